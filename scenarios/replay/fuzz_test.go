package replay

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
)

// FuzzAnswer replays a call whose recorded answer is anything, with all that a replay does about answers.
func FuzzAnswer(f *testing.F) {
	f.Add("DescribeVirtualBorderRouters", "VbrId", "vbr-1", []byte(`{"TotalCount":1,"VirtualBorderRouterSet":{"VirtualBorderRouterType":[{"VbrId":"vbr-1","PhysicalConnectionId":"pc-1","Status":"active","VlanId":7}]}}`))
	f.Add("DescribeVpcs", "", "", []byte(`{"Vpcs":{"Vpc":[{"VpcId":"vpc-1","CidrBlock":"10.0.0.0/8","Status":"Available"},{"VpcId":"vpc-1"}]},"Other":[1,"2",null,{"a":[]}]}`))
	f.Add("CreateVpc", "CidrBlock", "10.0.0.0/8", []byte(`{"VpcId":"vpc-9","RouteTableId":7,"VRouterId":{"a":1},"RequestId":"x"}`))
	f.Add("CreatePhysicalConnectionOccupancyOrder", "PhysicalConnectionId", "pc-1", []byte(`{"Data":{"OrderId":"12"}}`))
	f.Add("DeleteRouteEntry", "DestinationCidrBlock", "1.2.3.4/8", []byte(`[]`))
	f.Add("DescribeRouteEntryList", "RouteTableId", "vtb-1", []byte(`"\ud800"`))
	f.Fuzz(func(t *testing.T, action, name, value string, answer []byte) {
		spec, ok := api.Lookup(model.Action(action))
		if !ok {
			t.Skip()
		}
		ev := trace.Event{Line: 1, Index: 1, Time: start, Service: "Vpc", Action: spec.Action, Account: uid, Region: region, Outcome: trace.Accepted,
			Params: []model.Param{{Name: name, Value: value}, {Name: "RegionId", Value: region}}, Response: answer}
		again := ev
		again.Time = start.Add(1)
		for _, adopt := range []bool{false, true} {
			var out bytes.Buffer
			s := NewScenario(&out, "trail", "", nil)
			var w *model.World
			r, err := Run(context.Background(), &tape{events: []trace.Event{ev, again}}, Options{Adopt: adopt, Divergences: 9, Each: func(e *trace.Event, o Outcome) error {
				w = o.World
				return s.Add(e, o)
			}})
			if err != nil {
				t.Fatal(err)
			}
			if problems := w.Check(); len(problems) > 0 {
				t.Fatalf("the world is unfit: %v", problems)
			}
			var text bytes.Buffer
			for _, write := range []func() error{func() error { return Text(&text, r, nil) }, func() error { return JUnit(&text, r, nil) }} {
				if err := write(); err != nil {
					t.Fatal(err)
				}
			}
			text.Reset()
			if err := JSON(&text, r, nil); err != nil || !json.Valid(text.Bytes()) {
				t.Fatalf("no JSON: %v", err)
			}
		}
	})
}
