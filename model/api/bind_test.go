package api

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"ecsim/model"
)

// request reads "Name=value" pairs; a value of "?" is unknown.
func request(a model.Action, pairs ...string) *model.Request {
	r := &model.Request{Action: a}
	for _, p := range pairs {
		name, value, _ := strings.Cut(p, "=")
		if value == "?" {
			r.Params = append(r.Params, model.Param{Name: name, Unknown: true})
			continue
		}
		r.Params = append(r.Params, model.Param{Name: name, Value: value})
	}
	return r
}

var vbr = []string{"RegionId=cn-hangzhou", "PhysicalConnectionId=pc-1", "VlanId=0"}

func TestBindProblems(t *testing.T) {
	with := func(base []string, more ...string) []string { return append(base[:len(base):len(base)], more...) }
	entry := []string{"RouteTableId=vtb-1", "DestinationCidrBlock=10.0.0.0/8"}
	circuit := []string{"RegionId=cn-hangzhou", "AccessPointId=ap-1", "LineOperator=CT", "PeerLocation=x"}
	describe := []string{"RegionId=cn-hangzhou"}
	for _, tt := range []struct {
		action model.Action
		params []string
		want   string // kind param code, one a problem, joined by "; "
	}{
		{CreateVirtualBorderRouter, vbr, ""},
		{CreateVirtualBorderRouter, nil, "missing RegionId MissingParameter; missing PhysicalConnectionId MissingParameter; missing VlanId MissingParameter"},
		{CreateVirtualBorderRouter, with(vbr[:2], "VlanId=3000"), "out-of-range VlanId InvalidVlanId.Malformed"},
		{CreateVirtualBorderRouter, with(vbr[:2], "VlanId=-1"), "out-of-range VlanId InvalidVlanId.Malformed"},
		{CreateVirtualBorderRouter, with(vbr[:2], "VlanId=2999"), ""},
		{CreateVirtualBorderRouter, with(vbr[:2], "VlanId="), "missing VlanId MissingParameter"},
		{CreateVirtualBorderRouter, with(vbr[:2], "VlanId=?"), ""},
		{CreateVirtualBorderRouter, with(vbr, "VlanId=1", "VlanId=2"), "duplicate VlanId InvalidParameter"},
		{CreateVirtualBorderRouter, with(vbr, "Name="), ""},
		{CreateVirtualBorderRouter, with(vbr, "Name=a"), "bad-length Name InvalidName.Malformed"},
		{CreateVirtualBorderRouter, with(vbr, "Name="+strings.Repeat("杭", 128)), ""},
		{CreateVirtualBorderRouter, with(vbr, "Name="+strings.Repeat("杭", 129)), "bad-length Name InvalidName.Malformed"},
		{CreateVirtualBorderRouter, with(vbr, "Name=1abc"), "bad-pattern Name InvalidName.Malformed"},
		{CreateVirtualBorderRouter, with(vbr, "Name=ab\xff"), "malformed Name InvalidName.Malformed"},
		{CreateVirtualBorderRouter, with(vbr, "CircuitCode=a\x00"), "malformed CircuitCode InvalidCircuitCode.Malformed"},
		{CreateVirtualBorderRouter, with(vbr, "Description=http://x"), "bad-pattern Description InvalidDescription.Malformed"},
		{CreateVirtualBorderRouter, with(vbr, "EnableIpv6=TRUE"), ""},
		{CreateVirtualBorderRouter, with(vbr, "EnableIpv6=1"), "malformed EnableIpv6 InvalidParameter"},
		{CreateVirtualBorderRouter, with(vbr, "Bandwidth=123"), ""},
		{CreateVirtualBorderRouter, with(vbr, "ClientToken="+strings.Repeat("x", 65)), "bad-length ClientToken InvalidParameter"},
		{CreateVirtualBorderRouter, with(vbr, "ClientToken=ü"), "bad-pattern ClientToken InvalidParameter"},
		{CreateVirtualBorderRouter, with(vbr, "OwnerId=x", "Nonsense=1", "Tags.x.Key=1", "Tags.1=1", "Tags.1.Foo=1"), ""},
		{CreateVirtualBorderRouter, []string{"EnableIpv6=x", "VlanId=x", "Name=1"},
			"missing RegionId MissingParameter; missing PhysicalConnectionId MissingParameter; malformed VlanId InvalidVlanId.Malformed; bad-length Name InvalidName.Malformed; malformed EnableIpv6 InvalidParameter"},
		{CreatePhysicalConnection, with(circuit, "bandwidth=500"), ""},
		{CreatePhysicalConnection, with(circuit, "Bandwidth=450"), "not-in-enum Bandwidth InvalidBandwidth"},
		{CreatePhysicalConnection, with(circuit, "bandwidth=500", "Bandwidth=50"), "duplicate Bandwidth InvalidParameter"},
		{CreatePhysicalConnection, with(circuit, "PortType=10Gbase-LR"), "not-in-enum PortType InvalidPortType.Malformd"},
		{CreateBgpGroup, []string{"RouterId=vbr-1", "PeerAsn=4294967296", "IpVersion=ipv6"}, "missing RegionId InvalidParams.NotNull; out-of-range PeerAsn InvalidPeerAsn.Malformed"},
		{CreateRouterInterface, []string{"RegionId=r", "Role=initiatingSide", "OppositeRegionId=r", "Spec=Huge", "RouterType=VBR", "RouterId=v"},
			"not-in-enum Role InvalidRole.ValueNotSupported; not-in-enum Spec InvalidSpec.ValudNotSupported"},
		{DescribeBgpGroups, with(describe, "PageSize=51", "PageNumber=0"), "out-of-range PageNumber InvalidParameter; out-of-range PageSize InvalidParameter"},
		{UnassociatePhysicalConnectionFromVirtualBorderRouter, with(describe, "VbrId=v"), "missing PhysicalConnectionId PARAMETER_MUST_NOT_NULL"},

		{DescribeVirtualBorderRouters, with(describe, `Filter=[{"Key":"Status","Value":["Active"]},{"Key":"Name","Value":"x"}]`), ""},
		{DescribeVirtualBorderRouters, with(describe, `Filter=[{"Key":{},"Value":["Active"]}]`), "malformed Filter InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, `Filter=[1]`), "malformed Filter InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, `Filter=[`), "malformed Filter InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, `Filter=x`), "malformed Filter InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter=[\"\xff\"]"), "malformed Filter InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter=?"), ""},
		{DescribeVirtualBorderRouters, with(describe, "Filter.0.Key=x", "Filter.1001.Key=x", "Filter.01.Key=x"), "malformed Filter.0.Key InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter.1.Value.0=x"), "malformed Filter.1.Value.0 InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter.1.Key=a", "Filter.1.Key=b", "Filter.1.Key=c"), "duplicate Filter.1.Key InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter.1.Value=a", "Filter.1.Value.1=b"), "duplicate Filter.1.Value.1 InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter.1.Key=1", "Filter.2.Key=1", "Filter.3.Key=1", "Filter.4.Key=1", "Filter.5.Key=1", "Filter.9.Key=1"), "too-many Filter InvalidParameter"},
		{DescribeVirtualBorderRouters, with(describe, "Filter.3.Value.1=1", "Filter.3.Value.2=1", "Filter.3.Value.3=1", "Filter.3.Value.4=1", "Filter.3.Value.5=1", "Filter.3.Value.6=1"), "too-many Filter.3.Value InvalidParameter"},
		{CreateRouteEntry, with(entry, "NextHopList.2.Weight=x", "NextHopList.2.NextHopType=Vpc", "NextHopType=nat"),
			"not-in-enum NextHopType InvalidNextHopType; malformed NextHopList.2.Weight INVALID_WEIGHT_PARAM; not-in-enum NextHopList.2.NextHopType InvalidNextHopType"},
		{CreateRouteEntry, with(entry, `NextHopList=[{"NextHopId":"ri-1","Weight":1e3}]`), "malformed NextHopList.1.Weight INVALID_WEIGHT_PARAM"},
		{CreateRouteEntry, with(entry, "NextHopList.1.NextHopId=?", "NextHopList.1.Weight=?"), ""},
		{ListVirtualPhysicalConnections, with(describe, "VlanIds=10", "VirtualPhysicalConnectionStatuses.1=Lost"), "not-in-enum VirtualPhysicalConnectionStatuses.1 InvalidParameter"},
		{ListVirtualPhysicalConnections, with(describe, `VlanIds=["10",11]`, "VlanIds.1=12"), "duplicate VlanIds.1 InvalidParameter"},
		{ApplyPhysicalConnectionLOA, []string{"RegionId=r", "InstanceId=i", "CompanyName=c", "LineType=Other", "Si=s", "ConstructionTime=2022-01-10T09:00:00Z",
			"PMInfo.1.PMName=n", "PMInfo.1.PMGender=Male", "PMInfo.1.PMContactInfo=?", "PMInfo.1.PMCertificateNo=1"}, "missing PMInfo.1.PMCertificateType MissingParameter"},
		{ApplyPhysicalConnectionLOA, []string{"RegionId=r", "InstanceId=i", "CompanyName=c", "LineType=Other", "Si=s", "ConstructionTime=now"},
			"bad-pattern ConstructionTime InvalidConstructionTime.Malformed; missing PMInfo MissingParam.PMInfo"},
		{"CreateVirtualBoarderRouter", nil, "unknown-action Action InvalidAction.NotFound"},
		{"", nil, "unknown-action Action MissingAction"},
	} {
		t.Run(fmt.Sprintf("%s/%s", tt.action, tt.want), func(t *testing.T) {
			_, problems := Bind(request(tt.action, tt.params...))
			var got []string
			for _, p := range problems {
				got = append(got, fmt.Sprint(p.Kind, " ", p.Param, " ", p.Code))
				if p.Message == "" || p.Status == 0 {
					t.Errorf("no message or status: %+v", p)
				}
			}
			if g := strings.Join(got, "; "); g != tt.want {
				t.Errorf("%v\n got %s\nwant %s", tt.params, g, tt.want)
			}
		})
	}
}

func TestNumberSyntax(t *testing.T) {
	for _, v := range []string{"1e3", "+5", " 5", "5 ", "05", "00", "-", "-0", "9223372036854775808", "99999999999999999999999", "0x1", "1.0", "1_0", "٣", "-05"} {
		_, problems := Bind(request(CreateVirtualBorderRouter, "RegionId=r", "PhysicalConnectionId=p", "VlanId="+v))
		if len(problems) != 1 || problems[0].Kind != Malformed {
			t.Errorf("VlanId=%q: %v", v, problems)
		}
	}
	for v, want := range map[string]int64{"0": 0, "7": 7, "-5": -5, "9223372036854775807": 1<<63 - 1, "-9223372036854775808": -1 << 63} {
		if got, ok := parseInt(v); !ok || got != want {
			t.Errorf("parseInt(%q) = %d, %v", v, got, ok)
		}
	}
}

func TestMessages(t *testing.T) {
	for _, tt := range []struct {
		action              model.Action
		param, message, fix string
	}{
		{CreateVirtualBorderRouter, "VlanId=3000", "VlanId is 3000; it must be between 0 and 2999", "set VlanId to 2999"},
		{CreateVirtualBorderRouter, "VlanId=x", `VlanId is "x"; it must be a whole number between 0 and 2999`, ""},
		{CreatePhysicalConnection, "bandwidth=450", "bandwidth is 450; it must be one of 50, 100, 200, 300, 400, 500, 1000, 2000, 4000, 5000, 8000, 10000", "set bandwidth to 400"},
		{CreatePhysicalConnection, "Type=vpc", `Type is "vpc"; it must be VPC`, "set Type to VPC"},
		{CreateVirtualBorderRouter, "Name=" + strings.Repeat("x", 200), `Name is "` + strings.Repeat("x", 60) + `…", 200 long; it must have 2 to 128 characters`, "shorten Name to 128 characters"},
	} {
		_, problems := Bind(request(tt.action, tt.param))
		name, _, _ := strings.Cut(tt.param, "=")
		for _, p := range problems {
			if p.Param == name && (p.Message != tt.message || p.Fix != tt.fix) {
				t.Errorf("%s:\n got %s | %s\nwant %s | %s", tt.param, p.Message, p.Fix, tt.message, tt.fix)
			}
		}
	}
	_, problems := Bind(request("CreateVirtualBoarderRouter"))
	if problems[0].Fix != "call CreateVirtualBorderRouter" || problems[0].Status != 404 {
		t.Errorf("%+v", problems[0])
	}
}

func TestBindValues(t *testing.T) {
	r, problems := Bind(request(CreateRouteEntry, "RouteTableId=vtb-1", "DestinationCidrBlock=10.0.0.0/8",
		"NextHopList.7.Weight=20", "NextHopList.2.NextHopId=ri-1", "NextHopList.2.Weight=10", "NextHopList.7.NextHopId=?"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := []CreateRouteEntryRequestNextHopList{{NextHopId: Some("ri-1"), Weight: Some[int64](10)}, {Weight: Some[int64](20)}}
	if got := r.(*CreateRouteEntryRequest); !reflect.DeepEqual(got.NextHopList, want) || got.NextHopType.Set {
		t.Errorf("%+v", got)
	}

	flat, _ := Bind(request(DescribeVirtualBorderRouters, "RegionId=r", "Filter.1.Key=Status", "Filter.1.Value.2=b", "Filter.1.Value.1=a"))
	whole, _ := Bind(request(DescribeVirtualBorderRouters, "RegionId=r", `Filter= [{"Key":"Status","Value":["a","b"]}]`))
	if !reflect.DeepEqual(flat, whole) {
		t.Errorf("flattened %+v, JSON %+v", flat, whole)
	}
	if n, ok := flat.Int("PageSize"); n != 10 || !ok {
		t.Errorf("PageSize is %d, %v; want the default", n, ok)
	}

	r, _ = Bind(request(CreateBgpPeer, "RegionId=r", "BgpGroupId=b", "IpVersion=ipv6", "EnableBfd=True", "BfdMultiHop=?"))
	if v, _ := r.Str("IpVersion"); v != "IPv6" {
		t.Errorf("IpVersion is %q", v)
	}
	if v, ok := r.Bool("EnableBfd"); !v || !ok {
		t.Error("EnableBfd is not set")
	}
	if _, ok := r.Int("BfdMultiHop"); ok {
		t.Error("an unknown value is set")
	}

	r, _ = Bind(request(ListVirtualPhysicalConnections, "RegionId=r", `VlanIds=["10",11]`))
	if got := r.(*ListVirtualPhysicalConnectionsRequest).VlanIds; !reflect.DeepEqual(got, []string{"10", "11"}) {
		t.Errorf("VlanIds are %q", got)
	}
}

func TestModifyHasNoDefaults(t *testing.T) {
	for _, s := range Actions() {
		for _, p := range s.Parameters {
			if strings.HasPrefix(string(s.Action), "Modify") && p.Default != "" {
				t.Errorf("%s.%s has a default: leaving it out would change the resource", s.Action, p.Name)
			}
		}
	}
}

func TestUnknownParams(t *testing.T) {
	got := UnknownParams(request(CreateVirtualBorderRouter, append(vbr, "VlanID=1", "OwnerId=1", "Tag.1.Key=a", "Tags.1.Colour=a", "Tags.1=a", "VlanId.1=2", "bandwidth=1", "Filter.1.Key=a")...))
	want := []string{"VlanID", "Tags.1.Colour", "Tags.1", "VlanId.1", "bandwidth", "Filter.1.Key"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q; want %q", got, want)
	}
}

func TestManyFiltersStayCheap(t *testing.T) {
	r := request(DescribeVirtualBorderRouters, "RegionId=r")
	for i := range 10_000 {
		r.Params = append(r.Params, model.Param{Name: fmt.Sprintf("Filter.%d.Key", i), Value: "x"},
			model.Param{Name: "Filter.1.Value.1", Value: "x"}, model.Param{Name: "PageSize", Value: "1"})
	}
	_, problems := Bind(r)
	if len(problems) > 10 {
		t.Errorf("%d problems", len(problems))
	}
}

func BenchmarkBind(b *testing.B) {
	r := request(CreateVirtualBorderRouter, append(vbr, "LocalGatewayIp=10.255.1.1", "PeerGatewayIp=10.255.1.2", "PeeringSubnetMask=255.255.255.252",
		"Name=hangzhou-vbr-a", "Description=line A", "ClientToken=2b6f0c9e-7f0d-4b7e-9d53-0f1d5c1a0001", "Bandwidth=1000")...)
	b.ReportAllocs()
	for b.Loop() {
		if _, p := Bind(r); p != nil {
			b.Fatal(p)
		}
	}
}

func BenchmarkBindFilters(b *testing.B) {
	r := request(DescribeVirtualBorderRouters, "RegionId=r", "Filter.1.Key=Status", "Filter.1.Value.1=active", "Filter.2.Key=VbrId", "Filter.2.Value.1=vbr-1")
	b.ReportAllocs()
	for b.Loop() {
		if _, p := Bind(r); p != nil {
			b.Fatal(p)
		}
	}
}

func FuzzBind(f *testing.F) {
	f.Add("CreateVirtualBorderRouter", "VlanId", "3000", "Tags.1.Key", "x", false)
	f.Add("DescribeVirtualBorderRouters", "Filter", `[{"Key":"a","Value":["b"]}]`, "Filter.1.Value.2", "c", true)
	f.Add("CreateRouteEntry", "NextHopList.2.Weight", "-1", "NextHopList", `[{"Weight":null}]`, false)
	f.Add("ListVirtualPhysicalConnections", "VlanIds", "[1,2]", "VlanIds.0", "", false)
	f.Add("ApplyPhysicalConnectionLOA", "PMInfo.1.PMName", "\xff", "PMInfo.1.PMName", "b", false)
	f.Fuzz(func(t *testing.T, action, name1, value1, name2, value2 string, unknown bool) {
		r := &model.Request{Action: model.Action(action), Params: []model.Param{
			{Name: name1, Value: value1}, {Name: name2, Value: value2, Unknown: unknown}, {Name: name1, Value: value2}}}
		got, problems := Bind(r)
		again, problemsAgain := Bind(r)
		if !reflect.DeepEqual(got, again) || !reflect.DeepEqual(problems, problemsAgain) {
			t.Error("two answers to one request")
		}
		for _, p := range problems {
			if p.Kind == "" || p.Param == "" || p.Code == "" || p.Status < 400 || p.Message == "" {
				t.Errorf("incomplete: %+v", p)
			}
		}
		UnknownParams(r)
	})
}
