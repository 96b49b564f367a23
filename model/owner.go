package model

// KindOf says what kind of resource the ID names in this world.
func (w *World) KindOf(id string) (Kind, bool) {
	kind, _, ok := w.find(id)
	return kind, ok
}

// OwnerOf says which account has what the ID names: a resource, or a VPC's router, a route table or a VLAN interface,
// which belong to one.
func (w *World) OwnerOf(id string) (owner string, ok bool) {
	if _, owner, ok = w.find(id); ok {
		return owner, true
	}
	if t, ok := w.RouteTable(id); ok {
		return t.Owner, true
	}
	if v := w.VpcOfRouter(id); v != nil {
		return v.Owner, true
	}
	if v := w.VlanInterface(id); v != nil {
		return v.Owner, true
	}
	return "", false
}

func (w *World) find(id string) (kind Kind, owner string, ok bool) {
	if r := w.Circuits.Get(id); r != nil {
		return KindPhysicalConnection, r.Owner, true
	}
	if r := w.VBRs.Get(id); r != nil {
		return KindVirtualBorderRouter, r.Owner, true
	}
	if r := w.RouterInterfaces.Get(id); r != nil {
		return KindRouterInterface, r.Owner, true
	}
	if r := w.RouteEntries.Get(id); r != nil {
		return KindRouteEntry, r.Owner, true
	}
	if r := w.BGPGroups.Get(id); r != nil {
		return KindBGPGroup, r.Owner, true
	}
	if r := w.BGPPeers.Get(id); r != nil {
		return KindBGPPeer, r.Owner, true
	}
	if r := w.BGPNetworks.Get(id); r != nil {
		return KindBGPNetwork, r.Owner, true
	}
	if r := w.Vpcs.Get(id); r != nil {
		return KindVpc, r.Owner, true
	}
	if r := w.VSwitches.Get(id); r != nil {
		return KindVSwitch, r.Owner, true
	}
	if r := w.VBRHAs.Get(id); r != nil {
		return KindVBRHA, r.Owner, true
	}
	if r := w.Orders.Get(id); r != nil {
		return KindOrder, r.Owner, true
	}
	return "", "", false
}
