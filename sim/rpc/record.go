package rpc

import (
	"encoding/json"
	"time"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/record"
)

// place reserves the next place in the record, if there is one. The world must not change until then: it is called under the lock.
func (c *core) place() *record.Place {
	if c.record == nil {
		return nil
	}
	return c.record.Place(c.engine.World().Now)
}

// recordChange writes what was done to the world, and by how much that put its clock forward.
func recordChange(place *record.Place, ch *sim.Change, passed time.Duration) {
	if place == nil {
		return
	}
	l := record.Line{}
	var body any
	switch {
	case ch.Operator != nil:
		l.Kind, body = record.Operator, record.OperatorBody{ID: ch.Operator.ID, Event: ch.Operator.Event}
	case ch.Fault != nil:
		l.Kind, body = record.Fault, record.FaultBody{Target: ch.Fault.Target, State: either(ch.Fault.Down, "down", "up")}
	case ch.Router != nil:
		l.Kind, body = record.RouterPut, ch.Router
	case ch.RemoveRouter != "":
		l.Kind, body = record.RouterRemoved, record.RemovedBody{Name: ch.RemoveRouter}
	case ch.CEN != nil:
		l.Kind, body = record.CEN, record.CENBody{VBR: ch.CEN.VbrID, CEN: ch.CEN.CEN.ID, Owner: ch.CEN.CEN.Owner, State: either(ch.CEN.Attach, "attached", "detached")}
	case ch.BGP != nil:
		l.Kind, body = record.SpeakersReport, ch.BGP
	default:
		l.Kind, body = record.Clock, record.ClockBody{Advance: passed.String()}
	}
	var err error
	if l.Body, err = json.Marshal(body); err != nil {
		place.Fail(err)
		return
	}
	place.Write(&l)
}

func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// recordCall writes a call and what it is answered with, of which answer is the body as it is sent.
func recordCall(place *record.Place, x *exchange, c *callLog, id string, status int, resp *model.Response, refused *model.APIError) {
	if place == nil {
		return
	}
	action := c.action
	if action == "" {
		action = model.Action(x.request.common.Action)
	}
	l := record.Line{Kind: record.Call, Account: c.account, Action: action, Params: x.request.own, RequestID: id, Status: status}
	switch {
	case refused != nil:
		l.Code, l.Message, l.Rule = refused.Code, refused.Message, refused.Rule
	case x.request.common.xml():
		l.Answer = appendAnswer(nil, c.action, resp, false)
	default:
		l.Answer = x.answer
	}
	place.Write(&l)
}
