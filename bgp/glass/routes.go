package glass

import (
	"cmp"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"ecsim/bgp"
	"ecsim/model"
)

// Route is a route that a router learned over one session.
type Route struct {
	model.BGPRoute
	// NextHop is the address of the session's other end.
	NextHop string `json:"nextHop"`
	// Peer is the BGP peer whose session it came over, and Since when that came to its state.
	Peer  string        `json:"peer"`
	Since model.Instant `json:"since,omitzero"`
}

// Learned are the routes that the VBR learned over the session, in the order of their prefixes.
func (s *Session) Learned() []Route {
	routes := make([]Route, len(s.Received))
	for i, r := range s.Received {
		routes[i] = Route{BGPRoute: r, NextHop: s.Address, Peer: s.Peer, Since: s.Since}
	}
	return routes
}

// Sent are the routes that the customer's side learned over the session, in the order of their prefixes.
func (s *Session) Sent() []Route {
	routes := make([]Route, len(s.Advertised))
	path := ""
	if s.LocalASN != s.PeerASN {
		path = strconv.FormatUint(uint64(s.LocalASN), 10)
	}
	for i, prefix := range s.Advertised {
		best := slices.Contains(s.Preferred, prefix)
		routes[i] = Route{BGPRoute: model.BGPRoute{Prefix: prefix, ASPath: path, Origin: model.OriginIGP, Best: best}, NextHop: s.LocalAddress, Peer: s.Peer, Since: s.Since}
	}
	return routes
}

// Routes are what a router learned over all its sessions, by prefix, IPv4 first; of one prefix the one it uses comes
// first and loops come last.
func (v *View) Routes(router string) []Route {
	var rows []row
	for i := range v.Sessions {
		s := &v.Sessions[i]
		var routes []Route
		switch router {
		case s.Router:
			routes = s.Learned()
		case s.Customer:
			routes = s.Sent()
		}
		for _, r := range routes {
			rows = append(rows, newRow(r))
		}
	}
	slices.SortStableFunc(rows, compareRows)
	routes := make([]Route, len(rows))
	for i := range rows {
		routes[i] = rows[i].Route
	}
	return routes
}

// row is a route with what it is sorted by.
type row struct {
	Route
	prefix netip.Prefix
	hop    netip.Addr
}

func newRow(r Route) row {
	x := row{Route: r}
	x.prefix, _ = netip.ParsePrefix(r.Prefix)
	x.hop, _ = netip.ParseAddr(r.NextHop)
	return x
}

func compareRows(a, b row) int {
	return cmp.Or(bgp.ComparePrefixes(a.prefix, b.prefix), falseFirst(b.Best, a.Best), falseFirst(a.Loop, b.Loop), a.hop.Compare(b.hop), strings.Compare(a.Peer, b.Peer))
}

func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
