package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// What it takes to move a VBR from the circuit it was made on to the hosted connection it was converted into.

var hostedAttachmentRules = []*Rule{
	{
		ID: "hosted.attach-state",
		Doc: `The hosted connection takes no VBR yet, or no more.
Its tenant has to confirm it before the VBR is attached. It need not be Enabled.`,
		Basis: Documented, Sources: []Source{page(api.CreateVpconnFromVbr, "attach-after-confirm"), metadata(api.AttachVbrToVpconn, "IncorrectStatus.PhysicalConnection")},
		Actions: []model.Action{api.AttachVbrToVpconn}, Codes: []model.Code{"IncorrectStatus.PhysicalConnection"},
		Check: func(c *Context) []Finding {
			pc := c.Hosted()
			if pc == nil || confirmedHosted(pc) {
				return nil
			}
			f := with(found("IncorrectStatus.PhysicalConnection", "VpconnId", "hosted connection %s is %s and %s; it has to be confirmed by its tenant and %s",
				pc.ID, pc.Hosted.Status, pc.Status, OrList(inService)), pc.ID)
			if pc.Status == model.CircuitAllocated {
				return fix(f, "account %s has to call ConfirmPhysicalConnection first", pc.Owner)
			}
			return f
		},
	},
	{
		ID: "hosted.attach-outage",
		Doc: `The hosted connection is not in service, so the VBR's traffic would stop.
Attaching asks only that the tenant has confirmed; what the VBR carries goes on once the hosted connection is Enabled. Have it
paid for, or enabled, before.`,
		Basis: Advice, Sources: []Source{page(api.CreateVpconnFromVbr, "no-service-impact")},
		Actions: []model.Action{api.AttachVbrToVpconn},
		Check: func(c *Context) []Finding {
			pc := c.Hosted()
			if pc == nil || !confirmedHosted(pc) || pc.Status == model.CircuitEnabled {
				return nil
			}
			return fix(with(found("", "VpconnId", "hosted connection %s is %s, not Enabled", pc.ID, pc.Status), pc.ID),
				"account %s has to call EnablePhysicalConnection first, or an occupancy order be paid", pc.Owner)
		},
	},
	{
		ID: "hosted.attach-bound",
		Doc: `The hosted connection has its VBR already.
It carries one.`,
		Basis: Interpreted, Sources: []Source{metadata(api.AttachVbrToVpconn, "OperationFailed.VbrBindedPconn"), interpretation(2)},
		Actions: []model.Action{api.AttachVbrToVpconn}, Codes: []model.Code{"OperationFailed.VbrBindedPconn"},
		Check: func(c *Context) (fs []Finding) {
			pc := c.Hosted()
			if pc == nil {
				return nil
			}
			c.World.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
				fs = with(found("OperationFailed.VbrBindedPconn", "VpconnId", "VBR %s is on hosted connection %s already", v.ID, pc.ID), v.ID, pc.ID)
				return false
			})
			return fs
		},
	},
	{
		ID: "hosted.attach-vbr",
		Doc: `The VBR does not fit the hosted connection.
It has to be the tenant's and on the circuit below, in the hosted connection's VLAN, where converting found it. No page has a
code for it; that of creating a VBR on a hosted connection is borrowed.`,
		Basis: Interpreted, Sources: []Source{page(api.AttachVbrToVpconn, "partner-attaches-after-conversion"), metadata(api.CreateVirtualBorderRouter, "OperationFailed.NotConsistentWithVpconn"), interpretation(2)},
		Actions: []model.Action{api.AttachVbrToVpconn}, Codes: []model.Code{"OperationFailed.NotConsistentWithVpconn"},
		Check: func(c *Context) []Finding {
			const code model.Code = "OperationFailed.NotConsistentWithVpconn"
			v, pc := c.VBR(), c.Hosted()
			if v == nil || pc == nil {
				return nil
			}
			h := pc.Hosted
			a := v.On(h.ParentID)
			switch {
			case v.Owner != pc.Owner:
				return with(found(code, "VbrId", "VBR %s is account %s's, hosted connection %s account %s's", v.ID, v.Owner, pc.ID, pc.Owner), v.ID, pc.ID)
			case a == nil:
				return with(found(code, "VbrId", "VBR %s is not on circuit %s, which carries hosted connection %s", v.ID, h.ParentID, pc.ID), v.ID, pc.ID)
			case a.VlanID != h.VlanID:
				return fix(with(found(code, "VbrId", "VBR %s has VLAN %d of circuit %s, hosted connection %s VLAN %d", v.ID, a.VlanID, h.ParentID, pc.ID, h.VlanID), v.ID, pc.ID),
					"move VBR %s to VLAN %d first", v.ID, h.VlanID)
			}
			return nil
		},
	},
}
