package scenarios

import (
	"fmt"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

func TestAnswerValue(t *testing.T) {
	body := &api.DescribeVirtualBorderRoutersResponse{TotalCount: 1 << 30}
	body.VirtualBorderRouterSet.VirtualBorderRouterType = append(body.VirtualBorderRouterSet.VirtualBorderRouterType,
		api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType{RouteTableId: "vtb-1", EnableIpv6: true})
	const vbrs = "VirtualBorderRouterSet.VirtualBorderRouterType"
	for _, tt := range []struct{ path, value, problem string }{
		{vbrs + "[0].RouteTableId", "vtb-1", ""},
		{vbrs + "[0].EnableIpv6", "true", ""},
		{"TotalCount", "1073741824", ""},
		{vbrs + "[1].RouteTableId", "", "VirtualBorderRouterType has 1 item"},
		{vbrs + "[0].AssociatedCens.AssociatedCen[0].CenId", "", "AssociatedCen has no items"},
	} {
		p := parsed(t, fmt.Sprintf(`
region: cn-hangzhou
steps:
  - call: DescribeVirtualBorderRouters
    as: vbrs
  - call: CreateRouteEntry
    with: {RouteTableId: "${vbrs.%s}"}
`, tt.path))
		a := &answered{body: body}
		for range 2 { // the second time from the kept tree
			value, problem := a.value(p.Steps[1].Call.Params[0].Value.Refs()[0].Path)
			if value != tt.value || problem != tt.problem {
				t.Errorf("%s: %q, %q; want %q, %q", tt.path, value, problem, tt.value, tt.problem)
			}
		}
	}
}

// TestReferenceToNothing has a step whose answer was given but lacks the value asked for.
func TestReferenceToNothing(t *testing.T) {
	p := parsed(t, `
region: cn-hangzhou
steps:
  - call: CreateVpc
    as: vpc
  - call: DescribeVpcs
    as: vpcs
  - call: CreateVSwitch
    with: {VpcId: "${vpcs.Vpcs.Vpc[3].VpcId}", CidrBlock: 10.0.1.0/24, ZoneId: cn-hangzhou-b}
`)
	w := &walk{plan: p, engine: sim.New(model.New(start, 1)), report: newReport(p), answers: make([]answered, len(p.Steps)), history: newHistory()}
	w.answers[1].body = &api.DescribeVpcsResponse{}
	w.step(2)
	want := "${vpcs.Vpcs.Vpc[3].VpcId} leads to nothing: Vpc has no items in the answer of step 2"
	if f := w.report.Findings; len(f) != 1 || f[0].Rule != ruleReference || f[0].Message != want || f[0].Line != 9 || f[0].Column != 20 {
		t.Errorf("%+v", f)
	}
	if w.engine.World().VSwitches.Len() != 0 {
		t.Error("the call was made")
	}
}
