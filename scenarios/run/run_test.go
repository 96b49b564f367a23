package run_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
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

// TestFormats writes one passing and one failing scenario in every format.
func TestFormats(t *testing.T) {
	list := append(results(t, "name: fine & well"+vpc, run.Options{Log: true}), results(t, "name: fails"+vpc+"  - expect: {states: {\"${vpc.VpcId}\": gone}}\n", run.Options{Log: true})...)
	write := func(w run.Writer) {
		for _, r := range list {
			require.NoError(t, w.Write(r))
		}
		require.NoError(t, w.Close())
	}
	var text, js, junit, tap bytes.Buffer
	write(run.NewText(&text, true, 10))
	require.Contains(t, text.String(), "ok    fine & well")
	require.Contains(t, text.String(), "FAIL  fails")
	require.Contains(t, text.String(), "s.yaml:7:39: step 2, expect states, at 2026-01-01T00:00:00Z\n      expected  vpc-bp1tde7y10b1000000001 is gone\n      found     Vpc vpc-bp1tde7y10b1000000001 is Available\n      before    ")
	require.True(t, strings.HasSuffix(text.String(), "2 scenarios, 1 failed\n"))

	write(run.NewJSON(&js))
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(run.Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("run", doc))
	schema, err := c.Compile("run")
	require.NoError(t, err)
	var v any
	require.NoError(t, json.Unmarshal(js.Bytes(), &v))
	require.NoError(t, schema.Validate(v))
	require.Contains(t, js.String(), `"expected": "vpc-bp1tde7y10b1000000001 is gone"`)

	write(run.NewJUnit(&junit))
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Suites   []struct {
			Cases []struct {
				Name    string `xml:"name,attr"`
				Failure *struct {
					Text string `xml:",chardata"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal(junit.Bytes(), &suites))
	require.Equal(t, []int{2, 1}, []int{suites.Tests, suites.Failures})
	require.Equal(t, "fine & well", suites.Suites[0].Cases[0].Name)
	require.Contains(t, suites.Suites[0].Cases[1].Failure.Text, "expected  vpc-")

	write(run.NewTAP(&tap, len(list)))
	lines := strings.Split(tap.String(), "\n")
	require.Equal(t, []string{"TAP version 14", "1..2", "ok 1 - fine & well", "not ok 2 - fails", "  ---"}, lines[:5])
	require.Contains(t, lines, "  ...")
}

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

// TestUpdate rewrites what is recorded and nothing else, and what it wrote holds.
func TestUpdate(t *testing.T) {
	const before = `# a comment
name:   update me   # with odd blanks
region: cn-hangzhou
steps:
  - call: CreateVpc
    as: vpc
    with: {VpcName: p, CidrBlock: 10.0.0.0/8}
  - expect: {states: {"${vpc.VpcId}": Pending}}   # wrong
  - call: DeleteVpc
    with: {VpcId: vpc-no}
    expect: {code: 'InvalidX', rule: vlan.unique}
  - expect:
      get: DescribeVpcs
      fields:
        TotalCount: "7"
        "Vpcs.Vpc[*].VpcName": [a, b]  # a list
        "Vpcs.Vpc[*].CidrBlock":
          - one
          - two
        "Vpcs.Vpc": {count: 9}
`
	after := strings.NewReplacer("Pending}", "Available}", "'InvalidX', rule: vlan.unique", "'InvalidVpcId.NotFound', rule: vpc.exists",
		`"7"`, `"1"`, "[a, b]", "[p]", "- one\n          - two", "- 10.0.0.0/8", "count: 9", "count: 1").Replace(before)
	u, err := run.Update(context.Background(), []string{"s.yaml"}, nil, run.Options{}, reading(map[string]string{"s.yaml": before}))
	require.NoError(t, err)
	require.Empty(t, u.Left)
	require.Len(t, u.Files, 1)
	require.Equal(t, 7, u.Files[0].Count)
	require.Equal(t, after, string(u.Files[0].Text))
	require.Nil(t, results(t, after, run.Options{})[0].Failure)
}

// TestUpdateLeaves has what cannot be rewritten, each with the reason.
func TestUpdateLeaves(t *testing.T) {
	const head = "region: cn-hangzhou\nparameters: {want: q}\nmatrix: {name: [one, two]}\nsteps:\n  - call: CreateVpc\n    as: vpc\n    with: {VpcName: \"${name}\"}\n"
	for _, tt := range []struct{ step, why string }{
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[0].VpcName", equals: three}`, "rows or orders of the file disagree about it"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, equals: "${want}"}`, "a parameter or a reference gives its value"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, equals: "${vpc.VpcId}"}`, "a parameter or a reference gives its value"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, at-least: 4}`, "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes"},
		{`  - expect: {states: {"${vpc.VpcId}": Pending}, within: 1s}`, "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes"},
		{`  - {call: DeleteVpc, with: {VpcId: vpc-x}}`, "nothing is expected of the call; a refusal is not written into a file by itself"},
		{"  - expect: {get: DescribeVpcs, path: TotalCount, equals: [\n    a]}", "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes"},
	} {
		u, err := run.Update(context.Background(), []string{"s.yaml"}, nil, run.Options{}, reading(map[string]string{"s.yaml": head + tt.step + "\n"}))
		require.NoError(t, err)
		require.Empty(t, u.Files, tt.step)
		require.Len(t, u.Left, 2, tt.step)
		for _, line := range u.Left {
			require.True(t, strings.HasSuffix(line, ": not rewritten: "+tt.why), line)
		}
	}
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

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.yaml", "a.yml", "_part.yaml", ".hidden.yaml", "notes.txt", "sub/c.json", "_parts/d.yaml"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("steps: []"), 0o644))
	}
	found, err := run.Files([]string{dir, filepath.Join(dir, "b.yaml")})
	require.NoError(t, err)
	for i := range found {
		found[i], _ = filepath.Rel(dir, found[i])
	}
	require.Equal(t, []string{"a.yml", "b.yaml", "sub/c.json"}, found)
	for arg, want := range map[string]string{
		filepath.Join(dir, "none"):             filepath.Join(dir, "none") + ": no such file or directory",
		filepath.Join(dir, "_parts"):           filepath.Join(dir, "_parts") + ": there is no scenario in this folder; expected files with the extension .yaml, .yml or .json",
		"library/bring-up-from-noting":         "the library has no scenario library/bring-up-from-noting; did you mean library/bring-up-from-nothing?",
		"library/a-story-that-nobody-told-yet": "the library has no scenario library/a-story-that-nobody-told-yet; ecsim run --list lists them",
	} {
		_, err := run.Files([]string{arg})
		if strings.HasSuffix(arg, "_parts") {
			require.NoError(t, err) // it was named itself
			continue
		}
		require.EqualError(t, err, want)
	}
	all, err := run.Files([]string{"library"})
	require.NoError(t, err)
	require.Equal(t, library.Names(), all)
}
