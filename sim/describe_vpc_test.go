package sim_test

import (
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	vpcRow     = api.DescribeVpcsResponseVpcsVpc
	vSwitchRow = api.DescribeVSwitchesResponseVSwitchesVSwitch
	vRouterRow = api.DescribeVRoutersResponseVRoutersVRouter
)

func TestDescribeVpcs(t *testing.T) {
	e := newPairEstate(t)
	change(e.bed, e.World().Vpcs, e.vpc.ID, func(v *model.Vpc) {
		v.SecondaryCidrBlocks, v.Ipv6CidrBlock = []string{"192.168.128.0/24"}, "2408:4005::/56"
	})
	row := vpcRow{
		VpcId: e.vpc.ID, VpcName: "production", Description: "the VPC", OwnerId: 1000000000000001, RegionId: home, Status: "Available",
		CidrBlock: "172.16.0.0/16", Ipv6CidrBlock: "2408:4005::/56", EnabledIpv6: true, VRouterId: e.vpc.VRouterID, CreationTime: hour(4), ResourceGroupId: "rg-1",
	}
	row.VSwitchIds.VSwitchId, row.RouterTableIds.RouterTableIds = []string{e.switchI, e.switchJ}, []string{e.vpc.RouteTableID}
	row.SecondaryCidrBlocks.SecondaryCidrBlock, row.UserCidrs.UserCidr = []string{"192.168.128.0/24"}, []string{"30.0.0.0/8"}
	row.NatGatewayIds.NatGatewayIds = []string{}
	row.Tags.Tag = []api.DescribeVpcsResponseVpcsVpcTagsTag{{Key: "tier"}}
	row.Ipv6CidrBlocks.Ipv6CidrBlock = []api.DescribeVpcsResponseVpcsVpcIpv6CidrBlocksIpv6CidrBlock{{Ipv6CidrBlock: "2408:4005::/56"}}
	want := api.DescribeVpcsResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.Vpcs.Vpc = []vpcRow{row}
	shows(e.bed, want, api.DescribeVpcs)

	other := e.bed.vpc("10.0.0.0/8").ID
	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeVpcsResponse](e.bed, api.DescribeVpcs, kv...).Vpcs.Vpc {
			ids = append(ids, r.VpcId)
		}
		return ids
	}
	both := []string{e.vpc.ID, other}
	filtered(e.bed, ids, []selection{
		{"all", nil, both},
		{"ID", by("VpcId", other), both[1:]},
		{"IDs", by("VpcId", other+", "+e.vpc.ID+",vpc-none"), both},
		{"name", by("VpcName", "production"), both[:1]},
		{"default", by("IsDefault", true), nil},
		{"DHCP options", by("DhcpOptionsSetId", "dopt-1"), nil},
		{"owner", by("VpcOwnerId", alice), both},
		{"another owner", by("VpcOwnerId", bob), nil},
		{"IPv6", by("EnableIpv6", true), both[:1]},
		{"no IPv6", by("EnableIpv6", false), both[1:]},
		{"tag", by("Tag.1.Key", "tier"), both[:1]},
		{"resource group", by("ResourceGroupId", "rg-1"), both[:1]},
		{"another region", by("RegionId", away), nil},
	})
}

func TestDescribeVpcAttribute(t *testing.T) {
	e := newPairEstate(t)
	want := api.DescribeVpcAttributeResponse{
		VpcId: e.vpc.ID, VpcName: "production", Description: "the VPC", OwnerId: 1000000000000001, RegionId: home, Status: "Available",
		CidrBlock: "172.16.0.0/16", VRouterId: e.vpc.VRouterID, CreationTime: hour(4), ResourceGroupId: "rg-1",
	}
	want.VSwitchIds.VSwitchId, want.SecondaryCidrBlocks.SecondaryCidrBlock, want.UserCidrs.UserCidr = []string{e.switchI, e.switchJ}, []string{}, []string{"30.0.0.0/8"}
	want.Tags.Tag = []api.DescribeVpcAttributeResponseTagsTag{{Key: "tier"}}
	want.Ipv6CidrBlocks.Ipv6CidrBlock = []api.DescribeVpcAttributeResponseIpv6CidrBlocksIpv6CidrBlock{}
	want.CloudResources.CloudResourceSetType = []api.DescribeVpcAttributeResponseCloudResourcesCloudResourceSetType{{ResourceType: "VSwitch", ResourceCount: 2}}
	want.AssociatedCens.AssociatedCen = []api.DescribeVpcAttributeResponseAssociatedCensAssociatedCen{}
	want.AssociatedPropagationSources.AssociatedPropagationSources = []api.DescribeVpcAttributeResponseAssociatedPropagationSourcesAssociatedPropagationSources{}
	shows(e.bed, want, api.DescribeVpcAttribute, "VpcId", e.vpc.ID)
}

func TestDescribeVSwitches(t *testing.T) {
	e := newPairEstate(t)
	i := vSwitchRow{
		VSwitchId: e.switchI, VSwitchName: "prod-i", Description: "first", OwnerId: 1000000000000001, VpcId: e.vpc.ID, ZoneId: "cn-hangzhou-i",
		CidrBlock: "172.16.1.0/24", Status: "Available", AvailableIpAddressCount: 252, CreationTime: hour(4),
	}
	i.Tags.Tag = []api.DescribeVSwitchesResponseVSwitchesVSwitchTagsTag{{Key: "tier", Value: "x"}}
	i.RouteTable.RouteTableId, i.RouteTable.RouteTableType = e.vpc.RouteTableID, "System"
	want := api.DescribeVSwitchesResponse{PageNumber: 1, PageSize: 1, TotalCount: 2}
	want.VSwitches.VSwitch = []vSwitchRow{i}
	shows(e.bed, want, api.DescribeVSwitches, "PageSize", 1)

	other := e.bed.vpc("10.0.0.0/8")
	third := e.vSwitch(other, "10.0.0.0/24")
	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeVSwitchesResponse](e.bed, api.DescribeVSwitches, kv...).VSwitches.VSwitch {
			ids = append(ids, r.VSwitchId)
		}
		return ids
	}
	all := []string{e.switchI, e.switchJ, third}
	filtered(e.bed, ids, []selection{
		{"all", nil, all},
		{"everywhere", by("RegionId", ""), all},
		{"another region", by("RegionId", away), nil},
		{"VPC", by("VpcId", other.ID), all[2:]},
		{"VPCs", by("VpcId", other.ID+","+e.vpc.ID), all},
		{"ID", by("VSwitchId", e.switchJ), all[1:2]},
		{"zone", by("ZoneId", "cn-hangzhou-i"), all[:1]},
		{"name", by("VSwitchName", "prod-j"), all[1:2]},
		{"default", by("IsDefault", true), nil},
		{"table", by("RouteTableId", other.RouteTableID), all[2:]},
		{"owner", by("VSwitchOwnerId", bob), nil},
		{"IPv6", by("EnableIpv6", true), nil},
		{"tag", by("Tag.1.Key", "tier", "Tag.1.Value", "x"), all[:1]},
		{"resource group", by("ResourceGroupId", "rg-1"), nil},
	})
}

func TestDescribeVRouters(t *testing.T) {
	e := newPairEstate(t)
	row := vRouterRow{VRouterId: e.vpc.VRouterID, VpcId: e.vpc.ID, RegionId: home, CreationTime: hour(4)}
	row.RouteTableIds.RouteTableId = []string{e.vpc.RouteTableID}
	want := api.DescribeVRoutersResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.VRouters.VRouter = []vRouterRow{row}
	shows(e.bed, want, api.DescribeVRouters)
	shows(e.bed, want, api.DescribeVRouters, "VRouterId", e.vpc.VRouterID)
	shows(e.bed, api.DescribeVRoutersResponse{PageNumber: 1, PageSize: 10, VRouters: api.DescribeVRoutersResponseVRouters{VRouter: []vRouterRow{}}},
		api.DescribeVRouters, "VRouterId", "vrt-none")
}
