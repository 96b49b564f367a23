package replay

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/run"
	"ecsim/scenarios/trace"
	"ecsim/sim"
	"ecsim/sim/simtest"
)

// drawn is a random workload, with everything that changes a world, recorded as the log of ecsim serve has it.
func drawn(t *rapid.T) []trace.Event {
	w := simtest.Estates().Draw(t, "estate")
	if rapid.Bool().Draw(t, "BGP") {
		s := *w.Settings
		s.BGP = model.BGPModel
		w.Settings = &s
	}
	e := sim.New(w)
	e.Converge()
	var events []trace.Event
	add := func(ev trace.Event) {
		ev.Line, ev.Index, ev.Time = len(events)+1, len(events)+1, w.Now
		events = append(events, ev)
	}
	var body bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&body))
	add(trace.Event{Kind: trace.State, Body: body.Bytes()})

	m := &simtest.Machine{Engine: e, Hook: func(_ *rapid.T, _, _ *sim.Engine, s simtest.Step) {
		switch s.Kind {
		case simtest.Called:
			ev := trace.Event{Service: "Vpc", Action: s.Request.Action, Account: s.Request.Account, Params: s.Request.Params,
				RequestID: fmt.Sprintf("%d", len(events)), Outcome: trace.Accepted}
			if s.Refused != nil {
				ev.Outcome, ev.Code = trace.Refused, s.Refused.Code
			} else {
				ev.Response = s.Response.Body.(api.Response).AppendJSON(nil)
			}
			add(ev)
		case simtest.Waited:
			add(trace.Event{Kind: trace.Clock})
		case simtest.Operated:
			if s.Err == nil {
				add(trace.Event{Kind: trace.Operator, Subject: s.Resource, Change: s.Event})
			}
		}
	}}
	actions := m.Actions()
	delete(actions, "fork")
	delete(actions, "return")
	actions["fault"] = func(t *rapid.T) {
		target := someID(t, w)
		down := rapid.Bool().Draw(t, "down")
		if _, err := e.Fault(target, down); err != nil {
			t.Skip("no target")
		}
		change := "up"
		if down {
			change = "down"
		}
		add(trace.Event{Kind: trace.Fault, Subject: target, Change: change})
	}
	actions["router"] = func(t *rapid.T) {
		var peers []string
		w.BGPPeers.Scan(func(p *model.BGPPeer) bool {
			peers = append(peers, p.ID)
			return len(peers) < 3
		})
		r := model.CustomerRouter{Name: rapid.SampledFrom([]string{"left", "right"}).Draw(t, "name"), ASN: 65001, Prefixes: []string{"10.1.0.0/16"}, Peers: peers}
		if rapid.IntRange(0, 3).Draw(t, "remove") == 0 {
			if _, err := e.RemoveCustomerRouter(r.Name); err != nil {
				t.Skip("no router")
			}
			add(trace.Event{Kind: trace.CustomerRouter, Subject: r.Name, Change: "removed"})
			return
		}
		if _, err := e.PutCustomerRouter(r); err != nil {
			t.Skip("no router")
		}
		text, err := json.Marshal(r)
		require.NoError(t, err)
		add(trace.Event{Kind: trace.CustomerRouter, Subject: r.Name, Change: "put", Body: text})
	}
	actions["cen"] = func(t *rapid.T) {
		target := someID(t, w)
		attach := rapid.Bool().Draw(t, "attach")
		if _, err := e.AttachCEN(target, model.CEN{ID: "cen-1"}, attach); err != nil {
			t.Skip("no VBR")
		}
		change := "detached"
		if attach {
			change = "attached"
		}
		add(trace.Event{Kind: trace.CEN, Subject: target, Change: change, Body: []byte(`{"vbr":"` + target + `","cen":"cen-1","state":"` + change + `"}`)})
	}
	t.Repeat(actions)
	return events
}

// someID is a circuit, a VBR or a peer.
func someID(t *rapid.T, w *model.World) string {
	ids := []string{"nothing"}
	w.Circuits.Scan(func(c *model.PhysicalConnection) bool { ids = append(ids, c.ID); return true })
	w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool { ids = append(ids, v.ID); return true })
	w.BGPPeers.Scan(func(p *model.BGPPeer) bool { ids = append(ids, p.ID); return true })
	return rapid.SampledFrom(ids).Draw(t, "target")
}

// TestOwnLogs: whatever happened to a world of ours, its log replays without divergence, with nothing inferred.
func TestOwnLogs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := drawn(t)
		r, err := Run(context.Background(), &tape{events: events}, Options{Divergences: 3})
		require.NoError(t, err)
		require.Empty(t, r.Divergences)
		require.Equal(t, len(events), r.Counts[Match])
		require.Zero(t, r.InferredTotal+r.AdoptedTotal+r.AccountsTotal+r.Backwards)
	})
}

// TestLostBeginnings replays parts of such logs in a world that knows nothing of them: whatever is inferred, every event has
// a verdict and the world stays one that can be used.
func TestLostBeginnings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := drawn(t)[1:]
		if len(events) == 0 {
			t.Skip("nothing happened")
		}
		events = events[rapid.IntRange(0, len(events)-1).Draw(t, "from"):]
		var last *model.World
		opt := Options{Divergences: 3, Adopt: rapid.Bool().Draw(t, "adopt"), Seed: 99, Each: func(_ *trace.Event, o Outcome) error { last = o.World; return nil }}
		for i := range events {
			if rapid.IntRange(0, 3).Draw(t, "silent") == 0 {
				events[i].Response = nil
			}
			events[i].Region = "cn-hangzhou"
			if rapid.IntRange(0, 9).Draw(t, "early") == 0 {
				events[i].Time = events[i].Time.Add(-time.Hour)
			}
		}
		r, err := Run(context.Background(), &tape{events: events}, opt)
		require.NoError(t, err)
		sum := 0
		for _, n := range r.Counts {
			sum += n
		}
		require.Equal(t, len(events), sum)
		require.Empty(t, last.Check())
	})
}

// TestOwnLogsAsScenarios: such a log, written as a scenario, passes.
func TestOwnLogsAsScenarios(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var out bytes.Buffer
		s := NewScenario(&out, "log", "", nil)
		_, err := Run(context.Background(), &tape{events: drawn(t)}, Options{Each: s.Add})
		require.NoError(t, err)
		require.NoError(t, s.Close(nil))
		list, err := plan.ReadScenario("log.yaml", plan.ReadOptions{Read: func(string) ([]byte, error) { return out.Bytes(), nil }})
		require.NoError(t, err, out.String())
		res, err := run.Run(context.Background(), list[0], run.Options{})
		require.NoError(t, err)
		if !res.Passed() {
			t.Fatalf("%s\n%s", run.FailureText(res), out.String())
		}
	})
}
