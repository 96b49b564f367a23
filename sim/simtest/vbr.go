package simtest

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
	"pgregory.net/rapid"
)

// vlan draws a VLAN for the circuit: some VLAN, which may be free, one that is taken or held, one that a terminated VBR
// would want back, or one at an end of the range.
func (m *maker) vlan(circuit string) {
	var taken, left []int64
	m.w.Occupants(circuit, func(o model.Occupant) bool {
		taken = append(taken, o.VlanID)
		return true
	})
	m.w.VBRsOn(circuit, func(v *model.VirtualBorderRouter) bool {
		if v.Status == "terminated" {
			left = append(left, v.On(circuit).VlanID)
		}
		return true
	})
	switch kind := choose(m, "VLAN", "some", "some", "some", "some", "taken", "zero", "left", "last", "outside"); {
	case kind == "taken" && len(taken) > 0:
		m.number("VlanId", choose(m, "taken VLAN", taken...))
	case kind == "left" && len(left) > 0:
		m.number("VlanId", choose(m, "VLAN left", left...))
	case kind == "zero":
		m.set("VlanId", "0")
	case kind == "last":
		m.set("VlanId", choose(m, "last VLAN", "2999", "2998"))
	case kind == "outside":
		m.set("VlanId", choose(m, "bad VLAN", "3000", "-1", "4094", "one"))
	default:
		m.number("VlanId", int64(rapid.IntRange(1, 60).Draw(m.t, "VlanId")))
	}
}

// subnet draws the addresses of both ends and their mask.
func (m *maker) subnet() {
	n := rapid.IntRange(0, 99).Draw(m.t, "subnet")
	local, peer, mask := fmt.Sprintf("10.0.%d.1", n), fmt.Sprintf("10.0.%d.2", n), "255.255.255.252"
	switch choose(m, "addresses", "good", "good", "good", "good", "good", "good", "good", "wide", "edge", "wrong") {
	case "wide":
		peer, mask = fmt.Sprintf("10.0.%d.200", n), choose(m, "mask", "255.255.255.0", "255.255.255.128", "255.255.255.252")
	case "edge":
		mask = choose(m, "mask", "255.255.255.248", "255.255.254.0", "255.255.255.254", "255.255.255.5", "0.0.0.0", "/30")
	case "wrong":
		peer = choose(m, "peer", local, "10.9.0.2", "10.0.0.256", "peer", "")
	}
	m.set("LocalGatewayIp", local)
	m.set("PeerGatewayIp", peer)
	m.set("PeeringSubnetMask", mask)
}

// subnet6 draws the same for IPv6, sometimes.
func (m *maker) subnet6() {
	if !m.one(4, "IPv6") {
		return
	}
	n := rapid.IntRange(0, 99).Draw(m.t, "IPv6 subnet")
	m.set("EnableIpv6", choose(m, "EnableIpv6", "true", "true", "false"))
	m.set("LocalIpv6GatewayIp", fmt.Sprintf("2001:db8:%x::1", n))
	m.set("PeerIpv6GatewayIp", choose(m, "IPv6 peer", fmt.Sprintf("2001:db8:%x::2", n), fmt.Sprintf("2001:db8:%x::2", n+1), "::g", ""))
	m.set("PeeringIpv6SubnetMask", choose(m, "IPv6 mask", fmt.Sprintf("2001:db8:%x::/64", n), fmt.Sprintf("2001:db8:%x::/126", n), "64"))
}

func createVBR(m *maker) model.Request {
	pc := m.circuit("circuit", "Enabled")
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	circuit := ""
	if pc != nil {
		circuit = pc.ID
	}
	m.vlan(circuit)
	foreign := m.one(6, "for another account")
	if foreign {
		m.set("VbrOwnerId", choose(m, "VbrOwnerId", Neighbour, Owner, Stranger, "0"))
	}
	if !foreign || m.one(4, "addresses all the same") {
		m.subnet()
		m.subnet6()
		m.texts("Name", "Description")
	}
	m.maybe(4, "Bandwidth", "50", "1000", "102400", "51", "0")
	m.maybe(8, "CircuitCode", "longtel001")
	m.token("ClientToken")
	return m.request(api.CreateVirtualBorderRouter, true)
}

func (m *maker) vbr(label string, states ...string) *model.VirtualBorderRouter {
	v := pick(m, label, m.w.VBRs, func(v *model.VirtualBorderRouter) bool {
		for _, s := range states {
			if v.Status == s {
				return true
			}
		}
		return len(states) == 0
	})
	if v != nil {
		m.about(&v.Meta)
	}
	return v
}

func vbrMeta(v *model.VirtualBorderRouter) *model.Meta {
	if v == nil {
		return nil
	}
	return &v.Meta
}

func modifyVBR(m *maker) model.Request {
	v := m.vbr("VBR", "active", "terminated", "active", "unconfirmed")
	m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	circuit := ""
	if v != nil {
		circuit = v.Primary().CircuitID
	}
	if m.one(2, "new VLAN") {
		m.vlan(circuit)
	}
	if m.one(4, "new addresses") {
		m.subnet()
	}
	if m.one(4, "new IPv6 addresses") {
		m.subnet6()
	}
	if m.one(4, "new BFD") {
		m.maybe(2, "MinTxInterval", "200", "1000", "199", "1001")
		m.maybe(2, "MinRxInterval", "200", "1000", "199", "1001")
		m.maybe(2, "DetectMultiplier", "3", "10", "2", "11")
	}
	if v != nil && len(v.Attachments) > 1 && m.one(3, "associated") {
		m.set("AssociatedPhysicalConnections", fmt.Sprintf(`[{"PhysicalConnectionId":%q,"CircuitCode":%q}]`, v.Attachments[1].CircuitID, "longtel009"))
	}
	m.maybe(6, "Bandwidth", "100", "51")
	m.maybe(8, "CircuitCode", "longtel003")
	m.texts("Name", "Description")
	m.token("ClientToken")
	return m.request(api.ModifyVirtualBorderRouterAttribute, true)
}

func updateBandwidth(m *maker) model.Request {
	m.id("VirtualBorderRouterId", model.PrefixVirtualBorderRouter, vbrMeta(m.vbr("VBR", "active")))
	m.set("Bandwidth", choose(m, "Bandwidth", "50", "1000", "10240", "2", "-1", "102400"))
	m.token("ClientToken")
	return m.request(api.UpdateVirtualBorderBandwidth, true)
}

func associate(m *maker) model.Request {
	v := m.vbr("VBR", "active")
	m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	circuit := ""
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool {
		return pc.Status == "Enabled" && v != nil && pc.Owner == v.Owner && pc.Region == v.Region && v.On(pc.ID) == nil
	})
	if pc != nil {
		circuit = pc.ID
	}
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	m.vlan(circuit)
	m.subnet()
	m.subnet6()
	m.token("ClientToken")
	return m.request(api.AssociatePhysicalConnectionToVirtualBorderRouter, true)
}

func unassociate(m *maker) model.Request {
	v := pick(m, "VBR", m.w.VBRs, func(v *model.VirtualBorderRouter) bool { return len(v.Attachments) > 1 })
	if v == nil {
		m.id("VbrId", model.PrefixVirtualBorderRouter, nil)
		m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, nil)
		return m.request(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, true)
	}
	m.about(&v.Meta)
	m.id("VbrId", model.PrefixVirtualBorderRouter, &v.Meta)
	last := v.Attachments[len(v.Attachments)-1].CircuitID
	if m.one(5, "another circuit") {
		m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pick(m, "circuit", m.w.Circuits, func(*model.PhysicalConnection) bool { return true })))
	} else {
		m.set("PhysicalConnectionId", last)
	}
	return m.request(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, true)
}

// onVBR draws a call that only names a VBR, most often in one of the states; its circuit's owner makes it.
func onVBR(action model.Action, states ...string) func(*maker) model.Request {
	return func(m *maker) model.Request {
		v := m.vbr("VBR", states...)
		m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
		if !m.one(4, "VBR's owner") {
			m.byLineOwner(v)
		}
		m.token("ClientToken")
		return m.request(action, true)
	}
}

func (m *maker) byLineOwner(v *model.VirtualBorderRouter) {
	if v == nil {
		return
	}
	if pc := m.w.Circuits.Get(v.Primary().CircuitID); pc != nil {
		m.account = pc.Owner
	}
}

func deleteVBR(m *maker) model.Request {
	v := pick(m, "VBR", m.w.VBRs, func(v *model.VirtualBorderRouter) bool {
		free := len(v.Attachments) == 1
		m.w.InterfacesOf(v.ID, func(*model.RouterInterface) bool { free = false; return false })
		m.w.GroupsOf(v.ID, func(*model.BGPGroup) bool { free = false; return false })
		m.w.NetworksOf(v.ID, func(*model.BGPNetwork) bool { free = false; return false })
		return free
	})
	if v != nil {
		m.about(&v.Meta)
	}
	m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	if m.one(4, "circuit's owner") {
		m.byLineOwner(v)
	}
	return m.request(api.DeleteVirtualBorderRouter, true)
}
