package rpc

import (
	"ecsim/model"
	"ecsim/sim/record"
)

// place reserves the next place in the record, if there is one. The world must not change until then: it is called under the lock.
func (c *core) place() *record.Place {
	if c.record == nil {
		return nil
	}
	return c.record.Place(c.engine.World().Now)
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
		l.Response = appendAnswer(nil, c.action, resp, false)
	default:
		l.Response = x.answer
	}
	place.Write(&l)
}
