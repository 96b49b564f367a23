package glass

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
)

// twoVBRs has a customer router at two VBRs and routes of every kind at the first.
func twoVBRs() *View {
	route := func(prefix, path string, best, loop bool) model.BGPRoute {
		return model.BGPRoute{Prefix: prefix, ASPath: path, Origin: model.OriginIGP, Best: best, Loop: loop}
	}
	return &View{
		Routers: []Router{
			{ID: "vbr-1", Kind: KindVBR, ASN: 45104, RouterID: "10.0.0.9"}, {ID: "vbr-2", Kind: KindVBR, ASN: 45104, RouterID: "10.0.0.10"},
			{ID: "a", Kind: KindCustomer, ASN: 65001, RouterID: "1.1.1.1"}, {ID: "b", Kind: KindCustomer, ASN: 45105, RouterID: "2.2.2.2"},
		},
		Sessions: []Session{
			{Peer: "bgp-1", Router: "vbr-1", Customer: "a", Address: "10.0.0.10", LocalAddress: "10.0.0.1", PeerASN: 65001, LocalASN: 45104,
				Received: []model.BGPRoute{
					route("10.0.0.0/8", "65001", false, false), route("10.0.0.0/16", "65001", true, false),
					route("9.0.0.0/8", "1 1 1", false, false), route("fd00::/8", "65001", true, false),
				}, Advertised: []string{"172.16.0.0/12", "fd01::/16"}, Preferred: []string{"172.16.0.0/12", "fd01::/16"}},
			{Peer: "bgp-2", Router: "vbr-1", Customer: "b", Address: "10.0.0.9", LocalAddress: "10.0.0.1", PeerASN: 45105, LocalASN: 45105,
				Received: []model.BGPRoute{
					route("10.0.0.0/8", "65001 65001", true, false), route("9.0.0.0/8", "", true, false), route("10.0.0.0/16", "45105", false, true),
				}, Advertised: []string{"172.16.0.0/12"}, Preferred: []string{"172.16.0.0/12"}},
			{Peer: "bgp-3", Router: "vbr-1", Address: "10.0.0.2", Received: []model.BGPRoute{route("9.0.0.0/8", "1 1 1", false, false), route("10.0.0.0/16", "1 2", false, false)}},
			{Peer: "bgp-4", Router: "vbr-2", Customer: "a", Address: "10.0.1.2", LocalAddress: "10.0.1.1", PeerASN: 65001, LocalASN: 45104, Advertised: []string{"172.16.0.0/12"}},
			{Peer: "bgp-5", Router: "vbr-2", Customer: "b", Address: "10.0.1.3", LocalAddress: "10.0.0.0", PeerASN: 45105, LocalASN: 45104, Advertised: []string{"172.16.0.0/12"}},
		},
	}
}

func TestRoutes(t *testing.T) {
	for _, tt := range []struct{ router, want string }{
		{"vbr-1", `
*> 9.0.0.0/8 10.0.0.9 []
*  9.0.0.0/8 10.0.0.2 [1 1 1]
*  9.0.0.0/8 10.0.0.10 [1 1 1]
*> 10.0.0.0/8 10.0.0.9 [65001 65001]
*  10.0.0.0/8 10.0.0.10 [65001]
*> 10.0.0.0/16 10.0.0.10 [65001]
*  10.0.0.0/16 10.0.0.2 [1 2]
   10.0.0.0/16 10.0.0.9 [45105]
*> fd00::/8 10.0.0.10 [65001]
`},
		{"vbr-2", "\n"},
		{"a", `
*> 172.16.0.0/12 10.0.0.1 [45104]
*  172.16.0.0/12 10.0.1.1 [45104]
*> fd01::/16 10.0.0.1 [45104]
`},
		{"b", `
*> 172.16.0.0/12 10.0.0.1 []
*  172.16.0.0/12 10.0.0.0 [45104]
`},
		{"c", "\n"},
	} {
		var got strings.Builder
		for _, r := range twoVBRs().Routes(tt.router) {
			mark := "* "
			if r.Loop {
				mark = "  "
			}
			if r.Best {
				mark = "*>"
			}
			fmt.Fprintf(&got, "%s %s %s [%s]\n", mark, r.Prefix, r.NextHop, r.ASPath)
		}
		require.Equal(t, strings.TrimPrefix(tt.want, "\n"), got.String(), tt.router)
	}
}

func TestParts(t *testing.T) {
	v := twoVBRs()
	v.Entries = []Entry{{ID: "rte-1", Router: "vbr-1"}, {ID: "rte-2", Router: "vbr-2"}}
	names := func(v *View, err error) string {
		if err != nil {
			return err.Error()
		}
		var b strings.Builder
		for _, r := range v.Routers {
			b.WriteString(r.ID + " ")
		}
		for i := range v.Sessions {
			b.WriteString(v.Sessions[i].Peer + " ")
		}
		for _, e := range v.Entries {
			b.WriteString(e.ID + " ")
		}
		return b.String()
	}
	require.Equal(t, "vbr-1 a b bgp-1 bgp-2 bgp-3 rte-1 ", names(v.Narrow("vbr-1")))
	require.Equal(t, "vbr-1 vbr-2 b bgp-2 bgp-5 ", names(v.Narrow("b")))
	require.Equal(t, "vbr-1 a bgp-1 ", names(v.Neighbor("bgp-1")))
	require.Equal(t, "vbr-1 bgp-3 ", names(v.Neighbor("10.0.0.2")))
	require.Equal(t, `no VBR and no customer router "vbr-3" has BGP peers; did you mean vbr-1?`, names(v.Narrow("vbr-3")))
	require.Equal(t, `no VBR and no customer router "" has BGP peers`, names(v.Narrow("")))
	require.Equal(t, `no BGP peer has the ID or the address "10.0.0.3"; did you mean 10.0.0.9?`, names(v.Neighbor("10.0.0.3")))
	require.Equal(t, `no BGP peer has the ID or the address "`+strings.Repeat("x", 60)+`…"`, names(v.Neighbor(strings.Repeat("x", 300))))
	require.Equal(t, 2, v.Sessions[1].Accepted())

	// The same address at two VBRs is two peers.
	v.Sessions[3].Address = "10.0.0.2"
	require.Equal(t, "vbr-1 vbr-2 a bgp-3 bgp-4 ", names(v.Neighbor("10.0.0.2")))
}
