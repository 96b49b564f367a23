package sim_test

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
)

// A placeWay is one of the three calls that set the addresses of a VBR's link, planned without any.
type placeWay struct {
	action model.Action
	plan   func(b *bed) call
}

var placeWays = []placeWay{
	{api.CreateVirtualBorderRouter, func(b *bed) call {
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10)
	}},
	{api.ModifyVirtualBorderRouterAttribute, func(b *bed) call { return modify(b.vbr(b.circuit(), 10)) }},
	{api.AssociatePhysicalConnectionToVirtualBorderRouter, func(b *bed) call {
		return on(api.AssociatePhysicalConnectionToVirtualBorderRouter, "VbrId", b.vbr(b.circuit(), 10), "PhysicalConnectionId", b.circuit(), "VlanId", 10)
	}},
}

// link4 and link6 are the parameters of a link's addresses and mask.
func link4(local, peer, mask string) []any {
	return []any{"LocalGatewayIp", local, "PeerGatewayIp", peer, "PeeringSubnetMask", mask}
}

func link6(local, peer, mask string) []any {
	return []any{"EnableIpv6", true, "LocalIpv6GatewayIp", local, "PeerIpv6GatewayIp", peer, "PeeringIpv6SubnetMask", mask}
}

// A linkCase is a pair of addresses with their mask, of IPv4 or beside a sound IPv4 pair of IPv6, and what each of
// the three calls says to it. codes are those of Create, Modify and Associate where they differ, else one for all.
type linkCase struct {
	rule  string
	codes []model.Code
	title string
	link  []any
}

func all(code model.Code) []model.Code { return []model.Code{code, code, code} }

const (
	badMask   = model.Code("InvalidPeeringSubnetMask.Malformed")
	notSame   = model.Code("InvalidIp.NotSameSubnet")
	badPrefix = model.Code("IllegalParam.CidrBlock")
)

var (
	badLocal = []model.Code{"InvalidLocalGatewayIp.Malformed", "InvalidIp.Malformed", "InvalidLocalGatewayIp.Malformed"}
	badPeer  = []model.Code{"IllegalParam.IpAddress", "InvalidIp.Malformed", "InvalidPeerGatewayIp.Malformed"}
	badIPv6  = []model.Code{"IllegalParam.IpAddress", "IllegalParam.IpAddress", "InvalidIP.Malformed"}
)

var linkCases = []linkCase{
	{"address.mask", all(""), "/24", link4("10.1.1.1", "10.1.1.254", "255.255.255.0")},
	{"address.mask", all(""), "/30", link4("10.1.1.1", "10.1.1.2", "255.255.255.252")},
	{"address.mask", all(badMask), "/23", link4("10.1.1.1", "10.1.1.2", "255.255.254.0")},
	{"address.mask", all(badMask), "/31", link4("10.1.1.2", "10.1.1.3", "255.255.255.254")},
	{"address.mask", all(badMask), "/32", link4("10.1.1.2", "10.1.1.3", "255.255.255.255")},
	{"address.mask", all(badMask), "/0", link4("10.1.1.2", "10.1.1.3", "0.0.0.0")},
	{"address.mask", all(badMask), "of one bits apart", link4("10.1.1.1", "10.1.1.2", "255.255.255.244")},
	{"address.mask", all(badMask), "of one bits apart, far left", link4("10.1.1.1", "10.1.1.2", "255.0.255.252")},
	{"address.mask", all(badMask), "a wildcard", link4("10.1.1.1", "10.1.1.2", "0.0.0.3")},
	{"address.mask", all(badMask), "a prefix length", link4("10.1.1.1", "10.1.1.2", "/30")},
	{"address.mask", all(badMask), "bare digits", link4("10.1.1.1", "10.1.1.2", "30")},
	{"address.mask", all(badMask), "of IPv6", link4("10.1.1.1", "10.1.1.2", "ffff::")},

	{"address.same-subnet", all(""), "ends of a /30", link4("10.1.1.5", "10.1.1.6", "255.255.255.252")},
	{"address.same-subnet", all(notSame), "neighbours in two /30s", link4("10.1.1.2", "10.1.1.5", "255.255.255.252")},
	{"address.same-subnet", all(""), "the same two under a /29", link4("10.1.1.2", "10.1.1.5", "255.255.255.248")},
	{"address.same-subnet", all(notSame), "two /24s", link4("10.1.1.1", "10.1.2.1", "255.255.255.0")},
	{"address.same-subnet", all(notSame), "the page's example", link4("192.168.0.1", "116.62.0.1", "255.255.255.252")},
	{"address.same-subnet", all(""), "IPv6, one /56", link6("2408:4004:cc:400::1", "2408:4004:cc:4ff::1", "2408:4004:cc:400::/56")},
	{"address.same-subnet", all(notSame), "IPv6, two /56s", link6("2408:4004:cc:400::1", "2408:4004:cc:500::1", "2408:4004:cc:400::/56")},
	{"address.same-subnet", all(notSame), "IPv6, two /127s", link6("2408::1", "2408::2", "2408::/127")},
	{"address.same-subnet", all(""), "IPv6, one /127", link6("2408::2", "2408::3", "2408::2/127")},

	{"address.different", all("IllegalParam.IpAddress"), "one address for both", link4("10.1.1.1", "10.1.1.1", "255.255.255.252")},
	{"address.different", all("IllegalParam.IpAddress"), "IPv6, one address for both", link6("2408::1", "2408:0::0:1", "2408::/64")},
	{"address.different", all(""), "two addresses", link4("10.1.1.1", "10.1.1.2", "255.255.255.252")},

	{"address.syntax", badLocal, "local 256", link4("10.1.1.256", "10.1.1.2", "255.255.255.0")},
	{"address.syntax", badLocal, "local of three parts", link4("10.1.1", "10.1.1.2", "255.255.255.0")},
	{"address.syntax", badLocal, "local with leading zeros", link4("10.1.1.01", "10.1.1.2", "255.255.255.0")},
	{"address.syntax", badLocal, "local of IPv6", link4("2408::1", "10.1.1.2", "255.255.255.0")},
	{"address.syntax", badPeer, "peer with a prefix", link4("10.1.1.1", "10.1.1.2/30", "255.255.255.252")},
	{"address.syntax", badPeer, "peer with a blank", link4("10.1.1.1", "10.1.1.2 ", "255.255.255.252")},
	{"address.syntax", badIPv6, "IPv6, local of IPv4", link6("10.1.1.1", "2408::2", "2408::/64")},
	{"address.syntax", badIPv6, "IPv6, peer with a zone", link6("2408::1", "2408::2%eth0", "2408::/64")},
	{"address.syntax", badIPv6, "IPv6, peer mapped from IPv4", link6("2408::1", "::ffff:10.1.1.2", "2408::/64")},
	{"address.syntax", badLocal, "local in 0.0.0.0/8", link4("0.0.0.1", "10.1.1.2", "255.255.255.0")},
	{"address.syntax", badLocal, "loopback local", link4("127.0.0.1", "10.1.1.2", "255.255.255.0")},
	{"address.syntax", badPeer, "multicast peer", link4("10.1.1.1", "224.0.0.1", "255.255.255.0")},
	{"address.syntax", badIPv6, "IPv6, multicast peer", link6("2408::1", "ff02::1", "2408::/64")},
	{"address.syntax", all(""), "the last unicast address", link4("223.255.255.253", "223.255.255.254", "255.255.255.252")},
	{"address.syntax", all(""), "well formed", link4("10.1.1.9", "10.1.1.10", "255.255.255.252")},
	{"address.syntax", all(""), "IPv6, well formed", link6("2408:0::1", "2408::0:2", "2408::/64")},

	{"address.mask-ipv6", all(badPrefix), "a length", link6("2408::1", "2408::2", "64")},
	{"address.mask-ipv6", all(badPrefix), "an address", link6("2408::1", "2408::2", "2408::")},
	{"address.mask-ipv6", all(badPrefix), "of 129 bits", link6("2408::1", "2408::2", "2408::/129")},
	{"address.mask-ipv6", all(badPrefix), "of IPv4", link6("2408::1", "2408::2", "10.0.0.0/8")},
	{"address.mask-ipv6", all(""), "a prefix", link6("2408::1", "2408::2", "2408::/64")},

	{"address.host", all(advised), "the network address", link4("10.1.1.0", "10.1.1.1", "255.255.255.252")},
	{"address.host", all(advised), "the broadcast address", link4("10.1.1.2", "10.1.1.3", "255.255.255.252")},
	{"address.host", all(""), "both hosts", link4("10.1.1.1", "10.1.1.2", "255.255.255.252")},
	{"address.host", all(""), "hosts of a /29", link4("10.1.1.3", "10.1.1.4", "255.255.255.248")},
}

// addressCases tries every pair of addresses with every call that sets them.
func addressCases() (cases []ruleCase) {
	for _, l := range linkCases {
		for i, way := range placeWays {
			cases = append(cases, ruleCase{l.rule, l.codes[i], fmt.Sprintf("%s: %s", way.action, l.title), func(b *bed) call {
				return way.plan(b).with(b.addresses()...).with(l.link...)
			}})
		}
	}
	for _, way := range placeWays {
		name := string(way.action) + ": "
		cases = append(cases,
			ruleCase{"address.ipv6-supported", "OperationUnsupported.VirtualBorderRouterEnableIPv6", name + "none at the access point", func(b *bed) call {
				b.accessPoint(pointA, func(p *model.AccessPoint) { p.IPv6 = false })
				return way.plan(b).with(b.addresses()...).with(b.addresses6()...)
			}},
			ruleCase{"address.ipv6-supported", "", name + "at the access point", func(b *bed) call {
				return way.plan(b).with(b.addresses()...).with(b.addresses6()...)
			}},
			ruleCase{"address.ipv6-supported", "", name + "switched off where there is none", func(b *bed) call {
				b.accessPoint(pointA, func(p *model.AccessPoint) { p.IPv6 = false })
				return way.plan(b).with(b.addresses()...).with("EnableIpv6", false)
			}})
		for _, param := range []string{"LocalIpv6GatewayIp", "PeerIpv6GatewayIp", "PeeringIpv6SubnetMask"} {
			cases = append(cases,
				ruleCase{"address.required", "MissingParameter", name + "IPv6 without " + param, func(b *bed) call {
					return way.plan(b).with(b.addresses()...).with(b.addresses6()...).with(param, nil)
				}},
				ruleCase{"address.required", "", name + "IPv6 off, without " + param, func(b *bed) call {
					return way.plan(b).with(b.addresses()...).with(b.addresses6()...).with(param, nil, "EnableIpv6", nil)
				}})
		}
		if way.action == api.ModifyVirtualBorderRouterAttribute {
			continue
		}
		for _, param := range []string{"LocalGatewayIp", "PeerGatewayIp", "PeeringSubnetMask"} {
			cases = append(cases, ruleCase{"address.required", "MissingParameter", name + "without " + param, func(b *bed) call {
				return way.plan(b).with(b.addresses()...).with(param, nil)
			}})
		}
	}
	return append(append(cases, otherAccountCases()...), addressMoreCases...)
}

// otherAccountCases try each parameter that a VBR's owner alone may set, as the circuit's owner and as the VBR's.
func otherAccountCases() (cases []ruleCase) {
	const rule = "address.by-vbr-owner"
	for _, p := range []struct {
		param string
		value any
		code  model.Code
	}{
		{"LocalGatewayIp", "10.1.1.1", "Forbidden.LocalGatewayIpNotAllowedByCaller"},
		{"PeerGatewayIp", "10.1.1.2", "Forbidden.PeerGatewayIpNotAllowedByCaller"},
		{"PeeringSubnetMask", "255.255.255.0", "Forbidden.PeeringSubnetMaskNotAllowedByCaller"},
		{"LocalIpv6GatewayIp", "2408::1", "Forbidden.LocalGatewayIpNotAllowedByCaller"},
		{"PeerIpv6GatewayIp", "2408::2", "Forbidden.PeerGatewayIpNotAllowedByCaller"},
		{"PeeringIpv6SubnetMask", "2408::/64", "Forbidden.PeeringSubnetMaskNotAllowedByCaller"},
		{"Name", "theirs", "Forbidden.NameNotAllowedByCaller"},
		{"Description", "their router", "Forbidden.DescriptionNotAllowedByCaller"},
	} {
		cases = append(cases,
			ruleCase{rule, p.code, "create for another account with " + p.param, func(b *bed) call {
				return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", bob, p.param, p.value)
			}},
			ruleCase{rule, p.code, "modify " + p.param + " of another account's", func(b *bed) call {
				return modify(b.vbrFor(bob, b.circuit(), 10, true), p.param, p.value)
			}},
			ruleCase{rule, "", "modify " + p.param + ", by its owner", func(b *bed) call {
				return modify(b.vbrFor(bob, b.circuit(), 10, true), p.param, p.value).by(bob)
			}})
		if p.param == "Name" || p.param == "Description" {
			continue
		}
		cases = append(cases, ruleCase{rule, p.code, "associate another account's with " + p.param, func(b *bed) call {
			return on(api.AssociatePhysicalConnectionToVirtualBorderRouter, "VbrId", b.vbrFor(bob, b.circuit(), 10, true),
				"PhysicalConnectionId", b.circuit(), "VlanId", 10, p.param, p.value)
		}})
	}
	return cases
}

// addressMoreCases are about addresses beside those the VBR has already.
var addressMoreCases = []ruleCase{
	{"address.by-vbr-owner", "", "associate another account's without addresses", func(b *bed) call {
		return on(api.AssociatePhysicalConnectionToVirtualBorderRouter, "VbrId", b.vbrFor(bob, b.circuit(), 10, true), "PhysicalConnectionId", b.circuit(), "VlanId", 10)
	}},
	{"address.required", "", "create for another account", func(b *bed) call {
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", bob)
	}},
	{"address.required", "", "create", func(b *bed) call { return b.newVBR(b.circuit(), 10) }},
	{"address.required", "MissingParameter", "create for oneself by name", func(b *bed) call {
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", alice)
	}},
	{"address.required", "", "modify nothing but the name", func(b *bed) call { return modify(b.vbr(b.circuit(), 10), "Name", "renamed") }},

	{"address.same-subnet", "InvalidIp.NotSameSubnet", "a new peer beside the old local address", func(b *bed) call {
		return modify(b.vbr(b.circuit(), 10, link4("10.1.1.1", "10.1.1.2", "255.255.255.252")...), "PeerGatewayIp", "10.1.1.6")
	}},
	{"address.same-subnet", "InvalidIp.NotSameSubnet", "a narrower mask", func(b *bed) call {
		return modify(b.vbr(b.circuit(), 10, link4("10.1.1.1", "10.1.1.200", "255.255.255.0")...), "PeeringSubnetMask", "255.255.255.128")
	}},
	{"address.same-subnet", "", "a wider mask", func(b *bed) call {
		return modify(b.vbr(b.circuit(), 10, link4("10.1.1.1", "10.1.1.2", "255.255.255.252")...), "PeeringSubnetMask", "255.255.255.0")
	}},
	{"address.same-subnet", "InvalidIp.NotSameSubnet", "a further circuit's new peer", func(b *bed) call {
		v, _, c := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q,"PeerGatewayIp":"10.99.0.1"}]`, c)
	}},
	{"address.mask", "InvalidPeeringSubnetMask.Malformed", "a further circuit's new mask", func(b *bed) call {
		v, _, c := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q,"PeeringSubnetMask":"255.255.0.0"}]`, c)
	}},
	{"address.different", "IllegalParam.IpAddress", "a new peer that is the old local address", func(b *bed) call {
		return modify(b.vbr(b.circuit(), 10, link4("10.1.1.1", "10.1.1.2", "255.255.255.252")...), "PeerGatewayIp", "10.1.1.1")
	}},
	{"address.different", "", "both ends swapped", func(b *bed) call {
		return modify(b.vbr(b.circuit(), 10, link4("10.1.1.1", "10.1.1.2", "255.255.255.252")...), "LocalGatewayIp", "10.1.1.2", "PeerGatewayIp", "10.1.1.1")
	}},
}
