package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// fill makes the given number of circuits that stay in Initial.
func (b *bed) fill(n int, kv ...any) (ids []string) {
	b.Helper()
	for range n {
		ids = append(ids, b.circuitIn(model.CircuitInitial, kv...))
	}
	return ids
}

// overdue locks a circuit or router interface for overdue payment.
func (b *bed) overdue(id string) string {
	b.Helper()
	b.operator(id, "lock-financial")
	return id
}

// applicationCases are about applying for, changing and giving up circuits, apart from the circuits' states.
var applicationCases = []ruleCase{
	{"circuit.access-point", "InvalidAccessPointId.NotEnabled", "apply at none", func(*bed) call {
		return apply("AccessPointId", "ap-cn-hangzhou-yh-Z")
	}},
	{"circuit.access-point", "InvalidAccessPointId.NotEnabled", "apply at one of another region", func(*bed) call {
		return apply("AccessPointId", "ap-cn-shanghai-nt-A")
	}},
	{"circuit.access-point", "InvalidAccessPointId.NotEnabled", "apply at a full one", func(b *bed) call {
		b.accessPoint(pointA, func(p *model.AccessPoint) { p.Status = model.AccessPointFull })
		return apply()
	}},
	{"circuit.access-point", "InvalidAccessPointId.NotEnabled", "apply at a disabled one", func(b *bed) call {
		b.accessPoint(pointA, func(p *model.AccessPoint) { p.Status = model.AccessPointDisabled })
		return apply()
	}},
	{"circuit.access-point", "", "apply at a hot one", func(b *bed) call {
		b.accessPoint(pointA, func(p *model.AccessPoint) { p.Status = model.AccessPointHot })
		return apply()
	}},
	{"circuit.access-point", "", "apply beside a full one", func(b *bed) call {
		b.accessPoint(pointB, func(p *model.AccessPoint) { p.Status = model.AccessPointFull })
		return apply()
	}},
	{"circuit.access-point", "IncorrectStatus.AccessPoint", "order at none", func(*bed) call {
		return setupOrder("AccessPointId", "ap-cn-hangzhou-yh-Z")
	}},
	{"circuit.access-point", "IncorrectStatus.AccessPoint", "order at a full one", func(b *bed) call {
		b.accessPoint(pointA, func(p *model.AccessPoint) { p.Status = model.AccessPointFull })
		return setupOrder()
	}},
	{"circuit.access-point", "", "order", func(*bed) call { return setupOrder() }},

	{"circuit.not-enabled-quota", "", "the fifth", func(b *bed) call { b.fill(4); return apply() }},
	{"circuit.not-enabled-quota", "QuotaExceeded.freePconnPerAP", "the sixth", func(b *bed) call { b.fill(5); return apply() }},
	{"circuit.not-enabled-quota", "QuotaExceeded.freePconnPerAP", "the sixth, over access points", func(b *bed) call {
		b.fill(3)
		b.fill(2, "AccessPointId", pointB)
		return apply("AccessPointId", pointC)
	}},
	{"circuit.not-enabled-quota", "QuotaExceeded.freePconnPerAP", "the sixth, over regions", func(b *bed) call {
		b.do(api.OpenPhysicalConnectionService, "RegionId", away)
		b.fill(3)
		b.fill(2, "RegionId", away, "AccessPointId", "ap-cn-shanghai-nt-A")
		return apply()
	}},
	{"circuit.not-enabled-quota", "", "Enabled ones do not count", func(b *bed) call {
		for range 6 {
			b.circuit()
		}
		b.fill(4)
		return apply()
	}},
	{"circuit.not-enabled-quota", "QuotaExceeded.freePconnPerAP", "one of every state but Enabled", func(b *bed) call {
		for _, s := range []string{model.CircuitRejected, model.CircuitCanceled, model.CircuitAllocationFailed, model.CircuitTerminated, model.CircuitConfirmed} {
			b.circuitIn(s)
		}
		return apply()
	}},
	{"circuit.not-enabled-quota", "QuotaExceeded.freePconnPerAP", "Canceled ones count", func(b *bed) call {
		for _, id := range b.fill(5) {
			b.do(api.CancelPhysicalConnection, "PhysicalConnectionId", id)
		}
		return apply()
	}},
	{"circuit.not-enabled-quota", "", "until one is deleted", func(b *bed) call {
		ids := b.fill(5)
		b.do(api.CancelPhysicalConnection, "PhysicalConnectionId", ids[2])
		b.do(api.DeletePhysicalConnection, "PhysicalConnectionId", ids[2])
		return apply()
	}},
	{"circuit.not-enabled-quota", "", "or one is enabled", func(b *bed) call {
		ids := b.fill(5)
		b.operator(ids[0], "approve", "allocate")
		b.do(api.ConfirmPhysicalConnection, "PhysicalConnectionId", ids[0])
		b.do(api.EnablePhysicalConnection, "PhysicalConnectionId", ids[0])
		return apply()
	}},
	{"circuit.not-enabled-quota", "", "another account's do not count", func(b *bed) call {
		b.as(bob, func() { b.fill(5) })
		return apply()
	}},
	{"circuit.not-enabled-quota", "", "a raised quota", func(b *bed) call {
		b.fill(5)
		b.quota(model.QuotaCircuitsNotEnabled, 6)
		return apply()
	}},
	{"circuit.not-enabled-quota", "QuotaExceeded.freePconnPerAP", "a quota of none", func(b *bed) call {
		b.quota(model.QuotaCircuitsNotEnabled, 0)
		return apply()
	}},

	{"circuit.access-point-quota", "QuotaExceeded.pConnPerAP", "one too many", func(b *bed) call {
		b.quota(model.QuotaCircuitsPerAccessPoint, 2)
		b.circuit()
		b.circuitIn(model.CircuitCanceled)
		return apply()
	}},
	{"circuit.access-point-quota", "", "the last", func(b *bed) call {
		b.quota(model.QuotaCircuitsPerAccessPoint, 2)
		b.circuit()
		return apply()
	}},
	{"circuit.access-point-quota", "", "at another access point", func(b *bed) call {
		b.quota(model.QuotaCircuitsPerAccessPoint, 1)
		b.circuit()
		return apply("AccessPointId", pointB)
	}},
	{"circuit.access-point-quota", "QuotaExceeded.pConnPerAP", "the twenty-first", func(b *bed) call {
		for range 20 {
			b.circuit()
		}
		return apply()
	}},

	{"circuit.arrears", "Forbidden.BillsOutstanding", "an Enabled circuit is overdue", func(b *bed) call { b.overdue(b.circuit()); return apply() }},
	{"circuit.arrears", "", "and was paid for", func(b *bed) call {
		b.operator(b.overdue(b.circuit()), "unlock")
		return apply()
	}},
	{"circuit.arrears", "", "another account's is overdue", func(b *bed) call { b.overdue(b.circuitOf(bob)); return apply() }},
	{"circuit.arrears", "", "one is locked for security", func(b *bed) call { b.operator(b.circuit(), "lock-security"); return apply() }},

	{"circuit.redundant", "InvalidRedundantPhysicalConnectionId.NotFound", "apply with none", func(*bed) call {
		return apply("RedundantPhysicalConnectionId", missing)
	}},
	{"circuit.redundant", "InvalidRedundantPhysicalConnection", "apply with another account's", func(b *bed) call {
		return apply("RedundantPhysicalConnectionId", b.circuitOf(bob))
	}},
	{"circuit.redundant", "InvalidRedundantPhysicalConnectionId.NotFound", "order with none", func(*bed) call {
		return setupOrder("RedundantPhysicalConnectionId", missing)
	}},
	{"circuit.redundant", "InvalidRedundantPhysicalConnection", "order with another account's", func(b *bed) call {
		return setupOrder("RedundantPhysicalConnectionId", b.circuitOf(bob))
	}},
	{"circuit.redundant", "InvalidRedundantPhysicalConnection", "set to none", func(b *bed) call {
		return about(api.ModifyPhysicalConnectionAttribute, b.circuit()).with("RedundantPhysicalConnectionId", missing)
	}},
	{"circuit.redundant", "InvalidRedundantPhysicalConnection", "set to another account's", func(b *bed) call {
		return about(api.ModifyPhysicalConnectionAttribute, b.circuit()).with("RedundantPhysicalConnectionId", b.circuitOf(bob))
	}},
	{"circuit.redundant", "InvalidRedundantPhysicalConnection", "set to itself", func(b *bed) call {
		c := b.circuit()
		return about(api.ModifyPhysicalConnectionAttribute, c).with("RedundantPhysicalConnectionId", c)
	}},

	{"circuit.terminate-vbrs", "Forbidden.VbrAttached", "a VBR was created on it", func(b *bed) call {
		c := b.circuit()
		b.vbr(c, 10)
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-vbrs", "Forbidden.VbrAttached", "a VBR is associated with it", func(b *bed) call {
		c := b.circuit()
		b.associate(b.vbr(b.circuit(), 10), c, 20)
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-vbrs", "Forbidden.VbrAttached", "its VBR is terminated", func(b *bed) call {
		c := b.circuit()
		b.vbrIn(model.VBRTerminated, c, 10)
		b.advance(model.VlanHoldTime)
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-vbrs", "Forbidden.VbrAttached", "its VBR is another account's", func(b *bed) call {
		c := b.circuit()
		b.vbrFor(bob, c, 10, true)
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-vbrs", "Forbidden.VbrAttached", "its VBR is being deleted", func(b *bed) call {
		c := b.circuit()
		b.vbrIn(model.VBRDeleting, c, 10)
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-vbrs", "", "its VBR is deleted, though the VLAN is held", func(b *bed) call {
		c := b.circuit()
		b.do(api.DeleteVirtualBorderRouter, "VbrId", b.vbrIn(model.VBRTerminated, c, 10))
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-vbrs", "", "its association was undone", func(b *bed) call {
		c := b.circuit()
		v := b.vbr(b.circuit(), 10)
		b.associate(v, c, 20)
		b.do(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", v, "PhysicalConnectionId", c)
		return about(api.TerminatePhysicalConnection, c)
	}},

	{"circuit.terminate-hosted", "OperationFailed.VpconnAttached", "a hosted connection is on it", func(b *bed) call {
		c := b.circuit()
		b.hosted(c, 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)
		return about(api.TerminatePhysicalConnection, c)
	}},
	{"circuit.terminate-hosted", "OperationFailed.VpconnAttached", "deleting, a hosted connection is on it", func(b *bed) call {
		c := b.circuitIn(model.CircuitTerminated)
		b.hosted(c, 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)
		return about(api.DeletePhysicalConnection, c)
	}},
	{"circuit.terminate-hosted", "", "it was deleted", func(b *bed) call {
		c := b.circuit()
		h := b.hosted(c, 10, bob, model.CircuitTerminated, model.HostedConfirmed)
		b.as(bob, func() { b.do(api.DeletePhysicalConnection, "PhysicalConnectionId", h) })
		return about(api.TerminatePhysicalConnection, c)
	}},

	{"circuit.delete-vbrs", "Forbidden.VBRExists", "a VBR was created on it", func(b *bed) call {
		c := b.circuit()
		b.vbr(c, 10)
		b.become(c, model.CircuitTerminated)
		return about(api.DeletePhysicalConnection, c)
	}},
	{"circuit.delete-vbrs", "Forbidden.VBRExists", "another account's VBR was created on it", func(b *bed) call {
		c := b.circuit()
		b.vbrFor(bob, c, 10, true)
		b.become(c, model.CircuitTerminated)
		return about(api.DeletePhysicalConnection, c)
	}},
	{"circuit.delete-vbrs", "Forbidden.AssociateToVBR", "a VBR is associated with it", func(b *bed) call {
		c := b.circuit()
		b.associate(b.vbr(b.circuit(), 10), c, 20)
		b.become(c, model.CircuitTerminated)
		return about(api.DeletePhysicalConnection, c)
	}},
	{"circuit.delete-vbrs", "", "a VBR was there, and its VLAN is held", func(b *bed) call {
		c := b.circuit()
		b.do(api.DeleteVirtualBorderRouter, "VbrId", b.vbrIn(model.VBRTerminated, c, 10))
		b.do(api.TerminatePhysicalConnection, "PhysicalConnectionId", c)
		return about(api.DeletePhysicalConnection, c)
	}},

	{"circuit.recover-hosted", "OperationDenied.PconnNotAllowRecover", "only tried", func(b *bed) call {
		return about(api.RecoverPhysicalConnection, b.circuitIn(model.CircuitTerminated)).with("DryRun", true)
	}},
	{"circuit.recover-hosted", "", "a terminated hosted connection", func(b *bed) call {
		return about(api.RecoverPhysicalConnection, b.hosted(b.circuit(), 10, bob, model.CircuitTerminated, model.HostedConfirmed)).by(bob)
	}},
	{"circuit.state", "", "confirm an UnConfirmed hosted connection", func(b *bed) call {
		return about(api.ConfirmPhysicalConnection, b.hosted(b.circuit(), 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)).by(bob)
	}},
	{"circuit.state", "IncorrectStatus.PhysicalConnection", "confirm a hosted connection twice", func(b *bed) call {
		c := about(api.ConfirmPhysicalConnection, b.hosted(b.circuit(), 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)).by(bob)
		b.make(c)
		return c
	}},
	{"circuit.state", "IncorrectStatus.PhysicalConnection", "confirm a canceled hosted connection", func(b *bed) call {
		return about(api.ConfirmPhysicalConnection, b.hosted(b.circuit(), 10, bob, model.CircuitCanceled, model.HostedUnConfirmed)).by(bob)
	}},
	{"circuit.modify-state", "InvalidStatus", "a redundant circuit while Approved", func(b *bed) call {
		return about(api.ModifyPhysicalConnectionAttribute, b.circuitIn(model.CircuitApproved)).with("RedundantPhysicalConnectionId", b.circuit())
	}},
}

// become puts a circuit into a state that calls would not bring it to as it stands.
func (b *bed) become(circuit, state string) {
	b.Helper()
	change(b, b.World().Circuits, circuit, func(c *model.PhysicalConnection) { c.Status = state })
}
