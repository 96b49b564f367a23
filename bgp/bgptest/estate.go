// Package bgptest builds worlds with BGP in them, for tests and benchmarks of both control planes.
package bgptest

import (
	"fmt"
	"net/netip"

	"ecsim/model"
)

// Account and Region are whose and where everything is.
const (
	Account = "1000000000000001"
	Region  = "cn-hangzhou"
)

// Start is the instant of a new world.
const Start = model.Instant(1767225600e9) // 2026-01-01T00:00:00Z

// New returns an empty world with BGP sessions by the given mode.
func New(mode string) *model.World {
	w := model.New(Start, 1)
	w.Settings = &model.Settings{BGP: mode, Delays: model.DelaysNone}
	w.Put(&model.Account{UID: Account, OpenServices: []string{Region}})
	return w
}

// AddVBR adds VBR n, from 1, with at most 8 circuits: circuit c of them has the peering subnet 10.n.c.0/30, the VBR's end
// first, and 2001:db8:n:c::/64. Past 255, up to 8191, the IPv4 subnets go on with 10.0.8.0/30.
func AddVBR(w *model.World, n, circuits int) *model.VirtualBorderRouter {
	id := fmt.Sprintf("vbr-%d", n)
	v := &model.VirtualBorderRouter{Meta: meta(id), Status: model.VBRActive, RouteTableID: "rtb-" + id, ActivationTime: Start}
	for c := range circuits {
		subnet := fmt.Sprintf("10.%d.%d.", n%256, n/256*8+c)
		pc := &model.PhysicalConnection{
			Meta: meta(fmt.Sprintf("pc-%d-%d", n, c)), ProductType: model.ProductDedicated, Status: model.CircuitEnabled, Business: model.BusinessNormal,
			AccessPointID: "ap-cn-hangzhou-yh-B", AccessDevice: "dev-cn-hangzhou-yh-B-1",
		}
		w.Put(pc)
		v.Attachments = append(v.Attachments, model.Attachment{
			CircuitID: pc.ID, VlanID: 100, VlanInterfaceID: fmt.Sprintf("ri-%d-%d", n, c),
			LocalGatewayIP: subnet + "1", PeerGatewayIP: subnet + "2", PeeringSubnetMask: "255.255.255.252",
			EnableIPv6: true, LocalIPv6: fmt.Sprintf("2001:db8:%x:%x::1", n, c), PeerIPv6: fmt.Sprintf("2001:db8:%x:%x::2", n, c),
			PeeringIPv6Mask: fmt.Sprintf("2001:db8:%x:%x::/64", n, c),
		})
	}
	w.Put(v)
	return v
}

func meta(id string) model.Meta {
	return model.Meta{ID: id, Owner: Account, Region: Region, CreationTime: Start}
}

// AddPeer adds a BGP peer of a VBR over circuit c of it, in a group of its own.
func AddPeer(w *model.World, v *model.VirtualBorderRouter, c int, peerASN int64, change func(*model.BGPGroup, *model.BGPPeer)) *model.BGPPeer {
	id := fmt.Sprintf("%s-%d", v.ID, c)
	g := &model.BGPGroup{
		Meta: meta("bgpg-" + id), VbrID: v.ID, Status: model.BGPAvailable, PeerASN: peerASN, LocalASN: model.CloudASN,
		IPVersion: model.IPv4, RouteLimit: model.DynamicRoutes,
	}
	p := &model.BGPPeer{Meta: meta("bgp-" + id), VbrID: v.ID, GroupID: g.ID, Status: model.BGPAvailable}
	if change != nil {
		change(g, p)
	}
	p.IPVersion = g.IPVersion
	a := &v.Attachments[c]
	if p.PeerIP == "" {
		p.PeerIP = a.PeerGatewayIP
		if p.IPVersion == model.IPv6 {
			p.PeerIP = a.PeerIPv6
		}
	}
	w.Put(g)
	w.Put(p)
	return p
}

// Announce lets a VBR announce a network.
func Announce(w *model.World, v *model.VirtualBorderRouter, prefix string) {
	w.Put(&model.BGPNetwork{Owner: Account, Region: Region, VbrID: v.ID, Destination: netip.MustParsePrefix(prefix).Masked().String(),
		Status: model.NetworkEnabled, CreationTime: Start})
}

// Square builds the estate of the benchmarks: vbrs VBRs, each with as many peers as circuits, and a customer's router
// for each peer that announces so many prefixes.
func Square(mode string, vbrs, peers, prefixes int) *model.World {
	w := New(mode)
	for n := 1; n <= vbrs; n++ {
		v := AddVBR(w, n, peers)
		Announce(w, v, fmt.Sprintf("172.16.%d.0/24", n))
		for c := range peers {
			p := AddPeer(w, v, c, int64(64512+c), nil)
			r := &model.CustomerRouter{Name: "ce-" + p.ID, ASN: int64(64512 + c), Peers: []string{p.ID}}
			for i := range prefixes {
				r.Prefixes = append(r.Prefixes, fmt.Sprintf("192.%d.%d.0/24", c, i))
			}
			w.Put(r)
		}
	}
	return w
}
