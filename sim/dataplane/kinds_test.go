package dataplane_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/bgp/bgptest"
	"ecsim/model"
	"ecsim/sim/dataplane"
	"ecsim/sim/dataplane/dataplanetest"
)

// ends are where the ways of a trace that do not arrive end, there and back.
func ends(t dataplane.Trace) (list []string) {
	for _, y := range append(t.Forward, t.Back...) {
		if !y.Delivered {
			list = append(list, y.Hops[len(y.Hops)-1].ID+": "+y.Ends)
		}
	}
	return list
}

func kinds(y dataplane.Way) (list []string) {
	for _, h := range y.Hops {
		list = append(list, h.ID)
	}
	return list
}

// pc changes the circuit of dataplanetest.Static.
func pc(w *model.World, f func(*model.PhysicalConnection)) {
	c := *w.Circuits.Get("pc-1-0")
	f(&c)
	w.Put(&c)
}

// TestStaticEnds has the ways to lose a packet that the example of docs/reachability.md has no resources for.
func TestStaticEnds(t *testing.T) {
	hosted := func(w *model.World) {
		parent := *w.Circuits.Get("pc-1-0")
		parent.ID = "pc-parent"
		w.Put(&parent)
		pc(w, func(c *model.PhysicalConnection) {
			c.ProductType = model.ProductHosted
			c.Hosted = &model.Hosted{ParentID: "pc-parent", ParentOwner: bgptest.Account, VlanID: 7, Spec: "50M"}
		})
	}
	for _, tt := range []struct {
		name   string
		change func(w *model.World)
		ends   string
	}{
		{"access device down", fault("dev-cn-hangzhou-yh-B-1"), "pc-1-0: access device dev-cn-hangzhou-yh-B-1 is down"},
		{"circuit gone", func(w *model.World) { w.Remove(w.Circuits.Get("pc-1-0")) }, "pc-1-0: there is no circuit pc-1-0"},
		{"parent circuit down", func(w *model.World) { hosted(w); fault("pc-parent")(w) }, "pc-1-0: circuit pc-parent is down, which carries pc-1-0"},
		{"into a CEN", func(w *model.World) {
			e := *w.RouteEntries.Get("rte-vbr-1-192.168.0.0/16")
			e.Type, e.NextHops = model.EntryCEN, []model.NextHop{{ID: "cen-1", Type: "CEN"}}
			w.Put(&e)
		}, "vbr-1: the packet goes into a CEN instance, which is outside of the model"},
		{"outside of the model", func(w *model.World) {
			e := *w.RouteEntries.Get("rte-vbr-1-192.168.0.0/16")
			e.NextHops = []model.NextHop{{ID: "i-1", Type: model.HopInstance}}
			w.Put(&e)
		}, "vbr-1: the next hop Instance i-1 is outside of the model"},
		{"no next hop", func(w *model.World) {
			e := *w.RouteEntries.Get("rte-vbr-1-192.168.0.0/16")
			e.NextHops = nil
			w.Put(&e)
		}, "vbr-1: the entry for 192.168.0.0/16 has no next hop"},
		{"interface gone", func(w *model.World) { w.Remove(w.RouterInterfaces.Get("ri-vpc-1-vbr-1")) }, "ri-vpc-1-vbr-1: there is no router interface ri-vpc-1-vbr-1"},
		{"entry not available yet", func(w *model.World) {
			e := *w.RouteEntries.Get("rte-vbr-1-192.168.0.0/16")
			e.Status = "Pending"
			w.Put(&e)
		}, "vbr-1: no route to 192.168.9.5 in rtb-vbr-1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := dataplanetest.Static()
			require.True(t, follow(t, w, "vpc-1", "192.168.9.5").Reachable)
			tt.change(w)
			trace := follow(t, w, "vpc-1", "192.168.9.5")
			require.False(t, trace.Reachable)
			require.Contains(t, ends(trace), tt.ends, trace.Text())
		})
	}
	w := dataplanetest.Static()
	hosted(w)
	require.True(t, follow(t, w, "vpc-1", "192.168.9.5").Reachable, "a hosted connection whose parent is up carries packets")
}

// TestFailoverGroup sends over the other member what a member's circuit does not carry, and nothing in a loop when neither can.
func TestFailoverGroup(t *testing.T) {
	w := dataplanetest.Static()
	v := bgptest.AddVBR(w, 2, 1)
	dataplanetest.AddEntry(w, v.RouteTableID, "192.168.0.0/16", "ri-2-0")
	dataplanetest.Link(w, w.Vpcs.Get("vpc-1"), v)
	dataplanetest.AddEntry(w, v.RouteTableID, "172.16.0.0/16", "ri-vbr-2-vpc-1")
	fault("pc-1-0")(w)
	require.Equal(t, []string{"pc-1-0: circuit pc-1-0 is down"}, ends(follow(t, w, "vpc-1", "192.168.9.5")))

	group := &model.VBRHA{Meta: model.Meta{ID: "vbrha-1", Owner: bgptest.Account, Region: bgptest.Region}, VbrID: "vbr-1", PeerVbrID: "vbr-2", Status: model.VBRHAActive}
	w.Put(group)
	trace := follow(t, w, "vpc-1", "192.168.9.5")
	require.True(t, trace.Reachable, trace.Text())
	require.Equal(t, []string{"vpc-1", "ri-vpc-1-vbr-1", "ri-vbr-1-vpc-1", "vbr-1", "vbrha-1", "vbr-2", "pc-2-0"}, kinds(trace.Forward[0]))
	require.Contains(t, trace.Text(), "failover group vbrha-1")

	fault("pc-2-0")(w)
	require.Equal(t, []string{"pc-2-0: circuit pc-2-0 is down"}, ends(follow(t, w, "vpc-1", "192.168.9.5")))
}

// TestVpcToVpc goes through one pair of interfaces, and back by the other VPC's own table.
func TestVpcToVpc(t *testing.T) {
	w := bgptest.New(model.BGPModel)
	a, b := dataplanetest.AddVpc(w, 1), dataplanetest.AddVpc(w, 2)
	dataplanetest.Join(w, a, b)
	dataplanetest.AddEntry(w, a.RouteTableID, "172.17.0.0/16", "ri-vpc-1-vpc-2")
	require.Equal(t, []string{"vpc-2: no route to 172.16.1.0/24 in vtb-vpc-2"}, ends(follow(t, w, "vpc-1", "172.17.1.9")))

	dataplanetest.AddEntry(w, b.RouteTableID, "172.16.0.0/16", "ri-vpc-2-vpc-1")
	trace := follow(t, w, "vpc-1", "172.17.1.9")
	require.True(t, trace.Reachable, trace.Text())
	require.Equal(t, []string{"vpc-1", "ri-vpc-1-vpc-2", "ri-vpc-2-vpc-1", "vpc-2"}, kinds(trace.Forward[0]))
	require.Equal(t, []string{"vpc-2", "ri-vpc-2-vpc-1", "ri-vpc-1-vpc-2", "vpc-1"}, kinds(trace.Back[0]))
}

// TestIPv6 answers from and to the IPv6 block of the vSwitch, and not to a VPC that has none.
func TestIPv6(t *testing.T) {
	w := dataplanetest.Static()
	dataplanetest.AddEntry(w, "vtb-vpc-1", "2001:db8:ff::/48", "ri-vpc-1-vbr-1")
	dataplanetest.AddEntry(w, "rtb-vbr-1", "2001:db8:ff::/48", "ri-1-0")
	dataplanetest.AddEntry(w, "rtb-vbr-1", "2001:db8:aa::/56", "ri-vbr-1-vpc-1")
	trace := follow(t, w, "vpc-1", "2001:db8:ff::5")
	require.False(t, trace.Reachable, trace.Text())
	require.Equal(t, []string{"vpc-1: VPC vpc-1 has no IPv6 address to send from"}, ends(trace))

	s := *w.VSwitches.Get("vsw-172.16.1.0/24")
	s.Ipv6CidrBlock = "2001:db8:aa:1::/64"
	w.Put(&s)
	require.Contains(t, ends(follow(t, w, "vpc-1", "2001:db8:ff::5")), "vpc-1: no route to 2001:db8:aa:1::/64 in vtb-vpc-1")
	e := *w.RouteEntries.Get("rte-vpc-1-172.16.1.0/24")
	e.ID, e.Destination = "rte-v6", "2001:db8:aa:1::/64"
	w.Put(&e)
	trace = follow(t, w, "vpc-1", "2001:db8:ff::5")
	require.True(t, trace.Reachable, trace.Text())
	require.Equal(t, "vpc-1", trace.Back[0].Hops[len(trace.Back[0].Hops)-1].ID)
}
