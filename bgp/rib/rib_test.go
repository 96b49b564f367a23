package rib_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ecsim/bgp"
	"ecsim/bgp/rib"
	"ecsim/model"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const prefix = "192.168.0.0/16"

// TestBestPath has for each step of the selection a route that wins by it although it loses by all later ones, and the
// near miss: what the step compares is equal, and the next one decides.
func TestBestPath(t *testing.T) {
	type side struct {
		asn, med, prepend int64
		origin, id        string
		ibgp              bool
	}
	// good is the better side by every step from the second on.
	good := func() side { return side{asn: 65001, id: "1.1.1.1"} }
	bad := func() side { return side{asn: 65002, id: "2.2.2.2", med: 9, origin: model.OriginIncomplete} }
	for _, step := range []struct {
		name    string
		a, b    side // b has the higher address
		winner  string
		because func(a, b *side)
	}{
		{"shorter path", good(), bad(), "b", func(a, b *side) { a.prepend = 1 }},
		{"equal paths, lower origin", good(), bad(), "a", func(a, b *side) { a.prepend, b.prepend = 1, 1 }},
		{"igp before egp", good(), good(), "b", func(a, b *side) { a.origin, b.med = model.OriginEGP, 7 }},
		{"egp before incomplete", good(), good(), "b", func(a, b *side) { a.origin, b.origin, b.med = model.OriginIncomplete, model.OriginEGP, 7 }},
		{"equal origins, lower MED", good(), good(), "a", func(a, b *side) { a.origin, b.origin, b.med = model.OriginEGP, model.OriginEGP, 7 }},
		{"lower MED of another AS", good(), good(), "b", func(a, b *side) { a.med, b.asn, b.id = 1, 65002, "9.9.9.9" }},
		{"no MED is 0", good(), good(), "b", func(a, b *side) { a.med, b.med, b.id = 1, 0, "9.9.9.9" }},
		{"equal MEDs, lower identifier", good(), good(), "a", func(a, b *side) { a.med, b.med, b.id = 5, 5, "9.9.9.9" }},
		{"iBGP has the shorter path", good(), good(), "b", func(a, b *side) { b.ibgp, b.id = true, "9.9.9.9" }},
		{"lower identifier", good(), good(), "b", func(a, b *side) { a.id, b.id = "10.0.0.9", "9.9.9.9" }},
		{"equal identifiers, lower address", good(), good(), "a", func(a, b *side) {}},
	} {
		t.Run(step.name, func(t *testing.T) {
			step.because(&step.a, &step.b)
			l := newLab()
			l.vbr("v", "10.0.0.1", "10.0.0.2")
			for name, s := range map[string]side{"a": step.a, "b": step.b} {
				l.peer(name, "v", s.asn, func(g *model.BGPGroup, p *model.BGPPeer) {
					p.PeerIP = map[string]string{"a": "10.0.0.2", "b": "10.0.0.3"}[name]
					if s.ibgp {
						g.LocalASN = s.asn
					}
				})
				l.w.Put(&model.CustomerRouter{Name: "router-" + name, ASN: s.asn, RouterID: s.id, Prefixes: []string{prefix}, Peers: []string{name},
					Attributes: []model.RouteAttributes{{Prepend: s.prepend, MED: s.med, Origin: s.origin}}})
			}
			require.Len(t, l.converge(), 2)
			require.Equal(t, step.winner, l.best("v", prefix))
		})
	}
}

// TestExternalBeforeInternal: the paths of iBGP and eBGP are equally long only when the world has them so, as a control
// plane with real speakers might; sessions that went silent keep such routes.
func TestExternalBeforeInternal(t *testing.T) {
	for internal, external := range map[string]string{"a": "b", "b": "a"} {
		l := newLab()
		l.vbr("v", "10.0.0.1", "10.0.0.2")
		for name, ip := range map[string]string{"a": "10.0.0.2", "b": "10.0.0.3"} {
			asn := int64(65001)
			if name == internal {
				asn = model.CloudASN // no call makes such a group
			}
			l.peer(name, "v", asn, func(_ *model.BGPGroup, p *model.BGPPeer) { p.PeerIP = ip })
			l.w.Put(&model.CustomerRouter{Name: "router-" + name, ASN: asn, Prefixes: []string{prefix}, Peers: []string{name}})
		}
		l.converge()
		require.Equal(t, internal, l.best("v", prefix), "the shorter path")
		s := *l.w.BGPSessions.Get(internal)
		s.Received = []model.BGPRoute{{Prefix: prefix, ASPath: "64999", Origin: model.OriginIGP}}
		l.w.Put(&s)
		l.w.Put(&model.Fault{Target: "router-" + internal})
		l.converge()
		require.Equal(t, external, l.best("v", prefix), "eBGP")
	}
}

// TestDeadline: what a deadline promises is what converging does, a nanosecond before it and at it.
func TestDeadline(t *testing.T) {
	for _, c := range []struct {
		name       string
		bfd        bool
		tx, rx, by int64
		after      time.Duration
		reason     string
	}{
		{"hold timer", false, 0, 0, 0, 30 * time.Second, model.ReasonHoldTimer},
		{"BFD by default", true, 0, 0, 0, 3 * time.Second, model.ReasonBFD},
		{"BFD, the longer interval", true, 200, 500, 4, 2 * time.Second, model.ReasonBFD},
		{"BFD as slow as the hold time", true, 1000, 1000, 30, 30 * time.Second, model.ReasonBFD},
		{"BFD slower than the hold time", true, 1000, 1000, 31, 30 * time.Second, model.ReasonHoldTimer},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLab()
			v := l.vbr("v", "10.0.0.1", "10.0.0.2")
			v.MinTxInterval, v.MinRxInterval, v.DetectMultiplier = c.tx, c.rx, c.by
			l.peer("p", "v", 65001, func(_ *model.BGPGroup, p *model.BGPPeer) { p.EnableBFD = c.bfd })
			l.w.Put(&model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{prefix}, Peers: []string{"p"}})
			l.converge()
			l.w.Put(&model.Fault{Target: "pc-v"})
			l.w.Now += 5
			l.converge()
			lost := l.w.BGPSessions.Get("p").Lost
			require.Equal(t, start+5, lost)
			deadline := rib.Deadline(&bgp.Derive(l.w).Sessions[0], lost)
			require.Equal(t, lost.Add(c.after), deadline)
			l.w.Now = deadline - 1
			require.Empty(t, l.converge())
			l.w.Now = deadline + 1
			l.converge()
			require.Equal(t, &model.BGPSession{PeerID: "p", VbrID: "v", State: model.SessionActive, Reason: c.reason, Since: deadline,
				Config: l.w.BGPSessions.Get("p").Config}, l.w.BGPSessions.Get("p"))
		})
	}
}

// TestProperties lets small estates change at random and holds what they converge to against what is true of every one.
func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := newLab()
		below := func(n int, what string) int { return rapid.IntRange(0, n-1).Draw(t, what) }
		vbrs := 1 + below(3, "VBRs")
		for v := range vbrs {
			l.vbr(fmt.Sprint("v", v), fmt.Sprintf("10.0.%d.1", v), fmt.Sprintf("10.0.%d.2", v))
		}
		peers := 1 + below(5, "peers")
		for p := range peers {
			v := below(vbrs, "VBR of a peer")
			l.peer(fmt.Sprint("p", p), fmt.Sprint("v", v), int64(65001+below(2, "AS")), func(g *model.BGPGroup, b *model.BGPPeer) {
				b.PeerIP, b.EnableBFD = fmt.Sprintf("10.0.%d.%d", v, 2+p), below(2, "BFD") == 1
				g.RouteLimit = int64(1 + below(3, "limit"))
				if below(4, "iBGP") == 3 {
					g.LocalASN = g.PeerASN
				}
			})
		}
		for step := range 1 + below(8, "steps") {
			switch below(6, "kind of step") {
			case 0, 1, 2:
				r := &model.CustomerRouter{Name: fmt.Sprint("r", below(3, "router")), ASN: int64(65001 + below(2, "AS"))}
				for n := range below(4, "prefixes") {
					r.Prefixes = append(r.Prefixes, fmt.Sprintf("192.168.%d.0/24", n))
				}
				for p := range peers {
					name := fmt.Sprint("p", p)
					if other := l.w.CustomerRouterOf(name); (other == nil || other.Name == r.Name) && below(2, "peer of the router") == 1 {
						r.Peers = append(r.Peers, name)
						r.Attributes = append(r.Attributes, model.RouteAttributes{Peer: name, Prepend: int64(below(2, "prepend")), MED: int64(below(2, "MED"))})
					}
				}
				l.w.Put(r)
			case 3:
				target := []string{"pc-v0", "v0", "r0", "r1", "p0", "p1"}[below(6, "target")]
				if l.w.Faulted(target) {
					l.w.Remove(&model.Fault{Target: target})
				} else {
					l.w.Put(&model.Fault{Target: target})
				}
			case 4:
				l.w.Now = l.w.Now.Add(time.Duration(below(20, "seconds")) * 2 * time.Second)
			case 5:
				l.w.Settings = &model.Settings{RouteLimitPolicy: []string{model.RouteLimitTeardown, model.RouteLimitDrop}[below(2, "policy")]}
			}
			check(t, l, step)
		}
	})
}

func check(t *rapid.T, l *lab, step int) {
	// The same world built in another order converges to the same.
	other := newLab()
	other.w.Now, other.w.Settings = l.w.Now, l.w.Settings
	var all []model.Resource
	collect(l.w.Faults, &all)
	collect(l.w.BGPSessions, &all)
	collect(l.w.CustomerRouters, &all)
	collect(l.w.BGPPeers, &all)
	collect(l.w.BGPGroups, &all)
	collect(l.w.VBRs, &all)
	collect(l.w.Circuits, &all)
	for _, r := range rapid.Permutation(all).Draw(t, "order") {
		other.w.Put(r)
	}
	one, two := l.converge(), other.converge()
	if !slices.EqualFunc(one, two, func(a, b model.BGPSession) bool { return a.Equal(&b) && a.Since == b.Since }) {
		t.Fatalf("step %d: %v in one order, %v in another", step, one, two)
	}
	if again := l.converge(); len(again) > 0 {
		t.Fatalf("step %d: converging again changes %v", step, again)
	}
	best, known := map[string]int{}, map[string]bool{}
	l.w.BGPSessions.Scan(func(s *model.BGPSession) bool {
		if s.State != model.SessionEstablished && (len(s.Received) > 0 || len(s.Advertised) > 0 || !s.Lost.IsZero()) {
			t.Fatalf("step %d: a session that is down has routes: %+v", step, s)
		}
		if s.Since > l.w.Now || s.Lost > l.w.Now {
			t.Fatalf("step %d: the session is ahead of its time: %+v", step, s)
		}
		for _, r := range s.Received {
			key := s.VbrID + " " + r.Prefix
			known[key] = known[key] || !r.Loop
			if r.Best {
				best[key]++
			}
			if r.Best && r.Loop {
				t.Fatalf("step %d: a loop is used: %+v", step, s)
			}
		}
		return true
	})
	for key, usable := range known {
		if want := map[bool]int{true: 1}[usable]; best[key] != want {
			t.Fatalf("step %d: %s has %d best routes", step, key, best[key])
		}
	}
}

func collect[T any, R interface {
	*T
	model.Resource
}](table model.Table[T], all *[]model.Resource) {
	table.Scan(func(r *T) bool {
		*all = append(*all, R(r))
		return true
	})
}

// large is an estate of 100 VBRs with 8 peers each; 8 routers of one AS announce a prefix of their own to every VBR.
func large() *lab {
	l := newLab()
	for r := range 8 {
		router := &model.CustomerRouter{Name: fmt.Sprint("r", r), ASN: 65001, Prefixes: []string{fmt.Sprintf("192.168.%d.0/24", r)}}
		for v := range 100 {
			router.Peers = append(router.Peers, fmt.Sprintf("v%02d-%d", v, r))
		}
		l.w.Put(router)
	}
	for v := range 100 {
		name := fmt.Sprintf("v%02d", v)
		l.vbr(name, fmt.Sprintf("10.%d.0.1", v), fmt.Sprintf("10.%d.0.2", v)).Attachments[0].PeeringSubnetMask = "255.255.255.0"
		l.w.Put(&model.BGPNetwork{VbrID: name, Destination: "172.16.0.0/16"})
		for p := range 8 {
			l.peer(fmt.Sprintf("%s-%d", name, p), name, 65001, func(_ *model.BGPGroup, b *model.BGPPeer) { b.PeerIP = fmt.Sprintf("10.%d.0.%d", v, p+2) })
		}
	}
	return l
}

// BenchmarkConverge computes 800 sessions with a route each: from nothing, and when nothing has changed.
func BenchmarkConverge(b *testing.B) {
	e := bgp.Derive(large().w)
	require.Len(b, e.Sessions, 800)
	first := map[string]*model.BGPSession{}
	out := rib.Converge(e, start, func(string) *model.BGPSession { return nil })
	for i := range out {
		require.Equal(b, model.SessionEstablished, out[i].State)
		require.True(b, len(out[i].Received) == 1 && out[i].Received[0].Best && strings.HasPrefix(out[i].Advertised[0], "172."))
		first[out[i].PeerID] = &out[i]
	}
	for name, prev := range map[string]func(string) *model.BGPSession{
		"from-nothing": func(string) *model.BGPSession { return nil }, "unchanged": func(p string) *model.BGPSession { return first[p] },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rib.Converge(e, start, prev)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/800, "ns/session")
		})
	}
}

// BenchmarkDerive reads what the benchmark above starts from.
func BenchmarkDerive(b *testing.B) {
	w := large().w
	b.ReportAllocs()
	for b.Loop() {
		bgp.Derive(w)
	}
}
