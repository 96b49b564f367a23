package scenarios

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"ecsim/model"
	"ecsim/scenarios/plan"
	"ecsim/sim"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// TestPlans walks the plans of testdata/plans.txtar and compares what is found in each.
func TestPlans(t *testing.T) {
	const file = "testdata/plans.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], &archive.Files[i+1]
		name := strings.TrimSuffix(in.Name, ".yaml")
		if want.Name != name+".found" {
			t.Fatalf("%s is followed by %s", in.Name, want.Name)
		}
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, e := range validated(t, in.Data, in.Name).Findings {
				fmt.Fprintf(&b, "step %d, %d:%d %s %s[%s] %s", e.Step, e.Line, e.Column, e.Severity, e.Code, e.Rule, e.Message)
				for _, o := range e.Origins {
					fmt.Fprintf(&b, " (%s is of step %d, line %d)", o.Resource, o.Step, o.Line)
				}
				b.WriteByte('\n')
			}
			if *update {
				want.Data = []byte(b.String())
			} else if b.String() != string(want.Data) {
				t.Errorf("got\n%swant\n%s", b.String(), want.Data)
			}
		})
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func parsed(t *testing.T, text string) *plan.Plan {
	t.Helper()
	p, err := plan.Parse([]byte(text), "plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWorldStaysAsItIs(t *testing.T) {
	p := parsed(t, "region: cn-hangzhou\nsteps:\n  - call: CreateVpc\n  - wait: 1h\n")
	w := model.New(start, 1)
	var reports [2]string
	for i := range reports {
		r, err := Validate(context.Background(), p, w, Options{})
		if err != nil {
			t.Fatal(err)
		}
		reports[i] = fmt.Sprint(r)
	}
	if w.Len() != 0 || w.Now != start || w.Settings.Delays != "" || reports[0] != reports[1] {
		t.Errorf("the world has %d resources at %s, delays %q; reports %v", w.Len(), w.Now, w.Settings.Delays, reports)
	}
}

func TestDelays(t *testing.T) {
	p := parsed(t, `
region: cn-hangzhou
steps:
  - call: OpenPhysicalConnectionService
  - call: CreatePhysicalConnection
    as: circuit
    with: {AccessPointId: ap-cn-hangzhou-yh-B, LineOperator: CT, PeerLocation: Hangzhou, PortType: 10GBase-LR}
  - operator: {id: "${circuit.PhysicalConnectionId}", event: approve}
  - operator: {id: "${circuit.PhysicalConnectionId}", event: allocate}
  - call: ConfirmPhysicalConnection
    with: {PhysicalConnectionId: "${circuit.PhysicalConnectionId}"}
`)
	for _, tt := range []struct {
		delays string
		errors int
	}{{"", 0}, {model.DelaysNone, 0}, {model.DelaysDefault, 1}} {
		r, err := Validate(context.Background(), p, model.New(start, 1), Options{Delays: tt.delays})
		if err != nil || r.Summary.Errors != tt.errors {
			t.Errorf("delays %q: %v, %v; want %d errors", tt.delays, r, err, tt.errors)
		}
	}
}

func TestCancellation(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	last := 0
	p := parsed(t, "steps: [{wait: 1h}, {wait: 1h}, {wait: 1h}]")
	_, err := Validate(ctx, p, model.New(start, 1), Options{Progress: func(done, total int) {
		if last = done; total != 3 {
			t.Errorf("total %d", total)
		}
		if done == 2 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || last != 2 {
		t.Errorf("got %v after %d steps", err, last)
	}
}

func TestRules(t *testing.T) {
	for _, r := range Rules {
		if !strings.HasPrefix(r.ID, "plan.") || !strings.Contains(r.Doc, "\n") || len(r.Sources) == 0 {
			t.Errorf("%+v", r)
		}
	}
}

// TestEvents keeps the reader of plans, which knows no engine, in step with it.
func TestEvents(t *testing.T) {
	if !slices.Equal(plan.Events, sim.OperatorEvents) {
		t.Errorf("plans have %v, the engine %v", plan.Events, sim.OperatorEvents)
	}
}
