package dataplane_test

import (
	"bytes"
	"net/netip"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/dataplane"
)

// example is the estate of docs/reachability.md.
func example(t testing.TB) *model.World {
	page, err := os.ReadFile("../../docs/reachability.md")
	require.NoError(t, err)
	m := regexp.MustCompile("(?s)```json estate.json\n(.*?)```").FindSubmatch(page)
	require.NotNil(t, m)
	w, err := model.ReadSnapshot(bytes.NewReader(m[1]), "estate.json")
	require.NoError(t, err)
	sim.New(w).Converge()
	return w
}

func follow(t testing.TB, w *model.World, from, to string) dataplane.Trace {
	trace, err := dataplane.Follow(w, from, to)
	require.NoError(t, err)
	return trace
}

// change puts a changed copy of a resource.
func circuit(w *model.World, f func(*model.PhysicalConnection)) {
	c := *w.Circuits.Get("pc-1")
	f(&c)
	w.Put(&c)
}

func iface(w *model.World, id string, f func(*model.RouterInterface)) {
	r := *w.RouterInterfaces.Get(id)
	f(&r)
	w.Put(&r)
}

func vbr(w *model.World, f func(*model.VirtualBorderRouter)) {
	v := *w.VBRs.Get("vbr-1")
	f(&v)
	w.Put(&v)
}

// TestEnds has every way to lose a packet, one change of the example each.
func TestEnds(t *testing.T) {
	for _, tt := range []struct {
		name, to string
		change   func(w *model.World)
		at, ends string
	}{
		{"no route in the VPC", "192.0.2.1", nil, "vpc-1", "no route to 192.0.2.1 in vtb-2"},
		{"no route in the VBR", "192.168.200.1", nil, "vbr-1", "no route to 192.168.200.1 in vtb-1"},
		{"outside of every vSwitch", "172.16.2.1", nil, "vpc-1", "no route to 172.16.2.1 in vtb-2"},
		{"interface inactive", "192.168.9.7", func(w *model.World) {
			iface(w, "ri-2", func(r *model.RouterInterface) { r.Status = model.InterfaceInactive })
		}, "ri-2", "router interface ri-2 is Inactive"},
		{"far interface inactive", "192.168.9.7", func(w *model.World) {
			iface(w, "ri-1", func(r *model.RouterInterface) { r.Status = model.InterfaceInactive })
		}, "ri-1", "router interface ri-1 is Inactive"},
		{"half a pair", "192.168.9.7", func(w *model.World) {
			iface(w, "ri-2", func(r *model.RouterInterface) { r.OppositeInterface = "" })
		}, "ri-2", "router interface ri-2 has no opposite interface"},
		{"VBR terminated", "192.168.9.7", func(w *model.World) {
			vbr(w, func(v *model.VirtualBorderRouter) { v.Status = model.VBRTerminated })
		}, "vbr-1", "VBR vbr-1 is terminated"},
		{"VBR down", "192.168.9.7", fault("vbr-1"), "vbr-1", "VBR vbr-1 is down"},
		{"circuit terminated", "192.168.9.7", func(w *model.World) {
			circuit(w, func(c *model.PhysicalConnection) { c.Status = model.CircuitTerminated })
		}, "pc-1", "circuit pc-1 is Terminated"},
		{"circuit down", "192.168.9.7", fault("pc-1"), "pc-1", "circuit pc-1 is down"},
		{"access point down", "192.168.9.7", fault("ap-cn-hangzhou-yh-B"), "pc-1", "access point ap-cn-hangzhou-yh-B is down"},
		{"router down", "192.168.9.7", fault("edge"), "edge", "customer router edge is down"},
		{"not announced, but routed", "192.168.100.1", static("192.168.0.0/16"), "edge", "customer router edge has no prefix for 192.168.100.1"},
		{"next hop outside", "192.168.9.7", func(w *model.World) {
			e := *w.RouteEntries.Get("rte-3")
			e.NextHops = []model.NextHop{{ID: "i-1", Type: model.HopInstance}}
			w.Put(&e)
		}, "vpc-1", "the next hop Instance i-1 is outside of the model"},
		{"loop", "192.168.9.7", func(w *model.World) {
			e := *w.RouteEntries.Get("rte-1")
			e.ID, e.Destination = "rte-9", "192.168.9.0/24"
			w.Put(&e)
		}, "vpc-1", "loop: the packet is here a second time"},
		{"no way back", "192.168.9.7", func(w *model.World) { w.Remove(w.RouteEntries.Get("rte-1")) }, "vbr-1", "no route to 172.16.1.0/24 in vtb-1"},
		{"not announced to the customer", "192.168.9.7", func(w *model.World) {
			s := *w.BGPSessions.Get("bgp-1")
			s.Advertised = nil
			w.Put(&s)
		}, "edge", "customer router edge has no route to 172.16.1.0/24: no session announces one"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := example(t)
			if tt.change != nil {
				tt.change(w)
			}
			trace := follow(t, w, "vpc-1", tt.to)
			require.False(t, trace.Reachable)
			var ends []string
			for _, y := range append(trace.Forward, trace.Back...) {
				if !y.Delivered {
					ends = append(ends, y.Hops[len(y.Hops)-1].ID+": "+y.Ends)
				}
			}
			require.Contains(t, ends, tt.at+": "+tt.ends)
			require.Contains(t, trace.Text(), "  ends: "+tt.ends+"\n")
		})
	}
}

// fault takes something down in the instant before anybody notices.
func fault(target string) func(*model.World) {
	return func(w *model.World) { w.Put(&model.Fault{Target: target, Since: w.Now}) }
}

// static adds a static route towards the circuit.
func static(prefix string) func(*model.World) {
	return func(w *model.World) {
		e := *w.RouteEntries.Get("rte-1")
		e.ID, e.Destination, e.NextHops = "rte-8", prefix, []model.NextHop{{ID: "ri-v", Type: model.HopRouterInterface}}
		w.Put(&e)
	}
}

func TestArrives(t *testing.T) {
	for _, tt := range []struct {
		name, from, to string
		change         func(w *model.World)
		last           string
	}{
		{"by BGP", "vpc-1", "192.168.9.7", nil, "edge"},
		{"a whole prefix", "vpc-1", "192.168.8.0/21", nil, "edge"},
		{"inside the VPC", "vpc-1", "172.16.1.9", nil, "vpc-1"},
		{"the peer's address", "vbr-1", "10.0.0.2", nil, "edge"},
		{"the VBR's own address", "vbr-1", "10.0.0.1", nil, "vbr-1"},
		{"from the customer", "edge", "172.16.1.9", nil, "vpc-1"},
		{"to the edge of the model", "vpc-1", "192.168.250.1", func(w *model.World) {
			static("192.168.0.0/16")(w)
			w.Remove(w.CustomerRouters.Get("edge"))
		}, "pc-1"},
		{"an unused health check", "vpc-1", "192.168.9.7", func(w *model.World) {
			iface(w, "ri-2", func(r *model.RouterInterface) { r.HealthSource, r.HealthTarget = "172.16.1.250", "203.0.113.1" })
		}, "edge"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := example(t)
			if tt.change != nil {
				tt.change(w)
			}
			trace := follow(t, w, tt.from, tt.to)
			require.True(t, trace.Reachable, trace.Text())
			hops := trace.Forward[0].Hops
			require.Equal(t, tt.last, hops[len(hops)-1].ID)
		})
	}
}

// TestSplit follows a prefix of which only a half is known, and says which half.
func TestSplit(t *testing.T) {
	trace := follow(t, example(t), "vpc-1", "192.168.64.0/23")
	require.False(t, trace.Reachable)
	require.Equal(t, []string{"192.168.64.0/24"}, trace.Forward[0].For)
	require.True(t, trace.Forward[0].Delivered)
	require.Equal(t, []string{"192.168.65.0/24"}, trace.Forward[1].For)
	last := trace.Forward[1].Hops[len(trace.Forward[1].Hops)-1]
	require.Nil(t, last.Route, "nothing matched")
}

// TestHealthCheck has two next hops, of which one leads to a terminated VBR.
func TestHealthCheck(t *testing.T) {
	w := example(t)
	v := *w.VBRs.Get("vbr-1")
	v.ID, v.RouteTableID, v.Status = "vbr-2", "vtb-3", model.VBRTerminated
	v.Attachments = []model.Attachment{{CircuitID: "pc-1", VlanID: 200, VlanInterfaceID: "ri-w", LocalGatewayIP: "10.0.1.1", PeerGatewayIP: "10.0.1.2", PeeringSubnetMask: "255.255.255.252"}}
	w.Put(&v)
	near, far := *w.RouterInterfaces.Get("ri-2"), *w.RouterInterfaces.Get("ri-1")
	near.ID, near.OppositeInterface, near.OppositeRouter = "ri-4", "ri-3", "vbr-2"
	near.HealthSource, near.HealthTarget = "172.16.1.250", "10.0.1.2"
	far.ID, far.RouterID, far.OppositeInterface = "ri-3", "vbr-2", "ri-4"
	w.Put(&near)
	w.Put(&far)
	e := *w.RouteEntries.Get("rte-3")
	e.NextHops = []model.NextHop{{ID: "ri-2", Type: model.HopRouterInterface}, {ID: "ri-4", Type: model.HopRouterInterface}}
	w.Put(&e)
	trace := follow(t, w, "vpc-1", "192.168.9.7")
	require.True(t, trace.Reachable)
	require.Len(t, trace.Forward, 1)
	require.Equal(t, "left out, the health check fails: ri-4", trace.Forward[0].Hops[0].Note)
	require.Empty(t, dataplane.Lost(w, &e))

	// Without a check nobody notices, and half of the packets are lost.
	near.HealthSource, near.HealthTarget = "", ""
	w.Put(&near)
	trace = follow(t, w, "vpc-1", "192.168.9.7")
	require.False(t, trace.Reachable)
	require.Len(t, trace.Forward, 2)
	require.Equal(t, []string{"VBR vbr-2 is terminated"}, dataplane.Lost(w, &e))
}

func TestFollowRefuses(t *testing.T) {
	w := example(t)
	for _, tt := range [][3]string{
		{"vpc-2", "10.0.0.1", `from is "vpc-2"; there is no VPC, VBR or customer router of that ID or name`},
		{"vpc-1", "10.0.0", `to is "10.0.0"; expected an address such as 10.2.0.5, or a prefix such as 10.2.0.0/16`},
		{"vpc-1", "10.0.0.1/8", `to is "10.0.0.1/8", which has bits behind the mask; did you mean 10.0.0.0/8?`},
		{"vpc-1", "fe80::1%eth0", `to is "fe80::1%eth0"; expected an address such as 10.2.0.5, or a prefix such as 10.2.0.0/16`},
	} {
		_, err := dataplane.Follow(w, tt[0], tt[1])
		require.EqualError(t, err, tt[2])
	}
}

// TestFollowIsExact holds a prefix against its addresses: it is reachable when all of them are, no way comes to a router twice but to say so, and the
// world is as it was.
func TestFollowIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawn(t)
		var before, after bytes.Buffer
		require.NoError(t, w.WriteSnapshot(&before))
		bits := rapid.IntRange(20, 30).Draw(t, "bits")
		third := rapid.IntRange(0, 255).Draw(t, "third")
		p := netip.PrefixFrom(netip.AddrFrom4([4]byte{192, 168, byte(third), 0}), bits).Masked()
		whole, err := dataplane.Follow(w, "vpc-1", p.String())
		require.NoError(t, err)
		all := true
		for range 20 {
			b := p.Addr().As4()
			host := rapid.Uint32Range(0, 1<<(32-bits)-1).Draw(t, "host")
			b[3] |= byte(host)
			b[2] |= byte(host >> 8)
			one, err := dataplane.Follow(w, "vpc-1", netip.AddrFrom4(b).String())
			require.NoError(t, err)
			all = all && one.Reachable
			if whole.Reachable {
				require.True(t, one.Reachable, "%s is not, %s is\n%s", netip.AddrFrom4(b), p, one.Text())
			}
		}
		if !whole.Reachable && len(whole.Forward) == 1 && len(whole.Back) <= 1 {
			require.False(t, all, "all addresses of %s are\n%s", p, whole.Text())
		}
		for _, y := range append(whole.Forward, whole.Back...) {
			seen := map[string]int{}
			for _, h := range y.Hops {
				if h.Kind == model.KindVpc || h.Kind == model.KindVirtualBorderRouter || h.Kind == model.KindCustomerRouter {
					seen[h.ID]++
				}
			}
			for id, n := range seen {
				require.True(t, n == 1 || n == 2 && strings.HasPrefix(y.Ends, "loop"), "%s %d times", id, n)
			}
		}
		again, err := dataplane.Follow(w, "vpc-1", p.String())
		require.NoError(t, err)
		require.Equal(t, whole, again)
		require.NoError(t, w.WriteSnapshot(&after))
		require.Equal(t, before.String(), after.String())
	})
}

// drawn is the example with random routes and router prefixes.
func drawn(t *rapid.T) *model.World {
	w := shared.Fork()
	table := rapid.SampledFrom([]string{"vtb-1", "vtb-2"})
	hops := map[string][]string{"vtb-1": {"ri-1", "ri-v"}, "vtb-2": {"ri-2"}}
	for i := range rapid.IntRange(0, 8).Draw(t, "entries") {
		in := table.Draw(t, "table")
		e := *w.RouteEntries.Get("rte-1")
		e.ID, e.RouteTableID = "rte-x"+string(rune('a'+i)), in
		e.Destination = prefix(t)
		e.NextHops = []model.NextHop{{ID: rapid.SampledFrom(hops[in]).Draw(t, "hop"), Type: model.HopRouterInterface}}
		w.Put(&e)
	}
	r := *w.CustomerRouters.Get("edge")
	r.Prefixes = nil
	for range rapid.IntRange(0, 4).Draw(t, "prefixes") {
		r.Prefixes = append(r.Prefixes, prefix(t))
	}
	w.Put(&r)
	return w
}

func prefix(t *rapid.T) string {
	bits := rapid.IntRange(16, 28).Draw(t, "length")
	a := netip.AddrFrom4([4]byte{192, 168, byte(rapid.IntRange(0, 255).Draw(t, "net")), byte(rapid.IntRange(0, 255).Draw(t, "low"))})
	return netip.PrefixFrom(a, bits).Masked().String()
}

var shared *model.World

func TestMain(m *testing.M) {
	page, err := os.ReadFile("../../docs/reachability.md")
	if err == nil {
		text := regexp.MustCompile("(?s)```json estate.json\n(.*?)```").FindSubmatch(page)
		if shared, err = model.ReadSnapshot(bytes.NewReader(text[1]), "estate.json"); err == nil {
			sim.New(shared).Converge()
		}
	}
	if err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
