package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// What it takes to make a hosted connection, afresh or out of a VBR, and to change it.

// hostedMaking are the calls that make a hosted connection.
var hostedMaking = []model.Action{api.CreateVirtualPhysicalConnection, api.CreateVpconnFromVbr}

var parentNotEnabled = byAction{
	api.CreateVirtualPhysicalConnection: "InvalidPhysicalConnectionId.NotEnabled",
	api.CreateVpconnFromVbr:             "InvalidPhysicalConnectionId.NotEnabled",
	api.RecoverPhysicalConnection:       "IncorrectStatus.PhysicalConnection",
}

var hostedSubjectRules = []*Rule{
	{
		ID: "hosted.on-dedicated",
		Doc: `A hosted connection cannot carry another one.
Hosted connections are made on dedicated circuits.`,
		Basis: Interpreted, Sources: []Source{{"000", api.CreateVirtualPhysicalConnection, "row ResourceNotFound.PhysicalConnectionId"}},
		Actions: []model.Action{api.CreateVirtualPhysicalConnection}, Codes: []model.Code{"ResourceNotFound.PhysicalConnectionId"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil || pc.Hosted == nil {
				return nil
			}
			return with(found("ResourceNotFound.PhysicalConnectionId", "PhysicalConnectionId", "circuit %s is a hosted connection itself", pc.ID), pc.ID)
		},
	},
	{
		ID: "hosted.convert-circuit",
		Doc: `The VBR is not on a circuit of the caller's.
The owner of the circuit converts the VBR that it made there for another account.`,
		Basis: Documented, Sources: []Source{page(api.CreateVpconnFromVbr, "partner-converts-delivery-form"), page(api.CreateVpconnFromVbr, "row ResourceNotFound.PhysicalConnectionId")},
		Actions: []model.Action{api.CreateVpconnFromVbr}, Codes: []model.Code{"ResourceNotFound.PhysicalConnectionId"},
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil || c.Parent() != nil {
				return nil
			}
			return with(found("ResourceNotFound.PhysicalConnectionId", "VbrId", "VBR %s is on circuit %s, which is not account %s's", v.ID, v.Primary().CircuitID, c.Req.Account), v.ID)
		},
	},
	{
		ID: "hosted.parent-enabled",
		Doc: `The circuit below is not in service.
A hosted connection is made and recovered on an Enabled circuit only. For converting the creation's code is borrowed.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "parent-must-be-enabled"), page(api.RecoverPhysicalConnection, "row IncorrectStatus.PhysicalConnection")},
		Actions: parentNotEnabled.actions(), Codes: parentNotEnabled.codes(),
		Check: func(c *Context) []Finding {
			pc := c.Parent()
			if pc == nil || pc.Status == model.CircuitEnabled {
				return nil
			}
			param := c.circuitParam()
			if c.Req.Action == api.CreateVpconnFromVbr {
				param = "VbrId"
			}
			return fix(with(found(parentNotEnabled[c.Req.Action], param, "circuit %s is %s, not Enabled", pc.ID, pc.Status), pc.ID), "%s", missingToEnable(pc.Status))
		},
	},
	{
		ID: "hosted.tenant",
		Doc: `The account cannot be the tenant.
A hosted connection is made for another account, which is no partner itself. For converting the creation's code is borrowed.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "tenant-uid-not-ram-nor-partner"), {"000", api.CreateVirtualPhysicalConnection, "row Forbidden.VpconnAliUid"}},
		Actions: hostedMaking, Codes: []model.Code{"Forbidden.VpconnAliUid"},
		Check: func(c *Context) []Finding {
			uid, ok := c.Tenant()
			param := "VpconnAliUid"
			if c.Req.Action == api.CreateVpconnFromVbr {
				param, ok = "VbrId", ok && c.Parent() != nil
			}
			switch {
			case !ok:
				return nil
			case uid == c.Req.Account:
				return found("Forbidden.VpconnAliUid", param, "account %s is the caller itself", uid)
			case c.World.Account(uid).Partner:
				return found("Forbidden.VpconnAliUid", param, "account %s is a partner", uid)
			}
			return nil
		},
	},
	{
		ID: "hosted.tenant-service",
		Doc: `Outbound traffic billing is not open for the tenant in the region.
A VBR is converted only after its owner has opened it with OpenPhysicalConnectionService.`,
		Basis: Documented, Sources: []Source{page(api.CreateVpconnFromVbr, "tenant-egress-billing-required")},
		Actions: []model.Action{api.CreateVpconnFromVbr}, Codes: []model.Code{"OperationFailed.TargetUserPconnTrafficNotEnable"},
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil || c.Parent() == nil || c.World.Account(v.Owner).ServiceOpen(v.Region) {
				return nil
			}
			return fix(found("OperationFailed.TargetUserPconnTrafficNotEnable", "VbrId", "outbound traffic billing is not open for account %s in %s", v.Owner, v.Region),
				"account %s has to call OpenPhysicalConnectionService for %s first", v.Owner, v.Region)
		},
	},
	{
		ID: "hosted.convert-once",
		Doc: `The VBR was converted before.
Of a VBR one hosted connection is made, and none of one that is on a hosted connection already. Attach it with AttachVbrToVpconn
once the tenant has confirmed the hosted connection.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVpconnFromVbr, "OperationFailed.VPconnCreated"), metadata(api.CreateVpconnFromVbr, "OperationFailed.VbrBindedPconn")},
		Actions: []model.Action{api.CreateVpconnFromVbr}, Codes: []model.Code{"OperationFailed.VPconnCreated", "OperationFailed.VbrBindedPconn"},
		Check: func(c *Context) (fs []Finding) {
			v, parent := c.VBR(), c.Parent()
			if v == nil || parent == nil {
				return nil
			}
			for i := range v.Attachments {
				if pc := c.World.Circuits.Get(v.Attachments[i].CircuitID); pc != nil && pc.Hosted != nil {
					return with(found("OperationFailed.VbrBindedPconn", "VbrId", "VBR %s is on hosted connection %s already", v.ID, pc.ID), v.ID, pc.ID)
				}
			}
			c.World.HostedOn(parent.ID, func(h *model.PhysicalConnection) bool {
				if h.Hosted.FromVBR != v.ID {
					return true
				}
				fs = with(found("OperationFailed.VPconnCreated", "VbrId", "VBR %s was converted into hosted connection %s already", v.ID, h.ID), v.ID, h.ID)
				return false
			})
			return fs
		},
	},
	{
		ID: "hosted.update-state",
		Doc: `The hosted connection is locked for overdue payment, or out of service.
So it cannot be updated, nor while the circuit below it is so. Pay first, or recover it.`,
		Basis: Interpreted, Sources: []Source{metadata(api.UpdateVirtualPhysicalConnection, "OperationFailed.PhysicalConnectionFinancialLocked"),
			metadata(api.UpdateVirtualPhysicalConnection, "OperationFailed.PhysicalConnectionTerminated")},
		Actions: []model.Action{api.UpdateVirtualPhysicalConnection},
		Codes:   []model.Code{"OperationFailed.PhysicalConnectionFinancialLocked", "OperationFailed.PhysicalConnectionTerminated"},
		Check: func(c *Context) []Finding {
			for _, pc := range []*model.PhysicalConnection{c.Hosted(), c.Parent()} {
				switch {
				case pc == nil:
					continue
				case pc.Business == model.BusinessFinancialLocked:
					return with(found("OperationFailed.PhysicalConnectionFinancialLocked", "InstanceId", "circuit %s is locked for overdue payment", pc.ID), pc.ID)
				case pc.Status == model.CircuitCanceled || pc.Status == model.CircuitTerminating || pc.Status == model.CircuitTerminated:
					return with(found("OperationFailed.PhysicalConnectionTerminated", "InstanceId", "circuit %s is %s", pc.ID, pc.Status), pc.ID)
				}
			}
			return nil
		},
	},
	{
		ID: "hosted.quota",
		Doc: `The circuit carries as many hosted connections as it may.
The documents give no number; see the table of quotas. For converting the creation's code is borrowed.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "quota-per-circuit"), interpretation(8)},
		Actions: hostedMaking, Codes: []model.Code{"QuotaExceeded.VPCONN"},
		Check: func(c *Context) []Finding {
			pc := c.Parent()
			if pc == nil {
				return nil
			}
			quota, n := c.World.Settings.Quota(model.QuotaHostedPerCircuit), int64(0)
			c.World.HostedOn(pc.ID, func(*model.PhysicalConnection) bool { n++; return n < quota })
			if n < quota {
				return nil
			}
			return with(found("QuotaExceeded.VPCONN", c.subjectParam(), "circuit %s carries %d hosted connections; %d are allowed", pc.ID, n, quota), pc.ID)
		},
	},
}

// subjectParam is the parameter by which a call that makes or updates a hosted connection names what it is about.
func (c *Context) subjectParam() string {
	switch c.Req.Action {
	case api.CreateVpconnFromVbr:
		return "VbrId"
	case api.UpdateVirtualPhysicalConnection:
		return "InstanceId"
	}
	return "PhysicalConnectionId"
}
