package sim_test

import (
	"fmt"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

func itoa(n int) string { return strconv.Itoa(n) }

// associated plans a change of a VBR's places on further circuits, given as JSON.
func associated(vbr, format string, args ...any) call {
	return modify(vbr, "AssociatedPhysicalConnections", fmt.Sprintf(format, args...))
}

// onTwo is a VBR on two circuits.
func (b *bed) onTwo() (vbr, first, second string) {
	b.Helper()
	first, second = b.circuit(), b.circuit("AccessPointId", pointB)
	vbr = b.vbr(first, 10)
	b.associate(vbr, second, 20)
	return vbr, first, second
}

// associationCases are about a VBR's further circuits.
var associationCases = []ruleCase{
	{"association.once", "PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "its first circuit", func(b *bed) call {
		c := b.circuit()
		return b.place(b.vbr(c, 10), c, 11)
	}},
	{"association.once", "PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "a further circuit", func(b *bed) call {
		v, _, c := b.onTwo()
		return b.place(v, c, 21)
	}},
	{"association.once", "", "a circuit that carries another VBR", func(b *bed) call {
		c := b.circuit()
		b.vbr(c, 10)
		return b.place(b.vbr(b.circuit(), 10), c, 11)
	}},
	{"association.once", "", "two circuits at one access point", func(b *bed) call {
		return b.place(b.vbr(b.circuit(), 10), b.circuit(), 10)
	}},
	{"association.once", "", "a circuit it was on before", func(b *bed) call {
		v, _, c := b.onTwo()
		b.make(unassociate(v, c))
		return b.place(v, c, 20)
	}},

	{"association.circuit-locked", "InvalidStatus.StatusNotEnabled", "a circuit in arrears", func(b *bed) call {
		v, c := b.vbr(b.circuit(), 10), b.circuit()
		b.operator(c, "lock-financial")
		return b.place(v, c, 11)
	}},
	{"association.circuit-locked", "InvalidStatus.StatusNotEnabled", "a circuit locked for security", func(b *bed) call {
		v, c := b.vbr(b.circuit(), 10), b.circuit()
		b.operator(c, "lock-security")
		return b.place(v, c, 11)
	}},
	{"association.circuit-locked", "", "a circuit that was unlocked", func(b *bed) call {
		v, c := b.vbr(b.circuit(), 10), b.circuit()
		b.operator(c, "lock-financial", "unlock")
		return b.place(v, c, 11)
	}},
	{"association.quota", "EXCEED_ASSOCIATE_MAX_NUM", "one too many", func(b *bed) call {
		b.quota(model.QuotaCircuitsPerVBR, 2)
		v, _, _ := b.onTwo()
		return b.place(v, b.circuit(), 30)
	}},
	{"association.quota", "", "the last", func(b *bed) call {
		b.quota(model.QuotaCircuitsPerVBR, 2)
		return b.place(b.vbr(b.circuit(), 10), b.circuit(), 30)
	}},
	{"association.quota", "EXCEED_ASSOCIATE_MAX_NUM", "the fifth", func(b *bed) call {
		v, _, _ := b.onTwo()
		b.associate(v, b.circuit(), 30)
		b.associate(v, b.circuit(), 30)
		return b.place(v, b.circuit(), 30)
	}},

	{"association.exists", "PHYSICAL_NOT_ASSOCIATE_TO_VBR", "never associated", func(b *bed) call {
		return unassociate(b.vbr(b.circuit(), 10), b.circuit())
	}},
	{"association.exists", "PHYSICAL_NOT_ASSOCIATE_TO_VBR", "unassociated already", func(b *bed) call {
		v, _, c := b.onTwo()
		b.make(unassociate(v, c))
		return unassociate(v, c)
	}},
	{"association.exists", "", "associated", func(b *bed) call {
		v, _, c := b.onTwo()
		return unassociate(v, c)
	}},
	{"association.not-primary", "PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "its only circuit", func(b *bed) call {
		c := b.circuit()
		return unassociate(b.vbr(c, 10), c)
	}},
	{"association.not-primary", "PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "its first of two", func(b *bed) call {
		v, c, _ := b.onTwo()
		return unassociate(v, c)
	}},
	{"association.not-primary", "", "its second of three", func(b *bed) call {
		v, _, c := b.onTwo()
		b.associate(v, b.circuit(), 30)
		return unassociate(v, c)
	}},
	{"association.routes", "ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY", "a route over the circuit", func(b *bed) call {
		v, _, c := b.onTwo()
		b.route(b.World().VBRs.Get(v).RouteTableID, "192.168.0.0/16", b.vlanInterface(v, c))
		return unassociate(v, c)
	}},
	{"association.routes", "", "a route over the other circuit", func(b *bed) call {
		v, first, c := b.onTwo()
		b.route(b.World().VBRs.Get(v).RouteTableID, "192.168.0.0/16", b.vlanInterface(v, first))
		return unassociate(v, c)
	}},
	{"association.routes", "", "the route was deleted", func(b *bed) call {
		v, _, c := b.onTwo()
		b.do(api.DeleteRouteEntry, "RouteEntryId", b.route(b.World().VBRs.Get(v).RouteTableID, "192.168.0.0/16", b.vlanInterface(v, c)))
		return unassociate(v, c)
	}},

	{"association.modify", "IllegalParam.AssociatedPhysicalConnections", "no JSON", func(b *bed) call {
		v, _, c := b.onTwo()
		return associated(v, "%s", c)
	}},
	{"association.modify", "IllegalParam.AssociatedPhysicalConnections", "two JSON values", func(b *bed) call {
		v, _, c := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q}][]`, c)
	}},
	{"association.modify", "IllegalParam.AssociatedPhysicalConnections", "no circuit named", func(b *bed) call {
		v, _, _ := b.onTwo()
		return associated(v, `[{"CircuitCode":"c1"}]`)
	}},
	{"association.modify", "IllegalParam.AssociatedPhysicalConnections", "its first circuit", func(b *bed) call {
		v, c, _ := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q,"CircuitCode":"c1"}]`, c)
	}},
	{"association.modify", "IllegalParam.AssociatedPhysicalConnections", "a circuit it is not on", func(b *bed) call {
		v, _, _ := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q,"CircuitCode":"c1"}]`, b.circuit())
	}},
	{"association.modify", "IllegalParam.AssociatedPhysicalConnections", "a circuit twice", func(b *bed) call {
		v, _, c := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q,"CircuitCode":"c1"},{"PhysicalConnectionId":%[1]q,"CircuitCode":"c2"}]`, c)
	}},
	{"association.modify", "", "a further circuit", func(b *bed) call {
		v, _, c := b.onTwo()
		return associated(v, `[{"PhysicalConnectionId":%q,"CircuitCode":"c1","LocalGatewayIp":"10.9.9.1","PeerGatewayIp":"10.9.9.2"}]`, c).with("Name", "renamed")
	}},
	{"association.modify", "", "none", func(b *bed) call {
		v, _, _ := b.onTwo()
		return associated(v, `[]`)
	}},
}
