package validate

import (
	"strconv"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// hopForm is the next hop of a CreateRouteEntry call as its parameters put it.
type hopForm struct {
	id, kind   string
	hasID      bool
	hasKind    bool
	list       []api.CreateRouteEntryRequestNextHopList
	unknownHop bool
}

func (c *Context) hopForm() (h hopForm) {
	in, ok := c.In.(*api.CreateRouteEntryRequest)
	if !ok {
		return h
	}
	h.id, h.hasID = in.NextHopId.V, c.given("NextHopId")
	h.kind, h.hasKind = in.NextHopType.V, c.given("NextHopType")
	h.list = in.NextHopList
	h.unknownHop = c.unknown("NextHopId") || c.unknown("NextHopType")
	for _, p := range c.Req.Params {
		if p.Unknown && strings.HasPrefix(p.Name, "NextHopList") {
			h.unknownHop = true
		}
	}
	return h
}

// plain reports whether the call is for one next hop in an acceptable form.
func (h *hopForm) plain() bool { return len(h.list) == 0 && h.hasID && h.id != "" }

func hopParam(i int, field string) string { return "NextHopList." + strconv.Itoa(i+1) + "." + field }

// farEnd is the type of the router at the other end of an interface: the opposite interface's, or while that is not
// there what was said of it.
func (c *Context) farEnd(r *model.RouterInterface) string {
	if o := c.World.RouterInterfaces.Get(r.OppositeInterface); o != nil {
		return o.RouterType
	}
	return r.OppositeRouterType
}

// usable is the router interface of that ID, unless it is being deleted.
func (c *Context) usable(id string) *model.RouterInterface {
	r := c.World.RouterInterfaces.Get(id)
	if r == nil || r.Status == model.InterfaceDeleting {
		return nil
	}
	return r
}

var createEntry = []model.Action{api.CreateRouteEntry}

var nextHopRules = []*Rule{
	{
		ID: "route.next-hop-form",
		Doc: `The call gives no next hop, or two kinds of it.
A plain route has NextHopType and NextHopId, an ECMP route NextHopList alone. Without a type NextHopId names an
instance in a VPC's table; a VBR's table has no such next hops.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-plain-route-params"), page(api.CreateRouteEntry, "vpc-ecmp-route-params"), interpretation(13), interpretation(22)},
		Actions: createEntry,
		Codes:   []model.Code{"InvalidNexthopTypeAndList.BothNull", "InvalidNexthopTypeAndList.BothNotNull", "MissingParameter"},
		Check: func(c *Context) []Finding {
			h := c.hopForm()
			switch {
			case len(h.list) > 0 && (h.hasKind || h.hasID):
				param := "NextHopType"
				if !h.hasKind {
					param = "NextHopId"
				}
				return fix(found("InvalidNexthopTypeAndList.BothNotNull", param, "%s and NextHopList are both given", param),
					"leave out NextHopType and NextHopId for an ECMP route, or NextHopList for a plain one")
			case len(h.list) == 0 && !h.hasKind && !h.hasID && !h.unknownHop:
				f := found("InvalidNexthopTypeAndList.BothNull", "", "the route has no next hop")
				if c.Table().VbrID != "" {
					return fix(f, "give NextHopType and NextHopId")
				}
				return fix(f, "give NextHopType and NextHopId, or NextHopList")
			case len(h.list) == 0 && h.hasKind && !h.hasID:
				return found("MissingParameter", "NextHopId", "NextHopId is missing; NextHopType is %s", h.kind)
			}
			var fs []Finding
			for i := range h.list {
				if p := hopParam(i, "NextHopId"); !h.list[i].NextHopId.Set && !h.unknownHop {
					fs = append(fs, found("MissingParameter", p, "%s is missing; each next hop of an ECMP route has one", p)...)
				}
			}
			return fs
		},
	},
	{
		ID: "route.vbr-plain",
		Doc: `A VBR's route table has no ECMP routes.
NextHopList is for VPC tables. Give NextHopType and NextHopId.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vbr-no-next-hop-list")},
		Actions: createEntry, Codes: []model.Code{"InvalidNextHopType"},
		Check: func(c *Context) []Finding {
			if h := c.hopForm(); c.Table().VbrID != "" && len(h.list) > 0 {
				return fix(found("InvalidNextHopType", "NextHopList", "route table %s is a VBR's, which takes no NextHopList", c.Table().ID),
					"give one of the next hops as NextHopId with NextHopType RouterInterface")
			}
			return nil
		},
	},
	{
		ID: "route.vbr-next-hop-type",
		Doc: `The next hop of a VBR's route is no router interface.
Only NextHopType RouterInterface makes sense in a VBR's table; say so, for without a type an instance is meant.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vbr-next-hop-own-router-interface"), interpretation(12), interpretation(13)},
		Actions: createEntry, Codes: []model.Code{"InvalidNextHopType"},
		Check: func(c *Context) []Finding {
			h := c.hopForm()
			if c.Table().VbrID == "" || len(h.list) > 0 || h.kind == model.HopRouterInterface || h.hasKind && h.kind == "" || !h.hasKind && !h.hasID {
				return nil
			}
			param, says := "NextHopType", "NextHopType is "+h.kind
			if !h.hasKind {
				param, says = "NextHopId", "NextHopId is given without a type, which means an instance"
			}
			return fix(found("InvalidNextHopType", param, "%s; a VBR's table takes RouterInterface only", says), "set NextHopType to RouterInterface")
		},
	},
	{
		ID: "route.vbr-next-hop",
		Doc: `The next hop is none of the VBR's own.
A route of a VBR points to one of its router interfaces, towards a VPC, or to the VLAN interface of one of its circuits,
towards the customer. DescribeVirtualBorderRouters lists the latter as VlanInterfaceId.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vbr-next-hop-own-router-interface"), interpretation(12)},
		Actions: createEntry, Codes: []model.Code{"InvalidRouterInterface"},
		Check: func(c *Context) []Finding {
			h := c.hopForm()
			v := c.World.VBRs.Get(c.Table().VbrID)
			if v == nil || !h.plain() || h.hasKind && h.kind != model.HopRouterInterface || v.HasVlanInterface(h.id) {
				return nil
			}
			r := c.usable(h.id)
			if r != nil && r.RouterID == v.ID {
				return nil
			}
			f := found("InvalidRouterInterface", "NextHopId", "%s is neither a router interface nor a VLAN interface of VBR %s", h.id, v.ID)
			if r != nil {
				f = with(found("InvalidRouterInterface", "NextHopId", "router interface %s is on %s, not on VBR %s, whose table this is", h.id, r.RouterID, v.ID), r.ID)
			}
			var own []string
			c.World.InterfacesOf(v.ID, func(r *model.RouterInterface) bool { own = append(own, r.ID); return true })
			for i := range v.Attachments {
				own = append(own, v.Attachments[i].VlanInterfaceID)
			}
			return fix(f, "set NextHopId to %s", OrList(own))
		},
	},
	{
		ID: "route.vpc-next-hop",
		Doc: `The next hop is not in the VPC.
A router interface that a VPC's route points to is one of that VPC's own router. Next hops of other types are beyond
this model and taken to be there, unless they are router interfaces after all: say so with NextHopType.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-next-hop-same-vpc"), page(api.CreateRouteEntry, "row InvalidNextHop.NotFound")},
		Actions: createEntry, Codes: []model.Code{"InvalidNextHop.NotFound"},
		Check: func(c *Context) (fs []Finding) {
			h := c.hopForm()
			t := c.Table()
			if t.VpcID == "" {
				return nil
			}
			check := func(id, param string) {
				r := c.usable(id)
				switch {
				case r == nil:
					fs = append(fs, found("InvalidNextHop.NotFound", param, "there is no router interface %s, or it is being deleted", id)...)
				case r.RouterID != t.RouterID:
					fs = append(fs, with(found("InvalidNextHop.NotFound", param, "router interface %s is on %s, not on router %s of VPC %s", id, r.RouterID, t.RouterID, t.VpcID), r.ID)...)
				}
			}
			switch {
			case !h.plain() || h.hasKind && h.kind == "": // a type that is malformed or unknown says nothing
			case h.kind == model.HopRouterInterface:
				check(h.id, "NextHopId")
			case c.World.RouterInterfaces.Get(h.id) != nil:
				kind := h.kind
				if kind == "" {
					kind = model.HopInstance
				}
				fs = fix(with(found("InvalidNextHop.NotFound", "NextHopId", "%s is a router interface, not a next hop of type %s", h.id, kind), h.id), "set NextHopType to RouterInterface")
			}
			for i := range h.list {
				if x := &h.list[i]; x.NextHopId.Set && (!x.NextHopType.Set || x.NextHopType.V == model.HopRouterInterface) {
					check(x.NextHopId.V, hopParam(i, "NextHopId"))
				}
			}
			return fs
		},
	},
	{
		ID: "route.ecmp-size",
		Doc: `An ECMP route has too few or too many next hops.
It spreads traffic over 2 to 4 router interfaces. For a single one give NextHopType and NextHopId.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "ecmp-2-to-4")},
		Actions: createEntry, Codes: []model.Code{"InvalidNexthopListSize"},
		Check: func(c *Context) []Finding {
			n := len(c.hopForm().list)
			if c.Table().VbrID != "" || n == 0 || n >= 2 && n <= 4 {
				return nil
			}
			f := found("InvalidNexthopListSize", "NextHopList", "NextHopList has %s; an ECMP route has 2 to 4", counted(n, "next hop"))
			if n == 1 {
				return fix(f, "give NextHopType RouterInterface and NextHopId instead, or a second next hop")
			}
			return fix(f, "keep 4 of them")
		},
	},
	{
		ID: "route.ecmp-distinct",
		Doc: `An ECMP route names a next hop twice.
Use Weight to send more traffic one way.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateRouteEntry, "Duplicated.VpcNextHop")},
		Actions: createEntry, Codes: []model.Code{"Duplicated.VpcNextHop"},
		Check: func(c *Context) (fs []Finding) {
			seen := map[string]bool{}
			for i, x := range c.hopForm().list {
				if x.NextHopId.Set && seen[x.NextHopId.V] {
					fs = append(fs, found("Duplicated.VpcNextHop", hopParam(i, "NextHopId"), "next hop %s is there twice", x.NextHopId.V)...)
				}
				seen[x.NextHopId.V] = true
			}
			return fs
		},
	},
	{
		ID: "route.ecmp-vpcs",
		Doc: `The next hops of an ECMP route lead to different VPCs.
They have to lead to VBRs; where they lead to VPCs instead, and not even to the same one, the page has a code for that.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "ecmp-same-vpc")},
		Actions: createEntry, Codes: []model.Code{"OperationDenied.RouterInterfaceToDifferentVpc"},
		Check: func(c *Context) []Finding {
			if c.Table().VpcID == "" {
				return nil
			}
			first, via := "", ""
			for i, x := range c.hopForm().list {
				r := c.World.RouterInterfaces.Get(x.NextHopId.V)
				if r == nil || c.farEnd(r) != model.RouterVpc || r.OppositeRouter == "" {
					continue
				}
				switch {
				case first == "":
					first, via = r.OppositeRouter, r.ID
				case r.OppositeRouter != first:
					return with(found("OperationDenied.RouterInterfaceToDifferentVpc", hopParam(i, "NextHopId"),
						"router interface %s leads to router %s, and %s to %s", r.ID, r.OppositeRouter, via, first), via, r.ID)
				}
			}
			return nil
		},
	},
	{
		ID: "route.ecmp-opposite",
		Doc: `An ECMP next hop does not lead to a VBR.
The router at the other end of each router interface has to be a VBR.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "ecmp-opposite-is-vbr")},
		Actions: createEntry, Codes: []model.Code{"InvalidOppositeRouterType"},
		Check: func(c *Context) (fs []Finding) {
			if c.Table().VpcID == "" {
				return nil
			}
			for i, x := range c.hopForm().list {
				r := c.World.RouterInterfaces.Get(x.NextHopId.V)
				if r == nil {
					continue
				}
				if end := c.farEnd(r); end != model.RouterVBR {
					if end == "" {
						end = "router that is not known"
					}
					fs = append(fs, with(found("InvalidOppositeRouterType", hopParam(i, "NextHopId"), "router interface %s leads to a %s, not to a VBR", r.ID, end), r.ID)...)
				}
			}
			return fs
		},
	},
	{
		ID: "route.ecmp-weight",
		Doc: `The weight of an ECMP next hop is not acceptable.
The documents give neither range nor default; 0 to 255 is taken here.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateRouteEntry, "ecmp-weight")},
		Actions: createEntry, Codes: []model.Code{"INVALID_WEIGHT_PARAM"},
		Check: func(c *Context) (fs []Finding) {
			for i, x := range c.hopForm().list {
				if x.Weight.Set && (x.Weight.V < 0 || x.Weight.V > 255) {
					fs = append(fs, found("INVALID_WEIGHT_PARAM", hopParam(i, "Weight"), "Weight is %d; it must be between 0 and 255", x.Weight.V)...)
				}
			}
			return fs
		},
	},
	{
		ID: "route.next-hop-connected",
		Doc: `The next hop is a router interface towards a VBR that is still idle.
Connect the pair before routes use it.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vbr-next-hop-not-idle")},
		Actions: createEntry, Codes: []model.Code{"OperationDenied.VbrIdle"},
		Check: func(c *Context) (fs []Finding) {
			h := c.hopForm()
			check := func(id, param string) {
				r := c.World.RouterInterfaces.Get(id)
				if r == nil || r.Status != model.InterfaceIdle || c.farEnd(r) != model.RouterVBR || r.RouterID != c.Table().RouterID {
					return
				}
				fs = append(fs, fix(with(found("OperationDenied.VbrIdle", param, "router interface %s leads to a VBR and is Idle", r.ID), r.ID),
					"connect the pair with ConnectRouterInterface first")...)
			}
			if h.plain() && h.kind == model.HopRouterInterface {
				check(h.id, "NextHopId")
			}
			for i := range h.list {
				check(h.list[i].NextHopId.V, hopParam(i, "NextHopId"))
			}
			return fs
		},
	},
	{
		ID: "route.next-hop-locked",
		Doc: `The next hop is a router interface that is locked.
It takes no new route until what is overdue is paid, or the lock is taken off; those that it has it keeps. The page has a code
for a next hop whose state does not permit a route and names no state.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateRouteEntry, "row IncorrectInstanceStatus")},
		Actions: createEntry, Codes: []model.Code{"IncorrectInstanceStatus"},
		Check: func(c *Context) (fs []Finding) {
			h := c.hopForm()
			check := func(id, param string) {
				r := c.World.RouterInterfaces.Get(id)
				if r == nil || r.Business == model.BusinessNormal || r.RouterID != c.Table().RouterID {
					return
				}
				fs = append(fs, with(found("IncorrectInstanceStatus", param, "router interface %s is %s", r.ID, r.Business), r.ID)...)
			}
			if h.plain() && h.kind == model.HopRouterInterface {
				check(h.id, "NextHopId")
			}
			for i := range h.list {
				check(h.list[i].NextHopId.V, hopParam(i, "NextHopId"))
			}
			return fs
		},
	},
	{
		ID: "route.ipv6",
		Doc: `An IPv6 route cannot have this next hop.
Router interfaces and VBR tables carry IPv4 routes only in this model.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "ipv6-next-hop"), metadata(api.CreateRouteEntry, "OperationUnsupported.Ipv6ForVBR"),
			metadata(api.CreateRouteEntry, "OperationUnsupported.Ipv6EcmpRouteEntry")},
		Actions: createEntry,
		Codes:   []model.Code{"OperationUnsupported.Ipv6ForVBR", "OperationUnsupported.Ipv6EcmpRouteEntry", "OperationFailed.NotSupportIPV6"},
		Check: func(c *Context) []Finding {
			d, ok := c.destination()
			if !ok || !d.Addr().Is6() {
				return nil
			}
			h, t := c.hopForm(), c.Table()
			switch {
			case t.VbrID != "":
				return found("OperationUnsupported.Ipv6ForVBR", "DestinationCidrBlock", "%s is an IPv6 destination; a VBR's table takes IPv4 ones", d)
			case len(h.list) > 0:
				return found("OperationUnsupported.Ipv6EcmpRouteEntry", "DestinationCidrBlock", "%s is an IPv6 destination; ECMP routes are IPv4 only", d)
			case h.kind == model.HopRouterInterface:
				return found("OperationFailed.NotSupportIPV6", "DestinationCidrBlock", "%s is an IPv6 destination; a router interface carries IPv4", d)
			}
			return nil
		},
	},
}
