package replay

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model/api"
	"ecsim/scenarios/trace"
)

// TestMatch replays a history in another world, with the IDs of the first, the provider's events between its calls, and
// names that only later answers tell.
func TestMatch(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	c.call(api.DescribePhysicalConnections)
	vbr := c.vbr(pc, "100")
	require.NotEmpty(t, vbr)
	c.vbr(pc, "100")
	require.Equal(t, trace.Refused, c.last().Outcome)
	c.call(api.DescribeVirtualBorderRouters)
	v := c.e.World().VBRs.Get(vbr)
	c.call(api.CreateRouteEntry, "RouteTableId", v.RouteTableID, "DestinationCidrBlock", "192.168.0.0/16", "NextHopId", v.Primary().VlanInterfaceID, "NextHopType", "RouterInterface")
	require.Equal(t, trace.Accepted, c.last().Outcome)
	c.call(api.DescribeRouteEntryList, "RouteTableId", v.RouteTableID)
	c.call(api.TerminateVirtualBorderRouter, "VbrId", vbr)
	c.wait(100 * time.Hour)
	c.call(api.DescribeVirtualBorderRouters)

	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	assert.Equal(t, len(c.events), r.Counts[Match])
	var said []string
	for _, f := range r.Inferred {
		said = append(said, f.Text)
	}
	assert.Contains(t, said, "outbound traffic billing of account "+uid+" is open in "+region)
	assert.Contains(t, said, "the provider's side: approve "+pc)
	assert.Contains(t, said, "the provider's side: allocate "+pc)
	assert.Equal(t, []string{uid}, r.Accounts)
}

// TestMutations changes one thing of a history, and wants that one divergence.
func TestMutations(t *testing.T) {
	history := func(t *testing.T) *cloud {
		c := newCloud(t)
		pc := c.circuit()
		vbr := c.vbr(pc, "100")
		c.vbr(pc, "100")
		c.call(api.DescribeVirtualBorderRouters)
		c.call(api.ModifyVirtualBorderRouterAttribute, "VbrId", vbr, "Name", "first")
		return c
	}
	t.Run("code", func(t *testing.T) {
		c := history(t)
		c.events[4].Code = "InvalidVlanId.Malformed"
		r := c.replay(Options{})
		require.Len(t, r.Divergences, 1)
		d := r.Divergences[0]
		assert.Equal(t, 5, d.Line)
		assert.Equal(t, CodeDiffers, d.Verdict)
		assert.Equal(t, "InvalidVlanId.Used", d.Ours)
		assert.Equal(t, "vlan.unique", d.Rule)
	})
	t.Run("field", func(t *testing.T) {
		c := history(t)
		c.events[5].Response = bytes.Replace(c.events[5].Response, []byte(`"VlanId":100`), []byte(`"VlanId":101`), 1)
		r := c.replay(Options{})
		require.Len(t, r.Divergences, 1)
		d := r.Divergences[0]
		assert.Equal(t, StateDiffers, d.Verdict)
		require.Len(t, d.Fields, 1)
		assert.Regexp(t, `^VirtualBorderRouterSet.VirtualBorderRouterType\[.*\].VlanId$`, d.Fields[0].Path)
		assert.Equal(t, "101", d.Fields[0].Recorded)
		assert.Equal(t, "100", d.Fields[0].Ours)
	})
	t.Run("total", func(t *testing.T) {
		c := history(t)
		c.events[5].Response = bytes.Replace(c.events[5].Response, []byte(`"TotalCount":1`), []byte(`"TotalCount":2`), 1)
		r := c.replay(Options{})
		require.Len(t, r.Divergences, 1)
		assert.Equal(t, []FieldDiff{{"TotalCount", "2", "1"}}, r.Divergences[0].Fields)
	})
	t.Run("refused for accepted", func(t *testing.T) {
		c := history(t)
		c.events[6].Outcome, c.events[6].Code = trace.Refused, "Forbidden"
		r := c.replay(Options{})
		require.Len(t, r.Divergences, 1)
		assert.Equal(t, "accepted", r.Divergences[0].Ours)
	})
	t.Run("followers", func(t *testing.T) {
		c := history(t)
		c.events[4].Outcome, c.events[4].Code = trace.Accepted, ""
		c.events[4].Response = []byte(`{"RequestId":"x","VbrId":"vbr-bp1unheardof"}`)
		c.call(api.ModifyVirtualBorderRouterAttribute, "VbrId", "vbr-bp1unheardof", "Name", "second")
		c.last().Outcome, c.last().Code = trace.Accepted, ""
		r := c.replay(Options{})
		require.Len(t, r.Divergences, 2)
		assert.Zero(t, r.Divergences[0].FollowsFrom)
		assert.Equal(t, 5, r.Divergences[1].FollowsFrom)
		assert.Equal(t, 1, r.Followers)
	})
}

// TestSilent replays a history whose recorder keeps no answers: who is meant by an ID comes out where one alone can be.
func TestSilent(t *testing.T) {
	c := newCloud(t)
	c.silent = true
	pc := c.circuit()
	vbr := c.vbr(pc, "100")
	c.call(api.ModifyVirtualBorderRouterAttribute, "VbrId", vbr, "Name", "first")
	c.call(api.TerminateVirtualBorderRouter, "VbrId", vbr)
	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	assert.Equal(t, len(c.events), r.Counts[Match])
}

// TestSums counts what is neither replayed nor compared.
func TestSums(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	c.events = append(c.events, *c.last()) // delivered twice
	c.call("CreateNatGateway")
	c.call(api.DescribeVpcs)
	c.last().Service = "Ecs"
	c.vbr(pc, "7")
	c.last().Outcome, c.last().Response = trace.Unrecorded, nil
	c.call(api.DescribeVpcs)
	c.last().Time = start
	c.call(api.DescribeVpcs)
	c.last().Outcome, c.last().Code = trace.Refused, "Throttling.User"
	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	assert.Equal(t, 1, r.Counts[Duplicate])
	assert.Equal(t, 3, r.Counts[NotModelled])
	assert.Equal(t, 1, r.Counts[Unrecorded])
	assert.Equal(t, 4, r.Counts[Match])
	assert.Equal(t, 1, r.Backwards)
	assert.Equal(t, []Count{{"Ecs DescribeVpcs", 1}, {"Vpc CreateNatGateway", 1}, {"Vpc DescribeVpcs refused by the gateway with Throttling.User", 1}}, r.NotModelled)
}
