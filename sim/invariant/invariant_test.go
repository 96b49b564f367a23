package invariant_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/invariant"
)

// example is the estate of docs/reachability.md.
func example(t *testing.T) *model.World {
	page, err := os.ReadFile("../../docs/reachability.md")
	require.NoError(t, err)
	m := regexp.MustCompile("(?s)```json estate.json\n(.*?)```").FindSubmatch(page)
	w, err := model.ReadSnapshot(bytes.NewReader(m[1]), "estate.json")
	require.NoError(t, err)
	sim.New(w).Converge()
	return w
}

// TestFind has for each invariant a world in which it finds something, and that it found nothing before.
func TestFind(t *testing.T) {
	for _, tt := range []struct {
		id      string
		change  func(w *model.World)
		message string
	}{
		{"world.consistent", func(w *model.World) {
			s := *w.VSwitches.Get("vsw-1")
			s.VpcID = "vpc-9"
			w.Put(&s)
		}, "vpc-9"},
		{"route.blackhole", func(w *model.World) {
			r := *w.RouterInterfaces.Get("ri-1")
			r.Status = model.InterfaceInactive
			w.Put(&r)
		}, "172.16.0.0/16 in vtb-1: router interface ri-1 is Inactive"},
		{"interface.half-pair", func(w *model.World) {
			r := *w.RouterInterfaces.Get("ri-1")
			r.OppositeInterface, r.Status = "", model.InterfaceIdle
			w.Put(&r)
		}, "router interface ri-1 has no opposite interface"},
		{"interface.half-pair", func(w *model.World) {
			change(w, w.RouterInterfaces, "ri-1", func(r *model.RouterInterface) { r.OppositeInterface = "ri-gone" })
		}, "router interface ri-1 is to be paired with ri-gone, which does not exist"},
		{"interface.half-pair", func(w *model.World) {
			change(w, w.RouterInterfaces, "ri-2", func(r *model.RouterInterface) { r.OppositeInterface = "ri-3" })
		}, "router interface ri-1 names ri-2, which does not name it"},
		{"interface.half-pair", func(w *model.World) {
			for _, id := range []string{"ri-1", "ri-2"} {
				change(w, w.RouterInterfaces, id, func(r *model.RouterInterface) { r.Status = model.InterfaceIdle })
			}
		}, "router interface ri-1 is Idle: the pair with ri-2 is not connected"},
		{"session.down", func(w *model.World) { w.Remove(w.BGPSessions.Get("bgp-1")) }, "BGP peer bgp-1 has no session"},
		{"session.down", func(w *model.World) { mustFault(w, "bgp-1") }, "the session with BGP peer bgp-1 is Idle: NOTIFICATION Cease/Administrative Shutdown"},
		{"session.near-limit", func(w *model.World) {
			r := *w.CustomerRouters.Get("edge")
			for i := range 88 {
				r.Prefixes = append(r.Prefixes, fmt.Sprintf("10.9.%d.0/24", i))
			}
			if _, err := sim.New(w).PutCustomerRouter(r); err != nil {
				panic(err)
			}
		}, "BGP peer bgp-1 announces 90 routes; its group allows 110"},
		{"table.near-quota", func(w *model.World) {
			s := *w.Settings
			s.Quotas = map[string]int64{model.QuotaEntriesPerTable: 1}
			w.Settings = &s
		}, "route table vtb-1 has 1 custom entries; 1 are allowed"},
		{"path.asymmetric", func(w *model.World) {
			// A second circuit, over which the VBR sends and the customer does not: to it both are as good, and the first's address is lower.
			c := *w.Circuits.Get("pc-1")
			c.ID = "pc-2"
			w.Put(&c)
			v := *w.VBRs.Get("vbr-1")
			v.Attachments = append(v.Attachments, model.Attachment{
				CircuitID: "pc-2", VlanID: 100, VlanInterfaceID: "ri-w", LocalGatewayIP: "10.0.1.1", PeerGatewayIP: "10.0.1.2", PeeringSubnetMask: "255.255.255.252",
			})
			w.Put(&v)
			p := *w.BGPPeers.Get("bgp-1")
			p.ID, p.PeerIP = "bgp-2", "10.0.1.2"
			w.Put(&p)
			r := *w.CustomerRouters.Get("edge")
			r.Peers = append(r.Peers, "bgp-2")
			r.Attributes = []model.RouteAttributes{{Peer: "bgp-1", Prepend: 1}} // so the VBR sends by the other
			if _, err := sim.New(w).PutCustomerRouter(r); err != nil {
				panic(err)
			}
		}, "vpc-1 to 192.168.64.0/24 goes over pc-2, the answers come over pc-1"},
	} {
		t.Run(tt.id, func(t *testing.T) {
			w := example(t)
			require.Empty(t, invariant.Find(w, tt.id))
			tt.change(w)
			found := invariant.Find(w, tt.id)
			require.NotEmpty(t, found)
			require.Equal(t, tt.id, found[0].Invariant)
			require.Contains(t, found[0].Message, tt.message)
			require.NotEmpty(t, found[0].Resources)
		})
	}
	// The example has one circuit, so this one finds something until nothing hangs on it any more.
	w := example(t)
	require.Equal(t, "vpc-1 reaches 192.168.64.0/24 over circuit pc-1 alone", invariant.Find(w, "circuit.single")[0].Message)
	w.Remove(w.CustomerRouters.Get("edge"))
	require.Empty(t, invariant.Find(w, "circuit.single"))
}

// TestSilent has what an invariant passes over, because it is on its way out or switched off.
func TestSilent(t *testing.T) {
	w := example(t)
	change(w, w.RouterInterfaces, "ri-1", func(r *model.RouterInterface) { r.OppositeInterface, r.Status = "", model.InterfaceDeleting })
	change(w, w.RouterInterfaces, "ri-2", func(r *model.RouterInterface) { r.Status = model.InterfaceDeleting })
	require.Empty(t, invariant.Find(w, "interface.half-pair"))

	w = example(t)
	mustFault(w, "bgp-1")
	change(w, w.BGPPeers, "bgp-1", func(p *model.BGPPeer) { p.Status = model.BGPDeleting })
	require.Empty(t, invariant.Find(w, "session.down"))

	w = example(t)
	mustFault(w, "bgp-1")
	s := *w.Settings
	s.BGP = model.BGPOff
	w.Settings = &s
	require.Empty(t, invariant.Find(w, "session.down"))
}

// TestHostedConnectionsShareACircuit has two hosted connections on one circuit: they are two ways on paper only.
func TestHostedConnectionsShareACircuit(t *testing.T) {
	w := example(t)
	parent := *w.Circuits.Get("pc-1")
	parent.ID = "pc-parent"
	w.Put(&parent)
	change(w, w.Circuits, "pc-1", func(c *model.PhysicalConnection) { c.Hosted = &model.Hosted{ParentID: "pc-parent"} })
	require.Equal(t, "vpc-1 reaches 192.168.64.0/24 over circuit pc-parent alone", invariant.Find(w, "circuit.single")[0].Message)
}

func change[T any, P interface {
	*T
	model.Resource
}](w *model.World, table interface{ Get(string) P }, id string, edit func(P)) {
	r := *table.Get(id)
	edit(&r)
	w.Put(P(&r))
}

func mustFault(w *model.World, target string) {
	if _, err := sim.New(w).Fault(target, true); err != nil {
		panic(err)
	}
}

func TestAllAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/reachability.md")
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, i := range invariant.All {
		require.Regexp(t, `^[a-z]+\.[a-z-]+$`, i.ID)
		require.False(t, seen[i.ID], i.ID)
		seen[i.ID] = true
		title, rest, ok := strings.Cut(i.Doc, "\n")
		require.True(t, ok && strings.HasSuffix(title, ".") && rest != "", i.ID)
		require.Contains(t, string(page), "| `"+i.ID+"` |")
	}
}
