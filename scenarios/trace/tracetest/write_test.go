package tracetest_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"ecsim/scenarios/trace"
	"ecsim/scenarios/trace/tracetest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHistoryIsOfAllSorts(t *testing.T) {
	const n = 5000
	var b, again bytes.Buffer
	require.NoError(t, tracetest.Write(&b, tracetest.Options{Seed: 1, Events: n}))
	require.NoError(t, tracetest.Write(&again, tracetest.Options{Seed: 1, Events: n}))
	assert.True(t, bytes.Equal(b.Bytes(), again.Bytes()), "equal options give equal bytes")
	assert.InDelta(t, 1200, b.Len()/n, 200, "bytes an event")

	r, err := trace.Open(&b, "t", trace.Options{})
	require.NoError(t, err)
	actions, outcomes, codes, others := map[string]int{}, map[trace.Outcome]int{}, map[string]int{}, 0
	for {
		e, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if e.Service != "Vpc" {
			others++
			continue
		}
		actions[string(e.Action)]++
		outcomes[e.Outcome]++
		if e.Code != "" {
			codes[string(e.Code)]++
		}
	}
	t.Log(actions, outcomes, codes)
	assert.InDelta(t, n/10, others, n/20)
	assert.Greater(t, len(actions), 14)
	assert.Greater(t, len(codes), 4)
	assert.InDelta(t, n/10, outcomes[trace.Refused], n/15, "refused calls")
	for _, a := range []string{"CreateVirtualBorderRouter", "DeleteVirtualBorderRouter", "CreateRouteEntry", "DescribePhysicalConnections", "CreateBgpGroup"} {
		assert.Greater(t, actions[a], 20, a)
	}
}
