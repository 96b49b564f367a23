package run

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
	"ecsim/sim/invariant"
)

// leastWithin is how long every expectation has at least when BGP is live.
const leastWithin = 10 * time.Second

// expect is a step that expects something of the world.
func (k *walk) expect(ctx context.Context, i int, s *plan.Step) error {
	e := s.Expect
	deadline := k.engine.World().Now
	if e.Timed {
		deadline = deadline.Add(e.Within)
	}
	if k.clock != nil {
		deadline = max(deadline, k.engine.World().Now.Add(leastWithin))
	}
	before := k.expectations
	for {
		v := values{k: k}
		k.expectations = before + 1
		m := k.world(&v, e)
		if v.undone(i) {
			if v.skip {
				k.expectations = before
			}
			return nil
		}
		if m == nil {
			k.said(i, "holds")
			return nil
		}
		passed, err := k.sooner(ctx, i, deadline)
		if err != nil {
			return err
		}
		if !passed {
			if e.Timed {
				m.expected += " within " + Span(e.Within)
				m.fix = &fix{cannot: "what has within has time to come true; what was found is only how far it came"}
			}
			k.failWith(i, m)
			return nil
		}
	}
}

// sooner lets time pass up to the next thing that is due, if that is not after the deadline.
func (k *walk) sooner(ctx context.Context, i int, deadline model.Instant) (passed bool, err error) {
	w := k.engine.World()
	if k.clock != nil {
		left := time.Duration(deadline - w.Now)
		if left <= 0 {
			return false, nil
		}
		return true, k.clock.wait(ctx, min(left, 100*time.Millisecond))
	}
	t := w.NextTimer()
	if t == nil || t.At > deadline {
		return false, nil
	}
	k.note(i, k.engine.AdvanceTo(t.At))
	return true, nil
}

// world asks one expectation of the world as it is.
func (k *walk) world(v *values, e *plan.Expect) *mismatch {
	switch {
	case e.Get != nil:
		return k.get(v, e.Get)
	case e.States != nil:
		return k.states(v, e.States)
	case e.Route != nil:
		return k.route(v, e.Route)
	case e.Session != nil:
		return k.session(v, e.Session)
	case e.Reach != nil:
		return k.reach(v, e.Reach)
	case e.Findings != nil:
		return k.findings(e.Findings)
	}
	return nil
}

func (k *walk) get(v *values, g *plan.Get) *mismatch {
	req := v.request(&g.Call)
	if v.skip || v.problem != "" {
		return nil
	}
	response, refusal := k.engine.Do(req)
	if refusal != nil {
		return &mismatch{expected: "an answer to " + string(req.Action), found: string(refusal.Code) + ": " + refusal.Message}
	}
	k.expectations--
	return k.fields(v, answer.Tree(response.Body), g.Fields)
}

func (k *walk) states(v *values, list []plan.StateMatch) *mismatch {
	k.expectations--
	for i := range list {
		m := &list[i]
		k.expectations++
		id := v.scalar(&m.ID)
		states := make([]string, len(m.States))
		for j := range states {
			states[j] = v.scalar(&m.States[j])
		}
		if v.skip || v.problem != "" {
			return nil
		}
		state, kind := stateOf(k.engine.World(), id)
		if slices.Contains(states, state) {
			continue
		}
		found := string(kind) + " " + id + " is " + state
		if kind == "" {
			found = id + " is gone: nothing has that ID"
		}
		d := &mismatch{expected: id + " is " + either(states), found: found, pos: m.Pos}
		if own := model.States(kind); len(own) > 0 && !slices.ContainsFunc(states, func(s string) bool { return s == plan.Gone || slices.Contains(own, s) }) {
			d.more = []string{"the states of " + string(kind) + " are " + strings.Join(own, ", ")}
		}
		if len(m.States) == 1 {
			d.fix = &fix{pos: m.States[0].Pos, value: state}
		}
		return d
	}
	return nil
}

func list(items []string, most int) string {
	switch {
	case len(items) == 0:
		return "nothing"
	case len(items) > most:
		return fmt.Sprintf("%s and %d more", strings.Join(items[:most], ", "), len(items)-most)
	}
	return strings.Join(items, ", ")
}

func (k *walk) findings(m *plan.FindingsMatch) *mismatch {
	found := invariant.Find(k.engine.World(), texts(m.Of)...)
	have := make([]string, 0, len(found))
	for _, f := range found {
		have = append(have, f.Invariant)
	}
	slices.Sort(have)
	have = slices.Compact(have)
	want := texts(m.Are)
	slices.Sort(want)
	if slices.Equal(have, slices.Compact(want)) {
		return nil
	}
	d := &mismatch{expected: "findings of " + list(want, 20), found: list(have, 20), fix: &fix{pos: m.Pos, key: "are", list: have}}
	for _, f := range found {
		d.more = append(d.more, f.Invariant+": "+f.Message)
	}
	return d
}

func texts(names []plan.Name) []string {
	if names == nil {
		return nil
	}
	out := make([]string, len(names))
	for i := range names {
		out[i] = names[i].Text
	}
	return out
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
