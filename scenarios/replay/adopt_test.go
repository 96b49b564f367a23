package replay

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
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

// TestAdoptSite replays a history that never shows the circuit of its VBRs, but where they are. A VBR's name that looks like an ID is none.
func TestAdoptSite(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	vpc := c.call(api.CreateVpc, "CidrBlock", "10.0.0.0/8").(*api.CreateVpcResponse)
	site := c.e.World().Circuits.Get(pc).AccessPointID
	require.NotEmpty(t, site)
	c.events = nil

	id := c.vbr(pc, "100")
	c.call(api.ModifyVirtualBorderRouterAttribute, "VbrId", id, "Name", "vbr-prod", "Description", "was vbr-old")
	c.call(api.DescribeVirtualBorderRouters)
	c.call(api.CreateRouterInterface, "RouterType", "VBR", "RouterId", id, "Role", "InitiatingSide", "Spec", "Large.1", "AccessPointId", site,
		"OppositeRegionId", "cn-hangzhou", "OppositeRouterType", "VRouter", "OppositeRouterId", vpc.VRouterId)
	require.Equal(t, trace.Accepted, c.last().Outcome)

	r := c.replay(Options{Adopt: true})
	assert.Empty(t, r.Divergences)
	told := false
	for _, f := range r.Adopted {
		assert.NotContains(t, f.Text, "vbr-prod")
		assert.NotContains(t, f.Text, "vbr-old")
		told = told || f.Text == pc+": its access point, "+site+", from a VBR on it"
	}
	assert.True(t, told, "%v", r.Adopted)
}

// TestRefusedStill has a call that needs two things of which one can be inferred: the report has what is left to refuse it.
func TestRefusedStill(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	c.events = nil
	c.vbr(pc, "100")
	r := c.replay(Options{})
	require.Len(t, r.Divergences, 1)
	assert.Equal(t, "circuit.exists", r.Divergences[0].Rule)
}

// TestAdoptTable has a route over two next hops in a table that nobody has seen. The only table whose name is not known yet is a VBR's, which
// takes no such route: it cannot be meant.
func TestAdoptTable(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	c.vbr(pc, "100")
	params := []model.Param{{Name: "RegionId", Value: region}, {Name: "RouteTableId", Value: "vtb-unseen"}, {Name: "DestinationCidrBlock", Value: "192.168.0.0/16"}}
	for i, hop := range []string{"ri-unseen1", "ri-unseen2"} {
		n := fmt.Sprintf("NextHopList.%d.", i+1)
		params = append(params, model.Param{Name: n + "NextHopId", Value: hop}, model.Param{Name: n + "NextHopType", Value: "RouterInterface"}, model.Param{Name: n + "Weight", Value: "100"})
	}
	event := *c.last()
	event.Index, event.Line = event.Index+1, event.Line+1
	event.Action, event.Params, event.RequestID = api.CreateRouteEntry, params, "R-route"
	event.Response = []byte(`{"RouteEntryId":"rte-unseen","RequestId":"R-route"}`)
	c.events = append(c.events, event)

	r := c.replay(Options{Adopt: true})
	assert.Empty(t, r.Divergences)
	var adopted []string
	for _, f := range r.Adopted {
		adopted = append(adopted, f.Text)
	}
	assert.Contains(t, strings.Join(adopted, "\n"), "the route table vtb-unseen")
	assert.Contains(t, strings.Join(adopted, "\n"), "ri-unseen2: a router interface of account "+uid+", Active")
}
