package sdktest

import (
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func (e *estate) borderRouters() {
	e.vbrA = call(e.alice, (*vpc.Client).CreateVirtualBorderRouter, vpc.CreateCreateVirtualBorderRouterRequest(), func(q *vpc.CreateVirtualBorderRouterRequest) {
		q.PhysicalConnectionId, q.VlanId, q.LocalGatewayIp, q.PeerGatewayIp, q.PeeringSubnetMask = e.circuitA, "1101", "10.255.1.1", "10.255.1.2", "255.255.255.252"
		q.EnableIpv6, q.LocalIpv6GatewayIp, q.PeerIpv6GatewayIp, q.PeeringIpv6SubnetMask = "true", "2408:4004:cc::1", "2408:4004:cc::2", "2408:4004:cc::/64"
		q.Name, q.Description, q.CircuitCode, q.Bandwidth = "vbr-a", "router on line a", "code-a", "1000"
		q.ResourceGroupId, q.Tags = "rg-1", &[]vpc.CreateVirtualBorderRouterTags{{Key: "path", Value: "a"}}
	}).VbrId
	e.vbrB = call(e.alice, (*vpc.Client).CreateVirtualBorderRouter, vpc.CreateCreateVirtualBorderRouterRequest(), func(q *vpc.CreateVirtualBorderRouterRequest) {
		q.PhysicalConnectionId, q.VlanId, q.LocalGatewayIp, q.PeerGatewayIp, q.PeeringSubnetMask = e.circuitB, "1102", "10.255.1.17", "10.255.1.18", "255.255.255.252"
	}).VbrId
	// The periods of BFD, which the infrastructure-as-code provider sets this way too.
	call(e.alice, (*vpc.Client).ModifyVirtualBorderRouterAttribute, vpc.CreateModifyVirtualBorderRouterAttributeRequest(), func(q *vpc.ModifyVirtualBorderRouterAttributeRequest) {
		q.VbrId, q.MinTxInterval, q.MinRxInterval, q.DetectMultiplier = e.vbrA, "300", "400", "5"
	})
	call(e.alice, (*vpc.Client).UpdateVirtualBorderBandwidth, vpc.CreateUpdateVirtualBorderBandwidthRequest(), func(q *vpc.UpdateVirtualBorderBandwidthRequest) {
		q.VirtualBorderRouterId, q.Bandwidth = e.vbrB, "500"
	})
	assert.Equal(e, 500, e.vbr(e.alice, e.vbrB).Bandwidth)
}

func (e *estate) association() {
	call(e.alice, (*vpc.Client).AssociatePhysicalConnectionToVirtualBorderRouter, vpc.CreateAssociatePhysicalConnectionToVirtualBorderRouterRequest(), func(q *vpc.AssociatePhysicalConnectionToVirtualBorderRouterRequest) {
		q.VbrId, q.PhysicalConnectionId, q.VlanId, q.CircuitCode = e.vbrA, e.circuitB, "1103", "code-b"
		q.LocalGatewayIp, q.PeerGatewayIp, q.PeeringSubnetMask, q.EnableIpv6 = "10.255.1.33", "10.255.1.34", "255.255.255.252", "false"
	})
	got := e.vbr(e.alice, e.vbrA)
	associated := got.AssociatedPhysicalConnections.AssociatedPhysicalConnection
	require.Len(e, associated, 1)
	for _, id := range []string{got.VlanInterfaceId, got.RouteTableId, associated[0].VlanInterfaceId} {
		assert.NotEmpty(e, id)
	}
	e.tableA = got.RouteTableId
	want := vpc.VirtualBorderRouterType{
		VbrId: e.vbrA, Name: "vbr-a", Description: "router on line a", Type: "pconnVBR", Status: "active", RouteTableId: got.RouteTableId,
		CreationTime: at(2), ActivationTime: at(2), PhysicalConnectionId: e.circuitA, PhysicalConnectionOwnerUid: alice, PhysicalConnectionStatus: "Enabled",
		PhysicalConnectionBusinessStatus: "Normal", AccessPointId: e.points[0], VlanId: 1101, VlanInterfaceId: got.VlanInterfaceId, CircuitCode: "code-a",
		LocalGatewayIp: "10.255.1.1", PeerGatewayIp: "10.255.1.2", PeeringSubnetMask: "255.255.255.252", EnableIpv6: true,
		LocalIpv6GatewayIp: "2408:4004:cc::1", PeerIpv6GatewayIp: "2408:4004:cc::2", PeeringIpv6SubnetMask: "2408:4004:cc::/64",
		MinTxInterval: 300, MinRxInterval: 400, DetectMultiplier: 5, Bandwidth: 1000, ResourceGroupId: "rg-1",
		Tags: vpc.TagsInDescribeVirtualBorderRouters{TagsItem: []vpc.TagsItem{{Key: "path", Value: "a"}}},
	}
	want.AssociatedPhysicalConnections.AssociatedPhysicalConnection = []vpc.AssociatedPhysicalConnection{{
		Status: "active", PhysicalConnectionId: e.circuitB, PhysicalConnectionOwnerUid: alice, PhysicalConnectionStatus: "Enabled",
		PhysicalConnectionBusinessStatus: "Normal", VlanId: "1103", VlanInterfaceId: associated[0].VlanInterfaceId, CircuitCode: "code-b",
		LocalGatewayIp: "10.255.1.33", PeerGatewayIp: "10.255.1.34", PeeringSubnetMask: "255.255.255.252",
	}}
	same(e, want, got)

	on := call(e.alice, (*vpc.Client).DescribeVirtualBorderRoutersForPhysicalConnection, vpc.CreateDescribeVirtualBorderRoutersForPhysicalConnectionRequest(), func(q *vpc.DescribeVirtualBorderRoutersForPhysicalConnectionRequest) {
		q.PhysicalConnectionId = e.circuitB
		q.Filter = &[]vpc.DescribeVirtualBorderRoutersForPhysicalConnectionFilter{{Key: "VbrId", Value: &[]string{e.vbrA}}}
	})
	same(e, []int{1, 10, 1}, []int{on.PageNumber, on.PageSize, on.TotalCount})
	same(e, []vpc.VirtualBorderRouterForPhysicalConnectionType{{
		VbrId: e.vbrA, Type: "pconnVBR", Status: "Active", CreationTime: at(2), ActivationTime: at(2), VlanId: 1103, CircuitCode: "code-b",
		LocalGatewayIp: "10.255.1.33", PeerGatewayIp: "10.255.1.34", PeeringSubnetMask: "255.255.255.252", Bandwidth: "1000", BandwidthStatus: "Active",
		PConnVbrBussinessStatus: "Normal",
	}}, on.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType)

	call(e.alice, (*vpc.Client).UnassociatePhysicalConnectionFromVirtualBorderRouter, vpc.CreateUnassociatePhysicalConnectionFromVirtualBorderRouterRequest(), func(q *vpc.UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) {
		q.VbrId, q.PhysicalConnectionId = e.vbrA, e.circuitB
	})
	assert.Empty(e, e.vbr(e.alice, e.vbrA).AssociatedPhysicalConnections.AssociatedPhysicalConnection)
}

// failoverGroup pairs the VBRs, once both are attached to a CEN instance.
func (e *estate) failoverGroup() {
	e.cen("attached")
	same(e, []vpc.AssociatedCen{{CenId: "cen-1", CenOwnerId: 1000000000000001, CenStatus: "Attached"}}, e.vbr(e.alice, e.vbrA).AssociatedCens.AssociatedCen)
	e.failover = call(e.alice, (*vpc.Client).CreateVbrHa, vpc.CreateCreateVbrHaRequest(), func(q *vpc.CreateVbrHaRequest) {
		q.VbrId, q.PeerVbrId, q.Name, q.Description = e.vbrA, e.vbrB, "pair", "both lines"
	}).VbrHaId
	r := call(e.alice, (*vpc.Client).DescribeVbrHa, vpc.CreateDescribeVbrHaRequest(), func(q *vpc.DescribeVbrHaRequest) { q.VbrHaId = e.failover })
	same(e, []string{e.failover, "pair", "both lines", home, e.vbrA, e.vbrB, "Active", at(5)},
		[]string{r.VbrHaId, r.Name, r.Description, r.RegionId, r.VbrId, r.PeerVbrId, r.Status, r.CreationTime})
}

// cen brings the VBRs to that state of an attachment to one CEN instance.
func (e *estate) cen(state string) {
	e.Helper()
	for _, id := range []string{e.vbrA, e.vbrB} {
		e.admin("cens", `{"vbr":"`+id+`","cen":"cen-1","owner":"`+alice+`","state":"`+state+`"}`)
	}
}

// tags and resource groups, of the pages for the product and of those for VPCs.
func (e *estate) tags() {
	call(e.alice, (*vpc.Client).TagResourcesForExpressConnect, vpc.CreateTagResourcesForExpressConnectRequest(), func(q *vpc.TagResourcesForExpressConnectRequest) {
		q.ResourceType, q.ResourceId = "VIRTUALBORDERROUTER", &[]string{e.vbrA, e.vbrB}
		q.Tag = &[]vpc.TagResourcesForExpressConnectTag{{Key: "site", Value: "hz"}}
	})
	listed := func() []vpc.TagResource {
		return call(e.alice, (*vpc.Client).ListTagResourcesForExpressConnect, vpc.CreateListTagResourcesForExpressConnectRequest(), func(q *vpc.ListTagResourcesForExpressConnectRequest) {
			q.ResourceType, q.ResourceId = "VIRTUALBORDERROUTER", &[]string{e.vbrB}
		}).TagResources.TagResource
	}
	same(e, []vpc.TagResource{{ResourceType: "VIRTUALBORDERROUTER", ResourceId: e.vbrB, TagKey: "site", TagValue: "hz"}}, listed())
	call(e.alice, (*vpc.Client).UntagResourcesForExpressConnect, vpc.CreateUntagResourcesForExpressConnectRequest(), func(q *vpc.UntagResourcesForExpressConnectRequest) {
		q.ResourceType, q.ResourceId, q.TagKey = "VIRTUALBORDERROUTER", &[]string{e.vbrB}, &[]string{"site"}
	})
	assert.Empty(e, listed())

	call(e.alice, (*vpc.Client).TagResources, vpc.CreateTagResourcesRequest(), func(q *vpc.TagResourcesRequest) {
		q.ResourceType, q.ResourceId, q.Tag = "VPC", &[]string{e.vpc}, &[]vpc.TagResourcesTag{{Key: "tier", Value: "core"}}
	})
	ofVpc := func() []vpc.TagResource {
		return call(e.alice, (*vpc.Client).ListTagResources, vpc.CreateListTagResourcesRequest(), func(q *vpc.ListTagResourcesRequest) {
			q.ResourceType, q.ResourceId = "VPC", &[]string{e.vpc}
		}).TagResources.TagResource
	}
	same(e, []vpc.TagResource{{ResourceType: "VPC", ResourceId: e.vpc, TagKey: "tier", TagValue: "core"}}, ofVpc())
	call(e.alice, (*vpc.Client).UnTagResources, vpc.CreateUnTagResourcesRequest(), func(q *vpc.UnTagResourcesRequest) {
		q.ResourceType, q.ResourceId, q.All = "VPC", &[]string{e.vpc}, requests.NewBoolean(true)
	})
	assert.Empty(e, ofVpc())

	call(e.alice, (*vpc.Client).ChangeResourceGroup, vpc.CreateChangeResourceGroupRequest(), func(q *vpc.ChangeResourceGroupRequest) {
		q.ResourceType, q.ResourceId, q.NewResourceGroupId = "VIRTUALBORDERROUTER", e.vbrB, "rg-2"
	})
	assert.Equal(e, "rg-2", e.vbr(e.alice, e.vbrB).ResourceGroupId)
	call(e.alice, (*vpc.Client).MoveResourceGroup, vpc.CreateMoveResourceGroupRequest(), func(q *vpc.MoveResourceGroupRequest) {
		q.ResourceType, q.ResourceId, q.NewResourceGroupId = "Vpc", e.vpc, "rg-2"
	})
	assert.Equal(e, "rg-2", e.vpcs()[0].ResourceGroupId)
}

// vbr is one that an account sees.
func (e *estate) vbr(by *account, id string) vpc.VirtualBorderRouterType {
	e.Helper()
	r := call(by, (*vpc.Client).DescribeVirtualBorderRouters, vpc.CreateDescribeVirtualBorderRoutersRequest(), func(q *vpc.DescribeVirtualBorderRoutersRequest) {
		q.Filter = &[]vpc.DescribeVirtualBorderRoutersFilter{{Key: "VbrId", Value: &[]string{id}}}
	})
	require.Equal(e, 1, r.TotalCount)
	return r.VirtualBorderRouterSet.VirtualBorderRouterType[0]
}
