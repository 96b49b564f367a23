package replay

import (
	"slices"
	"strconv"
	"strings"
)

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
			if c.going(i) {
				c.extra--
				continue
			}
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

// going reports whether a recorded item is on its way to be gone, where the world has that behind it.
func (c *comparison) going(i int32) bool {
	f := c.rec.find(i, "Status")
	return c.settled && f != 0 && c.rec.scalar(f) && leadsTo(c.rec.text(f), "")
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
	if c.shared(rs, os, usual) == len(rs) && len(rs) == len(os) {
		return usual
	}
	best, most := "", 0
	for f := c.our.nodes[os[0]].first; f != 0; f = c.our.nodes[f].next {
		if !c.our.scalar(f) {
			continue
		}
		name := plain(c.our.nodes[f].name)
		shared := c.shared(rs, os, name)
		if shared > most || shared == most && shared > 0 && name == usual {
			best, most = name, shared
		}
	}
	return best
}

// shared counts the values of a field that items of both lists have; 0 when it does not tell the items apart.
func (c *comparison) shared(rs, os []int32, name string) (n int) {
	mine, ok := c.distinct(&c.our, os, name, false)
	if !ok {
		return 0
	}
	theirs, ok := c.distinct(&c.rec, rs, name, true)
	if !ok {
		return 0
	}
	for v := range theirs {
		if mine[v] {
			n++
		}
	}
	return n
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
	if len(rs) > 1 || len(os) > 1 { // that two stand in one place does not make them one thing
		off := c.names.off
		c.names.off = true
		defer func() { c.names.off = off }()
	}
	for k := range max(len(rs), len(os)) {
		at := path + "[" + strconv.Itoa(k) + "]"
		switch {
		case k >= len(os) && c.going(rs[k]):
			c.extra--
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
