package scenarios

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/plan"
	"ecsim/sim"
	"ecsim/validate"
	"ecsim/validate/report"
)

// Options are how Validate works.
type Options struct {
	// Delays is whether transient states last: model.DelaysNone (also when empty), where each step is taken to be
	// waited for, since how long they last is documented nowhere, or model.DelaysDefault.
	Delays string
	// Progress, when set, is told after each step how many are done.
	Progress func(done, total int)
	// After, when set, is told the world as the plan leaves it, with the settings it began with. Refused steps and
	// those that could not be checked in full changed nothing in it.
	After func(*model.World)
}

// Validate walks the plan over a fork of w, which itself stays as it is, and reports everything the rules say, step by
// step. A refused step is not applied, and the walk goes on; what depends on its answer is unknown from then on. The
// only error is that of a cancelled context.
func Validate(ctx context.Context, p *plan.Plan, w *model.World, opt Options) (*report.Report, error) {
	fork := w.Fork()
	settings := *fork.Settings
	settings.Delays = opt.Delays
	if settings.Delays == "" {
		settings.Delays = model.DelaysNone
	}
	fork.Settings = &settings
	r := &walk{
		plan: p, engine: sim.New(fork), report: newReport(p),
		answers: make([]answered, len(p.Steps)), history: newHistory(),
	}
	r.engine.Converge()
	for i := range p.Steps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		first := len(r.report.Findings)
		r.step(i)
		// The rules speak in an order of their own; a reader follows the file.
		slices.SortStableFunc(r.report.Findings[first:], func(a, b report.Entry) int {
			return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
		if opt.Progress != nil {
			opt.Progress(i+1, len(p.Steps))
		}
	}
	if opt.After != nil {
		after := r.engine.World().Fork()
		after.Settings = w.Settings
		opt.After(after)
	}
	return r.report, nil
}

func newReport(p *plan.Plan) *report.Report {
	return &report.Report{Summary: report.Summary{Steps: len(p.Steps)}}
}

// walk is the state of one Validate.
type walk struct {
	plan   *plan.Plan
	engine *sim.Engine
	report *report.Report
	// answers are what the steps so far gave.
	answers []answered
	history
}

func (r *walk) step(i int) {
	s := &r.plan.Steps[i]
	switch {
	case s.Call != nil:
		r.call(i, s)
	case s.Operator != nil:
		r.operator(i, s)
	case s.Wait != nil:
		r.wait(i, s)
	}
}

// call checks a call and, if nothing objects, makes it.
func (r *walk) call(i int, s *plan.Step) {
	v := values{walk: r, step: i}
	req := model.Request{Account: s.Call.Account, Action: s.Call.Action, Params: make([]model.Param, len(s.Call.Params))}
	for j := range s.Call.Params {
		p := &s.Call.Params[j]
		value, known := v.eval(&p.Value, p.Pos)
		req.Params[j] = model.Param{Name: p.Name, Value: value, Unknown: !known}
	}
	refused := v.broken
	for _, f := range r.engine.Check(req) {
		refused = refused || f.Severity == validate.SeverityError
		f.Message += r.fate(&req, &f)
		r.add(i, f, locate(s, f.Param))
	}
	v.note()
	switch {
	case len(v.causes) > 0:
		r.answers[i].causes = v.causes
		return
	case refused:
		r.answers[i].causes = []int{i}
		return
	}
	there := r.present(&req)
	response, refusal := r.engine.Do(req)
	switch {
	case refusal == nil:
		if s.Referred {
			r.answers[i].body = response.Body
		}
		if response.Replayed {
			param, f := r.replayed(&req)
			r.add(i, f, locate(s, param))
			break
		}
		r.remember(i, &req, response.Body)
		r.happened(i, response.Events)
		r.gone(i, there)
	default:
		r.answers[i].causes = []int{i}
		message := strings.TrimSuffix(refusal.Message, " ["+refusal.Rule+"]")
		r.add(i, validate.Finding{
			Rule: refusal.Rule, Severity: validate.SeverityError, Code: refusal.Code, Status: refusal.Status, Message: message,
		}, s.Pos)
	}
}

// operator lets the provider's side act.
func (r *walk) operator(i int, s *plan.Step) {
	v := values{walk: r, step: i}
	id, known := v.eval(&s.Operator.ID, s.Operator.IDPos)
	v.note()
	if !known {
		return
	}
	_, events, err := r.engine.Operator(id, s.Operator.Event)
	r.happened(i, events)
	if err != nil {
		f := validate.Finding{Rule: ruleOperator, Severity: validate.SeverityError, Message: err.Error()}
		at := s.Operator.IDPos
		if _, there := r.engine.World().KindOf(id); there {
			f.Resources, at = []string{id}, s.Operator.EventPos
		} else {
			f.Message += r.deletion(id)
		}
		r.add(i, f, at)
	}
}

// wait lets time pass.
func (r *walk) wait(i int, s *plan.Step) {
	now := r.engine.World().Now
	if d := *s.Wait; int64(now) > math.MaxInt64-int64(d) || now.Add(d) > model.EndOfTime {
		r.add(i, validate.Finding{
			Rule: ruleWait, Severity: validate.SeverityError,
			Message: fmt.Sprintf("it is %s; waiting %s leads past %s, where virtual time ends", now, s.WaitText, model.EndOfTime),
		}, s.Pos)
		return
	}
	r.happened(i, r.engine.Advance(*s.Wait))
}

// add reports a finding of a step.
func (r *walk) add(i int, f validate.Finding, at plan.Pos) {
	s := &r.plan.Steps[i]
	e := report.Entry{
		Finding: f, Step: i + 1, Title: s.Title(), File: r.plan.File, Line: at.Line, Column: at.Column,
	}
	for _, id := range f.Resources {
		if maker, ok := r.makers[id]; ok {
			e.Origins = append(e.Origins, report.Origin{Resource: id, Step: maker + 1, Line: r.plan.Steps[maker].Pos.Line})
		}
	}
	r.report.Add(e)
}

// locate is the place of a parameter of a step: of its value, of the list or item it belongs to, of the first of its
// items, or of the call itself when the file does not have it.
func locate(s *plan.Step, param string) plan.Pos {
	c := s.Call
	if c == nil || param == "" {
		return s.Pos
	}
	if at, ok := find(c, param); ok {
		return at
	}
	// The rule may know the parameter by another name than the file.
	base, rest, dotted := strings.Cut(param, ".")
	if spec, ok := api.Lookup(c.Action); ok {
		if p, ok := spec.Parameter(base); ok {
			for _, name := range append([]string{p.Name}, p.Aliases...) {
				if dotted {
					name += "." + rest
				}
				if at, ok := find(c, name); ok {
					return at
				}
			}
		}
	}
	return s.Pos
}

func find(c *plan.Call, name string) (plan.Pos, bool) {
	for inner := name; ; {
		if i := slices.IndexFunc(c.Params, func(p plan.Param) bool { return p.Name == inner }); i >= 0 {
			return c.Params[i].Pos, true
		}
		if i := slices.IndexFunc(c.Lists, func(p plan.Place) bool { return p.Name == inner }); i >= 0 {
			return c.Lists[i].Pos, true
		}
		if i := slices.IndexFunc(c.Params, func(p plan.Param) bool { return strings.HasPrefix(p.Name, inner+".") }); i >= 0 {
			return c.Params[i].Pos, true
		}
		dot := strings.LastIndexByte(inner, '.')
		if dot < 0 {
			return plan.Pos{}, false
		}
		inner = inner[:dot]
	}
}
