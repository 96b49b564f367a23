package sim_test

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
)

// What a bed can be furnished with. Each returns IDs; the trailing names and values go to the call that makes it.

// apply plans the application for a circuit.
func apply(kv ...any) call {
	return on(api.CreatePhysicalConnection, "AccessPointId", pointA, "LineOperator", "CT", "PeerLocation", "Hangzhou",
		"PortType", "10GBase-LR").with(kv...)
}

// circuit is an Enabled circuit.
func (b *bed) circuit(kv ...any) string {
	b.Helper()
	return b.circuitIn(model.CircuitEnabled, kv...)
}

// circuitIn is a circuit that was brought to that state.
func (b *bed) circuitIn(state string, kv ...any) string {
	b.Helper()
	id := b.make(apply(kv...)).id("PhysicalConnectionId")
	if state == model.CircuitAllocating || state == model.CircuitTerminating {
		b.delays()
		defer b.settings(func(s *model.Settings) { s.Delays = model.DelaysNone })
	}
	act := func(action model.Action) {
		b.Helper()
		b.do(action, "PhysicalConnectionId", id, "RegionId", b.World().Circuits.Get(id).Region)
	}
	allocated := func() {
		b.settings(func(s *model.Settings) { s.Delays = model.DelaysNone })
		b.operator(id, "approve", "allocate")
	}
	enabled := func() {
		delays := b.World().Settings.Delays
		allocated()
		act(api.ConfirmPhysicalConnection)
		act(api.EnablePhysicalConnection)
		b.settings(func(s *model.Settings) { s.Delays = delays })
	}
	switch state {
	case model.CircuitInitial:
	case model.CircuitApproved:
		b.operator(id, "approve")
	case model.CircuitRejected:
		b.operator(id, "reject")
	case model.CircuitAllocating:
		b.operator(id, "approve", "allocate")
	case model.CircuitAllocationFailed:
		b.operator(id, "approve", "fail-allocation")
	case model.CircuitAllocated:
		allocated()
	case model.CircuitConfirmed:
		allocated()
		act(api.ConfirmPhysicalConnection)
	case model.CircuitEnabled:
		enabled()
	case model.CircuitCanceled:
		act(api.CancelPhysicalConnection)
	case model.CircuitTerminating, model.CircuitTerminated:
		enabled()
		act(api.TerminatePhysicalConnection)
	default:
		b.Fatalf("no circuit can be brought to %q", state)
	}
	if got := b.World().Circuits.Get(id).Status; got != state {
		b.Fatalf("circuit %s is %s, not %s", id, got, state)
	}
	return id
}

// circuitOf is an Enabled circuit of another account.
func (b *bed) circuitOf(account string, kv ...any) (id string) {
	b.Helper()
	b.as(account, func() { b.Helper(); id = b.circuit(kv...) })
	return id
}

// hosted is a connection of the account's, hosted on the parent circuit in that VLAN.
func (b *bed) hosted(parent string, vlan int64, account, status, confirmed string) string {
	p := b.World().Circuits.Get(parent)
	h := &model.PhysicalConnection{
		ProductType: model.ProductHosted, Status: status, Business: model.BusinessNormal,
		AccessPointID: p.AccessPointID, AccessDevice: p.AccessDevice, Type: "VPC", LineOperator: p.LineOperator,
		PeerLocation: p.PeerLocation, PortType: p.PortType, Bandwidth: 100, ChargeType: "Prepaid",
		Hosted: &model.Hosted{ParentID: parent, ParentOwner: p.Owner, VlanID: vlan, OrderMode: "PayByPhysicalConnectionOwner",
			Spec: "100M", Status: confirmed},
	}
	h.ID, h.Owner, h.Region, h.CreationTime = b.World().NewID(model.PrefixPhysicalConnection, p.Region), account, p.Region, b.World().Now
	b.put(h)
	return h.ID
}

// addresses are the parameters of a link of its own: a /30 out of 10.0.0.0/16 for each call.
func (b *bed) addresses() []any {
	b.links++
	net := fmt.Sprintf("10.0.%d.", b.links/64)
	host := b.links % 64 * 4
	return []any{"LocalGatewayIp", net + fmt.Sprint(host+1), "PeerGatewayIp", net + fmt.Sprint(host+2), "PeeringSubnetMask", "255.255.255.252"}
}

// addresses6 are the parameters that give a link IPv6 as well.
func (b *bed) addresses6() []any {
	b.links++
	net := fmt.Sprintf("2408:4004:cc:%x::", b.links)
	return []any{"EnableIpv6", true, "LocalIpv6GatewayIp", net + "1", "PeerIpv6GatewayIp", net + "2", "PeeringIpv6SubnetMask", net + "/64"}
}

// newVBR plans the creation of a VBR on a circuit.
func (b *bed) newVBR(circuit string, vlan int, kv ...any) call {
	return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", circuit, "VlanId", vlan).with(b.addresses()...).with(kv...)
}

// vbr is an active VBR on the circuit.
func (b *bed) vbr(circuit string, vlan int, kv ...any) string {
	b.Helper()
	return b.make(b.newVBR(circuit, vlan, kv...)).id("VbrId")
}

// vbrFor is a VBR that alice's circuit carries for another account, unconfirmed or confirmed.
func (b *bed) vbrFor(account, circuit string, vlan int, confirmed bool) string {
	b.Helper()
	id := b.make(on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", circuit, "VlanId", vlan, "VbrOwnerId", account)).id("VbrId")
	if confirmed {
		b.operator(id, "confirm")
	}
	return id
}

// vbrIn is a VBR on the circuit that was brought to that state.
func (b *bed) vbrIn(state, circuit string, vlan int) string {
	b.Helper()
	if state == model.VBRUnconfirmed {
		return b.vbrFor(bob, circuit, vlan, false)
	}
	id := b.vbr(circuit, vlan)
	if state == model.VBRTerminated || state == model.VBRRecovering {
		b.do(api.TerminateVirtualBorderRouter, "VbrId", id)
	}
	delays := b.World().Settings.Delays
	b.delays()
	switch state {
	case model.VBRActive, model.VBRTerminated:
	case model.VBRTerminating:
		b.do(api.TerminateVirtualBorderRouter, "VbrId", id)
	case model.VBRRecovering:
		b.do(api.RecoverVirtualBorderRouter, "VbrId", id)
	case model.VBRDeleting:
		b.do(api.DeleteVirtualBorderRouter, "VbrId", id)
	default:
		b.Fatalf("no VBR can be brought to %q", state)
	}
	b.settings(func(s *model.Settings) { s.Delays = delays })
	if got := b.World().VBRs.Get(id).Status; got != state {
		b.Fatalf("VBR %s is %s, not %s", id, got, state)
	}
	return id
}

// place plans the association of a circuit with a VBR.
func (b *bed) place(vbr, circuit string, vlan int, kv ...any) call {
	return on(api.AssociatePhysicalConnectionToVirtualBorderRouter, "VbrId", vbr, "PhysicalConnectionId", circuit, "VlanId", vlan).
		with(b.addresses()...).with(kv...)
}

// associate puts a VBR on a further circuit.
func (b *bed) associate(vbr, circuit string, vlan int, kv ...any) {
	b.Helper()
	b.make(b.place(vbr, circuit, vlan, kv...))
}

// vlanInterface is the ID that routes towards the customer over the circuit name.
func (b *bed) vlanInterface(vbr, circuit string) string {
	return b.World().VBRs.Get(vbr).On(circuit).VlanInterfaceID
}

// vpc is a VPC; its router and table are the resource's VRouterID and RouteTableID.
func (b *bed) vpc(cidr string, kv ...any) *model.Vpc {
	b.Helper()
	id := b.make(on(api.CreateVpc, "CidrBlock", cidr).with(kv...)).id("VpcId")
	return b.World().Vpcs.Get(id)
}

// vSwitch is a vSwitch in zone b.
func (b *bed) vSwitch(vpc *model.Vpc, cidr string, kv ...any) string {
	b.Helper()
	return b.make(on(api.CreateVSwitch, "VpcId", vpc.ID, "ZoneId", vpc.Region+"-b", "CidrBlock", cidr).with(kv...)).id("VSwitchId")
}

// nearEnd plans a VBR's interface towards a VPC, farEnd the VPC's towards the VBR.
func (b *bed) nearEnd(vbr string, vpc *model.Vpc, kv ...any) call {
	v := b.World().VBRs.Get(vbr)
	return on(api.CreateRouterInterface, "RegionId", v.Region, "Role", model.RoleInitiating, "Spec", "Large.1", "RouterType", model.RouterVBR, "RouterId", vbr,
		"AccessPointId", b.World().Circuits.Get(v.Primary().CircuitID).AccessPointID, "OppositeRegionId", vpc.Region,
		"OppositeRouterType", model.RouterVpc, "OppositeRouterId", vpc.VRouterID, "OppositeInterfaceOwnerId", vpc.Owner).with(kv...)
}

func (b *bed) farEnd(vbr string, vpc *model.Vpc, kv ...any) call {
	v := b.World().VBRs.Get(vbr)
	return on(api.CreateRouterInterface, "RegionId", vpc.Region, "Role", model.RoleAccepting, "Spec", model.SpecNegative, "RouterType", model.RouterVpc,
		"RouterId", vpc.VRouterID, "OppositeRegionId", v.Region, "OppositeRouterType", model.RouterVBR, "OppositeRouterId", vbr,
		"OppositeAccessPointId", b.World().Circuits.Get(v.Primary().CircuitID).AccessPointID, "OppositeInterfaceOwnerId", v.Owner).with(kv...)
}

// pair is the two Idle ends of a link between a VBR and a VPC, naming each other.
func (b *bed) pair(vbr string, vpc *model.Vpc) (near, far string) {
	b.Helper()
	near = b.make(b.nearEnd(vbr, vpc)).id("RouterInterfaceId")
	far = b.make(b.farEnd(vbr, vpc)).id("RouterInterfaceId")
	b.name(near, far)
	b.name(far, near)
	return near, far
}

// name has a router interface name its opposite.
func (b *bed) name(id, opposite string) {
	b.Helper()
	o := b.World().RouterInterfaces.Get(opposite)
	b.do(api.ModifyRouterInterfaceAttribute, "RouterInterfaceId", id, "OppositeInterfaceId", opposite, "OppositeRouterId", o.RouterID,
		"OppositeRouterType", o.RouterType, "OppositeInterfaceOwnerId", o.Owner)
}

// link is a connected pair.
func (b *bed) link(vbr string, vpc *model.Vpc) (near, far string) {
	b.Helper()
	near, far = b.pair(vbr, vpc)
	b.do(api.ConnectRouterInterface, "RouterInterfaceId", near)
	return near, far
}

// route is a custom entry of a VPC's or VBR's table.
func (b *bed) route(table, destination, hop string, kv ...any) string {
	b.Helper()
	return b.make(on(api.CreateRouteEntry, "RouteTableId", table, "DestinationCidrBlock", destination,
		"NextHopId", hop, "NextHopType", model.HopRouterInterface).with(kv...)).id("RouteEntryId")
}

// group is a BGP group of the VBR's, peer a BGP peer in it.
func (b *bed) group(vbr string, kv ...any) string {
	b.Helper()
	return b.make(on(api.CreateBgpGroup, "RouterId", vbr, "PeerAsn", 65001).with(kv...)).id("BgpGroupId")
}

func (b *bed) peer(group string, kv ...any) string {
	b.Helper()
	g := b.World().BGPGroups.Get(group)
	ip := b.World().VBRs.Get(g.VbrID).Primary().PeerGatewayIP
	return b.make(on(api.CreateBgpPeer, "BgpGroupId", group, "PeerIpAddress", ip).with(kv...)).id("BgpPeerId")
}
