package live

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"slices"
	"strings"
	"time"

	"ecsim/bgp"
	"ecsim/model"
)

// Options are what a Fabric is made of.
type Options struct {
	// Map binds peers to routers outside the process; nil binds none.
	Map *Map
	// Hold and Keepalive replace bgp.HoldTime and bgp.KeepaliveTime when they are not zero, for tests; whole seconds, hold at least 3.
	Hold, Keepalive time.Duration
	Log             *slog.Logger
}

// World is what a Fabric follows and reports to.
type World interface {
	// World returns an independent copy of the world as of now.
	World() (*model.World, error)
	// Changed receives after changes of the world, any number of them at a time.
	Changed() <-chan struct{}
	// Report tells what came of the sessions.
	Report(model.BGPReport) error
}

// Fabric is all the speakers of a world and the lines between them. Only Run's goroutine touches it.
type Fabric struct {
	o        Options
	log      *slog.Logger
	port     uint16
	reserved net.Listener
	speakers uint32
	estate   *bgp.Estate
	vbrs     map[string]*speaker
	routers  map[string]*speaker
	sessions map[string]*session
	doors    doors
	// news is a signal that a speaker or a line has something to tell.
	news chan struct{}
	// gone are peers whose session was reported and is no more.
	gone []string
	// stale are VBRs whose sessions have to be looked at, whether or not their speaker says so.
	stale map[string]bool
}

// New returns a fabric without any speakers.
func New(o Options) (*Fabric, error) {
	l, port, err := reservePort()
	if err != nil {
		return nil, err
	}
	if o.Hold == 0 {
		o.Hold = bgp.HoldTime
	}
	if o.Keepalive == 0 {
		o.Keepalive = bgp.KeepaliveTime
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return &Fabric{
		o: o, log: o.Log, port: port, reserved: l, news: make(chan struct{}, 1), estate: &bgp.Estate{},
		vbrs: map[string]*speaker{}, routers: map[string]*speaker{}, sessions: map[string]*session{}, doors: doors{}, stale: map[string]bool{},
	}, nil
}

// settle is how long after the first sign of a change a speaker is looked at: signs come in bursts.
const settle = 5 * time.Millisecond

// Run follows the world until ctx is done, and then stops all speakers. It returns the error of a world that can no
// longer be read or reported to. What a speaker or a line cannot do is logged, and left for the next change.
func (f *Fabric) Run(ctx context.Context, w World) error {
	defer f.Close()
	pause := time.NewTimer(0)
	defer pause.Stop()
	for first := true; ; first = false {
		look := first
		select {
		case <-ctx.Done():
			return nil
		case <-w.Changed():
			look = true
		case <-f.news:
			pause.Reset(settle)
			continue
		case <-pause.C:
		}
		if look {
			world, err := w.World()
			if err != nil {
				return err
			}
			if err := f.Apply(bgp.Derive(world)); err != nil {
				f.log.Warn("BGP", "error", err)
			}
			f.compare(world)
		}
		report, due := f.Refresh()
		if len(report.Sessions)+len(report.Gone) > 0 {
			if err := w.Report(report); err != nil {
				return err
			}
		}
		if due > 0 {
			pause.Reset(due)
		}
	}
}

// compare finds out where the world has something else than what was last reported, because it is another world now.
func (f *Fabric) compare(w *model.World) {
	for peer, s := range f.sessions {
		if has := w.BGPSessions.Get(peer); s.reported != nil && (has == nil || !has.Equal(s.reported)) {
			s.reported = nil
			f.stale[s.vbr] = true
		}
	}
	w.BGPSessions.Scan(func(has *model.BGPSession) bool {
		if f.sessions[has.PeerID] == nil && !slices.Contains(f.gone, has.PeerID) {
			f.gone = append(f.gone, has.PeerID)
		}
		return true
	})
}

// Close stops all speakers and lines.
func (f *Fabric) Close() {
	for _, s := range f.sessions {
		s.line.cancel()
	}
	for _, s := range f.sessions {
		s.disconnect(f)
	}
	clear(f.sessions)
	stopAll(f.vbrs)
	stopAll(f.routers)
	f.reserved.Close()
}

// stopAll stops speakers a few at a time: each waits for its sessions to say goodbye.
func stopAll(speakers map[string]*speaker) {
	done := make(chan struct{})
	limit := make(chan struct{}, 32)
	n := len(speakers)
	for _, s := range speakers {
		limit <- struct{}{}
		go func() {
			s.stop()
			<-limit
			done <- struct{}{}
		}()
		select {
		case <-done:
			n--
		default:
		}
	}
	for ; n > 0; n-- {
		<-done
	}
	clear(speakers)
}

func (f *Fabric) wake() {
	select {
	case f.news <- struct{}{}:
	default:
	}
}

// Apply brings speakers, neighbours and lines in line with the estate.
func (f *Fabric) Apply(e *bgp.Estate) error {
	var errs []error
	fail := func(err error) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	f.estate = e
	wanted := make(map[string]*bgp.Session, len(e.Sessions))
	for i := range e.Sessions {
		wanted[e.Sessions[i].Peer] = &e.Sessions[i]
	}
	for peer, s := range f.sessions {
		w := wanted[peer]
		if w == nil || w.Config != s.want.Config {
			f.remove(s)
		}
		if w == nil {
			f.gone = append(f.gone, peer)
		}
	}
	f.retire(f.vbrs, e.VBRs, func(s *session) *speaker { return s.near })
	f.retire(f.routers, e.Customers, func(s *session) *speaker { return s.farSpeaker })
	for i := range e.VBRs {
		fail(f.ensure(f.vbrs, &e.VBRs[i], true))
	}
	for i := range e.Customers {
		fail(f.ensure(f.routers, &e.Customers[i], false))
	}
	f.number()
	for i := range e.Sessions {
		fail(f.session(&e.Sessions[i]))
	}
	for i := range e.VBRs {
		fail(f.exports(&e.VBRs[i], f.vbrs[e.VBRs[i].ID], true))
	}
	for i := range e.Customers {
		fail(f.exports(&e.Customers[i], f.routers[e.Customers[i].ID], false))
	}
	// Only now: routes leave with the attributes that they are to have.
	for i := range e.Sessions {
		if s := f.sessions[e.Sessions[i].Peer]; s != nil {
			s.update(f, &e.Sessions[i])
		}
	}
	return errors.Join(errs...)
}

// retire stops speakers that are no more, or are to be others.
func (f *Fabric) retire(speakers map[string]*speaker, routers []bgp.Router, of func(*session) *speaker) {
	for id, sp := range speakers {
		i, ok := slices.BinarySearchFunc(routers, id, func(r bgp.Router, id string) int { return strings.Compare(r.ID, id) })
		if ok && routers[i].ASN == sp.asn && routers[i].RouterID == sp.router {
			continue
		}
		for _, s := range f.sessions {
			if of(s) == sp {
				f.remove(s)
			}
		}
		sp.stop()
		delete(speakers, id)
	}
}

func (f *Fabric) ensure(speakers map[string]*speaker, r *bgp.Router, watched bool) error {
	sp := speakers[r.ID]
	if sp == nil {
		var wake func()
		if watched {
			wake = f.wake
		}
		address := netip.AddrPortFrom(loopback(firstSpeaker+f.speakers), f.port)
		if f.speakers++; firstSpeaker+f.speakers >= lastSpeaker {
			f.speakers = 0 // a million speakers ago
		}
		var err error
		if sp, err = startSpeaker(r, address, wake); err != nil {
			return err
		}
		speakers[r.ID] = sp
	}
	return sp.announce(r)
}

// exports sets what a speaker says to which neighbour.
func (f *Fabric) exports(r *bgp.Router, sp *speaker, vbr bool) error {
	if sp == nil {
		return nil
	}
	var all []export
	for _, i := range r.Sessions {
		w := &f.estate.Sessions[i]
		s := f.sessions[w.Peer]
		switch {
		case s == nil:
		case vbr && s.bound != nil:
			all = append(all, export{alias: s.nearNeighbor.alias, hop: s.nextHop(), announced: r.Of(w.IPv6)})
		case !vbr && s.farSpeaker == sp:
			if slices.ContainsFunc(w.Announced, func(a bgp.Announcement) bool {
				return !(&attributes{prepend: a.Prepend, med: a.MED, origin: a.Origin}).plain()
			}) {
				all = append(all, export{alias: s.farNeighbor.alias, announced: w.Announced})
			}
		}
	}
	return sp.setPolicy(all)
}

// session makes a session that is not there yet.
func (f *Fabric) session(w *bgp.Session) error {
	if f.sessions[w.Peer] != nil {
		return nil
	}
	near := f.vbrs[f.estate.VBRs[w.VBR].ID]
	if near == nil {
		return nil // it could not be started, which has been said
	}
	s := &session{
		peer: w.Peer, vbr: near.id, near: near, want: *w, bound: f.o.Map.Find(w.Peer, near.id, w.Address),
	}
	f.gone = slices.DeleteFunc(f.gone, func(peer string) bool { return peer == w.Peer })
	if w.Customer >= 0 && s.bound == nil {
		s.farSpeaker = f.routers[f.estate.Customers[w.Customer].ID]
	}
	if err := s.open(f); err != nil {
		s.close(f)
		return fmt.Errorf("BGP peer %s: %w", w.Peer, err)
	}
	f.sessions[w.Peer] = s
	f.stale[s.vbr] = true
	return nil
}

// number gives the neighbours of all speakers their addresses.
func (f *Fabric) number() {
	for i := range f.estate.VBRs {
		r := &f.estate.VBRs[i]
		f.numberOf(f.vbrs[r.ID], r, func(w *bgp.Session) netip.Addr { return w.Address })
	}
	for i := range f.estate.Customers {
		r := &f.estate.Customers[i]
		f.numberOf(f.routers[r.ID], r, func(w *bgp.Session) netip.Addr { return w.Local })
	}
}

func (f *Fabric) numberOf(sp *speaker, r *bgp.Router, real func(*bgp.Session) netip.Addr) {
	if sp == nil || len(sp.aliases) == len(r.Sessions) {
		return
	}
	all := make([]place, len(r.Sessions))
	for i, j := range r.Sessions {
		w := &f.estate.Sessions[j]
		all[i] = place{real(w), w.Peer}
	}
	if sp.aliases.assign(all) {
		return
	}
	for _, p := range all {
		if s := f.sessions[p.peer]; s != nil {
			f.remove(s)
		}
	}
	clear(sp.aliases)
	sp.aliases.assign(all)
}

func (f *Fabric) remove(s *session) {
	s.close(f)
	delete(f.sessions, s.peer)
	f.stale[s.vbr] = true
}
