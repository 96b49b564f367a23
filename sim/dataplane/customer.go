package dataplane

import (
	"cmp"
	"net/netip"
	"slices"

	"ecsim/bgp"
	"ecsim/bgp/rib"
	"ecsim/model"
)

// neighbour is a customer router at the end of a circuit. One that speaks no BGP is no peer.
type neighbour struct {
	router  *model.CustomerRouter
	peer    string
	address netip.Addr
}

// neighbours are the routers that VBR's BGP peers on an attachment are, in the order of the peers' IDs, and those without peers that have the
// address of the customer's end, by name.
func (f *follower) neighbours(v *model.VirtualBorderRouter, a *model.Attachment) (list []neighbour) {
	f.w.PeersOf(v.ID, func(p *model.BGPPeer) bool {
		r := f.w.CustomerRouterOf(p.ID)
		if r == nil {
			return true
		}
		address, err := netip.ParseAddr(v.PeerAddress(p))
		if err != nil {
			return true
		}
		if line, _ := bgp.LineTo(f.w, v, address); line != nil && line.VlanInterfaceID == a.VlanInterfaceID {
			list = append(list, neighbour{r, p.ID, address})
		}
		return true
	})
	for _, ipv6 := range [...]bool{false, true} {
		address := a.PeerAddress(ipv6)
		if !address.IsValid() {
			continue
		}
		f.w.RoutersAt(address, func(r *model.CustomerRouter) bool {
			if !f.configured(r) {
				list = append(list, neighbour{router: r, address: address})
			}
			return true
		})
	}
	return list
}

// customer follows a packet on the customer's side of a circuit. Where no router is known there, that is the edge of the model.
func (f *follower) customer(p *packet, v *model.VirtualBorderRouter, a *model.Attachment, e *model.RouteEntry) {
	all := f.neighbours(v, a)
	if len(all) == 0 {
		p.last().Note = "no customer router is known behind it: the edge of the model"
		f.deliver(p, end{vbr: v, line: a})
		return
	}
	// A learned route leads to the router it was learned from, a configured one to whichever has the prefix.
	var routers []*model.CustomerRouter
	for _, n := range all {
		if e.Type == model.EntryBGP && !f.taught(n.peer, e.Destination) || slices.Contains(routers, n.router) {
			continue
		}
		routers = append(routers, n.router)
	}
	if len(routers) == 0 { // as it was learned from a session that there is not any more
		routers = append(routers, all[0].router)
	}
	rest := p.to
	for _, r := range routers {
		if e.Type != model.EntryBGP && len(routers) > 1 && !hasAny(r, rest) {
			continue
		}
		f.arrive(p.part(rest), r, v, a)
		return
	}
	f.arrive(p, routers[0], v, a)
}

// taught reports whether the route in use for a prefix came from that peer.
func (f *follower) taught(peer, prefix string) bool {
	s := f.w.BGPSessions.Get(peer)
	return s != nil && slices.ContainsFunc(s.Received, func(r model.BGPRoute) bool { return r.Best && r.Prefix == prefix })
}

func hasAny(r *model.CustomerRouter, to set) bool {
	return slices.ContainsFunc(r.Prefixes, func(text string) bool {
		p, err := netip.ParsePrefix(text)
		return err == nil && len(to.and(p)) > 0
	})
}

// arrive brings a packet to a customer router, behind which its prefixes are.
func (f *follower) arrive(p *packet, r *model.CustomerRouter, v *model.VirtualBorderRouter, a *model.Attachment) {
	p, ok := f.enter(p, model.KindCustomerRouter, r.Name)
	if !ok {
		return
	}
	if f.w.Faulted(r.Name) {
		f.stop(p, "customer router %s is down", r.Name)
		return
	}
	rest := p.to
	for _, text := range longestFirst(r.Prefixes) {
		q, err := netip.ParsePrefix(text)
		if err != nil {
			continue
		}
		if part := rest.and(q); len(part) > 0 {
			own := p.part(part)
			own.last().Route = &Route{Destination: text, Type: "own"}
			f.deliver(own, end{router: r, vbr: v, line: a})
			rest = rest.minus(q)
		}
	}
	if len(rest) > 0 {
		f.stop(p.part(rest), "customer router %s has no prefix for %s", r.Name, rest.some())
	}
}

func longestFirst(prefixes []string) []string {
	list := slices.Clone(prefixes)
	slices.SortStableFunc(list, func(a, b string) int {
		p, _ := netip.ParsePrefix(a)
		q, _ := netip.ParsePrefix(b)
		return cmp.Or(cmp.Compare(q.Bits(), p.Bits()), p.Addr().Compare(q.Addr()))
	})
	return list
}

// prefixesOf are the addresses behind a customer router, in the family of a destination; its own address when it announces none.
func (f *follower) prefixesOf(r *model.CustomerRouter, like set) (out set) {
	v6 := like[0].Addr().Is6()
	add := func(p netip.Prefix) {
		if p.Addr().Is6() == v6 {
			out = append(out.minus(p), p)
		}
	}
	for _, text := range r.Prefixes {
		if p, err := netip.ParsePrefix(text); err == nil {
			add(p)
		}
	}
	if a, err := netip.ParseAddr(r.IP); err == nil && out == nil {
		add(netip.PrefixFrom(a, a.BitLen()))
	}
	return out
}

// learned are the routes that a customer router uses for addresses, the longest prefix first.
func (f *follower) learned(r *model.CustomerRouter, to set) (list []rib.Route) {
	for _, q := range to {
		list = append(list, rib.Uses(f.w, r, q)...)
	}
	slices.SortFunc(list, func(a, b rib.Route) int {
		p, _ := netip.ParsePrefix(a.Prefix)
		q, _ := netip.ParsePrefix(b.Prefix)
		return cmp.Or(cmp.Compare(q.Bits(), p.Bits()), p.Addr().Compare(q.Addr()))
	})
	return slices.Compact(list)
}

// fromRouter follows a packet that a customer router sends: by the best of what its sessions taught it, the longest prefix first. A
// router that speaks to no VBR sends it back the way the other packet came.
func (f *follower) fromRouter(p *packet, r *model.CustomerRouter, came *end) {
	p, ok := f.enter(p, model.KindCustomerRouter, r.Name)
	if !ok {
		return
	}
	if f.w.Faulted(r.Name) {
		f.stop(p, "customer router %s is down", r.Name)
		return
	}
	rest := p.to
	for _, known := range f.learned(r, p.to) {
		prefix, err := netip.ParsePrefix(known.Prefix)
		if err != nil {
			continue
		}
		part := rest.and(prefix)
		if len(part) == 0 {
			continue
		}
		rest = rest.minus(prefix)
		q := p.part(part)
		peer := f.w.BGPPeers.Get(known.Peer)
		v := f.w.VBRs.Get(peer.VbrID)
		q.last().Route = &Route{Destination: known.Prefix, Type: model.EntryBGP, NextHops: []model.NextHop{{ID: v.ID, Type: model.RouterVBR}}}
		q.last().Note = "learned from BGP peer " + known.Peer
		address, _ := netip.ParseAddr(v.PeerAddress(peer))
		if line, _ := bgp.LineTo(f.w, v, address); line != nil {
			f.inward(q, v, line)
		} else {
			f.stop(q, "VBR %s has no route to BGP peer %s", v.ID, known.Peer)
		}
	}
	if len(rest) == 0 {
		return
	}
	q := p.part(rest)
	if came != nil && came.line != nil && !f.configured(r) {
		q.last().Note = "speaks to no VBR: a static route back is taken for granted"
		f.inward(q, came.vbr, came.line)
		return
	}
	if came == nil && !f.configured(r) && f.ahead(q, r) {
		return
	}
	f.stop(q, "customer router %s has no route to %s: no session announces one", r.Name, rest.some())
}

// ahead follows a packet that a customer router without BGP sends of its own accord, to every VBR for which its address is that of the
// customer's end. It reports whether there is one.
func (f *follower) ahead(p *packet, r *model.CustomerRouter) (any bool) {
	address, err := netip.ParseAddr(r.IP)
	if err != nil {
		return false
	}
	p.last().Note = "speaks to no VBR: a static route is taken for granted"
	f.w.Facing(address, func(v *model.VirtualBorderRouter, a *model.Attachment) bool {
		any = true
		f.inward(p.part(p.to), v, a)
		return true
	})
	return any
}

// configured reports whether a customer router is to learn its routes by BGP.
func (f *follower) configured(r *model.CustomerRouter) bool {
	return slices.ContainsFunc(r.Peers, func(id string) bool { return f.w.BGPPeers.Get(id) != nil })
}
