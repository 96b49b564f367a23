package store

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkAppend is one change, made and on disk, by some number of writers that each wait for theirs. The kind
// "memory" makes the same changes without a store.
func BenchmarkAppend(b *testing.B) {
	for _, writers := range []int{1, 8, 64} {
		for _, kind := range []string{"memory", "disk"} {
			b.Run(fmt.Sprintf("%s/writers=%d", kind, writers), func(b *testing.B) {
				s := start(b, b.TempDir(), Options{Initial: estate(20_000), CompactRecords: 1 << 40})
				defer func() { require.NoError(b, s.Close()) }()
				if kind == "memory" {
					s.memory = true
				}
				before := s.Stats()
				s.load(b, writers, b.N)
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "changes/s")
				if after := s.Stats(); kind == "disk" {
					b.ReportMetric(float64(after.Fsyncs-before.Fsyncs)/float64(b.N), "fsyncs/change")
					b.ReportMetric(float64(after.FileSize)/float64(b.N), "B/change")
				}
			})
		}
	}
}

// load makes n changes by that many writers.
func (s *server) load(b *testing.B, writers, n int) {
	var count atomic.Int64
	var wg sync.WaitGroup
	b.ResetTimer()
	for range writers {
		wg.Go(func() {
			for {
				i := count.Add(1)
				if i > int64(n) {
					return
				}
				busy(s.work)
				if err := s.write(int(i))(); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
	b.StopTimer()
}
