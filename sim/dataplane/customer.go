package dataplane

import (
	"cmp"
	"net/netip"
	"slices"

	"ecsim/bgp"
	"ecsim/model"
)

// neighbour is a customer router at the end of a circuit.
type neighbour struct {
	router  *model.CustomerRouter
	peer    *model.BGPPeer
	address netip.Addr
}

// neighbours are the routers that VBR's BGP peers on an attachment are, in the order of the peers' IDs.
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
			list = append(list, neighbour{r, p, address})
		}
		return true
	})
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
		if e.Type == model.EntryBGP && !f.taught(n.peer.ID, e.Destination) || slices.Contains(routers, n.router) {
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

// session is one of a customer router's sessions with a VBR.
type session struct {
	vbr        *model.VirtualBorderRouter
	line       *model.Attachment
	advertised []netip.Prefix
	peer       string
}

// sessionsOf are the Established ones, in the order of the peers' IDs.
func (f *follower) sessionsOf(r *model.CustomerRouter) (list []session) {
	for _, id := range r.Peers {
		peer, s := f.w.BGPPeers.Get(id), f.w.BGPSessions.Get(id)
		if peer == nil || s == nil || s.State != model.SessionEstablished {
			continue
		}
		v := f.w.VBRs.Get(s.VbrID)
		if v == nil {
			continue
		}
		address, _ := netip.ParseAddr(v.PeerAddress(peer))
		line, _ := bgp.LineTo(f.w, v, address)
		if line == nil {
			continue
		}
		n := session{vbr: v, line: line, peer: id}
		for _, text := range s.Advertised {
			if p, err := netip.ParsePrefix(text); err == nil {
				n.advertised = append(n.advertised, p)
			}
		}
		list = append(list, n)
	}
	return list
}

// fromRouter follows a packet that a customer router sends: by what its sessions taught it, the longest prefix first, and over all
// that have it. A router that speaks to no VBR sends it back the way the other packet came.
func (f *follower) fromRouter(p *packet, r *model.CustomerRouter, came *end) {
	p, ok := f.enter(p, model.KindCustomerRouter, r.Name)
	if !ok {
		return
	}
	if f.w.Faulted(r.Name) {
		f.stop(p, "customer router %s is down", r.Name)
		return
	}
	sessions := f.sessionsOf(r)
	var known []netip.Prefix
	for _, s := range sessions {
		known = append(known, s.advertised...)
	}
	slices.SortFunc(known, func(a, b netip.Prefix) int {
		return cmp.Or(cmp.Compare(b.Bits(), a.Bits()), a.Addr().Compare(b.Addr()))
	})
	rest := p.to
	for _, prefix := range slices.Compact(known) {
		part := rest.and(prefix)
		if len(part) == 0 {
			continue
		}
		rest = rest.minus(prefix)
		for _, s := range sessions {
			if slices.Contains(s.advertised, prefix) {
				q := p.part(part)
				q.last().Route = &Route{Destination: prefix.String(), Type: model.EntryBGP, NextHops: []model.NextHop{{ID: s.vbr.ID, Type: model.RouterVBR}}}
				q.last().Note = "learned from BGP peer " + s.peer
				f.inward(q, s.vbr, s.line)
			}
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
	f.stop(q, "customer router %s has no route to %s: no session announces one", r.Name, rest.some())
}

// configured reports whether a customer router is to learn its routes by BGP.
func (f *follower) configured(r *model.CustomerRouter) bool {
	return slices.ContainsFunc(r.Peers, func(id string) bool { return f.w.BGPPeers.Get(id) != nil })
}
