package replay

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecsim/model"
)

// FieldDiff is one value of an answer that is not as it was recorded. An item of a list that only one of the two has is
// "(none)" on the other side.
type FieldDiff struct {
	// Path leads to the value, as in docs/scenarios.md: VirtualBorderRouterSet.VirtualBorderRouterType[VbrId=vbr-1].VlanId.
	Path     string `json:"path"`
	Recorded string `json:"recorded"`
	Ours     string `json:"ours"`
}

// MaxFields is how many differing values of one answer are told; all are counted.
const MaxFields = 20

const none = "(none)"

// comparison holds a recorded answer against ours.
type comparison struct {
	rec, our tree
	names    *names
	// settled has a recorded transient state agree with what it leads to: the world passes through those at once.
	settled bool

	// own: the recording is of a world of ours, which says nothing that another would not say.
	own bool
	// invented reports whether something of ours was made up to go with something else.
	invented func(id string) bool

	diffs []FieldDiff
	total int
	// extra are the items of ours that were made up.
	extra int
	// items are IDs of the list items in which something differs.
	items []string
	// unknown is told of recorded fields that the catalog lacks.
	unknown func(path string)
}

// run compares and reports whether the two agree. ours is JSON of our own making.
func (c *comparison) run(recorded, ours []byte) (same bool, err error) {
	c.diffs, c.items, c.total, c.extra = c.diffs[:0], nil, 0, 0
	if bytes.Equal(recorded, ours) {
		return true, nil
	}
	if err := c.rec.parse(recorded); err != nil {
		return false, err
	}
	if err := c.our.parse(ours); err != nil {
		return false, err
	}
	if c.same(0, 0) {
		return true, nil
	}
	c.walk(0, 0, "", "")
	if c.extra > 0 {
		c.discount()
	}
	return c.total == 0, nil
}

// discount forgives a total for the items that were made up.
func (c *comparison) discount() {
	for i, f := range c.diffs {
		ours, err1 := strconv.Atoi(f.Ours)
		recorded, err2 := strconv.Atoi(f.Recorded)
		if f.Path == "TotalCount" && err1 == nil && err2 == nil && ours-recorded == c.extra {
			c.diffs = slices.Delete(c.diffs, i, i+1)
			c.total--
			return
		}
	}
}

// free are fields in which the provider describes its sites in words of its own.
func free(name string) bool { return name == "AdDetailLocation" || name == "AdLocation" }

// unheld are fields that no two answers share.
func unheld(name []byte) bool {
	switch string(name) {
	case `"RequestId"`, `"NextToken"`, `"HostId"`:
		return true
	}
	return false
}

// same compares strictly in order, without binding names: the quick way for what agrees.
func (c *comparison) same(r, o int32) bool {
	rn, on := &c.rec.nodes[r], &c.our.nodes[o]
	switch rn.kind {
	case '{':
		if on.kind != '{' {
			return false
		}
		hint := on.first
		for f := rn.first; f != 0; f = c.rec.nodes[f].next {
			field := &c.rec.nodes[f]
			mine := c.our.field(o, hint, field.name)
			if mine != 0 {
				hint = c.our.nodes[mine].next
			}
			if unheld(field.name) || field.kind == 'n' {
				continue
			}
			if mine == 0 || !c.same(f, mine) {
				return false
			}
		}
		return true
	case '[':
		if on.kind != '[' || rn.len != on.len {
			return false
		}
		for f, g := rn.first, on.first; f != 0; f, g = c.rec.nodes[f].next, c.our.nodes[g].next {
			if !c.same(f, g) {
				return false
			}
		}
		return true
	}
	return bytes.Equal(rn.raw, on.raw)
}

// walk finds what differs below two values. name is the field's that they are.
func (c *comparison) walk(r, o int32, path, name string) {
	rn, on := &c.rec.nodes[r], &c.our.nodes[o]
	switch {
	case rn.kind == 'n' || c.rec.empty(r) && c.our.empty(o):
	case rn.kind == '{' && on.kind == '{':
		c.object(r, o, path)
	case rn.kind == '[' && on.kind == '[':
		c.list(r, o, path)
	case rn.kind == '[' && on.kind == '{' && on.len == 1 && c.our.nodes[on.first].kind == '[':
		c.list(r, on.first, path) // a list without its wrapper
	case rn.kind == '{' && rn.len == 1 && c.rec.nodes[rn.first].kind == '[' && on.kind == '[':
		c.list(rn.first, o, path)
	case !c.rec.scalar(r) || !c.our.scalar(o):
		c.differ(path, c.short(&c.rec, r), c.short(&c.our, o))
	default:
		if a, b := c.rec.text(r), c.our.text(o); !c.agree(name, a, b) {
			c.differ(path, a, b)
		}
	}
}

func (c *comparison) object(r, o int32, path string) {
	hint := c.our.nodes[o].first
	for f := c.rec.nodes[r].first; f != 0; f = c.rec.nodes[f].next {
		field := &c.rec.nodes[f]
		if unheld(field.name) {
			continue
		}
		mine := c.our.field(o, hint, field.name)
		name := plain(field.name)
		at := join(path, name)
		if mine == 0 || !c.own && free(name) {
			if c.unknown != nil {
				c.unknown(at)
			}
			if mine == 0 {
				continue
			}
			hint = c.our.nodes[mine].next
			continue
		}
		hint = c.our.nodes[mine].next
		c.walk(f, mine, at, name)
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func (c *comparison) differ(path, recorded, ours string) {
	c.total++
	if len(c.diffs) < MaxFields {
		c.diffs = append(c.diffs, FieldDiff{path, recorded, ours})
	}
}

// short writes a whole object or list in a few words.
func (c *comparison) short(t *tree, i int32) string {
	switch n := &t.nodes[i]; n.kind {
	case '{':
		return "an object of " + strconv.Itoa(int(n.len))
	case '[':
		return "a list of " + strconv.Itoa(int(n.len))
	}
	return t.text(i)
}

func children(t *tree, i int32) []int32 {
	all := make([]int32, 0, t.nodes[i].len)
	for f := t.nodes[i].first; f != 0; f = t.nodes[f].next {
		all = append(all, f)
	}
	return all
}

// list compares lists whose order no page promises: items are matched by the field that tells them apart.
func (c *comparison) list(r, o int32, path string) {
	rs, os := children(&c.rec, r), children(&c.our, o)
	key := c.key(rs, os, itemIDs[path[strings.LastIndexByte(path, '.')+1:]])
	if key == "" {
		c.plainList(rs, os, path)
		return
	}
	ours := make(map[string]int32, len(os))
	for _, i := range os {
		ours[c.our.text(c.our.find(i, key))] = i
	}
	for _, i := range rs {
		id := c.rec.text(c.rec.find(i, key))
		at := path + "[" + key + "=" + id + "]"
		mine, ok := ours[c.names.ours(id)]
		if !ok {
			c.item(i, &c.rec)
			c.differ(at, "there", none)
			continue
		}
		delete(ours, c.names.ours(id))
		before := c.total
		c.walk(i, mine, at, "")
		if c.total > before {
			c.item(i, &c.rec)
		}
	}
	for _, i := range os { // in our order
		if id := c.our.text(c.our.find(i, key)); ours[id] == i {
			if c.invented != nil && c.invented(id) {
				c.extra++
				continue
			}
			c.item(i, &c.our)
			c.differ(path+"["+key+"="+id+"]", none, "there")
		}
	}
}

// item notes the IDs of a list item in which something differs.
func (c *comparison) item(i int32, t *tree) {
	if t.nodes[i].kind != '{' {
		return
	}
	for f := t.nodes[i].first; f != 0; f = t.nodes[f].next {
		if t.nodes[f].kind == '"' {
			if id := t.text(f); prefixOf(id) != "" {
				c.items = append(c.items, id)
			}
		}
	}
}

// key finds the field that tells the items of both lists apart and that most of them share a value of, the usual one if it
// does as well as another; "" when there is none.
func (c *comparison) key(rs, os []int32, usual string) string {
	if len(rs) == 0 || len(os) == 0 || c.rec.nodes[rs[0]].kind != '{' || c.our.nodes[os[0]].kind != '{' {
		return ""
	}
	best, most := "", 0
	for f := c.our.nodes[os[0]].first; f != 0; f = c.our.nodes[f].next {
		if !c.our.scalar(f) {
			continue
		}
		name := plain(c.our.nodes[f].name)
		mine, ok := c.distinct(&c.our, os, name, false)
		if !ok {
			continue
		}
		theirs, ok := c.distinct(&c.rec, rs, name, true)
		if !ok {
			continue
		}
		shared := 0
		for v := range theirs {
			if mine[v] {
				shared++
			}
		}
		if shared > most || shared == most && name == usual {
			best, most = name, shared
		}
	}
	return best
}

// distinct collects a field's values; false when an item lacks it or two share one.
func (c *comparison) distinct(t *tree, items []int32, name string, recorded bool) (map[string]bool, bool) {
	all := make(map[string]bool, len(items))
	for _, i := range items {
		f := t.find(i, name)
		if f == 0 || !t.scalar(f) {
			return nil, false
		}
		v := t.text(f)
		if isTime(v) {
			return nil, false
		}
		if recorded {
			v = c.names.ours(v)
		}
		if all[v] {
			return nil, false
		}
		all[v] = true
	}
	return all, true
}

// plainList compares scalars as sets, and objects that nothing tells apart one by one.
func (c *comparison) plainList(rs, os []int32, path string) {
	scalars := !slices.ContainsFunc(rs, func(i int32) bool { return !c.rec.scalar(i) }) &&
		!slices.ContainsFunc(os, func(i int32) bool { return !c.our.scalar(i) })
	if scalars {
		ours := map[string]int{}
		for _, i := range os {
			ours[c.our.text(i)]++
		}
		for _, i := range rs {
			if v := c.rec.text(i); ours[c.names.ours(v)] > 0 {
				ours[c.names.ours(v)]--
			} else {
				c.differ(path+"[*]", v, none)
			}
		}
		for _, i := range os {
			if v := c.our.text(i); ours[v] > 0 {
				ours[v]--
				c.differ(path+"[*]", none, v)
			}
		}
		return
	}
	for k := range max(len(rs), len(os)) {
		at := path + "[" + strconv.Itoa(k) + "]"
		switch {
		case k >= len(os):
			c.item(rs[k], &c.rec)
			c.differ(c.named(at, &c.rec, rs[k]), "there", none)
		case k >= len(rs):
			c.item(os[k], &c.our)
			c.differ(c.named(at, &c.our, os[k]), none, "there")
		default:
			before := c.total
			c.walk(rs[k], os[k], at, "")
			if c.total > before {
				c.item(rs[k], &c.rec)
			}
		}
	}
}

// named replaces a place in a list by the item's ID, where it begins with one.
func (c *comparison) named(at string, t *tree, i int32) string {
	if t.nodes[i].kind != '{' {
		return at
	}
	for f := t.nodes[i].first; f != 0; f = t.nodes[f].next {
		if t.nodes[f].kind == '"' && prefixOf(t.text(f)) != "" {
			return at[:strings.LastIndexByte(at, '[')] + "[" + plain(t.nodes[f].name) + "=" + t.text(f) + "]"
		}
	}
	return at
}

// agree compares two scalars of a field.
func (c *comparison) agree(name, recorded, ours string) bool {
	if recorded == ours || c.names.same(recorded, ours) || masked(recorded) {
		return true
	}
	switch {
	case strings.EqualFold(recorded, ours) && (strings.HasSuffix(name, "Status") || ours == "true" || ours == "false"):
		return true // spellings of a state differ between pages
	case sameTime(recorded, ours):
		return true
	}
	return c.settled && strings.HasSuffix(name, "Status") && leadsTo(recorded, ours)
}

// masked reports whether a recorder has put asterisks in a value's place.
func masked(s string) bool { return len(s) >= 3 && strings.Trim(s, "*") == "" }

// timeSlack is how far the recorded times of an answer may lie from ours: a recorder notes a call's beginning, the cloud
// the instant at which it took effect.
const timeSlack = 5 * time.Second

var timeLayouts = []struct {
	layout string
	unit   time.Duration
}{
	{time.RFC3339Nano, time.Second}, {"2006-01-02T15:04Z07:00", time.Minute}, {"2006-01-02T15:04:05", time.Second}, {"2006-01-02T15:04", time.Minute},
}

func sameTime(recorded, ours string) bool {
	if len(ours) < len("2006-01-02T15:04") || ours[10] != 'T' || len(recorded) < len("2006-01-02T15:04") || recorded[10] != 'T' {
		return false
	}
	b, err := time.Parse(time.RFC3339Nano, ours)
	if err != nil {
		return false
	}
	for _, l := range timeLayouts {
		if a, err := time.Parse(l.layout, recorded); err == nil {
			d := b.Sub(a) // a is cut off to its unit
			return d >= -timeSlack && d < l.unit+timeSlack
		}
	}
	return false
}

// isTime reports whether a text is a time as answers write them.
func isTime(s string) bool {
	if len(s) < len("2006-01-02T15:04") || s[10] != 'T' {
		return false
	}
	for _, l := range timeLayouts {
		if _, err := time.Parse(l.layout, s); err == nil {
			return true
		}
	}
	return false
}

// leadsTo reports whether a state, as answers spell it, is a transient one that ends in the other by itself.
func leadsTo(transient, state string) bool {
	transient, state = foldState(transient), foldState(state)
	for i := range model.Lifecycles {
		t := &model.Lifecycles[i]
		if t.Then == "" || foldState(t.To) != transient {
			continue
		}
		if end := model.Next(t.Kind, t.To, t.Then); end != nil && foldState(end.To) == state {
			return true
		}
	}
	return false
}

func foldState(s string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "_", "", "-", "").Replace(s))
}
