package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

func newAPICommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "api [ACTION]",
		Short: "List the API's actions, or print one in full",
		Long:  "List the API's actions by group, or print one in full: parameters, errors, response and the rules that guard it.",
		Args:  atMost(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, s := range api.Actions() {
				names = append(names, string(s.Action))
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
	format := chooseFlag(cmd, "format", "how to print it", "text", "json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		out := cmd.OutOrStdout()
		if len(args) == 0 {
			if format.value == "json" {
				return writeJSON(out, actionList())
			}
			return printActions(out)
		}
		spec, ok := api.Lookup(model.Action(args[0]))
		if !ok {
			near := "; ecsim api lists them"
			if n := api.NearestAction(args[0]); n != "" {
				near = "; did you mean " + string(n) + "?"
			}
			return fmt.Errorf("there is no action %q%s", args[0], near)
		}
		if format.value == "json" {
			return writeJSON(out, newActionJSON(spec))
		}
		return printAction(out, spec)
	}
	return cmd
}

func printActions(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	group := ""
	for _, s := range api.Actions() {
		if s.Group != group {
			if group != "" {
				fmt.Fprintln(t)
			}
			group = s.Group
			fmt.Fprintln(t, group)
		}
		fmt.Fprintf(t, "  %s\t%s\n", s.Action, s.Summary)
	}
	return t.Flush()
}

func printAction(w io.Writer, s *api.Spec) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "%s (%s, %s)\n%s\nsource: %s\n", s.Action, s.Group, s.Access, s.Summary, s.Source)
	section(t, "parameters")
	printParameters(t, "  ", s.Parameters)
	section(t, "errors")
	for _, e := range s.Errors {
		fmt.Fprintf(t, "  %d\t%s\t%s\n", e.Status, e.Code, e.Origin)
	}
	section(t, "response")
	printFields(t, "  ", s.Response)
	section(t, "rules")
	for _, r := range validate.For(s.Action) {
		fmt.Fprintf(t, "  %s\t%s\t%s\n", r.ID, r.Basis, r.Title())
	}
	return t.Flush()
}

// section begins a part with columns of its own.
func section(t *tabwriter.Writer, title string) {
	t.Flush()
	fmt.Fprintf(t, "\n%s\n", title)
}

func printParameters(w io.Writer, indent string, ps []api.Parameter) {
	for i := range ps {
		p := &ps[i]
		required := ""
		if p.Required {
			required = "required"
		}
		name := strings.Join(append([]string{p.Name}, p.Aliases...), ", ")
		fmt.Fprintf(w, "%s%s\t%s\t%s\t%s\n", indent, name, typeOf(p.Type, p.Item), required, constraints(p, indent == "  "))
		printParameters(w, indent+"  ", p.Fields)
	}
}

func typeOf(t, item api.Type) string {
	if item != "" {
		return "list of " + string(item)
	}
	return string(t)
}

// constraints is what else is known of a parameter's value.
func constraints(p *api.Parameter, outermost bool) string {
	var s []string
	if outermost && p.Name == "RegionId" {
		s = append(s, "a plan's region when absent")
	}
	if p.Default != "" {
		s = append(s, "default "+p.Default)
	}
	if p.Range.Set {
		s = append(s, interval(p.Range, "%d..%d", "%d or more", "at most %d"))
	}
	if p.Length.Set {
		s = append(s, interval(p.Length, "%d to %d characters", "%d characters or more", "at most %d characters"))
	}
	if p.Max > 0 {
		s = append(s, fmt.Sprintf("at most %d", p.Max))
	}
	if p.Enum != nil {
		s = append(s, strings.Join(p.Enum, " | "))
	}
	if p.Suggested != nil {
		s = append(s, "one of "+strings.Join(p.Suggested, ", ")+", checked by a rule")
	}
	if p.Pattern != "" {
		s = append(s, "form: "+p.Pattern)
	}
	return strings.Join(s, "; ")
}

// interval words bounds, of which the largest and the smallest number are none.
func interval(b api.Bounds, both, from, to string) string {
	switch {
	case b.Max == math.MaxInt64:
		return fmt.Sprintf(from, b.Min)
	case b.Min == math.MinInt64:
		return fmt.Sprintf(to, b.Max)
	}
	return fmt.Sprintf(both, b.Min, b.Max)
}

func printFields(w io.Writer, indent string, fields []api.Field) {
	for i := range fields {
		f := &fields[i]
		fmt.Fprintf(w, "%s%s\t%s\n", indent, f.Name, typeOf(f.Type, f.Item))
		printFields(w, indent+"  ", f.Fields)
	}
}
