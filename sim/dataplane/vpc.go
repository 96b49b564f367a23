package dataplane

import (
	"net/netip"

	"ecsim/model"
)

// vpc takes packets into a VPC.
func (k *walker) vpc(v *model.Vpc, to set) {
	if !k.enter(model.KindVpc, v.ID, to) {
		return
	}
	r := routes{w: k.w, table: v.RouteTableID, usable: k.usable, yields: isLocal, others: blocks(v, to[0].prefix.Addr().Is6())}
	at, hop := len(k.hops), k.hops[len(k.hops)-1]
	for _, m := range r.find(to) {
		k.back(at)
		k.hops[at-1] = hop
		switch {
		case m.route == nil:
			k.noRoute(v.RouteTableID, m.to)
		case m.route.origin == fromBlock:
			k.hops[at-1].Route = &Route{Destination: m.route.destination.String(), Type: TypeConnected}
			k.deliver(m.to, arrival{vpc: v})
		default:
			k.entry(m.route.entry, m.to, arrival{vpc: v}, func(id string) bool { return k.overInterface(v.VRouterID, id, m.to) })
		}
	}
}

// blocks are the VPC's own: every address in them is in the VPC, whether a vSwitch has it or not, unless an entry of the
// table leads elsewhere.
func blocks(v *model.Vpc, ipv6 bool) []route {
	if ipv6 {
		return appendBlock(nil, v.Ipv6CidrBlock)
	}
	all := appendBlock(make([]route, 0, 1+len(v.SecondaryCidrBlocks)), v.CidrBlock)
	for _, text := range v.SecondaryCidrBlocks {
		all = appendBlock(all, text)
	}
	return all
}

func appendBlock(all []route, text string) []route {
	if p, err := netip.ParsePrefix(text); err == nil {
		all = append(all, route{destination: p.Masked(), origin: fromBlock})
	}
	return all
}

// isLocal tells the entries that the cloud keeps for vSwitches.
func isLocal(e *model.RouteEntry) bool {
	return e.Type == model.EntrySystem && len(e.NextHops) == 1 && e.NextHops[0].Type == model.HopLocal
}

// overInterface sends packets over a router interface of the router, if it is one.
func (k *walker) overInterface(router, id string, to set) bool {
	r := k.w.RouterInterfaces.Get(id)
	if r == nil {
		return false
	}
	if r.RouterID != router {
		k.end(to, "router interface %s is on router %s, not on this one", r.ID, r.RouterID)
		return true
	}
	k.hop(model.KindRouterInterface, r.ID)
	if why := interfaceDown(r); why != "" {
		k.end(to, "%s", why)
		return true
	}
	o, why := opposite(k.w, r)
	if o != nil {
		k.hop(model.KindRouterInterface, o.ID)
	}
	if why != "" {
		k.end(to, "%s", why)
		return true
	}
	if o.RouterType == model.RouterVBR {
		if v := k.w.VBRs.Get(o.RouterID); v != nil {
			k.vbr(v, to, "")
			return true
		}
	} else if v := k.w.VpcOfRouter(o.RouterID); v != nil {
		k.vpc(v, to)
		return true
	}
	k.end(to, "router %s, which router interface %s is on, is not there", o.RouterID, o.ID)
	return true
}
