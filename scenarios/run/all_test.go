package run_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/scenarios/library"
	"ecsim/scenarios/run"
)

// TestAllIsInOrder has the results in the order of the list, whatever runs them.
func TestAllIsInOrder(t *testing.T) {
	list, err := run.Read(library.Names(), nil, nil)
	require.NoError(t, err)
	var first string
	for _, jobs := range []int{1, 3, 16} {
		var b bytes.Buffer
		w := run.NewText(&b, true, 40)
		require.NoError(t, run.All(context.Background(), list, run.Options{Log: true}, jobs, w.Write))
		if first == "" {
			first = b.String()
		}
		require.Equal(t, first, b.String(), "with %d jobs", jobs)
	}
}

func TestAllStops(t *testing.T) {
	list, err := run.Read(library.Names(), nil, nil)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, run.All(ctx, list, run.Options{}, 2, func(*run.Result) error { return nil }), context.Canceled)
	full := fmt.Errorf("no space left")
	require.ErrorIs(t, run.All(context.Background(), list, run.Options{}, 2, func(*run.Result) error { return full }), full)
}
