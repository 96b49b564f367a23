package rpc

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/record"
	"ecsim/sim/store"
)

// core owns the world. Changes are made in it one after the other; reads see a copy of it that no change touches.
type core struct {
	clock   *Clock
	journal *store.Store
	// record is the log of what the world is asked and what is done to it; nil for none.
	record *record.Writer
	events *hub

	mu     sync.Mutex
	engine *sim.Engine
	// durable waits until the last change is on disk; nil when there was none, or there is no journal.
	durable func() error
	// view is the copy that reads are served from, or nil when a change came after it.
	view atomic.Pointer[view]
	// broken is why the world can no longer be trusted or kept: no call is answered after that.
	broken atomic.Pointer[error]
	// onBreak is called once, when broken is set.
	onBreak func(error)
	// stirred receives after changes, for whoever follows the world.
	stirred chan struct{}
}

var errBroken = errors.New("the server is stopping")

// alive returns nil, or the error of a core that has broken.
func (c *core) alive() error {
	if p := c.broken.Load(); p != nil {
		return fmt.Errorf("%w: %w", errBroken, *p)
	}
	return nil
}

func (c *core) breakDown(err error) {
	if c.broken.CompareAndSwap(nil, &err) && c.onBreak != nil {
		c.onBreak(err)
	}
}

// outcome is how the world answers a call.
type outcome struct {
	resp    model.Response
	refused *model.APIError
	// place is where the call's line goes in the record; nil when nothing is recorded. Whoever has the outcome fills it.
	place *record.Place
}

// Do answers a call.
func (c *core) Do(req *model.Request) (outcome, error) {
	if s, ok := api.Lookup(req.Action); ok && s.ReadOnly() {
		return c.read(req)
	}
	return c.write(req)
}

// tick brings the world to the clock's instant.
func (c *core) tick() {
	c.changed(c.engine.AdvanceTo(c.clock.now(c.engine.World().Now)))
}

// changed makes state changes known and the view out of date. Without any the world is as it was.
func (c *core) changed(events []model.Event) {
	if len(events) > 0 {
		c.view.Store(nil)
		c.events.publish(events)
		c.stir()
	}
}

// stir tells who follows the world that it has changed.
func (c *core) stir() {
	select {
	case c.stirred <- struct{}{}:
	default: // it has been told, and has not looked yet
	}
}

func (c *core) write(req *model.Request) (r outcome, err error) {
	wait, err := func() (func() error, error) {
		c.mu.Lock()
		defer c.mu.Unlock()
		defer c.guard()
		if err := c.alive(); err != nil {
			return nil, err
		}
		c.tick()
		r.resp, r.refused = c.engine.Do(*req)
		if r.refused == nil && !r.resp.Replayed && !r.resp.DryRun {
			c.changed(r.resp.Events)
			c.keep(sim.Change{Request: req}, sim.Outcome{Response: r.resp})
		}
		r.place = c.place()
		return c.durable, nil
	}()
	// A refusal waits too: it tells of what was changed before, such as that something is gone.
	if err == nil {
		err = c.await(wait)
	}
	if err != nil {
		r.place.Leave() // nobody gets the answer
		r.place = nil
	}
	return r, err
}

// guard breaks the core when a change panics: nobody knows how far it came.
func (c *core) guard() {
	if p := recover(); p != nil {
		c.breakDown(fmt.Errorf("a change failed half-way: %v", p))
		panic(p)
	}
}

// await waits until a change is on disk; wait is nil for none. It breaks the core when the change could not be kept: the
// world is ahead of the disk.
func (c *core) await(wait func() error) error {
	if wait == nil {
		return nil
	}
	err := wait()
	if err != nil {
		err = fmt.Errorf("a change could not be written: %w", err)
		c.breakDown(err)
	}
	return err
}

// settled waits until everything so far is on disk.
func (c *core) settled() error {
	c.mu.Lock()
	wait := c.durable
	c.mu.Unlock()
	return c.await(wait)
}

// keep hands a change that was made to the journal. Every change goes through here.
func (c *core) keep(ch sim.Change, out sim.Outcome) {
	c.view.Store(nil)
	c.stir()
	if c.journal == nil {
		return
	}
	w := c.engine.World()
	ch.At = w.Now
	c.durable = c.journal.Append(ch, store.MarkOf(w, out))
	if c.journal.Due() {
		c.journal.Compact(w.Fork())
	}
}

// change makes a change that no API call makes, and waits until it is on disk. The change's instant is now.
func (c *core) change(ch sim.Change) (sim.Outcome, error) {
	out, _, err := c.makeChange(func(now model.Instant) sim.Change { ch.At = now; return ch })
	return out, err
}

// advance lets the time d pass, which is not negative, and waits until that is on disk.
func (c *core) advance(d time.Duration) (events []model.Event, now model.Instant, err error) {
	out, now, err := c.makeChange(func(now model.Instant) sim.Change {
		c.clock.put(d)
		at := now.Add(d)
		if at < now || at > model.EndOfTime {
			at = max(model.EndOfTime, now)
		}
		return sim.Change{At: at}
	})
	return out.Events, now, err
}

func (c *core) makeChange(plan func(now model.Instant) sim.Change) (out sim.Outcome, now model.Instant, err error) {
	var wait func() error
	var place *record.Place
	var ch sim.Change
	err = func() error {
		c.mu.Lock()
		defer c.mu.Unlock()
		defer c.guard()
		if err := c.alive(); err != nil {
			return err
		}
		c.tick()
		ch = plan(c.engine.World().Now)
		var err error
		out, err = c.engine.Apply(ch)
		now = c.engine.World().Now
		c.changed(out.Events)
		if err == nil {
			c.keep(ch, out)
			place = c.place() // what was refused has changed nothing, and has no line
		}
		wait = c.durable
		return err
	}()
	if lost := c.await(wait); lost != nil {
		place.Leave()
		return out, now, lost
	}
	place.WriteChange(&ch)
	return out, now, err
}

// snapshot returns an independent copy of the world as of now.
func (c *core) snapshot() (*model.World, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer c.guard()
	if err := c.alive(); err != nil {
		return nil, err
	}
	c.tick()
	return c.engine.World().Fork(), nil
}

// run raises what time brings, until stop is closed, for those who watch events: calls bring the world up to date by
// themselves.
func (c *core) run(stop <-chan struct{}) {
	if !c.clock.real {
		<-stop
		return
	}
	for {
		wait := time.Second
		c.mu.Lock()
		if c.alive() == nil {
			c.tick()
			if t := c.engine.World().NextTimer(); t != nil {
				wait = min(wait, time.Duration(t.At-c.engine.World().Now))
			}
		}
		c.mu.Unlock()
		select {
		case <-stop:
			return
		case <-time.After(max(wait, time.Millisecond)):
		}
	}
}
