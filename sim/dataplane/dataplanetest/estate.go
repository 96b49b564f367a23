// Package dataplanetest builds estates through which packets can be followed, for tests and benchmarks.
package dataplanetest

import (
	"fmt"
	"strings"

	"ecsim/bgp/bgptest"
	"ecsim/model"
	"ecsim/sim"
)

// AddVpc adds VPC n, from 1: vpc-n with 172.(15+n).0.0/16 and a vSwitch, 172.(15+n).1.0/24. The 17th has the first one's
// prefixes again, and so on.
func AddVpc(w *model.World, n int) *model.Vpc {
	id := fmt.Sprintf("vpc-%d", n)
	v := &model.Vpc{Meta: meta(id), Status: model.VpcAvailable, CidrBlock: fmt.Sprintf("172.%d.0.0/16", 16+(n-1)%16), VRouterID: "vrt-" + id, RouteTableID: "vtb-" + id}
	w.Put(v)
	AddSwitch(w, v, fmt.Sprintf("172.%d.1.0/24", 16+(n-1)%16))
	return v
}

// AddSwitch adds a vSwitch to a VPC, with the entry that the cloud keeps for it.
func AddSwitch(w *model.World, v *model.Vpc, block string) {
	w.Put(&model.VSwitch{Meta: meta("vsw-" + block), VpcID: v.ID, ZoneID: bgptest.Region + "-b", CidrBlock: block, Status: model.VpcAvailable})
	w.Put(&model.RouteEntry{Meta: meta("rte-" + v.ID + "-" + block), RouteTableID: v.RouteTableID, Destination: block, Type: model.EntrySystem,
		Status: model.EntryAvailable, NextHops: []model.NextHop{{Type: model.HopLocal}}})
}

func meta(id string) model.Meta {
	return model.Meta{ID: id, Owner: bgptest.Account, Region: bgptest.Region, CreationTime: bgptest.Start}
}

// Link connects a VPC with a VBR by a pair of router interfaces, ri-VPC-VBR and ri-VBR-VPC.
func Link(w *model.World, c *model.Vpc, v *model.VirtualBorderRouter) {
	pair(w, c.ID, c.VRouterID, model.RouterVpc, v.ID, v.ID, model.RouterVBR)
}

// Join connects two VPCs likewise.
func Join(w *model.World, a, b *model.Vpc) {
	pair(w, a.ID, a.VRouterID, model.RouterVpc, b.ID, b.VRouterID, model.RouterVpc)
}

func pair(w *model.World, a, routerA, typeA, b, routerB, typeB string) {
	one, other := "ri-"+a+"-"+b, "ri-"+b+"-"+a
	put := func(id, role, router, kind, opposite, oppositeRouter, oppositeKind string) {
		w.Put(&model.RouterInterface{Meta: meta(id), Status: model.InterfaceActive, Business: model.BusinessNormal, Role: role, Spec: "Large.1",
			RouterType: kind, RouterID: router, OppositeRegion: bgptest.Region, OppositeInterface: opposite, OppositeRouter: oppositeRouter,
			OppositeRouterType: oppositeKind, OppositeOwner: bgptest.Account, ChargeType: "PostPaid"})
	}
	put(one, model.RoleAccepting, routerA, typeA, other, routerB, typeB)
	put(other, model.RoleInitiating, routerB, typeB, one, routerA, typeA)
}

// AddEntry adds a static entry over router or VLAN interfaces; its ID is rte-OWNER-DESTINATION, by the table's owner.
func AddEntry(w *model.World, table, destination string, hops ...string) *model.RouteEntry {
	_, owner, _ := strings.Cut(table, "-")
	e := &model.RouteEntry{Meta: meta("rte-" + owner + "-" + destination), RouteTableID: table, Destination: destination, Type: model.EntryCustom,
		Status: model.EntryAvailable}
	for _, h := range hops {
		e.NextHops = append(e.NextHops, model.NextHop{ID: h, Type: model.HopRouterInterface})
	}
	w.Put(e)
	return e
}

// Static is an estate without BGP: vpc-1, vbr-1 on circuit pc-1-0, and routes to 192.168.0.0/16 behind it and back.
func Static() *model.World {
	w := bgptest.New(model.BGPModel)
	c, v := AddVpc(w, 1), bgptest.AddVBR(w, 1, 1)
	Link(w, c, v)
	AddEntry(w, c.RouteTableID, "192.168.0.0/16", "ri-vpc-1-vbr-1")
	AddEntry(w, v.RouteTableID, "192.168.0.0/16", "ri-1-0")
	AddEntry(w, v.RouteTableID, "172.16.0.0/16", "ri-vbr-1-vpc-1")
	return w
}

// Dual is vpc-1 with an ECMP route to 192.168.0.0/16 by way of vbr-1 and vbr-2, whose interfaces' health is checked, each with a
// circuit and a BGP session with the customer router edge, which prefers vbr-1 for the answers.
func Dual() *model.World { return Sites(1) }

// Sites is so many estates like Dual beside each other: site s, from 0, has vpc-(s+1), vbr-(2s+1), vbr-(2s+2) and, but for
// the first, edge-(s+1).
func Sites(n int) *model.World {
	w := bgptest.New(model.BGPModel)
	for s := range n {
		site(w, s)
	}
	sim.New(w).Converge()
	return w
}

func site(w *model.World, s int) {
	c := AddVpc(w, s+1)
	edge := &model.CustomerRouter{Name: "edge", ASN: 65001, Prefixes: []string{"192.168.0.0/16", "192.168.9.0/24"}}
	if s > 0 {
		edge.Name = fmt.Sprintf("edge-%d", s+1)
	}
	var hops []string
	for n := 2*s + 1; n <= 2*s+2; n++ {
		v := bgptest.AddVBR(w, n, 1)
		Link(w, c, v)
		far := *w.RouterInterfaces.Get("ri-" + c.ID + "-" + v.ID)
		far.HealthSource, far.HealthTarget, far.HcThreshold, far.HcRate = fmt.Sprintf("172.%d.1.250", 16+s%16), v.Primary().PeerGatewayIP, 8, 2
		w.Put(&far)
		hops = append(hops, far.ID)
		AddEntry(w, v.RouteTableID, c.CidrBlock, "ri-"+v.ID+"-"+c.ID)
		bgptest.Announce(w, v, c.CidrBlock)
		edge.Peers = append(edge.Peers, bgptest.AddPeer(w, v, 0, edge.ASN, func(_ *model.BGPGroup, p *model.BGPPeer) { p.EnableBFD = true }).ID)
	}
	AddEntry(w, c.RouteTableID, "192.168.0.0/16", hops...)
	w.Put(edge)
}
