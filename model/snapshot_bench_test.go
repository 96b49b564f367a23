package model_test

import (
	"bytes"
	"io"
	"runtime"
	"testing"

	"ecsim/model"
	"ecsim/model/modeltest"
)

const estate = 100_000

func snapshotOf(t testing.TB, w *model.World) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w.WriteSnapshot(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func BenchmarkSnapshotWrite100k(b *testing.B) {
	w := modeltest.Estate(estate, 1)
	b.SetBytes(int64(len(snapshotOf(b, w))))
	for b.Loop() {
		if err := w.WriteSnapshot(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(w.Len()), "resources")
}

func BenchmarkSnapshotRead100k(b *testing.B) {
	text := snapshotOf(b, modeltest.Estate(estate, 1))
	b.SetBytes(int64(len(text)))
	before := heap()
	var w *model.World
	for b.Loop() {
		var err error
		if w, err = model.ReadSnapshot(bytes.NewReader(text), "bench.json"); err != nil {
			b.Fatal(err)
		}
	}
	live := float64(heap() - before)
	b.ReportMetric(live/float64(w.Len()), "B/resource")
	b.ReportMetric((live-float64(len(text)))/float64(w.Len()), "B/resource-beyond-text")
	runtime.KeepAlive(text)
}

// heap is the size of what is reachable.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
