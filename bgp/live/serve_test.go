package live_test

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/bgp/bgptest"
	"ecsim/bgp/glass"
	"ecsim/bgp/live"
	"ecsim/model"
	"ecsim/sim/rpc"
)

// served is a server whose BGP is real, and a client of it.
type served struct {
	testing.TB
	url string
}

// serve serves a world until the test ends, with a hold time of three seconds.
func serve(t testing.TB, w *model.World, m *live.Map) *served {
	s := &served{TB: t}
	server := rpc.New(rpc.Options{
		World: w, Speakers: true, Accounts: []rpc.Account{{UID: bgptest.Account, KeyID: "ecsim", Secret: "ecsim"}}, SkipSignatures: true, Clock: rpc.RealClock(w.Now), Version: "test",
		Fresh: func() (*model.World, error) { return bgptest.New(model.BGPLive), nil },
	})
	fabric, err := live.New(live.Options{Hold: 3 * time.Second, Keepalive: time.Second, Map: m})
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	var done sync.WaitGroup
	done.Go(func() { assert.NoError(t, fabric.Run(ctx, server)) })
	h := httptest.NewServer(server)
	s.url = h.URL
	t.Cleanup(func() {
		cancel()
		done.Wait()
		server.Close()
		h.Close()
	})
	return s
}

// admin makes an admin request and decodes its answer.
func (s *served) admin(method, path, body string, into any) {
	s.Helper()
	req, err := http.NewRequest(method, s.url+path, strings.NewReader(body))
	require.NoError(s, err)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(s, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	require.NoError(s, err)
	require.Equal(s, 200, resp.StatusCode, "%s %s %s: %s", method, path, body, text)
	if into != nil {
		require.NoError(s, json.Unmarshal(text, into))
	}
}

func (s *served) post(path, body string) { s.Helper(); s.admin("POST", path, body, nil) }

// call makes an API call and decodes its answer.
func (s *served) call(into any, action string, params ...string) {
	s.Helper()
	q := url.Values{
		"Action": {action}, "Version": {"2016-04-28"}, "RegionId": {bgptest.Region}, "AccessKeyId": {"ecsim"}, "Signature": {"-"}, "SignatureNonce": {"-"},
		"SignatureMethod": {"HMAC-SHA1"}, "SignatureVersion": {"1.0"}, "Timestamp": {"2026-01-01T00:00:00Z"},
	}
	for i := 0; i < len(params); i += 2 {
		q.Set(params[i], params[i+1])
	}
	s.admin("GET", "/?"+q.Encode(), "", into)
}

// session is what the server says of a peer's session.
func (s *served) session(peer string) *glass.Session {
	s.Helper()
	var v glass.View
	s.admin("GET", "/_ecsim/bgp", "", &v)
	i := slices.IndexFunc(v.Sessions, func(x glass.Session) bool { return x.Peer == peer })
	require.GreaterOrEqual(s, i, 0, peer)
	return &v.Sessions[i]
}

// status is what the API says of a peer's session.
func (s *served) status(peer string) string {
	s.Helper()
	var r struct {
		BgpPeers struct {
			BgpPeer []struct{ BgpStatus string }
		}
	}
	s.call(&r, "DescribeBgpPeers", "BgpPeerId", peer)
	require.Len(s, r.BgpPeers.BgpPeer, 1)
	return r.BgpPeers.BgpPeer[0].BgpStatus
}

// learned are the routes of type BGP in the VBR's table, each with its next hops.
func (s *served) learned(table string) (routes []string) {
	s.Helper()
	var r struct {
		RouteEntrys struct {
			RouteEntry []struct {
				DestinationCidrBlock, Type string
				NextHops                   struct{ NextHop []struct{ NextHopId string } }
			}
		}
	}
	s.call(&r, "DescribeRouteEntryList", "RouteTableId", table, "RouteEntryType", "BGP", "MaxResult", "100")
	for _, e := range r.RouteEntrys.RouteEntry {
		for _, h := range e.NextHops.NextHop {
			routes = append(routes, e.DestinationCidrBlock+" "+h.NextHopId)
		}
	}
	slices.Sort(routes)
	return routes
}

// wait waits until what is told comes true.
func (s *served) wait(what string, told func() bool) {
	s.Helper()
	for stop := time.Now().Add(30 * time.Second); !told(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(stop) {
			s.Fatalf("%s does not come true", what)
		}
	}
}

// becomes waits until a session is in that state for that reason, and the API says so.
func (s *served) becomes(peer, state, reason string) {
	s.Helper()
	s.wait(peer+" becoming "+state+" "+reason, func() bool {
		x := s.session(peer)
		return x.State == state && x.Reason == reason
	})
	assert.Equal(s, state, s.status(peer))
}

// TestServedFaults: each thing that can go wrong with a session ends in the state that the documents or RFC 4271 have for
// it, the API shows it, and what the VBR had learned is gone from its table; mended, the session comes up again.
func TestServedFaults(t *testing.T) {
	const router = `{"name":"ce","asn":64512,"authKey":"secret","prefixes":["192.168.0.0/24","192.168.1.0/24"],"peers":["bgp-vbr-1-0"]}`
	replaced := func(old, new string) string { return strings.Replace(router, old, new, 1) }
	fault := func(target, state string) func(*served) {
		return func(s *served) { s.post("/_ecsim/fault", `{"target":"`+target+`","state":"`+state+`"}`) }
	}
	put := func(body string) func(*served) {
		return func(s *served) { s.post("/_ecsim/customer-routers", body) }
	}
	modify := func(params ...string) func(*served) {
		return func(s *served) {
			s.call(nil, "ModifyBgpGroupAttribute", append(params, "BgpGroupId", "bgpg-vbr-1-0")...)
		}
	}
	bfd := func(on string) func(*served) {
		return func(s *served) {
			s.call(nil, "ModifyBgpPeerAttribute", "BgpPeerId", "bgp-vbr-1-0", "EnableBfd", on, "BfdMultiHop", "1")
		}
	}
	for _, tt := range []struct {
		name          string
		first, do     func(*served)
		state, reason string
		undo          func(*served)
	}{
		{name: "circuit down", do: fault("pc-1-0", "down"), state: "Active", reason: model.ReasonHoldTimer, undo: fault("pc-1-0", "up")},
		{name: "circuit down with BFD", first: bfd("true"), do: fault("pc-1-0", "down"), state: "Active", reason: model.ReasonBFD, undo: fault("pc-1-0", "up")},
		{name: "access device down", do: fault("dev-cn-hangzhou-yh-B-1", "down"), state: "Active", reason: model.ReasonHoldTimer, undo: fault("dev-cn-hangzhou-yh-B-1", "up")},
		{name: "customer's router stops answering", do: fault("ce", "down"), state: "Active", reason: model.ReasonHoldTimer, undo: fault("ce", "up")},
		{name: "customer's router taken away", do: func(s *served) { s.admin("DELETE", "/_ecsim/customer-routers/ce", "", nil) }, state: "Active", reason: model.ReasonNoAnswer, undo: put(router)},
		{name: "session shut down", do: fault("bgp-vbr-1-0", "down"), state: "Idle", reason: model.ReasonShutdown, undo: fault("bgp-vbr-1-0", "up")},
		{name: "VBR down", do: fault("vbr-1", "down"), state: "Idle", reason: model.ReasonVBRDown, undo: fault("vbr-1", "up")},
		{name: "VBR terminated", do: func(s *served) { s.call(nil, "TerminateVirtualBorderRouter", "VbrId", "vbr-1") }, state: "Idle", reason: model.ReasonVBRDown,
			undo: func(s *served) { s.call(nil, "RecoverVirtualBorderRouter", "VbrId", "vbr-1") }},
		{name: "wrong password", do: put(replaced("secret", "guess")), state: "Active", reason: model.ReasonAuthentication, undo: put(router)},
		{name: "password only here", do: modify("ClearAuthKey", "true"), state: "Active", reason: model.ReasonAuthentication, undo: modify("AuthKey", "secret")},
		{name: "wrong ASN", do: modify("PeerAsn", "64999"), state: "Idle", reason: model.ReasonBadPeerAS, undo: modify("PeerAsn", "64512")},
		{name: "AS 45104 on the customer's side", do: put(replaced("64512", "45104")), state: "Idle", reason: model.ReasonBadPeerAS, undo: put(router)},
		{name: "too many routes", first: modify("RouteQuota", "2"), do: put(replaced(`"192.168.0.0/24",`, `"192.168.0.0/24","192.168.2.0/24",`)),
			state: "Idle", reason: model.ReasonMaxPrefixes, undo: put(router)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := bgptest.New(model.BGPLive)
			v := bgptest.AddVBR(w, 1, 1)
			c := *v
			c.MinTxInterval, c.MinRxInterval, c.DetectMultiplier = 200, 200, 3
			w.Put(&c)
			bgptest.AddPeer(w, v, 0, 64512, func(g *model.BGPGroup, _ *model.BGPPeer) { g.AuthKey = "secret" })
			s := serve(t, w, nil)
			s.post("/_ecsim/customer-routers", router)
			if tt.first != nil {
				tt.first(s)
			}
			routes := []string{"192.168.0.0/24 ri-1-0", "192.168.1.0/24 ri-1-0"}
			for range 2 {
				s.becomes("bgp-vbr-1-0", "Established", model.ReasonEstablished)
				s.wait("the routes", func() bool { return slices.Equal(s.learned("rtb-vbr-1"), routes) })
				tt.do(s)
				s.becomes("bgp-vbr-1-0", tt.state, tt.reason)
				s.wait("an empty table", func() bool { return len(s.learned("rtb-vbr-1")) == 0 })
				tt.undo(s)
			}
			s.becomes("bgp-vbr-1-0", "Established", model.ReasonEstablished)
		})
	}
}

// TestServedRoutes: what the customer's routers announce is in the VBR's table, over the session that is best, and is
// gone when they withdraw it; what the VBR announces reaches them.
func TestServedRoutes(t *testing.T) {
	w := bgptest.New(model.BGPLive)
	v := bgptest.AddVBR(w, 1, 2)
	bgptest.AddPeer(w, v, 0, 64512, nil)
	bgptest.AddPeer(w, v, 1, 64512, nil)
	s := serve(t, w, nil)
	announce := func(prefixes string) {
		s.post("/_ecsim/customer-routers", `{"name":"ce","asn":64512,"prefixes":[`+prefixes+`],"peers":["bgp-vbr-1-0","bgp-vbr-1-1"],"attributes":[{"peer":"bgp-vbr-1-0","prepend":2}]}`)
	}
	table := func(want ...string) {
		t.Helper()
		s.wait(strings.Join(want, ", "), func() bool { return slices.Equal(s.learned("rtb-vbr-1"), want) })
	}
	announce(`"192.168.0.0/24","192.168.1.0/24"`)
	table("192.168.0.0/24 ri-1-1", "192.168.1.0/24 ri-1-1") // the other one is two numbers longer
	s.post("/_ecsim/fault", `{"target":"bgp-vbr-1-1","state":"down"}`)
	table("192.168.0.0/24 ri-1-0", "192.168.1.0/24 ri-1-0")
	announce(`"192.168.1.0/24"`)
	table("192.168.1.0/24 ri-1-0")
	s.call(nil, "AddBgpNetwork", "RouterId", "vbr-1", "DstCidrBlock", "172.16.0.0/16")
	s.wait("the network", func() bool { return slices.Equal(s.session("bgp-vbr-1-0").Advertised, []string{"172.16.0.0/16"}) })
	s.call(nil, "DeleteBgpNetwork", "RouterId", "vbr-1", "DstCidrBlock", "172.16.0.0/16")
	s.wait("no network", func() bool { return len(s.session("bgp-vbr-1-0").Advertised) == 0 })
	s.call(nil, "DeleteBgpPeer", "BgpPeerId", "bgp-vbr-1-0")
	table()
}

// TestServedWorldReplaced: another world's sessions are its own, whatever it says came of them, and sessions that go on
// are in it as they are.
func TestServedWorldReplaced(t *testing.T) {
	w := bgptest.Square(model.BGPLive, 1, 1, 2)
	s := serve(t, w, nil)
	s.becomes("bgp-vbr-1-0", "Established", model.ReasonEstablished)
	other := bgptest.Square(model.BGPOff, 1, 2, 2)
	other.Put(&model.BGPSession{PeerID: "bgp-vbr-1-1", VbrID: "vbr-1", State: model.SessionIdle, Reason: model.ReasonMaxPrefixes})
	var text strings.Builder
	require.NoError(t, other.WriteSnapshot(&text))
	s.admin("PUT", "/_ecsim/state", text.String(), nil)
	s.becomes("bgp-vbr-1-0", "Established", model.ReasonEstablished)
	s.becomes("bgp-vbr-1-1", "Established", model.ReasonEstablished)
	s.wait("the routes", func() bool { return len(s.learned("rtb-vbr-1")) == 4 })
	s.post("/_ecsim/reset", "")
	s.wait("nothing", func() bool {
		var v glass.View
		s.admin("GET", "/_ecsim/bgp", "", &v)
		return len(v.Sessions) == 0 && v.Mode == model.BGPLive
	})
}

// BenchmarkRouteChange is how long it takes until a prefix that a customer's router begins to announce is in the VBR's
// table, as the API shows it, beside 800 sessions.
func BenchmarkRouteChange(b *testing.B) {
	s := serve(b, bgptest.Square(model.BGPLive, 100, 8, 1), nil)
	s.wait("800 sessions", func() bool {
		var v glass.View
		s.admin("GET", "/_ecsim/bgp", "", &v)
		n := 0
		for _, x := range v.Sessions {
			if x.State == model.SessionEstablished && len(x.Received) > 0 {
				n++
			}
		}
		return n == 800
	})
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		prefix := []string{"192.168.100.0/24", "192.168.101.0/24"}[i%2]
		start := time.Now()
		s.post("/_ecsim/customer-routers", `{"name":"ce-bgp-vbr-50-3","asn":64515,"prefixes":["`+prefix+`"],"peers":["bgp-vbr-50-3"]}`)
		for !slices.Contains(s.learned("rtb-vbr-50"), prefix+" ri-50-3") {
			time.Sleep(time.Millisecond)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "slowest-ms")
}

// TestServedSilence: while an Established session hears nothing, it says since when.
func TestServedSilence(t *testing.T) {
	t.Parallel()
	s := serve(t, bgptest.Square(model.BGPLive, 1, 1, 1), nil)
	s.becomes("bgp-vbr-1-0", "Established", model.ReasonEstablished)
	s.post("/_ecsim/fault", `{"target":"pc-1-0","state":"down"}`)
	s.wait("the silence", func() bool { return !s.session("bgp-vbr-1-0").Lost.IsZero() })
	assert.Equal(t, "Established", s.session("bgp-vbr-1-0").State)
	s.becomes("bgp-vbr-1-0", "Active", model.ReasonHoldTimer)
	assert.Zero(t, s.session("bgp-vbr-1-0").Lost)
}

// TestServedBindings: a customer router that the world has for a router outside is not asked, and a peer that cannot be
// bound is Idle and does the others no harm.
func TestServedBindings(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0") // in the way
	require.NoError(t, err)
	defer l.Close()
	m, err := live.ParseMap([]byte("peers:\n- {peer: bgp-vbr-1-0, listen: '"+l.Addr().String()+"', router: 127.0.0.9}\n- {peer: bgp-vbr-1-1, router: '127.0.0.9:1'}\n- {peer: 10.99.0.1, router: '127.0.0.10:1'}\n"), "map.yaml")
	require.NoError(t, err)
	s := serve(t, bgptest.Square(model.BGPLive, 1, 3, 1), m)
	s.becomes("bgp-vbr-1-2", "Established", model.ReasonEstablished)
	s.becomes("bgp-vbr-1-0", "Idle", model.ReasonNoAnswer)
	s.becomes("bgp-vbr-1-1", "Active", model.ReasonNoAnswer)
	s.call(nil, "DeleteBgpPeer", "BgpPeerId", "bgp-vbr-1-0")
	s.wait("its end", func() bool {
		var v glass.View
		s.admin("GET", "/_ecsim/bgp", "", &v)
		return len(v.Sessions) == 2
	})
}
