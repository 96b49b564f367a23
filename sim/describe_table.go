package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	tableRow      = api.DescribeRouteTablesResponseRouteTablesRouteTable
	tableEntryRow = api.DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry
	tableHopRow   = api.DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHopsNextHop
	tableListRow  = api.DescribeRouteTableListResponseRouterTableListRouterTableListType
	tableListTag  = api.DescribeRouteTableListResponseRouterTableListRouterTableListTypeTagsTag
)

// associatedSwitches is what a VPC's route table is bound to.
const associatedSwitches = "VSwitch"

// routeTable is one route table with the VPC or the VBR that it came with.
type routeTable struct {
	id, routerType, router string
	vpc                    *model.Vpc
	meta                   *model.Meta
	status                 string
}

// routeTables lists the caller's route tables for which keep holds: that of each VPC and of each VBR, by age. Where the
// call names one table, only that is looked at.
func (k *call) routeTables(named api.Opt[string], keep func(*routeTable) bool) (all []routeTable) {
	var vpcs, vbrs []string
	if named.Set {
		t, _ := k.w.RouteTable(named.V)
		vpcs, vbrs = []string{t.VpcID}, []string{t.VbrID}
	}
	add := func(t routeTable) {
		if keep(&t) {
			all = append(all, t)
		}
	}
	for _, v := range vpcList.owned(k, vpcs, func(*model.Vpc) bool { return true }) {
		add(routeTable{v.RouteTableID, model.RouterVpc, v.VRouterID, v, &v.Meta, v.Status})
	}
	for _, v := range vbrList.owned(k, vbrs, func(*model.VirtualBorderRouter) bool { return true }) {
		add(routeTable{v.RouteTableID, model.RouterVBR, v.ID, nil, &v.Meta, model.VpcAvailable})
	}
	slices.SortFunc(all, func(a, b routeTable) int {
		return byAge(spot{id: a.id, at: a.meta.CreationTime}, spot{id: b.id, at: b.meta.CreationTime})
	})
	return all
}

// switchesOf lists the vSwitches bound to a route table: all of the VPC's.
func (k *call) switchesOf(vpc *model.Vpc) []string {
	ids := []string{}
	if vpc != nil {
		k.w.VSwitchesOf(vpc.ID, func(s *model.VSwitch) bool { ids = append(ids, s.ID); return true })
	}
	return ids
}

func describeRouteTables(k *call, in *api.DescribeRouteTablesRequest) *api.DescribeRouteTablesResponse {
	all := k.routeTables(in.RouteTableId, func(t *routeTable) bool {
		return in.VRouterId.Or(t.router) == t.router && in.RouterId.Or(t.router) == t.router &&
			in.RouterType.Or(t.routerType) == t.routerType && in.Type.Or(systemTable) == systemTable && in.RouteTableName.Or("") == "" &&
			in.ResourceGroupId.Or(t.meta.ResourceGroupID) == t.meta.ResourceGroupID
	})
	shown, p := paged(k, all)
	r := &api.DescribeRouteTablesResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.RouteTables.RouteTable = each(shown, func(t routeTable) tableRow {
		row := tableRow{
			RouteTableId: t.id, RouteTableType: systemTable, VRouterId: t.router, Status: t.status,
			CreationTime: stamp(t.meta.CreationTime), ResourceGroupId: t.meta.ResourceGroupID,
		}
		row.VSwitchIds.VSwitchId = k.switchesOf(t.vpc)
		row.RouteEntrys.RouteEntry = each(k.entries(t.id, func(*model.RouteEntry) bool { return true }), k.tableEntryRow)
		return row
	})
	return r
}

// tableEntryRow shows an entry; its own next hop is the first of several.
func (k *call) tableEntryRow(e *model.RouteEntry) tableEntryRow {
	r := tableEntryRow{
		RouteEntryId: e.ID, RouteTableId: e.RouteTableID, RouteEntryName: e.Name, Description: e.Description,
		DestinationCidrBlock: e.Destination, Type: e.Type, Status: e.Status,
	}
	if len(e.NextHops) > 0 {
		r.NextHopType, r.InstanceId = e.NextHops[0].Type, e.NextHops[0].ID
	}
	r.NextHops.NextHop = each(e.NextHops, func(h model.NextHop) tableHopRow {
		_, usable, _ := k.hop(e, h)
		return tableHopRow{NextHopId: h.ID, NextHopType: h.Type, Weight: h.Weight, Enabled: flag(usable)}
	})
	return r
}

func describeRouteTableList(k *call, in *api.DescribeRouteTableListRequest) *api.DescribeRouteTableListResponse {
	all := k.routeTables(in.RouteTableId, func(t *routeTable) bool {
		vpc := ""
		if t.vpc != nil {
			vpc = t.vpc.ID
		}
		return in.RouterType.Or(t.routerType) == t.routerType && in.RouterId.Or(t.router) == t.router &&
			in.VpcId.Or(vpc) == vpc && in.RouteTableType.Or(systemTable) == systemTable && in.RouteTableName.Or("") == "" && tagged(nil, in.Tag) &&
			in.ResourceGroupId.Or(t.meta.ResourceGroupID) == t.meta.ResourceGroupID
	})
	shown, p := paged(k, all)
	r := &api.DescribeRouteTableListResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.RouterTableList.RouterTableListType = each(shown, func(t routeTable) tableListRow {
		row := tableListRow{
			RouteTableId: t.id, RouteTableType: systemTable, RouterId: t.router, RouterType: t.routerType, Status: t.status,
			OwnerId: uid(t.meta.Owner), CreationTime: stamp(t.meta.CreationTime), ResourceGroupId: t.meta.ResourceGroupID,
		}
		if t.vpc != nil {
			row.VpcId, row.AssociateType = t.vpc.ID, associatedSwitches
		}
		row.VSwitchIds.VSwitchId, row.GatewayIds.GatewayIds = k.switchesOf(t.vpc), []string{}
		row.Tags.Tag = []tableListTag{}
		return row
	})
	return r
}
