package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// conversionCases are about converting VBRs into hosted connections and attaching them.
var conversionCases = []ruleCase{
	{"vbr.exists", "InvalidVbrId.NotFound", "convert none", func(b *bed) call {
		b.partner()
		return convert("vbr-none")
	}},
	{"vbr.exists", "InvalidVbrId.NotFound", "convert another account's", func(b *bed) call {
		b.makePartner(carol)
		return convert(b.legacy(b.partner(), 10, 100)).by(carol)
	}},
	{"vbr.exists", "InvalidVbrId.NotFound", "attach none", func(b *bed) call {
		h, _ := b.converted(b.partner(), 10, true)
		return attach(h, "vbr-none")
	}},

	{"vbr.state", "IncorrectStatus.VbrId", "convert an unconfirmed VBR", func(b *bed) call { return convert(b.vbrFor(bob, b.partner(), 10, false)) }},
	{"vbr.state", "IncorrectStatus.VbrId", "convert a terminated VBR", func(b *bed) call {
		v := b.legacy(b.partner(), 10, 100)
		b.do(api.TerminateVirtualBorderRouter, "VbrId", v)
		return convert(v)
	}},
	{"vbr.state", "IncorrectStatus.VbrId", "attach a terminated VBR", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.do(api.TerminateVirtualBorderRouter, "VbrId", v)
		return attach(h, v)
	}},
	{"vbr.state", "", "convert an active VBR", func(b *bed) call { return convert(b.legacy(b.partner(), 10, 100)) }},

	{"hosted.convert-circuit", "ResourceNotFound.PhysicalConnectionId", "the caller's VBR on another account's circuit", func(b *bed) call {
		v := b.legacy(b.partner(), 10, 100)
		b.makePartner(bob)
		return convert(v).by(bob)
	}},
	{"hosted.convert-circuit", "", "another account's VBR on the caller's circuit", func(b *bed) call { return convert(b.legacy(b.partner(), 10, 100)) }},

	{"hosted.tenant-service", "OperationFailed.TargetUserPconnTrafficNotEnable", "never opened", func(b *bed) call {
		c := b.partner()
		v := b.make(on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", c, "VlanId", 10, "VbrOwnerId", carol, "Bandwidth", 100)).id("VbrId")
		b.operator(v, "confirm")
		return convert(v)
	}},
	{"hosted.tenant-service", "OperationFailed.TargetUserPconnTrafficNotEnable", "opened in another region", func(b *bed) call {
		v := b.legacy(b.partner(), 10, 100)
		b.put(&model.Account{UID: bob, OpenServices: []string{away}})
		return convert(v)
	}},
	{"hosted.tenant-service", "", "opened since", func(b *bed) call {
		v := b.legacy(b.partner(), 10, 100)
		b.put(&model.Account{UID: bob})
		b.as(bob, func() { b.openService(home) })
		return convert(v)
	}},

	{"hosted.convert-once", "OperationFailed.VPconnCreated", "twice", func(b *bed) call {
		_, v := b.converted(b.partner(), 10, false)
		return convert(v)
	}},
	{"hosted.convert-once", "OperationFailed.VbrBindedPconn", "a VBR that is on a hosted connection too", func(b *bed) call {
		c := b.partner()
		v := b.legacy(c, 10, 100)
		h := b.hostUpTo(model.CircuitEnabled, c, 11)
		b.as(bob, func() { b.associate(v, h, 11) })
		return convert(v)
	}},
	{"hosted.convert-once", "", "after the first was withdrawn", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, false)
		b.make(about(api.DeletePhysicalConnection, h))
		return convert(v)
	}},

	{"hosted.convert-bandwidth", "OperationFailed.BandwidthOrVlanIdEmpty", "none", func(b *bed) call { return convert(b.legacy(b.partner(), 10, 0)) }},
	{"hosted.convert-bandwidth", "IllegalParam.Bandwidth", "51 Mbit/s", func(b *bed) call { return convert(b.legacy(b.partner(), 10, 51)) }},
	{"hosted.convert-bandwidth", "IllegalParam.Bandwidth", "20 Gbit/s", func(b *bed) call { return convert(b.legacy(b.partner("10G"), 10, 20480)) }},
	{"hosted.convert-bandwidth", "", "50 Mbit/s", func(b *bed) call { return convert(b.legacy(b.partner(), 10, 50)) }},
	{"hosted.convert-bandwidth", "", "2048 Mbit/s", func(b *bed) call { return convert(b.legacy(b.partner("2G"), 10, 2048)) }},

	{"hosted.attach-state", "IncorrectStatus.PhysicalConnection", "not confirmed", func(b *bed) call {
		return attach(b.converted(b.partner(), 10, false))
	}},
	{"hosted.attach-state", "IncorrectStatus.PhysicalConnection", "canceled", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(about(api.CancelPhysicalConnection, h).by(bob))
		return attach(h, v)
	}},
	{"hosted.attach-state", "IncorrectStatus.PhysicalConnection", "terminated", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(occupancy(h, "AutoPay", true))
		b.make(about(api.TerminatePhysicalConnection, h).by(bob))
		return attach(h, v)
	}},
	{"hosted.attach-outage", advised, "confirmed", func(b *bed) call { return attach(b.converted(b.partner(), 10, true)) }},
	{"hosted.attach-outage", "", "enabled", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(occupancy(h, "AutoPay", true))
		return attach(h, v)
	}},
	{"circuit.terminate-vbrs", "Forbidden.VbrAttached", "a Confirmed hosted connection with a VBR is canceled", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(attach(h, v))
		return about(api.CancelPhysicalConnection, h).by(bob)
	}},
	{"circuit.terminate-vbrs", "", "the VBR was deleted", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(attach(h, v))
		b.as(bob, func() { b.deleteVBR(v) })
		return about(api.CancelPhysicalConnection, h).by(bob)
	}},
	{"hosted.attach-state", "", "confirmed", func(b *bed) call { return attach(b.converted(b.partner(), 10, true)) }},
	{"hosted.attach-state", "", "enabled", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(occupancy(h, "AutoPay", true))
		return attach(h, v)
	}},

	{"hosted.attach-bound", "OperationFailed.VbrBindedPconn", "the tenant has made another VBR", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(occupancy(h, "AutoPay", true))
		b.as(bob, func() { b.vbr(h, 10) })
		return attach(h, v)
	}},
	{"hosted.attach-bound", "", "the other VBR was deleted", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.make(occupancy(h, "AutoPay", true))
		b.as(bob, func() { b.deleteVBR(b.vbr(h, 10)) })
		return attach(h, v)
	}},
	{"vbr.exists", "InvalidVbrId.NotFound", "attach twice: the VBR is on the tenant's circuit now", func(b *bed) call {
		q := attach(b.converted(b.partner(), 10, true))
		b.make(q)
		return q
	}},

	{"hosted.attach-vbr", "OperationFailed.NotConsistentWithVpconn", "the partner's VBR", func(b *bed) call {
		c := b.partner()
		h, _ := b.converted(c, 10, true)
		return attach(h, b.vbr(c, 11))
	}},
	{"hosted.attach-vbr", "OperationFailed.NotConsistentWithVpconn", "another VLAN", func(b *bed) call {
		c := b.partner()
		h, _ := b.converted(c, 10, true)
		return attach(h, b.legacy(c, 11, 100))
	}},
	{"hosted.attach-vbr", "OperationFailed.NotConsistentWithVpconn", "moved since", func(b *bed) call {
		h, v := b.converted(b.partner(), 10, true)
		b.do(api.ModifyVirtualBorderRouterAttribute, "VbrId", v, "VlanId", 12)
		return attach(h, v)
	}},
	{"hosted.attach-vbr", "OperationFailed.NotConsistentWithVpconn", "on another circuit", func(b *bed) call {
		h, _ := b.converted(b.partner(), 10, true)
		return attach(h, b.legacy(b.circuit(), 10, 100))
	}},
	{"hosted.attach-vbr", "", "the one it was converted from", func(b *bed) call { return attach(b.converted(b.partner(), 10, true)) }},
}
