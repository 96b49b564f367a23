package run_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/scenarios/run"
)

func update(t *testing.T, name, text string) *run.Updated {
	t.Helper()
	u, err := run.Update(context.Background(), []string{name}, nil, run.Options{}, reading(map[string]string{name: text}))
	require.NoError(t, err)
	return u
}

// TestUpdateMovesPlaces has a list shrink above a value that was rewritten before, so that another value comes to stand at the same line and
// column. Each keeps its own text.
func TestUpdateMovesPlaces(t *testing.T) {
	const before = `region: cn-hangzhou
state: {settings: {quotas: {vpcs.per-region: 2}}}
matrix: [{row: one, cidr: 10.0.0.0/33}, {row: two, cidr: 10.0.0.0/8}]
steps:
  - {call: CreateVpc, as: first, with: {VpcName: n}}
  - {call: CreateVpc, as: vpc, with: {VpcName: m, CidrBlock: "${cidr}"}, expect: {code: [success, InvalidParameter]}}
  - expect:
      get: DescribeVpcs
      with: {VpcId: "${vpc.VpcId}"}
      fields:
        "Vpcs.Vpc[*].VpcName":
          - q
          - r
          - s
  - {expect: {get: DescribeVpcs, with: {VpcId: "${first.VpcId}"}, path: "Vpcs.Vpc[0].VpcName", equals: original}}
  - wait: 0s
  - {expect: {get: DescribeVpcs, with: {VpcId: "${vpc.VpcId}"}, path: "Vpcs.Vpc[0].VpcName"  , equals: another}}
`
	u := update(t, "s.yaml", before)
	require.Empty(t, u.Left)
	require.Len(t, u.Files, 1)
	require.Equal(t, 3, u.Files[0].Count)
	after := strings.NewReplacer("- q\n          - r\n          - s", "- m", "original", "n", "another", "m").Replace(before)
	require.Equal(t, after, string(u.Files[0].Text))
	for _, r := range results(t, after, run.Options{}) {
		require.Nil(t, r.Failure)
	}
}

// TestUpdateJSON has a file of JSON stay one.
func TestUpdateJSON(t *testing.T) {
	u := update(t, "s.json", `{"region": "cn-hangzhou", "steps": [
  {"call": "CreateVpc", "with": {"VpcName": "n"}},
  {"expect": {"get": "DescribeVpcs", "fields": {"Vpcs.Vpc[*].VpcName": [], "TotalCount": 7, "Vpcs.Vpc[0].VpcName": 8}}}
]}
`)
	require.Empty(t, u.Left)
	require.Len(t, u.Files, 1)
	require.True(t, json.Valid(u.Files[0].Text), "%s", u.Files[0].Text)
	require.Contains(t, string(u.Files[0].Text), `{"Vpcs.Vpc[*].VpcName": ["n"], "TotalCount": 1, "Vpcs.Vpc[0].VpcName": "n"}`)
}

// TestUpdateFindingsAndRoutes has the expectations of a site whose circuit is down rewritten, in each of their forms.
func TestUpdateFindingsAndRoutes(t *testing.T) {
	const before = `region: cn-hangzhou
steps:
  - call: OpenPhysicalConnectionService
  - include: library/_site.yaml
    as: site
  - fail: {target: "${site.line.circuit.PhysicalConnectionId}"}
  - expect: {findings: [session.down]} # one
  - expect: {findings: {of: [route.blackhole], are: []}}
  - expect:
      findings:
        are:
          - session.down
          - session.down
  - expect: {route: {in: "${site.edge.vbr.VbrId}", to: 192.168.0.0/16, via: [x, y], type: Custom}}
`
	u := update(t, "s.yaml", before)
	require.Len(t, u.Files, 1, "%v", u.Left)
	text := string(u.Files[0].Text)
	require.Contains(t, text, "findings: [route.blackhole]} # one\n")
	require.Contains(t, text, "{of: [route.blackhole], are: [route.blackhole]}}\n")
	require.Contains(t, text, "        are:\n          - route.blackhole\n  - expect")
	require.Regexp(t, `via: \[ri-[a-z0-9]+\], type: BGP`, text)
	require.Nil(t, results(t, text, run.Options{})[0].Failure)

	// A reference stays one.
	u = update(t, "s.yaml", strings.Replace(before, "[x, y]", `"${site.net.vpc.VpcId}"`, 1))
	require.Len(t, u.Left, 1)
	require.True(t, strings.HasSuffix(u.Left[0], "not rewritten: a parameter or a reference gives its value"), u.Left[0])
}

// TestUpdateOfPart has a part that is included twice with different outcomes stay as it is.
func TestUpdateOfPart(t *testing.T) {
	files := map[string]string{
		"s.yaml":     "region: cn-hangzhou\nsteps:\n  - {include: _part.yaml, with: {name: a}}\n  - {include: _part.yaml, with: {name: b}}\n",
		"_part.yaml": "parameters: {name: }\nsteps:\n  - {call: CreateVpc, as: vpc, with: {VpcName: \"${name}\"}}\n  - expect: {get: DescribeVpcs, with: {VpcId: \"${vpc.VpcId}\"}, path: \"Vpcs.Vpc[0].VpcName\", equals: c}\n",
	}
	u, err := run.Update(context.Background(), []string{"s.yaml"}, nil, run.Options{}, reading(files))
	require.NoError(t, err)
	require.Empty(t, u.Files)
	require.Len(t, u.Left, 1)
	require.True(t, strings.HasSuffix(u.Left[0], "disagree about it"), u.Left[0])
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
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[0].VpcName", equals: three}`, "rows, orders or includes of the file disagree about it"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, equals: "${want}"}`, "a parameter or a reference gives its value"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, equals: "${vpc.VpcId}"}`, "a parameter or a reference gives its value"},
		{`  - expect: {get: DescribeVpcs, path: TotalCount, at-least: 4}`, "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes, findings"},
		{`  - expect: {states: {"${vpc.VpcId}": Pending}, within: 1s}`, "what has within has time to come true; what was found is only how far it came"},
		{`  - {call: DeleteVpc, with: {VpcId: vpc-x}}`, "nothing is expected of the call; a refusal is not written into a file by itself"},
		{"  - expect: {get: DescribeVpcs, path: TotalCount, equals: [\n    a]}", "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes, findings"},
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

// TestUpdateBreaksNoOrder: a value that one row has in all its orders is not written where it would fail an order of another that held.
func TestUpdateBreaksNoOrder(t *testing.T) {
	const text = `region: cn-hangzhou
matrix:
  - {row: refused, name: new, code: InvalidVpcName.Malformed}
  - {row: there before, name: base, code: success}
steps:
  - call: CreateVpc
    with: {VpcName: base, CidrBlock: 10.0.0.0/8}
  - parallel:
      - call: CreateVpc
        with: {VpcName: new, CidrBlock: 172.16.0.0/12}
        expect: {code: "${code}"}
      - expect: {get: DescribeVpcs, with: {VpcName: "${name}"}, path: TotalCount, equals: 0}
`
	u := update(t, "s.yaml", text)
	require.Empty(t, u.Files)
	require.Equal(t, []string{
		"s.yaml:11:24: s.yaml [refused]: not rewritten: a parameter or a reference gives its value",
		"s.yaml:12:91: s.yaml [there before]: not rewritten: rows, orders or includes of the file disagree about it",
	}, u.Left)
}

// TestUpdateKeepsTheFileReadable: a refusal is not recorded where a later step refers to the answer.
func TestUpdateKeepsTheFileReadable(t *testing.T) {
	const text = `region: cn-hangzhou
steps:
  - call: CreateVpc
    as: vpc
    with: {CidrBlock: none}
    expect: {code: success}
  - expect: {states: {"${vpc.VpcId}": Available}}
`
	u := update(t, "s.yaml", text)
	require.Empty(t, u.Files)
	require.Len(t, u.Left, 1)
	require.Contains(t, u.Left[0], "s.yaml:6:20: s.yaml: not rewritten: with what was found the file would be wrong: s.yaml:7:24: ${vpc.VpcId}: step 1 is to be refused")
}
