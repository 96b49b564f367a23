package trace

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	v2 "github.com/go-json-experiment/json"

	"ecsim/sim"
	"ecsim/sim/record"
)

// logService is whose calls a log has: only those of the API that ecsim serves are in it.
const logService = "Vpc"

// fill makes the event of a log's line. What is wrong is at a place in the line's body.
func (r *requestLog) fill() *invalid {
	l, e := &r.text, &r.event
	*e = Event{Params: keep(e.Params), Time: l.At}
	switch l.Kind {
	case record.Call:
		r.call()
		return nil
	case record.State:
		e.Kind, e.Body = State, l.Body
		return nil
	}
	c, err := l.Change()
	if err != nil {
		return wrongBody(l, err)
	}
	why := ""
	switch {
	case c.Operator != nil:
		e.Kind, e.Subject, e.Change = Operator, c.Operator.ID, c.Operator.Event
		why = needed("id", e.Subject, "event", e.Change)
	case c.Fault != nil:
		e.Kind, e.Subject, e.Change = Fault, c.Fault.Target, either(c.Fault.Down, "down", "up")
		why = needed("target", e.Subject)
	case c.Router != nil:
		e.Kind, e.Subject, e.Change, e.Body = CustomerRouter, c.Router.Name, "put", l.Body
		why = needed("name", e.Subject)
	case l.Kind == record.RouterRemoved:
		e.Kind, e.Subject, e.Change = CustomerRouter, c.RemoveRouter, "removed"
		why = needed("the name", e.Subject)
	case c.CEN != nil:
		e.Kind, e.Subject, e.Change, e.Body = CEN, c.CEN.VbrID, either(c.CEN.Attach, "attached", "detached"), attachment(c.CEN)
		why = needed("vbrId", e.Subject, "cen.id", c.CEN.CEN.ID)
	default:
		e.Kind = Clock
	}
	if why != "" {
		return &invalid{0, l.Kind.Key() + ": " + why}
	}
	return nil
}

// call makes the event of a call's line.
func (r *requestLog) call() {
	l, e := &r.text, &r.event
	e.Service, e.Action, e.Account = logService, l.Action, l.Account
	e.Params = append(e.Params, l.Params...)
	for i := range e.Params {
		if e.Params[i].Name == "RegionId" {
			e.Region = e.Params[i].Value
		}
	}
	e.RequestID, e.Status = l.RequestID, l.Status
	if e.Outcome, e.Response = Accepted, l.Response; l.Response == nil {
		e.Outcome, e.Code, e.Message = Refused, l.Code, l.Message
	}
}

// attachment is the change as the admin endpoint takes it.
func attachment(c *sim.CENChange) []byte {
	text, err := json.Marshal(struct {
		VBR   string `json:"vbr"`
		CEN   string `json:"cen"`
		Owner string `json:"owner,omitempty"`
		State string `json:"state"`
	}{c.VbrID, c.CEN.ID, c.CEN.Owner, either(c.Attach, "attached", "detached")})
	if err != nil {
		panic(err) // texts
	}
	return text
}

// wrongBody says what of a line's body is wrong.
func wrongBody(l *record.Line, err error) *invalid {
	var wrong *v2.SemanticError
	if !errors.As(err, &wrong) {
		return &invalid{0, l.Kind.Key() + ": " + reason(err)}
	}
	path := strings.ReplaceAll(strings.TrimPrefix(string(wrong.JSONPointer), "/"), "/", ".")
	what := fmt.Sprintf("is %s, which is not of the kind expected there", kindName(wrong.JSONKind))
	if errors.Is(err, v2.ErrUnknownName) {
		what = "is not known there"
	}
	return &invalid{int(wrong.ByteOffset), fmt.Sprintf("%s: %q %s", l.Kind.Key(), path, what)}
}

// needed says which of the values, each behind its name, is missing.
func needed(kv ...string) string {
	for i := 0; i < len(kv); i += 2 {
		if kv[i+1] == "" {
			return kv[i] + " is missing"
		}
	}
	return ""
}

func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}
