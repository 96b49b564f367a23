package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"ecsim/model"
)

func newLifecyclesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lifecycles [KIND]",
		Short: "Print the states of resources and what leads from one to the next",
		Long: `Print the lifecycles: in a state, an event leads to another. Where then has an event, the state passes by itself, after
the time given. That time is ours, since no document tells it; validate takes it to be waited for unless it has
--delays default. An event leads from "-" when it makes the resource, and to "-" when the resource is gone.`,
		Args: atMost(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return lifecycleKinds(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	format := chooseFlag(cmd, "format", "how to print it", "text", "json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		kinds := lifecycleKinds()
		if len(args) > 0 {
			if kinds = kindsNamed(args[0]); kinds == nil {
				return noKind(args[0], lifecycleKinds())
			}
		}
		if format.value == "json" {
			return writeJSON(cmd.OutOrStdout(), transitionsJSON(kinds))
		}
		return printLifecycles(cmd.OutOrStdout(), kinds)
	}
	return cmd
}

// lifecycleKinds are the kinds that have a lifecycle, in the order of the table.
func lifecycleKinds() (kinds []string) {
	for i := range model.Lifecycles {
		if k := string(model.Lifecycles[i].Kind); !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// kindsNamed finds those of a name, as ecsim state print --kind takes them.
func kindsNamed(name string) (kinds []string) {
	if strings.EqualFold(name, string(model.KindLOA)) {
		return []string{string(model.KindLOA)}
	}
	chosen, err := sheetsOf(name)
	if err != nil {
		return nil
	}
	for _, s := range chosen {
		if slices.Contains(lifecycleKinds(), string(s.kind)) {
			kinds = append(kinds, string(s.kind))
		}
	}
	return kinds
}

func printLifecycles(out io.Writer, kinds []string) error {
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "KIND\tFROM\tEVENT\tTO\tTHEN\tAFTER")
	for _, row := range lifecycleRows(kinds) {
		fmt.Fprintln(t, strings.Join(row, "\t"))
	}
	return t.Flush()
}

// lifecycleRows are the transitions of some kinds as cells of a table.
func lifecycleRows(kinds []string) (rows [][]string) {
	for i := range model.Lifecycles {
		t := &model.Lifecycles[i]
		if !slices.Contains(kinds, string(t.Kind)) {
			continue
		}
		after := "-"
		if t.Then != "" {
			after = t.After.String()
		}
		rows = append(rows, []string{string(t.Kind), or(t.From, "-"), t.Event, or(t.To, "-"), or(t.Then, "-"), after})
	}
	return rows
}

type transitionJSON struct {
	Kind  model.Kind `json:"kind"`
	From  string     `json:"from"`
	Event string     `json:"event"`
	To    string     `json:"to"`
	Then  string     `json:"then"`
	After string     `json:"after"`
}

func transitionsJSON(kinds []string) []transitionJSON {
	list := []transitionJSON{}
	for _, t := range model.Lifecycles {
		if slices.Contains(kinds, string(t.Kind)) {
			after := ""
			if t.Then != "" {
				after = t.After.String()
			}
			list = append(list, transitionJSON{t.Kind, t.From, t.Event, t.To, t.Then, after})
		}
	}
	return list
}

func newQuotasCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "quotas",
		Short: "Print the quotas with their defaults",
		Long: `Print the quotas with their defaults. A quota that is not documented is one that the documents speak of without a
number, so its default is ours. A state file sets others: "settings": {"quotas": {"vbrs.per-circuit": 10}}.`,
		Args: exactly(),
	}
	format := chooseFlag(cmd, "format", "how to print it", "text", "json")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		out := cmd.OutOrStdout()
		if format.value == "json" {
			type quotaJSON struct {
				Name       string `json:"name"`
				Default    int64  `json:"default"`
				Documented bool   `json:"documented"`
				Doc        string `json:"doc"`
			}
			list := []quotaJSON{}
			for _, q := range model.Quotas {
				list = append(list, quotaJSON(q))
			}
			return writeJSON(out, list)
		}
		t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(t, "NAME\tDEFAULT\tDOCUMENTED\tDOC")
		for _, row := range quotaRows() {
			fmt.Fprintln(t, strings.Join(row, "\t"))
		}
		return t.Flush()
	}
	return cmd
}

func quotaRows() (rows [][]string) {
	for _, q := range model.Quotas {
		documented := "no"
		if q.Documented {
			documented = "yes"
		}
		rows = append(rows, []string{q.Name, strconv.FormatInt(q.Default, 10), documented, q.Doc})
	}
	return rows
}
