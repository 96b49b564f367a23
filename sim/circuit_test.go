package sim_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
)

func (b *bed) status(circuit string) string { return b.World().Circuits.Get(circuit).Status }

// A Confirmed circuit whose occupancy order is paid is Enabled at once, whichever way it is paid.
func TestPaidOccupancyEnablesConfirmedCircuit(t *testing.T) {
	ways := map[string]func(b *bed, circuit string){
		"AutoPay": func(b *bed, c string) { b.make(occupancy(c, "AutoPay", true)) },
		"by circuit": func(b *bed, c string) {
			b.make(occupancy(c))
			assert.Equal(t, model.CircuitConfirmed, b.status(c), "an open order changes nothing")
			b.operator(c, "pay")
		},
		"by order": func(b *bed, c string) {
			data := b.make(occupancy(c))["Data"].(map[string]any)
			b.operator(data["OrderId"].(string), "pay")
		},
	}
	for name, pay := range ways {
		t.Run(name, func(t *testing.T) {
			b := newBed(t)
			c := b.circuitIn(model.CircuitConfirmed)
			pay(b, c)
			assert.Equal(t, model.CircuitEnabled, b.status(c))
			_, _, err := b.Operator(c, "pay")
			require.Error(t, err, "nothing is left to be paid")
		})
	}
}

// An order that is paid before the circuit is Confirmed changes no status: Confirm and Enable follow.
func TestPaidEarly(t *testing.T) {
	b := newBed(t)
	c := b.withLOA(b.circuitIn(model.CircuitAllocated), model.LOAComplete)
	b.make(occupancy(c, "AutoPay", true))
	assert.Equal(t, model.CircuitAllocated, b.status(c))
	b.make(about(api.ConfirmPhysicalConnection, c))
	assert.Equal(t, model.CircuitConfirmed, b.status(c))
	b.make(about(api.EnablePhysicalConnection, c))
	assert.Equal(t, model.CircuitEnabled, b.status(c))
}

// A paid period ends so many pricing cycles later.
func TestOccupancyPeriod(t *testing.T) {
	const day = 24 * time.Hour
	for _, x := range []struct {
		kv   []any
		want time.Duration
	}{
		{nil, 30 * day},
		{[]any{"Period", 9}, 270 * day},
		{[]any{"Period", 5, "PricingCycle", "Year"}, 1825 * day},
	} {
		b := newBed(t)
		c := b.circuitIn(model.CircuitConfirmed)
		b.make(occupancy(c, "AutoPay", true).with(x.kv...))
		assert.Equal(t, bedStart.Add(x.want), b.World().Circuits.Get(c).EndTime, "%v", x.kv)
	}
}

// The whole way of a dedicated circuit, with its letter of authorization, under the default delays.
func TestCircuitWithDelays(t *testing.T) {
	b := newBed(t)
	b.delays()
	c := b.make(apply()).id("PhysicalConnectionId")
	assert.Equal(t, model.CircuitInitial, b.status(c))
	order := b.make(setupOrder())
	assert.Equal(t, c, order.id("PhysicalConnectionId"), "the order is for the application just made")
	b.operator(c, "approve", "allocate")
	assert.Equal(t, model.CircuitAllocating, b.status(c))
	b.advance(time.Hour - 1)
	assert.Equal(t, model.CircuitAllocating, b.status(c))
	b.advance(1)
	assert.Equal(t, model.CircuitAllocated, b.status(c))

	letter := func() string { return b.World().Circuits.Get(c).LOA.Status }
	b.make(about(api.ApplyPhysicalConnectionLOA, c))
	assert.Equal(t, model.LOAApplying, letter())
	b.advance(time.Hour)
	assert.Equal(t, model.LOAAvailable, letter())
	b.make(about(api.CompletePhysicalConnectionLOA, c))
	assert.Equal(t, model.LOACompleting, letter())
	b.refuses("Forbidden.NotAllowedInState", "order.occupancy-state", occupancy(c))
	b.advance(time.Hour)
	assert.Equal(t, model.LOAComplete, letter())
	b.make(occupancy(c))
	b.operator(c, "pay")
	b.make(about(api.ConfirmPhysicalConnection, c))
	b.make(about(api.EnablePhysicalConnection, c))
	b.make(about(api.TerminatePhysicalConnection, c))
	assert.Equal(t, model.CircuitTerminating, b.status(c))
	b.advance(time.Minute)
	assert.Equal(t, model.CircuitTerminated, b.status(c))
	b.make(about(api.DeletePhysicalConnection, c))
	assert.Nil(t, b.World().Circuits.Get(c))
}

// Modifying a Rejected application submits it again.
func TestModifyResubmits(t *testing.T) {
	b := newBed(t)
	c := b.circuitIn(model.CircuitRejected)
	b.make(about(api.ModifyPhysicalConnectionAttribute, c))
	assert.Equal(t, model.CircuitInitial, b.status(c))
}

// The provider's side acts in its states only; otherwise nothing changes.
func TestOperatorStates(t *testing.T) {
	allowed := map[string][]string{
		"approve": {model.CircuitInitial}, "reject": {model.CircuitInitial},
		"allocate": {model.CircuitApproved}, "fail-allocation": {model.CircuitApproved},
	}
	for event, states := range allowed {
		for _, state := range circuitStates {
			b := newBed(t)
			c := b.circuitIn(state)
			before := b.snapshot()
			_, _, err := b.Operator(c, event)
			if assert.Equal(t, state == states[0], err == nil, "%s in %s: %v", event, state, err); err != nil {
				assert.Equal(t, before, b.snapshot(), "%s in %s", event, state)
			}
		}
	}
}

// A repeated call gets the first answer again and changes nothing.
func TestTokenReplay(t *testing.T) {
	b := newBed(t)
	q := b.request(apply("ClientToken", "once"))
	q.ID = "first"
	first, err := b.Do(q)
	require.Nil(t, err)
	before := b.snapshot()
	q.ID = "second"
	again, err := b.Do(q)
	require.Nil(t, err)
	assert.Equal(t, "first", again.RequestID)
	assert.Equal(t, b.body(first), b.body(again))
	assert.Empty(t, again.Events)
	assert.Equal(t, before, b.snapshot())

	// Even when the call would be refused by now.
	c := b.circuit()
	v := b.newVBR(c, 10, "ClientToken", "vbr")
	id := b.make(v).id("VbrId")
	b.deleteVBR(id)
	b.vbr(c, 10)
	assert.Equal(t, id, b.make(v).id("VbrId"))
}
