package dataplane

import (
	"cmp"
	"net/netip"
	"slices"

	"ecsim/model"
)

// match is an entry and the addresses of a packet that it is for.
type match struct {
	entry *model.RouteEntry
	to    set
}

// lookup divides a packet's addresses among the available entries of a table, the longest prefix first, and gives those that none is for.
func (f *follower) lookup(table string, to set) (matches []match, rest set) {
	type candidate struct {
		prefix netip.Prefix
		entry  *model.RouteEntry
	}
	var list []candidate
	for _, q := range to {
		// Of those that cover all of it only the longest matters; those for parts of it all do.
		var longest candidate
		f.w.Covering(table, q, func(p netip.Prefix, e *model.RouteEntry) bool {
			if longest.entry != nil && p != longest.prefix {
				return false
			}
			if e.Status == model.EntryAvailable && (longest.entry == nil || preference(e) < preference(longest.entry)) {
				longest = candidate{p, e}
			}
			return true
		})
		if longest.entry != nil {
			list = append(list, longest)
		}
		f.w.Within(table, q, func(p netip.Prefix, e *model.RouteEntry) bool {
			if e.Status == model.EntryAvailable {
				list = append(list, candidate{p, e})
			}
			return true
		})
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.prefix.Bits(), a.prefix.Bits()), a.prefix.Addr().Compare(b.prefix.Addr()), cmp.Compare(preference(a.entry), preference(b.entry)), cmp.Compare(a.entry.ID, b.entry.ID))
	})
	list = slices.Compact(list) // an entry may cover several of the prefixes
	rest = to
	for _, c := range list {
		if len(rest) == 0 {
			break
		}
		if part := rest.and(c.prefix); len(part) > 0 {
			matches = append(matches, match{c.entry, part})
			rest = rest.minus(c.prefix)
		}
	}
	return matches, rest
}

// preference orders entries for one prefix: what is in the VPC itself, what somebody configured, what was learned.
func preference(e *model.RouteEntry) int {
	return slices.Index([]string{model.EntrySystem, model.EntryCustom, model.EntryBGP, model.EntryCEN}, e.Type)
}

func routeOf(e *model.RouteEntry) *Route {
	return &Route{Table: e.RouteTableID, Entry: e.ID, Destination: e.Destination, Type: e.Type, NextHops: e.NextHops}
}
