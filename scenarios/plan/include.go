package plan

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// maxIncluded is how often files may be included, far more than anybody writes.
const maxIncluded = 10_000

var includeKeys = []string{"include", "as", "with", "note"}

// include puts the steps of another file in the place of one step.
func (r *reader) include(n, name *yaml.Node, pairs []pair) {
	outer, at := r.scope, len(r.plan.Steps)
	inner := newScope("")
	var given []pair
	for _, p := range pairs {
		switch key := p.key.Value; key {
		case "include", "note":
		case "as":
			if !r.fixed(&p) {
				continue
			}
			if as := r.as(at, p.value); as != "" {
				// A step cannot have the name, so it is the include's.
				delete(outer.names, as)
				outer.inner[as] = inner
				inner.includedAs = as
			}
		case "with":
			if !isNull(p.value) {
				given, _ = r.mapping(p.value, "with is a map of the file's parameters")
			}
		case "expect":
			r.add(position(p.key), "an include has no expect; put it in a step of its own")
		default:
			r.add(position(p.key), "unknown key %s; an include has %s%s", printable(key), strings.Join(includeKeys, ", "),
				suggest(api.Nearest(key, includeKeys)))
		}
	}
	file, ok := r.name(name, "include")
	if !ok {
		return
	}
	inner.file = beside(outer.file, file)
	inner.chain = append(slices.Clone(outer.chain), outer.file)
	inner.included = append(slices.Clip(outer.included), Include{outer.file, position(n), inner.includedAs})
	if slices.Contains(inner.chain, inner.file) {
		r.add(position(name), "the files include each other in a circle: %s", strings.Join(append(inner.chain, inner.file), ", "))
		return
	}
	if len(inner.chain) > MaxIncludes {
		r.add(position(name), "files include each other more than %d deep", MaxIncludes)
		return
	}
	if len(r.scenario.scopes) >= maxIncluded {
		r.add(position(name), "files are included more than %d times", maxIncluded)
		return
	}
	root := r.file(inner.file, position(name))
	if inner.unread = root == nil; inner.unread {
		return
	}
	inner.account = outer.account
	inner.region, inner.regionPos = outer.region, outer.regionPos
	values := r.given(given, at)
	r.enter(inner)
	h := r.included(root)
	inner.params = h.params
	r.at(outer)
	for _, name := range sorted(keys(values)) {
		v := values[name]
		p, declared := h.params[name]
		if !declared {
			r.add(v.pos, "%s has no parameter %s%s", inner.file, printable(name), suggest(api.Nearest(name, sorted(keys(h.params)))))
			continue
		}
		p.value, p.given = v.value, true
		inner.params[name] = p
	}
	for _, name := range sorted(keys(h.params)) {
		if p := inner.params[name]; !p.given {
			r.add(position(n), "%s needs a value for its parameter %s; give it by with", inner.file, name)
			p.given = true
			inner.params[name] = p
		}
	}
	r.at(inner)
	r.place(h, inner)
	r.steps(h.steps)
	r.at(outer)
}

// given reads the values that an include gives. A reference in one is of this file, wherever the value is put.
func (r *reader) given(pairs []pair, at int) map[string]parameter {
	values := make(map[string]parameter, len(pairs))
	for _, p := range pairs {
		if p.value.Kind != yaml.ScalarNode {
			r.add(position(p.value), "%s is one value, not %s", printable(p.key.Value), kindOf(p.value))
			continue
		}
		v := parameter{given: true, pos: position(p.key)}
		text := scalarText(p.value)
		// Its own references are looked up here too, so that a mistake is shown where it was made, and not again where the value is put.
		if !strings.Contains(text, "${") {
			v.value = text
		} else if parts, ok := r.parse(text, p.value); ok {
			r.use(at, parts)
			v.value = r.mark(text)
		}
		values[p.key.Value] = v
	}
	return values
}

// mark makes the references of a text known as those of this file.
func (r *reader) mark(text string) string {
	var b strings.Builder
	for {
		i := strings.Index(text, "${")
		if i < 0 {
			break
		}
		b.WriteString(text[:i+2])
		if !(i > 0 && text[i-1] == '$') && !strings.HasPrefix(text[i+2:], foreignMark) {
			fmt.Fprintf(&b, "%s%d.", foreignMark, r.scope.id)
		}
		text = text[i+2:]
	}
	b.WriteString(text)
	return b.String()
}

// included reads the outermost map of an included file.
func (r *reader) included(n *yaml.Node) *header {
	h := &header{params: map[string]parameter{}}
	pairs, ok := r.mapping(n, "an included file is a map with steps")
	if !ok {
		return h
	}
	for _, p := range pairs {
		switch key := p.key.Value; {
		case slices.Contains(includedKeys, key):
		case slices.Contains(scenarioKeys, key):
			r.add(position(p.key), "%s is for the file that is run; an included one has %s", key, strings.Join(includedKeys, ", "))
		default:
			r.add(position(p.key), "unknown key %s; an included file has %s%s", printable(key), strings.Join(includedKeys, ", "),
				suggest(api.Nearest(key, includedKeys)))
		}
	}
	r.common(h, n, pairs)
	return h
}

// file returns the root of an included file, or nil after a problem.
func (r *reader) file(name string, at Pos) *yaml.Node {
	f := r.scenario.files
	if root, ok := f.parsed[name]; ok {
		return root
	}
	text, err := f.read(name)
	if err != nil {
		hint := ""
		if shipped := LibraryPrefix + path.Base(name); shipped != name {
			if _, err := f.read(shipped); err == nil {
				hint = "; did you mean " + shipped + "?"
			}
		}
		r.add(at, "include: %s: %s%s", name, reason(err), hint)
		return nil
	}
	before := r.elsewhere
	r.elsewhere = name
	root := r.document(text, name)
	r.elsewhere = before
	f.parsed[name] = root
	return root
}
