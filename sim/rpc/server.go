package rpc

import (
	"encoding/binary"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/record"
	"ecsim/sim/store"
)

// Options are what a server is made of.
type Options struct {
	// World is served; it is the server's from then on.
	World *model.World
	// Fresh makes the world that a reset goes back to. It is never called by two resets at once.
	Fresh func() (*model.World, error)
	// Accounts are who may call.
	Accounts []Account
	// SkipSignatures accepts any signature, timestamp and nonce of a known access key.
	SkipSignatures bool
	Clock          *Clock
	// Journal makes changes durable before they are answered; nil keeps them in memory only.
	Journal *store.Store
	// Record is the log of what the world is asked and what is done to it. It begins with World; nil keeps none. Close it after the
	// last call.
	Record *record.Writer
	// AdminToken opens the admin endpoints to those who show it, and to nobody else. Without one they are open to
	// loopback clients.
	AdminToken string
	Version    string
	Log        *slog.Logger
	// Speakers: the world's BGP is the matter of real speakers, which follow it and report to it (World, Changed, Report),
	// whatever the settings of a world that is put in its place say.
	Speakers bool
	// Broken is called once, when the world can no longer be kept or trusted; the server answers 503 from then on.
	Broken func(error)
}

// Server answers API calls and admin requests over HTTP. It is an http.Handler for any number of goroutines.
type Server struct {
	core     core
	verifier *verifier
	fresh    func() (*model.World, error)
	freshMu  sync.Mutex
	speakers bool
	token    string
	version  string
	log      *slog.Logger
	metrics  *metrics
	admin    *http.ServeMux
	requests sync.Pool
	// idSeed and calls make request IDs.
	idSeed uint64
	calls  atomic.Uint64
	stop   chan struct{}
	ticker sync.WaitGroup
}

// New returns a server. Close it to end what it runs.
func New(o Options) *Server {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Clock == nil {
		o.Clock = VirtualClock()
	}
	s := &Server{
		core:     core{clock: o.Clock, journal: o.Journal, record: o.Record, events: newHub(), engine: sim.New(o.World), onBreak: o.Broken, stirred: make(chan struct{}, 1)},
		verifier: newVerifier(o.Accounts, o.SkipSignatures), fresh: o.Fresh, speakers: o.Speakers,
		token: o.AdminToken, version: o.Version, log: o.Log, stop: make(chan struct{}),
	}
	s.requests.New = func() any { return &exchange{} }
	// Equal worlds give equal request IDs; a clock that follows the wall's makes worlds unequal.
	s.idSeed = o.World.Seed ^ o.World.Sequence<<20 ^ uint64(o.Clock.now(o.World.Now))
	s.metrics = newMetrics(s)
	s.admin = s.adminRoutes()
	s.ticker.Go(func() { s.core.run(s.stop) })
	return s
}

// Close ends the streams of events and the server's own goroutine. Calls that come later are still answered.
func (s *Server) Close() {
	close(s.stop)
	s.core.events.close()
	s.ticker.Wait()
}

// Keep writes a snapshot of the world to the journal, so that the next start has nothing to replay and may be another
// version's. Call it when nothing is served any more.
func (s *Server) Keep() error {
	w, err := s.core.snapshot()
	if err != nil || s.core.journal == nil {
		return err
	}
	s.core.journal.Settle(w)
	return nil
}

// exchange is the memory of one call, used again for the next.
type exchange struct {
	request request
	answer  []byte
}

// maxKept is the size of buffers that are worth keeping.
const maxKept = 1 << 20

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch path := r.URL.Path; {
	case path == "/" || path == "":
		s.serveCall(w, r)
	case path == "/metrics" || strings.HasPrefix(path, "/_ecsim/"):
		s.serveAdmin(w, r)
	default:
		id := s.requestID()
		refused := refuse(api.CodePath, "there is nothing at %q; API calls go to /", shorten(path))
		refused.RequestID = id
		send(w, refused.Status, id, appendError(nil, refused, r.Host, false), false)
	}
}

func (s *Server) serveCall(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	x := s.requests.Get().(*exchange)
	x.request.reset()
	id := s.requestID()
	var c callLog
	resp, refused, place := s.answer(r, x, id, &c)
	defer func() { place.Leave() }()
	c.took = time.Since(start)
	xml, status := x.request.common.xml(), http.StatusOK
	if refused != nil {
		status = refused.Status
		x.answer = appendError(x.answer[:0], refused, r.Host, xml)
	} else {
		id = resp.RequestID
		x.answer = appendAnswer(x.answer[:0], c.action, &resp, xml)
	}
	recordCall(place, x, &c, id, status, &resp, refused)
	place = nil
	send(w, status, id, x.answer, xml)
	s.metrics.count(&c, status)
	c.write(s.log, r, id, status)
	if cap(x.answer)+cap(x.request.text)+cap(x.request.payload) <= maxKept && len(x.request.all) < 256 {
		s.requests.Put(x)
	}
}

// answer decides what to say to a call. It fills in c as far as it comes.
func (s *Server) answer(r *http.Request, x *exchange, id string, c *callLog) (resp model.Response, refused *model.APIError, place *record.Place) {
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("panic", "request", id, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
			refused = refuse(api.CodeInternalError, "the call could not be handled")
		}
		if refused != nil {
			refused.RequestID = id
			c.code, c.rule = refused.Code, refused.Rule
		}
	}()
	if r.Method != http.MethodGet && r.Method != http.MethodPost {
		return resp, refuse(api.CodeHTTPMethod, "the method is %s, expected GET or POST", shorten(r.Method)), nil
	}
	req, refused := s.authenticated(r, &x.request, id, c)
	if refused != nil {
		return resp, refused, nil
	}
	out, err := s.core.Do(req)
	if err != nil {
		s.log.Error("unavailable", "request", id, "error", err)
		return resp, refuse(api.CodeServiceUnavailable, "the server cannot keep changes any more and is stopping"), nil
	}
	return out.resp, out.refused, out.place
}

// versions are the API versions that are served, and the actions of each; nil for all that no other has.
var versions = map[string][]model.Action{
	"2016-04-28": nil,
	// Resource groups are another product's.
	"2020-03-31": {"ListResourceGroups"},
}

// authenticated turns what came in into a request of the account that signed it.
func (s *Server) authenticated(r *http.Request, q *request, id string, c *callLog) (*model.Request, *model.APIError) {
	if refused := q.read(r); refused != nil {
		return nil, refused
	}
	named := &q.common
	if named.Action == "" && r.Header.Get("x-acs-action") == "" {
		return nil, missing(api.CodeMissingAction, "Action")
	}
	account, refused := s.verifier.verify(r, q)
	c.account = account
	if spec, ok := api.Lookup(model.Action(named.Action)); ok {
		c.action = spec.Action // not a part of the request's text
	}
	if refused != nil {
		return nil, refused
	}
	if named.Version == "" {
		return nil, missing(api.CodeMissingVersion, "Version")
	}
	only, ok := versions[named.Version]
	if !ok || only != nil && !slices.Contains(only, model.Action(named.Action)) {
		return nil, refuse(api.CodeInvalidVersion, "Version is %q, expected 2016-04-28", shorten(named.Version))
	}
	if f := named.Format; f != "" && !strings.EqualFold(f, "JSON") && !strings.EqualFold(f, "XML") {
		return nil, refuse(api.CodeFormat, "Format is %q, expected JSON or XML", shorten(f))
	}
	req := &model.Request{ID: id, Account: account, Action: c.action, Params: q.own}
	if c.action == "" {
		req.Action = model.Action(named.Action) // for the rule that says so
	} else if spec, _ := api.Lookup(c.action); !spec.ReadOnly() {
		// What a change stores must not keep the whole text of the call in memory.
		for i := range req.Params {
			req.Params[i].Value = strings.Clone(req.Params[i].Value)
		}
	}
	return req, nil
}

// requestID gives out the next request ID. IDs are unique within the server, and equal servers give equal ones.
func (s *Server) requestID() string {
	draw := rand.NewPCG(s.idSeed, s.calls.Add(1))
	var id [16]byte
	binary.BigEndian.PutUint64(id[:8], draw.Uint64())
	binary.BigEndian.PutUint64(id[8:], draw.Uint64())
	return model.FormatRequestID(id)
}
