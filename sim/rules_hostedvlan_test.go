package sim_test

import (
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// A hostedVlan is a situation on a partner's circuit in which a hosted connection asks for a VLAN of it.
type hostedVlan struct {
	rule  string
	code  model.Code
	title string
	vlan  int
	setup func(b *bed, circuit string)
}

const (
	vlanUsed model.Code = "VLAN_ID_HAS_BEEN_USED_IN_PHYSICAL_CONNECTION"
	vlanZero model.Code = "OperationFailed.PconnAllocateVlan0"
)

var hostedVlans = []hostedVlan{
	{"hosted.vlan-unique", vlanUsed, "a VBR has it", 10, func(b *bed, c string) { b.vbr(c, 10) }},
	{"hosted.vlan-unique", vlanUsed, "an unconfirmed VBR has it", 10, func(b *bed, c string) { b.vbrFor(bob, c, 10, false) }},
	{"hosted.vlan-unique", vlanUsed, "an associated VBR has it", 10, func(b *bed, c string) { b.associate(b.vbr(b.circuit(), 7), c, 10) }},
	{"hosted.vlan-unique", vlanUsed, "a hosted connection has it", 10, func(b *bed, c string) { b.host(c, 10) }},
	{"hosted.vlan-unique", vlanUsed, "a terminated hosted connection has it", 10, func(b *bed, c string) { b.hostUpTo(model.CircuitTerminated, c, 10) }},
	{"hosted.vlan-unique", vlanUsed, "it is held", 10, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold - time.Second) }},
	{"hosted.vlan-unique", vlanUsed, "VLAN 0, a VBR has it", 0, func(b *bed, c string) { b.vbr(c, 0) }},
	{"hosted.vlan-unique", vlanUsed, "a VBR and its conversion have it", 10, func(b *bed, c string) { b.converted(c, 10, false) }},
	{"hosted.vlan-unique", "", "the next one", 11, func(b *bed, c string) { b.vbr(c, 10); b.host(c, 12) }},
	{"hosted.vlan-unique", "", "the hold has ended", 10, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold) }},
	{"hosted.vlan-unique", "", "the other one was withdrawn", 10, func(b *bed, c string) {
		b.make(about(api.DeletePhysicalConnection, b.host(c, 10)))
	}},

	{"hosted.vlan-zero", vlanZero, "beside a VBR with VLAN 0", 10, func(b *bed, c string) { b.vbr(c, 0) }},
	{"hosted.vlan-zero", vlanZero, "beside a held VLAN 0", 10, func(b *bed, c string) { b.terminated(c, 0) }},
	{"hosted.vlan-zero", vlanZero, "VLAN 0 beside a VBR", 0, func(b *bed, c string) { b.vbr(c, 10) }},
	{"hosted.vlan-zero", vlanZero, "VLAN 0 beside a hosted connection", 0, func(b *bed, c string) { b.host(c, 10) }},
	{"hosted.vlan-zero", vlanZero, "VLAN 0 beside a hold", 0, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold - 1) }},
	{"hosted.vlan-zero", "", "VLAN 0 alone", 0, func(b *bed, c string) {}},
	{"hosted.vlan-zero", "", "VLAN 0 where the hold has ended", 0, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold) }},
}

// hostedVlanCases tries every situation when creating and when updating, and the VBRs' ways beside hosted connections.
func hostedVlanCases() (cases []ruleCase) {
	for _, s := range hostedVlans {
		cases = append(cases, ruleCase{s.rule, s.code, "create, " + s.title, func(b *bed) call {
			c := b.partner()
			s.setup(b, c)
			return newHosted(c, s.vlan)
		}})
		if s.vlan == 0 && s.code == "" || s.title == "beside a VBR with VLAN 0" || s.title == "beside a held VLAN 0" || s.title == "VLAN 0, a VBR has it" {
			continue // the one to be updated is in the way itself
		}
		cases = append(cases, ruleCase{s.rule, s.code, "update, " + s.title, func(b *bed) call {
			c := b.partner()
			h := b.host(c, 99)
			s.setup(b, c)
			return rehost(h, s.vlan)
		}})
	}
	return append(cases,
		ruleCase{"hosted.vlan-unique", vlanUsed, "an ended hold of a VBR that was recovered", func(b *bed) call {
			c := b.partner()
			b.recoverVBR(b.terminated(c, 10))
			return newHosted(c, 10)
		}},
		ruleCase{"hosted.vlan-zero", "", "the only one moves to VLAN 0", func(b *bed) call { return rehost(b.host(b.partner(), 10), 0) }},
		ruleCase{"hosted.vlan-unique", "", "the same again", func(b *bed) call {
			c := b.partner()
			h := b.host(c, 10)
			b.vbr(c, 11)
			return rehost(h, 10)
		}},

		ruleCase{"hosted.update-vbr", "IncorrectStatus.VBR", "a VBR is on it", func(b *bed) call {
			h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
			b.as(bob, func() { b.vbr(h, 10) })
			return rehost(h, 11)
		}},
		ruleCase{"hosted.update-vbr", "IncorrectStatus.VBR", "the VBR it was converted from is not attached yet", func(b *bed) call {
			h, _ := b.converted(b.partner(), 10, true)
			return rehost(h, 11)
		}},
		ruleCase{"hosted.update-vbr", "", "only the bandwidth", func(b *bed) call {
			h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
			b.as(bob, func() { b.vbr(h, 10) })
			return rehost(h, 10, "ExpectSpec", "200M")
		}},
		ruleCase{"hosted.update-vbr", "", "the VBR was deleted", func(b *bed) call {
			h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
			b.as(bob, func() { b.deleteVBR(b.vbr(h, 10)) })
			return rehost(h, 11)
		}},

		ruleCase{"vlan.unique", "InvalidVlanId.Used", "create beside a hosted connection that was called for", func(b *bed) call {
			c := b.partner()
			b.host(c, 10)
			return b.newVBR(c, 10)
		}},
		ruleCase{"vlan.zero-blocks", "OperationFailed.PconnExistVlan0Vbr", "associate beside a hosted VLAN 0", func(b *bed) call {
			c := b.partner()
			b.host(c, 0)
			return b.place(b.vbr(b.circuit(), 10), c, 10)
		}},
		ruleCase{"vlan.unique", "InvalidVlanId.Used", "another VBR beside a conversion", func(b *bed) call {
			c := b.partner()
			b.converted(c, 10, false)
			return b.newVBR(c, 10)
		}},
		ruleCase{"vlan.unique", "", "a converted VBR moves away and back", func(b *bed) call {
			_, v := b.converted(b.partner(), 10, false)
			b.do(api.ModifyVirtualBorderRouterAttribute, "VbrId", v, "VlanId", 11)
			return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", v, "VlanId", 10)
		}},
		ruleCase{"vlan.zero-blocks", "OperationFailed.PconnExistVlan0Vbr", "a converted VBR of VLAN 0 moves away", func(b *bed) call {
			_, v := b.converted(b.partner(), 0, false)
			return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", v, "VlanId", 11)
		}},
		ruleCase{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "a converted VBR moves to VLAN 0", func(b *bed) call {
			_, v := b.converted(b.partner(), 10, false)
			return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", v, "VlanId", 0)
		}},
		ruleCase{"vlan.recover", "", "a converted VBR", func(b *bed) call {
			_, v := b.converted(b.partner(), 10, false)
			b.do(api.TerminateVirtualBorderRouter, "VbrId", v)
			return on(api.RecoverVirtualBorderRouter, "VbrId", v)
		}},
		ruleCase{"vlan.recover", "OperationFailed.VlanIdAlreadyInUse", "a hosted connection took the VLAN after the hold", func(b *bed) call {
			c := b.partner()
			v := b.terminated(c, 10)
			b.advance(hold)
			b.host(c, 10)
			return on(api.RecoverVirtualBorderRouter, "VbrId", v)
		}},
	)
}
