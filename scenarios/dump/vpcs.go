package dump

import (
	"fmt"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// routeTables learns which table belongs to which router.
func (b *builder) routeTables() {
	b.tables, b.routers, b.other = map[string]string{}, map[string]string{}, map[string]bool{}
	of(b, "DescribeRouteTableList", func(_ string, r *api.DescribeRouteTableListResponse) {
		for _, t := range r.RouterTableList.RouterTableListType {
			b.routeTable(t.RouteTableId, t.RouteTableType, t.RouterId, t.VpcId)
		}
	})
	of(b, "DescribeRouteTables", func(_ string, r *api.DescribeRouteTablesResponse) {
		for _, t := range r.RouteTables.RouteTable {
			b.routeTable(t.RouteTableId, t.RouteTableType, t.VRouterId, "")
		}
	})
	of(b, "DescribeVRouters", func(_ string, r *api.DescribeVRoutersResponse) {
		for _, v := range r.VRouters.VRouter {
			if len(v.RouteTableIds.RouteTableId) == 1 {
				b.routeTable(v.RouteTableIds.RouteTableId[0], "System", v.VRouterId, v.VpcId)
			}
		}
	})
}

func (b *builder) routeTable(id, kind, router, vpc string) {
	switch {
	case id == "":
	case strings.EqualFold(kind, "Custom"):
		b.other[id] = true
	default:
		if router != "" && b.routers[router] == "" {
			b.routers[router] = id
		}
		if vpc != "" && b.tables[vpc] == "" {
			b.tables[vpc] = id
		}
	}
}

func (b *builder) vpcs() {
	routers := map[string]string{}
	of(b, "DescribeVRouters", func(_ string, r *api.DescribeVRoutersResponse) {
		for _, v := range r.VRouters.VRouter {
			routers[v.VpcId] = v.VRouterId
		}
	})
	// The attributes of one VPC say more than the listing.
	of(b, "DescribeVpcAttribute", func(file string, r *api.DescribeVpcAttributeResponse) {
		v := convert[vpcAnswer](r)
		b.vpc(source{file, "$"}, &v, routers)
	})
	of(b, "DescribeVpcs", func(file string, r *api.DescribeVpcsResponse) {
		for i := range r.Vpcs.Vpc {
			b.vpc(source{file, fmt.Sprintf("$.Vpcs.Vpc[%d]", i)}, &r.Vpcs.Vpc[i], routers)
		}
	})
}

func (b *builder) vpc(at source, r *vpcAnswer, routers map[string]string) {
	if r.VpcId == "" {
		b.note(at.file, "%s: has no VpcId, left out", at.path)
		return
	}
	if old := b.w.Vpcs.Get(r.VpcId); old != nil && (b.into == nil || !b.into(r.VpcId)) {
		b.moreOfVpc(old, r, routers)
		return
	}
	b.seen(r.VpcId, at)
	v := &model.Vpc{
		Meta: model.Meta{
			ID: r.VpcId, Owner: uid(r.OwnerId, b.opt.Account), Region: or(r.RegionId, b.opt.Region), Name: r.VpcName,
			Description: r.Description, CreationTime: b.time(at, "CreationTime", r.CreationTime), ResourceGroupID: r.ResourceGroupId,
		},
		Status: b.state(at, model.KindVpc, r.Status, model.VpcAvailable, nil), CidrBlock: r.CidrBlock,
		SecondaryCidrBlocks: r.SecondaryCidrBlocks.SecondaryCidrBlock, UserCidrs: r.UserCidrs.UserCidr,
		Ipv6CidrBlock: r.Ipv6CidrBlock, VRouterID: or(r.VRouterId, routers[r.VpcId]),
	}
	for _, t := range r.Tags.Tag {
		v.Tags = append(v.Tags, tags(pair{t.Key, t.Value})...)
	}
	v.RouteTableID = b.systemTable(v, r)
	b.w.Put(v)
	b.settle(at, model.KindVpc, v.Status, v.ID)
}

// moreOfVpc fills what the first answer about the VPC left open.
func (b *builder) moreOfVpc(old *model.Vpc, r *vpcAnswer, routers map[string]string) {
	v := *old
	v.VRouterID = or(v.VRouterID, or(r.VRouterId, routers[v.ID]))
	v.RouteTableID = or(v.RouteTableID, b.systemTable(&v, r))
	b.w.Put(&v)
}

func (b *builder) systemTable(v *model.Vpc, r *vpcAnswer) string {
	if id := or(b.tables[v.ID], b.routers[v.VRouterID]); id != "" {
		return id
	}
	for _, id := range r.RouterTableIds.RouterTableIds {
		if !b.other[id] {
			return id
		}
	}
	return ""
}

// vswitches also makes up what VPCs need and no answer gave.
func (b *builder) vswitches() {
	var open []*model.Vpc
	b.w.Vpcs.Scan(func(v *model.Vpc) bool {
		if v.VRouterID == "" || v.RouteTableID == "" {
			open = append(open, v)
		}
		return true
	})
	for _, old := range open {
		v, at := *old, b.origin[old.ID]
		if v.VRouterID == "" {
			v.VRouterID = b.newID(at, model.PrefixVRouter, "the router of "+v.ID)
		}
		if v.RouteTableID == "" {
			v.RouteTableID = b.newID(at, model.PrefixVpcRouteTable, "the system route table of "+v.ID)
		}
		b.w.Put(&v)
	}
	of(b, "DescribeVSwitches", func(file string, r *api.DescribeVSwitchesResponse) {
		for i, s := range r.VSwitches.VSwitch {
			at := source{file, fmt.Sprintf("$.VSwitches.VSwitch[%d]", i)}
			if b.w.Vpcs.Get(s.VpcId) == nil {
				b.note(file, "%s: the VPC %q of the vSwitch %s is not in the dump, left out", at.path, s.VpcId, s.VSwitchId)
				continue
			}
			if s.VSwitchId == "" || b.seen(s.VSwitchId, at) {
				continue
			}
			v := &model.VSwitch{
				Meta: model.Meta{
					ID: s.VSwitchId, Owner: uid(s.OwnerId, b.opt.Account), Region: b.w.Vpcs.Get(s.VpcId).Region, Name: s.VSwitchName,
					Description: s.Description, CreationTime: b.time(at, "CreationTime", s.CreationTime), ResourceGroupID: s.ResourceGroupId,
				},
				VpcID: s.VpcId, ZoneID: s.ZoneId, CidrBlock: s.CidrBlock, Ipv6CidrBlock: s.Ipv6CidrBlock,
				Status: b.state(at, model.KindVSwitch, s.Status, model.VpcAvailable, nil),
			}
			for _, t := range s.Tags.Tag {
				v.Tags = append(v.Tags, tags(pair{t.Key, t.Value})...)
			}
			b.w.Put(v)
			b.settle(at, model.KindVSwitch, v.Status, v.ID)
		}
	})
}
