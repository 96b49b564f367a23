package sim_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"

	"github.com/stretchr/testify/require"
)

// A speaking estate is a VBR on two circuits, with a BGP peer at the other end of each, in a world whose BGP is computed.
// Both peers are the customer's router dc, which announces two prefixes; over the second one its path is longer.
type speaking struct {
	*bed
	circuitA, circuitB string
	vbr, table         string
	group              string
	peerA, peerB       string
	hopA, hopB         string
	dc                 model.CustomerRouter
}

func newSpeaking(t tester) *speaking {
	b := newBed(t)
	b.settings(func(s *model.Settings) { s.BGP = model.BGPModel })
	e := &speaking{bed: b, circuitA: b.circuit(), circuitB: b.circuit("AccessPointId", pointB)}
	e.vbr = b.vbr(e.circuitA, 100)
	b.associate(e.vbr, e.circuitB, 100)
	v := b.World().VBRs.Get(e.vbr)
	e.table, e.hopA, e.hopB = v.RouteTableID, v.Attachments[0].VlanInterfaceID, v.Attachments[1].VlanInterfaceID
	e.group = b.group(e.vbr)
	e.peerA = b.peer(e.group)
	e.peerB = b.peer(e.group, "PeerIpAddress", v.Attachments[1].PeerGatewayIP)
	e.dc = model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"192.168.1.0/24", "192.168.2.0/24"}, Peers: []string{e.peerA, e.peerB},
		Attributes: []model.RouteAttributes{{Peer: e.peerB, Prepend: 1}}}
	e.announce()
	return e
}

// announce gives the world dc as it is now.
func (e *speaking) announce() []model.Event {
	e.Helper()
	r := e.dc
	r.Prefixes, r.Peers, r.Attributes = slices.Clone(r.Prefixes), slices.Clone(r.Peers), slices.Clone(r.Attributes)
	events, err := e.PutCustomerRouter(r)
	if err != nil {
		e.Fatalf("customer router: %v", err)
	}
	return events
}

// session is a peer's state and reason, as the world has them.
func (b *bed) session(peer string) string {
	s := b.World().BGPSessions.Get(peer)
	if s == nil {
		return "none"
	}
	return s.State + ", " + s.Reason
}

// peerStatus is what the API says of a peer.
func (b *bed) peerStatus(peer string) string {
	b.Helper()
	rows := read[api.DescribeBgpPeersResponse](b, api.DescribeBgpPeers, "BgpPeerId", peer).BgpPeers.BgpPeer
	if len(rows) != 1 {
		b.Fatalf("there are %d peers %s", len(rows), peer)
	}
	return fmt.Sprintf("%s, %d in, %d out", rows[0].BgpStatus, rows[0].ReceivedRouteCount, rows[0].AdvertisedRouteCount)
}

// entriesOf are the entries of a table of one type, by the API, as "destination > next hop".
func (b *bed) entriesOf(table, kind string) (all []string) {
	b.Helper()
	r := read[api.DescribeRouteEntryListResponse](b, api.DescribeRouteEntryList, "RouteTableId", table, "RouteEntryType", kind, "MaxResult", 100)
	for _, e := range r.RouteEntrys.RouteEntry {
		all = append(all, e.DestinationCidrBlock+" > "+e.NextHops.NextHop[0].NextHopId)
	}
	slices.Sort(all)
	return all
}

func (e *speaking) via(hop string) []string {
	var all []string
	for _, p := range e.dc.Prefixes {
		all = append(all, p+" > "+hop)
	}
	return all
}

// says compares what both the world and the API have of the estate.
func (e *speaking) says(a, b string, routes []string) {
	e.Helper()
	equal(e.bed, []string{a, b}, []string{e.session(e.peerA), e.session(e.peerB)})
	equal(e.bed, routes, e.entriesOf(e.table, model.EntryBGP))
	e.inLine()
}

const (
	up        = "Established, established"
	noAnswer  = "Active, no-answer"
	holdTimer = "Active, hold-timer-expired"
)

// inLine proves that BGP follows from the rest of the world: computing it again changes nothing, nor does it after the
// world was written and read.
func (b *bed) inLine() {
	b.Helper()
	if p := outOfLine(b.Engine); p != "" {
		b.Errorf("%s", p)
	}
}

func outOfLine(e *sim.Engine) string {
	was := snapshotOf(e)
	again := e.Fork()
	if events := again.Converge(); len(events) > 0 || !bytes.Equal(was, snapshotOf(again)) {
		return fmt.Sprintf("converging again changes %v: %v", model.Diff(e.World(), again.World()), events)
	}
	w, err := model.ReadSnapshot(bytes.NewReader(was), "snapshot")
	if err != nil {
		return "the snapshot does not read back: " + err.Error()
	}
	read := sim.New(w)
	if events := read.Converge(); len(events) > 0 || !bytes.Equal(was, snapshotOf(read)) {
		return fmt.Sprintf("after a snapshot, converging changes %v", events)
	}
	return ""
}

// told are events in a few words, without those of other kinds than BGP brings about.
func told(events []model.Event) (lines []string) {
	for _, e := range events {
		if e.Kind == model.KindBGPSession || e.Kind == model.KindRouteEntry {
			lines = append(lines, fmt.Sprintf("%s %s %s: %q to %q", time.Duration(e.At-bedStart), e.Kind, e.Name, e.From, e.To))
		}
	}
	return lines
}

// TestSessionsComeUp: sessions follow from peers and routers, within the change that makes them.
func TestSessionsComeUp(t *testing.T) {
	e := newSpeaking(t)
	e.says(up, up, e.via(e.hopA))
	equal(e.bed, "Established, 2 in, 0 out", e.peerStatus(e.peerA))

	b := newBed(t)
	b.settings(func(s *model.Settings) { s.BGP = model.BGPModel })
	vbr := b.vbr(b.circuit(), 100)
	group := b.group(vbr)
	b.delays()
	r, err := b.Do(b.request(on(api.CreateBgpPeer, "BgpGroupId", group, "PeerIpAddress", b.World().VBRs.Get(vbr).Primary().PeerGatewayIP)))
	require.Nil(t, err)
	equal(b, []string(nil), told(r.Events))
	peer := r.Body.(*api.CreateBgpPeerResponse).BgpPeerId
	equal(b, "none", b.session(peer))
	equal(b, "creating, 0 in, 0 out", b.peerStatus(peer))
	equal(b, []string{`5s BGPSession no-answer: "" to "Active"`}, told(b.advance(time.Minute)))
	equal(b, "Active, 0 in, 0 out", b.peerStatus(peer))
	events, _ := b.PutCustomerRouter(model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"10.1.0.0/16"}, Peers: []string{peer}})
	equal(b, []string{`1m0s BGPSession established: "Active" to "Established"`, `1m0s RouteEntry create: "" to "Available"`}, told(events))
	b.inLine()
}

// TestCircuitDown: the hold timer ends the session after 30 seconds, BFD after three; until then its routes are used.
// The entries of routes that go another way afterwards stay the same ones.
func TestCircuitDown(t *testing.T) {
	for _, bfd := range []bool{false, true} {
		t.Run(fmt.Sprint("BFD ", bfd), func(t *testing.T) {
			e := newSpeaking(t)
			after, reason := 30*second, model.ReasonHoldTimer
			if bfd {
				after, reason = 3*second, model.ReasonBFD
				e.do(api.ModifyBgpPeerAttribute, "BgpPeerId", e.peerA, "EnableBfd", true, "BfdMultiHop", 1)
			}
			id := e.World().EntryTo(e.table, "192.168.1.0/24").ID
			e.advance(time.Minute)
			events, err := e.Fault(e.circuitA, true)
			require.NoError(t, err)
			equal(e.bed, []string(nil), told(events))
			e.says(up, up, e.via(e.hopA))
			equal(e.bed, []string(nil), told(e.advance(after-1)))
			e.says(up, up, e.via(e.hopA))
			at := time.Minute + after
			equal(e.bed, []string{
				fmt.Sprintf(`%s BGPSession %s: "Established" to "Active"`, at, reason),
				fmt.Sprintf(`%s RouteEntry modify: "Available" to "Available"`, at), fmt.Sprintf(`%s RouteEntry modify: "Available" to "Available"`, at),
			}, told(e.advance(time.Hour)))
			e.says("Active, "+reason, up, e.via(e.hopB))
			equal(e.bed, "Active, 0 in, 0 out", e.peerStatus(e.peerA))
			entry := e.World().EntryTo(e.table, "192.168.1.0/24")
			equal(e.bed, []any{id, bedStart.Add(at), bedStart}, []any{entry.ID, entry.Modified, entry.CreationTime})
			equal(e.bed, 0, e.World().Timers.Len())

			e.fault(e.circuitA, false)
			e.says(up, up, e.via(e.hopA))
			equal(e.bed, bedStart.Add(time.Minute-1+after+time.Hour), e.World().BGPSessions.Get(e.peerA).Since)
		})
	}
}

// TestCircuitBackInTime: what was back before the hold time was over was never missed.
func TestCircuitBackInTime(t *testing.T) {
	e := newSpeaking(t)
	for range 3 {
		e.fault(e.circuitA, true)
		equal(e.bed, 1, e.World().Timers.Len())
		equal(e.bed, []string(nil), told(e.advance(29*second)))
		e.fault(e.circuitA, false)
		equal(e.bed, 0, e.World().Timers.Len())
		equal(e.bed, []string(nil), told(e.advance(29*second)))
		e.says(up, up, e.via(e.hopA))
	}
	equal(e.bed, bedStart, e.World().BGPSessions.Get(e.peerA).Since)
}

// TestSilentPlaces: access points and access devices fail like the circuits on them.
func TestSilentPlaces(t *testing.T) {
	for _, target := range []string{pointA, "dev-cn-hangzhou-yh-B-1"} {
		e := newSpeaking(t)
		e.fault(target, true)
		e.advance(30 * second)
		e.says(holdTimer, up, e.via(e.hopB))
	}
}

// TestBFDDuringSilence: the deadline follows the settings that hold when it comes.
func TestBFDDuringSilence(t *testing.T) {
	e := newSpeaking(t)
	e.fault(e.circuitA, true)
	e.advance(second)
	e.do(api.ModifyBgpPeerAttribute, "BgpPeerId", e.peerA, "EnableBfd", true, "BfdMultiHop", 1)
	e.do(api.ModifyVirtualBorderRouterAttribute, "VbrId", e.vbr, "MinTxInterval", 1000, "MinRxInterval", 500, "DetectMultiplier", 10)
	equal(e.bed, 1, e.World().Timers.Len())
	e.advance(9*second - 1)
	e.says(up, up, e.via(e.hopA))
	e.advance(1)
	e.says("Active, bfd-down", up, e.via(e.hopB))
}

func TestSessionStates(t *testing.T) {
	const down = "Idle, administrative-shutdown"
	for _, c := range []struct {
		title string
		do    func(e *speaking)
		a, b  string
		// api is what the API says of the first peer.
		api string
		// via is the circuit over which the routes lead, "" when there are none.
		via string
	}{
		{"session down", func(e *speaking) { e.fault(e.peerA, true) }, down, up, "Idle, 0 in, 0 out", "B"},
		{"session reset", func(e *speaking) { e.fault(e.peerA, true); e.fault(e.peerA, false) }, up, up, "Established, 2 in, 0 out", "A"},
		{"VBR down", func(e *speaking) { e.fault(e.vbr, true) }, "Idle, vbr-down", "Idle, vbr-down", "Idle, 0 in, 0 out", ""},
		{"VBR terminated", func(e *speaking) { e.do(api.TerminateVirtualBorderRouter, "VbrId", e.vbr) }, "Idle, vbr-down", "Idle, vbr-down", "Idle, 0 in, 0 out", ""},
		{"VBR recovered", func(e *speaking) {
			e.do(api.TerminateVirtualBorderRouter, "VbrId", e.vbr)
			e.do(api.RecoverVirtualBorderRouter, "VbrId", e.vbr)
		}, up, up, "Established, 2 in, 0 out", "A"},
		{"router down", func(e *speaking) { e.fault("dc", true); e.advance(30 * second) }, holdTimer, holdTimer, "Active, 0 in, 0 out", ""},
		{"router down for less", func(e *speaking) { e.fault("dc", true); e.advance(30*second - 1) }, up, up, "Established, 2 in, 0 out", "A"},
		{"router removed", func(e *speaking) {
			if _, err := e.RemoveCustomerRouter("dc"); err != nil {
				e.Fatalf("%v", err)
			}
		}, noAnswer, noAnswer, "Active, 0 in, 0 out", ""},
		{"wrong password", func(e *speaking) { e.dc.AuthKey = "other"; e.announce() }, "Active, authentication-failed", "Active, authentication-failed", "Active, 0 in, 0 out", ""},
		{"password of the group", func(e *speaking) { e.do(api.ModifyBgpGroupAttribute, "BgpGroupId", e.group, "AuthKey", "Secret-1") },
			"Active, authentication-failed", "Active, authentication-failed", "Active, 0 in, 0 out", ""},
		{"wrong AS", func(e *speaking) { e.dc.ASN = 65002; e.announce() }, "Idle, bad-peer-as", "Idle, bad-peer-as", "Idle, 0 in, 0 out", ""},
		{"the cloud's own AS", func(e *speaking) { e.dc.ASN = 45104; e.announce() }, "Idle, bad-peer-as", "Idle, bad-peer-as", "Idle, 0 in, 0 out", ""},
		{"AS that the router expects", func(e *speaking) { e.dc.RemoteASN = 64999; e.announce() }, "Idle, bad-peer-as", "Idle, bad-peer-as", "Idle, 0 in, 0 out", ""},
		{"AS that the VBR calls itself", func(e *speaking) {
			e.dc.RemoteASN = 64999
			e.announce()
			e.do(api.ModifyBgpGroupAttribute, "BgpGroupId", e.group, "LocalAsn", 64999)
		}, up, up, "Established, 2 in, 0 out", "A"},
		{"another address", func(e *speaking) { e.dc.IP = "10.0.0.7"; e.announce() }, noAnswer, noAnswer, "Active, 0 in, 0 out", ""},
		{"one address for both", func(e *speaking) { e.dc.IP = "10.0.0.6"; e.announce() }, up, noAnswer, "Established, 2 in, 0 out", "A"},
		{"peer of another router", func(e *speaking) { e.dc.Peers = []string{e.peerB}; e.announce() }, noAnswer, up, "Active, 0 in, 0 out", "B"},
		{"VBR renumbered", func(e *speaking) {
			e.do(api.ModifyVirtualBorderRouterAttribute, "VbrId", e.vbr, "LocalGatewayIp", "10.9.9.1", "PeerGatewayIp", "10.9.9.2", "PeeringSubnetMask", "255.255.255.252")
		}, "Active, no-route", up, "Active, 0 in, 0 out", "B"},
	} {
		t.Run(c.title, func(t *testing.T) {
			e := newSpeaking(t)
			e.advance(time.Minute)
			c.do(e)
			var routes []string
			if c.via != "" {
				routes = e.via(map[string]string{"A": e.hopA, "B": e.hopB}[c.via])
			}
			e.says(c.a, c.b, routes)
			equal(e.bed, c.api, e.peerStatus(e.peerA))
		})
	}
}

// TestReset: a session that was shut down and comes up again is another one, with the same routes.
func TestReset(t *testing.T) {
	e := newSpeaking(t)
	id := e.World().EntryTo(e.table, "192.168.1.0/24").ID
	e.advance(time.Minute)
	events, err := e.Fault(e.peerA, true)
	require.NoError(t, err)
	equal(e.bed, []string{`1m0s BGPSession administrative-shutdown: "Established" to "Idle"`, `1m0s RouteEntry modify: "Available" to "Available"`,
		`1m0s RouteEntry modify: "Available" to "Available"`}, told(events))
	e.fault(e.peerA, false)
	equal(e.bed, id, e.World().EntryTo(e.table, "192.168.1.0/24").ID)
	equal(e.bed, bedStart.Add(time.Minute), e.World().BGPSessions.Get(e.peerA).Since)

	// A password that changes at both ends at once is a reset too.
	e.advance(time.Minute)
	e.do(api.ModifyBgpGroupAttribute, "BgpGroupId", e.group, "AuthKey", "Secret-1")
	e.dc.AuthKey = "Secret-1"
	e.announce()
	e.says(up, up, e.via(e.hopA))
	equal(e.bed, bedStart.Add(2*time.Minute), e.World().BGPSessions.Get(e.peerA).Since)
}

// TestWithdrawal: prefixes come and go without the session noticing.
func TestWithdrawal(t *testing.T) {
	e := newSpeaking(t)
	e.advance(time.Minute)
	e.dc.Prefixes = []string{"192.168.2.0/24", "192.168.3.0/24"}
	equal(e.bed, []string{`1m0s RouteEntry delete: "Available" to ""`, `1m0s RouteEntry create: "" to "Available"`}, told(e.announce()))
	e.says(up, up, e.via(e.hopA))
	equal(e.bed, bedStart, e.World().BGPSessions.Get(e.peerA).Since)
	e.dc.Prefixes = nil
	e.announce()
	e.says(up, up, nil)
	equal(e.bed, "Established, 0 in, 0 out", e.peerStatus(e.peerA))
}

// TestNetworkOfVBR: the VBR announces its networks, and nothing that it learned.
func TestNetworkOfVBR(t *testing.T) {
	e := newSpeaking(t)
	e.make(announce(e.vbr, "172.16.0.0/16"))
	equal(e.bed, "Established, 2 in, 1 out", e.peerStatus(e.peerA))
	equal(e.bed, []string{"172.16.0.0/16"}, e.World().BGPSessions.Get(e.peerB).Advertised)
	e.do(api.DeleteBgpNetwork, "RouterId", e.vbr, "DstCidrBlock", "172.16.0.0/16")
	equal(e.bed, "Established, 2 in, 0 out", e.peerStatus(e.peerA))
	e.inLine()
}

// TestRouteLimit: the 111th route tears the session down, or with the other policy is ignored.
func TestRouteLimit(t *testing.T) {
	prefixes := func(n int) (all []string) {
		for i := range n {
			all = append(all, fmt.Sprintf("192.168.%d.0/24", i))
		}
		return all
	}
	e := newSpeaking(t)
	e.advance(time.Minute)
	e.dc.Prefixes = prefixes(model.DynamicRoutes)
	e.announce()
	equal(e.bed, []string{up, up}, []string{e.session(e.peerA), e.session(e.peerB)})
	equal(e.bed, "Established, 110 in, 0 out", e.peerStatus(e.peerA))
	e.dc.Prefixes = prefixes(model.DynamicRoutes + 1)
	e.announce()
	e.says("Idle, maximum-prefixes", "Idle, maximum-prefixes", nil)
	equal(e.bed, "Idle, 0 in, 0 out", e.peerStatus(e.peerA))
	e.advance(time.Hour)
	e.says("Idle, maximum-prefixes", "Idle, maximum-prefixes", nil)

	e.settings(func(s *model.Settings) { s.RouteLimitPolicy = model.RouteLimitDrop })
	equal(e.bed, 2+model.DynamicRoutes, len(e.Converge()))
	equal(e.bed, "Established, 110 in, 0 out", e.peerStatus(e.peerA))
	equal(e.bed, "192.168.109.0/24", e.World().BGPSessions.Get(e.peerA).Received[109].Prefix)
	e.inLine()

	e.settings(func(s *model.Settings) { s.RouteLimitPolicy = model.RouteLimitTeardown })
	e.Converge()
	equal(e.bed, "Idle, maximum-prefixes", e.session(e.peerA))
	e.dc.Prefixes = prefixes(model.DynamicRoutes)
	e.announce()
	equal(e.bed, up, e.session(e.peerA))
}

// TestPeerBehindRoute: a peer that is not at the other end of a link is reached over a static route, as long as it is there.
func TestPeerBehindRoute(t *testing.T) {
	e := newSpeaking(t)
	e.do(api.ModifyBgpPeerAttribute, "BgpPeerId", e.peerA, "PeerIpAddress", "10.200.0.1")
	e.says("Active, no-route", up, e.via(e.hopB))
	e.delays()
	id := e.route(e.table, "10.200.0.0/24", e.hopA)
	equal(e.bed, "Active, no-route", e.session(e.peerA))
	equal(e.bed, []string{`2s RouteEntry created: "Pending" to "Available"`, `2s BGPSession established: "Active" to "Established"`,
		`2s RouteEntry modify: "Available" to "Available"`, `2s RouteEntry modify: "Available" to "Available"`}, told(e.advance(time.Minute)))
	e.says(up, up, e.via(e.hopA))
	e.do(api.DeleteRouteEntry, "RouteEntryId", id)
	e.says("Active, no-route", up, e.via(e.hopB))
}

// TestPeerDeleted: its session and routes go with it, whatever the setting, and so does what was said to it alone.
func TestPeerDeleted(t *testing.T) {
	for _, mode := range []string{model.BGPModel, model.BGPOff, model.BGPLive} {
		t.Run(mode, func(t *testing.T) {
			e := newSpeaking(t)
			e.fault(e.circuitA, true) // so that there is a timer as well
			e.settings(func(s *model.Settings) { s.BGP = mode })
			e.do(api.DeleteBgpPeer, "BgpPeerId", e.peerA)
			equal(e.bed, "none", e.session(e.peerA))
			equal(e.bed, 0, e.World().Timers.Len())
			var routes []string // only a control plane chooses anew
			if mode == model.BGPModel {
				routes = e.via(e.hopB)
			}
			equal(e.bed, routes, e.entriesOf(e.table, model.EntryBGP))
			e.do(api.DeleteBgpPeer, "BgpPeerId", e.peerB)
			equal(e.bed, []string(nil), e.entriesOf(e.table, model.EntryBGP))
			equal(e.bed, 0, e.World().BGPSessions.Len())
			equal(e.bed, 0, len(e.World().CustomerRouters.Get("dc").Attributes))
			equal(e.bed, 0, len(e.World().Check()))
		})
	}
}

// TestStaticRouteWins: a static route can be added beside a learned one and deleted again; it is what names the destination.
func TestStaticRouteWins(t *testing.T) {
	e := newSpeaking(t)
	id := e.route(e.table, "192.168.1.0/24", e.hopB)
	equal(e.bed, id, e.World().EntryTo(e.table, "192.168.1.0/24").ID)
	e.says(up, up, e.via(e.hopA))
	equal(e.bed, []string{"192.168.1.0/24 > " + e.hopB}, e.entriesOf(e.table, model.EntryCustom))
	e.make(dropRoute(e.table, "192.168.1.0/24", "NextHopId", e.hopB))
	e.says(up, up, e.via(e.hopA))
	equal(e.bed, []string(nil), e.entriesOf(e.table, model.EntryCustom))
}

// TestUnassociateCircuit: the circuit can be taken off the VBR once its peer is gone.
func TestUnassociateCircuit(t *testing.T) {
	e := newSpeaking(t)
	e.fault(e.peerA, true)
	e.refused("ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY", "association.routes", api.UnassociatePhysicalConnectionFromVirtualBorderRouter,
		"VbrId", e.vbr, "PhysicalConnectionId", e.circuitB)
	e.do(api.DeleteBgpPeer, "BgpPeerId", e.peerB)
	e.do(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "VbrId", e.vbr, "PhysicalConnectionId", e.circuitB)
	e.inLine()
}

// TestReportBGP: what a control plane reports is put as it is, and routes come and go with it.
func TestReportBGP(t *testing.T) {
	e := newSpeaking(t)
	e.settings(func(s *model.Settings) { s.BGP = model.BGPLive })
	e.advance(time.Minute)
	e.fault(e.circuitA, true)
	e.advance(time.Hour)
	e.announce()
	equal(e.bed, []string{up, up}, []string{e.session(e.peerA), e.session(e.peerB)}) // as they were last reported

	report := func(r model.BGPReport) []model.Event {
		t.Helper()
		out, err := e.Apply(sim.Change{At: e.World().Now, BGP: &r})
		require.NoError(t, err)
		return out.Events
	}
	now := e.World().Now
	down := model.BGPSession{PeerID: e.peerA, State: model.SessionConnect, Reason: model.ReasonClosed, Since: now}
	equal(e.bed, []string{`1h1m0s BGPSession connection-closed: "Established" to "Connect"`, `1h1m0s RouteEntry delete: "Available" to ""`,
		`1h1m0s RouteEntry delete: "Available" to ""`}, told(report(model.BGPReport{Sessions: []model.BGPSession{down}})))
	equal(e.bed, "Connect, 0 in, 0 out", e.peerStatus(e.peerA))
	equal(e.bed, e.vbr, e.World().BGPSessions.Get(e.peerA).VbrID)
	equal(e.bed, 0, len(report(model.BGPReport{Sessions: []model.BGPSession{down}})))

	other := *e.World().BGPSessions.Get(e.peerB)
	other.Received = []model.BGPRoute{{Prefix: "192.168.2.0/24", Origin: model.OriginIGP, Best: true}, {Prefix: "192.168.9.0/24", Origin: model.OriginIGP, Best: true},
		{Prefix: "192.168.10.0/24", Origin: model.OriginIGP}}
	equal(e.bed, []string{`1h1m0s RouteEntry create: "" to "Available"`, `1h1m0s RouteEntry create: "" to "Available"`},
		told(report(model.BGPReport{Sessions: []model.BGPSession{other}})))
	equal(e.bed, []string{"192.168.2.0/24 > " + e.hopB, "192.168.9.0/24 > " + e.hopB}, e.entriesOf(e.table, model.EntryBGP))
	equal(e.bed, "Established, 3 in, 0 out", e.peerStatus(e.peerB))

	// A reset is seen by its instant alone.
	other.Since = now
	equal(e.bed, []string{`1h1m0s BGPSession established: "Established" to "Established"`}, told(report(model.BGPReport{Sessions: []model.BGPSession{other}})))

	equal(e.bed, []string{`1h1m0s BGPSession delete: "Established" to ""`, `1h1m0s RouteEntry delete: "Available" to ""`, `1h1m0s RouteEntry delete: "Available" to ""`},
		told(report(model.BGPReport{Gone: []string{e.peerB, "bgp-none"}, Sessions: []model.BGPSession{{PeerID: "bgp-none", State: model.SessionIdle}}})))
	equal(e.bed, "Idle, 0 in, 0 out", e.peerStatus(e.peerB))
	equal(e.bed, 0, len(e.World().Check()))

	// The model has the last word.
	e.settings(func(s *model.Settings) { s.BGP = model.BGPModel })
	e.ReportBGP(model.BGPReport{})
	e.says(noAnswer, up, e.via(e.hopB))
}

// TestImportedRoutes: what a real VBR had learned stays in its table as long as no session of it is known.
func TestImportedRoutes(t *testing.T) {
	b := newBed(t)
	circuit := b.circuit()
	vbr := b.vbr(circuit, 100)
	table := b.World().VBRs.Get(vbr).RouteTableID
	b.learned(table, "10.1.0.0/16", b.vlanInterface(vbr, circuit))
	group := b.group(vbr)
	peer := b.peer(group)
	b.fault(circuit, true)
	b.do(api.DeleteBgpPeer, "BgpPeerId", peer)
	equal(b, 1, len(b.entriesOf(table, model.EntryBGP)))
	equal(b, 0, b.World().BGPSessions.Len())

	b.settings(func(s *model.Settings) { s.BGP = model.BGPModel })
	b.Converge()
	equal(b, 1, len(b.entriesOf(table, model.EntryBGP)))
	b.peer(group)
	equal(b, 0, len(b.entriesOf(table, model.EntryBGP)))
}

// TestConverge: a world that comes without sessions has them after Converge; where BGP is only configured nothing happens.
func TestConverge(t *testing.T) {
	b := newBed(t)
	_, _, peer := b.bgp()
	_, err := b.PutCustomerRouter(model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"10.1.0.0/16"}, Peers: []string{peer}})
	require.NoError(t, err)
	equal(b, 0, len(b.Converge()))
	equal(b, "Connect, 0 in, 0 out", b.peerStatus(peer))
	b.settings(func(s *model.Settings) { s.BGP = model.BGPModel })
	equal(b, "Idle, 0 in, 0 out", b.peerStatus(peer))
	equal(b, []string{`0s BGPSession established: "" to "Established"`, `0s RouteEntry create: "" to "Available"`}, told(b.Converge()))
	equal(b, "Established, 1 in, 0 out", b.peerStatus(peer))
	b.inLine()

	// Switched off again, everything stays as it was last seen.
	b.settings(func(s *model.Settings) { s.BGP = model.BGPOff })
	b.do(api.TerminateVirtualBorderRouter, "VbrId", b.World().BGPPeers.Get(peer).VbrID)
	equal(b, up, b.session(peer))
	equal(b, "Connect, 1 in, 0 out", b.peerStatus(peer))
}

// TestCustomerRouterAttributes: they are checked, and brought into the form of the prefixes.
func TestCustomerRouterAttributes(t *testing.T) {
	b := newBed(t)
	_, _, peer := b.bgp()
	good := model.CustomerRouter{Name: "dc", ASN: 45104, RouterID: "1.2.3.4", RemoteASN: 65000, Prefixes: []string{"10.1.2.3/16"}, Peers: []string{peer},
		Attributes: []model.RouteAttributes{{Prefix: "10.1.2.3/16", Peer: peer, Prepend: 50, MED: 4294967295, Origin: model.OriginEGP}}}
	_, err := b.PutCustomerRouter(good)
	require.NoError(t, err)
	equal(b, "10.1.0.0/16", b.World().CustomerRouters.Get("dc").Attributes[0].Prefix)
	equal(b, "10.1.2.3/16", good.Attributes[0].Prefix)
	for want, change := range map[string]func(*model.CustomerRouter){
		`routerId: "::1" is not a BGP identifier`:          func(r *model.CustomerRouter) { r.RouterID = "::1" },
		`routerId: "0.0.0.0" is not`:                       func(r *model.CustomerRouter) { r.RouterID = "0.0.0.0" },
		`remoteAsn: -1 is not an AS number`:                func(r *model.CustomerRouter) { r.RemoteASN = -1 },
		`remoteAsn: 4294967295 is not an AS number`:        func(r *model.CustomerRouter) { r.RemoteASN = 1<<32 - 1 },
		`attributes[0].prefix: "10.2.0.0/16" is not one`:   func(r *model.CustomerRouter) { r.Attributes[0].Prefix = "10.2.0.0/16" },
		`attributes[0].peer: "bgp-x" is not one`:           func(r *model.CustomerRouter) { r.Attributes[0].Peer = "bgp-x" },
		`attributes[0].prepend: 51 is outside 0 to 50`:     func(r *model.CustomerRouter) { r.Attributes[0].Prepend = 51 },
		`attributes[0].med: -1 is outside 0 to 4294967295`: func(r *model.CustomerRouter) { r.Attributes[0].MED = -1 },
		`attributes[0].origin: "bgp" is unknown`:           func(r *model.CustomerRouter) { r.Attributes[0].Origin = "bgp" },
	} {
		r := good
		r.Attributes = slices.Clone(good.Attributes)
		change(&r)
		_, err := b.PutCustomerRouter(r)
		require.ErrorContains(t, err, want)
	}
}

// TestHostedCircuit: a session over a hosted connection goes down with the circuit below it.
func TestHostedCircuit(t *testing.T) {
	b := newBed(t)
	b.settings(func(s *model.Settings) { s.BGP = model.BGPModel })
	parent := b.partner()
	hosted := b.hostUpTo(model.CircuitEnabled, parent, 50)
	b.as(bob, func() {
		vbr := b.vbr(hosted, 50)
		peer := b.peer(b.group(vbr))
		_, err := b.PutCustomerRouter(model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"10.1.0.0/16"}, Peers: []string{peer}})
		require.NoError(t, err)
		equal(b, up, b.session(peer))
		b.fault(parent, true)
		b.advance(30 * second)
		equal(b, holdTimer, b.session(peer))
		b.fault(parent, false)
		equal(b, up, b.session(peer))
		b.inLine()
	})
}
