package run_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/scenarios/run"
)

// TestFailuresExplain has what a failure says beside what was expected and found.
func TestFailuresExplain(t *testing.T) {
	const site = `region: cn-hangzhou
steps:
  - call: OpenPhysicalConnectionService
  - {call: CreateVpc, as: one, with: {VpcName: R&D, CidrBlock: 10.0.0.0/8}}
  - {call: CreateVpc, as: two, with: {VpcName: b, CidrBlock: 10.0.0.0/8}}
  - include: library/_site.yaml
    as: site
`
	for _, tt := range []struct{ steps, more string }{
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[*].VpcName", equals: [b, c, R&D, dc-vpc]}`, "missing   c"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[*].VpcName", equals: [b, R&D]}`, "besides   dc-vpc"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[*].VpcName", equals: [b, R&D, dc-vpc]}`, "the same items in another order"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[0].Tags", equals: {Tags: []}}`, "besides   Tag: []\nmissing   Tags: []"},
		{`  - expect: {get: DescribeVpcs, path: "Vpcs.Vpc[VpcName=z].VpcId", exists: true}`, "the items of Vpcs.Vpc have the VpcName R&D, b, dc-vpc"},
		{`  - expect: {route: {in: "${site.edge.vbr.VbrId}", to: 192.168.7.0/24}}`, "entries\n  192.168.0.0/16 BGP, Available, via ri-"},
		{`  - expect: {session: {peer: "${site.bgp.peer.BgpPeerId}", is: Idle}}`, "established\nVBR vbr-"},
		{"  - fail: {target: \"${site.line.circuit.PhysicalConnectionId}\"}\n  - wait: 2m\n" +
			`  - expect: {session: {peer: "${site.bgp.peer.BgpPeerId}", is: Established}}`,
			"hold-timer-expired: NOTIFICATION Hold Timer Expired\nVBR vbr-* to 10.0.0.2, over ri-* on circuit pc-*, which carries nothing\ntried now it comes to Active, no-answer"},
		{"  - customer-router: {name: dc, asn: 65009, ip: 10.0.0.2, authKey: secret, peers: [\"${site.bgp.peer.BgpPeerId}\"]}\n" +
			`  - expect: {session: {peer: "${site.bgp.peer.BgpPeerId}", is: Established}}`,
			"customer router dc is AS 65009, the VBR expects AS 65001\nthe MD5 passwords of the two ends differ"},
	} {
		f := results(t, site+tt.steps+"\n", run.Options{})[0].Failure
		require.NotNil(t, f, tt.steps)
		text, at := strings.Join(f.More, "\n"), 0
		for _, part := range strings.Split(tt.more, "*") {
			i := strings.Index(text[at:], part)
			require.GreaterOrEqual(t, i, 0, "%s\n%s\nhas no %q", tt.steps, text, part)
			at += i + len(part)
		}
	}
}

// TestSkippedExpectationsDoNotCount has only those counted that were looked at.
func TestSkippedExpectationsDoNotCount(t *testing.T) {
	r := results(t, `region: cn-hangzhou
steps:
  - {call: CreateVpc, as: no, with: {CidrBlock: 10.0.0.0/33}, expect: {code: [success, InvalidParameter]}}
  - expect: {states: {"${no.VpcId}": Available}}
  - {fail: {target: "${no.VpcId}"}, expect: {error: there is no}}
  - expect: {get: DescribeVpcs, fields: {TotalCount: 0}}
`, run.Options{})[0]
	require.Nil(t, r.Failure)
	require.Equal(t, 2, r.Skipped)
	require.Equal(t, 2, r.Expectations)
}
