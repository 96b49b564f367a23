package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// tokenCases try a token that was used before, with every action that takes one.
func tokenCases() (cases []ruleCase) {
	const rule = "token.same-parameters"
	for _, s := range api.Actions() {
		param := validate.TokenParam(s)
		if param == "" {
			continue
		}
		cases = append(cases, ruleCase{rule, "IdempotentParameterMismatch", string(s.Action), func(b *bed) call {
			// As if a call without any other parameter had been accepted.
			b.put(&model.Token{Account: alice, Action: s.Action, Token: "once", RequestID: "first", Body: "{}",
				Params: validate.TokenDigest(&model.Request{Action: s.Action}, param)})
			return plain(s).with(param, "once")
		}})
	}
	return append(cases,
		ruleCase{rule, "IdempotentParameterMismatch", "an accepted call's token", func(b *bed) call {
			b.make(apply("ClientToken", "once"))
			return apply("ClientToken", "once", "Name", "other")
		}},
		ruleCase{rule, "IdempotentParameterMismatch", "one parameter less", func(b *bed) call {
			b.make(apply("ClientToken", "once", "Name", "line"))
			return apply("ClientToken", "once")
		}},
		ruleCase{rule, "", "the same parameters in another order", func(b *bed) call {
			c := apply("ClientToken", "once")
			b.make(c)
			c.params = append(append([]model.Param(nil), c.params[2:]...), c.params[:2]...)
			return c
		}},
		ruleCase{rule, "", "another token", func(b *bed) call { b.make(apply("ClientToken", "once")); return apply("ClientToken", "twice") }},
		ruleCase{rule, "", "another account's token", func(b *bed) call {
			b.as(bob, func() { b.make(apply("ClientToken", "once")) })
			return apply("ClientToken", "once", "Name", "other")
		}},
		ruleCase{rule, "", "another action's token", func(b *bed) call {
			c := b.circuit("ClientToken", "once")
			return b.newVBR(c, 10, "ClientToken", "once")
		}},
		ruleCase{rule, "", "a refused call's token", func(b *bed) call {
			c := b.circuit()
			b.vbr(c, 10)
			b.refuses("InvalidVlanId.Used", "vlan.unique", b.newVBR(c, 10, "ClientToken", "once"))
			return b.newVBR(c, 11, "ClientToken", "once")
		}},
		ruleCase{rule, "", "a dry run's token", func(b *bed) call {
			h := b.hosted(b.circuit(), 10, bob, model.CircuitTerminated, model.HostedConfirmed)
			b.make(about(api.RecoverPhysicalConnection, h).with("Token", "once", "DryRun", true).by(bob))
			return about(api.RecoverPhysicalConnection, h).with("Token", "once").by(bob)
		}},
	)
}

// regionCases try a region that is none, with every action that takes one.
func regionCases() (cases []ruleCase) {
	const rule = "region.exists"
	for _, s := range api.Actions() {
		if _, ok := s.Parameter("RegionId"); !ok {
			continue
		}
		code := model.Code("InvalidRegionId.NotFound")
		if s.Action == api.DescribeAccessPoints {
			code = "InvalidRegionId.NotSupport"
		}
		cases = append(cases, ruleCase{rule, code, string(s.Action), func(*bed) call { return plain(s).with("RegionId", "cn-hangzho") }})
	}
	return append(cases,
		ruleCase{rule, "InvalidRegionId.NotFound", "in capitals", func(*bed) call { return apply("RegionId", "CN-HANGZHOU") }},
		ruleCase{rule, "InvalidRegionId.NotFound", "one that the settings took away", func(b *bed) call {
			b.settings(func(s *model.Settings) { s.Regions = []model.Region{{ID: home}} })
			return on(api.OpenPhysicalConnectionService, "RegionId", away)
		}},
		ruleCase{rule, "", "one that the settings added", func(b *bed) call {
			b.settings(func(s *model.Settings) { s.Regions = []model.Region{{ID: "eu-central-1"}} })
			return on(api.OpenPhysicalConnectionService, "RegionId", "eu-central-1")
		}},
		ruleCase{rule, "", "each region", func(*bed) call { return on(api.OpenPhysicalConnectionService, "RegionId", "cn-shenzhen") }},
	)
}

// billed are the fifteen actions that need outbound traffic billing to be open.
var billed = []model.Action{
	api.CreatePhysicalConnection, api.ApplyPhysicalConnectionLOA, api.ConfirmPhysicalConnection, api.CreateRouterInterface,
	api.ActivateRouterInterface, api.CreateVirtualBorderRouter, api.ModifyVirtualBorderRouterAttribute, api.UpdateVirtualBorderBandwidth,
	api.AssociatePhysicalConnectionToVirtualBorderRouter, api.RecoverVirtualBorderRouter, api.CreateRouteEntry, api.CreateBgpGroup,
	api.ModifyBgpGroupAttribute, api.CreateBgpPeer, api.ModifyBgpPeerAttribute,
}

// serviceCases try each of them with billing closed.
func serviceCases() (cases []ruleCase) {
	const rule, code = "service.outbound-open", "OperationFailed.PconnTrafficNotEnable"
	for _, a := range billed {
		s, _ := api.Lookup(a)
		cases = append(cases, ruleCase{rule, code, string(a), func(b *bed) call {
			q := plain(s)
			if a == api.CreateRouteEntry {
				c := b.circuit()
				v := b.vbr(c, 10)
				q = on(a, "RouteTableId", b.World().VBRs.Get(v).RouteTableID, "DestinationCidrBlock", "192.168.0.0/16",
					"NextHopType", model.HopRouterInterface, "NextHopId", b.vlanInterface(v, c))
			}
			b.closeService()
			return q
		}})
	}
	return append(cases,
		ruleCase{rule, code, "open in another region only", func(b *bed) call {
			b.closeService()
			b.do(api.OpenPhysicalConnectionService, "RegionId", away)
			return apply()
		}},
		ruleCase{rule, code, "open for another account only", func(b *bed) call { b.closeService(); return apply() }},
		ruleCase{rule, "", "opened", func(b *bed) call {
			b.closeService()
			b.do(api.OpenPhysicalConnectionService)
			b.do(api.OpenPhysicalConnectionService)
			return apply()
		}},
		ruleCase{rule, "", "enabling a circuit does not need it", func(b *bed) call {
			c := b.circuitIn(model.CircuitConfirmed)
			b.closeService()
			return about(api.EnablePhysicalConnection, c)
		}},
		ruleCase{rule, "", "an occupancy order does not need it", func(b *bed) call {
			c := b.circuitIn(model.CircuitConfirmed)
			b.closeService()
			return occupancy(c)
		}},
		ruleCase{rule, "", "terminating a VBR does not need it", func(b *bed) call {
			v := b.vbr(b.circuit(), 10)
			b.closeService()
			return vbrCall(api.TerminateVirtualBorderRouter, v)
		}},
		ruleCase{rule, "", "a VPC's route does not need it", func(b *bed) call {
			p := b.vpc("172.16.0.0/16")
			_, far := b.link(b.vbr(b.circuit(), 10), p)
			b.closeService()
			return on(api.CreateRouteEntry, "RouteTableId", p.RouteTableID, "DestinationCidrBlock", "192.168.0.0/16",
				"NextHopType", model.HopRouterInterface, "NextHopId", far)
		}},
	)
}
