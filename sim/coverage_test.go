package sim_test

import (
	"strings"
	"testing"

	"ecsim/model"
	"ecsim/validate"
)

// coverage is what the tables provoke of one rule.
type coverage struct {
	codes  map[model.Code]bool
	guards map[model.Action]bool
	misses int
}

func (c *coverage) note(action model.Action, code model.Code) {
	if code == "" {
		c.misses++
		return
	}
	c.codes[code] = true
	c.guards[action] = true
}

// tableCoverage plays every case, without its last call, to learn which action it is about. That the cases come out as
// they say is TestRules' and TestParameters' to prove.
func tableCoverage(t *testing.T) map[string]*coverage {
	covered := map[string]*coverage{}
	of := func(rule string) *coverage {
		if covered[rule] == nil {
			covered[rule] = &coverage{codes: map[model.Code]bool{}, guards: map[model.Action]bool{}}
		}
		return covered[rule]
	}
	for _, c := range ruleCases {
		of(c.rule).note(c.play(newBed(t)).action, c.code)
	}
	for _, p := range probes() {
		of(p.rule).note(p.wrong.action, p.code)
		if p.right.action != "" {
			of(p.rule).note(p.right.action, "")
		}
	}
	return covered
}

// TestRuleCoverage proves that the tables provoke every rule: each of its codes, on each action it guards (a rule of
// parameters on each action that has such a parameter), and that each has a near miss.
func TestRuleCoverage(t *testing.T) {
	covered := tableCoverage(t)
	for _, r := range validate.All {
		c := covered[r.ID]
		delete(covered, r.ID)
		if c == nil {
			t.Errorf("%s: no case", r.ID)
			continue
		}
		codes := r.Codes
		if r.Basis == validate.Advice {
			codes = []model.Code{advised}
		}
		for _, code := range codes {
			if !c.codes[code] {
				t.Errorf("%s: no case provokes %s", r.ID, code)
			}
			delete(c.codes, code)
		}
		for code := range c.codes {
			t.Errorf("%s: a case provokes %s, which is none of the rule's codes", r.ID, code)
		}
		if c.misses == 0 {
			t.Errorf("%s: no near miss", r.ID)
		}
		for _, a := range r.Actions {
			if !c.guards[a] && !strings.HasPrefix(r.ID, "param.") {
				t.Errorf("%s: no case provokes it on %s", r.ID, a)
			}
			delete(c.guards, a)
		}
		for a := range c.guards {
			t.Errorf("%s: a case provokes it on %s, which it does not guard", r.ID, a)
		}
	}
	for rule := range covered {
		t.Errorf("there is no rule %s", rule)
	}
}
