package trace_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"runtime"
	"strconv"
	"testing"

	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// again gives a text over and over, up to left bytes and the end of a line.
type again struct {
	text []byte
	at   int
	left int64
}

func (a *again) Read(p []byte) (int, error) {
	if a.left <= 0 && a.at == 0 {
		return 0, io.EOF
	}
	n := copy(p, a.text[a.at:])
	a.at = (a.at + n) % len(a.text)
	a.left -= int64(n)
	return n, nil
}

// What a reader holds does not grow with the file: of 150 MB, or of as many as ECSIM_TRACE_MB says.
func TestConstantMemory(t *testing.T) {
	size := int64(150)
	if s := os.Getenv("ECSIM_TRACE_MB"); s != "" {
		var err error
		size, err = strconv.ParseInt(s, 10, 64)
		require.NoError(t, err)
	}
	for _, c := range []struct {
		name  string
		form  tracetest.Form
		share int64
		gzip  bool
		ahead bool
	}{{"lines", tracetest.Lines, 100, false, false}, {"lines ahead", tracetest.Lines, 40, false, true}, {"one line", tracetest.Joined, 40, false, false},
		{"gzip", tracetest.Lines, 20, true, false}, {"log service", tracetest.NestedText, 20, false, false}} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, tracetest.Write(&b, tracetest.Options{Seed: 1, Events: 2000, Form: c.form}))
			text := io.Reader(&again{text: b.Bytes(), left: size << 20 * c.share / 100})
			if c.gzip {
				from, to := io.Pipe()
				plain := text
				go func() {
					z, _ := gzip.NewWriterLevel(to, gzip.BestSpeed)
					_, err := io.Copy(z, plain)
					_ = to.CloseWithError(errors.Join(err, z.Close()))
				}()
				text = from
			}
			r, err := trace.Open(text, "t", trace.Options{})
			require.NoError(t, err)
			if c.ahead {
				l := trace.Ahead(r)
				defer l.Close()
				r = l
			}
			events, most := 0, uint64(0)
			for {
				_, err := r.Next()
				if errors.Is(err, io.EOF) {
					break
				}
				require.NoError(t, err)
				if events++; events%10000 == 0 {
					var m runtime.MemStats
					runtime.ReadMemStats(&m)
					most = max(most, m.HeapInuse)
				}
			}
			assert.Zero(t, events%2000)
			assert.Greater(t, events, int(size*c.share*1000/100/2))
			assert.Less(t, most, uint64(48<<20), "bytes of heap in use")
			t.Logf("%d events, %d MB of heap at most", events, most>>20)
		})
	}
}
