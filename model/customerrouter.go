package model

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"
)

// CustomerRouter is a router on the customer's side of VBRs, as the admin endpoint and scenarios describe it. No API
// call knows of it; what it announces is what its VBRs can learn.
type CustomerRouter struct {
	// Name is its key.
	Name string `json:"name"`
	ASN  int64  `json:"asn"`
	// IP is the address it speaks BGP from; empty stands for the address that each peer has.
	IP string `json:"ip,omitempty"`
	// AuthKey is its MD5 password.
	AuthKey string `json:"authKey,omitempty"`
	// Prefixes are what it announces, in canonical CIDR notation.
	Prefixes []string `json:"prefixes,omitempty"`
	// RouterID is its BGP identifier, an IPv4 address; empty stands for its IP, else for the lowest address of its peers.
	RouterID string `json:"routerId,omitempty"`
	// RemoteASN is the AS number that it expects of VBRs; 0 takes any.
	RemoteASN int64 `json:"remoteAsn,omitempty"`
	// Attributes are what it says of its prefixes; for each prefix and peer the first that fits holds.
	Attributes []RouteAttributes `json:"attributes,omitempty"`
	// Peers are the IDs of the BGP peers that it is.
	Peers []string `json:"peers,omitempty"`
}

func (r *CustomerRouter) key() string { return r.Name }

func (r *CustomerRouter) index(k *keys) {
	if a, err := netip.ParseAddr(r.IP); err == nil {
		k.add(kRouterAt, a.String(), r.Name)
	}
	for _, p := range r.Peers {
		k.add(kRouterOf, p, r.Name)
	}
}

// CustomerRouterOf returns the customer's router that is that BGP peer, or nil.
func (w *World) CustomerRouterOf(peer string) *CustomerRouter {
	name, ok := w.first(kRouterOf, peer)
	if !ok {
		return nil
	}
	return w.CustomerRouters.Get(name)
}

// RouteAttributes are the attributes of a customer's router's announcements, as a route map would set them.
type RouteAttributes struct {
	// Prefix is one of the router's prefixes, in canonical CIDR notation; empty fits all.
	Prefix string `json:"prefix,omitempty"`
	// Peer is one of the router's peers; empty fits all.
	Peer string `json:"peer,omitempty"`
	// Prepend is how often the router's own AS number is put before the AS path once more, 0 to 50.
	Prepend int64 `json:"prepend,omitempty"`
	// MED is 0 to 4294967295; 0 sends none.
	MED int64 `json:"med,omitempty"`
	// Origin is "igp" (also when empty), "egp" or "incomplete".
	Origin string `json:"origin,omitempty"`
}

// Problem says what is wrong with the router's identifier, the AS it expects or its attributes, and where
// ("attributes[2].med"), or gives empty texts.
func (r *CustomerRouter) Problem() (where, why string) {
	if where, why = r.ownProblem(); why != "" {
		return where, why
	}
	for i := range r.Attributes {
		if field, why := r.attributeProblem(i); why != "" {
			return fmt.Sprintf("attributes[%d].%s", i, field), why
		}
	}
	return "", ""
}

func (r *CustomerRouter) ownProblem() (field, why string) {
	id, err := netip.ParseAddr(r.RouterID)
	switch {
	case r.RouterID != "" && (err != nil || !id.Is4() || id.IsUnspecified() || id.As4()[0] >= 224): // those are no host's
		return "routerId", fmt.Sprintf("%q is not a BGP identifier, expected an IPv4 address", shorten(r.RouterID))
	case r.RemoteASN < 0 || r.RemoteASN > 1<<32-2:
		return "remoteAsn", fmt.Sprintf("%d is not an AS number, expected 1 to 4294967294, or 0 for any", r.RemoteASN)
	}
	return "", ""
}

func (r *CustomerRouter) attributeProblem(i int) (field, why string) {
	switch a := &r.Attributes[i]; {
	case a.Prefix != "" && !slices.Contains(r.Prefixes, a.Prefix):
		return "prefix", fmt.Sprintf("%q is not one of the router's prefixes", shorten(a.Prefix))
	case a.Peer != "" && !slices.Contains(r.Peers, a.Peer):
		return "peer", fmt.Sprintf("%q is not one of the router's peers", shorten(a.Peer))
	case a.Prepend < 0 || a.Prepend > MaxPrepend:
		return "prepend", fmt.Sprintf("%d is outside 0 to %d", a.Prepend, MaxPrepend)
	case a.MED < 0 || a.MED > 1<<32-1:
		return "med", fmt.Sprintf("%d is outside 0 to 4294967295", a.MED)
	case a.Origin != "" && !slices.Contains(routeOrigins, a.Origin):
		return "origin", fmt.Sprintf("%q is unknown, expected one of %s", shorten(a.Origin), strings.Join(routeOrigins, ", "))
	}
	return "", ""
}

// MaxPrepend is how often a router puts its own AS number before a path at most.
const MaxPrepend = 50
