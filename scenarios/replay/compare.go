package replay

import (
	"bytes"
	"slices"
	"strconv"
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
	// inGroup reports whether what is in no resource group here is in the recorded one.
	inGroup func(recorded string) bool
	// invented reports whether something of ours was made up to go with something else.
	invented func(id string) bool

	diffs []FieldDiff
	total int
	// extra is how many items of ours were made up, less those recorded ones that are gone here already.
	extra int
	// items are IDs of the list items in which something differs.
	items []string
	// unknown are recorded fields that are not compared.
	unknown []string
}

// run compares and reports whether the two agree. ours is JSON of our own making.
func (c *comparison) run(recorded, ours []byte) (same bool, err error) {
	c.diffs, c.items, c.unknown, c.total, c.extra = c.diffs[:0], nil, c.unknown[:0], 0, 0
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
	if c.extra != 0 {
		c.discount()
	}
	return c.total == 0, nil
}

// discount forgives a total for the items that were made up or are gone.
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

// same compares strictly in order, with the names that are bound already: the quick way for what agrees.
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
	return bytes.Equal(rn.raw, on.raw) || rn.kind == '"' && c.names.known(rn.raw, on.raw)
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
			c.unknown = append(c.unknown, at)
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
