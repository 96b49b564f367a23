package sim

import (
	"encoding/json"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// Engine applies calls and time to one world. Calls of actions that only read, and Check, write nothing and may be made
// at once from many goroutines while nothing else is; otherwise an Engine is not safe for concurrent use.
type Engine struct {
	w *model.World
}

// New returns an engine on the world, which it owns from then on.
func New(w *model.World) *Engine { return &Engine{w: w} }

// World is the engine's world as it stands. Read it; don't change it.
func (e *Engine) World() *model.World { return e.w }

// Fork returns an engine on an independent copy of the world.
func (e *Engine) Fork() *Engine { return &Engine{w: e.w.Fork()} }

// Check asks every rule about the request and returns all they find. It changes nothing.
func (e *Engine) Check(req model.Request) []validate.Finding {
	c := validate.NewContext(e.w, &req)
	if answered(c) {
		return nil
	}
	return c.Check()
}

// Refusal is the error that Do would refuse the request with, or nil. It changes nothing.
func (e *Engine) Refusal(req model.Request) *model.APIError {
	if req.ID == "" {
		req.ID = e.w.RequestID(&req)
	}
	c := validate.NewContext(e.w, &req)
	if !req.Unknown() && answered(c) {
		return nil
	}
	return refusal(c)
}

// refusal asks the rules about a request that was not answered before.
func refusal(c *validate.Context) *model.APIError {
	if c.Req.Unknown() {
		return &model.APIError{Status: 400, Code: api.CodeInvalidParameter, Message: "a parameter's value is not known [param.unknown]", Rule: "param.unknown", RequestID: c.Req.ID}
	}
	if f := c.Refusal(); f != nil {
		return f.Error(c.Req.ID)
	}
	return nil
}

// Do checks req against every rule that guards its action and, if none objects, applies it. It reads no clock and
// draws no randomness but the world's own, so equal worlds and requests give equal results. A refused call leaves no
// trace. A call with an idempotency token that was used before, with the same parameters, gets the first answer again.
func (e *Engine) Do(req model.Request) (model.Response, *model.APIError) {
	c := validate.NewContext(e.w, &req)
	if req.ID == "" {
		req.ID = e.w.RequestID(&req)
	}
	if !req.Unknown() && answered(c) {
		return again(c)
	}
	if err := refusal(c); err != nil {
		return model.Response{}, err
	}
	k := &call{stepper: stepper{w: e.w}, req: &req, ctx: c}
	if dry, _ := c.Bool("DryRun"); dry {
		body, _ := api.NewResponse(req.Action)
		r := k.answer(req.ID, body)
		r.DryRun = true
		return r, nil
	}
	if readOnly(req.Action) {
		return k.answer(req.ID, handlers[req.Action](k)), nil
	}
	e.w.Assign(req.IDs)
	body := handlers[req.Action](k)
	e.w.Assign(nil)
	k.settle()
	r := k.answer(req.ID, body)
	k.remember(r)
	return r, nil
}

func readOnly(a model.Action) bool {
	s, ok := api.Lookup(a)
	return ok && s.ReadOnly()
}

// call is one accepted request being applied. Applying cannot fail.
type call struct {
	stepper
	req *model.Request
	ctx *validate.Context
}

func (k *call) answer(id string, body any) model.Response {
	body.(api.Response).SetRequestID(id)
	return model.Response{RequestID: id, Body: body, Events: k.events}
}

// answered reports whether the call is a repetition of one that was answered before.
func answered(c *validate.Context) bool {
	param, t := c.Token()
	return t != nil && t.Params == validate.TokenDigest(c.Req, param)
}

func again(c *validate.Context) (model.Response, *model.APIError) {
	_, t := c.Token()
	body, _ := api.NewResponse(c.Req.Action)
	// What remember wrote decodes; a snapshot's tokens were checked when it was read.
	if err := json.NewDecoder(strings.NewReader(t.Body)).Decode(body); err != nil {
		return model.Response{}, &model.APIError{Status: 500, Code: api.CodeInternalError, Message: "the remembered answer cannot be read: " + err.Error(), RequestID: t.RequestID}
	}
	return model.Response{RequestID: t.RequestID, Body: body, Replayed: true}, nil
}

func (k *call) remember(r model.Response) {
	param, key := validate.TokenOf(k.req)
	if key == "" {
		return
	}
	token, _ := k.req.Param(param)
	k.w.Put(&model.Token{Account: k.req.Account, Action: k.req.Action, Token: token.Value,
		Params: validate.TokenDigest(k.req, param), RequestID: r.RequestID, Body: string(r.Body.(api.Response).AppendJSON(nil))})
}
