package sim_test

import (
	"fmt"
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// vpcCases are the cases of validate/vpc.go.
var vpcCases = slices.Concat(vpcExistenceCases, vpcBlockCases(), vpcDeletionCases, vSwitchBlockCases(), vSwitchCases)

// newVSwitch plans a vSwitch in zone b.
func newVSwitch(vpc *model.Vpc, cidr string, kv ...any) call {
	return on(api.CreateVSwitch, "VpcId", vpc.ID, "ZoneId", vpc.Region+"-b", "CidrBlock", cidr).with(kv...)
}

var vpcExistenceCases = []ruleCase{
	{"vpc.exists", "InvalidVpcId.NotFound", "deleting none", func(b *bed) call {
		return on(api.DeleteVpc, "VpcId", "vpc-bp1nothing")
	}},
	{"vpc.exists", "InvalidVpcId.NotFound", "deleting another account's", func(b *bed) call {
		return on(api.DeleteVpc, "VpcId", b.vpc("10.0.0.0/8").ID).by(bob)
	}},
	{"vpc.exists", "InvalidVpcId.NotFound", "deleting one in another region", func(b *bed) call {
		return on(api.DeleteVpc, "VpcId", b.vpc("10.0.0.0/8").ID, "RegionId", away)
	}},
	{"vpc.exists", "InvalidVpcId.NotFound", "a vSwitch in another account's", func(b *bed) call {
		return newVSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24").by(bob)
	}},
	{"vpc.exists", "", "a vSwitch without a region", func(b *bed) call {
		return newVSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24", "RegionId", "")
	}},
	{"vswitch.exists", "InvalidVSwitchId.NotFound", "deleting none", func(b *bed) call {
		return on(api.DeleteVSwitch, "VSwitchId", "vsw-bp1nothing")
	}},
	{"vswitch.exists", "InvalidVSwitchId.NotFound", "deleting another account's", func(b *bed) call {
		return on(api.DeleteVSwitch, "VSwitchId", b.vSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24")).by(bob)
	}},
	{"vswitch.exists", "InvalidVSwitchId.NotFound", "deleting one in another region", func(b *bed) call {
		return on(api.DeleteVSwitch, "VSwitchId", b.vSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24"), "RegionId", away)
	}},
	{"vswitch.exists", "", "deleting one's own", func(b *bed) call {
		return on(api.DeleteVSwitch, "VSwitchId", b.vSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24"))
	}},
}

func vpcBlockCases() (cases []ruleCase) {
	for _, x := range []struct {
		block string
		code  model.Code
	}{
		{"10.0.0.0/8", ""}, {"10.255.255.0/24", ""}, {"172.16.0.0/12", ""}, {"172.31.255.0/24", ""}, {"192.168.0.0/16", ""}, {"192.168.255.0/24", ""},
		{"10.0.0.0/7", "InvalidParameter"}, {"11.0.0.0/8", "InvalidParameter"}, {"10.0.0.0/25", "InvalidParameter"},
		{"172.16.0.0/11", "InvalidParameter"}, {"172.0.0.0/11", "InvalidParameter"}, {"172.32.0.0/16", "InvalidParameter"},
		{"192.168.0.0/15", "InvalidParameter"}, {"192.169.0.0/16", "InvalidParameter"}, {"100.64.0.0/16", "InvalidParameter"},
		{"10.0.0.1/8", "InvalidParameter"}, {"10.0.0.0", "InvalidParameter"}, {"2408:4004::/56", "InvalidParameter"}, {"0.0.0.0/0", "InvalidParameter"},
	} {
		cases = append(cases, ruleCase{"vpc.block", x.code, x.block, func(b *bed) call { return on(api.CreateVpc, "CidrBlock", x.block) }})
	}
	return append(cases,
		ruleCase{"vpc.block", "", "none, which is 172.16.0.0/12", func(b *bed) call { return on(api.CreateVpc) }},
		ruleCase{"vpc.block", "", "one that another VPC has", func(b *bed) call {
			b.vpc("10.0.0.0/8")
			return on(api.CreateVpc, "CidrBlock", "10.0.0.0/8")
		}},
		ruleCase{"vpc.user-cidr", "InvalidUserCidr.Malformed", "a word among the ranges", func(b *bed) call {
			return on(api.CreateVpc, "UserCidr", "30.0.0.0/16,private")
		}},
		ruleCase{"vpc.user-cidr", "InvalidUserCidr.Quota", "four ranges", func(b *bed) call {
			return on(api.CreateVpc, "UserCidr", "30.0.0.0/16,31.0.0.0/16,32.0.0.0/16,33.0.0.0/16")
		}},
		ruleCase{"vpc.user-cidr", "", "three ranges with blanks", func(b *bed) call {
			return on(api.CreateVpc, "UserCidr", "30.0.0.0/16, 31.0.0.0/16, 32.0.0.0/16")
		}},
		ruleCase{"vpc.ipv6-block", "InvalidIpv6CidrBlock.Malformed", "an IPv4 block", func(b *bed) call {
			return on(api.CreateVpc, "Ipv6CidrBlock", "10.0.0.0/8")
		}},
		ruleCase{"vpc.ipv6-block", "", "an IPv6 block", func(b *bed) call {
			return on(api.CreateVpc, "Ipv6CidrBlock", "2408:4004:cc::/56")
		}},
		ruleCase{"vpc.quota", "QuotaExceeded.Vpc", "the eleventh in a region", func(b *bed) call {
			for range 10 {
				b.vpc("10.0.0.0/8")
			}
			return on(api.CreateVpc)
		}},
		ruleCase{"vpc.quota", "", "the tenth, another account and another region having theirs", func(b *bed) call {
			for range 9 {
				b.vpc("10.0.0.0/8")
				b.vpc("10.0.0.0/8", "RegionId", away)
				b.as(bob, func() { b.vpc("10.0.0.0/8") })
			}
			return on(api.CreateVpc)
		}},
		ruleCase{"vpc.quota", "", "the tenth after one was deleted", func(b *bed) call {
			for range 9 {
				b.vpc("10.0.0.0/8")
			}
			b.do(api.DeleteVpc, "VpcId", b.vpc("10.0.0.0/8").ID)
			return on(api.CreateVpc)
		}})
}

var vpcDeletionCases = []ruleCase{
	{"vpc.available", "IncorrectVpcStatus", "a vSwitch a moment before the VPC is there", func(b *bed) call {
		b.delays()
		vpc := b.vpc("10.0.0.0/8")
		b.advance(3*second - 1)
		return newVSwitch(vpc, "10.0.0.0/24")
	}},
	{"vpc.available", "IncorrectVpcStatus", "deleting it before it is there", func(b *bed) call {
		b.delays()
		return on(api.DeleteVpc, "VpcId", b.vpc("10.0.0.0/8").ID)
	}},
	{"vpc.available", "", "a vSwitch when the VPC is there", func(b *bed) call {
		b.delays()
		vpc := b.vpc("10.0.0.0/8")
		b.advance(3 * second)
		return newVSwitch(vpc, "10.0.0.0/24")
	}},
	{"vpc.delete-empty", "DependencyViolation.VSwitch", "with a vSwitch", func(b *bed) call {
		vpc := b.vpc("10.0.0.0/8")
		b.vSwitch(vpc, "10.0.0.0/24")
		return on(api.DeleteVpc, "VpcId", vpc.ID)
	}},
	{"vpc.delete-empty", "DependencyViolation.RouterInterface", "with a router interface", func(b *bed) call {
		n := b.apart()
		b.end(b.farEnd(n.vbr, n.vpc))
		return on(api.DeleteVpc, "VpcId", n.vpc.ID)
	}},
	{"vpc.delete-empty", "DependencyViolation.RouterInterface", "with a router interface that is being deleted", func(b *bed) call {
		n := b.apart()
		far := b.end(b.farEnd(n.vbr, n.vpc))
		b.delays()
		b.tell(far, api.DeleteRouterInterface)
		return on(api.DeleteVpc, "VpcId", n.vpc.ID)
	}},
	{"vpc.delete-empty", "DependencyViolation.RouteEntry", "with a route, a router interface and a vSwitch", func(b *bed) call {
		n := b.network()
		b.vSwitch(n.vpc, "192.168.8.0/22")
		b.route(n.vpcTable, "10.0.0.0/24", n.far)
		return on(api.DeleteVpc, "VpcId", n.vpc.ID)
	}},
	{"vpc.delete-empty", "DependencyViolation", "with an announced network", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "192.168.8.0/22", "VpcId", n.vpc.ID))
		return on(api.DeleteVpc, "VpcId", n.vpc.ID)
	}},
	{"vpc.delete-empty", "", "after everything in it, in the order that the rules leave", func(b *bed) call {
		n := b.network()
		vsw := b.vSwitch(n.vpc, "192.168.8.0/22")
		route := b.route(n.vpcTable, "10.0.0.0/24", n.far)
		b.make(announce(n.vbr, "192.168.8.0/22", "VpcId", n.vpc.ID))
		b.do(api.DeleteRouteEntry, "RouteEntryId", route)
		b.tell(n.far, api.DeactivateRouterInterface, api.DeleteRouterInterface)
		b.do(api.DeleteVSwitch, "VSwitchId", vsw)
		b.do(api.DeleteBgpNetwork, "RouterId", n.vbr, "DstCidrBlock", "192.168.8.0/22")
		return on(api.DeleteVpc, "VpcId", n.vpc.ID)
	}},
	{"vpc.delete-empty", "", "with nothing but its system route", func(b *bed) call {
		return on(api.DeleteVpc, "VpcId", b.vpc("10.0.0.0/8").ID)
	}},
}

// vSwitchBlockCases try blocks in 192.168.0.0/16, where 192.168.8.0/22 is taken and 192.168.64.0/24 routed elsewhere.
func vSwitchBlockCases() (cases []ruleCase) {
	for _, x := range []struct {
		block, rule string
		code        model.Code
	}{
		{"192.168.16.0/29", "vswitch.block", ""},
		{"192.168.128.0/17", "vswitch.block", ""},
		{"192.168.16.0/30", "vswitch.block", "InvalidCirdrBlock.MaskLength"},
		{"192.168.0.0/15", "vswitch.block", "InvalidCirdrBlock.MaskLength"},
		{"192.0.0.0/8", "vswitch.block", "InvalidCirdrBlock.MaskLength"},
		{"192.168.16.1/24", "vswitch.block", "InvalidCidrBlock.Malformed"},
		{"192.168.16.0", "vswitch.block", "InvalidCidrBlock.Malformed"},
		{"2408:4004::/64", "vswitch.block", "InvalidCidrBlock.Malformed"},
		{"192.169.0.0/24", "vswitch.block", "IllegalParam.CidrBlock"},
		{"172.16.0.0/16", "vswitch.block", "IllegalParam.CidrBlock"},
		{"192.168.8.0/22", "vswitch.overlap", "InvalidCidrBlock.Overlapped"},
		{"192.168.10.0/24", "vswitch.overlap", "InvalidCidrBlock.Overlapped"},
		{"192.168.0.0/20", "vswitch.overlap", "InvalidCidrBlock.Overlapped"},
		{"192.168.12.0/22", "vswitch.overlap", ""},
		{"192.168.7.248/29", "vswitch.overlap", ""},
		{"192.168.64.0/24", "vswitch.routes", "RouteConflict.AlreadyExist"},
		{"192.168.64.0/29", "vswitch.routes", "RouteConflict.AlreadyExist"},
		{"192.168.64.0/20", "vswitch.routes", "RouteConflict.AlreadyExist"},
		{"192.168.65.0/24", "vswitch.routes", ""},
	} {
		cases = append(cases, ruleCase{x.rule, x.code, x.block, func(b *bed) call {
			n := b.network()
			b.vSwitch(n.vpc, "192.168.8.0/22")
			b.route(n.vpcTable, "192.168.64.0/24", n.far)
			return newVSwitch(n.vpc, x.block)
		}})
	}
	return append(cases,
		ruleCase{"vswitch.block", "", "a block as large as the VPC's", func(b *bed) call {
			return newVSwitch(b.vpc("192.168.0.0/16"), "192.168.0.0/16")
		}},
		ruleCase{"vswitch.block", "InvalidCirdrBlock.MaskLength", "a block as large as a larger VPC's", func(b *bed) call {
			return newVSwitch(b.vpc("10.0.0.0/15"), "10.0.0.0/15")
		}},
		ruleCase{"vswitch.overlap", "", "a block that another VPC's vSwitch has", func(b *bed) call {
			b.vSwitch(b.vpc("192.168.0.0/16"), "192.168.8.0/22")
			return newVSwitch(b.vpc("192.168.0.0/16"), "192.168.8.0/22")
		}},
		ruleCase{"vswitch.overlap", "", "a block whose vSwitch was deleted", func(b *bed) call {
			vpc := b.vpc("192.168.0.0/16")
			b.do(api.DeleteVSwitch, "VSwitchId", b.vSwitch(vpc, "192.168.8.0/22"))
			return newVSwitch(vpc, "192.168.8.0/22")
		}},
		ruleCase{"vswitch.routes", "", "a block whose route was deleted", func(b *bed) call {
			n := b.network()
			b.do(api.DeleteRouteEntry, "RouteEntryId", b.route(n.vpcTable, "192.168.64.0/24", n.far))
			return newVSwitch(n.vpc, "192.168.64.0/24")
		}})
}

var vSwitchCases = []ruleCase{
	{"vswitch.available", "IncorrectVSwitchStatus", "deleting it a moment before it is there", func(b *bed) call {
		vpc := b.vpc("10.0.0.0/8")
		b.delays()
		id := b.vSwitch(vpc, "10.0.0.0/24")
		b.advance(3*second - 1)
		return on(api.DeleteVSwitch, "VSwitchId", id)
	}},
	{"vswitch.available", "", "deleting it when it is there", func(b *bed) call {
		vpc := b.vpc("10.0.0.0/8")
		b.delays()
		id := b.vSwitch(vpc, "10.0.0.0/24")
		b.advance(3 * second)
		return on(api.DeleteVSwitch, "VSwitchId", id)
	}},
	{"vswitch.zone", "InvalidZoneId.NotFound", "a zone that is not there", func(b *bed) call {
		return newVSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24", "ZoneId", home+"-z")
	}},
	{"vswitch.zone", "InvalidZoneId.NotFound", "a zone of another region", func(b *bed) call {
		return newVSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24", "ZoneId", away+"-b")
	}},
	{"vswitch.zone", "InvalidZoneId.NotFound", "a zone of another region, the call naming none", func(b *bed) call {
		return newVSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24", "ZoneId", away+"-m", "RegionId", "")
	}},
	{"vswitch.zone", "", "zone i", func(b *bed) call {
		return newVSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24", "ZoneId", home+"-i")
	}},
	{"vswitch.quota", "QuotaExceeded.VSwitch", "the 151st", func(b *bed) call {
		vpc := b.switches(150)
		return newVSwitch(vpc, "10.1.0.0/24")
	}},
	{"vswitch.quota", "", "the 150th", func(b *bed) call {
		return newVSwitch(b.switches(149), "10.1.0.0/24")
	}},
	{"vswitch.quota", "", "the 151st when 151 are allowed", func(b *bed) call {
		b.quota(model.QuotaVSwitchesPerVpc, 151)
		return newVSwitch(b.switches(150), "10.1.0.0/24")
	}},
}

// switches is a VPC, 10.0.0.0/8, with that many vSwitches.
func (b *bed) switches(count int) *model.Vpc {
	b.Helper()
	vpc := b.vpc("10.0.0.0/8")
	for i := range count {
		b.vSwitch(vpc, fmt.Sprintf("10.0.%d.0/24", i))
	}
	return vpc
}
