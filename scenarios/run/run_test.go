package run_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"ecsim/scenarios/library"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/run"
)

// gobgp leaves its servers' own loops behind (pkg/server).
func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("github.com/osrg/gobgp/v3/pkg/server.(*BgpServer).Serve"),
		goleak.IgnoreTopFunction("github.com/eapache/channels.(*InfiniteChannel).infiniteBuffer"))
}

// reading reads from files in memory, and of the library what is not there.
func reading(files map[string]string) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if text, ok := files[name]; ok {
			return []byte(text), nil
		}
		if strings.HasPrefix(name, plan.LibraryPrefix) {
			return library.Read(name)
		}
		return nil, fs.ErrNotExist
	}
}

func results(t *testing.T, text string, o run.Options) []*run.Result {
	t.Helper()
	list, err := run.Read([]string{"s.yaml"}, nil, reading(map[string]string{"s.yaml": text}))
	require.NoError(t, err)
	var out []*run.Result
	for _, s := range list {
		r, err := run.Run(context.Background(), s, o)
		require.NoError(t, err)
		out = append(out, r)
	}
	return out
}

const vpc = `
region: cn-hangzhou
steps:
  - call: CreateVpc
    as: vpc
    with: {VpcName: a, CidrBlock: 10.0.0.0/8}
`

// TestExpectations has every expectation hold and fail: what follows a VPC is right, and with the word on the left replaced by the one on the right it
// is not.
func TestExpectations(t *testing.T) {
	for _, tt := range []struct{ step, from, to, expected, found string }{
		{`  - {call: DeleteVpc, with: {VpcId: vpc-x}, expect: {code: InvalidVpcId.NotFound}}`, "InvalidVpcId.NotFound", "Forbidden", "Forbidden", "InvalidVpcId.NotFound: VpcId names vpc-x"},
		{`  - {call: DeleteVpc, with: {VpcId: "${vpc.VpcId}"}}`, `"${vpc.VpcId}"`, "vpc-x", "success", "InvalidVpcId.NotFound: VpcId names vpc-x"},
		{`  - {call: DeleteVpc, with: {VpcId: vpc-x}, expect: {code: [Forbidden, InvalidVpcId.NotFound], rule: vpc.exists}}`, "vpc.exists", "vpc.delete-empty", "refused by the rule vpc.delete-empty", "InvalidVpcId.NotFound"},
		{`  - {call: CreateVpc, expect: {code: success, fields: {VpcId: {matches: ^vpc-}}}}`, "^vpc-", "^vbr-", "VpcId matches ^vbr-", "vpc-"},
		{`  - expect: {states: {"${vpc.VpcId}": [Pending, Available]}}`, "Available", "Gone", "is Pending or Gone", "Vpc vpc-bp1tde7y10b1000000001 is Available"},
		{`  - expect: {states: {vpc-x: gone}}`, "gone", "Available", "vpc-x is Available", "vpc-x is gone: nothing has that ID"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, equals: 1}`, "equals: 1", "equals: 2", "TotalCount is 2", "1"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, not: 2}`, "not: 2", "not: 1", "TotalCount is there and is not 1", "1"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, at-least: 1, at-most: 1}`, "at-least: 1", "at-least: 1.5", "TotalCount is at least 1.5", "1"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, at-least: 1, at-most: 1}`, "at-most: 1", "at-most: 0", "TotalCount is at most 0", "1"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[*].VpcName", equals: [a]}`, "[a]", "[b]", `Vpcs.Vpc[*].VpcName is ["b"]`, `["a"]`},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[*].VpcName", contains: a}`, "contains: a", "contains: b", "Vpcs.Vpc[*].VpcName contains b", `["a"]`},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc", count: 1}`, "count: 1", "count: 0", "Vpcs.Vpc has 0 items", "CidrBlock"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[VpcId=${vpc.VpcId}].VpcName", one-of: [a, b]}`, "[a, b]", "[c]", `is one of ["c"]`, "a"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[VpcName=z].VpcId", exists: false}`, "false", "true", "is there", "nothing is there"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[0].Tags", equals: {Tag: []}}`, "[]", "[x]", `Vpcs.Vpc[0].Tags is {"Tag":["x"]}`, `{"Tag":[]}`},
		{`  - expect: {no-route: {in: "${vpc.VpcId}", to: 10.1.0.0/16}}`, "no-route", "route", "a route to 10.1.0.0/16", "no entry for that prefix"},
		{`  - expect: {unreachable: {from: "${vpc.VpcId}", to: 10.9.9.9, at: "${vpc.VpcId}", because: no route}}`, "no route", "no light", `because "no light"`, "it is not reachable, but at Vpc"},
		{`  - expect: {unreachable: {from: "${vpc.VpcId}", to: 10.9.9.9}}`, "unreachable", "reachable", "10.9.9.9 is reachable from", "it is not: at Vpc"},
		{`  - expect: {findings: []}`, "[]", "[session.down]", "findings of session.down", "nothing"},
		{`  - {fail: {target: nobody}, expect: {error: there is no circuit}}`, "there is no circuit", "there is a circuit", `"there is a circuit"`, "there is no circuit, VBR"},
		{`  - {operator: {id: "${vpc.VpcId}", event: pay}, expect: {error: pay}}`, ", expect: {error: pay}", "", "success", "refused: "},
	} {
		t.Run(tt.step, func(t *testing.T) {
			require.Nil(t, results(t, vpc+tt.step+"\n", run.Options{})[0].Failure)
			require.Equal(t, 1, strings.Count(tt.step, tt.from), tt.from)
			r := results(t, vpc+strings.Replace(tt.step, tt.from, tt.to, 1)+"\n", run.Options{})[0]
			require.NotNil(t, r.Failure)
			require.Equal(t, 1, r.Failure.Step)
			require.Contains(t, r.Failure.Expected, tt.expected)
			require.Contains(t, r.Failure.Found, tt.found)
			require.NotEmpty(t, r.Failure.Before)
		})
	}
}

// TestSkips has what depends on a refused call skipped, and what depends on that too.
func TestSkips(t *testing.T) {
	r := results(t, `
region: cn-hangzhou
state: {settings: {quotas: {vpcs.per-region: 1}}}
steps:
  - {call: CreateVpc, as: one, expect: {code: [success, QuotaExceeded.Vpc]}}
  - {call: CreateVpc, as: two, expect: {code: [success, QuotaExceeded.Vpc]}}
  - {call: CreateVSwitch, as: switch, with: {VpcId: "${two.VpcId}", CidrBlock: 172.16.1.0/24, ZoneId: cn-hangzhou-b}}
  - expect: {states: {"${switch.VSwitchId}": Available}}
  - expect: {states: {"${one.VpcId}": Available}}
`, run.Options{Log: true})[0]
	require.Nil(t, r.Failure)
	require.Equal(t, 2, r.Skipped)
	require.Contains(t, run.EntryText(r.Scenario, &r.Logs[0].Entries[len(r.Logs[0].Entries)-3]), "skipped")
}

// TestWithin lets time pass as far as it takes and no further.
func TestWithin(t *testing.T) {
	r := results(t, "delays: default"+vpc+`
  - expect: {states: {"${vpc.VpcId}": Available}, within: 1h}
`, run.Options{})[0]
	require.Nil(t, r.Failure)
	require.Equal(t, "3s", run.Span(r.Virtual()))
	r = results(t, "delays: default"+vpc+`
  - expect: {states: {"${vpc.VpcId}": Available}, within: 2s}
`, run.Options{})[0]
	require.Equal(t, "vpc-bp1tde7y10b1000000001 is Available within 2s", r.Failure.Expected)
}

func TestInvariantsAfterEveryStep(t *testing.T) {
	r := results(t, "invariants: [interface.half-pair]"+vpc+`
  - call: OpenPhysicalConnectionService
  - call: CreateRouterInterface
    with: {RouterType: VRouter, RouterId: "${vpc.VRouterId}", Role: InitiatingSide, Spec: Large.1, OppositeRegionId: cn-hangzhou, InstanceChargeType: PostPaid}
  - wait: 1s
`, run.Options{})[0]
	require.Equal(t, 2, r.Failure.Step)
	require.Contains(t, r.Failure.Found, "interface.half-pair: router interface")
}

// TestAYearIsNothing is what virtual time is for.
func TestAYearIsNothing(t *testing.T) {
	r := results(t, vpc+"  - wait: 365d\n", run.Options{})[0]
	require.Nil(t, r.Failure)
	require.Equal(t, "365d", run.Span(r.Virtual()))
}

func TestStartStateSeed(t *testing.T) {
	text := "start: 2027-05-01T00:00:00Z\nseed: 7\nstate: {seed: 3, now: 2027-01-01T00:00:00Z}" + vpc
	r := results(t, text, run.Options{Log: true})[0]
	require.Equal(t, "2027-05-01T00:00:00Z", r.Start.String())
	other := uint64(8)
	s := results(t, text, run.Options{Log: true, Seed: &other})[0]
	require.NotEqual(t, r.Logs[0].Entries[1].Event.Resource, s.Logs[0].Entries[1].Event.Resource)

	list, err := run.Read([]string{"s.yaml"}, nil, reading(map[string]string{"s.yaml": "start: 2026-01-01T00:00:00Z\nstate: {now: 2027-01-01T00:00:00Z}\nsteps: []\n"}))
	require.NoError(t, err)
	_, err = run.Run(context.Background(), list[0], run.Options{})
	require.EqualError(t, err, "s.yaml:2:8: start is 2026-01-01T00:00:00Z, but the state is of 2027-01-01T00:00:00Z: time never goes back")
}

func TestUnknownIdentifiers(t *testing.T) {
	_, err := run.Read([]string{"s.yaml"}, nil, reading(map[string]string{"s.yaml": `invariants: [session.dwn]
steps:
  - {call: CreateVpc, expect: {code: X, rule: vpc.exist}}
  - expect: {findings: {of: [route.blackhole], are: [nothing]}}
`}))
	require.EqualError(t, err, `s.yaml:1:14: there is no invariant session.dwn; did you mean session.down?
s.yaml:3:47: there is no rule vpc.exist; did you mean vpc.exists?
s.yaml:4:54: there is no invariant nothing; ecsim rules lists them`)
}

const race = `
region: cn-hangzhou
steps:
  - parallel:
      orders: %d
      branches:
        - - {call: CreateVpc, as: a1, with: {VpcName: a1}}
          - {call: CreateVpc, as: a2, with: {VpcName: a2}}
        - - {call: CreateVpc, as: b1, with: {VpcName: b1}}
          - {call: CreateVpc, as: b2, with: {VpcName: b2}}
          - {call: CreateVpc, as: b3, with: {VpcName: b3}}
`

// TestPositions has expectations whose value stands on another line than their step: the failure is where the value is.
func TestPositions(t *testing.T) {
	const head = "region: cn-hangzhou\nsteps:\n  - call: CreateVpc\n    as: vpc\n    with: {CidrBlock: 10.0.0.0/8}\n"
	const route = "  - expect:\n      route:\n        in: ${vpc.VpcId}\n        to: 100.64.0.0/10\n"
	for _, tt := range []struct {
		step string
		pos  plan.Pos
	}{
		{"  - call: CreateVpc\n    expect:\n      code: InvalidX\n", plan.Pos{Line: 8, Column: 13}},
		{"  - call: CreateVpc\n    expect:\n      code:\n        - InvalidVlanId.Used\n        - InvalidVpcId.NotFound\n", plan.Pos{Line: 9, Column: 11}},
		{"  - call: DeleteVpc\n    with: {VpcId: vpc-x}\n", plan.Pos{Line: 6, Column: 11}},
		{"  - call: DeleteVpc\n    with: {VpcId: vpc-x}\n    expect:\n      code: InvalidVpcId.NotFound\n      rule: vlan.unique\n", plan.Pos{Line: 10, Column: 13}},
		{"  - fail: {target: pc-x}\n    expect:\n      error: no such text\n", plan.Pos{Line: 8, Column: 14}},
		{"  - customer-router: {name: dc, asn: 65001}\n    expect:\n      error: refused\n", plan.Pos{Line: 8, Column: 14}},
		{route + "        via: ri-x\n", plan.Pos{Line: 10, Column: 14}},
		{route + "        via: ri-x\n        type: BGP\n", plan.Pos{Line: 11, Column: 15}},
	} {
		r := results(t, head+tt.step, run.Options{})
		require.NotNil(t, r[0].Failure, tt.step)
		require.Equal(t, tt.pos, r[0].Failure.Pos, tt.step)
	}
}

// TestUnknownState has a state that the resource's kind does not have: the failure lists those it has.
func TestUnknownState(t *testing.T) {
	r := results(t, "region: cn-hangzhou\nsteps:\n  - call: CreateVpc\n    as: vpc\n  - expect: {states: {\"${vpc.VpcId}\": active}}\n", run.Options{})
	require.Equal(t, []string{"the states of Vpc are Pending, Available"}, r[0].Failure.More)
	r = results(t, "region: cn-hangzhou\nsteps:\n  - call: CreateVpc\n    as: vpc\n  - expect: {states: {\"${vpc.VpcId}\": Pending}}\n", run.Options{})
	require.Empty(t, r[0].Failure.More)
}
