package bgp

import (
	"hash/fnv"
	"net/netip"
	"slices"
	"strconv"
	"time"

	"ecsim/model"
)

// Timers of every session, as DescribeBgpGroups shows them.
const (
	HoldTime      = model.HoldTime * time.Second
	KeepaliveTime = model.KeepaliveTime * time.Second
)

// Estate is the BGP of a world: what is configured and what the network below carries. It says nothing of what came of
// it. Routers are in the order of their IDs and names, sessions by VBR and then by peer ID.
type Estate struct {
	// VBRs are those with at least one BGP peer, Customers those that are a peer's router.
	VBRs, Customers []Router
	Sessions        []Session
	// Drop is the other policy for a session over which more routes come than may: it stays, and they are ignored.
	Drop bool
}

// Router is a BGP speaker.
type Router struct {
	// ID is a VBR's ID or a customer's router's name.
	ID string
	// ASN is a VBR's own number, whatever number its groups show, or the customer's router's.
	ASN      uint32
	RouterID netip.Addr
	// Up: it works. A VBR does while it is active and no fault holds it down.
	Up bool
	// IPv4 and IPv6 are what it announces, by prefix: a VBR its BGP networks, a customer's router its prefixes with
	// the attributes that hold for every peer.
	IPv4, IPv6 []Announcement
	// Sessions are the indexes of its sessions.
	Sessions []int
}

// Announcement is a prefix that a router originates.
type Announcement struct {
	Prefix netip.Prefix
	// Text is the prefix in canonical CIDR notation.
	Text string
	// Prepend is how often the router's own AS number is put before the path once more.
	Prepend int
	// MED is 0 for none.
	MED uint32
	// Origin is one of model's Origin constants.
	Origin string
}

// Session is the BGP session that a BGP peer stands for.
type Session struct {
	// Peer is the BGP peer's ID.
	Peer string
	// VBR and Customer are indexes; Customer is -1 when no router is known to be the peer.
	VBR, Customer int
	IPv6          bool
	// Address of the peer, as the VBR sees it, and Local, the VBR's own; Local is not valid when there is no route.
	Address, Local netip.Addr
	// LocalASN is what the VBR calls itself, PeerASN what it expects; RemoteASN is what the customer's router expects, 0 for any.
	LocalASN, PeerASN, RemoteASN uint32
	// Key and CustomerKey are the MD5 passwords of both ends.
	Key, CustomerKey string
	// Limit is the largest number of routes that the peer may send.
	Limit int
	// Hop is the VLAN interface that leads to the peer, "" when there is no route to it.
	Hop string
	// Line: the circuit behind Hop carries packets. It does not tell either end when it stops to.
	Line bool
	// Shutdown: a fault holds the session down.
	Shutdown bool
	// Elsewhere: the customer's router speaks from another address than the peer's.
	Elsewhere bool
	// BFD is how soon BFD notices that the neighbour is gone; 0 without it.
	BFD time.Duration
	// Announced is what the customer's router sends over this session, by prefix.
	Announced []Announcement
	// Config is a digest of the settings of both ends: with others the session starts anew.
	Config string
}

// IBGP reports whether both ends call themselves the same AS.
func (s *Session) IBGP() bool { return s.LocalASN == s.PeerASN }

// Of returns what the router announces in the session's address family.
func (r *Router) Of(ipv6 bool) []Announcement {
	if ipv6 {
		return r.IPv6
	}
	return r.IPv4
}

// Detection is how soon a VBR notices that the neighbour has gone silent.
func (s *Session) Detection() time.Duration {
	if s.BFD > 0 {
		return min(s.BFD, HoldTime)
	}
	return HoldTime
}

// Derive reads the BGP of a world.
func Derive(w *model.World) *Estate {
	d := deriver{w: w, e: &Estate{Drop: w.Settings.RouteLimitPolicy == model.RouteLimitDrop}, customers: map[string]int{}}
	w.CustomerRouters.Scan(func(r *model.CustomerRouter) bool {
		if len(r.Peers) > 0 {
			d.customer(r)
		}
		return true
	})
	w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
		d.vbr(v)
		return true
	})
	return d.e
}

type deriver struct {
	w         *model.World
	e         *Estate
	customers map[string]int
	routers   []*model.CustomerRouter
}

func (d *deriver) customer(r *model.CustomerRouter) {
	d.customers[r.Name] = len(d.e.Customers)
	d.routers = append(d.routers, r)
	c := Router{ID: r.Name, ASN: uint32(r.ASN), Up: !d.w.Faulted(r.Name), RouterID: d.customerID(r)}
	for _, p := range r.Prefixes {
		c.add(p)
	}
	c.sort()
	// Attributes that are one peer's alone are the session's.
	apply(r, c.IPv4, "")
	apply(r, c.IPv6, "")
	d.e.Customers = append(d.e.Customers, c)
}

func (r *Router) add(text string) {
	p, err := netip.ParsePrefix(text)
	if err != nil {
		return // no world has such a prefix
	}
	a := Announcement{Prefix: p, Text: text, Origin: model.OriginIGP}
	if p.Addr().Is4() {
		r.IPv4 = append(r.IPv4, a)
	} else {
		r.IPv6 = append(r.IPv6, a)
	}
}

// sort orders what was added. A state file may give a prefix twice; it is announced once.
func (r *Router) sort() {
	for _, all := range []*[]Announcement{&r.IPv4, &r.IPv6} {
		slices.SortFunc(*all, func(a, b Announcement) int { return ComparePrefixes(a.Prefix, b.Prefix) })
		*all = slices.CompactFunc(*all, func(a, b Announcement) bool { return a.Prefix == b.Prefix })
	}
}

// ComparePrefixes orders prefixes by address, the shorter one of the same address first.
func ComparePrefixes(a, b netip.Prefix) int {
	if c := a.Addr().Compare(b.Addr()); c != 0 {
		return c
	}
	return a.Bits() - b.Bits()
}

// apply sets the attributes that hold for a peer; those for every peer only when peer is "".
func apply(r *model.CustomerRouter, all []Announcement, peer string) {
	if len(r.Attributes) == 0 {
		return
	}
	for i := range all {
		a := &all[i]
		for j := range r.Attributes {
			if s := &r.Attributes[j]; (s.Prefix == "" || s.Prefix == a.Text) && (s.Peer == "" || s.Peer == peer) {
				a.Prepend, a.MED, a.Origin = int(s.Prepend), uint32(s.MED), s.Origin
				if a.Origin == "" {
					a.Origin = model.OriginIGP
				}
				break
			}
		}
	}
}

// customerID is the BGP identifier of a customer's router: what it has been given, its address, or the lowest of its peers'.
func (d *deriver) customerID(r *model.CustomerRouter) netip.Addr {
	for _, text := range []string{r.RouterID, r.IP} {
		if a, err := netip.ParseAddr(text); err == nil && a.Is4() {
			return a
		}
	}
	var lowest netip.Addr
	for _, id := range r.Peers {
		p := d.w.BGPPeers.Get(id)
		if p == nil {
			continue
		}
		v := d.w.VBRs.Get(p.VbrID)
		if v == nil {
			continue
		}
		if a, err := netip.ParseAddr(v.PeerAddress(p)); err == nil && a.Is4() && (!lowest.IsValid() || a.Less(lowest)) {
			lowest = a
		}
	}
	if lowest.IsValid() {
		return lowest
	}
	return inventedID(r.Name)
}

// RouterID is the BGP identifier of a VBR.
func RouterID(v *model.VirtualBorderRouter) netip.Addr {
	if a, err := netip.ParseAddr(v.Primary().LocalGatewayIP); err == nil && a.Is4() {
		return a
	}
	return inventedID(v.ID)
}

// inventedID is the BGP identifier of a router that has no IPv4 address.
func inventedID(name string) netip.Addr {
	h := fnv.New32a()
	h.Write([]byte(name))
	n := h.Sum32()
	return netip.AddrFrom4([4]byte{100, 64 | byte(n>>16)&63, byte(n >> 8), byte(n) | 1})
}

func (d *deriver) vbr(v *model.VirtualBorderRouter) {
	started := false
	d.w.PeersOf(v.ID, func(p *model.BGPPeer) bool {
		g := d.w.BGPGroups.Get(p.GroupID)
		if g == nil || p.Status != model.BGPAvailable && p.Status != model.BGPModifying {
			return true
		}
		if !started {
			started = true
			d.e.VBRs = append(d.e.VBRs, d.router(v))
		}
		d.session(v, g, p)
		return true
	})
}

func (d *deriver) router(v *model.VirtualBorderRouter) Router {
	r := Router{ID: v.ID, ASN: model.CloudASN, Up: d.w.RouterUp(v), RouterID: RouterID(v)}
	d.w.NetworksOf(v.ID, func(n *model.BGPNetwork) bool {
		r.add(n.Destination)
		return true
	})
	r.sort()
	return r
}

func (d *deriver) session(v *model.VirtualBorderRouter, g *model.BGPGroup, p *model.BGPPeer) {
	s := Session{
		Peer: p.ID, VBR: len(d.e.VBRs) - 1, Customer: -1, IPv6: g.IPVersion == model.IPv6,
		LocalASN: LocalASN(g), PeerASN: uint32(g.PeerASN), Key: g.AuthKey, Limit: Limit(g), Shutdown: d.w.Faulted(p.ID),
	}
	s.Address, _ = netip.ParseAddr(v.PeerAddress(p))
	if a, local := LineTo(d.w, v, s.Address); a != nil {
		s.Hop, s.Local, s.Line = a.VlanInterfaceID, local, d.w.LineUp(a.CircuitID)
	}
	if p.EnableBFD {
		s.BFD = Detection(v)
	}
	if r := d.w.CustomerRouterOf(p.ID); r != nil {
		d.behind(&s, r)
	}
	s.Config = d.e.digest(&s)
	i := len(d.e.Sessions)
	d.e.Sessions = append(d.e.Sessions, s)
	d.e.VBRs[s.VBR].Sessions = append(d.e.VBRs[s.VBR].Sessions, i)
	if s.Customer >= 0 {
		d.e.Customers[s.Customer].Sessions = append(d.e.Customers[s.Customer].Sessions, i)
	}
}

// LocalASN is what the VBR calls itself to the peers of a group.
func LocalASN(g *model.BGPGroup) uint32 {
	if g.LocalASN == 0 {
		return model.CloudASN
	}
	return uint32(g.LocalASN)
}

// Limit is the largest number of routes that a peer of the group may send.
func Limit(g *model.BGPGroup) int {
	if g.RouteLimit <= 0 {
		return model.DynamicRoutes
	}
	return int(g.RouteLimit)
}

// behind fills in what the customer's router at the other end contributes.
func (d *deriver) behind(s *Session, r *model.CustomerRouter) {
	s.Customer = d.customers[r.Name]
	s.CustomerKey, s.RemoteASN = r.AuthKey, uint32(r.RemoteASN)
	if r.IP != "" {
		a, err := netip.ParseAddr(r.IP)
		// A router with an IPv4 address of its own has another for its IPv6 sessions, and the other way round.
		s.Elsewhere = err == nil && a.Is4() == s.Address.Is4() && a != s.Address
	}
	s.Announced = d.e.Customers[s.Customer].Of(s.IPv6)
	if slices.ContainsFunc(r.Attributes, func(a model.RouteAttributes) bool { return a.Peer == s.Peer }) {
		s.Announced = slices.Clone(s.Announced)
		for i := range s.Announced {
			s.Announced[i].Prepend, s.Announced[i].MED, s.Announced[i].Origin = 0, 0, model.OriginIGP
		}
		apply(r, s.Announced, s.Peer)
	}
}

// digest sums up what both ends of a session have been told.
func (e *Estate) digest(s *Session) string {
	b := make([]byte, 0, 160)
	text := func(t string) {
		b = strconv.AppendInt(b, int64(len(t)), 10)
		b = append(append(b, ':'), t...)
	}
	number := func(n uint32) { b = append(strconv.AppendUint(b, uint64(n), 10), ' ') }
	number(s.LocalASN)
	number(s.PeerASN)
	number(s.RemoteASN)
	text(s.Key)
	text(s.CustomerKey)
	text(s.Hop)
	b = s.Address.AppendTo(b)
	b = append(b, ' ')
	b = s.Local.AppendTo(b)
	b = e.VBRs[s.VBR].RouterID.AppendTo(append(b, ' '))
	if s.Customer >= 0 {
		c := &e.Customers[s.Customer]
		text(c.ID)
		number(c.ASN)
		b = c.RouterID.AppendTo(b)
	}
	b = strconv.AppendBool(b, s.Elsewhere)
	h := fnv.New64a()
	h.Write(b)
	return strconv.FormatUint(h.Sum64(), 16)
}
