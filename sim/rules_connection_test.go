package sim_test

import (
	"fmt"
	"slices"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// connectionCases are the cases of validate/connection.go and of the health checks.
var connectionCases = slices.Concat(interfaceStateCases(), interfaceBoundaryCases(), mismatchCases(), connectCases, oppositeCases, healthCheckCases)

// interfaceStateCases play every call that a router interface's state can forbid in every state.
func interfaceStateCases() (cases []ruleCase) {
	calls := []struct {
		action  model.Action
		code    model.Code
		allowed []string
	}{
		{api.ConnectRouterInterface, "IncorrectRIStatus", []string{model.InterfaceIdle}},
		{api.ActivateRouterInterface, "IncorrectStatus", []string{model.InterfaceInactive}},
		{api.DeactivateRouterInterface, "IncorrectStatus", []string{model.InterfaceActive}},
		{api.DeleteRouterInterface, "IncorrectStatus", []string{model.InterfaceIdle, model.InterfaceInactive}},
		{api.ModifyRouterInterfaceSpec, "InvalidInstance.StatusError", []string{model.InterfaceIdle, model.InterfaceActive}},
	}
	for _, state := range []string{
		model.InterfaceIdle, model.InterfaceConnecting, model.InterfaceAcceptingConnecting, model.InterfaceActivating, model.InterfaceActive,
		model.InterfaceModifying, model.InterfaceDeactivating, model.InterfaceInactive, model.InterfaceDeleting,
	} {
		for _, c := range calls {
			code := c.code
			if slices.Contains(c.allowed, state) {
				code = ""
			}
			cases = append(cases, ruleCase{"interface.state", code, fmt.Sprintf("%s while %s", c.action, state), func(b *bed) call {
				q := toInterface(c.action, b.interfaceIn(state))
				if c.action == api.ModifyRouterInterfaceSpec && state == model.InterfaceAcceptingConnecting {
					q = q.with("Spec", model.SpecNegative)
				}
				return q
			}})
		}
	}
	return cases
}

// interfaceBoundaryCases play calls a moment before a transient state ends and at that instant.
func interfaceBoundaryCases() (cases []ruleCase) {
	for _, x := range []struct {
		state string
		lasts time.Duration
		then  model.Action
	}{
		{model.InterfaceConnecting, 10 * second, api.DeactivateRouterInterface},
		{model.InterfaceAcceptingConnecting, 10 * second, api.DeactivateRouterInterface},
		{model.InterfaceActivating, 5 * second, api.DeactivateRouterInterface},
		{model.InterfaceDeactivating, 5 * second, api.ActivateRouterInterface},
		{model.InterfaceDeactivating, 5 * second, api.DeleteRouterInterface},
	} {
		after := func(d time.Duration) func(*bed) call {
			return func(b *bed) call {
				id := b.interfaceIn(x.state)
				b.advance(d)
				return toInterface(x.then, id)
			}
		}
		cases = append(cases,
			ruleCase{"interface.state", "IncorrectStatus", fmt.Sprintf("%s a moment before %s ends", x.then, x.state), after(x.lasts - 1)},
			ruleCase{"interface.state", "", fmt.Sprintf("%s when %s ends", x.then, x.state), after(x.lasts)})
	}
	return append(cases,
		ruleCase{"interface.state", "IncorrectStatus", "a change of specification, a moment before it is done", func(b *bed) call {
			id := b.interfaceIn(model.InterfaceActive)
			b.tell(id, api.ModifyRouterInterfaceSpec)
			b.advance(5*second - 1)
			return toInterface(api.DeactivateRouterInterface, id)
		}},
		ruleCase{"interface.state", "", "a change of specification, when it is done", func(b *bed) call {
			id := b.interfaceIn(model.InterfaceActive)
			b.tell(id, api.ModifyRouterInterfaceSpec)
			b.advance(5 * second)
			return toInterface(api.DeactivateRouterInterface, id)
		}},
		ruleCase{"interface.state", "IncorrectStatus", "a deletion, a moment before it is done", func(b *bed) call {
			id := b.interfaceIn(model.InterfaceDeleting)
			b.advance(5*second - 1)
			return toInterface(api.DeleteRouterInterface, id)
		}},
		ruleCase{"interface.exists", "InvalidInstanceId.NotFound", "a deletion, when it is done", func(b *bed) call {
			id := b.interfaceIn(model.InterfaceDeleting)
			b.advance(5 * second)
			return toInterface(api.DeleteRouterInterface, id)
		}})
}

// mismatchCases make a pair that agrees in everything but one thing, which the far end has or the near end expects.
func mismatchCases() (cases []ruleCase) {
	const prefix = "AttrMismatching.AcceptingSide"
	for _, x := range []struct {
		code, title string
		spoil       func(b *bed, n network)
	}{
		{"OppositeInterfaceId", "the far end names another", func(b *bed, n network) {
			other := b.end(b.nearEnd(n.vbr, n.vpc))
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.far, "OppositeInterfaceId", other))
		}},
		{"InstanceId", "the far end is gone", func(b *bed, n network) {
			b.tell(n.far, api.DeleteRouterInterface)
		}},
		{"RouterId", "the near end expects another VPC's router", func(b *bed, n network) {
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.near, "OppositeRouterId", b.vpc("10.2.0.0/16").VRouterID))
		}},
		{"RouterType", "the near end expects a VBR", func(b *bed, n network) {
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.near, "OppositeRouterType", model.RouterVBR))
		}},
		{"AliUid", "the near end expects another account's", func(b *bed, n network) {
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.near, "OppositeInterfaceOwnerId", bob))
		}},
		{"OppositeRouterId", "the far end expects another VBR", func(b *bed, n network) {
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.far, "OppositeRouterId", b.vbr(n.circuit, 200)))
		}},
		{"OppositeRouterType", "the far end expects a VPC's router", func(b *bed, n network) {
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.far, "OppositeRouterType", model.RouterVpc))
		}},
		{"OppositeInterfaceOwnerId", "the far end expects another account's", func(b *bed, n network) {
			b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.far, "OppositeInterfaceOwnerId", bob))
		}},
	} {
		cases = append(cases, ruleCase{"connection.opposite", model.Code(prefix + x.code), x.title, func(b *bed) call {
			n := b.apart()
			n.near, n.far = b.pair(n.vbr, n.vpc)
			x.spoil(b, n)
			return toInterface(api.ConnectRouterInterface, n.near)
		}})
	}
	// A region cannot be changed afterwards, nor a role.
	meet := func(plan func(b *bed, n network) (near, far call)) func(*bed) call {
		return func(b *bed) call {
			n := b.apart()
			near, far := plan(b, n)
			n.near, n.far = b.end(near), b.end(far)
			b.name(n.near, n.far)
			b.name(n.far, n.near)
			return toInterface(api.ConnectRouterInterface, n.near)
		}
	}
	return append(cases,
		ruleCase{"connection.opposite", prefix + "RegionNo", "the near end expects another region", meet(func(b *bed, n network) (near, far call) {
			return b.nearEnd(n.vbr, n.vpc, "OppositeRegionId", away), b.farEnd(n.vbr, n.vpc)
		})},
		ruleCase{"connection.opposite", prefix + "OppositeRegionNo", "the far end expects another region", meet(func(b *bed, n network) (near, far call) {
			return b.nearEnd(n.vbr, n.vpc), b.farEnd(n.vbr, n.vpc, "OppositeRegionId", away)
		})},
		ruleCase{"connection.opposite", prefix + "Role", "both ends initiate", meet(func(b *bed, n network) (near, far call) {
			return b.nearEnd(n.vbr, n.vpc), b.farEnd(n.vbr, n.vpc, "Role", model.RoleInitiating, "Spec", "Large.1")
		})},
		ruleCase{"connection.opposite", "IncorrectOppositeInterfaceInfo", "both ends on one router", meet(func(b *bed, n network) (near, far call) {
			return between(n.vpc, n.vpc, model.RoleInitiating), between(n.vpc, n.vpc, model.RoleAccepting)
		})},
		ruleCase{"connection.opposite", "", "both ends agree", meet(func(b *bed, n network) (near, far call) {
			return b.nearEnd(n.vbr, n.vpc), b.farEnd(n.vbr, n.vpc)
		})})
}

var connectCases = []ruleCase{
	{"connection.opposite", "IncorrectOppositeInterfaceInfo.NotSet", "the near end names nothing", func(b *bed) call {
		n := b.apart()
		n.near, n.far = b.end(b.nearEnd(n.vbr, n.vpc)), b.end(b.farEnd(n.vbr, n.vpc))
		b.name(n.far, n.near)
		return toInterface(api.ConnectRouterInterface, n.near)
	}},
	{"connection.opposite", "AttrMismatching.AcceptingSideOppositeInterfaceId", "the far end names nothing", func(b *bed) call {
		n := b.apart()
		n.near, n.far = b.end(b.nearEnd(n.vbr, n.vpc)), b.end(b.farEnd(n.vbr, n.vpc))
		b.name(n.near, n.far)
		return toInterface(api.ConnectRouterInterface, n.near)
	}},
	{"connection.opposite", "", "the ends name each other and nothing else", func(b *bed) call {
		n := b.apart()
		n.near = b.end(b.nearEnd(n.vbr, n.vpc, "OppositeRouterType", nil, "OppositeRouterId", nil, "OppositeInterfaceOwnerId", nil))
		n.far = b.end(b.farEnd(n.vbr, n.vpc, "OppositeRouterType", nil, "OppositeRouterId", nil, "OppositeInterfaceOwnerId", nil,
			"OppositeAccessPointId", nil, "OppositeInterfaceId", n.near))
		b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.near, "OppositeInterfaceId", n.far))
		return toInterface(api.ConnectRouterInterface, n.near)
	}},
	{"connection.opposite", "", "the ends are in two regions", func(b *bed) call {
		b.openService(away)
		far := b.vpc("10.2.0.0/16", "RegionId", away)
		n := b.apart()
		n.far = b.end(b.farEnd(n.vbr, far))
		n.near = b.end(b.nearEnd(n.vbr, far, "OppositeInterfaceId", n.far))
		b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.far, "RegionId", away, "OppositeInterfaceId", n.near))
		return toInterface(api.ConnectRouterInterface, n.near)
	}},
	{"connection.opposite", "", "the ends are two accounts'", func(b *bed) call { return toInterface(api.ConnectRouterInterface, b.foreignPair()) }},
	{"connection.role", "IncorrectRole.NotInitiatingSide", "connecting with the accepting end", func(b *bed) call {
		n := b.apart()
		_, far := b.pair(n.vbr, n.vpc)
		return toInterface(api.ConnectRouterInterface, far)
	}},
	{"connection.role", "", "connecting two VPCs with the initiating end", func(b *bed) call {
		near, _ := b.vpcPair(b.vpc("10.1.0.0/16"), b.vpc("10.2.0.0/16"))
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.opposite-idle", "IncorrectRIStatus", "the accepting end is being deleted", func(b *bed) call {
		n := b.apart()
		near, far := b.pair(n.vbr, n.vpc)
		b.delays()
		b.tell(far, api.DeleteRouterInterface)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.opposite-idle", "", "the accepting end is Idle", func(b *bed) call {
		return toInterface(api.ConnectRouterInterface, b.interfaceIn(model.InterfaceIdle))
	}},
	{"connection.one-pair", "Forbidden.OnlyOneConnection", "a second pair between the same two", func(b *bed) call {
		n := b.network()
		near, _ := b.pair(n.vbr, n.vpc)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.one-pair", "Forbidden.OnlyOneConnection", "a second pair the other way round", func(b *bed) call {
		one, two := b.vpc("10.1.0.0/16"), b.vpc("10.2.0.0/16")
		near, _ := b.vpcPair(one, two)
		b.tell(near, api.ConnectRouterInterface)
		near, _ = b.vpcPair(two, one)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.one-pair", "Forbidden.OnlyOneConnection", "a second pair while the first is connecting", func(b *bed) call {
		n := b.apart()
		one, _ := b.pair(n.vbr, n.vpc)
		two, _ := b.pair(n.vbr, n.vpc)
		b.delays()
		b.tell(one, api.ConnectRouterInterface)
		return toInterface(api.ConnectRouterInterface, two)
	}},
	{"connection.one-pair", "Forbidden.OnlyOneConnection", "a second pair while the first is Inactive", func(b *bed) call {
		n := b.network()
		b.tell(n.near, api.DeactivateRouterInterface)
		b.tell(n.far, api.DeactivateRouterInterface)
		near, _ := b.pair(n.vbr, n.vpc)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.one-pair", "Forbidden.OnlyOneConnection", "a second pair with the second of three VPCs", func(b *bed) call {
		n := b.network()
		middle := b.vpc("10.2.0.0/16")
		b.link(n.vbr, middle)
		b.link(n.vbr, b.vpc("10.3.0.0/16"))
		near, _ := b.pair(n.vbr, middle)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.one-pair", "", "a second pair while the first is Idle", func(b *bed) call {
		n := b.apart()
		b.pair(n.vbr, n.vpc)
		near, _ := b.pair(n.vbr, n.vpc)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.one-pair", "", "a second pair after the first was deleted", func(b *bed) call {
		n := b.network()
		b.tell(n.near, api.DeactivateRouterInterface, api.DeleteRouterInterface)
		b.tell(n.far, api.DeactivateRouterInterface, api.DeleteRouterInterface)
		near, _ := b.pair(n.vbr, n.vpc)
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.one-pair", "", "one VBR with two VPCs", func(b *bed) call {
		n := b.network()
		near, _ := b.pair(n.vbr, b.vpc("10.2.0.0/16"))
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.cross-site", "CROSS_BID.FORBIDDEN", "the ends are of two business sites", func(b *bed) call {
		near := b.foreignPair()
		b.put(&model.Account{UID: bob, OpenServices: []string{home}, Site: "international"})
		return toInterface(api.ConnectRouterInterface, near)
	}},
	{"connection.cross-site", "", "the ends are two accounts' of one business site", func(b *bed) call {
		near := b.foreignPair()
		b.put(&model.Account{UID: alice, OpenServices: []string{home}, Site: "international"})
		b.put(&model.Account{UID: bob, OpenServices: []string{home}, Site: "international"})
		return toInterface(api.ConnectRouterInterface, near)
	}},
}

// foreignPair is alice's Idle VBR's end of a pair, the other end of which is on bob's VPC.
func (b *bed) foreignPair() (near string) {
	b.Helper()
	n := b.apart()
	b.as(bob, func() {
		n.vpc = b.vpc("10.2.0.0/16")
		n.far = b.end(b.farEnd(n.vbr, n.vpc))
	})
	n.near = b.end(b.nearEnd(n.vbr, n.vpc, "OppositeInterfaceId", n.far))
	b.as(bob, func() { b.name(n.far, n.near) })
	return n.near
}

var oppositeCases = []ruleCase{
	{"connection.keep-opposite", "Forbbiden.ModifyIdAndType", "another interface once connected", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.network().near, "OppositeInterfaceId", "ri-bp1other")
	}},
	{"connection.keep-opposite", "Forbbiden.ModifyIdAndType", "another router once connected", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.network().near, "OppositeRouterId", "vrt-bp1other")
	}},
	{"connection.keep-opposite", "Forbbiden.ModifyIdAndType", "another type of router once connected", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.network().near, "OppositeRouterType", model.RouterVBR)
	}},
	{"connection.keep-opposite", "Forbbiden.ModifyIdAndType", "another owner once connected", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.network().near, "OppositeInterfaceOwnerId", bob)
	}},
	{"connection.keep-opposite", "Forbbiden.ModifyIdAndType", "another interface while Inactive", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.interfaceIn(model.InterfaceInactive), "OppositeInterfaceId", "ri-bp1other")
	}},
	{"connection.keep-opposite", "", "the same again, and a name", func(b *bed) call {
		n := b.network()
		return toInterface(api.ModifyRouterInterfaceAttribute, n.near, "OppositeInterfaceId", n.far, "OppositeRouterId", n.vpc.VRouterID,
			"OppositeRouterType", model.RouterVpc, "OppositeInterfaceOwnerId", alice, "Name", "towards-vpc")
	}},
	{"connection.keep-opposite", "", "another interface while Idle", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.interfaceIn(model.InterfaceIdle), "OppositeInterfaceId", "ri-bp1other")
	}},
	{"connection.not-itself", "InvalidParam.ModifyRouterInterface", "itself as its opposite", func(b *bed) call {
		id := b.interfaceIn(model.InterfaceIdle)
		return toInterface(api.ModifyRouterInterfaceAttribute, id, "OppositeInterfaceId", id)
	}},
	{"connection.not-itself", "", "another as its opposite", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.interfaceIn(model.InterfaceIdle), "OppositeInterfaceId", "ri-bp1other")
	}},
	{"connection.activate-opposite", "OppositeRouterInterfaceIsDeleted", "activating when the other end is gone", func(b *bed) call {
		n := b.network()
		b.tell(n.near, api.DeactivateRouterInterface)
		b.tell(n.far, api.DeactivateRouterInterface, api.DeleteRouterInterface)
		return toInterface(api.ActivateRouterInterface, n.near)
	}},
	{"connection.activate-opposite", "InvalidOpposite.NotFound", "changing the specification when the other end is gone", func(b *bed) call {
		n := b.network()
		b.tell(n.far, api.DeactivateRouterInterface, api.DeleteRouterInterface)
		return toInterface(api.ModifyRouterInterfaceSpec, n.near)
	}},
	{"connection.activate-opposite", "", "activating when the other end is only Inactive", func(b *bed) call {
		n := b.network()
		b.tell(n.near, api.DeactivateRouterInterface)
		b.tell(n.far, api.DeactivateRouterInterface)
		return toInterface(api.ActivateRouterInterface, n.near)
	}},
	{"connection.activate-opposite", "", "changing the specification before there is another end", func(b *bed) call {
		n := b.apart()
		return toInterface(api.ModifyRouterInterfaceSpec, b.end(b.nearEnd(n.vbr, n.vpc)))
	}},
}

// health plans a change of a VPC's end of a pair, 192.168.0.0/16.
func health(kv ...any) func(*bed) call {
	return func(b *bed) call { return toInterface(api.ModifyRouterInterfaceAttribute, b.network().far, kv...) }
}

// newHealth plans such an end with a health check.
func newHealth(kv ...any) func(*bed) call {
	return func(b *bed) call {
		n := b.apart()
		return b.farEnd(n.vbr, n.vpc, kv...)
	}
}

const (
	badOnCreate model.Code = "IllegalParam.HealthcheckIp"
	badOnModify model.Code = "InvalidHealthCheckIP.Malformd"
)

var healthCheckCases = []ruleCase{
	{"health-check.pair", badOnCreate, "created with a source alone", newHealth("HealthCheckSourceIp", "192.168.0.6")},
	{"health-check.pair", badOnModify, "given a source alone", health("HealthCheckSourceIp", "192.168.0.6")},
	{"health-check.pair", badOnModify, "given a source while the old addresses are deleted", func(b *bed) call {
		far := b.network().far
		b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2"))
		return toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.7", "DeleteHealthCheckIp", true)
	}},
	{"health-check.pair", "", "created with both", newHealth("HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2")},
	{"health-check.pair", "", "created with a target alone", newHealth("HealthCheckTargetIp", "10.0.0.2")},
	{"health-check.pair", "", "given another source, the target staying", func(b *bed) call {
		far := b.network().far
		b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2"))
		return toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.7")
	}},
	{"health-check.address", badOnCreate, "created with a source that is no address", newHealth("HealthCheckSourceIp", "192.168.0.256", "HealthCheckTargetIp", "10.0.0.2")},
	{"health-check.address", badOnCreate, "created with an IPv6 target", newHealth("HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "2408:4004::2")},
	{"health-check.address", badOnCreate, "created with a source outside the VPC", newHealth("HealthCheckSourceIp", "192.169.0.0", "HealthCheckTargetIp", "10.0.0.2")},
	{"health-check.address", badOnModify, "given a source outside the VPC", health("HealthCheckSourceIp", "10.0.0.1", "HealthCheckTargetIp", "10.0.0.2")},
	{"health-check.address", badOnModify, "given a target with a mask", health("HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2/30")},
	{"health-check.address", badOnCreate, "created with the source of another health check in the VPC", func(b *bed) call {
		n := b.apart()
		b.end(b.farEnd(n.vbr, n.vpc, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2"))
		return b.farEnd(n.vbr, n.vpc, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.6")
	}},
	{"health-check.address", badOnModify, "given the source of the second of three health checks in the VPC", func(b *bed) call {
		n := b.apart()
		for i := range 3 {
			b.end(b.farEnd(n.vbr, n.vpc, "HealthCheckSourceIp", fmt.Sprintf("192.168.0.%d", i), "HealthCheckTargetIp", "10.0.0.2"))
		}
		return toInterface(api.ModifyRouterInterfaceAttribute, b.end(b.farEnd(n.vbr, n.vpc)), "HealthCheckSourceIp", "192.168.0.1", "HealthCheckTargetIp", "10.0.0.2")
	}},
	{"health-check.address", "", "created with the source of a health check in another VPC", func(b *bed) call {
		n := b.apart()
		b.end(b.farEnd(n.vbr, n.vpc, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2"))
		return b.farEnd(n.vbr, b.vpc("192.168.0.0/16"), "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2")
	}},
	{"health-check.address", "", "given the same again", func(b *bed) call {
		far := b.network().far
		b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.2"))
		return toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.6", "HealthCheckTargetIp", "10.0.0.3")
	}},
	{"health-check.address", "", "created with the VPC's last address", newHealth("HealthCheckSourceIp", "192.168.255.255", "HealthCheckTargetIp", "10.0.0.2")},
	{"health-check.address", "", "given on the VBR's end, which has no VPC", func(b *bed) call {
		return toInterface(api.ModifyRouterInterfaceAttribute, b.network().near, "HealthCheckSourceIp", "10.0.0.1", "HealthCheckTargetIp", "10.0.0.2")
	}},
	{"health-check.timing", "IllegalParam.HcThreshold", "no probes", health("HcThreshold", 0)},
	{"health-check.timing", "IllegalParam.HcRate", "no interval", health("HcRate", 0)},
	{"health-check.timing", "", "one probe every second", health("HcThreshold", 1, "HcRate", 1)},
}
