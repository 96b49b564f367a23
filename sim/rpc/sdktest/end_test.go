package sdktest

import (
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"
)

// changes are those of a VBR in use, and its termination and recovery.
func (e *estate) changes() {
	e.wait() // 6
	call(e.alice, (*vpc.Client).ModifyVirtualBorderRouterAttribute, vpc.CreateModifyVirtualBorderRouterAttributeRequest(), func(q *vpc.ModifyVirtualBorderRouterAttributeRequest) {
		q.VbrId, q.Name, q.Description, q.VlanId, q.Bandwidth = e.vbrB, "vbr-b", "router on line b", "1104", "1000"
		q.LocalGatewayIp, q.PeerGatewayIp, q.PeeringSubnetMask = "10.255.1.21", "10.255.1.22", "255.255.255.252"
	})
	v := e.vbr(e.alice, e.vbrB)
	same(e, []any{"vbr-b", "router on line b", 1104, 1000, "10.255.1.21", "10.255.1.22"}, []any{v.Name, v.Description, v.VlanId, v.Bandwidth, v.LocalGatewayIp, v.PeerGatewayIp})

	call(e.alice, (*vpc.Client).TerminateVirtualBorderRouter, vpc.CreateTerminateVirtualBorderRouterRequest(), func(q *vpc.TerminateVirtualBorderRouterRequest) { q.VbrId = e.vbrB })
	v = e.vbr(e.alice, e.vbrB)
	same(e, []string{"terminated", at(6)}, []string{v.Status, v.TerminationTime})
	e.wait() // 7
	call(e.alice, (*vpc.Client).RecoverVirtualBorderRouter, vpc.CreateRecoverVirtualBorderRouterRequest(), func(q *vpc.RecoverVirtualBorderRouterRequest) { q.VbrId = e.vbrB })
	v = e.vbr(e.alice, e.vbrB)
	same(e, []any{"active", at(7), 1104}, []any{v.Status, v.RecoveryTime, v.VlanId})
}

// dismantling deletes what stands on the circuits.
func (e *estate) dismantling() {
	dry := vpc.CreateDeleteVbrHaRequest()
	dry.InstanceId, dry.DryRun = e.failover, "true"
	r, err := e.alice.DeleteVbrHa(dry)
	assert.NoError(e, err)
	assert.Contains(e, r.GetHttpContentString(), `"Code":"DRYRUN.SUCCESS"`)
	call(e.alice, (*vpc.Client).DeleteVbrHa, vpc.CreateDeleteVbrHaRequest(), func(q *vpc.DeleteVbrHaRequest) { q.InstanceId = e.failover })
	e.cen("detached")
	call(e.alice, (*vpc.Client).DeleteBgpNetwork, vpc.CreateDeleteBgpNetworkRequest(), func(q *vpc.DeleteBgpNetworkRequest) {
		q.RouterId, q.DstCidrBlock = e.vbrA, "172.16.1.0/24"
	})
	call(e.alice, (*vpc.Client).DeleteBgpPeer, vpc.CreateDeleteBgpPeerRequest(), func(q *vpc.DeleteBgpPeerRequest) { q.BgpPeerId = e.peer })
	call(e.alice, (*vpc.Client).DeleteBgpGroup, vpc.CreateDeleteBgpGroupRequest(), func(q *vpc.DeleteBgpGroupRequest) { q.BgpGroupId = e.group })
	assert.Zero(e, call(e.alice, (*vpc.Client).DescribeBgpGroups, vpc.CreateDescribeBgpGroupsRequest()).TotalCount)

	call(e.alice, (*vpc.Client).DeleteRouteEntry, vpc.CreateDeleteRouteEntryRequest(), func(q *vpc.DeleteRouteEntryRequest) { q.RouteEntryId = e.toVPC })
	call(e.alice, (*vpc.Client).DeleteRouteEntry, vpc.CreateDeleteRouteEntryRequest(), func(q *vpc.DeleteRouteEntryRequest) {
		q.RouteTableId, q.DestinationCidrBlock = e.table, "192.168.0.0/16"
		q.NextHopList = &[]vpc.DeleteRouteEntryNextHopList{{NextHopId: e.farA, NextHopType: "RouterInterface"}, {NextHopId: e.farB, NextHopType: "RouterInterface"}}
	})
	custom := call(e.alice, (*vpc.Client).DescribeRouteEntryList, vpc.CreateDescribeRouteEntryListRequest(), func(q *vpc.DescribeRouteEntryListRequest) {
		q.RouteTableId, q.RouteEntryType = e.table, "Custom"
	}).RouteEntrys.RouteEntry
	assert.Empty(e, custom)

	for _, id := range []string{e.nearA, e.farA, e.nearB, e.farB} {
		if e.attribute(id).Status == "Active" {
			call(e.alice, (*vpc.Client).DeactivateRouterInterface, vpc.CreateDeactivateRouterInterfaceRequest(), func(q *vpc.DeactivateRouterInterfaceRequest) { q.RouterInterfaceId = id })
		}
	}
	for _, id := range []string{e.nearA, e.farA, e.nearB, e.farB} {
		call(e.alice, (*vpc.Client).DeleteRouterInterface, vpc.CreateDeleteRouterInterfaceRequest(), func(q *vpc.DeleteRouterInterfaceRequest) { q.RouterInterfaceId = id })
	}
	assert.Zero(e, call(e.alice, (*vpc.Client).DescribeRouterInterfaces, vpc.CreateDescribeRouterInterfacesRequest()).TotalCount)
	for _, id := range []string{e.switchI, e.switchJ} {
		call(e.alice, (*vpc.Client).DeleteVSwitch, vpc.CreateDeleteVSwitchRequest(), func(q *vpc.DeleteVSwitchRequest) { q.VSwitchId = id })
	}
	call(e.alice, (*vpc.Client).DeleteVpc, vpc.CreateDeleteVpcRequest(), func(q *vpc.DeleteVpcRequest) { q.VpcId = e.vpc })
	assert.Empty(e, e.vpcs())
}

// decommissioning takes the circuits out of service from above to below, one of them with a change of mind.
func (e *estate) decommissioning() {
	for _, v := range []struct {
		by *account
		id string
	}{{e.bob, e.tenantVBR}, {e.bob, e.convertedVBR}, {e.alice, e.vbrA}, {e.alice, e.vbrB}} {
		call(v.by, (*vpc.Client).DeleteVirtualBorderRouter, vpc.CreateDeleteVirtualBorderRouterRequest(), func(q *vpc.DeleteVirtualBorderRouterRequest) { q.VbrId = v.id })
	}
	terminate := func(by *account, id string) {
		call(by, (*vpc.Client).TerminatePhysicalConnection, vpc.CreateTerminatePhysicalConnectionRequest(), func(q *vpc.TerminatePhysicalConnectionRequest) { q.PhysicalConnectionId = id })
		assert.Equal(e, "Terminated", e.circuit(by, id).Status)
	}
	remove := func(by *account, id string) {
		call(by, (*vpc.Client).DeletePhysicalConnection, vpc.CreateDeletePhysicalConnectionRequest(), func(q *vpc.DeletePhysicalConnectionRequest) { q.PhysicalConnectionId = id })
	}
	terminate(e.bob, e.hosted)
	call(e.bob, (*vpc.Client).RecoverPhysicalConnection, vpc.CreateRecoverPhysicalConnectionRequest(), func(q *vpc.RecoverPhysicalConnectionRequest) { q.InstanceId = e.hosted })
	assert.Equal(e, "Enabled", e.circuit(e.bob, e.hosted).Status)
	terminate(e.bob, e.hosted)
	remove(e.bob, e.hosted)
	terminate(e.bob, e.converted)
	remove(e.bob, e.converted)
	for _, id := range []string{e.circuitA, e.circuitB} {
		terminate(e.alice, id)
		remove(e.alice, id)
	}
	assert.Empty(e, e.circuits(e.alice))
	assert.Empty(e, e.circuits(e.bob))
}
