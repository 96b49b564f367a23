package trace

import (
	"strconv"

	"ecsim/model"
)

// Event is one recorded call, or, in the log of ecsim serve, something else that changed the world.
type Event struct {
	// Kind is what happened. Of what is no call, Subject, Change and Body tell more; of a call they are empty.
	Kind Kind
	// Subject is what it is about: the ID of a resource, the name of a customer router.
	Subject string
	// Change is what became of it: the operator's event, "down" or "up", "put" or "removed", "attached" or "detached".
	Change string
	// Body is the rest as the admin endpoint takes it, a JSON object: a customer router, an attachment, a snapshot.
	Body []byte

	// Line is where the event begins in its file, counted from 1; Index is its number in the trace, counted from 1.
	Line, Index int
	// RequestID is what the recorder says the call's answer had, empty when it says nothing.
	RequestID string
	// Time is when it happened. It is zero when the recorder does not say.
	Time model.Instant
	// Service is whose API it was, as the recorder names it: "Vpc", "vpc.aliyuncs.com", "Ecs".
	Service string
	Action  model.Action
	// Account is the UID of the account that called; empty when the recorder does not say.
	Account string
	// AccessKey is the AccessKey ID that the call was signed with, as far as the recorder tells. It names the account where Account is empty.
	AccessKey string
	// Region is the region the recorder says the call went to. Params has a RegionId of its own if the call had one.
	Region string
	// Params are the action's parameters in their flat wire form, without the common ones.
	Params []model.Param
	// Masked are the names of parameters that were given but whose values the recorder hides ("***"). They are not in Params.
	Masked []string

	// Outcome says what is known of the answer.
	Outcome Outcome
	// Status is the recorded HTTP status, 0 when there is none.
	Status int
	// Code and Message are those of a refusal.
	Code    model.Code
	Message string
	// Response is the recorded answer as a JSON object; nil when the recorder kept none.
	Response []byte
}

// Kind is what an event is.
type Kind int

// The kinds. All but Call and Other are of the log of ecsim serve alone.
const (
	Call Kind = iota
	// Operator: the provider's side acts on Subject.
	Operator
	// Fault: Subject goes down or comes up.
	Fault
	// CustomerRouter: the router Subject is put or removed.
	CustomerRouter
	// CEN: the VBR Subject is attached to a CEN instance or detached.
	CEN
	// Clock: the world's clock was moved to Time.
	Clock
	// State: the world is that of the snapshot in Body. A log begins with one.
	State
	// Other: something that was no call of an API, such as a console sign-in or an act of the cloud itself. Service and
	// Action name it; Change is the recorder's word for what it is ("ConsoleSignin", "AliyunServiceEvent", "GET").
	Other
)

// Outcome is what a recorder says of an answer.
type Outcome int

// The outcomes.
const (
	// Unrecorded: the recorder does not say how the call ended.
	Unrecorded Outcome = iota
	Accepted
	Refused
)

// Reader gives the events of a trace one after the other.
type Reader interface {
	// Next returns the next event; it and its slices hold until the following Next, its strings for good. The error is io.EOF at the end, a *Broken for
	// an event that cannot be read (Next may be called again then, and goes on behind it), or one that ends the reading.
	Next() (*Event, error)
}

// Broken says that one event cannot be read.
type Broken struct {
	File   string
	Line   int
	Column int
	Reason string
}

// Error gives the place and the reason, as file:line:column: reason.
func (b *Broken) Error() string {
	return b.File + ":" + strconv.Itoa(b.Line) + ":" + strconv.Itoa(b.Column) + ": " + b.Reason
}
