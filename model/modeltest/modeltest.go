// Package modeltest builds worlds for tests and benchmarks. It knows the model only; what it builds keeps every
// documented rule, so that the packages above can use it as a starting point too.
package modeltest

import (
	"fmt"
	"net/netip"
	"time"

	"ecsim/model"
)

// Owner and Region are those of everything in an Estate.
const (
	Owner  = "1000000000000001"
	Region = "cn-hangzhou"
)

// Start is the instant of an Estate.
var Start = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// Estate builds a world of that many resources, rounded up to a whole hundred. Each hundred is a site of its own: two
// enabled circuits at different access points, ten active VBRs in distinct VLANs (the first on both circuits), five
// VPCs with a vSwitch each, ten connected pairs of router interfaces, 38 route entries, and eight BGP groups with a
// peer each and four advertised networks. Quotas an estate of that size would break are raised in the settings.
// Equal arguments give equal worlds.
func Estate(resources int, seed uint64) *model.World {
	w := model.New(Start, seed)
	w.Settings = settings(resources)
	w.Put(&model.Account{UID: Owner, OpenServices: []string{Region}})
	for n := 0; n*100 < resources; n++ {
		newSite(w, n, seed).build()
	}
	return w
}

func settings(resources int) *model.Settings {
	n := int64(resources) + 100
	return &model.Settings{Quotas: map[string]int64{
		model.QuotaCircuitsPerAccessPoint: n,
		model.QuotaVBRsPerAccount:         n,
		model.QuotaVpcsPerRegion:          n,
	}}
}

// site is one hundred resources.
type site struct {
	w    *model.World
	n    int
	vlan int64

	circuits [2]*model.PhysicalConnection
	vpcs     [5]*model.Vpc
	vbrs     [10]*model.VirtualBorderRouter
	// near and far are the VBR's and the VPC's end of each VBR's link.
	near, far [10]*model.RouterInterface
}

func newSite(w *model.World, n int, seed uint64) *site {
	return &site{w: w, n: n, vlan: 100 + int64((seed+uint64(n))%2000)}
}

func (s *site) build() {
	s.buildCircuits()
	s.buildVpcs()
	s.buildVBRs()
	s.buildInterfaces()
	s.buildEntries()
	s.buildBGP()
}

func (s *site) meta(prefix, name string) model.Meta {
	return model.Meta{
		ID: s.w.NewID(prefix, Region), Owner: Owner, Region: Region, Name: fmt.Sprintf("site-%d-%s", s.n, name),
		CreationTime: Start.Add(-time.Duration(90*24-s.n%1000) * time.Hour),
	}
}

func (s *site) buildCircuits() {
	points := s.w.Settings.Region(Region).AccessPoints
	for i := range s.circuits {
		ap := points[(s.n+i)%len(points)]
		c := &model.PhysicalConnection{
			Meta: s.meta(model.PrefixPhysicalConnection, "circuit-"+string(rune('a'+i))), ProductType: model.ProductDedicated,
			Status: model.CircuitEnabled, Business: model.BusinessNormal,
			AccessPointID: ap.ID, AccessDevice: ap.Devices[s.n%len(ap.Devices)], Type: "VPC",
			LineOperator: []string{"CT", "CU"}[i], PeerLocation: "Hangzhou", PortType: "10GBase-LR", Bandwidth: 10000,
			CircuitCode: fmt.Sprintf("line%05d", s.n), ChargeType: "Prepaid",
			EnabledTime: Start.Add(-60 * 24 * time.Hour),
		}
		if i == 1 {
			c.RedundantID = s.circuits[0].ID
		}
		s.circuits[i] = c
		s.w.Put(c)
	}
}

func (s *site) buildVpcs() {
	zones := s.w.Settings.Region(Region).Zones
	for i := range s.vpcs {
		second := 16 + (s.n*len(s.vpcs)+i)%16
		v := &model.Vpc{
			Meta: s.meta(model.PrefixVpc, fmt.Sprintf("vpc-%d", i)), Status: model.VpcAvailable,
			CidrBlock: fmt.Sprintf("172.%d.0.0/16", second),
			VRouterID: s.w.NewID(model.PrefixVRouter, Region), RouteTableID: s.w.NewID(model.PrefixVpcRouteTable, Region),
		}
		s.vpcs[i] = v
		s.w.Put(v)
		s.w.Put(&model.VSwitch{
			Meta: s.meta(model.PrefixVSwitch, fmt.Sprintf("vsw-%d", i)), VpcID: v.ID, ZoneID: zones[i%len(zones)],
			CidrBlock: fmt.Sprintf("172.%d.1.0/24", second), Status: model.VpcAvailable,
		})
	}
}

// attachment puts the n-th attachment of the estate on a circuit, with a /30 of its own out of 10.192.0.0/10.
func (s *site) attachment(circuit *model.PhysicalConnection, i int, vlan int64) model.Attachment {
	base := uint32(10)<<24 | 192<<16
	base += uint32(s.n*11+i) % (1 << 20) * 4
	ip := func(host uint32) string {
		a := base + host
		return netip.AddrFrom4([4]byte{byte(a >> 24), byte(a >> 16), byte(a >> 8), byte(a)}).String()
	}
	return model.Attachment{
		CircuitID: circuit.ID, VlanID: vlan, VlanInterfaceID: s.w.NewID(model.PrefixRouterInterface, Region),
		CircuitCode: circuit.CircuitCode, LocalGatewayIP: ip(1), PeerGatewayIP: ip(2), PeeringSubnetMask: "255.255.255.252",
	}
}

func (s *site) buildVBRs() {
	for i := range s.vbrs {
		v := &model.VirtualBorderRouter{
			Meta: s.meta(model.PrefixVirtualBorderRouter, fmt.Sprintf("vbr-%d", i)), Status: model.VBRActive,
			Attachments:  []model.Attachment{s.attachment(s.circuits[i%2], i, s.vlan+int64(i))},
			RouteTableID: s.w.NewID(model.PrefixVBRRouteTable, Region), Bandwidth: 1000,
			MinTxInterval: 1000, MinRxInterval: 1000, DetectMultiplier: 3, ActivationTime: Start.Add(-30 * 24 * time.Hour),
		}
		if i == 0 {
			v.Attachments = append(v.Attachments, s.attachment(s.circuits[1], len(s.vbrs), s.vlan+int64(len(s.vbrs))))
		}
		s.vbrs[i] = v
		s.w.Put(v)
	}
}

func (s *site) buildInterfaces() {
	for i, vbr := range s.vbrs {
		vpc, ap := s.vpcs[i%len(s.vpcs)], s.circuits[i%2].AccessPointID
		near := &model.RouterInterface{
			Meta: s.meta(model.PrefixRouterInterface, fmt.Sprintf("vbr-%d", i)), Status: model.InterfaceActive,
			Business: model.BusinessNormal, Role: model.RoleInitiating, Spec: "Large.1",
			RouterType: model.RouterVBR, RouterID: vbr.ID, AccessPointID: ap,
			OppositeRegion: Region, OppositeRouter: vpc.VRouterID, OppositeRouterType: model.RouterVpc, OppositeOwner: Owner,
			ChargeType: "AfterPay", ConnectedTime: Start.Add(-29 * 24 * time.Hour),
		}
		far := &model.RouterInterface{
			Meta: s.meta(model.PrefixRouterInterface, fmt.Sprintf("vpc-%d", i)), Status: model.InterfaceActive,
			Business: model.BusinessNormal, Role: model.RoleAccepting, Spec: model.SpecNegative,
			RouterType: model.RouterVpc, RouterID: vpc.VRouterID,
			OppositeRegion: Region, OppositeRouter: vbr.ID, OppositeRouterType: model.RouterVBR, OppositeOwner: Owner,
			OppositeAccess: ap, ChargeType: "AfterPay", ConnectedTime: near.ConnectedTime,
		}
		near.OppositeInterface, far.OppositeInterface = far.ID, near.ID
		s.near[i], s.far[i] = near, far
		s.w.Put(near)
		s.w.Put(far)
	}
}

func (s *site) entry(table, destination, kind string, hops ...model.NextHop) {
	s.w.Put(&model.RouteEntry{
		Meta: s.meta(model.PrefixRouteEntry, "to-"+destination), RouteTableID: table, Destination: destination,
		Type: kind, Status: model.EntryAvailable, NextHops: hops,
	})
}

func hop(id string, weight int64) model.NextHop {
	return model.NextHop{ID: id, Type: model.HopRouterInterface, Weight: weight}
}

func (s *site) buildEntries() {
	for i, vpc := range s.vpcs {
		s.entry(vpc.RouteTableID, fmt.Sprintf("%s1.0/24", vpc.CidrBlock[:len("172.16.")]), model.EntrySystem, model.NextHop{Type: model.HopLocal})
		s.entry(vpc.RouteTableID, "192.168.0.0/16", model.EntryCustom, hop(s.far[i].ID, 100), hop(s.far[i+5].ID, 100))
	}
	for i, vbr := range s.vbrs {
		vpc := s.vpcs[i%len(s.vpcs)]
		s.entry(vpc.RouteTableID, fmt.Sprintf("192.168.%d.0/24", i), model.EntryCustom, hop(s.far[i].ID, 0))
		s.entry(vbr.RouteTableID, vpc.CidrBlock, model.EntryCustom, hop(s.near[i].ID, 0))
		if i < 8 {
			s.entry(vbr.RouteTableID, fmt.Sprintf("192.168.%d.0/24", i), model.EntryCustom, hop(vbr.Primary().VlanInterfaceID, 0))
		}
	}
}

func (s *site) buildBGP() {
	for i, vbr := range s.vbrs[:8] {
		g := &model.BGPGroup{
			Meta: s.meta(model.PrefixBGPGroup, fmt.Sprintf("bgp-%d", i)), VbrID: vbr.ID, Status: model.BGPAvailable,
			PeerASN: 65000 + int64(s.n%500), LocalASN: model.CloudASN, AuthKey: "correct-horse", IPVersion: model.IPv4,
			RouteLimit: model.DynamicRoutes,
		}
		s.w.Put(g)
		s.w.Put(&model.BGPPeer{
			Meta: s.meta(model.PrefixBGPPeer, fmt.Sprintf("peer-%d", i)), VbrID: vbr.ID, GroupID: g.ID, Status: model.BGPAvailable,
			PeerIP: vbr.Primary().PeerGatewayIP, IPVersion: model.IPv4, EnableBFD: true, BFDMultiHop: 1,
		})
		if i >= 4 {
			continue
		}
		vpc := s.vpcs[i%len(s.vpcs)]
		s.w.Put(&model.BGPNetwork{
			Owner: Owner, Region: Region, VbrID: vbr.ID, Destination: vpc.CidrBlock, VpcID: vpc.ID,
			Status: model.NetworkEnabled, CreationTime: vbr.CreationTime,
		})
	}
}
