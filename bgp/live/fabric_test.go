package live

import (
	"fmt"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/bgp"
	"ecsim/bgp/bgptest"
	"ecsim/model"
)

// settled applies a world and waits until the fabric has reported all its sessions in that state.
func settled(t *testing.T, f *Fabric, w *model.World, state string) {
	t.Helper()
	require.NoError(t, f.Apply(bgp.Derive(w)))
	for stop := time.Now().Add(30 * time.Second); ; time.Sleep(settle) {
		_, _ = f.Refresh()
		up := 0
		for _, s := range f.sessions {
			if s.reported != nil && s.reported.State == state {
				up++
			}
		}
		if up == w.BGPPeers.Len() {
			return
		}
		if time.Now().After(stop) {
			t.Fatalf("%d of %d sessions are %s", up, w.BGPPeers.Len(), state)
		}
	}
}

// TestRoomForNeighbors: a customer's router gets VBRs in an order in which every one halves the room that is left among its
// neighbours' addresses, until all have to have others. The VBRs' own order of neighbours is not touched by that.
func TestRoomForNeighbors(t *testing.T) {
	f, err := New(Options{})
	require.NoError(t, err)
	defer f.Close()
	w := bgptest.New(model.BGPLive)
	router := model.CustomerRouter{Name: "ce", ASN: 64512, RouterID: "192.0.2.1"}
	var last *speaker
	renumbered := false
	for n := 40; n > 0 && !renumbered; n-- {
		v := bgptest.AddVBR(w, n, 1)
		p := bgptest.AddPeer(w, v, 0, 64512, nil)
		r := router
		r.Peers = append([]string{p.ID}, r.Peers...)
		router = r
		w.Put(&r)
		first := last.place("bgp-vbr-40-0")
		settled(t, f, w, model.SessionEstablished)
		last = f.routers["ce"]
		renumbered = first > 0 && last.place("bgp-vbr-40-0") != first
	}
	require.True(t, renumbered, "there was always room")
	for _, s := range f.sessions {
		require.Greater(t, s.near.aliases[s.peer], uint32(aliasBase), fmt.Sprint("the VBR of ", s.peer))
	}
}

func (s *speaker) place(peer string) uint32 {
	if s == nil {
		return 0
	}
	return s.aliases[peer]
}

// TestNeighborOfAnotherRouter: a customer's router whose only peer is a router outside gets another peer instead.
func TestNeighborOfAnotherRouter(t *testing.T) {
	f, err := New(Options{Map: &Map{Bindings: []Binding{{Peer: "bgp-vbr-1-0", Router: netip.MustParseAddrPort("127.0.0.1:9")}}}})
	require.NoError(t, err)
	defer f.Close()
	w := bgptest.New(model.BGPLive)
	v := bgptest.AddVBR(w, 1, 2)
	outside := bgptest.AddPeer(w, v, 0, 64512, nil)
	w.Put(&model.CustomerRouter{Name: "ce", ASN: 64512, RouterID: "192.0.2.1", Peers: []string{outside.ID}})
	settled(t, f, w, model.SessionActive)
	w.Remove(outside)
	w.Put(&model.CustomerRouter{Name: "ce", ASN: 64512, RouterID: "192.0.2.1", Peers: []string{bgptest.AddPeer(w, v, 1, 64512, nil).ID}})
	settled(t, f, w, model.SessionEstablished)
}

// TestLimitPolicyChanges: with the other policy a session that was torn down comes up, and with the first one again it goes.
func TestLimitPolicyChanges(t *testing.T) {
	f, err := New(Options{})
	require.NoError(t, err)
	defer f.Close()
	w := bgptest.Square(model.BGPLive, 1, 1, 3)
	g := *w.BGPGroups.Get("bgpg-vbr-1-0")
	g.RouteLimit = 2
	w.Put(&g)
	for range 2 {
		w.Settings = &model.Settings{BGP: model.BGPLive, RouteLimitPolicy: model.RouteLimitTeardown}
		settled(t, f, w, model.SessionIdle)
		w.Settings = &model.Settings{BGP: model.BGPLive, RouteLimitPolicy: model.RouteLimitDrop}
		settled(t, f, w, model.SessionEstablished)
	}
}
