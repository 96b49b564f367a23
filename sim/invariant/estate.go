package invariant

import (
	"fmt"

	"ecsim/model"
	"ecsim/sim/dataplane"
)

var consistent = Invariant{
	ID: "world.consistent",
	Doc: `Every resource is well formed and names only others that are there.
A world that calls made always is; one from a state file, or from the answers of a real account, may not be. ecsim state check says the same.`,
	Check: func(w *model.World) (list []Finding) {
		for _, p := range w.Check() {
			at := p.Table + " " + p.Key
			if p.Field != "" {
				at += ": " + p.Field
			}
			list = append(list, finding(at+": "+p.Message, p.Key))
		}
		return list
	},
}

var blackhole = Invariant{
	ID: "route.blackhole",
	Doc: `Every next hop that routes use can carry packets.
A route whose next hop is an inactive or unpaired router interface, a VBR that is not active, or a circuit that is not in service draws
packets in and loses them. Withdraw the route first, or give it a health check and a second next hop. A next hop that a failing health check leaves out is
not used.`,
	Check: func(w *model.World) (list []Finding) {
		w.RouteEntries.Scan(func(e *model.RouteEntry) bool {
			for _, why := range dataplane.Lost(w, e) {
				list = append(list, finding(fmt.Sprintf("%s in %s: %s", e.Destination, e.RouteTableID, why), e.ID))
			}
			return true
		})
		return list
	},
}

var halfPair = Invariant{
	ID: "interface.half-pair",
	Doc: `Every router interface is one of a connected pair.
An interface that waits for its other end costs money and carries nothing. Make the other end, let both name each other, and connect the initiating one; or
delete it.`,
	Check: func(w *model.World) (list []Finding) {
		w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
			far := w.RouterInterfaces.Get(r.OppositeInterface)
			switch {
			case r.Status == model.InterfaceDeleting:
			case r.OppositeInterface == "":
				list = append(list, finding("router interface "+r.ID+" has no opposite interface", r.ID))
			case far == nil:
				list = append(list, finding(fmt.Sprintf("router interface %s is to be paired with %s, which does not exist", r.ID, r.OppositeInterface), r.ID))
			case far.OppositeInterface != r.ID:
				list = append(list, finding(fmt.Sprintf("router interface %s names %s, which does not name it", r.ID, far.ID), r.ID, far.ID))
			case !r.Connected():
				list = append(list, finding(fmt.Sprintf("router interface %s is %s: the pair with %s is not connected", r.ID, r.Status, far.ID), r.ID, far.ID))
			}
			return true
		})
		return list
	},
}

var sessionDown = Invariant{
	ID: "session.down",
	Doc: `Every BGP session that is configured is Established.
A session that is down brings no routes, and what hangs on it is gone or runs over another circuit. Its reason says what to look at (docs/bgp.md). Silent where BGP is off.`,
	Check: func(w *model.World) (list []Finding) {
		if !w.Settings.SpeaksBGP() {
			return nil
		}
		w.BGPPeers.Scan(func(p *model.BGPPeer) bool {
			if p.Status != model.BGPAvailable {
				return true
			}
			switch s := w.BGPSessions.Get(p.ID); {
			case s == nil:
				list = append(list, finding("BGP peer "+p.ID+" has no session", p.ID))
			case s.State != model.SessionEstablished:
				list = append(list, finding(fmt.Sprintf("the session with BGP peer %s is %s: %s", p.ID, s.State, model.ReasonTexts[s.Reason]), p.ID, s.VbrID))
			}
			return true
		})
		return list
	},
}

// nearPercent is from when a limit counts as near.
const nearPercent = 80

var nearLimit = Invariant{
	ID: "session.near-limit",
	Doc: fmt.Sprintf(`No BGP session brings %d %% of the routes that it may.
One route more than the limit and the session is torn down, with all its routes. Aggregate what is announced, or ask for a higher limit.`, nearPercent),
	Check: func(w *model.World) (list []Finding) {
		w.BGPSessions.Scan(func(s *model.BGPSession) bool {
			p := w.BGPPeers.Get(s.PeerID)
			if p == nil {
				return true
			}
			g := w.BGPGroups.Get(p.GroupID)
			if g != nil && g.RouteLimit > 0 && int64(len(s.Received))*100 >= g.RouteLimit*nearPercent {
				list = append(list, finding(fmt.Sprintf("BGP peer %s announces %d routes; its group allows %d", p.ID, len(s.Received), g.RouteLimit), p.ID))
			}
			return true
		})
		return list
	},
}

var nearQuota = Invariant{
	ID: "table.near-quota",
	Doc: fmt.Sprintf(`No route table has %d %% of the custom entries that it may.
The entry past the quota is refused (route.quota), in the middle of a change if nobody counted. Aggregate, or have the quota raised.`, nearPercent),
	Check: func(w *model.World) (list []Finding) {
		quota := w.Settings.Quota(model.QuotaEntriesPerTable)
		look := func(table string) {
			if n := w.CustomEntries(table); quota > 0 && n*100 >= quota*nearPercent {
				list = append(list, finding(fmt.Sprintf("route table %s has %d custom entries; %d are allowed", table, n, quota), table))
			}
		}
		w.Vpcs.Scan(func(c *model.Vpc) bool {
			look(c.RouteTableID)
			return true
		})
		w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
			look(v.RouteTableID)
			return true
		})
		return byResource(list)
	},
}
