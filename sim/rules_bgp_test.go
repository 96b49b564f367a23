package sim_test

import (
	"fmt"
	"slices"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// bgpCases are the cases of validate/bgp.go and validate/bgppeer.go.
var bgpCases = slices.Concat(bgpExistenceCases(), asnCases(), groupCases, bgpStateCases(), peerAddressCases, peerCases, networkCases)

// newGroup plans a BGP group.
func newGroup(vbr string, kv ...any) call {
	return on(api.CreateBgpGroup, "RouterId", vbr, "PeerAsn", 65001).with(kv...)
}

// bgp is a VBR with a BGP group and a peer in it.
func (b *bed) bgp() (vbr, group, peer string) {
	b.Helper()
	vbr = b.vbr(b.circuit(), 100)
	group = b.group(vbr)
	return vbr, group, b.peer(group)
}

func bgpExistenceCases() (cases []ruleCase) {
	for _, x := range []struct {
		rule   string
		code   model.Code
		action model.Action
		param  string
	}{
		{"bgp.vbr-exists", "InvalidVbrNetwork", api.CreateBgpGroup, "RouterId"},
		{"bgp.vbr-exists", "InvalidVbrNetwork", api.AddBgpNetwork, "RouterId"},
		{"bgp.vbr-exists", "InvalidVbrNetwork", api.DeleteBgpNetwork, "RouterId"},
		{"bgp.group-exists", "InvalidBgpGroup", api.CreateBgpPeer, "BgpGroupId"},
		{"bgp.group-exists", "InvalidBgpGroup", api.ModifyBgpGroupAttribute, "BgpGroupId"},
		{"bgp.group-exists", "InvalidBgpGroup", api.DeleteBgpGroup, "BgpGroupId"},
		{"bgp.group-exists", "InvalidBgpGroup", api.ModifyBgpPeerAttribute, "BgpGroupId"},
		{"bgp.peer-exists", "InvalidBgpPeerId.NotFound", api.ModifyBgpPeerAttribute, "BgpPeerId"},
		{"bgp.peer-exists", "InvalidParams.NotFound", api.DeleteBgpPeer, "BgpPeerId"},
	} {
		// full plans the call with everything right.
		full := func(b *bed) call {
			vbr, group, peer := b.bgp()
			switch x.action {
			case api.CreateBgpGroup:
				return newGroup(vbr)
			case api.AddBgpNetwork, api.DeleteBgpNetwork:
				return announce(vbr, "192.168.0.0/16").as(x.action)
			case api.CreateBgpPeer:
				return newPeer(group, "PeerIpAddress", "10.9.9.9")
			case api.ModifyBgpPeerAttribute, api.DeleteBgpPeer:
				return on(x.action, "BgpPeerId", peer)
			}
			return on(x.action, "BgpGroupId", group)
		}
		name := fmt.Sprintf("%s, %s being ", x.action, x.param)
		if x.action != api.ModifyBgpPeerAttribute || x.param == "BgpPeerId" {
			cases = append(cases,
				ruleCase{x.rule, x.code, name + "another account's", func(b *bed) call { return full(b).by(bob) }},
				ruleCase{x.rule, x.code, name + "in another region", func(b *bed) call {
					b.openService(away)
					return full(b).with("RegionId", away)
				}})
		}
		cases = append(cases, ruleCase{x.rule, x.code, name + "nothing's", func(b *bed) call { return full(b).with(x.param, "xyz-bp1nothing") }})
	}
	return append(cases,
		ruleCase{"bgp.vbr-exists", "InvalidVbrNetwork", "a VPC's router", func(b *bed) call { return newGroup(b.apart().vpc.VRouterID) }},
		ruleCase{"bgp.vbr-exists", "InvalidVbrNetwork", "a VBR that one's circuit carries for another account", func(b *bed) call {
			return newGroup(b.vbrFor(bob, b.circuit(), 100, true))
		}},
		ruleCase{"bgp.vbr-exists", "", "a VBR that another account's circuit carries for one", func(b *bed) call {
			return newGroup(b.vbrFor(bob, b.circuit(), 100, true)).by(bob)
		}},
		ruleCase{"bgp.group-exists", "InvalidBgpGroup", "not the peer's", func(b *bed) call {
			vbr, _, peer := b.bgp()
			return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "BgpGroupId", b.group(vbr))
		}},
		ruleCase{"bgp.group-exists", "", "the peer's", func(b *bed) call {
			_, group, peer := b.bgp()
			return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "BgpGroupId", group)
		}},
		ruleCase{"bgp.peer-exists", "", "one's own", func(b *bed) call {
			_, _, peer := b.bgp()
			return on(api.DeleteBgpPeer, "BgpPeerId", peer)
		}})
}

// as turns a call into one of another action with the same parameters.
func (c call) as(action model.Action) call {
	c.action = action
	return c
}

// asnCases try AS numbers when a group is made and when it is changed.
func asnCases() (cases []ruleCase) {
	const bad, badLocal model.Code = "InvalidPeerAsn.Malformed", "IllegalParam.LocalAsn"
	for _, x := range []struct {
		param, asn, rule string
		code             model.Code
	}{
		{"PeerAsn", "45104", "bgp.peer-asn-not-cloud", bad},
		{"PeerAsn", "45103", "bgp.peer-asn-not-cloud", ""},
		{"PeerAsn", "0", "bgp.peer-asn-valid", bad},
		{"PeerAsn", "23456", "bgp.peer-asn-valid", bad},
		{"PeerAsn", "4294967295", "bgp.peer-asn-valid", bad},
		{"PeerAsn", "4294967296", "param.range", bad},
		{"PeerAsn", "1.10", "param.syntax", bad},
		{"PeerAsn", "1", "bgp.peer-asn-valid", ""},
		{"PeerAsn", "65535", "bgp.peer-asn-valid", ""},
		{"PeerAsn", "65536", "bgp.peer-asn-valid", ""},
		{"PeerAsn", "4200000000", "bgp.peer-asn-valid", ""},
		{"PeerAsn", "4294967294", "bgp.peer-asn-valid", ""},
		{"LocalAsn", "0", "bgp.local-asn-valid", badLocal},
		{"LocalAsn", "23456", "bgp.local-asn-valid", badLocal},
		{"LocalAsn", "4294967295", "bgp.local-asn-valid", badLocal},
		{"LocalAsn", "4294967296", "param.range", badLocal},
		{"LocalAsn", "45104", "bgp.local-asn-valid", ""},
		{"LocalAsn", "64512", "bgp.local-asn-valid", ""},
	} {
		cases = append(cases,
			ruleCase{x.rule, x.code, x.param + " " + x.asn + " of a new group", func(b *bed) call {
				return newGroup(b.vbr(b.circuit(), 100), x.param, x.asn)
			}},
			ruleCase{x.rule, x.code, x.param + " " + x.asn + " of an old group", func(b *bed) call {
				_, group, _ := b.bgp()
				return on(api.ModifyBgpGroupAttribute, "BgpGroupId", group, x.param, x.asn)
			}})
	}
	return cases
}

var groupCases = []ruleCase{
	{"bgp.auth-key", "InvalidBgpAuthkey.Malformed", "a key with a blank", func(b *bed) call {
		return newGroup(b.vbr(b.circuit(), 100), "AuthKey", "two words")
	}},
	{"bgp.auth-key", "InvalidBgpAuthkey.Malformed", "a key of 81 characters", func(b *bed) call {
		return newGroup(b.vbr(b.circuit(), 100), "AuthKey", fmt.Sprintf("%081d", 0))
	}},
	{"bgp.auth-key", "InvalidBgpAuthkey.Malformed", "a Chinese key, later", func(b *bed) call {
		_, group, _ := b.bgp()
		return on(api.ModifyBgpGroupAttribute, "BgpGroupId", group, "AuthKey", "密钥")
	}},
	{"bgp.auth-key", "", "a key of 80 characters", func(b *bed) call {
		return newGroup(b.vbr(b.circuit(), 100), "AuthKey", fmt.Sprintf("%080d", 0))
	}},
	{"bgp.auth-key", "", "the page's own key", func(b *bed) call {
		_, group, _ := b.bgp()
		return on(api.ModifyBgpGroupAttribute, "BgpGroupId", group, "AuthKey", "!PWZ2wsq")
	}},
	{"bgp.route-limit", "IllegalParam.RouteLimit", "111 routes", func(b *bed) call { return newGroup(b.vbr(b.circuit(), 100), "RouteQuota", 111) }},
	{"bgp.route-limit", "IllegalParam.RouteLimit", "no routes, later", func(b *bed) call {
		_, group, _ := b.bgp()
		return on(api.ModifyBgpGroupAttribute, "BgpGroupId", group, "RouteQuota", 0)
	}},
	{"bgp.route-limit", "", "110 routes", func(b *bed) call { return newGroup(b.vbr(b.circuit(), 100), "RouteQuota", 110) }},
	{"bgp.ipv6-enabled", "OperationUnsupport", "an IPv6 group on a VBR without", func(b *bed) call {
		return newGroup(b.vbr(b.circuit(), 100), "IpVersion", "IPv6")
	}},
	{"bgp.ipv6-enabled", "", "an IPv6 group on a VBR with IPv6", func(b *bed) call {
		return newGroup(b.vbr(b.circuit(), 100, b.addresses6()...), "IpVersion", "ipv6")
	}},
	{"bgp.ipv6-enabled", "", "an IPv4 group on a VBR with IPv6", func(b *bed) call {
		return newGroup(b.vbr(b.circuit(), 100, b.addresses6()...), "IpVersion", "IPv4")
	}},
	{"bgp.group-quota", "QuotaExceeded.Bgp", "the ninth group", func(b *bed) call { return newGroup(b.groups(8)) }},
	{"bgp.group-quota", "", "the eighth group", func(b *bed) call { return newGroup(b.groups(7)) }},
	{"bgp.group-quota", "", "the ninth group when nine are allowed", func(b *bed) call {
		b.quota(model.QuotaGroupsPerVBR, 9)
		return newGroup(b.groups(8))
	}},
	{"bgp.group-empty", "DependencyViolation.BgpPeer", "with a peer", func(b *bed) call {
		_, group, _ := b.bgp()
		return on(api.DeleteBgpGroup, "BgpGroupId", group)
	}},
	{"bgp.group-empty", "DependencyViolation.BgpPeer", "with a peer that is being deleted", func(b *bed) call {
		_, group, peer := b.bgp()
		b.delays()
		b.do(api.DeleteBgpPeer, "BgpPeerId", peer)
		b.advance(5*second - 1)
		return on(api.DeleteBgpGroup, "BgpGroupId", group)
	}},
	{"bgp.group-empty", "", "when the peer is deleted", func(b *bed) call {
		_, group, peer := b.bgp()
		b.delays()
		b.do(api.DeleteBgpPeer, "BgpPeerId", peer)
		b.advance(5 * second)
		return on(api.DeleteBgpGroup, "BgpGroupId", group)
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "a new BGP group", func(b *bed) call {
		vbr, _, _ := b.bgp()
		b.closeService()
		return newGroup(vbr)
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "a change of a BGP group", func(b *bed) call {
		_, group, _ := b.bgp()
		b.closeService()
		return on(api.ModifyBgpGroupAttribute, "BgpGroupId", group, "Name", "office")
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "a new BGP peer", func(b *bed) call {
		_, group, _ := b.bgp()
		b.closeService()
		return newPeer(group, "PeerIpAddress", "10.9.9.9")
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "a change of a BGP peer", func(b *bed) call {
		_, _, peer := b.bgp()
		b.closeService()
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "PeerIpAddress", "10.9.9.9")
	}},
	{"service.outbound-open", "", "deleting a BGP peer", func(b *bed) call {
		_, _, peer := b.bgp()
		b.closeService()
		return on(api.DeleteBgpPeer, "BgpPeerId", peer)
	}},
	{"service.outbound-open", "", "announcing a BGP network", func(b *bed) call {
		vbr, _, _ := b.bgp()
		b.closeService()
		return announce(vbr, "192.168.0.0/16")
	}},
}

// groups is a VBR with that many BGP groups.
func (b *bed) groups(count int) (vbr string) {
	b.Helper()
	vbr = b.vbr(b.circuit(), 100)
	for range count {
		b.group(vbr)
	}
	return vbr
}

// bgpStateCases play calls on VBRs that are not active, and on groups and peers that are being changed for five
// seconds, a moment before they are done and then.
func bgpStateCases() (cases []ruleCase) {
	const cannot model.Code = "InvalidStatus.CannotOperate"
	type plan = func(vbr, group, peer string) call
	add := func(_, group, _ string) call { return newPeer(group, "PeerIpAddress", "10.9.9.9") }
	modifyGroup := func(_, group, _ string) call {
		return on(api.ModifyBgpGroupAttribute, "BgpGroupId", group, "Name", "office")
	}
	deleteGroup := func(_, group, _ string) call { return on(api.DeleteBgpGroup, "BgpGroupId", group) }
	modifyPeer := func(_, _, peer string) call {
		return on(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "PeerIpAddress", "10.9.9.9")
	}
	deletePeer := func(_, _, peer string) call { return on(api.DeleteBgpPeer, "BgpPeerId", peer) }
	for _, x := range []struct {
		rule, title string
		code        model.Code
		// first leaves what is called upon in a transient state; with what it makes if it makes anything.
		first    func(b *bed) (vbr, group, peer string)
		then     plan
		vanishes bool
	}{
		{"bgp.group-state", "a peer for a new group", cannot, newGroupIn(false), add, false},
		{"bgp.group-state", "changing a new group", cannot, newGroupIn(false), modifyGroup, false},
		{"bgp.group-state", "deleting a new group", cannot, newGroupIn(false), deleteGroup, false},
		{"bgp.group-state", "a peer for a changed group", cannot, newGroupIn(true, modifyGroup), add, false},
		{"bgp.group-state", "changing a changed group again", cannot, newGroupIn(true, modifyGroup), modifyGroup, false},
		{"bgp.group-state", "deleting a changed group", cannot, newGroupIn(true, modifyGroup), deleteGroup, false},
		{"bgp.group-state", "a peer for a deleted group", cannot, newGroupIn(true, deleteGroup), add, true},
		{"bgp.group-state", "deleting a deleted group", cannot, newGroupIn(true, deleteGroup), deleteGroup, true},
		{"bgp.peer-state", "changing a new peer", "IncorrectStatus.BgpPeer", newPeerIn(false), modifyPeer, false},
		{"bgp.peer-state", "deleting a new peer", cannot, newPeerIn(false), deletePeer, false},
		{"bgp.peer-state", "changing a changed peer again", "IncorrectStatus.BgpPeer", newPeerIn(true, modifyPeer), modifyPeer, false},
		{"bgp.peer-state", "deleting a changed peer", cannot, newPeerIn(true, modifyPeer), deletePeer, false},
		{"bgp.peer-state", "changing a deleted peer", "IncorrectStatus.BgpPeer", newPeerIn(true, deletePeer), modifyPeer, true},
		{"bgp.peer-state", "deleting a deleted peer", cannot, newPeerIn(true, deletePeer), deletePeer, true},
	} {
		cases = append(cases, ruleCase{x.rule, x.code, x.title + ", a moment early", func(b *bed) call {
			vbr, group, peer := x.first(b)
			b.advance(5*second - 1)
			return x.then(vbr, group, peer)
		}})
		after := ruleCase{x.rule, "", x.title + ", in time", func(b *bed) call {
			vbr, group, peer := x.first(b)
			b.advance(5 * second)
			return x.then(vbr, group, peer)
		}}
		if x.vanishes {
			after.rule, after.code = "bgp.group-exists", "InvalidBgpGroup"
			if x.rule == "bgp.peer-state" {
				after.rule, after.code = "bgp.peer-exists", "InvalidParams.NotFound"
				if x.code != cannot {
					after.code = "InvalidBgpPeerId.NotFound"
				}
			}
			after.title = x.title + ", too late"
		}
		cases = append(cases, after)
	}
	for _, x := range []struct {
		title string
		then  plan
	}{
		{"a group", func(vbr, _, _ string) call { return newGroup(vbr) }},
		{"a peer", add},
		{"a network", func(vbr, _, _ string) call { return announce(vbr, "192.168.0.0/16") }},
	} {
		// at is on a VBR that has been recovering for that long, or with no time is terminating.
		at := func(recovering time.Duration) func(*bed) call {
			return func(b *bed) call {
				vbr, group, peer := b.bgp()
				b.delays()
				b.do(api.TerminateVirtualBorderRouter, "VbrId", vbr)
				if recovering > 0 {
					b.advance(30 * second)
					b.do(api.RecoverVirtualBorderRouter, "VbrId", vbr)
					b.advance(recovering)
				}
				return x.then(vbr, group, peer)
			}
		}
		cases = append(cases,
			ruleCase{"bgp.vbr-active", cannot, x.title + " on a terminating VBR", at(0)},
			ruleCase{"bgp.vbr-active", cannot, x.title + " on a recovering VBR, a moment early", at(30*second - 1)},
			ruleCase{"bgp.vbr-active", "", x.title + " on a recovered VBR", at(30 * second)})
	}
	return append(cases,
		ruleCase{"bgp.vbr-active", cannot, "a group on a terminated VBR", func(b *bed) call { return newGroup(b.vbrIn(model.VBRTerminated, b.circuit(), 100)) }},
		ruleCase{"bgp.vbr-active", cannot, "a group on an unconfirmed VBR", func(b *bed) call {
			return newGroup(b.vbrIn(model.VBRUnconfirmed, b.circuit(), 100)).by(bob)
		}})
}

// newGroupIn leaves a group in a transient state: being made, or by a call after it was made.
func newGroupIn(settled bool, calls ...func(vbr, group, peer string) call) func(*bed) (vbr, group, peer string) {
	return func(b *bed) (vbr, group, peer string) {
		vbr = b.vbr(b.circuit(), 100)
		if !settled {
			b.delays()
		}
		group = b.group(vbr)
		b.delays()
		for _, c := range calls {
			b.make(c(vbr, group, ""))
		}
		return vbr, group, ""
	}
}

// newPeerIn does the same for a peer.
func newPeerIn(settled bool, calls ...func(vbr, group, peer string) call) func(*bed) (vbr, group, peer string) {
	return func(b *bed) (vbr, group, peer string) {
		vbr = b.vbr(b.circuit(), 100)
		group = b.group(vbr)
		if !settled {
			b.delays()
		}
		peer = b.peer(group)
		b.delays()
		for _, c := range calls {
			b.make(c(vbr, group, peer))
		}
		return vbr, group, peer
	}
}
