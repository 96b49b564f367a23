package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// peerVersion is the IP version of the peer the call makes or changes.
func (c *Context) peerVersion() (v6, ok bool) {
	if p := c.Peer(); p != nil {
		return p.IPVersion == model.IPv6, true
	}
	if g := c.Group(); g != nil {
		return g.IPVersion == model.IPv6, true
	}
	return false, false
}

var duplicatePeer = byAction{
	api.CreateBgpPeer:          "BgpPeer.Already.Exists",
	api.ModifyBgpPeerAttribute: "DuplicatedParam.PeerIpAddress",
}

var wrongPeerState = byAction{
	api.DeleteBgpPeer:          "InvalidStatus.CannotOperate",
	api.ModifyBgpPeerAttribute: "IncorrectStatus.BgpPeer",
}

var badPeerAddress = byAction{
	api.CreateBgpPeer:          "InvalidIP.Malformed",
	api.ModifyBgpPeerAttribute: "IllegalParam.IpAddress",
}

var bgpPeerRules = []*Rule{
	{
		ID: "bgp.peer-state",
		Doc: `The BGP peer is being changed.
It takes calls while it is Available.`,
		Basis: Documented, Sources: []Source{page(api.DeleteBgpPeer, "state-must-allow"), metadata(api.ModifyBgpPeerAttribute, "IncorrectStatus.BgpPeer")},
		Actions: wrongPeerState.actions(), Codes: wrongPeerState.codes(),
		Check: func(c *Context) []Finding {
			p := c.Peer()
			if p == nil || p.Status == model.BGPAvailable {
				return nil
			}
			f := with(found(wrongPeerState[c.Req.Action], "BgpPeerId", "BGP peer %s is %s, not Available", p.ID, p.Status), p.ID)
			if t := c.World.Due(p.ID); t != nil {
				fix(f, "wait until %s", t.At)
			}
			return f
		},
	},
	{
		ID: "bgp.peer-quota",
		Doc: `The VBR has as many BGP peers as it may.
Eight peers fit on one VBR, over all its groups together.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpPeer, "eight-peers-per-vbr"), interpretation(7)},
		Actions: []model.Action{api.CreateBgpPeer}, Codes: []model.Code{"QuotaExceeded.Bgp"},
		Check: func(c *Context) []Finding {
			g := c.Group()
			if g == nil {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaPeersPerVBR)
			var ids []string
			c.World.PeersOf(g.VbrID, func(p *model.BGPPeer) bool { ids = append(ids, p.ID); return true })
			if n := int64(len(ids)); n >= quota {
				return fix(with(found("QuotaExceeded.Bgp", "BgpGroupId", "VBR %s has %d BGP peers over all its groups; %d are allowed", g.VbrID, n, quota), ids...),
					"delete a peer, or use another VBR")
			}
			return nil
		},
	},
	{
		ID: "bgp.peer-address",
		Doc: `The peer's address cannot be used.
It is an address of the group's IP version and not the VBR's own. On a VBR with several circuits it cannot be left out:
which customer router is meant would not be known.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpPeer, "peer-ip-for-multi-circuit"), page(api.CreateBgpPeer, "row InvalidIP.Malformed"),
			metadata(api.ModifyBgpPeerAttribute, "IllegalParam.IpAddress")},
		Actions: badPeerAddress.actions(), Codes: []model.Code{"InvalidPeerIpAddress", "InvalidIP.Malformed", "IllegalParam.IpAddress"},
		Check: func(c *Context) []Finding {
			v := c.BGPRouter()
			ip, ok := c.Str("PeerIpAddress")
			if !ok {
				if c.Req.Action == api.CreateBgpPeer && v != nil && len(v.Attachments) > 1 && !c.unknown("PeerIpAddress") {
					return with(found("InvalidPeerIpAddress", "PeerIpAddress", "PeerIpAddress is missing; VBR %s is on %d circuits", v.ID, len(v.Attachments)), v.ID)
				}
				return nil
			}
			v6, known := c.peerVersion()
			code := badPeerAddress[c.Req.Action]
			a, is4 := address(ip, false)
			b, is6 := address(ip, true)
			if is6 {
				a = b
			}
			switch {
			case !is4 && !is6:
				return found(code, "PeerIpAddress", "PeerIpAddress is %q, which is no address", ip)
			case !hostAddress(a):
				return found(code, "PeerIpAddress", "PeerIpAddress is %s, which no router's interface can have", ip)
			case known && v6 != is6:
				return found(code, "PeerIpAddress", "PeerIpAddress is %s, but the BGP group is for %s", ip, version(v6))
			}
			if v == nil {
				return nil
			}
			for i := range v.Attachments {
				if a := &v.Attachments[i]; sameAddress(ip, a.LocalGatewayIP) || sameAddress(ip, a.LocalIPv6) {
					return fix(with(found(code, "PeerIpAddress", "PeerIpAddress is %s, VBR %s's own address", ip, v.ID), v.ID),
						"use the customer's end of the link, %s", v.DefaultPeerAddress(version(v6)))
				}
			}
			return nil
		},
	},
	{
		ID: "bgp.peer-unique",
		Doc: `The VBR has a peer with this address.
Between two routers there is one session for an address; the peers of all the VBR's groups count.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateBgpPeer, "BgpPeer.Already.Exists"), metadata(api.ModifyBgpPeerAttribute, "DuplicatedParam.PeerIpAddress")},
		Actions: duplicatePeer.actions(), Codes: duplicatePeer.codes(),
		Check: func(c *Context) (fs []Finding) {
			v := c.BGPRouter()
			v6, known := c.peerVersion()
			if v == nil || !known || c.unknown("PeerIpAddress") {
				return nil
			}
			ip, ok := c.Str("PeerIpAddress")
			if !ok {
				if c.Req.Action != api.CreateBgpPeer {
					return nil
				}
				ip = v.DefaultPeerAddress(version(v6))
			}
			says := "VBR %s has peer %s with address %s already"
			if !ok {
				says = "PeerIpAddress is left out, which means the customer's end of the circuit; VBR %s has peer %s with that address, %s, already"
			}
			c.World.PeersOf(v.ID, func(p *model.BGPPeer) bool {
				if sameAddress(v.PeerAddress(p), ip) && p != c.Peer() {
					fs = with(found(duplicatePeer[c.Req.Action], "PeerIpAddress", says, v.ID, p.ID, ip), p.ID)
				}
				return fs == nil
			})
			return fs
		},
	},
	{
		ID: "bgp.bfd-hops",
		Doc: `BFD is switched on without a number of hops.
BfdMultiHop, 1 to 255, is the largest number of devices on the way to the peer; give it with EnableBfd.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpPeer, "bfd-hop-range"), page(api.ModifyBgpPeerAttribute, "bfd-hop-range"),
			metadata(api.CreateBgpPeer, "IllegalParam.BfdMultiHop")},
		Actions: []model.Action{api.CreateBgpPeer, api.ModifyBgpPeerAttribute}, Codes: []model.Code{"IllegalParam.BfdMultiHop"},
		Check: func(c *Context) []Finding {
			on, _ := c.Bool("EnableBfd")
			if !on || c.given("BfdMultiHop") {
				return nil
			}
			if p := c.Peer(); p != nil && p.BFDMultiHop > 0 {
				return nil
			}
			return fix(found("IllegalParam.BfdMultiHop", "EnableBfd", "EnableBfd is true, but there is no BfdMultiHop"), "add BfdMultiHop: 1 for a router at the other end of the circuit")
		},
	},
	{
		ID: "bgp.bfd-permission",
		Doc: `The account may not use BFD.
It is off by default on the real cloud and opened on request; here every account has it unless the state file takes it
away. The pages give no code for it.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateBgpGroup, "bfd-off-by-default"), interpretation(18)},
		Actions: []model.Action{api.CreateBgpPeer, api.ModifyBgpPeerAttribute}, Codes: []model.Code{cannotOperate},
		Check: func(c *Context) []Finding {
			if on, _ := c.Bool("EnableBfd"); on && c.World.Account(c.Req.Account).NoBFD {
				return fix(found(cannotOperate, "EnableBfd", "account %s has no permission for BFD", c.Req.Account), "request it from the provider")
			}
			return nil
		},
	},
}

// network is the prefix a BGP network call is about.
func (c *Context) network() (string, bool) {
	s, ok := c.Str("DstCidrBlock")
	if !ok {
		return "", false
	}
	p, ok := prefix(s)
	return p.String(), ok
}

// networkVpc is the VPC a network is announced for, if it is the caller's; it may be in another region than the VBR.
func (c *Context) networkVpc() *model.Vpc {
	if v := c.World.Vpcs.Get(c.str("VpcId")); v != nil && v.Owner == c.Req.Account {
		return v
	}
	return nil
}

var bgpNetworkRules = []*Rule{
	{
		ID: "bgp.network-prefix",
		Doc: `The network is no prefix.
It is the CIDR block of the VPC or vSwitch that the data centre is to reach.`,
		Basis: Documented, Sources: []Source{page(api.AddBgpNetwork, "advertised-block"), page(api.AddBgpNetwork, "row InvalidIP.Malformed")},
		Actions: []model.Action{api.AddBgpNetwork, api.DeleteBgpNetwork}, Codes: []model.Code{"InvalidIP.Malformed"},
		Check: func(c *Context) []Finding {
			s, ok := c.Str("DstCidrBlock")
			if _, fine := prefix(s); !ok || fine {
				return nil
			}
			return found("InvalidIP.Malformed", "DstCidrBlock", "DstCidrBlock is %q, which is no CIDR block", s)
		},
	},
	{
		ID: "bgp.network-unicast",
		Doc: `The network is a range of multicast groups.
Nothing in 224.0.0.0/4 or ff00::/8 can be announced: no VPC has such addresses.`,
		Basis: Interpreted, Sources: []Source{metadata(api.AddBgpNetwork, "IllegalParam.ConflictWithDClass"), page(api.AddBgpNetwork, "advertised-block")},
		Actions: []model.Action{api.AddBgpNetwork}, Codes: []model.Code{"IllegalParam.ConflictWithDClass"},
		Check: func(c *Context) []Finding {
			if p, ok := prefix(c.str("DstCidrBlock")); ok && p.Addr().IsMulticast() {
				return found("IllegalParam.ConflictWithDClass", "DstCidrBlock", "%s is %s", p, multicastRange)
			}
			return nil
		},
	},
	{
		ID: "bgp.network-vpc",
		Doc: `There is no such VPC.
A VpcId given with a network names a VPC of the caller's.`,
		Basis: Documented, Sources: []Source{page(api.AddBgpNetwork, "vpc-must-exist")},
		Actions: []model.Action{api.AddBgpNetwork}, Codes: []model.Code{"InvalidParams.NotFound"},
		Check: func(c *Context) []Finding {
			if id, ok := c.Str("VpcId"); ok && c.networkVpc() == nil {
				return found("InvalidParams.NotFound", "VpcId", "VpcId names %s, which is no VPC of account %s", id, c.Req.Account)
			}
			return nil
		},
	},
	{
		ID: "bgp.network-unique",
		Doc: `The VBR announces this network already.
Announce each prefix once.`,
		Basis: Documented, Sources: []Source{page(api.AddBgpNetwork, "no-duplicate-network")},
		Actions: []model.Action{api.AddBgpNetwork}, Codes: []model.Code{"InvalidParams.AlreadyExists"},
		Check: func(c *Context) []Finding {
			v := c.BGPRouter()
			d, ok := c.network()
			if v == nil || !ok || c.World.BGPNetworks.Get(model.NetworkKey(v.ID, d)) == nil {
				return nil
			}
			return fix(with(found("InvalidParams.AlreadyExists", "DstCidrBlock", "VBR %s announces %s already", v.ID, d), v.ID), "leave this call out")
		},
	},
	{
		ID: "bgp.network-quota",
		Doc: `The VBR announces as many networks as it may.
The documents give no number; see the table of quotas. Announce a summary instead.`,
		Basis: Documented, Sources: []Source{page(api.AddBgpNetwork, "network-quota"), interpretation(8)},
		Actions: []model.Action{api.AddBgpNetwork}, Codes: []model.Code{"QuotaExceeded.BgpNetwork"},
		Check: func(c *Context) []Finding {
			v := c.BGPRouter()
			if v == nil {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaNetworksPerVBR)
			var n int64
			c.World.NetworksOf(v.ID, func(*model.BGPNetwork) bool { n++; return n < quota })
			if n >= quota {
				return with(found("QuotaExceeded.BgpNetwork", "RouterId", "VBR %s announces %d networks; %d are allowed", v.ID, n, quota), v.ID)
			}
			return nil
		},
	},
	{
		ID: "bgp.network-exists",
		Doc: `The VBR does not announce this network.
DescribeBgpNetworks lists what it announces.`,
		Basis: Documented, Sources: []Source{page(api.DeleteBgpNetwork, "row InvalidParams.NotFound")},
		Actions: []model.Action{api.DeleteBgpNetwork}, Codes: []model.Code{"InvalidParams.NotFound"},
		Check: func(c *Context) []Finding {
			v := c.BGPRouter()
			d, ok := c.network()
			if v == nil || !ok || c.World.BGPNetworks.Get(model.NetworkKey(v.ID, d)) != nil {
				return nil
			}
			return with(found("InvalidParams.NotFound", "DstCidrBlock", "VBR %s does not announce %s", v.ID, d), v.ID)
		},
	},
	{
		ID: "bgp.network-state",
		Doc: `The VBR is on its way from one state to the next.
Until it is there its networks stay as they are.`,
		Basis: Documented, Sources: []Source{page(api.DeleteBgpNetwork, "state-must-allow")},
		Actions: []model.Action{api.DeleteBgpNetwork}, Codes: []model.Code{cannotOperate},
		Check: func(c *Context) []Finding {
			v := c.BGPRouter()
			if v == nil {
				return nil
			}
			switch v.Status {
			case model.VBRTerminating, model.VBRRecovering, model.VBRDeleting:
				return c.waitFor(with(found(cannotOperate, "RouterId", "VBR %s is %s", v.ID, v.Status), v.ID), v.ID)
			}
			return nil
		},
	},
	{
		ID: "bgp.network-in-vpc",
		Doc: `The announced network is not part of the VPC.
The data centre would send traffic for addresses that the VPC does not have.`,
		Basis: Advice, Sources: []Source{page(api.AddBgpNetwork, "advertised-block")},
		Actions: []model.Action{api.AddBgpNetwork},
		Check: func(c *Context) []Finding {
			v := c.networkVpc()
			s, ok := c.Str("DstCidrBlock")
			d, ok2 := prefix(s)
			if v == nil || !ok || !ok2 || d.Addr().Is6() {
				return nil
			}
			for _, block := range append([]string{v.CidrBlock}, v.SecondaryCidrBlocks...) {
				if p, ok := prefix(block); ok && p.Overlaps(d) {
					return nil
				}
			}
			return with(found("", "DstCidrBlock", "%s lies outside VPC %s, %s", d, v.ID, v.CidrBlock), v.ID)
		},
	},
}
