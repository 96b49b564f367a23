package store

import (
	"fmt"
	"hash/fnv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkAppend is one change, made and on disk, by some number of writers that each wait for theirs; with "busy",
// each also computes for about 60 µs before, as a server does. "memory" makes the same changes without a store.
func BenchmarkAppend(b *testing.B) {
	for _, load := range []struct {
		name          string
		writers, work int
	}{{"writers=1", 1, 0}, {"writers=8", 8, 0}, {"writers=64", 64, 0}, {"writers=64,busy", 64, 800}} {
		for _, kind := range []string{"memory", "disk"} {
			b.Run(load.name+"/"+kind, func(b *testing.B) {
				s := start(b, b.TempDir(), Options{Initial: estate(20_000), CompactRecords: 1 << 40})
				defer func() { require.NoError(b, s.Close()) }()
				s.memory = kind == "memory"
				before := s.Stats()
				s.run(b, load.writers, load.work)
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "changes/s")
				if kind == "disk" {
					after := s.Stats()
					b.ReportMetric(float64(after.Fsyncs-before.Fsyncs)/float64(b.N), "fsyncs/change")
					b.ReportMetric(float64(after.Bytes-before.Bytes)/float64(b.N), "B/change")
				}
			})
		}
	}
}

// run makes b.N changes by that many writers.
func (s *server) run(b *testing.B, writers, work int) {
	var count atomic.Int64
	var wg sync.WaitGroup
	b.ResetTimer()
	for range writers {
		wg.Go(func() {
			for {
				i := count.Add(1)
				if i > int64(b.N) {
					return
				}
				compute(work)
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

var computed atomic.Uint64

func compute(rounds int) {
	h := fnv.New64()
	var block [64]byte
	for range rounds {
		h.Write(block[:])
	}
	computed.Store(h.Sum64())
}

// BenchmarkOpen opens a directory with 100,000 resources in the snapshot and some records behind it.
func BenchmarkOpen(b *testing.B) {
	for _, records := range []int{0, 50_000} {
		b.Run(fmt.Sprintf("records=%d", records), func(b *testing.B) {
			dir := b.TempDir()
			s := start(b, dir, Options{Initial: estate(100_000)})
			var wait func() error
			for i := range records {
				wait = s.write(i)
			}
			if wait != nil {
				require.NoError(b, wait())
			}
			size := s.Stats().FileSize
			require.NoError(b, s.Close())
			for b.Loop() {
				s := start(b, dir, Options{})
				b.StopTimer()
				require.EqualValues(b, records, s.Stats().Journal)
				require.NoError(b, s.Close())
				b.StartTimer()
			}
			b.ReportMetric(float64(size), "B")
		})
	}
}

// BenchmarkCompact takes a snapshot of 100,000 resources.
func BenchmarkCompact(b *testing.B) {
	s := start(b, b.TempDir(), Options{Initial: estate(100_000)})
	for b.Loop() {
		s.Compact(s.engine.World().Fork())
		s.compacted.Wait()
	}
	b.ReportMetric(float64(s.Stats().FileSize), "B")
	require.NoError(b, s.Close())
}
