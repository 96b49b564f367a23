package sim

import (
	"time"

	"ecsim/model"
)

// stepper moves resources along their lifecycles and notes what happened.
type stepper struct {
	w      *model.World
	events []model.Event
	control
}

// fire raises an event of a resource's lifecycle. An event that the resource's state does not know, or of a resource
// that is gone, does nothing: a timer may outlive its cause.
func (s *stepper) fire(kind model.Kind, id, event string) {
	switch kind {
	case model.KindPhysicalConnection:
		fire(s, kind, s.w.Circuits.Get(id), id, event, func(c *model.PhysicalConnection) *string { return &c.Status }, s.circuitEffects)
	case model.KindLOA:
		s.fireLOA(id, event)
	case model.KindVirtualBorderRouter:
		fire(s, kind, s.w.VBRs.Get(id), id, event, func(v *model.VirtualBorderRouter) *string { return &v.Status }, s.vbrEffects)
	case model.KindVlanHold:
		s.endHold(id)
	case model.KindRouterInterface:
		fire(s, kind, s.w.RouterInterfaces.Get(id), id, event, func(r *model.RouterInterface) *string { return &r.Status }, s.interfaceEffects)
	case model.KindRouteEntry:
		fire(s, kind, s.w.RouteEntries.Get(id), id, event, func(e *model.RouteEntry) *string { return &e.Status }, nil)
	case model.KindBGPGroup:
		fire(s, kind, s.w.BGPGroups.Get(id), id, event, func(g *model.BGPGroup) *string { return &g.Status }, nil)
	case model.KindBGPPeer:
		fire(s, kind, s.w.BGPPeers.Get(id), id, event, func(p *model.BGPPeer) *string { return &p.Status }, nil)
	case model.KindVBRHA:
		fire(s, kind, s.w.VBRHAs.Get(id), id, event, func(h *model.VBRHA) *string { return &h.Status }, nil)
	case model.KindVpc:
		fire(s, kind, s.w.Vpcs.Get(id), id, event, func(v *model.Vpc) *string { return &v.Status }, nil)
	case model.KindBGPSession:
		s.stirred = true
	case model.KindVSwitch:
		fire(s, kind, s.w.VSwitches.Get(id), id, event, func(v *model.VSwitch) *string { return &v.Status }, nil)
	}
}

// fire takes one resource one step, and on through the transient states that last no time. effects may change the
// copy that is about to be put.
func fire[T any, R interface {
	*T
	model.Resource
}](s *stepper, kind model.Kind, old R, id, event string, status func(R) *string, effects func(R, *model.Transition)) {
	if old == nil {
		return
	}
	next := *old
	n := R(&next)
	for moved := false; ; moved = true {
		from := *status(n)
		t := model.Next(kind, from, event)
		if t == nil {
			if moved {
				s.w.Put(n)
			}
			return
		}
		*status(n) = t.To
		if effects != nil {
			effects(n, t)
		}
		s.note(kind, id, event, from, t.To)
		if t.To == "" {
			s.w.Remove(old)
			s.w.Unschedule(id)
			s.release(id)
			return
		}
		then, d := s.w.Settings.Follows(t)
		if then == "" || d > 0 {
			s.w.Put(n)
			if then != "" {
				s.w.Schedule(s.w.Now.Add(d), kind, id, then)
			}
			return
		}
		event = then
	}
}

// after raises the event that ends a transient state, now or when its time has come.
func (s *stepper) after(t *model.Transition, id string) {
	then, d := s.w.Settings.Follows(t)
	switch {
	case then == "":
	case d > 0:
		s.w.Schedule(s.w.Now.Add(d), t.Kind, id, then)
	default:
		s.fire(t.Kind, id, then)
	}
}

// born starts the lifecycle of a resource that was just put in the first state that its kind's "create" leads to.
func (s *stepper) born(kind model.Kind, id, state string) {
	s.note(kind, id, "create", "", state)
	if t := model.Next(kind, "", "create"); t != nil {
		s.after(t, id)
	}
}

func (s *stepper) note(kind model.Kind, id, event, from, to string) {
	s.events = append(s.events, model.Event{At: s.w.Now, Kind: kind, Resource: id, Name: event, From: from, To: to})
}

// Advance lets time pass: it raises what is due, in order, and returns what happened. Time never goes back, so a
// negative duration does nothing; it ends at model.EndOfTime.
func (e *Engine) Advance(d time.Duration) []model.Event {
	if d < 0 {
		return nil
	}
	target := e.w.Now.Add(d)
	if target < e.w.Now || target > model.EndOfTime {
		target = max(model.EndOfTime, e.w.Now)
	}
	return e.AdvanceTo(target)
}

// AdvanceTo lets time pass until the instant, like Advance. An instant that is past does nothing.
func (e *Engine) AdvanceTo(target model.Instant) []model.Event {
	if target <= e.w.Now {
		return nil
	}
	s := stepper{w: e.w}
	for {
		t := e.w.NextTimer()
		if t == nil || t.At > target {
			break
		}
		e.w.Now = max(e.w.Now, t.At)
		e.w.Remove(t)
		s.fire(t.Kind, t.Resource, t.Event)
		s.settle()
	}
	e.w.Now = target
	return s.events
}
