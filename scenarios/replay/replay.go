package replay

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/scenarios/trace"
	"ecsim/sim"
)

// RequestWindow is how many of the latest request IDs are remembered, to find what a recorder delivered twice.
const RequestWindow = 1 << 16

// TokenWindow is how many of the latest idempotency tokens are remembered. A call that repeats an older one is a new call.
const TokenWindow = 1 << 14

// DefaultAccount calls where the recorder does not say who, unless the state has a single account.
const DefaultAccount = "1000000000000001"

// Options say how to replay.
type Options struct {
	// File is the trace's name in messages.
	File string
	// World is what is there at the start; nil for nothing, at the first event's instant.
	World *model.World
	// Seed is what the IDs of a world that is not given are made from.
	Seed uint64
	// Adopt infers resources that were there before the history began.
	Adopt bool
	// KeepGoing counts events that cannot be read instead of ending there.
	KeepGoing bool
	// Divergences is how many are kept in the report.
	Divergences int
	// Each is called behind every event with what became of it.
	Each func(*trace.Event, Outcome) error
	// Progress is called now and then with the number of events so far.
	Progress func(events int)
}

// Outcome is what became of one event, for who follows the replay.
type Outcome struct {
	Verdict Verdict
	// Refused is our refusal of a call, nil when we accept it or did not make it.
	Refused *model.APIError
	// Before are the provider's events that had to come before it.
	Before []ProviderEvent
	// Opened is set when the account's outbound traffic billing had to be open before it.
	Opened string
	// Request is the call as it was made, in our world's names, and Body our answer to it where we accept it and made it.
	Request model.Request
	Body    any
	// Ours gives our name for a recorded ID.
	Ours func(id string) string
	// World is the world behind it.
	World *model.World
}

// replay is the state of one Run.
type replay struct {
	opt    Options
	report Report
	engine *sim.Engine
	// own: the history is of a world of ours, so nothing of it has to be inferred.
	own bool

	names    *names
	compared comparison
	requests window[struct{}]
	tokens   window[struct{}]
	suspects window[int]
	// partial are adopted resources of which only a part is known.
	partial window[struct{}]
	// invented are resources that were made up to go with adopted ones.
	invented window[struct{}]
	accounts map[string]bool
	// declared are the accounts that the state knows; nothing is inferred of them.
	declared map[string]bool
	missing  tally
	unknown  tally
	keys     map[string]string
	buf      []byte
	params   []model.Param
	out      Outcome
	lone     string
	// ev is the event that is being replayed.
	ev *trace.Event
}

// Run replays the events of a reader. The report holds for what was read even when there is an error: that of the context,
// of the reader, or a *trace.Broken.
func Run(ctx context.Context, in trace.Reader, opt Options) (*Report, error) {
	r := &replay{
		opt: opt, report: Report{File: opt.File}, missing: tally{}, unknown: tally{},
		requests: newWindow[struct{}](RequestWindow, nil), suspects: newWindow[int](1<<16, nil), partial: newWindow[struct{}](1<<16, nil), invented: newWindow[struct{}](1<<16, nil),
		keys: map[string]string{}, accounts: map[string]bool{}, declared: map[string]bool{},
	}
	r.tokens = newWindow(TokenWindow, func(key string, _ struct{}) {
		if t := r.engine.World().Tokens.Get(key); t != nil {
			r.engine.World().Remove(t)
		}
	})
	if opt.World != nil {
		w := opt.World.Fork()
		if w.Settings.Delays == "" {
			s := *w.Settings
			s.Delays = model.DelaysNone
			w.Settings = &s
		}
		r.begin(w)
	}
	err := r.run(ctx, in)
	r.report.NotModelled, r.report.Unknown = r.missing.list(), r.unknown.list()
	return &r.report, err
}

// begin takes up a world.
func (r *replay) begin(w *model.World) {
	r.engine = sim.New(w)
	r.engine.Converge()
	if r.names == nil {
		r.names = newNames(w)
		r.names.bound = func(recorded, ours string) { r.infer(r.ev, "%s is called %s in the recording", ours, recorded) }
		r.compared.unknown = func(path string) { r.unknown.add(string(r.ev.Action) + " " + unindexed(path)) }
	}
	r.names.world(w)
	r.compared.names, r.compared.own = r.names, r.own
	r.compared.invented = func(id string) bool {
		_, ok := r.invented.get(id)
		return ok
	}
	r.compared.settled = w.Settings.Delays == model.DelaysNone
	clear(r.declared)
	r.lone = DefaultAccount
	n := 0
	w.Accounts.Scan(func(a *model.Account) bool {
		r.declared[a.UID] = true
		r.lone = a.UID
		n++
		return true
	})
	if n != 1 {
		r.lone = DefaultAccount
	}
}

func (r *replay) run(ctx context.Context, in trace.Reader) error {
	for {
		if r.report.Events%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if r.opt.Progress != nil {
				r.opt.Progress(r.report.Events)
			}
		}
		ev, err := in.Next()
		if err == io.EOF {
			return nil
		}
		var broken *trace.Broken
		if errors.As(err, &broken) {
			r.report.Events++
			r.report.Counts[Broken]++
			if len(r.report.BrokenAt) < MaxNamed {
				r.report.BrokenAt = append(r.report.BrokenAt, broken.Error())
			}
			if !r.opt.KeepGoing {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		r.report.Events++
		r.out, r.ev = Outcome{}, ev
		v := r.event(ev)
		r.report.Counts[v]++
		if r.opt.Each != nil {
			r.out.Verdict, r.out.World, r.out.Ours = v, r.engine.World(), r.names.ours
			if err := r.opt.Each(ev, r.out); err != nil {
				return err
			}
		}
	}
}

func (r *replay) event(ev *trace.Event) Verdict {
	if r.engine == nil && ev.Kind != trace.State {
		w := model.New(ev.Time, r.opt.Seed)
		w.Settings = &model.Settings{Delays: model.DelaysNone}
		r.begin(w)
	}
	if ev.Kind == trace.Call && ev.RequestID != "" {
		if _, seen := r.requests.get(ev.RequestID); seen {
			if len(r.report.DuplicateLines) < MaxNamed {
				r.report.DuplicateLines = append(r.report.DuplicateLines, ev.Line)
			}
			return Duplicate
		}
		r.requests.put(strings.Clone(ev.RequestID), struct{}{})
	}
	if ev.Kind != trace.State {
		r.clock(ev)
	}
	switch ev.Kind {
	case trace.Call:
		return r.call(ev)
	case trace.Clock:
		return Match
	case trace.Other:
		r.missing.add(strings.TrimSpace(ev.Service+" "+string(ev.Action)) + " (" + ev.Change + ")")
		return NotModelled
	}
	return r.other(ev)
}

// clock brings the world to the event's instant. It never goes back.
func (r *replay) clock(ev *trace.Event) {
	if ev.Time.IsZero() {
		return
	}
	if r.report.Begin.IsZero() {
		r.report.Begin = ev.Time
	}
	r.report.End = max(r.report.End, ev.Time)
	now := r.engine.World().Now
	if ev.Time < now {
		if r.report.Backwards++; r.report.Backwards == 1 {
			r.report.FirstBackwards = ev.Line
		}
		r.report.Furthest = max(r.report.Furthest, time.Duration(now-ev.Time))
		return
	}
	r.engine.AdvanceTo(min(ev.Time, model.EndOfTime))
}

// other makes a change of the log of ecsim serve that is no call.
func (r *replay) other(ev *trace.Event) Verdict {
	var err error
	switch ev.Kind {
	case trace.Operator:
		_, _, err = r.engine.Operator(ev.Subject, ev.Change)
	case trace.Fault:
		_, err = r.engine.Fault(ev.Subject, ev.Change == "down")
	case trace.CustomerRouter:
		if ev.Change == "removed" {
			_, err = r.engine.RemoveCustomerRouter(ev.Subject)
			break
		}
		var router model.CustomerRouter
		if err = json.Unmarshal(ev.Body, &router); err == nil {
			_, err = r.engine.PutCustomerRouter(router)
		}
	case trace.CEN:
		var cen struct {
			CEN   string `json:"cen"`
			Owner string `json:"owner"`
		}
		if err = json.Unmarshal(ev.Body, &cen); err == nil {
			_, err = r.engine.AttachCEN(ev.Subject, model.CEN{ID: cen.CEN, Owner: cen.Owner}, ev.Change == "attached")
		}
	case trace.State:
		var w *model.World
		if w, err = model.ReadSnapshot(bytes.NewReader(ev.Body), fmt.Sprintf("%s:%d", r.opt.File, ev.Line)); err == nil {
			r.own = true
			r.begin(w)
			r.names.off = true
		} else if r.engine == nil {
			r.begin(model.New(ev.Time, r.opt.Seed))
		}
	}
	if err == nil {
		return Match
	}
	d := Divergence{Verdict: CodeDiffers, Recorded: accepted, Ours: "refused", Message: err.Error(), Action: otherNames[ev.Kind]}
	if ev.Change != "" {
		d.Action += model.Action(" " + ev.Change)
	}
	r.diverge(ev, d, []string{ev.Subject})
	r.suspect(ev.Subject, r.root(ev, []string{ev.Subject}))
	return CodeDiffers
}

// otherNames are the kinds of events that are no calls, as reports spell them.
var otherNames = map[trace.Kind]model.Action{
	trace.Operator: "operator", trace.Fault: "fault", trace.CustomerRouter: "customer router", trace.CEN: "CEN", trace.Clock: "clock", trace.State: "state",
}

// diverge counts a divergence, and keeps it while there is room. ids are what it is about.
func (r *replay) diverge(ev *trace.Event, d Divergence, ids []string) {
	for _, id := range ids {
		if line, ok := r.suspects.get(id); ok && (d.FollowsFrom == 0 || line < d.FollowsFrom) {
			d.FollowsFrom = line
		}
	}
	if d.FollowsFrom != 0 {
		r.report.Followers++
	}
	if len(r.report.Divergences) >= r.opt.Divergences {
		return
	}
	d.Line, d.Event, d.Time, d.Account, d.RequestID = ev.Line, ev.Index, ev.Time, strings.Clone(ev.Account), strings.Clone(ev.RequestID)
	if d.Action == "" {
		d.Action = model.Action(strings.Clone(string(ev.Action)))
	}
	d.Recorded, d.RecordedMessage = strings.Clone(d.Recorded), strings.Clone(d.RecordedMessage)
	r.report.Divergences = append(r.report.Divergences, d)
}

// root is the line that what follows from this event follows from.
func (r *replay) root(ev *trace.Event, ids []string) int {
	root := ev.Line
	for _, id := range ids {
		if line, ok := r.suspects.get(id); ok {
			root = min(root, line)
		}
	}
	return root
}

// suspect notes that a resource is not as it was recorded since that line.
func (r *replay) suspect(id string, line int) {
	if id != "" {
		r.suspects.put(strings.Clone(id), line)
	}
}

func (r *replay) infer(ev *trace.Event, format string, args ...any) {
	r.report.InferredTotal++
	if len(r.report.Inferred) < MaxNamed {
		r.report.Inferred = append(r.report.Inferred, Fact{ev.Line, fmt.Sprintf(format, args...)})
	}
}
