package plan

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model"
	"ecsim/model/api"
)

// with reads a call's parameters and flattens them into their wire form.
func (r *reader) with(at int, c *Call, spec *api.Spec, n *yaml.Node) {
	pairs, ok := r.mapping(n, "with is a map of parameters")
	if !ok {
		return
	}
	c.Params = make([]Param, 0, len(pairs)+1)
	f := flattener{reader: r, step: at, call: c}
	for _, p := range pairs {
		name := p.key.Value
		if param, ok := spec.Parameter(name); ok {
			f.parameter(param, name, p.value, beginning(p.key, p.value))
			continue
		}
		if !known(c.Action, name) {
			r.add(position(p.key), "%s has no parameter %s%s", c.Action, printable(name), suggest(nearest(spec, name)))
			continue
		}
		f.flat = f.flat || strings.Contains(name, ".")
		if p.value.Kind != yaml.ScalarNode {
			r.add(position(p.value), "%s takes one value, not %s", name, kindOf(p.value))
			continue
		}
		f.scalar(name, p.value)
	}
	if f.flat {
		f.duplicates()
	}
}

// known reports whether the action takes a parameter of that flat name, if only to ignore it.
func known(a model.Action, name string) bool {
	return len(api.UnknownParams(&model.Request{Action: a, Params: []model.Param{{Name: name, Value: "x"}}})) == 0
}

// nearest proposes another spelling of an unknown flat name.
func nearest(spec *api.Spec, name string) string {
	base, rest, dotted := strings.Cut(name, ".")
	p, ok := spec.Parameter(base)
	if !ok {
		if near := spec.NearestParameter(base); near != "" && dotted {
			return near + "." + rest
		} else if near != "" {
			return near
		}
		return ""
	}
	index, field, dotted := strings.Cut(rest, ".")
	if _, err := strconv.Atoi(index); err != nil || !dotted || p.Type != api.List {
		return ""
	}
	if near := api.Nearest(field, fieldNames(p)); near != "" {
		return base + "." + index + "." + near
	}
	return ""
}

func fieldNames(p *api.Parameter) []string {
	names := make([]string, len(p.Fields))
	for i := range p.Fields {
		names[i] = p.Fields[i].Name
	}
	return names
}

// flattener turns one call's parameters into flat ones.
type flattener struct {
	*reader
	step int
	call *Call
	// flat is set when a parameter was spelt flat in the file, so that two spellings may meet.
	flat bool
}

// scalar adds a flat parameter; null adds none.
func (f *flattener) scalar(name string, n *yaml.Node) {
	if isNull(n) {
		return
	}
	switch n.ShortTag() {
	case "!!str", "!!int", "!!float", "!!bool", "!!timestamp", "!!merge":
	default:
		f.add(position(n), "%s has the tag %s; a value is taken as it is written, without a tag", name, printable(n.Tag))
		return
	}
	f.call.Params = append(f.call.Params, Param{Name: name, Value: f.text(f.step, n.Value, n), Pos: position(n)})
}

func (f *flattener) place(name string, at Pos) {
	f.call.Lists = append(f.call.Lists, Place{name, at})
}

// beginning is where a list or map begins for its reader: at its key, unless it stands in the same line.
func beginning(key, value *yaml.Node) Pos {
	if value.Line > key.Line {
		return position(key)
	}
	return position(value)
}

// parameter adds a parameter of the catalog, whatever the shape of its value, which begins at a place.
func (f *flattener) parameter(p *api.Parameter, name string, n *yaml.Node, at Pos) {
	switch {
	case n.Kind == yaml.ScalarNode:
		f.scalar(name, n)
	case p.Type == api.String && slices.Contains(JSONTexts, name):
		f.json(name, n, at)
	case p.Type == api.List && n.Kind == yaml.SequenceNode:
		f.list(p, name, n, at)
	case p.Type == api.List:
		f.add(position(n), "%s takes a list, not %s", name, kindOf(n))
	default:
		f.add(position(n), "%s takes %s, not %s", name, typeName(p.Type), kindOf(n))
	}
}

func typeName(t api.Type) string {
	switch t {
	case api.Integer, api.Long:
		return "a number"
	case api.Boolean:
		return "true or false"
	}
	return "text"
}

// list flattens a list parameter: Filter: [{Key: Status, Value: [active]}] is Filter.1.Key and Filter.1.Value.1.
func (f *flattener) list(p *api.Parameter, name string, n *yaml.Node, at Pos) {
	items, ok := f.sequence(n, name+" takes a list")
	if !ok {
		return
	}
	f.place(name, at)
	for i, item := range items {
		if f.full() {
			return
		}
		flat := name + "." + strconv.Itoa(i+1)
		switch {
		case isNull(item):
			f.add(position(item), "item %d of %s is empty", i+1, name)
		case p.Fields != nil:
			f.item(p, flat, item)
		case item.Kind == yaml.ScalarNode:
			f.scalar(flat, item)
		default:
			f.add(position(item), "an item of %s is one value, not %s", name, kindOf(item))
		}
	}
}

// item flattens one item of a list of structures.
func (f *flattener) item(p *api.Parameter, flat string, n *yaml.Node) {
	names := fieldNames(p)
	pairs, ok := f.mapping(n, "an item of "+p.Name+" is a map with "+strings.Join(names, ", "))
	if !ok {
		return
	}
	f.place(flat, position(n))
	for _, pr := range pairs {
		var field *api.Parameter
		for i := range p.Fields {
			if p.Fields[i].Name == pr.key.Value {
				field = &p.Fields[i]
			}
		}
		if field == nil {
			f.add(position(pr.key), "an item of %s has no %s, only %s%s", p.Name, printable(pr.key.Value),
				strings.Join(names, ", "), suggest(api.Nearest(pr.key.Value, names)))
			continue
		}
		inner := flat + "." + field.Name
		switch {
		case pr.value.Kind == yaml.ScalarNode && field.Type == api.List:
			f.scalar(inner+".1", pr.value)
		case pr.value.Kind == yaml.ScalarNode:
			f.scalar(inner, pr.value)
		case pr.value.Kind == yaml.SequenceNode && field.Type == api.List:
			f.list(field, inner, pr.value, beginning(pr.key, pr.value))
		default:
			f.add(position(pr.value), "%s takes one value, not %s", inner, kindOf(pr.value))
		}
	}
}

// duplicates finds flat names that two spellings came to.
func (f *flattener) duplicates() {
	first := make(map[string]Pos, len(f.call.Params))
	for _, p := range f.call.Params {
		if at, taken := first[p.Name]; taken {
			f.add(p.Pos, "%s is given twice, first in line %d", p.Name, at.Line)
			continue
		}
		first[p.Name] = p.Pos
	}
}
