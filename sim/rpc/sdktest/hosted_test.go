package sdktest

import (
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostedConnection has the partner host a connection on circuit A for the tenant, who confirms it, pays and uses it.
func (e *estate) hostedConnection() {
	e.hosted = call(e.alice, (*vpc.Client).CreateVirtualPhysicalConnection, vpc.CreateCreateVirtualPhysicalConnectionRequest(), func(q *vpc.CreateVirtualPhysicalConnectionRequest) {
		q.PhysicalConnectionId, q.VlanId, q.Spec, q.OrderMode, q.VpconnAliUid = e.circuitA, "2001", "100M", "PayByVirtualPhysicalConnectionOwner", bob
		q.Name, q.Description, q.Token = "shared", "for bob", "hosted-once"
		q.Tag = &[]vpc.CreateVirtualPhysicalConnectionTag{{Key: "tenant", Value: "bob"}}
	}).VirtualPhysicalConnection
	assert.Equal(e, "UnConfirmed", e.circuit(e.bob, e.hosted).VpconnStatus)
	call(e.bob, (*vpc.Client).ConfirmPhysicalConnection, vpc.CreateConfirmPhysicalConnectionRequest(), func(q *vpc.ConfirmPhysicalConnectionRequest) {
		q.PhysicalConnectionId = e.hosted
	})
	e.occupy(e.bob, e.hosted, true)
	e.tenantVBR = call(e.bob, (*vpc.Client).CreateVirtualBorderRouter, vpc.CreateCreateVirtualBorderRouterRequest(), func(q *vpc.CreateVirtualBorderRouterRequest) {
		q.PhysicalConnectionId, q.VlanId, q.LocalGatewayIp, q.PeerGatewayIp, q.PeeringSubnetMask = e.hosted, "2001", "10.1.0.1", "10.1.0.2", "255.255.255.252"
	}).VbrId
	assert.Equal(e, 100, e.vbr(e.bob, e.tenantVBR).Bandwidth)

	update := call(e.alice, (*vpc.Client).UpdateVirtualPhysicalConnection, vpc.CreateUpdateVirtualPhysicalConnectionRequest(), func(q *vpc.UpdateVirtualPhysicalConnectionRequest) {
		q.InstanceId, q.VlanId, q.ExpectSpec = e.hosted, "2001", "500M"
	})
	assert.Equal(e, "true", update.Success)

	seen := call(e.alice, (*vpc.Client).ListVirtualPhysicalConnections, vpc.CreateListVirtualPhysicalConnectionsRequest(), func(q *vpc.ListVirtualPhysicalConnectionsRequest) {
		q.PhysicalConnectionId, q.VlanIds, q.VirtualPhysicalConnectionAliUids, q.IsConfirmed = e.circuitA, &[]string{"2001"}, &[]string{bob}, "true"
	})
	same(e, []any{1, 1, ""}, []any{seen.TotalCount, seen.Count, seen.NextToken})
	same(e, []vpc.VirtualPhysicalConnection{{
		PhysicalConnectionId: e.hosted, ProductType: "VirtualPhysicalConnection", Name: "shared", Description: "for bob", AliUid: bob,
		ParentPhysicalConnectionId: e.circuitA, ParentPhysicalConnectionAliUid: alice, VirtualPhysicalConnectionStatus: "Confirmed",
		OrderMode: "PayByVirtualPhysicalConnectionOwner", VlanId: "2001", Spec: "100M", ExpectSpec: "500M", Bandwidth: 100, Type: "VPC", Status: "Enabled",
		BusinessStatus: "Normal", ChargeType: "Prepaid", AccessPointId: e.points[0], AdLocation: "China East 1 (Hangzhou)", LineOperator: "CT",
		PeerLocation: "Binjiang", PortType: "10GBase-LR", CreationTime: at(5), EnabledTime: at(5), EndTime: at(5 + 30*24), Tags: []vpc.TagsItem{{Key: "tenant", Value: "bob"}},
	}}, seen.VirtualPhysicalConnections)
	assert.Equal(e, 1, e.circuit(e.alice, e.circuitA).VirtualPhysicalConnectionCount)
	own := e.circuit(e.bob, e.hosted)
	same(e, []any{"VirtualPhysicalConnection", e.circuitA, int64(1000000000000001), "2001", "PayByVirtualPhysicalConnectionOwner", "Confirmed", "100M", "500M"},
		[]any{own.ProductType, own.ParentPhysicalConnectionId, own.ParentPhysicalConnectionAliUid, own.VlanId, own.OrderMode, own.VpconnStatus, own.Spec, own.ExpectSpec})
}

// conversion makes a hosted connection out of a VBR that circuit B carries for the tenant.
func (e *estate) conversion() {
	e.convertedVBR = call(e.alice, (*vpc.Client).CreateVirtualBorderRouter, vpc.CreateCreateVirtualBorderRouterRequest(), func(q *vpc.CreateVirtualBorderRouterRequest) {
		q.PhysicalConnectionId, q.VlanId, q.VbrOwnerId, q.Bandwidth = e.circuitB, "2002", bob, "100"
	}).VbrId
	assert.Equal(e, "unconfirmed", e.vbr(e.bob, e.convertedVBR).Status)
	e.operator(e.convertedVBR, "confirm")
	e.converted = call(e.alice, (*vpc.Client).CreateVpconnFromVbr, vpc.CreateCreateVpconnFromVbrRequest(), func(q *vpc.CreateVpconnFromVbrRequest) {
		q.VbrId, q.OrderMode, q.Token = e.convertedVBR, "PayByPhysicalConnectionOwner", "convert-once"
	}).VirtualPhysicalConnection
	call(e.bob, (*vpc.Client).ConfirmPhysicalConnection, vpc.CreateConfirmPhysicalConnectionRequest(), func(q *vpc.ConfirmPhysicalConnectionRequest) {
		q.PhysicalConnectionId = e.converted
	})
	e.occupy(e.alice, e.converted, true)
	assert.Equal(e, "Enabled", e.circuit(e.bob, e.converted).Status)
	attached := call(e.alice, (*vpc.Client).AttachVbrToVpconn, vpc.CreateAttachVbrToVpconnRequest(), func(q *vpc.AttachVbrToVpconnRequest) {
		q.VpconnId, q.VbrId = e.converted, e.convertedVBR
	}).VirtualPhysicalConnection
	assert.Equal(e, e.converted, attached)
	v := e.vbr(e.bob, e.convertedVBR)
	same(e, []any{e.converted, 2002, bob, "active"}, []any{v.PhysicalConnectionId, v.VlanId, v.PhysicalConnectionOwnerUid, v.Status})

	all := call(e.alice, (*vpc.Client).ListVirtualPhysicalConnections, vpc.CreateListVirtualPhysicalConnectionsRequest(), func(q *vpc.ListVirtualPhysicalConnectionsRequest) {
		q.MaxResults = "1"
	})
	require.NotEmpty(e, all.NextToken)
	same(e, []int{2, 1}, []int{all.TotalCount, all.Count})
	next := call(e.alice, (*vpc.Client).ListVirtualPhysicalConnections, vpc.CreateListVirtualPhysicalConnectionsRequest(), func(q *vpc.ListVirtualPhysicalConnectionsRequest) {
		q.MaxResults, q.NextToken = "1", all.NextToken
	})
	require.Len(e, next.VirtualPhysicalConnections, 1)
	assert.ElementsMatch(e, []string{e.hosted, e.converted}, []string{all.VirtualPhysicalConnections[0].PhysicalConnectionId, next.VirtualPhysicalConnections[0].PhysicalConnectionId})
}
