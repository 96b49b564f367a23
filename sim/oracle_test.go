package sim_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ecsim/internal/oracle"
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/simtest"
	"ecsim/validate"
	"pgregory.net/rapid"
)

// TestOracle lets calls, time, the provider's side and forks happen to small estates in random order and holds the
// engine and the rules against the oracle, a second and naive reading of the documents:
//
//   - after every step the world keeps the oracle's invariants, and its snapshot reads back as the same world;
//   - a refused call leaves no trace, and a fork is not touched by what happens to its copy;
//   - the oracle accepts what the engine accepts and refuses what it refuses, with the code that the page names;
//   - Check finds an error exactly when Do refuses;
//   - a call with a token, made again, gets the first answer.
//
// -rapid.checks and -rapid.steps make the run longer; -v prints how often each action was accepted and refused.
func TestOracle(t *testing.T) {
	counts := tally{}
	for _, delays := range []string{model.DelaysNone, model.DelaysDefault} {
		for round := range rounds {
			t.Run(fmt.Sprintf("delays=%s/%d", delays, round), func(t *testing.T) {
				rapid.Check(t, func(t *rapid.T) {
					c := &comparison{counts: counts, kept: map[*sim.Engine][]byte{}}
					simtest.Run(t, simtest.EstatesWith(delays).Draw(t, "estate"), c.step)
				})
			})
		}
	}
	if t.Failed() {
		return
	}
	t.Run("both-ways", func(t *testing.T) { bothWays(t, counts) })
	t.Log("\n" + counts.String())
}

// rounds is how often the checks are made with each setting; one round of rapid's 100 checks takes about a second.
const rounds = 4

// bothWays goes on with the actions that were not both accepted and refused yet. The estates and calls are the same
// each time.
func bothWays(t *testing.T, counts tally) {
	estates := simtest.EstatesWith(model.DelaysNone)
	for _, action := range simtest.Actions() {
		for seed := 0; counts.of(action).accepted == 0 || counts.of(action).refused == 0; seed++ {
			if seed == 2000 {
				t.Errorf("%s was accepted %d times and refused %d times", action, counts.of(action).accepted, counts.of(action).refused)
				break
			}
			e := sim.New(estates.Example(seed))
			req := simtest.Requests(e.World(), action).Example(seed)
			before := e.Fork()
			r, refused := e.Do(req)
			c := &comparison{counts: counts}
			for _, problem := range c.problems(before, e, simtest.Step{Kind: simtest.Called, Request: req, Response: r, Refused: refused}) {
				t.Errorf("estate %d: %s: %s", seed, simtest.Text(req), problem)
			}
		}
	}
}

// comparison holds one run against the oracle.
type comparison struct {
	counts tally
	// kept are the snapshots of engines that were forked and wait.
	kept map[*sim.Engine][]byte
}

func (c *comparison) step(t *rapid.T, before, after *sim.Engine, step simtest.Step) {
	t.Log(step)
	if problems := c.problems(before, after, step); len(problems) > 0 {
		t.Fatalf("%s\n\t%s", step, strings.Join(problems, "\n\t"))
	}
}

func (c *comparison) problems(before, after *sim.Engine, step simtest.Step) (problems []string) {
	bad := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	was, is := snapshotOf(before), snapshotOf(after)
	same := bytes.Equal(was, is)
	switch step.Kind {
	case simtest.Called:
		problems = append(problems, c.call(before, step)...)
		if step.Refused != nil && !same {
			bad("the refused call left a trace: %v", model.Diff(before.World(), after.World()))
		}
		problems = append(problems, repeat(after, step)...)
	case simtest.Operated:
		if step.Err != nil && !same {
			bad("the failed operation left a trace: %v", model.Diff(before.World(), after.World()))
		}
	case simtest.Waited:
		if got := time.Duration(after.World().Now - before.World().Now); got != step.Wait {
			bad("%s passed", got)
		}
	case simtest.Forked:
		if !same {
			bad("the fork differs: %v", model.Diff(before.World(), after.World()))
		}
		c.kept[before] = was
	case simtest.Returned:
		if !bytes.Equal(c.kept[after], is) {
			bad("what happened to the fork changed the original")
		}
	}
	for _, p := range oracle.Check(after.World()) {
		bad("the world is unsound: %s", p)
	}
	if same && step.Kind != simtest.Forked {
		return problems
	}
	again, err := model.ReadSnapshot(bytes.NewReader(is), "snapshot")
	if err != nil {
		bad("the snapshot does not read back: %v", err)
	} else if !bytes.Equal(is, snapshotOf(sim.New(again))) {
		bad("the snapshot reads back differently: %v", model.Diff(after.World(), again))
	} else if p := oracle.Check(again); len(p) > 0 {
		bad("the world that was read back is unsound: %v", p)
	}
	return problems
}

// call compares the outcome of a call with the oracle's prediction and with Check.
func (c *comparison) call(before *sim.Engine, step simtest.Step) (problems []string) {
	bad := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	w, req := before.World(), step.Request
	accept, reason, sure := oracle.Predict(w, req)
	code, certain := oracle.ExpectCode(w, req)
	c.counts.add(req.Action, step.Refused == nil, sure, certain)
	switch {
	case sure && accept && step.Refused != nil:
		bad("the documents have it accepted")
	case sure && !accept && step.Refused == nil:
		bad("the documents have it refused: %s", reason)
	case certain && step.Refused.Code != code:
		bad("the documents have it refused with %s: %s", code, reason)
	}
	findings := before.Check(req)
	found := slices.ContainsFunc(findings, func(f validate.Finding) bool { return f.Severity == validate.SeverityError })
	if found != (step.Refused != nil) {
		bad("Check finds %+v", findings)
	}
	return problems
}

// repeat makes an accepted call with a token once more: it gets the first answer and changes nothing; with another
// description it is refused (Interpretation 9 of docs/sources.md).
func repeat(after *sim.Engine, step simtest.Step) (problems []string) {
	token := slices.ContainsFunc(step.Request.Params, func(p model.Param) bool { return p.Name == "ClientToken" || p.Name == "Token" })
	dry := slices.ContainsFunc(step.Request.Params, func(p model.Param) bool { return p.Name == "DryRun" })
	if step.Refused != nil || !token || dry {
		return nil
	}
	e := after.Fork()
	r, refused := e.Do(step.Request)
	if refused != nil || r.RequestID != step.Response.RequestID || !bytes.Equal(snapshotOf(e), snapshotOf(after)) {
		problems = append(problems, fmt.Sprintf("repeated, it is answered with %v, %v, and changes %v", r.RequestID, refused, model.Diff(after.World(), e.World())))
	}
	spec, _ := api.Lookup(step.Request.Action)
	if _, has := spec.Parameter("Description"); !has {
		return problems
	}
	other := step.Request
	other.Params = slices.DeleteFunc(slices.Clone(other.Params), func(p model.Param) bool { return p.Name == "Description" })
	other.Params = append(other.Params, model.Param{Name: "Description", Value: "another description"})
	if _, refused := e.Do(other); refused == nil || refused.Code != "IdempotentParameterMismatch" {
		problems = append(problems, fmt.Sprintf("repeated with another description it is answered with %v", refused))
	}
	return problems
}

func snapshotOf(e *sim.Engine) []byte {
	var b bytes.Buffer
	if err := e.World().WriteSnapshot(&b); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// tally counts outcomes by action.
type tally map[model.Action]*outcome

type outcome struct{ accepted, refused, sure, coded int }

func (c tally) of(a model.Action) *outcome {
	if c[a] == nil {
		c[a] = &outcome{}
	}
	return c[a]
}

func (c tally) add(a model.Action, accepted, sure, coded bool) {
	o := c.of(a)
	for _, x := range []struct {
		yes bool
		n   *int
	}{{accepted, &o.accepted}, {!accepted, &o.refused}, {sure, &o.sure}, {coded, &o.coded}} {
		if x.yes {
			*x.n++
		}
	}
}

func (c tally) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-55s %8s %8s %8s %8s\n", "action", "accepted", "refused", "sure", "coded")
	var total outcome
	for _, a := range simtest.Actions() {
		o := c.of(a)
		fmt.Fprintf(&b, "%-55s %8d %8d %8d %8d\n", a, o.accepted, o.refused, o.sure, o.coded)
		total.accepted += o.accepted
		total.refused += o.refused
		total.sure += o.sure
		total.coded += o.coded
	}
	fmt.Fprintf(&b, "%-55s %8d %8d %8d %8d\n", "all", total.accepted, total.refused, total.sure, total.coded)
	return b.String()
}
