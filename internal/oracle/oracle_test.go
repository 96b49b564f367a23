package oracle_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"ecsim/internal/oracle"
	"ecsim/model"
	"ecsim/model/modeltest"
)

func first[T any](t model.Table[T]) (r *T) {
	t.Scan(func(x *T) bool { r = x; return false })
	return r
}

// Each case breaks a sound world in one way, which Check must name.
func TestCheck(t *testing.T) {
	vbr := func(change func(*model.VirtualBorderRouter, *model.Attachment)) func(*model.World) {
		return func(w *model.World) {
			v := *first(w.VBRs)
			v.Attachments = append([]model.Attachment(nil), v.Attachments...)
			change(&v, &v.Attachments[0])
			w.Put(&v)
		}
	}
	entry := func(change func(*model.World, *model.RouteEntry)) func(*model.World) {
		return func(w *model.World) {
			var e model.RouteEntry
			w.RouteEntries.Scan(func(r *model.RouteEntry) bool { e = *r; return !r.ECMP() })
			change(w, &e)
			w.Put(&e)
		}
	}
	for _, c := range []struct {
		name, want string
		broken     func(*model.World)
	}{
		{"VLAN out of range", "VLAN 3000", vbr(func(_ *model.VirtualBorderRouter, a *model.Attachment) { a.VlanID = 3000 })},
		{"VLAN taken twice", "is claimed by", vbr(func(_ *model.VirtualBorderRouter, a *model.Attachment) { a.VlanID += 2 })},
		{"VLAN 0 not alone", "is not alone", vbr(func(_ *model.VirtualBorderRouter, a *model.Attachment) { a.VlanID = 0 })},
		{"mask too wide", "not one of /24 to /30", vbr(func(_ *model.VirtualBorderRouter, a *model.Attachment) { a.PeeringSubnetMask = "255.255.254.0" })},
		{"two subnets", "not in one subnet", vbr(func(_ *model.VirtualBorderRouter, a *model.Attachment) { a.PeerGatewayIP = "10.0.0.2" })},
		{"equal addresses", "both ends", vbr(func(_ *model.VirtualBorderRouter, a *model.Attachment) { a.PeerGatewayIP = a.LocalGatewayIP })},
		{"BFD multiplier", "DetectMultiplier 2", vbr(func(v *model.VirtualBorderRouter, _ *model.Attachment) { v.DetectMultiplier = 2 })},
		{"terminated without holds", "is not held", vbr(func(v *model.VirtualBorderRouter, _ *model.Attachment) {
			v.Status, v.TerminationTime = model.VBRTerminated, modeltest.Start.Add(-167*time.Hour)
		})},
		{"unknown state", "is not a state", vbr(func(v *model.VirtualBorderRouter, _ *model.Attachment) { v.Status = "Enabled" })},
		{"ended hold", "ended at", func(w *model.World) {
			w.Put(&model.VlanHold{CircuitID: first(w.Circuits).ID, VlanID: 2900, VbrID: "vbr-gone", Until: w.Now})
		}},
		{"acceptor with a specification", "accepts with the specification", func(w *model.World) {
			w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
				if r.Role != model.RoleAccepting {
					return true
				}
				changed := *r
				changed.Spec = "Large.1"
				w.Put(&changed)
				return false
			})
		}},
		{"one-sided pair", "which names", func(w *model.World) {
			r := *first(w.RouterInterfaces)
			r.OppositeInterface = "ri-other"
			w.Put(&r)
		}},
		{"destination in the service block", "into 100.64.0.0/10", entry(func(_ *model.World, e *model.RouteEntry) { e.Destination = "100.64.1.0/24" })},
		{"two hops in a VBR's table", "has 2 next hops", func(w *model.World) {
			v := first(w.VBRs)
			w.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
				changed := *e
				changed.NextHops = append(changed.NextHops[:1:1], changed.NextHops[0])
				w.Put(&changed)
				return false
			})
		}},
		{"hop that is not there", "is not there", entry(func(_ *model.World, e *model.RouteEntry) {
			e.NextHops = []model.NextHop{{ID: "ri-x", Type: "RouterInterface"}}
		})},
		{"the cloud's ASN", "peer ASN 45104", func(w *model.World) {
			g := *first(w.BGPGroups)
			g.PeerASN = 45104
			w.Put(&g)
		}},
		{"BFD without hops", "with 0 hops", func(w *model.World) {
			p := *first(w.BGPPeers)
			p.BFDMultiHop = 0
			w.Put(&p)
		}},
		{"failover group of one", "twice", func(w *model.World) {
			v := first(w.VBRs)
			w.Put(&model.VBRHA{Meta: model.Meta{ID: "vbrha-1", Owner: v.Owner, Region: v.Region}, VbrID: v.ID, PeerVbrID: v.ID, Status: "Active"})
		}},
		{"failover group of what is gone", "vbr-gone is not there", func(w *model.World) {
			v := first(w.VBRs)
			w.Put(&model.VBRHA{Meta: model.Meta{ID: "vbrha-1", Owner: v.Owner, Region: v.Region}, VbrID: v.ID, PeerVbrID: "vbr-gone", Status: "Active"})
		}},
		{"a tag twice", `the tag "site" twice`, func(w *model.World) {
			v := *first(w.Vpcs)
			v.Tags = []model.Tag{{Key: "site"}, {Key: "site", Value: "b"}}
			w.Put(&v)
		}},
		{"timer of nothing", "which is not there", func(w *model.World) {
			w.Schedule(w.Now.Add(time.Hour), model.KindVirtualBorderRouter, "vbr-gone", "terminated")
		}},
		{"late timer", "was due at", func(w *model.World) {
			w.Schedule(w.Now, model.KindVirtualBorderRouter, first(w.VBRs).ID, "terminated")
		}},
		{"quota", "the quota vbrs.per-circuit", func(w *model.World) {
			w.Settings = &model.Settings{Quotas: map[string]int64{model.QuotaVBRsPerCircuit: 1}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := modeltest.Estate(200, 1)
			if said := oracle.Check(w); len(said) > 0 {
				t.Fatalf("the estate is unsound before: %v", said)
			}
			c.broken(w)
			if said := strings.Join(oracle.Check(w), "\n"); !strings.Contains(said, c.want) {
				t.Errorf("said %q, not %q", said, c.want)
			}
		})
	}
}

// Each case is a CreateVirtualBorderRouter that differs from a good one in one parameter.
func TestPredict(t *testing.T) {
	w := modeltest.Estate(100, 1)
	pc := first(w.Circuits)
	good := map[string]string{
		"RegionId": pc.Region, "PhysicalConnectionId": pc.ID, "VlanId": "2999", "LocalGatewayIp": "10.0.0.1", "PeerGatewayIp": "10.0.0.2",
		"PeeringSubnetMask": "255.255.255.252",
	}
	taken := ""
	w.Occupants(pc.ID, func(o model.Occupant) bool {
		taken = strconv.FormatInt(o.VlanID, 10)
		return false
	})
	for _, c := range []struct {
		param, value string
		accept       bool
		code         model.Code
	}{
		{"VlanId", "2999", true, ""},
		{"VlanId", "3000", false, "InvalidVlanId.Malformed"},
		{"VlanId", "0", false, "OperationFailed.PconnAllocateVlan0"},
		{"VlanId", taken, false, "InvalidVlanId.Used"},
		{"PeeringSubnetMask", "255.255.255.0", true, ""},
		{"PeeringSubnetMask", "255.255.254.0", false, "InvalidPeeringSubnetMask.Malformed"},
		{"PeeringSubnetMask", "", false, "MissingParameter"},
		{"PeerGatewayIp", "10.0.0.5", false, "InvalidIp.NotSameSubnet"},
		{"PeerGatewayIp", "10.0.0.1", false, ""},
		{"Bandwidth", "51", false, ""},
		{"PhysicalConnectionId", "pc-nowhere", false, ""},
	} {
		req := model.Request{Account: modeltest.Owner, Action: "CreateVirtualBorderRouter"}
		for name, value := range good {
			if name != c.param {
				req.Params = append(req.Params, model.Param{Name: name, Value: value})
			}
		}
		req.Params = append(req.Params, model.Param{Name: c.param, Value: c.value})
		accept, reason, sure := oracle.Predict(w, req)
		if accept != c.accept || !sure {
			t.Errorf("%s=%s: accept %v, sure %v: %s", c.param, c.value, accept, sure, reason)
		}
		if code, _ := oracle.ExpectCode(w, req); code != c.code {
			t.Errorf("%s=%s: code %q, not %q", c.param, c.value, code, c.code)
		}
	}
}
