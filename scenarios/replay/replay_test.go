package replay

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
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
		assert.Equal(t, Place{5, 5}, r.Divergences[1].FollowsFrom)
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

// TestTakenID: an ID that is given out twice is a divergence, unless the call is a repetition.
func TestTakenID(t *testing.T) {
	c := newCloud(t)
	first := c.call(api.CreateVpc, "ClientToken", "t").(*api.CreateVpcResponse)
	c.call(api.CreateVpc, "ClientToken", "t")
	second := c.call(api.CreateVpc).(*api.CreateVpcResponse)
	require.NotEqual(t, first.VpcId, second.VpcId)
	assert.Empty(t, c.replay(Options{}).Divergences)

	c.events[2].Response = bytes.Replace(c.events[2].Response, []byte(second.VpcId), []byte(first.VpcId), 1)
	r := c.replay(Options{})
	require.Len(t, r.Divergences, 1)
	d := r.Divergences[0]
	assert.Equal(t, 3, d.Line)
	assert.Equal(t, StateDiffers, d.Verdict)
	assert.Equal(t, first.VpcId+" is there already", d.Message)
	require.Len(t, d.Fields, 1)
	assert.Equal(t, first.VpcId, d.Fields[0].Recorded)
}

// TestDryRun: a dry run changes nothing, and its answer has nothing to compare.
func TestDryRun(t *testing.T) {
	c := newCloud(t)
	c.call(api.CreateVbrHa, "VbrId", "vbr-1", "PeerVbrId", "vbr-2", "DryRun", "true")
	require.Equal(t, trace.Refused, c.last().Outcome)
	c.call(api.DeleteVbrHa, "InstanceId", "vbrha-1", "DryRun", "true")
	assert.Empty(t, c.replay(Options{}).Divergences)
}

// TestOtherOrder takes lists in whatever order they come, and says which items only one side has.
func TestOtherOrder(t *testing.T) {
	c := newCloud(t)
	for range 3 {
		c.call(api.CreateVpc)
	}
	answer := c.call(api.DescribeVpcs).(*api.DescribeVpcsResponse)
	list := answer.Vpcs.Vpc
	list[0], list[2] = list[2], list[0]
	c.last().Response = answer.AppendJSON(nil)
	assert.Empty(t, c.replay(Options{}).Divergences)

	list[1].VpcId = "vpc-other" // its router still tells which one it is
	c.last().Response = answer.AppendJSON(nil)
	r := c.replay(Options{})
	require.Len(t, r.Divergences, 1)
	f := r.Divergences[0].Fields
	require.Len(t, f, 1)
	assert.Equal(t, "Vpcs.Vpc[VRouterId="+list[1].VRouterId+"].VpcId", f[0].Path)

	answer.Vpcs.Vpc = append(list[:1:1], api.DescribeVpcsResponseVpcsVpc{VpcId: "vpc-new"})
	c.last().Response = answer.AppendJSON(nil)
	r = c.replay(Options{})
	require.Len(t, r.Divergences, 1)
	assert.Equal(t, []FieldDiff{{"Vpcs.Vpc[VpcId=vpc-new]", "there", none}, {"Vpcs.Vpc[VpcId=" + list[2].VpcId + "]", none, "there"}},
		r.Divergences[0].Fields[:2])
}

// TestLooseAnswers takes answers as recorders write them: other types, no wrappers, times cut off, states on their way.
func TestLooseAnswers(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	vbr := c.vbr(pc, "100")
	c.call(api.TerminateVirtualBorderRouter, "VbrId", vbr)
	c.call(api.DescribeVirtualBorderRouters)
	c.last().Response = []byte(`{"TotalCount":"1","VirtualBorderRouterSet":[{"VbrId":"` + vbr + `","VlanId":"100","Status":"Terminating","EnableIpv6":"False",
		"CreationTime":"2026-03-01T08:00Z","Description":null,"CircuitCode":"***","SurprisingField":{"a":[1]}}]}`)
	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	assert.Equal(t, []Count{{"DescribeVirtualBorderRouters VirtualBorderRouterSet.SurprisingField", 1}}, r.Unknown)
	c.last().Response = []byte(`{"VirtualBorderRouterSet":[{"VbrId":"` + vbr + `","Status":"active","CreationTime":"2026-03-01T08:10Z"}]}`)
	r = c.replay(Options{})
	require.Len(t, r.Divergences, 1)
	assert.Len(t, r.Divergences[0].Fields, 2)
}

// TestProvider infers what the provider's side did from the state that an answer shows.
func TestProvider(t *testing.T) {
	c := newCloud(t)
	id := c.call(api.CreatePhysicalConnection, "AccessPointId", "ap-cn-hangzhou-yh-B", "LineOperator", "CT", "PeerLocation", "Hangzhou", "PortType", "10GBase-LR").(*api.CreatePhysicalConnectionResponse).PhysicalConnectionId
	c.operator(id, "approve")
	c.call(api.DescribePhysicalConnections)
	c.operator(id, "allocate")
	c.call(api.DescribePhysicalConnections)
	c.operator(id, "lock-financial")
	c.call(api.DescribePhysicalConnections)
	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	var said []string
	for _, f := range r.Inferred[1:] {
		said = append(said, f.Text)
	}
	assert.Equal(t, []string{"the provider's side: approve " + id, "the provider's side: allocate " + id, "the provider's side: lock-financial " + id}, said)
}

// TestSaid writes the report for people whatever a recording has in it.
func TestSaid(t *testing.T) {
	c := newCloud(t)
	c.call(api.DeleteVpc, "VpcId", "vpc-1")
	c.last().Code, c.last().Message, c.last().RequestID = "\x1b[2JForbidden", strings.Repeat("long ", 1000), "a\nb"
	var out bytes.Buffer
	r := c.replay(Options{File: "trace\x07"})
	require.NoError(t, Text(&out, r, nil))
	assert.NotContains(t, out.String(), "\x1b")
	assert.NotContains(t, out.String(), "\x07")
	assert.Less(t, out.Len(), 2000)
	out.Reset()
	require.NoError(t, JUnit(&out, r, errors.New("cut off")))
	require.NoError(t, xml.Unmarshal(out.Bytes(), new(struct{})), out.String())
}

// TestInTransit takes a refusal that comes of a state which passes at once here.
func TestInTransit(t *testing.T) {
	c := newCloud(t)
	s := *c.e.World().Settings
	s.Delays = model.DelaysDefault
	c.e.World().Settings = &s
	vpc := c.call(api.CreateVpc, "CidrBlock", "10.0.0.0/8").(*api.CreateVpcResponse).VpcId
	c.call(api.CreateVSwitch, "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-hangzhou-b")
	require.Equal(t, trace.Refused, c.last().Outcome)
	c.wait(time.Minute)
	c.call(api.CreateVSwitch, "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-hangzhou-b")
	require.Equal(t, trace.Accepted, c.last().Outcome)
	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	require.Len(t, r.Inferred, 1)
	assert.Equal(t, vpc+" was Pending still", r.Inferred[0].Text)

	c.wait(time.Hour) // long after it is no excuse
	c.events = append(c.events, c.events[1])
	c.last().Time, c.last().RequestID = c.e.World().Now, "late"
	c.last().Params = append([]model.Param{{Name: "VSwitchName", Value: "other"}}, c.last().Params...)
	c.last().Params[2].Value = "10.0.2.0/24"
	assert.Len(t, c.replay(Options{}).Divergences, 1)
}

// TestConstantMemory replays a stream twice as long in the same memory.
func TestConstantMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const events = 120_000
	o := tracetest.Options{Seed: 2, Events: events, NoAnswers: true}
	from, to := io.Pipe()
	go func() { to.CloseWithError(tracetest.Write(to, o)) }()
	in, err := trace.Open(from, "stream", trace.Options{})
	require.NoError(t, err)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var half uint64
	r, err := Run(context.Background(), in, Options{World: tracetest.World(o.Seed), Each: func(ev *trace.Event, _ Outcome) error {
		if ev.Index == events*3/4 { // when all windows are full
			half = heap()
		}
		return nil
	}})
	require.NoError(t, err)
	assert.Zero(t, r.Diverged())
	assert.Less(t, heap(), half+8<<20)
	assert.Less(t, half, uint64(100<<20))
}
