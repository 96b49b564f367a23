package plan

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model"
	"ecsim/model/api"
)

// Events are what an operator step may do, as the admin endpoint of the server names them.
var Events = []string{
	"approve", "reject", "allocate", "fail-allocation", "lock-financial", "lock-security", "unlock", "pay", "confirm",
}

var (
	kinds = []string{"call", "operator", "wait"}
	// scenarioKinds belong to the wider language; a plan has no use for them.
	scenarioKinds = []string{"fail", "heal", "customer-router", "cen", "expect", "include", "parallel"}
	callKeys      = []string{"call", "as", "with", "account", "region", "note"}
	otherKeys     = []string{"note"}
)

var stepName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_-]*$`)

// step reads one step. What it returns after a problem is good enough to go on with.
func (r *reader) step(at int, n *yaml.Node) Step {
	pairs, main := r.begin(n)
	return r.finish(at, n, pairs, main)
}

// begin reads a step's map, and which of its keys says what it does; nil after a problem.
func (r *reader) begin(n *yaml.Node) (pairs []pair, main *pair) {
	pairs, ok := r.mapping(n, "a step is a map with "+r.oneOf("or"))
	if !ok {
		return nil, nil
	}
	return pairs, r.kind(n, pairs)
}

func (r *reader) finish(at int, n *yaml.Node, pairs []pair, main *pair) Step {
	s := Step{Pos: position(n), File: r.elsewhere, Included: r.scope.included}
	if main == nil {
		// A later reference to it is not a mistake of its own.
		if as := find(pairs, "as"); as != nil && as.value.Kind == yaml.ScalarNode {
			r.scope.names[as.value.Value] = at
		}
		return s
	}
	s.Pos = position(main.value)
	if note := find(pairs, "note"); note != nil {
		s.Note, _ = r.str(note.value, "note")
	}
	allowed := append([]string{main.key.Value}, otherKeys...)
	if r.scenario != nil {
		allowed = r.more(at, &s, main, pairs, allowed)
	}
	switch main.key.Value {
	case "call":
		allowed = append(slices.Clone(callKeys), allowed[len(otherKeys)+1:]...)
		r.call(at, &s, main.value, pairs)
		if e := find(pairs, "expect"); e != nil && r.scenario != nil {
			r.ofStep(at, &s, "call", e.value)
		}
	case "operator":
		s.Operator = r.operator(at, main.value)
	case "wait":
		s.Wait, s.WaitText = r.wait(main.value), main.value.Value
	}
	for _, p := range pairs {
		key := p.key.Value
		switch {
		case slices.Contains(allowed, key) || slices.Contains(kinds, key) || slices.Contains(scenarioKinds, key):
		case key == "within" && main.key.Value == "expect":
			r.add(position(p.key), "within stands in the expectation, beside reachable, states or whatever it has")
		case slices.Contains(callKeys, key):
			r.add(position(p.key), "%s belongs to a call, not to %s", key, article(main.key.Value))
		default:
			r.add(position(p.key), "unknown key %s; %s has %s%s", printable(key), article(main.key.Value),
				strings.Join(allowed, ", "), suggest(api.Nearest(key, allowed)))
		}
	}
	return s
}

// kind finds the one key that says what a step does, or returns nil after a problem.
func (r *reader) kind(n *yaml.Node, pairs []pair) (main *pair) {
	for i := range pairs {
		key := pairs[i].key.Value
		if slices.Contains(scenarioKinds, key) && r.scenario == nil {
			r.add(position(pairs[i].key), "%s is for scenarios, which ecsim run takes; a plan has call, wait and operator", key)
			return nil
		}
		if !slices.Contains(kinds, key) && !slices.Contains(scenarioKinds, key) || key == "expect" && len(pairs) > 1 && r.beside(pairs) {
			continue
		}
		if main != nil {
			r.add(position(pairs[i].key), "a step is one of %s; this one is %s already", r.oneOf("and"), article(main.key.Value))
			return nil
		}
		main = &pairs[i]
	}
	if main == nil {
		near := ""
		for _, p := range pairs {
			if near == "" {
				near = api.Nearest(p.key.Value, r.kinds())
			}
		}
		at := position(n)
		if len(pairs) > 0 {
			at = position(pairs[0].key)
		}
		r.add(at, "a step needs %s%s", r.oneOf("or"), suggest(near))
	}
	return main
}

// kinds are the keys that say what a step does.
func (r *reader) kinds() []string {
	if r.scenario == nil {
		return kinds
	}
	return slices.Concat(kinds, scenarioKinds)
}

func (r *reader) oneOf(word string) string {
	if r.scenario == nil {
		return "call, wait " + word + " operator"
	}
	k := r.kinds()
	return strings.Join(k[:len(k)-1], ", ") + " " + word + " " + k[len(k)-1]
}

// beside reports whether a step with an expect does something else, of which that is then expected.
func (r *reader) beside(pairs []pair) bool {
	return slices.ContainsFunc(pairs, func(p pair) bool {
		return p.key.Value != "expect" && slices.Contains(r.kinds(), p.key.Value)
	})
}

func article(kind string) string {
	switch kind {
	case "operator", "include", "expect":
		return "an " + kind + " step"
	case "call", "wait":
		return "a " + kind
	}
	return "a " + kind + " step"
}

// call reads an API call into s.
func (r *reader) call(at int, s *Step, n *yaml.Node, pairs []pair) {
	if as := find(pairs, "as"); as != nil && r.fixed(as) {
		s.As = r.as(at, as.value)
	}
	action, ok := r.name(n, "call")
	c := &Call{Account: r.scope.account, Action: model.Action(action)}
	s.Call = c
	spec, known := api.Lookup(c.Action)
	if ok && !known {
		r.add(position(n), "there is no action %s%s", printable(action), suggest(string(api.NearestAction(action))))
	}
	r.parameters(at, c, spec, known, pairs)
}

// parameters reads what the call of a known action has beside its name.
func (r *reader) parameters(at int, c *Call, spec *api.Spec, known bool, pairs []pair) {
	region, regionPos := "", Pos{}
	for _, p := range pairs {
		switch p.key.Value {
		case "account":
			if uid, ok := r.account(p.value); ok {
				c.Account = uid
			}
		case "region":
			region, _ = r.name(p.value, "region")
			regionPos = position(p.value)
		case "with":
			if known && !isNull(p.value) {
				r.with(at, c, spec, p.value)
			}
		}
	}
	if !known {
		return
	}
	i := slices.IndexFunc(c.Params, isRegion)
	if i >= 0 {
		if p := &c.Params[i]; region != "" && p.Value.parts == nil && p.Value.literal != region {
			r.add(p.Pos, "RegionId is %s, but the region of this step is %s, in line %d; leave one of them out",
				printable(p.Value.literal), printable(region), regionPos.Line)
		}
		return
	}
	if _, has := spec.Parameter("RegionId"); has {
		// The plan's own region may stand below the steps, so it is filled in when everything is read.
		c.Params = append(c.Params, Param{Name: "RegionId", Value: Text{literal: region}, Pos: regionPos})
		r.regions = append(r.regions, regional{c, r.scope})
	}
}

func isRegion(p Param) bool { return p.Name == "RegionId" }

// as reads what a step is called.
func (r *reader) as(at int, n *yaml.Node) string {
	s, ok := r.name(n, "as")
	if !ok {
		return ""
	}
	if !stepName.MatchString(s) {
		r.add(position(n), "as is %s; a name starts with a letter or _ and goes on with letters, digits, _ and -", printable(s))
		return ""
	}
	if first, taken := r.scope.names[s]; taken {
		r.add(position(n), "step %d is called %s already", first+1, s)
		return ""
	}
	if _, taken := r.scope.inner[s]; taken {
		r.add(position(n), "an include is called %s already", s)
		return ""
	}
	r.scope.names[s] = at
	return s
}

var operatorKeys = []string{"id", "event"}

// operator reads what the provider's side does; it returns nil after a problem.
func (r *reader) operator(at int, n *yaml.Node) *Operator {
	pairs, ok := r.mapping(n, "operator is a map with id and event")
	if !ok {
		return nil
	}
	o := &Operator{}
	for _, p := range pairs {
		switch p.key.Value {
		case "id":
			o.IDPos = position(p.value)
			if s, ok := r.str(p.value, "id"); ok && s == "" {
				r.add(o.IDPos, "id is empty; expected the ID of a resource")
			} else if ok {
				o.ID = r.text(at, s, p.value)
			}
		case "event":
			o.EventPos = position(p.value)
			if o.Event, ok = r.name(p.value, "event"); ok && !slices.Contains(Events, o.Event) {
				r.add(o.EventPos, "there is no event %s; expected one of %s%s", printable(o.Event),
					strings.Join(Events, ", "), suggest(api.Nearest(o.Event, Events)))
			}
		default:
			r.add(position(p.key), "unknown key %s; operator has id and event%s", printable(p.key.Value),
				suggest(api.Nearest(p.key.Value, operatorKeys)))
		}
	}
	for _, key := range operatorKeys {
		if find(pairs, key) == nil {
			r.add(position(n), "%s is missing; operator has id and event", key)
		}
	}
	return o
}
