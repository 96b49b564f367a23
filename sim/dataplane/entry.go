package dataplane

import (
	"net/netip"
	"slices"
	"strings"

	"ecsim/model"
)

// usable reports whether packets are routed by an entry: it is Available and not all its next hops are withdrawn.
func (k *walker) usable(e *model.RouteEntry) bool {
	if e.Status != model.EntryAvailable {
		return false
	}
	return len(e.NextHops) == 0 || slices.ContainsFunc(e.NextHops, func(h model.NextHop) bool { return !k.withdrawn(h.ID) })
}

// withdrawn reports whether a next hop is a router interface whose health check fails.
func (k *walker) withdrawn(hop string) bool {
	r := k.w.RouterInterfaces.Get(hop)
	return r != nil && k.w.HealthCheckFails(r)
}

// entry sends packets to each next hop of an entry that matched at the last hop. over does so for router interfaces, and
// reports whether the ID is one; here is the router.
func (k *walker) entry(e *model.RouteEntry, to set, here arrival, over func(id string) bool) {
	at := len(k.hops)
	hop := &k.hops[at-1]
	hop.Route = &Route{Table: e.RouteTableID, Entry: e.ID, Destination: e.Destination, Type: e.Type, NextHops: e.NextHops}
	var left []string
	for i := range e.NextHops {
		if k.withdrawn(e.NextHops[i].ID) {
			left = append(left, e.NextHops[i].ID)
		}
	}
	if left != nil {
		hop.Note = note(hop.Note, "withdrawn, for the health check fails: "+strings.Join(left, ", "))
	}
	if len(e.NextHops) == 0 {
		k.end(to, "entry %s has no next hop", e.ID)
	}
	for i := range e.NextHops {
		h := &e.NextHops[i]
		k.back(at)
		switch {
		case slices.Contains(left, h.ID):
		case h.ID != "" && over(h.ID):
		case h.Type == model.HopLocal && here.vpc != nil:
			k.deliver(to, here)
		case h.Type == model.HopRouterInterface:
			k.end(to, "next hop %s is not there", orNone(h.ID))
		case e.Type == model.EntryCEN:
			k.end(to, "the packet leaves the model, into a Cloud Enterprise Network")
		case h.Type == model.HopService:
			k.end(to, "the packet leaves the model, to a service of the cloud")
		default:
			k.end(to, "the packet leaves the model, by next hop %s of type %s", orNone(h.ID), h.Type)
		}
	}
}

func note(said, more string) string {
	if said == "" {
		return more
	}
	return said + "; " + more
}

// noRoute ends the way at a router whose table has nothing for the addresses. It names the entries that would hold if
// their next hops were not withdrawn, or they were Available.
func (k *walker) noRoute(table string, to set) {
	why := ""
	k.w.Covering(table, to[0].prefix, func(_ netip.Prefix, e *model.RouteEntry) bool {
		if e.Status != model.EntryAvailable {
			why = "; entry " + e.ID + " to " + e.Destination + " is " + e.Status
		} else {
			why = "; entry " + e.ID + " to " + e.Destination + " is withdrawn, for the health check of its next hop fails"
		}
		return false
	})
	k.end(to, "no route to %s%s", to, why)
}
