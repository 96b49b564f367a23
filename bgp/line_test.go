package bgp_test

import (
	"fmt"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"ecsim/bgp"
	"ecsim/bgp/bgptest"
	"ecsim/model"
)

// TestLineTo: an address is in a peering subnet, or behind the longest static route over a VLAN interface, or nowhere.
func TestLineTo(t *testing.T) {
	w := bgptest.New(model.BGPModel)
	v := bgptest.AddVBR(w, 1, 3)
	v.Attachments[2].EnableIPv6 = false
	v.Attachments[2].PeeringSubnetMask = "255.255.255"
	n := 0
	route := func(destination, kind, status string, hops ...string) {
		n++
		e := &model.RouteEntry{Meta: model.Meta{ID: fmt.Sprint("rte-", n)}, RouteTableID: v.RouteTableID, Destination: destination, Type: kind, Status: status}
		for _, h := range hops {
			e.NextHops = append(e.NextHops, model.NextHop{ID: h, Type: model.HopRouterInterface})
		}
		w.Put(e)
	}
	route("192.168.0.0/16", model.EntryCustom, model.EntryAvailable, "ri-1-0")
	route("192.168.1.0/24", model.EntryCustom, model.EntryAvailable, "ri-towards-a-vpc", "ri-1-1")
	route("192.168.1.128/25", model.EntryBGP, model.EntryAvailable, "ri-1-0")
	route("192.168.1.128/26", model.EntryCustom, model.EntryPending, "ri-1-0")
	route("192.168.2.0/24", model.EntryCustom, model.EntryAvailable, "ri-towards-a-vpc")
	route("10.1.1.0/24", model.EntryCustom, model.EntryAvailable, "ri-1-0")
	route("2001:db8:ffff::/48", model.EntryCustom, model.EntryAvailable, "ri-1-1")
	route("172.16.0.0/16", model.EntryCustom, model.EntryAvailable, "ri-1-2")
	for _, tt := range []struct{ address, hop, local string }{
		{"10.1.0.2", "ri-1-0", "10.1.0.1"},
		{"10.1.0.3", "ri-1-0", "10.1.0.1"},
		{"10.1.0.4", "", ""},
		{"10.1.1.2", "ri-1-1", "10.1.1.1"}, // the subnet comes before any route
		{"10.1.1.5", "ri-1-0", "10.1.0.1"},
		{"10.1.2.2", "", ""}, // the mask is none
		{"192.168.0.1", "ri-1-0", "10.1.0.1"},
		{"192.168.1.1", "ri-1-1", "10.1.1.1"},
		{"192.168.1.129", "ri-1-1", "10.1.1.1"}, // neither what was learned nor what is not there yet leads to a peer
		{"192.168.2.1", "ri-1-0", "10.1.0.1"},   // a route into a VPC is none to a peer
		{"172.16.0.1", "ri-1-2", "10.1.2.1"},
		{"2001:db8:1:0::9", "ri-1-0", "2001:db8:1:0::1"},
		{"2001:db8:1:2::9", "", ""}, // without IPv6
		{"2001:db8:ffff::1", "ri-1-1", "2001:db8:1:1::1"},
		{"2001:db8:fffe::1", "", ""},
	} {
		a, local := bgp.LineTo(w, v, netip.MustParseAddr(tt.address))
		if tt.hop == "" {
			assert.Nil(t, a, tt.address)
			assert.False(t, local.IsValid(), tt.address)
		} else if assert.NotNil(t, a, tt.address) {
			assert.Equal(t, tt.hop, a.VlanInterfaceID, tt.address)
			assert.Equal(t, netip.MustParseAddr(tt.local), local, tt.address)
		}
	}
	a, _ := bgp.LineTo(w, v, netip.Addr{})
	assert.Nil(t, a)
}

func TestDetection(t *testing.T) {
	for _, tt := range []struct {
		tx, rx, by int64
		want       time.Duration
	}{
		{0, 0, 0, 3 * time.Second},
		{-1, -1, -1, 3 * time.Second},
		{200, 300, 4, 1200 * time.Millisecond},
		{300, 200, 4, 1200 * time.Millisecond},
		{200, 0, 2, 2 * time.Second},
		{0, 200, 2, 2 * time.Second},
	} {
		v := &model.VirtualBorderRouter{MinTxInterval: tt.tx, MinRxInterval: tt.rx, DetectMultiplier: tt.by}
		assert.Equal(t, tt.want, bgp.Detection(v), "%+v", tt)
	}
	assert.Equal(t, bgp.HoldTime, (&bgp.Session{}).Detection())
	assert.Equal(t, time.Second, (&bgp.Session{BFD: time.Second}).Detection())
	assert.Equal(t, bgp.HoldTime, (&bgp.Session{BFD: time.Minute}).Detection())
}
