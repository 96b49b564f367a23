package api

import (
	"bufio"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecsim/model"
)

var systemParameters = strings.Fields("Action Version Format AccessKeyId Signature SignatureMethod SignatureNonce SignatureType SignatureVersion Timestamp")

// readWire reads a captured HTTP request into a Request.
func readWire(t *testing.T, file string) *model.Request {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	h, err := http.ReadRequest(bufio.NewReader(f))
	if err != nil {
		t.Fatal(err)
	}
	if err := h.ParseForm(); err != nil {
		t.Fatal(err)
	}
	r := &model.Request{Action: model.Action(h.Form.Get("Action"))}
	if r.Action == "" {
		r.Action = model.Action(h.Header.Get("x-acs-action"))
	}
	for name, values := range h.Form {
		if slices.Contains(systemParameters, name) {
			continue
		}
		for _, v := range values {
			r.Params = append(r.Params, model.Param{Name: name, Value: v})
		}
	}
	return r
}

func TestWireCapturesBind(t *testing.T) {
	files, err := filepath.Glob("testdata/wire/*.http")
	if err != nil || len(files) != 20 {
		t.Fatalf("%d captures (%v); want 20", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			r := readWire(t, file)
			got, problems := Bind(r)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			if u := UnknownParams(r); u != nil {
				t.Errorf("unknown: %q", u)
			}
			switch q := got.(type) {
			case *CreateVirtualBorderRouterRequest:
				if q.VlanId != Some[int64](0) || q.PeeringSubnetMask.V != "255.255.255.252" || len(q.Tags) == 0 {
					t.Errorf("%+v", q)
				}
				if q.Description.V != "On the shared line" && q.Description.V != "杭州 line A: 50% *spare* + ~1 ms, a/b?c=d&e" {
					t.Errorf("description %q", q.Description.V)
				}
				if !slices.Contains(q.Tags, CreateVirtualBorderRouterRequestTags{Some("cost centre"), Some("ü*~/+")}) {
					t.Errorf("tags %v", q.Tags)
				}
			case *TagResourcesForExpressConnectRequest:
				tags := []TagResourcesForExpressConnectRequestTag{{Some("cost centre"), Some("ü*~/+")}, {Some("site"), Some("hangzhou")}}
				if q.ResourceType.V != "VIRTUALBORDERROUTER" || !slices.Equal(q.ResourceId, []string{"vbr-fake000002"}) || !slices.Equal(q.Tag, tags) {
					t.Errorf("%+v", q)
				}
			case *CreatePhysicalConnectionRequest:
				if q.Bandwidth != Some[int64](500) || len(q.ClientToken.V) != 64 || q.Type.V != "VPC" {
					t.Errorf("%+v", q)
				}
			case *CreateRouteEntryRequest:
				if len(q.NextHopList) != 2 || q.NextHopList[1].Weight != Some[int64](20) {
					t.Errorf("%+v", q)
				}
			case *DescribeVirtualBorderRoutersRequest:
				if len(q.Filter) == 0 || len(q.Filter[0].Value) == 0 || !q.PageSize.Set {
					t.Errorf("%+v", q)
				}
			case *ModifyVirtualBorderRouterAttributeRequest:
				if q.DetectMultiplier != Some[int64](3) || q.EnableIpv6.Set {
					t.Errorf("%+v", q)
				}
			}
		})
	}
}
