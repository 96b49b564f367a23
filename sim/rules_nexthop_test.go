package sim_test

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// nextHopCases are the cases of validate/nexthop.go.
var nextHopCases = slices.Concat(hopFormCases, vbrHopCases, vpcHopCases, ecmpCases, ipv6RouteCases)

// plainRoute plans a route to 10.0.0.0/24 with the next hop as given, in the VPC's table or the VBR's.
func plainRoute(table string, kv ...any) call {
	return on(api.CreateRouteEntry, "RouteTableId", table, "DestinationCidrBlock", "10.0.0.0/24").with(kv...)
}

// The forms of a next hop (docs/sources.md, 13 and 22).
var hopFormCases = []ruleCase{
	{"route.next-hop-form", "InvalidNexthopTypeAndList.BothNull", "none in a VPC's table", func(b *bed) call {
		return plainRoute(b.network().vpcTable)
	}},
	{"route.next-hop-form", "InvalidNexthopTypeAndList.BothNull", "none in a VBR's table", func(b *bed) call {
		return plainRoute(b.network().vbrTable)
	}},
	{"route.next-hop-form", "MissingParameter", "an ECMP next hop without an ID", func(b *bed) call {
		return plainRoute(b.network().vpcTable, "NextHopList.1.Weight", 1, "NextHopList.2.Weight", 2)
	}},
	{"route.next-hop-form", "InvalidNexthopTypeAndList.BothNotNull", "a type, an ID and a list", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far, "NextHopType", model.HopRouterInterface, "NextHopId", far[0])
	}},
	{"route.next-hop-form", "InvalidNexthopTypeAndList.BothNotNull", "a type and a list", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far, "NextHopType", model.HopRouterInterface)
	}},
	{"route.next-hop-form", "InvalidNexthopTypeAndList.BothNotNull", "an ID and a list", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far, "NextHopId", far[0])
	}},
	{"route.next-hop-form", "InvalidNexthopTypeAndList.BothNotNull", "a type and a list in a VBR's table", func(b *bed) call {
		n := b.network()
		return spread(n.vbrTable, "10.0.0.0/24", []string{n.near}, "NextHopType", model.HopRouterInterface)
	}},
	{"route.next-hop-form", "MissingParameter", "a type without an ID", func(b *bed) call {
		return plainRoute(b.network().vpcTable, "NextHopType", model.HopRouterInterface)
	}},
	{"route.next-hop-form", "", "a list alone", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far)
	}},
	{"route.next-hop-form", "", "a list without types", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far, "NextHopList.1.NextHopType", nil, "NextHopList.2.NextHopType", nil)
	}},
	{"route.next-hop-form", "", "an ID alone, which is an instance", func(b *bed) call {
		return plainRoute(b.network().vpcTable, "NextHopId", "i-bp1server")
	}},
	{"param.enum", "InvalidNextHopType", "a type of next hop that does not exist", func(b *bed) call {
		return plainRoute(b.network().vpcTable, "NextHopId", "i-bp1server", "NextHopType", "Server")
	}},
	{"param.enum", "InvalidNextHopType", "a list of anything but router interfaces", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far, "NextHopList.2.NextHopType", model.HopInstance)
	}},
}

// In a VBR's table.
var vbrHopCases = []ruleCase{
	{"route.vbr-plain", "InvalidNextHopType", "a list", func(b *bed) call {
		n := b.network()
		return spread(n.vbrTable, "10.0.0.0/24", []string{n.near, b.vlanInterface(n.vbr, n.circuit)})
	}},
	{"route.vbr-plain", "", "a plain next hop", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.vbr-next-hop-type", "InvalidNextHopType", "no type", func(b *bed) call {
		n := b.network()
		return plainRoute(n.vbrTable, "NextHopId", n.near)
	}},
	{"route.vbr-next-hop-type", "InvalidNextHopType", "an instance", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near, "NextHopType", model.HopInstance)
	}},
	{"route.vbr-next-hop-type", "InvalidNextHopType", "a transit router", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", "tr-attach-1", "NextHopType", "Attachment")
	}},
	{"route.vbr-next-hop-type", "", "a router interface, said so", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.vbr-next-hop", "InvalidRouterInterface", "another VBR's interface", func(b *bed) call {
		n := b.network()
		other, _ := b.link(b.vbr(n.circuit, 200), n.vpc)
		return newRoute(n.vbrTable, "10.0.0.0/24", other)
	}},
	{"route.vbr-next-hop", "InvalidRouterInterface", "the VPC's end of the link", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", n.far)
	}},
	{"route.vbr-next-hop", "InvalidRouterInterface", "another VBR's VLAN interface", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(b.vbr(n.circuit, 200), n.circuit))
	}},
	{"route.vbr-next-hop", "InvalidRouterInterface", "nothing", func(b *bed) call {
		return newRoute(b.network().vbrTable, "10.0.0.0/24", "ri-bp1nothing")
	}},
	{"route.vbr-next-hop", "", "its own VLAN interface", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
	}},
	{"route.vbr-next-hop", "", "its VLAN interface on an associated circuit", func(b *bed) call {
		n := b.network()
		second := b.circuit()
		b.associate(n.vbr, second, 300)
		return newRoute(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, second))
	}},
	{"association.routes", "ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY", "a route uses the circuit's VLAN interface", func(b *bed) call {
		n := b.network()
		second := b.circuit()
		b.associate(n.vbr, second, 300)
		b.route(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, second))
		return on(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", n.vbr, "PhysicalConnectionId", second)
	}},
	{"association.routes", "", "a route uses the other circuit's", func(b *bed) call {
		n := b.network()
		second := b.circuit()
		b.associate(n.vbr, second, 300)
		b.route(n.vbrTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
		return on(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", n.vbr, "PhysicalConnectionId", second)
	}},
	{"route.next-hop-connected", "", "an Idle interface towards a VPC", func(b *bed) call {
		n := b.apart()
		near, _ := b.pair(n.vbr, n.vpc)
		return newRoute(n.vbrTable, "10.0.0.0/24", near)
	}},
}

// In a VPC's table.
var vpcHopCases = []ruleCase{
	{"route.vpc-next-hop", "InvalidNextHop.NotFound", "nothing", func(b *bed) call {
		return newRoute(b.network().vpcTable, "10.0.0.0/24", "ri-bp1nothing")
	}},
	{"route.vpc-next-hop", "InvalidNextHop.NotFound", "the VBR's end of the link", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/24", n.near)
	}},
	{"route.vpc-next-hop", "InvalidNextHop.NotFound", "another VPC's interface", func(b *bed) call {
		n := b.network()
		_, far := b.link(n.vbr, b.vpc("10.2.0.0/16"))
		return newRoute(n.vpcTable, "10.0.0.0/24", far)
	}},
	{"route.vpc-next-hop", "InvalidNextHop.NotFound", "a VLAN interface", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/24", b.vlanInterface(n.vbr, n.circuit))
	}},
	{"route.vpc-next-hop", "InvalidNextHop.NotFound", "a router interface without a type, which means an instance", func(b *bed) call {
		n := b.network()
		return plainRoute(n.vpcTable, "NextHopId", n.far)
	}},
	{"route.vpc-next-hop", "InvalidNextHop.NotFound", "another VPC's interface in a list", func(b *bed) call {
		vpc, far := b.ways(2)
		other, more := b.vpc("10.2.0.0/16"), b.World().RouterInterfaces.Get(far[0]).OppositeRouter
		_, end := b.link(more, other)
		return spread(vpc.RouteTableID, "10.0.0.0/24", []string{far[0], end})
	}},
	{"route.vpc-next-hop", "", "the VPC's own interface", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"route.vpc-next-hop", "", "a gateway that this model does not know", func(b *bed) call {
		return newRoute(b.network().vpcTable, "10.0.0.0/24", "vpn-bp1gateway", "NextHopType", "VpnGateway")
	}},
	{"route.vpc-next-hop", "", "the next hop that another route has", func(b *bed) call {
		n := b.network()
		b.route(n.vpcTable, "10.0.1.0/24", n.far)
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"route.next-hop-connected", "OperationDenied.VbrIdle", "an Idle interface towards a VBR", func(b *bed) call {
		n := b.apart()
		_, far := b.pair(n.vbr, n.vpc)
		return newRoute(n.vpcTable, "10.0.0.0/24", far)
	}},
	{"route.next-hop-connected", "OperationDenied.VbrIdle", "an Idle interface that only names a VBR's", func(b *bed) call {
		n := b.apart()
		near := b.end(b.nearEnd(n.vbr, n.vpc))
		far := b.end(b.farEnd(n.vbr, n.vpc, "OppositeRouterType", nil, "OppositeRouterId", nil, "OppositeAccessPointId", nil, "OppositeInterfaceId", near))
		return newRoute(n.vpcTable, "10.0.0.0/24", far)
	}},
	{"route.next-hop-connected", "OperationDenied.VbrIdle", "an Idle interface in a list", func(b *bed) call {
		vpc, far := b.ways(2)
		_, idle := b.pair(b.vbr(b.circuit(), 300), vpc)
		return spread(vpc.RouteTableID, "10.0.0.0/24", append(far, idle))
	}},
	{"route.next-hop-locked", "IncorrectInstanceStatus", "an interface in arrears", func(b *bed) call {
		n := b.network()
		b.operator(n.far, "lock-financial")
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"route.next-hop-locked", "IncorrectInstanceStatus", "an interface locked for security, in a VBR's table", func(b *bed) call {
		n := b.network()
		b.operator(n.near, "lock-security")
		return newRoute(n.vbrTable, "10.0.0.0/24", n.near)
	}},
	{"route.next-hop-locked", "IncorrectInstanceStatus", "one of two interfaces of an ECMP route is locked", func(b *bed) call {
		vpc, far := b.ways(2)
		b.operator(far[1], "lock-security")
		return spread(vpc.RouteTableID, "10.0.0.0/24", far)
	}},
	{"route.next-hop-locked", "", "an interface that was unlocked, the opposite one being locked", func(b *bed) call {
		n := b.network()
		b.operator(n.far, "lock-financial", "unlock")
		b.operator(n.near, "lock-financial")
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"route.next-hop-connected", "", "an interface that is connecting", func(b *bed) call {
		n := b.apart()
		near, far := b.pair(n.vbr, n.vpc)
		b.delays()
		b.tell(near, api.ConnectRouterInterface)
		return newRoute(n.vpcTable, "10.0.0.0/24", far)
	}},
	{"route.next-hop-connected", "", "an Inactive interface", func(b *bed) call {
		n := b.network()
		b.tell(n.far, api.DeactivateRouterInterface)
		return newRoute(n.vpcTable, "10.0.0.0/24", n.far)
	}},
	{"route.next-hop-connected", "", "an Idle interface towards a VPC, in a VPC's table", func(b *bed) call {
		one, two := b.vpc("10.1.0.0/16"), b.vpc("10.2.0.0/16")
		near, _ := b.vpcPair(one, two)
		return newRoute(one.RouteTableID, "10.2.0.0/16", near)
	}},
}

// wide plans an ECMP route over that many router interfaces.
func wide(count int, kv ...any) func(*bed) call {
	return func(b *bed) call {
		vpc, far := b.ways(count)
		return spread(vpc.RouteTableID, "10.0.0.0/24", far, kv...)
	}
}

var ecmpCases = []ruleCase{
	{"route.ecmp-size", "InvalidNexthopListSize", "one next hop", wide(1)},
	{"route.ecmp-size", "InvalidNexthopListSize", "five next hops", wide(5)},
	{"route.ecmp-size", "", "two next hops", wide(2)},
	{"route.ecmp-size", "", "four next hops", wide(4)},
	{"route.ecmp-distinct", "Duplicated.VpcNextHop", "one next hop twice", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "10.0.0.0/24", []string{far[0], far[1], far[0]})
	}},
	{"route.ecmp-distinct", "", "three next hops", wide(3)},
	{"route.ecmp-vpcs", "OperationDenied.RouterInterfaceToDifferentVpc", "next hops towards two VPCs", func(b *bed) call {
		vpc, far := b.ways(1)
		one, _ := b.vpcPair(vpc, b.vpc("10.2.0.0/16"))
		two, _ := b.vpcPair(vpc, b.vpc("10.3.0.0/16"))
		return spread(vpc.RouteTableID, "10.0.0.0/24", append(far, one, two))
	}},
	{"route.ecmp-vpcs", "", "next hops towards two VBRs", wide(2)},
	{"route.ecmp-opposite", "InvalidOppositeRouterType", "two next hops towards one VPC", func(b *bed) call {
		vpc, other := b.vpc("192.168.0.0/16"), b.vpc("10.2.0.0/16")
		one, _ := b.vpcPair(vpc, other)
		return spread(vpc.RouteTableID, "10.0.0.0/24", []string{one, b.end(between(vpc, other, model.RoleInitiating))})
	}},
	{"route.ecmp-opposite", "InvalidOppositeRouterType", "a next hop towards a VPC", func(b *bed) call {
		vpc, far := b.ways(1)
		near, _ := b.vpcPair(vpc, b.vpc("10.2.0.0/16"))
		b.tell(near, api.ConnectRouterInterface)
		return spread(vpc.RouteTableID, "10.0.0.0/24", append(far, near))
	}},
	{"route.ecmp-opposite", "InvalidOppositeRouterType", "a next hop towards nothing yet", func(b *bed) call {
		vpc, far := b.ways(1)
		idle := b.end(between(vpc, vpc, model.RoleInitiating, "OppositeRouterType", nil, "OppositeRouterId", nil))
		return spread(vpc.RouteTableID, "10.0.0.0/24", append(far, idle))
	}},
	{"route.ecmp-opposite", "", "next hops connected without a word of the other end's type", func(b *bed) call {
		vpc, far := b.ways(1)
		vbr := b.vbr(b.circuit(), 300)
		near := b.end(b.nearEnd(vbr, vpc))
		end := b.end(b.farEnd(vbr, vpc, "OppositeRouterType", nil, "OppositeRouterId", nil, "OppositeAccessPointId", nil, "OppositeInterfaceId", near))
		b.make(toInterface(api.ModifyRouterInterfaceAttribute, near, "OppositeInterfaceId", end))
		b.tell(near, api.ConnectRouterInterface)
		return spread(vpc.RouteTableID, "10.0.0.0/24", append(far, end))
	}},
	{"route.ecmp-weight", "INVALID_WEIGHT_PARAM", "a weight of 256", wide(2, "NextHopList.2.Weight", 256)},
	{"route.ecmp-weight", "INVALID_WEIGHT_PARAM", "a weight below zero", wide(2, "NextHopList.2.Weight", -1)},
	{"route.ecmp-weight", "", "weights of 0 and 255", wide(2, "NextHopList.1.Weight", 0, "NextHopList.2.Weight", 255)},
	{"param.count", "InvalidNexthopListSize", "seventeen next hops", func(b *bed) call {
		n := b.network()
		return spread(n.vpcTable, "10.0.0.0/24", slices.Repeat([]string{n.far}, 17))
	}},
}

var ipv6RouteCases = []ruleCase{
	{"route.ipv6", "OperationUnsupported.Ipv6ForVBR", "in a VBR's table", func(b *bed) call {
		n := b.network()
		return newRoute(n.vbrTable, "2408:4004:1::/48", n.near)
	}},
	{"route.ipv6", "OperationUnsupported.Ipv6EcmpRouteEntry", "over several next hops", func(b *bed) call {
		vpc, far := b.ways(2)
		return spread(vpc.RouteTableID, "2408:4004:1::/48", far)
	}},
	{"route.ipv6", "OperationFailed.NotSupportIPV6", "through a router interface", func(b *bed) call {
		n := b.network()
		return newRoute(n.vpcTable, "2408:4004:1::/48", n.far)
	}},
	{"route.ipv6", "", "through an IPv6 gateway", func(b *bed) call {
		return newRoute(b.network().vpcTable, "2408:4004:1::7", "ipv6gw-bp1gateway", "NextHopType", "IPv6Gateway")
	}},
	{"route.unique", "InvalidCIDRBlock.Duplicate", "an IPv6 address spelt in two ways", func(b *bed) call {
		n := b.network()
		b.make(newRoute(n.vpcTable, "2408:4004:1::7", "ipv6gw-bp1gateway", "NextHopType", "IPv6Gateway"))
		return newRoute(n.vpcTable, "2408:4004:0001:0::0007/128", "ipv6gw-bp1gateway", "NextHopType", "IPv6Gateway")
	}},
}
