package validate

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

var noVBR = byAction{
	api.ModifyVirtualBorderRouterAttribute:                   "InvalidVbrId.NotFound",
	api.DeleteVirtualBorderRouter:                            "InvalidVbrId.NotFound",
	api.TerminateVirtualBorderRouter:                         "InvalidVbrId.NotFound",
	api.RecoverVirtualBorderRouter:                           "InvalidVbrId.NotFound",
	api.AssociatePhysicalConnectionToVirtualBorderRouter:     "InvalidVbrId.NotFound",
	api.UnassociatePhysicalConnectionFromVirtualBorderRouter: "InvalidVbrId.NotFound",
	api.UpdateVirtualBorderBandwidth:                         "InvalidInstanceId.NotFound",
	api.CreateVpconnFromVbr:                                  "InvalidVbrId.NotFound",
	api.AttachVbrToVpconn:                                    "InvalidVbrId.NotFound",
}

// vbrElsewhere is what the page of associating has for a VBR that is there, but in another region.
const vbrElsewhere model.Code = "InvalidInstanceId.NotFound"

var vbrExistenceRules = []*Rule{{
	ID: "vbr.exists",
	Doc: `There is no such VBR.
The ID names no VBR in that region that the caller owns or whose circuit the caller owns. Associating has a code of its
own for one of the caller's in another region.`,
	Basis: Documented, Sources: []Source{{Document: "002", Section: "rows InvalidVbrId.NotFound"},
		metadata(api.UpdateVirtualBorderBandwidth, "InvalidInstanceId.NotFound"), interpretation(14)},
	Actions: noVBR.actions(), Codes: noVBR.codes(),
	Check: func(c *Context) []Finding {
		param := c.vbrParam()
		id, ok := c.Str(param)
		if !ok || c.VBR() != nil {
			return nil
		}
		if v := c.World.VBRs.Get(id); v != nil && v.Owner == c.Req.Account && c.Req.Action == api.AssociatePhysicalConnectionToVirtualBorderRouter {
			return fix(with(found(vbrElsewhere, param, "VBR %s is in %s, the call is for %s", id, v.Region, c.Region()), id), "set RegionId to %s", v.Region)
		}
		return found(noVBR[c.Req.Action], param, "%s names %s, which is no VBR of account %s in %s", param, id, c.Req.Account, c.Region())
	},
}}

var wrongVBRState = byAction{
	api.DeleteVirtualBorderRouter:                            "InvalidOperation.OperationNotAllowedInState",
	api.TerminateVirtualBorderRouter:                         "InvalidOperation.OperationNotAllowedInState",
	api.RecoverVirtualBorderRouter:                           "InvalidOperation.OperationNotAllowedInState",
	api.AssociatePhysicalConnectionToVirtualBorderRouter:     "InvalidOperation.OperationNotAllowedInState",
	api.UnassociatePhysicalConnectionFromVirtualBorderRouter: "InvalidStatus.NotAllowed",
	api.ModifyVirtualBorderRouterAttribute:                   "IncorrectStatus.VirtualBorderRouter",
	api.UpdateVirtualBorderBandwidth:                         "OperationUnsupported.ModifyBandwidth",
	api.CreateVpconnFromVbr:                                  "IncorrectStatus.VbrId",
	api.AttachVbrToVpconn:                                    "IncorrectStatus.VbrId",
}

// VBREvents are the lifecycle events that calls cause on a VBR.
var VBREvents = map[model.Action]string{
	api.DeleteVirtualBorderRouter:    "delete",
	api.TerminateVirtualBorderRouter: "terminate",
	api.RecoverVirtualBorderRouter:   "recover",
}

// vbrStates lists the states of a VBR in which the call is possible.
func vbrStates(a model.Action) []string {
	if event, ok := VBREvents[a]; ok {
		return model.StatesFor(model.KindVirtualBorderRouter, event)
	}
	if a == api.ModifyVirtualBorderRouterAttribute {
		// A terminated VBR may be moved to another VLAN (docs/sources.md, 1).
		return []string{model.VBRUnconfirmed, model.VBRActive, model.VBRTerminated}
	}
	return []string{model.VBRActive}
}

var vbrLifecycleRules = []*Rule{
	{
		ID: "vbr.permission",
		Doc: `The caller may not do this to the VBR.
Only the owner of the circuit terminates and recovers a VBR. A VBR's owner deletes it; the circuit's owner deletes
another account's only while it is unconfirmed.`,
		Basis: Documented, Sources: []Source{page(api.TerminateVirtualBorderRouter, "line-owner-only"),
			page(api.RecoverVirtualBorderRouter, "line-owner-only"), page(api.DeleteVirtualBorderRouter, "other-accounts-vbr")},
		Actions: []model.Action{api.TerminateVirtualBorderRouter, api.RecoverVirtualBorderRouter, api.DeleteVirtualBorderRouter},
		Codes: []model.Code{"Forbidden.OperationNotAllowedByUser", "Forbidden.OperationRecoverNotAllowedByUser",
			"Forbidden.OperationDeleteNotAllowedByUser"},
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil {
				return nil
			}
			owner := c.circuitOwner(v)
			switch c.Req.Action {
			case api.TerminateVirtualBorderRouter:
				if c.Req.Account != owner {
					return found("Forbidden.OperationNotAllowedByUser", "VbrId", "VBR %s is on a circuit of account %s, which alone may terminate it", v.ID, owner)
				}
			case api.RecoverVirtualBorderRouter:
				if c.Req.Account != owner {
					return found("Forbidden.OperationRecoverNotAllowedByUser", "VbrId", "VBR %s is on a circuit of account %s, which alone may recover it", v.ID, owner)
				}
			case api.DeleteVirtualBorderRouter:
				if c.Req.Account != v.Owner && v.Status != model.VBRUnconfirmed {
					return found("Forbidden.OperationDeleteNotAllowedByUser", "VbrId",
						"VBR %s belongs to account %s and is %s; the circuit's owner may delete it only while it is unconfirmed", v.ID, v.Owner, v.Status)
				}
			}
			return nil
		},
	},
	{
		ID: "vbr.state",
		Doc: `The VBR's state does not permit the call.
An active VBR is terminated, a terminated one recovered; unconfirmed, active and terminated ones are deleted. While a
VBR is on its way from one state to the next it takes no call.`,
		Basis: Documented, Sources: []Source{page(api.DeleteVirtualBorderRouter, "states"), page(api.TerminateVirtualBorderRouter, "state-precondition"),
			page(api.RecoverVirtualBorderRouter, "state-precondition"), page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "vbr-state"),
			page(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "vbr-state"),
			metadata(api.ModifyVirtualBorderRouterAttribute, "IncorrectStatus.VirtualBorderRouter"), page(api.CreateVpconnFromVbr, "vbr-status-precondition")},
		Actions: wrongVBRState.actions(), Codes: wrongVBRState.codes(),
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil || slices.Contains(vbrStates(c.Req.Action), v.Status) {
				return nil
			}
			f := with(found(wrongVBRState[c.Req.Action], c.vbrParam(), "VBR %s is %s; %s needs it to be %s", v.ID, v.Status, c.Req.Action,
				OrList(vbrStates(c.Req.Action))), v.ID)
			switch v.Status {
			case model.VBRTerminating, model.VBRRecovering, model.VBRDeleting:
				if t := c.World.Due(v.ID); t != nil {
					fix(f, "wait until %s, when it is %s", t.At, t.Event)
				}
			case model.VBRUnconfirmed:
				fix(f, "account %s has to confirm it first", v.Owner)
			case model.VBRActive:
				if c.Req.Action == api.RecoverVirtualBorderRouter {
					fix(f, "call TerminateVirtualBorderRouter first")
				}
			case model.VBRTerminated:
				fix(f, "call RecoverVirtualBorderRouter first")
			}
			return f
		},
	},
}

var vbrRules = []*Rule{
	{
		ID: "vbr.circuit-enabled",
		Doc: `The circuit is not in service.
A VBR is created on, associated with and recovered on an Enabled circuit only.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "line-must-be-enabled"),
			page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "line-must-be-enabled"), page(api.RecoverVirtualBorderRouter, "line-must-be-enabled")},
		Actions: []model.Action{api.CreateVirtualBorderRouter, api.AssociatePhysicalConnectionToVirtualBorderRouter, api.RecoverVirtualBorderRouter},
		Codes:   []model.Code{"InvalidPhysicalConnectionId.NotEnabled"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			param := "PhysicalConnectionId"
			if v := c.VBR(); v != nil && c.Req.Action == api.RecoverVirtualBorderRouter {
				param = "VbrId"
				for i := range v.Attachments {
					if on := c.World.Circuits.Get(v.Attachments[i].CircuitID); on != nil && on.Status != model.CircuitEnabled {
						pc = on
						break
					}
				}
			}
			if pc == nil || pc.Status == model.CircuitEnabled {
				return nil
			}
			return fix(with(found("InvalidPhysicalConnectionId.NotEnabled", param, "circuit %s is %s, not Enabled", pc.ID, pc.Status), pc.ID),
				"%s", missingToEnable(pc.Status))
		},
	},
	{
		ID: "vbr.circuit-business",
		Doc: `The circuit is locked or terminated, so its VBR cannot be modified.
Pay what is overdue, or recover the circuit.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ModifyVirtualBorderRouterAttribute, "OperationFailed.PhysicalConnectionFinancialLocked"),
			metadata(api.ModifyVirtualBorderRouterAttribute, "OperationFailed.PhysicalConnectionTerminated")},
		Actions: []model.Action{api.ModifyVirtualBorderRouterAttribute},
		Codes:   []model.Code{"OperationFailed.PhysicalConnectionFinancialLocked", "OperationFailed.PhysicalConnectionTerminated"},
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil {
				return nil
			}
			pc := c.World.Circuits.Get(v.Primary().CircuitID)
			switch {
			case pc == nil:
				return nil
			case pc.Business == model.BusinessFinancialLocked:
				return with(found("OperationFailed.PhysicalConnectionFinancialLocked", "VbrId", "circuit %s of VBR %s is locked for overdue payment", pc.ID, v.ID), pc.ID)
			case pc.Status == model.CircuitTerminated || pc.Status == model.CircuitTerminating:
				return with(found("OperationFailed.PhysicalConnectionTerminated", "VbrId", "circuit %s of VBR %s is %s", pc.ID, v.ID, pc.Status), pc.ID)
			}
			return nil
		},
	},
	{
		ID: "vbr.owner",
		Doc: `The account the VBR is made for cannot have it.
VbrOwnerId is another account's UID, of the same business site as the caller's.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "no-cross-site"), page(api.CreateVirtualBorderRouter, "owner-default")},
		Actions: []model.Action{api.CreateVirtualBorderRouter}, Codes: []model.Code{"CROSS_BID.FORBIDDEN"},
		Check: func(c *Context) []Finding {
			owner, ok := c.VBROwner()
			if !ok || owner == c.Req.Account {
				return nil
			}
			mine, theirs := c.World.Account(c.Req.Account).Site, c.World.Account(owner).Site
			if mine != theirs {
				return found("CROSS_BID.FORBIDDEN", "VbrOwnerId", "account %s is of another business site", owner)
			}
			return nil
		},
	},
	{
		ID: "vbr.bandwidth",
		Doc: `The bandwidth is none that a VBR on a dedicated circuit can have.
It is 50, 100, 200, 300, 400, 500, 1000, 2048, 5120, 8192, 10240, 20480, 40960, 50120, 61440 or 102400 Mbit/s. The
pages give no list where it is changed later; there it only has to be positive.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "bandwidth-dedicated"), metadata(api.CreateVirtualBorderRouter, "IllegalParam.Bandwidth")},
		Actions: []model.Action{api.CreateVirtualBorderRouter, api.ModifyVirtualBorderRouterAttribute, api.UpdateVirtualBorderBandwidth},
		Codes:   []model.Code{"IllegalParam.Bandwidth"},
		Check: func(c *Context) []Finding {
			n, ok := c.Int("Bandwidth")
			if !ok {
				return nil
			}
			if c.Req.Action != api.CreateVirtualBorderRouter {
				if n < 1 {
					return found("IllegalParam.Bandwidth", "Bandwidth", "Bandwidth is %d Mbit/s; it must be positive", n)
				}
				return nil
			}
			if pc := c.Circuit(); pc != nil && pc.Hosted != nil {
				return nil
			}
			near := VBRBandwidths[0]
			for _, b := range VBRBandwidths {
				if b == n {
					return nil
				}
				if abs(b-n) < abs(near-n) {
					near = b
				}
			}
			return fix(found("IllegalParam.Bandwidth", "Bandwidth", "Bandwidth is %d Mbit/s, which is not on offer", n), "set Bandwidth to %d", near)
		},
	},
	{
		ID: "vbr.bandwidth-left",
		Doc: `The circuit has not that much bandwidth left.
The bandwidths of the VBRs that were created on it are added up. The documents know of the limit and give no number; see
the table of quotas.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "bandwidth-resource"), interpretation(8)},
		Actions: []model.Action{api.CreateVirtualBorderRouter}, Codes: []model.Code{"ResourceNotEnough.Bandwidth"},
		Check: func(c *Context) []Finding {
			n, ok := c.Int("Bandwidth")
			pc := c.Circuit()
			if !ok || pc == nil || pc.Hosted != nil {
				return nil
			}
			left := c.World.Settings.Quota(model.QuotaVBRBandwidth)
			c.World.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
				if v.Primary().CircuitID == pc.ID {
					left -= v.Bandwidth
				}
				return true
			})
			if n <= left {
				return nil
			}
			return with(found("ResourceNotEnough.Bandwidth", "Bandwidth", "Bandwidth is %d Mbit/s; circuit %s has %d left", n, pc.ID, max(left, 0)), pc.ID)
		},
	},
	{
		ID: "vbr.circuit-quota",
		Doc: `The circuit carries as many VBRs as it may.
VBRs created on it and associated with it count. The documents give no number; see the table of quotas.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "quota-per-line"),
			page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "quota-per-line"), interpretation(8)},
		Actions: []model.Action{api.CreateVirtualBorderRouter, api.AssociatePhysicalConnectionToVirtualBorderRouter},
		Codes:   []model.Code{"QuotaExceeded.vbrPerpConn"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaVBRsPerCircuit)
			if n := c.World.VBRsOnCircuit(pc.ID, quota); n >= quota {
				return with(found("QuotaExceeded.vbrPerpConn", "PhysicalConnectionId", "circuit %s carries %d VBRs; %d are allowed", pc.ID, n, quota), pc.ID)
			}
			return nil
		},
	},
	{
		ID: "vbr.account-quota",
		Doc: `The account has as many VBRs as it may.
The documents give no number; see the table of quotas.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "quota-free-vbr"), interpretation(8)},
		Actions: []model.Action{api.CreateVirtualBorderRouter}, Codes: []model.Code{"QuotaExceeded.freevbr"},
		Check: func(c *Context) []Finding {
			owner, ok := c.VBROwner()
			if !ok {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaVBRsPerAccount)
			if n := c.World.VBRsOwnedBy(owner); n >= quota {
				return found("QuotaExceeded.freevbr", "", "account %s has %d VBRs; %d are allowed", owner, n, quota)
			}
			return nil
		},
	},
	{
		ID: "vbr.delete-interfaces",
		Doc: `Router interfaces are still on the VBR.
Delete them first, and before that the routes through them. The VBR's own VLAN interfaces don't count.`,
		Basis: Documented, Sources: []Source{page(api.DeleteVirtualBorderRouter, "delete-interfaces-first")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"InvalidOperation.RouterInterfaceNotDeleted"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "InvalidOperation.RouterInterfaceNotDeleted", "router interfaces", "delete them first", func(v *model.VirtualBorderRouter) (ids []string) {
				if c.nothingOn(v) {
					return nil
				}
				c.World.InterfacesOf(v.ID, func(r *model.RouterInterface) bool { ids = append(ids, r.ID); return true })
				return ids
			})
		},
	},
	{
		ID: "vbr.delete-associations",
		Doc: `Further circuits are still associated with the VBR.
Call UnassociatePhysicalConnectionFromVirtualBorderRouter for each of them first.`,
		Basis: Documented, Sources: []Source{page(api.DeleteVirtualBorderRouter, "unassociate-first")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"InvalidStatus.NotAllowed"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "InvalidStatus.NotAllowed", "further circuits", "unassociate them first", func(v *model.VirtualBorderRouter) (ids []string) {
				for _, a := range v.Attachments[1:] {
					ids = append(ids, a.CircuitID)
				}
				return ids
			})
		},
	},
	{
		ID: "vbr.delete-cen",
		Doc: `The VBR is attached to a Cloud Enterprise Network.
Detach it there first.`,
		Basis: Documented, Sources: []Source{page(api.DeleteVirtualBorderRouter, "detach-cen-first")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"OperationUnsupported.VBRAttachedCen"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "OperationUnsupported.VBRAttachedCen", "CEN instances", "detach it first", func(v *model.VirtualBorderRouter) (ids []string) {
				for _, n := range v.CENs {
					ids = append(ids, n.ID)
				}
				return ids
			})
		},
	},
	{
		ID: "vbr.delete-failover-group",
		Doc: `The VBR is in a failover group.
A failover group is made of two VBRs that are there. Delete the group with DeleteVbrHa first. The documents have no code
for it; that of a VPC's dependencies is borrowed. Terminating the VBR is no reason to: it can be recovered.`,
		Basis: Interpreted, Sources: []Source{interpretation(25), metadata(api.DeleteVSwitch, "DependencyViolation")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"DependencyViolation"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "DependencyViolation", "a failover group", "delete it with DeleteVbrHa first", func(v *model.VirtualBorderRouter) (ids []string) {
				if h := c.World.FailoverGroupOf(v.ID); h != nil {
					ids = append(ids, h.ID)
				}
				return ids
			})
		},
	},
	{
		ID: "vbr.delete-bgp-groups",
		Doc: `BGP groups are still on the VBR.
Delete its BGP peers and groups first.`,
		Basis: Interpreted, Sources: []Source{interpretation(21), metadata(api.DeleteVirtualBorderRouter, "DependencyViolation.BgpGroup")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"DependencyViolation.BgpGroup"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "DependencyViolation.BgpGroup", "BGP groups", "delete them first", func(v *model.VirtualBorderRouter) (ids []string) {
				if c.nothingOn(v) {
					return nil
				}
				c.World.GroupsOf(v.ID, func(g *model.BGPGroup) bool { ids = append(ids, g.ID); return true })
				return ids
			})
		},
	},
	{
		ID: "vbr.delete-bgp-networks",
		Doc: `The VBR still announces BGP networks.
Withdraw them with DeleteBgpNetwork first.`,
		Basis: Interpreted, Sources: []Source{interpretation(21), metadata(api.DeleteVirtualBorderRouter, "DependencyViolation.BgpNetwork")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"DependencyViolation.BgpNetwork"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "DependencyViolation.BgpNetwork", "BGP networks", "withdraw them first", func(v *model.VirtualBorderRouter) (ids []string) {
				if c.nothingOn(v) {
					return nil
				}
				c.World.NetworksOf(v.ID, func(n *model.BGPNetwork) bool { ids = append(ids, n.Destination); return true })
				return ids
			})
		},
	},
	{
		ID: "vbr.delete-routes",
		Doc: `Routes still use a VLAN interface of the VBR.
Delete the static routes towards the customer first.`,
		Basis: Interpreted, Sources: []Source{metadata(api.DeleteVirtualBorderRouter, "DependencyViolation.RouterInterfaceReferedByRouteEntry")},
		Actions: []model.Action{api.DeleteVirtualBorderRouter}, Codes: []model.Code{"DependencyViolation.RouterInterfaceReferedByRouteEntry"},
		Check: func(c *Context) []Finding {
			return stillOn(c, "DependencyViolation.RouterInterfaceReferedByRouteEntry", "routes through its VLAN interfaces", "delete them first", func(v *model.VirtualBorderRouter) (ids []string) {
				for i := range v.Attachments {
					c.World.EntriesVia(v.Attachments[i].VlanInterfaceID, func(e *model.RouteEntry) bool { ids = append(ids, e.ID); return true })
				}
				return ids
			})
		},
	},
}

// VBRBandwidths are the bandwidths of a VBR on a dedicated circuit in Mbit/s (002: CreateVirtualBorderRouter).
var VBRBandwidths = []int64{50, 100, 200, 300, 400, 500, 1000, 2048, 5120, 8192, 10240, 20480, 40960, 50120, 61440, 102400}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// nothingOn reports whether no interface, BGP group or network is on the VBR, with one look instead of three.
func (c *Context) nothingOn(v *model.VirtualBorderRouter) bool {
	return *c.bare.get(func() *bool {
		b := c.World.Bare(v.ID)
		return &b
	})
}

// stillOn refuses the deletion of a VBR while list finds anything.
func stillOn(c *Context, code model.Code, what, how string, list func(*model.VirtualBorderRouter) []string) []Finding {
	v := c.VBR()
	if v == nil {
		return nil
	}
	ids := list(v)
	if len(ids) == 0 {
		return nil
	}
	return fix(with(found(code, "VbrId", "VBR %s still has %s: %s", v.ID, what, strings.Join(ids[:min(len(ids), 10)], ", ")), ids...), "%s", how)
}

// missingToEnable names the calls and events between a circuit's state and Enabled.
func missingToEnable(status string) string {
	switch status {
	case model.CircuitInitial:
		return "missing: the provider's approve and allocate, ConfirmPhysicalConnection, EnablePhysicalConnection"
	case model.CircuitApproved:
		return "missing: the provider's allocate, ConfirmPhysicalConnection, EnablePhysicalConnection"
	case model.CircuitAllocating:
		return "wait until it is Allocated; then ConfirmPhysicalConnection, EnablePhysicalConnection"
	case model.CircuitAllocated:
		return "missing: ConfirmPhysicalConnection, EnablePhysicalConnection"
	case model.CircuitConfirmed:
		return "missing: EnablePhysicalConnection, or a paid occupancy order"
	}
	return ""
}
