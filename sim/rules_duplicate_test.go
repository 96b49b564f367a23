package sim_test

import (
	"fmt"

	"ecsim/model"
)

// twoLinks is a VBR with known addresses on both of its circuits.
func (b *bed) twoLinks() (vbr, second string) {
	b.Helper()
	vbr = b.vbr(b.circuit(), 10, append(link4("10.1.1.1", "10.1.1.2", "255.255.255.0"), link6("2408:1::1", "2408:1::2", "2408:1::/64")...)...)
	second = b.circuit()
	b.associate(vbr, second, 20, append(link4("10.2.2.1", "10.2.2.2", "255.255.255.0"), link6("2408:2::1", "2408:2::2", "2408:2::/64")...)...)
	return vbr, second
}

// duplicateCases try each kind of address twice on one VBR. The address of the other kind may be the same: a link's
// local address is not another's peer.
func duplicateCases() (cases []ruleCase) {
	const rule = "address.unique-on-vbr"
	for _, x := range []struct {
		param, taken     string
		onAssociate, set model.Code
		link             []any
	}{
		{"LocalGatewayIp", "10.2.2.1", "DuplicatedParam.LocalGatewayIp", "Duplicated.LocalGatewayIp", link4("10.1.1.1", "10.1.1.9", "255.255.255.0")},
		{"PeerGatewayIp", "10.2.2.2", "DuplicatedParam.PeerGatewayIp", "Duplicated.PeerGatewayIp", link4("10.1.1.8", "10.1.1.2", "255.255.255.0")},
		{"LocalIpv6GatewayIp", "2408:2::1", "DuplicatedParam.LocalIpv6GatewayIp", "DuplicatedParam.LocalIpv6GatewayIp",
			link6("2408:1:0::1", "2408:1::9", "2408:1::/64")},
		{"PeerIpv6GatewayIp", "2408:2::2", "DuplicatedParam.PeerIpv6GatewayIp", "DuplicatedParam.PeerIpv6GatewayIp",
			link6("2408:1::8", "2408:1:0::2", "2408:1::/64")},
	} {
		cases = append(cases,
			ruleCase{rule, x.onAssociate, "associate: " + x.param, func(b *bed) call {
				v, _ := b.twoLinks()
				return b.place(v, b.circuit(), 30).with(x.link...)
			}},
			ruleCase{rule, x.set, "modify: " + x.param, func(b *bed) call {
				// The first link moves into the second's subnets, to one of its very addresses.
				v, _ := b.twoLinks()
				q := modify(v, link4("10.2.2.8", "10.2.2.9", "255.255.255.0")...).with(link6("2408:2::8", "2408:2::9", "2408:2::/64")...)
				return q.with(x.param, x.taken)
			}})
	}
	return append(cases, duplicateMoreCases...)
}

var duplicateMoreCases = []ruleCase{
	{"address.unique-on-vbr", "", "associate: local address that is another link's peer", func(b *bed) call {
		v, _ := b.twoLinks()
		return b.place(v, b.circuit(), 30).with(link4("10.1.1.2", "10.1.1.3", "255.255.255.0")...)
	}},
	{"address.unique-on-vbr", "", "associate: addresses of another VBR", func(b *bed) call {
		b.vbr(b.circuit(), 10, link4("10.3.3.1", "10.3.3.2", "255.255.255.0")...)
		v, _ := b.twoLinks()
		return b.place(v, b.circuit(), 30).with(link4("10.3.3.1", "10.3.3.2", "255.255.255.0")...)
	}},
	{"address.unique-on-vbr", "", "modify: its own addresses", func(b *bed) call {
		v, _ := b.twoLinks()
		return modify(v, link4("10.1.1.1", "10.1.1.2", "255.255.255.0")...)
	}},
	{"address.unique-on-vbr", "Duplicated.LocalGatewayIp", "modify: a further circuit takes the first's", func(b *bed) call {
		v, second := b.twoLinks()
		return associated(v, `[{"PhysicalConnectionId":%q,"LocalGatewayIp":"10.1.1.1","PeerGatewayIp":"10.1.1.3"}]`, second)
	}},
	{"address.unique-on-vbr", "", "modify: two circuits change places", func(b *bed) call {
		v, second := b.twoLinks()
		return modify(v, link4("10.2.2.1", "10.2.2.2", "255.255.255.0")...).
			with("AssociatedPhysicalConnections", fmt.Sprintf(`[{"PhysicalConnectionId":%q,"LocalGatewayIp":"10.1.1.1","PeerGatewayIp":"10.1.1.2"}]`, second))
	}},
	{"address.unique-on-vbr", "Duplicated.LocalGatewayIp", "modify: two circuits get one address", func(b *bed) call {
		v, second := b.twoLinks()
		return modify(v, link4("10.4.4.1", "10.4.4.2", "255.255.255.0")...).
			with("AssociatedPhysicalConnections", fmt.Sprintf(`[{"PhysicalConnectionId":%q,"LocalGatewayIp":"10.4.4.1","PeerGatewayIp":"10.4.4.3"}]`, second))
	}},
}
