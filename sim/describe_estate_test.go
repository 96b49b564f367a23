package sim_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ecsim/model"
	"ecsim/model/api"
)

// read makes a reading call. No list in the answer may be nil: it would be null on the wire.
func read[R any](b *bed, action model.Action, kv ...any) *R {
	b.Helper()
	r, err := b.Do(b.request(on(action, kv...)))
	if err != nil {
		b.Fatalf("%s %v: refused: %v", action, kv, err)
	}
	if path := nilList(reflect.ValueOf(r.Body).Elem(), string(action)); path != "" {
		b.Errorf("%s is nil", path)
	}
	return r.Body.(*R)
}

// nilList finds a nil slice in a response.
func nilList(v reflect.Value, path string) string {
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return path
		}
		for i := range v.Len() {
			if p := nilList(v.Index(i), path); p != "" {
				return p
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if p := nilList(v.Field(i), path+"."+v.Type().Field(i).Name); p != "" {
				return p
			}
		}
	}
	return ""
}

// shows compares an answer with what it should be, whatever its RequestId.
func shows[R any](b *bed, want R, action model.Action, kv ...any) {
	b.Helper()
	if d := cmp.Diff(want, *read[R](b, action, kv...), cmpopts.IgnoreFields(want, "RequestId")); d != "" {
		b.Errorf("%s %v (-want +got):\n%s", action, kv, d)
	}
}

// pairEstate is one data centre on two circuits with two VBRs and a VPC, made by calls an hour apart, with some things
// of bob's and some in another region beside it.
type pairEstate struct {
	*bed
	circuitA, circuitB, circuitAway        string
	vbrA, vbrB, vbrOfBob                   string
	vpc                                    *model.Vpc
	switchI, switchJ                       string
	nearA, farA, nearB, farB, prepaid      string
	toVPC, toSite, toManagement, toSiteOut string
	group, peer                            string
}

func hour(n int) string {
	return bedStart.Add(time.Duration(n) * time.Hour).Time().Format(time.RFC3339)
}

func newPairEstate(t *testing.T) *pairEstate {
	e := &pairEstate{bed: newBed(t)}
	next := func() { e.advance(time.Hour) }

	e.circuitA = e.circuit("Name", "line-a", "Description", "first line", "CircuitCode", "code-a", "PeerLocation", "Binjiang", "Type", "VPC",
		"bandwidth", 1000, "ResourceGroupId", "rg-1", "Tag.1.Key", "site", "Tag.1.Value", "hz", "Tag.2.Key", "env", "Tag.2.Value", "prod")
	next() // 1
	e.circuitB = e.circuit("Name", "line-b", "AccessPointId", pointB, "LineOperator", "CU", "PortType", "1000Base-LX", "RedundantPhysicalConnectionId", e.circuitA)
	e.openService(away)
	e.circuitAway = e.make(apply("RegionId", away, "AccessPointId", "ap-cn-shanghai-nt-A")).id("PhysicalConnectionId")
	next() // 2
	e.vbrA = e.make(on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", e.circuitA, "VlanId", 1101, "LocalGatewayIp", "10.255.1.1",
		"PeerGatewayIp", "10.255.1.2", "PeeringSubnetMask", "255.255.255.252", "EnableIpv6", true, "LocalIpv6GatewayIp", "2408:4004:cc::1",
		"PeerIpv6GatewayIp", "2408:4004:cc::2", "PeeringIpv6SubnetMask", "2408:4004:cc::/64", "Name", "vbr-a", "Description", "router on line a",
		"CircuitCode", "code-a", "Bandwidth", 1000, "ResourceGroupId", "rg-1", "Tags.1.Key", "path", "Tags.1.Value", "a")).id("VbrId")
	e.do(api.ModifyVirtualBorderRouterAttribute, "VbrId", e.vbrA, "MinTxInterval", 300, "MinRxInterval", 400, "DetectMultiplier", 5)
	e.do(api.AssociatePhysicalConnectionToVirtualBorderRouter, "VbrId", e.vbrA, "PhysicalConnectionId", e.circuitB, "VlanId", 1103,
		"LocalGatewayIp", "10.255.1.33", "PeerGatewayIp", "10.255.1.34", "PeeringSubnetMask", "255.255.255.252", "CircuitCode", "code-b")
	next() // 3
	e.vbrB = e.make(on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", e.circuitB, "VlanId", 1102, "LocalGatewayIp", "10.255.1.17",
		"PeerGatewayIp", "10.255.1.18", "PeeringSubnetMask", "255.255.255.252", "Name", "vbr-b")).id("VbrId")
	e.vbrOfBob = e.vbrFor(bob, e.circuitA, 1200, false)
	next() // 4
	e.vpc = e.bed.vpc("172.16.0.0/16", "VpcName", "production", "Description", "the VPC", "UserCidr", "30.0.0.0/8", "Tag.1.Key", "tier", "ResourceGroupId", "rg-1")
	e.switchI = e.vSwitch(e.vpc, "172.16.1.0/24", "VSwitchName", "prod-i", "Description", "first", "ZoneId", "cn-hangzhou-i", "Tag.1.Key", "tier", "Tag.1.Value", "x")
	e.switchJ = e.vSwitch(e.vpc, "172.16.2.0/28", "VSwitchName", "prod-j", "ZoneId", "cn-hangzhou-j")
	next() // 5
	e.nearA, e.farA = e.link(e.vbrA, e.vpc)
	next() // 6
	e.nearB, e.farB = e.link(e.vbrB, e.vpc)
	e.do(api.ModifyRouterInterfaceAttribute, "RouterInterfaceId", e.farA, "Name", "to-a", "Description", "towards line a",
		"HealthCheckSourceIp", "172.16.1.250", "HealthCheckTargetIp", "10.255.1.2", "HcRate", 2, "HcThreshold", 8)
	e.prepaid = e.make(e.nearEnd(e.vbrB, e.vpc, "InstanceChargeType", "PrePaid", "Period", 1, "PricingCycle", "Month", "AutoPay", true,
		"FastLinkMode", false, "Tags.1.Key", "pay", "ResourceGroupId", "rg-2")).id("RouterInterfaceId")
	next() // 7
	e.toVPC = e.route(e.tableA(), "172.16.0.0/16", e.nearA, "RouteEntryName", "to-vpc", "Description", "the VPC")
	e.toSiteOut = e.route(e.tableA(), "192.168.0.0/16", e.vlanInterface(e.vbrA, e.circuitB))
	next() // 8
	e.toSite = e.make(spread(e.vpc.RouteTableID, "192.168.0.0/16", []string{e.farA, e.farB}, "NextHopList.1.Weight", 100, "NextHopList.2.Weight", 100,
		"RouteEntryName", "to-site")).id("RouteEntryId")
	next() // 9
	e.toManagement = e.route(e.vpc.RouteTableID, "192.168.240.0/24", e.farB)
	e.group = e.bed.group(e.vbrA, "Name", "data-centre", "Description", "customer routers", "PeerAsn", 65010, "AuthKey", "Secret-1", "RouteQuota", 100)
	next() // 10
	e.peer = e.make(newPeer(e.group, "PeerIpAddress", "10.255.1.2", "EnableBfd", true, "BfdMultiHop", 3)).id("BgpPeerId")
	e.make(announce(e.vbrA, "172.16.1.0/24", "VpcId", e.vpc.ID))
	next() // 11
	e.make(announce(e.vbrA, "172.16.0.0/24", "VpcId", e.vpc.ID))

	// Bob has one of everything too.
	e.as(bob, func() {
		vpc := e.bed.vpc("10.0.0.0/8", "VpcName", "of-bob")
		e.vSwitch(vpc, "10.1.0.0/16")
		vbr := e.bed.vbr(e.circuit("AccessPointId", pointC), 5)
		near, _ := e.link(vbr, vpc)
		e.route(e.World().VBRs.Get(vbr).RouteTableID, "10.0.0.0/8", near)
		e.bed.peer(e.bed.group(vbr))
		e.make(announce(vbr, "10.1.0.0/16", "VpcId", vpc.ID))
	})
	return e
}

func (e *pairEstate) tableA() string { return e.World().VBRs.Get(e.vbrA).RouteTableID }
func (e *pairEstate) tableB() string { return e.World().VBRs.Get(e.vbrB).RouteTableID }
