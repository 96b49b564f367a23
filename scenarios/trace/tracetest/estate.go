package tracetest

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// Bounds of the estate.
const (
	mostVBRs    = 9
	mostVpcs    = 4
	mostEntries = 12
)

// estate is what there is, as far as calls need it.
type estate struct {
	circuits []string
	vbrs     []vbr
	vpcs     []vpc
	entries  []entry
	groups   []string
	// made counts what was ever made, for names and addresses.
	made int
}

type vbr struct {
	id, circuit string
	vlan        int
}

type vpc struct{ id, table, router string }

type entry struct{ table, block, hop string }

var points = []string{"ap-cn-hangzhou-yh-B", "ap-cn-hangzhou-jg-B", "ap-cn-hangzhou-xh-A"}

// with makes parameters of names and values in turn.
func with(pairs ...string) []model.Param {
	ps := make([]model.Param, 0, len(pairs)/2+1)
	for i := 0; i < len(pairs); i += 2 {
		ps = append(ps, model.Param{Name: pairs[i], Value: pairs[i+1]})
	}
	return ps
}

// setUp plans how the estate comes about: three circuits, and something on them.
func (h *history) setUp() {
	s := &h.estate
	h.plan = append(h.plan, func() call {
		return call{action: api.OpenPhysicalConnectionService, params: with("RegionId", region)}
	})
	for i, point := range points {
		h.plan = append(h.plan, func() call {
			return call{action: api.CreatePhysicalConnection, params: with("RegionId", region, "AccessPointId", point, "LineOperator", "CT",
				"PeerLocation", "Hangzhou Binjiang", "PortType", "10GBase-LR", "Name", fmt.Sprintf("circuit-%d", i+1), "ClientToken", h.requestID()),
				done: func(r any) {
					s.circuits = append(s.circuits, r.(*api.CreatePhysicalConnectionResponse).PhysicalConnectionId)
				}}
		})
	}
	for i := range points {
		for _, a := range []model.Action{api.ConfirmPhysicalConnection, api.EnablePhysicalConnection} {
			h.plan = append(h.plan, func() call {
				return call{action: a, wait: 30 * 24 * time.Hour, params: with("RegionId", region, "PhysicalConnectionId", s.circuits[i])}
			})
		}
	}
	for range 2 {
		h.plan = append(h.plan, h.createVpc)
	}
	for range 4 {
		h.plan = append(h.plan, h.createVBR)
	}
	h.plan = append(h.plan, func() call { return call{action: api.DescribeRegions, wait: time.Hour} })
}

// operate is what somebody does next.
func (h *history) operate() call {
	s := &h.estate
	switch n := h.r.IntN(100); {
	case n < 9 && len(s.vbrs) < mostVBRs:
		return h.createVBR()
	case n < 16 && len(s.vbrs) > 2:
		return h.deleteVBR()
	case n < 19 && len(s.vpcs) < mostVpcs:
		return h.createVpc()
	case n < 21 && len(s.vpcs) > 2:
		return h.deleteVpc()
	case n < 29 && len(s.entries) < mostEntries && len(s.vbrs) > 0:
		return h.createEntry()
	case n < 34 && len(s.entries) > 0:
		return h.deleteEntry()
	case n < 38 && len(s.groups) < 4 && len(s.vbrs) > 0:
		return h.createGroup()
	case n < 41 && len(s.groups) > 0:
		i := h.r.IntN(len(s.groups))
		id := s.groups[i]
		return call{action: api.DeleteBgpGroup, params: with("RegionId", region, "BgpGroupId", id), done: func(any) { s.groups = slices.DeleteFunc(s.groups, func(g string) bool { return g == id }) }}
	case n < 66 && len(s.vbrs) > 0:
		return h.modify()
	case n < 72 && len(s.vbrs) > 0:
		return h.mistake()
	default:
		return h.look()
	}
}

// one draws one of a list.
func one[T any](h *history, list []T) T { return list[h.r.IntN(len(list))] }

func (h *history) createVBR() call {
	s := &h.estate
	circuit := one(h, s.circuits)
	vlan := 1 + h.r.IntN(2900)
	s.made++
	n := s.made % 250
	return call{action: api.CreateVirtualBorderRouter, params: with("RegionId", region, "PhysicalConnectionId", circuit, "VlanId", strconv.Itoa(vlan),
		"LocalGatewayIp", fmt.Sprintf("10.%d.0.1", n), "PeerGatewayIp", fmt.Sprintf("10.%d.0.2", n), "PeeringSubnetMask", "255.255.255.252",
		"Name", fmt.Sprintf("vbr-%d", s.made), "ClientToken", h.requestID()),
		done: func(r any) {
			s.vbrs = append(s.vbrs, vbr{r.(*api.CreateVirtualBorderRouterResponse).VbrId, circuit, vlan})
		}}
}

func (h *history) deleteVBR() call {
	s := &h.estate
	v := one(h, s.vbrs)
	if r := h.e.World().VBRs.Get(v.id); r != nil && h.r.IntN(8) > 0 && slices.ContainsFunc(s.entries, func(n entry) bool { return n.table == r.RouteTableID }) {
		return h.look() // who looks does not delete it
	}
	return call{action: api.DeleteVirtualBorderRouter, params: with("RegionId", region, "VbrId", v.id), done: func(any) {
		s.vbrs = slices.DeleteFunc(s.vbrs, func(o vbr) bool { return o == v })
	}}
}

func (h *history) createVpc() call {
	s := &h.estate
	s.made++
	return call{action: api.CreateVpc, params: with("RegionId", region, "CidrBlock", fmt.Sprintf("172.%d.0.0/16", 16+s.made%16),
		"VpcName", fmt.Sprintf("vpc-%d", s.made), "ClientToken", h.requestID()),
		done: func(r any) {
			v := r.(*api.CreateVpcResponse)
			s.vpcs = append(s.vpcs, vpc{v.VpcId, v.RouteTableId, v.VRouterId})
		}}
}

func (h *history) deleteVpc() call {
	s := &h.estate
	v := one(h, s.vpcs)
	return call{action: api.DeleteVpc, params: with("RegionId", region, "VpcId", v.id), done: func(any) {
		s.vpcs = slices.DeleteFunc(s.vpcs, func(o vpc) bool { return o == v })
	}}
}

// createEntry adds a route towards the customer to a VBR's table.
func (h *history) createEntry() call {
	s := &h.estate
	v := h.e.World().VBRs.Get(one(h, s.vbrs).id)
	if v == nil || len(v.Attachments) == 0 {
		return h.look()
	}
	s.made++
	n := entry{v.RouteTableID, fmt.Sprintf("192.168.%d.0/24", s.made%250), v.Primary().VlanInterfaceID}
	return call{action: api.CreateRouteEntry, params: with("RegionId", region, "RouteTableId", n.table, "DestinationCidrBlock", n.block,
		"NextHopType", "RouterInterface", "NextHopId", n.hop, "ClientToken", h.requestID()),
		done: func(any) { s.entries = append(s.entries, n) }}
}

func (h *history) deleteEntry() call {
	s := &h.estate
	n := one(h, s.entries)
	gone := func(any) { s.entries = slices.DeleteFunc(s.entries, func(o entry) bool { return o == n }) }
	c := call{action: api.DeleteRouteEntry, params: with("RegionId", region, "RouteTableId", n.table, "DestinationCidrBlock", n.block, "NextHopId", n.hop), done: gone}
	if !slices.ContainsFunc(s.vbrs, func(v vbr) bool {
		r := h.e.World().VBRs.Get(v.id)
		return r != nil && r.RouteTableID == n.table
	}) {
		gone(nil) // it went with its router: this is somebody's mistake
	}
	return c
}

func (h *history) createGroup() call {
	s := &h.estate
	return call{action: api.CreateBgpGroup, params: with("RegionId", region, "RouterId", one(h, s.vbrs).id, "PeerAsn", strconv.Itoa(64512+h.r.IntN(1000)),
		"Name", "group", "ClientToken", h.requestID()),
		done: func(r any) { s.groups = append(s.groups, r.(*api.CreateBgpGroupResponse).BgpGroupId) }}
}

func (h *history) modify() call {
	s := &h.estate
	s.made++
	switch h.r.IntN(3) {
	case 0:
		return call{action: api.ModifyPhysicalConnectionAttribute, params: with("RegionId", region, "PhysicalConnectionId", one(h, s.circuits),
			"Description", fmt.Sprintf("rack %d, 机柜 \"%c\"", s.made, 'A'+rune(s.made%26)))}
	case 1:
		return call{action: api.ModifyVirtualBorderRouterAttribute, params: with("RegionId", region, "VbrId", one(h, s.vbrs).id, "Name", fmt.Sprintf("renamed-%d", s.made))}
	default:
		return call{action: api.ModifyVirtualBorderRouterAttribute, params: with("RegionId", region, "VbrId", one(h, s.vbrs).id,
			"DetectMultiplier", strconv.Itoa(3+h.r.IntN(8)), "MinRxInterval", "1000", "MinTxInterval", "1000")}
	}
}

// mistake is a call that is refused.
func (h *history) mistake() call {
	s := &h.estate
	v := one(h, s.vbrs)
	switch h.r.IntN(4) {
	case 0:
		return call{action: api.CreateVirtualBorderRouter, params: with("RegionId", region, "PhysicalConnectionId", v.circuit, "VlanId", strconv.Itoa(v.vlan),
			"LocalGatewayIp", "10.251.0.1", "PeerGatewayIp", "10.251.0.2", "PeeringSubnetMask", "255.255.255.252")}
	case 1:
		return call{action: api.CreateVirtualBorderRouter, params: with("RegionId", region, "PhysicalConnectionId", v.circuit, "VlanId", "2999",
			"LocalGatewayIp", "10.251.0.1", "PeerGatewayIp", "10.252.0.2", "PeeringSubnetMask", "255.255.255.252")}
	case 2:
		return call{action: api.TerminateVirtualBorderRouter, params: with("RegionId", region, "VbrId", "vbr-bp1gone00000000000000")}
	default:
		return call{action: api.CreateVirtualBorderRouter, params: with("RegionId", region, "PhysicalConnectionId", v.circuit, "VlanId", "3000")}
	}
}

// look reads something.
func (h *history) look() call {
	s := &h.estate
	switch n := h.r.IntN(10); {
	case n < 2 && len(s.vbrs) > 0:
		return call{action: api.DescribeVirtualBorderRouters, params: with("RegionId", region, "Filter.1.Key", "VbrId", "Filter.1.Value.1", one(h, s.vbrs).id, "PageSize", "10")}
	case n < 4:
		return call{action: api.DescribePhysicalConnections, params: with("RegionId", region, "Filter.1.Key", "PhysicalConnectionId", "Filter.1.Value.1", one(h, s.circuits), "Filter.2.Key", "Status", "Filter.2.Value.1", "Enabled", "Filter.2.Value.2", "FinancialLocked")}
	case n < 7 && len(s.vpcs) > 0:
		return call{action: api.DescribeVpcs, params: with("RegionId", region, "VpcId", one(h, s.vpcs).id)}
	case n < 9 && len(s.vbrs) > 0:
		return call{action: api.DescribeBgpGroups, params: with("RegionId", region, "RouterId", one(h, s.vbrs).id)}
	default:
		return call{action: api.DescribeBgpGroups, params: with("RegionId", region)}
	}
}
