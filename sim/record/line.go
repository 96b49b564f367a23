package record

import (
	"ecsim/model"
)

// Version is the version of the form that the writer writes, and the only one that the decoder reads.
const Version = 1

// Line is one line of a log: something that a world was asked or that was done to it. Each line is a JSON object, its kind
// the one key of kindKeys that it has.
type Line struct {
	Kind Kind
	// At is the world's instant. It never goes back but at a State.
	At model.Instant

	// The rest is of calls.

	Account string
	Action  model.Action
	// Params are the action's own parameters in their flat wire form and order.
	Params []model.Param
	// RequestID is the answer's: of a repeated call with a token it is the first one's.
	RequestID string
	// Status is the HTTP status.
	Status int
	// Answer is the JSON object that answers an accepted call, also where it was sent as XML; nil of a refused one.
	Answer []byte
	// Code, Message and Rule are those of a refusal. Rule is empty where no rule refused.
	Code          model.Code
	Message, Rule string

	// Body is what was done, as a JSON object: of all that are no calls. It has the form in which the admin endpoint for it
	// takes it; a State's is a snapshot, that of SpeakersReport a model.BGPReport. RouterRemoved has {"name"}.
	Body []byte
}

// Kind is what a line tells of.
type Kind int

// The kinds.
const (
	noKind Kind = iota
	// State: from here on the world is that of a snapshot. A log begins with one.
	State
	Call
	// Clock: the clock was put forward, to At.
	Clock
	// Operator: the provider's side did something.
	Operator
	// Fault: something was taken down or up.
	Fault
	// RouterPut and RouterRemoved: a customer router was put or taken away.
	RouterPut
	RouterRemoved
	// CEN: a VBR was attached to a CEN instance or detached.
	CEN
	// SpeakersReport: real BGP speakers reported what they found out.
	SpeakersReport
	kinds
)

// kindKeys are the keys that tell the kinds. A State's, which begins a log, says what the file is.
var kindKeys = [kinds]string{State: "ecsim", Call: "call", Clock: "clock", Operator: "operator", Fault: "fault", RouterPut: "customerRouter",
	RouterRemoved: "removeCustomerRouter", CEN: "cen", SpeakersReport: "bgp"}

// Key is the key by which lines of the kind are known.
func (k Kind) Key() string { return kindKeys[k] }

// What the key "ecsim" says of a log.
const isLog = "log"

// StatePrefix is what each line of a State begins with. No other line is as long as these can be.
const StatePrefix = `{"ecsim":`

// The bodies of the kinds that have a form of their own.
type (
	// OperatorBody is the body of an Operator line.
	OperatorBody struct {
		ID    string `json:"id"`
		Event string `json:"event"`
	}
	// FaultBody is the body of a Fault line. State is "down" or "up".
	FaultBody struct {
		Target string `json:"target"`
		State  string `json:"state"`
	}
	// RemovedBody is the body of a RouterRemoved line.
	RemovedBody struct {
		Name string `json:"name"`
	}
	// CENBody is the body of a CEN line. State is "attached" or "detached"; no owner stands for the VBR's.
	CENBody struct {
		VBR   string `json:"vbr"`
		CEN   string `json:"cen"`
		Owner string `json:"owner,omitempty"`
		State string `json:"state"`
	}
	// ClockBody is the body of a Clock line: by how much the clock was put forward, as a duration such as "168h0m0s".
	ClockBody struct {
		Advance string `json:"advance"`
	}
)
