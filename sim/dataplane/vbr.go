package dataplane

import (
	"net/netip"

	"ecsim/bgp"
	"ecsim/model"
)

// vbr takes packets into a VBR.
func (k *walker) vbr(v *model.VirtualBorderRouter, to set, said string) {
	if !k.enter(model.KindVirtualBorderRouter, v.ID, to) {
		return
	}
	at := len(k.hops)
	k.hops[at-1].Note = said
	hop := k.hops[at-1]
	if why := vbrDown(k.w, v); why != "" {
		k.end(to, "%s", why)
		return
	}
	r := routes{w: k.w, table: v.RouteTableID, usable: k.usable, others: connected(v, to[0].prefix.Addr().Is6())}
	for _, m := range r.find(to) {
		k.back(at)
		k.hops[at-1] = hop
		if m.route == nil {
			k.handOver(v, m.to)
			continue
		}
		switch m.route.origin {
		case fromSelf:
			k.hops[at-1].Route = &Route{Destination: written(m.route.destination), Type: TypeSelf}
			k.deliver(m.to, arrival{vbr: v})
		case fromSubnet:
			k.hops[at-1].Route = &Route{Destination: m.route.destination.String(), Type: TypeConnected,
				NextHops: []model.NextHop{{ID: m.route.attachment.VlanInterfaceID, Type: model.HopRouterInterface}}}
			k.outward(&line{v, m.route.attachment}, nil, m.to)
		default:
			e := m.route.entry
			k.entry(e, m.to, arrival{vbr: v}, func(id string) bool {
				for i := range v.Attachments {
					if a := &v.Attachments[i]; a.VlanInterfaceID == id {
						k.outward(&line{v, a}, e, m.to)
						return true
					}
				}
				return k.overInterface(v.ID, id, m.to)
			})
		}
	}
}

// connected are the VBR's own addresses and its peering subnets.
func connected(v *model.VirtualBorderRouter, ipv6 bool) []route {
	all := make([]route, 0, 2*len(v.Attachments))
	for i := range v.Attachments {
		a := &v.Attachments[i]
		local := bgp.LocalAddress(a, ipv6)
		if !local.IsValid() || ipv6 && !a.EnableIPv6 {
			continue
		}
		all = append(all, route{destination: netip.PrefixFrom(local, local.BitLen()), origin: fromSelf, attachment: a})
		if s := bgp.Subnet(a, ipv6); s.IsValid() && !s.IsSingleIP() {
			all = append(all, route{destination: s, origin: fromSubnet, attachment: a})
		}
	}
	return all
}

// handOver is what becomes of packets for which a VBR has no route: the other member of its failover group gets them,
// over the CEN instance that both are attached to.
func (k *walker) handOver(v *model.VirtualBorderRouter, to set) {
	if h := k.w.FailoverGroupOf(v.ID); h != nil && h.Status == model.VBRHAActive && !k.visited(model.KindVirtualBorderRouter, h.Other(v.ID)) {
		if o := k.w.VBRs.Get(h.Other(v.ID)); o != nil {
			k.vbr(o, to, "handed over in failover group "+h.ID)
			return
		}
	}
	if len(v.CENs) > 0 && k.noEntry(v.RouteTableID, to) {
		k.end(to, "no route to %s; what CEN instance %s has is beyond the model", to, v.CENs[0].ID)
		return
	}
	k.noRoute(v.RouteTableID, to)
}

// noEntry reports whether a table has no entry at all, in whatever state, that covers the addresses.
func (k *walker) noEntry(table string, to set) bool {
	none := true
	k.w.Covering(table, to[0].prefix, func(netip.Prefix, *model.RouteEntry) bool {
		none = false
		return false
	})
	return none
}
