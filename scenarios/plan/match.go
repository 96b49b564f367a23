package plan

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// matchers are the names of the ops, in the order in which messages list them.
var matchers = []string{"equals", "not", "one-of", "contains", "matches", "count", "at-least", "at-most", "exists"}

// fields reads a map of paths and what is expected there.
func (r *reader) fields(at int, spec *api.Spec, n *yaml.Node) []FieldMatch {
	pairs, ok := r.mapping(n, "fields is a map of paths and expected values")
	if !ok {
		return nil
	}
	if len(pairs) == 0 {
		r.add(position(n), "fields is empty; expected a map of paths and expected values")
	}
	list := make([]FieldMatch, 0, len(pairs))
	for _, p := range pairs {
		list = append(list, FieldMatch{Path: r.path(at, spec, r.substitute(p.key)), Match: r.match(at, p.value)})
	}
	return list
}

// match reads what is expected of a value.
func (r *reader) match(at int, n *yaml.Node) Match {
	m := Match{Pos: position(n)}
	if n.Kind != yaml.MappingNode {
		m.Ops = []Op{{Name: "equals", Pos: position(n), Value: r.value(at, n)}}
		return m
	}
	pairs, _ := r.mapping(n, "a matcher is a map")
	if len(pairs) == 0 {
		r.add(position(n), "a map of matchers is empty; expected %s", strings.Join(matchers, ", "))
	}
	for _, p := range pairs {
		if key := p.key.Value; !slices.Contains(matchers, key) {
			near := suggest(api.Nearest(key, matchers))
			if near == "" {
				near = "; a map that the value is to be equal to stands under equals"
			}
			r.add(position(p.key), "there is no matcher %s; expected one of %s%s", printable(key), strings.Join(matchers, ", "), near)
		}
	}
	m.Ops = r.ops(at, pairs)
	return m
}

// ops reads matchers.
func (r *reader) ops(at int, pairs []pair) []Op {
	ops := make([]Op, 0, len(pairs))
	for _, p := range pairs {
		op := Op{Name: p.key.Value, Pos: position(p.value)}
		v := p.value
		switch op.Name {
		case "equals", "not", "contains":
			op.Value = r.value(at, v)
		case "one-of":
			if v.Kind != yaml.SequenceNode || len(v.Content) == 0 {
				r.add(op.Pos, "one-of is a list of values, not %s", kindOf(v))
				continue
			}
			op.Value = r.value(at, v)
		case "matches":
			op = r.pattern(at, op, v)
		case "count", "at-least", "at-most":
			s := r.scalarOf(at, v, op.Name)
			if s == nil {
				continue
			}
			op.Number = s.Value
			expected := "a number"
			if op.Name == "count" {
				expected = "a number of items"
			}
			if f, err := strconv.ParseFloat(s.literal(), 64); (err != nil || math.IsNaN(f) || math.IsInf(f, 0)) && s.Value.parts == nil || op.Name == "count" && strings.Trim(s.literal(), "0123456789") != "" {
				r.add(op.Pos, "%s is %s, not %s", op.Name, expected, kindOf(v))
			}
		case "exists":
			switch {
			case v.Kind == yaml.ScalarNode && v.Value == "true":
				op.Exists = true
			case v.Kind == yaml.ScalarNode && v.Value == "false":
			default:
				r.add(op.Pos, "exists is true or false, not %s", kindOf(v))
			}
		default:
			continue
		}
		ops = append(ops, op)
	}
	return ops
}

func (r *reader) pattern(at int, op Op, n *yaml.Node) Op {
	s := r.scalarOf(at, n, "matches")
	if s == nil {
		return op
	}
	if s.Value.parts != nil {
		op.Value = Value{Pos: op.Pos, Scalar: &s.Value}
		return op
	}
	var err error
	if op.Regexp, err = regexp.Compile(s.Value.literal); err != nil {
		r.add(op.Pos, "matches is no regular expression: %s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
	}
	return op
}

// value reads an expected value.
func (r *reader) value(at int, n *yaml.Node) Value {
	v := Value{Pos: position(n)}
	switch {
	case isNull(n):
		r.add(v.Pos, "a value is missing here; exists: false says that there is none")
	case n.Kind == yaml.ScalarNode:
		t := r.text(at, n.Value, n)
		v.Scalar = &t
	case n.Kind == yaml.SequenceNode:
		items, _ := r.sequence(n, "a list")
		v.List = make([]Value, 0, len(items))
		for _, item := range items {
			v.List = append(v.List, r.value(at, item))
		}
	default:
		pairs, _ := r.mapping(n, "a map")
		v.Map = make([]Entry, 0, len(pairs))
		for _, p := range pairs {
			v.Map = append(v.Map, Entry{p.key.Value, r.value(at, p.value)})
		}
	}
	return v
}

// path reads a path into an action's answer and checks it against the catalog.
func (r *reader) path(at int, spec *api.Spec, n *yaml.Node) Path {
	p := Path{Pos: position(n)}
	if n.Kind != yaml.ScalarNode || n.Value == "" || isNull(n) {
		r.add(p.Pos, "a path is a text such as TotalCount or VirtualBorderRouterSet.VirtualBorderRouterType[0].Status, not %s", kindOf(n))
		return p
	}
	p.Source = n.Value
	rest := n.Value
	for rest != "" {
		var step PathStep
		var problem string
		step, rest, problem = r.pathStep(at, n, rest, len(p.Steps) == 0)
		if problem != "" {
			r.add(p.Pos, "the path %s %s", printable(p.Source), problem)
			return p
		}
		p.Steps = append(p.Steps, step)
	}
	r.leads(&p, spec)
	return p
}

// pathStep takes one step off a path.
func (r *reader) pathStep(at int, n *yaml.Node, s string, first bool) (step PathStep, rest, problem string) {
	if s[0] != '[' {
		if !first {
			if s[0] != '.' {
				return step, "", "has " + printable(s) + " where a . or a [ is expected"
			}
			s = s[1:]
		}
		end := strings.IndexAny(s, ".[")
		if end < 0 {
			end = len(s)
		}
		if step.Field = s[:end]; !stepName.MatchString(step.Field) {
			return step, "", "has no field where one is expected"
		}
		return step, s[end:], ""
	}
	end := closingBracket(s)
	if end < 0 {
		return step, "", "has a [ that is not closed"
	}
	inner := s[1:end]
	field, value, where := strings.Cut(inner, "=")
	switch i, err := strconv.Atoi(inner); {
	case inner == "*":
		step.All = true
	case where && stepName.MatchString(field):
		step.Where, step.Value = field, r.text(at, value, n)
	case err == nil && i >= 0 && inner[0] != '+':
		step.Index = i
	default:
		return step, "", "has [" + inner + "]; expected a number, * or Field=value in brackets"
	}
	return step, s[end+1:], ""
}

// closingBracket finds the ] that closes the [ a text begins with, past the references in it.
func closingBracket(s string) int {
	for i := 0; i < len(s); i++ {
		if strings.HasPrefix(s[i:], "${") {
			if end := strings.IndexByte(s[i:], '}'); end > 0 {
				i += end
				continue
			}
		}
		if s[i] == ']' {
			return i
		}
	}
	return -1
}

// leads checks a path against the response that the catalog describes.
func (r *reader) leads(p *Path, spec *api.Spec) {
	at := string(spec.Action) + "'s answer"
	fields, typ, item := spec.Response, api.Object, api.Type("")
	for i := range p.Steps {
		s := &p.Steps[i]
		if s.Field == "" {
			if typ != api.List {
				r.add(p.Pos, "the path %s: %s is not a list", p.Source, at)
				return
			}
			if s.Where != "" && !slices.ContainsFunc(fields, func(f api.Field) bool { return f.Name == s.Where }) {
				r.add(p.Pos, "the path %s: the items of %s have no field %s%s", p.Source, at, s.Where, suggest(api.Nearest(s.Where, responseNames(fields))))
				return
			}
			typ = item
			continue
		}
		if typ != api.Object {
			r.add(p.Pos, "the path %s: %s", p.Source, goOn(at, typ, fields))
			return
		}
		j := slices.IndexFunc(fields, func(f api.Field) bool { return f.Name == s.Field })
		if j < 0 {
			r.add(p.Pos, "the path %s: %s has no field %s%s", p.Source, at, s.Field, suggest(api.Nearest(s.Field, responseNames(fields))))
			return
		}
		f := &fields[j]
		at, typ, item, fields = f.Name, f.Type, f.Item, f.Fields
		if typ == api.List && fields != nil {
			item = api.Object
		}
	}
}

func responseNames(fields []api.Field) []string {
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].Name
	}
	return names
}
