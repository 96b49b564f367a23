package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// withLOA gives a circuit a letter of authorization in that state.
func (b *bed) withLOA(circuit, state string) string {
	b.Helper()
	change(b, b.World().Circuits, circuit, func(c *model.PhysicalConnection) { c.LOA = &model.LOA{Status: state} })
	return circuit
}

// occupancy plans the order of a circuit's port.
func occupancy(circuit string, kv ...any) call {
	return about(api.CreatePhysicalConnectionOccupancyOrder, circuit).with(kv...)
}

// loaStates lists every state of a letter of authorization, with whether another can be applied for and whether the
// work can be reported as finished.
var loaStates = []struct {
	state           string
	apply, complete bool
}{
	{model.LOAApplying, false, false},
	{model.LOAAccept, false, true},
	{model.LOAAvailable, false, true},
	{model.LOARejected, true, false},
	{model.LOACompleting, false, false},
	{model.LOAComplete, false, false},
	{model.LOADeleted, true, false},
}

// loaStateCases tries both calls about a letter of authorization in every state of it.
func loaStateCases() (cases []ruleCase) {
	unless := func(ok bool, code model.Code) model.Code {
		if ok {
			return ""
		}
		return code
	}
	for _, s := range loaStates {
		cases = append(cases,
			ruleCase{"loa.apply-once", unless(s.apply, "IncorrectStatus.PhysicalConnectionLOA"), s.state, func(b *bed) call {
				return about(api.ApplyPhysicalConnectionLOA, b.withLOA(b.circuitIn(model.CircuitAllocated), s.state))
			}},
			ruleCase{"loa.complete-state", unless(s.complete, "OperationDenied.LOAStatusNotAllowComplete"), s.state, func(b *bed) call {
				return about(api.CompletePhysicalConnectionLOA, b.withLOA(b.circuitIn(model.CircuitAllocated), s.state))
			}},
			ruleCase{"order.occupancy-state", unless(s.state == model.LOAComplete, "Forbidden.NotAllowedInState"), "Allocated, letter " + s.state, func(b *bed) call {
				return occupancy(b.withLOA(b.circuitIn(model.CircuitAllocated), s.state))
			}})
	}
	return cases
}

// orderCases are about letters of authorization and orders.
var orderCases = []ruleCase{
	{"loa.apply-once", "", "the first", func(b *bed) call { return about(api.ApplyPhysicalConnectionLOA, b.circuitIn(model.CircuitAllocated)) }},
	{"loa.apply-once", "IncorrectStatus.PhysicalConnectionLOA", "the second", func(b *bed) call {
		c := about(api.ApplyPhysicalConnectionLOA, b.circuitIn(model.CircuitAllocated))
		b.make(c)
		return c
	}},
	{"loa.complete-state", "OperationDenied.LOAStatusNotAllowComplete", "none", func(b *bed) call {
		return about(api.CompletePhysicalConnectionLOA, b.circuitIn(model.CircuitAllocated))
	}},
	{"loa.complete-state", "OperationDenied.LOAStatusNotAllowComplete", "applied for a moment ago", func(b *bed) call {
		b.delays()
		c := b.circuitIn(model.CircuitInitial)
		b.make(about(api.ApplyPhysicalConnectionLOA, c))
		return about(api.CompletePhysicalConnectionLOA, c)
	}},
	{"loa.complete-state", "", "finished after a report of unfinished work", func(b *bed) call {
		c := b.circuitIn(model.CircuitAllocated)
		b.make(about(api.ApplyPhysicalConnectionLOA, c))
		b.make(about(api.CompletePhysicalConnectionLOA, c).with("FinishWork", false, "LineCode", "L1"))
		return about(api.CompletePhysicalConnectionLOA, c)
	}},
	{"loa.complete-state", "OperationDenied.LOAStatusNotAllowComplete", "finished twice", func(b *bed) call {
		c := b.circuitIn(model.CircuitAllocated)
		b.make(about(api.ApplyPhysicalConnectionLOA, c))
		b.make(about(api.CompletePhysicalConnectionLOA, c))
		return about(api.CompletePhysicalConnectionLOA, c)
	}},

	{"order.occupancy-state", "", "an UnConfirmed hosted connection", func(b *bed) call {
		return occupancy(b.hosted(b.circuit(), 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)).by(bob)
	}},
	{"order.occupancy-state", "", "a Confirmed hosted connection", func(b *bed) call {
		return occupancy(b.hosted(b.circuit(), 10, bob, model.CircuitConfirmed, model.HostedConfirmed)).by(bob)
	}},
	{"order.occupancy-state", "Forbidden.NotAllowedInState", "an Enabled hosted connection", func(b *bed) call {
		return occupancy(b.hosted(b.circuit(), 10, bob, model.CircuitEnabled, model.HostedConfirmed)).by(bob)
	}},
	{"order.occupancy-state", "Forbidden.NotAllowedInState", "a Terminated hosted connection", func(b *bed) call {
		return occupancy(b.hosted(b.circuit(), 10, bob, model.CircuitTerminated, model.HostedConfirmed)).by(bob)
	}},
	{"order.occupancy-state", "Forbidden.NotAllowedInState", "once paid for, and so Enabled", func(b *bed) call {
		c := occupancy(b.circuitIn(model.CircuitConfirmed), "AutoPay", true)
		b.make(c)
		return c
	}},

	{"order.period", "InvalidPhysicalConnectionPeriod.Malformed", "six years", func(b *bed) call {
		return occupancy(b.circuitIn(model.CircuitConfirmed), "Period", 6, "PricingCycle", "Year")
	}},
	{"order.period", "", "five years", func(b *bed) call {
		return occupancy(b.circuitIn(model.CircuitConfirmed), "Period", 5, "PricingCycle", "Year")
	}},
	{"order.period", "", "nine months", func(b *bed) call {
		return occupancy(b.circuitIn(model.CircuitConfirmed), "Period", 9, "PricingCycle", "Month")
	}},
	{"order.period", "", "six months, by default", func(b *bed) call {
		return occupancy(b.circuitIn(model.CircuitConfirmed), "Period", 6)
	}},
	{"param.range", "InvalidPhysicalConnectionPeriod.Malformed", "ten months", func(b *bed) call {
		return occupancy(b.circuitIn(model.CircuitConfirmed), "Period", 10)
	}},
}
