package sdktest

import (
	"reflect"
	"strings"
	"testing"

	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"

	"ecsim/model/api"
)

// withoutFunction are the actions of the catalog that the SDK's package has no function for.
var withoutFunction = []string{
	"ListResourceGroups", // another product's: Resource Management
}

// function is the SDK's function for an action.
func function(action string) (reflect.Method, bool) {
	return reflect.TypeFor[*vpc.Client]().MethodByName(action)
}

// TestShapes: every field of an answer that the SDK has, it has with the same JSON type.
func TestShapes(t *testing.T) {
	compared := 0
	for _, s := range api.Actions() {
		m, ok := function(string(s.Action))
		if !ok {
			assert.Contains(t, withoutFunction, string(s.Action))
			continue
		}
		assert.NotContains(t, withoutFunction, string(s.Action))
		compared += compareFields(t, string(s.Action), s.Response, m.Type.Out(0).Elem())
	}
	assert.Greater(t, compared, 700, "fields compared")
}

func compareFields(t *testing.T, path string, fields []api.Field, in reflect.Type) (compared int) {
	for _, f := range fields {
		at := path + "." + f.Name
		sf, ok := byJSONName(in, f.Name)
		if !assert.True(t, ok, "%s: the SDK has no such field", at) {
			continue
		}
		compared++
		of := sf.Type
		if f.Type == api.List {
			if !assert.Equal(t, reflect.Slice, of.Kind(), at) {
				continue
			}
			of = of.Elem()
			if f.Item != "" {
				assert.Equal(t, kinds[f.Item], of.Kind(), at)
				continue
			}
		}
		if f.Type == api.List || f.Type == api.Object {
			if assert.Equal(t, reflect.Struct, of.Kind(), at) {
				compared += compareFields(t, at, f.Fields, of)
			}
			continue
		}
		assert.Equal(t, kinds[f.Type], of.Kind(), at)
	}
	return compared
}

var kinds = map[api.Type]reflect.Kind{
	api.String: reflect.String, api.Integer: reflect.Int, api.Long: reflect.Int64, api.Boolean: reflect.Bool, api.Double: reflect.Float64,
}

func byJSONName(in reflect.Type, name string) (reflect.StructField, bool) {
	for i := range in.NumField() {
		f := in.Field(i)
		if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); tag == name {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

// beyondDocuments are parameters that the SDK can send and no document describes: they have no effect. None of them
// keeps a call from changing something, as a DryRun would.
var beyondDocuments = map[string][]string{
	"AddBgpNetwork":                   {"IpVersion"},
	"CreateBgpGroup":                  {"RouteUsageAlarmThreshold"},
	"CreatePhysicalConnection":        {"CloudBoxInstanceId"},
	"CreateRouteEntry":                {"PrivateIpAddress"},
	"CreateRouterInterface":           {"AvailableZoneId", "PromotionOptionNo"},
	"CreateVirtualPhysicalConnection": {"VpconnUidResourceGroupId"},
	"CreateVpc":                       {"EnableDnsHostname"},
	"DeleteVpc":                       {"ClientToken"},
	"DescribeAccessPoints":            {"Filter", "HostOperator", "Name", "Type"},
	"DescribeVpcs":                    {"AdvancedFeature"},
	"ListVirtualPhysicalConnections":  {"Name"},
	"ModifyBgpGroupAttribute":         {"RouteUsageAlarmThreshold"},
	"ModifyRouteEntry":                {"DestinationCidrBlock", "RouteTableId"},
	"UnTagResources":                  {"Tag"},
	"UntagResourcesForExpressConnect": {"Tag"},
}

// TestParameters: the SDK can send every parameter of the catalog, and nothing else but what is listed.
func TestParameters(t *testing.T) {
	for _, s := range api.Actions() {
		m, ok := function(string(s.Action))
		if !ok {
			continue
		}
		request, sent, beyond := m.Type.In(1).Elem(), map[string]bool{"RegionId": true}, []string(nil)
		for i := range request.NumField() {
			name := request.Field(i).Tag.Get("name")
			if name == "" || strings.HasPrefix(name, "ResourceOwner") || strings.HasPrefix(name, "Owner") {
				continue
			}
			if p, ok := s.Parameter(name); ok {
				sent[p.Name] = true
			} else {
				beyond = append(beyond, name)
			}
		}
		for _, p := range s.Parameters {
			assert.True(t, sent[p.Name], "%s: the SDK cannot send %s", s.Action, p.Name)
		}
		assert.ElementsMatch(t, beyondDocuments[string(s.Action)], beyond, s.Action)
	}
}
