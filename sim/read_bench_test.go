package sim_test

import (
	"fmt"
	"runtime"
	"strconv"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/model/modeltest"
	"ecsim/sim"
)

// BenchmarkDescribe is one read of an account that has 10,000 VBRs.
func BenchmarkDescribe(b *testing.B) {
	w := modeltest.Estate(100_000, 1)
	e := sim.New(w)
	var iface *model.RouterInterface
	w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
		iface = r
		return r.RouterType != model.RouterVBR
	})
	vbr := w.VBRs.Get(iface.RouterID)
	runtime.GC() // what building the world left over is not the calls' cost
	for _, c := range []struct {
		name   string
		action model.Action
		params []string
	}{
		{"VBRs/first-10", api.DescribeVirtualBorderRouters, nil},
		{"VBRs/last-10", api.DescribeVirtualBorderRouters, []string{"PageNumber", "1000"}},
		{"VBRs/middle-50", api.DescribeVirtualBorderRouters, []string{"PageNumber", "100", "PageSize", "50"}},
		{"VBRs/one-by-ID", api.DescribeVirtualBorderRouters, []string{"Filter.1.Key", "VbrId", "Filter.1.Value.1", vbr.ID}},
		{"VBRs/on-a-circuit", api.DescribeVirtualBorderRouters, []string{"Filter.1.Key", "PhysicalConnectionId", "Filter.1.Value.1", vbr.Primary().CircuitID}},
		{"VBRs/by-status", api.DescribeVirtualBorderRouters, []string{"Filter.1.Key", "Status", "Filter.1.Value.1", "active"}},
		{"RouteTables/first-10", api.DescribeRouteTableList, nil},
		{"RouterInterfaceAttribute", api.DescribeRouterInterfaceAttribute, []string{"InstanceId", iface.ID}},
	} {
		b.Run(c.name, func(b *testing.B) {
			req := model.Request{Account: modeltest.Owner, Action: c.action, Params: []model.Param{{Name: "RegionId", Value: modeltest.Region}}}
			for i := 0; i < len(c.params); i += 2 {
				req.Params = append(req.Params, model.Param{Name: c.params[i], Value: c.params[i+1]})
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, refused := e.Do(req); refused != nil {
					b.Fatal(refused)
				}
			}
		})
	}
}

// BenchmarkCreateDeleteEntry is one CreateRouteEntry and its DeleteRouteEntry with all rules, in worlds of different
// sizes; an operation is the pair. The pairs go round all VBRs.
func BenchmarkCreateDeleteEntry(b *testing.B) {
	for _, size := range []int{1_000, 20_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			w := modeltest.Estate(size, 1)
			s := *w.Settings
			s.Delays = model.DelaysNone
			w.Settings = &s
			var vbrs []*model.VirtualBorderRouter
			w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
				vbrs = append(vbrs, v)
				return true
			})
			e := sim.New(w)
			runtime.GC()
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				v := vbrs[n*7919%len(vbrs)]
				n++
				r, refused := e.Do(model.Request{Account: v.Owner, Action: api.CreateRouteEntry, Params: []model.Param{
					{Name: "RouteTableId", Value: v.RouteTableID}, {Name: "DestinationCidrBlock", Value: "10." + strconv.Itoa(n%100) + ".7.0/24"},
					{Name: "NextHopId", Value: v.Primary().VlanInterfaceID}, {Name: "NextHopType", Value: model.HopRouterInterface},
				}})
				if refused != nil {
					b.Fatal(refused)
				}
				_, refused = e.Do(model.Request{Account: v.Owner, Action: api.DeleteRouteEntry, Params: []model.Param{
					{Name: "RouteEntryId", Value: r.Body.(*api.CreateRouteEntryResponse).RouteEntryId},
				}})
				if refused != nil {
					b.Fatal(refused)
				}
			}
			b.ReportMetric(2*float64(b.N)/b.Elapsed().Seconds(), "calls/s")
		})
	}
}
