package plan

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
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
		params[name] = parameter{value: p.value.Value, given: !isNull(p.value), pos: position(p.key)}
	}
	return params
}

func (r *reader) parameterName(key *yaml.Node) bool {
	if stepName.MatchString(key.Value) {
		return true
	}
	r.add(position(key), "%s is no name of a parameter; a name starts with a letter or _ and goes on with letters, digits, _ and -", printable(key.Value))
	return false
}

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
	for _, item := range items {
		pairs, _ := r.mapping(item, "a row is a map of parameters")
		w := row{pos: position(item), values: map[string]parameter{}}
		var said []string
		for _, p := range pairs {
			if p.value.Kind != yaml.ScalarNode {
				r.add(position(p.value), "%s is one value, not %s", printable(p.key.Value), kindOf(p.value))
				continue
			}
			if p.key.Value == rowKey {
				w.name = p.value.Value
				continue
			}
			if !r.parameterName(p.key) {
				continue
			}
			w.values[p.key.Value] = parameter{value: scalarText(p.value), given: true, pos: position(p.key)}
			said = append(said, p.key.Value+"="+scalarText(p.value))
		}
		if w.name == "" {
			w.name = strings.Join(said, ", ")
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

// product makes the rows of a map of lists, the last key changing fastest.
func (r *reader) product(n *yaml.Node) []row {
	pairs, ok := r.mapping(n, "matrix is a list of rows, or a map of lists")
	if !ok {
		return nil
	}
	rows := []row{{pos: position(n)}}
	for _, p := range pairs {
		items, ok := r.sequence(p.value, printable(p.key.Value)+" is a list of values")
		if !ok || !r.parameterName(p.key) {
			return nil
		}
		if len(items) == 0 {
			r.add(position(p.value), "%s has no values", p.key.Value)
			return nil
		}
		if len(rows)*len(items) > MaxRows {
			r.add(position(p.key), "with %s the matrix has more than %d rows", p.key.Value, MaxRows)
			return nil
		}
		next := make([]row, 0, len(rows)*len(items))
		for _, w := range rows {
			for _, item := range items {
				if item.Kind != yaml.ScalarNode {
					r.add(position(item), "an item of %s is one value, not %s", p.key.Value, kindOf(item))
					return nil
				}
				values := make(map[string]parameter, len(pairs))
				for name, v := range w.values {
					values[name] = v
				}
				values[p.key.Value] = parameter{value: scalarText(item), given: true, pos: position(p.key)}
				name := p.key.Value + "=" + scalarText(item)
				if w.name != "" {
					name = w.name + ", " + name
				}
				next = append(next, row{name: name, pos: w.pos, values: values})
			}
		}
		rows = next
	}
	if len(pairs) == 0 {
		r.add(position(n), "matrix is empty; expected at least one row")
		return nil
	}
	return rows
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
