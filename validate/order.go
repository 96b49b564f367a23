package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

var loaRules = []*Rule{
	{
		ID: "loa.circuit-state",
		Doc: `A circuit in this state gets no letter of authorization.
The page names no state; dead circuits (Rejected, Canceled, Allocation Failed, Terminating, Terminated) and those in
service already are refused.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ApplyPhysicalConnectionLOA, "IncorrectStatus.PhysicalConnection")},
		Actions: []model.Action{api.ApplyPhysicalConnectionLOA}, Codes: []model.Code{"IncorrectStatus.PhysicalConnection"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			switch pc.Status {
			case model.CircuitInitial, model.CircuitApproved, model.CircuitAllocating, model.CircuitAllocated, model.CircuitConfirmed:
				return nil
			}
			return found("IncorrectStatus.PhysicalConnection", "InstanceId", "circuit %s is %s", pc.ID, pc.Status)
		},
	},
	{
		ID: "loa.apply-once",
		Doc: `The circuit has a letter of authorization already.
Another can be applied for only after the first was rejected or deleted.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ApplyPhysicalConnectionLOA, "IncorrectStatus.PhysicalConnectionLOA")},
		Actions: []model.Action{api.ApplyPhysicalConnectionLOA}, Codes: []model.Code{"IncorrectStatus.PhysicalConnectionLOA"},
		Check: func(c *Context) []Finding {
			if pc := c.Circuit(); pc != nil && pc.LOA != nil && model.Next(model.KindLOA, pc.LOA.Status, "apply") == nil {
				return found("IncorrectStatus.PhysicalConnectionLOA", "InstanceId", "the letter of authorization of circuit %s is %s", pc.ID, pc.LOA.Status)
			}
			return nil
		},
	},
	{
		ID: "loa.complete-state",
		Doc: `There is no letter of authorization whose work could be reported as finished.
Apply for one and wait until it is Available.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CompletePhysicalConnectionLOA, "OperationDenied.LOAStatusNotAllowComplete")},
		Actions: []model.Action{api.CompletePhysicalConnectionLOA}, Codes: []model.Code{"OperationDenied.LOAStatusNotAllowComplete"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			if pc.LOA == nil {
				return fix(found("OperationDenied.LOAStatusNotAllowComplete", "InstanceId", "circuit %s has no letter of authorization", pc.ID),
					"call ApplyPhysicalConnectionLOA first")
			}
			if model.Next(model.KindLOA, pc.LOA.Status, "complete") == nil {
				return found("OperationDenied.LOAStatusNotAllowComplete", "InstanceId", "the letter of authorization of circuit %s is %s", pc.ID, pc.LOA.Status)
			}
			return nil
		},
	},
}

var orderRules = []*Rule{
	{
		ID: "order.occupancy-state",
		Doc: `The circuit's state does not permit an occupancy order.
It is accepted for an Allocated circuit whose letter of authorization is Complete, for a Confirmed one, and for a
hosted connection that is UnConfirmed or Confirmed. Once it is Enabled one is accepted while another bandwidth is
expected, which takes effect when it is paid.`,
		Basis: Interpreted, Sources: []Source{page(api.CreatePhysicalConnectionOccupancyOrder, "only-in-complete"),
			page(api.UpdateVirtualPhysicalConnection, "expect-spec-after-payment"), interpretation(6)},
		Actions: []model.Action{api.CreatePhysicalConnectionOccupancyOrder}, Codes: []model.Code{"Forbidden.NotAllowedInState"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil || pc.Status == model.CircuitConfirmed {
				return nil
			}
			if pc.Hosted != nil {
				if pc.Status == model.CircuitAllocated || pc.Status == model.CircuitInitial || pc.Status == model.CircuitEnabled && pc.Hosted.ExpectSpec != "" {
					return nil
				}
				return found("Forbidden.NotAllowedInState", "PhysicalConnectionId", "hosted connection %s is %s", pc.ID, pc.Status)
			}
			if pc.Status == model.CircuitAllocated {
				if pc.LOA != nil && pc.LOA.Status == model.LOAComplete {
					return nil
				}
				return fix(with(found("Forbidden.NotAllowedInState", "PhysicalConnectionId",
					"circuit %s is Allocated, but its letter of authorization is not Complete", pc.ID), pc.ID),
					"complete the letter of authorization, or call ConfirmPhysicalConnection first")
			}
			return with(found("Forbidden.NotAllowedInState", "PhysicalConnectionId",
				"circuit %s is %s; the order needs it Confirmed, or Allocated with a Complete letter of authorization", pc.ID, pc.Status), pc.ID)
		},
	},
	{
		ID: "order.hosted-payer",
		Doc: `The hosted connection is its tenant's to pay.
The tenant may always place the order; the owner of the circuit below does when the order mode has it pay. No page has
a code for it; the updating of hosted connections' is borrowed.`,
		Basis: Interpreted, Sources: []Source{page(api.CreatePhysicalConnectionOccupancyOrder, "who-orders-shared-new"),
			page(api.CreatePhysicalConnectionOccupancyOrder, "who-orders-shared-converted"), metadata(api.UpdateVirtualPhysicalConnection, "Forbidden.PhysicalConnection")},
		Actions: []model.Action{api.CreatePhysicalConnectionOccupancyOrder}, Codes: []model.Code{"Forbidden.PhysicalConnection"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil || pc.Owner == c.Req.Account || pc.Hosted.OrderMode != model.PayByTenant {
				return nil
			}
			return fix(with(found("Forbidden.PhysicalConnection", "PhysicalConnectionId", "the order mode of hosted connection %s is %s", pc.ID, pc.Hosted.OrderMode), pc.ID),
				"account %s has to place the order", pc.Owner)
		},
	},
	{
		ID: "order.period",
		Doc: `The period does not fit the pricing cycle.
1 to 9 by the month, 1 to 5 by the year for a port's occupancy.`,
		Basis: Documented, Sources: []Source{page(api.CreatePhysicalConnectionOccupancyOrder, "period-by-cycle")},
		Actions: []model.Action{api.CreatePhysicalConnectionOccupancyOrder}, Codes: []model.Code{"InvalidPhysicalConnectionPeriod.Malformed"},
		Check: func(c *Context) []Finding {
			if n, ok := c.Int("Period"); ok && c.str("PricingCycle") == "Year" && n > 5 {
				return fix(found("InvalidPhysicalConnectionPeriod.Malformed", "Period", "Period is %d years; at most 5 are sold", n), "set Period to 5")
			}
			return nil
		},
	},
}
