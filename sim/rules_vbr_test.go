package sim_test

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// unassociate plans taking a VBR off a circuit.
func unassociate(vbr, circuit string) call {
	return on(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", vbr, "PhysicalConnectionId", circuit)
}

// bandwidth plans the change of a VBR's bandwidth.
func bandwidth(vbr string, mbps int) call {
	return on(api.UpdateVirtualBorderBandwidth, "VirtualBorderRouterId", vbr, "Bandwidth", mbps)
}

// vbrCalls plans every call about a VBR in its plainest form, with its pages' codes for a VBR that is not there and for
// one in the wrong state, and the states it may be in. The circuit is the VBR's first.
var vbrCalls = []struct {
	action     model.Action
	none       model.Code
	wrongState model.Code
	states     []string
	plan       func(b *bed, vbr string) call
}{
	{api.ModifyVirtualBorderRouterAttribute, "InvalidVbrId.NotFound", "IncorrectStatus.VirtualBorderRouter",
		[]string{model.VBRUnconfirmed, model.VBRActive, model.VBRTerminated},
		func(_ *bed, v string) call { return modify(v, "CircuitCode", "longtel001") }},
	{api.DeleteVirtualBorderRouter, "InvalidVbrId.NotFound", "InvalidOperation.OperationNotAllowedInState",
		[]string{model.VBRUnconfirmed, model.VBRActive, model.VBRTerminated},
		func(_ *bed, v string) call { return vbrCall(api.DeleteVirtualBorderRouter, v) }},
	{api.TerminateVirtualBorderRouter, "InvalidVbrId.NotFound", "InvalidOperation.OperationNotAllowedInState", []string{model.VBRActive},
		func(_ *bed, v string) call { return vbrCall(api.TerminateVirtualBorderRouter, v) }},
	{api.RecoverVirtualBorderRouter, "InvalidVbrId.NotFound", "InvalidOperation.OperationNotAllowedInState", []string{model.VBRTerminated},
		func(_ *bed, v string) call { return vbrCall(api.RecoverVirtualBorderRouter, v) }},
	{api.AssociatePhysicalConnectionToVirtualBorderRouter, "InvalidVbrId.NotFound", "InvalidOperation.OperationNotAllowedInState", []string{model.VBRActive},
		func(b *bed, v string) call { return b.place(v, b.circuit(), 77) }},
	{api.UpdateVirtualBorderBandwidth, "InvalidInstanceId.NotFound", "OperationUnsupported.ModifyBandwidth", []string{model.VBRActive},
		func(_ *bed, v string) call { return bandwidth(v, 200) }},
}

// noVBR is an ID of the cloud's form that names nothing.
const noVBR = "vbr-bp1000000000000000000"

var vbrStates = []string{
	model.VBRUnconfirmed, model.VBRActive, model.VBRTerminating, model.VBRTerminated, model.VBRRecovering, model.VBRDeleting,
}

// vbrCallCases tries every call about a VBR in every state, with none, with a stranger's and in another region.
func vbrCallCases() (cases []ruleCase) {
	for _, c := range vbrCalls {
		name := string(c.action)
		for _, state := range vbrStates {
			code := c.wrongState
			if slices.Contains(c.states, state) {
				code = ""
			}
			cases = append(cases, ruleCase{"vbr.state", code, name + ", " + state, func(b *bed) call {
				q := c.plan(b, b.vbrIn(state, b.circuit(), 10))
				if c.action == api.AssociatePhysicalConnectionToVirtualBorderRouter && state == model.VBRUnconfirmed {
					// Another account's addresses are not alice's to give.
					q = q.with("LocalGatewayIp", nil, "PeerGatewayIp", nil, "PeeringSubnetMask", nil)
				}
				return q
			}})
		}
		elsewhere := c.none
		if c.action == api.AssociatePhysicalConnectionToVirtualBorderRouter {
			elsewhere = "InvalidInstanceId.NotFound"
		}
		cases = append(cases,
			ruleCase{"vbr.exists", c.none, name + ", none", func(b *bed) call { return c.plan(b, noVBR) }},
			ruleCase{"vbr.exists", c.none, name + ", a stranger's", func(b *bed) call {
				var v string
				b.as(bob, func() { v = b.vbr(b.circuit(), 10) })
				return c.plan(b, v)
			}},
			ruleCase{"vbr.exists", elsewhere, name + ", of another region", func(b *bed) call {
				b.do(api.OpenPhysicalConnectionService, "RegionId", away)
				q := c.plan(b, b.vbr(b.circuit(), 10)).with("RegionId", away)
				if c.action == api.AssociatePhysicalConnectionToVirtualBorderRouter {
					q = q.with("PhysicalConnectionId", b.circuit("RegionId", away, "AccessPointId", "ap-cn-shanghai-nt-A"))
				}
				return q
			}})
	}
	for _, state := range vbrStates {
		code := model.Code("InvalidStatus.NotAllowed")
		if state == model.VBRActive {
			code = ""
		}
		cases = append(cases, ruleCase{"vbr.state", code, "UnassociatePhysicalConnectionFromVirtualBorderRouter, " + state, func(b *bed) call {
			c, d := b.circuit(), b.circuit()
			v := b.vbr(c, 10)
			b.associate(v, d, 20)
			change(b, b.World().VBRs, v, func(v *model.VirtualBorderRouter) { v.Status = state })
			return unassociate(v, d)
		}})
	}
	return append(cases,
		ruleCase{"vbr.exists", "InvalidVbrId.NotFound", "unassociate none", func(b *bed) call { return unassociate(noVBR, b.circuit()) }},
		ruleCase{"vbr.exists", "", "one on the caller's circuit", func(b *bed) call { return modify(b.vbrFor(bob, b.circuit(), 10, true), "CircuitCode", "c1") }},
		ruleCase{"vbr.exists", "", "the caller's on another's circuit", func(b *bed) call { return modify(b.vbrFor(bob, b.circuit(), 10, true), "Name", "mine").by(bob) }},
	)
}

// bandwidthCases tries each bandwidth on offer for a VBR with its two neighbours.
func bandwidthCases() (cases []ruleCase) {
	offered := []int{50, 100, 200, 300, 400, 500, 1000, 2048, 5120, 8192, 10240, 20480, 40960, 50120, 61440, 102400}
	for _, mbps := range offered {
		for _, n := range []int{mbps - 1, mbps, mbps + 1} {
			code := model.Code("IllegalParam.Bandwidth")
			if n == mbps {
				code = ""
			}
			cases = append(cases, ruleCase{"vbr.bandwidth", code, "create with " + itoa(n), func(b *bed) call {
				return b.newVBR(b.circuit(), 10, "Bandwidth", n)
			}})
		}
	}
	for _, n := range []int{51200, 0, -50} {
		cases = append(cases, ruleCase{"vbr.bandwidth", "IllegalParam.Bandwidth", "create with " + itoa(n), func(b *bed) call {
			return b.newVBR(b.circuit(), 10, "Bandwidth", n)
		}})
	}
	for n, code := range map[int]model.Code{-1: "IllegalParam.Bandwidth", 0: "IllegalParam.Bandwidth", 1: "", 2: "", 51: ""} {
		cases = append(cases,
			ruleCase{"vbr.bandwidth", code, "modify to " + itoa(n), func(b *bed) call { return modify(b.vbr(b.circuit(), 10), "Bandwidth", n) }},
			ruleCase{"vbr.bandwidth", code, "update to " + itoa(n), func(b *bed) call { return bandwidth(b.vbr(b.circuit(), 10), n) }})
	}
	return cases
}

// vbrCases are about who may have, change and give up a VBR, and when.
var vbrCases = []ruleCase{
	{"vbr.permission", "Forbidden.OperationNotAllowedByUser", "terminate, by the VBR's owner", func(b *bed) call {
		return vbrCall(api.TerminateVirtualBorderRouter, b.vbrFor(bob, b.circuit(), 10, true)).by(bob)
	}},
	{"vbr.permission", "", "terminate, by the circuit's owner", func(b *bed) call {
		return vbrCall(api.TerminateVirtualBorderRouter, b.vbrFor(bob, b.circuit(), 10, true))
	}},
	{"vbr.permission", "Forbidden.OperationRecoverNotAllowedByUser", "recover, by the VBR's owner", func(b *bed) call {
		v := b.vbrFor(bob, b.circuit(), 10, true)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		return vbrCall(api.RecoverVirtualBorderRouter, v).by(bob)
	}},
	{"vbr.permission", "", "recover, by the circuit's owner", func(b *bed) call {
		v := b.vbrFor(bob, b.circuit(), 10, true)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vbr.permission", "Forbidden.OperationDeleteNotAllowedByUser", "delete an active one, by the circuit's owner", func(b *bed) call {
		return vbrCall(api.DeleteVirtualBorderRouter, b.vbrFor(bob, b.circuit(), 10, true))
	}},
	{"vbr.permission", "Forbidden.OperationDeleteNotAllowedByUser", "delete a terminated one, by the circuit's owner", func(b *bed) call {
		v := b.vbrFor(bob, b.circuit(), 10, true)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.permission", "", "delete an unconfirmed one, by the circuit's owner", func(b *bed) call {
		return vbrCall(api.DeleteVirtualBorderRouter, b.vbrFor(bob, b.circuit(), 10, false))
	}},
	{"vbr.permission", "", "delete an unconfirmed one, by the VBR's owner", func(b *bed) call {
		return vbrCall(api.DeleteVirtualBorderRouter, b.vbrFor(bob, b.circuit(), 10, false)).by(bob)
	}},
	{"vbr.permission", "", "delete an active one, by the VBR's owner", func(b *bed) call {
		return vbrCall(api.DeleteVirtualBorderRouter, b.vbrFor(bob, b.circuit(), 10, true)).by(bob)
	}},

	{"vbr.circuit-enabled", "InvalidPhysicalConnectionId.NotEnabled", "recover, the circuit terminated", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.become(c, model.CircuitTerminated)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},

	{"vbr.circuit-business", "OperationFailed.PhysicalConnectionFinancialLocked", "the circuit is overdue", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(c, 10)
		b.overdue(c)
		return modify(v, "VlanId", 11)
	}},
	{"vbr.circuit-business", "OperationFailed.PhysicalConnectionTerminated", "the circuit is terminated", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(c, 10)
		b.become(c, model.CircuitTerminated)
		return modify(v, "VlanId", 11)
	}},
	{"vbr.circuit-business", "OperationFailed.PhysicalConnectionTerminated", "the circuit is being terminated", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(c, 10)
		b.become(c, model.CircuitTerminating)
		return modify(v, "VlanId", 11)
	}},
	{"vbr.circuit-business", "", "the circuit was paid for", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(c, 10)
		b.operator(b.overdue(c), "unlock")
		return modify(v, "VlanId", 11)
	}},

	{"vbr.owner", "CROSS_BID.FORBIDDEN", "of another site", func(b *bed) call {
		b.put(&model.Account{UID: "2000000000000001", Site: "intl"})
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", "2000000000000001")
	}},
	{"vbr.owner", "", "of the same site", func(b *bed) call {
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", bob)
	}},
	{"vbr.owner", "", "the caller", func(b *bed) call { return b.newVBR(b.circuit(), 10, "VbrOwnerId", alice) }},
	{"param.syntax", "InvalidVbrOwnerId.NotFound", "an owner that is no UID", func(b *bed) call {
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", "bob")
	}},
	{"vbr.bandwidth", "", "any on a hosted connection", func(b *bed) call {
		return b.newVBR(b.hosted(b.circuit(), 10, bob, model.CircuitEnabled, model.HostedConfirmed), 10, "Bandwidth", 51).by(bob)
	}},

	{"vbr.circuit-quota", "QuotaExceeded.vbrPerpConn", "create one too many", func(b *bed) call {
		b.quota(model.QuotaVBRsPerCircuit, 2)
		c := b.circuit()
		b.vbr(c, 10)
		b.vbr(c, 11)
		return b.newVBR(c, 12)
	}},
	{"vbr.circuit-quota", "", "create the last", func(b *bed) call {
		b.quota(model.QuotaVBRsPerCircuit, 2)
		c := b.circuit()
		b.vbr(c, 10)
		return b.newVBR(c, 12)
	}},
	{"vbr.circuit-quota", "QuotaExceeded.vbrPerpConn", "associate one too many", func(b *bed) call {
		b.quota(model.QuotaVBRsPerCircuit, 2)
		c := b.circuit()
		b.vbr(c, 10)
		b.associate(b.vbr(b.circuit(), 10), c, 11)
		return b.place(b.vbr(b.circuit(), 12), c, 12)
	}},
	{"vbr.circuit-quota", "", "associate the last", func(b *bed) call {
		b.quota(model.QuotaVBRsPerCircuit, 2)
		c := b.circuit()
		b.vbr(c, 10)
		return b.place(b.vbr(b.circuit(), 12), c, 12)
	}},
	{"vbr.bandwidth-left", "ResourceNotEnough.Bandwidth", "more than is left", func(b *bed) call {
		b.quota(model.QuotaVBRBandwidth, 1500)
		c := b.circuit()
		b.vbr(c, 10, "Bandwidth", 1000)
		return b.newVBR(c, 11, "Bandwidth", 1000)
	}},
	{"vbr.bandwidth-left", "ResourceNotEnough.Bandwidth", "more than there is", func(b *bed) call {
		b.quota(model.QuotaVBRBandwidth, 999)
		return b.newVBR(b.circuit(), 11, "Bandwidth", 1000)
	}},
	{"vbr.bandwidth-left", "", "all that is left", func(b *bed) call {
		b.quota(model.QuotaVBRBandwidth, 1500)
		c := b.circuit()
		b.vbr(c, 10, "Bandwidth", 1000)
		return b.newVBR(c, 11, "Bandwidth", 500)
	}},
	{"vbr.bandwidth-left", "", "more than is left on another circuit, and beside an associated VBR", func(b *bed) call {
		b.quota(model.QuotaVBRBandwidth, 1000)
		c := b.circuit()
		b.associate(b.vbr(b.circuit(), 10, "Bandwidth", 1000), c, 10)
		return b.newVBR(c, 11, "Bandwidth", 1000)
	}},
	{"vbr.account-quota", "QuotaExceeded.freevbr", "one too many", func(b *bed) call {
		b.quota(model.QuotaVBRsPerAccount, 1)
		b.vbr(b.circuit(), 10)
		return b.newVBR(b.circuit(), 10)
	}},
	{"vbr.account-quota", "QuotaExceeded.freevbr", "one too many for the other account", func(b *bed) call {
		b.quota(model.QuotaVBRsPerAccount, 1)
		b.vbrFor(bob, b.circuit(), 10, false)
		return on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", b.circuit(), "VlanId", 10, "VbrOwnerId", bob)
	}},
	{"vbr.account-quota", "", "one that is another account's", func(b *bed) call {
		b.quota(model.QuotaVBRsPerAccount, 1)
		b.vbrFor(bob, b.circuit(), 10, false)
		return b.newVBR(b.circuit(), 10)
	}},

	{"vbr.delete-interfaces", "InvalidOperation.RouterInterfaceNotDeleted", "an Idle interface", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.make(b.nearEnd(v, b.vpc("172.16.0.0/16")))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-interfaces", "InvalidOperation.RouterInterfaceNotDeleted", "a connected interface", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.link(v, b.vpc("172.16.0.0/16"))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-interfaces", "", "its interface was deleted", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.do(api.DeleteRouterInterface, "RouterInterfaceId", b.make(b.nearEnd(v, b.vpc("172.16.0.0/16"))).id("RouterInterfaceId"))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-associations", "InvalidStatus.NotAllowed", "a further circuit", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.associate(v, b.circuit(), 10)
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-associations", "", "unassociated", func(b *bed) call {
		v, c := b.vbr(b.circuit(), 10), b.circuit()
		b.associate(v, c, 10)
		b.make(unassociate(v, c))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-cen", "OperationUnsupported.VBRAttachedCen", "attached", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		change(b, b.World().VBRs, v, func(v *model.VirtualBorderRouter) { v.CENs = []model.CEN{{ID: "cen-1", Owner: alice}} })
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-cen", "", "never attached", func(b *bed) call { return vbrCall(api.DeleteVirtualBorderRouter, b.vbr(b.circuit(), 10)) }},
	{"vbr.delete-bgp-groups", "DependencyViolation.BgpGroup", "a group", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.group(v)
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-bgp-groups", "", "its group was deleted", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.do(api.DeleteBgpGroup, "BgpGroupId", b.group(v))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-bgp-networks", "DependencyViolation.BgpNetwork", "a network", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.put(&model.BGPNetwork{Owner: alice, Region: home, VbrID: v, Destination: "172.16.0.0/16", Status: model.NetworkEnabled})
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-bgp-networks", "", "another VBR's network", func(b *bed) call {
		v := b.vbr(b.circuit(), 10)
		b.put(&model.BGPNetwork{Owner: alice, Region: home, VbrID: b.vbr(b.circuit(), 10), Destination: "172.16.0.0/16", Status: model.NetworkEnabled})
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-routes", "DependencyViolation.RouterInterfaceReferedByRouteEntry", "a route towards the customer", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(c, 10)
		b.route(b.World().VBRs.Get(v).RouteTableID, "192.168.0.0/16", b.vlanInterface(v, c))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-routes", "", "the route was deleted", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(c, 10)
		b.do(api.DeleteRouteEntry, "RouteEntryId", b.route(b.World().VBRs.Get(v).RouteTableID, "192.168.0.0/16", b.vlanInterface(v, c)))
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
}
