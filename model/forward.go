package model

import "net/netip"

// InterfaceUp reports whether a router interface carries packets to its other end: both are Active, locked for nothing
// and each other's opposite, and no VBR they are on is down.
func (w *World) InterfaceUp(r *RouterInterface) bool {
	o := w.RouterInterfaces.Get(r.OppositeInterface)
	return o != nil && o.OppositeInterface == r.ID && w.endUp(r) && w.endUp(o)
}

func (w *World) endUp(r *RouterInterface) bool {
	if r.Status != InterfaceActive || r.Business != BusinessNormal {
		return false
	}
	v := w.VBRs.Get(r.RouterID)
	return v == nil || w.RouterUp(v)
}

// HealthCheckFails reports whether the health check of a router interface fails, if it has one: when the interface carries
// nothing, or the probes are not answered. They come through where the VBR at either end has a circuit that works towards the
// address that is probed and no customer's router of that address is down, or any circuit that works when the address is none
// of the VBR's neighbours'.
func (w *World) HealthCheckFails(r *RouterInterface) bool {
	return r.HealthTarget != "" && !(w.InterfaceUp(r) && w.probed(r))
}

func (w *World) probed(r *RouterInterface) bool {
	v := w.VBRs.Get(r.RouterID)
	if v == nil {
		v = w.VBRs.Get(r.OppositeRouter)
	}
	if v == nil {
		return true // two VPCs: there is no circuit between them
	}
	works := false
	for i := range v.Attachments {
		a := &v.Attachments[i]
		up := w.LineUp(a.CircuitID)
		if a.PeerGatewayIP == r.HealthTarget {
			return up && w.answers(v, r.HealthTarget)
		}
		works = works || up
	}
	return works
}

// answers reports that no customer's router in front of the VBR that has the address is down.
func (w *World) answers(v *VirtualBorderRouter, address string) bool {
	answers := true
	w.PeersOf(v.ID, func(p *BGPPeer) bool {
		if v.PeerAddress(p) == address {
			c := w.CustomerRouterOf(p.ID)
			answers = c == nil || !w.Faulted(c.Name)
		}
		return answers
	})
	if a, err := netip.ParseAddr(address); err == nil && answers {
		w.RoutersAt(a, func(c *CustomerRouter) bool {
			answers = len(c.Peers) > 0 || !w.Faulted(c.Name)
			return answers
		})
	}
	return answers
}

// RoutersAt calls fn for each customer's router whose own address that is, by name, until fn returns false.
func (w *World) RoutersAt(address netip.Addr, fn func(*CustomerRouter) bool) {
	w.each(func(name string) bool { return fn(w.CustomerRouters.Get(name)) }, kRouterAt, address.String())
}

// Facing calls fn for each attachment of a VBR whose customer's end has that address, by VBR, until fn returns false.
func (w *World) Facing(address netip.Addr, fn func(*VirtualBorderRouter, *Attachment) bool) {
	w.each(func(id string) bool {
		v := w.VBRs.Get(id)
		for i := range v.Attachments {
			if a := &v.Attachments[i]; a.PeerAddress(address.Is6()) == address && !fn(v, a) {
				return false
			}
		}
		return true
	}, kFacing, address.String())
}

// PeerAddress is the address of the customer's end in one family; not valid when it has none.
func (a *Attachment) PeerAddress(ipv6 bool) netip.Addr {
	text := a.PeerGatewayIP
	if ipv6 {
		if text = a.PeerIPv6; !a.EnableIPv6 {
			text = ""
		}
	}
	p, _ := netip.ParseAddr(text)
	return p
}
