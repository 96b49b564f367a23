package bgp

import "ecsim/model"

// Verdict is where a session comes to when it is tried now.
type Verdict struct {
	// State and Reason are model's constants.
	State, Reason string
	// Silent: nothing tells the ends of it. A session that is Established stays so until the hold timer or BFD notices.
	Silent bool
}

// Verdict says where a session comes to, for the first reason that holds.
func (e *Estate) Verdict(s *Session) Verdict {
	switch {
	case !e.VBRs[s.VBR].Up:
		return Verdict{State: model.SessionIdle, Reason: model.ReasonVBRDown}
	case s.Shutdown:
		return Verdict{State: model.SessionIdle, Reason: model.ReasonShutdown}
	case s.Hop == "":
		return Verdict{State: model.SessionActive, Reason: model.ReasonNoRoute}
	case s.Customer < 0 || s.Elsewhere:
		return Verdict{State: model.SessionActive, Reason: model.ReasonNoAnswer}
	case !s.Line || !e.Customers[s.Customer].Up:
		return Verdict{State: model.SessionActive, Reason: model.ReasonNoAnswer, Silent: true}
	case s.Key != s.CustomerKey:
		return Verdict{State: model.SessionActive, Reason: model.ReasonAuthentication}
	case s.PeerASN != e.Customers[s.Customer].ASN || s.RemoteASN != 0 && s.RemoteASN != s.LocalASN:
		return Verdict{State: model.SessionIdle, Reason: model.ReasonBadPeerAS}
	case len(s.Announced) > s.Limit && !e.Drop:
		return Verdict{State: model.SessionIdle, Reason: model.ReasonMaxPrefixes}
	}
	return Verdict{State: model.SessionEstablished, Reason: model.ReasonEstablished}
}
