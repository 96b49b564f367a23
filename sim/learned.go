package sim

import (
	"net/netip"
	"slices"
	"strings"

	"ecsim/bgp"
	"ecsim/model"
)

// learned is a route that a VBR uses: a prefix, and the VLAN interface that leads to the neighbour it came from.
type learned struct{ prefix, hop string }

// install brings the BGP entries in the route tables of the touched VBRs in line with their sessions. Entries in tables of
// VBRs without sessions are not looked at: they are what a real VBR learned, whose state was imported.
func (s *stepper) install() {
	slices.Sort(s.touched)
	for _, id := range slices.Compact(s.touched) {
		if v := s.w.VBRs.Get(id); v != nil {
			s.installIn(v, s.learned(v))
		}
	}
	s.touched = nil
}

// learned lists the routes that a VBR uses, in the order in which its table has entries.
func (s *stepper) learned(v *model.VirtualBorderRouter) (all []learned) {
	s.w.PeersOf(v.ID, func(p *model.BGPPeer) bool {
		b := s.w.BGPSessions.Get(p.ID)
		if b == nil || b.State != model.SessionEstablished || len(b.Received) == 0 {
			return true
		}
		address, _ := netip.ParseAddr(v.PeerAddress(p))
		line, _ := bgp.LineTo(s.w, v, address)
		if line == nil {
			return true // it led somewhere when the session was reported; the next report will know
		}
		for i := range b.Received {
			if b.Received[i].Best {
				all = append(all, learned{b.Received[i].Prefix, line.VlanInterfaceID})
			}
		}
		return true
	})
	slices.SortStableFunc(all, func(a, b learned) int { return strings.Compare(a.prefix, b.prefix) })
	return slices.CompactFunc(all, func(a, b learned) bool { return a.prefix == b.prefix })
}

// installIn walks along both lists. An entry whose route goes another way now stays the same entry.
func (s *stepper) installIn(v *model.VirtualBorderRouter, want []learned) {
	var have []*model.RouteEntry
	s.w.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
		if e.Type == model.EntryBGP {
			have = append(have, e)
		}
		return true
	})
	for len(want)+len(have) > 0 {
		order := 1 // of the first that is wanted against the first that is there
		switch {
		case len(have) == 0:
			order = -1
		case len(want) > 0:
			order = strings.Compare(want[0].prefix, have[0].Destination)
		}
		switch {
		case order < 0:
			s.bring(v, want[0])
		case order > 0:
			s.w.Remove(have[0])
			s.note(model.KindRouteEntry, have[0].ID, "delete", have[0].Status, "")
		default:
			s.turn(have[0], want[0].hop)
		}
		if order <= 0 {
			want = want[1:]
		}
		if order >= 0 {
			have = have[1:]
		}
	}
}

// bring adds an entry for a route that was learned.
func (s *stepper) bring(v *model.VirtualBorderRouter, r learned) {
	e := &model.RouteEntry{RouteTableID: v.RouteTableID, Destination: r.prefix, Type: model.EntryBGP, Status: model.EntryAvailable,
		NextHops: towards(r.hop), Modified: s.w.Now}
	e.ID, e.Owner, e.Region, e.CreationTime = s.w.NewID(model.PrefixRouteEntry, v.Region), v.Owner, v.Region, s.w.Now
	s.w.Put(e)
	s.note(model.KindRouteEntry, e.ID, "create", "", e.Status)
}

// turn makes an entry lead to the hop.
func (s *stepper) turn(old *model.RouteEntry, hop string) {
	hops := towards(hop)
	if old.Status == model.EntryAvailable && slices.Equal(old.NextHops, hops) {
		return
	}
	e := *old
	e.NextHops, e.Status, e.Modified = hops, model.EntryAvailable, s.w.Now
	s.w.Put(&e)
	s.note(model.KindRouteEntry, e.ID, "modify", old.Status, e.Status)
}

func towards(hop string) []model.NextHop {
	return []model.NextHop{{ID: hop, Type: model.HopRouterInterface}}
}
