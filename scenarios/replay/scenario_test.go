package replay

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
)

// scenarioOf writes a history as a scenario.
func scenarioOf(t testing.TB, events []trace.Event, opt Options) string {
	var out bytes.Buffer
	s := NewScenario(&out, "trail.jsonl", "", opt.World)
	opt.Each = s.Add
	_, err := Run(context.Background(), &tape{events: events}, opt)
	require.NoError(t, err)
	require.NoError(t, s.Close(nil))
	return out.String()
}

// readable wants that a scenario can be read, and that it has so many steps at least.
func readable(t testing.TB, text string, least int) {
	list, err := plan.ReadScenario("scenario.yaml", plan.ReadOptions{Read: func(string) ([]byte, error) { return []byte(text), nil }})
	require.NoError(t, err, text)
	require.Len(t, list, 1)
	assert.GreaterOrEqual(t, len(list[0].Steps), least)
}

// refused takes what plans lack out of a scenario and lists the codes with which its steps are to be refused, by step.
func refused(t testing.TB, text string) (string, map[int]string) {
	var doc map[string]any
	require.NoError(t, yaml.Unmarshal([]byte(text), &doc), text)
	for _, key := range []string{"start", "bgp", "delays", "operator", "state"} {
		delete(doc, key)
	}
	codes := map[int]string{}
	for i, s := range doc["steps"].([]any) {
		step := s.(map[string]any)
		if e, ok := step["expect"].(map[string]any); ok && e["code"] != nil {
			codes[i+1] = e["code"].(string)
		}
		delete(step, "expect")
	}
	bare, err := yaml.Marshal(doc)
	require.NoError(t, err)
	return string(bare), codes
}

// TestScenario carries a written scenario out as a plan, in a world that gives other IDs than the recording.
func TestScenario(t *testing.T) {
	c := newCloud(t)
	pc := c.circuit()
	vbr := c.vbr(pc, "100")
	c.vbr(pc, "100")
	c.call(api.DescribeVirtualBorderRouters)
	v := c.e.World().VBRs.Get(vbr)
	c.call(api.CreateRouteEntry, "RouteTableId", v.RouteTableID, "DestinationCidrBlock", "192.168.0.0/16", "NextHopId", v.Primary().VlanInterfaceID, "NextHopType", "RouterInterface")
	c.call("CreateNatGateway", "Name", "a\n- call: b ${c.d}")
	c.call(api.ModifyVirtualBorderRouterAttribute, "VbrId", vbr, "Name", "costs ${money}: \"ü\"", "OwnerId", "7", "Nonsense", "8")
	c.wait(90*time.Minute + 1500*time.Microsecond)
	c.call(api.CreateVpc, "CidrBlock", "10.0.0.0/8")
	c.call(api.DeleteVirtualBorderRouter, "VbrId", vbr)
	require.Equal(t, trace.Refused, c.last().Outcome)
	group := c.call(api.CreateBgpGroup, "RouterId", vbr, "PeerAsn", "65001").(*api.CreateBgpGroupResponse).BgpGroupId
	c.call(api.CreateBgpPeer, "BgpGroupId", group, "PeerIpAddress", "10.0.0.2")
	c.call(api.DescribeBgpPeers, "BgpGroupId", group)

	text := scenarioOf(t, c.events, Options{})
	t.Log(text)
	assert.NotRegexp(t, `(pc|vbr|rtb|ri|bgpg|bgp)-bp1`, text, "no ID is written out")
	assert.Equal(t, text, scenarioOf(t, c.events, Options{Seed: 5}), "it does not depend on the IDs of the replay")
	assert.Contains(t, text, "wait: 1h30m1.0015s")
	assert.Contains(t, text, `["VirtualBorderRouterSet.VirtualBorderRouterType[VbrId=${vbr1.VbrId}].VlanId": "100"`[1:])

	readable(t, text, len(c.events))
	bare, codes := refused(t, text)
	p, err := plan.Parse([]byte(bare), "scenario.yaml")
	require.NoError(t, err, bare)
	r, err := scenarios.Validate(context.Background(), p, model.New(start, 77), scenarios.Options{Delays: model.DelaysNone})
	require.NoError(t, err)
	found := map[int]string{}
	for _, f := range r.Findings {
		if f.Severity == "error" {
			found[f.Step] = string(f.Code)
		}
	}
	assert.Equal(t, codes, found)
	assert.Len(t, codes, 3)
}

// TestScenarioOfLog writes a log of ours, with all that it may have.
func TestScenarioOfLog(t *testing.T) {
	w := model.New(start, 3)
	w.Put(&model.Account{UID: uid})
	var body bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&body))
	events := []trace.Event{
		{Kind: trace.State, Line: 1, Body: body.Bytes()},
		{Kind: trace.Call, Line: 2, Time: start, Service: "Vpc", Action: api.CreateVpc, Account: uid, Outcome: trace.Accepted, RequestID: "1",
			Params: []model.Param{{Name: "RegionId", Value: region}}, Response: []byte(`{"VpcId":"vpc-1","RequestId":"1"}`)},
		{Kind: trace.CustomerRouter, Line: 3, Time: start, Subject: "left", Change: "put", Body: []byte(`{"name":"left","asn":65001,"prefixes":["10.0.0.0/8"]}`)},
		{Kind: trace.Fault, Line: 4, Time: start, Subject: "left", Change: "down"},
		{Kind: trace.Clock, Line: 5, Time: start.Add(time.Hour)},
		{Kind: trace.Fault, Line: 6, Time: start.Add(time.Hour), Subject: "left", Change: "up"},
		{Kind: trace.CustomerRouter, Line: 7, Time: start.Add(time.Hour), Subject: "left", Change: "removed"},
	}
	text := scenarioOf(t, events, Options{})
	readable(t, text, len(events)-2)
	var doc struct {
		State map[string]any
		Steps []map[string]any
	}
	require.NoError(t, yaml.Unmarshal([]byte(text), &doc), text)
	assert.NotNil(t, doc.State["accounts"])
	var kinds []string
	for _, s := range doc.Steps {
		for _, k := range []string{"call", "customer-router", "fail", "wait", "heal"} {
			if s[k] != nil {
				kinds = append(kinds, k)
			}
		}
	}
	assert.Equal(t, "call customer-router fail wait heal customer-router", strings.Join(kinds, " "))

	events = append(events, events[0])
	s := NewScenario(&bytes.Buffer{}, "log", "", nil)
	_, err := Run(context.Background(), &tape{events: events}, Options{Each: s.Add})
	require.ErrorContains(t, err, "log:1: the log puts another world in the place of its own here")
}

// TestScenarioOfStream reads what is written of a long history.
func TestScenarioOfStream(t *testing.T) {
	o := tracetest.Options{Seed: 3, Events: 2000}
	text := scenarioOf(t, kept(t, o), Options{World: tracetest.World(o.Seed)})
	readable(t, text, 1500)
}
