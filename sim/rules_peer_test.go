package sim_test

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
)

// dual is a VBR with IPv4 10.0.0.1 towards 10.0.0.2 and IPv6 2408:4004:cc::1 towards 2408:4004:cc::2, and a BGP group
// of that version on it.
func (b *bed) dual(version string) (vbr, group string) {
	b.Helper()
	vbr = b.vbr(b.circuit(), 100, "LocalGatewayIp", "10.0.0.1", "PeerGatewayIp", "10.0.0.2", "PeeringSubnetMask", "255.255.255.252",
		"EnableIpv6", true, "LocalIpv6GatewayIp", "2408:4004:cc::1", "PeerIpv6GatewayIp", "2408:4004:cc::2", "PeeringIpv6SubnetMask", "2408:4004:cc::/64")
	return vbr, b.group(vbr, "IpVersion", version)
}

// toDual plans a peer for a group of that version on such a VBR.
func toDual(version, address string) func(*bed) call {
	return func(b *bed) call {
		_, group := b.dual(version)
		return newPeer(group, "PeerIpAddress", address)
	}
}

// again plans a second peer after a first, in another group of the same version; an empty address is left out.
func again(version, first, second string) func(*bed) call {
	return func(b *bed) call {
		vbr, group := b.dual(version)
		b.make(newPeer(group).with(given("PeerIpAddress", first)...))
		return newPeer(b.group(vbr, "IpVersion", version)).with(given("PeerIpAddress", second)...)
	}
}

// moved plans moving the second of two peers to an address.
func moved(version, first, second, to string) func(*bed) call {
	return func(b *bed) call {
		peer := b.make(again(version, first, second)(b)).id("BgpPeerId")
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "PeerIpAddress", to)
	}
}

// given is a parameter with its value, or nothing.
func given(name, value string) []any {
	if value == "" {
		return nil
	}
	return []any{name, value}
}

const (
	v4, v6 = model.IPv4, model.IPv6

	badNew      model.Code = "InvalidIP.Malformed"
	badMoved    model.Code = "IllegalParam.IpAddress"
	twice       model.Code = "BgpPeer.Already.Exists"
	movedToSame model.Code = "DuplicatedParam.PeerIpAddress"
)

var peerAddressCases = []ruleCase{
	{"bgp.peer-address", badNew, "no address", toDual(v4, "10.0.0")},
	{"bgp.peer-address", badNew, "a prefix", toDual(v4, "10.0.0.2/30")},
	{"bgp.peer-address", badNew, "an IPv6 address in an IPv4 group", toDual(v4, "2408:4004:cc::2")},
	{"bgp.peer-address", badNew, "an IPv4 address in an IPv6 group", toDual(v6, "10.0.0.2")},
	{"bgp.peer-address", badNew, "an IPv4 address written as IPv6", toDual(v6, "::ffff:10.0.0.2")},
	{"bgp.peer-address", badNew, "a multicast address", toDual(v4, "224.0.0.1")},
	{"bgp.peer-address", badNew, "the VBR's own address", toDual(v4, "10.0.0.1")},
	{"bgp.peer-address", badNew, "the VBR's own IPv6 address, spelt at length", toDual(v6, "2408:4004:00CC:0:0:0:0:1")},
	{"bgp.peer-address", "", "the customer's end", toDual(v4, "10.0.0.2")},
	{"bgp.peer-address", "", "the customer's IPv6 end", toDual(v6, "2408:4004:cc::2")},
	{"bgp.peer-address", "", "an address beyond the link", toDual(v4, "172.30.0.1")},
	{"bgp.peer-address", "", "none on a VBR of one circuit", toDual(v4, "")},
	{"bgp.peer-address", badMoved, "no address for an old peer", moved(v4, "", "10.9.9.9", "peer")},
	{"bgp.peer-address", badMoved, "an IPv6 address for an old peer", moved(v4, "", "10.9.9.9", "2408:4004:cc::9")},
	{"bgp.peer-address", badMoved, "the VBR's own address for an old peer", moved(v4, "", "10.9.9.9", "10.0.0.1")},
	{"bgp.peer-address", badMoved, "the VBR's own address on its other circuit for an old peer", func(b *bed) call {
		vbr, group := b.dual(v4)
		peer := b.peer(group)
		b.associate(vbr, b.circuit(), 100, "LocalGatewayIp", "10.7.0.1", "PeerGatewayIp", "10.7.0.2")
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "PeerIpAddress", "10.7.0.1")
	}},
	{"bgp.peer-address", "", "another address for an old peer", moved(v4, "", "10.9.9.9", "10.9.9.10")},
	{"bgp.peer-address", "InvalidPeerIpAddress", "none on a VBR of two circuits", func(b *bed) call {
		vbr, group := b.dual(v4)
		b.associate(vbr, b.circuit(), 100)
		return newPeer(group)
	}},
	{"bgp.peer-address", "", "the second circuit's customer on a VBR of two", func(b *bed) call {
		vbr, group := b.dual(v4)
		b.associate(vbr, b.circuit(), 100, "LocalGatewayIp", "10.7.0.1", "PeerGatewayIp", "10.7.0.2")
		return newPeer(group, "PeerIpAddress", "10.7.0.2")
	}},
	{"bgp.peer-unique", twice, "the same address in another group", again(v4, "10.0.0.2", "10.0.0.2")},
	{"bgp.peer-unique", twice, "the same IPv6 address, spelt at length", again(v6, "2408:4004:cc::2", "2408:4004:CC:0::0002")},
	{"bgp.peer-unique", twice, "none where a peer has the customer's end", again(v4, "10.0.0.2", "")},
	{"bgp.peer-unique", twice, "the customer's end where a peer has none", again(v4, "", "10.0.0.2")},
	{"bgp.peer-unique", twice, "none where a peer has none", again(v4, "", "")},
	{"bgp.peer-unique", twice, "none where an IPv6 peer has none", again(v6, "", "")},
	{"bgp.peer-unique", twice, "the address of a peer in the middle", func(b *bed) call {
		one, _ := b.peers(3)
		return newPeer(one, "PeerIpAddress", "172.30.0.2")
	}},
	{"bgp.peer-unique", twice, "the address of the last peer", func(b *bed) call {
		one, _ := b.peers(3)
		return newPeer(one, "PeerIpAddress", "172.30.0.3")
	}},
	{"bgp.peer-unique", "", "another address", again(v4, "10.0.0.2", "10.0.0.3")},
	{"bgp.peer-unique", "", "none where a peer has another address", again(v4, "10.9.9.9", "")},
	{"bgp.peer-unique", "", "none in both an IPv4 and an IPv6 group", func(b *bed) call {
		vbr, group := b.dual(v4)
		b.make(newPeer(group))
		return newPeer(b.group(vbr, "IpVersion", v6))
	}},
	{"bgp.peer-unique", "", "the same address on another VBR", func(b *bed) call {
		_, group := b.dual(v4)
		b.make(newPeer(group, "PeerIpAddress", "10.9.9.9"))
		return newPeer(b.group(b.vbr(b.circuit(), 200)), "PeerIpAddress", "10.9.9.9")
	}},
	{"bgp.peer-unique", movedToSame, "moving a peer to another's address", moved(v4, "10.0.0.2", "10.9.9.9", "10.0.0.2")},
	{"bgp.peer-unique", movedToSame, "moving a peer to the address that another has without saying", moved(v4, "", "10.9.9.9", "10.0.0.2")},
	{"bgp.peer-unique", "", "moving a peer to where it is", moved(v4, "", "10.9.9.9", "10.9.9.9")},
}

// peers is a VBR with two groups and that many peers over both.
func (b *bed) peers(count int) (one, two string) {
	b.Helper()
	vbr := b.vbr(b.circuit(), 100)
	one, two = b.group(vbr), b.group(vbr)
	for i := range count {
		b.make(newPeer([]string{one, two}[i%2], "PeerIpAddress", fmt.Sprintf("172.30.0.%d", i+1)))
	}
	return one, two
}

// noBFD takes the permission for BFD away from the bed's account.
func (b *bed) noBFD() {
	b.put(&model.Account{UID: b.account, OpenServices: []string{home}, NoBFD: true})
}

var peerCases = []ruleCase{
	{"bgp.peer-quota", "QuotaExceeded.Bgp", "the ninth over two groups", func(b *bed) call {
		one, _ := b.peers(8)
		return newPeer(one, "PeerIpAddress", "10.9.9.9")
	}},
	{"bgp.peer-quota", "QuotaExceeded.Bgp", "the ninth in a new group", func(b *bed) call {
		one, _ := b.peers(8)
		return newPeer(b.group(b.World().BGPGroups.Get(one).VbrID), "PeerIpAddress", "10.9.9.9")
	}},
	{"bgp.peer-quota", "", "the eighth over two groups", func(b *bed) call {
		one, _ := b.peers(7)
		return newPeer(one, "PeerIpAddress", "10.9.9.9")
	}},
	{"bgp.peer-quota", "", "the ninth on another VBR", func(b *bed) call {
		b.peers(8)
		return newPeer(b.group(b.vbr(b.circuit(), 200)))
	}},
	{"bgp.bfd-hops", "IllegalParam.BfdMultiHop", "a new peer with BFD and no hops", func(b *bed) call {
		_, group := b.dual(v4)
		return newPeer(group, "EnableBfd", true)
	}},
	{"bgp.bfd-hops", "IllegalParam.BfdMultiHop", "an old peer given BFD and no hops", func(b *bed) call {
		_, _, peer := b.bgp()
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "EnableBfd", true)
	}},
	{"param.range", "IllegalParam.BfdMultiHop", "a new peer with BFD over 256 hops", func(b *bed) call {
		_, group := b.dual(v4)
		return newPeer(group, "EnableBfd", true, "BfdMultiHop", 256)
	}},
	{"param.range", "IllegalParam.BfdMultiHop", "a new peer with BFD over no hop", func(b *bed) call {
		_, group := b.dual(v4)
		return newPeer(group, "EnableBfd", true, "BfdMultiHop", 0)
	}},
	{"bgp.bfd-hops", "", "a new peer with BFD over 255 hops", func(b *bed) call {
		_, group := b.dual(v4)
		return newPeer(group, "EnableBfd", true, "BfdMultiHop", 255)
	}},
	{"bgp.bfd-hops", "", "the page's own: hops with BFD off", func(b *bed) call {
		_, _, peer := b.bgp()
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "EnableBfd", false, "BfdMultiHop", 3)
	}},
	{"bgp.bfd-hops", "", "an old peer given BFD, its hops known", func(b *bed) call {
		_, group := b.dual(v4)
		peer := b.make(newPeer(group, "BfdMultiHop", 1)).id("BgpPeerId")
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "EnableBfd", true)
	}},
	{"bgp.bfd-permission", "InvalidStatus.CannotOperate", "a new peer with BFD without permission", func(b *bed) call {
		_, group := b.dual(v4)
		b.noBFD()
		return newPeer(group, "EnableBfd", true, "BfdMultiHop", 1)
	}},
	{"bgp.bfd-permission", "InvalidStatus.CannotOperate", "an old peer given BFD without permission", func(b *bed) call {
		_, _, peer := b.bgp()
		b.noBFD()
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "EnableBfd", true, "BfdMultiHop", 1)
	}},
	{"bgp.bfd-permission", "", "a new peer without BFD without permission", func(b *bed) call {
		_, group := b.dual(v4)
		b.noBFD()
		return newPeer(group, "EnableBfd", false)
	}},
}

// dropNetwork plans the withdrawal of a network.
func dropNetwork(vbr, network string) call { return announce(vbr, network).as(api.DeleteBgpNetwork) }

// announced plans a network after another.
func announced(first, second string) func(*bed) call {
	return func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, first))
		return announce(n.vbr, second)
	}
}

// withdrawn plans the withdrawal of a network after another was announced.
func withdrawn(first, second string) func(*bed) call {
	return func(b *bed) call { return announced(first, second)(b).as(api.DeleteBgpNetwork) }
}

// announces is a VBR that announces that many networks.
func (b *bed) announces(count int) (vbr string) {
	b.Helper()
	vbr = b.vbr(b.circuit(), 100)
	for i := range count {
		b.make(announce(vbr, fmt.Sprintf("192.168.%d.0/24", i)))
	}
	return vbr
}

var networkCases = []ruleCase{
	{"bgp.network-prefix", "InvalidIP.Malformed", "announcing no prefix", announced("10.1.0.0/16", "10.2.0.0/33")},
	{"bgp.network-prefix", "InvalidIP.Malformed", "withdrawing no prefix", withdrawn("10.1.0.0/16", "ten")},
	{"bgp.network-prefix", "", "announcing a single address", announced("10.1.0.0/16", "10.2.0.1")},
	{"bgp.network-unicast", "IllegalParam.ConflictWithDClass", "announcing multicast groups", announced("10.1.0.0/16", "224.0.0.0/4")},
	{"bgp.network-unicast", "", "announcing everything", announced("10.1.0.0/16", "0.0.0.0/0")},
	{"bgp.network-vpc", "InvalidParams.NotFound", "for a VPC that is not there", func(b *bed) call {
		return announce(b.apart().vbr, "192.168.0.0/16", "VpcId", "vpc-bp1nothing")
	}},
	{"bgp.network-vpc", "InvalidParams.NotFound", "for another account's VPC", func(b *bed) call {
		n := b.apart()
		b.as(bob, func() { n.vpc = b.vpc("192.168.0.0/16") })
		return announce(n.vbr, "192.168.0.0/16", "VpcId", n.vpc.ID)
	}},
	{"bgp.network-vpc", "", "for a VPC of another region", func(b *bed) call {
		n := b.apart()
		n.vpc = b.vpc("192.168.0.0/16", "RegionId", away)
		return announce(n.vbr, "192.168.0.0/16", "VpcId", n.vpc.ID)
	}},
	{"bgp.network-unique", "InvalidParams.AlreadyExists", "twice the same", announced("10.1.0.0/16", "10.1.0.0/16")},
	{"bgp.network-unique", "InvalidParams.AlreadyExists", "the same with host bits", announced("10.1.0.0/16", "10.1.2.3/16")},
	{"bgp.network-unique", "InvalidParams.AlreadyExists", "the same address with its length", announced("10.1.0.7", "10.1.0.7/32")},
	{"bgp.network-unique", "", "a part of it", announced("10.1.0.0/16", "10.1.0.0/17")},
	{"bgp.network-unique", "", "the same on another VBR", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "10.1.0.0/16"))
		return announce(b.vbr(n.circuit, 200), "10.1.0.0/16")
	}},
	{"bgp.network-quota", "QuotaExceeded.BgpNetwork", "the 51st", func(b *bed) call { return announce(b.announces(50), "10.1.0.0/16") }},
	{"bgp.network-quota", "", "the 50th", func(b *bed) call { return announce(b.announces(49), "10.1.0.0/16") }},
	{"bgp.network-exists", "InvalidParams.NotFound", "withdrawing a part of it", withdrawn("10.1.0.0/16", "10.1.0.0/17")},
	{"bgp.network-exists", "InvalidParams.NotFound", "withdrawing it from another VBR", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "10.1.0.0/16"))
		return dropNetwork(b.vbr(n.circuit, 200), "10.1.0.0/16")
	}},
	{"bgp.network-exists", "InvalidParams.NotFound", "withdrawing it twice", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "10.1.0.0/16"))
		b.make(dropNetwork(n.vbr, "10.1.0.0/16"))
		return dropNetwork(n.vbr, "10.1.0.0/16")
	}},
	{"bgp.network-exists", "", "withdrawing it with host bits", withdrawn("10.1.0.0/16", "10.1.2.3/16")},
	{"bgp.network-exists", "", "withdrawing it from a terminated VBR", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "10.1.0.0/16"))
		b.do(api.TerminateVirtualBorderRouter, "VbrId", n.vbr)
		return dropNetwork(n.vbr, "10.1.0.0/16")
	}},
	{"bgp.network-state", "InvalidStatus.CannotOperate", "withdrawing it from a terminating VBR", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "10.1.0.0/16"))
		b.delays()
		b.do(api.TerminateVirtualBorderRouter, "VbrId", n.vbr)
		b.advance(30*second - 1)
		return dropNetwork(n.vbr, "10.1.0.0/16")
	}},
	{"bgp.network-state", "", "withdrawing it once the VBR is terminated", func(b *bed) call {
		n := b.apart()
		b.make(announce(n.vbr, "10.1.0.0/16"))
		b.delays()
		b.do(api.TerminateVirtualBorderRouter, "VbrId", n.vbr)
		b.advance(30 * second)
		return dropNetwork(n.vbr, "10.1.0.0/16")
	}},
	{"bgp.network-in-vpc", advised, "a network that the VPC does not have", func(b *bed) call {
		n := b.apart()
		return announce(n.vbr, "10.1.0.0/16", "VpcId", n.vpc.ID)
	}},
	{"bgp.network-in-vpc", "", "a network that contains the VPC", func(b *bed) call {
		n := b.apart()
		return announce(n.vbr, "192.0.0.0/8", "VpcId", n.vpc.ID)
	}},
}
