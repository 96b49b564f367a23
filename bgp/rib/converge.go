package rib

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"ecsim/bgp"
	"ecsim/model"
)

// Converge says what becomes of the sessions of an estate at an instant, in the order of e.Sessions. prev gives what
// became of a peer's session before, or nil; the result shares with it what has not changed. Converging again at the
// same instant, with the result as prev, gives the same.
func Converge(e *bgp.Estate, now model.Instant, prev func(peer string) *model.BGPSession) []model.BGPSession {
	c := converger{e: e, now: now, out: make([]model.BGPSession, len(e.Sessions)), paths: map[path]string{}}
	for i := range e.VBRs {
		c.vbr(&e.VBRs[i], prev)
	}
	return c.out
}

// Deadline is the instant at which a VBR notices that a neighbour has gone that was last heard at the instant lost.
func Deadline(s *bgp.Session, lost model.Instant) model.Instant { return lost.Add(s.Detection()) }

// converger holds what the VBRs of an estate are gone through with. Its slices but out are one VBR's and used again for
// the next.
type converger struct {
	e   *bgp.Estate
	now model.Instant
	out []model.BGPSession
	// paths are the AS paths written so far.
	paths map[path]string

	// past are the sessions as they were; ends say where in routes each one's end.
	past       []*model.BGPSession
	ends       []int
	routes     []model.BGPRoute
	neighbours []neighbour
	candidates []candidate
	// advertised is what the VBR announces, in IPv4 and in IPv6.
	advertised [2][]string
}

type path struct {
	asn    uint32
	copies int
}

func (c *converger) vbr(v *bgp.Router, prev func(peer string) *model.BGPSession) {
	c.past, c.ends, c.routes, c.candidates = c.past[:0], c.ends[:0], c.routes[:0], c.candidates[:0]
	c.neighbours = slices.Grow(c.neighbours[:0], len(v.Sessions)) // candidates point into it
	c.advertised = [2][]string{}
	for _, i := range v.Sessions {
		s, was := &c.e.Sessions[i], prev(c.e.Sessions[i].Peer)
		next := &c.out[i]
		*next = c.session(v, s, was)
		switch {
		case next.State != model.SessionEstablished:
		case !next.Lost.IsZero():
			next.Advertised = was.Advertised
			c.frozen(s, was)
		default:
			next.Advertised = c.announce(v, s.IPv6, was)
			c.learn(s)
		}
		c.past, c.ends = append(c.past, was), append(c.ends, len(c.routes))
	}
	choose(c.candidates, func(route int) { c.routes[route].Best = true })
	from := 0
	for n, i := range v.Sessions {
		c.out[i].Received = kept(c.past[n], c.routes[from:c.ends[n]])
		from = c.ends[n]
	}
}

// session is the session without its routes.
func (c *converger) session(v *bgp.Router, s *bgp.Session, was *model.BGPSession) model.BGPSession {
	verdict := c.e.Verdict(s)
	next := model.BGPSession{PeerID: s.Peer, VbrID: v.ID, State: verdict.State, Reason: verdict.Reason, Since: c.now, Config: s.Config}
	same := was != nil && was.Config == s.Config
	switch {
	case verdict.State == model.SessionEstablished:
		if same && was.State == model.SessionEstablished {
			next.Since = was.Since
		}
	case verdict.Silent && same && was.State == model.SessionEstablished:
		lost := was.Lost
		if lost.IsZero() {
			lost = c.now
		}
		deadline := Deadline(s, lost)
		if c.now < deadline {
			next.State, next.Reason, next.Since, next.Lost = was.State, was.Reason, was.Since, lost
			break
		}
		next.Reason, next.Since = model.ReasonHoldTimer, deadline
		if s.BFD > 0 && s.BFD <= bgp.HoldTime {
			next.Reason = model.ReasonBFD
		}
	case verdict.Silent && same && (was.Reason == model.ReasonHoldTimer || was.Reason == model.ReasonBFD):
		next.State, next.Reason, next.Since = was.State, was.Reason, was.Since
	case was != nil && was.State == next.State && was.Reason == next.Reason:
		next.Since = was.Since
	}
	return next
}

// learn takes in what the neighbour announces.
func (c *converger) learn(s *bgp.Session) {
	announced := s.Announced
	if c.e.Drop && len(announced) > s.Limit {
		announced = announced[:s.Limit]
	}
	asn, own := c.e.Customers[s.Customer].ASN, 1
	if s.IBGP() {
		own = 0
	}
	from := c.neighbour(s)
	for i := range announced {
		a := &announced[i]
		n := own + a.Prepend
		// No number but the neighbour's is in the path. A number that the VBR only shows to its neighbours does not make a loop.
		r := model.BGPRoute{Prefix: a.Text, ASPath: c.path(asn, n), Origin: a.Origin, MED: int64(a.MED), Loop: asn == c.e.VBRs[s.VBR].ASN && n > 0}
		c.add(a.Prefix, r, n, from)
	}
}

// frozen keeps what the neighbour announced before it went silent.
func (c *converger) frozen(s *bgp.Session, was *model.BGPSession) {
	from := c.neighbour(s)
	for _, r := range was.Received {
		r.Best = false
		prefix, _ := netip.ParsePrefix(r.Prefix) // a world has no others
		c.add(prefix, r, pathLength(r.ASPath), from)
	}
}

func (c *converger) add(prefix netip.Prefix, r model.BGPRoute, length int, from *neighbour) {
	if !r.Loop {
		c.candidates = append(c.candidates, candidate{prefix: prefix, route: len(c.routes), pathLength: length, origin: rank(r.Origin), med: r.MED, from: from})
	}
	c.routes = append(c.routes, r)
}

func (c *converger) neighbour(s *bgp.Session) *neighbour {
	r := &c.e.Customers[s.Customer]
	// By the VBR's own number: one that it only shows makes no neighbour an internal one.
	c.neighbours = append(c.neighbours, neighbour{ibgp: r.ASN == c.e.VBRs[s.VBR].ASN, id: r.RouterID, address: s.Address, peer: s.Peer})
	return &c.neighbours[len(c.neighbours)-1]
}

// path writes an AS path of so many copies of one number.
func (c *converger) path(asn uint32, copies int) string {
	if copies == 0 {
		return ""
	}
	p := path{asn, copies}
	text, ok := c.paths[p]
	if !ok {
		text = strings.TrimSuffix(strings.Repeat(strconv.FormatUint(uint64(asn), 10)+" ", copies), " ")
		c.paths[p] = text
	}
	return text
}

// announce is what the VBR sends in one address family: its BGP networks and nothing that it learned, for no document
// makes a VBR a transit between customers (docs/sources.md, 29).
func (c *converger) announce(v *bgp.Router, ipv6 bool, was *model.BGPSession) []string {
	all, known := v.Of(ipv6), &c.advertised[0]
	if ipv6 {
		known = &c.advertised[1]
	}
	if *known == nil && len(all) > 0 {
		if was != nil && slices.EqualFunc(was.Advertised, all, func(text string, a bgp.Announcement) bool { return text == a.Text }) {
			*known = was.Advertised
			return *known
		}
		*known = make([]string, len(all))
		for i := range all {
			(*known)[i] = all[i].Text
		}
	}
	return *known
}

// choose orders the candidates by prefix, the best of each first, and names the best ones.
func choose(all []candidate, best func(route int)) {
	slices.SortFunc(all, func(a, b candidate) int {
		if c := bgp.ComparePrefixes(a.prefix, b.prefix); c != 0 {
			return c
		}
		return compare(&a, &b)
	})
	for i := range all {
		if i == 0 || all[i].prefix != all[i-1].prefix {
			best(all[i].route)
		}
	}
}

// kept is a copy of the routes, or those of the session as it was when they are the same.
func kept(was *model.BGPSession, routes []model.BGPRoute) []model.BGPRoute {
	switch {
	case len(routes) == 0:
		return nil
	case was != nil && slices.Equal(was.Received, routes):
		return was.Received
	}
	return slices.Clone(routes)
}
