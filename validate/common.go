package validate

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// TokenParam is the name of the action's idempotency token parameter, or "". Actions that only read have none.
func TokenParam(s *api.Spec) string { return tokenParams[s.Action] }

var tokenParams = func() map[model.Action]string {
	m := map[model.Action]string{}
	for _, s := range api.Actions() {
		m[s.Action] = tokenParam(s)
	}
	return m
}()

func tokenParam(s *api.Spec) string {
	for _, name := range []string{"ClientToken", "Token"} {
		if _, ok := s.Parameter(name); ok && !s.ReadOnly() {
			return name
		}
	}
	return ""
}

// TokenDigest stands for all parameters of the request but its token, whatever their order.
func TokenDigest(req *model.Request, tokenParam string) string {
	ps := slices.Clone(req.Params)
	slices.SortStableFunc(ps, func(a, b model.Param) int {
		if a.Name < b.Name {
			return -1
		} else if a.Name > b.Name {
			return 1
		}
		return 0
	})
	h := sha256.New()
	token := true
	for _, p := range ps {
		if p.Name == tokenParam && token {
			token = false // a second one makes it another request, and a malformed one
			continue
		}
		h.Write([]byte(p.Name))
		h.Write([]byte{0})
		h.Write([]byte(p.Value))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// TokenOf finds the idempotency token of a request: its parameter and the key under which the world remembers the
// answer; both are empty when the request carries none.
func TokenOf(req *model.Request) (param, key string) {
	if param = tokenParams[req.Action]; param == "" {
		return "", ""
	}
	p, ok := req.Param(param)
	if !ok || p.Value == "" {
		return "", ""
	}
	return param, model.TokenKey(req.Account, req.Action, p.Value)
}

// Token returns the remembered answer to an earlier call with the same token, or nil.
func (c *Context) Token() (param string, t *model.Token) {
	param, key := TokenOf(c.Req)
	if key == "" {
		return "", nil
	}
	return param, c.World.Tokens.Get(key)
}

var tokenRules = []*Rule{{
	ID: "token.same-parameters",
	Doc: `An idempotency token is used again with other parameters.
A token stands for one request: sent again with the same parameters it gives the first answer again, with others it
is refused. Make a new token for a new request.`,
	Basis: Interpreted, Sources: []Source{interpretation(9)},
	Actions: actionsWith(func(s *api.Spec) bool { return TokenParam(s) != "" }),
	Codes:   []model.Code{"IdempotentParameterMismatch"},
	Check: func(c *Context) []Finding {
		param, t := c.Token()
		if t == nil || t.Params == TokenDigest(c.Req, param) {
			return nil
		}
		return fix(found("IdempotentParameterMismatch", param,
			"%s %q was used before for a %s with other parameters", param, t.Token, t.Action), "use a new token")
	},
}}

var unknownRegion = func() byAction {
	m := byAction{}
	for _, a := range actionsWith(hasParameter("RegionId")) {
		m[a] = "InvalidRegionId.NotFound"
	}
	m[api.DescribeAccessPoints] = "InvalidRegionId.NotSupport"
	return m
}()

var regionRules = []*Rule{{
	ID: "region.exists",
	Doc: `The region is not one of the cloud's.
DescribeRegions lists the regions. The opposite end of a router interface has one too.`,
	Basis: Documented, Sources: []Source{{Document: "002", Section: "rows InvalidRegionId.NotFound and InvalidRegionId.NotSupport"}, interpretation(18)},
	Actions: unknownRegion.actions(), Codes: unknownRegion.codes(),
	Check: func(c *Context) (fs []Finding) {
		for _, param := range []string{"RegionId", "OppositeRegionId"} {
			id, ok := c.Str(param)
			if !ok || c.World.Settings.Region(id) != nil {
				continue
			}
			var known []string
			for _, r := range c.World.Settings.RegionTable() {
				known = append(known, r.ID)
			}
			f := found(unknownRegion[c.Req.Action], param, "%s is %q, which is not a region here", param, id)
			if near := api.Nearest(id, known); near != "" {
				fix(f, "set %s to %s", param, near)
			}
			fs = append(fs, f...)
		}
		return fs
	},
}}

const trafficCode model.Code = "OperationFailed.PconnTrafficNotEnable"

// Actions whose pages list trafficCode.
var trafficActions = []model.Action{
	api.CreatePhysicalConnection, api.ApplyPhysicalConnectionLOA, api.ConfirmPhysicalConnection,
	api.CreateRouterInterface, api.ActivateRouterInterface, api.CreateVirtualBorderRouter,
	api.ModifyVirtualBorderRouterAttribute, api.UpdateVirtualBorderBandwidth,
	api.AssociatePhysicalConnectionToVirtualBorderRouter, api.RecoverVirtualBorderRouter, api.CreateRouteEntry,
	api.CreateBgpGroup, api.ModifyBgpGroupAttribute, api.CreateBgpPeer, api.ModifyBgpPeerAttribute,
}

var serviceRules = []*Rule{{
	ID: "service.outbound-open",
	Doc: `Outbound traffic billing is not open for the account in the region.
Fifteen actions need it. Call OpenPhysicalConnectionService once for each region before them. For a route entry it is
asked only where the table is a VBR's: the page does not say whether a VPC's own table needs it.`,
	Basis: Documented, Sources: []Source{page(api.OpenPhysicalConnectionService, "prerequisite-of-other-actions"), interpretation(6)},
	Actions: trafficActions, Codes: []model.Code{trafficCode},
	Check: func(c *Context) []Finding {
		region := c.Region()
		if c.Req.Action == api.CreateRouteEntry {
			t := c.Table()
			if t.RouterType != model.RouterVBR {
				return nil
			}
			region = t.Region
		}
		if region == "" || c.World.Settings.Region(region) == nil || c.World.Account(c.Req.Account).ServiceOpen(region) {
			return nil
		}
		return fix(found(trafficCode, "", "outbound traffic billing is not open for account %s in %s", c.Req.Account, region),
			"call OpenPhysicalConnectionService for %s first", region)
	},
}}
