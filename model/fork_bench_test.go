package model_test

import (
	"fmt"
	"testing"

	"ecsim/model"
	"ecsim/model/modeltest"
)

// BenchmarkFork shows that a fork costs the same at any size, and what ten writes on the fork add.
func BenchmarkFork(b *testing.B) {
	for _, size := range []int{1_000, 100_000, 1_000_000} {
		w := modeltest.Estate(size, 1)
		b.Run(fmt.Sprintf("alone/%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w.Fork()
			}
		})
		var vbrs []*model.VirtualBorderRouter
		w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
			vbrs = append(vbrs, v)
			return true
		})
		b.Run(fmt.Sprintf("with-10-writes/%d", size), func(b *testing.B) {
			b.ReportAllocs()
			next := 0
			for b.Loop() {
				f := w.Fork()
				for range 10 {
					v := *vbrs[next%len(vbrs)]
					v.Description = "changed"
					f.Put(&v)
					next += 7919 // a prime, so that the writes are spread over the table
				}
			}
		})
	}
}
