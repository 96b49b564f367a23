package sim

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
)

func vpcNamed(ids ...model.AssignedID) model.Request {
	return model.Request{Account: "1000000000000001", Action: api.CreateVpc, IDs: ids,
		Params: []model.Param{{Name: "RegionId", Value: "cn-hangzhou"}}}
}

// TestAssignedIDs: a call gives its resources the IDs it brings, makes those it lacks, and leaves none behind.
func TestAssignedIDs(t *testing.T) {
	w := model.New(1, 1)
	e := New(w)
	ids := []model.AssignedID{{Prefix: model.PrefixVpcRouteTable, ID: "vtb-a"}, {Prefix: model.PrefixVpc, ID: "vpc-a"}, {Prefix: model.PrefixVSwitch, ID: "vsw-a"}}
	r, refused := e.Do(vpcNamed(ids...))
	require.Nil(t, refused)
	made := r.Body.(*api.CreateVpcResponse)
	assert.Equal(t, "vpc-a", made.VpcId)
	assert.Equal(t, "vtb-a", made.RouteTableId)
	assert.True(t, w.MadeSince(made.VRouterId, 0), made.VRouterId)
	assert.False(t, w.MadeSince(made.VRouterId, w.Sequence))
	assert.False(t, w.MadeSince("vpc-a", 0))
	assert.Equal(t, "vtb-a", ids[0].ID, "the request is not written")

	e.Advance(time.Minute)

	// What is there already is not given out again.
	r, refused = e.Do(vpcNamed(ids...))
	require.Nil(t, refused)
	made = r.Body.(*api.CreateVpcResponse)
	assert.NotEqual(t, "vpc-a", made.VpcId)
	assert.NotEqual(t, "vtb-a", made.RouteTableId)
	assert.NotNil(t, w.Vpcs.Get(made.VpcId))

	r, refused = e.Do(model.Request{Account: "1000000000000001", Action: api.CreateVSwitch, Params: []model.Param{{Name: "VpcId", Value: "vpc-a"},
		{Name: "CidrBlock", Value: "172.16.1.0/24"}, {Name: "ZoneId", Value: "cn-hangzhou-b"}, {Name: "RegionId", Value: "cn-hangzhou"}}})
	require.Nil(t, refused)
	assert.NotEqual(t, "vsw-a", r.Body.(*api.CreateVSwitchResponse).VSwitchId, "the IDs are one call's")
}

// TestRefusal tells what Do would, and changes nothing.
func TestRefusal(t *testing.T) {
	w := model.New(1, 1)
	e := New(w)
	assert.Nil(t, e.Refusal(vpcNamed()))
	assert.Zero(t, w.Vpcs.Len())
	bad := model.Request{Account: "1000000000000001", Action: api.DeleteVpc, Params: []model.Param{{Name: "VpcId", Value: "vpc-none"}}}
	_, want := e.Do(bad)
	require.NotNil(t, want)
	assert.Equal(t, want, e.Refusal(bad))
}
