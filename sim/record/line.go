package record

import (
	"errors"

	"github.com/go-json-experiment/json"
	jsonv1 "github.com/go-json-experiment/json/v1"

	"ecsim/model"
	"ecsim/sim"
)

// Version is the version of the form that the writer writes, and the only one that the decoder reads.
const Version = 1

// Magic is the value of the key "ecsim" in the first line, by which the form is known.
const Magic = "log"

// Line is one line of a log, a JSON object: something that a world was asked or that was done to it.
type Line struct {
	Kind Kind
	// At is the world's instant. It never goes back but at a State.
	At model.Instant
	// Head is set of a State that says what the file is. The first line of a log does.
	Head bool

	// What follows is of calls.

	Account string
	Action  model.Action
	// Params are the action's own parameters in their flat wire form and order.
	Params []model.Param
	// RequestID is the answer's: of a call that repeats a token it is the first one's.
	RequestID string
	// Status is the HTTP status.
	Status int
	// Response is the JSON object that answers an accepted call, also where it was sent as XML; nil of a refused one.
	Response []byte
	// Code, Message and Rule are those of a refusal. Rule is empty where no rule refused.
	Code          model.Code
	Message, Rule string

	// Body is the JSON value that tells of all other kinds but Clock: a snapshot, or the part of a sim.Change.
	Body []byte
}

// Kind is what a line tells of.
type Kind int

// The kinds.
const (
	// Clock: the clock was put forward, to At. Such a line has no other key.
	Clock Kind = iota
	// State: from here on the world is that of a snapshot. A log begins with one.
	State
	Call
	// Operator: the provider's side did something.
	Operator
	// Fault: something was taken down or up.
	Fault
	// RouterPut and RouterRemoved: a customer router was put or taken away.
	RouterPut
	RouterRemoved
	// CEN: a VBR was attached to a CEN instance or detached.
	CEN
	kinds
)

// kindKeys are the keys that tell the kinds, beside which a line has "at".
var kindKeys = [kinds]string{State: "state", Call: "call", Operator: "operator", Fault: "fault", RouterPut: "customerRouter", RouterRemoved: "removeCustomerRouter", CEN: "cen"}

// Key is the key by which lines of the kind are known; a Clock has none.
func (k Kind) Key() string { return kindKeys[k] }

// part is where a change has what lines of the kind tell.
func (k Kind) part(c *sim.Change) any {
	switch k {
	case Operator:
		return &c.Operator
	case Fault:
		return &c.Fault
	case RouterPut:
		return &c.Router
	case RouterRemoved:
		return &c.RemoveRouter
	case CEN:
		return &c.CEN
	}
	return nil
}

// kindOfChange is the kind of the line that tells of a change.
func kindOfChange(c *sim.Change) Kind {
	switch {
	case c.Operator != nil:
		return Operator
	case c.Fault != nil:
		return Fault
	case c.Router != nil:
		return RouterPut
	case c.RemoveRouter != "":
		return RouterRemoved
	case c.CEN != nil:
		return CEN
	}
	return Clock
}

// ofChange makes the line of a change that is no call.
func (l *Line) ofChange(c *sim.Change) (err error) {
	if c.BGP != nil {
		return errors.New("what real BGP speakers report cannot be recorded") // a replay would not come to the same
	}
	l.Kind = kindOfChange(c)
	if part := l.Kind.part(c); part != nil {
		l.Body, err = json.Marshal(part, jsonv1.OmitEmptyWithLegacySemantics(true))
	}
	return err
}

// Change is the change that a line tells of, of all kinds but State and Call.
func (l *Line) Change() (sim.Change, error) {
	c := sim.Change{At: l.At}
	part := l.Kind.part(&c)
	if part == nil {
		return c, nil
	}
	return c, json.Unmarshal(l.Body, part, json.RejectUnknownMembers(true))
}
