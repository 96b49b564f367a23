package sim_test

import (
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	circuitRow = api.DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType
	circuitTag = api.DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags
)

func TestDescribePhysicalConnections(t *testing.T) {
	e := newPairEstate(t)
	want := api.DescribePhysicalConnectionsResponse{PageNumber: 1, PageSize: 10, TotalCount: 2}
	a := circuitRow{
		PhysicalConnectionId: e.circuitA, ProductType: "PhysicalConnection", Name: "line-a", Description: "first line", Type: "VPC",
		Status: "Enabled", BusinessStatus: "Normal", ChargeType: "Prepaid", AccessPointId: pointA, AccessPointType: "VPC",
		AdLocation: "China East 1 (Hangzhou)", AdDetailLocation: "dev-" + home + "-yh-B-1", LineOperator: "CT", PeerLocation: "Binjiang",
		CircuitCode: "code-a", PortType: "10GBase-LR", Spec: "10G", Bandwidth: 1000, CreationTime: hour(0), EnabledTime: hour(0),
		HasReservationData: "false", ResourceGroupId: "rg-1",
	}
	a.Tags.Tags = []circuitTag{{Key: "site", Value: "hz"}, {Key: "env", Value: "prod"}}
	b := circuitRow{
		PhysicalConnectionId: e.circuitB, ProductType: "PhysicalConnection", Name: "line-b", Type: "VPC",
		Status: "Enabled", BusinessStatus: "Normal", ChargeType: "Prepaid", AccessPointId: pointB, AccessPointType: "VPC",
		AdLocation: "China East 1 (Hangzhou)", AdDetailLocation: "dev-" + home + "-jg-B-1", LineOperator: "CU", PeerLocation: "Hangzhou",
		PortType: "1000Base-LX", Spec: "1G", RedundantPhysicalConnectionId: e.circuitA, CreationTime: hour(1), EnabledTime: hour(1),
		HasReservationData: "false",
	}
	b.Tags.Tags = []circuitTag{}
	want.PhysicalConnectionSet.PhysicalConnectionType = []circuitRow{a, b}
	shows(e.bed, want, api.DescribePhysicalConnections)

	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribePhysicalConnectionsResponse](e.bed, api.DescribePhysicalConnections, kv...).PhysicalConnectionSet.PhysicalConnectionType {
			ids = append(ids, r.PhysicalConnectionId)
		}
		return ids
	}
	filtered(e.bed, ids, []selection{
		{"another region", by("RegionId", away), []string{e.circuitAway}},
		{"ID", filter("PhysicalConnectionId", e.circuitB), []string{e.circuitB}},
		{"IDs, one in capitals", filter("PhysicalConnectionId", upper(e.circuitB), e.circuitA), []string{e.circuitA, e.circuitB}},
		{"access point", filter("AccessPointId", pointB), []string{e.circuitB}},
		{"type", filter("Type", "vpc"), []string{e.circuitA, e.circuitB}},
		{"operator", filter("LineOperator", "CT", "CM"), []string{e.circuitA}},
		{"10G", filter("Spec", "10G"), []string{e.circuitA}},
		{"up to 1G", filter("Spec", "1G及以下"), []string{e.circuitB}},
		{"no such spec", filter("Spec", "40G"), nil},
		{"status", filter("Status", "enabled"), []string{e.circuitA, e.circuitB}},
		{"name", filter("Name", "LINE-a"), []string{e.circuitA}},
		{"two keys", by("Filter.1.Key", "Status", "Filter.1.Value.1", "Enabled", "Filter.2.Key", "name", "Filter.2.Value.1", "line-b"), []string{e.circuitB}},
		{"one key twice", by("Filter.1.Key", "Name", "Filter.1.Value.1", "line-a", "Filter.2.Key", "Name", "Filter.2.Value.1", "line-b"), nil},
		{"a key without values", by("Filter.1.Key", "Name"), []string{e.circuitA, e.circuitB}},
		{"tag", by("Tags.1.Key", "site", "Tags.1.Value", "hz"), []string{e.circuitA}},
		{"tag's key", by("Tags.1.Key", "site"), []string{e.circuitA}},
		{"two tags", by("Tags.1.Key", "env", "Tags.2.Key", "site"), []string{e.circuitA}},
		{"one tag of two", by("Tags.1.Key", "env", "Tags.2.Key", "tier"), nil},
		{"another value", by("Tags.1.Key", "site", "Tags.1.Value", "sh"), nil},
		{"resource group", by("ResourceGroupId", "rg-1"), []string{e.circuitA}},
		{"second page", by("PageNumber", 2, "PageSize", 1), []string{e.circuitB}},
		{"behind the last page", by("PageNumber", 2147483647, "PageSize", 50), nil},
	})
}

func TestDescribeHostedConnection(t *testing.T) {
	b := newBed(t)
	parent := b.circuit()
	id := b.hosted(parent, 77, bob, model.CircuitConfirmed, model.HostedConfirmed)
	change(b, b.World().Circuits, id, func(c *model.PhysicalConnection) {
		h := *c.Hosted
		h.ExpectSpec = "200M"
		c.Hosted, c.EndTime = &h, bedStart
	})
	set := func() []circuitRow {
		return read[api.DescribePhysicalConnectionsResponse](b, api.DescribePhysicalConnections).PhysicalConnectionSet.PhysicalConnectionType
	}
	if r := set(); len(r) != 1 || r[0].VirtualPhysicalConnectionCount != 1 {
		t.Errorf("%+v; want one circuit with one hosted connection", r)
	}
	b.account = bob
	r := set()[0]
	got := []any{r.ProductType, r.ParentPhysicalConnectionId, r.ParentPhysicalConnectionAliUid, r.VlanId, r.OrderMode, r.VpconnStatus, r.Spec, r.ExpectSpec, r.Bandwidth, r.EndTime}
	equal(b, []any{"VirtualPhysicalConnection", parent, int64(1000000000000001), "77", "PayByPhysicalConnectionOwner", "Confirmed", "100M", "200M", int64(100), hour(0)}, got)
}

func TestDescribePhysicalConnectionLOA(t *testing.T) {
	b := newBed(t)
	id := b.circuitIn(model.CircuitAllocated)
	type row = api.DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo
	want := api.DescribePhysicalConnectionLOAResponse{}
	want.PhysicalConnectionLOAType.InstanceId = id
	want.PhysicalConnectionLOAType.PMInfo.PMInfo = []row{}
	shows(b, want, api.DescribePhysicalConnectionLOA, "InstanceId", id)

	change(b, b.World().Circuits, id, func(c *model.PhysicalConnection) {
		c.LOA = &model.LOA{
			Status: model.LOACompleting, CompanyName: "company", LineType: "FIBRE", SI: "builder", ConstructionTime: "2026-02-26T08:00:00Z",
			LineCode: "aaa111", LineLabel: "bbb222", ServiceProvider: "provider", SPContact: "1888",
			Engineers: []model.Engineer{{Name: "name", CertificateType: "Passport", CertificateNo: "123", Gender: "Female", Contact: "1890"}},
		}
	})
	l := &want.PhysicalConnectionLOAType
	l.Status, l.CompanyName, l.LineType, l.SI, l.ConstructionTime = "Completing", "company", "FIBRE", "builder", "2026-02-26T08:00:00Z"
	l.LineCode, l.LineLabel, l.LineServiceProvider, l.LineSPContactInfo = "aaa111", "bbb222", "provider", "1888"
	l.PMInfo.PMInfo = []row{{PMName: "name", PMCertificateType: "Passport", PMCertificateNo: "123", PMGender: "Female", PMContactInfo: "1890"}}
	shows(b, want, api.DescribePhysicalConnectionLOA, "InstanceId", id)
	rows := read[api.DescribePhysicalConnectionsResponse](b, api.DescribePhysicalConnections)
	equal(b, "Completing", rows.PhysicalConnectionSet.PhysicalConnectionType[0].LoaStatus)
}

func TestServiceStatus(t *testing.T) {
	b := newBed(t)
	shows(b, api.GetPhysicalConnectionServiceStatusResponse{Enabled: true}, api.GetPhysicalConnectionServiceStatus)
	shows(b, api.GetPhysicalConnectionServiceStatusResponse{}, api.GetPhysicalConnectionServiceStatus, "RegionId", away)
}
