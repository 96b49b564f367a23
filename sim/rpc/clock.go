package rpc

import (
	"sync/atomic"
	"time"

	"ecsim/model"
)

// Clock says what time it is in the world.
type Clock struct {
	real bool
	// wall says that the world is never behind the wall clock.
	wall bool
	// base is the world's instant when the clock was set, by the process's monotonic clock at set.
	base model.Instant
	set  time.Time
	// ahead is by how much the clock was put forward since, less than nothing when another world was put back.
	ahead atomic.Int64
}

// VirtualClock stands still: only the admin endpoint moves the world's time.
func VirtualClock() *Clock { return &Clock{} }

// RealClock follows the wall clock. It starts at the later of the instant and the wall clock's: a world's time never
// goes back, and a world that was ahead stays so.
func RealClock(from model.Instant) *Clock {
	now := time.Now()
	return &Clock{real: true, wall: true, base: max(from, model.At(now)), set: now}
}

// RealClockFrom is RealClock, but starts at that instant whatever the wall clock says: it goes as fast as that one.
func RealClockFrom(from model.Instant) *Clock {
	return &Clock{real: true, base: from, set: time.Now()}
}

// now is the instant that a world should be at which is at least at that one.
func (c *Clock) now(world model.Instant) model.Instant {
	if !c.real {
		return world
	}
	return min(max(world, c.base.Add(time.Since(c.set)+time.Duration(c.ahead.Load()))), model.EndOfTime)
}

// put moves the clock forward, to the end of time at most; where it follows the wall clock it stays ahead of it by so
// much more. The caller sees to it that nobody else moves the clock.
func (c *Clock) put(forward time.Duration) {
	if !c.real {
		return
	}
	ahead := time.Duration(c.ahead.Load())
	room := time.Duration(model.EndOfTime-c.base) - time.Since(c.set) - ahead
	c.ahead.Store(int64(ahead + min(forward, max(room, 0))))
}

// restart begins anew with another world, as if the clock were made for that: what it was put forward is forgotten. The
// caller sees to it that nobody else moves the clock.
func (c *Clock) restart(from model.Instant) {
	if !c.real {
		return
	}
	now := time.Now()
	if c.wall {
		from = max(from, model.At(now))
	}
	c.ahead.Store(int64(time.Duration(from-c.base) - now.Sub(c.set)))
}
