package dataplane

import (
	"net/netip"
	"slices"

	"ecsim/bgp"
	"ecsim/model"
)

// vbr follows a packet that comes to a VBR.
func (f *follower) vbr(p *packet, v *model.VirtualBorderRouter) {
	p, ok := f.enter(p, model.KindVirtualBorderRouter, v.ID)
	if !ok {
		return
	}
	if f.w.Faulted(v.ID) {
		f.stop(p, "VBR %s is down", v.ID)
		return
	}
	if v.Status != model.VBRActive {
		f.stop(p, "VBR %s is %s", v.ID, v.Status)
		return
	}
	rest := p.to
	for i := range v.Attachments {
		a := &v.Attachments[i]
		subnet := bgp.Subnet(a, p.to[0].Addr().Is6())
		if !subnet.IsValid() {
			continue
		}
		if part := rest.and(subnet); len(part) > 0 {
			q := p.part(part)
			q.last().Route = &Route{Destination: subnet.String(), Type: "connected", NextHops: []model.NextHop{{ID: a.VlanInterfaceID, Type: model.HopRouterInterface}}}
			f.connected(q, v, a)
			rest = rest.minus(subnet)
		}
	}
	matches, rest := f.lookup(v.RouteTableID, rest)
	for _, m := range matches {
		q := p.part(m.to)
		q.last().Route = routeOf(m.entry)
		f.outOfVBR(q, v, m.entry)
	}
	if len(rest) > 0 {
		q := p.part(rest)
		if !f.failover(q, v) {
			f.stop(q, "no route to %s in %s", rest.some(), v.RouteTableID)
		}
	}
}

func (f *follower) outOfVBR(p *packet, v *model.VirtualBorderRouter, e *model.RouteEntry) {
	for _, h := range e.NextHops {
		q := p.part(p.to)
		if i := slices.IndexFunc(v.Attachments, func(a model.Attachment) bool { return a.VlanInterfaceID == h.ID }); i >= 0 {
			f.outward(q, v, &v.Attachments[i], e)
			continue
		}
		switch {
		case h.Type == model.HopRouterInterface:
			f.through(q, h.ID)
		case e.Type == model.EntryCEN:
			f.stop(q, "the packet goes into a CEN instance, which is outside of the model")
		default:
			f.outside(q, h)
		}
	}
	if len(e.NextHops) == 0 {
		f.stop(p, "the entry for %s has no next hop", e.Destination)
	}
}

// failover hands a packet that a VBR cannot send on to the other member of its failover group, over the CEN instance of both. It reports
// whether there is one that is not tried yet.
func (f *follower) failover(p *packet, v *model.VirtualBorderRouter) bool {
	g := f.w.FailoverGroupOf(v.ID)
	if g == nil || g.Status != model.VBRHAActive || f.probing {
		return false
	}
	other := f.w.VBRs.Get(g.Other(v.ID))
	if other == nil || slices.Contains(p.seen, string(model.KindVirtualBorderRouter)+" "+other.ID) {
		return false
	}
	p.last().Note = "cannot send it on: failover group " + g.ID
	f.vbr(p.on(Hop{Kind: model.KindVBRHA, ID: g.ID}), other)
	return true
}

// broken says why a circuit does not carry traffic; nothing when it does.
func broken(w *model.World, id string) string {
	c := w.Circuits.Get(id)
	switch {
	case c == nil:
		return "there is no circuit " + id
	case c.Status != model.CircuitEnabled:
		return "circuit " + id + " is " + c.Status
	case w.Faulted(id):
		return "circuit " + id + " is down"
	case w.Faulted(c.AccessPointID):
		return "access point " + c.AccessPointID + " is down"
	case c.AccessDevice != "" && w.Faulted(c.AccessDevice):
		return "access device " + c.AccessDevice + " is down"
	case c.Hosted != nil:
		if why := broken(w, c.Hosted.ParentID); why != "" {
			return why + ", which carries " + id
		}
	}
	return ""
}

// line follows a packet over the circuit of an attachment, either way.
func (f *follower) line(p *packet, a *model.Attachment) (*packet, string) {
	p = p.on(Hop{Kind: model.KindPhysicalConnection, ID: a.CircuitID})
	return p, broken(f.w, a.CircuitID)
}

// connected follows a packet to an address of a peering subnet.
func (f *follower) connected(p *packet, v *model.VirtualBorderRouter, a *model.Attachment) {
	for _, text := range []string{a.LocalGatewayIP, a.LocalIPv6} {
		own, err := netip.ParseAddr(text)
		if err != nil {
			continue
		}
		if part := p.to.and(netip.PrefixFrom(own, own.BitLen())); len(part) > 0 {
			f.deliver(p.part(part), end{vbr: v, line: a})
			p = p.part(p.to.minus(part[0]))
		}
	}
	if len(p.to) == 0 {
		return
	}
	p, why := f.line(p, a)
	if why != "" {
		f.stop(p, "%s", why)
		return
	}
	for _, n := range f.neighbours(v, a) {
		if part := p.to.and(netip.PrefixFrom(n.address, n.address.BitLen())); len(part) > 0 {
			q := p.part(part).on(Hop{Kind: model.KindCustomerRouter, ID: n.router.Name})
			if f.w.Faulted(n.router.Name) {
				f.stop(q, "customer router %s is down", n.router.Name)
			} else {
				f.deliver(q, end{router: n.router, vbr: v, line: a})
			}
			p = p.part(p.to.minus(part[0]))
		}
	}
	if len(p.to) > 0 {
		f.deliver(p, end{vbr: v, line: a})
	}
}

// outward follows a packet over a circuit to the customer's side.
func (f *follower) outward(p *packet, v *model.VirtualBorderRouter, a *model.Attachment, e *model.RouteEntry) {
	before := p
	p, why := f.line(p, a)
	if why != "" {
		if !f.failover(before.part(before.to), v) {
			f.stop(p, "%s", why)
		}
		return
	}
	f.customer(p, v, a, e)
}

// inward follows a packet from the customer's side over a circuit into a VBR.
func (f *follower) inward(p *packet, v *model.VirtualBorderRouter, a *model.Attachment) {
	p, why := f.line(p, a)
	if why != "" {
		f.stop(p, "%s", why)
		return
	}
	f.vbr(p, v)
}
