package rpc

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim"
)

// TestViewsAreRenewed has time bring a timer that has nothing left to do: readers get a view that is up to date all the
// same, and share it.
func TestViewsAreRenewed(t *testing.T) {
	w, err := freshWorld()
	require.NoError(t, err)
	w.Put(&model.Vpc{Meta: model.Meta{ID: "vpc-1", Owner: alice, Region: home}, Status: model.VpcAvailable, VRouterID: "vrt-1", RouteTableID: "vtb-1"})
	w.Schedule(bedStart.Add(time.Hour), model.KindVpc, "vpc-1", "created") // it is Available already
	c := &core{clock: RealClockFrom(bedStart), events: newHub(), engine: sim.New(w)}
	before, err := c.current()
	require.NoError(t, err)
	assert.Equal(t, bedStart.Add(time.Hour), before.due)
	c.clock.put(2 * time.Hour)
	after, err := c.current()
	require.NoError(t, err)
	assert.NotSame(t, before, after)
	assert.Greater(t, after.due, after.engine.World().Now)
	again, err := c.current()
	require.NoError(t, err)
	assert.Same(t, after, again)
}

// TestReadersWaitForTheDisk: nobody is shown what is not on disk yet, because a crash would undo it.
func TestReadersWaitForTheDisk(t *testing.T) {
	for _, path := range []string{"/", "/_ecsim/state", "/_ecsim/bgp", "/_ecsim/customer-routers"} {
		b := newBed(t)
		b.core.mu.Lock()
		b.core.durable = func() error { return errors.New("the disk is full") }
		b.core.mu.Unlock()
		if path == "/" {
			assert.Equal(t, 503, b.call("DescribeVpcs").status, path)
		} else {
			assert.Equal(t, 503, b.send("GET", path, "").status, path)
		}
	}
}
