package model

import "strings"

// Bare reports whether nothing in the index is looked up by that ID: no interface on it, no group, no hold of it, and
// so on. It answers many questions with one.
func (w *World) Bare(id string) bool {
	prefix, bare := id+"\x00", true
	w.set.Ascend(prefix, func(key string, _ struct{}) bool {
		bare = !strings.HasPrefix(key, prefix)
		return false
	})
	return bare
}

// Account returns what is known of the account; never nil.
func (w *World) Account(uid string) *Account {
	if a := w.Accounts.Get(uid); a != nil {
		return a
	}
	return &Account{UID: uid}
}

// Occupant is something that takes a VLAN of a circuit.
type Occupant struct {
	VlanID int64
	// ID is the VBR's, or the hosted connection's.
	ID string
	// Hold is set when it is the hold of a terminated VBR.
	Hold bool
}

// Occupants calls fn for each occupant of the circuit's VLANs, by VLAN, until fn returns false. A hold that has
// ended but was not swept yet is left out.
func (w *World) Occupants(circuit string, fn func(Occupant) bool) {
	w.each(func(rest string) bool {
		vlan, who, _ := strings.Cut(rest, "\x00")
		return w.occupant(circuit, vlan, who, fn)
	}, kVlan, circuit)
}

// OccupantsOfVlan is Occupants for one VLAN.
func (w *World) OccupantsOfVlan(circuit string, vlan int64, fn func(Occupant) bool) {
	v := vlan4(vlan)
	w.each(func(who string) bool { return w.occupant(circuit, v, who, fn) }, kVlan, circuit, v)
}

func (w *World) occupant(circuit, vlan, who string, fn func(Occupant) bool) bool {
	o := Occupant{ID: who}
	for _, c := range []byte(vlan) {
		o.VlanID = o.VlanID*10 + int64(c-'0')
	}
	if vbr, ok := strings.CutPrefix(who, "hold:"); ok {
		h := w.VlanHolds.Get(HoldKey(circuit, o.VlanID, vbr))
		if h == nil || h.Until <= w.Now {
			return true
		}
		o.ID, o.Hold = vbr, true
	}
	return fn(o)
}

// HoldsOf calls fn for each VLAN hold the VBR left, until fn returns false.
func (w *World) HoldsOf(vbr string, fn func(*VlanHold) bool) {
	w.each(func(key string) bool { return fn(w.VlanHolds.Get(key)) }, kHold, vbr)
}

// Hold returns the hold of that VBR on that VLAN, or nil.
func (w *World) Hold(circuit string, vlan int64, vbr string) *VlanHold {
	return w.VlanHolds.Get(HoldKey(circuit, vlan, vbr))
}

// HoldsOn calls fn for each VLAN hold on the circuit, until fn returns false.
func (w *World) HoldsOn(circuit string, fn func(*VlanHold) bool) {
	w.each(func(rest string) bool {
		vlan, who, _ := strings.Cut(rest, "\x00")
		vbr, ok := strings.CutPrefix(who, "hold:")
		if !ok {
			return true
		}
		h := w.VlanHolds.Get(circuit + "/" + vlan + "/" + vbr)
		return h == nil || fn(h)
	}, kVlan, circuit)
}

// RedundantTo calls fn for each circuit that names this one as its redundant circuit, until fn returns false.
func (w *World) RedundantTo(circuit string, fn func(*PhysicalConnection) bool) {
	w.each(func(id string) bool { return fn(w.Circuits.Get(id)) }, kRedundant, circuit)
}

// VBRsOn calls fn for each VBR created on or associated with the circuit, whatever its state, until fn returns false.
func (w *World) VBRsOn(circuit string, fn func(*VirtualBorderRouter) bool) {
	w.each(func(id string) bool { return fn(w.VBRs.Get(id)) }, kVBR, circuit)
}

// HostedOn calls fn for each hosted connection on the circuit until fn returns false.
func (w *World) HostedOn(circuit string, fn func(*PhysicalConnection) bool) {
	w.each(func(id string) bool { return fn(w.Circuits.Get(id)) }, kHosted, circuit)
}

// OrdersFor calls fn for each order for the circuit or router interface until fn returns false.
func (w *World) OrdersFor(subject string, fn func(*Order) bool) {
	w.each(func(id string) bool { return fn(w.Orders.Get(id)) }, kOrder, subject)
}

// InterfacesOf calls fn for each router interface on the router until fn returns false.
func (w *World) InterfacesOf(router string, fn func(*RouterInterface) bool) {
	w.each(func(id string) bool { return fn(w.RouterInterfaces.Get(id)) }, kInterface, router)
}

// InterfacesNaming calls fn for each router interface whose opposite is id, until fn returns false.
func (w *World) InterfacesNaming(id string, fn func(*RouterInterface) bool) {
	w.each(func(id string) bool { return fn(w.RouterInterfaces.Get(id)) }, kOpposite, id)
}

// VlanInterface returns the VBR that has a VLAN interface of that ID, or nil.
func (w *World) VlanInterface(id string) *VirtualBorderRouter {
	vbr, ok := w.first(kVlanInterface, id)
	if !ok {
		return nil
	}
	return w.VBRs.Get(vbr)
}

// RouteTable resolves a route table's ID.
func (w *World) RouteTable(id string) (RouteTable, bool) {
	rest, ok := w.first(kTable, id)
	if !ok {
		return RouteTable{}, false
	}
	kind, owner, _ := strings.Cut(rest, "\x00")
	if kind == string(KindVpc) {
		v := w.Vpcs.Get(owner)
		return RouteTable{ID: id, RouterType: RouterVpc, VpcID: v.ID, RouterID: v.VRouterID, Owner: v.Owner, Region: v.Region}, true
	}
	v := w.VBRs.Get(owner)
	return RouteTable{ID: id, RouterType: RouterVBR, VbrID: v.ID, RouterID: v.ID, Owner: v.Owner, Region: v.Region}, true
}

// VpcOfRouter returns the VPC whose router has that ID, or nil.
func (w *World) VpcOfRouter(vrouter string) *Vpc {
	id, ok := w.first(kVRouter, vrouter)
	if !ok {
		return nil
	}
	return w.Vpcs.Get(id)
}

// Entries calls fn for each entry of the route table, by destination as text, until fn returns false.
func (w *World) Entries(table string, fn func(*RouteEntry) bool) {
	w.each(func(rest string) bool {
		_, id, _ := strings.Cut(rest, "\x00")
		return fn(w.RouteEntries.Get(id))
	}, kEntry, table)
}

// EntryTo returns the table's entry with exactly that destination, or nil. Of a static route and one that BGP brought it
// is the static one, which wins (docs/sources.md, 35).
func (w *World) EntryTo(table, destination string) (found *RouteEntry) {
	w.each(func(id string) bool {
		if e := w.RouteEntries.Get(id); found == nil || e.Type == EntryCustom {
			found = e
		}
		return found.Type != EntryCustom
	}, kEntry, table, destination)
	return found
}

// EntriesVia calls fn for each entry with that router interface as a next hop until fn returns false.
func (w *World) EntriesVia(nextHop string, fn func(*RouteEntry) bool) {
	w.each(func(id string) bool { return fn(w.RouteEntries.Get(id)) }, kNextHop, nextHop)
}

// GroupsOf calls fn for each BGP group of the VBR until fn returns false.
func (w *World) GroupsOf(vbr string, fn func(*BGPGroup) bool) {
	w.each(func(id string) bool { return fn(w.BGPGroups.Get(id)) }, kGroup, vbr)
}

// PeersOf calls fn for each BGP peer of the VBR until fn returns false.
func (w *World) PeersOf(vbr string, fn func(*BGPPeer) bool) {
	w.each(func(id string) bool { return fn(w.BGPPeers.Get(id)) }, kPeer, vbr)
}

// PeersIn calls fn for each BGP peer of the group until fn returns false.
func (w *World) PeersIn(group string, fn func(*BGPPeer) bool) {
	w.each(func(id string) bool { return fn(w.BGPPeers.Get(id)) }, kGroupPeer, group)
}

// NetworksOf calls fn for each network the VBR advertises until fn returns false.
func (w *World) NetworksOf(vbr string, fn func(*BGPNetwork) bool) {
	w.each(func(key string) bool { return fn(w.BGPNetworks.Get(key)) }, kNetwork, vbr)
}

// NetworksInto calls fn for each advertised network that belongs to the VPC until fn returns false.
func (w *World) NetworksInto(vpc string, fn func(*BGPNetwork) bool) {
	w.each(func(key string) bool { return fn(w.BGPNetworks.Get(key)) }, kVpcNetwork, vpc)
}

// VSwitchesOf calls fn for each vSwitch of the VPC until fn returns false.
func (w *World) VSwitchesOf(vpc string, fn func(*VSwitch) bool) {
	w.each(func(id string) bool { return fn(w.VSwitches.Get(id)) }, kVSwitch, vpc)
}

// OwnedBy calls fn with the key of each resource of that kind the account owns, by creation, until fn returns false.
// Kinds: PhysicalConnection, VirtualBorderRouter, RouterInterface, BGPGroup, BGPPeer, BGPNetwork, Vpc, VSwitch, VBRHA.
func (w *World) OwnedBy(owner string, kind Kind, fn func(key string) bool) {
	w.Owned(kind, owner, "").From(0, fn)
}

// Counts that rules compare with quotas.

// CircuitsNotEnabled counts the account's circuits in any state but Enabled.
func (w *World) CircuitsNotEnabled(owner string) int64 { return w.tallied(nNotEnabled, owner) }

// CircuitsAt counts the account's circuits at an access point.
func (w *World) CircuitsAt(owner, accessPoint string) int64 {
	return w.tallied(nPerAccessPoint, owner, accessPoint)
}

// CircuitsInArrears counts the account's circuits locked for overdue payment.
func (w *World) CircuitsInArrears(owner string) int64 {
	return w.tallied(nArrears, string(KindPhysicalConnection), owner)
}

// InterfacesInArrears counts the account's router interfaces locked for overdue payment.
func (w *World) InterfacesInArrears(owner string) int64 {
	return w.tallied(nArrears, string(KindRouterInterface), owner)
}

// VBRsOwnedBy counts the account's VBRs.
func (w *World) VBRsOwnedBy(owner string) int64 {
	return int64(w.Owned(KindVirtualBorderRouter, owner, "").Len())
}

// VBRsOnCircuit counts the VBRs created on or associated with the circuit, up to the limit.
func (w *World) VBRsOnCircuit(circuit string, limit int64) (n int64) {
	w.each(func(string) bool { n++; return n < limit }, kVBR, circuit)
	return n
}

// CustomEntries counts the custom entries of a route table.
func (w *World) CustomEntries(table string) int64 { return w.tallied(nCustomEntries, table) }

// UnstableEntries counts the entries of a route table that are Pending or Modifying.
func (w *World) UnstableEntries(table string) int64 { return w.tallied(nUnstableEntries, table) }

// UnstableVSwitches counts the vSwitches of a VPC that are being created or deleted.
func (w *World) UnstableVSwitches(vpc string) int64 { return w.tallied(nUnstableSwitches, vpc) }

// VpcsOwnedBy counts the account's VPCs in a region.
func (w *World) VpcsOwnedBy(owner, region string) int64 {
	return int64(w.Owned(KindVpc, owner, region).Len())
}
