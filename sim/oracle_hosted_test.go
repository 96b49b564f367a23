package sim_test

import (
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/simtest"
	"pgregory.net/rapid"
)

// TestHostedOracle is TestOracle with no calls but those that bear upon hosted connections, so that they meet more often.
func TestHostedOracle(t *testing.T) {
	counts := tally{}
	rapid.Check(t, func(t *rapid.T) {
		c := &comparison{counts: counts, kept: map[*sim.Engine][]byte{}}
		m := &simtest.Machine{
			Engine: sim.New(simtest.EstatesWith(model.DelaysNone).Draw(t, "estate")), Hook: c.step,
			Only: []model.Action{
				api.CreateVirtualPhysicalConnection, api.UpdateVirtualPhysicalConnection, api.CreateVpconnFromVbr, api.AttachVbrToVpconn,
				api.ConfirmPhysicalConnection, api.EnablePhysicalConnection, api.CancelPhysicalConnection, api.TerminatePhysicalConnection,
				api.RecoverPhysicalConnection, api.DeletePhysicalConnection, api.ModifyPhysicalConnectionAttribute,
				api.CreatePhysicalConnectionOccupancyOrder, api.CreateVirtualBorderRouter, api.ModifyVirtualBorderRouterAttribute,
				api.AssociatePhysicalConnectionToVirtualBorderRouter, api.UpdateVirtualBorderBandwidth, api.TerminateVirtualBorderRouter,
				api.RecoverVirtualBorderRouter, api.DeleteVirtualBorderRouter,
			},
		}
		t.Repeat(m.Actions())
	})
	t.Log("\n" + counts.String())
}
