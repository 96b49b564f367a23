package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/scenarios"
	"ecsim/scenarios/plan"
	"ecsim/validate/report"
)

// defaultNow is the instant of a world that no state file describes. It is fixed, so that a plan's report is the same
// on every day.
const defaultNow = "2026-01-01T00:00:00Z"

// stdinName stands for standard input in messages.
const stdinName = "<stdin>"

func newValidateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "validate PLAN",
		Short: "Check a change plan, step by step, before it is carried out",
		Long: `Check every step of a plan against every documented constraint, on a copy of the estate that the state file
describes (an empty one without --state). A step that would be refused is not applied, and checking goes on behind it.

PLAN is a step file in YAML or JSON. For it, or for the state file, - is standard input. ecsim schema plan prints its JSON Schema.

-o FILE writes the estate as the plan leaves it, as a state file, whenever the plan was walked to its end: steps with
errors changed nothing in it. So the next plan can go on from there.

Exit code 2 when there is an error, with --strict a warning too.`,
		Example: `  ecsim validate plan.yaml
  ecsim validate plan.yaml --state estate.json --format json
  ecsim validate first.yaml -o after.json && ecsim validate second.yaml --state after.json`,
		Args: exactly("a PLAN file"),
	}
	state := cmd.Flags().String("state", "", "the estate as it is, a snapshot file (default: an empty one)")
	format := chooseFlag(cmd, "format", "how to print the report", "text", "json")
	strict := cmd.Flags().Bool("strict", false, "exit with 2 on warnings too")
	delays := chooseFlag(cmd, "delays", "whether transient states last: none takes each step to be waited for", model.DelaysNone, model.DelaysDefault)
	now := cmd.Flags().String("now", defaultNow, "the instant of the empty estate")
	seed := cmd.Flags().Uint64("seed", 1, "what the IDs of the empty estate are made from")
	output := cmd.Flags().StringP("output", "o", "", "write the estate as the plan leaves it to this state file")
	color := chooseFlag(cmd, "color", "whether the text report has colours", "auto", "always", "never")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if *state != "" && (cmd.Flags().Changed("now") || cmd.Flags().Changed("seed")) {
			return errors.New("--now and --seed are for an empty estate; the state file has its own")
		}
		var instant model.Instant
		if err := instant.UnmarshalText([]byte(*now)); err != nil || instant.IsZero() || instant > model.EndOfTime {
			return fmt.Errorf("--now is %q; expected a time such as %s, in the years 1970 to 2255", *now, defaultNow)
		}
		bar := newProgress(os.Stderr)
		if *output == "-" {
			return errors.New("the report has standard output; give -o a file")
		}
		if args[0] == "-" && *state == "-" {
			return errors.New("plan and state cannot both come from standard input")
		}
		in := inputs{planFile: args[0], stateFile: *state, stdin: cmd.InOrStdin(), now: instant, seed: *seed}
		p, world, err := in.read(cmd.Context())
		if err != nil {
			return err
		}
		var after *model.World
		options := scenarios.Options{Delays: delays.value, Progress: bar.update}
		if *output != "" {
			options.After = func(w *model.World) { after = w }
		}
		r, err := scenarios.Validate(cmd.Context(), p, world, options)
		bar.clear()
		if err != nil {
			return errInterrupted
		}
		if after != nil {
			if err := writeState(*output, cmd.OutOrStdout(), after); err != nil {
				return err
			}
		}
		out := cmd.OutOrStdout()
		if format.value == "json" {
			err = report.JSON(out, r)
		} else {
			err = report.Text(out, r, report.TextOptions{
				Color: colours(color.value, out), Width: terminalWidth(out),
				Source: func(string) []byte { return in.text },
			})
		}
		if err == nil && r.Failed(*strict) {
			err = &exitError{code: exitFindings}
		}
		return err
	}
	return cmd
}

var errInterrupted = errors.New("interrupted")

// inputs are the files of a validation.
type inputs struct {
	planFile, stateFile string
	stdin               io.Reader
	now                 model.Instant
	seed                uint64
	// text is the plan's text, once read.
	text []byte
}

// read reads the plan and the state, both at once, since a state file may be large.
func (in *inputs) read(ctx context.Context) (p *plan.Plan, world *model.World, err error) {
	// What is read here is kept to the end, so collecting garbage in between finds little.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	planRead, stateRead := make(chan error, 1), make(chan error, 1)
	go func() {
		var err error
		p, err = in.plan()
		planRead <- err
	}()
	go func() {
		var err error
		world, err = in.state()
		stateRead <- err
	}()
	var planErr, stateErr error
	for range 2 {
		select {
		case <-ctx.Done():
			return nil, nil, errInterrupted
		case planErr = <-planRead:
		case stateErr = <-stateRead:
		}
	}
	return p, world, errors.Join(planErr, stateErr)
}

func (in *inputs) plan() (*plan.Plan, error) {
	r, name := in.stdin, stdinName
	if in.planFile != "-" {
		f, err := os.Open(in.planFile)
		if err != nil {
			return nil, fileError(err)
		}
		defer f.Close()
		r, name = f, in.planFile
	}
	var text bytes.Buffer
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() <= plan.MaxSize {
			text.Grow(int(info.Size()) + bytes.MinRead)
		}
	}
	if _, err := text.ReadFrom(io.LimitReader(r, plan.MaxSize+1)); err != nil {
		return nil, fileError(err)
	}
	in.text = text.Bytes()
	return plan.Parse(in.text, name)
}

func (in *inputs) state() (*model.World, error) {
	if in.stateFile == "" {
		return model.New(in.now, in.seed), nil
	}
	if in.stateFile == "-" {
		return model.ReadSnapshot(in.stdin, stdinName)
	}
	f, err := os.Open(in.stateFile)
	if err != nil {
		return nil, fileError(err)
	}
	defer f.Close()
	w, err := model.ReadSnapshot(f, in.stateFile)
	if err != nil {
		return nil, fileError(err)
	}
	return w, nil
}

// fileError says which file and what, without the name of the system call.
func fileError(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}
