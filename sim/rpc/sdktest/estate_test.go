package sdktest

import (
	"maps"
	"slices"
	"testing"

	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"

	"ecsim/model"
	"ecsim/model/api"
)

// estate is one data centre on two circuits, each with a VBR, and the VPC behind them; and bob, who has a connection
// hosted on the first circuit.
type estate struct {
	*bed
	points                                     []string
	circuitA, circuitB                         string
	vbrA, vbrB                                 string
	tableA                                     string
	vpc, router, table, switchI, switchJ       string
	nearA, farA, nearB, farB                   string
	toVPC, toSite                              string
	group, peer, failover                      string
	hosted, tenantVBR, converted, convertedVBR string
}

// TestEstate drives the whole life of a dual-circuit estate with the SDK, and so calls every action of the catalog that
// the SDK has a function for.
func TestEstate(t *testing.T) {
	e := &estate{bed: newBed(t)}
	for _, s := range []struct {
		name string
		do   func()
	}{
		{"places", e.places}, {"service", e.service}, {"applications", e.applications}, {"letter", e.letter}, {"enabling", e.enabling},
		{"VBRs", e.borderRouters}, {"association", e.association}, {"VPC", e.network}, {"interfaces", e.interfaces},
		{"interface changes", e.interfaceChanges}, {"routes", e.routes}, {"BGP", e.bgp}, {"failover", e.failoverGroup},
		{"tags", e.tags}, {"hosted", e.hostedConnection}, {"conversion", e.conversion}, {"changes", e.changes},
		{"dismantling", e.dismantling}, {"decommissioning", e.decommissioning},
	} {
		e.stage(s.name, s.do)
	}
	for _, s := range api.Actions() {
		if _, ok := function(string(s.Action)); ok {
			assert.True(t, e.called[string(s.Action)], "%s was not called", s.Action)
		}
	}
	for _, action := range slices.Sorted(maps.Keys(e.called)) {
		_, ok := api.Lookup(model.Action(action))
		assert.True(t, ok, "%s is not in the catalog", action)
	}
}

func (e *estate) places() {
	regions := call(e.alice, (*vpc.Client).DescribeRegions, vpc.CreateDescribeRegionsRequest()).Regions.Region
	var ids []string
	for _, r := range regions {
		ids = append(ids, r.RegionId)
		assert.NotEmpty(e, r.LocalName)
		assert.Contains(e, r.RegionEndpoint, "vpc")
	}
	assert.Subset(e, ids, []string{home, "cn-shanghai", "cn-beijing", "cn-shenzhen"})

	zones := call(e.alice, (*vpc.Client).DescribeZones, vpc.CreateDescribeZonesRequest()).Zones.Zone
	ids = nil
	for _, z := range zones {
		ids = append(ids, z.ZoneId)
		assert.NotEmpty(e, z.LocalName)
	}
	assert.Subset(e, ids, []string{home + "-i", home + "-j"})

	set := call(e.alice, (*vpc.Client).DescribeAccessPoints, vpc.CreateDescribeAccessPointsRequest(), func(q *vpc.DescribeAccessPointsRequest) {
		q.PageSize = "2"
	})
	same(e, []int{1, 2}, []int{set.PageNumber, set.PageSize})
	assert.GreaterOrEqual(e, set.TotalCount, 3)
	assert.Len(e, set.AccessPointSet.AccessPointType, 2)
	for _, p := range set.AccessPointSet.AccessPointType {
		assert.Equal(e, home, p.AttachedRegionNo)
		assert.Equal(e, "VPC", p.Type)
		assert.NotEmpty(e, p.Status+p.Name+p.Location+p.HostOperator)
		e.points = append(e.points, p.AccessPointId)
	}
	assert.NotEqual(e, e.points[0], e.points[1])
}

func (e *estate) service() {
	status := func() bool {
		return call(e.alice, (*vpc.Client).GetPhysicalConnectionServiceStatus, vpc.CreateGetPhysicalConnectionServiceStatusRequest()).Enabled
	}
	assert.False(e, status())
	for _, a := range []*account{e.alice, e.bob} {
		call(a, (*vpc.Client).OpenPhysicalConnectionService, vpc.CreateOpenPhysicalConnectionServiceRequest())
	}
	assert.True(e, status())
}
