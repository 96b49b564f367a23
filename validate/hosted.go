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
	{
		ID: "hosted.vbr-bandwidth",
		Doc: `The VBR's bandwidth is that of the hosted connection it is on.
It is changed with UpdateVirtualPhysicalConnection, by the owner of the circuit below.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateVirtualBorderRouter, "bandwidth-shared"), metadata(api.UpdateVirtualBorderBandwidth, "OperationFailed.Vpconn"),
			metadata(api.ModifyVirtualBorderRouterAttribute, "OperationDenied.VBRAssociateVPconn")},
		Actions: hostedVBRBandwidth.actions(), Codes: hostedVBRBandwidth.codes(),
		Check: func(c *Context) []Finding {
			v := c.VBR()
			n, ok := c.Int("Bandwidth")
			if v == nil || !ok || n == v.Bandwidth {
				return nil
			}
			pc := c.World.Circuits.Get(v.Primary().CircuitID)
			if pc == nil || pc.Hosted == nil {
				return nil
			}
			return fix(with(found(hostedVBRBandwidth[c.Req.Action], "Bandwidth", "VBR %s is on hosted connection %s of %s", v.ID, pc.ID, pc.Hosted.Spec), pc.ID), "leave Bandwidth as it is")
		},
	},
}

var hostedVBRBandwidth = byAction{
	api.UpdateVirtualBorderBandwidth:       "OperationFailed.Vpconn",
	api.ModifyVirtualBorderRouterAttribute: "OperationDenied.VBRAssociateVPconn",
}
