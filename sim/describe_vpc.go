package sim

import (
	"net/netip"

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

// otherAccount reports whether the call asks for an owner who is not the caller: lists have the caller's only.
func (k *call) otherAccount(p api.Opt[int64]) bool {
	return p.Set && number(p.V) != k.req.Account
}

// withIPv6 narrows a selection to what has IPv6 or has not, if the parameter is given.
func withIPv6[T any](s *selection[T], p api.Opt[bool], block func(*T) string) {
	if p.Set {
		s.where(func(r *T) bool { return p.V == (block(r) != "") })
	}
}

// describeVpcs lists VPCs. None of them is a default VPC or has a set of DHCP options.
func describeVpcs(k *call, in *api.DescribeVpcsRequest) *api.DescribeVpcsResponse {
	s := vpcList.of(k)
	s.none(in.IsDefault.V || in.DhcpOptionsSetId.Set || k.otherAccount(in.VpcOwnerId))
	s.ids(severalIDs(in.VpcId))
	s.equal(in.VpcName, func(v *model.Vpc) string { return v.Name })
	s.equal(in.ResourceGroupId, func(v *model.Vpc) string { return v.ResourceGroupID })
	withIPv6(s, in.EnableIpv6, func(v *model.Vpc) string { return v.Ipv6CidrBlock })
	if len(in.Tag) > 0 {
		s.where(func(v *model.Vpc) bool { return tagged(v.Tags, in.Tag) })
	}
	shown, p := s.page()
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
	s := vSwitchList.of(k)
	s.none(in.IsDefault.V || k.otherAccount(in.VSwitchOwnerId))
	s.ids(severalIDs(in.VSwitchId))
	s.onAny(severalIDs(in.VpcId), (*model.World).VSwitchesOf)
	s.on(in.RouteTableId, func(w *model.World, table string, fn func(*model.VSwitch) bool) {
		if t, _ := w.RouteTable(table); t.VpcID != "" {
			w.VSwitchesOf(t.VpcID, fn)
		}
	})
	s.equal(in.ZoneId, func(s *model.VSwitch) string { return s.ZoneID })
	s.equal(in.VSwitchName, func(s *model.VSwitch) string { return s.Name })
	s.equal(in.ResourceGroupId, func(s *model.VSwitch) string { return s.ResourceGroupID })
	withIPv6(s, in.EnableIpv6, func(s *model.VSwitch) string { return s.Ipv6CidrBlock })
	if len(in.Tag) > 0 {
		s.where(func(s *model.VSwitch) bool { return tagged(s.Tags, in.Tag) })
	}
	shown, p := s.page()
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
	s := vpcList.of(k)
	if in.VRouterId.Set {
		s.ids([]string{k.vpcOf(model.RouterVpc, in.VRouterId.V)})
	}
	shown, p := s.page()
	r := &api.DescribeVRoutersResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.VRouters.VRouter = each(shown, func(v *model.Vpc) vRouterRow {
		row := vRouterRow{VRouterId: v.VRouterID, VpcId: v.ID, RegionId: v.Region, CreationTime: stamp(v.CreationTime)}
		row.RouteTableIds.RouteTableId = []string{v.RouteTableID}
		return row
	})
	return r
}
