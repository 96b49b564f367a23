package api

import (
	"cmp"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"

	"ecsim/model"
	"ecsim/model/api/internal/gen"
)

func TestGeneratedFilesAreFresh(t *testing.T) {
	files, err := gen.Generate(os.DirFS("actions"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(name)
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not what actions/ gives (%v): run go generate ./model/api", name, err)
		}
	}
}

func TestCatalogIsWhole(t *testing.T) {
	type count struct{ actions, parameters, fields, rows int }
	want := map[string]count{
		"bgp":                         {11, 68, 0, 131},
		"loa":                         {3, 21, 5, 1},
		"order":                       {2, 14, 0, 3},
		"physical-connection":         {10, 58, 6, 45},
		"route-entry":                 {4, 34, 5, 74},
		"router-interface":            {9, 60, 6, 53},
		"service":                     {2, 2, 0, 0},
		"vbr-ha":                      {3, 16, 0, 10},
		"virtual-border-router":       {10, 80, 8, 112},
		"virtual-physical-connection": {5, 40, 4, 26},
		"resource-group":              {3, 17, 2, 0},
		"tag":                         {6, 30, 8, 0},
		"vpc":                         {12, 90, 10, 0},
	}
	got := map[string]count{}
	documented, rows := 0, 0
	for _, s := range Actions() {
		c := got[s.Group]
		c.actions++
		for _, p := range s.Parameters {
			c.parameters++
			c.fields += len(p.Fields)
		}
		for _, e := range s.Errors {
			c.rows += e.Rows
			rows += e.Rows
		}
		got[s.Group] = c
		if s.Group != "vpc" && s.Group != "tag" && s.Group != "resource-group" {
			documented++
		}
	}
	if documented != 59 || len(catalog) != 80 || rows != 455 {
		t.Errorf("%d documented actions, %d in all, %d page rows; want 59, 80, 455", documented, len(catalog), rows)
	}
	if !maps.Equal(got, want) {
		t.Errorf("by group:\n got %v\nwant %v", got, want)
	}
	if !slices.IsSortedFunc(Actions(), func(a, b *Spec) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Action, b.Action))
	}) {
		t.Error("not sorted by group, then name")
	}
}

func TestCatalogIsConsistent(t *testing.T) {
	var check func(s *Spec, p *Parameter)
	check = func(s *Spec, p *Parameter) {
		if p.Pattern != "" {
			if _, ok := LookupPattern(p.Pattern); !ok {
				t.Errorf("%s.%s: no pattern %q", s.Action, p.Name, p.Pattern)
			}
		}
		for _, c := range []model.Code{p.Missing, p.Malformed, p.Excess()} {
			// A client takes a 404 for "gone", so only an action's own page can give a parameter one.
			status, origin := Status(s.Action, c)
			if status != 400 && (status != 404 || origin != Page) || origin == Unknown || origin == Borrowed {
				t.Errorf("%s.%s: code %s is %s with status %d", s.Action, p.Name, c, origin, status)
			}
		}
		for i := range p.Fields {
			check(s, &p.Fields[i])
		}
	}
	for _, s := range Actions() {
		for i := range s.Parameters {
			p := &s.Parameters[i]
			check(s, p)
			for _, n := range append([]string{p.Name}, p.Aliases...) {
				if got, ok := s.Parameter(n); !ok || got != p || s.newRequest().index(n) != i {
					t.Errorf("%s: %s is not found", s.Action, n)
				}
			}
		}
		if _, err := os.Stat("actions/" + string(s.Action) + ".yaml"); err != nil {
			t.Error(err)
		}
		if s.newRequest().Action() != s.Action {
			t.Errorf("%s: its request is another action's", s.Action)
		}
		resp, ok := NewResponse(s.Action)
		if !ok {
			t.Fatalf("%s: no response", s.Action)
		}
		resp.(interface{ SetRequestID(string) }).SetRequestID("id")
		v := reflect.ValueOf(resp).Elem()
		if v.FieldByName("RequestId").String() != "id" || v.NumField() != len(s.Response) {
			t.Errorf("%s: response %+v", s.Action, resp)
		}
	}
}

// Every setter of every request must reach the field that the getter reads.
func TestRequestsKeepWhatTheyAreGiven(t *testing.T) {
	for _, s := range Actions() {
		r := s.newRequest()
		for i, p := range s.Parameters {
			var ok bool
			switch p.Type {
			case String:
				r.setString(i, p.Name)
				var v string
				v, ok = r.Str(p.Name)
				ok = ok && v == p.Name
			case Boolean:
				r.setBool(i, true)
				_, ok = r.Bool(p.Name)
			case Integer, Long:
				r.setInt(i, int64(i)+1)
				var v int64
				v, ok = r.Int(p.Name)
				ok = ok && v == int64(i)+1
			case List:
				l := r.(listBinder)
				if p.Fields == nil {
					l.addString(i, "x")
				} else {
					l.addItem(i)
				}
				ok = true
			}
			if !ok {
				t.Errorf("%s.%s is lost", s.Action, p.Name)
			}
		}
		v := reflect.ValueOf(r).Elem()
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("%s: field %s was not reached", s.Action, v.Type().Field(i).Name)
			}
		}
	}
}

func TestStatus(t *testing.T) {
	for _, tt := range []struct {
		action model.Action
		code   model.Code
		status int
		origin Origin
	}{
		{CreateVirtualBorderRouter, "InvalidVlanId.Used", 400, Page},
		{CreateVirtualBorderRouter, "InvalidVbrOwnerId.NotFound", 404, Page},
		{CreateVirtualBorderRouter, "Forbidden.NameNotAllowedByCaller", 403, Page},
		{CreateVirtualBorderRouter, "VbrBandwidthExceed", 400, Metadata},
		{CreateVirtualBorderRouter, "InternalError", 500, Metadata},
		{CreateVirtualBorderRouter, "MissingParameter", 400, Page},
		{ModifyVirtualBorderRouterAttribute, "OperationFailed.PconnExistVlan0Vbr", 400, Borrowed},
		{DescribeRegions, "InvalidAction.NotFound", 404, Common},
		{DescribeRegions, "MissingParameter", 400, Common},
		{DescribeRegions, "NoSuchCode", 400, Unknown},
		{CreateRouteEntry, "InvalidParameter", 400, Metadata},
		{DeleteBgpGroup, "DependencyViolation.BgpPeer", 400, Metadata},
		{"NoSuchAction", "InvalidVlanId.Used", 400, Borrowed},
	} {
		if status, origin := Status(tt.action, tt.code); status != tt.status || origin != tt.origin {
			t.Errorf("Status(%s, %s) = %d, %s; want %d, %s", tt.action, tt.code, status, origin, tt.status, tt.origin)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"CreateVirtualBoarderRouter", "CreateVirtualBorderRouter"},
		{"createvpc", "CreateVpc"},
		{"TagResourceForExpressConnect", "TagResourcesForExpressConnect"},
		{"CreateFailoverTestJob", ""},
		{"", ""},
	} {
		if got := NearestAction(tt.name); string(got) != tt.want {
			t.Errorf("NearestAction(%q) = %q; want %q", tt.name, got, tt.want)
		}
	}
	s, _ := Lookup(CreateVirtualBorderRouter)
	if got := s.NearestParameter("VlanID"); got != "VlanId" {
		t.Errorf("NearestParameter(VlanID) = %q", got)
	}
	if got := s.NearestParameter("Zebra"); got != "" {
		t.Errorf("NearestParameter(Zebra) = %q", got)
	}
}

func TestPatterns(t *testing.T) {
	for _, tt := range []struct {
		pattern, value string
		want           bool
	}{
		{"name", "hangzhou-vbr-a", true}, {"name", "杭州_1", true}, {"name", "1a", false}, {"name", "a.b", false}, {"name", "a b", false}, {"name", "é", false}, {"name", "", false},
		{"name-dot", "a.b", true}, {"name-dot", "http://a", false}, {"name-dot", ".a", false},
		{"description", "杭州 line A: 50% *spare* + ~1 ms, a/b?c=d&e", true}, {"description", "HTTPS://x", false}, {"description", " x", false}, {"description", "http", true},
		{"no-url", "1 anything", true}, {"no-url", "http://x", false},
		{"tag", "site", true}, {"tag", "a/acs:b", true}, {"tag", "", true}, {"tag", "Aliyun-x", false}, {"tag", "ACS:x", false}, {"tag", "see HTTPS://x", false},
		{"group-id", "rg-acfm3peow3k", true}, {"group-id", "acfm", false}, {"group-id", "RG-1", false},
		{"token", "abc-~!", true}, {"token", "ü", false},
		{"utc-time", "2022-01-10T09:00:00Z", true}, {"utc-time", "2022-02-30T09:00:00Z", false}, {"utc-time", "2022-01-10T09:00:00.5Z", false}, {"utc-time", "2022-01-10", false},
	} {
		if p, ok := LookupPattern(tt.pattern); !ok || p.Match(tt.value) != tt.want {
			t.Errorf("%s matches %q: %v; want %v", tt.pattern, tt.value, !tt.want, tt.want)
		}
	}
}
