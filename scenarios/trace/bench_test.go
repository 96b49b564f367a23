package trace_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
)

const benchEvents = 20000

func history(b *testing.B, o tracetest.Options) []byte {
	o.Seed, o.Events = 1, benchEvents
	var buf bytes.Buffer
	require.NoError(b, tracetest.Write(&buf, o))
	b.SetBytes(int64(buf.Len()))
	b.ReportAllocs()
	b.ResetTimer()
	return buf.Bytes()
}

// Each pass reads benchEvents events.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		o    tracetest.Options
	}{{"lines", tracetest.Options{}}, {"array", tracetest.Options{Form: tracetest.Array}}, {"pretty", tracetest.Options{Form: tracetest.Pretty}},
		{"nested text", tracetest.Options{Form: tracetest.NestedText, Params: tracetest.Text}}, {"gzip", tracetest.Options{Gzip: true}}} {
		b.Run(c.name, func(b *testing.B) {
			data := history(b, c.o)
			for range b.N {
				drain(b, open(b, data))
			}
			b.ReportMetric(float64(b.N*benchEvents)/b.Elapsed().Seconds(), "events/s")
		})
	}
}

func open(b *testing.B, data []byte) trace.Reader {
	r, err := trace.Open(bytes.NewReader(data), "bench", trace.Options{})
	require.NoError(b, err)
	return r
}

func drain(b *testing.B, r trace.Reader) {
	n := 0
	for {
		_, err := r.Next()
		if errors.Is(err, io.EOF) {
			require.Equal(b, benchEvents, n)
			return
		}
		require.NoError(b, err)
		n++
	}
}

// BenchmarkBareDecode does what a program does that decodes each event into a map and looks at nothing.
func BenchmarkBareDecode(b *testing.B) {
	data := history(b, tracetest.Options{})
	for range b.N {
		d := jsontext.NewDecoder(bytes.NewReader(data))
		for {
			var v any
			err := json.UnmarshalDecode(d, &v)
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(b, err)
		}
	}
	b.ReportMetric(float64(b.N*benchEvents)/b.Elapsed().Seconds(), "events/s")
}

// BenchmarkBareTokens reads the same text and makes nothing of it.
func BenchmarkBareTokens(b *testing.B) {
	data := history(b, tracetest.Options{})
	for range b.N {
		d := jsontext.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := d.ReadToken(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*benchEvents)/b.Elapsed().Seconds(), "events/s")
}
