//go:build linux

package interop

import (
	"cmp"
	"fmt"
	"maps"
	"net/netip"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/bgp/bgptest"
	"ecsim/model"
)

// A peer of a world with one, and its VBR's.
const (
	peer    = "bgp-vbr-1-0"
	group   = "bgpg-vbr-1-0"
	circuit = "pc-1-0"
	table   = "rtb-vbr-1"
	asn     = 65001
)

var (
	own4 = []string{"172.16.0.0/12", "172.31.7.0/24"}
	own6 = []string{"2001:db8:cafe::/48"}
)

// world has one VBR with one peer.
func world(change func(*model.BGPGroup, *model.BGPPeer)) *model.World {
	w := bgptest.New(model.BGPLive)
	w.Put(&model.Account{UID: bgptest.Account, OpenServices: []string{bgptest.Region}})
	v := bgptest.AddVBR(w, 1, 1)
	bgptest.AddPeer(w, v, 0, asn, change)
	for _, p := range append(slices.Clone(own4), own6...) {
		bgptest.Announce(w, v, p)
	}
	return w
}

func key(k string) func(*model.BGPGroup, *model.BGPPeer) {
	return func(g *model.BGPGroup, _ *model.BGPPeer) { g.AuthKey = k }
}

// ipv4 are the settings of a router that goes with world's peer.
func ipv4(t *testing.T, key string, prefixes ...string) settings {
	return settings{at: free(t, host()), vbr: free(t, host()), asn: asn, vbrASN: model.CloudASN, key: key, prefixes: prefixes, hold: 30}
}

// bothUp waits until both ends say that the session is up.
func bothUp(t *testing.T, e *ecsim, r router) {
	t.Helper()
	bothUpOver(t, e, peer, r)
}

func bothUpOver(t *testing.T, e *ecsim, peer string, r router) {
	t.Helper()
	e.comesTo(peer, model.SessionEstablished, model.ReasonEstablished)
	eventually(t, func() string {
		if !r.established() {
			return "the router does not say that the session is up\n" + r.log()
		}
		return ""
	})
}

// received waits until exactly these prefixes came over the session, and are in the VBR's table.
func (e *ecsim) received(prefixes ...string) {
	e.t.Helper()
	e.receivedOver(peer, table, prefixes...)
}

func (e *ecsim) receivedOver(peer, table string, prefixes ...string) {
	e.t.Helper()
	eventually(e.t, func() string {
		got := []string{}
		for _, r := range e.session(peer).Received {
			got = append(got, r.Prefix+" "+r.ASPath)
		}
		want := []string{}
		for _, p := range prefixes {
			want = append(want, fmt.Sprint(p, " ", asn))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			return fmt.Sprintf("the VBR received %v, not %v", got, want)
		}
		if learned := e.learned(table); !slices.Equal(slices.Sorted(slices.Values(learned)), slices.Sorted(slices.Values(prefixes))) {
			return fmt.Sprintf("the VBR's table has %v, not %v", learned, prefixes)
		}
		return ""
	})
}

// has waits until the router has exactly these routes of the VBR.
func has(t *testing.T, r router, want map[string]path) {
	t.Helper()
	eventually(t, func() string {
		if got := r.table(); !maps.Equal(got, want) {
			return fmt.Sprintf("the router has %v, not %v", got, want)
		}
		return ""
	})
}

func TestPrefixes(t *testing.T) {
	localhost := netip.IPv6Loopback()
	for _, tt := range []struct {
		name    string
		at, vbr func() netip.Addr
		ipv6    bool
		// hop is the next hop that the router sees, "" for the VBR's address.
		hop map[string]string
		// own are the VBR's prefixes, theirs the router's before and after a change.
		own           []string
		theirs, after []string
	}{
		{"IPv4", host, host, false, nil, own4, []string{"10.9.0.0/24", "192.168.0.0/16"}, []string{"10.8.0.0/24", "192.168.0.0/16"}},
		{"IPv6", func() netip.Addr { return localhost }, func() netip.Addr { return localhost }, true, map[string]string{"FRR": elsewhere}, own6,
			[]string{"fd00:1::/48", "fd00:2::/48"}, []string{"fd00:3::/48"}},
		{"IPv6 over IPv4", host, host, true, map[string]string{"BIRD": "2001:db8:1::1", "FRR": "2001:db8:1::1"}, own6,
			[]string{"fd00:1::/48", "fd00:2::/48"}, []string{"fd00:3::/48"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			each(t, func(t *testing.T, k kind) {
				s := ipv4(t, "sesame", tt.theirs...)
				s.at, s.vbr, s.ipv6 = free(t, tt.at()), free(t, tt.vbr()), tt.ipv6
				e := startEcsim(t, world(func(g *model.BGPGroup, _ *model.BGPPeer) {
					g.AuthKey = s.key
					if tt.ipv6 {
						g.IPVersion = model.IPv6
					}
				}), bind(peer, s.vbr, s.at))
				r := k.start(t, s)
				bothUp(t, e, r)
				e.received(tt.theirs...)
				want := map[string]path{}
				for _, p := range tt.own {
					want[p] = path{fmt.Sprint(model.CloudASN), cmp.Or(tt.hop[k.name], s.vbr.Addr().String())}
				}
				has(t, r, want)
				require.Equal(t, fmt.Sprintf("Established %d %d", len(tt.theirs), len(tt.own)), e.apiStatus(peer))

				r.announce(tt.after...)
				e.received(tt.after...)
				e.call("DeleteBgpNetwork", "RouterId", "vbr-1", "DstCidrBlock", tt.own[0])
				delete(want, tt.own[0])
				has(t, r, want)
			})
		})
	}
}

// TestWhoCalls has the router make the connection, or ecsim, or either, and ends the session from both ends.
func TestWhoCalls(t *testing.T) {
	for _, tt := range []struct {
		name            string
		active, passive bool
	}{{"router", true, false}, {"ecsim", false, true}, {"either", false, false}} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			each(t, func(t *testing.T, k kind) {
				s := ipv4(t, "sesame", "192.168.0.0/16")
				s.active, s.passive = tt.active, tt.passive
				var at any = s.at
				if tt.active {
					at = s.at.Addr()
				}
				e := startEcsim(t, world(key(s.key)), bind(peer, s.vbr, at))
				r := k.start(t, s)
				bothUp(t, e, r)

				before := times(r, k.said.adminShutdown)
				e.fault(peer, "down")
				e.comesTo(peer, model.SessionIdle, model.ReasonShutdown)
				hears(t, r, k.said.adminShutdown, before)
				e.received()
				require.False(t, r.established())
				if s.active {
					hears(t, r, k.said.closed, times(r, k.said.closed)) // it is not left waiting
				}
				e.fault(peer, "up")
				bothUp(t, e, r)
				e.received(s.prefixes...)

				since := e.session(peer).Since
				r.reset()
				eventually(t, func() string {
					if e.session(peer).Since == since {
						return "the session did not end"
					}
					return ""
				})
				bothUp(t, e, r)
				e.received(s.prefixes...)
			})
		})
	}
}

// TestPasswords begins with two passwords, makes them one, and two again: what comes of it is the VBR's alone to change.
func TestPasswords(t *testing.T) {
	for _, tt := range []struct {
		name    string
		passive bool
	}{{"router calls", false}, {"ecsim calls", true}} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			each(t, func(t *testing.T, k kind) {
				s := ipv4(t, "sesame", "192.168.0.0/16")
				s.active, s.passive = !tt.passive, tt.passive
				var at any = s.at
				if s.active {
					at = s.at.Addr()
				}
				e := startEcsim(t, world(key("barley")), bind(peer, s.vbr, at))
				r := k.start(t, s)
				refused := func() {
					t.Helper()
					e.comesTo(peer, model.SessionActive, model.ReasonNoAnswer)
					if s.active {
						hears(t, r, k.said.dialing, times(r, k.said.dialing)+1)
					} else {
						calls(t, s.vbr.Addr(), s.at, 2)
					}
					require.Equal(t, "Active 0 0", e.apiStatus(peer))
					require.False(t, r.established())
				}
				refused()
				require.Zero(t, times(r, k.said.up), r.log())
				e.call("ModifyBgpGroupAttribute", "BgpGroupId", group, "AuthKey", s.key)
				bothUp(t, e, r)
				e.received(s.prefixes...)
				before := times(r, k.said.up)
				e.call("ModifyBgpGroupAttribute", "BgpGroupId", group, "AuthKey", "barley")
				eventually(t, func() string {
					if r.established() {
						return "the session goes on"
					}
					return ""
				})
				refused()
				require.Equal(t, before, times(r, k.said.up), r.log())
			})
		})
	}
}

func TestRouteLimit(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, k kind) {
		many := []string{"10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16"}
		s := ipv4(t, "sesame", many[:3]...)
		e := startEcsim(t, world(func(g *model.BGPGroup, _ *model.BGPPeer) { g.AuthKey, g.RouteLimit = s.key, 3 }), bind(peer, s.vbr, s.at))
		r := k.start(t, s)
		bothUp(t, e, r)
		e.received(many[:3]...)

		before := times(r, k.said.maxPrefixes)
		r.announce(many...)
		hears(t, r, k.said.maxPrefixes, before)
		e.comesTo(peer, model.SessionIdle, model.ReasonMaxPrefixes)
		e.received()
		require.Equal(t, "Idle 0 0", e.apiStatus(peer))

		r.announce(many[1:]...)
		e.fault(peer, "down")
		e.comesTo(peer, model.SessionIdle, model.ReasonShutdown)
		e.fault(peer, "up")
		bothUp(t, e, r)
		e.received(many[1:]...)
	})
}

// TestBadPeerAS has a group that expects another AS number, until it is corrected.
func TestBadPeerAS(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, k kind) {
		s := ipv4(t, "", "192.168.0.0/16")
		e := startEcsim(t, world(func(g *model.BGPGroup, _ *model.BGPPeer) { g.PeerASN = asn + 1 }), bind(peer, s.vbr, s.at))
		r := k.start(t, s)
		hears(t, r, k.said.badPeerAS, 0)
		e.comesTo(peer, model.SessionIdle, model.ReasonBadPeerAS)
		require.Zero(t, times(r, k.said.up), r.log())
		e.call("ModifyBgpGroupAttribute", "BgpGroupId", group, "PeerAsn", fmt.Sprint(asn))
		bothUp(t, e, r)
		e.received(s.prefixes...)
	})
}

// TestCircuit cuts the circuit: nobody is told, and the router notices by its hold timer, whether or not the VBR has
// noticed long before.
func TestCircuit(t *testing.T) {
	for _, tt := range []struct {
		name   string
		bfd    bool
		reason string
	}{{"hold timer", false, model.ReasonHoldTimer}, {"BFD", true, model.ReasonBFD}} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			each(t, func(t *testing.T, k kind) {
				s := ipv4(t, "sesame", "192.168.0.0/16")
				s.hold = 9
				e := startEcsim(t, world(func(g *model.BGPGroup, p *model.BGPPeer) {
					g.AuthKey, p.EnableBFD, p.BFDMultiHop = s.key, tt.bfd, 1
				}), bind(peer, s.vbr, s.at))
				r := k.start(t, s)
				bothUp(t, e, r)
				e.received(s.prefixes...)
				e.fault(circuit, "down")
				e.comesTo(peer, model.SessionActive, tt.reason)
				e.received()
				hears(t, r, k.said.holdTimer, 0)
				e.fault(circuit, "up")
				bothUp(t, e, r)
				e.received(s.prefixes...)
			})
		})
	}
}

// TestWithoutListen has ecsim call from whatever address leads to the router, which knows the VBR by that.
func TestWithoutListen(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, k kind) {
		s := ipv4(t, "sesame", "192.168.0.0/16")
		s.passive, s.vbr = true, netip.AddrPortFrom(netip.MustParseAddr("127.0.0.1"), s.vbr.Port())
		e := startEcsim(t, world(key(s.key)), fmt.Sprintf("{peer: %s, router: \"%s\"}", peer, s.at))
		r := k.start(t, s)
		bothUp(t, e, r)
		e.received(s.prefixes...)
		want := map[string]path{}
		for _, p := range own4 {
			want[p] = path{fmt.Sprint(model.CloudASN), "127.0.0.1"}
		}
		has(t, r, want)
	})
}

// TestCrash has the router go without a word, and another one come in its place.
func TestCrash(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, k kind) {
		s := ipv4(t, "sesame", "192.168.0.0/16")
		e := startEcsim(t, world(key(s.key)), bind(peer, s.vbr, s.at))
		r := k.start(t, s)
		bothUp(t, e, r)
		e.received(s.prefixes...)
		r.kill()
		e.comesTo(peer, model.SessionActive, model.ReasonNoAnswer)
		e.received()
		s.prefixes = []string{"192.168.7.0/24"}
		bothUp(t, e, k.start(t, s))
		e.received(s.prefixes...)
	})
}

// TestOnePlaceForTwo has two VBRs at the same place on the network, each with a router of its own that calls with a
// password of its own.
func TestOnePlaceForTwo(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, k kind) {
		w := world(key("sesame"))
		v := bgptest.AddVBR(w, 2, 1)
		second := bgptest.AddPeer(w, v, 0, asn, key("barley")).ID
		one, two := ipv4(t, "sesame", "192.168.1.0/24"), ipv4(t, "barley", "192.168.2.0/24")
		two.vbr = one.vbr
		one.active, two.active = true, true
		e := startEcsim(t, w, bind(peer, one.vbr, one.at.Addr()), bind(second, two.vbr, two.at.Addr()))
		r := k.start(t, one)
		other := k.start(t, two)
		bothUp(t, e, r)
		bothUpOver(t, e, second, other)
		e.received(one.prefixes...)
		e.receivedOver(second, "rtb-vbr-2", two.prefixes...)

		// When one of them is no more the other one goes on.
		e.call("DeleteBgpPeer", "BgpPeerId", peer)
		eventually(t, func() string {
			if r.established() {
				return "the session of a peer that is no more goes on"
			}
			return ""
		})
		since := e.session(second).Since
		other.reset()
		eventually(t, func() string {
			if e.session(second).Since == since {
				return "the other session did not end"
			}
			return ""
		})
		bothUpOver(t, e, second, other)
		e.receivedOver(second, "rtb-vbr-2", two.prefixes...)
	})
}

// TestPage runs the routers with the configuration that docs/bgp.md shows, at other addresses.
func TestPage(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../../docs/bgp.md")
	require.NoError(t, err)
	each(t, func(t *testing.T, k kind) {
		s := ipv4(t, "sesame", "192.168.0.0/16")
		// The page has the same port at both ends.
		s.at = free(t, s.at.Addr())
		s.vbr = netip.AddrPortFrom(s.vbr.Addr(), s.at.Port())
		other := strings.NewReplacer("127.0.0.2", s.vbr.Addr().String(), "127.0.0.3", s.at.Addr().String(), "1790", fmt.Sprint(s.at.Port()))
		block := func(fence string) string {
			_, after, found := strings.Cut(string(text), "\n```"+fence+"\n")
			require.True(t, found, fence)
			body, _, _ := strings.Cut(after, "```\n")
			return other.Replace(body)
		}
		e := startEcsimWith(t, world(key(s.key)), block("yaml map.yaml"))
		s.config = block("text " + k.file)
		r := k.start(t, s)
		bothUp(t, e, r)
		e.received(s.prefixes...)
		want := map[string]path{}
		for _, p := range own4 {
			want[p] = path{fmt.Sprint(model.CloudASN), s.vbr.Addr().String()}
		}
		has(t, r, want)
	})
}
