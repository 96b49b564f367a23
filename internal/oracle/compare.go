package oracle

import (
	"slices"

	"ecsim/model"
)

// seen collects what one of the World's queries gives.
func seen[T any](query func(func(T) bool), key func(T) string) (keys []string) {
	query(func(r T) bool {
		keys = append(keys, key(r))
		return true
	})
	return keys
}

// wanted collects the keys of all for which ok holds.
func wanted[T any](all []*T, ok func(*T) bool, key func(*T) string) (keys []string) {
	for _, r := range all {
		if ok(r) {
			keys = append(keys, key(r))
		}
	}
	return keys
}

func (c *critic) same(query, of string, got, want []string) {
	slices.Sort(got)
	slices.Sort(want)
	c.need(slices.Equal(got, want), "the world's %s of %s gives %v, it should be %v", query, of, got, want)
}

func circuitID(r *model.PhysicalConnection) string { return r.ID }
func orderID(r *model.Order) string                { return r.ID }
func vbrID(r *model.VirtualBorderRouter) string    { return r.ID }
func interfaceID(r *model.RouterInterface) string  { return r.ID }
func entryID(r *model.RouteEntry) string           { return r.ID }
func groupID(r *model.BGPGroup) string             { return r.ID }
func peerID(r *model.BGPPeer) string               { return r.ID }
func vswitchID(r *model.VSwitch) string            { return r.ID }
func networkID(r *model.BGPNetwork) string         { return r.VbrID + "/" + r.Destination }
func holdID(r *model.VlanHold) string              { return model.HoldKey(r.CircuitID, r.VlanID, r.VbrID) }

// compareQueries asks each of the World's indexed queries and compares it with a walk over everything.
func (c *critic) compareQueries() {
	for _, pc := range c.circuits {
		c.compareOccupants(pc.ID)
		c.same("VBRsOn", pc.ID, seen(func(f func(*model.VirtualBorderRouter) bool) { c.w.VBRsOn(pc.ID, f) }, vbrID),
			wanted(c.vbrs, func(v *model.VirtualBorderRouter) bool { return on(v, pc.ID) != nil }, vbrID))
		c.same("HostedOn", pc.ID, seen(func(f func(*model.PhysicalConnection) bool) { c.w.HostedOn(pc.ID, f) }, circuitID),
			wanted(c.circuits, func(h *model.PhysicalConnection) bool { return h.Hosted != nil && h.Hosted.ParentID == pc.ID }, circuitID))
		c.same("HoldsOn", pc.ID, seen(func(f func(*model.VlanHold) bool) { c.w.HoldsOn(pc.ID, f) }, holdID),
			wanted(c.holds, func(h *model.VlanHold) bool { return h.CircuitID == pc.ID }, holdID))
		c.same("RedundantTo", pc.ID, seen(func(f func(*model.PhysicalConnection) bool) { c.w.RedundantTo(pc.ID, f) }, circuitID),
			wanted(c.circuits, func(r *model.PhysicalConnection) bool { return r.RedundantID == pc.ID }, circuitID))
		c.same("OrdersFor", pc.ID, seen(func(f func(*model.Order) bool) { c.w.OrdersFor(pc.ID, f) }, orderID),
			wanted(c.orders, func(o *model.Order) bool { return o.Subject == pc.ID }, orderID))
	}
	for _, v := range c.vbrs {
		c.same("HoldsOf", v.ID, seen(func(f func(*model.VlanHold) bool) { c.w.HoldsOf(v.ID, f) }, holdID),
			wanted(c.holds, func(h *model.VlanHold) bool { return h.VbrID == v.ID }, holdID))
		c.same("GroupsOf", v.ID, seen(func(f func(*model.BGPGroup) bool) { c.w.GroupsOf(v.ID, f) }, groupID),
			wanted(c.groups, func(g *model.BGPGroup) bool { return g.VbrID == v.ID }, groupID))
		c.same("PeersOf", v.ID, seen(func(f func(*model.BGPPeer) bool) { c.w.PeersOf(v.ID, f) }, peerID),
			wanted(c.peers, func(p *model.BGPPeer) bool { return p.VbrID == v.ID }, peerID))
		c.same("NetworksOf", v.ID, seen(func(f func(*model.BGPNetwork) bool) { c.w.NetworksOf(v.ID, f) }, networkID),
			wanted(c.networks, func(n *model.BGPNetwork) bool { return n.VbrID == v.ID }, networkID))
		for _, a := range v.Attachments {
			got := c.w.VlanInterface(a.VlanInterfaceID)
			c.need(got != nil && got.ID == v.ID, "the world's VlanInterface of %s is not %s", a.VlanInterfaceID, v.ID)
			c.compareVia(a.VlanInterfaceID)
		}
		c.compareRouter(v.ID, v.RouteTableID)
	}
	for _, g := range c.groups {
		c.same("PeersIn", g.ID, seen(func(f func(*model.BGPPeer) bool) { c.w.PeersIn(g.ID, f) }, peerID),
			wanted(c.peers, func(p *model.BGPPeer) bool { return p.GroupID == g.ID }, peerID))
	}
	for _, v := range c.vpcs {
		c.same("VSwitchesOf", v.ID, seen(func(f func(*model.VSwitch) bool) { c.w.VSwitchesOf(v.ID, f) }, vswitchID),
			wanted(c.vswitches, func(s *model.VSwitch) bool { return s.VpcID == v.ID }, vswitchID))
		c.same("NetworksInto", v.ID, seen(func(f func(*model.BGPNetwork) bool) { c.w.NetworksInto(v.ID, f) }, networkID),
			wanted(c.networks, func(n *model.BGPNetwork) bool { return n.VpcID == v.ID }, networkID))
		got := c.w.VpcOfRouter(v.VRouterID)
		c.need(got != nil && got.ID == v.ID, "the world's VpcOfRouter of %s is not %s", v.VRouterID, v.ID)
		c.compareRouter(v.VRouterID, v.RouteTableID)
	}
	for _, r := range c.interfaces {
		c.compareVia(r.ID)
		c.same("InterfacesNaming", r.ID, seen(func(f func(*model.RouterInterface) bool) { c.w.InterfacesNaming(r.ID, f) }, interfaceID),
			wanted(c.interfaces, func(o *model.RouterInterface) bool { return o.OppositeInterface == r.ID }, interfaceID))
	}
}

func (c *critic) compareOccupants(circuit string) {
	key := func(o model.Occupant) string {
		if o.Hold {
			return holdID(&model.VlanHold{CircuitID: circuit, VlanID: o.VlanID, VbrID: o.ID}) + " held"
		}
		return holdID(&model.VlanHold{CircuitID: circuit, VlanID: o.VlanID, VbrID: o.ID})
	}
	var want []string
	byVlan := map[int64][]string{}
	for _, cl := range c.claims() {
		if cl.circuit == circuit {
			k := key(model.Occupant{VlanID: cl.vlan, ID: cl.who, Hold: cl.held})
			want = append(want, k)
			byVlan[cl.vlan] = append(byVlan[cl.vlan], k)
		}
	}
	c.same("Occupants", circuit, seen(func(f func(model.Occupant) bool) { c.w.Occupants(circuit, f) }, key), want)
	for _, vlan := range []int64{0, 1, 2999} {
		byVlan[vlan] = append([]string{}, byVlan[vlan]...) // ask for empty ones too
	}
	for vlan, want := range byVlan {
		c.same("OccupantsOfVlan", circuit, seen(func(f func(model.Occupant) bool) { c.w.OccupantsOfVlan(circuit, vlan, f) }, key), want)
	}
}

func (c *critic) compareVia(hop string) {
	c.same("EntriesVia", hop, seen(func(f func(*model.RouteEntry) bool) { c.w.EntriesVia(hop, f) }, entryID),
		wanted(c.entries, func(r *model.RouteEntry) bool {
			for _, h := range r.NextHops {
				if h.ID == hop && h.Type == "RouterInterface" {
					return true
				}
			}
			return false
		}, entryID))
}

// compareRouter compares what hangs on one router and its table.
func (c *critic) compareRouter(router, table string) {
	c.same("InterfacesOf", router, seen(func(f func(*model.RouterInterface) bool) { c.w.InterfacesOf(router, f) }, interfaceID),
		wanted(c.interfaces, func(r *model.RouterInterface) bool { return r.RouterID == router }, interfaceID))
	in := func(r *model.RouteEntry) bool { return r.RouteTableID == table }
	c.same("Entries", table, seen(func(f func(*model.RouteEntry) bool) { c.w.Entries(table, f) }, entryID), wanted(c.entries, in, entryID))
	t, ok := c.w.RouteTable(table)
	c.need(ok && t.RouterID == router, "the world's RouteTable of %s is of %q, not of %s", table, t.RouterID, router)
	for _, r := range c.entries {
		if in(r) {
			got := c.w.EntryTo(table, r.Destination)
			c.need(got != nil && (got.ID == r.ID || got.Type == "Custom" && r.Type == "BGP" && got.Destination == r.Destination), "the world's EntryTo of %s and %s is not %s", table, r.Destination, r.ID)
		}
	}
	c.number("CustomEntries", table, c.w.CustomEntries(table), count(c.entries, func(r *model.RouteEntry) bool { return in(r) && r.Type == "Custom" }))
	c.number("UnstableEntries", table, c.w.UnstableEntries(table), count(c.entries, func(r *model.RouteEntry) bool { return in(r) && r.Status != "Available" }))
}

func (c *critic) number(counter, of string, got, want int64) {
	c.need(got == want, "the world's %s of %s is %d, it should be %d", counter, of, got, want)
}

// compareCounters compares each of the World's counters with a count.
func (c *critic) compareCounters() {
	owners, regions, points := map[string]bool{"nobody": true}, map[string]bool{}, map[string]bool{}
	for _, pc := range c.circuits {
		owners[pc.Owner], regions[pc.Region], points[pc.AccessPointID] = true, true, true
		c.number("VBRsOnCircuit", pc.ID, c.w.VBRsOnCircuit(pc.ID, 1<<30), c.vbrsOn(pc.ID))
	}
	for _, v := range c.vbrs {
		owners[v.Owner] = true
	}
	for _, v := range c.vpcs {
		owners[v.Owner], regions[v.Region] = true, true
		c.number("UnstableVSwitches", v.ID, c.w.UnstableVSwitches(v.ID),
			count(c.vswitches, func(s *model.VSwitch) bool { return s.VpcID == v.ID && s.Status != "Available" }))
	}
	for uid := range owners {
		c.number("CircuitsNotEnabled", uid, c.w.CircuitsNotEnabled(uid), c.notEnabled(uid))
		c.number("CircuitsInArrears", uid, c.w.CircuitsInArrears(uid), count(c.circuits, func(pc *model.PhysicalConnection) bool {
			return pc.Owner == uid && pc.Business == "FinancialLocked"
		}))
		c.number("InterfacesInArrears", uid, c.w.InterfacesInArrears(uid), c.interfacesInArrears(uid))
		c.number("VBRsOwnedBy", uid, c.w.VBRsOwnedBy(uid), count(c.vbrs, func(v *model.VirtualBorderRouter) bool { return v.Owner == uid }))
		for p := range points {
			c.number("CircuitsAt "+p, uid, c.w.CircuitsAt(uid, p), c.circuitsAt(uid, p))
		}
		for r := range regions {
			c.number("VpcsOwnedBy in "+r, uid, c.w.VpcsOwnedBy(uid, r), count(c.vpcs, func(v *model.Vpc) bool { return v.Owner == uid && v.Region == r }))
		}
		c.compareOwned(uid)
	}
}

func (c *critic) compareOwned(uid string) {
	owned := func(kind model.Kind, want []string) {
		var got []string
		c.w.OwnedBy(uid, kind, func(key string) bool {
			got = append(got, key)
			return true
		})
		c.same("OwnedBy "+string(kind), uid, got, want)
	}
	owned(model.KindPhysicalConnection, wanted(c.circuits, func(r *model.PhysicalConnection) bool { return r.Owner == uid }, circuitID))
	owned(model.KindVirtualBorderRouter, wanted(c.vbrs, func(r *model.VirtualBorderRouter) bool { return r.Owner == uid }, vbrID))
	owned(model.KindRouterInterface, wanted(c.interfaces, func(r *model.RouterInterface) bool { return r.Owner == uid }, interfaceID))
	owned(model.KindBGPGroup, wanted(c.groups, func(r *model.BGPGroup) bool { return r.Owner == uid }, groupID))
	owned(model.KindBGPPeer, wanted(c.peers, func(r *model.BGPPeer) bool { return r.Owner == uid }, peerID))
	owned(model.KindBGPNetwork, wanted(c.networks, func(r *model.BGPNetwork) bool { return r.Owner == uid }, networkID))
	owned(model.KindVpc, wanted(c.vpcs, func(r *model.Vpc) bool { return r.Owner == uid }, func(r *model.Vpc) string { return r.ID }))
	owned(model.KindVBRHA, wanted(c.failovers, func(r *model.VBRHA) bool { return r.Owner == uid }, func(r *model.VBRHA) string { return r.ID }))
	owned(model.KindVSwitch, wanted(c.vswitches, func(r *model.VSwitch) bool { return r.Owner == uid }, vswitchID))
}

func (e *estate) notEnabled(uid string) int64 {
	return count(e.circuits, func(pc *model.PhysicalConnection) bool { return pc.Owner == uid && pc.Status != "Enabled" })
}

func (e *estate) circuitsAt(uid, point string) int64 {
	return count(e.circuits, func(pc *model.PhysicalConnection) bool { return pc.Owner == uid && pc.AccessPointID == point })
}

func (e *estate) interfacesInArrears(uid string) int64 {
	return count(e.interfaces, func(r *model.RouterInterface) bool { return r.Owner == uid && r.Business == "FinancialLocked" })
}
