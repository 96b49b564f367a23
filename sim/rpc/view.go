package rpc

import (
	"math"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/record"
)

// view is a copy of the world for reading.
type view struct {
	engine *sim.Engine
	// due is the instant of the first timer: from then on the view is out of date.
	due model.Instant
	// durable waits until everything in the view is on disk; nil when it is.
	durable func() error
}

func (c *core) read(req *model.Request) (r outcome, err error) {
	v, place, err := c.look(c.record != nil)
	if err != nil {
		return outcome{}, err
	}
	done := false
	defer func() {
		if !done {
			place.Leave()
		}
	}()
	r.resp, r.refused = v.engine.Do(*req)
	// What a reader has seen must not be undone by a crash.
	if err := c.await(v.durable); err != nil {
		return outcome{}, err
	}
	done, r.place = true, place
	return r, nil
}

// current is the view as of now.
func (c *core) current() (*view, error) {
	v, _, err := c.look(false)
	return v, err
}

// look returns the view as of now. With recorded it also reserves a place in the record behind everything that is in the view and
// before everything that is not.
func (c *core) look(recorded bool) (*view, *record.Place, error) {
	if err := c.alive(); err != nil {
		return nil, nil, err
	}
	if v := c.view.Load(); v != nil && c.clock.now(v.engine.World().Now) < v.due {
		if !recorded {
			return v, nil, nil
		}
		// A change makes the view out of date before it reserves its place.
		if p, ok := c.record.ReadPlace(v.engine.World().Now, v.due, func() bool { return c.view.Load() == v }); ok {
			return v, p, nil
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	defer c.guard()
	c.tick()
	// Another reader may have made it. One that is out of date stays so even where the timer that was due had nothing to do.
	v := c.view.Load()
	if v == nil || c.engine.World().Now >= v.due {
		v = &view{engine: c.engine.Fork(), due: math.MaxInt64, durable: c.durable}
		if t := v.engine.World().NextTimer(); t != nil {
			v.due = t.At
		}
		c.view.Store(v)
	}
	if !recorded {
		return v, nil, nil
	}
	return v, c.place(), nil
}
