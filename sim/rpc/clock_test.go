package rpc

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"ecsim/model"
)

// A clock that is put forward again and again stays at the end of time, and a restart brings it back.
func TestClockStopsAtTheEndOfTime(t *testing.T) {
	c := RealClockFrom(bedStart)
	for range 5 {
		c.put(math.MaxInt64)
		assert.Equal(t, model.EndOfTime, c.now(0))
	}
	c.restart(bedStart)
	assert.Less(t, c.now(0), model.EndOfTime)
	assert.GreaterOrEqual(t, c.now(0), bedStart)
}

// A clock of the wall's is never behind it, whatever world is put in; one that began elsewhere goes on from there.
func TestClockRestarts(t *testing.T) {
	past, future := bedStart.Add(-200*time.Hour), model.At(time.Now()).Add(200*time.Hour)
	wall, other := RealClock(0), RealClockFrom(bedStart)
	for _, c := range []*Clock{wall, other} {
		c.put(10 * time.Hour)
		c.restart(future)
		assert.GreaterOrEqual(t, c.now(0), future)
		c.restart(past)
		assert.Less(t, c.now(0), future)
	}
	assert.GreaterOrEqual(t, wall.now(0), future.Add(-200*time.Hour))
	assert.Less(t, other.now(0), bedStart)

	virtual := VirtualClock()
	virtual.put(time.Hour)
	virtual.restart(future)
	assert.Equal(t, past, virtual.now(past))
}
