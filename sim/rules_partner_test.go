package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// carol is an account of which the world knows nothing.
const carol = "1000000000000003"

// partnerCases are about making hosted connections and updating them.
var partnerCases = []ruleCase{
	{"hosted.partner", "OperationDenied.CreateVpconn", "create", func(b *bed) call { return newHosted(b.circuit(), 10) }},
	{"hosted.partner", "OperationDenied.CreateVpconn", "create, tried only", func(b *bed) call { return newHosted(b.circuit(), 10, "DryRun", true) }},
	{"hosted.partner", "OperationDenied.CreateVpconn", "the tenant updates", func(b *bed) call { return rehost(b.host(b.partner(), 10), 11).by(bob) }},
	{"hosted.partner", "OperationDenied.CreateVpconn", "convert", func(b *bed) call { return convert(b.legacy(b.circuit(), 10, 100)) }},
	{"hosted.partner", "OperationDenied.CreateVpconn", "the tenant attaches", func(b *bed) call {
		hosted, vbr := b.converted(b.partner(), 10, true)
		return attach(hosted, vbr).by(bob)
	}},
	{"hosted.partner", "", "create as a partner", func(b *bed) call { return newHosted(b.partner(), 10) }},

	{"hosted.exists", "ResourceNotFound.PhysicalConnectionId", "update nothing", func(b *bed) call {
		b.partner()
		return rehost(missing, 10)
	}},
	{"hosted.exists", "ResourceNotFound.PhysicalConnectionId", "update another partner's", func(b *bed) call {
		h := b.host(b.partner(), 10)
		b.makePartner(carol)
		return rehost(h, 11).by(carol)
	}},
	{"hosted.exists", "ResourceNotFound.PhysicalConnectionId", "update in another region", func(b *bed) call {
		return rehost(b.host(b.partner(), 10), 11).with("RegionId", away)
	}},
	{"hosted.exists", "ResourceNotFound.PhysicalConnectionId", "update another account's circuit", func(b *bed) call {
		b.partner()
		return rehost(b.circuitOf(bob), 11)
	}},
	{"hosted.exists", "ResourceNotFound.PhysicalConnectionId", "attach to a dedicated circuit", func(b *bed) call {
		c := b.partner()
		return attach(c, b.legacy(c, 10, 100))
	}},
	{"hosted.exists", "", "update the caller's own", func(b *bed) call { return rehost(b.host(b.partner(), 10), 11) }},

	{"hosted.update-carrier", "Forbidden.PhysicalConnection", "a dedicated circuit of the caller's", func(b *bed) call { return rehost(b.partner(), 10) }},
	{"hosted.update-carrier", "Forbidden.PhysicalConnection", "the tenant has become a partner", func(b *bed) call {
		h := b.host(b.partner(), 10)
		b.makePartner(bob)
		return rehost(h, 11).by(bob)
	}},
	{"hosted.update-carrier", "", "the owner of the circuit below", func(b *bed) call { return rehost(b.host(b.partner(), 10), 10) }},

	{"hosted.on-dedicated", "ResourceNotFound.PhysicalConnectionId", "on a hosted connection", func(b *bed) call {
		h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
		b.makePartner(bob)
		return newHosted(h, 10, "VpconnAliUid", carol).by(bob)
	}},
	{"hosted.on-dedicated", "", "on a dedicated circuit", func(b *bed) call { return newHosted(b.partner(), 10, "VpconnAliUid", carol) }},

	{"hosted.parent-enabled", "InvalidPhysicalConnectionId.NotEnabled", "create on a Confirmed circuit", func(b *bed) call {
		b.partner()
		return newHosted(b.circuitIn(model.CircuitConfirmed), 10)
	}},
	{"hosted.parent-enabled", "InvalidPhysicalConnectionId.NotEnabled", "create on a Terminated circuit", func(b *bed) call {
		b.partner()
		return newHosted(b.circuitIn(model.CircuitTerminated), 10)
	}},
	{"hosted.parent-enabled", "InvalidPhysicalConnectionId.NotEnabled", "convert on a Terminated circuit", func(b *bed) call {
		c := b.partner()
		v := b.legacy(c, 10, 100)
		b.become(c, model.CircuitTerminated)
		return convert(v)
	}},
	{"hosted.parent-enabled", "IncorrectStatus.PhysicalConnection", "recover on a Terminated circuit", func(b *bed) call {
		c := b.partner()
		h := b.hostUpTo(model.CircuitTerminated, c, 10)
		b.become(c, model.CircuitTerminated)
		return about(api.RecoverPhysicalConnection, h).by(bob)
	}},
	{"hosted.parent-enabled", "", "recover on an Enabled circuit", func(b *bed) call {
		return about(api.RecoverPhysicalConnection, b.hostUpTo(model.CircuitTerminated, b.partner(), 10)).by(bob)
	}},

	{"hosted.tenant", "Forbidden.VpconnAliUid", "the partner itself", func(b *bed) call { return newHosted(b.partner(), 10, "VpconnAliUid", alice) }},
	{"hosted.tenant", "Forbidden.VpconnAliUid", "another partner", func(b *bed) call {
		b.makePartner(bob)
		return newHosted(b.partner(), 10)
	}},
	{"hosted.tenant", "Forbidden.VpconnAliUid", "convert the partner's own VBR", func(b *bed) call { return convert(b.vbr(b.partner(), 10, "Bandwidth", 100)) }},
	{"hosted.tenant", "Forbidden.VpconnAliUid", "convert another partner's VBR", func(b *bed) call {
		v := b.legacy(b.partner(), 10, 100)
		b.makePartner(bob)
		return convert(v)
	}},
	{"hosted.tenant", "", "an account that is not known", func(b *bed) call { return newHosted(b.partner(), 10, "VpconnAliUid", carol) }},

	{"hosted.quota", "QuotaExceeded.VPCONN", "create one too many", func(b *bed) call {
		b.quota(model.QuotaHostedPerCircuit, 2)
		c := b.partner()
		b.host(c, 10)
		b.host(c, 11)
		return newHosted(c, 12)
	}},
	{"hosted.quota", "QuotaExceeded.VPCONN", "convert one too many", func(b *bed) call {
		b.quota(model.QuotaHostedPerCircuit, 1)
		c := b.partner()
		b.host(c, 10)
		return convert(b.legacy(c, 11, 100))
	}},
	{"hosted.quota", "", "the last", func(b *bed) call {
		b.quota(model.QuotaHostedPerCircuit, 2)
		c := b.partner()
		b.host(c, 10)
		return newHosted(c, 11)
	}},

	{"hosted.spec-granted", "IllegalParam.Bandwidth", "create with 2G", func(b *bed) call { return newHosted(b.partner(), 10, "Spec", "2G") }},
	{"hosted.spec-granted", "IllegalParam.Bandwidth", "create with 10G where 2G is open", func(b *bed) call { return newHosted(b.partner("2G"), 10, "Spec", "10G") }},
	{"hosted.spec-granted", "IllegalParam.Bandwidth", "update to 5G", func(b *bed) call { return rehost(b.host(b.partner(), 10), 10, "ExpectSpec", "5G") }},
	{"hosted.spec-granted", "IllegalParam.Bandwidth", "convert 8 Gbit/s", func(b *bed) call { return convert(b.legacy(b.partner(), 10, 8192)) }},
	{"hosted.spec-granted", "", "create with 1G", func(b *bed) call { return newHosted(b.partner(), 10, "Spec", "1G") }},
	{"hosted.spec-granted", "", "create with 2G where it is open", func(b *bed) call { return newHosted(b.partner("2G"), 10, "Spec", "2G") }},
	{"hosted.spec-granted", "", "convert 8 Gbit/s where they are open", func(b *bed) call { return convert(b.legacy(b.partner("8G"), 10, 8192)) }},
	{"hosted.spec-granted", "", "stay at what was open once", func(b *bed) call {
		h := b.host(b.partner("2G"), 10, "Spec", "2G")
		b.makePartner(alice)
		return rehost(h, 10, "ExpectSpec", "2G")
	}},

	{"hosted.bandwidth", "ResourceNotEnough.Bandwidth", "create with more than the port's", func(b *bed) call {
		b.makePartner(alice, "2G")
		return newHosted(b.circuit("PortType", "1000Base-LX"), 10, "Spec", "2G")
	}},
	{"hosted.bandwidth", "ResourceNotEnough.Bandwidth", "create with more than is left", func(b *bed) call {
		c := b.partner("10G")
		b.host(c, 10, "Spec", "50M")
		return newHosted(c, 11, "Spec", "10G")
	}},
	{"hosted.bandwidth", "ResourceNotEnough.Bandwidth", "create beside one that expects more", func(b *bed) call {
		b.partner()
		c := b.circuit("PortType", "1000Base-LX")
		b.make(rehost(b.host(c, 10), 10, "ExpectSpec", "1G"))
		return newHosted(c, 11, "Spec", "50M")
	}},
	{"hosted.bandwidth", "ResourceNotEnough.Bandwidth", "expect more than is left", func(b *bed) call {
		b.partner()
		c := b.circuit("PortType", "1000Base-LX")
		b.host(c, 10)
		return rehost(b.host(c, 11), 11, "ExpectSpec", "1G")
	}},
	{"hosted.bandwidth", "ResourceNotEnough.Bandwidth", "convert more than is left", func(b *bed) call {
		b.partner()
		c := b.circuit("PortType", "1000Base-LX")
		b.host(c, 10)
		return convert(b.legacy(c, 11, 1000))
	}},
	{"hosted.bandwidth", "", "expect all that is left", func(b *bed) call {
		b.partner()
		c := b.circuit("PortType", "1000Base-LX")
		b.host(c, 10, "Spec", "500M")
		return rehost(b.host(c, 11, "Spec", "100M"), 11, "ExpectSpec", "500M")
	}},
	{"hosted.bandwidth", "", "expect less of what is too much already", func(b *bed) call {
		c := b.partner()
		h := b.host(c, 10, "Spec", "500M")
		change(b, b.World().Circuits, c, func(pc *model.PhysicalConnection) { pc.PortType = "100Base-T" }) // a state file can say so
		return rehost(h, 10, "ExpectSpec", "400M")
	}},
	{"hosted.bandwidth", "", "as much as the whole port", func(b *bed) call { return newHosted(b.partner("10G"), 10, "Spec", "10G") }},
	{"hosted.bandwidth", "", "a port of which nothing is known", func(b *bed) call {
		b.makePartner(alice, "10G")
		return newHosted(b.circuit("PortType", nil), 10, "Spec", "10G")
	}},

	{"hosted.bandwidth-kept", "ResourceNotEnough.Bandwidth", "a port smaller than what is hosted", func(b *bed) call {
		c := b.partner("2G")
		b.host(c, 10, "Spec", "2G")
		return about(api.ModifyPhysicalConnectionAttribute, c).with("PortType", "1000Base-LX")
	}},
	{"hosted.bandwidth-kept", "ResourceNotEnough.Bandwidth", "a bandwidth smaller than what is hosted, of no known port", func(b *bed) call {
		b.partner()
		c := b.circuit("PortType", nil, "bandwidth", 1000)
		b.host(c, 10, "Spec", "500M")
		return about(api.ModifyPhysicalConnectionAttribute, c).with("bandwidth", 499)
	}},
	{"hosted.bandwidth-kept", "", "a port of just what is hosted", func(b *bed) call {
		c := b.partner()
		b.host(c, 10, "Spec", "1G")
		return about(api.ModifyPhysicalConnectionAttribute, c).with("PortType", "1000Base-LX")
	}},

	{"hosted.update-state", "OperationFailed.PhysicalConnectionFinancialLocked", "locked", func(b *bed) call {
		return rehost(b.overdue(b.host(b.partner(), 10)), 11)
	}},
	{"hosted.update-state", "OperationFailed.PhysicalConnectionFinancialLocked", "the circuit below is locked", func(b *bed) call {
		c := b.partner()
		h := b.host(c, 10)
		b.overdue(c)
		return rehost(h, 11)
	}},
	{"hosted.update-state", "OperationFailed.PhysicalConnectionTerminated", "Terminated", func(b *bed) call {
		return rehost(b.hostUpTo(model.CircuitTerminated, b.partner(), 10), 11)
	}},
	{"hosted.update-state", "OperationFailed.PhysicalConnectionTerminated", "Canceled", func(b *bed) call {
		return rehost(b.hostUpTo(model.CircuitCanceled, b.partner(), 10), 11)
	}},
	{"hosted.update-state", "", "Enabled", func(b *bed) call {
		return rehost(b.hostUpTo(model.CircuitEnabled, b.partner(), 10), 11)
	}},
}
