package live

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
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
	// instant is the world's at the last change, and said what was last logged.
	instant model.Instant
	said    string
	// unopened are peers whose session could not be made, which was reported.
	unopened map[string]bool
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
		vbrs: map[string]*speaker{}, routers: map[string]*speaker{}, sessions: map[string]*session{}, doors: doors{}, stale: map[string]bool{}, unopened: map[string]bool{},
	}, nil
}

// settle is how long after the first sign of a change a speaker is looked at: signs come in bursts.
const settle = 5 * time.Millisecond

// breath is how long the fabric leaves the world alone after a look at it. A change that comes by itself does not wait, but
// a storm of them does not have the whole estate derived for each.
const breath = 20 * time.Millisecond

// Run follows the world until ctx is done, and then stops all speakers. It returns the error of a world that can no
// longer be read or reported to. What a speaker or a line cannot do is logged, and left for the next change.
func (f *Fabric) Run(ctx context.Context, w World) error {
	defer f.Close()
	pause := time.NewTimer(0)
	defer pause.Stop()
	changed := w.Changed() // nil while it takes breath
	var rested <-chan time.Time
	for first := true; ; first = false {
		look := first
		select {
		case <-ctx.Done():
			return nil
		case <-changed:
			look = true
		case <-rested:
			changed = w.Changed()
			continue
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
			f.instant = world.Now
			f.warn(f.Apply(bgp.Derive(world)))
			f.compare(world)
			if first {
				f.unmatched()
			}
			changed, rested = nil, time.After(breath)
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

// warn logs what could not be done, once for as long as it is the same.
func (f *Fabric) warn(err error) {
	text := ""
	if err != nil {
		text = err.Error()
	}
	if text != f.said && text != "" {
		f.log.Warn("BGP", "error", text)
	}
	f.said = text
}

// unmatched tells of bindings of the map that fit no peer: they may be for peers that are still to come, or mistaken.
func (f *Fabric) unmatched() {
	if f.o.Map == nil {
		return
	}
	used := map[*Binding]bool{}
	for i := range f.estate.Sessions {
		w := &f.estate.Sessions[i]
		used[f.o.Map.Find(w.Peer, f.estate.VBRs[w.VBR].ID, w.Address)] = true
	}
	for i := range f.o.Map.Bindings {
		if b := &f.o.Map.Bindings[i]; !used[b] {
			f.log.Warn("BGP: no peer fits this entry of the map so far", "line", b.Line, "router", b.Router.String())
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
		if f.sessions[has.PeerID] == nil && !f.unopened[has.PeerID] && !slices.Contains(f.gone, has.PeerID) {
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

// stopAll stops speakers: each waits for its sessions to say goodbye.
func stopAll(speakers map[string]*speaker) {
	all := slices.Collect(maps.Values(speakers))
	_ = inParallel(len(all), func(i int) error {
		all[i].stop()
		return nil
	})
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
		if w := &e.Sessions[i]; f.o.Map.Find(w.Peer, e.VBRs[w.VBR].ID, w.Address) != nil {
			e.Outside(i)
		}
		wanted[e.Sessions[i].Peer] = &e.Sessions[i]
	}
	for peer, s := range f.sessions {
		w := wanted[peer]
		if w == nil || w.Config != s.want.Config || e.VBRs[w.VBR].ID != s.vbr {
			f.remove(s)
		}
		if w == nil {
			f.gone = append(f.gone, peer)
		}
	}
	for peer := range f.unopened {
		if wanted[peer] == nil {
			delete(f.unopened, peer)
			f.gone = append(f.gone, peer)
		}
	}
	f.retire(f.vbrs, e.VBRs, func(s *session) *speaker { return s.near })
	f.retire(f.routers, e.Customers, func(s *session) *speaker { return s.farSpeaker })
	// All speakers start before any of them announces something: gobgp writes globals at a start, which it reads when routes come.
	fail(f.start(f.vbrs, e.VBRs, f.wake))
	fail(f.start(f.routers, e.Customers, nil))
	for i := range e.VBRs {
		if sp := f.vbrs[e.VBRs[i].ID]; !sp.announces(&e.VBRs[i]) {
			f.stale[e.VBRs[i].ID] = true // what it sends is no event of its own
		}
	}
	fail(inParallel(len(e.VBRs), func(i int) error { return f.vbrs[e.VBRs[i].ID].announce(&e.VBRs[i]) }))
	fail(inParallel(len(e.Customers), func(i int) error { return f.routers[e.Customers[i].ID].announce(&e.Customers[i]) }))
	f.number()
	fail(f.open())
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

// start starts the speakers that are not there yet. wake is called when something changes in one; nil watches nothing.
func (f *Fabric) start(speakers map[string]*speaker, routers []bgp.Router, wake func()) error {
	var missing []*bgp.Router
	for i := range routers {
		if speakers[routers[i].ID] == nil {
			missing = append(missing, &routers[i])
		}
	}
	first := f.speakers
	if f.speakers += uint32(len(missing)); firstSpeaker+f.speakers >= lastSpeaker {
		f.speakers = 0 // a million speakers ago
	}
	started := make([]*speaker, len(missing))
	err := inParallel(len(missing), func(i int) (err error) {
		started[i], err = startSpeaker(missing[i], netip.AddrPortFrom(loopback(firstSpeaker+first+uint32(i)), f.port), wake)
		return err
	})
	for i, sp := range started {
		if sp != nil {
			speakers[missing[i].ID] = sp
		}
	}
	return err
}

// inParallel does n things, some at a time: each waits for a server of its own more than it computes.
func inParallel(n int, do func(i int) error) error {
	const width = 16
	errs := make([]error, n)
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(width, n) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = do(i)
			}
		})
	}
	all.Wait()
	return errors.Join(errs...)
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

// open makes the sessions that are not there yet.
func (f *Fabric) open() error {
	var errs []error
	var missing []*session
	for i := range f.estate.Sessions {
		w := &f.estate.Sessions[i]
		near := f.vbrs[f.estate.VBRs[w.VBR].ID]
		if f.sessions[w.Peer] != nil || near == nil {
			continue // it is there, or its speaker could not be started, which has been said
		}
		s := &session{peer: w.Peer, vbr: near.id, near: near, want: *w, bound: f.o.Map.Find(w.Peer, near.id, w.Address)}
		if w.Customer >= 0 {
			if s.farSpeaker = f.routers[f.estate.Customers[w.Customer].ID]; s.farSpeaker == nil {
				continue // that one could not be started
			}
		}
		if s.bound != nil { // in the order of the estate, for the same one of two that share a binding to have it
			var err error
			if s.outside, err = f.doors.open(s.bound, w.Key); err != nil {
				errs = append(errs, fmt.Errorf("BGP peer %s: %w", s.peer, err))
				continue
			}
		}
		missing = append(missing, s)
	}
	opened := make([]bool, len(missing))
	errs = append(errs, inParallel(len(missing), func(i int) error {
		if err := missing[i].open(f); err != nil {
			return fmt.Errorf("BGP peer %s: %w", missing[i].peer, err)
		}
		opened[i] = true
		return nil
	}))
	for i, s := range missing {
		if !opened[i] {
			s.close(f)
			continue
		}
		f.gone = slices.DeleteFunc(f.gone, func(peer string) bool { return peer == s.peer })
		f.sessions[s.peer] = s
		f.stale[s.vbr] = true
		delete(f.unopened, s.peer)
	}
	for i := range f.estate.Sessions {
		if w := &f.estate.Sessions[i]; f.sessions[w.Peer] == nil && !f.unopened[w.Peer] {
			f.stale[f.estate.VBRs[w.VBR].ID] = true // it is to be said
		}
	}
	return errors.Join(errs...)
}

// number gives the neighbours of all speakers their addresses. Where one begins anew, the sessions that it gives up have to
// be numbered at their other ends, too. A speaker does so once at most: then it has no session until they are opened.
func (f *Fabric) number() {
	for anew := true; anew; {
		anew = false
		for i := range f.estate.VBRs {
			r := &f.estate.VBRs[i]
			anew = f.numberOf(f.vbrs[r.ID], r, func(w *bgp.Session) netip.Addr { return w.Address }) || anew
		}
		for i := range f.estate.Customers {
			r := &f.estate.Customers[i]
			anew = f.numberOf(f.routers[r.ID], r, func(w *bgp.Session) netip.Addr { return w.Local }) || anew
		}
	}
}

// numberOf numbers the neighbours of one speaker that have no session yet, and reports whether all the others had to give up
// their addresses, and sessions, for that.
func (f *Fabric) numberOf(sp *speaker, r *bgp.Router, real func(*bgp.Session) netip.Addr) (anew bool) {
	if sp == nil {
		return false
	}
	maps.DeleteFunc(sp.aliases, func(peer string, _ uint32) bool { return f.sessions[peer] == nil })
	if len(sp.aliases) == len(r.Sessions) {
		return false
	}
	all := make([]place, len(r.Sessions))
	for i, j := range r.Sessions {
		w := &f.estate.Sessions[j]
		all[i] = place{real(w), w.Peer}
	}
	if sp.aliases.assign(all) {
		return false
	}
	for _, p := range all {
		if s := f.sessions[p.peer]; s != nil {
			f.remove(s)
		}
	}
	clear(sp.aliases)
	sp.aliases.assign(all)
	return true
}

func (f *Fabric) remove(s *session) {
	s.close(f)
	delete(f.sessions, s.peer)
	f.stale[s.vbr] = true
}
