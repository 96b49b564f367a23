package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// What a hosted connection asks of the VBR on it.

var hostedRules = []*Rule{
	{
		ID: "hosted.vlan",
		Doc: `The VLAN is not the hosted connection's.
A hosted connection has one VLAN of its parent circuit, and the VBR on it that VLAN.`,
		Basis: Interpreted, Sources: []Source{interpretation(2), metadata(api.CreateVirtualBorderRouter, "OperationFailed.NotConsistentWithVpconn")},
		Actions: placementActions, Codes: []model.Code{"OperationFailed.NotConsistentWithVpconn"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				if p.circuit == nil || p.circuit.Hosted == nil || !p.hasVlan || p.vlan == p.circuit.Hosted.VlanID {
					continue
				}
				fs = append(fs, fix(with(found("OperationFailed.NotConsistentWithVpconn", "VlanId", "VLAN %d is asked for, but hosted connection %s has VLAN %d",
					p.vlan, p.circuit.ID, p.circuit.Hosted.VlanID), p.circuit.ID), "set VlanId to %d", p.circuit.Hosted.VlanID)...)
			}
			return fs
		},
	},
	{
		ID: "hosted.one-vbr",
		Doc: `A VBR is on the hosted connection already.
A hosted connection carries one VBR.`,
		Basis: Interpreted, Sources: []Source{interpretation(2), metadata(api.CreateVirtualBorderRouter, "OperationFailed.VirtualPhysicalConnectionExistVBR")},
		Actions: []model.Action{api.CreateVirtualBorderRouter, api.AssociatePhysicalConnectionToVirtualBorderRouter},
		Codes:   []model.Code{"OperationFailed.VirtualPhysicalConnectionExistVBR"},
		Check: func(c *Context) (fs []Finding) {
			pc := c.Circuit()
			if pc == nil || pc.Hosted == nil {
				return nil
			}
			c.World.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
				fs = with(found("OperationFailed.VirtualPhysicalConnectionExistVBR", "PhysicalConnectionId", "VBR %s is on hosted connection %s already", v.ID, pc.ID), v.ID, pc.ID)
				return false
			})
			return fs
		},
	},
}
