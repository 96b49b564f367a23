package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/scenarios/dump"
	"ecsim/scenarios/plan"
)

func newStateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "state",
		Short: "Look at, check, compare and make state files",
		Long: `A state file is a snapshot of an estate: JSON with one resource a line. Where a file is asked for, - is standard
input.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	cmd.AddCommand(newStatePrintCommand(), newStateCheckCommand(), newStateDiffCommand(), newStateImportCommand())
	return cmd
}

func newStatePrintCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "print FILE",
		Short: "Show what a state file holds, as tables",
		Args:  exactly("a state FILE"),
	}
	kind := cmd.Flags().String("kind", "", "show resources of this kind only, such as VirtualBorderRouter, vbr or route")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		w, err := readState(args[0], cmd.InOrStdin())
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := printState(&b, w, *kind); err != nil {
			return err
		}
		_, err = cmd.OutOrStdout().Write(b.Bytes())
		return err
	}
	return cmd
}

func newStateCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Check that a state file can be used",
		Long: `Check that a state file is well formed, that its values mean something, and that what it refers to is there. Each
problem takes a line, as FILE:LINE:COLUMN: what is wrong. The exit code is 1 when there is one.`,
		Args: exactly("a state FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			w, err := readState(args[0], cmd.InOrStdin())
			var bad *model.SnapshotError
			if errors.As(err, &bad) {
				fmt.Fprintln(cmd.OutOrStdout(), bad)
				return &exitError{code: exitFailed}
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "ok: %s\n", summary(w))
			return err
		},
	}
}

func newStateDiffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff A B",
		Short: "Show how two state files differ",
		Long: `Show what must change in state file A to make it B: + is added, - is removed, ~ is changed, with each field that
differs. The exit code is 0 when nothing does and 2 otherwise.`,
		Args: exactly("a state file A", "a state file B"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[0] == "-" && args[1] == "-" {
				return errors.New("only one of the two files can be standard input")
			}
			a, err := readState(args[0], cmd.InOrStdin())
			if err != nil {
				return err
			}
			b, err := readState(args[1], cmd.InOrStdin())
			if err != nil {
				return err
			}
			changes := model.Diff(a, b)
			if len(changes) == 0 {
				_, err := fmt.Fprintln(cmd.OutOrStdout(), "no differences")
				return err
			}
			var out bytes.Buffer
			printChanges(&out, changes)
			if _, err := cmd.OutOrStdout().Write(out.Bytes()); err != nil {
				return err
			}
			return &exitError{code: exitFindings}
		},
	}
}

func newStateImportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "import DIR",
		Short: "Make a state file from an account's own answers",
		Long: `Make a state file from a folder of answers of Describe actions, as the cloud's command line prints them. A file's or
folder's name begins with the action: DescribeVpcs.json, DescribeBgpPeers.2.json, DescribeRouteEntryList/vtb-1.json.

What the answers cannot tell is assumed; each assumption is a note on standard error, each missing page of a listing a
warning there. A refusal in the place of an answer, and an answer without what it is asked for, are errors, and then
nothing is written. The file holds the BGP keys that
the answers do, so a new one is readable by its owner only.`,
		Example: `  aliyun vpc DescribeVirtualBorderRouters --RegionId cn-hangzhou > dump/DescribeVirtualBorderRouters.json
  ecsim state import dump --account 1234567890123456 --region cn-hangzhou -o estate.json`,
		Args: exactly("a DIR of answers"),
	}
	account := cmd.Flags().String("account", "", "the UID of the account that was asked")
	region := cmd.Flags().String("region", "", "the region that was asked")
	now := cmd.Flags().String("now", "", "the instant it was asked at (default: the current time)")
	output := cmd.Flags().StringP("output", "o", "-", "the state file to write; - is standard output")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case *account == "":
			return fmt.Errorf("%s needs --account", cmd.CommandPath())
		case strings.Trim(*account, "0123456789") != "":
			return fmt.Errorf("--account is %q; a UID is digits, such as %s", *account, plan.DefaultAccount)
		case *region == "":
			return fmt.Errorf("%s needs --region", cmd.CommandPath())
		}
		instant := model.At(time.Now().Truncate(time.Second))
		if *now != "" {
			if err := instant.UnmarshalText([]byte(*now)); err != nil {
				return fmt.Errorf("--now is %q; expected a time such as %s", *now, defaultNow)
			}
		}
		if info, err := os.Stat(args[0]); err != nil {
			return fileError(err)
		} else if !info.IsDir() {
			return fmt.Errorf("%s: is not a directory", args[0])
		}
		w, notes, err := dump.Import(os.DirFS(args[0]), dump.Options{Account: *account, Region: *region, Now: instant, Dir: args[0]})
		if err != nil {
			return err
		}
		if err := writeState(*output, cmd.OutOrStdout(), w); err != nil {
			return err
		}
		printNotes(cmd.ErrOrStderr(), notes)
		return nil
	}
	return cmd
}

// printNotes prints what an import assumed and missed, and counts it.
func printNotes(out io.Writer, notes []dump.Note) {
	warnings := 0
	for _, n := range notes {
		kind := "note: "
		if n.Warning {
			kind = "warning: "
			warnings++
		}
		fmt.Fprintln(out, kind+plain(n.String()))
	}
	said := counted(len(notes)-warnings, "note", "notes")
	if warnings > 0 {
		said = counted(warnings, "warning", "warnings") + ", " + said + ": answers are missing, so the state is not the whole estate"
	}
	if len(notes) > 0 {
		fmt.Fprintln(out, said)
	}
}

// writeState writes a world as a state file.
func writeState(name string, stdout io.Writer, w *model.World) error {
	var text bytes.Buffer
	if err := w.WriteSnapshot(&text); err != nil {
		return err
	}
	return writeWhole(name, stdout, text.Bytes())
}

// readState reads a state file. Standard input is read to its end first, so that problems are placed exactly there too.
func readState(name string, stdin io.Reader) (*model.World, error) {
	if name == "-" {
		text, err := io.ReadAll(stdin)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", stdinName, err)
		}
		return model.ReadSnapshot(bytes.NewReader(text), stdinName)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fileError(err)
	}
	defer f.Close()
	w, err := model.ReadSnapshot(f, name)
	if err != nil {
		return nil, fileError(err)
	}
	return w, nil
}
