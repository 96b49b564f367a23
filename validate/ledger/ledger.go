// Package ledger says of every error code and every documented rule of the API reference whether ecsim enforces it,
// with the rule and the test that show it, or why not. Its table is generated from the files in actions, from the rules
// of package validate and from the test cases of package sim; docs/fidelity.md is the same table for people.
package ledger

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// Proof shows that a line of the ledger is enforced: the title of the case that provokes a rule, or, with no rule, a
// test of behaviour as package.TestName.
type Proof struct {
	Rule string
	Test string
}

// Row is one error code with one HTTP status on an action's page.
type Row struct {
	Status int
	Code   model.Code
	// Rows is how many rows of the page have the code and the status; Open of them are not enforced.
	Rows, Open int
	Proofs     []Proof
	Reason     Reason
	Note       string
}

// Rule is one rule that an action's page states.
type Rule struct {
	// ID is what a source of a validate.Rule calls it.
	ID string
	// Text is the rule in our own words, Source its lines in the reference, such as 002:8453.
	Text, Source string
	Proofs       []Proof
	Reason       Reason
	Note         string
}

// Answer is a code that the action gives though its page does not have it.
type Answer struct {
	Status int
	Code   model.Code
	// Origin is api.Metadata, api.Common or api.Borrowed.
	Origin api.Origin
	Proofs []Proof
}

// Action is one action's page of the ledger. An action that the API reference does not have, only the metadata, has no
// Rows and no Rules.
type Action struct {
	Action  model.Action
	Rows    []Row
	Rules   []Rule
	Answers []Answer
	// Unanswered is the number of the metadata's further codes, which no rule gives.
	Unanswered int
}

// Documented reports whether the API reference has a page of the action.
func (a *Action) Documented() bool { return len(a.Rows)+len(a.Rules) > 0 }

// Count is a number of lines and how many of them are enforced.
type Count struct{ All, Enforced int }

// Add puts another count to it.
func (c *Count) Add(o Count) { c.All, c.Enforced = c.All+o.All, c.Enforced+o.Enforced }

// Open is how many lines are not enforced.
func (c Count) Open() int { return c.All - c.Enforced }

// Percent is the enforced part, from 0 to 100; of nothing it is 100.
func (c Count) Percent() float64 {
	if c.All == 0 {
		return 100
	}
	return 100 * float64(c.Enforced) / float64(c.All)
}

// CountRows counts the page's error rows.
func (a *Action) CountRows() (c Count) {
	for i := range a.Rows {
		c.Add(Count{a.Rows[i].Rows, a.Rows[i].Rows - a.Rows[i].Open})
	}
	return c
}

// CountRules counts the page's rules.
func (a *Action) CountRules() (c Count) {
	for i := range a.Rules {
		c.All++
		if len(a.Rules[i].Proofs) > 0 {
			c.Enforced++
		}
	}
	return c
}

// Actions are the pages of the ledger by action name. The caller must not change them.
func Actions() []Action { return actions }

// Lookup finds an action's page.
func Lookup(name model.Action) (*Action, bool) {
	i := slices.IndexFunc(actions, func(a Action) bool { return a.Action == name })
	if i < 0 {
		return nil, false
	}
	return &actions[i], true
}

// Gives reports whether a test has the action answer the code, as refused by the rule.
func (a *Action) Gives(code model.Code, rule string) bool {
	has := func(ps []Proof) bool { return slices.ContainsFunc(ps, func(p Proof) bool { return p.Rule == rule }) }
	return slices.ContainsFunc(a.Rows, func(r Row) bool { return r.Code == code && has(r.Proofs) }) ||
		slices.ContainsFunc(a.Answers, func(r Answer) bool { return r.Code == code && has(r.Proofs) })
}

// CountReasons counts the lines that are not enforced by the reason given, in the order of Reasons.
func CountReasons() (rows, rules []int) {
	rows, rules = make([]int, len(Reasons)), make([]int, len(Reasons))
	at := func(r Reason) int { return slices.IndexFunc(Reasons, func(x Explained) bool { return x.Reason == r }) }
	for i := range actions {
		for j := range actions[i].Rows {
			if r := &actions[i].Rows[j]; r.Open > 0 && r.Reason != "" {
				rows[at(r.Reason)] += r.Open
			}
		}
		for j := range actions[i].Rules {
			if r := &actions[i].Rules[j]; r.Reason != "" {
				rules[at(r.Reason)]++
			}
		}
	}
	return rows, rules
}
