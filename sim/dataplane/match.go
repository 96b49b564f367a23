package dataplane

import (
	"net/netip"
	"slices"

	"ecsim/bgp"
	"ecsim/model"
)

// origin says where a route comes from.
type origin int

const (
	fromTable   origin = iota // an entry of a route table
	fromBlock                 // a VPC's own block
	fromSelf                  // an address of the router itself
	fromSubnet                // a peering subnet
	fromOwn                   // a customer router's own prefixes
	fromSession               // what a customer router learned
)

// route is something that a router knows of a destination.
type route struct {
	destination netip.Prefix
	origin      origin
	// entry is the table's, attachment the VBR's with that subnet or address, peer the BGP peer it was learned from.
	entry      *model.RouteEntry
	attachment *model.Attachment
	peer       string
}

// match is the addresses that a route was found for; route is nil where there was none.
type match struct {
	route *route
	to    set
}

// routes is what a router knows: entries of its table, if it has one, and others, which win over entries to the same
// destination unless yields says otherwise.
type routes struct {
	w      *model.World
	table  string
	others []route
	yields func(entry *model.RouteEntry) bool
	// usable tells an entry that is to be passed over.
	usable func(*model.RouteEntry) bool
}

// find looks up each part, and splits it where there are routes to parts of it. Addresses for which the same route holds
// are one match; matches are by destination, that without a route first.
func (r *routes) find(to set) []match {
	if len(to) == 1 && to[0].prefix.IsSingleIP() {
		return []match{{r.longest(to[0].prefix), to}}
	}
	var all []match
	put := func(found *route, p part) {
		for i := range all {
			if m := &all[i]; m.route == found || m.route != nil && found != nil && *m.route == *found {
				m.to = append(m.to, p)
				return
			}
		}
		all = append(all, match{found, set{p}})
	}
	for i := range to {
		r.split(&to[i], r.longest(to[i].prefix), r.inside(to[i].prefix), put)
	}
	slices.SortStableFunc(all, func(a, b match) int {
		switch {
		case a.route == nil || b.route == nil:
			return order(b.route == nil) - order(a.route == nil)
		}
		return bgp.ComparePrefixes(a.route.destination, b.route.destination)
	})
	return all
}

func order(first bool) int {
	if first {
		return 1
	}
	return 0
}

// split puts what of a part has no longer route than the one given, and each part that has, by address. inside is in
// the order of destinations.
func (r *routes) split(p *part, longest *route, inside []route, put func(*route, part)) {
	var gone []netip.Prefix
	for i := range inside {
		if d := inside[i].destination; len(gone) == 0 || !covers(gone[len(gone)-1], d) {
			gone = append(gone, d)
		}
	}
	if rest, ok := p.without(gone); ok {
		put(longest, rest)
	}
	for i := 0; i < len(inside); {
		j := i + 1
		for j < len(inside) && covers(inside[i].destination, inside[j].destination) {
			j++
		}
		if in, ok := p.within(inside[i].destination); ok {
			r.split(&in, &inside[i], inside[i+1:j], put)
		}
		i = j
	}
}

// longest is the route with the longest destination that covers the prefix, or nil.
func (r *routes) longest(p netip.Prefix) *route {
	var best *route
	for i := range r.others {
		if o := &r.others[i]; covers(o.destination, p) && (best == nil || o.destination.Bits() > best.destination.Bits()) {
			best = o
		}
	}
	if r.table == "" {
		return best
	}
	r.w.Covering(r.table, p, func(d netip.Prefix, e *model.RouteEntry) bool {
		switch {
		case best != nil && d.Bits() < best.destination.Bits():
			return false
		case !r.usable(e):
			return true
		case best == nil || d.Bits() > best.destination.Bits() || r.yields != nil && r.yields(e):
			best = &route{destination: d, entry: e}
		}
		return false
	})
	return best
}

// inside are the routes whose destinations are parts of the prefix, by destination and one for each.
func (r *routes) inside(p netip.Prefix) []route {
	if p.IsSingleIP() {
		return nil
	}
	var all []route
	for i := range r.others {
		if d := r.others[i].destination; d != p && covers(p, d) {
			all = append(all, r.others[i])
		}
	}
	if r.table != "" {
		r.w.Within(r.table, p, func(d netip.Prefix, e *model.RouteEntry) bool {
			if r.usable(e) {
				all = append(all, route{destination: d, entry: e})
			}
			return true
		})
	}
	slices.SortStableFunc(all, func(a, b route) int {
		if c := bgp.ComparePrefixes(a.destination, b.destination); c != 0 {
			return c
		}
		return r.rank(&a) - r.rank(&b)
	})
	return slices.CompactFunc(all, func(a, b route) bool { return a.destination == b.destination })
}

// rank is the place of a route among those to one destination.
func (r *routes) rank(o *route) int {
	switch {
	case o.entry == nil:
		return 1
	case r.yields != nil && r.yields(o.entry):
		return 0
	case o.entry.Type == model.EntryCustom:
		return 2
	}
	return 3
}
