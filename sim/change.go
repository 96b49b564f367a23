package sim

import (
	"errors"
	"fmt"

	"ecsim/model"
)

// Change is one thing that changes a world, as a value: what a server's doors make and a journal keeps. Beside the
// instant it has at most one of the others; with none it is the passing of time.
type Change struct {
	// At is the instant at which it happens; the world is advanced to it first.
	At           model.Instant         `json:"at"`
	Request      *model.Request        `json:"request,omitempty"`
	Operator     *OperatorChange       `json:"operator,omitempty"`
	Fault        *FaultChange          `json:"fault,omitempty"`
	Router       *model.CustomerRouter `json:"customerRouter,omitempty"`
	RemoveRouter string                `json:"removeCustomerRouter,omitempty"`
	CEN          *CENChange            `json:"cen,omitempty"`
	BGP          *model.BGPReport      `json:"bgp,omitempty"`
}

// OperatorChange is something the provider's side does; see Engine.Operator.
type OperatorChange struct {
	ID    string `json:"id"`
	Event string `json:"event"`
}

// FaultChange takes something down or up; see Engine.Fault.
type FaultChange struct {
	Target string `json:"target"`
	Down   bool   `json:"down"`
}

// CENChange attaches a VBR to a CEN instance or detaches it; see Engine.AttachCEN.
type CENChange struct {
	VbrID  string    `json:"vbrId"`
	CEN    model.CEN `json:"cen"`
	Attach bool      `json:"attach"`
}

// Outcome is what a change led to.
type Outcome struct {
	// Response answers a request.
	Response model.Response
	// Status is the resource's after an operator event.
	Status string
	// Events are all state changes, those that time brought first.
	Events []model.Event
}

// ErrPast is the error of a change whose instant the world has passed.
var ErrPast = errors.New("sim: the change lies in the world's past")

// Apply advances the world to the change's instant and makes the change. The error is ErrPast, an *OperatorError, or
// the *model.APIError of a refused request; time has passed nevertheless, unless it is ErrPast.
func (e *Engine) Apply(c Change) (out Outcome, err error) {
	if c.At < e.w.Now {
		return out, fmt.Errorf("%w: it is for %s, it is %s", ErrPast, c.At, e.w.Now)
	}
	out.Events = e.AdvanceTo(c.At)
	var events []model.Event
	switch {
	case c.Request != nil:
		var refused *model.APIError
		if out.Response, refused = e.Do(*c.Request); refused != nil {
			return out, refused
		}
		events = out.Response.Events
	case c.Operator != nil:
		out.Status, events, err = e.Operator(c.Operator.ID, c.Operator.Event)
	case c.Fault != nil:
		events, err = e.Fault(c.Fault.Target, c.Fault.Down)
	case c.Router != nil:
		events, err = e.PutCustomerRouter(*c.Router)
	case c.RemoveRouter != "":
		events, err = e.RemoveCustomerRouter(c.RemoveRouter)
	case c.CEN != nil:
		events, err = e.AttachCEN(c.CEN.VbrID, c.CEN.CEN, c.CEN.Attach)
	case c.BGP != nil:
		events = e.ReportBGP(*c.BGP)
	}
	out.Events = append(out.Events, events...)
	return out, err
}
