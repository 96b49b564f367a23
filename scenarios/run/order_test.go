package run_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/scenarios/plan"
	"ecsim/scenarios/run"
)

// names are the VPCs in the order in which each order made them.
func names(r *run.Result) (list []string) {
	for _, l := range r.Logs {
		var s []string
		for _, e := range l.Entries {
			if e.Event == nil && e.Outcome == plan.Success {
				s = append(s, r.Scenario.Steps[e.Step].As)
			}
		}
		list = append(list, strings.Join(s, " "))
	}
	return list
}

// TestOrders runs every interleaving, in lexicographic order, or the first and others by the seed.
func TestOrders(t *testing.T) {
	all := names(results(t, fmt.Sprintf(race, 120), run.Options{Log: true})[0])
	require.Len(t, all, 10) // 5 over 2
	require.Equal(t, []string{"a1 a2 b1 b2 b3", "a1 b1 a2 b2 b3", "a1 b1 b2 a2 b3"}, all[:3])
	require.Equal(t, "b1 b2 b3 a1 a2", all[9])
	require.Len(t, slices.Compact(slices.Sorted(slices.Values(all))), 10)

	some := names(results(t, fmt.Sprintf(race, 6), run.Options{Log: true})[0])
	require.Len(t, some, 6)
	require.Equal(t, all[0], some[0])
	require.Len(t, slices.Compact(slices.Sorted(slices.Values(some))), 6)
	for _, order := range some {
		require.Contains(t, all, order)
	}
	require.Equal(t, some, names(results(t, fmt.Sprintf(race, 6), run.Options{Log: true})[0]))
	seed := uint64(99)
	require.NotEqual(t, some, names(results(t, fmt.Sprintf(race, 6), run.Options{Log: true, Seed: &seed})[0]))
}

// TestOneOrderFails has a plan that goes wrong when one colleague is faster than the other, and only then.
func TestOneOrderFails(t *testing.T) {
	r := results(t, vpc+`
  - parallel:
      - - {call: CreateVSwitch, with: {VpcId: "${vpc.VpcId}", CidrBlock: 10.1.0.0/16, ZoneId: cn-hangzhou-b}}
        - wait: 1s
      - {call: DeleteVpc, with: {VpcId: "${vpc.VpcId}"}, expect: {code: DependencyViolation.VSwitch}}
`, run.Options{})[0]
	require.Equal(t, 3, r.Orders)
	require.Equal(t, 1, r.Failed)
	require.Equal(t, 3, r.Failure.Number)
	require.Equal(t, []int{0, 3, 1, 2}, r.Failure.Order)
	text := strings.Join(run.FailureText(r), "\n")
	require.Contains(t, text, "order     3 of 3; 1 of them failed\n          step 4, DeleteVpc (s.yaml:11)\n")
}
