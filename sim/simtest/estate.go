package simtest

import (
	"fmt"
	"strconv"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"pgregory.net/rapid"
)

// Start is the instant at which estates begin to be built.
var Start = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// Estates draws small worlds: up to three circuits of Owner in use and one on its way, one of Neighbour, VBRs on them
// (of which some are associated, terminated, linked with a VPC, or speak BGP), VPCs, routes. All came about by calls,
// time and the provider's events, but for attachments to a CEN. Owner is a partner, and Neighbour may have a hosted connection and a VBR on
// its circuits, or a hosted connection that the VBR was converted into. Half of the worlds have transient states that last, half have quotas so low
// that calls reach them. The smallest estate has accounts and nothing else.
func Estates() *rapid.Generator[*model.World] {
	return rapid.Custom(func(t *rapid.T) *model.World {
		delays := rapid.SampledFrom([]string{model.DelaysNone, model.DelaysDefault}).Draw(t, "delays")
		return drawEstate(t, delays)
	})
}

// EstatesWith is Estates with the given setting of delays, model.DelaysNone or model.DelaysDefault.
func EstatesWith(delays string) *rapid.Generator[*model.World] {
	return rapid.Custom(func(t *rapid.T) *model.World { return drawEstate(t, delays) })
}

// low are quotas that a few calls reach.
var low = map[string]int64{
	model.QuotaCircuitsPerAccessPoint: 2, model.QuotaVBRsPerCircuit: 4, model.QuotaVBRsPerAccount: 4, model.QuotaCircuitsPerVBR: 2,
	model.QuotaInterfacesPerRouter: 3, model.QuotaEntriesPerTable: 3, model.QuotaPeersPerVBR: 2, model.QuotaGroupsPerVBR: 2,
	model.QuotaNetworksPerVBR: 2, model.QuotaVpcsPerRegion: 3, model.QuotaVSwitchesPerVpc: 2, model.QuotaHostedPerCircuit: 2,
	model.QuotaFailoverBandwidth: 1000,
}

// builder builds an estate by calls that must succeed.
type builder struct {
	t *rapid.T
	e *sim.Engine
}

func drawEstate(t *rapid.T, delays string) *model.World {
	w := model.New(Start, 1)
	settings := model.Settings{Delays: model.DelaysNone}
	if rapid.Bool().Draw(t, "low quotas") {
		settings.Quotas = low
	}
	w.Settings = &settings
	b := &builder{t: t, e: sim.New(w)}
	for _, a := range []struct{ account, region string }{{Owner, Regions[0]}, {Owner, Regions[1]}, {Neighbour, Regions[0]}} {
		b.call(a.account, api.OpenPhysicalConnectionService, "RegionId", a.region)
	}
	partner := *w.Account(Owner)
	partner.Partner, partner.HostedSpecs = true, []string{"2G"}
	w.Put(&partner)
	// Stranger is known, of another site and without the permission for BFD; no call says so.
	w.Put(&model.Account{UID: Stranger, Site: "intl", NoBFD: true})
	b.build()
	after := settings
	after.Delays = delays
	w.Settings = &after
	return w
}

// call makes a call with parameters given as names and values in turn, and returns the answer.
func (b *builder) call(account string, action model.Action, params ...string) any {
	req := model.Request{Account: account, Action: action}
	for i := 0; i < len(params); i += 2 {
		req.Params = append(req.Params, model.Param{Name: params[i], Value: params[i+1]})
	}
	r, refused := b.e.Do(req)
	if refused != nil {
		b.t.Fatalf("building an estate: %s: %v", Text(req), refused)
	}
	return r.Body
}

func (b *builder) operate(id, event string) {
	if _, _, err := b.e.Operator(id, event); err != nil {
		b.t.Fatalf("building an estate: %s %s: %v", event, id, err)
	}
}

func (b *builder) upTo(n int, label string) int { return rapid.IntRange(0, n).Draw(b.t, label) }

func (b *builder) build() {
	var circuits, vbrs []string
	for n := range b.upTo(3, "circuits") {
		circuits = append(circuits, b.circuit(Owner, []string{"ap-cn-hangzhou-yh-B", "ap-cn-hangzhou-jg-B", "ap-cn-hangzhou-xh-A"}[n], inUse))
	}
	if n := b.upTo(7, "circuit on its way"); n > 0 {
		b.circuit(Owner, "ap-cn-shanghai-nt-A", n-1)
	}
	if b.upTo(1, "neighbour's circuit") == 1 {
		other := b.circuit(Neighbour, "ap-cn-hangzhou-yh-B", inUse)
		v := b.call(Neighbour, api.CreateVirtualBorderRouter, "RegionId", Regions[0], "PhysicalConnectionId", other, "VlanId", "7",
			"VbrOwnerId", Owner).(*api.CreateVirtualBorderRouterResponse).VbrId
		if b.upTo(1, "confirmed") == 1 {
			b.operate(v, "confirm")
		}
	}
	if n := b.upTo(4, "hosted connection"); n > 0 && len(circuits) > 0 {
		b.hosted(circuits[0], n-1)
	}
	if n := b.upTo(5, "neighbour's VBR"); n > 0 && len(circuits) > 0 {
		b.converted(circuits[0], n-1)
	}
	var vpcs []*api.CreateVpcResponse
	for n := range b.upTo(2, "VPCs") {
		v := b.call(Owner, api.CreateVpc, "RegionId", Regions[0], "CidrBlock", fmt.Sprintf("172.%d.0.0/16", 16+n)).(*api.CreateVpcResponse)
		vpcs = append(vpcs, v)
		if b.upTo(3, "vSwitch") == 0 {
			continue
		}
		b.call(Owner, api.CreateVSwitch, "RegionId", Regions[0], "VpcId", v.VpcId, "ZoneId", Regions[0]+"-b", "CidrBlock", fmt.Sprintf("172.%d.1.0/24", 16+n))
	}
	if len(circuits) == 0 {
		return
	}
	for n := range b.upTo(3, "VBRs") {
		vbrs = append(vbrs, b.vbr(circuits[n%len(circuits)], n))
	}
	if len(vbrs) > 0 {
		b.extend(circuits, vbrs, vpcs)
	}
}

// extend adds what hangs on VBRs. The first VBR is the one that is associated, the last the one that is terminated.
func (b *builder) extend(circuits, vbrs []string, vpcs []*api.CreateVpcResponse) {
	last := vbrs[len(vbrs)-1]
	if len(vbrs) > 1 && len(circuits) > 1 && b.upTo(2, "two attached to a CEN") == 2 {
		b.failover(vbrs[0], vbrs[1])
	}
	for n, vpc := range vpcs {
		if b.upTo(1, "link") == 1 {
			b.link(vbrs[n%len(vbrs)], vpc, b.upTo(4, "stage of the link"), fmt.Sprintf("172.%d.0.0/16", 16+n))
			if n == 0 && b.upTo(3, "second pair") == 3 {
				b.link(vbrs[0], vpc, 1, "")
			}
		}
	}
	for n := range b.upTo(2, "groups") {
		b.group(vbrs[0], n)
	}
	if len(circuits) > 1 && b.upTo(1, "associated") == 1 {
		b.call(Owner, api.AssociatePhysicalConnectionToVirtualBorderRouter, append(b.ends(9),
			"VbrId", vbrs[0], "PhysicalConnectionId", circuits[1], "VlanId", "9")...)
		if b.upTo(1, "route over the associated circuit") == 1 {
			v := b.e.World().VBRs.Get(vbrs[0])
			b.call(Owner, api.CreateRouteEntry, "RouteTableId", v.RouteTableID, "DestinationCidrBlock", "192.168.9.0/24", "NextHopType", "RouterInterface",
				"NextHopId", v.Attachments[1].VlanInterfaceID)
		}
	}
	if b.upTo(7, "attached to a CEN") == 7 && len(b.e.World().VBRs.Get(last).CENs) == 0 {
		b.attach(last, []string{"cen-1", "cen-2"}[b.upTo(1, "CEN")])
	}
	if b.upTo(1, "terminated") == 1 {
		b.call(Owner, api.TerminateVirtualBorderRouter, "RegionId", Regions[0], "VbrId", last)
		b.e.Advance(time.Duration(b.upTo(2, "days since")) * 100 * time.Hour)
	}
}

// inUse is the last stage of a circuit.
const inUse = 6

// circuit applies for a circuit and takes it through that many stages: 0 Initial, 1 Approved, 2 Allocated, 3 with its
// letter of authorization available, 4 with the letter complete, 5 Confirmed, 6 Enabled.
func (b *builder) circuit(account, point string, stage int) string {
	region := Regions[0]
	if point == "ap-cn-shanghai-nt-A" {
		region = Regions[1]
	}
	id := b.call(account, api.CreatePhysicalConnection, "RegionId", region, "AccessPointId", point, "LineOperator", "CT",
		"PeerLocation", "Hangzhou", "PortType", "10GBase-LR").(*api.CreatePhysicalConnectionResponse).PhysicalConnectionId
	for n, event := range []string{"approve", "allocate"} {
		if stage > n {
			b.operate(id, event)
		}
	}
	if stage == 3 || stage == 4 {
		b.call(account, api.ApplyPhysicalConnectionLOA, "RegionId", region, "InstanceId", id, "CompanyName", "Example Ltd", "LineType", "FIBRE",
			"Si", "Example Construction", "ConstructionTime", "2026-03-01T09:00:00Z", "PMInfo.1.PMCertificateNo", "E1", "PMInfo.1.PMName", "Li",
			"PMInfo.1.PMCertificateType", "Passport", "PMInfo.1.PMGender", "Female", "PMInfo.1.PMContactInfo", "1390000")
	}
	if stage == 4 {
		b.call(account, api.CompletePhysicalConnectionLOA, "RegionId", region, "InstanceId", id)
	}
	if stage > 4 {
		b.call(account, api.ConfirmPhysicalConnection, "RegionId", region, "PhysicalConnectionId", id)
	}
	if stage == inUse {
		b.call(account, api.EnablePhysicalConnection, "RegionId", region, "PhysicalConnectionId", id)
	}
	return id
}

// hosted gives Neighbour a connection on the circuit, in VLAN 50: 0 not confirmed, 1 confirmed, 2 in use, 3 terminated.
func (b *builder) hosted(parent string, stage int) {
	id := b.call(Owner, api.CreateVirtualPhysicalConnection, "RegionId", Regions[0], "PhysicalConnectionId", parent, "VlanId", "50", "Spec", "100M",
		"OrderMode", "PayByPhysicalConnectionOwner", "VpconnAliUid", Neighbour).(*api.CreateVirtualPhysicalConnectionResponse).VirtualPhysicalConnection
	if stage > 0 {
		b.call(Neighbour, api.ConfirmPhysicalConnection, "RegionId", Regions[0], "PhysicalConnectionId", id)
	}
	if stage > 1 {
		b.call(Owner, api.CreatePhysicalConnectionOccupancyOrder, "RegionId", Regions[0], "PhysicalConnectionId", id, "AutoPay", "true")
	}
	if stage > 2 {
		b.call(Neighbour, api.TerminatePhysicalConnection, "RegionId", Regions[0], "PhysicalConnectionId", id)
	}
}

// converted gives Neighbour a VBR on the circuit, in VLAN 51: 0 not confirmed, 1 in use, 2 converted into a hosted
// connection, 3 with that confirmed, 4 with the VBR attached to it.
func (b *builder) converted(circuit string, stage int) {
	v := b.call(Owner, api.CreateVirtualBorderRouter, "RegionId", Regions[0], "PhysicalConnectionId", circuit, "VlanId", "51", "Bandwidth", "200",
		"VbrOwnerId", Neighbour).(*api.CreateVirtualBorderRouterResponse).VbrId
	if stage > 0 {
		b.operate(v, "confirm")
	}
	if stage < 2 {
		return
	}
	id := b.call(Owner, api.CreateVpconnFromVbr, "RegionId", Regions[0], "VbrId", v, "OrderMode", "PayByVirtualPhysicalConnectionOwner").(*api.CreateVpconnFromVbrResponse).VirtualPhysicalConnection
	if stage > 2 {
		b.call(Neighbour, api.ConfirmPhysicalConnection, "RegionId", Regions[0], "PhysicalConnectionId", id)
	}
	if stage > 3 {
		b.call(Owner, api.AttachVbrToVpconn, "RegionId", Regions[0], "VpconnId", id, "VbrId", v)
	}
}

// ends are region and addresses of an attachment, in a subnet of its own.
func (b *builder) ends(n int) []string {
	return []string{"RegionId", Regions[0], "LocalGatewayIp", fmt.Sprintf("10.0.%d.1", n), "PeerGatewayIp", fmt.Sprintf("10.0.%d.2", n),
		"PeeringSubnetMask", "255.255.255.252"}
}

func (b *builder) vbr(circuit string, n int) string {
	params := append(b.ends(n), "PhysicalConnectionId", circuit, "VlanId", strconv.Itoa(n+1))
	if n == 0 && b.upTo(1, "IPv6") == 1 {
		params = append(params, "EnableIpv6", "true", "LocalIpv6GatewayIp", "2001:db8::1", "PeerIpv6GatewayIp", "2001:db8::2", "PeeringIpv6SubnetMask", "2001:db8::/64")
	}
	return b.call(Owner, api.CreateVirtualBorderRouter, params...).(*api.CreateVirtualBorderRouterResponse).VbrId
}

// link makes a pair of interfaces between a VBR and a VPC and takes it through that many stages: 0 not yet naming each
// other, 1 doing so, 2 connected, 3 with a route at both ends and the VPC's block advertised, 4 connected with the VPC's
// end deactivated.
func (b *builder) link(vbr string, vpc *api.CreateVpcResponse, stage int, block string) {
	point := b.e.World().Circuits.Get(b.e.World().VBRs.Get(vbr).Primary().CircuitID).AccessPointID
	near := b.call(Owner, api.CreateRouterInterface, "RegionId", Regions[0], "Role", "InitiatingSide", "Spec", "Large.1", "RouterType", "VBR",
		"RouterId", vbr, "AccessPointId", point, "OppositeRegionId", Regions[0], "OppositeRouterType", "VRouter", "OppositeRouterId", vpc.VRouterId).(*api.CreateRouterInterfaceResponse).RouterInterfaceId
	far := b.call(Owner, api.CreateRouterInterface, "RegionId", Regions[0], "Role", "AcceptingSide", "Spec", "Negative", "RouterType", "VRouter",
		"RouterId", vpc.VRouterId, "OppositeRegionId", Regions[0], "OppositeRouterType", "VBR", "OppositeRouterId", vbr, "OppositeAccessPointId", point).(*api.CreateRouterInterfaceResponse).RouterInterfaceId
	if stage == 0 {
		return
	}
	b.call(Owner, api.ModifyRouterInterfaceAttribute, "RegionId", Regions[0], "RouterInterfaceId", near, "OppositeInterfaceId", far,
		"OppositeRouterId", vpc.VRouterId, "OppositeRouterType", "VRouter")
	b.call(Owner, api.ModifyRouterInterfaceAttribute, "RegionId", Regions[0], "RouterInterfaceId", far, "OppositeInterfaceId", near,
		"OppositeRouterId", vbr, "OppositeRouterType", "VBR")
	if stage == 1 {
		return
	}
	b.call(Owner, api.ConnectRouterInterface, "RegionId", Regions[0], "RouterInterfaceId", near)
	switch stage {
	case 3:
		b.call(Owner, api.CreateRouteEntry, "RouteTableId", vpc.RouteTableId, "DestinationCidrBlock", "192.168.0.0/24", "NextHopType", "RouterInterface", "NextHopId", far)
		b.call(Owner, api.CreateRouteEntry, "RouteTableId", b.e.World().VBRs.Get(vbr).RouteTableID, "DestinationCidrBlock", block, "NextHopType", "RouterInterface", "NextHopId", near)
		b.call(Owner, api.AddBgpNetwork, "RegionId", Regions[0], "RouterId", vbr, "DstCidrBlock", block, "VpcId", vpc.VpcId)
	case 4:
		b.call(Owner, api.DeactivateRouterInterface, "RegionId", Regions[0], "RouterInterfaceId", far)
	}
}

func (b *builder) group(vbr string, n int) {
	id := b.call(Owner, api.CreateBgpGroup, "RegionId", Regions[0], "RouterId", vbr, "PeerAsn", "65001").(*api.CreateBgpGroupResponse).BgpGroupId
	if stage := b.upTo(2, "peer"); stage > 0 {
		params := []string{"RegionId", Regions[0], "BgpGroupId", id, "PeerIpAddress", fmt.Sprintf("10.0.%d.2", n)}
		if stage == 2 {
			params = append(params, "EnableBfd", "true", "BfdMultiHop", "1")
		}
		b.call(Owner, api.CreateBgpPeer, params...)
	}
}

// attach attaches a VBR to a CEN instance: another product's call does that in the cloud.
func (b *builder) attach(vbr, cen string) {
	if _, err := b.e.AttachCEN(vbr, model.CEN{ID: cen}, true); err != nil {
		b.t.Fatalf("building an estate: %v", err)
	}
}

// failover attaches two VBRs at different access points to one CEN instance and may make a failover group of them.
func (b *builder) failover(v, peer string) {
	b.attach(v, "cen-1")
	b.attach(peer, "cen-1")
	if b.upTo(1, "failover group") == 1 {
		b.call(Owner, api.CreateVbrHa, "RegionId", Regions[0], "VbrId", v, "PeerVbrId", peer)
	}
}
