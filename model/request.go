package model

import "strings"

// Action is the name of an API action as the documents spell it, such as "CreateVirtualBorderRouter".
type Action string

// Code is an API error code as the documents spell it, odd spellings included ("Forbbiden").
type Code string

// Param is one request parameter in its flat wire form, such as {"Filter.1.Value.2", "active"}.
type Param struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	// Unknown marks a value that nobody can know, because the call that would give it was refused.
	// Only plans have such parameters; no rule that needs the value speaks, and the call is not applied.
	Unknown bool `json:"unknown,omitempty"`
}

// Request is one API call. Every door turns what it reads into Requests.
type Request struct {
	// ID becomes the answer's RequestId. When empty the engine derives one from the world.
	ID string `json:"id,omitempty"`
	// Account is the UID of the calling account.
	Account string `json:"account"`
	Action  Action `json:"action"`
	// Params holds the action's own parameters and no common ones (Action, Version, Signature, …).
	Params []Param `json:"params,omitempty"`
	// IDs are what the resources that the call makes are to be called: those of the answer that the cloud gave, when a
	// history is replayed. See World.Assign.
	IDs []AssignedID `json:"ids,omitempty"`
}

// Param returns the first parameter of that exact name.
func (r *Request) Param(name string) (Param, bool) {
	for i := range r.Params {
		if r.Params[i].Name == name {
			return r.Params[i], true
		}
	}
	return Param{}, false
}

// Unknown reports whether any parameter's value is unknown.
func (r *Request) Unknown() bool {
	for i := range r.Params {
		if r.Params[i].Unknown {
			return true
		}
	}
	return false
}

// Response is the answer to an accepted call.
type Response struct {
	RequestID string
	// Body is the action's response, a pointer to the type generated for it in model/api.
	Body any
	// Events are the state changes the call caused, in order.
	Events []Event
	// Replayed is set when the call repeated an earlier one by its idempotency token and changed nothing.
	Replayed bool
	// DryRun is set when the call asked only whether it would be accepted: it would, and nothing was changed.
	DryRun bool
}

// APIError is a refusal as the API gives it.
type APIError struct {
	// Status is the documented HTTP status.
	Status int
	Code   Code
	// Message says what was wrong with which value and ends with the rule's ID in brackets.
	Message   string
	Rule      string
	RequestID string
}

func (e *APIError) Error() string {
	var b strings.Builder
	b.WriteString(string(e.Code))
	b.WriteString(": ")
	b.WriteString(e.Message)
	return b.String()
}

// Event is one state change of one resource.
type Event struct {
	At       Instant `json:"at"`
	Kind     Kind    `json:"kind"`
	Resource string  `json:"resource"`
	// Name is what happened, from the lifecycle tables: "approve", "terminated", …; of a BGP session it is the reason.
	Name string `json:"event"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}
