package sim_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
)

func (b *bed) hostedPart(id string) model.Hosted { return *b.World().Circuits.Get(id).Hosted }

// The whole way of a hosted connection that is made afresh, whoever pays, under the default delays.
func TestHostedConnectionLife(t *testing.T) {
	for _, c := range []struct{ mode, payer, other string }{
		{model.PayByTenant, bob, alice},
		{model.PayByParentOwner, alice, ""}, // the tenant may order too, as the overview has it
	} {
		t.Run(c.mode, func(t *testing.T) {
			b := newBed(t)
			parent := b.partner()
			b.delays()
			b.put(&model.Account{UID: bob})
			h := b.host(parent, 10, "OrderMode", c.mode)
			assert.Equal(t, model.Hosted{ParentID: parent, ParentOwner: alice, VlanID: 10, OrderMode: c.mode, Spec: "100M", Status: model.HostedUnConfirmed}, b.hostedPart(h))
			assert.Equal(t, bob, b.World().Circuits.Get(h).Owner)

			// The tenant opens outbound traffic billing and confirms.
			confirm := about(api.ConfirmPhysicalConnection, h).by(bob)
			b.refuses("OperationFailed.PconnTrafficNotEnable", "service.outbound-open", confirm)
			b.as(bob, func() {
				shows(b, api.GetPhysicalConnectionServiceStatusResponse{}, api.GetPhysicalConnectionServiceStatus)
				b.openService(home)
				shows(b, api.GetPhysicalConnectionServiceStatusResponse{Enabled: true}, api.GetPhysicalConnectionServiceStatus)
			})
			b.make(confirm)
			assert.Equal(t, model.CircuitConfirmed, b.status(h))
			assert.Equal(t, model.HostedConfirmed, b.hostedPart(h).Status)
			b.refuses("InvalidPhysicalConnectionId.NotEnabled", "vbr.circuit-enabled", b.newVBR(h, 10).by(bob))

			// Whoever pays pays, and it is in service.
			if c.other != "" {
				b.refuses("Forbidden.PhysicalConnection", "order.hosted-payer", occupancy(h).by(c.other))
			}
			b.advance(time.Hour)
			order := b.make(occupancy(h, "Period", 2).by(c.payer))["Data"].(map[string]any)["OrderId"].(string)
			assert.Equal(t, c.payer, b.World().Orders.Get(order).Owner)
			assert.Equal(t, model.CircuitConfirmed, b.status(h))
			b.operator(h, "pay")
			pc := b.World().Circuits.Get(h)
			assert.Equal(t, model.CircuitEnabled, pc.Status)
			assert.Equal(t, b.World().Now, pc.EnabledTime)
			assert.Equal(t, b.World().Now.Add(60*24*time.Hour), pc.EndTime)

			// The tenant uses it; the VBR has its bandwidth and is nothing that the partner could see.
			var vbr string
			b.as(bob, func() { vbr = b.vbr(h, 10) })
			assert.EqualValues(t, 100, b.World().VBRs.Get(vbr).Bandwidth)
			for account, want := range map[string]int64{alice: 0, bob: 1} {
				b.as(account, func() {
					got := read[api.DescribeVirtualBorderRoutersResponse](b, api.DescribeVirtualBorderRouters, "IncludeCrossAccountVbr", true).TotalCount
					assert.Equal(t, want, got, "VBRs that %s sees", account)
				})
			}
			assert.True(t, b.World().LineUp(h))

			// The partner gives it more bandwidth, which takes effect once it is paid for.
			b.make(rehost(h, 10, "ExpectSpec", "500M"))
			assert.Equal(t, "100M", b.hostedPart(h).Spec)
			assert.Equal(t, "500M", b.hostedPart(h).ExpectSpec)
			b.make(occupancy(h, "AutoPay", true).by(c.payer))
			assert.Equal(t, "500M", b.hostedPart(h).Spec)
			assert.Empty(t, b.hostedPart(h).ExpectSpec)
			assert.EqualValues(t, 500, b.World().Circuits.Get(h).Bandwidth)
			assert.EqualValues(t, 500, b.World().VBRs.Get(vbr).Bandwidth)

			// Out of service from above to below: VBR, hosted connection, circuit.
			terminate := about(api.TerminatePhysicalConnection, h).by(bob)
			b.refuses("Forbidden.VbrAttached", "circuit.terminate-vbrs", terminate)
			b.refuses("OperationFailed.VpconnAttached", "circuit.terminate-hosted", about(api.TerminatePhysicalConnection, parent))
			b.as(bob, func() { b.deleteVBR(vbr) })
			b.advance(time.Minute)
			b.make(terminate)
			assert.Equal(t, model.CircuitTerminating, b.status(h))
			b.refuses("IncorrectStatus.PhysicalConnection", "circuit.state", about(api.RecoverPhysicalConnection, h).by(bob))
			b.advance(time.Minute)
			assert.Equal(t, model.CircuitTerminated, b.status(h))
			recovery := about(api.RecoverPhysicalConnection, h).by(bob)
			b.make(recovery.with("DryRun", true))
			assert.Equal(t, model.CircuitTerminated, b.status(h), "a dry run recovers nothing")
			b.make(recovery.with("Token", "once"))
			b.make(recovery.with("Token", "once"))
			assert.Equal(t, model.CircuitEnabled, b.status(h))
			b.make(terminate)
			b.advance(time.Minute)
			b.refuses("OperationFailed.VpconnAttached", "circuit.terminate-hosted", about(api.TerminatePhysicalConnection, parent))
			b.make(about(api.DeletePhysicalConnection, h).by(bob))
			assert.Nil(t, b.World().Circuits.Get(h))
			b.make(about(api.TerminatePhysicalConnection, parent))
		})
	}
}

// An occupancy order that is paid before the tenant confirms changes no status: Confirm and Enable follow.
func TestHostedConnectionPaidEarly(t *testing.T) {
	b := newBed(t)
	h := b.host(b.partner(), 10)
	b.make(occupancy(h, "AutoPay", true).by(bob))
	assert.Equal(t, model.CircuitAllocated, b.status(h))
	b.make(about(api.ConfirmPhysicalConnection, h).by(bob))
	assert.Equal(t, model.CircuitConfirmed, b.status(h))
	b.make(about(api.EnablePhysicalConnection, h).by(bob))
	assert.Equal(t, model.CircuitEnabled, b.status(h))
}

// Only an order that was placed for the bandwidth that is expected gives it.
func TestExpectedBandwidthAndOrders(t *testing.T) {
	order := func(b *bed, h string) string {
		return b.make(occupancy(h).by(bob))["Data"].(map[string]any)["OrderId"].(string)
	}
	t.Run("the order came first", func(t *testing.T) {
		b := newBed(t)
		h := b.hostUpTo(model.CircuitConfirmed, b.partner(), 10)
		o := order(b, h)
		b.make(rehost(h, 10, "ExpectSpec", "500M"))
		b.operator(o, "pay")
		assert.Equal(t, "100M", b.hostedPart(h).Spec)
		assert.Equal(t, "500M", b.hostedPart(h).ExpectSpec)
	})
	t.Run("another is expected since", func(t *testing.T) {
		b := newBed(t)
		h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
		b.make(rehost(h, 10, "ExpectSpec", "1G"))
		o := order(b, h)
		b.make(rehost(h, 10, "ExpectSpec", "500M"))
		b.operator(o, "pay")
		assert.Equal(t, "100M", b.hostedPart(h).Spec)
		assert.Equal(t, "500M", b.hostedPart(h).ExpectSpec)
		b.operator(order(b, h), "pay")
		assert.Equal(t, "500M", b.hostedPart(h).Spec)
	})
	t.Run("the wish is taken back", func(t *testing.T) {
		b := newBed(t)
		h := b.hostUpTo(model.CircuitEnabled, b.partner(), 10)
		b.make(rehost(h, 10, "ExpectSpec", "1G"))
		o := order(b, h)
		b.make(rehost(h, 10, "ExpectSpec", "100M"))
		b.operator(o, "pay")
		assert.Equal(t, "100M", b.hostedPart(h).Spec)
		assert.Empty(t, b.hostedPart(h).ExpectSpec)
	})
}

// Converting a VBR leaves it alone until it is attached; then all that is on it is still there.
func TestConversion(t *testing.T) {
	b := newBed(t)
	parent := b.partner()
	vbr := b.legacy(parent, 10, 200)
	link := b.addresses()
	b.make(on(api.ModifyVirtualBorderRouterAttribute, "VbrId", vbr).with(link...).by(bob))
	var peer, route string
	b.as(bob, func() {
		peer = b.peer(b.group(vbr))
		route = b.route(b.World().VBRs.Get(vbr).RouteTableID, "192.168.0.0/24", b.vlanInterface(vbr, parent))
	})
	before := *b.World().VBRs.Get(vbr)

	b.make(convert(vbr, "DryRun", true))
	h := b.make(convert(vbr, "Token", "once")).id("VirtualPhysicalConnection")
	assert.Equal(t, h, b.make(convert(vbr, "Token", "once")).id("VirtualPhysicalConnection"), "the token gives the first answer again")
	assert.Equal(t, before, *b.World().VBRs.Get(vbr))
	assert.Equal(t, model.Hosted{ParentID: parent, ParentOwner: alice, VlanID: 10, OrderMode: model.PayByParentOwner, Spec: "200M", Status: model.HostedUnConfirmed, FromVBR: vbr}, b.hostedPart(h))
	assert.Equal(t, bob, b.World().Circuits.Get(h).Owner)

	b.make(about(api.ConfirmPhysicalConnection, h).by(bob))
	b.make(occupancy(h, "AutoPay", true))
	assert.Equal(t, model.CircuitEnabled, b.status(h))
	b.make(attach(h, vbr, "DryRun", true))
	assert.NotNil(t, b.World().VBRs.Get(vbr).On(parent), "a dry run moves nothing")
	assert.Equal(t, h, b.make(attach(h, vbr)).id("VirtualPhysicalConnection"))

	after := *b.World().VBRs.Get(vbr)
	want := before
	want.Attachments = append([]model.Attachment(nil), before.Attachments...)
	want.Attachments[0].CircuitID = h
	assert.Equal(t, want, after, "only its circuit is another")
	assert.Empty(t, b.hostedPart(h).FromVBR)
	require.NotNil(t, b.World().BGPPeers.Get(peer))
	b.as(bob, func() {
		rows := read[api.DescribeRouteEntryListResponse](b, api.DescribeRouteEntryList, "RouteTableId", after.RouteTableID, "RouteEntryId", route)
		hop := rows.RouteEntrys.RouteEntry[0].NextHops.NextHop[0]
		assert.Equal(t, h, hop.NextHopRelatedInfo.InstanceId)
		assert.EqualValues(t, 1, hop.Enabled)
	})

	// It is the tenant's now in every way; the partner cannot tell it from one that is not there.
	b.refuses("InvalidVbrId.NotFound", "vbr.exists", on(api.TerminateVirtualBorderRouter, "VbrId", vbr))
	b.make(on(api.TerminateVirtualBorderRouter, "VbrId", vbr).by(bob))
	b.make(on(api.RecoverVirtualBorderRouter, "VbrId", vbr).by(bob))
	b.refuses("InvalidVlanId.Used", "vlan.unique", b.newVBR(parent, 10))
	b.refuses("OperationFailed.VpconnAttached", "circuit.terminate-hosted", about(api.TerminatePhysicalConnection, parent))
}

// A VBR that is attached has the hosted connection's bandwidth from then on.
func TestAttachedBandwidth(t *testing.T) {
	b := newBed(t)
	c := b.partner("2G")
	vbr := b.legacy(c, 10, 2048)
	h := b.make(convert(vbr)).id("VirtualPhysicalConnection")
	b.make(about(api.ConfirmPhysicalConnection, h).by(bob))
	b.make(on(api.UpdateVirtualBorderBandwidth, "VirtualBorderRouterId", vbr, "Bandwidth", 300).by(bob))
	b.make(attach(h, vbr))
	assert.Equal(t, "2G", b.hostedPart(h).Spec)
	assert.EqualValues(t, 2000, b.World().VBRs.Get(vbr).Bandwidth)
}

// A hosted connection that is withdrawn is no circuit's redundant one any more.
func TestWithdrawnRedundantCircuit(t *testing.T) {
	b := newBed(t)
	h := b.host(b.partner(), 10)
	other := b.circuitOf(bob)
	b.make(about(api.ModifyPhysicalConnectionAttribute, other).with("RedundantPhysicalConnectionId", h).by(bob))
	b.make(about(api.DeletePhysicalConnection, h))
	assert.Nil(t, b.World().Circuits.Get(h))
	assert.Empty(t, b.World().Circuits.Get(other).RedundantID)
	assert.Empty(t, b.World().Check())
}

// A third account, and the tenant and the partner of others, neither see nor touch a hosted connection.
func TestHostedConnectionsOfOthers(t *testing.T) {
	b := newBed(t)
	parent := b.partner()
	h, vbr := b.converted(parent, 10, true)
	enabled := b.hostUpTo(model.CircuitEnabled, parent, 11)
	b.put(&model.Account{UID: carol, Partner: true, OpenServices: []string{home}})
	before := b.snapshot()
	calls := []call{
		newHosted(parent, 20), rehost(h, 20), convert(vbr), attach(h, vbr), occupancy(h),
		on(api.CreateVirtualBorderRouter, "PhysicalConnectionId", enabled, "VlanId", 11).with(b.addresses()...),
		on(api.DescribeVirtualBorderRoutersForPhysicalConnection, "PhysicalConnectionId", enabled),
		on(api.ListVirtualPhysicalConnections, "PhysicalConnectionId", parent),
	}
	for _, action := range []model.Action{api.ConfirmPhysicalConnection, api.EnablePhysicalConnection, api.CancelPhysicalConnection, api.TerminatePhysicalConnection,
		api.RecoverPhysicalConnection, api.DeletePhysicalConnection, api.ModifyPhysicalConnectionAttribute, api.ApplyPhysicalConnectionLOA} {
		calls = append(calls, about(action, h))
	}
	for _, q := range calls {
		_, err := b.Do(b.request(q.by(carol)))
		if assert.Error(t, err, "%s", q.action) {
			assert.Contains(t, string(err.Code), "NotFound", "%s", q.action)
		}
	}
	assert.Equal(t, before, b.snapshot())
	b.as(carol, func() {
		assert.Empty(t, read[api.ListVirtualPhysicalConnectionsResponse](b, api.ListVirtualPhysicalConnections).VirtualPhysicalConnections)
		assert.Empty(t, read[api.DescribePhysicalConnectionsResponse](b, api.DescribePhysicalConnections).PhysicalConnectionSet.PhysicalConnectionType)
	})
	// The tenant has no way to the circuit below, the partner none to the VBR and state of what it carries.
	for _, q := range []call{b.newVBR(parent, 20).by(bob), about(api.TerminatePhysicalConnection, parent).by(bob), about(api.DeletePhysicalConnection, parent).by(bob),
		b.newVBR(enabled, 11), about(api.CancelPhysicalConnection, h), about(api.TerminatePhysicalConnection, enabled)} {
		_, err := b.Do(b.request(q))
		if assert.Error(t, err, "%s", q.action) {
			assert.Equal(t, model.Code("InvalidPhysicalConnectionId.NotFound"), err.Code, "%s", q.action)
		}
	}
}
