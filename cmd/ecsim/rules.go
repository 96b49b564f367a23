package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/scenarios"
	"ecsim/sim/invariant"
	"ecsim/validate"
)

func newRulesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules [ID|AREA|--coverage [ACTION]]",
		Short: "List the rules, or print one in full; --coverage prints what of the API reference they enforce",
		Long: `List the rules by area, those of one area only, or print one in full: why it is there, where it is documented, what it guards and the codes it gives.

A rule's basis is documented; interpreted, where the documents are silent or differ; or advice, which refuses no call.

With --coverage: how many of the API reference's error rows and rules are enforced, by action, and why the others are not
modelled; with an action's name its page of the ledger, line by line. docs/fidelity.md has all of it.`,
		Args: atMost(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return append(areas(), ruleIDs()...), cobra.ShellCompDirectiveNoFileComp
		},
	}
	coverage := cmd.Flags().Bool("coverage", false, "print how much of the API reference is enforced, in all or of one action")
	format := chooseFlag(cmd, "format", "how to print it", "text", "json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		out := cmd.OutOrStdout()
		if *coverage {
			return runCoverage(out, args, format.value)
		}
		if len(args) == 0 {
			if format.value == "json" {
				return writeJSON(out, rulesJSON(allRules()))
			}
			return printRules(out, allRules())
		}
		for _, r := range allRules() {
			if r.ID == args[0] {
				if format.value == "json" {
					return writeJSON(out, newRuleJSON(r))
				}
				return printRule(out, r)
			}
		}
		if in := rulesOf(args[0]); in != nil {
			if format.value == "json" {
				return writeJSON(out, rulesJSON(in))
			}
			return printRules(out, in)
		}
		return fmt.Errorf("there is no rule %q%s", args[0], orNearest(args[0], append(ruleIDs(), areas()...), "; ecsim rules lists them"))
	}
	return cmd
}

// allRules are the rules of calls, those of plans as a whole, and the invariants.
func allRules() []*validate.Rule {
	return slices.Concat([]*validate.Rule{validate.ActionRule}, validate.All, scenarios.Rules, invariant.Rules())
}

func ruleIDs() (ids []string) {
	for _, r := range allRules() {
		ids = append(ids, r.ID)
	}
	return ids
}

func area(r *validate.Rule) string {
	a, _, _ := strings.Cut(r.ID, ".")
	return a
}

// areas are what rules are about, in the order in which they first come.
func areas() (names []string) {
	for _, r := range allRules() {
		if a := area(r); !slices.Contains(names, a) {
			names = append(names, a)
		}
	}
	return names
}

func rulesOf(name string) (in []*validate.Rule) {
	for _, r := range allRules() {
		if area(r) == name {
			in = append(in, r)
		}
	}
	return in
}

// printRules prints rules by area, areas in the order in which they first come.
func printRules(w io.Writer, rules []*validate.Rule) error {
	var areas []string
	by := map[string][]*validate.Rule{}
	for _, r := range rules {
		a := area(r)
		if by[a] == nil {
			areas = append(areas, a)
		}
		by[a] = append(by[a], r)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, a := range areas {
		if i > 0 {
			fmt.Fprintln(t)
		}
		fmt.Fprintln(t, a)
		for _, r := range by[a] {
			fmt.Fprintf(t, "  %s\t%s\t%s\n", r.ID, r.Basis, r.Title())
		}
	}
	return t.Flush()
}

func printRule(w io.Writer, r *validate.Rule) error {
	title, rest, _ := strings.Cut(r.Doc, "\n")
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n%s\n", r.ID, r.Basis, title)
	if rest != "" {
		fmt.Fprintf(&b, "\n%s\n", strings.TrimSpace(rest))
	}
	list(&b, "sources", sourceTexts(r))
	list(&b, "actions", strs(r.Actions))
	list(&b, "codes", strs(r.Codes))
	_, err := io.WriteString(w, b.String())
	return err
}

func list(b *strings.Builder, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	b.WriteString("\n" + title + "\n")
	for _, l := range lines {
		b.WriteString("  " + l + "\n")
	}
}

func sourceTexts(r *validate.Rule) []string {
	var out []string
	for _, s := range r.Sources {
		text := s.Document
		if s.Action != "" {
			text += ": " + string(s.Action)
		}
		if s.Section != "" {
			text += ", " + s.Section
		}
		out = append(out, text)
	}
	return out
}

func strs[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, s := range in {
		out[i] = string(s)
	}
	return out
}

type sourceJSON struct {
	Document string       `json:"document"`
	Action   model.Action `json:"action"`
	Section  string       `json:"section"`
}

type ruleJSON struct {
	ID      string         `json:"id"`
	Basis   validate.Basis `json:"basis"`
	Title   string         `json:"title"`
	Doc     string         `json:"doc"`
	Sources []sourceJSON   `json:"sources"`
	Actions []string       `json:"actions"`
	Codes   []string       `json:"codes"`
}

func newRuleJSON(r *validate.Rule) ruleJSON {
	out := ruleJSON{ID: r.ID, Basis: r.Basis, Title: r.Title(), Doc: r.Doc, Sources: []sourceJSON{}, Actions: strs(r.Actions), Codes: strs(r.Codes)}
	for _, s := range r.Sources {
		out.Sources = append(out.Sources, sourceJSON(s))
	}
	return out
}

func rulesJSON(rules []*validate.Rule) []ruleJSON {
	list := []ruleJSON{}
	for _, r := range rules {
		list = append(list, newRuleJSON(r))
	}
	return list
}
