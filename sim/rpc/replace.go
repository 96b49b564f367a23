package rpc

import (
	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/record"
)

// replace puts another world in the place of this one, and waits until that is on disk.
func (c *core) replace(w *model.World) error {
	c.mu.Lock()
	wait, place, err := c.put(w)
	var state *model.World
	if place != nil {
		state = c.engine.World().Fork()
	}
	c.mu.Unlock()
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

func (c *core) put(w *model.World) (wait func() error, place *record.Place, err error) {
	if err := c.alive(); err != nil {
		return nil, nil, err
	}
	engine := sim.New(w)
	engine.Converge() // the world may have been written by hand
	if c.journal != nil {
		if wait, err = c.journal.Replace(w.Fork()); err != nil {
			return nil, nil, err
		}
	}
	c.clock.restart(w.Now)
	c.engine = engine
	c.durable = wait
	c.view.Store(nil)
	c.stir()
	c.events.publish([]model.Event{{At: w.Now, Kind: kindWorld, Resource: "world", Name: "replaced"}})
	if c.record != nil {
		place = c.record.StatePlace(w.Now)
	}
	return wait, place, nil
}

// kindWorld is the kind of the event that the world was replaced as a whole.
const kindWorld model.Kind = "World"
