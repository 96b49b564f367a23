package invariant

import (
	"ecsim/model"
	"ecsim/sim/dataplane"
)

var routeBlackhole = checked("route.blackhole", `A route leads to where nothing is carried.
An entry is Available and a next hop of it carries no packets: a router interface of the pair is not Active or locked, the VBR at the
other end is down or terminated, the circuit behind the VLAN interface is down or out of service. Packets that take it are lost, with
ECMP a share of them. A next hop whose failing health check withdraws it is not meant, unless the entry has no other.`,
	func(w *model.World, f *findings) {
		w.RouteEntries.Scan(func(e *model.RouteEntry) bool {
			if e.Status != model.EntryAvailable {
				return true
			}
			if t, ok := w.RouteTable(e.RouteTableID); ok && t.VbrID != "" && !w.RouterUp(w.VBRs.Get(t.VbrID)) {
				return true // nothing is routed by its table; what leads to the VBR is found
			}
			withdrawn, last := 0, ""
			for _, h := range e.NextHops {
				why := dataplane.HopDown(w, e, h)
				if why == "" {
					continue
				}
				if r := w.RouterInterfaces.Get(h.ID); r != nil && w.HealthCheckFails(r) {
					withdrawn, last = withdrawn+1, why
					continue
				}
				f.add([]string{e.ID, h.ID, e.RouteTableID}, "entry %s to %s in %s: next hop %s carries nothing: %s", e.ID, e.Destination, e.RouteTableID, h.ID, why)
			}
			if withdrawn > 0 && withdrawn == len(e.NextHops) {
				f.add([]string{e.ID, e.NextHops[withdrawn-1].ID, e.RouteTableID}, "entry %s to %s in %s: the health checks of all its next hops fail, the last because %s",
					e.ID, e.Destination, e.RouteTableID, last)
			}
			return true
		})
	})
