package sim_test

import (
	"fmt"
	"runtime"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/model/modeltest"
	"ecsim/sim"
)

// BenchmarkCreateDeleteVBR is one CreateVirtualBorderRouter and its DeleteVirtualBorderRouter with all rules, in worlds
// of different sizes; an operation is the pair. The pairs go round all circuits.
func BenchmarkCreateDeleteVBR(b *testing.B) {
	for _, size := range []int{1_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			w := modeltest.Estate(size, 1)
			s := *w.Settings
			s.Delays = model.DelaysNone
			w.Settings = &s
			var circuits []*model.PhysicalConnection
			w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
				circuits = append(circuits, c)
				return true
			})
			e := sim.New(w)
			runtime.GC() // what building the world left over is not the calls' cost
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				c := circuits[n*7919%len(circuits)]
				n++
				r, refused := e.Do(model.Request{Account: c.Owner, Action: api.CreateVirtualBorderRouter, Params: []model.Param{
					{Name: "RegionId", Value: c.Region}, {Name: "PhysicalConnectionId", Value: c.ID}, {Name: "VlanId", Value: "2999"},
					{Name: "LocalGatewayIp", Value: "10.0.0.1"}, {Name: "PeerGatewayIp", Value: "10.0.0.2"},
					{Name: "PeeringSubnetMask", Value: "255.255.255.252"}, {Name: "Name", Value: "bench"},
				}})
				if refused != nil {
					b.Fatal(refused)
				}
				_, refused = e.Do(model.Request{Account: c.Owner, Action: api.DeleteVirtualBorderRouter, Params: []model.Param{
					{Name: "RegionId", Value: c.Region}, {Name: "VbrId", Value: r.Body.(*api.CreateVirtualBorderRouterResponse).VbrId},
				}})
				if refused != nil {
					b.Fatal(refused)
				}
			}
			b.ReportMetric(2*float64(b.N)/b.Elapsed().Seconds(), "calls/s")
		})
	}
}

// BenchmarkFault is a circuit that goes down and comes back within the hold time, among 100 VBRs with 8 BGP peers each; an
// operation is the pair. Where BGP is computed, all sessions are computed both times.
func BenchmarkFault(b *testing.B) {
	for _, mode := range []string{model.BGPOff, model.BGPModel} {
		b.Run(mode, func(b *testing.B) {
			e := newBed(b)
			e.quota(model.QuotaVBRsPerCircuit, 100)
			circuit := e.circuit()
			r := model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"192.168.0.0/16"}}
			for v := range 100 {
				net := fmt.Sprintf("10.1.%d.", v)
				group := e.group(e.vbr(circuit, 1+v, "LocalGatewayIp", net+"1", "PeerGatewayIp", net+"2", "PeeringSubnetMask", "255.255.255.0"))
				for p := range 8 {
					r.Peers = append(r.Peers, e.peer(group, "PeerIpAddress", net+itoa(2+p)))
				}
			}
			if _, err := e.PutCustomerRouter(r); err != nil {
				b.Fatal(err)
			}
			e.settings(func(s *model.Settings) { s.BGP = mode })
			e.Converge()
			b.ReportAllocs()
			for b.Loop() {
				e.fault(circuit, true)
				e.fault(circuit, false)
			}
			b.ReportMetric(2*float64(b.N)/b.Elapsed().Seconds(), "changes/s")
		})
	}
}
