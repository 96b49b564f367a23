package replay

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
)

// kept reads all events of a written history.
func kept(t testing.TB, o tracetest.Options) (events []trace.Event) {
	var text bytes.Buffer
	require.NoError(t, tracetest.Write(&text, o))
	in, err := trace.Open(&text, "trace", trace.Options{})
	require.NoError(t, err)
	for {
		ev, err := in.Next()
		if err != nil {
			return events
		}
		e := *ev
		e.Params, e.Response = slices.Clone(ev.Params), bytes.Clone(ev.Response)
		events = append(events, e)
	}
}

// TestOneMutation changes one code or one value of an answer anywhere in a long history, and wants that one divergence there.
func TestOneMutation(t *testing.T) {
	o := tracetest.Options{Seed: 7, Events: 1500}
	events := kept(t, o)
	var refusals, answers []int
	for i, e := range events {
		switch {
		case e.Kind == trace.Call && e.Service == "Vpc" && e.Outcome == trace.Refused:
			refusals = append(refusals, i)
		case e.Kind == trace.Call && bytes.Contains(e.Response, []byte("TotalCount")):
			answers = append(answers, i)
		}
	}
	require.Greater(t, len(refusals), 20)
	require.Greater(t, len(answers), 20)
	rapid.Check(t, func(t *rapid.T) {
		mutated := slices.Clone(events)
		at := 0
		if rapid.Bool().Draw(t, "code") {
			at = rapid.SampledFrom(refusals).Draw(t, "refusal")
			mutated[at].Code += "X"
		} else {
			at = rapid.SampledFrom(answers).Draw(t, "answer")
			mutated[at].Response = mutate(t, mutated[at].Response)
		}
		r, err := Run(context.Background(), &tape{events: mutated}, Options{World: tracetest.World(o.Seed), Divergences: 5})
		require.NoError(t, err)
		require.Len(t, r.Divergences, 1)
		require.Equal(t, 1, r.Diverged())
		require.Equal(t, mutated[at].Line, r.Divergences[0].Line)
		if r.Divergences[0].Verdict == StateDiffers {
			require.Equal(t, 1, r.Divergences[0].FieldsTotal)
		}
	})
}

// mutate changes one number, boolean or text of an answer, but no ID, which may be another name of the same thing, and no time.
func mutate(t *rapid.T, text []byte) []byte {
	var tr tree
	require.NoError(t, tr.parse(text))
	var places []int
	for i := range tr.nodes {
		n := &tr.nodes[i]
		if n.name == nil || !tr.scalar(int32(i)) || unheld(n.name) || n.kind == 'n' || free(plain(n.name)) {
			continue
		}
		v := tr.text(int32(i))
		if prefixOf(v) == "" && !isTime(v) && !masked(v) {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		t.Skip("nothing to change")
	}
	raw := tr.nodes[rapid.SampledFrom(places).Draw(t, "place")].raw
	other := quoted(plain(raw) + "~")
	switch raw[0] {
	case 't':
		other = "false"
	case 'f':
		other = "true"
	case '"':
	default:
		n, err := strconv.Atoi(string(raw))
		require.NoError(t, err)
		other = strconv.Itoa(n + 1)
	}
	begin := bytes.Index(text, raw)
	for i := range text { // where it is, not where the same text is first
		if &text[i] == &raw[0] {
			begin = i
		}
	}
	return slices.Concat(text[:begin], []byte(other), text[begin+len(raw):])
}
