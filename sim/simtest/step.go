package simtest

import (
	"fmt"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/sim"
	"pgregory.net/rapid"
)

// Kind says what a Step is.
type Kind string

// The kinds of steps.
const (
	// Called: a call was made.
	Called Kind = "call"
	// Waited: time passed.
	Waited Kind = "wait"
	// Operated: the provider's side did something, or could not.
	Operated Kind = "operator"
	// Forked: the run goes on with a copy of the engine; the original is kept.
	Forked Kind = "fork"
	// Returned: the run goes back to the engine that was forked last, which nothing should have touched since.
	Returned Kind = "return"
)

// Step is one thing that happened to an engine.
type Step struct {
	Kind Kind
	// Request is the call, Response its answer and Refused its refusal, which is nil when it was accepted.
	Request  model.Request
	Response model.Response
	Refused  *model.APIError
	// Wait is how much time passed.
	Wait time.Duration
	// Resource and Event are what the provider's side did to what, Err why it could not.
	Resource, Event string
	Err             error
	// Events are the state changes, in order.
	Events []model.Event
}

func (s Step) String() string {
	switch s.Kind {
	case Called:
		if s.Refused != nil {
			return Text(s.Request) + " is refused: " + s.Refused.Error()
		}
		return Text(s.Request)
	case Waited:
		return "wait " + s.Wait.String()
	case Operated:
		if s.Err != nil {
			return fmt.Sprintf("operator: %s %s fails: %v", s.Event, s.Resource, s.Err)
		}
		return fmt.Sprintf("operator: %s %s", s.Event, s.Resource)
	}
	return string(s.Kind)
}

// Text writes a request on one line, as people would.
func Text(r model.Request) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s by %s", r.Action, r.Account)
	for i, p := range r.Params {
		sep := ", "
		if i == 0 {
			sep = ": "
		}
		fmt.Fprintf(&b, "%s%s=%s", sep, p.Name, p.Value)
	}
	return b.String()
}

// Hook sees each step with a copy of the engine from before it and the engine after it. For Forked, before is the
// original and after the copy; for Returned, before is the copy that is left and after the original.
type Hook func(t *rapid.T, before, after *sim.Engine, step Step)
