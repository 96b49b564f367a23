package validate

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// Entry is the route entry that a DeleteRouteEntry or ModifyRouteEntry names, if it is there and in a table of the
// caller's; else nil.
func (c *Context) Entry() *model.RouteEntry {
	return c.entry.get(func() *model.RouteEntry {
		if id, ok := c.Str("RouteEntryId"); ok {
			e := c.World.RouteEntries.Get(id)
			if e == nil {
				return nil
			}
			if table, given := c.Str("RouteTableId"); given && table != e.RouteTableID {
				return nil
			}
			if d, ok := c.destination(); ok && d.String() != e.Destination {
				return nil
			}
			return e
		}
		d, ok := c.destination()
		if t := c.Table(); ok && t.ID != "" {
			return c.World.EntryTo(t.ID, d.String())
		}
		return nil
	})
}

// sameHops reports whether the next hops given for a deletion are the entry's, in the entry's form: a plain route's as
// NextHopId, an ECMP route's as NextHopList.
func (c *Context) sameHops(e *model.RouteEntry) bool {
	in, ok := c.In.(*api.DeleteRouteEntryRequest)
	if !ok {
		return true
	}
	var given []string
	if in.NextHopId.Set {
		given = []string{in.NextHopId.V}
	}
	for i := range in.NextHopList {
		given = append(given, in.NextHopList[i].NextHopId.V)
	}
	if len(given) == 0 {
		return true
	}
	if len(in.NextHopList) > 0 != e.ECMP() {
		return false
	}
	var has []string
	for i := range e.NextHops {
		has = append(has, e.NextHops[i].ID)
	}
	slices.Sort(given)
	slices.Sort(has)
	return slices.Equal(given, has)
}

var deleteEntry = []model.Action{api.DeleteRouteEntry}

var routeDeletionRules = []*Rule{
	{
		ID: "route.delete-which",
		Doc: `The call does not say which entry to delete.
Give RouteEntryId, or RouteTableId with DestinationCidrBlock.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouteEntry, "row MissingParameter")},
		Actions: deleteEntry, Codes: []model.Code{"MissingParameter"},
		Check: func(c *Context) []Finding {
			if c.given("RouteEntryId") {
				return nil
			}
			for _, p := range []string{"RouteTableId", "DestinationCidrBlock"} {
				if !c.given(p) {
					return found("MissingParameter", p, "%s is missing; without RouteEntryId it says which entry is meant", p)
				}
			}
			return nil
		},
	},
	{
		ID: "route.delete-next-hop",
		Doc: `The call does not name the entry's next hop in one form.
Give NextHopId for a plain route, NextHopList for an ECMP one, not both; with RouteEntryId neither is needed.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouteEntry, "one-next-hop-form-needed"), page(api.DeleteRouteEntry, "plain-needs-next-hop-id"),
			page(api.DeleteRouteEntry, "ecmp-needs-next-hop-list"), metadata(api.DeleteRouteEntry, "ParamExclusive.NextHopIdAndList")},
		Actions: deleteEntry, Codes: []model.Code{"InvalidNextHop", "ParamExclusive.NextHopIdAndList"},
		Check: func(c *Context) []Finding {
			in, ok := c.In.(*api.DeleteRouteEntryRequest)
			if !ok {
				return nil
			}
			list := len(in.NextHopList) > 0
			for _, p := range c.Req.Params {
				list = list || p.Unknown && strings.HasPrefix(p.Name, "NextHopList")
			}
			switch {
			case c.given("NextHopId") && list:
				return found("ParamExclusive.NextHopIdAndList", "NextHopId", "NextHopId and NextHopList are both given")
			case !c.given("NextHopId") && !list && !c.given("RouteEntryId"):
				f := found("InvalidNextHop", "", "neither NextHopId nor NextHopList is given")
				if e := c.Entry(); e != nil {
					fix(f, "the entry's next hop is %s", hops(e))
				}
				return f
			}
			return nil
		},
	},
	{
		ID: "route.entry-exists",
		Doc: `There is no such route entry.
DescribeRouteEntryList shows a table's entries with their next hops.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouteEntry, "row InvalidRouteEntry.NotFound"), metadata(api.ModifyRouteEntry, "InvalidRouteEntryId.NotFound")},
		Actions: []model.Action{api.DeleteRouteEntry, api.ModifyRouteEntry}, Codes: []model.Code{"InvalidRouteEntry.NotFound", "InvalidRouteEntryId.NotFound"},
		Check: func(c *Context) []Finding {
			e := c.Entry()
			if c.Req.Action == api.ModifyRouteEntry {
				if id, ok := c.Str("RouteEntryId"); ok && (e == nil || !c.inRegion(e.Region)) {
					return found("InvalidRouteEntryId.NotFound", "RouteEntryId", "there is no route entry %s in %s", id, c.Region())
				}
				return nil
			}
			if id, ok := c.Str("RouteEntryId"); ok {
				if e == nil || c.Table().ID == "" {
					return found("InvalidRouteEntry.NotFound", "RouteEntryId", "there is no route entry %s with these parameters", id)
				}
			} else if _, ok := c.destination(); !ok || c.Table().ID == "" || c.unknown("RouteTableId") {
				return nil
			}
			if e == nil {
				return found("InvalidRouteEntry.NotFound", "DestinationCidrBlock", "route table %s has no entry to %s", c.Table().ID, c.str("DestinationCidrBlock"))
			}
			// A system route has no next hop that could be named; route.system-entry speaks of it.
			if e.Type != model.EntrySystem && !c.sameHops(e) {
				return fix(with(found("InvalidRouteEntry.NotFound", "NextHopId", "the entry to %s in route table %s goes through %s", e.Destination, e.RouteTableID, hops(e)), e.ID),
					"name that next hop")
			}
			return nil
		},
	},
	{
		ID: "route.entry-owner",
		Doc: `The route entry is another account's.
Only the owner of its table changes it.`,
		Basis: Documented, Sources: []Source{page(api.ModifyRouteEntry, "row Forbbiden")},
		Actions: []model.Action{api.ModifyRouteEntry}, Codes: []model.Code{"Forbbiden"},
		Check: func(c *Context) []Finding {
			e := c.Entry()
			if e == nil {
				return nil
			}
			if t, ok := c.World.RouteTable(e.RouteTableID); ok && t.Owner != c.Req.Account {
				return found("Forbbiden", "RouteEntryId", "route entry %s is in a table of another account", e.ID)
			}
			return nil
		},
	},
	{
		ID: "route.next-hop-fixed",
		Doc: `A route's next hop cannot be changed.
Only the name and the description of an entry can. Delete the entry and add it anew with the other next hop.`,
		Basis: Documented, Sources: []Source{page(api.ModifyRouteEntry, "name-and-description-only"), metadata(api.ModifyRouteEntry, "UnsupportedFeature.ModifyRouteEntryNextHop")},
		Actions: []model.Action{api.ModifyRouteEntry}, Codes: []model.Code{"UnsupportedFeature.ModifyRouteEntryNextHop"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range []string{"NewNextHopId", "NewNextHopType"} {
				if c.given(p) {
					fs = append(fs, fix(found("UnsupportedFeature.ModifyRouteEntryNextHop", p, "%s is given; a route keeps its next hop", p), "delete the entry and add it anew")...)
				}
			}
			return fs
		},
	},
	{
		ID: "route.system-entry",
		Doc: `System routes cannot be deleted.
The cloud keeps them for its vSwitches and services.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouteEntry, "no-system-routes")},
		Actions: deleteEntry, Codes: []model.Code{"OperationDenied"},
		Check: func(c *Context) []Finding {
			if e := c.Entry(); e != nil && e.Type == model.EntrySystem {
				return with(found("OperationDenied", "DestinationCidrBlock", "the entry to %s is a system route", e.Destination), e.ID)
			}
			return nil
		},
	},
	{
		ID: "route.learned-entry",
		Doc: `Learned routes are not changed through the API.
Entries that BGP or a Cloud Enterprise Network brought go when their source withdraws them.`,
		Basis: Interpreted, Sources: []Source{page(api.DeleteRouteEntry, "some-not-by-api"), page(api.ModifyRouteEntry, "custom-only"),
			metadata(api.ModifyRouteEntry, "OperationDenied.ModifyManagedRouteEntry")},
		Actions: []model.Action{api.DeleteRouteEntry, api.ModifyRouteEntry}, Codes: []model.Code{"Forbbiden", "OperationDenied.ModifyManagedRouteEntry"},
		Check: func(c *Context) []Finding {
			e := c.Entry()
			switch {
			case e == nil || e.Type == model.EntryCustom:
				return nil
			case c.Req.Action == api.ModifyRouteEntry:
				return with(found("OperationDenied.ModifyManagedRouteEntry", "RouteEntryId", "route entry %s is of type %s; only custom entries can be changed", e.ID, e.Type), e.ID)
			case e.Type == model.EntrySystem:
				return nil
			}
			return with(found("Forbbiden", "DestinationCidrBlock", "the entry to %s is of type %s", e.Destination, e.Type), e.ID)
		},
	},
}
