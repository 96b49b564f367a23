package gen

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
	"ecsim/validate/ledger"
)

// Case is one test in which a rule refuses a call.
type Case struct {
	Action model.Action
	Rule   string
	Code   model.Code
	Status int
	Title  string
	// Param is the parameter at fault where the catalog's syntax is what is tested.
	Param string
}

// Compile makes the ledger from the files in dir and the cases. exists reports whether there is a test of behaviour of
// that name, package.TestName. The error joins everything that is wrong.
func Compile(dir fs.FS, cases []Case, exists func(test string) bool) ([]ledger.Action, error) {
	sources, err := pages(dir)
	if err != nil {
		return nil, err
	}
	c := &compiler{cases: map[model.Action][]Case{}, exists: exists}
	for _, x := range cases {
		c.cases[x.Action] = append(c.cases[x.Action], x)
	}
	var out []ledger.Action
	for _, s := range api.Actions() {
		out = append(out, c.action(s, sources[s.Action]))
	}
	slices.SortFunc(out, func(a, b ledger.Action) int { return cmp.Compare(a.Action, b.Action) })
	c.sources(sources)
	return out, errors.Join(c.wrong...)
}

type compiler struct {
	cases  map[model.Action][]Case
	exists func(string) bool
	wrong  []error
}

func (c *compiler) bad(format string, args ...any) {
	c.wrong = append(c.wrong, fmt.Errorf(format, args...))
}

func (c *compiler) action(s *api.Spec, p *page) ledger.Action {
	a := ledger.Action{Action: s.Action}
	answered := map[model.Code]bool{}
	for _, e := range s.Errors {
		if e.Origin != api.Page {
			continue
		}
		r := ledger.Row{Status: e.Status, Code: e.Code, Rows: e.Rows}
		r.Proofs = c.proofs(s.Action, func(x Case) bool { return x.Code == e.Code && x.Status == e.Status })
		answered[e.Code] = true
		if p != nil {
			c.excuse(s.Action, &r, p)
		}
		a.Rows = append(a.Rows, r)
	}
	a.Answers = c.answers(s.Action, answered)
	for _, x := range a.Answers {
		answered[x.Code] = true
		switch listed := p != nil && slices.Contains(p.Borrowed, x.Code); {
		case x.Origin == api.Unknown:
			c.bad("%s gives %s, which no document has", s.Action, x.Code)
		case x.Origin == api.Borrowed && p != nil && !listed:
			c.bad("%s gives %s, which is another page's; if it is borrowed on purpose, list it", s.Action, x.Code)
		case x.Origin != api.Borrowed && listed:
			c.bad("%s does not borrow %s: it is its own", s.Action, x.Code)
		}
	}
	for _, e := range s.Errors {
		if !answered[e.Code] && e.Origin == api.Metadata {
			a.Unanswered++
		}
	}
	if p == nil {
		return a
	}
	for _, e := range p.Errors {
		if !slices.ContainsFunc(a.Rows, func(r ledger.Row) bool { return r.Code == e.Code && (e.Status == 0 || e.Status == r.Status) }) {
			c.bad("%s has no row %s to be excused", s.Action, e.Code)
		}
	}
	for _, code := range p.Borrowed {
		if !answered[code] {
			c.bad("%s borrows %s, but never gives it", s.Action, code)
		}
	}
	for i := range p.Rules {
		a.Rules = append(a.Rules, c.rule(s, &p.Rules[i]))
	}
	return a
}

// excuse applies what the page's file says of the row, and demands that each of its rows has a state.
func (c *compiler) excuse(action model.Action, r *ledger.Row, p *page) {
	var said *excuse
	for i := range p.Errors {
		if e := &p.Errors[i]; e.Code == r.Code && (e.Status == 0 || e.Status == r.Status) {
			said = e
		}
	}
	switch {
	case said == nil && len(r.Proofs) == 0:
		r.Open = r.Rows
		c.bad("%s: %d %s is neither enforced nor excused", action, r.Status, r.Code)
	case said == nil:
	case len(r.Proofs) > 0 && (said.Rows == 0 || said.Rows >= r.Rows):
		c.bad("%s: %d %s is said not to be modelled, but %s gives it", action, r.Status, r.Code, r.Proofs[0].Rule)
	case len(r.Proofs) == 0 && said.Rows != 0 && said.Rows < r.Rows:
		r.Open = r.Rows
		c.bad("%s: %d %s: %d of %d rows are excused and the others are not enforced", action, r.Status, r.Code, said.Rows, r.Rows)
	default:
		r.Open, r.Reason, r.Note = cmp.Or(said.Rows, r.Rows), said.Reason, said.Note
		if said.Reason == ledger.OtherCode {
			c.otherCode(action, r)
		}
	}
}

// otherCode demands that the note of a row names a code that the action gives instead.
func (c *compiler) otherCode(action model.Action, r *ledger.Row) {
	for _, x := range c.cases[action] {
		for _, word := range strings.FieldsFunc(r.Note, func(b rune) bool { return strings.ContainsRune(" ,;:()`", b) }) {
			if word == string(x.Code) && x.Code != r.Code {
				return
			}
		}
	}
	c.bad("%s: the note of %s, %q, names no other code that the action gives", action, r.Code, r.Note)
}

// answers lists the codes that cases provoke and the page does not have, by code.
func (c *compiler) answers(action model.Action, own map[model.Code]bool) (out []ledger.Answer) {
	seen := map[model.Code]bool{}
	for _, x := range c.cases[action] {
		if own[x.Code] || seen[x.Code] {
			continue
		}
		seen[x.Code] = true
		status, origin := api.Status(action, x.Code)
		out = append(out, ledger.Answer{Status: status, Code: x.Code, Origin: origin,
			Proofs: c.proofs(action, func(y Case) bool { return y.Code == x.Code })})
	}
	slices.SortFunc(out, func(a, b ledger.Answer) int { return cmp.Compare(a.Code, b.Code) })
	return out
}

// proofs takes one case of each rule among those of the action that match: the first in the alphabet, because the order
// of the tables may be a map's.
func (c *compiler) proofs(action model.Action, match func(Case) bool) (ps []ledger.Proof) {
	for _, x := range c.cases[action] {
		if !match(x) {
			continue
		}
		if i := slices.IndexFunc(ps, func(p ledger.Proof) bool { return p.Rule == x.Rule }); i < 0 {
			ps = append(ps, ledger.Proof{Rule: x.Rule, Test: x.Title})
		} else {
			ps[i].Test = min(ps[i].Test, x.Title)
		}
	}
	slices.SortFunc(ps, func(a, b ledger.Proof) int { return cmp.Compare(a.Rule, b.Rule) })
	return ps
}

// elsewhere is a proof of a rule by another action's case: what one page says another action may have to hold to.
func (c *compiler) elsewhere(rule string) (ps []ledger.Proof) {
	for _, s := range api.Actions() {
		if ps = c.proofs(s.Action, func(x Case) bool { return x.Rule == rule }); len(ps) > 0 {
			ps[0].Test = "on " + string(s.Action) + ": " + ps[0].Test
			return ps
		}
	}
	return nil
}

func (c *compiler) rule(s *api.Spec, r *rule) ledger.Rule {
	out := ledger.Rule{ID: r.ID, Text: r.Text, Source: r.Source, Reason: r.Reason, Note: r.Note}
	for _, v := range validate.All {
		if named := slices.ContainsFunc(v.Sources, func(src validate.Source) bool {
			return src.Document == "002" && src.Action == s.Action && src.Section == r.ID
		}); named || slices.Contains(r.By, v.ID) {
			ps := c.proofs(s.Action, func(x Case) bool { return x.Rule == v.ID })
			if len(ps) == 0 {
				ps = c.elsewhere(v.ID)
			}
			if len(ps) == 0 && v.Basis != validate.Advice {
				c.bad("%s: %s is said to enforce %s, but no case provokes it", s.Action, v.ID, r.ID)
			}
			out.Proofs = append(out.Proofs, ps...)
		}
	}
	for _, id := range r.By {
		if _, ok := validate.Lookup(id); !ok {
			c.bad("%s: %s names the rule %s, which there is not", s.Action, r.ID, id)
		}
	}
	for _, name := range r.Syntax {
		ps := c.proofs(s.Action, func(x Case) bool { return x.Param == name && x.Rule != "param.syntax" })
		if len(ps) == 0 {
			c.bad("%s: %s names the parameter %s, whose syntax says nothing", s.Action, r.ID, name)
		}
		for _, p := range ps {
			if !slices.Contains(out.Proofs, p) {
				out.Proofs = append(out.Proofs, p)
			}
		}
	}
	for _, t := range r.Tests {
		if !c.exists(t) {
			c.bad("%s: %s names the test %s, which there is not", s.Action, r.ID, t)
			continue
		}
		out.Proofs = append(out.Proofs, ledger.Proof{Test: t})
	}
	switch {
	case len(out.Proofs) == 0 && r.Reason == "":
		c.bad("%s: the rule %s is neither enforced nor excused", s.Action, r.ID)
	case len(out.Proofs) > 0 && r.Reason != "":
		c.bad("%s: the rule %s is said not to be modelled, but has the proof %v", s.Action, r.ID, out.Proofs[0])
	}
	return out
}

// sources demands that what the rules name as their sources is there.
func (c *compiler) sources(pages map[model.Action]*page) {
	for _, v := range validate.All {
		for _, src := range v.Sources {
			if src.Document != "002" || src.Action == "" {
				continue
			}
			p := pages[src.Action]
			if p == nil {
				c.bad("%s: %s has no page", v.ID, src.Action)
				continue
			}
			if code, ok := strings.CutPrefix(src.Section, "row "); ok {
				if _, origin := api.Status(src.Action, model.Code(code)); origin != api.Page {
					c.bad("%s: the page of %s has no row %s", v.ID, src.Action, code)
				}
				continue
			}
			s, _ := api.Lookup(src.Action)
			if _, parameter := s.Parameter(src.Section); !parameter && !slices.ContainsFunc(p.Rules, func(r rule) bool { return r.ID == src.Section }) {
				c.bad("%s: the page of %s has no rule or parameter %s", v.ID, src.Action, src.Section)
			}
		}
	}
}
