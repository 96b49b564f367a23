package sim

import (
	"maps"

	"ecsim/model"
	"ecsim/model/api"
)

// readers lists the actions that only read.
var readers = map[model.Action]func(*call) any{
	api.DescribeRegions: on(describeRegions),
	api.DescribeZones:   on(describeZones),

	api.DescribeAccessPoints:               on(describeAccessPoints),
	api.GetPhysicalConnectionServiceStatus: on(serviceStatus),
	api.DescribePhysicalConnections:        on(describeCircuits),
	api.DescribePhysicalConnectionLOA:      on(describeLOA),
	api.ListVirtualPhysicalConnections:     on(listHosted),

	api.DescribeVirtualBorderRouters:                      on(describeVBRs),
	api.DescribeVirtualBorderRoutersForPhysicalConnection: on(describeVBRsOnCircuit),

	api.DescribeVbrHa: on(describeFailoverGroup),

	api.DescribeRouterInterfaces:         on(describeInterfaces),
	api.DescribeRouterInterfaceAttribute: on(describeInterface),

	api.DescribeRouteTables:    on(describeRouteTables),
	api.DescribeRouteTableList: on(describeRouteTableList),
	api.DescribeRouteEntryList: on(describeEntries),

	api.DescribeBgpGroups:   on(describeGroups),
	api.DescribeBgpPeers:    on(describePeers),
	api.DescribeBgpNetworks: on(describeNetworks),

	api.ListTagResources:                  on(listTags),
	api.ListTagResourcesForExpressConnect: on(listConnectTags),
	api.ListResourceGroups:                on(listResourceGroups),

	api.DescribeVpcs:         on(describeVpcs),
	api.DescribeVpcAttribute: on(describeVpc),
	api.DescribeVSwitches:    on(describeVSwitches),
	api.DescribeVRouters:     on(describeVRouters),
}

// merge joins lists of handlers. No action is in two of them.
func merge(lists ...map[model.Action]func(*call) any) map[model.Action]func(*call) any {
	all := map[model.Action]func(*call) any{}
	for _, l := range lists {
		maps.Copy(all, l)
	}
	return all
}
