package replay

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model/api"
	"ecsim/scenarios/trace"
)

// TestAdopt replays the end of a history, of which the beginning is lost.
func TestAdopt(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	old := c.vbr(pc, "100")
	vpc := c.call(api.CreateVpc, "CidrBlock", "10.0.0.0/8").(*api.CreateVpcResponse)
	c.events = nil

	c.call(api.ModifyVirtualBorderRouterAttribute, "VbrId", old, "Name", "first")
	c.vbr(pc, "101")
	c.vbr(pc, "100")
	require.Equal(t, trace.Refused, c.last().Outcome)
	early := len(c.events)
	c.call(api.DescribeVirtualBorderRouters)
	c.call(api.DescribePhysicalConnections)
	c.vbr(pc, "100")
	v := c.e.World().VBRs.Get(old)
	c.call(api.CreateRouteEntry, "RouteTableId", v.RouteTableID, "DestinationCidrBlock", "192.168.0.0/16", "NextHopId", v.Primary().VlanInterfaceID, "NextHopType", "RouterInterface")
	require.Equal(t, trace.Accepted, c.last().Outcome)
	c.call(api.CreateVSwitch, "VpcId", vpc.VpcId, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-hangzhou-b")
	c.call(api.TerminateVirtualBorderRouter, "VbrId", old)
	c.call(api.DescribeVirtualBorderRouters)

	require.NotEmpty(t, c.replay(Options{}).Divergences)
	r := c.replay(Options{Adopt: true})
	// Which VLAN the old VBR has is known when it is listed; what happened before then cannot be judged.
	for _, d := range r.Divergences {
		t.Logf("%+v", d)
		assert.LessOrEqual(t, d.Line-c.events[0].Line+1, early)
	}
	assert.LessOrEqual(t, len(r.Divergences), 1)
	for _, f := range r.Adopted {
		t.Log(f)
	}
	assert.Equal(t, r.AdoptedTotal, len(r.Adopted))
}
