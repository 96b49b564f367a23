package validate

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// A hosted connection has two owners: the tenant, whose circuit it is, and the partner, whose circuit carries it. Here
// is who of them may do what.

// carrierActions are the calls about a circuit that the owner of the circuit below a hosted connection may make too.
var carrierActions = []model.Action{api.DeletePhysicalConnection, api.CreatePhysicalConnectionOccupancyOrder}

// carries reports whether the circuit is a hosted connection on a circuit of the caller's.
func (c *Context) carries(pc *model.PhysicalConnection) bool {
	return pc.Hosted != nil && pc.Hosted.ParentOwner == c.Req.Account
}

func (c *Context) hostedParam() string {
	if c.Req.Action == api.AttachVbrToVpconn {
		return "VpconnId"
	}
	return "InstanceId"
}

// Hosted is the hosted connection that the call of a partner names, if it is on a circuit of the caller's; else nil.
func (c *Context) Hosted() *model.PhysicalConnection {
	return c.hosted.get(func() *model.PhysicalConnection {
		switch c.Req.Action {
		case api.UpdateVirtualPhysicalConnection, api.AttachVbrToVpconn:
		default:
			return nil
		}
		pc := c.World.Circuits.Get(c.str(c.hostedParam()))
		if pc == nil || !c.carries(pc) || !c.inRegion(pc.Region) {
			return nil
		}
		return pc
	})
}

// Parent is the circuit that carries, or would carry, the hosted connection that the call is about; nil if there is
// none or it is not the caller's.
func (c *Context) Parent() *model.PhysicalConnection {
	return c.parent.get(func() *model.PhysicalConnection {
		switch c.Req.Action {
		case api.CreateVirtualPhysicalConnection:
			return c.Circuit()
		case api.CreateVpconnFromVbr:
			if v := c.VBR(); v != nil {
				if pc := c.World.Circuits.Get(v.Primary().CircuitID); pc != nil && pc.Owner == c.Req.Account {
					return pc
				}
			}
		case api.RecoverPhysicalConnection:
			if pc := c.Circuit(); pc != nil && pc.Hosted != nil {
				return c.World.Circuits.Get(pc.Hosted.ParentID)
			}
		default:
			if pc := c.Hosted(); pc != nil {
				return c.World.Circuits.Get(pc.Hosted.ParentID)
			}
		}
		return nil
	})
}

// Tenant is the account that the call makes a hosted connection for; ok is false while that is not known.
func (c *Context) Tenant() (owner string, ok bool) {
	if c.Req.Action == api.CreateVpconnFromVbr {
		if v := c.VBR(); v != nil {
			return v.Owner, true
		}
		return "", false
	}
	return c.uid("VpconnAliUid")
}

var partnerRules = []*Rule{{
	ID: "hosted.partner",
	Doc: `The account may not make hosted connections.
Only partners make them on their circuits for others, and change them. An account becomes a partner by contract, here by
the state file. The pages of converting and attaching have no code for it; the creation's is borrowed.`,
	Basis: Documented, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "called-by-partner"), page(api.UpdateVirtualPhysicalConnection, "called-by-partner"),
		page(api.CreateVpconnFromVbr, "partner-converts-delivery-form"), page(api.AttachVbrToVpconn, "partner-attaches-after-conversion")},
	Actions: []model.Action{api.CreateVirtualPhysicalConnection, api.UpdateVirtualPhysicalConnection, api.CreateVpconnFromVbr, api.AttachVbrToVpconn},
	Codes:   []model.Code{"OperationDenied.CreateVpconn"},
	Check: func(c *Context) []Finding {
		if c.World.Account(c.Req.Account).Partner {
			return nil
		}
		return found("OperationDenied.CreateVpconn", "", "account %s is no partner", c.Req.Account)
	},
}}

var hostedExistenceRules = []*Rule{
	{
		ID: "hosted.exists",
		Doc: `There is no such hosted connection.
The ID names no hosted connection on a circuit of the caller's in that region.`,
		Basis: Documented, Sources: []Source{page(api.UpdateVirtualPhysicalConnection, "row ResourceNotFound.PhysicalConnectionId"),
			metadata(api.AttachVbrToVpconn, "ResourceNotFound.PhysicalConnectionId"), interpretation(14)},
		Actions: []model.Action{api.UpdateVirtualPhysicalConnection, api.AttachVbrToVpconn}, Codes: []model.Code{"ResourceNotFound.PhysicalConnectionId"},
		Check: func(c *Context) []Finding {
			param := c.hostedParam()
			id, ok := c.Str(param)
			if !ok || c.Hosted() != nil || c.ownInstead() != nil {
				return nil
			}
			return found("ResourceNotFound.PhysicalConnectionId", param, "%s names %s, which is no hosted connection on a circuit of account %s in %s",
				param, id, c.Req.Account, c.Region())
		},
	},
	{
		ID: "hosted.listed-parent",
		Doc: `There is no such circuit whose hosted connections could be listed.
PhysicalConnectionId is a circuit of the caller's, or one that carries a hosted connection of the caller's.`,
		Basis: Documented, Sources: []Source{page(api.ListVirtualPhysicalConnections, "parent-filter"), page(api.ListVirtualPhysicalConnections, "row ResourceNotFound.PhysicalConnectionId")},
		Actions: []model.Action{api.ListVirtualPhysicalConnections}, Codes: []model.Code{"ResourceNotFound.PhysicalConnectionId"},
		Check: func(c *Context) []Finding {
			id, ok := c.Str("PhysicalConnectionId")
			if !ok || c.Circuit() != nil {
				return nil
			}
			known := false
			c.World.HostedOn(id, func(h *model.PhysicalConnection) bool {
				known = h.Owner == c.Req.Account && c.inRegion(h.Region)
				return !known
			})
			if known {
				return nil
			}
			return found("ResourceNotFound.PhysicalConnectionId", "PhysicalConnectionId",
				"PhysicalConnectionId names %s, which is no circuit of account %s in %s and carries none of its hosted connections", id, c.Req.Account, c.Region())
		},
	},
}

// ownInstead is the circuit of the caller's own that it names as a hosted connection to be updated, or nil.
func (c *Context) ownInstead() *model.PhysicalConnection {
	if c.Req.Action != api.UpdateVirtualPhysicalConnection {
		return nil
	}
	pc := c.World.Circuits.Get(c.str("InstanceId"))
	if pc == nil || pc.Owner != c.Req.Account || c.carries(pc) || !c.inRegion(pc.Region) {
		return nil
	}
	return pc
}

var hostedOwnerRules = []*Rule{
	{
		ID: "hosted.update-carrier",
		Doc: `The circuit is not one that the caller hosts for another account.
A hosted connection is updated by the owner of the circuit below it, neither by its tenant nor as if a dedicated circuit were one.`,
		Basis: Interpreted, Sources: []Source{page(api.UpdateVirtualPhysicalConnection, "called-by-partner"), metadata(api.UpdateVirtualPhysicalConnection, "Forbidden.PhysicalConnection")},
		Actions: []model.Action{api.UpdateVirtualPhysicalConnection}, Codes: []model.Code{"Forbidden.PhysicalConnection"},
		Check: func(c *Context) []Finding {
			pc := c.ownInstead()
			switch {
			case pc == nil:
				return nil
			case pc.Hosted == nil:
				return with(found("Forbidden.PhysicalConnection", "InstanceId", "circuit %s is a dedicated one", pc.ID), pc.ID)
			}
			return with(found("Forbidden.PhysicalConnection", "InstanceId", "hosted connection %s is on a circuit of account %s, which alone may update it", pc.ID, pc.Hosted.ParentOwner), pc.ID)
		},
	},
	{
		ID: "hosted.delete-owner",
		Doc: `The other of a hosted connection's two owners has to delete it.
The owner of the circuit below withdraws one that its tenant has not confirmed, and deletes one that is Canceled. All
others are the tenant's to delete, who has to cancel or terminate them first.`,
		Basis: Interpreted, Sources: []Source{page(api.DeletePhysicalConnection, "also-deletes-hosted"), metadata(api.DeletePhysicalConnection, "OperationDenied.NeedVpconnOwner"),
			metadata(api.DeletePhysicalConnection, "OperationDenied.NeedPconnOwner"), interpretation(6)},
		Actions: []model.Action{api.DeletePhysicalConnection}, Codes: []model.Code{"OperationDenied.NeedVpconnOwner", "OperationDenied.NeedPconnOwner"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil || pc.Hosted == nil {
				return nil
			}
			if c.carries(pc) {
				if pc.Hosted.Status == model.HostedUnConfirmed || pc.Status == model.CircuitCanceled {
					return nil
				}
				return fix(with(found("OperationDenied.NeedVpconnOwner", "PhysicalConnectionId", "hosted connection %s is %s by account %s, which alone may delete it",
					pc.ID, pc.Hosted.Status, pc.Owner), pc.ID), "account %s has to delete it", pc.Owner)
			}
			if pc.Status != model.CircuitAllocated || pc.Hosted.Status != model.HostedUnConfirmed {
				return nil
			}
			return fix(with(found("OperationDenied.NeedPconnOwner", "PhysicalConnectionId", "hosted connection %s is not confirmed; account %s, whose circuit carries it, withdraws it",
				pc.ID, pc.Hosted.ParentOwner), pc.ID), "call CancelPhysicalConnection first")
		},
	},
	{
		ID: "hosted.modify",
		Doc: `Line and port of a hosted connection are those of the circuit below.
Its tenant can change name, description, circuit code and redundant circuit. The bandwidth is changed by the owner of the
circuit below with UpdateVirtualPhysicalConnection.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ModifyPhysicalConnectionAttribute, "OperationDenied.VPconn")},
		Actions: []model.Action{api.ModifyPhysicalConnectionAttribute}, Codes: []model.Code{"OperationDenied.VPconn"},
		Check: func(c *Context) (fs []Finding) {
			pc := c.Circuit()
			if pc == nil || pc.Hosted == nil {
				return nil
			}
			for _, p := range []string{"LineOperator", "bandwidth", "PeerLocation", "PortType"} {
				if c.given(p) {
					fs = append(fs, fix(with(found("OperationDenied.VPconn", p, "circuit %s is a hosted connection; its %s is that of circuit %s", pc.ID, p, pc.Hosted.ParentID), pc.ID),
						"leave %s out", p)...)
				}
			}
			return fs
		},
	},
	{
		ID: "hosted.recover-locked",
		Doc: `The hosted connection is locked, so it cannot be recovered.
Pay what is overdue first.`,
		Basis: Interpreted, Sources: []Source{metadata(api.RecoverPhysicalConnection, "OperationDenied.TerminateVirtualPhysicalConnection")},
		Actions: []model.Action{api.RecoverPhysicalConnection}, Codes: []model.Code{"OperationDenied.TerminateVirtualPhysicalConnection"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil || pc.Hosted == nil || pc.Business == model.BusinessNormal {
				return nil
			}
			return with(found("OperationDenied.TerminateVirtualPhysicalConnection", "InstanceId", "hosted connection %s is %s", pc.ID, pc.Business), pc.ID)
		},
	},
}

// inService lists the states in which a hosted connection that was confirmed can carry a VBR, now or once it is enabled.
var inService = []string{model.CircuitConfirmed, model.CircuitEnabled}

func confirmedHosted(pc *model.PhysicalConnection) bool {
	return pc.Hosted.Status == model.HostedConfirmed && slices.Contains(inService, pc.Status)
}
