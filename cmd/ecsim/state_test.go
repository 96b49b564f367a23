package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const smallState = `{"version":1,"now":"2026-01-01T00:00:00Z",
"physicalConnections":[
{"id":"pc-1","owner":"1","region":"cn-hangzhou","name":"line \u001b[31m","productType":"PhysicalConnection","status":"Enabled","businessStatus":"Normal","accessPointId":"ap-cn-hangzhou-xh-A"}],
"virtualBorderRouters":[
{"id":"vbr-1","owner":"1","region":"cn-hangzhou","status":"active","attachments":[{"physicalConnectionId":"pc-1","vlanId":7,"vlanInterfaceId":"ri-v1"}],"routeTableId":"rtb-1"}]}
`

const pairedState = `{"version":1,"now":"2026-01-01T00:00:00Z",
"physicalConnections":[
{"id":"pc-1","owner":"1","region":"cn-hangzhou","productType":"PhysicalConnection","status":"Enabled","businessStatus":"Normal","accessPointId":"ap-cn-hangzhou-xh-A"}],
"virtualBorderRouters":[
{"id":"vbr-1","owner":"1","region":"cn-hangzhou","status":"active","attachments":[{"physicalConnectionId":"pc-1","vlanId":7,"vlanInterfaceId":"ri-v1"}],"routeTableId":"rtb-1"},
{"id":"vbr-2","owner":"1","region":"cn-hangzhou","status":"active","attachments":[{"physicalConnectionId":"pc-1","vlanId":8,"vlanInterfaceId":"ri-v2"}],"routeTableId":"rtb-2"}],
"vbrHas":[{"id":"vbrha-1","owner":"1","region":"cn-hangzhou","name":"pair","vbrId":"vbr-1","peerVbrId":"vbr-2","status":"Active"}],
"customerRouters":[{"name":"edge","asn":65001,"prefixes":["10.0.0.0/8","192.168.0.0/16"]}],
"faults":[{"target":"pc-1","since":"2025-12-31T00:00:00Z"}]}
`

// speakingState has a session that was up with another prefix than its router announces now.
const speakingState = `{"version":1,"now":"2026-01-01T00:00:00Z",
"physicalConnections":[
{"id":"pc-1","owner":"1","region":"cn-hangzhou","productType":"PhysicalConnection","status":"Enabled","businessStatus":"Normal","accessPointId":"ap-cn-hangzhou-xh-A"}],
"virtualBorderRouters":[
{"id":"vbr-1","owner":"1","region":"cn-hangzhou","status":"active","attachments":[{"physicalConnectionId":"pc-1","vlanId":7,"vlanInterfaceId":"ri-v1","localGatewayIp":"10.0.0.1","peerGatewayIp":"10.0.0.2","peeringSubnetMask":"255.255.255.252"}],"routeTableId":"rtb-1"}],
"bgpGroups":[{"id":"bgpg-1","owner":"1","region":"cn-hangzhou","routerId":"vbr-1","status":"Available","peerAsn":65001,"localAsn":45104,"ipVersion":"IPv4","routeLimit":110}],
"bgpPeers":[{"id":"bgp-1","owner":"1","region":"cn-hangzhou","routerId":"vbr-1","bgpGroupId":"bgpg-1","status":"Available","ipVersion":"IPv4"}],
"customerRouters":[{"name":"edge","asn":65001,"prefixes":["192.168.0.0/16"],"peers":["bgp-1"]}],
"bgpSessions":[{"peerId":"bgp-1","routerId":"vbr-1","state":"Established","reason":"established","since":"2025-12-31T00:00:00Z",
"received":[{"prefix":"10.8.0.0/16","asPath":"65001","origin":"igp","best":true},{"prefix":"10.9.0.0/16","asPath":"65001","origin":"igp"}],"advertised":["172.16.0.0/12"]}]}
`

// runState runs a subcommand of ecsim state in a folder.
func runState(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string, err error) {
	t.Helper()
	cmd := newStateCommand()
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	var out, errs bytes.Buffer
	cmd.SetArgs(args)
	cmd.SetIn(strings.NewReader(stdin))
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	err = cmd.Execute()
	return exitCode(err), out.String(), errs.String(), err
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

func TestStatePrint(t *testing.T) {
	code, out, _, err := runState(t, smallState, "print", "-")
	require.NoError(t, err)
	assert.Equal(t, exitFine, code)
	assert.Equal(t, `now 2026-01-01T00:00:00Z, 2 resources, 1 physical connection, 1 virtual border router

physical connections
ID    NAME        STATE    BUSINESS  ACCESS-POINT         PORT  MBIT/S  PARENT  OWNER
pc-1  line  [31m  Enabled  Normal    ap-cn-hangzhou-xh-A  -     -       -       1

virtual border routers
ID     NAME  STATE   CIRCUIT:VLAN  LOCAL  PEER  ROUTE-TABLE  MBIT/S  OWNER
vbr-1  -     active  pc-1:7        -      -     rtb-1        -       1
`, out)

	_, out, _, err = runState(t, "", "print", write(t, "s.json", smallState), "--kind", "virtualborderrouter")
	require.NoError(t, err)
	assert.Equal(t, `ID     NAME  STATE   CIRCUIT:VLAN  LOCAL  PEER  ROUTE-TABLE  MBIT/S  OWNER
vbr-1  -     active  pc-1:7        -      -     rtb-1        -       1
`, out)

	_, out, _, err = runState(t, pairedState, "print", "-")
	require.NoError(t, err)
	assert.Contains(t, out, ", 2 virtual border routers, 1 failover group, 1 customer router, 1 fault\n")
	assert.Contains(t, out, `
failover groups
ID       NAME  STATE   VBR    PEER-VBR  REGION       OWNER
vbrha-1  pair  Active  vbr-1  vbr-2     cn-hangzhou  1

customer routers
NAME  ASN    IP  PREFIXES                   BGP-PEERS
edge  65001  -   10.0.0.0/8,192.168.0.0/16  -

faults
TARGET  SINCE
pc-1    2025-12-31T00:00:00Z
`)
	assert.NotContains(t, out, "BGP sessions")

	_, out, _, err = runState(t, speakingState, "print", "-", "--kind", "session")
	require.NoError(t, err)
	assert.Equal(t, `PEER   STATE        REASON       SINCE                 VBR    RECEIVED  USED  SENT
bgp-1  Established  established  2025-12-31T00:00:00Z  vbr-1  2         1     1
`, out)
	for _, kind := range []string{"vbrha", "failover", "failover-group", "Failover Groups"} {
		_, out, _, err = runState(t, pairedState, "print", "-", "--kind", kind)
		require.NoError(t, err, kind)
		assert.Contains(t, out, "vbrha-1  pair", kind)
	}

	code, out, _, err = runState(t, smallState, "print", "-", "--kind", "Vpcc")
	assert.Equal(t, exitFailed, code)
	assert.Empty(t, out)
	assert.ErrorContains(t, err, `there is no kind "Vpcc"; did you mean Vpc? The kinds are Account, PhysicalConnection, `)

	// What people say will do, and so will what IDs begin with.
	for _, kind := range []string{"vbr", "VBRs", "Virtual-Border-Router", "virtual border routers"} {
		_, out, _, err = runState(t, smallState, "print", "-", "--kind", kind)
		require.NoError(t, err, kind)
		assert.Contains(t, out, "vbr-1  -     active", kind)
	}
	for kind, n := range map[string]int{"pc": 1, "circuits": 1, "ri": 0, "rte": 0, "routes": 0, "route entry": 0, "bgp": 0, "peers": 0, "hold": 0, "vSwitches": 0} {
		_, out, _, err = runState(t, smallState, "print", "-", "--kind", kind)
		require.NoError(t, err, kind)
		assert.Equal(t, n, strings.Count(out, "pc-1"), kind)
	}
}

func TestStateCheck(t *testing.T) {
	code, out, _, err := runState(t, smallState, "check", "-")
	require.NoError(t, err)
	assert.Equal(t, exitFine, code)
	assert.Equal(t, "ok: 2 resources, 1 physical connection, 1 virtual border router\n", out)

	bad := write(t, "bad.json", strings.Replace(smallState, `"vlanId":7`, `"vlanId":7000`, 1))
	code, out, _, err = runState(t, "", "check", bad)
	assert.Equal(t, exitFailed, code)
	assert.Equal(t, "", err.Error())
	assert.Equal(t, bad+":5:123: virtualBorderRouters vbr-1: attachments[0].vlanId: 7000 is not a VLAN, expected 0 to 2999\n", out)

	code, out, _, err = runState(t, "[]", "check", "-")
	assert.Equal(t, exitFailed, code)
	assert.Equal(t, "", err.Error())
	assert.Equal(t, "<stdin>:1:1: expected an object, found an array\n", out)

	code, out, _, err = runState(t, "", "check", filepath.Join(t.TempDir(), "none.json"))
	assert.Equal(t, exitFailed, code)
	assert.Empty(t, out)
	assert.ErrorContains(t, err, "none.json: no such file or directory")
}

func TestStateDiff(t *testing.T) {
	a := write(t, "a.json", smallState)
	code, out, _, err := runState(t, smallState, "diff", a, "-")
	require.NoError(t, err)
	assert.Equal(t, exitFine, code)
	assert.Equal(t, "no differences\n", out)

	b := write(t, "b.json", strings.NewReplacer(`"vlanId":7`, `"vlanId":8`, `01T00`, `01T01`, `"routeTableId":"rtb-1"`, `"routeTableId":"rtb-1","bandwidth":50`).Replace(smallState))
	code, out, _, err = runState(t, "", "diff", a, b)
	assert.Equal(t, exitFindings, code)
	assert.Equal(t, "", err.Error())
	assert.Equal(t, `~ now
    "2026-01-01T00:00:00Z" -> "2026-01-01T01:00:00Z"
~ virtualBorderRouters vbr-1
    attachments[0].vlanId: 7 -> 8
    bandwidth: none -> 50
`, out)

	code, _, _, err = runState(t, smallState, "diff", "-", "-")
	assert.Equal(t, exitFailed, code)
	assert.EqualError(t, err, "only one of the two files can be standard input")
}

func TestStateImport(t *testing.T) {
	answers := filepath.Dir(write(t, "DescribePhysicalConnections.json", `{"PhysicalConnectionSet":[{"PhysicalConnectionId":"pc-1","Status":"Enabled"}]}`))
	target := filepath.Join(t.TempDir(), "estate.json")
	args := []string{"import", answers, "--account", "1", "--region", "cn-hangzhou", "--now", "2026-01-01T00:00:00Z"}
	code, out, notes, err := runState(t, "", append(args, "-o", target)...)
	require.NoError(t, err)
	assert.Equal(t, exitFine, code)
	assert.Empty(t, out)
	assert.Contains(t, notes, "note: DescribeVirtualBorderRouters is missing: there are no VBRs of this account\n")
	text, err := os.ReadFile(target)
	require.NoError(t, err)
	info, err := os.Stat(target)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())

	_, out, _, err = runState(t, "", args...)
	require.NoError(t, err)
	assert.Equal(t, string(text), out)

	// What is there already stays when the import fails, and keeps its permissions when it works.
	require.NoError(t, os.Chmod(target, 0o640))
	broken := filepath.Dir(write(t, "DescribeVpcs.json", `{"Vpcs":5`))
	code, _, _, err = runState(t, "", "import", broken, "--account", "1", "--region", "cn-hangzhou", "-o", target)
	assert.Equal(t, exitFailed, code)
	assert.EqualError(t, err, filepath.Join(broken, "DescribeVpcs.json")+":1:10: not JSON: unexpected EOF")
	same, err := os.ReadFile(target)
	require.NoError(t, err)
	assert.Equal(t, text, same)
	_, _, _, err = runState(t, "", append(args, "-o", target)...)
	require.NoError(t, err)
	info, err = os.Stat(target)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())
	left, err := filepath.Glob(filepath.Join(filepath.Dir(target), ".*"))
	require.NoError(t, err)
	assert.Empty(t, left)

	_, _, _, err = runState(t, "", "import", answers, "--account", "1")
	assert.EqualError(t, err, "state import needs --region")
	_, _, _, err = runState(t, "", "import", target, "--account", "1", "--region", "r")
	assert.ErrorContains(t, err, "estate.json: is not a directory")
}
