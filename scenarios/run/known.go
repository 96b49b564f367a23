package run

import (
	"slices"

	"ecsim/model/api"
	"ecsim/scenarios/plan"
	"ecsim/sim/invariant"
	"ecsim/validate"
)

// known checks the identifiers that a reader of the language alone does not know: those of rules and invariants.
func known(s *plan.Scenario) error {
	var rules, invariants []string
	for _, r := range validate.All {
		rules = append(rules, r.ID)
	}
	for _, v := range invariant.All {
		invariants = append(invariants, v.ID)
	}
	e := &plan.Error{File: s.File}
	check := func(file, what string, names []plan.Name, ids []string) {
		for _, n := range names {
			if slices.Contains(ids, n.Text) {
				continue
			}
			message := "there is no " + what + " " + n.Text + "; ecsim rules lists them"
			if near := api.Nearest(n.Text, ids); near != "" {
				message = "there is no " + what + " " + n.Text + "; did you mean " + near + "?"
			}
			e.Problems = append(e.Problems, plan.Problem{Pos: n.Pos, File: file, Message: message})
		}
	}
	check("", "invariant", s.Invariants, invariants)
	for i := range s.Steps {
		step := &s.Steps[i]
		x := step.Expect
		if x == nil {
			continue
		}
		if x.Rule != nil {
			check(step.File, "rule", []plan.Name{*x.Rule}, rules)
		}
		if x.Findings != nil {
			check(step.File, "invariant", x.Findings.Of, invariants)
			check(step.File, "invariant", x.Findings.Are, invariants)
		}
	}
	if len(e.Problems) == 0 {
		return nil
	}
	return e
}
