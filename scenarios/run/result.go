package run

import (
	"time"

	"ecsim/model"
	"ecsim/scenarios/plan"
)

// Result is what came of a scenario.
type Result struct {
	Scenario *plan.Scenario
	// Orders counts the orders that were run, Failed those that did not pass. A scenario without parallel groups has one order.
	Orders, Failed int
	// Steps, Expectations and Skipped count what the first order came to; those of a failed one count up to the failure.
	Steps, Expectations, Skipped int
	// Start and End are the world's instants at the beginning and the end of the first order.
	Start, End model.Instant
	// Failure is that of the first order that failed, nil when all passed.
	Failure *Failure
	// failures are those of all orders, when they are kept.
	failures []*Failure
	// Logs are the event logs of the orders, when they are kept.
	Logs []Log
}

// Passed reports whether all orders did.
func (r *Result) Passed() bool { return r.Failed == 0 }

// Name is the scenario's name with its row.
func (r *Result) Name() string { return NameOf(r.Scenario) }

// NameOf is a scenario's name with its row; the file's, when it has none.
func NameOf(s *plan.Scenario) string {
	name := s.Name
	if name == "" {
		name = s.File
	}
	if s.Row != "" {
		name += " [" + s.Row + "]"
	}
	return name
}

// Virtual is how much of the world's time passed.
func (r *Result) Virtual() time.Duration { return time.Duration(r.End - r.Start) }

// Failure says where a run ended and why.
type Failure struct {
	// Step counts from 0 in the scenario's steps. It is -1 when the run could not begin.
	Step int
	File string
	Pos  plan.Pos
	// Title says what the step does, At is the world's instant.
	Title string
	At    model.Instant
	// Expected and Found say what was to be and what was; More are lines that explain it: a trace, the entries of a table.
	Expected, Found string
	More            []string
	// Before are the last entries of the log before it.
	Before []Entry
	// Order is the order it came in: the steps in the sequence in which they were run. Nil without parallel groups.
	Order []int
	// Number counts the order from 1.
	Number int
	// fix is how the file could be mended, if its expectation is to be what was found.
	fix *fix
}

// Log is the event log of one order.
type Log struct {
	Order   []int
	Entries []Entry
}

// Entry is one line of an event log: what a step came to, or something that happened.
type Entry struct {
	At model.Instant
	// Step counts from 0. It is -1 before the first.
	Step int
	// Event is what happened; nil when the entry is the step's own.
	Event *model.Event
	// Outcome is what the step came to, in words: "success", a code, "holds".
	Outcome string
}
