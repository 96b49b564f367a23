package rib_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ecsim/bgp"
	"ecsim/bgp/rib"
	"ecsim/model"
)

// start is the instant at which labs begin.
var start = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// lab is a world with VBRs and customers' routers, put there directly: here it matters what follows from a world, not how it came about.
type lab struct {
	w *model.World
}

func newLab() *lab {
	w := model.New(start, 1)
	w.Settings = &model.Settings{BGP: model.BGPModel}
	return &lab{w: w}
}

// vbr adds a VBR on a circuit of its own, pc-NAME, with a /30 whose first two addresses are the VBR's and the customer's.
func (l *lab) vbr(name, local, peer string) *model.VirtualBorderRouter {
	l.w.Put(&model.PhysicalConnection{Meta: model.Meta{ID: "pc-" + name}, Status: model.CircuitEnabled})
	v := &model.VirtualBorderRouter{Meta: model.Meta{ID: name}, Status: model.VBRActive, RouteTableID: "table-" + name,
		Attachments: []model.Attachment{{CircuitID: "pc-" + name, VlanInterfaceID: "vlan-" + name, LocalGatewayIP: local, PeerGatewayIP: peer,
			PeeringSubnetMask: "255.255.255.248"}}}
	l.w.Put(v)
	return v
}

// peer adds a BGP peer with a group of its own. change may set more.
func (l *lab) peer(name, vbr string, asn int64, change func(*model.BGPGroup, *model.BGPPeer)) {
	g := &model.BGPGroup{Meta: model.Meta{ID: "group-" + name}, VbrID: vbr, Status: model.BGPAvailable, PeerASN: asn, LocalASN: model.CloudASN,
		IPVersion: model.IPv4, RouteLimit: model.DynamicRoutes}
	p := &model.BGPPeer{Meta: model.Meta{ID: name}, VbrID: vbr, GroupID: g.ID, Status: model.BGPAvailable, IPVersion: model.IPv4}
	if change != nil {
		change(g, p)
	}
	l.w.Put(g)
	l.w.Put(p)
}

// converge brings the world's sessions up to date and returns those that changed.
func (l *lab) converge() (changed []model.BGPSession) {
	for _, s := range rib.Converge(bgp.Derive(l.w), l.w.Now, l.w.BGPSessions.Get) {
		if old := l.w.BGPSessions.Get(s.PeerID); old == nil || !old.Equal(&s) || old.Since != s.Since {
			changed = append(changed, s)
			l.w.Put(&s)
		}
	}
	return changed
}

// best is the peer whose route the VBR uses for a prefix, or "".
func (l *lab) best(vbr, prefix string) (peer string) {
	l.w.BGPSessions.Scan(func(s *model.BGPSession) bool {
		if s.VbrID == vbr && slices.ContainsFunc(s.Received, func(r model.BGPRoute) bool { return r.Prefix == prefix && r.Best }) {
			peer += s.PeerID
		}
		return true
	})
	return peer
}

func (l *lab) since(i model.Instant) string { return time.Duration(i - start).String() }

// tell writes a session as the transcripts do.
func (l *lab) tell(s *model.BGPSession) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s is %s since %s", s.PeerID, s.State, l.since(s.Since))
	if s.State != model.SessionEstablished {
		fmt.Fprintf(&b, ": %s", s.Reason)
	}
	if !s.Lost.IsZero() {
		fmt.Fprintf(&b, ", not heard since %s", l.since(s.Lost))
	}
	b.WriteByte('\n')
	for _, r := range s.Received {
		mark := " "
		switch {
		case r.Best:
			mark = "*"
		case r.Loop:
			mark = "!"
		}
		fmt.Fprintf(&b, "  %s %s", mark, r.Prefix)
		if r.ASPath != "" {
			fmt.Fprintf(&b, " by way of %s", strings.ReplaceAll(r.ASPath, " ", ", "))
		}
		if r.Origin != model.OriginIGP {
			fmt.Fprintf(&b, ", origin %s", r.Origin)
		}
		if r.MED != 0 {
			fmt.Fprintf(&b, ", MED %d", r.MED)
		}
		b.WriteByte('\n')
	}
	if len(s.Advertised) > 0 {
		fmt.Fprintf(&b, "  sent %s\n", strings.Join(s.Advertised, ", "))
	}
	return b.String()
}
