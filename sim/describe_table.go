package sim

import (
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

// tableKinds are the lists of the tables of one type of router.
var tableKinds = map[string]model.Kind{model.RouterVpc: model.KindVpcRouteTable, model.RouterVBR: model.KindVBRRouteTable}

// tables begins a selection of the caller's route tables: that of each VPC and of each VBR. The parameters name a type of
// router, a table, routers and a VPC.
func (k *call) tables(routerType, table api.Opt[string], routers []api.Opt[string], vpc api.Opt[string]) *selection[routeTable] {
	s := &selection[routeTable]{k: k, get: k.tableOfID}
	s.kind = model.KindRouteTable
	kind, listed := tableKinds[routerType.V]
	if listed {
		s.kind = kind
	}
	s.spot = func(t *routeTable) spot { return spot{t.meta.Owner, t.meta.Region, t.id, t.meta.CreationTime} }
	of := func(id string) { s.ids([]string{id}) }
	if table.Set {
		of(table.V)
	}
	for _, r := range routers {
		if r.Set && s.from == nil {
			of(k.tableOfRouter(r.V))
		}
		s.equal(r, func(t *routeTable) string { return t.router })
	}
	if vpc.Set && s.from == nil {
		id := ""
		if v := k.w.Vpcs.Get(vpc.V); v != nil {
			id = v.RouteTableID
		}
		of(id)
	}
	s.equal(vpc, (*routeTable).vpcID)
	if !listed || s.from != nil {
		s.equal(routerType, func(t *routeTable) string { return t.routerType })
	}
	return s
}

// tableOfID resolves a route table's ID; nil if there is none.
func (k *call) tableOfID(id string) *routeTable {
	t, ok := k.w.RouteTable(id)
	switch {
	case !ok:
		return nil
	case t.RouterType == model.RouterVpc:
		v := k.w.Vpcs.Get(t.VpcID)
		return &routeTable{id, t.RouterType, t.RouterID, v, &v.Meta, v.Status}
	}
	v := k.w.VBRs.Get(t.VbrID)
	return &routeTable{id, t.RouterType, t.RouterID, nil, &v.Meta, model.VpcAvailable}
}

// tableOfRouter is the ID of a router's route table, or "".
func (k *call) tableOfRouter(router string) string {
	if v := k.w.VpcOfRouter(router); v != nil {
		return v.RouteTableID
	}
	if v := k.w.VBRs.Get(router); v != nil {
		return v.RouteTableID
	}
	return ""
}

func (t *routeTable) vpcID() string {
	if t.vpc == nil {
		return ""
	}
	return t.vpc.ID
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
	s := k.tables(in.RouterType, in.RouteTableId, []api.Opt[string]{in.VRouterId, in.RouterId}, api.Opt[string]{})
	s.none(in.Type.Or(systemTable) != systemTable || in.RouteTableName.Or("") != "")
	s.equal(in.ResourceGroupId, func(t *routeTable) string { return t.meta.ResourceGroupID })
	shown, p := s.page()
	r := &api.DescribeRouteTablesResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.RouteTables.RouteTable = each(shown, func(t *routeTable) tableRow {
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
	s := k.tables(in.RouterType, in.RouteTableId, []api.Opt[string]{in.RouterId}, in.VpcId)
	s.none(in.RouteTableType.Or(systemTable) != systemTable || in.RouteTableName.Or("") != "" || !tagged(nil, in.Tag))
	s.equal(in.ResourceGroupId, func(t *routeTable) string { return t.meta.ResourceGroupID })
	shown, p := s.page()
	r := &api.DescribeRouteTableListResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.RouterTableList.RouterTableListType = each(shown, func(t *routeTable) tableListRow {
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
