package sim_test

import (
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// modify plans a change of a VBR.
func modify(vbr string, kv ...any) call {
	return on(api.ModifyVirtualBorderRouterAttribute, "VbrId", vbr).with(kv...)
}

// vbrCall plans one of the calls that take a VBR's ID and nothing else.
func vbrCall(action model.Action, vbr string) call { return on(action, "VbrId", vbr) }

// terminated is a VBR in that VLAN that was terminated now.
func (b *bed) terminated(circuit string, vlan int) string {
	b.Helper()
	return b.vbrIn(model.VBRTerminated, circuit, vlan)
}

func (b *bed) deleteVBR(id string)  { b.Helper(); b.make(vbrCall(api.DeleteVirtualBorderRouter, id)) }
func (b *bed) recoverVBR(id string) { b.Helper(); b.make(vbrCall(api.RecoverVirtualBorderRouter, id)) }

// A vlanWay is one of the three calls that put a VBR into a VLAN of a circuit.
type vlanWay struct {
	name string
	plan func(b *bed, circuit string, vlan int) call
}

var vlanWays = []vlanWay{
	{"create", func(b *bed, circuit string, vlan int) call { return b.newVBR(circuit, vlan) }},
	{"associate", func(b *bed, circuit string, vlan int) call { return b.place(b.vbr(b.circuit(), 2000), circuit, vlan) }},
	{"modify", func(b *bed, circuit string, vlan int) call {
		// A VBR in another VLAN of the circuit is moved. Some situations need it there before them.
		if id, ok := b.mover(circuit); ok {
			return modify(id, "VlanId", vlan)
		}
		return modify(b.vbr(circuit, 2000), "VlanId", vlan)
	}},
}

// mover finds the VBR named "mover" on a circuit.
func (b *bed) mover(circuit string) (id string, ok bool) {
	b.World().VBRsOn(circuit, func(v *model.VirtualBorderRouter) bool {
		id, ok = v.ID, v.Name == "mover"
		return !ok
	})
	return id, ok
}

// A vlanSituation is what is on a circuit before a call asks for a VLAN of it, and what comes of that. Where the call
// is to modify a VBR, that VBR is on the circuit as well.
type vlanSituation struct {
	rule  string
	code  model.Code
	title string
	vlan  int
	fill  func(b *bed, circuit string)
	// alone is set where a VBR to be modified changes the situation, so that modifying is left to cases of its own.
	alone bool
}

const hold = model.VlanHoldTime

var vlanSituations = []vlanSituation{
	{"vlan.unique", "InvalidVlanId.Used", "a VBR has it", 10, func(b *bed, c string) { b.vbr(c, 10) }, false},
	{"vlan.unique", "", "a VBR has the one beside it", 10, func(b *bed, c string) { b.vbr(c, 11); b.vbr(c, 9) }, false},
	{"vlan.unique", "InvalidVlanId.Used", "an unconfirmed VBR has it", 10, func(b *bed, c string) { b.vbrFor(bob, c, 10, false) }, false},
	{"vlan.unique", "InvalidVlanId.Used", "an associated VBR has it", 10, func(b *bed, c string) { b.associate(b.vbr(b.circuit(), 11), c, 10) }, false},
	{"vlan.unique", "", "an associated VBR has it on its own circuit", 10, func(b *bed, c string) { b.associate(b.vbr(b.circuit(), 10), c, 11) }, false},
	{"vlan.unique", "InvalidVlanId.Used", "a VBR being terminated has it", 10, func(b *bed, c string) { b.vbrIn(model.VBRTerminating, c, 10) }, false},
	{"vlan.unique", "InvalidVlanId.Used", "a VBR being recovered has it", 10, func(b *bed, c string) { b.vbrIn(model.VBRRecovering, c, 10) }, false},
	{"vlan.unique", "", "a VBR being deleted had it", 10, func(b *bed, c string) { b.vbrIn(model.VBRDeleting, c, 10) }, false},
	{"vlan.unique", "", "an active VBR that had it was deleted", 10, func(b *bed, c string) { b.deleteVBR(b.vbr(c, 10)) }, false},
	{"vlan.unique", "", "a VBR that had it was moved", 10, func(b *bed, c string) { b.make(modify(b.vbr(c, 10), "VlanId", 11)) }, false},
	{"vlan.unique", "", "a VBR that had it was unassociated", 10, func(b *bed, c string) {
		v := b.vbr(b.circuit(), 12)
		b.associate(v, c, 10)
		b.do(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", v, "PhysicalConnectionId", c)
	}, false},
	{"vlan.unique", "InvalidVlanId.Used", "a recovered VBR has it again", 10, func(b *bed, c string) { b.recoverVBR(b.terminated(c, 10)) }, false},
	{"vlan.unique", "InvalidVlanId.Used", "a hosted connection has it", 10, func(b *bed, c string) {
		b.hosted(c, 10, bob, model.CircuitEnabled, model.HostedConfirmed)
	}, false},
	{"vlan.unique", "InvalidVlanId.Used", "the last VLAN, taken", 2999, func(b *bed, c string) { b.vbr(c, 2999) }, false},
	{"vlan.unique", "", "the last VLAN, free", 2999, func(b *bed, c string) { b.vbr(c, 2998) }, false},

	{"vlan.hold", "InvalidVlanId.Used", "just terminated", 10, func(b *bed, c string) { b.terminated(c, 10) }, false},
	{"vlan.hold", "InvalidVlanId.Used", "terminated 167h59m59s ago", 10, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold - time.Second) }, false},
	{"vlan.hold", "InvalidVlanId.Used", "terminated a nanosecond less than 168h ago", 10, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold - 1) }, false},
	{"vlan.hold", "", "terminated 168h ago", 10, func(b *bed, c string) { b.terminated(c, 10); b.advance(hold) }, false},
	{"vlan.hold", "InvalidVlanId.Used", "terminated 167h59m59s ago, deleted since", 10, func(b *bed, c string) {
		b.deleteVBR(b.terminated(c, 10))
		b.advance(hold - time.Second)
	}, false},
	{"vlan.hold", "", "terminated 168h ago, deleted since", 10, func(b *bed, c string) {
		v := b.terminated(c, 10)
		b.advance(100 * time.Hour)
		b.deleteVBR(v)
		b.advance(hold - 100*time.Hour)
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "terminated 167h59m59s ago, moved since", 10, func(b *bed, c string) {
		b.make(modify(b.terminated(c, 10), "VlanId", 11))
		b.advance(hold - time.Second)
	}, false},
	{"vlan.hold", "", "terminated 168h ago, moved since", 10, func(b *bed, c string) {
		b.make(modify(b.terminated(c, 10), "VlanId", 11))
		b.advance(hold)
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "the VLAN a terminated VBR moved to", 11, func(b *bed, c string) {
		v := b.terminated(c, 10)
		b.advance(hold - time.Second)
		b.make(modify(v, "VlanId", 11))
	}, false},
	{"vlan.hold", "", "the VLAN a terminated VBR moved to, 168h after it was terminated", 11, func(b *bed, c string) {
		v := b.terminated(c, 10)
		b.advance(hold - time.Second)
		b.make(modify(v, "VlanId", 11))
		b.advance(time.Second)
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "left while terminated, recovered since", 10, func(b *bed, c string) {
		v := b.terminated(c, 10)
		b.make(modify(v, "VlanId", 11))
		b.recoverVBR(v)
		b.advance(hold - time.Second)
	}, false},
	{"vlan.hold", "", "recovered, then moved", 10, func(b *bed, c string) {
		v := b.terminated(c, 10)
		b.recoverVBR(v)
		b.make(modify(v, "VlanId", 11))
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "terminated again, 168h after the first time", 10, func(b *bed, c string) {
		v := b.terminated(c, 10)
		b.advance(hold - time.Hour)
		b.recoverVBR(v)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		b.advance(hold - time.Second)
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "on an associated circuit", 10, func(b *bed, c string) {
		v := b.vbr(b.circuit(), 12)
		b.associate(v, c, 10)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		b.advance(hold - time.Second)
	}, false},
	{"vlan.hold", "", "on an associated circuit, 168h ago", 10, func(b *bed, c string) {
		v := b.vbr(b.circuit(), 12)
		b.associate(v, c, 10)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		b.advance(hold)
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "the hold starts with Terminated, not with Terminating", 10, func(b *bed, c string) {
		v := b.vbr(c, 10)
		b.delays()
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		b.advance(hold + 29*time.Second)
		b.settings(func(s *model.Settings) { s.Delays = model.DelaysNone })
	}, false},
	{"vlan.hold", "InvalidVlanId.Used", "VLAN 0 of a terminated VBR", 0, func(b *bed, c string) { b.terminated(c, 0) }, true},
	{"vlan.hold", "", "VLAN 0 of a VBR terminated 168h ago", 0, func(b *bed, c string) { b.terminated(c, 0); b.advance(hold) }, true},

	{"vlan.zero-blocks", "OperationFailed.PconnExistVlan0Vbr", "a VLAN beside VLAN 0", 10, func(b *bed, c string) { b.vbr(c, 0) }, true},
	{"vlan.zero-blocks", "OperationFailed.PconnExistVlan0Vbr", "a VLAN beside an associated VLAN 0", 10, func(b *bed, c string) {
		b.associate(b.vbr(b.circuit(), 10), c, 0)
	}, true},
	{"vlan.zero-blocks", "OperationFailed.PconnExistVlan0Vbr", "a VLAN beside a terminated VLAN 0", 10, func(b *bed, c string) {
		b.terminated(c, 0)
		b.advance(hold - time.Second)
	}, true},
	{"vlan.zero-blocks", "", "a VLAN beside a VLAN 0 terminated 168h ago", 10, func(b *bed, c string) {
		b.terminated(c, 0)
		b.advance(hold)
	}, true},
	{"vlan.zero-blocks", "", "a VLAN where VLAN 0 was deleted", 1, func(b *bed, c string) { b.deleteVBR(b.vbr(c, 0)) }, true},
	{"vlan.zero-blocks", "", "VLAN 0 on another circuit", 1, func(b *bed, _ string) { b.vbr(b.circuit(), 0) }, false},

	{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "VLAN 0 beside a VBR", 0, func(b *bed, c string) { b.vbr(c, 1) }, false},
	{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "VLAN 0 beside an associated VBR", 0, func(b *bed, c string) {
		b.associate(b.vbr(b.circuit(), 10), c, 2999)
	}, false},
	{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "VLAN 0 beside a terminated VBR", 0, func(b *bed, c string) {
		b.terminated(c, 10)
		b.advance(hold - time.Second)
	}, false},
	{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "VLAN 0 beside a deleted terminated VBR", 0, func(b *bed, c string) {
		b.deleteVBR(b.terminated(c, 10))
	}, false},
	{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "VLAN 0 beside a hosted connection", 0, func(b *bed, c string) {
		b.hosted(c, 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)
	}, false},
	{"vlan.zero-exclusive", "OperationFailed.Vlan0VbrUnSharePconn", "VLAN 0 beside VLAN 0", 0, func(b *bed, c string) { b.vbr(c, 0) }, true},
	{"vlan.zero-exclusive", "OperationFailed.Vlan0VbrUnSharePconn", "VLAN 0 beside an associated VLAN 0", 0, func(b *bed, c string) {
		b.associate(b.vbr(b.circuit(), 10), c, 0)
	}, true},
	{"vlan.zero-exclusive", "", "VLAN 0 on an empty circuit", 0, func(*bed, string) {}, false},
	{"vlan.zero-exclusive", "", "VLAN 0 where a VBR was deleted", 0, func(b *bed, c string) { b.deleteVBR(b.vbr(c, 1)) }, false},
	{"vlan.zero-exclusive", "", "VLAN 0 where a terminated VBR's hold has ended", 0, func(b *bed, c string) { b.terminated(c, 1); b.advance(hold) }, false},
}

// vlanCases tries every situation with every way into it.
func vlanCases() (cases []ruleCase) {
	for _, s := range vlanSituations {
		for _, way := range vlanWays {
			if s.alone && way.name == "modify" {
				continue
			}
			cases = append(cases, ruleCase{s.rule, s.code, way.name + ": " + s.title, func(b *bed) call {
				c := b.circuit()
				if way.name == "modify" && s.vlan != 0 {
					b.vbr(c, 2000, "Name", "mover")
				}
				s.fill(b, c)
				return way.plan(b, c, s.vlan)
			}})
		}
	}
	return append(cases, vlanMoveCases...)
}

// vlanMoveCases are about modifying where the modified VBR itself makes the difference, and about recovering.
var vlanMoveCases = []ruleCase{
	{"vlan.unique", "", "modify: its own VLAN", func(b *bed) call { return modify(b.vbr(b.circuit(), 10), "VlanId", 10) }},
	{"vlan.zero-exclusive", "", "modify: the only VBR to VLAN 0", func(b *bed) call { return modify(b.vbr(b.circuit(), 10), "VlanId", 0) }},
	{"vlan.zero-blocks", "", "modify: the only VBR from VLAN 0", func(b *bed) call { return modify(b.vbr(b.circuit(), 0), "VlanId", 2999) }},
	{"vlan.zero-exclusive", "OperationFailed.PconnAllocateVlan0", "modify: to VLAN 0 beside the hold of another", func(b *bed) call {
		c := b.circuit()
		b.terminated(c, 11)
		return modify(b.vbr(c, 10), "VlanId", 0)
	}},
	{"vlan.zero-exclusive", "", "modify: to VLAN 0 beside its own hold", func(b *bed) call {
		v := b.terminated(b.circuit(), 10)
		return modify(v, "VlanId", 0)
	}},
	{"vlan.hold", "", "modify: back to the VLAN it left while terminated", func(b *bed) call {
		v := b.terminated(b.circuit(), 10)
		b.make(modify(v, "VlanId", 11))
		b.recoverVBR(v)
		return modify(v, "VlanId", 10)
	}},
	{"vlan.hold", "InvalidVlanId.Used", "modify: VLAN 0 held on a circuit of two moves", func(b *bed) call {
		// A terminated VBR leaves VLAN 0 held behind it; another comes in only after the hold.
		c := b.circuit()
		v := b.terminated(c, 0)
		b.make(modify(v, "VlanId", 5))
		b.advance(hold - time.Second)
		return b.newVBR(c, 0)
	}},
	{"vlan.zero-blocks", "OperationFailed.PconnExistVlan0Vbr", "modify: a VBR beside a VLAN 0 that came while it was terminated", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.vbr(c, 0)
		return modify(v, "VlanId", 11)
	}},
	{"vlan.zero-exclusive", "OperationFailed.Vlan0VbrUnSharePconn", "modify: to VLAN 0 beside one that came while it was terminated", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.vbr(c, 0)
		return modify(v, "VlanId", 0)
	}},

	{"vlan.recover", "", "at once", func(b *bed) call { return vbrCall(api.RecoverVirtualBorderRouter, b.terminated(b.circuit(), 10)) }},
	{"vlan.recover", "", "after a year, the VLAN still free", func(b *bed) call {
		v := b.terminated(b.circuit(), 10)
		b.advance(365 * 24 * time.Hour)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "OperationFailed.VlanIdAlreadyInUse", "taken after the hold", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.vbr(c, 10)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "OperationFailed.VlanIdAlreadyInUse", "taken and held in turn", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.terminated(c, 10)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "", "taken, and free again", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.deleteVBR(b.vbr(c, 10))
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "", "taken, and the VBR moved away", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.vbr(c, 10)
		b.make(modify(v, "VlanId", 11))
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "OperationFailed.VlanIdAlreadyInUse", "VLAN 0 came after the hold", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 10)
		b.advance(hold)
		b.vbr(c, 0)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "OperationFailed.VlanIdAlreadyInUse", "of VLAN 0, another came after the hold", func(b *bed) call {
		c := b.circuit()
		v := b.terminated(c, 0)
		b.advance(hold)
		b.vbr(c, 10)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},
	{"vlan.recover", "OperationFailed.VlanIdAlreadyInUse", "taken on an associated circuit", func(b *bed) call {
		c, d := b.circuit(), b.circuit()
		v := b.vbr(c, 10)
		b.associate(v, d, 20)
		b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
		b.advance(hold)
		b.vbr(d, 20)
		return vbrCall(api.RecoverVirtualBorderRouter, v)
	}},

	{"vlan.by-circuit-owner", "Forbidden.VlanIdNotAllowedByCaller", "the VBR's owner sets the VLAN", func(b *bed) call {
		return modify(b.vbrFor(bob, b.circuit(), 10, true), "VlanId", 11).by(bob)
	}},
	{"vlan.by-circuit-owner", "Forbidden.CircuitCodeNotAllowedByCaller", "the VBR's owner sets the circuit code", func(b *bed) call {
		return modify(b.vbrFor(bob, b.circuit(), 10, true), "CircuitCode", "longtel001").by(bob)
	}},
	{"vlan.by-circuit-owner", "", "the circuit's owner sets both", func(b *bed) call {
		return modify(b.vbrFor(bob, b.circuit(), 10, true), "VlanId", 11, "CircuitCode", "longtel001")
	}},
	{"vlan.by-circuit-owner", "", "the VBR's owner sets name and addresses", func(b *bed) call {
		return modify(b.vbrFor(bob, b.circuit(), 10, true), "Name", "mine").with(b.addresses()...).by(bob)
	}},
}
