package plan

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxExpanded is how many nodes may be reached through aliases: far more than people write, far less than a file made
// to exhaust the reader needs.
const maxExpanded = 100_000

// pair is one entry of a map.
type pair struct {
	key, value *yaml.Node
	// given is set when a parameter was put into the value.
	given bool
}

// maxKeys is the most keys a map may have: many times what any action or list item takes.
const maxKeys = 1000

func position(n *yaml.Node) Pos { return Pos{n.Line, n.Column} }

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

// kindOf names what a node is, for messages.
func kindOf(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a map"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isNull(n):
		return "empty"
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		return "the number " + printable(n.Value)
	case "!!bool":
		return "the boolean " + printable(n.Value)
	}
	return "the text " + printable(n.Value)
}

// follow returns what an alias stands for, or n itself. It returns nil, after a problem, when the aliases of the file
// stand for too much, which is also what one that contains itself does.
func (r *reader) follow(n *yaml.Node) *yaml.Node {
	if !r.spend(n) {
		return nil
	}
	if n.Kind != yaml.AliasNode {
		return r.substitute(n)
	}
	if r.expanded > maxExpanded {
		return nil // said already
	}
	r.expanded += size(n.Alias, maxExpanded)
	if r.expanded > maxExpanded {
		r.add(position(n), "the aliases of this file stand for more than %d values; write them out", maxExpanded)
		return nil
	}
	if n.Alias.Kind == yaml.ScalarNode {
		// A problem with the value is shown where it is used.
		c := *n.Alias
		c.Line, c.Column = n.Line, n.Column
		return r.substitute(&c)
	}
	return n.Alias
}

// size counts the nodes under n, aliases followed, up to a limit.
func size(n *yaml.Node, limit int) int {
	if n.Kind == yaml.AliasNode {
		if limit <= 1 {
			return limit + 1
		}
		return 1 + size(n.Alias, limit-1)
	}
	count := 1
	for _, c := range n.Content {
		if count > limit {
			break
		}
		count += size(c, limit-count)
	}
	return count
}

// mapping returns a map's entries in the order of the file. Keys that are not plain names, or come twice, are problems.
func (r *reader) mapping(n *yaml.Node, expected string) ([]pair, bool) {
	if n = r.follow(n); n == nil {
		return nil, false
	}
	if n.Kind != yaml.MappingNode {
		r.add(position(n), "%s, not %s", expected, kindOf(n))
		return nil, false
	}
	if len(n.Content) > 2*maxKeys {
		r.add(position(n), "a map of %d keys; no map of a step file has more than %d", len(n.Content)/2, maxKeys)
		return nil, false
	}
	pairs := make([]pair, 0, len(n.Content)/2)
	var merged []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind == yaml.ScalarNode && key.ShortTag() == "!!merge" {
			merged = append(merged, value)
			continue
		}
		if key.Kind == yaml.AliasNode {
			if key = r.follow(key); key == nil {
				return nil, false
			}
		}
		if key.Kind != yaml.ScalarNode || key.Value == "" {
			r.add(position(key), "a key is a name, not %s", kindOf(key))
			continue
		}
		if first := find(pairs, key.Value); first != nil {
			r.add(position(key), "%s is given twice, first in line %d", printable(key.Value), first.key.Line)
			continue
		}
		written := value
		if value = r.follow(value); value == nil {
			return nil, false
		}
		pairs = append(pairs, pair{key, value, takesParameter(written, value)})
	}
	for _, m := range merged {
		pairs = r.merge(pairs, m)
	}
	return pairs, true
}

// merge adds the entries of a map, or of a list of maps, that are not given already (the key <<).
func (r *reader) merge(pairs []pair, n *yaml.Node) []pair {
	if n = r.follow(n); n == nil {
		return pairs
	}
	if n.Kind == yaml.SequenceNode {
		for _, c := range n.Content {
			if c = r.follow(c); c == nil {
				return pairs
			}
			if c.Kind == yaml.SequenceNode {
				r.add(position(c), "<< takes a map or a list of maps")
				return pairs
			}
			pairs = r.merge(pairs, c)
		}
		return pairs
	}
	more, _ := r.mapping(n, "<< takes a map")
	for _, p := range more {
		if find(pairs, p.key.Value) == nil {
			pairs = append(pairs, p)
		}
	}
	return pairs
}

func find(pairs []pair, key string) *pair {
	for i := range pairs {
		if pairs[i].key.Value == key {
			return &pairs[i]
		}
	}
	return nil
}

// sequence returns a list's items.
func (r *reader) sequence(n *yaml.Node, expected string) ([]*yaml.Node, bool) {
	if n = r.follow(n); n == nil {
		return nil, false
	}
	if n.Kind != yaml.SequenceNode {
		r.add(position(n), "%s, not %s", expected, kindOf(n))
		return nil, false
	}
	items := make([]*yaml.Node, 0, len(n.Content))
	for _, c := range n.Content {
		if c = r.follow(c); c == nil {
			return nil, false
		}
		items = append(items, c)
	}
	return items, true
}

// str reads a text; nothing is the empty one.
func (r *reader) str(n *yaml.Node, key string) (string, bool) {
	if isNull(n) {
		return "", true
	}
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" && n.ShortTag() != "!!timestamp" {
		r.add(position(n), "%s is a text, not %s", key, kindOf(n))
		return "", false
	}
	return n.Value, true
}

// name reads a text that cannot hold references.
func (r *reader) name(n *yaml.Node, key string) (string, bool) {
	s, ok := r.str(n, key)
	switch {
	case !ok:
		return "", false
	case s == "":
		r.add(position(n), "%s is empty", key)
	case strings.Contains(s, "${"):
		r.add(position(n), "%s cannot hold a reference; only %s can", key, r.scenario.holders())
	default:
		return s, true
	}
	return "", false
}

// account reads a UID. An unquoted one is a number to YAML; it is taken when its digits are what is written.
func (r *reader) account(n *yaml.Node) (string, bool) {
	if n.Kind == yaml.ScalarNode && (n.ShortTag() == "!!int" || n.ShortTag() == "!!float") {
		for _, c := range n.Value {
			if c < '0' || c > '9' {
				r.add(position(n), `account is a UID in quotes, such as %q, not %s`, DefaultAccount, kindOf(n))
				return "", false
			}
		}
		return n.Value, true
	}
	s, ok := r.name(n, "account")
	if ok && strings.Trim(s, "0123456789") != "" {
		r.add(position(n), "account is %s; a UID is digits, such as %s", printable(s), DefaultAccount)
		return "", false
	}
	return s, ok
}
