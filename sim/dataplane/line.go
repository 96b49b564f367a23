package dataplane

import (
	"net/netip"

	"ecsim/bgp"
	"ecsim/model"
)

// outward sends packets from a VBR over a line to the customer's side, by an entry of its table, or by none into the
// peering subnet.
func (k *walker) outward(l *line, by *model.RouteEntry, to set) {
	ipv6 := to[0].prefix.Addr().Is6()
	if local := bgp.LocalAddress(l.attachment, ipv6); !local.IsValid() || ipv6 && !l.attachment.EnableIPv6 {
		k.end(to, "VLAN interface %s has no %s address", l.attachment.VlanInterfaceID, family(to[0].prefix))
		return
	}
	if !k.circuit(l, to) {
		return
	}
	if by == nil {
		k.subnet(l, to)
		return
	}
	if by.Type == model.EntryBGP {
		if peer := k.announcer(l, by.Destination); peer != "" {
			if c := k.w.CustomerRouterOf(peer); c != nil {
				k.router(c, l, to)
			} else {
				k.edge(l, to)
			}
			return
		}
	}
	if c := k.routerAt(l, l.attachment.PeerAddress(ipv6)); c != nil {
		k.router(c, l, to)
	} else {
		k.edge(l, to)
	}
}

// circuit takes packets over a circuit, if it carries any.
func (k *walker) circuit(l *line, to set) bool {
	id := l.attachment.CircuitID
	hop := k.hop(model.KindPhysicalConnection, id)
	if c := k.w.Circuits.Get(id); c != nil && c.Hosted != nil {
		hop.Note = "hosted on " + c.Hosted.ParentID
	}
	if k.w.LineUp(id) {
		return true
	}
	k.end(to, "%s", lineDown(k.w, id))
	return false
}

// edge delivers packets at the customer's end of a line, where no router is modelled.
func (k *walker) edge(l *line, to set) {
	hop := &k.hops[len(k.hops)-1]
	hop.Note = note(hop.Note, "no customer router is known there")
	k.deliver(to, arrival{line: l})
}

// announcer is the BGP peer over that line from which the VBR has the route that it uses to the destination, or "".
func (k *walker) announcer(l *line, destination string) (found string) {
	k.w.PeersOf(l.vbr.ID, func(p *model.BGPPeer) bool {
		s := k.w.BGPSessions.Get(p.ID)
		if s == nil || s.State != model.SessionEstablished {
			return true
		}
		for i := range s.Received {
			if r := &s.Received[i]; r.Best && r.Prefix == destination {
				if k.lineTo(l.vbr, p) == l.attachment {
					found = p.ID
				}
				break
			}
		}
		return found == ""
	})
	return found
}

func (k *walker) lineTo(v *model.VirtualBorderRouter, p *model.BGPPeer) *model.Attachment {
	address, _ := netip.ParseAddr(v.PeerAddress(p))
	a, _ := bgp.LineTo(k.w, v, address)
	return a
}

// routerAt is the customer's router at the far end of a line that has the address: the one that is the BGP peer of that
// address, else one without peers whose own address it is, by name. It is nil when none is known.
func (k *walker) routerAt(l *line, address netip.Addr) (found *model.CustomerRouter) {
	if !address.IsValid() {
		return nil
	}
	k.w.PeersOf(l.vbr.ID, func(p *model.BGPPeer) bool {
		if a, err := netip.ParseAddr(l.vbr.PeerAddress(p)); err == nil && a == address {
			found = k.w.CustomerRouterOf(p.ID)
		}
		return found == nil
	})
	if found == nil {
		k.w.RoutersAt(address, func(c *model.CustomerRouter) bool {
			if len(c.Peers) == 0 {
				found = c
			}
			return found == nil
		})
	}
	return found
}

// subnet sends packets to addresses in the peering subnet: each is a customer's router's, or nobody's that is known.
func (k *walker) subnet(l *line, to set) {
	ipv6 := to[0].prefix.Addr().Is6()
	r := routes{w: k.w}
	add := func(a netip.Addr) {
		if a.IsValid() && a.Is6() == ipv6 {
			r.others = append(r.others, route{destination: netip.PrefixFrom(a, a.BitLen()), origin: fromSelf, attachment: l.attachment})
		}
	}
	add(l.attachment.PeerAddress(ipv6))
	k.w.PeersOf(l.vbr.ID, func(p *model.BGPPeer) bool {
		if a, err := netip.ParseAddr(l.vbr.PeerAddress(p)); err == nil {
			add(a)
		}
		return true
	})
	at, hop := len(k.hops), k.hops[len(k.hops)-1]
	for _, m := range r.find(to) {
		k.back(at)
		k.hops[at-1] = hop
		if m.route != nil {
			if c := k.routerAt(l, m.route.destination.Addr()); c != nil {
				k.router(c, l, m.to)
				continue
			}
		}
		k.edge(l, m.to)
	}
}

// inward sends packets from the customer's side over a line to its VBR. said is a note for the VBR.
func (k *walker) inward(l *line, to set, said string) {
	if k.circuit(l, to) {
		k.vbr(l.vbr, to, said)
	}
}
