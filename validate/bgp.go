package validate

import (
	"fmt"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

var noBGPRouter = byAction{
	api.CreateBgpGroup:   "InvalidVbrNetwork",
	api.AddBgpNetwork:    "InvalidVbrNetwork",
	api.DeleteBgpNetwork: "InvalidVbrNetwork",
}

var noGroup = byAction{
	api.CreateBgpPeer:           "InvalidBgpGroup",
	api.DeleteBgpGroup:          "InvalidBgpGroup",
	api.ModifyBgpGroupAttribute: "InvalidBgpGroup",
	api.ModifyBgpPeerAttribute:  "InvalidBgpGroup",
}

var noPeer = byAction{
	api.DeleteBgpPeer:          "InvalidParams.NotFound",
	api.ModifyBgpPeerAttribute: "InvalidBgpPeerId.NotFound",
}

var bgpExistenceRules = []*Rule{
	{
		ID: "bgp.vbr-exists",
		Doc: `There is no such VBR.
RouterId of the BGP calls is the ID of a VBR that the caller owns, not of a VPC's router.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpGroup, "row InvalidVbrNetwork"), interpretation(21)},
		Actions: noBGPRouter.actions(), Codes: noBGPRouter.codes(),
		Check: func(c *Context) []Finding {
			id, ok := c.Str("RouterId")
			if v := c.VBR(); !ok || v != nil && v.Owner == c.Req.Account {
				return nil
			}
			return found(noBGPRouter[c.Req.Action], "RouterId", "RouterId names %s, which is no VBR of account %s in %s", id, c.Req.Account, c.Region())
		},
	},
	{
		ID: "bgp.group-exists",
		Doc: `There is no such BGP group.
The ID names no BGP group of the caller's in that region, or not the group the peer is in.`,
		Basis: Documented, Sources: []Source{page(api.DeleteBgpGroup, "group-must-exist"), page(api.CreateBgpPeer, "peer-in-group")},
		Actions: noGroup.actions(), Codes: noGroup.codes(),
		Check: func(c *Context) []Finding {
			id, ok := c.Str("BgpGroupId")
			g := c.Group()
			if !ok {
				return nil
			}
			if g == nil {
				return found(noGroup[c.Req.Action], "BgpGroupId", "BgpGroupId names %s, which is no BGP group of account %s in %s", id, c.Req.Account, c.Region())
			}
			if p := c.Peer(); p != nil && c.Req.Action == api.ModifyBgpPeerAttribute && p.GroupID != id {
				return with(found(noGroup[c.Req.Action], "BgpGroupId", "peer %s is in group %s, not in %s", p.ID, p.GroupID, id), p.GroupID)
			}
			return nil
		},
	},
	{
		ID: "bgp.peer-exists",
		Doc: `There is no such BGP peer.
The ID names no BGP peer of the caller's in that region.`,
		Basis: Documented, Sources: []Source{page(api.DeleteBgpPeer, "row InvalidParams.NotFound"), metadata(api.ModifyBgpPeerAttribute, "InvalidBgpPeerId.NotFound")},
		Actions: noPeer.actions(), Codes: noPeer.codes(),
		Check: func(c *Context) []Finding {
			id, ok := c.Str("BgpPeerId")
			if !ok || c.Peer() != nil {
				return nil
			}
			return found(noPeer[c.Req.Action], "BgpPeerId", "BgpPeerId names %s, which is no BGP peer of account %s in %s", id, c.Req.Account, c.Region())
		},
	},
}

const cannotOperate model.Code = "InvalidStatus.CannotOperate"

// badASN says why a number is no AS number for a router, or "".
func badASN(n int64) string {
	switch {
	case n < 0 || n > 4294967295:
		return "outside 1 to 4294967294"
	case n == 0 || n == 4294967295:
		return "reserved"
	case n == 23456:
		return "AS_TRANS, which stands for four-byte numbers towards old routers and belongs to nobody"
	}
	return ""
}

// CustomerASN says why no router on the customer's side has the AS number, or "". One may speak as the cloud's own
// number: then it is the session that is refused (docs/sources.md, 7).
func CustomerASN(n int64) string { return badASN(n) }

// AuthKey says why a text cannot be an MD5 password, or "". An empty one is none.
func AuthKey(key string) string {
	if len(key) > 80 {
		return fmt.Sprintf("has %d characters; at most 80 can be used", len(key))
	}
	for _, b := range []byte(key) {
		if b <= ' ' || b > '~' {
			return "has a character that is not printable ASCII, or a blank"
		}
	}
	return ""
}

var bgpGroupRules = []*Rule{
	{
		ID: "bgp.vbr-active",
		Doc: `The VBR is not active.
BGP is configured on active VBRs; nothing can be added while it is unconfirmed, terminated or on its way.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpPeer, "state-must-allow"), page(api.AddBgpNetwork, "state-must-allow")},
		Actions: []model.Action{api.CreateBgpGroup, api.CreateBgpPeer, api.AddBgpNetwork}, Codes: []model.Code{cannotOperate},
		Check: func(c *Context) []Finding {
			if v := c.BGPRouter(); v != nil && v.Status != model.VBRActive {
				return with(found(cannotOperate, "", "VBR %s is %s, not active", v.ID, v.Status), v.ID)
			}
			return nil
		},
	},
	{
		ID: "bgp.group-state",
		Doc: `The BGP group is being changed.
It takes calls while it is Available.`,
		Basis: Documented, Sources: []Source{page(api.ModifyBgpGroupAttribute, "state-must-allow"), page(api.DeleteBgpGroup, "state-must-allow")},
		Actions: []model.Action{api.CreateBgpPeer, api.ModifyBgpGroupAttribute, api.DeleteBgpGroup}, Codes: []model.Code{cannotOperate},
		Check: func(c *Context) []Finding {
			g := c.Group()
			if g == nil || g.Status == model.BGPAvailable {
				return nil
			}
			f := with(found(cannotOperate, "BgpGroupId", "BGP group %s is %s, not Available", g.ID, g.Status), g.ID)
			if t := c.World.Due(g.ID); t != nil {
				fix(f, "wait until %s", t.At)
			}
			return f
		},
	},
	{
		ID: "bgp.peer-asn-not-cloud",
		Doc: `The peer's AS number is the cloud's own.
The cloud side speaks as AS 45104; the customer's router needs another number.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpGroup, "peer-asn-not-45104"), page(api.ModifyBgpGroupAttribute, "peer-asn-not-45104")},
		Actions: []model.Action{api.CreateBgpGroup, api.ModifyBgpGroupAttribute}, Codes: []model.Code{"InvalidPeerAsn.Malformed"},
		Check: func(c *Context) []Finding {
			if n, ok := c.Int("PeerAsn"); ok && n == model.CloudASN {
				return fix(found("InvalidPeerAsn.Malformed", "PeerAsn", "PeerAsn is %d, the cloud side's own AS number", n), "use the data centre's AS number, such as a private one of 64512 to 65534")
			}
			return nil
		},
	},
	{
		ID: "bgp.peer-asn-valid",
		Doc: `The peer's AS number is one that no router has.
0, 23456 (AS_TRANS) and 4294967295 are reserved; any other of two or four bytes will do, private or public.`,
		Basis: Interpreted, Sources: []Source{interpretation(7)},
		Actions: []model.Action{api.CreateBgpGroup, api.ModifyBgpGroupAttribute}, Codes: []model.Code{"InvalidPeerAsn.Malformed"},
		Check: func(c *Context) []Finding {
			if n, ok := c.Int("PeerAsn"); ok && badASN(n) != "" {
				return found("InvalidPeerAsn.Malformed", "PeerAsn", "PeerAsn is %d, which is %s", n, badASN(n))
			}
			return nil
		},
	},
	{
		ID: "bgp.local-asn-valid",
		Doc: `The cloud side's AS number is one that no router has.
LocalAsn is normally left out; then it is 45104.`,
		Basis: Interpreted, Sources: []Source{interpretation(7), metadata(api.CreateBgpGroup, "IllegalParam.LocalAsn")},
		Actions: []model.Action{api.CreateBgpGroup, api.ModifyBgpGroupAttribute}, Codes: []model.Code{"IllegalParam.LocalAsn"},
		Check: func(c *Context) []Finding {
			if n, ok := c.Int("LocalAsn"); ok && badASN(n) != "" {
				return fix(found("IllegalParam.LocalAsn", "LocalAsn", "LocalAsn is %d, which is %s", n, badASN(n)), "leave LocalAsn out")
			}
			return nil
		},
	},
	{
		ID: "bgp.auth-key",
		Doc: `The authentication key cannot be an MD5 key.
The documents give no rule; routers take 1 to 80 printable ASCII characters without blanks.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateBgpGroup, "row InvalidBgpAuthkey.Malformed")},
		Actions: []model.Action{api.CreateBgpGroup, api.ModifyBgpGroupAttribute}, Codes: []model.Code{"InvalidBgpAuthkey.Malformed"},
		Check: func(c *Context) []Finding {
			if key, ok := c.Str("AuthKey"); ok && AuthKey(key) != "" {
				return found("InvalidBgpAuthkey.Malformed", "AuthKey", "AuthKey %s", AuthKey(key))
			}
			return nil
		},
	},
	{
		ID: "bgp.route-limit",
		Doc: `The limit of routes is none a peer can have.
A peer may send up to 110 routes; RouteQuota sets a lower limit, at least 1.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateBgpGroup, "110-dynamic-routes-per-peer"), metadata(api.CreateBgpGroup, "IllegalParam.RouteLimit"),
			metadata(api.ModifyBgpGroupAttribute, "IllegalParam.RouteLimit")},
		Actions: []model.Action{api.CreateBgpGroup, api.ModifyBgpGroupAttribute}, Codes: []model.Code{"IllegalParam.RouteLimit"},
		Check: func(c *Context) []Finding {
			if n, ok := c.Int("RouteQuota"); ok && (n < 1 || n > model.DynamicRoutes) {
				return fix(found("IllegalParam.RouteLimit", "RouteQuota", "RouteQuota is %d; it must be between 1 and %d", n, model.DynamicRoutes), "leave RouteQuota out for %d", model.DynamicRoutes)
			}
			return nil
		},
	},
	{
		ID: "bgp.ipv6-enabled",
		Doc: `The VBR has no IPv6.
An IPv6 BGP group needs a VBR with EnableIpv6.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpGroup, "ipv6-needs-vbr-ipv6"), metadata(api.CreateBgpGroup, "OperationUnsupport")},
		Actions: []model.Action{api.CreateBgpGroup}, Codes: []model.Code{"OperationUnsupport"},
		Check: func(c *Context) []Finding {
			if v := c.BGPRouter(); v != nil && c.str("IpVersion") == model.IPv6 && !v.IPv6() {
				return fix(with(found("OperationUnsupport", "IpVersion", "VBR %s has IPv6 switched off", v.ID), v.ID),
					"switch IPv6 on with ModifyVirtualBorderRouterAttribute first")
			}
			return nil
		},
	},
	{
		ID: "bgp.group-quota",
		Doc: `The VBR has as many BGP groups as it may.
The documents give no number; see the table of quotas.`,
		Basis: Documented, Sources: []Source{page(api.CreateBgpGroup, "groups-per-vbr-quota"), interpretation(8)},
		Actions: []model.Action{api.CreateBgpGroup}, Codes: []model.Code{"QuotaExceeded.Bgp"},
		Check: func(c *Context) []Finding {
			v := c.BGPRouter()
			if v == nil {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaGroupsPerVBR)
			var n int64
			c.World.GroupsOf(v.ID, func(*model.BGPGroup) bool { n++; return n < quota })
			if n >= quota {
				return with(found("QuotaExceeded.Bgp", "RouterId", "VBR %s has %d BGP groups; %d are allowed", v.ID, n, quota), v.ID)
			}
			return nil
		},
	},
	{
		ID: "bgp.group-empty",
		Doc: `The BGP group has peers.
Delete its peers first.`,
		Basis: Interpreted, Sources: []Source{interpretation(21), metadata(api.DeleteBgpGroup, "DependencyViolation.BgpPeer")},
		Actions: []model.Action{api.DeleteBgpGroup}, Codes: []model.Code{"DependencyViolation.BgpPeer"},
		Check: func(c *Context) []Finding {
			g := c.Group()
			if g == nil {
				return nil
			}
			var ids []string
			c.World.PeersIn(g.ID, func(p *model.BGPPeer) bool { ids = append(ids, p.ID); return true })
			if len(ids) == 0 {
				return nil
			}
			return fix(with(found("DependencyViolation.BgpPeer", "BgpGroupId", "BGP group %s has %s: %s", g.ID, counted(len(ids), "peer"), strings.Join(ids, ", ")), ids...), "delete them first")
		},
	},
}
