package sim_test

import (
	"fmt"
	"testing"
	"time"

	"ecsim/internal/oracle"
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/simtest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestBGPStaysInLine lets calls, time, the provider's side, faults and customers' routers happen to estates whose BGP is
// computed. After every step what the world has of BGP is what follows from the rest of it, before and after it was
// written and read; each VBR's table has exactly the routes that its sessions use; and all that TestOracle holds is held too.
func TestBGPStaysInLine(t *testing.T) {
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		w := simtest.Estates().Draw(t, "estate")
		s := *w.Settings
		s.BGP = model.BGPModel
		w.Settings = &s
		sim.New(w).Converge()
		speak(t, sim.New(w))
		c := &comparison{counts: tally{}, kept: map[*sim.Engine][]byte{}}
		m := &simtest.Machine{Engine: sim.New(w), Hook: func(t *rapid.T, before, after *sim.Engine, step simtest.Step) {
			c.step(t, before, after, step)
			follows(t, after, seen)
		}}
		actions := m.Actions()
		for name, draw := range map[string]func(*rapid.T, *sim.Engine){"customer router": drawRouter, "customer router (again)": drawRouter, "fault": drawFault} {
			actions[name] = func(t *rapid.T) {
				draw(t, m.Engine)
				follows(t, m.Engine, seen)
			}
		}
		t.Repeat(actions)
	})
	if t.Failed() {
		return
	}
	t.Log(seen)
	for _, state := range []string{up, up + " (silent)", holdTimer, noAnswer, "Idle, vbr-down", "Idle, administrative-shutdown"} {
		require.NotZero(t, seen[state], "no session was ever %s: %v", state, seen)
	}
}

// speak gives every VBR that takes it a BGP peer at the other end of its first circuit, and all peers of the first AS a router.
func speak(t *rapid.T, e *sim.Engine) {
	r := model.CustomerRouter{Name: "dc-1", ASN: 65001, Prefixes: []string{"192.168.8.0/24", "192.168.9.0/24"}}
	var vbrs []*model.VirtualBorderRouter
	e.World().VBRs.Scan(func(v *model.VirtualBorderRouter) bool { vbrs = append(vbrs, v); return true })
	do := func(v *model.VirtualBorderRouter, action model.Action, kv ...string) any {
		req := model.Request{Account: v.Owner, Action: action, Params: []model.Param{{Name: "RegionId", Value: v.Region}}}
		for i := 0; i < len(kv); i += 2 {
			req.Params = append(req.Params, model.Param{Name: kv[i], Value: kv[i+1]})
		}
		answer, refused := e.Do(req)
		e.Advance(time.Minute)
		if refused != nil {
			return nil
		}
		return answer.Body
	}
	for _, v := range vbrs {
		if g, ok := do(v, api.CreateBgpGroup, "RouterId", v.ID, "PeerAsn", "65001").(*api.CreateBgpGroupResponse); ok {
			do(v, api.CreateBgpPeer, "BgpGroupId", g.BgpGroupId, "PeerIpAddress", v.Primary().PeerGatewayIP)
		}
	}
	e.World().BGPPeers.Scan(func(p *model.BGPPeer) bool { r.Peers = append(r.Peers, p.ID); return true })
	if _, err := e.PutCustomerRouter(r); err != nil {
		t.Fatalf("%v", err)
	}
}

// follows fails when BGP is not what follows from the rest of the world.
func follows(t *rapid.T, e *sim.Engine, seen map[string]int) {
	if p := outOfLine(e); p != "" {
		t.Fatalf("%s", p)
	}
	w := e.World()
	if naive, own := oracle.Check(w), w.Check(); len(naive)+len(own) > 0 {
		t.Fatalf("the world is unsound: %v, %v", naive, own)
	}
	used := map[string]int{} // by table and destination
	w.BGPSessions.Scan(func(s *model.BGPSession) bool {
		state := s.State + ", " + s.Reason
		if !s.Lost.IsZero() {
			state += " (silent)"
		}
		seen[state]++
		for _, r := range s.Received {
			if r.Best {
				used[w.VBRs.Get(s.VbrID).RouteTableID+" "+r.Prefix]++
			}
		}
		return true
	})
	w.RouteEntries.Scan(func(r *model.RouteEntry) bool {
		if r.Type == model.EntryBGP {
			used[r.RouteTableID+" "+r.Destination]--
			if v := w.VlanInterface(r.NextHops[0].ID); v == nil || v.RouteTableID != r.RouteTableID {
				t.Fatalf("the learned route %s leads to %s", r.ID, r.NextHops[0].ID)
			}
		}
		return true
	})
	for place, n := range used {
		if n != 0 {
			t.Fatalf("%s: %+d routes are used that the table does not have", place, n)
		}
	}
}

// drawRouter puts a customer's router that is some of the peers; mostly one that they accept.
func drawRouter(t *rapid.T, e *sim.Engine) {
	var peers []string
	e.World().BGPPeers.Scan(func(p *model.BGPPeer) bool { peers = append(peers, p.ID); return true })
	if len(peers) == 0 {
		t.Skip("there are no peers")
	}
	first := rapid.SampledFrom(peers).Draw(t, "peer")
	r := model.CustomerRouter{Name: rapid.SampledFrom([]string{"dc-1", "dc-2"}).Draw(t, "name"), Peers: []string{first}, ASN: 65001}
	if g := e.World().BGPGroups.Get(e.World().BGPPeers.Get(first).GroupID); rapid.IntRange(0, 3).Draw(t, "AS") > 0 {
		r.ASN, r.AuthKey = g.PeerASN, g.AuthKey
	}
	if rapid.Bool().Draw(t, "all peers") {
		r.Peers = peers
	}
	for n := range rapid.IntRange(0, 3).Draw(t, "prefixes") {
		r.Prefixes = append(r.Prefixes, fmt.Sprintf("192.168.%d.0/24", 8+n))
	}
	if rapid.Bool().Draw(t, "attributes") {
		r.Attributes = []model.RouteAttributes{{Peer: first, Prepend: 1}}
	}
	if _, err := e.PutCustomerRouter(r); err != nil {
		t.Fatalf("%v", err)
	}
}

// drawFault takes something down, or lifts a fault.
func drawFault(t *rapid.T, e *sim.Engine) {
	w := e.World()
	targets := []string{"ap-cn-hangzhou-yh-B", "dev-cn-hangzhou-jg-B-1"}
	w.Circuits.Scan(func(c *model.PhysicalConnection) bool { targets = append(targets, c.ID); return true })
	w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool { targets = append(targets, v.ID); return true })
	w.BGPPeers.Scan(func(p *model.BGPPeer) bool { targets = append(targets, p.ID); return true })
	w.CustomerRouters.Scan(func(r *model.CustomerRouter) bool { targets = append(targets, r.Name); return true })
	if w.Faults.Len() > 1 || w.Faults.Len() == 1 && rapid.Bool().Draw(t, "heal") {
		targets = nil
		w.Faults.Scan(func(f *model.Fault) bool { targets = append(targets, f.Target); return true })
	}
	target := rapid.SampledFrom(targets).Draw(t, "target")
	if _, err := e.Fault(target, !w.Faulted(target)); err != nil {
		t.Fatalf("%v", err)
	}
}
