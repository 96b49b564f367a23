package plan

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// declared reads the parameters of a file with their defaults.
func (r *reader) declared(n *yaml.Node) map[string]parameter {
	params := map[string]parameter{}
	if isNull(n) {
		return params
	}
	pairs, _ := r.mapping(n, "parameters is a map of names and default values")
	for _, p := range pairs {
		name := p.key.Value
		if !r.parameterName(p.key) {
			continue
		}
		if p.value.Kind != yaml.ScalarNode {
			r.add(position(p.value), "the default of %s is one value, not %s", name, kindOf(p.value))
		}
		r.plain(p.value, "the default of "+name)
		params[name] = parameter{value: p.value.Value, given: !isNull(p.value), pos: position(p.key)}
	}
	return params
}

// plain complains about a reference in a value that is not given by an include.
func (r *reader) plain(n *yaml.Node, what string) {
	if n.Kind == yaml.ScalarNode && hasReference(n.Value) {
		r.add(position(n), "%s holds %s; only a value that an include gives can hold a reference", what, printable(n.Value))
	}
}

// hasReference reports whether a text has ${ other than the literal $${.
func hasReference(s string) bool {
	for i := strings.Index(s, "${"); i >= 0; i = strings.Index(s, "${") {
		if i == 0 || s[i-1] != '$' {
			return true
		}
		s = s[i+2:]
	}
	return false
}

func (r *reader) parameterName(key *yaml.Node) bool {
	if stepName.MatchString(key.Value) {
		return true
	}
	r.add(position(key), "%s is no name of a parameter; a name starts with a letter or _ and goes on with letters, digits, _ and -", printable(key.Value))
	return false
}

// maxCells is the most values that the rows of a matrix may have together.
const maxCells = 50 * MaxRows

// rowKey is the entry of a row that names it.
const rowKey = "row"

// matrix reads the rows: a list of them, or a map of lists that stands for every combination.
func (r *reader) matrix(n *yaml.Node) []row {
	if n.Kind == yaml.MappingNode {
		return r.product(n)
	}
	items, ok := r.sequence(n, "matrix is a list of rows, or a map of lists")
	if !ok {
		return nil
	}
	if len(items) == 0 {
		r.add(position(n), "matrix is empty; expected at least one row")
	}
	if len(items) > MaxRows {
		r.add(position(items[MaxRows]), "row %d begins here; a matrix has at most %d", MaxRows+1, MaxRows)
		return nil
	}
	rows := make([]row, 0, len(items))
	named := map[string]Pos{}
	for _, item := range items {
		pairs, _ := r.mapping(item, "a row is a map of parameters")
		w := row{pos: position(item), values: map[string]parameter{}}
		at := w.pos
		var said []string
		for _, p := range pairs {
			if p.value.Kind != yaml.ScalarNode {
				r.add(position(p.value), "%s is one value, not %s", printable(p.key.Value), kindOf(p.value))
				continue
			}
			if p.key.Value == rowKey {
				w.name, at = p.value.Value, position(p.value)
				continue
			}
			if !r.parameterName(p.key) {
				continue
			}
			r.plain(p.value, printable(p.key.Value))
			w.values[p.key.Value] = parameter{value: scalarText(p.value), given: true, pos: position(p.key)}
			said = append(said, p.key.Value+"="+scalarText(p.value))
		}
		if w.name == "" {
			w.name = strings.Join(said, ", ")
		}
		if first, ok := named[w.name]; ok {
			r.add(at, "the row %s is there already, in line %d; a row's name tells it from the others", printable(w.name), first.Line)
		} else {
			named[w.name] = at
		}
		rows = append(rows, w)
	}
	return rows
}

// scalarText is a scalar as text; null is the empty one.
func scalarText(n *yaml.Node) string {
	if isNull(n) {
		return ""
	}
	return n.Value
}

// unused complains about values of a row that nothing uses and nothing declares: slips, with which the row would be run as if they were not there.
func (r *reader) unused(h *header, w row, s *scope) {
	for _, name := range sorted(keys(w.values)) {
		if _, declared := h.params[name]; declared || s.used[name] {
			continue
		}
		known := sorted(slices.Compact(sorted(append(keys(h.params), keys(s.used)...))))
		r.add(w.values[name].pos, "no step uses %s, and parameters does not declare it%s", name, suggest(api.Nearest(name, known)))
	}
}

// column is one key of a matrix that is a map of lists.
type column struct {
	name   string
	pos    Pos
	values []string
}

// product makes the rows of a map of lists, the last key changing fastest.
func (r *reader) product(n *yaml.Node) []row {
	pairs, ok := r.mapping(n, "matrix is a list of rows, or a map of lists")
	if !ok {
		return nil
	}
	if len(pairs) == 0 {
		r.add(position(n), "matrix is empty; expected at least one row")
		return nil
	}
	columns := make([]column, 0, len(pairs))
	count := 1
	for _, p := range pairs {
		c, ok := r.column(p)
		if !ok {
			return nil
		}
		if count *= len(c.values); count > MaxRows {
			r.add(position(p.key), "with %s the matrix has more than %d rows", c.name, MaxRows)
			return nil
		}
		columns = append(columns, c)
	}
	if count*len(columns) > maxCells {
		r.add(position(n), "the matrix has %d rows of %d values; it has at most %d values", count, len(columns), maxCells)
		return nil
	}
	rows := make([]row, count)
	for i := range rows {
		w := row{pos: position(n), values: make(map[string]parameter, len(columns))}
		said := make([]string, len(columns))
		at := i
		for j := len(columns) - 1; j >= 0; j-- {
			c := &columns[j]
			v := c.values[at%len(c.values)]
			at /= len(c.values)
			w.values[c.name] = parameter{value: v, given: true, pos: c.pos}
			said[j] = c.name + "=" + v
		}
		w.name = strings.Join(said, ", ")
		rows[i] = w
	}
	return rows
}

// column reads the values of one key.
func (r *reader) column(p pair) (c column, ok bool) {
	items, ok := r.sequence(p.value, printable(p.key.Value)+" is a list of values")
	if !ok || !r.parameterName(p.key) {
		return c, false
	}
	c = column{name: p.key.Value, pos: position(p.key)}
	if len(items) == 0 {
		r.add(position(p.value), "%s has no values", c.name)
		return c, false
	}
	seen := make(map[string]Pos, len(items))
	for _, item := range items {
		if item.Kind != yaml.ScalarNode {
			r.add(position(item), "an item of %s is one value, not %s", c.name, kindOf(item))
			return c, false
		}
		r.plain(item, "an item of "+c.name)
		text := scalarText(item)
		if first, ok := seen[text]; ok {
			r.add(position(item), "%s has the value %s twice, first in line %d, column %d", c.name, printable(text), first.Line, first.Column)
		} else {
			seen[text] = position(item)
		}
		c.values = append(c.values, text)
	}
	return c, true
}

func keys[V any](m map[string]V) []string {
	list := make([]string, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	return list
}

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}
