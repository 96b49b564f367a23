package sim_test

import (
	"fmt"
	"slices"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// routeCases are the cases of validate/route.go and validate/routedeletion.go.
var routeCases = slices.Concat(destinationCases(), unroutableCases(), entryCases, busyCases(), deletionCases)

// destinationCases try destinations in the table of a VPC, 192.168.0.0/16 with vSwitch 192.168.8.0/22, and of a VBR,
// each of which has a route to 10.1.2.0/24.
func destinationCases() (cases []ruleCase) {
	const both, vpc, vbr = "both", "VPC", "VBR"
	for _, x := range []struct {
		table, rule string
		code        model.Code
		destination string
	}{
		{both, "route.destination", "InvalidCidrBlock.Malformed", "10.1.2.0/33"},
		{both, "route.destination", "InvalidCidrBlock.Malformed", "10.1.2"},
		{both, "route.destination", "InvalidCidrBlock.Malformed", "10.1.2.0/255.255.255.0"},
		{both, "route.destination", "InvalidCidrBlock.Malformed", "fe80::1%eth0"},
		{both, "route.destination", "", "10.1.3.9/24"},
		{both, "route.destination", "", "10.1.3.9"},
		{both, "route.cloud-services", "InvalidCidrBlock", "100.64.0.0/10"},
		{both, "route.cloud-services", "InvalidCidrBlock", "100.64.0.0/11"},
		{both, "route.cloud-services", "InvalidCidrBlock", "100.127.255.255"},
		{both, "route.cloud-services", "InvalidCidrBlock", "100.100.100.7/10"},
		{both, "route.cloud-services", "", "100.0.0.0/8"},
		{both, "route.cloud-services", "", "100.63.255.255"},
		{both, "route.cloud-services", "", "100.128.0.0/10"},
		{both, "route.unique", "InvalidCIDRBlock.Duplicate", "10.1.2.0/24"},
		{both, "route.unique", "InvalidCIDRBlock.Duplicate", "10.1.2.77/24"},
		{both, "route.unique", "", "10.1.2.0/25"},
		{both, "route.unique", "", "10.1.2.0/23"},
		{both, "route.unique", "", "10.1.2.0"},
		{vpc, "route.vswitch-overlap", "InvalidCidrBlock", "192.168.8.0/22"},
		{vpc, "route.vswitch-overlap", "InvalidCidrBlock", "192.168.8.0/24"},
		{vpc, "route.vswitch-overlap", "InvalidCidrBlock", "192.168.11.255"},
		{vpc, "route.vswitch-overlap", "InvalidCidrBlock", "192.168.0.0/16"},
		{vpc, "route.vswitch-overlap", "InvalidCidrBlock", "0.0.0.0/0"},
		{vpc, "route.vswitch-overlap", "", "192.168.12.0/22"},
		{vpc, "route.vswitch-overlap", "", "192.168.7.255"},
		{vbr, "route.vswitch-overlap", "", "192.168.8.0/22"},
		{vbr, "route.cloud-services", "", "0.0.0.0/0"},
	} {
		for _, table := range []string{vpc, vbr} {
			if x.table != both && x.table != table {
				continue
			}
			cases = append(cases, ruleCase{x.rule, x.code, fmt.Sprintf("%s in a %s's table", x.destination, table), func(b *bed) call {
				n := b.network()
				b.vSwitch(n.vpc, "192.168.8.0/22")
				id, hop := n.vpcTable, n.far
				if table == vbr {
					id, hop = n.vbrTable, n.near
				}
				b.route(id, "10.1.2.0/24", hop)
				return newRoute(id, x.destination, hop)
			}})
		}
	}
	return cases
}

// unroutableCases try ranges that no router forwards to, and their neighbours.
func unroutableCases() (cases []ruleCase) {
	for _, x := range []struct {
		destination string
		code        model.Code
	}{
		{"0.0.0.0/8", "IllegalParam.CidrBlock"}, {"0.1.0.0/16", "IllegalParam.CidrBlock"}, {"127.0.0.1", "IllegalParam.CidrBlock"},
		{"169.254.0.0/16", "IllegalParam.CidrBlock"}, {"169.254.169.254/32", "IllegalParam.CidrBlock"},
		{"224.0.0.0/4", "IllegalParam.CidrBlock"}, {"239.1.2.0/24", "IllegalParam.CidrBlock"}, {"255.255.255.255", "IllegalParam.CidrBlock"},
		{"0.0.0.0/0", ""}, {"1.0.0.0/8", ""}, {"126.0.0.0/7", ""}, {"169.252.0.0/15", ""}, {"223.255.255.0/24", ""}, {"192.0.0.0/2", ""},
	} {
		cases = append(cases, ruleCase{"route.unroutable", x.code, x.destination, func(b *bed) call {
			n := b.network()
			return newRoute(n.vbrTable, x.destination, n.near)
		}})
	}
	return append(cases, ruleCase{"route.unroutable", "IllegalParam.CidrBlock", "ff02::1", func(b *bed) call {
		return newRoute(b.vpc("192.168.0.0/16").RouteTableID, "ff02::1", "i-bp1server", "NextHopType", model.HopInstance)
	}}, ruleCase{"route.unroutable", "", "2001:db8::/32", func(b *bed) call {
		return newRoute(b.vpc("192.168.0.0/16").RouteTableID, "2001:db8::/32", "i-bp1server", "NextHopType", model.HopInstance)
	}})
}

// fillTable adds routes of 10.0.0.0/16 to a table.
func (b *bed) fillTable(table, hop string, count int) {
	b.Helper()
	for i := range count {
		b.route(table, fmt.Sprintf("10.0.%d.0/24", i), hop)
	}
}

var entryCases = []ruleCase{
	{"route.table-exists", "InvalidRouteTableId.NotFound", "adding to a table that is not there", func(b *bed) call {
		return newRoute("vtb-bp1nothing", "10.0.0.0/24", b.network().far)
	}},
	{"route.table-exists", "InvalidRouteTableId.NotFound", "adding to another account's table", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far).by(bob)
	}},
	{"route.table-exists", "InvalidRouteTableId.NotFound", "adding to a table of another region", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far, "RegionId", away)
	}},
	{"route.table-exists", "InvalidRouteTableId.NotFound", "adding to the table of a VBR that one's circuit carries for another account", func(b *bed) call {
		n := b.network()
		v := b.World().VBRs.Get(b.vbrFor(bob, n.circuit, 200, true))
		return newRoute(v.RouteTableID, "10.0.0.0/24", v.Primary().VlanInterfaceID)
	}},
	{"route.table-exists", "InvalidRouteTableId.NotFound", "deleting from a table that is not there", func(b *bed) call {
		n := b.network()
		b.route(n.vpcTable, "10.0.0.0/24", n.far)
		return dropRoute("vtb-bp1nothing", "10.0.0.0/24", "NextHopId", n.far)
	}},
	{"route.table-exists", "", "adding without a region", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far, "RegionId", "")
	}},
	{"route.ten-net", "InvalidCidrBlock", "an account without the permission for 10.0.0.0/8", func(b *bed) call {
		n := b.network()
		b.put(&model.Account{UID: alice, OpenServices: []string{home}, NoTenNetRoutes: true})
		return newRoute(n.vpcTable, "10.0.0.0/8", n.far)
	}},
	{"route.ten-net", "InvalidCidrBlock", "an account without it, in a VBR's table", func(b *bed) call {
		n := b.network()
		b.put(&model.Account{UID: alice, OpenServices: []string{home}, NoTenNetRoutes: true})
		return newRoute(n.vbrTable, "10.255.255.255", n.near)
	}},
	{"route.ten-net", "", "an account without it, beside and around 10.0.0.0/8", func(b *bed) call {
		n := b.network()
		b.put(&model.Account{UID: alice, OpenServices: []string{home}, NoTenNetRoutes: true})
		b.route(n.vpcTable, "11.0.0.0/24", n.far)
		return newRoute(n.vpcTable, "10.0.0.0/7", n.far)
	}},
	{"route.ten-net", "", "an account with it", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/8", n.far)
	}},
	{"route.unique", "RouteConflict.AlreadyExist", "where a CEN instance brought a route", func(b *bed) call {
		n := b.network()
		id := b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		change(b, b.World().RouteEntries, id, func(e *model.RouteEntry) { e.Type = model.EntryCEN })
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.unique", "", "where BGP brought a route", func(b *bed) call {
		n := b.network()
		b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.unique", "InvalidCIDRBlock.Duplicate", "where BGP brought a route beside the static one", func(b *bed) call {
		n := b.network()
		b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		b.route(n.vbrTable, "10.0.0.0/24", n.near)
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.quota", "QuotaExceeded", "the 201st route of a VPC", func(b *bed) call {
		n := b.network()
		b.fillTable(n.vpcTable, n.far, 200)
		return newRoute(n.vpcTable, "10.1.0.0/24", n.far)
	}},
	{"route.quota", "", "the 200th route of a VPC, system routes not counted", func(b *bed) call {
		n := b.network()
		b.vSwitch(n.vpc, "192.168.8.0/22")
		b.fillTable(n.vpcTable, n.far, 199)
		return newRoute(n.vpcTable, "10.1.0.0/24", n.far)
	}},
	{"route.quota", "QuotaExceeded", "the 201st route of a VBR", func(b *bed) call {
		n := b.network()
		b.fillTable(n.vbrTable, n.near, 200)
		return newRoute(n.vbrTable, "10.1.0.0/24", n.near)
	}},
	{"route.quota", "", "the 200th route of a VBR, the VPC's table being full", func(b *bed) call {
		n := b.network()
		b.fillTable(n.vpcTable, n.far, 200)
		b.fillTable(n.vbrTable, n.near, 199)
		return newRoute(n.vbrTable, "10.1.0.0/24", n.near)
	}},
	{"route.vpc-available", "IncorrectVpcStatus", "adding while the VPC is being created", func(b *bed) call {
		b.delays()
		vpc := b.vpc("192.168.0.0/16")
		b.advance(3*second - 1)
		return newRoute(vpc.RouteTableID, "10.0.0.0/24", "i-bp1server", "NextHopType", model.HopInstance)
	}},
	{"route.vpc-available", "", "adding once the VPC is created", func(b *bed) call {
		b.delays()
		vpc := b.vpc("192.168.0.0/16")
		b.advance(3 * second)
		return newRoute(vpc.RouteTableID, "10.0.0.0/24", "i-bp1server", "NextHopType", model.HopInstance)
	}},
	{"route.vpc-available", "IncorrectVpcStatus", "deleting while a vSwitch is being created", func(b *bed) call {
		n := b.network()
		id := b.route(n.vpcTable, "10.0.0.0/24", n.far)
		b.delays()
		b.vSwitch(n.vpc, "192.168.8.0/22")
		b.advance(3*second - 1)
		return on(api.DeleteRouteEntry, "RouteEntryId", id)
	}},
	{"route.vpc-available", "", "deleting once the vSwitch is created", func(b *bed) call {
		n := b.network()
		id := b.route(n.vpcTable, "10.0.0.0/24", n.far)
		b.delays()
		b.vSwitch(n.vpc, "192.168.8.0/22")
		b.advance(3 * second)
		return on(api.DeleteRouteEntry, "RouteEntryId", id)
	}},
	{"route.vbr-active", "InvalidVBRStatus", "adding to a terminating VBR's table", func(b *bed) call {
		n := b.terminating()
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
	}},
	{"route.vbr-active", "InvalidVBRStatus", "adding to a terminated VBR's table", func(b *bed) call {
		n := b.terminating()
		b.advance(30 * second)
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
	}},
	{"route.vbr-active", "InvalidVBRStatus", "adding to a recovering VBR's table, a moment before it is active", func(b *bed) call {
		n := b.terminating()
		b.advance(30 * second)
		b.do(api.RecoverVirtualBorderRouter, "VbrId", n.vbr)
		b.advance(30*second - 1)
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
	}},
	{"route.vbr-active", "", "adding to a recovered VBR's table", func(b *bed) call {
		n := b.terminating()
		b.advance(30 * second)
		b.do(api.RecoverVirtualBorderRouter, "VbrId", n.vbr)
		b.advance(30 * second)
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
	}},
	{"route.circuit-in-service", "InvalidPhysicalConnectionBusinessStatus", "the VBR's circuit is in arrears", func(b *bed) call {
		n := b.network()
		b.operator(n.circuit, "lock-financial")
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.circuit-in-service", "InvalidPhysicalConnectionBusinessStatus", "the VBR's circuit is not Enabled", func(b *bed) call {
		n := b.network()
		// No call takes a circuit with a VBR out of service; a state file can.
		change(b, b.World().Circuits, n.circuit, func(pc *model.PhysicalConnection) { pc.Status = model.CircuitTerminated })
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.circuit-in-service", "", "another circuit is in arrears", func(b *bed) call {
		n := b.network()
		b.operator(b.circuit(), "lock-financial")
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.circuit-in-service", "", "the circuit is in arrears, the table the VPC's", func(b *bed) call {
		n := b.network()
		b.operator(n.circuit, "lock-financial")
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "adding a route to a VBR's table", func(b *bed) call {
		n := b.network()
		b.closeService()
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near, "RegionId", "")
	}},
	{"service.outbound-open", "", "adding a route to a VPC's table", func(b *bed) call {
		n := b.network()
		b.closeService()
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"service.outbound-open", "", "deleting a route from a VBR's table", func(b *bed) call {
		n := b.network()
		id := b.route(n.vbrTable, "10.0.0.0/24", n.near)
		b.closeService()
		return on(api.DeleteRouteEntry, "RouteEntryId", id)
	}},
}

// terminating is a VBR on its way to Terminated; transient states last.
func (b *bed) terminating() network {
	b.Helper()
	n := b.apart()
	b.delays()
	b.do(api.TerminateVirtualBorderRouter, "VbrId", n.vbr)
	return n
}

// busyCases play calls on a table with an entry on its way, which takes two seconds: for that time it is closed, and
// no other is.
func busyCases() (cases []ruleCase) {
	for _, side := range []string{"VPC", "VBR"} {
		// busy leaves one Available entry and one that is being added or deleted, some time ago.
		busy := func(b *bed, deleting bool, ago time.Duration) (table, hop, available string) {
			n := b.network()
			table, hop = n.vpcTable, n.far
			if side == "VBR" {
				table, hop = n.vbrTable, n.near
			}
			available = b.route(table, "10.0.0.0/24", hop)
			if deleting {
				b.route(table, "10.0.1.0/24", hop)
				b.delays()
				b.make(dropRoute(table, "10.0.1.0/24", "NextHopId", hop))
			} else {
				b.delays()
				b.route(table, "10.0.1.0/24", hop)
			}
			b.advance(ago)
			return table, hop, available
		}
		for _, x := range []struct {
			when string
			code model.Code
			ago  time.Duration
		}{{"a moment before", "IncorrectRouteEntryStatus", 2*second - 1}, {"when", "", 2 * second}} {
			title := func(format string) string { return fmt.Sprintf(format, x.when, side) }
			cases = append(cases,
				ruleCase{"route.stable", x.code, title("adding %s an entry of a %s's table is added"), func(b *bed) call {
					table, hop, _ := busy(b, false, x.ago)
					return newRoute(table, "10.0.2.0/24", hop)
				}},
				ruleCase{"route.stable", x.code, title("adding %s an entry of a %s's table is gone"), func(b *bed) call {
					table, hop, _ := busy(b, true, x.ago)
					return newRoute(table, "10.0.2.0/24", hop)
				}},
				ruleCase{"route.stable", x.code, title("deleting %s another entry of a %s's table is added"), func(b *bed) call {
					_, _, available := busy(b, false, x.ago)
					return on(api.DeleteRouteEntry, "RouteEntryId", available)
				}})
		}
	}
	return append(cases,
		ruleCase{"route.stable", "IncorrectRouteEntryStatus", "deleting an entry that is being deleted", func(b *bed) call {
			n := b.network()
			id := b.route(n.vpcTable, "10.0.0.0/24", n.far)
			b.delays()
			b.do(api.DeleteRouteEntry, "RouteEntryId", id)
			return on(api.DeleteRouteEntry, "RouteEntryId", id)
		}},
		ruleCase{"route.stable", "", "adding while the table at the other end is busy", func(b *bed) call {
			n := b.network()
			b.delays()
			b.route(n.vbrTable, "10.0.1.0/24", n.near)
			return newRoute(n.vpcTable, "10.0.1.0/24", n.far)
		}})
}

// deletion plays a deletion in a VPC's table with a plain route to 10.0.0.0/24 through far[0] and an ECMP route to
// 10.0.1.0/24 through far[0], far[1] and far[2].
func deletion(f func(*bed, routes) call) func(*bed) call {
	return func(b *bed) call {
		vpc, far := b.ways(3)
		t := routes{table: vpc.RouteTableID, far: far}
		t.plain = b.route(t.table, "10.0.0.0/24", far[0])
		t.ecmp = b.make(spread(t.table, "10.0.1.0/24", far)).id("RouteEntryId")
		return f(b, t)
	}
}

type routes struct {
	table       string
	far         []string
	plain, ecmp string
}

// systemEntry is the entry that the cloud keeps for its own services in a VPC's table.
func (b *bed) systemEntry(table string) string {
	b.Helper()
	return b.World().EntryTo(table, "100.64.0.0/10").ID
}

// learned is an entry that BGP brought into a table.
func (b *bed) learned(table, destination, hop string) string {
	e := &model.RouteEntry{RouteTableID: table, Destination: destination, Type: model.EntryBGP, Status: model.EntryAvailable,
		NextHops: []model.NextHop{{ID: hop, Type: model.HopRouterInterface}}}
	e.ID, e.Owner, e.Region = b.World().NewID(model.PrefixRouteEntry, home), b.account, home
	b.put(e)
	return e.ID
}

const noEntry model.Code = "InvalidRouteEntry.NotFound"

var deletionCases = []ruleCase{
	{"route.destination", "InvalidCidrBlock.Malformed", "deleting with a destination that is none", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/33", "NextHopId", t.far[0])
	})},
	{"route.delete-which", "MissingParameter", "neither ID nor table", deletion(func(b *bed, t routes) call {
		return dropRoute("", "10.0.0.0/24", "RouteTableId", nil, "NextHopId", t.far[0])
	})},
	{"route.delete-which", "MissingParameter", "a table and no destination", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "", "DestinationCidrBlock", nil, "NextHopId", t.far[0])
	})},
	{"route.delete-which", "", "an ID alone", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.plain, "RegionId", "")
	})},
	{"route.delete-which", "", "a table, a destination with host bits and a next hop", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.9/24", "NextHopId", t.far[0])
	})},
	{"route.delete-next-hop", "InvalidNextHop", "no next hop", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/24")
	})},
	{"route.delete-next-hop", "ParamExclusive.NextHopIdAndList", "a next hop and a list", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/24", "NextHopId", t.far[0]).with(hopList(t.far[:1])...)
	})},
	{"route.delete-next-hop", "", "an ID and a list", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.ecmp).with(hopList(t.far)...)
	})},
	{"route.delete-next-hop", "", "a list in any order", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.1.0/24").with(hopList([]string{t.far[2], t.far[0], t.far[1]})...)
	})},
	{"route.entry-exists", noEntry, "an ID that is not there", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", "rte-bp1nothing")
	})},
	{"route.entry-exists", noEntry, "another account's ID", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.plain).by(bob)
	})},
	{"route.entry-exists", noEntry, "an ID in another region", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.plain, "RegionId", away)
	})},
	{"route.entry-exists", noEntry, "an ID and another table", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.plain, "RouteTableId", b.vpc("10.2.0.0/16").RouteTableID)
	})},
	{"route.entry-exists", noEntry, "an ID and another destination", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.plain, "DestinationCidrBlock", "10.0.1.0/24")
	})},
	{"route.entry-exists", noEntry, "an ID and another next hop", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", t.plain, "NextHopId", t.far[1])
	})},
	{"route.entry-exists", noEntry, "a part of a destination", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/25", "NextHopId", t.far[0])
	})},
	{"route.entry-exists", noEntry, "a destination through another next hop", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/24", "NextHopId", t.far[1])
	})},
	{"route.entry-exists", noEntry, "an ECMP route with a part of its list", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.1.0/24").with(hopList(t.far[:2])...)
	})},
	{"route.entry-exists", noEntry, "an ECMP route with one next hop", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.1.0/24", "NextHopId", t.far[0])
	})},
	{"route.entry-exists", noEntry, "a plain route with a list of one", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/24").with(hopList(t.far[:1])...)
	})},
	{"route.entry-exists", "", "everything there is to say", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.0.0/24", "NextHopId", t.far[0], "RouteEntryId", t.plain)
	})},
	{"route.entry-exists", "InvalidRouteEntryId.NotFound", "renaming what is not there", func(b *bed) call {
		return on(api.ModifyRouteEntry, "RouteEntryId", "rte-bp1nothing", "RouteEntryName", "to-office")
	}},
	{"route.entry-exists", "InvalidRouteEntryId.NotFound", "renaming in another region", deletion(func(b *bed, t routes) call {
		return on(api.ModifyRouteEntry, "RouteEntryId", t.plain, "RouteEntryName", "to-office", "RegionId", away)
	})},
	{"route.entry-owner", "Forbbiden", "renaming another account's", deletion(func(b *bed, t routes) call {
		return on(api.ModifyRouteEntry, "RouteEntryId", t.plain, "RouteEntryName", "to-office").by(bob)
	})},
	{"route.entry-owner", "", "renaming one's own", deletion(func(b *bed, t routes) call {
		return on(api.ModifyRouteEntry, "RouteEntryId", t.plain, "RouteEntryName", "to-office", "Description", "Over line 1")
	})},
	{"route.next-hop-fixed", "UnsupportedFeature.ModifyRouteEntryNextHop", "another next hop", deletion(func(b *bed, t routes) call {
		return on(api.ModifyRouteEntry, "RouteEntryId", t.plain, "NewNextHopType", model.HopRouterInterface, "NewNextHopId", t.far[1])
	})},
	{"route.next-hop-fixed", "", "another description", deletion(func(b *bed, t routes) call {
		return on(api.ModifyRouteEntry, "RouteEntryId", t.plain, "Description", "Over line 2")
	})},
	{"route.system-entry", "OperationDenied", "a system route by its ID", deletion(func(b *bed, t routes) call {
		return on(api.DeleteRouteEntry, "RouteEntryId", b.systemEntry(t.table))
	})},
	{"route.system-entry", "OperationDenied", "a system route by its destination", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "100.64.0.0/10", "NextHopId", t.far[0])
	})},
	{"route.system-entry", "OperationDenied", "a vSwitch's route", func(b *bed) call {
		vpc := b.vpc("192.168.0.0/16")
		b.vSwitch(vpc, "192.168.8.0/22")
		return dropRoute(vpc.RouteTableID, "192.168.8.0/22", "NextHopId", "local")
	}},
	{"route.system-entry", "", "a route next to the system's", func(b *bed) call {
		n := b.network()
		b.route(n.vpcTable, "100.0.0.0/8", n.far)
		return dropRoute(n.vpcTable, "100.0.0.0/8", "NextHopId", n.far)
	}},
	{"route.learned-entry", "Forbbiden", "deleting what BGP brought", func(b *bed) call {
		n := b.network()
		return on(api.DeleteRouteEntry, "RouteEntryId", b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit)))
	}},
	{"route.learned-entry", "OperationDenied.ModifyManagedRouteEntry", "renaming what BGP brought", func(b *bed) call {
		n := b.network()
		id := b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		return on(api.ModifyRouteEntry, "RouteEntryId", id, "RouteEntryName", "to-office")
	}},
	{"route.learned-entry", "OperationDenied.ModifyManagedRouteEntry", "renaming a system route", func(b *bed) call {
		n := b.network()
		return on(api.ModifyRouteEntry, "RouteEntryId", b.systemEntry(n.vpcTable), "RouteEntryName", "services")
	}},
	{"route.learned-entry", "", "deleting the static route to the same destination", func(b *bed) call {
		n := b.network()
		b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		b.route(n.vbrTable, "10.0.0.0/24", n.near)
		return dropRoute(n.vbrTable, "10.0.0.0/24", "NextHopId", n.near)
	}},
	{"route.learned-entry", "", "deleting the static route next to it", func(b *bed) call {
		n := b.network()
		b.learned(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		return on(api.DeleteRouteEntry, "RouteEntryId", b.route(n.vbrTable, "10.0.1.0/24", n.near))
	}},
	{"param.count", "InvalidNextHopList.Size", "deleting with nine next hops", deletion(func(b *bed, t routes) call {
		return dropRoute(t.table, "10.0.1.0/24").with(hopList(slices.Repeat(t.far, 3))...)
	})},
}
