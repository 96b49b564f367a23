// Package glass is the looking glass: what there is to see of a world's BGP, which is its routers, its sessions with the
// routes that came over them, and the route entries that were made of those. The server answers with it and the command
// line prints it.
//
// The package reads worlds and knows no clock and no network. What a session came to it takes from the world as it is.
package glass

import (
	"fmt"
	"slices"

	"ecsim/bgp"
	"ecsim/bgp/rib"
	"ecsim/model"
	"ecsim/model/api"
)

// View is the BGP of a world at an instant. Its JSON form is the answer of GET /_ecsim/bgp.
type View struct {
	Now model.Instant `json:"now"`
	// Mode is one of model's BGP constants. In mode off the sessions are as they were last seen.
	Mode string `json:"mode"`
	// Routers are the VBRs in the order of their IDs, then the customer routers in that of their names.
	Routers []Router `json:"routers"`
	// Sessions are in the order of their VBRs and peers.
	Sessions []Session `json:"sessions"`
	// Entries are the learned routes in the tables of the VBRs.
	Entries []Entry `json:"entries"`
}

// Kinds of routers.
const (
	KindVBR      = "vbr"
	KindCustomer = "customer"
)

// Router is a BGP speaker: a VBR with BGP peers, or a customer router that is a peer.
type Router struct {
	// ID is a VBR's ID or a customer router's name.
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	ASN      uint32 `json:"asn"`
	RouterID string `json:"routerId"`
	Up       bool   `json:"up"`
}

// Session is the session that a BGP peer stands for.
type Session struct {
	// Peer is the BGP peer's ID, Router the VBR's.
	Peer   string `json:"peer"`
	Router string `json:"router"`
	// Customer is the name of the customer router that is the peer, "" when none is known.
	Customer string `json:"customer,omitempty"`
	// Address is the peer's, LocalAddress the VBR's, "" without a route to the peer.
	Address      string `json:"address"`
	LocalAddress string `json:"localAddress,omitempty"`
	// IPVersion is "IPv4" or "IPv6".
	IPVersion string `json:"ipVersion"`
	PeerASN   uint32 `json:"peerAsn"`
	LocalASN  uint32 `json:"localAsn"`
	// State and Reason are model's constants; Text says the reason in words. A session of which the world knows nothing
	// is Idle, with the reason ReasonUnknown and no Since.
	State  string        `json:"state"`
	Reason string        `json:"reason"`
	Text   string        `json:"text"`
	Since  model.Instant `json:"since,omitzero"`
	// Lost is when the neighbour went silent, while the session has not noticed that yet.
	Lost model.Instant `json:"lost,omitzero"`
	// HoldTime and KeepaliveTime are in seconds.
	HoldTime      int64 `json:"holdTime"`
	KeepaliveTime int64 `json:"keepaliveTime"`
	// Limit is how many routes the peer may announce.
	Limit int `json:"limit"`
	// MD5: the VBR has a password for the session.
	MD5 bool `json:"md5"`
	// BFD is how soon BFD notices that the neighbour is gone, such as "3s"; "" without BFD.
	BFD string `json:"bfd,omitempty"`
	// Hop is the VLAN interface that leads to the peer, "" without a route to it; Line says that its circuit carries packets.
	Hop        string           `json:"hop,omitempty"`
	Line       bool             `json:"line"`
	Received   []model.BGPRoute `json:"received"`
	Advertised []string         `json:"advertised"`
	// Preferred are those of the advertised prefixes for which the customer router uses this session.
	Preferred []string `json:"preferred"`
}

// ReasonUnknown is the reason of a session that no control plane has said anything of.
const ReasonUnknown = "unknown"

// Entry is a learned route in a VBR's route table.
type Entry struct {
	// ID is the route entry's, Router the VBR's.
	ID          string `json:"id"`
	Router      string `json:"router"`
	Destination string `json:"destination"`
	// Hops are the VLAN interfaces it leads to.
	Hops []string `json:"hops"`
}

// Of reads the view of a world.
func Of(w *model.World) *View {
	e := bgp.Derive(w)
	v := &View{Now: w.Now, Mode: w.Settings.BGP, Routers: []Router{}, Sessions: make([]Session, len(e.Sessions)), Entries: []Entry{}}
	if v.Mode == "" {
		v.Mode = model.BGPOff
	}
	for _, set := range []struct {
		kind    string
		routers []bgp.Router
	}{{KindVBR, e.VBRs}, {KindCustomer, e.Customers}} {
		for i := range set.routers {
			r := &set.routers[i]
			v.Routers = append(v.Routers, Router{ID: r.ID, Kind: set.kind, ASN: r.ASN, RouterID: r.RouterID.String(), Up: r.Up})
		}
	}
	for i := range e.Sessions {
		v.Sessions[i] = v.session(w, e, &e.Sessions[i])
	}
	for i := range e.Customers {
		v.prefer(w, e, &e.Customers[i])
	}
	for i := range e.VBRs {
		id := e.VBRs[i].ID
		w.Entries(w.VBRs.Get(id).RouteTableID, func(r *model.RouteEntry) bool {
			if r.Type == model.EntryBGP {
				hops := []string{}
				for _, h := range r.NextHops {
					hops = append(hops, h.ID)
				}
				v.Entries = append(v.Entries, Entry{ID: r.ID, Router: id, Destination: r.Destination, Hops: hops})
			}
			return true
		})
	}
	return v
}

// prefer marks the routes that a customer's router uses.
func (v *View) prefer(w *model.World, e *bgp.Estate, r *bgp.Router) {
	if !r.Up {
		return
	}
	at := make(map[string]*Session, len(r.Sessions))
	for _, i := range r.Sessions {
		at[v.Sessions[i].Peer] = &v.Sessions[i]
	}
	for _, l := range rib.LearnedIn(w, e, r) {
		if l.Best {
			at[l.Peer].Preferred = append(at[l.Peer].Preferred, l.Prefix)
		}
	}
}

func (v *View) session(w *model.World, e *bgp.Estate, d *bgp.Session) Session {
	s := Session{
		Peer: d.Peer, Router: e.VBRs[d.VBR].ID, IPVersion: model.IPv4, PeerASN: d.PeerASN, LocalASN: d.LocalASN,
		State: model.SessionIdle, Reason: ReasonUnknown, Text: "not tried yet",
		HoldTime: model.HoldTime, KeepaliveTime: model.KeepaliveTime, Limit: d.Limit, MD5: d.Key != "", Hop: d.Hop, Line: d.Line,
		Received: []model.BGPRoute{}, Advertised: []string{}, Preferred: []string{},
	}
	if v.Mode == model.BGPOff {
		s.Text = "not tried, BGP is off"
	}
	if d.IPv6 {
		s.IPVersion = model.IPv6
	}
	if d.Customer >= 0 {
		s.Customer = e.Customers[d.Customer].ID
	}
	if d.Address.IsValid() {
		s.Address = d.Address.String()
	}
	if d.Local.IsValid() {
		s.LocalAddress = d.Local.String()
	}
	if d.BFD > 0 {
		s.BFD = d.BFD.String()
	}
	if known := w.BGPSessions.Get(d.Peer); known != nil {
		s.State, s.Reason, s.Text, s.Since, s.Lost = known.State, known.Reason, model.ReasonTexts[known.Reason], known.Since, known.Lost
		s.Received, s.Advertised = append(s.Received, known.Received...), append(s.Advertised, known.Advertised...)
	}
	return s
}

// Narrow is the part that concerns one router: its sessions, the routers at the other ends, its entries. The error says
// that there is no such router.
func (v *View) Narrow(router string) (*View, error) {
	if v.Router(router) == nil {
		names := make([]string, len(v.Routers))
		for i := range v.Routers {
			names[i] = v.Routers[i].ID
		}
		return nil, fmt.Errorf("no VBR and no customer router %q has BGP peers%s", shorten(router), near(router, names))
	}
	n := v.part(router, func(s *Session) bool { return s.Router == router || s.Customer == router })
	for _, e := range v.Entries {
		if e.Router == router {
			n.Entries = append(n.Entries, e)
		}
	}
	return n, nil
}

// Neighbor is the part that concerns one BGP peer, by its ID, or all peers with that address. The error says that there
// is none.
func (v *View) Neighbor(peer string) (*View, error) {
	n := v.part("", func(s *Session) bool { return s.Peer == peer || s.Address == peer })
	if len(n.Sessions) > 0 {
		return n, nil
	}
	var names []string
	for i := range v.Sessions {
		names = append(names, v.Sessions[i].Peer, v.Sessions[i].Address)
	}
	return nil, fmt.Errorf("no BGP peer has the ID or the address %q%s", shorten(peer), near(peer, names))
}

// part has some sessions and their routers, and that router.
func (v *View) part(router string, keep func(*Session) bool) *View {
	n := &View{Now: v.Now, Mode: v.Mode, Routers: []Router{}, Sessions: []Session{}, Entries: []Entry{}}
	with := map[string]bool{router: true}
	for i := range v.Sessions {
		if s := &v.Sessions[i]; keep(s) {
			n.Sessions = append(n.Sessions, *s)
			with[s.Router], with[s.Customer] = true, true
		}
	}
	for _, r := range v.Routers {
		if with[r.ID] {
			n.Routers = append(n.Routers, r)
		}
	}
	return n
}

// shorten keeps messages short, whatever was asked for.
func shorten(name string) string {
	const most = 60
	if r := []rune(name); len(r) > most {
		return string(r[:most]) + "…"
	}
	return name
}

// near proposes the name that was meant, in what ends an error.
func near(name string, names []string) string {
	if n := api.Nearest(name, names); n != "" {
		return "; did you mean " + n + "?"
	}
	return ""
}

// Router returns the router of that name, or nil.
func (v *View) Router(id string) *Router {
	if i := slices.IndexFunc(v.Routers, func(r Router) bool { return r.ID == id }); i >= 0 {
		return &v.Routers[i]
	}
	return nil
}

// Accepted is how many of the received routes are not loops.
func (s *Session) Accepted() (n int) {
	for i := range s.Received {
		if !s.Received[i].Loop {
			n++
		}
	}
	return n
}
