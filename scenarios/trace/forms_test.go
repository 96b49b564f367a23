package trace_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"

	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// texts are the events as text, without their lines, which depend on the form.
func texts(t require.TestingT, r trace.Reader) (all []string) {
	for {
		e, err := r.Next()
		if errors.Is(err, io.EOF) {
			return all
		}
		require.NoError(t, err)
		c := *e
		c.Line, c.Response = 0, nil
		answer := jsontext.Value(bytes.Clone(e.Response))
		if len(answer) > 0 {
			require.NoError(t, answer.Compact())
		}
		all = append(all, fmt.Sprintf("%+v %s", c, answer))
	}
}

// Whatever form a history is written in, its events are the same.
func TestFormsReadAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := tracetest.Options{Seed: rapid.Uint64Range(0, 1000).Draw(t, "seed"), Events: rapid.IntRange(0, 60).Draw(t, "events"), NoAnswers: rapid.Bool().Draw(t, "no answers")}
		read := func(o tracetest.Options) []string {
			var b bytes.Buffer
			require.NoError(t, tracetest.Write(&b, o))
			r, err := trace.Open(&b, "t", trace.Options{Format: trace.ActionTrail})
			require.NoError(t, err)
			return texts(t, r)
		}
		want := read(o)
		require.Len(t, want, o.Events)
		o.Form = rapid.SampledFrom(tracetest.Forms).Draw(t, "form")
		o.Params = rapid.SampledFrom(tracetest.ParamWays).Draw(t, "params")
		o.Gzip = rapid.Bool().Draw(t, "gzip")
		o.Member = rapid.IntRange(0, 20).Draw(t, "member")
		got := read(o)
		assert.Equal(t, want, got)
	})
}

func TestFormsAreDetected(t *testing.T) {
	for _, form := range tracetest.Forms {
		var b bytes.Buffer
		require.NoError(t, tracetest.Write(&b, tracetest.Options{Seed: 2, Events: 40, Form: form}))
		plain, err := trace.Open(bytes.NewReader(b.Bytes()), "t", trace.Options{})
		require.NoError(t, err, form)
		l := trace.Ahead(plain)
		assert.Len(t, texts(t, l), 40)
		l.Close()
	}
}
