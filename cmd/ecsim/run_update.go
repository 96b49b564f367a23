package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"ecsim/scenarios/run"
)

// update rewrites the expectations of scenarios that do not hold. What it did goes to standard error: the results come after it.
func (r *runner) update(cmd *cobra.Command, args []string) error {
	var names []string
	for _, arg := range args {
		if arg == "-" {
			return fmt.Errorf("--update writes files; standard input is none")
		}
		found, err := run.Files([]string{arg})
		if err != nil {
			return err
		}
		names = append(names, found...)
	}
	options := r.options
	options.Log = false
	u, err := run.Update(cmd.Context(), names, r.values, options, nil)
	if err != nil {
		return err
	}
	for _, f := range u.Files {
		if err := writeWhole(f.Name, cmd.OutOrStdout(), f.Text); err != nil {
			return err
		}
		what := "1 expectation"
		if f.Count > 1 {
			what = fmt.Sprintf("%d expectations", f.Count)
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s rewritten\n", f.Name, what)
	}
	for _, line := range u.Left {
		fmt.Fprintln(cmd.ErrOrStderr(), line)
	}
	return nil
}
