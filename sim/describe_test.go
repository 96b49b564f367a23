package sim_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ecsim/model"
	"ecsim/model/api"
)

// selection is a narrowed list: the parameters and the IDs that remain, in order.
type selection struct {
	title string
	kv    []any
	want  []string
}

func by(kv ...any) []any { return kv }

func filter(key string, values ...string) []any {
	kv := []any{"Filter.1.Key", key}
	for i, v := range values {
		kv = append(kv, "Filter.1.Value."+itoa(i+1), v)
	}
	return kv
}

func upper(s string) string { return strings.ToUpper(s) }

func equal[T any](b *bed, want, got T) {
	b.Helper()
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		b.Errorf("(-want +got):\n%s", d)
	}
}

func filtered(b *bed, ids func(kv ...any) []string, cases []selection) {
	b.Helper()
	for _, c := range cases {
		if d := cmp.Diff(c.want, ids(c.kv...), cmpopts.EquateEmpty()); d != "" {
			b.Errorf("%s, %v (-want +got):\n%s", c.title, c.kv, d)
		}
	}
}

func TestDescribeRegionsAndZones(t *testing.T) {
	b := newBed(t)
	type region = api.DescribeRegionsResponseRegionsRegion
	want := api.DescribeRegionsResponse{}
	want.Regions.Region = []region{
		{RegionId: "cn-hangzhou", LocalName: "China East 1 (Hangzhou)", RegionEndpoint: "vpc.aliyuncs.com"},
		{RegionId: "cn-shanghai", LocalName: "China East 2 (Shanghai)", RegionEndpoint: "vpc.aliyuncs.com"},
		{RegionId: "cn-beijing", LocalName: "China North 2 (Beijing)", RegionEndpoint: "vpc.aliyuncs.com"},
		{RegionId: "cn-shenzhen", LocalName: "China South 1 (Shenzhen)", RegionEndpoint: "vpc.aliyuncs.com"},
	}
	shows(b, want, api.DescribeRegions)

	zones := func(kv ...any) (ids []string) {
		for _, z := range read[api.DescribeZonesResponse](b, api.DescribeZones, kv...).Zones.Zone {
			equal(b, api.DescribeZonesResponseZonesZone{ZoneId: z.ZoneId, LocalName: z.ZoneId, ZoneType: "AvailabilityZone"}, z)
			ids = append(ids, z.ZoneId)
		}
		return ids
	}
	filtered(b, zones, []selection{
		{"all", nil, []string{"cn-hangzhou-b", "cn-hangzhou-g", "cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-j"}},
		{"ordinary ones", by("RegionId", "cn-shenzhen", "ZoneType", "AvailabilityZone"),
			[]string{"cn-shenzhen-b", "cn-shenzhen-g", "cn-shenzhen-h", "cn-shenzhen-d", "cn-shenzhen-e"}},
		{"others", by("ZoneType", "EdgeZone"), nil},
	})
}

func TestDescribeAccessPoints(t *testing.T) {
	b := newBed(t)
	b.accessPoint(pointB, func(ap *model.AccessPoint) { ap.Status = model.AccessPointFull })
	type row = api.DescribeAccessPointsResponseAccessPointSetAccessPointType
	type feature = api.DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModelsAccessPointFeatureModel
	r := row{AccessPointId: pointB, Name: "jg-B", Location: "China East 1 (Hangzhou)", HostOperator: "Other", Status: "full", Type: "VPC", AttachedRegionNo: home}
	r.AccessPointFeatureModels.AccessPointFeatureModel = []feature{}
	want := api.DescribeAccessPointsResponse{PageNumber: 2, PageSize: 1, TotalCount: 3}
	want.AccessPointSet.AccessPointType = []row{r}
	shows(b, want, api.DescribeAccessPoints, "PageNumber", 2, "PageSize", 1)
}
