package trace

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"ecsim/model"
	"ecsim/sim/record"
)

// logService is whose calls a log has: only those of the API that ecsim serves are in it.
const logService = "Vpc"

// fill makes the event of a log's line. What is wrong is at a place in the line's body.
func (r *requestLog) fill() *invalid {
	l, e := &r.text, &r.event
	*e = Event{Params: keep(e.Params), Time: l.At}
	if l.Kind == record.Call {
		e.Kind, e.Service, e.Action, e.Account = Call, logService, l.Action, l.Account
		e.Params = append(e.Params, l.Params...)
		e.RequestID, e.Status = l.RequestID, l.Status
		if e.Outcome, e.Response = Accepted, l.Answer; l.Answer == nil {
			e.Outcome, e.Code, e.Message = Refused, l.Code, l.Message
		}
		return nil
	}
	e.Body = l.Body
	var wrong *invalid
	switch l.Kind {
	case record.State:
		e.Kind = State
	case record.Clock:
		e.Kind = Clock
		wrong = body(l, &record.ClockBody{}, nil)
	case record.Operator:
		var in record.OperatorBody
		wrong = body(l, &in, func() string { return needed("id", in.ID, "event", in.Event) })
		e.Kind, e.Subject, e.Change = Operator, in.ID, in.Event
	case record.Fault:
		var in record.FaultBody
		wrong = body(l, &in, func() string { return firstOf(needed("target", in.Target), oneOf("state", in.State, "down", "up")) })
		e.Kind, e.Subject, e.Change = Fault, in.Target, in.State
	case record.RouterPut:
		var in model.CustomerRouter
		wrong = body(l, &in, func() string { return needed("name", in.Name) })
		e.Kind, e.Subject, e.Change = CustomerRouter, in.Name, "put"
	case record.RouterRemoved:
		var in record.RemovedBody
		wrong = body(l, &in, func() string { return needed("name", in.Name) })
		e.Kind, e.Subject, e.Change = CustomerRouter, in.Name, "removed"
	case record.CEN:
		var in record.CENBody
		wrong = body(l, &in, func() string {
			return firstOf(needed("vbr", in.VBR, "cen", in.CEN), oneOf("state", in.State, "attached", "detached"))
		})
		e.Kind, e.Subject, e.Change = CEN, in.VBR, in.State
	case record.SpeakersReport:
		e.Kind = BGP
		wrong = body(l, &model.BGPReport{}, nil)
	}
	return wrong
}

// body reads a line's body into v, and has check say what is wrong with that.
func body(l *record.Line, v any, check func() string) *invalid {
	if err := json.Unmarshal(l.Body, v, json.RejectUnknownMembers(true)); err != nil {
		var wrong *json.SemanticError
		if !errors.As(err, &wrong) {
			return &invalid{0, reason(err)}
		}
		path := strings.TrimPrefix(string(wrong.JSONPointer), "/")
		switch {
		case errors.Is(err, json.ErrUnknownName):
			return &invalid{int(wrong.ByteOffset), fmt.Sprintf("%s has no %q", l.Kind.Key(), path)}
		case wrong.Err != nil:
			return &invalid{int(wrong.ByteOffset), fmt.Sprintf("%s of %s: %s", path, l.Kind.Key(), wrong.Err)}
		}
		return &invalid{int(wrong.ByteOffset), fmt.Sprintf("%s of %s is %s, not of the kind expected there", path, l.Kind.Key(), kindName(wrong.JSONKind))}
	}
	if check != nil {
		if why := check(); why != "" {
			return &invalid{0, l.Kind.Key() + ": " + why}
		}
	}
	return nil
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

// oneOf says that a value is none of those it can be.
func oneOf(name, value string, values ...string) string {
	if slices.Contains(values, value) {
		return ""
	}
	return fmt.Sprintf("%s is %q; expected %s", name, value, strings.Join(values, " or "))
}
