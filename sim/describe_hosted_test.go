package sim_test

import (
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

type (
	hostedRow = api.ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections
	hostedTag = api.ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnectionsTags
)

// hostedIDs lists the hosted connections that the bed's account sees.
func (b *bed) hostedIDs(kv ...any) (ids []string) {
	for _, r := range read[api.ListVirtualPhysicalConnectionsResponse](b, api.ListVirtualPhysicalConnections, kv...).VirtualPhysicalConnections {
		ids = append(ids, r.PhysicalConnectionId)
	}
	return ids
}

func TestListVirtualPhysicalConnections(t *testing.T) {
	b := newBed(t)
	b.makePartner(alice)
	one := b.circuit("PortType", "10GBase-LR", "LineOperator", "CU", "PeerLocation", "Binjiang")
	two := b.circuit("AccessPointId", pointB)
	b.advance(time.Hour)
	first := b.hostUpTo(model.CircuitEnabled, one, 10, "Name", "shared-1", "Description", "first", "ResourceGroupId", "rg-1", "Tag.1.Key", "site", "Tag.1.Value", "hz")
	b.make(rehost(first, 10, "ExpectSpec", "500M"))
	b.make(about(api.ModifyPhysicalConnectionAttribute, first).with("Name", "shared-1", "CircuitCode", "code-1", "RedundantPhysicalConnectionId", b.circuitOf(bob)).by(bob))
	change(b, b.World().Circuits, first, func(c *model.PhysicalConnection) { c.LOA = &model.LOA{Status: model.LOAComplete} })
	redundant := b.World().Circuits.Get(first).RedundantID
	b.advance(time.Hour)
	second := b.host(one, 11, "OrderMode", model.PayByParentOwner, "VpconnAliUid", carol, "Spec", "1G")
	third := b.overdue(b.hostUpTo(model.CircuitTerminated, two, 0))

	want := api.ListVirtualPhysicalConnectionsResponse{TotalCount: 3, Count: 2}
	r := hostedRow{
		PhysicalConnectionId: first, ProductType: "VirtualPhysicalConnection", Name: "shared-1", Description: "first", AliUid: bob,
		ParentPhysicalConnectionId: one, ParentPhysicalConnectionAliUid: alice, VirtualPhysicalConnectionStatus: "Confirmed",
		OrderMode: "PayByVirtualPhysicalConnectionOwner", VlanId: "10", Spec: "100M", ExpectSpec: "500M", Bandwidth: 100,
		Type: "VPC", Status: "Enabled", BusinessStatus: "Normal", ChargeType: "Prepaid", AccessPointId: pointA, AdLocation: "China East 1 (Hangzhou)",
		LineOperator: "CU", PeerLocation: "Binjiang", PortType: "10GBase-LR", CircuitCode: "code-1", RedundantPhysicalConnectionId: redundant,
		LoaStatus: "Complete", ResourceGroupId: "rg-1", CreationTime: hour(1), EnabledTime: hour(1), EndTime: hour(1 + 30*24),
		Tags: []hostedTag{{Key: "site", Value: "hz"}},
	}
	q := hostedRow{
		PhysicalConnectionId: second, ProductType: "VirtualPhysicalConnection", AliUid: carol,
		ParentPhysicalConnectionId: one, ParentPhysicalConnectionAliUid: alice, VirtualPhysicalConnectionStatus: "UnConfirmed",
		OrderMode: "PayByPhysicalConnectionOwner", VlanId: "11", Spec: "1G", Bandwidth: 1000,
		Type: "VPC", Status: "Allocated", BusinessStatus: "Normal", ChargeType: "Prepaid", AccessPointId: pointA, AdLocation: "China East 1 (Hangzhou)",
		LineOperator: "CU", PeerLocation: "Binjiang", PortType: "10GBase-LR", CreationTime: hour(2), Tags: []hostedTag{},
	}
	want.VirtualPhysicalConnections = []hostedRow{r, q}
	want.NextToken = tokenAfter(b, second)
	shows(b, want, api.ListVirtualPhysicalConnections, "MaxResults", 2)

	filtered(b, b.hostedIDs, []selection{
		{"all", nil, []string{first, second, third}},
		{"the rest", by("NextToken", want.NextToken), []string{third}},
		{"another region", by("RegionId", away), nil},
		{"on one circuit", by("PhysicalConnectionId", one), []string{first, second}},
		{"on another", by("PhysicalConnectionId", two), []string{third}},
		{"on an empty circuit", by("PhysicalConnectionId", b.circuit()), nil},
		{"in arrears", by("VirtualPhysicalConnectionBusinessStatus", "FinancialLocked"), []string{third}},
		{"in order", by("VirtualPhysicalConnectionBusinessStatus", "Normal"), []string{first, second}},
		{"confirmed", by("IsConfirmed", true), []string{first, third}},
		{"not confirmed", by("IsConfirmed", false), []string{second}},
		{"IDs", by("VirtualPhysicalConnectionIds.1", third, "VirtualPhysicalConnectionIds.2", first, "VirtualPhysicalConnectionIds.3", one), []string{first, third}},
		{"statuses", by("VirtualPhysicalConnectionStatuses.1", "UnConfirmed"), []string{second}},
		{"both statuses", by("VirtualPhysicalConnectionStatuses.1", "UnConfirmed", "VirtualPhysicalConnectionStatuses.2", "Confirmed"), []string{first, second, third}},
		{"deleted", by("VirtualPhysicalConnectionStatuses.1", "Deleted"), nil},
		{"contradicting", by("VirtualPhysicalConnectionStatuses.1", "UnConfirmed", "IsConfirmed", true), nil},
		{"tenants", by("VirtualPhysicalConnectionAliUids.1", carol), []string{second}},
		{"VLANs", by("VlanIds.1", 11, "VlanIds.2", 0), []string{second, third}},
		{"tag", by("Tags.1.Key", "site", "Tags.1.Value", "hz"), []string{first}},
		{"another value", by("Tags.1.Key", "site", "Tags.1.Value", "sh"), nil},
		{"resource group", by("ResourceGroupId", "rg-1"), []string{first}},
	})
	for account, want := range map[string][]string{bob: {first, third}, carol: {second}} {
		b.as(account, func() {
			filtered(b, b.hostedIDs, []selection{
				{account, nil, want},
				{account + " by the circuit below", by("PhysicalConnectionId", one), want[:1]},
			})
		})
	}
}

func tokenAfter(b *bed, id string) string {
	pc := b.World().Circuits.Get(id)
	return validate.PageToken{At: pc.CreationTime, ID: pc.ID}.String()
}

// A tenant that is hosted by one partner and hosts others itself sees both, each once.
func TestListOfTenantAndPartner(t *testing.T) {
	b := newBed(t)
	mine := b.host(b.partner(), 10)
	b.makePartner(bob)
	var theirs string
	b.as(bob, func() { theirs = b.host(b.circuit(), 10, "VpconnAliUid", carol) })
	equal(b, []string{mine}, b.hostedIDs())
	b.as(bob, func() { equal(b, []string{mine, theirs}, b.hostedIDs()) })
	b.as(carol, func() { equal(b, []string{theirs}, b.hostedIDs()) })

	// A state file may have an account host a connection for itself.
	own := b.hosted(b.World().Circuits.Get(mine).Hosted.ParentID, 12, alice, model.CircuitEnabled, model.HostedConfirmed)
	equal(b, []string{mine, own}, b.hostedIDs())
}

// Going through the batches of hosted connections gives each exactly once, in order, though some that were listed are
// removed meanwhile.
func TestBatchesOfHostedConnections(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBed(t)
		c := b.partner()
		var items []aged
		for n := range rapid.IntRange(0, 8).Draw(t, "hosted connections") {
			id := b.host(c, n+1)
			change(b, b.World().Circuits, id, func(pc *model.PhysicalConnection) {
				pc.CreationTime = bedStart.Add(time.Duration(rapid.IntRange(0, 2).Draw(t, "age")) * time.Hour)
			})
			items = append(items, ofMeta(&b.World().Circuits.Get(id).Meta))
		}
		want, total := byAge(items), int64(len(items))
		size := rapid.IntRange(1, 5).Draw(t, "size")
		q := on(api.ListVirtualPhysicalConnections, "MaxResults", size)
		var got []string
		for {
			r := read[api.ListVirtualPhysicalConnectionsResponse](b, q.action, params(q)...)
			for _, x := range r.VirtualPhysicalConnections {
				got = append(got, x.PhysicalConnectionId)
			}
			if r.TotalCount != total || r.Count != int64(len(r.VirtualPhysicalConnections)) {
				t.Fatalf("%d of %d; there are %d", r.Count, r.TotalCount, total)
			}
			if r.NextToken == "" {
				break
			}
			if rapid.Bool().Draw(t, "remove") {
				b.make(about(api.DeletePhysicalConnection, got[len(got)-1]))
				total--
			}
			q = q.with("NextToken", r.NextToken)
		}
		if d := gocmp.Diff(want, got); d != "" {
			t.Fatalf("by %d (-want +got):\n%s", size, d)
		}
	})
}

// DescribePhysicalConnections shows the tenant its hosted connection, with what it has of the circuit below.
func TestDescribeOwnHostedConnection(t *testing.T) {
	b := newBed(t)
	c := b.partner()
	h := b.hostUpTo(model.CircuitEnabled, c, 10, "Name", "shared-1", "Tag.1.Key", "site", "Tag.1.Value", "hz")
	b.make(rehost(h, 10, "ExpectSpec", "200M"))
	want := api.DescribePhysicalConnectionsResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	r := circuitRow{
		PhysicalConnectionId: h, ProductType: "VirtualPhysicalConnection", Name: "shared-1", Type: "VPC", Status: "Enabled", BusinessStatus: "Normal",
		ChargeType: "Prepaid", AccessPointId: pointA, AccessPointType: "VPC", AdLocation: "China East 1 (Hangzhou)", AdDetailLocation: "dev-" + home + "-yh-B-1",
		LineOperator: "CT", PeerLocation: "Hangzhou", PortType: "10GBase-LR", Spec: "100M", ExpectSpec: "200M", Bandwidth: 100, CreationTime: hour(0), EnabledTime: hour(0),
		EndTime: hour(30 * 24), HasReservationData: "false", ParentPhysicalConnectionId: c, ParentPhysicalConnectionAliUid: 1000000000000001, VlanId: "10",
		OrderMode: "PayByVirtualPhysicalConnectionOwner", VpconnStatus: "Confirmed",
	}
	r.Tags.Tags = []circuitTag{{Key: "site", Value: "hz"}}
	want.PhysicalConnectionSet.PhysicalConnectionType = []circuitRow{r}
	b.as(bob, func() { shows(b, want, api.DescribePhysicalConnections) })

	// The tenant lists the VBR on it, the partner the one on the circuit below.
	var vbr string
	b.as(bob, func() { vbr = b.vbr(h, 10) })
	other := b.legacy(c, 11, 100)
	on := func(account, circuit string) (ids []string) {
		b.as(account, func() {
			rows := read[api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse](b, api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", circuit)
			for _, r := range rows.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType {
				ids = append(ids, r.VbrId)
			}
		})
		return ids
	}
	equal(b, []string{vbr}, on(bob, h))
	equal(b, []string{other}, on(alice, c))
}
