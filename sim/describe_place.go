package sim

import (
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	regionRow      = api.DescribeRegionsResponseRegionsRegion
	zoneRow        = api.DescribeZonesResponseZonesZone
	accessPointSet = api.DescribeAccessPointsResponseAccessPointSet
	accessPointRow = api.DescribeAccessPointsResponseAccessPointSetAccessPointType
	featureRow     = api.DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModelsAccessPointFeatureModel
)

// endpoint is the one address that all regions are served from (002: request structure).
const endpoint = "vpc.aliyuncs.com"

// zoneType is the type of every zone.
const zoneType = "AvailabilityZone"

func describeRegions(k *call, _ *api.DescribeRegionsRequest) *api.DescribeRegionsResponse {
	rows := each(k.w.Settings.RegionTable(), func(r model.Region) regionRow {
		return regionRow{RegionId: r.ID, LocalName: r.Name, RegionEndpoint: endpoint}
	})
	return &api.DescribeRegionsResponse{Regions: api.DescribeRegionsResponseRegions{Region: rows}}
}

func describeZones(k *call, in *api.DescribeZonesRequest) *api.DescribeZonesResponse {
	var zones []string
	if strings.EqualFold(in.ZoneType.Or(zoneType), zoneType) {
		zones = k.w.Settings.Region(in.RegionId.V).Zones
	}
	// Zones have no names of their own here; the ID stands in.
	rows := each(zones, func(id string) zoneRow { return zoneRow{ZoneId: id, LocalName: id, ZoneType: zoneType} })
	return &api.DescribeZonesResponse{Zones: api.DescribeZonesResponseZones{Zone: rows}}
}

// describeAccessPoints lists a region's access points in the order of the table of regions.
func describeAccessPoints(k *call, in *api.DescribeAccessPointsRequest) *api.DescribeAccessPointsResponse {
	region := in.RegionId.V
	points, p := paged(k, k.w.Settings.Region(region).AccessPoints)
	rows := each(points, func(ap model.AccessPoint) accessPointRow {
		r := accessPointRow{
			AccessPointId: ap.ID, Name: ap.Name, Location: ap.Location, HostOperator: ap.Operator, Status: ap.Status,
			Type: networkType, AttachedRegionNo: region,
		}
		r.AccessPointFeatureModels.AccessPointFeatureModel = []featureRow{}
		return r
	})
	return &api.DescribeAccessPointsResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total,
		AccessPointSet: accessPointSet{AccessPointType: rows}}
}

func serviceStatus(k *call, in *api.GetPhysicalConnectionServiceStatusRequest) *api.GetPhysicalConnectionServiceStatusResponse {
	return &api.GetPhysicalConnectionServiceStatusResponse{Enabled: k.w.Account(k.req.Account).ServiceOpen(in.RegionId.V)}
}
