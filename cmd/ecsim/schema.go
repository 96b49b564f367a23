package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/replay"
	"ecsim/scenarios/run"
	"ecsim/validate"
	"ecsim/validate/report"
)

// schemas are the published JSON Schemas, in the order in which help lists them.
var schemas = []struct {
	name, about string
	text        func() []byte
}{
	{"plan", "step files, for editors", func() []byte { return plan.Schema }},
	{"scenario", "scenarios, for editors", func() []byte { return plan.ScenarioSchema }},
	{"run", "what run --format json prints", func() []byte { return run.Schema }},
	{"report", "what validate --format json prints", func() []byte { return report.Schema }},
	{"replay", "what replay --format json prints", func() []byte { return replay.Schema }},
	{"state", "state files: snapshots of an estate", model.SnapshotSchema},
}

func newSchemaCommand() *cobra.Command {
	long := "Print a published JSON Schema.\n"
	var names []string
	for _, s := range schemas {
		names = append(names, s.name)
		long += fmt.Sprintf("\n  %-8s %s", s.name, s.about)
	}
	return &cobra.Command{
		Use:       "schema " + strings.Join(names, "|"),
		Short:     "Print the JSON Schema of a file format",
		Long:      long,
		Args:      exactly("the name of a schema: " + validate.OrList(names)),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, s := range schemas {
				if s.name == args[0] {
					_, err := cmd.OutOrStdout().Write(s.text())
					return err
				}
			}
			return fmt.Errorf("there is no schema %q%s", args[0], orNearest(args[0], names, "; there are "+strings.Join(names, ", ")))
		},
	}
}
