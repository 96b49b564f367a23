package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"ecsim/sim"
	"ecsim/sim/dataplane"
)

func newTraceCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "trace --from ID --to ADDRESS --state FILE",
		Short: "Follow a packet hop by hop, and its answer back",
		Long: `Follow packets through the estate of a state file, from a VPC, a VBR or a customer router (by its name) to an address or a prefix: route tables,
router interfaces, circuits, customer routers, and the way back. Every hop is printed with the route that matched, and of a way that does not arrive where it
ends and why. Of a prefix every part is followed that some table on the way treats in its own way. docs/reachability.md has the details.

Exit code 2 when the destination is not reachable: when a way there, or a way of the answer, does not arrive.`,
		Example: `  ecsim trace --from vpc-bp1tde7y10b1000000006 --to 10.2.0.5 --state estate.json
  ecsim trace --from vpc-bp1tde7y10b1000000006 --to 10.2.0.0/16 --state estate.json --format json`,
		Args: atMost(0),
	}
	from := cmd.Flags().String("from", "", "where the packet starts: the ID of a VPC or VBR, or a customer router's name")
	to := cmd.Flags().String("to", "", "the address or prefix it is for")
	state := cmd.Flags().String("state", "", "the estate, a snapshot file; - is standard input")
	format := chooseFlag(cmd, "format", "how to print the ways", "text", "json")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		switch {
		case *from == "":
			return errors.New("--from is missing: where the packet starts")
		case *to == "":
			return errors.New("--to is missing: the address or prefix it is for")
		case *state == "":
			return errors.New("--state is missing: the estate to follow it in")
		}
		w, err := readState(*state, cmd.InOrStdin())
		if err != nil {
			return err
		}
		sim.New(w).Converge() // the state may have been written by hand
		t, err := dataplane.Follow(w, *from, *to)
		if err != nil {
			return errors.New("--" + err.Error())
		}
		if format.value == "json" {
			err = writeJSON(cmd.OutOrStdout(), t)
		} else {
			_, err = io.WriteString(cmd.OutOrStdout(), t.Text())
		}
		if err == nil && !t.Reachable {
			err = &exitError{code: exitFindings}
		}
		return err
	}
	return cmd
}
