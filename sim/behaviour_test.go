package sim_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
)

// What the pages say of the states that calls lead to, and of what an answer or a later call shows. The fidelity
// ledger names these tests.

// TestCircuitCallsLeadTo follows a circuit through the calls that change its status.
func TestCircuitCallsLeadTo(t *testing.T) {
	b := newBed(t)
	c := b.make(apply()).id("PhysicalConnectionId")
	assert.Equal(t, model.CircuitInitial, b.status(c))
	b.operator(c, "approve", "allocate")
	for _, step := range []struct {
		action model.Action
		want   string
	}{
		{api.ConfirmPhysicalConnection, model.CircuitConfirmed},
		{api.EnablePhysicalConnection, model.CircuitEnabled},
		{api.TerminatePhysicalConnection, model.CircuitTerminated},
	} {
		b.make(about(step.action, c))
		assert.Equal(t, step.want, b.status(c), step.action)
	}
	for _, state := range []string{model.CircuitInitial, model.CircuitApproved, model.CircuitAllocated, model.CircuitConfirmed} {
		c := b.circuitIn(state)
		b.make(about(api.CancelPhysicalConnection, c))
		assert.Equal(t, model.CircuitCanceled, b.status(c), "canceled while %s", state)
		b.make(about(api.DeletePhysicalConnection, c))
	}
}

// TestHostedConnectionCalls has a tenant confirm, end and delete a hosted connection with the calls for circuits.
func TestHostedConnectionCalls(t *testing.T) {
	b := newBed(t)
	parent := b.circuit()
	h := b.hosted(parent, 10, bob, model.CircuitAllocated, model.HostedUnConfirmed)
	b.make(about(api.ConfirmPhysicalConnection, h).by(bob))
	assert.Equal(t, model.HostedConfirmed, b.World().Circuits.Get(h).Hosted.Status)
	assert.Equal(t, model.CircuitConfirmed, b.status(h))

	h = b.hosted(parent, 11, bob, model.CircuitEnabled, model.HostedConfirmed)
	b.make(about(api.TerminatePhysicalConnection, h).by(bob))
	assert.Equal(t, model.CircuitTerminated, b.status(h))
	b.make(about(api.DeletePhysicalConnection, h).by(bob))
	assert.Nil(t, b.World().Circuits.Get(h))
	assert.Equal(t, model.CircuitEnabled, b.status(parent), "the circuit below stays")
}

// TestSetupOrderIsPaidOnDemand: a setup order is paid at once when AutoPay says so, and stays open by default.
func TestSetupOrderIsPaidOnDemand(t *testing.T) {
	for _, x := range []struct {
		kv   []any
		want string
	}{{nil, model.OrderOpen}, {[]any{"AutoPay", false}, model.OrderOpen}, {[]any{"AutoPay", true}, model.OrderPaid}} {
		b := newBed(t)
		a := b.make(setupOrder(x.kv...))
		o := b.World().Orders.Get(a.id("OrderId"))
		require.NotNil(t, o, "%v", a)
		assert.Equal(t, x.want, o.Status, "%v", x.kv)
	}
}

// TestVBRLife follows a VBR: in service at once, and through the transient states on its way out and back. Its VLAN is
// kept from others meanwhile.
func TestVBRLife(t *testing.T) {
	b := newBed(t)
	b.delays()
	c := b.circuitIn(model.CircuitEnabled)
	id := b.vbr(c, 10)
	status := func() string { return b.World().VBRs.Get(id).Status }
	assert.Equal(t, model.VBRActive, status())
	b.make(vbrCall(api.TerminateVirtualBorderRouter, id))
	assert.Equal(t, model.VBRTerminating, status())
	b.advance(30 * second)
	assert.Equal(t, model.VBRTerminated, status())
	b.refuses("InvalidVlanId.Used", "vlan.hold", b.newVBR(c, 10))
	b.make(vbrCall(api.RecoverVirtualBorderRouter, id))
	assert.Equal(t, model.VBRRecovering, status())
	b.advance(30 * second)
	assert.Equal(t, model.VBRActive, status())
}

// TestUpdateBandwidth: the bandwidth of a VBR is what it was last set to, in Mbit/s.
func TestUpdateBandwidth(t *testing.T) {
	b := newBed(t)
	id := b.vbr(b.circuit(), 10, "Bandwidth", 1000)
	b.make(bandwidth(id, 2048))
	r := read[api.DescribeVirtualBorderRoutersResponse](b, api.DescribeVirtualBorderRouters).VirtualBorderRouterSet.VirtualBorderRouterType[0]
	assert.EqualValues(t, 2048, r.Bandwidth)
}

// TestRoutesShareNextHop: several entries of one table may lead through one next hop, in a VPC's and in a VBR's.
func TestRoutesShareNextHop(t *testing.T) {
	b := newBed(t)
	n := b.network()
	for table, hop := range map[string]string{n.vpcTable: n.far, n.vbrTable: n.near} {
		for _, d := range []string{"10.1.0.0/16", "10.2.0.0/16"} {
			e := b.World().RouteEntries.Get(b.route(table, d, hop))
			assert.Equal(t, []any{d, hop}, []any{e.Destination, e.NextHops[0].ID})
		}
	}
}

// TestOppositeAccessPointStays: no change of an interface changes the access point of the other end.
func TestOppositeAccessPointStays(t *testing.T) {
	b := newBed(t)
	n := b.apart()
	_, far := b.pair(n.vbr, n.vpc)
	b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "Name", "renamed", "OppositeAccessPointId", pointC))
	r := read[api.DescribeRouterInterfaceAttributeResponse](b, api.DescribeRouterInterfaceAttribute, "InstanceId", far)
	assert.Equal(t, []string{"renamed", pointA}, []string{r.Name, r.OppositeAccessPointId})
}

// TestDeleteHealthCheck: the addresses of a health check stay until DeleteHealthCheckIp is true.
func TestDeleteHealthCheck(t *testing.T) {
	b := newBed(t)
	n := b.apart()
	_, far := b.pair(n.vbr, n.vpc)
	b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "HealthCheckSourceIp", "192.168.0.9", "HealthCheckTargetIp", "10.0.0.2"))
	has := func() []string {
		r := b.World().RouterInterfaces.Get(far)
		return []string{r.HealthSource, r.HealthTarget}
	}
	b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "DeleteHealthCheckIp", false, "Name", "renamed"))
	assert.Equal(t, []string{"192.168.0.9", "10.0.0.2"}, has())
	b.make(toInterface(api.ModifyRouterInterfaceAttribute, far, "DeleteHealthCheckIp", true))
	assert.Equal(t, []string{"", ""}, has())
}

// TestModifyBgp: what of BGP groups and peers can be changed is changed, and what cannot stays.
func TestModifyBgp(t *testing.T) {
	b := newBed(t)
	vbr, group, peer := b.bgp()
	b.do(api.ModifyBgpGroupAttribute, "BgpGroupId", group, "Name", "renamed", "Description", "described", "PeerAsn", 65099,
		"LocalAsn", 64999, "AuthKey", "other", "IsFakeAsn", true)
	g := b.World().BGPGroups.Get(group)
	assert.Equal(t, []any{"renamed", "described", int64(65099), int64(64999), "other", true, vbr, model.IPv4},
		[]any{g.Name, g.Description, g.PeerASN, g.LocalASN, g.AuthKey, g.IsFakeASN, g.VbrID, g.IPVersion})
	p := b.World().BGPPeers.Get(peer)
	assert.False(t, p.EnableBFD, "off by default")
	b.do(api.ModifyBgpPeerAttribute, "BgpPeerId", peer, "PeerIpAddress", "10.9.9.9", "EnableBfd", true, "BfdMultiHop", 7)
	p = b.World().BGPPeers.Get(peer)
	assert.Equal(t, []any{"10.9.9.9", true, int64(7)}, []any{p.PeerIP, p.EnableBFD, p.BFDMultiHop})
}

// TestOpenService: outbound traffic billing is closed at first; once it is open in a region, the status says so and the
// actions that ask for it go on there, and nowhere else.
func TestOpenService(t *testing.T) {
	b := newBed(t)
	b.closeService()
	enabled := func(region string) bool {
		return read[api.GetPhysicalConnectionServiceStatusResponse](b, api.GetPhysicalConnectionServiceStatus, "RegionId", region).Enabled
	}
	assert.False(t, enabled(home))
	b.refuses("OperationFailed.PconnTrafficNotEnable", "service.outbound-open", apply())
	b.openService(home)
	assert.True(t, enabled(home))
	assert.False(t, enabled(away))
	b.make(apply())
}

// TestConfirmVBR: another account's VBR is unconfirmed and takes its VLAN, until the operator event confirm.
func TestConfirmVBR(t *testing.T) {
	b := newBed(t)
	c := b.circuit()
	id := b.vbrFor(bob, c, 10, false)
	assert.Equal(t, model.VBRUnconfirmed, b.World().VBRs.Get(id).Status)
	b.refuses("InvalidVlanId.Used", "vlan.unique", b.newVBR(c, 10))
	b.operator(id, "confirm")
	assert.Equal(t, model.VBRActive, b.World().VBRs.Get(id).Status)
}

// TestTwoCircuitsAtOneAccessPoint: a VBR may be on two circuits of one access device.
func TestTwoCircuitsAtOneAccessPoint(t *testing.T) {
	b := newBed(t)
	one, two := b.circuit(), b.circuit()
	require.Equal(t, b.World().Circuits.Get(one).AccessPointID, b.World().Circuits.Get(two).AccessPointID)
	id := b.vbr(one, 10)
	b.associate(id, two, 10)
	assert.Len(t, b.World().VBRs.Get(id).Attachments, 2)
}

// TestTimeNeverGoesBack: no time passes when a negative one is asked for.
func TestTimeNeverGoesBack(t *testing.T) {
	b := newBed(t)
	b.advance(time.Hour)
	assert.Empty(t, b.advance(-time.Minute))
	assert.Equal(t, bedStart.Add(time.Hour), b.World().Now)
}

// TestDryRun: a dry run is refused like the call itself, and changes nothing when it is not. Afterwards the call is
// accepted, so that nothing was remembered either.
func TestDryRun(t *testing.T) {
	for _, plan := range []struct {
		name        string
		good, wrong func(*bed) call
	}{
		{"a hosted connection", func(b *bed) call { return newHosted(b.partner(), 10) }, func(b *bed) call {
			c := b.partner()
			b.host(c, 10)
			return newHosted(c, 10)
		}},
		{"its VLAN", func(b *bed) call { return rehost(b.host(b.partner(), 10), 11) }, func(b *bed) call {
			c := b.partner()
			b.host(c, 11)
			return rehost(b.host(c, 10), 11)
		}},
		{"a failover group", func(b *bed) call { v, peer := b.twoVBRs(); return newFailover(v, peer) }, func(b *bed) call {
			_, v, peer := b.failover()
			return newFailover(v, peer)
		}},
		{"looking one up", func(b *bed) call { id, _, _ := b.failover(); return on(api.DescribeVbrHa, "VbrHaId", id) }, func(*bed) call {
			return on(api.DescribeVbrHa, "VbrHaId", "vbrha-none")
		}},
	} {
		t.Run(plan.name, func(t *testing.T) {
			b := newBed(t)
			q := plan.good(b)
			before := b.snapshot()
			b.make(q.with("DryRun", true))
			assert.Equal(t, before, b.snapshot())
			b.make(q)

			b = newBed(t)
			q = plan.wrong(b)
			_, want := b.Do(b.request(q))
			require.NotNil(t, want)
			_, got := b.Do(b.request(q.with("DryRun", true)))
			require.NotNil(t, got)
			assert.Equal(t, []any{want.Code, want.Rule, want.Status}, []any{got.Code, got.Rule, got.Status})
		})
	}
}
