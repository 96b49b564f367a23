package bgp_test

import (
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/bgp"
	"ecsim/bgp/bgptest"
	"ecsim/model"
)

func announced(prefix string, prepend int, med uint32, origin string) bgp.Announcement {
	return bgp.Announcement{Prefix: netip.MustParsePrefix(prefix), Text: prefix, Prepend: prepend, MED: med, Origin: origin}
}

// TestDerive reads an estate of two VBRs, one of which speaks, and of a router that names two of its three peers.
func TestDerive(t *testing.T) {
	w := bgptest.New(model.BGPModel)
	w.Settings.RouteLimitPolicy = model.RouteLimitDrop
	v := bgptest.AddVBR(w, 1, 3)
	bgptest.AddVBR(w, 2, 1)
	bgptest.Announce(w, v, "172.16.0.0/12")
	bgptest.Announce(w, v, "2001:db8:9::/48")
	bgptest.AddPeer(w, v, 0, 65001, func(g *model.BGPGroup, p *model.BGPPeer) {
		g.AuthKey, g.RouteLimit, g.LocalASN, p.EnableBFD = "here", 7, 64999, true
	})
	bgptest.AddPeer(w, v, 1, 65001, func(g *model.BGPGroup, p *model.BGPPeer) {
		g.IPVersion, g.RouteLimit, g.LocalASN, p.Status = model.IPv6, 0, 0, model.BGPModifying
	})
	bgptest.AddPeer(w, v, 2, 65002, func(_ *model.BGPGroup, p *model.BGPPeer) { p.PeerIP = "10.99.0.1" })
	w.Put(&model.CustomerRouter{Name: "dc", ASN: 65001, AuthKey: "there", RemoteASN: 64999, IP: "10.1.0.2",
		Prefixes: []string{"192.168.1.0/24", "192.168.0.0/16", "10.0.0.0/8", "2001:db8:a::/48", "10.0.0.0/8"}, Peers: []string{"bgp-vbr-1-0", "bgp-vbr-1-1"},
		Attributes: []model.RouteAttributes{{Prefix: "10.0.0.0/8", Peer: "bgp-vbr-1-0", MED: 5}, {Peer: "bgp-vbr-1-0", Prepend: 2, Origin: model.OriginEGP}, {Prefix: "192.168.0.0/16", MED: 9}, {Prefix: "2001:db8:a::/48", MED: 4}}})
	w.Put(&model.CustomerRouter{Name: "idle", ASN: 65009})
	w.Put(&model.Fault{Target: "dc"})
	w.Put(&model.Fault{Target: "bgp-vbr-1-0"})
	w.Put(&model.Fault{Target: "pc-1-1"})

	e := bgp.Derive(w)
	four := []bgp.Announcement{announced("10.0.0.0/8", 0, 0, "igp"), announced("192.168.0.0/16", 0, 9, "igp"), announced("192.168.1.0/24", 0, 0, "igp")}
	six := []bgp.Announcement{announced("2001:db8:a::/48", 0, 4, "igp")}
	for i := range e.Sessions {
		assert.NotEmpty(t, e.Sessions[i].Config)
		e.Sessions[i].Config = ""
	}
	assert.Equal(t, &bgp.Estate{
		Drop: true,
		VBRs: []bgp.Router{{ID: "vbr-1", ASN: 45104, RouterID: netip.MustParseAddr("10.1.0.1"), Up: true, Sessions: []int{0, 1, 2},
			IPv4: []bgp.Announcement{announced("172.16.0.0/12", 0, 0, "igp")}, IPv6: []bgp.Announcement{announced("2001:db8:9::/48", 0, 0, "igp")}}},
		Customers: []bgp.Router{{ID: "dc", ASN: 65001, RouterID: netip.MustParseAddr("10.1.0.2"), Sessions: []int{0, 1}, IPv4: four, IPv6: six}},
		Sessions: []bgp.Session{
			{Peer: "bgp-vbr-1-0", Address: netip.MustParseAddr("10.1.0.2"), Local: netip.MustParseAddr("10.1.0.1"), LocalASN: 64999, PeerASN: 65001, RemoteASN: 64999,
				Key: "here", CustomerKey: "there", Limit: 7, Hop: "ri-1-0", Line: true, Shutdown: true, BFD: 3 * time.Second,
				Announced: []bgp.Announcement{announced("10.0.0.0/8", 0, 5, "igp"), announced("192.168.0.0/16", 2, 0, "egp"), announced("192.168.1.0/24", 2, 0, "egp")}},
			{Peer: "bgp-vbr-1-1", IPv6: true, Address: netip.MustParseAddr("2001:db8:1:1::2"), Local: netip.MustParseAddr("2001:db8:1:1::1"), LocalASN: 45104, PeerASN: 65001,
				RemoteASN: 64999, CustomerKey: "there", Limit: 110, Hop: "ri-1-1", Announced: six},
			{Peer: "bgp-vbr-1-2", Customer: -1, Address: netip.MustParseAddr("10.99.0.1"), LocalASN: 45104, PeerASN: 65002, Limit: 110},
		},
	}, e)
	assert.Equal(t, e, func() *bgp.Estate {
		again := bgp.Derive(w.Fork())
		for i := range again.Sessions {
			again.Sessions[i].Config = ""
		}
		return again
	}(), "a copy of the world has the same estate")
}

// TestDeriveWhoSpeaks: peers that are not there yet or no more have no session, nor does a VBR without peers speak.
func TestDeriveWhoSpeaks(t *testing.T) {
	for status, speaks := range map[string]bool{model.BGPAvailable: true, model.BGPModifying: true, model.BGPPending: false, model.BGPDeleting: false} {
		w := bgptest.New(model.BGPModel)
		bgptest.AddPeer(w, bgptest.AddVBR(w, 1, 1), 0, 65001, func(_ *model.BGPGroup, p *model.BGPPeer) { p.Status = status })
		e := bgp.Derive(w)
		assert.Equal(t, speaks, len(e.VBRs) == 1, status)
		assert.Equal(t, speaks, len(e.Sessions) == 1, status)
	}
}

// TestDeriveRouterID: a customer's router is known by what it was given, its address, the lowest of its peers', or a
// number made from its name; a VBR without an IPv4 address by one made from its ID.
func TestDeriveRouterID(t *testing.T) {
	for want, change := range map[string]func(*model.World, *model.CustomerRouter){
		"192.0.2.7":     func(_ *model.World, r *model.CustomerRouter) { r.RouterID, r.IP = "192.0.2.7", "192.0.2.8" },
		"192.0.2.8":     func(_ *model.World, r *model.CustomerRouter) { r.IP = "192.0.2.8" },
		"10.1.0.2":      func(_ *model.World, r *model.CustomerRouter) { r.IP = "2001:db8::8" },
		"100.92.197.49": func(w *model.World, r *model.CustomerRouter) { r.Peers = []string{"bgp-vbr-1-2"} },
	} {
		w := bgptest.New(model.BGPModel)
		v := bgptest.AddVBR(w, 1, 4)
		for c := range 4 {
			bgptest.AddPeer(w, v, c, 65001, func(g *model.BGPGroup, _ *model.BGPPeer) {
				if c == 2 {
					g.IPVersion = model.IPv6
				}
			})
		}
		r := &model.CustomerRouter{Name: "dc", ASN: 65001, Peers: []string{"bgp-vbr-1-1", "bgp-vbr-1-0", "bgp-vbr-1-3", "bgp-vbr-1-2"}}
		change(w, r)
		w.Put(r)
		require.Len(t, bgp.Derive(w).Customers, 1)
		assert.Equal(t, netip.MustParseAddr(want), bgp.Derive(w).Customers[0].RouterID)
	}
	w := bgptest.New(model.BGPModel)
	v := bgptest.AddVBR(w, 1, 1)
	bgptest.AddPeer(w, v, 0, 65001, func(g *model.BGPGroup, _ *model.BGPPeer) { g.IPVersion = model.IPv6 })
	v.Attachments[0].LocalGatewayIP = ""
	id := bgp.Derive(w).VBRs[0].RouterID
	assert.True(t, netip.MustParsePrefix("100.64.0.0/10").Contains(id), id)
}

// TestDeriveElsewhere: a router speaks from its own address of the session's IP version, if it has one.
func TestDeriveElsewhere(t *testing.T) {
	for ip, elsewhere := range map[string]bool{"": false, "10.1.0.2": false, "10.1.0.3": true, "2001:db8::1": false} {
		w := bgptest.New(model.BGPModel)
		p := bgptest.AddPeer(w, bgptest.AddVBR(w, 1, 1), 0, 65001, nil)
		w.Put(&model.CustomerRouter{Name: "dc", ASN: 65001, IP: ip, Peers: []string{p.ID}})
		assert.Equal(t, elsewhere, bgp.Derive(w).Sessions[0].Elsewhere, ip)
	}
}

// TestConfig: the digest is another one with each setting that starts a session anew, and the same with all others.
func TestConfig(t *testing.T) {
	digest := func(change func(*model.World)) string {
		w := bgptest.New(model.BGPModel)
		v := bgptest.AddVBR(w, 1, 2)
		p := bgptest.AddPeer(w, v, 1, 65001, func(g *model.BGPGroup, _ *model.BGPPeer) { g.AuthKey = "key" })
		w.Put(&model.CustomerRouter{Name: "dc", ASN: 65001, AuthKey: "key", RouterID: "192.0.2.9", Peers: []string{p.ID}})
		change(w)
		return bgp.Derive(w).Sessions[0].Config
	}
	group := func(change func(*model.BGPGroup)) func(*model.World) {
		return func(w *model.World) { change(w.BGPGroups.Get("bgpg-vbr-1-1")) }
	}
	peer := func(change func(*model.BGPPeer)) func(*model.World) {
		return func(w *model.World) { change(w.BGPPeers.Get("bgp-vbr-1-1")) }
	}
	vbr := func(change func(*model.Attachment)) func(*model.World) {
		return func(w *model.World) { change(&w.VBRs.Get("vbr-1").Attachments[1]) }
	}
	router := func(change func(*model.CustomerRouter)) func(*model.World) {
		return func(w *model.World) { change(w.CustomerRouters.Get("dc")) }
	}
	seen := map[string]string{digest(func(*model.World) {}): "nothing"}
	for what, change := range map[string]func(*model.World){
		"AS here":          group(func(g *model.BGPGroup) { g.LocalASN = 64999 }),
		"AS wanted":        group(func(g *model.BGPGroup) { g.PeerASN = 64999 }),
		"password":         group(func(g *model.BGPGroup) { g.AuthKey = "other" }),
		"peer's address":   peer(func(p *model.BGPPeer) { p.PeerIP = "10.1.1.3" }),
		"another circuit":  peer(func(p *model.BGPPeer) { p.PeerIP = "10.1.0.2" }),
		"own address":      vbr(func(a *model.Attachment) { a.LocalGatewayIP = "10.1.1.3" }),
		"own identifier":   func(w *model.World) { w.VBRs.Get("vbr-1").Attachments[0].LocalGatewayIP = "10.1.0.3" },
		"VLAN interface":   vbr(func(a *model.Attachment) { a.VlanInterfaceID = "ri-9" }),
		"AS there":         router(func(r *model.CustomerRouter) { r.ASN = 64999 }),
		"AS wanted there":  router(func(r *model.CustomerRouter) { r.RemoteASN = 45104 }),
		"password there":   router(func(r *model.CustomerRouter) { r.AuthKey = "other" }),
		"identifier there": router(func(r *model.CustomerRouter) { r.RouterID = "192.0.2.1" }),
		"it is elsewhere":  router(func(r *model.CustomerRouter) { r.IP = "10.1.0.3" }),
		"another router":   func(w *model.World) { r := *w.CustomerRouters.Get("dc"); w.Remove(&r); r.Name = "cd"; w.Put(&r) },
		"nobody there":     func(w *model.World) { w.Remove(w.CustomerRouters.Get("dc")) },
	} {
		d := digest(change)
		require.NotContains(t, seen, d, "%s, beside %s", what, seen[d])
		seen[d] = what
	}
	for what, change := range map[string]func(*model.World){
		"limit":    group(func(g *model.BGPGroup) { g.RouteLimit = 7 }),
		"BFD":      peer(func(p *model.BGPPeer) { p.EnableBFD = true }),
		"prefixes": router(func(r *model.CustomerRouter) { r.Prefixes = []string{"10.0.0.0/8"} }),
		"faults":   func(w *model.World) { w.Put(&model.Fault{Target: "dc"}); w.Put(&model.Fault{Target: "pc-1-1"}) },
	} {
		assert.Equal(t, "nothing", seen[digest(change)], what)
	}
}

func TestComparePrefixes(t *testing.T) {
	all := []string{"0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/16", "10.0.1.0/24", "192.0.2.0/24", "::/0", "2001:db8::/32", "2001:db8::/48"}
	for i, a := range all {
		for j, b := range all {
			c := bgp.ComparePrefixes(netip.MustParsePrefix(a), netip.MustParsePrefix(b))
			assert.Equal(t, [3]bool{i < j, i == j, i > j}, [3]bool{c < 0, c == 0, c > 0}, "%s and %s", a, b)
		}
	}
}
