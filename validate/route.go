package validate

import (
	"net/netip"

	"ecsim/model"
	"ecsim/model/api"
)

var noTable = byAction{
	api.CreateRouteEntry: "InvalidRouteTableId.NotFound",
	api.DeleteRouteEntry: "InvalidRouteTableId.NotFound",
}

var routeExistenceRules = []*Rule{{
	ID: "route.table-exists",
	Doc: `There is no such route table.
A VPC's is in CreateVpc's answer, a VBR's in DescribeVirtualBorderRouters'. It has to be the caller's.`,
	Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "row InvalidRouteTableId.NotFound"), page(api.DeleteRouteEntry, "row InvalidRouteTableId.NotFound")},
	Actions: noTable.actions(), Codes: noTable.codes(),
	Check: func(c *Context) []Finding {
		id, ok := c.Str("RouteTableId")
		if !ok || c.Table().ID != "" {
			return nil
		}
		return found(noTable[c.Req.Action], "RouteTableId", "RouteTableId names %s, which is no route table of account %s", id, c.Req.Account)
	},
}}

// cloudServices is where the cloud's own services live; no route may point there.
var cloudServices = netip.MustParsePrefix("100.64.0.0/10")

// tenNet is the private range for which the page has a permission of its own.
var tenNet = netip.MustParsePrefix("10.0.0.0/8")

// unroutable are the ranges that no router forwards to: this network, loopback, link-local, multicast, reserved.
var unroutable = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("169.254.0.0/16"),
	netip.MustParsePrefix("224.0.0.0/3"),
	netip.MustParsePrefix("::1/128"), netip.MustParsePrefix("fe80::/10"), netip.MustParsePrefix("ff00::/8"),
}

// destination is the prefix of the entry to be created.
func (c *Context) destination() (netip.Prefix, bool) {
	s, ok := c.Str("DestinationCidrBlock")
	if !ok {
		return netip.Prefix{}, false
	}
	return prefix(s)
}

var routeRules = []*Rule{
	{
		ID: "route.destination",
		Doc: `The destination is no prefix.
It is an IPv4 or IPv6 CIDR block, or a single address, which stands for its /32 or /128. Host bits are cleared.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-single-ip-is-32"), page(api.CreateRouteEntry, "vbr-single-ip-is-32")},
		Actions: []model.Action{api.CreateRouteEntry, api.DeleteRouteEntry}, Codes: []model.Code{"InvalidCidrBlock.Malformed"},
		Check: func(c *Context) []Finding {
			s, ok := c.Str("DestinationCidrBlock")
			if !ok {
				return nil
			}
			if _, ok := prefix(s); !ok {
				return found("InvalidCidrBlock.Malformed", "DestinationCidrBlock", "DestinationCidrBlock is %q, which is neither a CIDR block nor an address", s)
			}
			return nil
		},
	},
	{
		ID: "route.cloud-services",
		Doc: `The destination lies in 100.64.0.0/10.
That range belongs to the cloud's own services; neither it nor a part of it can be routed elsewhere.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-no-100-64"), page(api.CreateRouteEntry, "vbr-no-100-64")},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"InvalidCidrBlock"},
		Check: func(c *Context) []Finding {
			d, ok := c.destination()
			if !ok || d.Bits() < cloudServices.Bits() || !cloudServices.Contains(d.Addr()) {
				return nil
			}
			if d == cloudServices {
				return found("InvalidCidrBlock", "DestinationCidrBlock", "%s is the range of the cloud's own services", d)
			}
			return found("InvalidCidrBlock", "DestinationCidrBlock", "%s lies in %s, the range of the cloud's own services", d, cloudServices)
		},
	},
	{
		ID: "route.unroutable",
		Doc: `No router forwards packets to the destination.
It lies in a range of loopback, link-local, multicast or reserved addresses. The page has a code for destinations that
are not permitted and does not say which those are; these are taken.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateRouteEntry, "row IllegalParam.CidrBlock")},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"IllegalParam.CidrBlock"},
		Check: func(c *Context) []Finding {
			d, ok := c.destination()
			if !ok {
				return nil
			}
			for _, r := range unroutable {
				if r.Bits() <= d.Bits() && r.Contains(d.Addr()) {
					return found("IllegalParam.CidrBlock", "DestinationCidrBlock", "%s lies in %s, to which nothing is routed", d, r)
				}
			}
			return nil
		},
	},
	{
		ID: "route.ten-net",
		Doc: `The account has no permission for routes in 10.0.0.0/8.
The page speaks of a list of those who may add them. Here every account is on it unless the state file takes it off.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "ten-net-allow-list"), interpretation(18)},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"InvalidCidrBlock"},
		Check: func(c *Context) []Finding {
			d, ok := c.destination()
			if !ok || d.Bits() < tenNet.Bits() || !tenNet.Contains(d.Addr()) || !c.World.Account(c.Req.Account).NoTenNetRoutes {
				return nil
			}
			return found("InvalidCidrBlock", "DestinationCidrBlock", "%s lies in %s, where account %s may not add routes", d, tenNet, c.Req.Account)
		},
	},
	{
		ID: "route.vswitch-overlap",
		Doc: `The destination overlaps a vSwitch of the VPC.
It may not equal a vSwitch's range, contain one, or lie within one: traffic to vSwitches is the VPC's own.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-no-vswitch-overlap")},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"InvalidCidrBlock"},
		Check: func(c *Context) (fs []Finding) {
			d, ok := c.destination()
			t := c.Table()
			if !ok || t.VpcID == "" {
				return nil
			}
			c.World.VSwitchesOf(t.VpcID, func(s *model.VSwitch) bool {
				if p, err := netip.ParsePrefix(s.CidrBlock); err == nil && p.Overlaps(d) {
					fs = with(found("InvalidCidrBlock", "DestinationCidrBlock", "%s overlaps vSwitch %s, %s", d, s.ID, p), s.ID)
				}
				return fs == nil
			})
			return fs
		},
	},
	{
		ID: "route.unique",
		Doc: `The route table has an entry to this destination.
Destinations within one route table differ. Delete the other entry first, or choose another prefix. The page has two
codes; that of a conflict is taken where a Cloud Enterprise Network brought the other entry. One that BGP brought is in
nobody's way: the static route beside it wins.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-unique-destination"), page(api.CreateRouteEntry, "vbr-unique-destination"),
			interpretation(35)},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"InvalidCIDRBlock.Duplicate", "RouteConflict.AlreadyExist"},
		Check: func(c *Context) []Finding {
			d, ok := c.destination()
			t := c.Table()
			if !ok || t.ID == "" {
				return nil
			}
			e := c.World.EntryTo(t.ID, d.String())
			// A system entry's destination is a vSwitch's or the cloud services': other rules speak of those.
			if e == nil || e.Type == model.EntrySystem || e.Type == model.EntryBGP {
				return nil
			}
			if e.Type != model.EntryCustom {
				return with(found("RouteConflict.AlreadyExist", "DestinationCidrBlock", "route table %s has entry %s to %s, of type %s", t.ID, e.ID, d, e.Type), e.ID)
			}
			return fix(with(found("InvalidCIDRBlock.Duplicate", "DestinationCidrBlock", "route table %s has entry %s to %s already, through %s", t.ID, e.ID, d, hops(e)), e.ID),
				"delete route entry %s first, or leave this one out", e.ID)
		},
	},
	{
		ID: "route.quota",
		Doc: `The route table is full.
One table holds at most 200 custom entries. Summarize prefixes, or delete entries.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vpc-200-custom-entries"), page(api.CreateRouteEntry, "vbr-200-custom-entries")},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"QuotaExceeded"},
		Check: func(c *Context) []Finding {
			t := c.Table()
			if t.ID == "" {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaEntriesPerTable)
			if n := c.World.CustomEntries(t.ID); n >= quota {
				return fix(found("QuotaExceeded", "RouteTableId", "route table %s has %d custom entries; %d are allowed", t.ID, n, quota), "summarize prefixes, or delete entries")
			}
			return nil
		},
	},
	{
		ID: "route.stable",
		Doc: `An entry of the route table is being changed.
While any entry of the table is Pending or Modifying none can be added or deleted. Wait for it.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "table-must-be-stable"), page(api.DeleteRouteEntry, "table-must-be-stable"),
			page(api.DeleteRouteEntry, "only-available")},
		Actions: []model.Action{api.CreateRouteEntry, api.DeleteRouteEntry}, Codes: []model.Code{"IncorrectRouteEntryStatus"},
		Check: func(c *Context) []Finding {
			t := c.Table()
			if t.ID == "" || c.World.UnstableEntries(t.ID) == 0 {
				return nil
			}
			var busy *model.RouteEntry
			c.World.Entries(t.ID, func(e *model.RouteEntry) bool {
				if e.Status != model.EntryAvailable {
					busy = e
				}
				return busy == nil
			})
			f := with(found("IncorrectRouteEntryStatus", "RouteTableId", "entry %s of route table %s is %s", busy.ID, t.ID, busy.Status), busy.ID)
			if due := c.World.Due(busy.ID); due != nil {
				fix(f, "wait until %s", due.At)
			}
			return f
		},
	},
	{
		ID: "route.vpc-available",
		Doc: `The VPC is busy.
Entries are added and deleted while the VPC is Available, and deleted while none of its vSwitches is being created.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouteEntry, "vpc-busy"), page(api.CreateRouteEntry, "row IncorrectVpcStatus")},
		Actions: []model.Action{api.CreateRouteEntry, api.DeleteRouteEntry}, Codes: []model.Code{"IncorrectVpcStatus"},
		Check: func(c *Context) []Finding {
			t := c.Table()
			if t.VpcID == "" {
				return nil
			}
			if v := c.World.Vpcs.Get(t.VpcID); v.Status != model.VpcAvailable {
				return c.waitFor(with(found("IncorrectVpcStatus", "RouteTableId", "VPC %s is %s", v.ID, v.Status), v.ID), v.ID)
			}
			if c.Req.Action == api.DeleteRouteEntry && c.World.UnstableVSwitches(t.VpcID) > 0 {
				return fix(with(found("IncorrectVpcStatus", "RouteTableId", "a vSwitch of VPC %s is being created", t.VpcID), t.VpcID), "wait until it is Available")
			}
			return nil
		},
	},
	{
		ID: "route.vbr-active",
		Doc: `The VBR is not active.
Entries can be added to a VBR's table only while it is active.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vbr-state-precondition")},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"InvalidVBRStatus"},
		Check: func(c *Context) []Finding {
			if v := c.World.VBRs.Get(c.Table().VbrID); v != nil && v.Status != model.VBRActive {
				return with(found("InvalidVBRStatus", "RouteTableId", "VBR %s is %s, not active", v.ID, v.Status), v.ID)
			}
			return nil
		},
	},
	{
		ID: "route.circuit-in-service",
		Doc: `The VBR's circuit is not in service.
Entries can be added to a VBR's table only while the circuit it was created on is Enabled and not locked for overdue
payment.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouteEntry, "vbr-state-precondition")},
		Actions: []model.Action{api.CreateRouteEntry}, Codes: []model.Code{"InvalidPhysicalConnectionBusinessStatus"},
		Check: func(c *Context) []Finding {
			v := c.World.VBRs.Get(c.Table().VbrID)
			if v == nil {
				return nil
			}
			pc := c.World.Circuits.Get(v.Primary().CircuitID)
			switch {
			case pc == nil:
				return nil
			case pc.Business == model.BusinessFinancialLocked:
				return with(found("InvalidPhysicalConnectionBusinessStatus", "RouteTableId", "circuit %s of VBR %s is locked for overdue payment", pc.ID, v.ID), pc.ID)
			case pc.Status != model.CircuitEnabled:
				return with(found("InvalidPhysicalConnectionBusinessStatus", "RouteTableId", "circuit %s of VBR %s is %s, not Enabled", pc.ID, v.ID, pc.Status), pc.ID)
			}
			return nil
		},
	},
}

// hops writes an entry's next hops for a message.
func hops(e *model.RouteEntry) string {
	ids := make([]string, len(e.NextHops))
	for i := range e.NextHops {
		ids[i] = e.NextHops[i].ID
	}
	if len(ids) == 0 {
		return "no next hop"
	}
	return OrList(ids)
}
