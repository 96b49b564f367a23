package sim_test

import (
	"errors"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

// fault takes something down, or lifts the fault.
func (b *bed) fault(target string, down bool) {
	b.Helper()
	if _, err := b.Fault(target, down); err != nil {
		b.Fatalf("fault %s: %v", target, err)
	}
}

func TestFault(t *testing.T) {
	e := newPairEstate(t)
	events, err := e.Fault(e.circuitA, true)
	equal(e.bed, nil, err)
	equal(e.bed, []model.Event{{At: e.World().Now, Kind: model.KindPhysicalConnection, Resource: e.circuitA, Name: "fault", From: "up", To: "down"}}, events)
	events, _ = e.Fault(e.circuitA, true)
	equal(e.bed, 0, len(events))
	events, _ = e.Fault(e.circuitA, false)
	equal(e.bed, "heal", events[0].Name)
	equal(e.bed, true, e.World().LineUp(e.circuitA))

	_, err = e.Fault("pc-none", true)
	var refused *sim.OperatorError
	if !errors.As(err, &refused) || !refused.Unknown {
		t.Errorf("a fault of what is not there: %v", err)
	}
}

// TestFaultEndsWithItsTarget proves that no fault outlives what it holds down.
func TestFaultEndsWithItsTarget(t *testing.T) {
	b := newBed(t)
	vbr := b.vbr(b.circuit(), 100)
	b.fault(vbr, true)
	b.do(api.DeleteVirtualBorderRouter, "VbrId", vbr)
	equal(b, 0, b.World().Faults.Len())
}

func TestCustomerRouters(t *testing.T) {
	b := newBed(t)
	vbr, _, peer := b.bgp()
	put := func(r model.CustomerRouter) {
		t.Helper()
		if _, err := b.PutCustomerRouter(r); err != nil {
			t.Fatal(err)
		}
	}
	put(model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"10.1.2.3/16", "10.0.0.0/16", "10.0.0.0/16"}, Peers: []string{peer}})
	equal(b, &model.CustomerRouter{Name: "dc", ASN: 65001, Prefixes: []string{"10.0.0.0/16", "10.1.0.0/16"}, Peers: []string{peer}}, b.World().CustomerRouters.Get("dc"))

	put(model.CustomerRouter{Name: "spare", ASN: 65001, Peers: []string{peer}})
	equal(b, "spare", b.World().CustomerRouterOf(peer).Name)
	equal(b, 0, len(b.World().CustomerRouters.Get("dc").Peers))

	for _, wrong := range []model.CustomerRouter{
		{ASN: 65001}, {Name: vbr, ASN: 65001}, {Name: "x"}, {Name: "x", ASN: 1<<32 - 1}, {Name: "x", ASN: 23456}, {Name: "x", ASN: 1, IP: "10.0.0.256"},
		{Name: "x\x00", ASN: 1}, {Name: "x", ASN: 1, AuthKey: "\x00"},
		{Name: "x", ASN: 1, Prefixes: []string{"10.0.0.0/33"}}, {Name: "x", ASN: 1, Peers: []string{"bgp-none"}},
	} {
		if _, err := b.PutCustomerRouter(wrong); err == nil {
			t.Errorf("%+v is accepted", wrong)
		}
	}
	b.fault("spare", true)
	b.do(api.DeleteBgpPeer, "BgpPeerId", peer)
	equal(b, 0, len(b.World().CustomerRouters.Get("spare").Peers))
	equal(b, 0, len(b.World().Check()))
	if _, err := b.RemoveCustomerRouter("spare"); err != nil {
		t.Fatal(err)
	}
	equal(b, 0, b.World().Faults.Len())
	if _, err := b.RemoveCustomerRouter("spare"); err == nil {
		t.Error("a router that is gone is removed again")
	}
}
