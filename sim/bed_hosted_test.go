package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// In the tests about hosted connections alice is the partner and bob the tenant.

// partner makes the bed's account a partner, for which those bandwidths are open, and gives it a circuit.
func (b *bed) partner(specs ...string) (circuit string) {
	b.Helper()
	b.makePartner(b.account, specs...)
	return b.circuit()
}

// makePartner makes an account a partner.
func (b *bed) makePartner(account string, specs ...string) {
	a := *b.World().Account(account)
	a.Partner, a.HostedSpecs = true, specs
	b.put(&a)
}

// newHosted plans a hosted connection of 100 Mbit/s for bob, who pays.
func newHosted(parent string, vlan any, kv ...any) call {
	return on(api.CreateVirtualPhysicalConnection, "PhysicalConnectionId", parent, "VlanId", vlan, "Spec", "100M", "VpconnAliUid", bob,
		"OrderMode", model.PayByTenant).with(kv...)
}

// host makes one.
func (b *bed) host(parent string, vlan any, kv ...any) string {
	b.Helper()
	return b.make(newHosted(parent, vlan, kv...)).id("VirtualPhysicalConnection")
}

// hostUpTo is a hosted connection of bob's that was brought to that state of a circuit.
func (b *bed) hostUpTo(state, parent string, vlan any, kv ...any) string {
	b.Helper()
	id := b.host(parent, vlan, kv...)
	b.as(bob, func() {
		b.Helper()
		switch state {
		case model.CircuitAllocated:
			return
		case model.CircuitCanceled:
			b.make(about(api.CancelPhysicalConnection, id))
			return
		}
		b.make(about(api.ConfirmPhysicalConnection, id))
		if state != model.CircuitConfirmed {
			b.make(occupancy(id, "AutoPay", true))
		}
		if state == model.CircuitTerminated {
			b.make(about(api.TerminatePhysicalConnection, id))
		}
	})
	if got := b.status(id); got != state {
		b.Fatalf("hosted connection %s is %s, not %s", id, got, state)
	}
	return id
}

// rehost plans an update of a hosted connection.
func rehost(id string, vlan any, kv ...any) call {
	return on(api.UpdateVirtualPhysicalConnection, "InstanceId", id, "VlanId", vlan).with(kv...)
}

// legacy is a VBR of bob's on the circuit, of that bandwidth.
func (b *bed) legacy(circuit string, vlan, mbps int) string {
	b.Helper()
	id := b.vbrFor(bob, circuit, vlan, true)
	if mbps > 0 {
		change(b, b.World().VBRs, id, func(v *model.VirtualBorderRouter) { v.Bandwidth = int64(mbps) })
	}
	return id
}

// convert plans the conversion of a VBR into a hosted connection, attach its attachment to it.
func convert(vbr string, kv ...any) call {
	return on(api.CreateVpconnFromVbr, "VbrId", vbr).with(kv...)
}

func attach(hosted, vbr string, kv ...any) call {
	return on(api.AttachVbrToVpconn, "VpconnId", hosted, "VbrId", vbr).with(kv...)
}

// converted is a VBR of bob's and the hosted connection it was converted into, which bob has confirmed or not.
func (b *bed) converted(circuit string, vlan int, confirmed bool) (hosted, vbr string) {
	b.Helper()
	vbr = b.legacy(circuit, vlan, 100)
	hosted = b.make(convert(vbr)).id("VirtualPhysicalConnection")
	if confirmed {
		b.make(about(api.ConfirmPhysicalConnection, hosted).by(bob))
	}
	return hosted, vbr
}
