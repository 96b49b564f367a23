package sim_test

import (
	"encoding/base64"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// readCases are the rules of the reading actions; ruleCases has them too.
var readCases = []ruleCase{
	{"filter.key", "InvalidFilterKey.ValueNotSupported", "DescribePhysicalConnections, by VBR", func(b *bed) call {
		return on(api.DescribePhysicalConnections, "Filter.1.Key", "VbrId", "Filter.1.Value.1", "x")
	}},
	{"filter.key", "InvalidFilterKey.ValueNotSupported", "DescribeVirtualBorderRouters, second key", func(b *bed) call {
		return on(api.DescribeVirtualBorderRouters, "Filter.1.Key", "Status", "Filter.1.Value.1", "active", "Filter.2.Key", "Vlan", "Filter.2.Value.1", "1")
	}},
	{"filter.key", "InvalidFilterKey.ValueNotSupported", "DescribeVirtualBorderRoutersForPhysicalConnection", func(b *bed) call {
		return on(api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", b.circuit(), "Filter.1.Key", "VlanId")
	}},
	{"filter.key", "InvalidFilterKey.ValueNotSupported", "DescribeRouterInterfaces, the sample's key", func(b *bed) call {
		return on(api.DescribeRouterInterfaces, "Filter", `[{"Key":"Filter.1.Status","Value":["test"]}]`)
	}},
	{"filter.key", "InvalidFilterKey.ValueNotSupported", "no key", func(b *bed) call {
		return on(api.DescribeRouterInterfaces, "Filter.1.Value.1", "Active")
	}},
	{"filter.key", "", "other case", func(b *bed) call {
		return on(api.DescribeVirtualBorderRouters, "Filter.1.Key", "VBRID", "Filter.1.Value.1", "x", "Filter.2.Key", "ECCID")
	}},
	{"page.token", "IllegalParam.NextToken", "made up", func(b *bed) call {
		return on(api.DescribeRouteEntryList, "RouteTableId", b.vpc("10.0.0.0/8").RouteTableID, "NextToken", "FFmyTO70tTpLG6I3FmYAXGKPd")
	}},
	{"page.token", "IllegalParam.NextToken", "no base64", func(b *bed) call {
		return on(api.DescribeRouteEntryList, "RouteTableId", b.vpc("10.0.0.0/8").RouteTableID, "NextToken", "!*")
	}},
	{"page.token", "IllegalParam.NextToken", "another way to write it", func(b *bed) call {
		table := b.vpc("10.0.0.0/8").RouteTableID
		return on(api.DescribeRouteEntryList, "RouteTableId", table, "NextToken", validate.PageToken{Table: table, At: bedStart, ID: "rte-1"}.String()+"=")
	}},
	{"page.token", "IllegalParam.NextToken", "a time with a leading zero", func(b *bed) call {
		table := b.vpc("10.0.0.0/8").RouteTableID
		return on(api.DescribeRouteEntryList, "RouteTableId", table, "NextToken", base64.RawURLEncoding.EncodeToString([]byte(table+"\n01\nrte-1")))
	}},
	{"page.token", "IllegalParam.NextToken", "of another table", func(b *bed) call {
		one, other := b.vpc("10.0.0.0/8").RouteTableID, b.vpc("192.168.0.0/16").RouteTableID
		return on(api.DescribeRouteEntryList, "RouteTableId", one, "NextToken", validate.PageToken{Table: other, At: bedStart, ID: "rte-1"}.String())
	}},
	{"page.token", "", "of an entry that is gone", func(b *bed) call {
		table := b.vpc("10.0.0.0/8").RouteTableID
		return on(api.DescribeRouteEntryList, "RouteTableId", table, "NextToken", validate.PageToken{Table: table, At: bedStart, ID: "rte-1"}.String())
	}},
	{"read.interface-exists", "InvalidRouterInterfaceId.NotFound", "nowhere", func(b *bed) call {
		return on(api.DescribeRouterInterfaceAttribute, "InstanceId", "ri-none")
	}},
	{"read.interface-exists", "InvalidRouterInterfaceId.NotFound", "of another account", func(b *bed) call {
		return on(api.DescribeRouterInterfaceAttribute, "InstanceId", b.network().near).by(bob)
	}},
	{"read.interface-exists", "InvalidRouterInterfaceId.NotFound", "of another region", func(b *bed) call {
		return on(api.DescribeRouterInterfaceAttribute, "InstanceId", b.network().near, "RegionId", away)
	}},
	{"read.interface-exists", "", "the caller's", func(b *bed) call {
		return on(api.DescribeRouterInterfaceAttribute, "InstanceId", b.network().near)
	}},
	{"read.table-exists", "InvalidRouteTable.NotFound", "nowhere", func(b *bed) call {
		return on(api.DescribeRouteEntryList, "RouteTableId", "vtb-none")
	}},
	{"read.table-exists", "InvalidRouteTable.NotFound", "of another account", func(b *bed) call {
		return on(api.DescribeRouteEntryList, "RouteTableId", b.apart().vbrTable).by(bob)
	}},
	{"read.table-exists", "", "a VBR's", func(b *bed) call {
		return on(api.DescribeRouteEntryList, "RouteTableId", b.apart().vbrTable)
	}},
	{"read.vpc-exists", "InvalidVpcId.NotFound", "nowhere", func(b *bed) call { return on(api.DescribeVpcAttribute, "VpcId", "vpc-none") }},
	{"read.vpc-exists", "InvalidVpcId.NotFound", "of another account", func(b *bed) call {
		return on(api.DescribeVpcAttribute, "VpcId", b.vpc("10.0.0.0/8").ID).by(bob)
	}},
	{"read.vpc-exists", "", "the caller's", func(b *bed) call { return on(api.DescribeVpcAttribute, "VpcId", b.vpc("10.0.0.0/8").ID) }},
	{"read.vswitches-of", "Forbidden.VpcNotFound", "no VPC", func(b *bed) call { return on(api.DescribeVSwitches, "VpcId", "vpc-none") }},
	{"read.vswitches-of", "InvalidVSwitchId.NotFound", "no vSwitch", func(b *bed) call {
		return on(api.DescribeVSwitches, "VSwitchId", b.vSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24")).by(bob)
	}},
	{"read.vswitches-of", "", "one of two is there", func(b *bed) call {
		return on(api.DescribeVSwitches, "VSwitchId", "vsw-none,"+b.vSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24"))
	}},
	{"read.tables-of", "InvalidVRouterId.NotFound", "no VPC router", func(b *bed) call {
		return on(api.DescribeRouteTables, "VRouterId", b.vpc("10.0.0.0/8").VRouterID).by(bob)
	}},
	{"read.tables-of", "OperationFailed.VRouterNotExist", "RouterId", func(b *bed) call {
		return on(api.DescribeRouteTables, "RouterType", model.RouterVpc, "RouterId", "vrt-none")
	}},
	{"read.tables-of", "", "a VBR's", func(b *bed) call {
		return on(api.DescribeRouteTables, "RouterType", model.RouterVBR, "RouterId", b.apart().vbr)
	}},
	{"read.ids", "InvalidVpcIdNumber.NotSupported", "21 VPCs", func(b *bed) call {
		return on(api.DescribeVpcs, "VpcId", strings.Repeat("vpc-x,", 20)+"vpc-x")
	}},
	{"read.ids", "InvalidVSwitchIdNumber.NotSupported", "21 vSwitches", func(b *bed) call {
		return on(api.DescribeVSwitches, "VSwitchId", strings.Repeat("vsw-x,", 20)+"vsw-x")
	}},
	{"read.ids", "", "20 VPCs", func(b *bed) call { return on(api.DescribeVpcs, "VpcId", strings.Repeat("vpc-x,", 20)) }},
}

func tokenAt(table, id string) string {
	return validate.PageToken{Table: table, At: bedStart, ID: id}.String()
}
