package live

import (
	"net/netip"
	"time"

	"ecsim/bgp"
	"ecsim/model"
)

// session is a session as the fabric runs it: a neighbour of the VBR's speaker, one of the customer's router's, and
// the line between them.
type session struct {
	peer, vbr string
	want      bgp.Session
	near      *speaker
	// farSpeaker is the customer's router; nil when nobody is there, or bound is set.
	farSpeaker *speaker
	// outside is the router that bound leads to.
	bound                     *Binding
	outside                   *outside
	nearNeighbor, farNeighbor neighbor
	line                      *line

	// verdict is what the estate says of it. down: it is kept shut down. up: it was Established at the last look.
	verdict  bgp.Verdict
	down, up bool
	// cut is since when nothing passes; zero while something does.
	cut time.Time
	// silent is the world's instant of the cut.
	silent model.Instant
	// lost is why the session ended while nothing passed, or "".
	lost string
	// renewed is when its neighbours were last made anew, pause how long they are left alone then, and ended how many
	// connections of the line had ended.
	renewed  time.Time
	pause    time.Duration
	ended    int
	reported *model.BGPSession
}

// open makes the neighbours and the line. The session may come up from then on, unless the line is held.
func (s *session) open(f *Fabric) error {
	w := &s.want
	alias := s.near.aliases.of(s.peer)
	hold, keepalive := uint64(f.o.Hold/time.Second), uint64(f.o.Keepalive/time.Second)
	s.nearNeighbor = neighbor{alias: alias, asn: w.PeerASN, local: w.LocalASN, key: w.Key, ipv6: w.IPv6, limit: f.limit(w), hold: hold, keepalive: keepalive}
	near := end{from: alias, to: s.near.address, key: w.Key}
	var far end
	if s.farSpeaker != nil {
		alias = s.farSpeaker.aliases.of(s.peer)
		remote := w.RemoteASN
		if remote == 0 {
			remote = w.LocalASN
		}
		s.farNeighbor = neighbor{alias: alias, asn: remote, local: s.farSpeaker.asn, key: w.CustomerKey, ipv6: w.IPv6, hold: hold, keepalive: keepalive}
		// The line signs as the other end would: with two different keys neither end sees it.
		near.key = w.CustomerKey
		far = end{from: alias, to: s.farSpeaker.address, key: w.Key}
	}
	s.line = newLine(near, far, s.outside, func() { s.near.touch(f.wake) })
	s.line.held = true
	if err := s.add(); err != nil {
		return err
	}
	s.line.start()
	return nil
}

// nextHop is what the VBR tells a router outside: the address that the router knows it by. Where that is of the other IP
// version it is the VBR's in the peering subnet, for lack of a better one.
func (s *session) nextHop() netip.Addr {
	if local := s.outside.local; local.IsValid() && local.Is6() == s.want.IPv6 {
		return local
	}
	return s.want.Local
}

// limit is the limit that gobgp is to enforce.
func (f *Fabric) limit(w *bgp.Session) uint32 {
	if f.estate.Drop {
		return 0
	}
	return uint32(w.Limit)
}

func (s *session) add() error {
	s.renewed = time.Now()
	if err := s.near.addNeighbor(&s.nearNeighbor); err != nil {
		return err
	}
	if s.farSpeaker == nil {
		return nil
	}
	return s.farSpeaker.addNeighbor(&s.farNeighbor)
}

// renew makes both neighbours anew: after a session ended, gobgp would not take a connection for five seconds.
func (s *session) renew() error {
	s.line.drop()
	s.near.removeNeighbor(&s.nearNeighbor)
	if s.farSpeaker != nil {
		s.farSpeaker.removeNeighbor(&s.farNeighbor)
	}
	err := s.add()
	// They listen in a moment. A line that has been closed by then does not mind.
	time.AfterFunc(readyIn, s.line.again)
	return err
}

// disconnect ends the line.
func (s *session) disconnect(f *Fabric) {
	if s.line != nil && s.line.cancel != nil {
		s.line.close()
	}
	if s.outside != nil {
		f.doors.close(s.outside)
	}
}

// close ends the session and takes it off both speakers.
func (s *session) close(f *Fabric) {
	s.disconnect(f)
	if s.nearNeighbor.alias.IsValid() {
		s.near.removeNeighbor(&s.nearNeighbor)
	}
	if s.farNeighbor.alias.IsValid() {
		s.farSpeaker.removeNeighbor(&s.farNeighbor)
	}
}

// update applies what may change while the session goes on.
func (s *session) update(f *Fabric, w *bgp.Session) {
	before := s.want
	s.want = *w
	down := w.Shutdown || !f.estate.VBRs[w.VBR].Up
	// Nothing passes where the circuit is cut or the customer's router has stopped.
	cut := !w.Line || w.Customer >= 0 && !f.estate.Customers[w.Customer].Up
	held := down || w.Hop == "" || w.Elsewhere || s.bound == nil && s.farSpeaker == nil
	limit := f.limit(w)
	verdict := f.estate.Verdict(w)
	// A session that is down may be so for another reason now, of which its speaker says nothing.
	if verdict != s.verdict || cut == s.cut.IsZero() || limit != s.nearNeighbor.limit || before.Limit != w.Limit {
		f.stale[s.vbr] = true
	}
	switch {
	case cut && s.cut.IsZero():
		s.cut, s.silent = time.Now(), f.instant
	case !cut:
		s.cut = time.Time{}
	}
	if !cut || down {
		s.lost = ""
	}
	other := limit != s.nearNeighbor.limit
	if other {
		s.nearNeighbor.limit = limit
		if err := s.near.setLimit(&s.nearNeighbor); err != nil {
			f.log.Warn("BGP", "peer", s.peer, "error", err)
		}
	}
	switch {
	case down && !s.down:
		s.near.shutdown(s.nearNeighbor.alias)
	case !down && s.down:
		s.again(f)
	case !down && !s.up && (other || len(before.Announced) != len(w.Announced) || before.Limit != w.Limit):
		s.again(f) // it may be within the limit now
	}
	s.down, s.verdict = down, verdict
	s.line.set(cut, held)
}

func (s *session) again(f *Fabric) {
	if err := s.renew(); err != nil {
		f.log.Warn("BGP", "peer", s.peer, "error", err)
	}
}

// overdue reports whether BFD has noticed by now that nothing passes, and else how long that will take; 0 when nothing
// is to be noticed.
func (s *session) overdue(now time.Time) (bool, time.Duration) {
	if !s.up || s.cut.IsZero() || s.want.BFD <= 0 {
		return false, 0
	}
	left := s.cut.Add(s.want.BFD).Sub(now)
	return left <= 0, max(left, 0)
}

// Sessions whose connections end at once are not made anew over and over: the pause between doubles.
const (
	firstPause = 200 * time.Millisecond
	lastPause  = 5 * time.Second
	// readyIn is when a new neighbour takes connections.
	readyIn = 5 * time.Millisecond
)
