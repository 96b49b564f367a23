package sim_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/simtest"
	"ecsim/validate"
	"ecsim/validate/ledger"
	"ecsim/validate/ledger/gen"
	"pgregory.net/rapid"
)

//go:generate go test . -run ^TestLedger$ -update

var update = flag.Bool("update", false, "write the ledger")

// ledgerCases are the cases in which a rule refuses a call: those of the tables, which TestRules proves to come out as
// they say, and the probes, which TestParameters does.
func ledgerCases(t *testing.T) (cases []gen.Case) {
	for _, c := range ruleCases {
		if c.code != "" && c.code != advised {
			b := newBed(t)
			req := b.request(c.play(b))
			_, refused := b.Do(req)
			if refused == nil {
				t.Fatalf("%s, %s: accepted", c.rule, c.title)
			}
			cases = append(cases, gen.Case{Action: req.Action, Rule: c.rule, Code: refused.Code, Status: refused.Status, Title: c.title})
		}
	}
	for _, p := range probes() {
		_, what, _ := strings.Cut(p.title, ": ")
		status, _ := api.Status(p.wrong.action, p.code)
		cases = append(cases, gen.Case{Action: p.wrong.action, Rule: p.rule, Code: p.code, Status: status, Title: what, Param: p.param})
	}
	return cases
}

// testExists reports whether a package, named by its folder, has a test of that name.
func testExists(t *testing.T) func(string) bool {
	tests := map[string]bool{}
	function := regexp.MustCompile(`(?m)^func (Test\w*)\(`)
	return func(name string) bool {
		folder, _, _ := strings.Cut(name, ".Test")
		if !tests[folder] {
			tests[folder] = true
			files, err := filepath.Glob(filepath.Join("..", folder, "*_test.go"))
			if err != nil || len(files) == 0 {
				t.Errorf("%s: there are no tests in %s (%v)", name, folder, err)
			}
			for _, f := range files {
				text, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range function.FindAllSubmatch(text, -1) {
					tests[folder+"."+string(m[1])] = true
				}
			}
		}
		return tests[name]
	}
}

// TestLedger makes the fidelity ledger anew from the pages, the rules and the cases. Each line has a proof or a reason,
// and each interpretation of docs/sources.md a rule or a test.
func TestLedger(t *testing.T) {
	dir, exists := os.DirFS("../validate/ledger"), testExists(t)
	actions, err := gen.Compile(dir, ledgerCases(t), exists)
	if err != nil {
		t.Fatal(err)
	}
	sources, err := os.ReadFile("../docs/sources.md")
	if err != nil {
		t.Fatal(err)
	}
	interpretations, err := gen.Interpretations(sources, dir, exists)
	if err != nil {
		t.Fatal(err)
	}
	table, err := gen.Go(actions)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]byte{
		"../validate/ledger/ledger_gen.go": table,
		"../docs/fidelity.md":              gen.Markdown(actions, interpretations),
	} {
		if *update {
			if err := os.WriteFile(name, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != string(want) {
			t.Errorf("%s is stale (%v); run make generate", name, err)
		}
	}
}

// TestRefusalsAreInTheLedger: whatever is called in whatever order, an action answers with no code but one that the ledger
// has on its page or as another document's, given by the rule that gives it there.
func TestRefusalsAreInTheLedger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		simtest.Run(t, simtest.Estates().Draw(t, "estate"), func(t *rapid.T, _, _ *sim.Engine, step simtest.Step) {
			if step.Refused == nil {
				return
			}
			page, ok := ledger.Lookup(step.Request.Action)
			if !ok || !page.Gives(step.Refused.Code, step.Refused.Rule) {
				t.Fatalf("%s\nthe ledger does not have that %s gives %s by %s", step, step.Request.Action, step.Refused.Code, step.Refused.Rule)
			}
		})
	})
}

// TestOrigins is the other half: what the ledger has of an action is on the action's page, in its metadata, among the
// common codes, or marked as borrowed.
func TestOrigins(t *testing.T) {
	for _, a := range ledger.Actions() {
		for _, x := range a.Answers {
			switch x.Origin {
			case api.Metadata, api.Common, api.Borrowed:
			default:
				t.Errorf("%s gives %s from %s", a.Action, x.Code, x.Origin)
			}
			if status, origin := api.Status(a.Action, x.Code); status != x.Status || origin != x.Origin {
				t.Errorf("%s: the ledger has %d %s from %s, the catalog %d from %s", a.Action, x.Status, x.Code, x.Origin, status, origin)
			}
		}
	}
}

// TestCommonCodesAreGiven is about validate's part of the common codes; the others are the server's.
func TestCommonCodesAreGiven(t *testing.T) {
	given := map[string]bool{}
	for _, r := range append([]*validate.Rule{validate.ActionRule}, validate.All...) {
		for _, c := range r.Codes {
			given[string(c)] = true
		}
	}
	for _, c := range []string{"MissingAction", "InvalidAction.NotFound", "MissingParameter", "InvalidParameter", "IdempotentParameterMismatch"} {
		if !given[c] {
			t.Errorf("no rule gives %s", c)
		}
	}
}
