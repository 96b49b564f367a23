package live

import (
	"context"
	"maps"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"

	gobgp "github.com/osrg/gobgp/v3/api"

	"ecsim/bgp"
	"ecsim/model"
)

// Refresh looks at the speakers that have something to tell, does what follows for their sessions, and reports those
// that are not as they were reported last. due is when there is something to look at again by itself; 0 for never.
func (f *Fabric) Refresh() (report model.BGPReport, due time.Duration) {
	report.Gone, f.gone = f.gone, nil
	soon := func(d time.Duration) {
		if d > 0 && (due == 0 || d < due) {
			due = d
		}
	}
	now := time.Now()
	for i := range f.estate.VBRs {
		r := &f.estate.VBRs[i]
		sp := f.vbrs[r.ID]
		if sp == nil {
			continue
		}
		looked := sp.take() || f.stale[r.ID]
		for _, j := range r.Sessions {
			s := f.sessions[f.estate.Sessions[j].Peer]
			if s == nil {
				continue
			}
			over, left := s.overdue(now)
			if over {
				looked = true
			}
			soon(left)
		}
		if looked {
			delete(f.stale, r.ID)
			if wait := f.look(r, sp, now, &report); wait > 0 {
				f.stale[r.ID] = true
				soon(wait)
			}
		}
	}
	return report, due
}

// neighborState is what gobgp says of a neighbour.
type neighborState struct {
	established, overLimit bool
	received, accepted     uint64
}

func (s *speaker) states() map[string]neighborState {
	states := map[string]neighborState{}
	_ = s.server.ListPeer(context.Background(), &gobgp.ListPeerRequest{}, func(p *gobgp.Peer) {
		n := neighborState{
			established: p.State.SessionState == gobgp.PeerState_ESTABLISHED,
			overLimit:   p.State.AdminState == gobgp.PeerState_PFX_CT,
		}
		for _, a := range p.AfiSafis {
			n.received += a.State.GetReceived()
			n.accepted += a.State.GetAccepted()
		}
		states[p.State.NeighborAddress] = n
	})
	return states
}

// look finds out about the sessions of one VBR.
func (f *Fabric) look(r *bgp.Router, sp *speaker, now time.Time, report *model.BGPReport) (due time.Duration) {
	states := sp.states()
	var up []*session
	var all []*session
	found := map[*session]*model.BGPSession{}
	for _, j := range r.Sessions {
		w := &f.estate.Sessions[j]
		s := f.sessions[w.Peer]
		if s == nil {
			if !f.unopened[w.Peer] {
				f.unopened[w.Peer] = true
				report.Sessions = append(report.Sessions, model.BGPSession{PeerID: w.Peer, VbrID: r.ID, State: model.SessionIdle, Reason: model.ReasonNoAnswer, Config: w.Config})
			}
			continue
		}
		all = append(all, s)
		state := states[s.nearNeighbor.alias.String()]
		if over, _ := s.overdue(now); over && state.established {
			s.noticed()
			state.established = false
		}
		was := s.up
		s.up = state.established
		m := &model.BGPSession{PeerID: s.peer, VbrID: s.vbr, Config: s.want.Config}
		found[s] = m
		if s.up {
			m.State, m.Reason = model.SessionEstablished, model.ReasonEstablished
			if !s.cut.IsZero() {
				m.Lost = s.silent
			}
			up = append(up, s)
			if !was {
				s.line.clear()
				s.pause = 0
			}
			continue
		}
		if wait := f.fallen(s, was, state, now); wait > 0 && (due == 0 || wait < due) {
			due = wait
		}
		m.State, m.Reason = s.outcome(r, state)
	}
	f.routes(sp, up, states, found)
	for _, s := range all {
		if m := found[s]; s.reported == nil || !s.reported.Equal(m) {
			s.reported = m
			report.Sessions = append(report.Sessions, *m)
		}
	}
	return due
}

// noticed is BFD's part: the VBR takes the session down, and so does the customer's router.
func (s *session) noticed() {
	s.lost = model.ReasonBFD
	s.near.reset(s.nearNeighbor.alias)
	if s.farSpeaker != nil {
		s.farSpeaker.reset(s.farNeighbor.alias)
	}
}

// fallen does what has to be done for a session that is not Established, and says when to look at it again.
func (f *Fabric) fallen(s *session, was bool, state neighborState, now time.Time) (due time.Duration) {
	if was && !s.cut.IsZero() && !s.down && s.lost == "" {
		s.lost = model.ReasonHoldTimer // nothing else ends a session over which nothing passes
	}
	if state.overLimit || s.down {
		return 0
	}
	_, n, ended := s.line.found()
	if n.refused() || !was && ended == s.ended {
		return 0
	}
	// It ended, or the ends could not agree: either may have been in gobgp's pause when the other was ready, and if they were
	// left alone it could stay so.
	if wait := s.renewed.Add(s.pause).Sub(now); wait > 0 && !was {
		return wait
	}
	s.ended, s.pause = ended, min(max(2*s.pause, firstPause), lastPause)
	s.again(f)
	return 0
}

// outcome says where a session that is not Established has come to.
func (s *session) outcome(r *bgp.Router, state neighborState) (string, string) {
	reason, n, _ := s.line.found()
	switch {
	case !r.Up:
		return model.SessionIdle, model.ReasonVBRDown
	case s.want.Shutdown:
		return model.SessionIdle, model.ReasonShutdown
	case s.want.Hop == "":
		return model.SessionActive, model.ReasonNoRoute
	case s.lost != "":
		return model.SessionActive, s.lost
	case !s.cut.IsZero():
		return model.SessionActive, model.ReasonNoAnswer
	case state.overLimit || n.code == codeCease && n.subcode == subcodeMaxPrefixes:
		return model.SessionIdle, model.ReasonMaxPrefixes
	case n.code == codeOpenError && n.subcode == subcodeBadPeerAS:
		return model.SessionIdle, model.ReasonBadPeerAS
	case reason != "":
		return model.SessionActive, reason
	case n != (notification{}):
		return model.SessionActive, model.ReasonClosed
	}
	return model.SessionActive, model.ReasonNoAnswer
}

// route is a route in a speaker's table.
type route struct {
	model.BGPRoute
	prefix netip.Prefix
	// neighbor is the alias of the neighbour that it came from; "" for what the speaker originates.
	neighbor string
	// dropped: it is beyond the limit of a session that stays up nevertheless.
	dropped bool
}

// routes fills in what went over the sessions that are up.
func (f *Fabric) routes(sp *speaker, up []*session, states map[string]neighborState, found map[*session]*model.BGPSession) {
	byAlias := make(map[string]*session, len(up))
	for _, s := range up {
		byAlias[s.nearNeighbor.alias.String()] = s
	}
	received := make(map[*session][]*route, len(up))
	var tables []map[netip.Prefix][]*route
	for _, ipv6 := range []bool{false, true} {
		if !slices.ContainsFunc(up, func(s *session) bool { return s.want.IPv6 == ipv6 }) {
			continue
		}
		t := sp.table(gobgp.TableType_GLOBAL, "", ipv6)
		tables = append(tables, t)
		for _, candidates := range t {
			for _, c := range candidates {
				if s := byAlias[c.neighbor]; s != nil {
					received[s] = append(received[s], c)
				}
			}
		}
	}
	for _, s := range up {
		alias := s.nearNeighbor.alias.String()
		if n := states[alias]; n.received != n.accepted {
			received[s] = sp.withLoops(s, received[s])
		}
		slices.SortFunc(received[s], func(a, b *route) int { return bgp.ComparePrefixes(a.prefix, b.prefix) })
		if f.estate.Drop && len(received[s]) > s.want.Limit {
			for _, c := range received[s][s.want.Limit:] {
				c.dropped = true
			}
			received[s] = received[s][:s.want.Limit]
		}
	}
	// Of each prefix the first that is left, in gobgp's order of preference, is the one that is used.
	for _, t := range tables {
		for _, candidates := range t {
			for _, c := range candidates {
				if byAlias[c.neighbor] != nil && !c.dropped {
					c.Best = true
					break
				}
			}
		}
	}
	for _, s := range up {
		m := found[s]
		for _, c := range received[s] {
			m.Received = append(m.Received, c.BGPRoute)
		}
		sent := sp.table(gobgp.TableType_ADJ_OUT, s.nearNeighbor.alias.String(), s.want.IPv6)
		for _, prefix := range slices.SortedFunc(maps.Keys(sent), bgp.ComparePrefixes) {
			m.Advertised = append(m.Advertised, prefix.String())
		}
	}
}

// withLoops adds to what a session's routes are those that the VBR does not use because it finds itself in their path.
func (s *speaker) withLoops(x *session, used []*route) []*route {
	own := strconv.FormatUint(uint64(s.asn), 10)
	for _, all := range s.table(gobgp.TableType_ADJ_IN, x.nearNeighbor.alias.String(), x.want.IPv6) {
		// Others that are not in the table have only just come: the speaker will be looked at again.
		if r := all[0]; slices.Contains(strings.Fields(r.ASPath), own) {
			r.Loop = true
			used = append(used, r)
		}
	}
	return used
}
