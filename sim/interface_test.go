package sim_test

import (
	"strings"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

// A pair that was told no more than the other's ID knows the rest of it once it is connected.
func TestConnectedEndsKnowEachOther(t *testing.T) {
	b := newBed(t)
	n := b.apart()
	strip := []any{"OppositeRouterType", nil, "OppositeRouterId", nil, "OppositeInterfaceOwnerId", nil, "OppositeAccessPointId", nil}
	n.near = b.end(b.nearEnd(n.vbr, n.vpc, strip...))
	n.far = b.end(b.farEnd(n.vbr, n.vpc, strip...).with("OppositeInterfaceId", n.near))
	b.make(toInterface(api.ModifyRouterInterfaceAttribute, n.near, "OppositeInterfaceId", n.far))
	b.tell(n.near, api.ConnectRouterInterface)
	near, far := b.World().RouterInterfaces.Get(n.near), b.World().RouterInterfaces.Get(n.far)
	for _, x := range []struct{ end, opposite *model.RouterInterface }{{near, far}, {far, near}} {
		got := []string{x.end.OppositeInterface, x.end.OppositeRouterType, x.end.OppositeRouter, x.end.OppositeRegion, x.end.OppositeOwner, x.end.Status}
		want := []string{x.opposite.ID, x.opposite.RouterType, x.opposite.RouterID, x.opposite.Region, x.opposite.Owner, model.InterfaceActive}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s knows %q of its opposite, not %q", x.end.ID, got, want)
		}
	}
}

// The states that the pages name are passed through in their order, both ends together.
func TestInterfaceLife(t *testing.T) {
	b := newBed(t)
	n := b.apart()
	near, far := b.pair(n.vbr, n.vpc)
	b.delays()
	for _, step := range []struct {
		id        string
		action    model.Action
		then      []string
		afterward []string
	}{
		{near, api.ConnectRouterInterface, []string{model.InterfaceConnecting, model.InterfaceAcceptingConnecting}, []string{model.InterfaceActive, model.InterfaceActive}},
		{near, api.ModifyRouterInterfaceSpec, []string{model.InterfaceActivating, model.InterfaceActive}, []string{model.InterfaceActive, model.InterfaceActive}},
		{near, api.DeactivateRouterInterface, []string{model.InterfaceDeactivating, model.InterfaceActive}, []string{model.InterfaceInactive, model.InterfaceActive}},
		{near, api.ActivateRouterInterface, []string{model.InterfaceActivating, model.InterfaceActive}, []string{model.InterfaceActive, model.InterfaceActive}},
		{far, api.DeactivateRouterInterface, []string{model.InterfaceActive, model.InterfaceDeactivating}, []string{model.InterfaceActive, model.InterfaceInactive}},
		{far, api.DeleteRouterInterface, []string{model.InterfaceActive, model.InterfaceDeleting}, []string{model.InterfaceActive, ""}},
	} {
		status := func() (states []string) {
			for _, id := range []string{near, far} {
				state := ""
				if r := b.World().RouterInterfaces.Get(id); r != nil {
					state = r.Status
				}
				states = append(states, state)
			}
			return states
		}
		b.tell(step.id, step.action)
		if got := strings.Join(status(), " "); got != strings.Join(step.then, " ") {
			t.Errorf("after %s of %s: %s, not %s", step.action, step.id, got, step.then)
		}
		b.advance(10 * second)
		if got := strings.Join(status(), " "); got != strings.Join(step.afterward, " ") {
			t.Errorf("a while after %s of %s: %s, not %s", step.action, step.id, got, step.afterward)
		}
	}
}

// An order is made for a prepaid interface only, and paid at once when asked for.
func TestPrepaidInterfaceOrder(t *testing.T) {
	b := newBed(t)
	n := b.apart()
	if a := b.make(b.nearEnd(n.vbr, n.vpc)); a["OrderId"] != nil && a.id("OrderId") != "0" {
		t.Errorf("a postpaid interface has order %v", a["OrderId"])
	}
	for _, x := range []struct {
		pay    bool
		status string
	}{{false, model.OrderOpen}, {true, model.OrderPaid}} {
		a := b.make(b.nearEnd(n.vbr, n.vpc, "InstanceChargeType", "PrePaid", "Period", 1, "AutoPay", x.pay))
		o := b.World().Orders.Get(a.id("OrderId"))
		if o == nil || o.Status != x.status || o.Subject != a.id("RouterInterfaceId") {
			t.Errorf("AutoPay %v: order %s is %+v", x.pay, a.id("OrderId"), o)
		}
	}
}
