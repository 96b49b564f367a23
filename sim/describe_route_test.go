package sim_test

import (
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	entryRow      = api.DescribeRouteEntryListResponseRouteEntrysRouteEntry
	hopRow        = api.DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop
	relatedRow    = api.DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHopNextHopRelatedInfo
	tableRow      = api.DescribeRouteTablesResponseRouteTablesRouteTable
	tableEntryRow = api.DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry
	tableHopRow   = api.DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHopsNextHop
	tableListRow  = api.DescribeRouteTableListResponseRouterTableListRouterTableListType
	tableListTag  = api.DescribeRouteTableListResponseRouterTableListRouterTableListTypeTagsTag
)

func TestDescribeRouteEntryList(t *testing.T) {
	e := newPairEstate(t)
	ri := func(id string, weight int64, to relatedRow) hopRow {
		to.RegionId = home
		return hopRow{NextHopId: id, NextHopType: "RouterInterface", NextHopRegionId: home, Weight: weight, Enabled: 1, NextHopRelatedInfo: to}
	}
	toVPC := entryRow{RouteEntryId: e.toVPC, RouteTableId: e.tableA(), RouteEntryName: "to-vpc", Description: "the VPC", DestinationCidrBlock: "172.16.0.0/16",
		IpVersion: "IPv4", Type: "Custom", Status: "Available", GmtModified: hour(7)}
	toVPC.NextHops.NextHop = []hopRow{ri(e.nearA, 0, relatedRow{InstanceId: e.vpc.ID, InstanceType: "VPC"})}
	out := entryRow{RouteEntryId: e.toSiteOut, RouteTableId: e.tableA(), DestinationCidrBlock: "192.168.0.0/16", IpVersion: "IPv4", Type: "Custom",
		Status: "Available", GmtModified: hour(7)}
	out.NextHops.NextHop = []hopRow{ri(e.vlanInterface(e.vbrA, e.circuitB), 0, relatedRow{InstanceId: e.circuitB, InstanceType: "PCONN"})}
	want := api.DescribeRouteEntryListResponse{}
	want.RouteEntrys.RouteEntry = []entryRow{toVPC, out}
	shows(e.bed, want, api.DescribeRouteEntryList, "RouteTableId", e.tableA())

	toSite := entryRow{RouteEntryId: e.toSite, RouteTableId: e.vpc.RouteTableID, RouteEntryName: "to-site", DestinationCidrBlock: "192.168.0.0/16",
		IpVersion: "IPv4", Type: "Custom", Status: "Available", GmtModified: hour(8)}
	toSite.NextHops.NextHop = []hopRow{ri(e.farA, 100, relatedRow{InstanceId: e.vbrA, InstanceType: "VBR"}), ri(e.farB, 100, relatedRow{InstanceId: e.vbrB, InstanceType: "VBR"})}
	want.RouteEntrys.RouteEntry = []entryRow{toSite}
	shows(e.bed, want, api.DescribeRouteEntryList, "RouteTableId", e.vpc.RouteTableID, "RouteEntryName", "to-site")

	local := entryRow{RouteEntryId: systemEntry(e, "172.16.2.0/28"), RouteTableId: e.vpc.RouteTableID, DestinationCidrBlock: "172.16.2.0/28",
		IpVersion: "IPv4", Type: "System", Status: "Available", GmtModified: hour(4)}
	local.NextHops.NextHop = []hopRow{{NextHopType: "local", Enabled: 1}}
	want.RouteEntrys.RouteEntry = []entryRow{local}
	shows(e.bed, want, api.DescribeRouteEntryList, "RouteTableId", e.vpc.RouteTableID, "DestinationCidrBlock", "172.16.2.0/28")

	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeRouteEntryListResponse](e.bed, api.DescribeRouteEntryList, append(kv, "RouteTableId", e.vpc.RouteTableID)...).RouteEntrys.RouteEntry {
			ids = append(ids, r.RouteEntryId)
		}
		return ids
	}
	system := []string{systemEntry(e, "100.64.0.0/10"), systemEntry(e, "172.16.1.0/24"), systemEntry(e, "172.16.2.0/28")}
	custom := []string{e.toSite, e.toManagement}
	bgp := &model.RouteEntry{RouteTableID: e.vpc.RouteTableID, Destination: "2408::/32", Type: model.EntryBGP, Status: model.EntryAvailable,
		NextHops: []model.NextHop{{ID: "i-1", Type: model.HopInstance}}}
	bgp.ID, bgp.Owner, bgp.Region, bgp.CreationTime = "rte-0", alice, home, e.World().Now
	e.put(bgp)
	all := append(append(append([]string{}, system...), custom...), bgp.ID)
	filtered(e.bed, ids, []selection{
		{"all, by age", nil, all},
		{"system", by("RouteEntryType", "System"), system},
		{"custom", by("RouteEntryType", "Custom"), custom},
		{"BGP", by("RouteEntryType", "BGP"), []string{bgp.ID}},
		{"CEN", by("RouteEntryType", "CEN"), nil},
		{"ID", by("RouteEntryId", e.toManagement), []string{e.toManagement}},
		{"destination with host bits", by("DestinationCidrBlock", "192.168.240.7/24"), []string{e.toManagement}},
		{"no destination", by("DestinationCidrBlock", "x"), nil},
		{"destinations", by("DestCidrBlockList.1", "192.168.240.0/24", "DestCidrBlockList.2", "100.64.0.0/10"), []string{system[0], e.toManagement}},
		{"IPv6", by("IpVersion", "IPv6"), []string{bgp.ID}},
		{"next hop", by("NextHopId", e.farB), custom},
		{"next hop of one", by("NextHopId", e.farA), custom[:1]},
		{"next hop type", by("NextHopType", "RouterInterface"), custom},
		{"instances", by("NextHopType", "Instance"), []string{bgp.ID}},
		{"service", by("ServiceType", "TR"), nil},
		{"first of several", by("MaxResult", 1), all[:1]},
	})
}

func systemEntry(e *pairEstate, destination string) string {
	return e.World().EntryTo(e.vpc.RouteTableID, destination).ID
}

func TestDescribeRouteTables(t *testing.T) {
	e := newPairEstate(t)
	row := tableRow{RouteTableId: e.tableA(), RouteTableType: "System", VRouterId: e.vbrA, Status: "Available", CreationTime: hour(2), ResourceGroupId: "rg-1"}
	toVPC := tableEntryRow{RouteEntryId: e.toVPC, RouteTableId: e.tableA(), RouteEntryName: "to-vpc", Description: "the VPC", DestinationCidrBlock: "172.16.0.0/16",
		Type: "Custom", Status: "Available", NextHopType: "RouterInterface", InstanceId: e.nearA}
	toVPC.NextHops.NextHop = []tableHopRow{{NextHopId: e.nearA, NextHopType: "RouterInterface", Enabled: 1}}
	line := e.vlanInterface(e.vbrA, e.circuitB)
	out := tableEntryRow{RouteEntryId: e.toSiteOut, RouteTableId: e.tableA(), DestinationCidrBlock: "192.168.0.0/16", Type: "Custom", Status: "Available",
		NextHopType: "RouterInterface", InstanceId: line}
	out.NextHops.NextHop = []tableHopRow{{NextHopId: line, NextHopType: "RouterInterface", Enabled: 1}}
	row.RouteEntrys.RouteEntry, row.VSwitchIds.VSwitchId = []tableEntryRow{toVPC, out}, []string{}
	want := api.DescribeRouteTablesResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.RouteTables.RouteTable = []tableRow{row}
	shows(e.bed, want, api.DescribeRouteTables, "RouteTableId", e.tableA())

	got := read[api.DescribeRouteTablesResponse](e.bed, api.DescribeRouteTables, "VRouterId", e.vpc.VRouterID).RouteTables.RouteTable[0]
	equal(e.bed, []string{e.switchI, e.switchJ}, got.VSwitchIds.VSwitchId)
	equal(e.bed, 5, len(got.RouteEntrys.RouteEntry))
	toSite := got.RouteEntrys.RouteEntry[3]
	equal(e.bed, []tableHopRow{
		{NextHopId: e.farA, NextHopType: "RouterInterface", Weight: 100, Enabled: 1}, {NextHopId: e.farB, NextHopType: "RouterInterface", Weight: 100, Enabled: 1},
	}, toSite.NextHops.NextHop)

	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeRouteTablesResponse](e.bed, api.DescribeRouteTables, kv...).RouteTables.RouteTable {
			ids = append(ids, r.RouteTableId)
		}
		return ids
	}
	all := []string{e.tableA(), e.tableB(), e.vpc.RouteTableID}
	filtered(e.bed, ids, []selection{
		{"all", nil, all},
		{"all regions", by("RegionId", ""), all},
		{"another region", by("RegionId", away), nil},
		{"VBRs'", by("RouterType", "VBR"), all[:2]},
		{"a router's", by("RouterType", "VBR", "RouterId", e.vbrB), all[1:2]},
		{"system", by("Type", "System"), all},
		{"custom", by("Type", "Custom"), nil},
		{"name", by("RouteTableName", "x"), nil},
		{"unknown", by("RouteTableId", "vtb-none"), nil},
		{"resource group", by("ResourceGroupId", "rg-1"), []string{e.tableA(), e.vpc.RouteTableID}},
	})
}

func TestDescribeRouteTableList(t *testing.T) {
	e := newPairEstate(t)
	ofVPC := tableListRow{RouteTableId: e.vpc.RouteTableID, RouteTableType: "System", RouterId: e.vpc.VRouterID, RouterType: "VRouter", VpcId: e.vpc.ID,
		AssociateType: "VSwitch", Status: "Available", OwnerId: 1000000000000001, CreationTime: hour(4), ResourceGroupId: "rg-1"}
	ofVPC.VSwitchIds.VSwitchId, ofVPC.GatewayIds.GatewayIds, ofVPC.Tags.Tag = []string{e.switchI, e.switchJ}, []string{}, []tableListTag{}
	want := api.DescribeRouteTableListResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.RouterTableList.RouterTableListType = []tableListRow{ofVPC}
	shows(e.bed, want, api.DescribeRouteTableList)

	ofVBR := tableListRow{RouteTableId: e.tableB(), RouteTableType: "System", RouterId: e.vbrB, RouterType: "VBR", Status: "Available",
		OwnerId: 1000000000000001, CreationTime: hour(3)}
	ofVBR.VSwitchIds.VSwitchId, ofVBR.GatewayIds.GatewayIds, ofVBR.Tags.Tag = []string{}, []string{}, []tableListTag{}
	want.RouterTableList.RouterTableListType = []tableListRow{ofVBR}
	shows(e.bed, want, api.DescribeRouteTableList, "RouterType", "VBR", "RouterId", e.vbrB)

	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeRouteTableListResponse](e.bed, api.DescribeRouteTableList, kv...).RouterTableList.RouterTableListType {
			ids = append(ids, r.RouteTableId)
		}
		return ids
	}
	vpc := []string{e.vpc.RouteTableID}
	filtered(e.bed, ids, []selection{
		{"VPC", by("VpcId", e.vpc.ID), vpc},
		{"another VPC", by("VpcId", "vpc-none"), nil},
		{"table", by("RouteTableId", e.vpc.RouteTableID), vpc},
		{"VBRs'", by("RouterType", "VBR"), []string{e.tableA(), e.tableB()}},
		{"a VBR's, but of VPC routers", by("RouteTableId", e.tableA()), nil},
		{"system", by("RouteTableType", "System"), vpc},
		{"custom", by("RouteTableType", "Custom"), nil},
		{"tagged", by("Tag.1.Key", "tier"), nil},
		{"another group", by("ResourceGroupId", "rg-9"), nil},
	})
}
