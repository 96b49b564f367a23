package rib

import (
	"net/netip"
	"strconv"

	"ecsim/bgp"
	"ecsim/model"
)

// Route is a route that a customer's router learned from a VBR.
type Route struct {
	// Prefix is in canonical CIDR notation.
	Prefix string
	// Peer is the ID of the BGP peer over whose session it came.
	Peer string
	// ASPath is the number that the VBR calls itself; empty within one AS.
	ASPath string
	// Best: it is the one the router uses for the prefix.
	Best bool
}

// Learned is what a customer's router knows from its VBRs, by the sessions that the world has: by prefix, the best of
// each first. A router that is down knows nothing.
func Learned(w *model.World, router string) []Route {
	e := bgp.Derive(w)
	for i := range e.Customers {
		if r := &e.Customers[i]; r.ID == router && r.Up {
			return LearnedIn(w, e, r)
		}
	}
	return nil
}

// LearnedIn is Learned for one of the customers of the estate that was derived from the world. It does not ask whether
// the router is up.
func LearnedIn(w *model.World, e *bgp.Estate, r *bgp.Router) []Route {
	var all []candidate
	var routes []Route
	for _, i := range r.Sessions {
		s := &e.Sessions[i]
		now := w.BGPSessions.Get(s.Peer)
		if now == nil || now.State != model.SessionEstablished {
			continue
		}
		from, path := &neighbour{ibgp: s.IBGP(), id: e.VBRs[s.VBR].RouterID, address: s.Local, peer: s.Peer}, ""
		if !from.ibgp {
			path = strconv.FormatUint(uint64(s.LocalASN), 10)
		}
		for _, text := range now.Advertised {
			prefix, _ := netip.ParsePrefix(text) // a world has no others
			all = append(all, candidate{prefix: prefix, route: len(routes), pathLength: pathLength(path), from: from})
			routes = append(routes, Route{Prefix: text, Peer: s.Peer, ASPath: path})
		}
	}
	choose(all, func(route int) { routes[route].Best = true })
	ordered := make([]Route, len(all))
	for i := range all {
		ordered[i] = routes[all[i].route]
	}
	return ordered
}
