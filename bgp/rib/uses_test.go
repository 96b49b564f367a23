package rib_test

import (
	"fmt"
	"net/netip"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/bgp"
	"ecsim/bgp/bgptest"
	"ecsim/bgp/rib"
	"ecsim/model"
)

// TestUses holds what a customer's router uses for a prefix to the best of all that it learned.
func TestUses(t *testing.T) {
	prefixes := []string{"172.16.0.0/12", "172.16.0.0/16", "172.16.9.0/24", "172.17.0.0/16", "10.0.0.0/8", "2001:db8::/32", "2001:db8:9::/48"}
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		w := bgptest.New(model.BGPModel)
		r := &model.CustomerRouter{Name: "edge", ASN: 65001}
		for n := range rapid.IntRange(1, 3).Draw(t, "VBRs") {
			v := bgptest.AddVBR(w, n+1, 2)
			for i := range rapid.IntRange(0, 4).Draw(t, "networks") {
				bgptest.Announce(w, v, rapid.SampledFrom(prefixes).Draw(t, fmt.Sprint("network ", i)))
			}
			for c := range 2 {
				p := bgptest.AddPeer(w, v, c, 65001, func(g *model.BGPGroup, _ *model.BGPPeer) {
					if rapid.IntRange(0, 3).Draw(t, "one AS") == 0 {
						g.LocalASN = 65001
					}
					if rapid.IntRange(0, 3).Draw(t, "IPv6") == 0 {
						g.IPVersion = model.IPv6
					}
				})
				r.Peers = append(r.Peers, p.ID)
				if rapid.IntRange(0, 5).Draw(t, "shut down") == 0 {
					w.Put(&model.Fault{Target: p.ID})
				}
			}
		}
		w.Put(r)
		for _, s := range rib.Converge(bgp.Derive(w), w.Now, w.BGPSessions.Get) {
			w.Put(&s)
		}
		p := netip.MustParsePrefix(rapid.SampledFrom(append(prefixes, "172.16.9.7/32", "0.0.0.0/0", "::/0")).Draw(t, "prefix"))
		var want []rib.Route
		for _, l := range rib.Learned(w, "edge") {
			if l.Best && netip.MustParsePrefix(l.Prefix).Overlaps(p) {
				want = append(want, l)
			}
		}
		got := rib.Uses(w, r, p)
		found += len(got)
		require.ElementsMatch(t, want, got)
	})
	if !t.Failed() {
		require.NotZero(t, found)
	}
}
