package sim

import (
	"fmt"

	"ecsim/model"
)

// Fault takes something down, or lifts the fault when down is false: a circuit, a VBR, a BGP session (by its peer's
// ID), an access point, an access device or a customer's router. What is in that state already stays in it, without
// an event. The error is an *OperatorError with Unknown set when there is nothing of that ID or name.
func (e *Engine) Fault(target string, down bool) ([]model.Event, error) {
	s := &stepper{w: e.w}
	kind, ok := s.w.FaultTarget(target)
	if !ok {
		return nil, &OperatorError{ID: target, Event: "fault", Unknown: true,
			Message: fmt.Sprintf("there is no circuit, VBR, BGP peer, access point, access device or customer router %q", target)}
	}
	switch was := s.w.Faulted(target); {
	case down && !was:
		s.w.Put(&model.Fault{Target: target, Since: s.w.Now})
		s.note(kind, target, "fault", "up", "down")
	case !down && was:
		s.w.Remove(&model.Fault{Target: target})
		s.note(kind, target, "heal", "down", "up")
	}
	s.settle()
	return s.events, nil
}

// release drops what names a resource that is gone.
func (s *stepper) release(id string) {
	if s.w.Faulted(id) {
		s.w.Remove(&model.Fault{Target: id})
	}
	s.dropPeer(id)
	s.dropSession(id)
}
