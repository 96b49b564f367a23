package simtest

import (
	"slices"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"pgregory.net/rapid"
)

// Machine lets things happen to an engine in random order. Its Actions are for rapid's T.Repeat; Run does it all.
type Machine struct {
	Engine *sim.Engine
	// Hook sees every step; it may be nil.
	Hook Hook
	// Only restricts the calls to these actions; nil means all of Actions.
	Only []model.Action

	kept []*sim.Engine
}

// Run lets a random number of steps happen to the world and shows each to the hook. The world is the run's to change.
func Run(t *rapid.T, w *model.World, hook Hook) {
	m := &Machine{Engine: sim.New(w), Hook: hook}
	t.Repeat(m.Actions())
}

// Actions are what may happen: calls (an entry or two for each group of the API, so that each has its share), time, the
// provider's side, forks and returns. Each reports its step to the hook.
func (m *Machine) Actions() map[string]func(*rapid.T) {
	actions := map[string]func(*rapid.T){
		"wait":     m.wait,
		"settle":   m.settle,
		"operator": m.operate,
		"fork":     m.fork,
		"return":   m.back,
	}
	groups := map[string][]model.Action{}
	only := m.Only
	if only == nil {
		only = Actions()
	}
	for _, a := range only {
		if spec, ok := api.Lookup(a); ok {
			groups[share(spec)] = append(groups[share(spec)], a)
		}
	}
	for name, of := range groups {
		actions[name] = func(t *rapid.T) { m.call(t, of) }
		if strings.Contains(name, "virtual-border-router") {
			actions[name+" (again)"] = actions[name] // VLANs and their holds are what most rules are about
		}
	}
	return actions
}

// share names the entry of Actions that a call comes under: a large group of the API has one for what makes resources
// and one for the rest, the small groups have one together.
func share(spec *api.Spec) string {
	switch spec.Group {
	case "bgp", "virtual-border-router", "router-interface", "physical-connection", "route-entry":
		if strings.HasPrefix(string(spec.Action), "Create") {
			return "call " + spec.Group + " to create"
		}
		return "call " + spec.Group
	}
	return "call others"
}

func (m *Machine) show(t *rapid.T, before, after *sim.Engine, step Step) {
	if m.Hook != nil {
		m.Hook(t, before, after, step)
	}
}

func (m *Machine) call(t *rapid.T, of []model.Action) {
	w := m.Engine.World()
	if !slices.ContainsFunc(of, func(a model.Action) bool { return subjects(w, a) > 0 }) {
		t.Skip("there is nothing to call about")
	}
	req := Requests(w, of...).Draw(t, "request")
	before := m.Engine.Fork()
	r, refused := m.Engine.Do(req)
	m.show(t, before, m.Engine, Step{Kind: Called, Request: req, Response: r, Refused: refused, Events: r.Events})
}

func (m *Machine) wait(t *rapid.T) {
	d := Waits(m.Engine.World()).Draw(t, "time")
	before := m.Engine.Fork()
	events := m.Engine.Advance(d)
	m.show(t, before, m.Engine, Step{Kind: Waited, Wait: d, Events: events})
}

// settle lets every transient state pass.
func (m *Machine) settle(t *rapid.T) {
	before := m.Engine.Fork()
	events := m.Engine.Advance(time.Hour)
	m.show(t, before, m.Engine, Step{Kind: Waited, Wait: time.Hour, Events: events})
}

func (m *Machine) operate(t *rapid.T) {
	w := m.Engine.World()
	if w.Circuits.Len()+w.VBRs.Len()+w.RouterInterfaces.Len() == 0 {
		t.Skip("there is nothing to operate")
	}
	step := Operations(w).Draw(t, "operation")
	before := m.Engine.Fork()
	_, step.Events, step.Err = m.Engine.Operator(step.Resource, step.Event)
	m.show(t, before, m.Engine, step)
}

func (m *Machine) fork(t *rapid.T) {
	if len(m.kept) > 2 {
		t.Skip("enough forks")
	}
	before := m.Engine
	m.kept = append(m.kept, before)
	m.Engine = before.Fork()
	m.show(t, before, m.Engine, Step{Kind: Forked})
}

func (m *Machine) back(t *rapid.T) {
	if len(m.kept) == 0 {
		t.Skip("nothing was forked")
	}
	before := m.Engine
	m.Engine = m.kept[len(m.kept)-1]
	m.kept = m.kept[:len(m.kept)-1]
	m.show(t, before, m.Engine, Step{Kind: Returned})
}

// Waits draws durations that matter to the world: up to the next timers and the ends of VLAN holds, a nanosecond short
// of them, exactly, and a nanosecond past them; besides those, a second, an hour, a day and the 168 hours of a hold.
func Waits(w *model.World) *rapid.Generator[time.Duration] {
	marks := []time.Duration{time.Second, time.Hour, 24 * time.Hour, model.VlanHoldTime}
	add := func(at model.Instant) {
		if d := time.Duration(at - w.Now); d > 0 {
			marks = append(marks, d, d-1, d+1)
		}
	}
	n := 0
	w.Timers.Scan(func(timer *model.Timer) bool {
		add(timer.At)
		n++
		return n < 5
	})
	w.VlanHolds.Scan(func(h *model.VlanHold) bool {
		add(h.Until)
		return true
	})
	return rapid.SampledFrom(marks)
}

// operations lists what the provider's side would plausibly do to a resource in its state.
func operations(status, business string) []string {
	var events []string
	switch status {
	case model.CircuitInitial:
		events = []string{"approve", "approve", "approve", "reject", "pay"}
	case model.CircuitApproved:
		events = []string{"allocate", "allocate", "allocate", "fail-allocation", "pay"}
	case model.VBRUnconfirmed:
		events = []string{"confirm"}
	case model.CircuitAllocated, model.CircuitConfirmed:
		events = []string{"pay", "pay", "approve"}
	}
	if business != "" && business != model.BusinessNormal {
		return append(events, "unlock", "unlock", "unlock", "lock-security")
	}
	return append(events, "lock-financial", "lock-security", "unlock")
}

// Operations draws steps of the kind Operated that suit the world, as yet without an outcome. The world must have a
// circuit, a VBR or a router interface.
func Operations(w *model.World) *rapid.Generator[Step] {
	return rapid.Custom(func(t *rapid.T) Step {
		type subject struct{ id, status, business string }
		var likely, all []subject
		w.Circuits.Scan(func(pc *model.PhysicalConnection) bool {
			s := subject{pc.ID, pc.Status, pc.Business}
			if pc.Status != model.CircuitEnabled || pc.Business != model.BusinessNormal {
				likely = append(likely, s)
			}
			all = append(all, s)
			return true
		})
		w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
			s := subject{id: v.ID, status: v.Status}
			if v.Status == model.VBRUnconfirmed {
				likely = append(likely, s)
			}
			all = append(all, s)
			return true
		})
		w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
			s := subject{r.ID, r.Status, r.Business}
			likely, all = append(likely, s), append(all, s)
			return true
		})
		if len(likely) == 0 || rapid.IntRange(0, 3).Draw(t, "any resource") == 3 {
			likely = all
		}
		s := rapid.SampledFrom(likely).Draw(t, "resource")
		return Step{Kind: Operated, Resource: s.id, Event: rapid.SampledFrom(operations(s.status, s.business)).Draw(t, "event")}
	})
}
