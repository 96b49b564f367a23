package dataplane_test

import (
	"fmt"
	"testing"

	"ecsim/model"
	"ecsim/sim/dataplane"
	"ecsim/sim/dataplane/dataplanetest"
)

// BenchmarkFollow follows packets from a VPC to an address and to a prefix by two VBRs, and their answers, in an estate of
// thousands of VBRs, with and without a failed circuit, and through tables that are full.
func BenchmarkFollow(b *testing.B) {
	const sites = 1500
	w := dataplanetest.Sites(sites)
	failed := w.Fork()
	failed.Put(&model.Fault{Target: "pc-1-0"})
	full := dataplanetest.Sites(1)
	for i := range 200 {
		dataplanetest.AddEntry(full, "vtb-vpc-1", fmt.Sprintf("203.0.%d.0/24", i), "ri-vpc-1-vbr-1")
		dataplanetest.AddEntry(full, "rtb-vbr-1", fmt.Sprintf("203.0.%d.0/24", i), "ri-1-0")
		dataplanetest.AddEntry(full, "rtb-vbr-2", fmt.Sprintf("203.0.%d.0/24", i), "ri-2-0")
	}
	for _, c := range []struct {
		name, to string
		w        *model.World
		sites    int
	}{
		{"address", "192.168.9.5", w, sites}, {"prefix", "192.168.0.0/16", w, sites}, {"failed", "192.168.9.5", failed, sites},
		{"full tables", "192.168.9.5", full, 1}, {"all", "0.0.0.0/0", full, 1},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = n%c.sites + 1
				if _, err := dataplane.Follow(c.w, fmt.Sprintf("vpc-%d", n), c.to); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
