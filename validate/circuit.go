package validate

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

var noCircuit = byAction{
	api.ConfirmPhysicalConnection:                            "ResourceNotFound.PhysicalConnectionId",
	api.EnablePhysicalConnection:                             "InvalidPhysicalConnectionId.NotFound",
	api.ModifyPhysicalConnectionAttribute:                    "InvalidPhysicalConnectionId.NotFound",
	api.CancelPhysicalConnection:                             "InvalidPhysicalConnectionId.NotFound",
	api.TerminatePhysicalConnection:                          "InvalidPhysicalConnectionId.NotFound",
	api.DeletePhysicalConnection:                             "InvalidPhysicalConnectionId.NotFound",
	api.RecoverPhysicalConnection:                            "ResourceNotFound",
	api.CreatePhysicalConnectionOccupancyOrder:               "InvalidPhysicalConnectionId.NotFound",
	api.ApplyPhysicalConnectionLOA:                           "InvalidInstanceId.NotFound",
	api.CompletePhysicalConnectionLOA:                        "InvalidInstanceId.NotFound",
	api.DescribePhysicalConnectionLOA:                        "InvalidInstanceId.NotFound",
	api.CreateVirtualPhysicalConnection:                      "InvalidPhysicalConnectionId.NotFound",
	api.CreateVirtualBorderRouter:                            "InvalidPhysicalConnectionId.NotFound",
	api.AssociatePhysicalConnectionToVirtualBorderRouter:     "InvalidPhysicalConnectionId.NotFound",
	api.DescribeVirtualBorderRoutersForPhysicalConnection:    "InvalidPhysicalConnectionId.NotFound",
	api.UnassociatePhysicalConnectionFromVirtualBorderRouter: "InvalidVbrId.NotFound",
}

var circuitExistenceRules = []*Rule{
	{
		ID: "circuit.region",
		Doc: `The circuit that is to be deleted is in another region.
RegionId is the circuit's region. The page does not say what has to match the ID; a region that does not is told apart
from a circuit that is gone, which clients would take for deleted.`,
		Basis: Interpreted, Sources: []Source{page(api.DeletePhysicalConnection, "row InvalidPhysicalConnectionId.NotMatched")},
		Actions: []model.Action{api.DeletePhysicalConnection}, Codes: []model.Code{"InvalidPhysicalConnectionId.NotMatched"},
		Check: func(c *Context) []Finding {
			pc := c.elsewhere()
			if pc == nil {
				return nil
			}
			return fix(found("InvalidPhysicalConnectionId.NotMatched", "RegionId", "circuit %s is in %s, the call is for %s", pc.ID, pc.Region, c.Region()),
				"set RegionId to %s", pc.Region)
		},
	},
	{
		ID: "circuit.exists",
		Doc: `There is no such circuit.
The ID names no circuit of the caller's in that region. A circuit of another account counts as not there: only the
owner of a circuit uses it. Of a hosted connection the owner of the circuit below is told when deleting it and ordering for it.
Where VBRs are listed by circuit the page answers for another account's circuit with the same code and another status.`,
		Basis: Documented,
		Sources: []Source{{Document: "002", Section: "not-found rows of the circuits' pages"},
			page(api.DescribeVirtualBorderRoutersForPhysicalConnection, "line-owner-only"), interpretation(14)},
		Actions: noCircuit.actions(), Codes: noCircuit.codes(),
		Check: func(c *Context) []Finding {
			param := c.circuitParam()
			id, ok := c.Str(param)
			if !ok || c.Circuit() != nil || c.Req.Action == api.DeletePhysicalConnection && c.elsewhere() != nil {
				return nil
			}
			f := found(noCircuit[c.Req.Action], param, "%s names %s, which is no circuit of account %s in %s",
				param, id, c.Req.Account, c.Region())
			if pc := c.World.Circuits.Get(id); pc != nil && c.inRegion(pc.Region) && c.Req.Action == api.DescribeVirtualBorderRoutersForPhysicalConnection {
				f[0].Status = 404
			}
			return f
		},
	},
}

// elsewhere is the circuit of the caller's that the call names with another region than its own, or nil.
func (c *Context) elsewhere() *model.PhysicalConnection {
	pc := c.World.Circuits.Get(c.str(c.circuitParam()))
	if pc == nil || c.inRegion(pc.Region) || pc.Owner != c.Req.Account && !c.carries(pc) {
		return nil
	}
	return pc
}

var wrongCircuitState = byAction{
	api.ConfirmPhysicalConnection:   "IncorrectStatus.PhysicalConnection",
	api.EnablePhysicalConnection:    "Forbidden.NotAllowedInState",
	api.CancelPhysicalConnection:    "Forbidden.NotAllowedInState",
	api.TerminatePhysicalConnection: "Forbidden.NotAllowedInState",
	api.DeletePhysicalConnection:    "Forbidden.NotAllowedInState",
	api.RecoverPhysicalConnection:   "IncorrectStatus.PhysicalConnection",
}

// circuitEvents are the lifecycle events that calls cause on a circuit.
var circuitEvents = map[model.Action]string{
	api.ConfirmPhysicalConnection:   "confirm",
	api.EnablePhysicalConnection:    "enable",
	api.CancelPhysicalConnection:    "cancel",
	api.TerminatePhysicalConnection: "terminate",
	api.DeletePhysicalConnection:    "delete",
	api.RecoverPhysicalConnection:   "recover",
}

// CircuitEvent is the lifecycle event that the call causes on the circuit it names. What the owner of the circuit below
// does when it deletes a hosted connection that is not confirmed is to withdraw it.
func (c *Context) CircuitEvent() string {
	pc := c.Circuit()
	if c.Req.Action == api.DeletePhysicalConnection && pc != nil && c.carries(pc) && pc.Status == model.CircuitAllocated &&
		pc.Hosted.Status == model.HostedUnConfirmed {
		return "withdraw"
	}
	return circuitEvents[c.Req.Action]
}

// circuitWayOut says what is missing before the call would be accepted.
func circuitWayOut(a model.Action, status string) string {
	switch status {
	case model.CircuitInitial:
		if a == api.ConfirmPhysicalConnection || a == api.EnablePhysicalConnection {
			return "the provider has to approve and allocate the circuit first (operator events approve, allocate)"
		}
	case model.CircuitApproved:
		if a == api.ConfirmPhysicalConnection || a == api.EnablePhysicalConnection {
			return "the provider has to allocate a port first (operator event allocate)"
		}
	case model.CircuitAllocated:
		if a == api.EnablePhysicalConnection {
			return "call ConfirmPhysicalConnection first"
		}
	case model.CircuitEnabled:
		if a == api.CancelPhysicalConnection {
			return "call TerminatePhysicalConnection instead"
		}
		if a == api.DeletePhysicalConnection {
			return "call TerminatePhysicalConnection first"
		}
	}
	if a == api.DeletePhysicalConnection && status != model.CircuitEnabled {
		return "call CancelPhysicalConnection first"
	}
	return ""
}

var circuitRules = []*Rule{
	{
		ID: "circuit.state",
		Doc: `The circuit's state does not permit the call.
A dedicated circuit goes Initial, Approved, Allocating, Allocated, Confirmed, Enabled; each call has its states. A
hosted connection is confirmed while UnConfirmed.`,
		Basis: Documented,
		Sources: []Source{page(api.EnablePhysicalConnection, "only-confirmed"), page(api.CancelPhysicalConnection, "cancellable-states"),
			page(api.TerminatePhysicalConnection, "only-enabled"), page(api.DeletePhysicalConnection, "deletable-states"), interpretation(6)},
		Actions: wrongCircuitState.actions(), Codes: wrongCircuitState.codes(),
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			event, status := c.CircuitEvent(), pc.Status
			if pc.Hosted != nil && event == "confirm" && pc.Hosted.Status != model.HostedUnConfirmed {
				return found(wrongCircuitState[c.Req.Action], c.circuitParam(), "hosted connection %s is %s already", pc.ID, pc.Hosted.Status)
			}
			if model.Next(model.KindPhysicalConnection, status, event) != nil {
				return nil
			}
			f := found(wrongCircuitState[c.Req.Action], c.circuitParam(), "circuit %s is %s; %s needs it to be %s",
				pc.ID, status, c.Req.Action, OrList(model.StatesFor(model.KindPhysicalConnection, event)))
			with(f, pc.ID)
			if status == model.CircuitAllocating || status == model.CircuitTerminating {
				return c.waitFor(f, pc.ID)
			}
			return fix(f, "%s", circuitWayOut(c.Req.Action, status))
		},
	},
	{
		ID: "circuit.access-point",
		Doc: `The access point takes no new circuits.
It has to be one of the region's and its state recommended or hot; full and disabled ones take none.`,
		Basis: Documented, Sources: []Source{page(api.CreatePhysicalConnection, "access-point-usable"), page(api.DescribeAccessPoints, "full-refuses-new")},
		Actions: []model.Action{api.CreatePhysicalConnection, api.CreatePhysicalConnectionSetupOrder},
		Codes:   []model.Code{"InvalidAccessPointId.NotEnabled", "IncorrectStatus.AccessPoint"},
		Check: func(c *Context) []Finding {
			id, ok := c.Str("AccessPointId")
			if !ok {
				return nil
			}
			code := model.Code("InvalidAccessPointId.NotEnabled")
			if c.Req.Action == api.CreatePhysicalConnectionSetupOrder {
				code = "IncorrectStatus.AccessPoint"
			}
			ap, region := c.World.Settings.AccessPoint(id)
			switch {
			case ap == nil:
				f := found(code, "AccessPointId", "there is no access point %s", id)
				if r := c.World.Settings.Region(c.Region()); r != nil {
					if near := api.Nearest(id, accessPoints(r)); near != "" {
						fix(f, "set AccessPointId to %s", near)
					}
				}
				return f
			case region.ID != c.Region() && c.Region() != "":
				return found(code, "AccessPointId", "access point %s is in %s, the call is for %s", id, region.ID, c.Region())
			case !ap.TakesNew():
				return found(code, "AccessPointId", "access point %s is %s and takes no new circuits", id, ap.Status)
			}
			return nil
		},
	},
	{
		ID: "circuit.not-enabled-quota",
		Doc: `The account has too many circuits that are not Enabled.
All circuits of the account in any state but Enabled count, Canceled and Terminated ones too until they are deleted.
Delete what is not needed, or bring a circuit into service first.`,
		Basis: Documented, Sources: []Source{page(api.CreatePhysicalConnection, "max-five-not-enabled"), interpretation(6)},
		Actions: []model.Action{api.CreatePhysicalConnection}, Codes: []model.Code{"QuotaExceeded.freePconnPerAP"},
		Check: func(c *Context) []Finding {
			quota := c.World.Settings.Quota(model.QuotaCircuitsNotEnabled)
			if n := c.World.CircuitsNotEnabled(c.Req.Account); n >= quota {
				var ids []string
				c.World.OwnedBy(c.Req.Account, model.KindPhysicalConnection, func(id string) bool {
					if c.World.Circuits.Get(id).Status != model.CircuitEnabled {
						ids = append(ids, id)
					}
					return len(ids) < 10
				})
				return fix(with(found("QuotaExceeded.freePconnPerAP", "", "the account has %d circuits that are not Enabled; %d are allowed", n, quota), ids...),
					"bring one of them into service, or delete one; what is Initial, Approved, Allocated or Confirmed is canceled before")
			}
			return nil
		},
	},
	{
		ID: "circuit.access-point-quota",
		Doc: `The account has too many circuits at the access point.
The documents know of the quota but give no number; see the table of quotas.`,
		Basis: Documented, Sources: []Source{page(api.CreatePhysicalConnection, "per-access-point-quota"), interpretation(8)},
		Actions: []model.Action{api.CreatePhysicalConnection}, Codes: []model.Code{"QuotaExceeded.pConnPerAP"},
		Check: func(c *Context) []Finding {
			ap, ok := c.Str("AccessPointId")
			quota := c.World.Settings.Quota(model.QuotaCircuitsPerAccessPoint)
			if n := c.World.CircuitsAt(c.Req.Account, ap); ok && n >= quota {
				return found("QuotaExceeded.pConnPerAP", "AccessPointId", "the account has %d circuits at %s; %d are allowed", n, ap, quota)
			}
			return nil
		},
	},
	{
		ID: "circuit.arrears",
		Doc: `A circuit of the account is in arrears.
While any of an account's circuits is locked for overdue payment it cannot apply for another. Pay first. The page has
no code for it; the router interfaces' is borrowed.`,
		Basis: Documented, Sources: []Source{page(api.CreatePhysicalConnection, "arrears-block")},
		Actions: []model.Action{api.CreatePhysicalConnection}, Codes: []model.Code{"Forbidden.BillsOutstanding"},
		Check: func(c *Context) []Finding {
			if c.World.CircuitsInArrears(c.Req.Account) == 0 {
				return nil
			}
			var ids []string
			c.World.OwnedBy(c.Req.Account, model.KindPhysicalConnection, func(id string) bool {
				if c.World.Circuits.Get(id).Business == model.BusinessFinancialLocked {
					ids = append(ids, id)
				}
				return len(ids) < 10
			})
			return fix(with(found("Forbidden.BillsOutstanding", "", "locked for overdue payment: %s", strings.Join(ids, ", ")), ids...), "pay first")
		},
	},
	{
		ID: "circuit.redundant",
		Doc: `The redundant circuit cannot be used as one.
It has to exist, be the caller's, be another circuit and be Allocated, Confirmed or Enabled.`,
		Basis: Documented, Sources: []Source{page(api.CreatePhysicalConnection, "redundant-state"), page(api.ModifyPhysicalConnectionAttribute, "redundant-state"),
			page(api.CreatePhysicalConnectionSetupOrder, "redundant-state")},
		Actions: []model.Action{api.CreatePhysicalConnection, api.ModifyPhysicalConnectionAttribute, api.CreatePhysicalConnectionSetupOrder},
		Codes: []model.Code{"InvalidRedundantPhysicalConnectionId.NotFound", "InvalidRedundantPhysicalConnection",
			"InvalidRedundantPhysicalConnectionStatus"},
		Check: func(c *Context) []Finding {
			const param = "RedundantPhysicalConnectionId"
			id, ok := c.Str(param)
			if !ok {
				return nil
			}
			r := c.World.Circuits.Get(id)
			switch {
			case r == nil && c.Req.Action == api.ModifyPhysicalConnectionAttribute:
				return found("InvalidRedundantPhysicalConnection", param, "redundant circuit %s does not exist", id)
			case r == nil:
				return found("InvalidRedundantPhysicalConnectionId.NotFound", param, "redundant circuit %s does not exist", id)
			case r.Owner != c.Req.Account:
				return found("InvalidRedundantPhysicalConnection", param, "redundant circuit %s belongs to another account", id)
			case c.Circuit() == r:
				return found("InvalidRedundantPhysicalConnection", param, "circuit %s cannot be its own redundant circuit", id)
			}
			switch r.Status {
			case model.CircuitAllocated, model.CircuitConfirmed, model.CircuitEnabled:
				return nil
			}
			return fix(with(found("InvalidRedundantPhysicalConnectionStatus", param,
				"redundant circuit %s is %s; it has to be Allocated, Confirmed or Enabled", id, r.Status), id),
				"have it allocated first, or set %s later with ModifyPhysicalConnectionAttribute", param)
		},
	},
	{
		ID: "circuit.modify-state",
		Doc: `The circuit's state does not let this attribute be modified.
Specification and redundant circuit can be changed while Initial, Enabled or Rejected; name, description and circuit
code in every state but Canceled, Allocating, Allocation Failed and Terminated.`,
		Basis: Documented, Sources: []Source{page(api.ModifyPhysicalConnectionAttribute, "spec-and-redundant-states"),
			page(api.ModifyPhysicalConnectionAttribute, "immutable-states"), interpretation(24)},
		Actions: []model.Action{api.ModifyPhysicalConnectionAttribute}, Codes: []model.Code{"InvalidStatus"},
		Check: func(c *Context) (fs []Finding) {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			switch pc.Status {
			case model.CircuitCanceled, model.CircuitAllocating, model.CircuitAllocationFailed, model.CircuitTerminated:
				return found("InvalidStatus", c.circuitParam(), "circuit %s is %s; nothing of it can be modified", pc.ID, pc.Status)
			case model.CircuitInitial, model.CircuitEnabled, model.CircuitRejected:
				return nil
			}
			for _, p := range []string{"LineOperator", "bandwidth", "PeerLocation", "PortType", "RedundantPhysicalConnectionId"} {
				if c.given(p) {
					fs = append(fs, found("InvalidStatus", p, "circuit %s is %s; %s can be changed while it is Initial, Enabled or Rejected", pc.ID, pc.Status, p)...)
				}
			}
			return fs
		},
	},
	{
		ID: "circuit.terminate-vbrs",
		Doc: `VBRs are still on the circuit.
Every VBR that was created on it or is associated with it has to be deleted or unassociated before it is terminated, or, of a
hosted connection, canceled.`,
		Basis: Documented, Sources: []Source{page(api.TerminatePhysicalConnection, "delete-vbrs-first"), interpretation(6),
			metadata(api.TerminatePhysicalConnection, "Forbidden.VbrAttached")},
		Actions: []model.Action{api.TerminatePhysicalConnection, api.CancelPhysicalConnection}, Codes: []model.Code{"Forbidden.VbrAttached"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			return vbrsOn(c, pc, func(n int, ids []string) []Finding {
				return fix(with(found("Forbidden.VbrAttached", c.circuitParam(), "circuit %s carries %s: %s", pc.ID, counted(n, "VBR"), strings.Join(ids, ", ")), ids...),
					"delete or unassociate them first")
			})
		},
	},
	{
		ID: "circuit.terminate-hosted",
		Doc: `Hosted connections are still on the circuit.
They have to be deleted before the circuit that carries them is terminated, or deleted itself.`,
		Basis: Interpreted, Sources: []Source{interpretation(6), metadata(api.TerminatePhysicalConnection, "OperationFailed.VpconnAttached")},
		Actions: []model.Action{api.TerminatePhysicalConnection, api.DeletePhysicalConnection}, Codes: []model.Code{"OperationFailed.VpconnAttached"},
		Check: func(c *Context) (fs []Finding) {
			if pc := c.Circuit(); pc != nil {
				c.World.HostedOn(pc.ID, func(h *model.PhysicalConnection) bool {
					fs = fix(with(found("OperationFailed.VpconnAttached", c.circuitParam(), "hosted connection %s is on circuit %s", h.ID, pc.ID), h.ID),
						"delete hosted connection %s first", h.ID)
					return false
				})
			}
			return fs
		},
	},
	{
		ID: "circuit.delete-vbrs",
		Doc: `A VBR is still on the circuit that is to be deleted.
Delete the VBRs that were created on it and unassociate the others, whoever owns them.`,
		Basis: Documented, Sources: []Source{page(api.DeletePhysicalConnection, "no-owner-vbr"), page(api.DeletePhysicalConnection, "no-cross-account-vbr"),
			page(api.DeletePhysicalConnection, "no-associated-vbr")},
		Actions: []model.Action{api.DeletePhysicalConnection}, Codes: []model.Code{"Forbidden.VBRExists", "Forbidden.AssociateToVBR"},
		Check: func(c *Context) (fs []Finding) {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			c.World.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
				code, how := model.Code("Forbidden.VBRExists"), "delete it first"
				if v.Primary().CircuitID != pc.ID {
					code, how = "Forbidden.AssociateToVBR", "unassociate it first"
				}
				fs = fix(with(found(code, c.circuitParam(), "VBR %s is still on circuit %s", v.ID, pc.ID), v.ID), "%s", how)
				return false
			})
			return fs
		},
	},
	{
		ID: "circuit.recover-hosted",
		Doc: `Only a hosted connection can be recovered.
A dedicated circuit that was terminated stays so; apply for a new one.`,
		Basis: Documented, Sources: []Source{page(api.RecoverPhysicalConnection, "shared-only"), metadata(api.RecoverPhysicalConnection, "OperationDenied.PconnNotAllowRecover")},
		Actions: []model.Action{api.RecoverPhysicalConnection}, Codes: []model.Code{"OperationDenied.PconnNotAllowRecover"},
		Check: func(c *Context) []Finding {
			if pc := c.Circuit(); pc != nil && pc.ProductType == model.ProductDedicated {
				return found("OperationDenied.PconnNotAllowRecover", "InstanceId", "circuit %s is a dedicated one", pc.ID)
			}
			return nil
		},
	},
}

func accessPoints(r *model.Region) (ids []string) {
	for i := range r.AccessPoints {
		ids = append(ids, r.AccessPoints[i].ID)
	}
	return ids
}

// vbrsOn counts the VBRs on a circuit and passes the first of their IDs on, if there are any.
func vbrsOn(c *Context, pc *model.PhysicalConnection, say func(n int, ids []string) []Finding) []Finding {
	var ids []string
	n := 0
	c.World.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
		if n++; len(ids) < 10 {
			ids = append(ids, v.ID)
		}
		return true
	})
	if n == 0 {
		return nil
	}
	slices.Sort(ids)
	return say(n, ids)
}

// OrList writes "A", "A or B", "A, B or C".
func OrList(s []string) string {
	if len(s) < 2 {
		return strings.Join(s, "")
	}
	return strings.Join(s[:len(s)-1], ", ") + " or " + s[len(s)-1]
}
