package invariant

import (
	"fmt"
	"maps"
	"net/netip"
	"slices"
	"strings"

	"ecsim/bgp"
	"ecsim/model"
)

var circuitSingle = checked("circuit.single", `A prefix of the customer's hangs on a single circuit.
A VPC reaches it by one circuit that works, and no route is there that another would take over: no ECMP next hop towards another
circuit, no shorter route behind health checks, no other announcement of it that a VBR has learned, no failover group. Hosted
connections on one circuit count as that circuit. This looks at the routes there are; ecsim trace on a state with a fault shows
what becomes of packets.`,
	func(w *model.World, f *findings) {
		w.Vpcs.Scan(func(v *model.Vpc) bool {
			alone := map[string][]netip.Prefix{}
			for _, p := range customerPrefixes(w, v) {
				if by := circuitsTo(w, v, p); len(by) == 1 {
					alone[by[0]] = append(alone[by[0]], p)
				}
			}
			for _, circuit := range slices.Sorted(maps.Keys(alone)) {
				f.add([]string{circuit, v.ID}, "VPC %s reaches %s by circuit %s alone", v.ID, someOf(alone[circuit]), circuit)
			}
			return true
		})
	})

// someOf writes the first prefixes of a list.
func someOf(all []netip.Prefix) string {
	const shown = 5
	var b strings.Builder
	for i, p := range all {
		if i == shown {
			fmt.Fprintf(&b, " and %d more", len(all)-shown)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(p.String())
	}
	return b.String()
}

// customerPrefixes are what a VPC has routes to by way of VBRs which lead on to circuits, as precisely as either table has it; in order.
func customerPrefixes(w *model.World, v *model.Vpc) []netip.Prefix {
	all := map[netip.Prefix]bool{}
	towardsVBRs(w, v, func(e *model.RouteEntry, d netip.Prefix) {
		for _, h := range e.NextHops {
			b := vbrBehind(w, h.ID)
			if b == nil {
				continue
			}
			add := func(q netip.Prefix, e *model.RouteEntry) bool {
				if e.Status == model.EntryAvailable && slices.ContainsFunc(e.NextHops, func(h model.NextHop) bool { return b.HasVlanInterface(h.ID) }) {
					if q.Bits() < d.Bits() {
						q = d
					}
					all[q] = true
				}
				return true
			}
			w.Covering(b.RouteTableID, d, add)
			w.Within(b.RouteTableID, d, add)
		}
	})
	return slices.SortedFunc(maps.Keys(all), bgp.ComparePrefixes)
}

// circuitsTo are the circuits that work and by which a VPC reaches all of a prefix, now or when another fails: those that are no
// hosted connections, by ID.
func circuitsTo(w *model.World, v *model.Vpc, p netip.Prefix) []string {
	found := map[string]bool{}
	w.Covering(v.RouteTableID, p, func(_ netip.Prefix, e *model.RouteEntry) bool {
		if e.Status != model.EntryAvailable {
			return true
		}
		withdraws := true // whether a shorter route takes over when this one's circuits fail
		for _, h := range e.NextHops {
			r := w.RouterInterfaces.Get(h.ID)
			withdraws = withdraws && r != nil && r.HealthTarget != ""
			if b := vbrBehind(w, h.ID); b != nil && w.InterfaceUp(r) {
				circuitsBehind(w, b, p, found)
				if h := w.FailoverGroupOf(b.ID); h != nil && h.Status == model.VBRHAActive {
					if o := w.VBRs.Get(h.Other(b.ID)); o != nil && w.RouterUp(o) {
						circuitsBehind(w, o, p, found)
					}
				}
			}
		}
		return withdraws
	})
	return slices.Sorted(maps.Keys(found))
}

// circuitsBehind adds the circuits by which a VBR reaches all of a prefix: that of its longest static route, and those of the
// longer ones that it learned.
func circuitsBehind(w *model.World, v *model.VirtualBorderRouter, p netip.Prefix, found map[string]bool) {
	static := -1
	add := func(circuit string) {
		if w.LineUp(circuit) {
			found[bottom(w, circuit)] = true
		}
	}
	over := func(e *model.RouteEntry) {
		for _, h := range e.NextHops {
			for i := range v.Attachments {
				if v.Attachments[i].VlanInterfaceID == h.ID {
					add(v.Attachments[i].CircuitID)
				}
			}
		}
	}
	w.Covering(v.RouteTableID, p, func(q netip.Prefix, e *model.RouteEntry) bool {
		if e.Status != model.EntryAvailable {
			return true
		}
		over(e)
		if e.Type == model.EntryBGP {
			return true
		}
		static = q.Bits()
		return false
	})
	w.PeersOf(v.ID, func(peer *model.BGPPeer) bool {
		s := w.BGPSessions.Get(peer.ID)
		if s == nil || s.State != model.SessionEstablished {
			return true
		}
		for i := range s.Received {
			q, err := netip.ParsePrefix(s.Received[i].Prefix)
			if err != nil || s.Received[i].Loop || q.Bits() <= static || q.Bits() > p.Bits() || !q.Contains(p.Addr()) {
				continue
			}
			address, _ := netip.ParseAddr(v.PeerAddress(peer))
			if a, _ := bgp.LineTo(w, v, address); a != nil {
				add(a.CircuitID)
			}
			break
		}
		return true
	})
}

// bottom is the circuit that a hosted connection is on, or the circuit itself.
func bottom(w *model.World, circuit string) string {
	for c := w.Circuits.Get(circuit); c != nil && c.Hosted != nil; c = w.Circuits.Get(circuit) {
		circuit = c.Hosted.ParentID
	}
	return circuit
}
