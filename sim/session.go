package sim

import "ecsim/model"

// ReportBGP puts what a control plane found out into the world, which keeps the report's lists: its sessions and the
// routes that came over them. A session without an instant is in its state since now, or since it has been. Sessions of peers
// that are gone are ignored. Where the settings have the model, it has the last word.
func (e *Engine) ReportBGP(r model.BGPReport) []model.Event {
	s := &stepper{w: e.w}
	for _, peer := range r.Gone {
		s.dropSession(peer)
	}
	for i := range r.Sessions {
		next := r.Sessions[i]
		if next.Since.IsZero() {
			next.Since = s.w.Now
			if old := s.w.BGPSessions.Get(next.PeerID); old != nil && old.State == next.State && old.Reason == next.Reason && old.Config == next.Config {
				next.Since = old.Since
			}
		}
		s.putSession(&next)
	}
	s.stirred = true
	s.settle()
	return s.events
}

// putSession puts a session that is not as the world has it. What changes but its routes is an event; so is a session
// that ended and came up again unnoticed.
func (s *stepper) putSession(next *model.BGPSession) {
	peer, old := s.w.BGPPeers.Get(next.PeerID), s.w.BGPSessions.Get(next.PeerID)
	if peer == nil || old != nil && old.Since == next.Since && old.Equal(next) {
		return
	}
	next.VbrID = peer.VbrID
	s.w.Put(next)
	s.touched = append(s.touched, next.VbrID)
	from := ""
	if old != nil {
		from = old.State
	}
	if old == nil || old.State != next.State || old.Reason != next.Reason || old.Since != next.Since {
		s.note(model.KindBGPSession, next.PeerID, next.Reason, from, next.State)
	}
}

// dropSession drops a peer's session, if there is one, with its timer.
func (s *stepper) dropSession(peer string) {
	old := s.w.BGPSessions.Get(peer)
	if old == nil {
		return
	}
	s.w.Remove(old)
	s.w.Watch(peer, 0)
	s.touched = append(s.touched, old.VbrID)
	s.note(model.KindBGPSession, peer, "delete", old.State, "")
}
