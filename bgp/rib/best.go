package rib

import (
	"cmp"
	"net/netip"
	"strings"

	"ecsim/model"
)

// candidate is one of the routes to a prefix among which a router chooses. Local preference is not in it: it is 100 for
// every route, since no call and no setting of ours changes it (RFC 4271, 9.1.1).
type candidate struct {
	prefix netip.Prefix
	// route is its index among the routes of the router.
	route int
	// pathLength is the number of AS numbers in its path.
	pathLength int
	// origin is its rank: 0 for igp, 1 for egp, 2 for incomplete.
	origin int
	med    int64
	from   *neighbour
}

// neighbour is who a route was learned from.
type neighbour struct {
	ibgp    bool
	id      netip.Addr
	address netip.Addr
	peer    string
}

// compare orders two routes to one prefix, the better one first, by the steps of RFC 4271, 9.1.2.2. No two are equal: a
// peer announces a prefix once.
func compare(a, b *candidate) int {
	// a) The shorter AS path; every copy of a number counts.
	if c := cmp.Compare(a.pathLength, b.pathLength); c != 0 {
		return c
	}
	// b) The lower origin: igp, egp, incomplete.
	if c := cmp.Compare(a.origin, b.origin); c != 0 {
		return c
	}
	// c) The lower MED. The RFC compares it between routes of one neighbouring AS only, which makes the choice depend
	// on the order in which routes arrive; here it is compared always, and a route without one has 0 (docs/sources.md, 31).
	if c := cmp.Compare(a.med, b.med); c != 0 {
		return c
	}
	// d) One learned over eBGP rather than over iBGP.
	if a.from.ibgp != b.from.ibgp {
		if b.from.ibgp {
			return -1
		}
		return 1
	}
	// e) The interior cost of the next hop is the same for all: each is at the other end of a line.
	// f) The neighbour with the lower BGP identifier.
	if c := a.from.id.Compare(b.from.id); c != 0 {
		return c
	}
	// g) The neighbour with the lower address.
	if c := a.from.address.Compare(b.from.address); c != 0 {
		return c
	}
	// Two peers of one address cannot both have a session; this only makes the order total.
	return cmp.Compare(a.from.peer, b.from.peer)
}

// rank is the place of an origin in the order of preference.
func rank(origin string) int {
	switch origin {
	case model.OriginIGP:
		return 0
	case model.OriginEGP:
		return 1
	}
	return 2
}

// pathLength counts the AS numbers of a path.
func pathLength(path string) int {
	if path == "" {
		return 0
	}
	return strings.Count(path, " ") + 1
}
