package sim_test

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// interfaceCases are the cases of validate/interface.go but for health checks.
var interfaceCases = slices.Concat(interfaceExistenceCases(), interfaceCreationCases, interfaceAccessPointCases, interfaceUseCases)

// interfaceExistenceCases play every call that names a router interface with one that the caller does not have.
func interfaceExistenceCases() (cases []ruleCase) {
	const hidden = model.Code("")
	for _, a := range []struct {
		action           model.Action
		missing, foreign model.Code
	}{
		{api.ConnectRouterInterface, "InvalidRouterInterfaceId.NotFound", hidden},
		{api.ActivateRouterInterface, "InvalidRouterInterfaceId.NotFound", "Forbbiden"},
		{api.DeactivateRouterInterface, "InvalidRouterInterfaceId.NotFound", "Forbbiden.InvaildOwner"},
		{api.ModifyRouterInterfaceSpec, "InvalidRouterInterfaceId.NotFound", "InvalidInstanceOwner.Error"},
		{api.ModifyRouterInterfaceAttribute, "InvalidRouterInterfaceId.NotFound", "Forbbiden"},
		{api.DeleteRouterInterface, "InvalidInstanceId.NotFound", hidden},
	} {
		name := string(a.action) + " of "
		foreign := ruleCase{"interface.owner", a.foreign, name + "another account's", func(b *bed) call {
			return toInterface(a.action, b.interfaceIn(model.InterfaceIdle)).by(bob)
		}}
		if a.foreign == hidden {
			foreign.rule, foreign.code = "interface.exists", a.missing
		}
		cases = append(cases, foreign,
			ruleCase{"interface.exists", a.missing, name + "nothing", func(b *bed) call {
				return toInterface(a.action, "ri-bp1nothing")
			}},
			ruleCase{"interface.exists", a.missing, name + "one in another region", func(b *bed) call {
				b.openService(away)
				return toInterface(a.action, b.interfaceIn(model.InterfaceIdle), "RegionId", away)
			}},
			ruleCase{"interface.exists", a.missing, name + "a VLAN interface", func(b *bed) call {
				n := b.apart()
				return toInterface(a.action, b.vlanInterface(n.vbr, n.circuit))
			}})
	}
	return append(cases,
		ruleCase{"interface.exists", "InvalidRouterInterfaceId.NotFound", "a health check for nothing", func(b *bed) call {
			return toInterface(api.ModifyRouterInterfaceAttribute, "ri-bp1nothing", "HealthCheckSourceIp", "10.0.0.1", "HealthCheckTargetIp", "10.0.0.2")
		}},
		ruleCase{"interface.exists", "", "one's own, in its region", func(b *bed) call {
			return toInterface(api.ConnectRouterInterface, b.interfaceIn(model.InterfaceIdle))
		}},
		ruleCase{"interface.owner", "", "one's own, opposite another account's", func(b *bed) call {
			n := b.apart()
			b.as(bob, func() { n.vpc = b.vpc("192.168.0.0/16") })
			return toInterface(api.ModifyRouterInterfaceAttribute, b.end(b.nearEnd(n.vbr, n.vpc)), "Name", "near-end")
		}})
}

var interfaceCreationCases = []ruleCase{
	{"interface.router-exists", "InvalidRouterId.NotFound", "no such VBR", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "RouterId", "vbr-bp1nothing")
	}},
	{"interface.router-exists", "InvalidRouterId.NotFound", "a VPC instead of its router", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "RouterId", n.vpc.ID)
	}},
	{"interface.router-exists", "InvalidRouterId.NotFound", "a VBR called a VPC's router", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "RouterId", n.vbr)
	}},
	{"interface.router-exists", "InvalidRouterId.NotFound", "another account's VBR", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc).by(bob)
	}},
	{"interface.router-exists", "InvalidRouterId.NotFound", "a VBR that one's circuit carries for another account", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(b.vbrFor(bob, n.circuit, 200, true), n.vpc)
	}},
	{"interface.router-exists", "InvalidRouterId.NotFound", "a router of another region", func(b *bed) call {
		n := b.apart()
		b.openService(away)
		return b.farEnd(n.vbr, n.vpc, "RegionId", away)
	}},
	{"interface.router-exists", "", "a VBR that another account's circuit carries for one", func(b *bed) call {
		n := b.apart()
		v := b.vbrFor(bob, n.circuit, 200, true)
		return b.nearEnd(v, n.vpc).by(bob)
	}},
	{"interface.vbr-initiates", "InvalidRole.ValueNotSupported", "a VBR as the accepting side", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "Role", model.RoleAccepting, "Spec", model.SpecNegative)
	}},
	{"interface.vbr-initiates", "", "a VPC as the accepting side", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc)
	}},
	{"interface.vbr-initiates", "", "a VPC as the initiating side towards a VPC", func(b *bed) call {
		return between(b.vpc("10.1.0.0/16"), b.vpc("10.2.0.0/16"), model.RoleInitiating)
	}},
	{"interface.vbr-active", "INVAID_VBR_STATUS", "an unconfirmed VBR", func(b *bed) call {
		v := b.vbrIn(model.VBRUnconfirmed, b.circuit(), 100)
		return b.nearEnd(v, b.vpc("192.168.0.0/16")).by(bob)
	}},
	{"interface.vbr-active", "INVAID_VBR_STATUS", "a terminating VBR", func(b *bed) call {
		return b.nearEnd(b.vbrIn(model.VBRTerminating, b.circuit(), 100), b.vpc("192.168.0.0/16"))
	}},
	{"interface.vbr-active", "INVAID_VBR_STATUS", "a terminated VBR", func(b *bed) call {
		return b.nearEnd(b.vbrIn(model.VBRTerminated, b.circuit(), 100), b.vpc("192.168.0.0/16"))
	}},
	{"interface.vbr-active", "INVAID_VBR_STATUS", "a recovering VBR, a moment before it is active", func(b *bed) call {
		v := b.vbrIn(model.VBRRecovering, b.circuit(), 100)
		b.advance(30*second - 1)
		return b.nearEnd(v, b.vpc("192.168.0.0/16"))
	}},
	{"interface.vbr-active", "", "a VBR that has just recovered", func(b *bed) call {
		v := b.vbrIn(model.VBRRecovering, b.circuit(), 100)
		b.advance(30 * second)
		return b.nearEnd(v, b.vpc("192.168.0.0/16"))
	}},
	{"interface.vbr-active", "", "the VPC's end of a terminated VBR", func(b *bed) call {
		return b.farEnd(b.vbrIn(model.VBRTerminated, b.circuit(), 100), b.vpc("192.168.0.0/16"))
	}},
	{"interface.spec", "InvalidSpec.ValudNotSupported", "an accepting side with bandwidth", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "Spec", "Mini.2")
	}},
	{"interface.spec", "InvalidSpec.ValudNotSupported", "an initiating side without", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "Spec", model.SpecNegative)
	}},
	{"interface.spec", "InvalidSpec.ValudNotSupported", "an accepting side given bandwidth later", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceSpec, b.network().far, "Spec", "Large.1")
	}},
	{"interface.spec", "InvalidSpec.ValudNotSupported", "an initiating side deprived of it later", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceSpec, b.network().near, "Spec", model.SpecNegative)
	}},
	{"interface.spec", "", "an initiating side with the largest", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "Spec", "Xlarge.1")
	}},
	{"interface.spec", "", "an accepting side that stays Negative", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceSpec, b.network().far, "Spec", model.SpecNegative)
	}},
	{"interface.permission", "Forbidden.NotInRouterInterfaceCreateWhitelist", "an account without the permission", func(b *bed) call {
		n := b.apart()
		b.put(&model.Account{UID: alice, OpenServices: []string{home}, NoRouterInterfaces: true})
		return b.nearEnd(n.vbr, n.vpc)
	}},
	{"interface.permission", "", "another account is without it", func(b *bed) call {
		n := b.apart()
		b.put(&model.Account{UID: bob, OpenServices: []string{home}, NoRouterInterfaces: true})
		return b.nearEnd(n.vbr, n.vpc)
	}},
	{"interface.router-quota", "LimitationExceed.InterfaceNumberOnRouter", "the sixth on a VBR", func(b *bed) call {
		n := b.crowd(5)
		return b.nearEnd(n.vbr, n.vpc)
	}},
	{"interface.router-quota", "", "the fifth on a VBR, whose VLAN interface does not count", func(b *bed) call {
		n := b.crowd(4)
		return b.nearEnd(n.vbr, n.vpc)
	}},
	{"interface.router-quota", "", "the first on the other router", func(b *bed) call {
		n := b.crowd(5)
		return b.farEnd(n.vbr, n.vpc)
	}},
	{"interface.router-quota", "LimitationExceed.InterfaceNumberOnRouter", "the sixth on a VPC's router", func(b *bed) call {
		n := b.apart()
		for range 5 {
			b.end(b.farEnd(n.vbr, n.vpc))
		}
		return b.farEnd(n.vbr, n.vpc)
	}},
	{"interface.router-quota", "LimitationExceed.InterfaceNumberOnRouter", "the sixth while the fifth is being deleted", func(b *bed) call {
		n := b.crowd(5)
		b.delays()
		b.tell(n.near, api.DeleteRouterInterface)
		b.advance(5*second - 1)
		return b.nearEnd(n.vbr, n.vpc)
	}},
	{"interface.router-quota", "", "the sixth once the fifth is deleted", func(b *bed) call {
		n := b.crowd(5)
		b.delays()
		b.tell(n.near, api.DeleteRouterInterface)
		b.advance(5 * second)
		return b.nearEnd(n.vbr, n.vpc)
	}},
	{"interface.prepaid", "MissingParameter", "a purchase without a period", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "PricingCycle", "Month", "AutoPay", true)
	}},
	{"interface.prepaid", "InvalidParameter", "a purchase for four years", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "PricingCycle", "Year", "Period", 4)
	}},
	{"interface.prepaid", "", "a purchase for three years", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "PricingCycle", "Year", "Period", 3, "AutoPay", true)
	}},
	{"interface.prepaid", "", "a purchase for nine months, months being the default", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "Period", 9)
	}},
	{"param.range", "InvalidParameter", "a purchase of a router interface for ten months", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "PricingCycle", "Month", "Period", 10)
	}},
	{"interface.accepting-postpaid", "Forbidden.AcceptRoleNotSupportPrePay", "a prepaid accepting side", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "Period", 1)
	}},
	{"interface.accepting-postpaid", "", "a postpaid accepting side", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "InstanceChargeType", "PostPaid")
	}},
}

// crowd is a VBR with that many router interfaces towards a VPC; near is the last.
func (b *bed) crowd(count int) network {
	b.Helper()
	n := b.apart()
	for range count {
		n.near = b.end(b.nearEnd(n.vbr, n.vpc))
	}
	return n
}

// Both ends' access points: a VBR's end has its circuit's, a VPC's end has none.
var interfaceAccessPointCases = []ruleCase{
	{"interface.access-point", "MissingParameter", "a VBR's end without", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "AccessPointId", nil)
	}},
	{"interface.access-point", "InvalidAccessPoint.ValueNotAllowed", "a VPC's end with one", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "AccessPointId", pointA)
	}},
	{"interface.access-point", "InvalidAccessPoint.NotExist", "a VBR's end with one that is not there", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "AccessPointId", "ap-cn-hangzhou-zz-Z")
	}},
	{"interface.access-point", "InvalidAccessPoint.NotMatch", "a VBR's end with another", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "AccessPointId", pointB)
	}},
	{"interface.access-point", "", "a VBR's end with its associated circuit's", func(b *bed) call {
		n := b.apart()
		b.associate(n.vbr, b.circuit("AccessPointId", pointB), 100)
		return b.nearEnd(n.vbr, n.vpc, "AccessPointId", pointB)
	}},
	{"interface.opposite-access-point", "MissingParameter", "an end opposite a VBR without", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "OppositeAccessPointId", nil)
	}},
	{"interface.opposite-access-point", "InvalidAccessPoint.ValueNotAllowed", "an end opposite a VPC with one", func(b *bed) call {
		n := b.apart()
		return b.nearEnd(n.vbr, n.vpc, "OppositeAccessPointId", pointA)
	}},
	{"interface.opposite-access-point", "InvalidAccessPoint.ValueNotAllowed", "an end opposite nothing yet with one", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "OppositeRouterType", nil, "OppositeRouterId", nil)
	}},
	{"interface.opposite-access-point", "InvalidAccessPoint.NotExist", "an end opposite a VBR with one that is not there", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "OppositeAccessPointId", "ap-cn-hangzhou-zz-Z")
	}},
	{"interface.opposite-access-point", "InvalidAccessPoint.NotMatch", "an end opposite a VBR with another", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "OppositeAccessPointId", pointC)
	}},
	{"interface.opposite-access-point", "", "an end opposite a VBR that is not known yet", func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, "OppositeRouterId", nil, "OppositeAccessPointId", pointC)
	}},
}

var interfaceUseCases = []ruleCase{
	{"interface.arrears", "Forbidden.BillsOutstanding", "creating one while another is in arrears", func(b *bed) call {
		n := b.network()
		b.operator(n.near, "lock-financial")
		return between(n.vpc, b.vpc("10.2.0.0/16"), model.RoleInitiating)
	}},
	{"interface.arrears", "Forbidden.BillsOutstanding", "connecting a pair while another is in arrears", func(b *bed) call {
		n := b.network()
		near, _ := b.vpcPair(n.vpc, b.vpc("10.2.0.0/16"))
		b.operator(n.far, "lock-financial")
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"interface.arrears", "", "creating one while another is locked for security", func(b *bed) call {
		n := b.network()
		b.operator(n.near, "lock-security")
		return between(n.vpc, b.vpc("10.2.0.0/16"), model.RoleInitiating)
	}},
	{"interface.arrears", "", "creating one while another account is in arrears", func(b *bed) call {
		n := b.network()
		b.operator(n.near, "lock-financial")
		b.as(bob, func() { n.vpc = b.vpc("10.2.0.0/16") })
		return between(n.vpc, n.vpc, model.RoleInitiating).by(bob)
	}},
	{"interface.arrears", "", "connecting once everything is paid", func(b *bed) call {
		n := b.network()
		near, _ := b.vpcPair(n.vpc, b.vpc("10.2.0.0/16"))
		b.operator(n.far, "lock-financial", "unlock")
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"interface.locked", "Forbidden.FinancialLocked", "activating", func(b *bed) call {
		id := b.interfaceIn(model.InterfaceInactive)
		b.operator(id, "lock-financial")
		return toInterface(api.ActivateRouterInterface, id)
	}},
	{"interface.locked", "Forbidden.FinancileLocked", "deactivating", func(b *bed) call {
		id := b.network().near
		b.operator(id, "lock-financial")
		return toInterface(api.DeactivateRouterInterface, id)
	}},
	{"interface.locked", "Forbidden.FinancialLocked", "changing the specification", func(b *bed) call {
		id := b.network().near
		b.operator(id, "lock-financial")
		return toInterface(api.ModifyRouterInterfaceSpec, id)
	}},
	{"interface.locked", "Forbidden.FinancialLocked", "changing an attribute", func(b *bed) call {
		id := b.network().near
		b.operator(id, "lock-financial")
		return toInterface(api.ModifyRouterInterfaceAttribute, id, "Name", "other")
	}},
	{"interface.locked", "", "changing an attribute of one locked for security", func(b *bed) call {
		id := b.network().near
		b.operator(id, "lock-security")
		return toInterface(api.ModifyRouterInterfaceAttribute, id, "Name", "other")
	}},
	{"interface.locked", "", "changing an attribute of one that was paid for", func(b *bed) call {
		id := b.network().near
		b.operator(id, "lock-financial", "unlock")
		return toInterface(api.ModifyRouterInterfaceAttribute, id, "Name", "other")
	}},
	{"interface.locked", "", "deactivating while the other end is in arrears", func(b *bed) call {
		n := b.network()
		b.operator(n.far, "lock-financial")
		return toInterface(api.DeactivateRouterInterface, n.near)
	}},
	{"interface.locked", "", "changing the specification of one locked for security", func(b *bed) call {
		id := b.network().near
		b.operator(id, "lock-security")
		return toInterface(api.ModifyRouterInterfaceSpec, id)
	}},
	{"interface.delete-routes", "DependencyViolation.RouterInterfaceReferedByRouteEntry", "a route goes through it", func(b *bed) call {
		n := b.network()
		b.route(n.vpcTable, "10.0.0.0/24", n.far)
		b.tell(n.far, api.DeactivateRouterInterface)
		return toInterface(api.DeleteRouterInterface, n.far)
	}},
	{"interface.delete-routes", "DependencyViolation.RouterInterfaceReferedByRouteEntry", "an ECMP route goes through it among others", func(b *bed) call {
		vpc, far := b.ways(2)
		b.make(spread(vpc.RouteTableID, "10.0.0.0/24", far))
		b.tell(far[1], api.DeactivateRouterInterface)
		return toInterface(api.DeleteRouterInterface, far[1])
	}},
	{"interface.delete-routes", "DependencyViolation.RouterInterfaceReferedByRouteEntry", "the route through it is still being deleted", func(b *bed) call {
		n := b.network()
		id := b.route(n.vpcTable, "10.0.0.0/24", n.far)
		b.tell(n.far, api.DeactivateRouterInterface)
		b.delays()
		b.do(api.DeleteRouteEntry, "RouteEntryId", id)
		b.advance(2*second - 1)
		return toInterface(api.DeleteRouterInterface, n.far)
	}},
	{"interface.delete-routes", "", "the route goes through the other end", func(b *bed) call {
		n := b.network()
		b.route(n.vpcTable, "10.0.0.0/24", n.far)
		b.tell(n.near, api.DeactivateRouterInterface)
		return toInterface(api.DeleteRouterInterface, n.near)
	}},
	{"interface.delete-prepaid", "InvalidRouterInterfaceChargeType.Malformed", "a prepaid one", func(b *bed) call {
		n := b.apart()
		return toInterface(api.DeleteRouterInterface, b.end(b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "Period", 1, "AutoPay", true)))
	}},
	{"interface.delete-prepaid", "", "a postpaid one", func(b *bed) call {
		n := b.apart()
		return toInterface(api.DeleteRouterInterface, b.end(b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PostPaid")))
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "creating a VPC's router interface", func(b *bed) call {
		n := b.apart()
		b.closeService()
		return b.farEnd(n.vbr, n.vpc)
	}},
	{"service.outbound-open", "OperationFailed.PconnTrafficNotEnable", "activating a router interface", func(b *bed) call {
		id := b.interfaceIn(model.InterfaceInactive)
		b.closeService()
		return toInterface(api.ActivateRouterInterface, id)
	}},
	{"service.outbound-open", "", "connecting a pair, which its page does not forbid", func(b *bed) call {
		id := b.interfaceIn(model.InterfaceIdle)
		b.closeService()
		return toInterface(api.ConnectRouterInterface, id)
	}},
	{"service.outbound-open", "", "deactivating a router interface, which its page does not forbid", func(b *bed) call {
		id := b.interfaceIn(model.InterfaceActive)
		b.closeService()
		return toInterface(api.DeactivateRouterInterface, id)
	}},
}
