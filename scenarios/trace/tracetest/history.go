package tracetest

import (
	"math/rand/v2"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

// Account is whose history it is, and AccessKey what its calls are signed with.
const (
	Account   = "1000000000000001"
	AccessKey = "LTAI5tEcsimExample0000000"
	region    = "cn-hangzhou"
)

// Start is when histories begin.
var Start = model.At(time.Date(2024, 3, 1, 8, 0, 0, 0, time.UTC))

// World is the world that histories begin with: nothing but the account, and a provider that acts by itself, with delays.
func World(seed uint64) *model.World {
	w := model.New(Start, seed)
	w.Settings = &model.Settings{Operator: model.OperatorAuto, Delays: model.DelaysDefault}
	return w
}

// history makes one event after the other.
type history struct {
	o       Options
	e       *sim.Engine
	r       *rand.Rand
	now     model.Instant
	plan    []func() call
	estate  estate
	answer  []byte
	scratch []byte
}

// call is a call about to be made.
type call struct {
	action model.Action
	params []model.Param
	// wait is how long after the event before it is made; 0 is some seconds.
	wait time.Duration
	// done takes the answer of an accepted call.
	done func(any)
}

func newHistory(o Options) *history {
	h := &history{o: o, e: sim.New(o.World), r: rand.New(rand.NewPCG(o.Seed, 0x65637369)), now: Start}
	h.setUp()
	return h
}

// next appends the next event.
func (h *history) next(b []byte) []byte {
	if len(h.plan) == 0 && h.r.IntN(10) == 0 {
		h.pass(time.Duration(1+h.r.IntN(9)) * time.Second)
		return h.foreign(b)
	}
	var c call
	if len(h.plan) > 0 {
		c = h.plan[0]()
		h.plan = h.plan[1:]
	} else {
		c = h.operate()
	}
	if c.wait == 0 {
		c.wait = time.Duration(1+h.r.IntN(9)) * time.Second
	}
	h.pass(c.wait)
	req := model.Request{ID: h.requestID(), Account: Account, Action: c.action, Params: c.params}
	resp, refused := h.e.Do(req)
	h.answer = h.answer[:0]
	if refused == nil {
		if c.done != nil {
			c.done(resp.Body)
		}
		if !h.o.NoAnswers || !reads(c.action) {
			h.answer = resp.Body.(api.Response).AppendJSON(h.answer)
		}
	}
	return h.record(b, &req, refused)
}

func reads(a model.Action) bool {
	s, ok := api.Lookup(a)
	return ok && s.ReadOnly()
}

// pass lets time pass: histories are in whole seconds.
func (h *history) pass(d time.Duration) {
	h.now = h.now.Add(d)
	h.e.AdvanceTo(h.now)
}

func (h *history) requestID() string {
	var id [16]byte
	for i := 0; i < 16; i += 8 {
		n := h.r.Uint64()
		for j := range 8 {
			id[i+j] = byte(n >> (8 * j))
		}
	}
	return model.FormatRequestID(id)
}
