package sim

import (
	"ecsim/bgp"
	"ecsim/bgp/rib"
	"ecsim/model"
)

// control is what a stepper knows of BGP while it changes a world.
type control struct {
	// settled is how many of the events BGP has been brought in line with.
	settled int
	// stirred: something that BGP depends on changed without an event.
	stirred bool
	// touched are VBRs whose sessions changed since their learned routes were brought in line.
	touched []string
}

// Converge brings BGP in line with a world of the setting "model" that came from elsewhere, and returns what happened. A
// world that an engine left is in line already; with other settings there is nothing to do.
func (e *Engine) Converge() []model.Event {
	s := &stepper{w: e.w}
	if e.w.Settings.BGP == model.BGPModel {
		s.stirred = true
		e.w.BGPSessions.Scan(func(b *model.BGPSession) bool {
			s.touched = append(s.touched, b.VbrID)
			return true
		})
	}
	s.settle()
	return s.events
}

// settle brings BGP in line with what happened since the last time. Whatever changes a world ends with it.
func (s *stepper) settle() {
	if s.w.Settings.BGP == model.BGPModel && s.concerned() {
		s.converge()
	}
	if len(s.touched) > 0 {
		s.install()
	}
	s.settled, s.stirred = len(s.events), false
}

// concerned reports whether something happened that sessions depend on. Most of what happens to an estate does not, and
// computing all sessions is dear beside it.
func (s *stepper) concerned() bool {
	if s.w.BGPPeers.Len()+s.w.BGPSessions.Len() == 0 {
		return false
	}
	for i := s.settled; i < len(s.events) && !s.stirred; i++ {
		s.stirred = s.concerns(&s.events[i])
	}
	return s.stirred
}

func (s *stepper) concerns(e *model.Event) bool {
	switch e.Kind {
	case model.KindBGPPeer, model.KindBGPNetwork, model.KindCustomerRouter, model.KindAccessPoint, model.KindAccessDevice:
		return true
	case model.KindBGPGroup: // one that is gone had no peers
		return some(func(fn func(*model.BGPPeer) bool) { s.w.PeersIn(e.Resource, fn) })
	case model.KindVirtualBorderRouter:
		return s.speaks(e.Resource)
	case model.KindPhysicalConnection:
		return s.carries(e.Resource)
	case model.KindRouteEntry: // static routes lead to peers; one that is gone may have been a VBR's
		entry := s.w.RouteEntries.Get(e.Resource)
		if entry == nil {
			return true
		}
		t, _ := s.w.RouteTable(entry.RouteTableID)
		return t.VbrID != "" && s.speaks(t.VbrID)
	}
	return false
}

// speaks reports whether a VBR has BGP peers.
func (s *stepper) speaks(vbr string) bool {
	return some(func(fn func(*model.BGPPeer) bool) { s.w.PeersOf(vbr, fn) })
}

// carries reports whether a VBR with BGP peers is on a circuit, or on a hosted connection on it.
func (s *stepper) carries(circuit string) (found bool) {
	s.w.VBRsOn(circuit, func(v *model.VirtualBorderRouter) bool {
		found = s.speaks(v.ID)
		return !found
	})
	s.w.HostedOn(circuit, func(h *model.PhysicalConnection) bool {
		found = found || s.carries(h.ID)
		return !found
	})
	return found
}

// some reports whether a walk comes by anything.
func some[T any](walk func(fn func(T) bool)) (found bool) {
	walk(func(T) bool {
		found = true
		return false
	})
	return found
}

// converge computes the sessions anew, and sets the timers of those whose neighbour went silent.
func (s *stepper) converge() {
	estate := bgp.Derive(s.w)
	sessions := rib.Converge(estate, s.w.Now, s.w.BGPSessions.Get)
	s.dropAllBut(sessions)
	for i := range sessions {
		next := sessions[i] // a copy: the world keeps it, and not all of them with it
		var deadline model.Instant
		if !next.Lost.IsZero() {
			deadline = rib.Deadline(&estate.Sessions[i], next.Lost)
		}
		old := s.w.BGPSessions.Get(next.PeerID)
		s.putSession(&next)
		if !next.Lost.IsZero() || old != nil && !old.Lost.IsZero() {
			s.w.Watch(next.PeerID, deadline)
		}
	}
}

// dropAllBut drops the sessions that are not among those of the list, which is complete.
func (s *stepper) dropAllBut(sessions []model.BGPSession) {
	known := 0
	for i := range sessions {
		if s.w.BGPSessions.Get(sessions[i].PeerID) != nil {
			known++
		}
	}
	if known == s.w.BGPSessions.Len() {
		return
	}
	keep := make(map[string]bool, len(sessions))
	for i := range sessions {
		keep[sessions[i].PeerID] = true
	}
	var gone []string
	s.w.BGPSessions.Scan(func(b *model.BGPSession) bool {
		if !keep[b.PeerID] {
			gone = append(gone, b.PeerID)
		}
		return true
	})
	for _, peer := range gone {
		s.dropSession(peer)
	}
}
