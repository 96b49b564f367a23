package run_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/run"
)

// cut has a session come up, a route learnt, the line cut, which BFD notices, the route withdrawn, and all of it back again.
const cut = `region: cn-hangzhou
steps:
  - call: OpenPhysicalConnectionService
  - include: library/_site.yaml
    as: site
  - call: ModifyBgpPeerAttribute
    with: {BgpPeerId: "${site.bgp.peer.BgpPeerId}", EnableBfd: true, BfdMultiHop: 1}
  - expect: {session: {peer: "${site.bgp.peer.BgpPeerId}", is: Established, received: [192.168.0.0/16]}, within: 10s}
  - expect: {route: {in: "${site.edge.vbr.VbrId}", to: 192.168.0.0/16, type: BGP}}
  - expect: {reachable: {from: "${site.net.vpc.VpcId}", to: 192.168.1.1}}
  - {call: DeleteVpc, with: {VpcId: "${site.net.vpc.VpcId}"}, expect: {code: DependencyViolation.RouteEntry}}
  - fail: {target: "${site.line.circuit.PhysicalConnectionId}"}
  - expect: {session: {peer: "${site.bgp.peer.BgpPeerId}", is: Active}, within: 20s}
  - expect: {no-route: {in: "${site.edge.vbr.VbrId}", to: 192.168.0.0/16, type: BGP}}
  - expect: {unreachable: {from: "${site.net.vpc.VpcId}", to: 192.168.1.1}}
  - heal: {target: "${site.line.circuit.PhysicalConnectionId}"}
  - expect: {session: {peer: "${site.bgp.peer.BgpPeerId}", is: Established}, within: 30s}
`

// TestLiveComesToTheSame runs one scenario on the model and on real speakers: every step comes to the same, and so does one that fails.
func TestLiveComesToTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("real speakers take seconds")
	}
	t.Parallel()
	for name, wrong := range map[string]string{"holds": "", "fails": "  - expect: {session: {peer: \"${site.bgp.peer.BgpPeerId}\", is: Idle}}\n"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			same(t, wrong)
		})
	}
}

func same(t *testing.T, wrong string) {
	var outcomes [2][]string
	for i, mode := range []string{model.BGPModel, model.BGPLive} {
		r := results(t, cut+wrong, run.Options{BGP: mode, Log: true})[0]
		if wrong == "" {
			require.Nil(t, r.Failure, "%s", mode)
		} else {
			require.NotNil(t, r.Failure, "%s", mode)
			require.Equal(t, len(r.Scenario.Steps)-1, r.Failure.Step, "%s", mode)
		}
		for _, e := range r.Logs[0].Entries {
			if e.Event == nil {
				outcomes[i] = append(outcomes[i], r.Scenario.Steps[e.Step].Title()+": "+e.Outcome)
			}
		}
	}
	require.Equal(t, outcomes[0], outcomes[1])
}

// TestLiveInvariants gives real speakers the time to make an invariant hold after a step; the model has none.
func TestLiveInvariants(t *testing.T) {
	if testing.Short() {
		t.Skip("real speakers take seconds")
	}
	t.Parallel()
	list, err := run.Read([]string{"s.yaml"}, nil, reading(map[string]string{"s.yaml": cut}))
	require.NoError(t, err)
	s := *list[0]
	s.Invariants = []plan.Name{{Text: "session.down"}}
	r, err := run.Run(context.Background(), &s, run.Options{})
	require.NoError(t, err)
	require.Equal(t, "CreateBgpPeer (peer)", r.Failure.Title) // nobody is there yet
	require.Zero(t, r.Virtual())
	r, err = run.Run(context.Background(), &s, run.Options{BGP: model.BGPLive})
	require.NoError(t, err)
	require.Equal(t, "CreateBgpPeer (peer)", r.Failure.Title)
	require.GreaterOrEqual(t, r.Virtual().Seconds(), 10.0)
}

// TestLive runs one scenario on the model and on real speakers: what it expects holds on both.
func TestLive(t *testing.T) {
	const name = "library/bring-up-in-the-wrong-order.yaml"
	list, err := run.Read([]string{name}, nil, nil)
	require.NoError(t, err)
	for _, bgp := range []string{"model", "live"} {
		r, err := run.Run(context.Background(), list[0], run.Options{BGP: bgp})
		require.NoError(t, err)
		require.Nil(t, r.Failure, "%v", r.Failure)
	}
}

func TestLiveIsNotForLongWaits(t *testing.T) {
	list, err := run.Read([]string{"s.yaml"}, nil, reading(map[string]string{"s.yaml": "bgp: live\nsteps:\n  - wait: 10m\n  - wait: 6m\n"}))
	require.NoError(t, err)
	_, err = run.Run(context.Background(), list[0], run.Options{})
	require.EqualError(t, err, "s.yaml:4:11: with live BGP the clock is that of the wall, and the waits up to here come to more than 15m0s")
}

// TestLiveCountsEveryOrder: a wait is waited for in each order of a parallel group.
func TestLiveCountsEveryOrder(t *testing.T) {
	const group = "bgp: live\nsteps:\n  - wait: %s\n  - parallel:\n      - [{wait: 1s}, {wait: 1s}]\n      - [{wait: 1s}, {wait: 1s}]\n"
	read := func(wait string) []*plan.Scenario {
		list, err := run.Read([]string{"s.yaml"}, nil, reading(map[string]string{"s.yaml": fmt.Sprintf(group, wait)}))
		require.NoError(t, err)
		return list
	}
	// Six orders of 15 minutes in all.
	long, short := read("2m27s"), read("2m26s")
	require.EqualError(t, run.Check(long, run.Options{}),
		"s.yaml:6:29: with live BGP the clock is that of the wall, and the waits up to here come to more than 15m0s in the 6 orders")
	require.NoError(t, run.Check(short, run.Options{}))
	require.NoError(t, run.Check(long, run.Options{Orders: 5}))

	require.Equal(t, 15*time.Minute, run.WallTime(short, run.Options{}, 1))
	require.Equal(t, 15*time.Minute, run.WallTime(append(short, short...), run.Options{}, 2))
	require.Equal(t, 30*time.Minute, run.WallTime(append(short, short...), run.Options{}, 1))
	require.Zero(t, run.WallTime(short, run.Options{BGP: model.BGPModel}, 1))
}
