package rpc

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/bgp/glass"
	"ecsim/model"
)

// bgpView asks for the BGP of the world.
func (b *bed) bgpView(query string) (v glass.View) {
	b.Helper()
	r := b.send("GET", "/_ecsim/bgp"+query, "")
	require.Equal(b, 200, r.status, r.text)
	require.NoError(b, json.Unmarshal([]byte(r.text), &v), r.text)
	return v
}

func TestAdminBGP(t *testing.T) {
	b := newBed(t, func(o *Options) { o.Speakers = true })
	assert.Equal(t, `{"now":"2026-01-01T00:00:00Z","mode":"off","routers":[],"sessions":[],"entries":[]}`+"\n", b.send("GET", "/_ecsim/bgp", "").text)

	vbr := b.vbr(b.circuit(), 100)
	group := b.do("CreateBgpGroup", "RouterId", vbr, "PeerAsn", 65001, "AuthKey", "sesame")["BgpGroupId"].(string)
	peer := b.do("CreateBgpPeer", "BgpGroupId", group, "EnableBfd", true, "BfdMultiHop", 1)["BgpPeerId"].(string)
	b.admin("POST", "/_ecsim/customer-routers", `{"name":"dc","asn":65001,"authKey":"other","prefixes":["192.168.0.0/16"],"peers":["`+peer+`"]}`)
	other := b.vbr(b.circuit(), 200)
	group = b.do("CreateBgpGroup", "RouterId", other, "PeerAsn", 65002)["BgpGroupId"].(string)
	unknown := b.do("CreateBgpPeer", "BgpGroupId", group, "PeerIpAddress", "10.7.7.7")["BgpPeerId"].(string)

	// What a control plane found out, in the place of one.
	w, err := model.ReadSnapshot(strings.NewReader(b.send("GET", "/_ecsim/state", "").text), "state")
	require.NoError(t, err)
	s := *w.Settings
	s.BGP = model.BGPLive
	w.Settings = &s
	since := bedStart.Add(-90e9)
	w.Put(&model.BGPSession{
		PeerID: peer, VbrID: vbr, State: model.SessionEstablished, Reason: model.ReasonEstablished, Since: since, Lost: bedStart,
		Received:   []model.BGPRoute{{Prefix: "192.168.0.0/16", ASPath: "65001", Origin: model.OriginIGP, Best: true}},
		Advertised: []string{"172.16.0.0/12"},
	})
	w.Put(&model.RouteEntry{
		Meta: model.Meta{ID: "rte-1", Owner: alice, Region: home}, RouteTableID: w.VBRs.Get(vbr).RouteTableID, Destination: "192.168.0.0/16",
		Type: model.EntryBGP, Status: model.EntryAvailable, NextHops: []model.NextHop{{ID: w.VBRs.Get(vbr).Primary().VlanInterfaceID, Type: model.HopRouterInterface}},
	})
	var text strings.Builder
	require.NoError(t, w.WriteSnapshot(&text))
	b.admin("PUT", "/_ecsim/state", text.String())

	hop := w.VBRs.Get(vbr).Primary().VlanInterfaceID
	first := glass.Session{
		Peer: peer, Router: vbr, Customer: "dc", Address: "10.0.0.2", LocalAddress: "10.0.0.1", IPVersion: "IPv4", PeerASN: 65001, LocalASN: 45104,
		State: "Established", Reason: "established", Text: "established", Since: since, Lost: bedStart, HoldTime: 30, KeepaliveTime: 10, Limit: 110, MD5: true,
		BFD: "3s", Hop: hop, Line: true,
		Received:   []model.BGPRoute{{Prefix: "192.168.0.0/16", ASPath: "65001", Origin: "igp", Best: true}},
		Advertised: []string{"172.16.0.0/12"}, Preferred: []string{"172.16.0.0/12"},
	}
	second := glass.Session{
		Peer: unknown, Router: other, Address: "10.7.7.7", IPVersion: "IPv4", PeerASN: 65002, LocalASN: 45104, State: "Idle", Reason: "unknown", Text: "not tried yet",
		HoldTime: 30, KeepaliveTime: 10, Limit: 110, Received: []model.BGPRoute{}, Advertised: []string{}, Preferred: []string{},
	}
	vbrs := []glass.Router{{ID: vbr, Kind: "vbr", ASN: 45104, RouterID: "10.0.0.1", Up: true}, {ID: other, Kind: "vbr", ASN: 45104, RouterID: "10.0.0.1", Up: true}}
	dc := glass.Router{ID: "dc", Kind: "customer", ASN: 65001, RouterID: "10.0.0.2", Up: true}
	entry := glass.Entry{ID: "rte-1", Router: vbr, Destination: "192.168.0.0/16", Hops: []string{hop}}
	assert.Equal(t, glass.View{
		Now: bedStart, Mode: "live", Routers: append(vbrs[:2:2], dc), Sessions: []glass.Session{first, second}, Entries: []glass.Entry{entry},
	}, b.bgpView(""))

	assert.Equal(t, glass.View{
		Now: bedStart, Mode: "live", Routers: []glass.Router{vbrs[0], dc}, Sessions: []glass.Session{first}, Entries: []glass.Entry{entry},
	}, b.bgpView("?router="+vbr))
	assert.Equal(t, glass.View{
		Now: bedStart, Mode: "live", Routers: []glass.Router{vbrs[0], dc}, Sessions: []glass.Session{first}, Entries: []glass.Entry{},
	}, b.bgpView("?router=dc"))
	assert.Equal(t, glass.View{
		Now: bedStart, Mode: "live", Routers: vbrs[1:], Sessions: []glass.Session{second}, Entries: []glass.Entry{},
	}, b.bgpView("?router="+other))

	assert.NotContains(t, b.send("GET", "/_ecsim/bgp", "").text, "sesame", "a password is never told")
	r := b.send("GET", "/_ecsim/bgp?router=dcc", "")
	assert.Equal(t, 404, r.status)
	assert.Equal(t, `no VBR and no customer router "dcc" has BGP peers; did you mean dc?`, r.json(t)["error"])
	r = b.send("GET", "/_ecsim/bgp?router="+vbr[:len(vbr)-1]+"x", "")
	assert.Equal(t, 404, r.status)
	assert.Contains(t, r.json(t)["error"], "did you mean vbr-")
	assert.Equal(t, 404, b.send("GET", "/_ecsim/bgp?router=", "").status)
	assert.Equal(t, 405, b.send("POST", "/_ecsim/bgp", "{}").status)
}

// The view follows the world's time, also where nothing else happens.
func TestAdminBGPFollowsTheClock(t *testing.T) {
	b := newBed(t)
	b.admin("POST", "/_ecsim/clock", `{"advance":"90s"}`)
	assert.Equal(t, bedStart.Add(90e9), b.bgpView("").Now)
}
