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
		routes[i] = Route{BGPRoute: model.BGPRoute{Prefix: prefix, ASPath: path, Origin: model.OriginIGP}, NextHop: s.LocalAddress, Peer: s.Peer, Since: s.Since}
	}
	return routes
}

// Routes are what a router learned over all its sessions, by prefix, IPv4 first; of one prefix the one it uses comes
// first and loops come last. A VBR's best routes are those of the world; a customer router's are chosen here.
func (v *View) Routes(router string) []Route {
	var rows []row
	customer := false
	for i := range v.Sessions {
		s := &v.Sessions[i]
		routes, neighbour := s.Learned(), netip.Addr{}
		switch router {
		case s.Router:
		case s.Customer:
			customer, routes = true, s.Sent()
			if r := v.Router(s.Router); r != nil {
				neighbour, _ = netip.ParseAddr(r.RouterID)
			}
		default:
			continue
		}
		for _, r := range routes {
			rows = append(rows, newRow(r, neighbour))
		}
	}
	slices.SortStableFunc(rows, compareRows)
	routes := make([]Route, len(rows))
	for i := range rows {
		routes[i] = rows[i].Route
		// What VBRs announce differs in nothing else that the selection looks at.
		if customer && (i == 0 || routes[i].Prefix != routes[i-1].Prefix) {
			routes[i].Best = true
		}
	}
	return routes
}

// row is a route with what it is sorted by.
type row struct {
	Route
	prefix netip.Prefix
	// neighbour is the router ID of the VBR that a customer router's route came from.
	neighbour, hop netip.Addr
	length         int
}

func newRow(r Route, neighbour netip.Addr) row {
	x := row{Route: r, neighbour: neighbour, length: len(strings.Fields(r.ASPath))}
	x.prefix, _ = netip.ParsePrefix(r.Prefix)
	x.hop, _ = netip.ParseAddr(r.NextHop)
	return x
}

func compareRows(a, b row) int {
	return cmp.Or(bgp.ComparePrefixes(a.prefix, b.prefix), falseFirst(b.Best, a.Best), falseFirst(a.Loop, b.Loop), a.length-b.length,
		a.neighbour.Compare(b.neighbour), a.hop.Compare(b.hop), strings.Compare(a.Peer, b.Peer))
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
