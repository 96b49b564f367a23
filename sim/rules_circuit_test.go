package sim_test

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// circuitParam is the parameter by which an action names its circuit.
func circuitParam(action model.Action) string {
	switch action {
	case api.ApplyPhysicalConnectionLOA, api.CompletePhysicalConnectionLOA, api.RecoverPhysicalConnection, api.DescribePhysicalConnectionLOA:
		return "InstanceId"
	}
	return "PhysicalConnectionId"
}

// circuitCalls are the plainest complete calls about a circuit.
var circuitCalls = map[model.Action]call{
	api.ConfirmPhysicalConnection:              on(api.ConfirmPhysicalConnection),
	api.EnablePhysicalConnection:               on(api.EnablePhysicalConnection),
	api.CancelPhysicalConnection:               on(api.CancelPhysicalConnection),
	api.TerminatePhysicalConnection:            on(api.TerminatePhysicalConnection),
	api.DeletePhysicalConnection:               on(api.DeletePhysicalConnection),
	api.RecoverPhysicalConnection:              on(api.RecoverPhysicalConnection),
	api.ModifyPhysicalConnectionAttribute:      on(api.ModifyPhysicalConnectionAttribute, "Name", "line-1"),
	api.CreatePhysicalConnectionOccupancyOrder: on(api.CreatePhysicalConnectionOccupancyOrder),
	api.ApplyPhysicalConnectionLOA:             loa(),
	api.CompletePhysicalConnectionLOA:          on(api.CompletePhysicalConnectionLOA),
}

// loa plans the application for a letter of authorization.
func loa() call {
	return on(api.ApplyPhysicalConnectionLOA, "CompanyName", "Diggers", "LineType", "FIBRE", "Si", "Diggers", "ConstructionTime", "2026-01-10T09:00:00Z",
		"PMInfo.1.PMName", "Li", "PMInfo.1.PMCertificateType", "Passport", "PMInfo.1.PMCertificateNo", "E1", "PMInfo.1.PMGender", "Female",
		"PMInfo.1.PMContactInfo", "1380000")
}

// about has one of circuitCalls name a circuit.
func about(action model.Action, circuit string) call {
	return circuitCalls[action].with(circuitParam(action), circuit)
}

// circuitStates lists every state that a circuit can be brought to, and for each call those in which the pages let it
// happen with its page's code for the others. Recovering a dedicated circuit is never possible.
var circuitStates = []string{
	model.CircuitInitial, model.CircuitApproved, model.CircuitRejected, model.CircuitAllocating, model.CircuitAllocationFailed,
	model.CircuitAllocated, model.CircuitConfirmed, model.CircuitEnabled, model.CircuitCanceled, model.CircuitTerminating, model.CircuitTerminated,
}

type stateTable struct {
	rule   string
	action model.Action
	code   model.Code
	states []string
	// call replaces the plainest call.
	call call
}

var circuitStateTables = []stateTable{
	{"circuit.state", api.ConfirmPhysicalConnection, "IncorrectStatus.PhysicalConnection", []string{model.CircuitAllocated}, call{}},
	{"circuit.state", api.EnablePhysicalConnection, "Forbidden.NotAllowedInState", []string{model.CircuitConfirmed}, call{}},
	{"circuit.state", api.CancelPhysicalConnection, "Forbidden.NotAllowedInState",
		[]string{model.CircuitInitial, model.CircuitApproved, model.CircuitAllocated, model.CircuitConfirmed}, call{}},
	{"circuit.state", api.TerminatePhysicalConnection, "Forbidden.NotAllowedInState", []string{model.CircuitEnabled}, call{}},
	{"circuit.state", api.DeletePhysicalConnection, "Forbidden.NotAllowedInState",
		[]string{model.CircuitRejected, model.CircuitCanceled, model.CircuitAllocationFailed, model.CircuitTerminated}, call{}},
	{"loa.circuit-state", api.ApplyPhysicalConnectionLOA, "IncorrectStatus.PhysicalConnection",
		[]string{model.CircuitInitial, model.CircuitApproved, model.CircuitAllocating, model.CircuitAllocated, model.CircuitConfirmed}, call{}},
	{"order.occupancy-state", api.CreatePhysicalConnectionOccupancyOrder, "Forbidden.NotAllowedInState", []string{model.CircuitConfirmed}, call{}},
	{"circuit.modify-state", api.ModifyPhysicalConnectionAttribute, "InvalidStatus", editable,
		on(api.ModifyPhysicalConnectionAttribute, "Name", "line-1", "Description", "the first line", "CircuitCode", "longtel002")},
	{"circuit.modify-state", api.ModifyPhysicalConnectionAttribute, "InvalidStatus", respecifiable, on(api.ModifyPhysicalConnectionAttribute, "bandwidth", 10000)},
	{"circuit.modify-state", api.ModifyPhysicalConnectionAttribute, "InvalidStatus", respecifiable, on(api.ModifyPhysicalConnectionAttribute, "Bandwidth", 10000)},
	{"circuit.modify-state", api.ModifyPhysicalConnectionAttribute, "InvalidStatus", respecifiable, on(api.ModifyPhysicalConnectionAttribute, "PortType", "10GBase-T")},
	{"circuit.modify-state", api.ModifyPhysicalConnectionAttribute, "InvalidStatus", respecifiable, on(api.ModifyPhysicalConnectionAttribute, "LineOperator", "CU")},
	{"circuit.modify-state", api.ModifyPhysicalConnectionAttribute, "InvalidStatus", respecifiable, on(api.ModifyPhysicalConnectionAttribute, "PeerLocation", "Suzhou")},
}

// editable are the states in which a circuit's name can be changed, respecifiable those in which its specification.
var (
	editable = []string{model.CircuitInitial, model.CircuitApproved, model.CircuitRejected, model.CircuitAllocated, model.CircuitConfirmed,
		model.CircuitEnabled, model.CircuitTerminating}
	respecifiable = []string{model.CircuitInitial, model.CircuitRejected, model.CircuitEnabled}
)

// circuitStateCases tries every call of circuitStateTables in every state.
func circuitStateCases() (cases []ruleCase) {
	for _, t := range circuitStateTables {
		plain := t.call
		if plain.action == "" {
			plain = circuitCalls[t.action]
		}
		title := string(t.action)
		if t.call.action != "" {
			title += " " + t.call.params[0].Name
		}
		for _, state := range circuitStates {
			code := t.code
			if slices.Contains(t.states, state) {
				code = ""
			}
			cases = append(cases, ruleCase{t.rule, code, title + ", " + state, func(b *bed) call {
				return plain.with(circuitParam(t.action), b.circuitIn(state))
			}})
		}
	}
	// A dedicated circuit is never recovered: in Terminated because it is dedicated, in the other states because of them.
	for _, state := range circuitStates {
		c := ruleCase{"circuit.state", "IncorrectStatus.PhysicalConnection", "RecoverPhysicalConnection, " + state, func(b *bed) call {
			return about(api.RecoverPhysicalConnection, b.circuitIn(state))
		}}
		if state == model.CircuitTerminated {
			c.rule, c.code = "circuit.recover-hosted", "OperationDenied.PconnNotAllowRecover"
		}
		cases = append(cases, c)
	}
	// A VBR is created on and associated with Enabled circuits only.
	for _, state := range circuitStates {
		code := model.Code("InvalidPhysicalConnectionId.NotEnabled")
		if state == model.CircuitEnabled {
			code = ""
		}
		cases = append(cases,
			ruleCase{"vbr.circuit-enabled", code, "create, " + state, func(b *bed) call { return b.newVBR(b.circuitIn(state), 10) }},
			ruleCase{"vbr.circuit-enabled", code, "associate, " + state, func(b *bed) call {
				return b.place(b.vbr(b.circuit(), 10), b.circuitIn(state), 10)
			}})
	}
	return append(cases, redundantStateCases()...)
}

// redundantStateCases tries a circuit of every state as the redundant one of three calls.
func redundantStateCases() (cases []ruleCase) {
	for _, state := range circuitStates {
		code := model.Code("InvalidRedundantPhysicalConnectionStatus")
		if state == model.CircuitAllocated || state == model.CircuitConfirmed || state == model.CircuitEnabled {
			code = ""
		}
		cases = append(cases,
			ruleCase{"circuit.redundant", code, "apply, " + state, func(b *bed) call {
				return apply("RedundantPhysicalConnectionId", b.circuitIn(state))
			}},
			ruleCase{"circuit.redundant", code, "setup order, " + state, func(b *bed) call {
				return setupOrder("RedundantPhysicalConnectionId", b.circuitIn(state))
			}},
			ruleCase{"circuit.redundant", code, "modify, " + state, func(b *bed) call {
				return about(api.ModifyPhysicalConnectionAttribute, b.circuit()).with("RedundantPhysicalConnectionId", b.circuitIn(state))
			}})
	}
	return cases
}

// setupOrder plans the order of an installation.
func setupOrder(kv ...any) call {
	return on(api.CreatePhysicalConnectionSetupOrder, "AccessPointId", pointA, "LineOperator", "CT", "PortType", "10GBase-LR").with(kv...)
}

// missing is an ID of the cloud's form that names nothing.
const missing = "pc-bp1000000000000000000"

// noCircuitCodes are the pages' codes for a circuit that is not there.
var noCircuitCodes = map[model.Action]model.Code{
	api.ConfirmPhysicalConnection:              "ResourceNotFound.PhysicalConnectionId",
	api.EnablePhysicalConnection:               "InvalidPhysicalConnectionId.NotFound",
	api.ModifyPhysicalConnectionAttribute:      "InvalidPhysicalConnectionId.NotFound",
	api.CancelPhysicalConnection:               "InvalidPhysicalConnectionId.NotFound",
	api.TerminatePhysicalConnection:            "InvalidPhysicalConnectionId.NotFound",
	api.DeletePhysicalConnection:               "InvalidPhysicalConnectionId.NotFound",
	api.RecoverPhysicalConnection:              "ResourceNotFound",
	api.CreatePhysicalConnectionOccupancyOrder: "InvalidPhysicalConnectionId.NotFound",
	api.ApplyPhysicalConnectionLOA:             "InvalidInstanceId.NotFound",
	api.CompletePhysicalConnectionLOA:          "InvalidInstanceId.NotFound",
}

// circuitExistenceCases tries, with every call about a circuit, one that is not there, another account's, and one of
// another region than the call's.
func circuitExistenceCases() (cases []ruleCase) {
	const rule = "circuit.exists"
	for _, s := range api.Actions() {
		code, ok := noCircuitCodes[s.Action]
		if !ok {
			continue
		}
		cases = append(cases,
			ruleCase{rule, code, string(s.Action) + ", none", func(*bed) call { return about(s.Action, missing) }},
			ruleCase{rule, code, string(s.Action) + ", another account's", func(b *bed) call { return about(s.Action, b.circuitOf(bob)) }},
			ruleCase{rule, code, string(s.Action) + ", another account's of another region", func(b *bed) call {
				b.do(api.OpenPhysicalConnectionService, "RegionId", away)
				return about(s.Action, b.circuitOf(bob)).with("RegionId", away)
			}})
		elsewhere := ruleCase{rule, code, string(s.Action) + ", of another region", func(b *bed) call {
			b.do(api.OpenPhysicalConnectionService, "RegionId", away)
			return about(s.Action, b.circuit()).with("RegionId", away)
		}}
		if s.Action == api.DeletePhysicalConnection {
			elsewhere.rule, elsewhere.code = "circuit.region", "InvalidPhysicalConnectionId.NotMatched"
		}
		cases = append(cases, elsewhere)
	}
	return append(cases,
		ruleCase{rule, "InvalidPhysicalConnectionId.NotFound", "create a VBR on none", func(b *bed) call { return b.newVBR(missing, 10) }},
		ruleCase{rule, "InvalidPhysicalConnectionId.NotFound", "create a VBR on another account's", func(b *bed) call {
			return b.newVBR(b.circuitOf(bob), 10)
		}},
		ruleCase{rule, "InvalidPhysicalConnectionId.NotFound", "associate with another account's", func(b *bed) call {
			return b.place(b.vbr(b.circuit(), 10), b.circuitOf(bob), 10)
		}},
		ruleCase{rule, "InvalidVbrId.NotFound", "unassociate from none", func(b *bed) call {
			return on(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", b.vbr(b.circuit(), 10), "PhysicalConnectionId", missing)
		}},
		ruleCase{rule, "InvalidInstanceId.NotFound", "describe the letter of none", func(*bed) call {
			return on(api.DescribePhysicalConnectionLOA, "InstanceId", missing)
		}},
		ruleCase{rule, "InvalidPhysicalConnectionId.NotFound", "describe the VBRs of none", func(*bed) call {
			return on(api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", missing)
		}},
		ruleCase{rule, "InvalidPhysicalConnectionId.NotFound", "describe the VBRs of another account's", func(b *bed) call {
			return on(api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", b.circuitOf(bob))
		}},
		ruleCase{rule, "InvalidPhysicalConnectionId.NotFound", "host on another account's", func(b *bed) call {
			b.partner()
			return newHosted(b.circuitOf(bob), 10)
		}},
		ruleCase{"circuit.region", "InvalidPhysicalConnectionId.NotMatched", "delete a hosted connection on the caller's circuit", func(b *bed) call {
			return about(api.DeletePhysicalConnection, b.host(b.partner(), 10)).with("RegionId", away)
		}},
		ruleCase{"circuit.region", "", "the circuit's own region", func(b *bed) call {
			return about(api.DeletePhysicalConnection, b.circuitIn(model.CircuitTerminated))
		}},
		ruleCase{rule, "", "the caller's own", func(b *bed) call { return b.newVBR(b.circuit(), 10) }},
	)
}
