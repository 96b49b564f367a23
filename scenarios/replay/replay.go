package replay

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/scenarios/trace"
	"ecsim/sim"
	"ecsim/validate"
)

// RequestWindow is how many of the latest request IDs are remembered, to find what a recorder delivered twice.
const RequestWindow = 1 << 16

// TokenWindow is how many of the latest idempotency tokens are remembered. A call that repeats an older one is a new call.
const TokenWindow = 1 << 14

// otherWindow is how many changed, suspect and adopted resources are remembered, each sort by itself.
const otherWindow = 1 << 16

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
	// DefaultGroup is the ID of the resource group that the account's resources are in unless a call says otherwise, "" while nothing
	// has told it.
	DefaultGroup string
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

	// ev is the event that is being replayed, and out what became of it so far.
	ev  *trace.Event
	out Outcome

	// line is that of the event before.
	line int

	compared comparison
	// groups are the IDs of the accounts' default resource groups, as far as answers have told them.
	groups map[string]string
	names  *names
	// requests are the IDs of the latest calls, tokens the keys of the latest idempotency tokens.
	requests, tokens window[struct{}]
	// suspects are resources that are not as they were recorded, with the event since when.
	suspects window[Place]
	// moved are the resources that changed lately, with the instant.
	moved window[model.Instant]
	// partial are adopted resources of which only a part is known; invented are those made up to go with adopted ones.
	partial, invented window[struct{}]
	// declared are the accounts that the state knows, of which nothing is inferred; accounts are those that called besides.
	declared, accounts map[string]bool
	// keys are the accounts that used an access key; lone is who calls where nobody says who.
	keys map[string]string
	lone string
	// missing counts what is not modelled, unknown the recorded fields that are not.
	missing, unknown tally
	// buf and params are memory for the next answer and call.
	buf    []byte
	params []model.Param
}

// Run replays the events of a reader. The report holds for what was read even when there is an error: that of the context,
// of the reader, or a *trace.Broken.
func Run(ctx context.Context, in trace.Reader, opt Options) (*Report, error) {
	r := &replay{
		opt: opt, report: Report{File: opt.File}, missing: tally{}, unknown: tally{}, groups: map[string]string{},
		requests: newWindow[struct{}](RequestWindow, nil), suspects: newWindow[Place](otherWindow, nil),
		moved: newWindow[model.Instant](otherWindow, nil), partial: newWindow[struct{}](otherWindow, nil), invented: newWindow[struct{}](otherWindow, nil),
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
		r.names.merge = r.merge
	}
	r.names.world(w)
	r.compared.names, r.compared.own = r.names, r.own
	r.compared.inGroup = r.inGroup
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
		if ev.Kind == trace.State && r.report.Events == 0 && r.opt.World != nil {
			return fmt.Errorf("%s:%d: the log begins with the state that its world had then; leave the state file out", r.opt.File, ev.Line)
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
	r.report.Shared = r.report.Shared || ev.Line == r.line
	r.line = ev.Line
	if r.engine == nil && ev.Kind != trace.State {
		w := model.New(ev.Time, r.opt.Seed)
		w.Settings = &model.Settings{Delays: model.DelaysNone}
		r.begin(w)
	}
	if ev.Kind == trace.Call && ev.RequestID != "" {
		if _, seen := r.requests.get(ev.RequestID); seen && !r.repeats(ev) {
			if len(r.report.Duplicates) < MaxNamed {
				r.report.Duplicates = append(r.report.Duplicates, placeOf(ev))
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

// repeats reports whether a call of a log of ours repeats an idempotency token: it is answered with the first call's request ID.
func (r *replay) repeats(ev *trace.Event) bool {
	if !r.own {
		return false
	}
	_, key := validate.TokenOf(&model.Request{Account: ev.Account, Action: ev.Action, Params: ev.Params})
	t := r.engine.World().Tokens.Get(key)
	return t != nil && t.RequestID == ev.RequestID
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
			r.report.FirstBackwards = placeOf(ev)
		}
		r.report.Furthest = max(r.report.Furthest, time.Duration(now-ev.Time))
		return
	}
	r.engine.AdvanceTo(min(ev.Time, model.EndOfTime))
}

func (r *replay) infer(ev *trace.Event, format string, args ...any) {
	r.report.InferredTotal++
	if len(r.report.Inferred) < MaxNamed {
		r.report.Inferred = append(r.report.Inferred, Fact{placeOf(ev), fmt.Sprintf(format, args...)})
	}
}
