package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// onHosted is a hosted connection in service with that VLAN, on a circuit of its own.
func (b *bed) onHosted(vlan int64) string {
	return b.hosted(b.circuit(), vlan, alice, model.CircuitEnabled, model.HostedConfirmed)
}

// hostedCases are the cases of validate/hosted.go.
var hostedCases = []ruleCase{
	{"hosted.vlan", "OperationFailed.NotConsistentWithVpconn", "creating with another VLAN", func(b *bed) call {
		return b.newVBR(b.onHosted(5), 6, b.addresses()...)
	}},
	{"hosted.vlan", "OperationFailed.NotConsistentWithVpconn", "creating with VLAN 0", func(b *bed) call {
		return b.newVBR(b.onHosted(5), 0, b.addresses()...)
	}},
	{"hosted.vlan", "OperationFailed.NotConsistentWithVpconn", "associating with another VLAN", func(b *bed) call {
		return b.place(b.vbr(b.circuit(), 5), b.onHosted(5), 6)
	}},
	{"hosted.vlan", "OperationFailed.NotConsistentWithVpconn", "moving to another VLAN", func(b *bed) call {
		return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", b.vbr(b.onHosted(5), 5), "VlanId", 6)
	}},
	{"hosted.vlan", "", "creating with its VLAN", func(b *bed) call { return b.newVBR(b.onHosted(5), 5, b.addresses()...) }},
	{"hosted.vlan", "", "associating with its VLAN", func(b *bed) call { return b.place(b.vbr(b.circuit(), 6), b.onHosted(5), 5) }},
	{"hosted.vlan", "", "the same VLAN again", func(b *bed) call {
		return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", b.vbr(b.onHosted(0), 0), "VlanId", 0)
	}},

	{"hosted.one-vbr", "OperationFailed.VirtualPhysicalConnectionExistVBR", "creating a second", func(b *bed) call {
		h := b.onHosted(5)
		b.vbr(h, 5)
		return b.newVBR(h, 5, b.addresses()...)
	}},
	{"hosted.one-vbr", "OperationFailed.VirtualPhysicalConnectionExistVBR", "associating a second", func(b *bed) call {
		h := b.onHosted(5)
		b.vbr(h, 5)
		return b.place(b.vbr(b.circuit(), 6), h, 5)
	}},
	{"hosted.one-vbr", "", "after the first was deleted", func(b *bed) call {
		h := b.onHosted(5)
		b.do(api.DeleteVirtualBorderRouter, "VbrId", b.vbr(h, 5))
		return b.newVBR(h, 5, b.addresses()...)
	}},
}
