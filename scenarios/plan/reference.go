package plan

import (
	"slices"
	"strconv"
	"strings"

	"ecsim/model/api"
)

// Ref is a reference such as ${circuit.PhysicalConnectionId}.
type Ref struct {
	// Source is the reference as it is written.
	Source string
	Pos    Pos
	// Name is what the step referred to is called, Step its place in the plan, counted from 0.
	Name string
	Step int
	// Path leads to a value in the step's answer. It is never empty.
	Path []Element
	// scope is where the name is looked up when that is not where the reference stands.
	scope *scope
}

// Element is one part of a path: a field, or an item of a list when Field is empty.
type Element struct {
	Field string
	Index int
}

// reference reads ${name.Path}; it returns nil after a problem.
func (r *reader) reference(source string, at Pos) *Ref {
	const expected = "expected ${name.Field}, such as ${circuit.PhysicalConnectionId}"
	inner, in := r.foreign(source[2 : len(source)-1])
	if in != nil {
		source = "${" + inner + "}"
	}
	name, path, ok := strings.Cut(inner, ".")
	if !stepName.MatchString(name) {
		r.add(at, "the reference %s is malformed; %s", printable(source), expected)
		return nil
	}
	if !ok {
		r.add(at, "the reference %s names no field; %s", printable(source), expected)
		return nil
	}
	ref := &Ref{Source: source, Pos: at, Name: name, scope: in}
	for _, part := range strings.Split(path, ".") {
		field, indexes, _ := strings.Cut(part, "[")
		if !stepName.MatchString(field) {
			r.add(at, "the reference %s is malformed; %s", printable(source), expected)
			return nil
		}
		ref.Path = append(ref.Path, Element{Field: field})
		if len(field) == len(part) {
			continue
		}
		for _, index := range strings.Split(indexes, "[") {
			digits, closed := strings.CutSuffix(index, "]")
			i, err := strconv.Atoi(digits)
			if !closed || err != nil || i < 0 || digits[0] == '+' {
				r.add(at, "the reference %s is malformed; an index is a number in brackets, such as [0]", printable(source))
				return nil
			}
			ref.Path = append(ref.Path, Element{Index: i})
		}
	}
	return ref
}

// resolve looks up what was left open until the whole file is read: references, and the file's own region.
func (r *reader) resolve() {
	for _, t := range r.templates {
		r.at(t.scope)
		for i := range t.parts {
			if ref := t.parts[i].Ref; ref != nil && !r.full() {
				r.resolveRef(t.step, ref, t.scope)
			}
		}
	}
	for _, g := range r.regions {
		c := g.call
		for j := range c.Params {
			if p := &c.Params[j]; p.Name == "RegionId" && p.Pos.Line == 0 {
				p.Value, p.Pos = Text{literal: g.scope.region}, g.scope.regionPos
			}
		}
		c.Params = slices.DeleteFunc(c.Params, func(p Param) bool { return p.Name == "RegionId" && p.Pos.Line == 0 })
	}
}

func (r *reader) resolveRef(step int, ref *Ref, in *scope) {
	quiet := false
	if ref.scope != nil {
		// What an include was given is looked up, and complained about, where it stands.
		in, quiet = ref.scope, true
	}
	complain := func(format string, args ...any) {
		if !quiet {
			r.add(ref.Pos, format, args...)
		}
	}
	name := ref.Name
	for inner := in.inner[name]; inner != nil; inner = in.inner[name] {
		if len(ref.Path) < 2 || ref.Path[0].Field == "" {
			complain("%s names an include; go on with a step of it and a field, such as ${%s.step.Field}", ref.Source, ref.Name)
			return
		}
		in, name, ref.Path = inner, ref.Path[0].Field, ref.Path[1:]
	}
	if in.unread {
		return // that is complained about
	}
	to, ok := in.names[name]
	if !ok {
		known := r.candidates(in)
		what, hint := "no step is called %s%s", suggest(api.Nearest(name, known))
		if in.includedAs != "" && in != r.scope {
			what = "no step of " + in.includedAs + " is called %s%s"
			if hint == "" {
				hint = "; it has " + someOf(known)
			}
		}
		complain(what, name, hint)
		return
	}
	switch {
	case to == step:
		complain("step %d is called %s itself; a step can only use earlier ones", to+1, name)
		return
	case to > step:
		complain("step %d is called %s; a step can only use earlier ones", to+1, name)
		return
	}
	if r.scenario != nil && !quiet {
		if why := r.scenario.apart(step, to); why != "" {
			complain("%s: %s", ref.Source, why)
			return
		}
	}
	ref.Step = to
	s := &r.plan.Steps[to]
	s.Referred = true
	if s.Call == nil {
		return
	}
	if s.Expect != nil && s.Expect.Codes != nil && !s.Expect.allows(Success) {
		complain("%s: step %d is to be refused, so it has no answer", ref.Source, to+1)
		return
	}
	if spec, ok := api.Lookup(s.Call.Action); ok && !quiet {
		r.follows(ref, spec)
	}
}

// someOf lists names, the first few of many.
func someOf(names []string) string {
	const most = 10
	switch {
	case len(names) == 0:
		return "none"
	case len(names) > most:
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// candidates are the names to suggest from; none when they are too many to compare.
func (r *reader) candidates(in *scope) []string {
	if len(in.names) > 10_000 && len(r.list) > MaxProblems {
		return nil
	}
	names := make([]string, 0, len(in.names)+len(in.inner))
	for name := range in.names {
		names = append(names, name)
	}
	for name := range in.inner {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// follows checks a reference's path against the response that the catalog describes.
func (r *reader) follows(ref *Ref, spec *api.Spec) {
	at := string(spec.Action) + "'s answer"
	fields, typ, item := spec.Response, api.Object, api.Type("")
	for _, e := range ref.Path {
		if e.Field == "" {
			if typ != api.List {
				r.add(ref.Pos, "%s: %s is not a list", ref.Source, at)
				return
			}
			typ = item
			at += "[" + strconv.Itoa(e.Index) + "]"
			continue
		}
		if typ != api.Object {
			r.add(ref.Pos, "%s: %s", ref.Source, goOn(at, typ, fields))
			return
		}
		i := slices.IndexFunc(fields, func(f api.Field) bool { return f.Name == e.Field })
		if i < 0 {
			names := make([]string, len(fields))
			for i := range fields {
				names[i] = fields[i].Name
			}
			r.add(ref.Pos, "%s: %s has no field %s%s", ref.Source, at, e.Field, suggest(api.Nearest(e.Field, names)))
			return
		}
		f := &fields[i]
		at, typ, item, fields = f.Name, f.Type, f.Item, f.Fields
		if typ == api.List && fields != nil {
			item = api.Object
		}
	}
	if typ == api.Object || typ == api.List {
		r.add(ref.Pos, "%s: %s", ref.Source, goOn(at, typ, fields))
	}
}

// goOn says how a path that is at fault would have to go on.
func goOn(at string, typ api.Type, fields []api.Field) string {
	switch typ {
	case api.List:
		return at + " is a list; name an item, such as " + at + "[0]"
	case api.Object:
		if len(fields) > 0 {
			return at + " has fields; name one, such as " + at + "." + fields[0].Name
		}
	}
	return at + " is a single value and has no fields"
}
