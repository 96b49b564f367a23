package run

import (
	"context"
	"fmt"
	"sync"
	"time"

	"ecsim/bgp/live"
	"ecsim/model"
)

// live carries the steps out with real speakers, by the wall clock.
func (k *walk) live(ctx context.Context) error {
	fabric, err := live.New(live.Options{})
	if err != nil {
		return fmt.Errorf("live BGP: %w", err)
	}
	c := &wall{k: k, begin: time.Now(), start: k.engine.World().Now, stirred: make(chan struct{}, 1), failed: make(chan error, 1)}
	k.clock = c
	ctx, cancel := context.WithCancel(ctx)
	var speakers sync.WaitGroup
	speakers.Go(func() {
		if err := fabric.Run(ctx, c); err != nil {
			c.failed <- fmt.Errorf("live BGP: %w", err)
		}
	})
	c.mu.Lock()
	err = k.run(ctx)
	c.mu.Unlock()
	cancel()
	speakers.Wait()
	return err
}

// wall lets the time of the wall pass, and stands between the walk and the speakers. Whoever touches the walk's world holds mu; the walk
// does, but while it waits.
type wall struct {
	k     *walk
	begin time.Time
	start model.Instant

	mu sync.Mutex
	// step is where the walk is, for what speakers report.
	step    int
	stirred chan struct{}
	failed  chan error
}

// advance brings the world to the wall clock's instant.
func (c *wall) advance() {
	now := min(c.start.Add(time.Since(c.begin)), model.EndOfTime)
	if w := c.k.engine.World(); now > w.Now {
		c.k.note(c.step, c.k.engine.AdvanceTo(now))
	}
}

func (c *wall) at(step int) {
	c.step = step
	c.advance()
}

func (c *wall) wait(ctx context.Context, d time.Duration) (err error) {
	c.mu.Unlock()
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case err = <-c.failed:
	case <-ctx.Done():
		err = ctx.Err()
	}
	c.mu.Lock()
	c.advance()
	return err
}

func (c *wall) changed() {
	select {
	case c.stirred <- struct{}{}:
	default: // the speakers have been told, and have not looked yet
	}
}

// World implements live.World.
func (c *wall) World() (*model.World, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	return c.k.engine.World().Fork(), nil
}

// Changed implements live.World.
func (c *wall) Changed() <-chan struct{} { return c.stirred }

// Report implements live.World.
func (c *wall) Report(r model.BGPReport) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	c.k.note(c.step, c.k.engine.ReportBGP(r))
	c.changed()
	return nil
}
