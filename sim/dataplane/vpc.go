package dataplane

import (
	"net/netip"
	"slices"
	"strings"

	"ecsim/model"
)

// vpc follows a packet that is in a VPC.
func (f *follower) vpc(p *packet, c *model.Vpc) {
	p, ok := f.enter(p, model.KindVpc, c.ID)
	if !ok {
		return
	}
	matches, rest := f.lookup(c.RouteTableID, p.to)
	for _, m := range matches {
		q := p.part(m.to)
		q.last().Route = routeOf(m.entry)
		f.outOfVpc(q, c, m.entry)
	}
	if len(rest) > 0 {
		f.stop(p.part(rest), "no route to %s in %s", rest.some(), c.RouteTableID)
	}
}

// outOfVpc follows the next hops of the entry that matched in a VPC.
func (f *follower) outOfVpc(p *packet, c *model.Vpc, e *model.RouteEntry) {
	hops := e.NextHops
	if len(hops) > 1 && !f.probing {
		hops = f.healthy(p, hops)
		if len(hops) == 0 {
			f.stop(p, "no next hop of %s is left: the health checks of all fail", e.Destination)
			return
		}
	}
	for _, h := range hops {
		switch h.Type {
		case model.HopLocal:
			f.deliver(p, end{vpc: c})
		case model.HopRouterInterface:
			f.through(p.part(p.to), h.ID)
		default:
			f.outside(p, h)
		}
	}
	if len(hops) == 0 {
		f.stop(p, "the entry for %s has no next hop", e.Destination)
	}
}

// healthy leaves out the next hops whose interface has a health check that fails.
func (f *follower) healthy(p *packet, hops []model.NextHop) (left []model.NextHop) {
	var failing []string
	for _, h := range hops {
		if h.Type == model.HopRouterInterface && !f.passes(h.ID) {
			failing = append(failing, h.ID)
			continue
		}
		left = append(left, h)
	}
	if failing != nil {
		p.last().Note = "left out, the health check fails: " + strings.Join(failing, ", ")
	}
	return left
}

// outside ends a way at a next hop that is nothing of ours.
func (f *follower) outside(p *packet, h model.NextHop) {
	what := h.Type
	if h.ID != "" {
		what += " " + h.ID
	}
	f.stop(p, "the next hop %s is outside of the model", what)
}

// passes is Passes, asked once for each interface.
func (f *follower) passes(id string) bool {
	passes, known := f.probes[id]
	if !known {
		passes = Passes(f.w, id)
		if f.probes == nil {
			f.probes = map[string]bool{}
		}
		f.probes[id] = passes
	}
	return passes
}

// Passes asks a router interface's health check: whether packets to its target arrive over this interface. One without a check passes.
func Passes(w *model.World, id string) bool {
	i := w.RouterInterfaces.Get(id)
	if i == nil || i.HealthSource == "" || i.HealthTarget == "" {
		return true
	}
	target, err := netip.ParseAddr(i.HealthTarget)
	if err != nil {
		return true
	}
	probe := &follower{w: w, probing: true}
	probe.through(&packet{to: set{netip.PrefixFrom(target, target.BitLen())}}, id)
	return !probe.cut && !slices.ContainsFunc(probe.ways, func(y Way) bool { return !y.Delivered })
}

// through follows a packet into a router interface and out of the one at the other end.
func (f *follower) through(p *packet, id string) {
	p = p.on(Hop{Kind: model.KindRouterInterface, ID: id})
	near := f.w.RouterInterfaces.Get(id)
	switch {
	case near == nil:
		f.stop(p, "there is no router interface %s", id)
		return
	case near.Status != model.InterfaceActive:
		f.stop(p, "router interface %s is %s", id, near.Status)
		return
	}
	far := f.w.RouterInterfaces.Get(near.OppositeInterface)
	if far == nil {
		f.stop(p, "router interface %s has no opposite interface", id)
		return
	}
	p = p.on(Hop{Kind: model.KindRouterInterface, ID: far.ID})
	if far.OppositeInterface != id {
		f.stop(p, "router interface %s does not name %s as its opposite", far.ID, id)
		return
	}
	if far.Status != model.InterfaceActive {
		f.stop(p, "router interface %s is %s", far.ID, far.Status)
		return
	}
	switch v, c := f.w.VBRs.Get(far.RouterID), f.w.VpcOfRouter(far.RouterID); {
	case v != nil:
		f.vbr(p, v)
	case c != nil:
		f.vpc(p, c)
	default:
		f.stop(p, "there is no router %s", far.RouterID)
	}
}
