package sdktest

import (
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func (e *estate) network() {
	e.wait() // 3
	made := call(e.alice, (*vpc.Client).CreateVpc, vpc.CreateCreateVpcRequest(), func(q *vpc.CreateVpcRequest) {
		q.CidrBlock, q.VpcName, q.Description, q.UserCidr, q.ResourceGroupId = "172.16.0.0/16", "production", "the VPC", "30.0.0.0/8", "rg-1"
		q.Tag = &[]vpc.CreateVpcTag{{Key: "tier"}}
	})
	e.vpc, e.router, e.table = made.VpcId, made.VRouterId, made.RouteTableId
	vSwitch := func(zone, cidr, name string) string {
		return call(e.alice, (*vpc.Client).CreateVSwitch, vpc.CreateCreateVSwitchRequest(), func(q *vpc.CreateVSwitchRequest) {
			q.VpcId, q.ZoneId, q.CidrBlock, q.VSwitchName = e.vpc, zone, cidr, name
			q.Tag = &[]vpc.CreateVSwitchTag{{Key: "tier", Value: "x"}}
		}).VSwitchId
	}
	e.switchI, e.switchJ = vSwitch(home+"-i", "172.16.1.0/24", "prod-i"), vSwitch(home+"-j", "172.16.2.0/28", "prod-j")

	want := vpc.Vpc{
		VpcId: e.vpc, VpcName: "production", Description: "the VPC", OwnerId: 1000000000000001, RegionId: home, Status: "Available",
		CidrBlock: "172.16.0.0/16", VRouterId: e.router, CreationTime: at(3), ResourceGroupId: "rg-1",
		VSwitchIds: vpc.VSwitchIdsInDescribeVpcs{VSwitchId: []string{e.switchI, e.switchJ}}, RouterTableIds: vpc.RouterTableIds{RouterTableIds: []string{e.table}},
		UserCidrs: vpc.UserCidrsInDescribeVpcs{UserCidr: []string{"30.0.0.0/8"}}, Tags: vpc.TagsInDescribeVpcs{Tag: []vpc.Tag{{Key: "tier"}}},
	}
	same(e, []vpc.Vpc{want}, e.vpcs())

	attribute := call(e.alice, (*vpc.Client).DescribeVpcAttribute, vpc.CreateDescribeVpcAttributeRequest(), func(q *vpc.DescribeVpcAttributeRequest) { q.VpcId = e.vpc })
	same(e, []any{"production", "the VPC", "Available", "172.16.0.0/16", e.router, at(3)},
		[]any{attribute.VpcName, attribute.Description, attribute.Status, attribute.CidrBlock, attribute.VRouterId, attribute.CreationTime})
	same(e, []string{e.switchI, e.switchJ}, attribute.VSwitchIds.VSwitchId)
	same(e, []vpc.CloudResourceSetType{{ResourceType: "VSwitch", ResourceCount: 2}}, attribute.CloudResources.CloudResourceSetType)

	switches := call(e.alice, (*vpc.Client).DescribeVSwitches, vpc.CreateDescribeVSwitchesRequest(), func(q *vpc.DescribeVSwitchesRequest) { q.VpcId, q.PageSize = e.vpc, "1" })
	same(e, []int{1, 1, 2}, []int{switches.PageNumber, switches.PageSize, switches.TotalCount})
	same(e, []vpc.VSwitch{{
		VSwitchId: e.switchI, VSwitchName: "prod-i", OwnerId: 1000000000000001, VpcId: e.vpc, ZoneId: home + "-i", CidrBlock: "172.16.1.0/24", Status: "Available",
		AvailableIpAddressCount: 252, CreationTime: at(3), Tags: vpc.TagsInDescribeVSwitches{Tag: []vpc.Tag{{Key: "tier", Value: "x"}}},
		RouteTable: vpc.RouteTable{RouteTableId: e.table, RouteTableType: "System"},
	}}, switches.VSwitches.VSwitch)

	routers := call(e.alice, (*vpc.Client).DescribeVRouters, vpc.CreateDescribeVRoutersRequest(), func(q *vpc.DescribeVRoutersRequest) { q.VRouterId = e.router }).VRouters.VRouter
	same(e, []vpc.VRouter{{VRouterId: e.router, VpcId: e.vpc, RegionId: home, CreationTime: at(3), RouteTableIds: vpc.RouteTableIds{RouteTableId: []string{e.table}}}}, routers)

	tables := call(e.alice, (*vpc.Client).DescribeRouteTableList, vpc.CreateDescribeRouteTableListRequest(), func(q *vpc.DescribeRouteTableListRequest) { q.VpcId = e.vpc })
	require.Len(e, tables.RouterTableList.RouterTableListType, 1)
	row := tables.RouterTableList.RouterTableListType[0]
	same(e, []string{e.table, e.router, "VRouter", "System", e.vpc, "Available"}, []string{row.RouteTableId, row.RouterId, row.RouterType, row.RouteTableType, row.VpcId, row.Status})
	same(e, []string{e.switchI, e.switchJ}, row.VSwitchIds.VSwitchId)
}

// interfaces makes both ends of a link to each VBR, has them name each other and connects them.
func (e *estate) interfaces() {
	e.wait() // 4
	e.nearA, e.farA = e.link(e.vbrA, e.points[0])
	e.nearB, e.farB = e.link(e.vbrB, e.points[1])
	r := call(e.alice, (*vpc.Client).DescribeRouterInterfaces, vpc.CreateDescribeRouterInterfacesRequest(), func(q *vpc.DescribeRouterInterfacesRequest) { q.PageSize = "2" })
	same(e, []int{1, 2, 4}, []int{r.PageNumber, r.PageSize, r.TotalCount})
	near := vpc.RouterInterfaceType{
		RouterInterfaceId: e.nearA, Name: "near", Status: "Active", BusinessStatus: "Normal", Role: "InitiatingSide", Spec: "Large.1", Bandwidth: 1000,
		RouterType: "VBR", RouterId: e.vbrA, AccessPointId: e.points[0], OppositeRegionId: home, OppositeInterfaceId: e.farA, OppositeInterfaceOwnerId: alice,
		OppositeRouterType: "VRouter", OppositeRouterId: e.router, OppositeVpcInstanceId: e.vpc, OppositeInterfaceStatus: "Active",
		OppositeInterfaceBusinessStatus: "Normal", OppositeInterfaceSpec: "Negative", ChargeType: "AfterPay", CreationTime: at(4), ConnectedTime: at(4),
		EndTime: "2999-09-08T16:00:00Z", HasReservationData: "false",
	}
	far := vpc.RouterInterfaceType{
		RouterInterfaceId: e.farA, Status: "Active", BusinessStatus: "Normal", Role: "AcceptingSide", Spec: "Negative", RouterType: "VRouter",
		RouterId: e.router, VpcInstanceId: e.vpc, OppositeRegionId: home, OppositeInterfaceId: e.nearA, OppositeInterfaceOwnerId: alice, OppositeRouterType: "VBR",
		OppositeRouterId: e.vbrA, OppositeAccessPointId: e.points[0], OppositeInterfaceStatus: "Active", OppositeInterfaceBusinessStatus: "Normal",
		OppositeInterfaceSpec: "Large.1", OppositeBandwidth: 1000, ChargeType: "AfterPay", CreationTime: at(4), ConnectedTime: at(4),
		EndTime: "2999-09-08T16:00:00Z", HasReservationData: "false",
	}
	same(e, []vpc.RouterInterfaceType{near, far}, r.RouterInterfaceSet.RouterInterfaceType)
}

func (e *estate) link(vbr, point string) (near, far string) {
	e.Helper()
	ends := [2]string{}
	for i := range ends {
		ends[i] = call(e.alice, (*vpc.Client).CreateRouterInterface, vpc.CreateCreateRouterInterfaceRequest(), func(q *vpc.CreateRouterInterfaceRequest) {
			q.OppositeRegionId, q.OppositeInterfaceOwnerId, q.InstanceChargeType = home, alice, "PostPaid"
			if i == 0 {
				q.Role, q.Spec, q.Name, q.RouterType, q.RouterId, q.AccessPointId = "InitiatingSide", "Large.1", "near", "VBR", vbr, point
				q.OppositeRouterType, q.OppositeRouterId = "VRouter", e.router
			} else {
				q.Role, q.Spec, q.RouterType, q.RouterId = "AcceptingSide", "Negative", "VRouter", e.router
				q.OppositeRouterType, q.OppositeRouterId, q.OppositeAccessPointId = "VBR", vbr, point
			}
		}).RouterInterfaceId
	}
	near, far = ends[0], ends[1]
	for _, end := range []struct{ id, opposite, router, kind string }{{near, far, e.router, "VRouter"}, {far, near, vbr, "VBR"}} {
		call(e.alice, (*vpc.Client).ModifyRouterInterfaceAttribute, vpc.CreateModifyRouterInterfaceAttributeRequest(), func(q *vpc.ModifyRouterInterfaceAttributeRequest) {
			q.RouterInterfaceId, q.OppositeInterfaceId, q.OppositeRouterId, q.OppositeRouterType, q.OppositeInterfaceOwnerId = end.id, end.opposite, end.router, end.kind, alice
		})
	}
	assert.Equal(e, "Idle", e.attribute(near).Status)
	call(e.alice, (*vpc.Client).ConnectRouterInterface, vpc.CreateConnectRouterInterfaceRequest(), func(q *vpc.ConnectRouterInterfaceRequest) { q.RouterInterfaceId = near })
	return near, far
}

func (e *estate) interfaceChanges() {
	deactivate := func(id string) {
		call(e.alice, (*vpc.Client).DeactivateRouterInterface, vpc.CreateDeactivateRouterInterfaceRequest(), func(q *vpc.DeactivateRouterInterfaceRequest) { q.RouterInterfaceId = id })
	}
	deactivate(e.nearB)
	assert.Equal(e, "Inactive", e.attribute(e.nearB).Status)
	call(e.alice, (*vpc.Client).ActivateRouterInterface, vpc.CreateActivateRouterInterfaceRequest(), func(q *vpc.ActivateRouterInterfaceRequest) { q.RouterInterfaceId = e.nearB })
	spec := call(e.alice, (*vpc.Client).ModifyRouterInterfaceSpec, vpc.CreateModifyRouterInterfaceSpecRequest(), func(q *vpc.ModifyRouterInterfaceSpecRequest) {
		q.RouterInterfaceId, q.Spec = e.nearB, "Large.2"
	}).Spec
	assert.Equal(e, "Large.2", spec)
	call(e.alice, (*vpc.Client).ModifyRouterInterfaceAttribute, vpc.CreateModifyRouterInterfaceAttributeRequest(), func(q *vpc.ModifyRouterInterfaceAttributeRequest) {
		q.RouterInterfaceId, q.Name, q.Description, q.HealthCheckSourceIp, q.HealthCheckTargetIp, q.HcRate, q.HcThreshold = e.farB, "to-b", "towards line b", "172.16.1.250", "10.255.1.18", "2", "8"
	})
	r := e.attribute(e.farB)
	r.BaseResponse, r.RequestId = nil, ""
	same(e, vpc.DescribeRouterInterfaceAttributeResponse{
		Code: "200", Message: "successful", Success: true,
		RouterInterfaceId: e.farB, Name: "to-b", Description: "towards line b", Status: "Active", BusinessStatus: "Normal", Role: "AcceptingSide",
		Spec: "Negative", RouterType: "VRouter", RouterId: e.router, VpcInstanceId: e.vpc, OppositeRegionId: home, OppositeInterfaceId: e.nearB,
		OppositeInterfaceOwnerId: alice, OppositeRouterType: "VBR", OppositeRouterId: e.vbrB, OppositeAccessPointId: e.points[1],
		OppositeInterfaceStatus: "Active", OppositeInterfaceBusinessStatus: "Normal", OppositeInterfaceSpec: "Large.2", OppositeBandwidth: 2000,
		HealthCheckSourceIp: "172.16.1.250", HealthCheckTargetIp: "10.255.1.18", HcRate: 2, HcThreshold: 8, HealthCheckStatus: "NoRedundantRoute",
		ChargeType: "AfterPay", CreationTime: at(4), ConnectedTime: at(4), EndTime: "2999-09-08T16:00:00Z", HasReservationData: "false", FastLinkMode: "false",
	}, *r)
}

func (e *estate) routes() {
	e.wait() // 5
	e.toVPC = call(e.alice, (*vpc.Client).CreateRouteEntry, vpc.CreateCreateRouteEntryRequest(), func(q *vpc.CreateRouteEntryRequest) {
		q.RouteTableId, q.DestinationCidrBlock, q.NextHopId, q.NextHopType, q.RouteEntryName = e.tableA, "172.16.0.0/16", e.nearA, "RouterInterface", "to-vpc"
	}).RouteEntryId
	// Both lines at once.
	e.toSite = call(e.alice, (*vpc.Client).CreateRouteEntry, vpc.CreateCreateRouteEntryRequest(), func(q *vpc.CreateRouteEntryRequest) {
		q.RouteTableId, q.DestinationCidrBlock, q.RouteEntryName, q.Description = e.table, "192.168.0.0/16", "to-site", "both lines"
		q.NextHopList = &[]vpc.CreateRouteEntryNextHopList{
			{NextHopId: e.farA, NextHopType: "RouterInterface", Weight: "100"}, {NextHopId: e.farB, NextHopType: "RouterInterface", Weight: "100"},
		}
	}).RouteEntryId
	assert.Equal(e, "Normal", e.attribute(e.farB).HealthCheckStatus)
	listed := call(e.alice, (*vpc.Client).DescribeRouteEntryList, vpc.CreateDescribeRouteEntryListRequest(), func(q *vpc.DescribeRouteEntryListRequest) {
		q.RouteTableId, q.RouteEntryType, q.DestCidrBlockList = e.table, "Custom", &[]string{"192.168.0.0/16", "10.0.0.0/8"}
	}).RouteEntrys.RouteEntry
	want := vpc.RouteEntry{
		RouteEntryId: e.toSite, RouteTableId: e.table, RouteEntryName: "to-site", Description: "both lines", DestinationCidrBlock: "192.168.0.0/16",
		IpVersion: "IPv4", Type: "Custom", Status: "Available", GmtModified: at(5),
	}
	hop := func(id, vbr string) vpc.NextHop {
		return vpc.NextHop{NextHopId: id, NextHopType: "RouterInterface", NextHopRegionId: home, Weight: 100, Enabled: 1,
			NextHopRelatedInfo: vpc.NextHopRelatedInfo{InstanceId: vbr, InstanceType: "VBR", RegionId: home}}
	}
	want.NextHops.NextHop = []vpc.NextHop{hop(e.farA, e.vbrA), hop(e.farB, e.vbrB)}
	same(e, []vpc.RouteEntry{want}, listed)

	call(e.alice, (*vpc.Client).ModifyRouteEntry, vpc.CreateModifyRouteEntryRequest(), func(q *vpc.ModifyRouteEntryRequest) {
		q.RouteEntryId, q.RouteEntryName, q.Description = e.toVPC, "to-production", "the VPC"
	})
	tables := call(e.alice, (*vpc.Client).DescribeRouteTables, vpc.CreateDescribeRouteTablesRequest(), func(q *vpc.DescribeRouteTablesRequest) { q.RouteTableId = e.tableA })
	same(e, []int{1, 10, 1}, []int{tables.PageNumber, tables.PageSize, tables.TotalCount})
	row := vpc.RouteTable{RouteTableId: e.tableA, RouteTableType: "System", VRouterId: e.vbrA, Status: "Available", CreationTime: at(2), ResourceGroupId: "rg-1"}
	entry := vpc.RouteEntry{RouteEntryId: e.toVPC, RouteTableId: e.tableA, RouteEntryName: "to-production", Description: "the VPC", DestinationCidrBlock: "172.16.0.0/16",
		Type: "Custom", Status: "Available", NextHopType: "RouterInterface", InstanceId: e.nearA}
	entry.NextHops.NextHop = []vpc.NextHop{{NextHopId: e.nearA, NextHopType: "RouterInterface", Enabled: 1}}
	row.RouteEntrys.RouteEntry = []vpc.RouteEntry{entry}
	same(e, []vpc.RouteTable{row}, tables.RouteTables.RouteTable)
}

func (e *estate) bgp() {
	e.group = call(e.alice, (*vpc.Client).CreateBgpGroup, vpc.CreateCreateBgpGroupRequest(), func(q *vpc.CreateBgpGroupRequest) {
		q.RouterId, q.PeerAsn, q.AuthKey, q.Name, q.Description, q.RouteQuota = e.vbrA, "65010", "Secret-1", "data-centre", "customer routers", "100"
	}).BgpGroupId
	e.peer = call(e.alice, (*vpc.Client).CreateBgpPeer, vpc.CreateCreateBgpPeerRequest(), func(q *vpc.CreateBgpPeerRequest) {
		q.BgpGroupId, q.PeerIpAddress, q.EnableBfd, q.BfdMultiHop = e.group, "10.255.1.2", "true", "3"
	}).BgpPeerId
	call(e.alice, (*vpc.Client).AddBgpNetwork, vpc.CreateAddBgpNetworkRequest(), func(q *vpc.AddBgpNetworkRequest) {
		q.RouterId, q.VpcId, q.DstCidrBlock = e.vbrA, e.vpc, "172.16.1.0/24"
	})
	call(e.alice, (*vpc.Client).ModifyBgpGroupAttribute, vpc.CreateModifyBgpGroupAttributeRequest(), func(q *vpc.ModifyBgpGroupAttributeRequest) {
		q.BgpGroupId, q.PeerAsn, q.Description = e.group, "65011", "customer edge"
	})
	call(e.alice, (*vpc.Client).ModifyBgpPeerAttribute, vpc.CreateModifyBgpPeerAttributeRequest(), func(q *vpc.ModifyBgpPeerAttributeRequest) {
		q.BgpPeerId, q.EnableBfd, q.BfdMultiHop = e.peer, "true", "5"
	})

	groups := call(e.alice, (*vpc.Client).DescribeBgpGroups, vpc.CreateDescribeBgpGroupsRequest(), func(q *vpc.DescribeBgpGroupsRequest) { q.RouterId = e.vbrA })
	same(e, []int{1, 10, 1}, []int{groups.PageNumber, groups.PageSize, groups.TotalCount})
	same(e, []vpc.BgpGroup{{
		BgpGroupId: e.group, Name: "data-centre", Description: "customer edge", RouterId: e.vbrA, RegionId: home, Status: "Available", PeerAsn: "65011",
		LocalAsn: "45104", IsFake: "false", AuthKey: "Secret-1", IpVersion: "IPv4", RouteLimit: "100", Hold: "30", Keepalive: "10",
	}}, groups.BgpGroups.BgpGroup)
	peers := call(e.alice, (*vpc.Client).DescribeBgpPeers, vpc.CreateDescribeBgpPeersRequest(), func(q *vpc.DescribeBgpPeersRequest) { q.BgpGroupId = e.group })
	same(e, []int{1, 10, 1}, []int{peers.PageNumber, peers.PageSize, peers.TotalCount})
	same(e, []vpc.BgpPeer{{
		BgpPeerId: e.peer, BgpGroupId: e.group, RouterId: e.vbrA, RegionId: home, Status: "Available", BgpStatus: "Connect", PeerIpAddress: "10.255.1.2",
		IpVersion: "IPv4", EnableBfd: true, BfdMultiHop: 5, PeerAsn: "65011", LocalAsn: "45104", AuthKey: "Secret-1", Description: "customer edge", RouteLimit: "100",
		Hold: "30", Keepalive: "10", AdvertisedRouteCount: 1, GmtModified: at(5),
	}}, peers.BgpPeers.BgpPeer)
	networks := call(e.alice, (*vpc.Client).DescribeBgpNetworks, vpc.CreateDescribeBgpNetworksRequest(), func(q *vpc.DescribeBgpNetworksRequest) { q.RouterId = e.vbrA })
	same(e, []int{1, 10, 1}, []int{networks.PageNumber, networks.PageSize, networks.TotalCount})
	same(e, []vpc.BgpNetwork{{RouterId: e.vbrA, VpcId: e.vpc, DstCidrBlock: "172.16.1.0/24", Status: "Enabled"}}, networks.BgpNetworks.BgpNetwork)
}

func (e *estate) vpcs() []vpc.Vpc {
	e.Helper()
	return call(e.alice, (*vpc.Client).DescribeVpcs, vpc.CreateDescribeVpcsRequest()).Vpcs.Vpc
}

func (e *estate) attribute(id string) *vpc.DescribeRouterInterfaceAttributeResponse {
	e.Helper()
	return call(e.alice, (*vpc.Client).DescribeRouterInterfaceAttribute, vpc.CreateDescribeRouterInterfaceAttributeRequest(), func(q *vpc.DescribeRouterInterfaceAttributeRequest) {
		q.InstanceId = id
	})
}
