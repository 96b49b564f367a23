package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"ecsim/model"
	"ecsim/validate/ledger"
)

// coverageRow is one line of the totals.
type coverageRow struct {
	Action     model.Action `json:"action,omitempty"`
	ErrorRows  countJSON    `json:"errorRows"`
	Documented countJSON    `json:"documentedRules"`
}

type countJSON struct {
	All         int     `json:"all"`
	Enforced    int     `json:"enforced"`
	NotModelled int     `json:"notModelled"`
	Percent     float64 `json:"percent"`
}

func newCountJSON(c ledger.Count) countJSON {
	return countJSON{c.All, c.Enforced, c.Open(), float64(int(c.Percent()*10+0.5)) / 10}
}

// coverageJSON is the fidelity ledger's totals.
type coverageJSON struct {
	Total   coverageRow   `json:"total"`
	Actions []coverageRow `json:"actions"`
	Reasons []reasonJSON  `json:"reasons"`
}

type reasonJSON struct {
	Reason    string `json:"reason"`
	Text      string `json:"text"`
	ErrorRows int    `json:"errorRows"`
	Rules     int    `json:"documentedRules"`
}

func newCoverageJSON() coverageJSON {
	var out coverageJSON
	var rows, rules ledger.Count
	for _, a := range documentedPages() {
		r, d := a.CountRows(), a.CountRules()
		rows.Add(r)
		rules.Add(d)
		out.Actions = append(out.Actions, coverageRow{a.Action, newCountJSON(r), newCountJSON(d)})
	}
	out.Total = coverageRow{"", newCountJSON(rows), newCountJSON(rules)}
	byRow, byRule := ledger.CountReasons()
	for i, r := range ledger.Reasons {
		out.Reasons = append(out.Reasons, reasonJSON{string(r.Reason), r.Text, byRow[i], byRule[i]})
	}
	return out
}

// documentedPages are the ledger's pages of actions that the API reference has.
func documentedPages() (pages []*ledger.Action) {
	all := ledger.Actions()
	for i := range all {
		if all[i].Documented() {
			pages = append(pages, &all[i])
		}
	}
	return pages
}

// printCoverage prints the totals of the fidelity ledger.
func printCoverage(w io.Writer) error {
	c := newCoverageJSON()
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "\tall\tenforced\tnot modelled\t%%\t\n")
	for _, x := range []struct {
		name string
		countJSON
	}{{"error rows", c.Total.ErrorRows}, {"documented rules", c.Total.Documented}} {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%.1f\t\n", x.name, x.All, x.Enforced, x.NotModelled, x.Percent)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "NOT MODELLED\tROWS\tRULES\tBECAUSE")
	for _, r := range c.Reasons {
		fmt.Fprintf(t, "%s\t%d\t%d\t%s\n", r.Reason, r.ErrorRows, r.Rules, r.Text)
	}
	fmt.Fprintln(t)
	if err := t.Flush(); err != nil {
		return err
	}
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "ACTION\tERROR ROWS\tENFORCED\tRULES\tENFORCED")
	for _, a := range c.Actions {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\n", a.Action, a.ErrorRows.All, a.ErrorRows.Enforced, a.Documented.All, a.Documented.Enforced)
	}
	return t.Flush()
}

// coverageLineJSON is one line of an action's page of the ledger.
type coverageLineJSON struct {
	Kind   string      `json:"kind"`
	Status int         `json:"status,omitempty"`
	Code   model.Code  `json:"code,omitempty"`
	Rows   int         `json:"rows,omitempty"`
	Open   int         `json:"notModelled,omitempty"`
	ID     string      `json:"id,omitempty"`
	Text   string      `json:"text,omitempty"`
	Source string      `json:"source,omitempty"`
	Origin string      `json:"origin,omitempty"`
	Proofs []proofJSON `json:"proofs"`
	Reason string      `json:"reason,omitempty"`
	Note   string      `json:"note,omitempty"`
}

type proofJSON struct {
	Rule string `json:"rule,omitempty"`
	Test string `json:"test"`
}

func newProofsJSON(ps []ledger.Proof) []proofJSON {
	out := []proofJSON{}
	for _, p := range ps {
		out = append(out, proofJSON(p))
	}
	return out
}

func coverageLines(a *ledger.Action) (lines []coverageLineJSON) {
	for _, r := range a.Rows {
		lines = append(lines, coverageLineJSON{Kind: "error", Status: r.Status, Code: r.Code, Rows: r.Rows, Open: r.Open,
			Proofs: newProofsJSON(r.Proofs), Reason: string(r.Reason), Note: r.Note})
	}
	for _, r := range a.Rules {
		lines = append(lines, coverageLineJSON{Kind: "rule", ID: r.ID, Text: r.Text, Source: r.Source,
			Proofs: newProofsJSON(r.Proofs), Reason: string(r.Reason), Note: r.Note})
	}
	for _, r := range a.Answers {
		lines = append(lines, coverageLineJSON{Kind: "answer", Status: r.Status, Code: r.Code, Origin: string(r.Origin), Proofs: newProofsJSON(r.Proofs)})
	}
	return lines
}

// printPage prints an action's page of the ledger.
func printPage(w io.Writer, a *ledger.Action) error {
	var b strings.Builder
	section := ""
	for _, l := range coverageLines(a) {
		if l.Kind != section {
			section = l.Kind
			if b.Len() > 0 {
				b.WriteString("\n")
			}
			b.WriteString(map[string]string{"error": "error rows", "rule": "documented rules", "answer": "answers that are not on the page"}[section] + "\n")
		}
		switch {
		case l.Kind == "rule":
			fmt.Fprintf(&b, "  %s (%s): %s\n", l.ID, l.Source, l.Text)
		case l.Rows > 1:
			fmt.Fprintf(&b, "  %d %s, %d rows\n", l.Status, l.Code, l.Rows)
		case l.Kind == "answer":
			fmt.Fprintf(&b, "  %d %s (%s)\n", l.Status, l.Code, l.Origin)
		default:
			fmt.Fprintf(&b, "  %d %s\n", l.Status, l.Code)
		}
		for _, p := range l.Proofs {
			if p.Rule == "" {
				fmt.Fprintf(&b, "    enforced: %s\n", p.Test)
			} else {
				fmt.Fprintf(&b, "    enforced by %s: %s\n", p.Rule, p.Test)
			}
		}
		if l.Reason != "" {
			text := ledger.Reason(l.Reason).Text()
			if l.Note != "" {
				text = l.Note
			}
			rest := ""
			if len(l.Proofs) > 0 {
				rest = fmt.Sprintf(", %d of %d", l.Open, l.Rows)
			}
			fmt.Fprintf(&b, "    not modelled%s (%s): %s\n", rest, l.Reason, text)
		} else if l.Note != "" {
			fmt.Fprintf(&b, "    but: %s\n", l.Note)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// coverageNames are the actions that the ledger has a page of.
func coverageNames() (names []string) {
	for _, a := range ledger.Actions() {
		names = append(names, string(a.Action))
	}
	slices.Sort(names)
	return names
}

// runCoverage prints the ledger's totals, or with a name one action's page.
func runCoverage(w io.Writer, args []string, format string) error {
	if len(args) == 0 {
		if format == "json" {
			return writeJSON(w, newCoverageJSON())
		}
		return printCoverage(w)
	}
	page, ok := ledger.Lookup(model.Action(args[0]))
	if !ok {
		return fmt.Errorf("there is no action %q%s", args[0], orNearest(args[0], coverageNames(), "; ecsim api lists them"))
	}
	if format == "json" {
		return writeJSON(w, coverageLines(page))
	}
	return printPage(w, page)
}
