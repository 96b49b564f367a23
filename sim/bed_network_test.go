package sim_test

import (
	"fmt"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

const second = time.Second

// A network is a VBR and a VPC with a connected pair of router interfaces between them.
type network struct {
	circuit, vbr string
	vpc          *model.Vpc
	// vbrTable and vpcTable are the route tables, near and far the VBR's interface and the VPC's.
	vbrTable, vpcTable string
	near, far          string
}

// apart is a VBR and a VPC, 192.168.0.0/16, with nothing between them.
func (b *bed) apart() (n network) {
	b.Helper()
	n.circuit = b.circuit()
	n.vbr = b.vbr(n.circuit, 100)
	n.vpc = b.vpc("192.168.0.0/16")
	n.vbrTable, n.vpcTable = b.World().VBRs.Get(n.vbr).RouteTableID, n.vpc.RouteTableID
	return n
}

// network is a VBR connected with a VPC, 192.168.0.0/16.
func (b *bed) network() network {
	b.Helper()
	n := b.apart()
	n.near, n.far = b.link(n.vbr, n.vpc)
	return n
}

// ways is a VPC with connected router interfaces towards that many VBRs.
func (b *bed) ways(count int) (vpc *model.Vpc, far []string) {
	b.Helper()
	circuit := b.circuit()
	vpc = b.vpc("192.168.0.0/16")
	for i := range count {
		_, end := b.link(b.vbr(circuit, 100+i), vpc)
		far = append(far, end)
	}
	return vpc, far
}

// between plans one end of a link between two VPCs, on the router of the first.
func between(from, to *model.Vpc, role string, kv ...any) call {
	spec := "Small.1"
	if role == model.RoleAccepting {
		spec = model.SpecNegative
	}
	return on(api.CreateRouterInterface, "RegionId", from.Region, "Role", role, "Spec", spec, "RouterType", model.RouterVpc,
		"RouterId", from.VRouterID, "OppositeRegionId", to.Region, "OppositeRouterType", model.RouterVpc,
		"OppositeRouterId", to.VRouterID, "OppositeInterfaceOwnerId", to.Owner).with(kv...)
}

// end makes a planned router interface.
func (b *bed) end(c call) string {
	b.Helper()
	return b.make(c).id("RouterInterfaceId")
}

// vpcPair is the two Idle ends of a link between two VPCs, naming each other; the first initiates.
func (b *bed) vpcPair(from, to *model.Vpc) (near, far string) {
	b.Helper()
	near, far = b.end(between(from, to, model.RoleInitiating)), b.end(between(to, from, model.RoleAccepting))
	b.name(near, far)
	b.name(far, near)
	return near, far
}

// toInterface plans a call that names a router interface.
func toInterface(action model.Action, id string, kv ...any) call {
	c := on(action, "RouterInterfaceId", id)
	if action == api.ModifyRouterInterfaceSpec {
		c = c.with("Spec", "Large.2")
	}
	return c.with(kv...)
}

// tell makes calls that name a router interface.
func (b *bed) tell(id string, actions ...model.Action) {
	b.Helper()
	for _, a := range actions {
		b.make(toInterface(a, id))
	}
}

// interfaceIn is a router interface that was brought to that state: a VBR's, or for AcceptingConnecting the VPC's.
// Transient states last afterwards.
func (b *bed) interfaceIn(state string) string {
	b.Helper()
	n := b.apart()
	n.near, n.far = b.pair(n.vbr, n.vpc)
	id := n.near
	switch state {
	case model.InterfaceIdle:
	case model.InterfaceConnecting, model.InterfaceAcceptingConnecting:
		b.delays()
		b.tell(n.near, api.ConnectRouterInterface)
		if state == model.InterfaceAcceptingConnecting {
			id = n.far
		}
	case model.InterfaceActive:
		b.tell(id, api.ConnectRouterInterface)
	case model.InterfaceDeactivating:
		b.tell(id, api.ConnectRouterInterface)
		b.delays()
		b.tell(id, api.DeactivateRouterInterface)
	case model.InterfaceInactive:
		b.tell(id, api.ConnectRouterInterface, api.DeactivateRouterInterface)
	case model.InterfaceActivating:
		b.tell(id, api.ConnectRouterInterface, api.DeactivateRouterInterface)
		b.delays()
		b.tell(id, api.ActivateRouterInterface)
	case model.InterfaceDeleting:
		b.delays()
		b.tell(id, api.DeleteRouterInterface)
	case model.InterfaceModifying:
		// No call leads there; a state file can.
		change(b, b.World().RouterInterfaces, id, func(r *model.RouterInterface) { r.Status = state })
	default:
		b.Fatalf("no router interface can be brought to %q", state)
	}
	b.delays()
	if got := b.World().RouterInterfaces.Get(id).Status; got != state {
		b.Fatalf("router interface %s is %s, not %s", id, got, state)
	}
	return id
}

// newRoute plans a plain route through a router interface.
func newRoute(table, destination, hop string, kv ...any) call {
	return on(api.CreateRouteEntry, "RouteTableId", table, "DestinationCidrBlock", destination,
		"NextHopType", model.HopRouterInterface, "NextHopId", hop).with(kv...)
}

// spread plans an ECMP route through router interfaces.
func spread(table, destination string, hops []string, kv ...any) call {
	c := on(api.CreateRouteEntry, "RouteTableId", table, "DestinationCidrBlock", destination)
	return c.with(hopList(hops)...).with(kv...)
}

// hopList are the parameters of a list of next hops.
func hopList(hops []string) (kv []any) {
	for i, h := range hops {
		item := fmt.Sprintf("NextHopList.%d.", i+1)
		kv = append(kv, item+"NextHopType", model.HopRouterInterface, item+"NextHopId", h)
	}
	return kv
}

// dropRoute plans the deletion of an entry by what it says.
func dropRoute(table, destination string, kv ...any) call {
	return on(api.DeleteRouteEntry, "RouteTableId", table, "DestinationCidrBlock", destination).with(kv...)
}

// newPeer plans a BGP peer.
func newPeer(group string, kv ...any) call {
	return on(api.CreateBgpPeer, "BgpGroupId", group).with(kv...)
}

// announce plans the announcement of a network.
func announce(vbr, network string, kv ...any) call {
	return on(api.AddBgpNetwork, "RouterId", vbr, "DstCidrBlock", network).with(kv...)
}

// closeService takes outbound traffic billing away from the bed's account.
func (b *bed) closeService() { b.put(&model.Account{UID: b.account}) }

// openService opens it in a region.
func (b *bed) openService(region string) {
	b.Helper()
	b.do(api.OpenPhysicalConnectionService, "RegionId", region)
}
