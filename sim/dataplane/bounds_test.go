package dataplane_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/bgp/bgptest"
	"ecsim/model"
	"ecsim/sim/dataplane/dataplanetest"
)

// TestWaysAreBounded joins VPCs each with each, by ECMP routes to an address that none of them has: there are more ways than
// anybody can follow, and that is said.
func TestWaysAreBounded(t *testing.T) {
	const n = 12
	w := bgptest.New(model.BGPModel)
	var vpcs []*model.Vpc
	for i := 1; i <= n; i++ {
		vpcs = append(vpcs, dataplanetest.AddVpc(w, i))
	}
	for i, a := range vpcs {
		var hops []string
		for j, b := range vpcs {
			if i == j {
				continue
			}
			if i < j {
				dataplanetest.Join(w, a, b)
			}
			r := *w.RouterInterfaces.Get("ri-" + a.ID + "-" + b.ID)
			r.HealthSource, r.HealthTarget = "172.16.1.250", "192.0.2.1"
			w.Put(&r)
			hops = append(hops, r.ID)
		}
		dataplanetest.AddEntry(w, a.RouteTableID, "192.0.2.0/24", hops...)
	}
	trace := follow(t, w, "vpc-1", "192.0.2.1")
	require.False(t, trace.Reachable)

	// Without checks, which all fail, nothing is left out.
	for _, a := range vpcs {
		for _, b := range vpcs {
			if a != b {
				r := *w.RouterInterfaces.Get("ri-" + a.ID + "-" + b.ID)
				r.HealthSource, r.HealthTarget = "", ""
				w.Put(&r)
			}
		}
	}
	trace = follow(t, w, "vpc-1", "192.0.2.1")
	require.False(t, trace.Reachable)
	last := trace.Forward[len(trace.Forward)-1]
	require.Equal(t, "there are more than 4096 ways, which are not followed", last.Ends)
	require.Equal(t, "vpc-1", last.Hops[0].ID)
	require.Len(t, trace.Forward, 4097)
}

// TestAnswersOnce: a router that learned its routes answers the same way wherever the packet came from.
func TestAnswersOnce(t *testing.T) {
	trace := follow(t, dataplanetest.Dual(), "vpc-1", "192.168.9.5")
	require.True(t, trace.Reachable, trace.Text())
	require.Len(t, trace.Forward, 2)
	seen := map[string]bool{}
	for _, y := range trace.Back {
		text := fmt.Sprint(y.Hops)
		require.False(t, seen[text], "%s\ncomes twice in\n%s", text, trace.Text())
		seen[text] = true
	}
}

// TestPairs: the two ends of a pair name each other, or nothing goes through.
func TestPairs(t *testing.T) {
	w := dataplanetest.Static()
	require.True(t, follow(t, w, "vpc-1", "192.168.9.5").Reachable)
	iface(w, "ri-vbr-1-vpc-1", func(r *model.RouterInterface) { r.OppositeInterface = "ri-other" })
	trace := follow(t, w, "vpc-1", "192.168.9.5")
	require.Equal(t, "router interface ri-vbr-1-vpc-1 does not name ri-vpc-1-vbr-1 as its opposite", trace.Forward[0].Ends)
}

// TestRouterWithoutBGP: a customer router that is no peer is where its address is, decides what arrives there, and answers the way a
// packet came.
func TestRouterWithoutBGP(t *testing.T) {
	w := dataplanetest.Static()
	require.True(t, follow(t, w, "vpc-1", "192.168.9.5").Reachable, "nobody is known there")
	w.Put(&model.CustomerRouter{Name: "old", ASN: 65001, IP: "10.1.0.2", Prefixes: []string{"192.168.8.0/21"}})
	trace := follow(t, w, "vpc-1", "192.168.9.5")
	require.True(t, trace.Reachable, trace.Text())
	require.Equal(t, "old", trace.Back[0].Hops[0].ID)
	require.Equal(t, "customer router old has no prefix for 192.168.99.5", follow(t, w, "vpc-1", "192.168.99.5").Forward[0].Ends)
	trace = follow(t, w, "old", "172.16.1.5")
	require.True(t, trace.Reachable, trace.Text())
	fault("old")(w)
	require.Equal(t, "customer router old is down", follow(t, w, "vpc-1", "192.168.9.5").Forward[0].Ends)
}

// TestBestAnswer: of two sessions that have a prefix the customer router uses the one that ecsim bgp routes shows as its best.
func TestBestAnswer(t *testing.T) {
	trace := follow(t, dataplanetest.Dual(), "vpc-1", "192.168.9.5")
	require.Len(t, trace.Back, 1)
	require.Equal(t, []model.NextHop{{ID: "vbr-1", Type: model.RouterVBR}}, trace.Back[0].Hops[0].Route.NextHops)
}
