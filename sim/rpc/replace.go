package rpc

import (
	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/record"
)

// replace puts another world in the place of this one, and waits until that is on disk.
func (c *core) replace(w *model.World) error {
	engine := sim.New(w)
	engine.Converge() // the world may have been written by hand
	wait, place, state, err := c.put(engine)
	if err == nil {
		err = c.await(wait)
	}
	if err != nil {
		place.Leave()
		return err
	}
	if place != nil {
		place.WriteState(state)
	}
	return nil
}

func (c *core) put(engine *sim.Engine) (wait func() error, place *record.Place, state *model.World, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.alive(); err != nil {
		return nil, nil, nil, err
	}
	w := engine.World()
	if c.journal != nil {
		if wait, err = c.journal.Replace(w.Fork()); err != nil {
			return nil, nil, nil, err
		}
	}
	c.clock.restart(w.Now)
	c.engine = engine
	c.durable = wait
	c.view.Store(nil)
	c.stir()
	c.events.publish([]model.Event{{At: w.Now, Kind: kindWorld, Resource: "world", Name: "replaced"}})
	if c.record != nil {
		place, state = c.record.StatePlace(w.Now), w.Fork()
	}
	return wait, place, state, nil
}

// kindWorld is the kind of the event that the world was replaced as a whole.
const kindWorld model.Kind = "World"
