package simtest_test

import (
	"bytes"
	"slices"
	"testing"

	"ecsim/internal/oracle"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/simtest"
	"pgregory.net/rapid"
)

// Every write action has calls drawn for it.
func TestActionsAreComplete(t *testing.T) {
	drawn := simtest.Actions()
	for _, spec := range api.Actions() {
		if !spec.ReadOnly() && !slices.Contains(drawn, spec.Action) {
			t.Errorf("no calls of %s are drawn", spec.Action)
		}
	}
}

// Estates keep the documents' invariants, and their parameters' names are the catalog's.
func TestEstatesAndRequestsAreWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := simtest.Estates().Draw(t, "estate")
		for _, problem := range oracle.Check(w) {
			t.Error(problem)
		}
		req := simtest.Requests(w).Draw(t, "request")
		if unknown := api.UnknownParams(&req); len(unknown) > 0 {
			t.Errorf("%s: the action has no parameters %v", simtest.Text(req), unknown)
		}
	})
}

// The same seed draws the same estate and the same call.
func TestDrawingIsDeterministic(t *testing.T) {
	for seed := range 20 {
		a, b := simtest.Estates().Example(seed), simtest.Estates().Example(seed)
		var x, y bytes.Buffer
		if err := a.WriteSnapshot(&x); err != nil {
			t.Fatal(err)
		}
		if err := b.WriteSnapshot(&y); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(x.Bytes(), y.Bytes()) {
			t.Fatalf("seed %d draws two estates", seed)
		}
		if p, q := simtest.Text(simtest.Requests(a).Example(seed)), simtest.Text(simtest.Requests(b).Example(seed)); p != q {
			t.Fatalf("seed %d draws %s and %s", seed, p, q)
		}
	}
}

// A run in which everything is an ordinary step calls its hook with engines that differ as the step says.
func TestRunReportsSteps(t *testing.T) {
	seen := map[simtest.Kind]int{}
	rapid.Check(t, func(t *rapid.T) {
		simtest.Run(t, simtest.Estates().Draw(t, "estate"), func(t *rapid.T, before, after *sim.Engine, step simtest.Step) {
			seen[step.Kind]++
			if before == after {
				t.Fatalf("%s: before is after", step)
			}
			if step.String() == "" {
				t.Fatal("a step without a text")
			}
		})
	})
	for _, k := range []simtest.Kind{simtest.Called, simtest.Waited, simtest.Operated, simtest.Forked, simtest.Returned} {
		if seen[k] == 0 {
			t.Errorf("no step was a %s", k)
		}
	}
}
