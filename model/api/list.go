package api

import (
	"bytes"
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ecsim/model"
)

// maxIndex is the highest N a flattened list parameter may have.
const maxIndex = 1000

// noField marks an entry of a list of scalars, or of no item at all.
const noField = -1

// entry is one scalar inside a list parameter: NextHopList.2.Weight, Filter.1.Value.2, VlanIds.3.
type entry struct {
	param int
	item  int
	field int
	sub   int
	name  string
	value string
	// fault, when not empty, says what is wrong with the name or with the whole value.
	fault   string
	unknown bool
}

// same reports whether two entries are for the same place.
func (e *entry) same(o *entry) bool { return e.item == o.item && e.field == o.field && e.sub == o.sub }

func sortEntries(es []entry) {
	if len(es) < 2 {
		return
	}
	slices.SortStableFunc(es, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.param, b.param), cmp.Compare(a.item, b.item), cmp.Compare(a.field, b.field), cmp.Compare(a.sub, b.sub))
	})
}

// listItem notes a flattened parameter of list i whose name goes on with path, and reports whether there is such.
func (b *binding) listItem(i int, path string, in *model.Param) bool {
	p := &b.spec.Parameters[i]
	e := entry{param: i, field: noField, name: in.Name, value: in.Value, unknown: in.Unknown}
	head, path, more := strings.Cut(path, ".")
	if !isDigits(head) {
		return false
	}
	if p.Fields != nil {
		if !more {
			return false
		}
		var name string
		name, path, more = strings.Cut(path, ".")
		if e.field = fieldIndex(p, name); e.field < 0 {
			return false
		}
		if p.Fields[e.field].Type == List {
			e.sub = 1
			if more {
				if !isDigits(path) {
					return false
				}
				e.sub, more = b.position(&e, path), false
			}
		}
	}
	if more {
		return false
	}
	e.item = b.position(&e, head)
	if e.fault != "" {
		e.item, e.field, e.sub = 0, noField, 0 // sorts first
	} else if e.value == "" && !e.unknown {
		return true
	}
	b.entries = append(b.entries, e)
	return true
}

// position reads a 1-based index and notes a fault when it is none.
func (b *binding) position(e *entry, s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || s[0] == '0' || n > maxIndex {
		e.fault = "have indexes from 1 to " + strconv.Itoa(maxIndex) + " in its name"
	}
	return n
}

// wholeList notes list i given as one parameter: a JSON array, or a single scalar.
func (b *binding) wholeList(i int, in *model.Param) {
	p := &b.spec.Parameters[i]
	e := entry{param: i, field: noField, name: in.Name, value: in.Value, unknown: in.Unknown}
	text := strings.TrimLeft(in.Value, " \t\r\n")
	switch {
	case in.Unknown:
		e.item = math.MaxInt // its number of items is unknown too; sorts last
	case in.Value == "":
		return
	case !utf8.ValidString(in.Value):
		e.fault = "be UTF-8 text"
	case strings.HasPrefix(text, "["):
		var items []json.RawMessage
		if json.Unmarshal([]byte(text), &items) == nil && b.jsonItems(i, p, in.Name, items) {
			return
		}
		e.fault = "be a JSON array" + shape(p)
	case p.Fields != nil:
		e.fault = "be a JSON array" + shape(p) + ", or come as " + in.Name + ".1." + p.Fields[0].Name + " and so on"
	default:
		e.item = 1
	}
	b.entries = append(b.entries, e)
}

// shape describes the items of a list, for messages.
func shape(p *Parameter) string {
	if p.Fields == nil {
		return " of strings"
	}
	names := make([]string, len(p.Fields))
	for i := range p.Fields {
		names[i] = p.Fields[i].Name
	}
	return " of objects with " + strings.Join(names, ", ")
}

// jsonItems notes the items of a JSON array under their flat names. It reports false, and may leave entries, when an
// item has the wrong shape.
func (b *binding) jsonItems(i int, p *Parameter, name string, items []json.RawMessage) bool {
	ok := true
	add := func(item, field, sub int, raw json.RawMessage, flat func() string) {
		s, isScalar := scalarText(raw)
		ok = ok && isScalar
		if isScalar && s != "" {
			b.entries = append(b.entries, entry{param: i, item: item, field: field, sub: sub, name: flat(), value: s})
		}
	}
	start := len(b.entries)
	for k, raw := range items[:min(len(items), maxIndex)] {
		item := k + 1
		at := func() string { return name + "." + strconv.Itoa(item) }
		if p.Fields == nil {
			add(item, noField, 0, raw, at)
			continue
		}
		var object map[string]json.RawMessage
		if json.Unmarshal(raw, &object) != nil {
			ok = false
			break
		}
		for f := range p.Fields {
			raw, has := object[p.Fields[f].Name]
			if !has {
				continue
			}
			of := func() string { return at() + "." + p.Fields[f].Name }
			var values []json.RawMessage
			if p.Fields[f].Type != List {
				add(item, f, 0, raw, of)
			} else if json.Unmarshal(raw, &values) == nil {
				for s, raw := range values[:min(len(values), maxIndex)] {
					add(item, f, s+1, raw, func() string { return of() + "." + strconv.Itoa(s+1) })
				}
			} else {
				add(item, f, 1, raw, of)
			}
		}
	}
	if !ok {
		b.entries = b.entries[:start]
	}
	return ok
}

// scalarText returns a JSON scalar as a wire value; null is the empty one.
func scalarText(raw json.RawMessage) (string, bool) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 {
		return "", false
	}
	switch raw[0] {
	case '{', '[':
		return "", false
	case '"':
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err == nil
	case 'n':
		return "", true
	}
	return string(raw), true
}

// list binds list i from its entries, which are sorted.
func (b *binding) list(i int, p *Parameter, es []entry) {
	if len(es) == 0 {
		if p.Required {
			b.missing(p, p.Name)
		}
		return
	}
	out := b.out.(listBinder)
	if es[0].fault != "" {
		b.malformed(p, es[0].name, es[0].value, es[0].fault)
	}
	for len(es) > 0 && es[0].fault != "" {
		es = es[1:]
	}
	count := 0
	for len(es) > 0 && es[0].item != math.MaxInt {
		n := 1
		for n < len(es) && es[n].item == es[0].item {
			n++
		}
		if count++; count <= p.Max {
			if p.Fields != nil {
				b.object(out, i, p, es[:n])
			} else {
				b.scalarItem(out, i, p, es[:n])
			}
		}
		es = es[n:]
	}
	if count > p.Max {
		b.tooMany(p, p.Name, count)
	}
}

// object binds one item of an object list from its entries.
func (b *binding) object(out listBinder, i int, p *Parameter, es []entry) {
	out.addItem(i)
	prefix := p.Name + "." + strconv.Itoa(es[0].item) + "."
	if base, _, ok := strings.Cut(es[0].name, "."); ok && base != p.Name {
		prefix = base + prefix[len(p.Name):]
	}
	for f := range p.Fields {
		fp := &p.Fields[f]
		n := 0
		for n < len(es) && es[n].field == f {
			n++
		}
		mine := b.dropRepeated(es[:n])
		es = es[n:]
		switch {
		case len(mine) == 0:
			if fp.Required {
				b.missing(fp, prefix+fp.Name)
			}
		case fp.Type == List:
			if len(mine) > fp.Max {
				b.tooMany(fp, prefix+fp.Name, len(mine))
				mine = mine[:fp.Max]
			}
			for k := range mine {
				if e := &mine[k]; !e.unknown {
					if s, ok := b.text(fp, e.name, e.value); ok {
						out.addItemString(i, f, s)
					}
				}
			}
		case mine[0].unknown:
		case fp.Type == String:
			if s, ok := b.text(fp, mine[0].name, mine[0].value); ok {
				out.setItemString(i, f, s)
			}
		default:
			if n, ok := b.number(fp, mine[0].name, mine[0].value); ok {
				out.setItemInt(i, f, n)
			}
		}
	}
}

// scalarItem binds one item of a scalar list from its entries.
func (b *binding) scalarItem(out listBinder, i int, p *Parameter, es []entry) {
	if e := &b.dropRepeated(es)[0]; !e.unknown {
		if s, ok := b.text(p, e.name, e.value); ok {
			out.addString(i, s)
		}
	}
}

// dropRepeated keeps the first of the entries for one place, in the same memory, and reports one problem a place.
func (b *binding) dropRepeated(es []entry) []entry {
	out, said := es[:0], false
	for k := range es {
		if k == 0 || !es[k].same(&out[len(out)-1]) {
			out, said = append(out, es[k]), false
		} else if !said {
			b.duplicate(es[k].name, es[k].value)
			said = true
		}
	}
	return out
}

func fieldIndex(p *Parameter, name string) int {
	for i := range p.Fields {
		if p.Fields[i].Name == name {
			return i
		}
	}
	return -1
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
