package run

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
	"ecsim/sim"
	"ecsim/sim/invariant"
)

// lastEntries is how many entries of the log a failure shows.
const lastEntries = 10

// walk is one run of one order.
type walk struct {
	scenario *plan.Scenario
	order    []int
	engine   *sim.Engine
	answers  []answered
	// log are the entries so far; all when keep is set, else the last ones.
	log  []Entry
	keep bool

	steps, expectations, skipped int
	failure                      *Failure
	// clock lets time pass; nil for virtual time.
	clock clock
}

// clock is the wall clock of a run with live BGP.
type clock interface {
	// wait lets time pass, and what happens in it.
	wait(ctx context.Context, d time.Duration) error
	// changed tells that the world changed.
	changed()
	// at brings the world to now, for a step.
	at(step int)
}

// answered is what a step gave.
type answered struct {
	// body is the answer of a call that was not refused, tree its JSON form, made at first use.
	body any
	tree any
	// skipped says that there is no answer.
	skipped bool
}

// run carries the steps out until one fails.
func (k *walk) run(ctx context.Context) error {
	k.note(-1, k.engine.Converge())
	for n, i := range k.order {
		if n%64 == 63 && ctx.Err() != nil {
			return ctx.Err()
		}
		if k.clock != nil {
			k.clock.at(i)
		}
		if err := k.step(ctx, i); err != nil {
			return err
		}
		if k.failure == nil {
			k.invariants(i)
		}
		if k.failure != nil {
			return nil
		}
		k.steps++
	}
	return nil
}

func (k *walk) step(ctx context.Context, i int) error {
	s := &k.scenario.Steps[i]
	switch {
	case s.Call != nil:
		k.call(i, s)
	case s.Wait != nil:
		return k.wait(ctx, i, s)
	case s.Operator != nil, s.Fault != nil, s.Router != nil, s.CEN != nil:
		k.act(i, s)
	case s.Expect != nil:
		return k.expect(ctx, i, s)
	}
	return nil
}

// values evaluates the texts of one step. skip is set when one of them refers to an answer that there is not, problem when one leads to
// nothing.
type values struct {
	k       *walk
	skip    bool
	problem string
}

func (v *values) eval(t *plan.Text) string {
	s, _ := t.Eval(func(ref *plan.Ref) (string, bool) {
		a := &v.k.answers[ref.Step]
		if a.skipped || a.body == nil && a.tree == nil {
			v.skip = true
			return "", false
		}
		if a.tree == nil {
			a.tree = answer.Tree(a.body)
		}
		s, problem := answer.Value(a.tree, ref.Path)
		if problem != "" && v.problem == "" {
			v.problem = fmt.Sprintf("%s leads to nothing: %s in the answer of step %d", ref.Source, problem, ref.Step+1)
		}
		return s, problem == ""
	})
	return s
}

func (v *values) scalar(s *plan.Scalar) string {
	if s == nil {
		return ""
	}
	return v.eval(&s.Value)
}

// list evaluates several texts.
func (v *values) list(texts []plan.Text) []string {
	if texts == nil {
		return nil
	}
	out := make([]string, len(texts))
	for i := range texts {
		out[i] = v.eval(&texts[i])
	}
	return out
}

// number evaluates a text that is a whole number; an empty one is 0.
func (v *values) number(t *plan.Text, what string) int64 {
	s := v.eval(t)
	if s == "" {
		return 0
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil && v.problem == "" {
		v.problem = fmt.Sprintf("%s is %q, not a whole number", what, s)
	}
	return n
}

// undone reports whether the step cannot be carried out, and says so: it is skipped, or it fails.
func (v *values) undone(i int) bool {
	switch {
	case v.skip:
		v.k.answers[i].skipped = true
		v.k.skipped++
		v.k.said(i, "skipped: it refers to a step that was refused or skipped")
	case v.problem != "":
		v.k.fail(i, "references that lead to values", v.problem)
	default:
		return false
	}
	return true
}

// request is a call with its references put in.
func (v *values) request(c *plan.Call) model.Request {
	req := model.Request{Account: c.Account, Action: c.Action, Params: make([]model.Param, len(c.Params))}
	for j := range c.Params {
		req.Params[j] = model.Param{Name: c.Params[j].Name, Value: v.eval(&c.Params[j].Value)}
	}
	return req
}

func (k *walk) call(i int, s *plan.Step) {
	v := values{k: k}
	req := v.request(s.Call)
	if v.undone(i) {
		return
	}
	response, refusal := k.engine.Do(req)
	if refusal != nil {
		k.answers[i].skipped = true
		k.said(i, string(refusal.Code)+" ["+refusal.Rule+"]")
	} else {
		k.answers[i].body = response.Body
		k.said(i, plan.Success)
		k.note(i, response.Events)
	}
	k.touched()
	k.outcome(i, s, refusal)
	if k.failure != nil || s.Expect == nil || refusal != nil || len(s.Expect.Fields) == 0 {
		return
	}
	a := &k.answers[i]
	if a.tree == nil {
		a.tree = answer.Tree(a.body)
	}
	found := k.fields(&v, a.tree, s.Expect.Fields)
	if v.undone(i) {
		return
	}
	if found != nil {
		k.failWith(i, found)
	}
}

// outcome compares how a call ended with what was expected.
func (k *walk) outcome(i int, s *plan.Step, refusal *model.APIError) {
	if s.Expect != nil {
		k.expectations++
	}
	code, found := plan.Success, plan.Success
	if refusal != nil {
		code = string(refusal.Code)
		found = code + ": " + refusal.Message
	}
	e := s.Expect
	if !s.Allows(code) {
		f := &mismatch{expected: plan.Success, found: found}
		if e != nil && e.Codes != nil {
			var codes []string
			for _, c := range e.Codes {
				codes = append(codes, c.Text)
			}
			f.expected = either(codes)
			if len(e.Codes) == 1 {
				f.fix = &fix{pos: e.Codes[0].Pos, value: code}
			}
		} else {
			f.fix = &fix{cannot: "nothing is expected of the call; a refusal is not written into a file by itself"}
		}
		if refusal == nil {
			f.found = "it succeeded"
		}
		k.failWith(i, f)
		return
	}
	if e != nil && e.Rule != nil && refusal != nil && refusal.Rule != e.Rule.Text {
		k.failWith(i, &mismatch{expected: "refused by the rule " + e.Rule.Text, found: found, fix: &fix{pos: e.Rule.Pos, value: refusal.Rule}})
	}
}

// act does what is no call.
func (k *walk) act(i int, s *plan.Step) {
	v := values{k: k}
	var do func() ([]model.Event, error)
	switch {
	case s.Operator != nil:
		id := v.eval(&s.Operator.ID)
		do = func() ([]model.Event, error) {
			_, events, err := k.engine.Operator(id, s.Operator.Event)
			return events, err
		}
	case s.Fault != nil:
		target := v.eval(&s.Fault.Target)
		do = func() ([]model.Event, error) { return k.engine.Fault(target, s.Fault.Down) }
	case s.Router != nil && s.Router.Remove:
		name := v.eval(&s.Router.Name)
		do = func() ([]model.Event, error) { return k.engine.RemoveCustomerRouter(name) }
	case s.Router != nil:
		router := v.router(s.Router)
		do = func() ([]model.Event, error) { return k.engine.PutCustomerRouter(router) }
	default:
		vbr, cen := v.eval(&s.CEN.VBR), model.CEN{ID: v.eval(&s.CEN.ID), Owner: v.eval(&s.CEN.Owner)}
		if cen.ID == "" && !s.CEN.Attached {
			if b := k.engine.World().VBRs.Get(vbr); b != nil && len(b.CENs) == 1 {
				cen = b.CENs[0]
			}
		}
		do = func() ([]model.Event, error) { return k.engine.AttachCEN(vbr, cen, s.CEN.Attached) }
	}
	expected := ""
	if s.Expect != nil {
		expected = v.scalar(s.Expect.Error)
		k.expectations++
	}
	if v.undone(i) {
		return
	}
	events, err := do()
	if err != nil {
		k.said(i, "refused: "+err.Error())
	} else {
		k.said(i, plan.Success)
		k.note(i, events)
	}
	k.touched()
	switch {
	case expected == "" && err != nil:
		k.fail(i, plan.Success, "refused: "+err.Error())
	case expected != "" && err == nil:
		k.fail(i, "refused with a message that has "+strconv.Quote(expected), "it succeeded")
	case expected != "" && !strings.Contains(err.Error(), expected):
		k.fail(i, "refused with a message that has "+strconv.Quote(expected), err.Error())
	}
}

func (v *values) router(r *plan.Router) model.CustomerRouter {
	c := model.CustomerRouter{
		Name: v.eval(&r.Name), ASN: v.number(&r.ASN, "asn"), IP: v.eval(&r.IP), AuthKey: v.eval(&r.AuthKey), RouterID: v.eval(&r.RouterID),
		RemoteASN: v.number(&r.RemoteASN, "remoteAsn"), Prefixes: v.list(r.Prefixes), Peers: v.list(r.Peers),
	}
	for i := range r.Attributes {
		a := &r.Attributes[i]
		c.Attributes = append(c.Attributes, model.RouteAttributes{
			Prefix: v.eval(&a.Prefix), Peer: v.eval(&a.Peer), Prepend: v.number(&a.Prepend, "prepend"),
			MED: v.number(&a.MED, "med"), Origin: v.eval(&a.Origin),
		})
	}
	return c
}

func (k *walk) wait(ctx context.Context, i int, s *plan.Step) error {
	d := *s.Wait
	now := k.engine.World().Now
	if now.Add(d) > model.EndOfTime || now.Add(d) < now {
		k.fail(i, "a wait within virtual time", fmt.Sprintf("it is %s; waiting %s leads past %s, where virtual time ends", now, s.WaitText, model.EndOfTime))
		return nil
	}
	k.said(i, s.WaitText)
	if k.clock != nil {
		return k.clock.wait(ctx, d)
	}
	k.note(i, k.engine.Advance(d))
	return nil
}

// touched tells a live clock that the world may have changed.
func (k *walk) touched() {
	if k.clock != nil {
		k.clock.changed()
	}
}

// invariants asks those that must hold after every step.
func (k *walk) invariants(i int) {
	if len(k.scenario.Invariants) == 0 {
		return
	}
	ids := make([]string, len(k.scenario.Invariants))
	for j, n := range k.scenario.Invariants {
		ids[j] = n.Text
	}
	findings := invariant.Find(k.engine.World(), ids...)
	if len(findings) == 0 {
		return
	}
	f := &mismatch{expected: "that the scenario's invariants hold: " + strings.Join(ids, ", "), found: findings[0].Invariant + ": " + findings[0].Message}
	for _, other := range findings[1:] {
		f.more = append(f.more, other.Invariant+": "+other.Message)
	}
	k.failWith(i, f)
}

// said notes what a step came to, note what happened in it.
func (k *walk) said(i int, outcome string) {
	k.log = append(k.log, Entry{At: k.engine.World().Now, Step: i, Outcome: outcome})
	k.trim()
}

func (k *walk) note(i int, events []model.Event) {
	for j := range events {
		k.log = append(k.log, Entry{At: events[j].At, Step: i, Event: &events[j]})
	}
	k.trim()
}

// trim forgets what no failure will show.
func (k *walk) trim() {
	if !k.keep && len(k.log) > 20*lastEntries {
		k.log = slices.Delete(k.log, 0, len(k.log)-lastEntries)
	}
}

// mismatch is what was found where something else was expected.
type mismatch struct {
	expected, found string
	more            []string
	// pos is where the expectation stands, when that is not the step.
	pos plan.Pos
	fix *fix
}

func (k *walk) fail(i int, expected, found string) {
	k.failWith(i, &mismatch{expected: expected, found: found})
}

func (k *walk) failWith(i int, d *mismatch) {
	s := &k.scenario.Steps[i]
	f := &Failure{
		Step: i, File: fileOf(k.scenario, s), Pos: s.Pos, Title: Title(s), At: k.engine.World().Now,
		Expected: d.expected, Found: d.found, More: d.more, fix: d.fix,
	}
	if d.pos.Line > 0 {
		f.Pos = d.pos
	}
	f.Before = slices.Clone(k.log[max(0, len(k.log)-lastEntries):])
	k.failure = f
}

// either lists alternatives.
func either(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " or " + list[len(list)-1]
}
