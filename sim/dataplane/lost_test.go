package dataplane_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim/dataplane"
	"ecsim/sim/dataplane/dataplanetest"
)

// TestLost has each reason for which a next hop cannot carry packets.
func TestLost(t *testing.T) {
	const vpc, out = "rte-vpc-1-192.168.0.0/16", "rte-vbr-1-192.168.0.0/16"
	for _, tt := range []struct {
		name, entry string
		change      func(w *model.World)
		why         string
	}{
		{"interface gone", vpc, func(w *model.World) { w.Remove(w.RouterInterfaces.Get("ri-vpc-1-vbr-1")) }, "there is no router interface ri-vpc-1-vbr-1"},
		{"inactive", vpc, func(w *model.World) {
			iface(w, "ri-vpc-1-vbr-1", func(r *model.RouterInterface) { r.Status = model.InterfaceInactive })
		}, "router interface ri-vpc-1-vbr-1 is Inactive"},
		{"no opposite", vpc, func(w *model.World) {
			iface(w, "ri-vpc-1-vbr-1", func(r *model.RouterInterface) { r.OppositeInterface = "" })
		}, "router interface ri-vpc-1-vbr-1 has no opposite interface"},
		{"not named by its opposite", vpc, func(w *model.World) {
			iface(w, "ri-vbr-1-vpc-1", func(r *model.RouterInterface) { r.OppositeInterface = "ri-9" })
		}, "router interface ri-vbr-1-vpc-1 does not name ri-vpc-1-vbr-1 as its opposite"},
		{"far end inactive", vpc, func(w *model.World) {
			iface(w, "ri-vbr-1-vpc-1", func(r *model.RouterInterface) { r.Status = model.InterfaceInactive })
		}, "router interface ri-vbr-1-vpc-1 is Inactive"},
		{"VBR down", vpc, fault("vbr-1"), "VBR vbr-1 is down"},
		{"circuit down", out, fault("pc-1-0"), "circuit pc-1-0 is down"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := dataplanetest.Static()
			require.Empty(t, dataplane.Lost(w, w.RouteEntries.Get(tt.entry)))
			tt.change(w)
			e := *w.RouteEntries.Get(tt.entry)
			require.Equal(t, []string{tt.why}, dataplane.Lost(w, &e))
			e.Status = "Pending"
			require.Empty(t, dataplane.Lost(w, &e), "an entry that is not available draws nothing in")
		})
	}
}
