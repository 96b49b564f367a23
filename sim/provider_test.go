package sim_test

import (
	"testing"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// TestProviderActsByItself follows a circuit through the provider's side's hands where the operator is "auto".
func TestProviderActsByItself(t *testing.T) {
	b := newBed(t)
	b.settings(func(s *model.Settings) { s.Operator, s.Delays = model.OperatorAuto, model.DelaysDefault })
	id := b.make(apply()).id("PhysicalConnectionId")
	status := func() string { return b.World().Circuits.Get(id).Status }
	for _, step := range []struct {
		wait time.Duration
		want string
	}{
		{0, model.CircuitInitial}, {time.Hour - 1, model.CircuitInitial}, {1, model.CircuitApproved},
		{time.Hour, model.CircuitAllocating}, {time.Hour, model.CircuitAllocated}, {1000 * time.Hour, model.CircuitAllocated},
	} {
		b.advance(step.wait)
		equal(b, step.want, status())
	}

	// A rejected application is looked at again once it is modified.
	id = b.make(apply()).id("PhysicalConnectionId")
	b.operator(id, "reject")
	b.advance(1000 * time.Hour)
	equal(b, model.CircuitRejected, status())
	b.do(api.ModifyPhysicalConnectionAttribute, "PhysicalConnectionId", id, "PeerLocation", "Hangzhou 2")
	equal(b, model.CircuitInitial, status())
	b.advance(3 * time.Hour)
	equal(b, model.CircuitAllocated, status())
}

func TestProviderActsAtOnceWithoutDelays(t *testing.T) {
	b := newBed(t)
	b.settings(func(s *model.Settings) { s.Operator = model.OperatorAuto })
	id := b.make(apply()).id("PhysicalConnectionId")
	equal(b, model.CircuitAllocated, b.World().Circuits.Get(id).Status)
}
