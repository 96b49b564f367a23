package scenarios

import "ecsim/validate"

// The rules that speak of a plan as a sequence. They guard no API call, so they are not among validate.All.
const (
	ruleOperator   = "plan.operator"
	ruleReference  = "plan.reference"
	ruleWait       = "plan.wait"
	ruleIncomplete = "plan.incomplete"
	ruleReplayed   = "plan.replayed"
)

// Rules documents what Validate itself may report. No rule here has a Check.
var Rules = []*validate.Rule{
	planRule(ruleOperator, `The provider's side cannot do that to the resource.
An operator step names a resource that is not there, or an event that its state does not allow. Approving takes a
circuit in Initial, allocating one in Approved, paying an open order, and so on; DESIGN lists the events.`),
	planRule(ruleReference, `A reference leads to nothing.
The step referred to was accepted, but its answer has no value in that place: a list has fewer items than the index
asks for, most often. Narrow or widen the call whose answer is used.`),
	planRule(ruleWait, `The waits lead past the last instant the simulator knows.
Virtual time ends with the year 2255. Shorten the wait.`),
	planRule(ruleIncomplete, `A step could not be checked in full.
It uses the answer of a step that was refused, so some of its values are unknown. Every rule that
does not need them was asked; the call itself was not applied. Correct the earlier step first.`),
	planRule(ruleReplayed, `A call repeats an earlier one and does nothing.
It has the idempotency token of an earlier call of the account and its parameters, so the cloud gives the first answer
again. If a second resource is meant, the call needs a token of its own.`),
}

func planRule(id, doc string) *validate.Rule {
	return &validate.Rule{
		ID: id, Doc: doc, Basis: validate.Interpreted,
		Sources: []validate.Source{{Document: "DESIGN", Section: "Steps: one language for plans and scenarios"}},
	}
}
