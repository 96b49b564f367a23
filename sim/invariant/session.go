package invariant

import (
	"ecsim/bgp"
	"ecsim/model"
)

var sessionDown = checked("session.down", `A BGP session is not Established.
A BGP peer is configured and its session is in another state, so no route comes over it. docs/bgp.md has the reasons. Where a world only
configures sessions (its setting bgp is off), those that it says nothing of are not counted.`,
	func(w *model.World, f *findings) {
		peers(w, func(p *model.BGPPeer, _ *model.BGPGroup) {
			s := w.BGPSessions.Get(p.ID)
			switch {
			case s == nil && w.Settings.SpeaksBGP():
				f.add([]string{p.ID, p.VbrID}, "the session of VBR %s with BGP peer %s has not begun", p.VbrID, p.ID)
			case s != nil && s.State != model.SessionEstablished:
				f.add([]string{p.ID, p.VbrID}, "the session of VBR %s with BGP peer %s is %s: %s", p.VbrID, p.ID, s.State, model.ReasonTexts[s.Reason])
			}
		})
	})

var sessionNearLimit = checked("session.near-limit", `A BGP peer announces nearly as many routes as it may.
It sends 80 % or more of its group's limit. One route too many ends the session and takes all of them away, unless the setting
routeLimitPolicy is drop. Summarize what the customer's router announces, or raise the limit.`,
	func(w *model.World, f *findings) {
		peers(w, func(p *model.BGPPeer, g *model.BGPGroup) {
			s := w.BGPSessions.Get(p.ID)
			if s == nil || s.State != model.SessionEstablished {
				return
			}
			if n, limit := int64(len(s.Received)), int64(bgp.Limit(g)); n > 0 && near(n, limit) {
				f.add([]string{p.ID, p.VbrID}, "BGP peer %s of VBR %s announces %d routes; %d are allowed", p.ID, p.VbrID, n, limit)
			}
		})
	})

// peers calls fn for each BGP peer that stands for a session.
func peers(w *model.World, fn func(*model.BGPPeer, *model.BGPGroup)) {
	w.BGPPeers.Scan(func(p *model.BGPPeer) bool {
		if g := w.BGPGroups.Get(p.GroupID); g != nil && (p.Status == model.BGPAvailable || p.Status == model.BGPModifying) {
			fn(p, g)
		}
		return true
	})
}
