package plan

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model"
	"ecsim/model/api"
)

// Success is the code that stands for no refusal.
const Success = "success"

// Gone is the state of a resource that does not exist, There that of one whose kind has no states.
const (
	Gone  = "gone"
	There = "there"
)

var (
	callExpectKeys  = []string{"code", "rule", "fields"}
	otherExpectKeys = []string{"error"}
	worldKinds      = []string{"get", "states", "route", "no-route", "session", "reachable", "unreachable", "findings"}
	getKeys         = []string{"get", "with", "account", "region", "path", "fields", "within"}
)

// allows reports whether a call may end with a code.
func (e *Expect) allows(code string) bool {
	if e.Codes == nil {
		return code == Success
	}
	return slices.ContainsFunc(e.Codes, func(n Name) bool { return n.Text == code })
}

// Allows reports whether a call may end with a code; Success stands for no refusal. Without an expectation it may not be refused.
func (s *Step) Allows(code string) bool {
	if s.Expect == nil {
		return code == Success
	}
	return s.Expect.allows(code)
}

// ofStep reads what is expected of a step.
func (r *reader) ofStep(at int, s *Step, kind string, n *yaml.Node) {
	allowed := otherExpectKeys
	if kind == "call" {
		allowed = callExpectKeys
	}
	if kind == "wait" {
		r.add(position(n), "nothing can be expected of a wait; put the expect in a step of its own")
		return
	}
	pairs, ok := r.mapping(n, "the expect of "+article(kind)+" is a map with "+strings.Join(allowed, ", "))
	if !ok {
		return
	}
	e := &Expect{Pos: position(n)}
	s.Expect = e
	for _, p := range pairs {
		key := p.key.Value
		if !slices.Contains(allowed, key) {
			more := suggest(api.Nearest(key, allowed))
			if slices.Contains(worldKinds, key) {
				more = "; what is expected of the world is a step of its own"
			}
			r.add(position(p.key), "the expect of %s has %s, no %s%s", article(kind), strings.Join(allowed, ", "), printable(key), more)
			continue
		}
		switch key {
		case "code":
			e.Codes = r.codes(s.Call.Action, p.value)
		case "rule":
			if id, ok := r.name(p.value, key); ok {
				e.Rule = &Name{id, position(p.value)}
			}
		case "error":
			e.Error = r.scalarOf(at, p.value, key)
		case "fields":
			if spec, ok := api.Lookup(s.Call.Action); ok {
				e.Fields = r.fields(at, spec, p.value)
			}
		}
	}
	switch {
	case len(e.Fields) > 0 && !e.allows(Success):
		r.add(e.Pos, "a call that is to be refused has no answer to have fields")
	case e.Rule != nil && len(e.Codes) > 0 && !slices.ContainsFunc(e.Codes, func(c Name) bool { return c.Text != Success }):
		r.add(e.Rule.Pos, "the call is not to be refused, so no rule can refuse it")
	case e.Rule != nil && e.Codes == nil:
		r.add(e.Rule.Pos, "rule needs code: which code the call is to be refused with")
	case len(pairs) == 0:
		r.add(e.Pos, "expect is empty; expected %s", strings.Join(allowed, ", "))
	}
}

// codes reads the codes a call may end with. One that the catalog has for no action can never come: alone it fails the run, which shows both
// codes and can put the right one in its place; among others nobody would notice it.
func (r *reader) codes(a model.Action, n *yaml.Node) []Name {
	list := r.oneOrMore(n, "code")
	for i, c := range list {
		switch _, origin := api.Status(a, model.Code(c.Text)); {
		case slices.ContainsFunc(list[:i], func(other Name) bool { return other.Text == c.Text }):
			r.add(c.Pos, "%s is listed twice", printable(c.Text))
		case len(list) == 1 || c.Text == Success || c.Text == string(api.CodeDryRun) || origin != api.Unknown:
		default:
			near := api.Nearest(c.Text, []string{Success})
			if near == "" {
				near = string(api.NearestCode(a, c.Text))
			}
			r.add(c.Pos, "no action has the error code %s%s", printable(c.Text), suggest(near))
		}
	}
	return list
}

// oneOrMore reads a word or a list of words.
func (r *reader) oneOrMore(n *yaml.Node, key string) []Name {
	if n.Kind == yaml.SequenceNode {
		list := r.names(n, key)
		if len(list) == 0 {
			r.add(position(n), "%s is an empty list", key)
		}
		return list
	}
	if s, ok := r.name(n, key); ok {
		return []Name{{s, position(n)}}
	}
	return nil
}

// world reads an expectation that is a step of its own.
func (r *reader) world(at int, s *Step, n *yaml.Node) {
	pairs, ok := r.mapping(n, "expect is a map with one of "+strings.Join(worldKinds, ", "))
	if !ok {
		return
	}
	e := &Expect{Pos: position(n)}
	s.Expect = e
	var main *pair
	for i := range pairs {
		key := pairs[i].key.Value
		if !slices.Contains(worldKinds, key) {
			continue
		}
		if main != nil {
			r.add(position(pairs[i].key), "an expect has one of %s; this one has %s already", strings.Join(worldKinds, ", "), main.key.Value)
			return
		}
		main = &pairs[i]
	}
	if main == nil {
		near, more := "", ""
		for _, p := range pairs {
			if near == "" {
				near = api.Nearest(p.key.Value, worldKinds)
			}
			if slices.Contains(callExpectKeys, p.key.Value) || p.key.Value == "error" {
				more = "; " + p.key.Value + " is expected of a step, beside its call"
			}
		}
		r.add(e.Pos, "an expect needs one of %s%s%s", strings.Join(worldKinds, ", "), more, suggest(near))
		return
	}
	s.Pos = position(main.key)
	allowed := []string{main.key.Value, "within"}
	if main.key.Value == "get" {
		allowed = slices.Concat(getKeys, matchers)
	}
	for _, p := range pairs {
		if key := p.key.Value; !slices.Contains(allowed, key) {
			r.add(position(p.key), "unknown key %s; an expect with %s has %s%s", printable(key), main.key.Value, strings.Join(allowed, ", "),
				suggest(api.Nearest(key, allowed)))
		}
	}
	if within := find(pairs, "within"); within != nil {
		if d := r.duration(within.value, "within"); d != nil {
			e.Within, e.Timed = *d, true
		}
	}
	v := main.value
	switch main.key.Value {
	case "get":
		e.Get = r.get(at, v, pairs)
	case "states":
		e.States = r.states(at, v)
	case "route", "no-route":
		e.Route = r.route(at, main.key.Value, v)
	case "session":
		e.Session = r.session(at, v)
	case "reachable", "unreachable":
		e.Reach = r.reach(at, main.key.Value, v)
	case "findings":
		e.Findings = r.findings(v)
	}
}

// get reads a call that reads, and what is expected of its answer.
func (r *reader) get(at int, n *yaml.Node, pairs []pair) *Get {
	action, ok := r.name(n, "get")
	g := &Get{Call: Call{Account: r.scope.account, Action: model.Action(action)}}
	spec, known := api.Lookup(g.Call.Action)
	switch {
	case !ok:
		return g
	case !known:
		r.add(position(n), "there is no action %s%s", printable(action), suggest(string(api.NearestAction(action))))
		return g
	case !spec.ReadOnly():
		r.add(position(n), "%s changes something; get takes an action that only reads", action)
		return g
	}
	r.parameters(at, &g.Call, spec, true, pairs)
	var beside []pair
	for _, p := range pairs {
		if slices.Contains(matchers, p.key.Value) {
			beside = append(beside, p)
		}
	}
	path, fields := find(pairs, "path"), find(pairs, "fields")
	switch {
	case path != nil && fields != nil:
		r.add(position(fields.key), "get has path or fields, not both")
	case path != nil:
		m := FieldMatch{Path: r.path(at, spec, path.value), Match: Match{Pos: position(path.key)}}
		if m.Match.Ops = r.ops(at, beside); len(beside) == 0 {
			r.add(position(path.key), "path needs a matcher beside it: %s", strings.Join(matchers, ", "))
		}
		g.Fields = []FieldMatch{m}
	case fields != nil:
		g.Fields = r.fields(at, spec, fields.value)
		if len(beside) > 0 {
			r.add(position(beside[0].key), "%s stands beside path; with fields it belongs to a field", beside[0].key.Value)
		}
	default:
		r.add(position(n), "get needs path with a matcher, or fields: what is expected of the answer")
	}
	return g
}

// scalarOf reads one value that may hold references; nil after a problem.
func (r *reader) scalarOf(at int, n *yaml.Node, what string) *Scalar {
	if n.Kind != yaml.ScalarNode || isNull(n) || n.Value == "" && n.Style != yaml.TaggedStyle {
		r.add(position(n), "%s is one value, not %s", what, kindOf(n))
		return nil
	}
	return &Scalar{r.text(at, n.Value, n), position(n)}
}

// scalars reads one value or a list of them.
func (r *reader) scalars(at int, n *yaml.Node, what string) []Scalar {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items, _ = r.sequence(n, what)
	}
	list := make([]Scalar, 0, len(items))
	for _, item := range items {
		if s := r.scalarOf(at, item, what); s != nil {
			list = append(list, *s)
		}
	}
	return list
}

// literal is a value without references, or nothing.
func (s *Scalar) literal() string {
	if s == nil || s.Value.parts != nil {
		return ""
	}
	return s.Value.literal
}

// states reads which states resources are to be in.
func (r *reader) states(at int, n *yaml.Node) []StateMatch {
	pairs, ok := r.mapping(n, "states is a map of resource IDs and states")
	if !ok {
		return nil
	}
	if len(pairs) == 0 {
		r.add(position(n), "states is empty; expected a map of resource IDs and states")
	}
	list := make([]StateMatch, 0, len(pairs))
	for _, p := range pairs {
		key := r.substitute(p.key)
		m := StateMatch{ID: Scalar{r.text(at, key.Value, key), position(key)}, Pos: position(p.value)}
		if m.States = r.scalars(at, p.value, "a state"); len(m.States) == 0 && p.value.Kind == yaml.SequenceNode {
			r.add(position(p.value), "a state is missing; expected one, or a list of them")
		}
		list = append(list, m)
	}
	return list
}

// entryTypes are the types of route entries.
var entryTypes = []string{model.EntryCustom, model.EntrySystem, model.EntryBGP, model.EntryCEN}

// shape reads a map that has some keys; it complains about the missing and the unknown, and gives each other one to set.
func (r *reader) shape(n *yaml.Node, what string, required, optional []string, set func(key string, value *yaml.Node)) {
	all := slices.Concat(required, optional)
	pairs, ok := r.mapping(n, what+" is a map with "+strings.Join(all, ", "))
	if !ok {
		return
	}
	for _, p := range pairs {
		if key := p.key.Value; slices.Contains(all, key) {
			set(key, p.value)
		} else {
			r.add(position(p.key), "unknown key %s; %s has %s%s", printable(key), what, strings.Join(all, ", "), suggest(api.Nearest(key, all)))
		}
	}
	for _, key := range required {
		if find(pairs, key) == nil {
			r.add(position(n), "%s is missing; %s has %s", key, what, strings.Join(all, ", "))
		}
	}
}

// put stores a value if there is one.
func put(to *Scalar, s *Scalar) {
	if s != nil {
		*to = *s
	}
}

func (r *reader) route(at int, kind string, n *yaml.Node) *RouteMatch {
	m := &RouteMatch{Pos: position(n), Absent: kind == "no-route"}
	r.shape(n, kind, []string{"in", "to"}, []string{"via", "type"}, func(key string, v *yaml.Node) {
		switch key {
		case "in":
			put(&m.In, r.scalarOf(at, v, key))
		case "to":
			put(&m.To, r.scalarOf(at, v, key))
			r.cidr(&m.To, key)
		case "via":
			m.Via = r.scalars(at, v, key)
		case "type":
			if m.Type = r.scalarOf(at, v, key); m.Type != nil && !slices.ContainsFunc(entryTypes, func(t string) bool { return strings.EqualFold(t, m.Type.literal()) }) {
				r.word(m.Type, "type of route entry", entryTypes)
			}
		}
	})
	return m
}

func (r *reader) session(at int, n *yaml.Node) *SessionMatch {
	m := &SessionMatch{Pos: position(n)}
	r.shape(n, "session", []string{"peer"}, []string{"is", "reason", "received", "advertised"}, func(key string, v *yaml.Node) {
		switch key {
		case "peer":
			put(&m.Peer, r.scalarOf(at, v, key))
		case "is":
			m.Is = r.scalars(at, v, key)
			for i := range m.Is {
				r.word(&m.Is[i], "state of a BGP session", model.SessionStates)
			}
		case "reason":
			if m.Reason = r.scalarOf(at, v, key); m.Reason != nil {
				r.word(m.Reason, "reason", sorted(keys(model.ReasonTexts)))
			}
		case "received":
			m.Received = r.prefixes(at, v, key)
		case "advertised":
			m.Advertised = r.prefixes(at, v, key)
		}
	})
	if m.Is == nil && m.Reason == nil && m.Received == nil && m.Advertised == nil {
		r.add(m.Pos, "session expects nothing; it has is, reason, received, advertised")
	}
	return m
}

// word checks that a value without references is one of some words.
func (r *reader) word(s *Scalar, what string, words []string) {
	if w := s.literal(); w != "" && !slices.Contains(words, w) {
		r.add(s.Pos, "there is no %s %s; expected one of %s%s", what, printable(w), strings.Join(words, ", "), suggest(api.Nearest(w, words)))
	}
}

func (r *reader) prefixes(at int, n *yaml.Node, what string) *PrefixMatch {
	m := &PrefixMatch{Pos: position(n)}
	if n.Kind != yaml.SequenceNode {
		if s := r.scalarOf(at, n, what); s != nil {
			m.Count = s.Value
			if w := s.literal(); w != "" && strings.Trim(w, "0123456789") != "" {
				r.add(s.Pos, "%s is a list of prefixes or their number, not %s", what, kindOf(n))
			}
		}
		return m
	}
	m.Prefixes = r.scalars(at, n, what)
	for i := range m.Prefixes {
		r.cidr(&m.Prefixes[i], what)
	}
	return m
}

func (r *reader) reach(at int, kind string, n *yaml.Node) *ReachMatch {
	m := &ReachMatch{Pos: position(n), Not: kind == "unreachable"}
	var optional []string
	if m.Not {
		optional = []string{"at", "because"}
	}
	r.shape(n, kind, []string{"from", "to"}, optional, func(key string, v *yaml.Node) {
		s := r.scalarOf(at, v, key)
		switch key {
		case "from":
			put(&m.From, s)
		case "to":
			put(&m.To, s)
			r.destination(s)
		case "at":
			m.At = s
		case "because":
			m.Because = s
		}
	})
	return m
}

// findings reads which invariants find something.
func (r *reader) findings(n *yaml.Node) *FindingsMatch {
	m := &FindingsMatch{Pos: position(n)}
	if n.Kind == yaml.SequenceNode {
		m.Are = r.names(n, "findings")
		return m
	}
	r.shape(n, "findings", []string{"are"}, []string{"of"}, func(key string, v *yaml.Node) {
		if key == "are" {
			m.Are = r.names(v, "are is a list of invariants")
		} else {
			m.Of = r.names(v, "of is a list of invariants")
		}
	})
	return m
}
