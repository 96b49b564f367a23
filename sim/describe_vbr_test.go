package sim_test

import (
	"slices"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	vbrRow       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType
	vbrTag       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTagsTags
	vbrCEN       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCensAssociatedCen
	attachedRow  = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnectionsAssociatedPhysicalConnection
	onCircuitRow = api.DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType
)

func TestDescribeVirtualBorderRouters(t *testing.T) {
	e := newPairEstate(t)
	change(e.bed, e.World().VBRs, e.vbrB, func(v *model.VirtualBorderRouter) { v.CENs = []model.CEN{{ID: "cen-1", Owner: alice}} })
	want := api.DescribeVirtualBorderRoutersResponse{PageNumber: 1, PageSize: 10, TotalCount: 2}
	a := vbrRow{
		VbrId: e.vbrA, Name: "vbr-a", Description: "router on line a", Type: "pconnVBR", Status: "active", RouteTableId: e.tableA(),
		CreationTime: hour(2), ActivationTime: hour(2), PhysicalConnectionId: e.circuitA, PhysicalConnectionOwnerUid: alice,
		PhysicalConnectionStatus: "Enabled", PhysicalConnectionBusinessStatus: "Normal", AccessPointId: pointA,
		VlanId: 1101, VlanInterfaceId: e.vlanInterface(e.vbrA, e.circuitA), CircuitCode: "code-a",
		LocalGatewayIp: "10.255.1.1", PeerGatewayIp: "10.255.1.2", PeeringSubnetMask: "255.255.255.252", EnableIpv6: true,
		LocalIpv6GatewayIp: "2408:4004:cc::1", PeerIpv6GatewayIp: "2408:4004:cc::2", PeeringIpv6SubnetMask: "2408:4004:cc::/64",
		MinTxInterval: 300, MinRxInterval: 400, DetectMultiplier: 5, Bandwidth: 1000, ResourceGroupId: "rg-1",
	}
	a.AssociatedPhysicalConnections.AssociatedPhysicalConnection = []attachedRow{{
		Status: "active", PhysicalConnectionId: e.circuitB, PhysicalConnectionOwnerUid: alice, PhysicalConnectionStatus: "Enabled",
		PhysicalConnectionBusinessStatus: "Normal", VlanId: "1103", VlanInterfaceId: e.vlanInterface(e.vbrA, e.circuitB), CircuitCode: "code-b",
		LocalGatewayIp: "10.255.1.33", PeerGatewayIp: "10.255.1.34", PeeringSubnetMask: "255.255.255.252",
	}}
	a.AssociatedCens.AssociatedCen, a.Tags.Tags = []vbrCEN{}, []vbrTag{{Key: "path", Value: "a"}}
	b := vbrRow{
		VbrId: e.vbrB, Name: "vbr-b", Type: "pconnVBR", Status: "active", RouteTableId: e.tableB(), CreationTime: hour(3), ActivationTime: hour(3),
		PhysicalConnectionId: e.circuitB, PhysicalConnectionOwnerUid: alice, PhysicalConnectionStatus: "Enabled",
		PhysicalConnectionBusinessStatus: "Normal", AccessPointId: pointB, VlanId: 1102, VlanInterfaceId: e.vlanInterface(e.vbrB, e.circuitB),
		LocalGatewayIp: "10.255.1.17", PeerGatewayIp: "10.255.1.18", PeeringSubnetMask: "255.255.255.252",
	}
	b.AssociatedPhysicalConnections.AssociatedPhysicalConnection, b.Tags.Tags = []attachedRow{}, []vbrTag{}
	b.AssociatedCens.AssociatedCen = []vbrCEN{{CenId: "cen-1", CenOwnerId: 1000000000000001, CenStatus: "Attached"}}
	want.VirtualBorderRouterSet.VirtualBorderRouterType = []vbrRow{a, b}
	shows(e.bed, want, api.DescribeVirtualBorderRouters)

	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeVirtualBorderRoutersResponse](e.bed, api.DescribeVirtualBorderRouters, kv...).VirtualBorderRouterSet.VirtualBorderRouterType {
			ids = append(ids, r.VbrId)
		}
		return ids
	}
	both := []string{e.vbrA, e.vbrB}
	filtered(e.bed, ids, []selection{
		{"ID", filter("VbrId", e.vbrB), []string{e.vbrB}},
		{"IDs, twice the same", filter("VbrId", e.vbrB, e.vbrA, e.vbrB), both},
		{"bob's", filter("VbrId", e.vbrOfBob), nil},
		{"bob's, on a circuit of alice's", append(filter("VbrId", e.vbrOfBob), "IncludeCrossAccountVbr", true), []string{e.vbrOfBob}},
		{"all, with bob's", by("IncludeCrossAccountVbr", true), []string{e.vbrA, e.vbrB, e.vbrOfBob}},
		{"another region, with bob's", by("IncludeCrossAccountVbr", true, "RegionId", away), nil},
		{"all, without", by("IncludeCrossAccountVbr", false), both},
		{"status", filter("status", "Active"), both},
		{"another status", filter("Status", "terminated", "deleting"), nil},
		{"unconfirmed", append(filter("Status", "Unconfirmed"), "IncludeCrossAccountVbr", true), []string{e.vbrOfBob}},
		{"name", filter("Name", "vbr-B"), []string{e.vbrB}},
		{"first circuit", filter("PhysicalConnectionId", e.circuitA), []string{e.vbrA}},
		{"associated circuit too", filter("PhysicalConnectionId", e.circuitB), both},
		{"access point", filter("AccessPointId", pointA), []string{e.vbrA}},
		{"kind", filter("type", "pconnVBR"), both},
		{"Express Cloud Connect", filter("eccId", "ecc-1"), nil},
		{"as a JSON array", by("Filter", `[{"Key":"VbrId","Value":["`+e.vbrA+`"]}]`), []string{e.vbrA}},
		{"tag", by("Tags.1.Key", "path", "Tags.1.Value", "a"), []string{e.vbrA}},
		{"resource group", by("ResourceGroupId", "rg-2"), nil},
		{"another region", by("RegionId", away), nil},
	})
	// On two circuits of alice's it is still one VBR.
	change(e.bed, e.World().VBRs, e.vbrOfBob, func(v *model.VirtualBorderRouter) {
		v.Attachments = append(slices.Clone(v.Attachments), model.Attachment{CircuitID: e.circuitB, VlanID: 1201, VlanInterfaceID: "ri-bob"})
	})
	equal(e.bed, []string{e.vbrA, e.vbrB, e.vbrOfBob}, ids("IncludeCrossAccountVbr", true))
	e.account = bob
	if got := ids(filter("VbrId", e.vbrOfBob)...); len(got) != 1 {
		t.Errorf("bob sees %v of his VBR on alice's circuit", got)
	}
	if got := ids(append(filter("VbrId", e.vbrA), "IncludeCrossAccountVbr", true)...); len(got) != 0 {
		t.Errorf("bob sees alice's %v", got)
	}
}

func TestStatesOfVBR(t *testing.T) {
	for state, want := range map[string]string{
		model.VBRUnconfirmed: "Unconfirmed", model.VBRActive: "Active", model.VBRTerminating: "Terminating",
		model.VBRTerminated: "Terminated", model.VBRRecovering: "Recovering", model.VBRDeleting: "Deleting",
	} {
		b := newBed(t)
		circuit := b.circuit()
		id := b.vbrIn(state, circuit, 10)
		r := read[api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse](b, api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", circuit)
		equal(b, want, r.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType[0].Status)
		v := read[api.DescribeVirtualBorderRoutersResponse](b, api.DescribeVirtualBorderRouters, append(filter("VbrId", id), "IncludeCrossAccountVbr", true)...)
		equal(b, state, v.VirtualBorderRouterSet.VirtualBorderRouterType[0].Status)
	}
}

func TestTimesOfVBR(t *testing.T) {
	b := newBed(t)
	id := b.vbr(b.circuit(), 10)
	b.advance(3_600_000_000_000)
	b.do(api.TerminateVirtualBorderRouter, "VbrId", id)
	b.advance(3_600_000_000_000)
	b.do(api.RecoverVirtualBorderRouter, "VbrId", id)
	r := read[api.DescribeVirtualBorderRoutersResponse](b, api.DescribeVirtualBorderRouters).VirtualBorderRouterSet.VirtualBorderRouterType[0]
	equal(b, []string{hour(0), hour(0), hour(1), hour(2)}, []string{r.CreationTime, r.ActivationTime, r.TerminationTime, r.RecoveryTime})
}

func TestDescribeVirtualBorderRoutersForPhysicalConnection(t *testing.T) {
	e := newPairEstate(t)
	a := onCircuitRow{
		VbrId: e.vbrA, Type: "pconnVBR", Status: "Active", CreationTime: hour(2), ActivationTime: hour(2), VlanId: 1101, CircuitCode: "code-a",
		LocalGatewayIp: "10.255.1.1", PeerGatewayIp: "10.255.1.2", PeeringSubnetMask: "255.255.255.252", EnableIpv6: true,
		LocalIpv6GatewayIp: "2408:4004:cc::1", PeerIpv6GatewayIp: "2408:4004:cc::2", PeeringIpv6SubnetMask: "2408:4004:cc::/64",
		Bandwidth: "1000", BandwidthStatus: "Active", PConnVbrBussinessStatus: "Normal",
	}
	ofBob := onCircuitRow{VbrId: e.vbrOfBob, Type: "pconnVBR", Status: "Unconfirmed", CreationTime: hour(3), VbrOwnerUid: 1000000000000002,
		VlanId: 1200, PConnVbrBussinessStatus: "Normal"}
	want := api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse{PageNumber: 1, PageSize: 10, TotalCount: 2}
	set := &want.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType
	*set = []onCircuitRow{a, ofBob}
	shows(e.bed, want, api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", e.circuitA)

	// On the second circuit the first VBR has another VLAN and other addresses.
	a = onCircuitRow{
		VbrId: e.vbrA, Type: "pconnVBR", Status: "Active", CreationTime: hour(2), ActivationTime: hour(2), VlanId: 1103, CircuitCode: "code-b",
		LocalGatewayIp: "10.255.1.33", PeerGatewayIp: "10.255.1.34", PeeringSubnetMask: "255.255.255.252",
		Bandwidth: "1000", BandwidthStatus: "Active", PConnVbrBussinessStatus: "Normal",
	}
	*set, want.TotalCount = []onCircuitRow{a}, 1
	shows(e.bed, want, api.DescribeVirtualBorderRoutersForPhysicalConnection, append(filter("VbrId", e.vbrA), "PhysicalConnectionId", e.circuitB)...)

	ids := func(kv ...any) (ids []string) {
		r := read[api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse](e.bed, api.DescribeVirtualBorderRoutersForPhysicalConnection, kv...)
		for _, r := range r.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType {
			ids = append(ids, r.VbrId)
		}
		return ids
	}
	on := func(kv ...any) []any { return append(kv, "PhysicalConnectionId", e.circuitB) }
	filtered(e.bed, ids, []selection{
		{"all", on(), []string{e.vbrA, e.vbrB}},
		{"name", on(filter("Name", "vbr-b")...), []string{e.vbrB}},
		{"status", on(filter("Status", "TERMINATED")...), nil},
		{"second page", on("PageSize", 1, "PageNumber", 2), []string{e.vbrB}},
	})
	e.refused("InvalidPhysicalConnectionId.NotFound", "circuit.exists", api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", e.circuitOf(bob))
}
