package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// hostedOwnerCases are about what tenant and partner may do.
var hostedOwnerCases = []ruleCase{
	{"hosted.listed-parent", "ResourceNotFound.PhysicalConnectionId", "none", func(b *bed) call {
		return on(api.ListVirtualPhysicalConnections, "PhysicalConnectionId", missing)
	}},
	{"hosted.listed-parent", "ResourceNotFound.PhysicalConnectionId", "another account's", func(b *bed) call {
		c := b.partner()
		b.host(c, 10)
		return on(api.ListVirtualPhysicalConnections, "PhysicalConnectionId", c).by(carol)
	}},
	{"hosted.listed-parent", "ResourceNotFound.PhysicalConnectionId", "of another region", func(b *bed) call {
		c := b.partner()
		b.host(c, 10)
		return on(api.ListVirtualPhysicalConnections, "PhysicalConnectionId", c, "RegionId", away)
	}},
	{"hosted.listed-parent", "", "the circuit below the tenant's", func(b *bed) call {
		c := b.partner()
		b.host(c, 10)
		return on(api.ListVirtualPhysicalConnections, "PhysicalConnectionId", c).by(bob)
	}},

	{"hosted.delete-owner", "OperationDenied.NeedVpconnOwner", "the partner deletes a confirmed one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.hostUpTo(model.CircuitConfirmed, b.partner(), 10))
	}},
	{"hosted.delete-owner", "OperationDenied.NeedVpconnOwner", "the partner deletes a terminated one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.hostUpTo(model.CircuitTerminated, b.partner(), 10))
	}},
	{"hosted.delete-owner", "OperationDenied.NeedPconnOwner", "the tenant deletes an unconfirmed one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.host(b.partner(), 10)).by(bob)
	}},
	{"hosted.delete-owner", "", "the partner withdraws an unconfirmed one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.host(b.partner(), 10))
	}},
	{"hosted.delete-owner", "", "the partner deletes a canceled one", func(b *bed) call {
		h := b.hostUpTo(model.CircuitConfirmed, b.partner(), 10)
		b.make(about(api.CancelPhysicalConnection, h).by(bob))
		return about(api.DeletePhysicalConnection, h)
	}},
	{"hosted.delete-owner", "", "the tenant deletes a canceled one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.hostUpTo(model.CircuitCanceled, b.partner(), 10)).by(bob)
	}},
	{"hosted.delete-owner", "", "the tenant deletes a terminated one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.hostUpTo(model.CircuitTerminated, b.partner(), 10)).by(bob)
	}},
	{"circuit.state", "Forbidden.NotAllowedInState", "the tenant deletes an Enabled one", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.hostUpTo(model.CircuitEnabled, b.partner(), 10)).by(bob)
	}},
	{"circuit.exists", "InvalidPhysicalConnectionId.NotFound", "a third account deletes", func(b *bed) call {
		return about(api.DeletePhysicalConnection, b.host(b.partner(), 10)).by(carol)
	}},
	{"circuit.exists", "InvalidPhysicalConnectionId.NotFound", "the partner terminates the tenant's", func(b *bed) call {
		return about(api.TerminatePhysicalConnection, b.hostUpTo(model.CircuitEnabled, b.partner(), 10))
	}},
	{"circuit.exists", "ResourceNotFound.PhysicalConnectionId", "the partner confirms the tenant's", func(b *bed) call {
		return about(api.ConfirmPhysicalConnection, b.host(b.partner(), 10))
	}},
	{"circuit.exists", "ResourceNotFound", "the partner recovers the tenant's", func(b *bed) call {
		return about(api.RecoverPhysicalConnection, b.hostUpTo(model.CircuitTerminated, b.partner(), 10))
	}},

	{"hosted.modify", "OperationDenied.VPconn", "the bandwidth", func(b *bed) call {
		return about(api.ModifyPhysicalConnectionAttribute, b.hostUpTo(model.CircuitEnabled, b.partner(), 10)).with("bandwidth", 1000).by(bob)
	}},
	{"hosted.modify", "OperationDenied.VPconn", "the port", func(b *bed) call {
		return about(api.ModifyPhysicalConnectionAttribute, b.hostUpTo(model.CircuitEnabled, b.partner(), 10)).with("PortType", "1000Base-LX").by(bob)
	}},
	{"hosted.modify", "", "name and circuit code", func(b *bed) call {
		return about(api.ModifyPhysicalConnectionAttribute, b.hostUpTo(model.CircuitEnabled, b.partner(), 10)).with("Name", "shared", "CircuitCode", "code").by(bob)
	}},

	{"hosted.recover-locked", "OperationDenied.TerminateVirtualPhysicalConnection", "in arrears", func(b *bed) call {
		return about(api.RecoverPhysicalConnection, b.overdue(b.hostUpTo(model.CircuitTerminated, b.partner(), 10))).by(bob)
	}},
	{"hosted.recover-locked", "OperationDenied.TerminateVirtualPhysicalConnection", "locked for security", func(b *bed) call {
		h := b.hostUpTo(model.CircuitTerminated, b.partner(), 10)
		b.operator(h, "lock-security")
		return about(api.RecoverPhysicalConnection, h).by(bob)
	}},
	{"hosted.recover-locked", "", "unlocked again", func(b *bed) call {
		h := b.overdue(b.hostUpTo(model.CircuitTerminated, b.partner(), 10))
		b.operator(h, "unlock")
		return about(api.RecoverPhysicalConnection, h).by(bob)
	}},

	{"order.hosted-payer", "Forbidden.PhysicalConnection", "the partner orders what the tenant pays", func(b *bed) call {
		return occupancy(b.host(b.partner(), 10))
	}},
	{"order.hosted-payer", "", "the partner orders what it pays", func(b *bed) call {
		return occupancy(b.host(b.partner(), 10, "OrderMode", model.PayByParentOwner))
	}},
	{"order.hosted-payer", "", "the tenant orders", func(b *bed) call { return occupancy(b.host(b.partner(), 10)).by(bob) }},
	{"circuit.exists", "InvalidPhysicalConnectionId.NotFound", "a third account orders", func(b *bed) call {
		return occupancy(b.host(b.partner(), 10)).by(carol)
	}},
	{"order.occupancy-state", "", "an Enabled one that expects another bandwidth", func(b *bed) call {
		h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
		b.make(rehost(h, 10, "ExpectSpec", "500M"))
		return occupancy(h).by(bob)
	}},
	{"order.occupancy-state", "Forbidden.NotAllowedInState", "an Enabled one that expects no other any more", func(b *bed) call {
		h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
		b.make(rehost(h, 10, "ExpectSpec", "500M"))
		b.make(rehost(h, 10, "ExpectSpec", "100M"))
		return occupancy(h).by(bob)
	}},

	{"hosted.vbr-bandwidth", "OperationFailed.Vpconn", "set", func(b *bed) call {
		return on(api.UpdateVirtualBorderBandwidth, "VirtualBorderRouterId", b.vbr(b.onHosted(5), 5), "Bandwidth", 200)
	}},
	{"hosted.vbr-bandwidth", "OperationDenied.VBRAssociateVPconn", "modify", func(b *bed) call {
		return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", b.vbr(b.onHosted(5), 5), "Bandwidth", 200)
	}},
	{"hosted.vbr-bandwidth", "", "the hosted connection's", func(b *bed) call {
		return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", b.vbr(b.onHosted(5), 5), "Bandwidth", 100)
	}},
	{"hosted.vbr-bandwidth", "", "on a dedicated circuit", func(b *bed) call {
		return on(api.UpdateVirtualBorderBandwidth, "VirtualBorderRouterId", b.vbr(b.circuit(), 5), "Bandwidth", 200)
	}},

	{"page.token", "IllegalParam.NextToken", "hosted connections, made up", func(b *bed) call {
		return on(api.ListVirtualPhysicalConnections, "NextToken", "dd20")
	}},
	{"page.token", "IllegalParam.NextToken", "hosted connections, of a route table", func(b *bed) call {
		return on(api.ListVirtualPhysicalConnections, "NextToken", tokenAt("vtb-1", "rte-1"))
	}},
	{"page.token", "IllegalParam.NextToken", "route entries, of hosted connections", func(b *bed) call {
		return on(api.DescribeRouteEntryList, "RouteTableId", b.vpc("10.0.0.0/8").RouteTableID, "NextToken", tokenAt("", "pc-1"))
	}},
	{"page.token", "", "of a hosted connection that is gone", func(b *bed) call {
		return on(api.ListVirtualPhysicalConnections, "NextToken", tokenAt("", "pc-1"))
	}},
}
