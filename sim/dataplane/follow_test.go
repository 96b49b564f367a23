package dataplane_test

import (
	"testing"

	"ecsim/bgp/bgptest"
	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/dataplane"
	"ecsim/sim/dataplane/dataplanetest"

	"github.com/stretchr/testify/require"
)

// change replaces a resource by a changed copy.
func change[T any](w *model.World, get func(string) *T, id string, fn func(*T)) {
	r := *get(id)
	fn(&r)
	w.Put(any(&r).(model.Resource))
}

func fault(w *model.World, target string) { w.Put(&model.Fault{Target: target}) }

func TestShow(t *testing.T) {
	w := dataplanetest.Dual()
	for _, c := range [][2]string{{"vpc-1", "192.168.9.5"}, {"vpc-1", "192.168.0.0/16"}, {"edge", "172.16.0.0/16"}, {"vbr-1", "192.168.0.0/16"}, {"vbr-1", "10.1.0.0/24"}} {
		tr, err := dataplane.Follow(w, c[0], c[1])
		require.NoError(t, err)
		t.Log("\n" + tr.Text())
	}
	_ = sim.New
	_ = bgptest.Region
	fault(w, "pc-1-0")
	tr, err := dataplane.Follow(w, "vpc-1", "192.168.9.5")
	require.NoError(t, err)
	t.Log("\n" + tr.Text())
	w = dataplanetest.Static()
	tr, err = dataplane.Follow(w, "vpc-1", "192.168.9.5")
	require.NoError(t, err)
	t.Log("\n" + tr.Text())
}
