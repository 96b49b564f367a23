package dataplane

import (
	"net/netip"

	"ecsim/bgp/rib"
	"ecsim/model"
)

// router takes packets to a customer's router. from is the line over which they came, or over which those came that they
// answer and whose VBR the router has no BGP session with; nil when neither is so. What is for the router's own prefixes or addresses is delivered; for the rest it has the
// routes that it learned over BGP. Nobody tells the model of its static routes. Those are assumed that cannot be missing: a
// router that has no BGP session with the VBR that it is asked from has a route to what it answers.
func (k *walker) router(c *model.CustomerRouter, from *line, to set) {
	starts := len(k.hops) == 0
	if !k.enter(model.KindCustomerRouter, c.Name, to) {
		return
	}
	if k.w.Faulted(c.Name) {
		k.end(to, "customer router %s is down", c.Name)
		return
	}
	r := routes{w: k.w, others: k.known(c, from, to)}
	at, hop := len(k.hops), k.hops[len(k.hops)-1]
	assumes := starts && (from != nil || len(c.Peers) == 0)
	for _, m := range r.find(to) {
		k.back(at)
		k.hops[at-1] = hop
		switch {
		case m.route != nil && (m.route.origin == fromOwn || m.route.origin == fromSelf):
			kind := TypeOwn
			if m.route.origin == fromSelf {
				kind = TypeSelf
			}
			k.hops[at-1].Route = &Route{Destination: written(m.route.destination), Type: kind}
			k.deliver(m.to, arrival{router: c, line: from})
		case assumes:
			k.assumed(c, from, m.to)
		case m.route != nil:
			p := k.w.BGPPeers.Get(m.route.peer)
			v := k.w.VBRs.Get(p.VbrID)
			k.hops[at-1].Route = &Route{Destination: m.route.destination.String(), Type: model.EntryBGP,
				NextHops: []model.NextHop{{ID: v.ID, Type: model.RouterVBR}}}
			if a := k.lineTo(v, p); a != nil {
				k.inward(&line{v, a}, m.to, "")
			} else {
				k.end(m.to, "VBR %s has no route to BGP peer %s", v.ID, p.ID)
			}
		case !k.w.Settings.SpeaksBGP() && len(c.Peers) > 0:
			k.end(m.to, "no route to %s; BGP is off, so sessions are as they were last seen", m.to)
		default:
			k.end(m.to, "no route to %s", m.to)
		}
	}
}

// known are a customer router's own prefixes and addresses, and what it learned that concerns the addresses.
func (k *walker) known(c *model.CustomerRouter, from *line, to set) (all []route) {
	ipv6 := to[0].prefix.Addr().Is6()
	self := func(text string) {
		if a, err := netip.ParseAddr(text); err == nil && a.Is6() == ipv6 {
			all = append(all, route{destination: netip.PrefixFrom(a, a.BitLen()), origin: fromSelf})
		}
	}
	self(c.IP)
	for _, id := range c.Peers {
		if p := k.w.BGPPeers.Get(id); p != nil {
			if v := k.w.VBRs.Get(p.VbrID); v != nil {
				self(v.PeerAddress(p))
			}
		}
	}
	for _, text := range c.Prefixes {
		if p, err := netip.ParsePrefix(text); err == nil && p.Addr().Is6() == ipv6 {
			all = append(all, route{destination: p, origin: fromOwn})
		}
	}
	for i := range to {
		for _, r := range rib.Uses(k.w, c, to[i].prefix) {
			if p, err := netip.ParsePrefix(r.Prefix); err == nil {
				all = append(all, route{destination: p, origin: fromSession, peer: r.Peer})
			}
		}
	}
	return all
}

// speaksWith reports whether the router is a BGP peer of the VBR.
func (k *walker) speaksWith(c *model.CustomerRouter, v *model.VirtualBorderRouter) bool {
	for _, id := range c.Peers {
		if p := k.w.BGPPeers.Get(id); p != nil && p.VbrID == v.ID {
			return true
		}
	}
	return false
}

// assumed sends packets by the static routes that a customer's router is taken to have: back to the VBR that they answer,
// or else to every VBR that it is in front of.
func (k *walker) assumed(c *model.CustomerRouter, from *line, to set) {
	at := len(k.hops)
	by := func(l *line) {
		k.back(at)
		k.hops[at-1].Route = &Route{Destination: to.String(), Type: TypeAssumed, NextHops: []model.NextHop{{ID: l.vbr.ID, Type: model.RouterVBR}}}
		k.inward(l, to, "")
	}
	if from != nil {
		by(from)
		return
	}
	none := true
	if a, err := netip.ParseAddr(c.IP); err == nil {
		k.w.Facing(a, func(v *model.VirtualBorderRouter, attachment *model.Attachment) bool {
			none = false
			by(&line{v, attachment})
			return true
		})
	}
	if none {
		k.end(to, "no route to %s: customer router %s has neither a BGP peer nor the address of the customer's end of a circuit", to, c.Name)
	}
}
