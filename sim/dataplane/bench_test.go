package dataplane_test

import (
	"fmt"
	"testing"

	"ecsim/model"
	"ecsim/sim/dataplane"
	"ecsim/sim/dataplane/dataplanetest"
)

// BenchmarkFollow follows packets from a VPC to an address and to a prefix by two VBRs, and their answers, in an estate of
// thousands of VBRs, with and without a failed circuit.
func BenchmarkFollow(b *testing.B) {
	const sites = 1500
	w := dataplanetest.Sites(sites)
	failed := w.Fork()
	failed.Put(&model.Fault{Target: "pc-1-0"})
	for _, c := range []struct {
		name, to string
		w        *model.World
	}{
		{"address", "192.168.9.5", w}, {"prefix", "192.168.0.0/16", w}, {"failed", "192.168.9.5", failed},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = n%sites + 1
				if _, err := dataplane.Follow(c.w, fmt.Sprintf("vpc-%d", n), c.to); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
