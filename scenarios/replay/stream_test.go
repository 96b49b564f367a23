package replay

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
)

// stream replays a written history, from the world that it began in.
func stream(t testing.TB, o tracetest.Options, text []byte) *Report {
	in, err := trace.Open(bytes.NewReader(text), "trace", trace.Options{})
	require.NoError(t, err)
	r, err := Run(context.Background(), in, Options{File: "trace", World: tracetest.World(o.Seed), Divergences: 10})
	require.NoError(t, err)
	return r
}

// TestStreams replays histories of a real engine, in every form that recorders give them.
func TestStreams(t *testing.T) {
	const events = 600
	run := func(o tracetest.Options) {
		t.Run(fmt.Sprintf("%+v", o), func(t *testing.T) {
			o.Seed, o.Events = 3, events
			var b bytes.Buffer
			require.NoError(t, tracetest.Write(&b, o))
			r := stream(t, o, b.Bytes())
			assert.Empty(t, r.Divergences)
			assert.Equal(t, events, r.Events)
			assert.Greater(t, r.Counts[Match], events/2)
			assert.Equal(t, events, r.Counts[Match]+r.Counts[NotModelled])
			assert.Zero(t, r.InferredTotal)
		})
	}
	for _, f := range tracetest.Forms {
		run(tracetest.Options{Form: f})
	}
	for _, p := range tracetest.ParamWays {
		run(tracetest.Options{Params: p})
	}
	run(tracetest.Options{Gzip: true, Member: 100})
	run(tracetest.Options{NoAnswers: true})
}

// TestLateStreams adopts what a history's second half needs of the first. What nobody ever told, such as a route that is in
// the way of a deletion, is all that may differ.
func TestLateStreams(t *testing.T) {
	o := tracetest.Options{Seed: 11, Events: 6000}
	events := kept(t, o)
	for _, from := range []int{0, len(events) / 2} {
		r, err := Run(context.Background(), &tape{events: events[from:]}, Options{Adopt: true, Seed: 2, Divergences: 1000})
		require.NoError(t, err)
		assert.Zero(t, r.Counts[StateDiffers])
		assert.Less(t, r.Counts[CodeDiffers], len(events[from:])/200)
		assert.Greater(t, r.AdoptedTotal, 10)
		for _, d := range r.Divergences {
			assert.NotEqual(t, accepted, d.Recorded, "%+v", d)
		}
	}
}

// BenchmarkReplay replays events of the usual size, without the process around it.
func BenchmarkReplay(b *testing.B) {
	const events = 50_000
	o := tracetest.Options{Seed: 1, Events: events}
	var text bytes.Buffer
	require.NoError(b, tracetest.Write(&text, o))
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if r := stream(b, o, text.Bytes()); r.Diverged() > 0 {
			b.Fatal(r.Divergences[0])
		}
	}
	b.ReportMetric(float64(b.N)*events/b.Elapsed().Seconds(), "events/s")
}

// BenchmarkRead is what reading the same events takes alone.
func BenchmarkRead(b *testing.B) {
	const events = 50_000
	var text bytes.Buffer
	require.NoError(b, tracetest.Write(&text, tracetest.Options{Seed: 1, Events: events}))
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		in, err := trace.Open(bytes.NewReader(text.Bytes()), "trace", trace.Options{})
		require.NoError(b, err)
		for err == nil {
			_, err = in.Next()
		}
	}
	b.ReportMetric(float64(b.N)*events/b.Elapsed().Seconds(), "events/s")
}
