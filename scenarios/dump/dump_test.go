package dump_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/scenarios/dump"
)

var update = flag.Bool("update", false, "rewrite the expected files")

var options = dump.Options{
	Account: "1234567890123456", Region: "cn-hangzhou", Now: model.At(time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC)),
}

// golden compares with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func text(notes []dump.Note) string {
	var b strings.Builder
	for _, n := range notes {
		b.WriteString(n.String() + "\n")
	}
	return b.String()
}

func TestImportDualCircuit(t *testing.T) {
	w, notes, err := dump.Import(os.DirFS("testdata/dual-circuit"), options)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&b))
	golden(t, "testdata/dual-circuit.state.json", b.String())
	golden(t, "testdata/dual-circuit.notes.txt", text(notes))

	_, err = model.ReadSnapshot(&b, "again")
	require.NoError(t, err)

	// The VBR terminated on 8 March holds its VLAN until 15 March, the one terminated in January no more.
	hold := w.Hold("pc-bp1hz0circuita00001", 1103, "vbr-bp1hz0routerc00001")
	require.NotNil(t, hold)
	assert.Equal(t, "2026-03-15T10:44:00Z", hold.Until.String())
	assert.Equal(t, 1, w.VlanHolds.Len())
	timer := w.NextTimer()
	require.NotNil(t, timer)
	assert.Equal(t, hold.Until, timer.At)
	assert.Equal(t, "hold-ends", timer.Event)
	assert.NotNil(t, w.VlanHolds.Get(timer.Resource))
}

func TestImport(t *testing.T) {
	const vbr = `{"VbrId":"vbr-1","PhysicalConnectionId":"pc-1","VlanId":5,"VlanInterfaceId":"ri-1","RouteTableId":"rtb-1","Status":`
	tests := []struct {
		name, file, body string
		err, note        string
	}{
		{name: "not JSON", file: "DescribeVpcs.json", body: "{\n  \"Vpcs\": }", err: "DescribeVpcs.json:2:11: not JSON: invalid character '}' looking for beginning of value"},
		{name: "cut off", file: "DescribeVpcs.json", body: "{\n  \"Vpcs\": ", err: "DescribeVpcs.json:2:11: not JSON: unexpected EOF"},
		{name: "UTF-16", file: "DescribeVpcs.json", body: "\xff\xfe{\x00}\x00", err: "DescribeVpcs.json:1:1: is UTF-16, expected UTF-8"},
		{name: "list", file: "DescribeVpcs.json", body: `[]`, err: "DescribeVpcs.json:1:1: $: expected an object, the answer of DescribeVpcs"},
		{name: "wrong type", file: "DescribeVpcs.json", body: `{"Vpcs":{"Vpc":[{},{"VpcName":{"a":1}}]}}`, err: "DescribeVpcs.json:1:31: $.Vpcs.Vpc[1].VpcName: expected a string, found an object"},
		{name: "no number", file: "DescribeVpcs.json", body: `{"TotalCount":"many"}`, err: `DescribeVpcs.json:1:15: $.TotalCount: expected an integer, found "many"`},
		{name: "huge exponent", file: "DescribeVpcs.json", body: `{"TotalCount":1e999999999}`, err: `DescribeVpcs.json:1:15: $.TotalCount: expected an integer, found "1e999999999"`},
		{name: "no boolean", file: "GetPhysicalConnectionServiceStatus.json", body: `{"Enabled":"perhaps"}`, err: `GetPhysicalConnectionServiceStatus.json:1:12: $.Enabled: expected true or false, found "perhaps"`},
		{name: "refusal", file: "DescribeVpcs.json", body: `{"Code":"Forbidden.RAM","Message":"no","Recommend":"","HostId":"h","RequestId":"r"}`, err: "DescribeVpcs.json:1:9: $.Code: DescribeVpcs was refused with Forbidden.RAM (no); this is no answer"},
		{name: "no answers", file: "notes.txt", body: "x", err: "there is no file whose name begins with an action such as DescribeVirtualBorderRouters"},
		{
			name: "two VBRs on a VLAN", file: "DescribeVirtualBorderRouters.json",
			body: `{"VirtualBorderRouterSet":[` + vbr + `"active"},{"VbrId":"vbr-2","PhysicalConnectionId":"pc-1","VlanId":"5","Status":"active"}]}`,
			err:  `DescribeVirtualBorderRouters.json:1:153: $.VirtualBorderRouterSet.VirtualBorderRouterType[1]: virtualBorderRouters vbr-2: attachments[0].vlanId: VLAN 5 of "pc-1" is taken by "vbr-1" as well`,
		},
		{name: "byte order mark", file: "GetPhysicalConnectionServiceStatus.json", body: "\ufeff{\"Enabled\":1}", note: "DescribePhysicalConnections is missing"},
		{
			name: "termination time unknown", file: "DescribeVirtualBorderRouters.json", body: `{"VirtualBorderRouterSet":{"VirtualBorderRouterType":` + vbr + `"Terminated"}}}`,
			note: "DescribeVirtualBorderRouters.json: $.VirtualBorderRouterSet.VirtualBorderRouterType[0]: the termination time of vbr-1 is unknown, its VLANs are assumed to be held from 2026-03-10T00:00:00Z\n",
		},
		{
			name: "transient", file: "DescribeVirtualBorderRouters.json", body: `{"VirtualBorderRouterSet":{"VirtualBorderRouterType":` + vbr + `"recovering"}}}`,
			note: "vbr-1 is recovering for an unknown time, assumed to end 30s after the import\n",
		},
		{
			name: "unknown status", file: "DescribeVirtualBorderRouters.json", body: `{"VirtualBorderRouterSet":{"VirtualBorderRouterType":` + vbr + `"sleeping"}}}`,
			note: `the status "sleeping" is not one of the documented ones, taken as active` + "\n",
		},
		{name: "page missing", file: "DescribeVpcs.json", body: `{"Vpcs":{"Vpc":[]},"TotalCount":101,"PageSize":50,"PageNumber":3}`, note: "page 1 of 3 of DescribeVpcs is missing\npage 2 of 3 of DescribeVpcs is missing\n"},
		{name: "several answers in a file", file: "DescribeVpcs.json", body: `{"Vpcs":[],"TotalCount":2,"PageSize":1,"PageNumber":1}{"Vpcs":"","TotalCount":2,"PageSize":1,"PageNumber":2}`, note: "DescribePhysicalConnections is missing"},
		{name: "empty", file: "DescribeVpcs.json", body: "", err: "DescribeVpcs.json:1:1: is empty, expected the answer of DescribeVpcs"},
		{name: "spaces", file: "DescribeVpcs.json", body: "\ufeff \n", err: "DescribeVpcs.json:1:1: is empty, expected the answer of DescribeVpcs"},
		{name: "not UTF-8", file: "DescribeVpcs.json", body: "{\"Vpcs\":\n {\"Vpc\":[{\"VpcId\":\"vpc-\xff\"}]}}", err: "DescribeVpcs.json:2:24: the byte 0xff is not valid UTF-8"},
		{name: "bare refusal", file: "DescribeVpcs.json", body: "{\n  \"Code\": \"Throttling\",\n  \"Message\": \"slow down\"\n}", err: "DescribeVpcs.json:2:11: $.Code: DescribeVpcs was refused with Throttling (slow down); this is no answer"},
		{name: "refusal behind an answer", file: "DescribeVpcs.json", body: "{\"Vpcs\":{}}\n {\"Message\":\"no\",\"Code\":\"Forbidden\"}", err: "DescribeVpcs.json:2:25: $.Code: DescribeVpcs was refused with Forbidden (no); this is no answer"},
		{name: "no list", file: "DescribeVpcs.json", body: `{"RequestId":"r","TotalCount":3}`, err: "DescribeVpcs.json:1:1: $: lacks Vpcs.Vpc, which the answer of DescribeVpcs has"},
		{name: "another's list", file: "DescribeVpcs.json", body: `{"Vpcs":{"VSwitch":{}}}`, err: "DescribeVpcs.json:1:1: $: lacks Vpcs.Vpc, which the answer of DescribeVpcs has"},
		{name: "nothing to list", file: "ListVirtualPhysicalConnections.json", body: `{"RequestId":"r","TotalCount":0}`, note: "DescribeVirtualBorderRouters is missing"},
		{
			name: "contradiction in a later answer", file: "DescribeVirtualBorderRouters.json",
			body: `{"VirtualBorderRouterSet":[` + vbr + `"active"}]}` + "\n\n" + `{"VirtualBorderRouterSet":[{"VbrId":"vbr-2","PhysicalConnectionId":"pc-1","VlanId":"5","Status":"active"}]}`,
			err:  `DescribeVirtualBorderRouters.json:3:28: $.VirtualBorderRouterSet.VirtualBorderRouterType[0]: virtualBorderRouters vbr-2: attachments[0].vlanId: VLAN 5 of "pc-1" is taken by "vbr-1" as well`,
		},
		{name: "VPC in an unknown region", file: "DescribeVpcs.json", body: `{"Vpcs":{"Vpc":[{"VpcId":"vpc-1","RegionId":"eu-central-1","CidrBlock":"10.0.0.0/8"}]}}`, note: "the region eu-central-1 is not in the built-in table"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w, notes, err := dump.Import(fstest.MapFS{tt.file: {Data: []byte(tt.body)}}, options)
			if tt.err != "" {
				require.Error(t, err)
				assert.Equal(t, tt.err, err.Error())
				assert.Nil(t, w)
				return
			}
			require.NoError(t, err)
			assert.Contains(t, text(notes), tt.note)
			assert.Empty(t, w.Check())
		})
	}
}

// The folder's name comes before every file's, and only missing answers are warnings.
func TestImportDir(t *testing.T) {
	fsys := fstest.MapFS{
		"DescribeVpcs.json": {Data: []byte(`{"Vpcs":{"Vpc":[{}]},"TotalCount":2,"PageSize":1,"PageNumber":1}`)}, "other.json": {Data: []byte("{}")},
		".git/DescribeVpcs.json": {Data: []byte("{")},
	}
	opt := options
	for dir, prefix := range map[string]string{"": "", "../dump": "../dump/", "./dump/": "./dump/"} {
		opt.Dir = dir
		_, notes, err := dump.Import(fsys, opt)
		require.NoError(t, err)
		assert.Contains(t, text(notes), prefix+"DescribeVpcs.json: $.Vpcs.Vpc[0]: has no VpcId, left out\n")
		assert.Contains(t, text(notes), prefix+"other.json: not read: ")
		for _, n := range notes {
			assert.Equal(t, strings.HasSuffix(n.Text, "page 2 of 2 of DescribeVpcs is missing"), n.Warning, n.Text)
		}
	}
	opt.Dir = "x"
	_, _, err := dump.Import(fstest.MapFS{"DescribeVpcs.json": {Data: []byte("[]")}}, opt)
	assert.EqualError(t, err, "x/DescribeVpcs.json:1:1: $: expected an object, the answer of DescribeVpcs")
	_, _, err = dump.Import(fstest.MapFS{}, opt)
	assert.EqualError(t, err, "x: there is no file whose name begins with an action such as DescribeVirtualBorderRouters")
}

// A partner's answers make it one, with the bandwidths that it has given; what is deleted is left out, and a VBR that was
// converted and not attached yet goes with its hosted connection.
func TestImportPartner(t *testing.T) {
	w, notes, err := dump.Import(fstest.MapFS{
		"DescribePhysicalConnections.json": {Data: []byte(`{"PhysicalConnectionSet":[{"PhysicalConnectionId":"pc-1","Status":"Enabled","AccessPointId":"ap-cn-hangzhou-yh-B"}]}`)},
		"ListVirtualPhysicalConnections.json": {Data: []byte(`{"VirtualPhysicalConnections":[
			{"PhysicalConnectionId":"pc-2","Status":"Allocated","AccessPointId":"ap-cn-hangzhou-yh-B","ParentPhysicalConnectionId":"pc-1","ParentPhysicalConnectionAliUid":"1234567890123456",
			 "AliUid":"2","VlanId":"5","Spec":"2G","OrderMode":"PayByPhysicalConnectionOwner","VirtualPhysicalConnectionStatus":"UnConfirmed"},
			{"PhysicalConnectionId":"pc-3","ParentPhysicalConnectionId":"pc-1","AliUid":"2","VlanId":"5","VirtualPhysicalConnectionStatus":"Deleted"}],"TotalCount":2}`)},
		"DescribeVirtualBorderRoutersForPhysicalConnection.pc-1.json": {Data: []byte(`{"VirtualBorderRouterForPhysicalConnectionSet":[
			{"VbrId":"vbr-1","VlanId":5,"Status":"Active","VbrOwnerUid":2}]}`)},
	}, options)
	require.NoError(t, err)
	assert.Contains(t, text(notes), "pc-3 is deleted, left out")
	assert.Equal(t, &model.Account{UID: options.Account, OpenServices: []string{options.Region}, Partner: true, HostedSpecs: []string{"2G"}}, w.Account(options.Account))
	h := w.Circuits.Get("pc-2")
	require.NotNil(t, h)
	assert.Equal(t, "2", h.Owner)
	assert.Equal(t, "vbr-1", h.Hosted.FromVBR)
	assert.Nil(t, w.Circuits.Get("pc-3"))
}

func TestImportNeedsAccountAndRegion(t *testing.T) {
	_, _, err := dump.Import(fstest.MapFS{}, dump.Options{Account: "1"})
	assert.EqualError(t, err, "importing needs the account's UID and the region")
}

func FuzzImport(f *testing.F) {
	f.Add(`{"VirtualBorderRouterSet":{"VirtualBorderRouterType":{"VbrId":"vbr-1","PhysicalConnectionId":"pc-1","VlanId":"5"}}}`, `{"RouteEntrys":[{"RouteTableId":"t"}]}`)
	f.Fuzz(func(t *testing.T, vbrs, entries string) {
		w, _, err := dump.Import(fstest.MapFS{
			"DescribeVirtualBorderRouters.json": {Data: []byte(vbrs)}, "DescribeRouteEntryList.json": {Data: []byte(entries)},
		}, options)
		if err == nil {
			require.Empty(t, w.Check())
			require.NoError(t, w.WriteSnapshot(&bytes.Buffer{}))
		}
	})
}
