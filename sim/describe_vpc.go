package sim

import (
	"net/netip"
	"slices"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

type (
	vpcRow          = api.DescribeVpcsResponseVpcsVpc
	vpcTag          = api.DescribeVpcsResponseVpcsVpcTagsTag
	vpcBlock6       = api.DescribeVpcsResponseVpcsVpcIpv6CidrBlocksIpv6CidrBlock
	vpcAttributeTag = api.DescribeVpcAttributeResponseTagsTag
	vpcAttribute6   = api.DescribeVpcAttributeResponseIpv6CidrBlocksIpv6CidrBlock
	vpcContents     = api.DescribeVpcAttributeResponseCloudResourcesCloudResourceSetType
	vpcCEN          = api.DescribeVpcAttributeResponseAssociatedCensAssociatedCen
	vpcSource       = api.DescribeVpcAttributeResponseAssociatedPropagationSourcesAssociatedPropagationSources
	vSwitchRow      = api.DescribeVSwitchesResponseVSwitchesVSwitch
	vSwitchTag      = api.DescribeVSwitchesResponseVSwitchesVSwitchTagsTag
	vRouterRow      = api.DescribeVRoutersResponseVRoutersVRouter
)

// severalIDs are the IDs that a call asks for, separated by commas, or nil.
func severalIDs(p api.Opt[string]) []string {
	if !p.Set {
		return nil
	}
	return append([]string{}, validate.SplitIDs(p.V)...)
}

// ofAccount reports whether a resource's owner is the one the call asks for, if it asks for one.
func ofAccount(p api.Opt[int64], owner string) bool {
	return !p.Set || strconv.FormatInt(p.V, 10) == owner
}

// describeVpcs lists VPCs. None of them is a default VPC or has a set of DHCP options.
func describeVpcs(k *call, in *api.DescribeVpcsRequest) *api.DescribeVpcsResponse {
	all := vpcList.owned(k, severalIDs(in.VpcId), func(v *model.Vpc) bool {
		return in.VpcName.Or(v.Name) == v.Name && !in.IsDefault.V && !in.DhcpOptionsSetId.Set && ofAccount(in.VpcOwnerId, v.Owner) &&
			in.EnableIpv6.Or(v.Ipv6CidrBlock != "") == (v.Ipv6CidrBlock != "") &&
			tagged(v.Tags, in.Tag) && in.ResourceGroupId.Or(v.ResourceGroupID) == v.ResourceGroupID
	})
	shown, p := paged(k, all)
	r := &api.DescribeVpcsResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.Vpcs.Vpc = each(shown, k.vpcRow)
	return r
}

func (k *call) vpcRow(v *model.Vpc) vpcRow {
	r := vpcRow{
		VpcId: v.ID, VpcName: v.Name, Description: v.Description, OwnerId: uid(v.Owner), RegionId: v.Region, Status: v.Status,
		CidrBlock: v.CidrBlock, Ipv6CidrBlock: v.Ipv6CidrBlock, EnabledIpv6: v.Ipv6CidrBlock != "", VRouterId: v.VRouterID,
		CreationTime: stamp(v.CreationTime), ResourceGroupId: v.ResourceGroupID,
	}
	r.VSwitchIds.VSwitchId, r.RouterTableIds.RouterTableIds = k.switchesOf(v), []string{v.RouteTableID}
	r.SecondaryCidrBlocks.SecondaryCidrBlock, r.UserCidrs.UserCidr = copied(v.SecondaryCidrBlocks), copied(v.UserCidrs)
	r.NatGatewayIds.NatGatewayIds, r.Tags.Tag, r.Ipv6CidrBlocks.Ipv6CidrBlock = []string{}, tagRows[vpcTag](v.Tags), []vpcBlock6{}
	if v.Ipv6CidrBlock != "" {
		r.Ipv6CidrBlocks.Ipv6CidrBlock = []vpcBlock6{{Ipv6CidrBlock: v.Ipv6CidrBlock}}
	}
	return r
}

func describeVpc(k *call, _ *api.DescribeVpcAttributeRequest) *api.DescribeVpcAttributeResponse {
	v := k.ctx.Vpc()
	r := &api.DescribeVpcAttributeResponse{
		VpcId: v.ID, VpcName: v.Name, Description: v.Description, OwnerId: uid(v.Owner), RegionId: v.Region, Status: v.Status,
		CidrBlock: v.CidrBlock, Ipv6CidrBlock: v.Ipv6CidrBlock, EnabledIpv6: v.Ipv6CidrBlock != "", VRouterId: v.VRouterID,
		CreationTime: stamp(v.CreationTime), ResourceGroupId: v.ResourceGroupID,
	}
	r.VSwitchIds.VSwitchId = k.switchesOf(v)
	r.SecondaryCidrBlocks.SecondaryCidrBlock, r.UserCidrs.UserCidr = copied(v.SecondaryCidrBlocks), copied(v.UserCidrs)
	r.Tags.Tag, r.Ipv6CidrBlocks.Ipv6CidrBlock = tagRows[vpcAttributeTag](v.Tags), []vpcAttribute6{}
	if v.Ipv6CidrBlock != "" {
		r.Ipv6CidrBlocks.Ipv6CidrBlock = []vpcAttribute6{{Ipv6CidrBlock: v.Ipv6CidrBlock}}
	}
	r.CloudResources.CloudResourceSetType = []vpcContents{}
	if n := len(r.VSwitchIds.VSwitchId); n > 0 {
		r.CloudResources.CloudResourceSetType = []vpcContents{{ResourceType: "VSwitch", ResourceCount: int64(n)}}
	}
	r.AssociatedCens.AssociatedCen = []vpcCEN{}
	r.AssociatedPropagationSources.AssociatedPropagationSources = []vpcSource{}
	return r
}

func describeVSwitches(k *call, in *api.DescribeVSwitchesRequest) *api.DescribeVSwitchesResponse {
	ofVpcs := severalIDs(in.VpcId)
	all := vSwitchList.owned(k, severalIDs(in.VSwitchId), func(s *model.VSwitch) bool {
		return (ofVpcs == nil || slices.Contains(ofVpcs, s.VpcID)) && in.ZoneId.Or(s.ZoneID) == s.ZoneID && in.VSwitchName.Or(s.Name) == s.Name &&
			!in.IsDefault.V && ofAccount(in.VSwitchOwnerId, s.Owner) && in.EnableIpv6.Or(s.Ipv6CidrBlock != "") == (s.Ipv6CidrBlock != "") &&
			(!in.RouteTableId.Set || k.tableOf(s) == in.RouteTableId.V) &&
			tagged(s.Tags, in.Tag) && in.ResourceGroupId.Or(s.ResourceGroupID) == s.ResourceGroupID
	})
	shown, p := paged(k, all)
	r := &api.DescribeVSwitchesResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.VSwitches.VSwitch = each(shown, k.vSwitchRow)
	return r
}

// tableOf is the ID of the route table that a vSwitch is bound to.
func (k *call) tableOf(s *model.VSwitch) string {
	if v := k.w.Vpcs.Get(s.VpcID); v != nil {
		return v.RouteTableID
	}
	return ""
}

func (k *call) vSwitchRow(s *model.VSwitch) vSwitchRow {
	r := vSwitchRow{
		VSwitchId: s.ID, VSwitchName: s.Name, Description: s.Description, OwnerId: uid(s.Owner), VpcId: s.VpcID, ZoneId: s.ZoneID,
		CidrBlock: s.CidrBlock, Ipv6CidrBlock: s.Ipv6CidrBlock, EnabledIpv6: s.Ipv6CidrBlock != "", Status: s.Status,
		AvailableIpAddressCount: addresses(s.CidrBlock), CreationTime: stamp(s.CreationTime), ResourceGroupId: s.ResourceGroupID,
	}
	r.Tags.Tag = tagRows[vSwitchTag](s.Tags)
	if t := k.tableOf(s); t != "" {
		r.RouteTable.RouteTableId, r.RouteTable.RouteTableType = t, systemTable
	}
	return r
}

// reservedAddresses are those of each vSwitch that the cloud keeps for itself: the first and the last three.
const reservedAddresses = 4

// addresses counts the addresses of a block that can be had. Nothing here takes one.
func addresses(block string) int64 {
	p, err := netip.ParsePrefix(block)
	if err != nil || !p.Addr().Is4() {
		return 0
	}
	return max(0, int64(1)<<(32-p.Bits())-reservedAddresses)
}

// describeVRouters lists the routers of VPCs, which have no names of their own.
func describeVRouters(k *call, in *api.DescribeVRoutersRequest) *api.DescribeVRoutersResponse {
	var ids []string
	if in.VRouterId.Set {
		ids = []string{k.vpcOf(model.RouterVpc, in.VRouterId.V)}
	}
	all := vpcList.owned(k, ids, func(*model.Vpc) bool { return true })
	shown, p := paged(k, all)
	r := &api.DescribeVRoutersResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.VRouters.VRouter = each(shown, func(v *model.Vpc) vRouterRow {
		row := vRouterRow{VRouterId: v.VRouterID, VpcId: v.ID, RegionId: v.Region, CreationTime: stamp(v.CreationTime)}
		row.RouteTableIds.RouteTableId = []string{v.RouteTableID}
		return row
	})
	return r
}
