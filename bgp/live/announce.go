package live

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"strings"

	gobgp "github.com/osrg/gobgp/v3/api"
	apb "google.golang.org/protobuf/types/known/anypb"

	"ecsim/bgp"
	"ecsim/model"
)

var (
	familyIPv4 = &gobgp.Family{Afi: gobgp.Family_AFI_IP, Safi: gobgp.Family_SAFI_UNICAST}
	familyIPv6 = &gobgp.Family{Afi: gobgp.Family_AFI_IP6, Safi: gobgp.Family_SAFI_UNICAST}
)

// announce brings what the speaker originates in line with what it is to. It withdraws first, so that no neighbour gets
// more routes for a moment than it is to have in the end.
func (s *speaker) announce(r *bgp.Router) error {
	if s.announces(r) {
		return nil
	}
	wanted := make(map[string]bool, len(r.IPv4)+len(r.IPv6))
	for _, list := range [][]bgp.Announcement{r.IPv4, r.IPv6} {
		for _, a := range list {
			wanted[a.Text] = true
		}
	}
	for text, a := range s.announced {
		if wanted[text] {
			continue
		}
		p, err := originated(a.Prefix)
		if err == nil {
			err = s.server.DeletePath(context.Background(), &gobgp.DeletePathRequest{TableType: gobgp.TableType_GLOBAL, Family: p.Family, Path: p})
		}
		if err != nil {
			return fmt.Errorf("%s: withdrawing %s: %w", s.id, text, err)
		}
		delete(s.announced, text)
	}
	for _, list := range [][]bgp.Announcement{r.IPv4, r.IPv6} {
		for _, a := range list {
			if _, ok := s.announced[a.Text]; ok {
				continue
			}
			p, err := originated(a.Prefix)
			if err == nil {
				_, err = s.server.AddPath(context.Background(), &gobgp.AddPathRequest{TableType: gobgp.TableType_GLOBAL, Path: p})
			}
			if err != nil {
				return fmt.Errorf("%s: announcing %s: %w", s.id, a.Text, err)
			}
			s.announced[a.Text] = a
		}
	}
	return nil
}

// announces reports whether it originates just what it is to; so does one that could not be started, which has been said.
func (s *speaker) announces(r *bgp.Router) bool {
	return s == nil || len(s.announced) == len(r.IPv4)+len(r.IPv6) && s.originates(r.IPv4) && s.originates(r.IPv6)
}

func (s *speaker) originates(all []bgp.Announcement) bool {
	for i := range all {
		if _, ok := s.announced[all[i].Text]; !ok {
			return false
		}
	}
	return true
}

// originated is a route that a speaker originates. Its attributes are the policy's matter.
func originated(p netip.Prefix) (*gobgp.Path, error) {
	nlri, err := apb.New(&gobgp.IPAddressPrefix{Prefix: p.Addr().String(), PrefixLen: uint32(p.Bits())})
	if err != nil {
		return nil, err
	}
	origin, err := apb.New(&gobgp.OriginAttribute{Origin: 0})
	if err != nil {
		return nil, err
	}
	if p.Addr().Is4() {
		hop, err := apb.New(&gobgp.NextHopAttribute{NextHop: "0.0.0.0"})
		return &gobgp.Path{Family: familyIPv4, Nlri: nlri, Pattrs: []*apb.Any{origin, hop}}, err
	}
	reach, err := apb.New(&gobgp.MpReachNLRIAttribute{Family: familyIPv6, NextHops: []string{"::"}, Nlris: []*apb.Any{nlri}})
	return &gobgp.Path{Family: familyIPv6, Nlri: nlri, Pattrs: []*apb.Any{origin, reach}}, err
}

// export says what a speaker tells one neighbour, where that is not the plain announcement.
type export struct {
	alias netip.Addr
	// hop is the next hop that it gives; the zero value leaves the choice to gobgp.
	hop       netip.Addr
	announced []bgp.Announcement
}

func (e export) equal(f export) bool {
	return e.alias == f.alias && e.hop == f.hop && slices.Equal(e.announced, f.announced)
}

const policyName = "export"

// setPolicy makes the speaker export what it originates, with the attributes that exports ask for, and nothing that it
// learned: neither a VBR nor a customer's router is a transit (docs/sources.md, 29).
func (s *speaker) setPolicy(exports []export) error {
	if s.ruled && slices.EqualFunc(exports, s.exports, export.equal) {
		return nil
	}
	if err := s.server.SetPolicies(context.Background(), s.policyFor(exports)); err != nil {
		return fmt.Errorf("%s: policy: %w", s.id, err)
	}
	if !s.ruled {
		err := s.server.AddPolicyAssignment(context.Background(), &gobgp.AddPolicyAssignmentRequest{Assignment: &gobgp.PolicyAssignment{
			Name: "global", Direction: gobgp.PolicyDirection_EXPORT, Policies: []*gobgp.Policy{{Name: policyName}}, DefaultAction: gobgp.RouteAction_REJECT,
		}})
		if err != nil {
			return fmt.Errorf("%s: policy: %w", s.id, err)
		}
	} else {
		_ = s.server.ResetPeer(context.Background(), &gobgp.ResetPeerRequest{Address: "all", Soft: true, Direction: gobgp.ResetPeerRequest_OUT})
	}
	s.ruled, s.exports = true, exports
	return nil
}

func (s *speaker) policyFor(exports []export) *gobgp.SetPoliciesRequest {
	r := &gobgp.SetPoliciesRequest{}
	p := &gobgp.Policy{Name: policyName}
	accept := func(c *gobgp.Conditions, a *gobgp.Actions) {
		c.RouteType = gobgp.Conditions_ROUTE_TYPE_LOCAL
		a.RouteAction = gobgp.RouteAction_ACCEPT
		p.Statements = append(p.Statements, &gobgp.Statement{Name: fmt.Sprintf("%s-%d", policyName, len(p.Statements)), Conditions: c, Actions: a})
	}
	for _, e := range exports {
		neighbors := "neighbor-" + e.alias.String()
		r.DefinedSets = append(r.DefinedSets, &gobgp.DefinedSet{DefinedType: gobgp.DefinedType_NEIGHBOR, Name: neighbors, List: []string{e.alias.String() + "/32"}})
		to := func() *gobgp.Conditions {
			return &gobgp.Conditions{NeighborSet: &gobgp.MatchSet{Name: neighbors, Type: gobgp.MatchSet_ANY}}
		}
		for i, g := range grouped(e.announced) {
			if g.plain() {
				continue
			}
			prefixes := fmt.Sprintf("prefixes-%s-%d", e.alias, i)
			set := &gobgp.DefinedSet{DefinedType: gobgp.DefinedType_PREFIX, Name: prefixes}
			for _, a := range g.members {
				bits := uint32(a.Prefix.Bits())
				set.Prefixes = append(set.Prefixes, &gobgp.Prefix{IpPrefix: a.Text, MaskLengthMin: bits, MaskLengthMax: bits})
			}
			r.DefinedSets = append(r.DefinedSets, set)
			c := to()
			c.PrefixSet = &gobgp.MatchSet{Name: prefixes, Type: gobgp.MatchSet_ANY}
			accept(c, g.actions(s.asn, e.hop))
		}
		if e.hop.IsValid() {
			accept(to(), (&attributes{}).actions(s.asn, e.hop))
		}
	}
	accept(&gobgp.Conditions{}, &gobgp.Actions{})
	r.Policies = []*gobgp.Policy{p}
	return r
}

// attributes are what some announcements have in common.
type attributes struct {
	prepend int
	med     uint32
	origin  string
	members []bgp.Announcement
}

func (g *attributes) plain() bool {
	return g.prepend == 0 && g.med == 0 && (g.origin == "" || g.origin == model.OriginIGP)
}

func grouped(all []bgp.Announcement) (groups []attributes) {
	for _, a := range all {
		i := slices.IndexFunc(groups, func(g attributes) bool {
			return g.prepend == a.Prepend && g.med == a.MED && g.origin == a.Origin
		})
		if i < 0 {
			i = len(groups)
			groups = append(groups, attributes{prepend: a.Prepend, med: a.MED, origin: a.Origin})
		}
		groups[i].members = append(groups[i].members, a)
	}
	slices.SortFunc(groups, func(a, b attributes) int { return strings.Compare(a.members[0].Text, b.members[0].Text) })
	return groups
}

func (g *attributes) actions(asn uint32, hop netip.Addr) *gobgp.Actions {
	a := &gobgp.Actions{}
	if g.prepend > 0 {
		a.AsPrepend = &gobgp.AsPrependAction{Asn: asn, Repeat: uint32(g.prepend)}
	}
	if g.med > 0 {
		a.Med = &gobgp.MedAction{Type: gobgp.MedAction_REPLACE, Value: int64(g.med)}
	}
	switch g.origin {
	case model.OriginEGP:
		a.OriginAction = &gobgp.OriginAction{Origin: gobgp.RouteOriginType_ORIGIN_EGP}
	case model.OriginIncomplete:
		a.OriginAction = &gobgp.OriginAction{Origin: gobgp.RouteOriginType_ORIGIN_INCOMPLETE}
	}
	if hop.IsValid() {
		a.Nexthop = &gobgp.NexthopAction{Address: hop.String()}
	}
	return a
}
