package store

import (
	"math"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim"
)

// TestAppendCall holds the record of a call against what encoding the structs gives, byte for byte.
func TestAppendCall(t *testing.T) {
	odd := "\x00\"\\\n\u2028<杭>\x7f\U0001f600"
	calls := []record{
		{Change: sim.Change{Request: &model.Request{}}},
		{Mark: Mark{math.MaxUint64, 5, -1, odd, math.MaxUint32}, Change: sim.Change{At: model.EndOfTime, Request: &model.Request{
			ID: odd, Account: odd, Action: model.Action(odd), Params: []model.Param{{Name: odd, Value: odd}, {Name: "b", Unknown: true}, {}},
		}}},
		{Mark: Mark{Sequence: 1}, Change: sim.Change{At: 1, Request: &model.Request{Account: "1", Action: "DeleteVpc", Params: []model.Param{{Name: "VpcId", Value: "vpc-1"}}}}},
	}
	for _, r := range calls {
		want, err := json.Marshal(&r, recordEncoding)
		require.NoError(t, err)
		var got appendTo
		require.True(t, got.appendCall(&r))
		assert.Equal(t, string(want), string(got))
	}
	for _, r := range []record{
		{}, {Change: sim.Change{Operator: &sim.OperatorChange{}}}, {Change: sim.Change{Request: &model.Request{}, RemoveRouter: "x"}},
		{Change: sim.Change{Request: &model.Request{IDs: []model.AssignedID{{Prefix: "pc", ID: "pc-1"}}}}},
		{Raw: true, Change: sim.Change{Request: &model.Request{}}}, {Change: sim.Change{Request: &model.Request{Account: "\xff"}}},
	} {
		assert.False(t, new(appendTo).appendCall(&r))
	}
}

// TestAssignedIDs keeps the IDs that a call's resources are to have.
func TestAssignedIDs(t *testing.T) {
	c := sim.Change{At: 1, Request: &model.Request{Account: "1", Action: "CreateVpc", IDs: []model.AssignedID{{Prefix: "vpc", ID: "vpc-1"}, {Prefix: "vrt", ID: "vrt-1"}}}}
	run, err := appendRecord(nil, 7, c, Mark{})
	require.NoError(t, err)
	v, _, err := nextRecord(run)
	require.NoError(t, err)
	got, _, err := decodeRecord(key(7), v)
	require.NoError(t, err)
	assert.Equal(t, c, got)
}

// BenchmarkEncodeRecord is what a change costs the journal while the world is locked.
func BenchmarkEncodeRecord(b *testing.B) {
	c := sim.Change{At: 1, Request: &model.Request{ID: "0B2E", Account: "1000000000000001", Action: "CreateRouteEntry", Params: []model.Param{
		{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "RouteTableId", Value: "vtb-bp1example00000000001"}, {Name: "DestinationCidrBlock", Value: "192.168.0.0/16"},
		{Name: "NextHopType", Value: "RouterInterface"}, {Name: "NextHopId", Value: "ri-bp1example00000000001"},
	}}}
	run := make([]byte, 0, 1<<10)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := appendRecord(run, 1, c, Mark{Sequence: 1 << 20, Resources: 20_000, RequestID: "0B2E", Effect: 9}); err != nil {
			b.Fatal(err)
		}
	}
}
