package sim_test

import (
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	interfaceRow = api.DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType
	interfaceTag = api.DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTagsTags
	attributeTag = api.DescribeRouterInterfaceAttributeResponseTagsTags
)

func TestDescribeRouterInterfaces(t *testing.T) {
	e := newPairEstate(t)
	want := api.DescribeRouterInterfacesResponse{PageNumber: 1, PageSize: 2, TotalCount: 5}
	near := interfaceRow{
		RouterInterfaceId: e.nearA, Status: "Active", BusinessStatus: "Normal", Role: "InitiatingSide", Spec: "Large.1", Bandwidth: 1000,
		RouterType: "VBR", RouterId: e.vbrA, AccessPointId: pointA, OppositeRegionId: home, OppositeInterfaceId: e.farA,
		OppositeInterfaceOwnerId: alice, OppositeRouterType: "VRouter", OppositeRouterId: e.vpc.VRouterID, OppositeVpcInstanceId: e.vpc.ID,
		OppositeInterfaceStatus: "Active", OppositeInterfaceBusinessStatus: "Normal", OppositeInterfaceSpec: "Negative",
		ChargeType: "AfterPay", CreationTime: hour(5), ConnectedTime: hour(5), EndTime: "2999-09-08T16:00:00Z", HasReservationData: "false",
	}
	far := interfaceRow{
		RouterInterfaceId: e.farA, Name: "to-a", Description: "towards line a", Status: "Active", BusinessStatus: "Normal", Role: "AcceptingSide",
		Spec: "Negative", RouterType: "VRouter", RouterId: e.vpc.VRouterID, VpcInstanceId: e.vpc.ID, OppositeRegionId: home,
		OppositeInterfaceId: e.nearA, OppositeInterfaceOwnerId: alice, OppositeRouterType: "VBR", OppositeRouterId: e.vbrA,
		OppositeAccessPointId: pointA, OppositeInterfaceStatus: "Active", OppositeInterfaceBusinessStatus: "Normal",
		OppositeInterfaceSpec: "Large.1", OppositeBandwidth: 1000, HealthCheckSourceIp: "172.16.1.250", HealthCheckTargetIp: "10.255.1.2",
		HcRate: 2, HcThreshold: 8, ChargeType: "AfterPay", CreationTime: hour(5), ConnectedTime: hour(5), EndTime: "2999-09-08T16:00:00Z",
		HasReservationData: "false",
	}
	near.Tags.Tags, far.Tags.Tags = []interfaceTag{}, []interfaceTag{}
	want.RouterInterfaceSet.RouterInterfaceType = []interfaceRow{near, far}
	shows(e.bed, want, api.DescribeRouterInterfaces, "PageSize", 2)

	prepaid := interfaceRow{
		RouterInterfaceId: e.prepaid, Status: "Idle", BusinessStatus: "Normal", Role: "InitiatingSide", Spec: "Large.1", Bandwidth: 1000,
		RouterType: "VBR", RouterId: e.vbrB, AccessPointId: pointB, OppositeRegionId: home, OppositeInterfaceOwnerId: alice,
		OppositeRouterType: "VRouter", OppositeRouterId: e.vpc.VRouterID, OppositeVpcInstanceId: e.vpc.ID,
		ChargeType: "PrePaid", CreationTime: hour(6), EndTime: hour(6 + 30*24), HasReservationData: "false", ResourceGroupId: "rg-2",
	}
	prepaid.Tags.Tags = []interfaceTag{{Key: "pay"}}
	want = api.DescribeRouterInterfacesResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.RouterInterfaceSet.RouterInterfaceType = []interfaceRow{prepaid}
	shows(e.bed, want, api.DescribeRouterInterfaces, filter("RouterInterfaceId", e.prepaid)...)

	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeRouterInterfacesResponse](e.bed, api.DescribeRouterInterfaces, kv...).RouterInterfaceSet.RouterInterfaceType {
			ids = append(ids, r.RouterInterfaceId)
		}
		return ids
	}
	all := []string{e.nearA, e.farA, e.nearB, e.farB, e.prepaid}
	filtered(e.bed, ids, []selection{
		{"all", nil, all},
		{"router", filter("RouterId", e.vpc.VRouterID), []string{e.farA, e.farB}},
		{"router type", filter("RouterType", "vrouter"), []string{e.farA, e.farB}},
		{"owner", filter("RouterInterfaceOwnerId", alice), all},
		{"another owner", filter("RouterInterfaceOwnerId", bob), nil},
		{"opposite", filter("OppositeInterfaceId", e.nearA, e.nearB), []string{e.farA, e.farB}},
		{"opposite router type", filter("OppositeRouterType", "VBR"), []string{e.farA, e.farB}},
		{"opposite router", filter("OppositeRouterId", e.vbrB), []string{e.farB}},
		{"opposite owner", filter("OppositeInterfaceOwnerId", bob), nil},
		{"status", filter("Status", "active"), all[:4]},
		{"name", filter("Name", "TO-A"), []string{e.farA}},
		{"tag", by("Tags.1.Key", "pay"), []string{e.prepaid}},
		{"resource group", by("ResourceGroupId", "rg-2"), []string{e.prepaid}},
		{"region", by("RegionId", away), nil},
	})
}

func TestDescribeRouterInterfaceAttribute(t *testing.T) {
	e := newPairEstate(t)
	want := api.DescribeRouterInterfaceAttributeResponse{
		Code: "200", Message: "successful", Success: true,
		RouterInterfaceId: e.farA, Name: "to-a", Description: "towards line a", Status: "Active", BusinessStatus: "Normal", Role: "AcceptingSide",
		Spec: "Negative", RouterType: "VRouter", RouterId: e.vpc.VRouterID, VpcInstanceId: e.vpc.ID, OppositeRegionId: home,
		OppositeInterfaceId: e.nearA, OppositeInterfaceOwnerId: alice, OppositeRouterType: "VBR", OppositeRouterId: e.vbrA,
		OppositeAccessPointId: pointA, OppositeInterfaceStatus: "Active", OppositeInterfaceBusinessStatus: "Normal",
		OppositeInterfaceSpec: "Large.1", OppositeBandwidth: 1000, HealthCheckSourceIp: "172.16.1.250", HealthCheckTargetIp: "10.255.1.2",
		HcRate: 2, HcThreshold: 8, HealthCheckStatus: "Normal", ChargeType: "AfterPay", CreationTime: hour(5), ConnectedTime: hour(5),
		EndTime: "2999-09-08T16:00:00Z", HasReservationData: "false", FastLinkMode: "false",
	}
	want.Tags.Tags = []attributeTag{}
	shows(e.bed, want, api.DescribeRouterInterfaceAttribute, "InstanceId", e.farA)

	want = api.DescribeRouterInterfaceAttributeResponse{
		Code: "200", Message: "successful", Success: true,
		RouterInterfaceId: e.prepaid, Status: "Idle", BusinessStatus: "Normal", Role: "InitiatingSide", Spec: "Large.1", Bandwidth: 1000,
		RouterType: "VBR", RouterId: e.vbrB, AccessPointId: pointB, OppositeRegionId: home, OppositeInterfaceOwnerId: alice,
		OppositeRouterType: "VRouter", OppositeRouterId: e.vpc.VRouterID, OppositeVpcInstanceId: e.vpc.ID, HealthCheckStatus: "NoHealthCheckConfig",
		ChargeType: "PrePaid", CreationTime: hour(6), EndTime: hour(6 + 30*24), HasReservationData: "false", FastLinkMode: "false", ResourceGroupId: "rg-2",
	}
	want.Tags.Tags = []attributeTag{{Key: "pay"}}
	shows(e.bed, want, api.DescribeRouterInterfaceAttribute, "InstanceId", e.prepaid)
}

func TestOppositeThatIsGone(t *testing.T) {
	b := newBed(t)
	n := b.apart()
	near, far := b.pair(n.vbr, n.vpc)
	b.World().Remove(b.World().RouterInterfaces.Get(far))
	r := read[api.DescribeRouterInterfaceAttributeResponse](b, api.DescribeRouterInterfaceAttribute, "InstanceId", near)
	equal(b, []string{"Deleted", "", far}, []string{r.OppositeInterfaceStatus, r.OppositeInterfaceSpec, r.OppositeInterfaceId})
}

// TestHealth follows the health of the VPC's end of line a, and whether the route over it is usable, through faults.
func TestHealth(t *testing.T) {
	for _, tt := range []struct {
		title, want string
		usable      int64
		change      func(*pairEstate)
	}{
		{"all well", "Normal", 1, func(*pairEstate) {}},
		{"no other way", "NoRedundantRoute", 1, func(e *pairEstate) {
			e.do(api.DeleteRouteEntry, "RouteEntryId", e.toSite)
			e.toSite = e.route(e.vpc.RouteTableID, "192.168.0.0/16", e.farA)
		}},
		{"the line is down", "Abnormal", 0, func(e *pairEstate) {
			e.fault(e.circuitA, true)
		}},
		{"the line was down", "Normal", 1, func(e *pairEstate) {
			e.fault(e.circuitA, true)
			e.fault(e.circuitA, false)
		}},
		{"the line's access point is down", "Abnormal", 0, func(e *pairEstate) {
			e.fault(e.World().Circuits.Get(e.circuitA).AccessPointID, true)
		}},
		{"the line's access device is down", "Abnormal", 0, func(e *pairEstate) {
			e.fault(e.World().Circuits.Get(e.circuitA).AccessDevice, true)
		}},
		{"the other line is down", "Normal", 1, func(e *pairEstate) {
			e.fault(e.circuitB, true)
		}},
		{"the VBR is down", "Abnormal", 0, func(e *pairEstate) {
			e.fault(e.vbrA, true)
		}},
		{"the other end is frozen", "Abnormal", 0, func(e *pairEstate) {
			change(e.bed, e.World().RouterInterfaces, e.nearA, func(r *model.RouterInterface) { r.Status = model.InterfaceInactive })
		}},
		{"nothing leads to what is probed", "Abnormal", 0, func(e *pairEstate) {
			e.do(api.ModifyRouterInterfaceAttribute, "RouterInterfaceId", e.farA, "HealthCheckSourceIp", "172.16.0.9", "HealthCheckTargetIp", "203.0.113.9")
		}},
		{"not checked, and the line is down", "NoHealthCheckConfig", 1, func(e *pairEstate) {
			e.do(api.ModifyRouterInterfaceAttribute, "RouterInterfaceId", e.farA, "DeleteHealthCheckIp", true)
			e.fault(e.circuitA, true)
		}},
	} {
		t.Run(tt.title, func(t *testing.T) {
			e := newPairEstate(t)
			tt.change(e)
			r := read[api.DescribeRouterInterfaceAttributeResponse](e.bed, api.DescribeRouterInterfaceAttribute, "InstanceId", e.farA)
			list := read[api.DescribeRouteEntryListResponse](e.bed, api.DescribeRouteEntryList, "RouteTableId", e.vpc.RouteTableID, "RouteEntryId", e.toSite)
			if hop := list.RouteEntrys.RouteEntry[0].NextHops.NextHop[0]; r.HealthCheckStatus != tt.want || hop.Enabled != tt.usable {
				t.Errorf("health is %s, next hop enabled is %d; want %s and %d", r.HealthCheckStatus, hop.Enabled, tt.want, tt.usable)
			}
		})
	}
}
