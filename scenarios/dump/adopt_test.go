package dump

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
)

// TestAdopt puts the resources of an answer into a world that has others.
func TestAdopt(t *testing.T) {
	w := model.New(model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)), 1)
	w.Settings = &model.Settings{Delays: model.DelaysNone}
	opt := Options{Account: "1000000000000001", Region: "cn-hangzhou", Now: w.Now}
	answer := []byte(`{"TotalCount":1,"PageNumber":1,"PageSize":10,"VirtualBorderRouterSet":{"VirtualBorderRouterType":[{"VbrId":"vbr-1","Status":"active",
		"PhysicalConnectionId":"pc-1","VlanId":7,"RouteTableId":"vtb-1","VlanInterfaceId":"ri-1","AccessPointId":"ap-far","Name":"first"}]}}`)
	keys, notes, err := Adopt(w, "DescribeVirtualBorderRouters", answer, opt, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"pc-1", "vbr-1"}, keys)
	assert.NotEmpty(t, notes)
	assert.Equal(t, int64(7), w.VBRs.Get("vbr-1").Primary().VlanID)
	assert.Equal(t, model.DelaysNone, w.Settings.Delays, "only the regions change")
	assert.Empty(t, w.Check())

	// What is there stays as it is, unless it is known in part.
	circuit := []byte(`{"TotalCount":1,"PhysicalConnectionSet":{"PhysicalConnectionType":[{"PhysicalConnectionId":"pc-1","Status":"Enabled","Name":"line","AccessPointId":"ap-far"}]}}`)
	keys, _, err = Adopt(w, "DescribePhysicalConnections", circuit, opt, nil)
	require.NoError(t, err)
	assert.Empty(t, keys)
	assert.Empty(t, w.Circuits.Get("pc-1").Name)
	keys, _, err = Adopt(w, "DescribePhysicalConnections", circuit, opt, func(key string) bool { return key == "pc-1" })
	require.NoError(t, err)
	assert.Equal(t, []string{"pc-1"}, keys)
	assert.Equal(t, "line", w.Circuits.Get("pc-1").Name)

	_, _, err = Adopt(w.Fork(), "DescribePhysicalConnections", []byte(`{"Code":"Forbidden","Message":"no","HostId":"x"}`), opt, nil)
	require.Error(t, err)
	_, _, err = Adopt(w.Fork(), "DescribeVpcs", []byte(`{"Vpcs":{"Vpc":[{"VpcId":"vpc-1","CidrBlock":"nonsense","Status":"Available"}]}}`), opt, nil)
	require.Error(t, err, "what does not fit the world is not adopted")
}
