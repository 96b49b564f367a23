package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/scenarios/library"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/run"
)

func newRunCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "run FILE|DIR...",
		Short: "Rehearse scenarios: changes, faults and what is to come of them",
		Long: `Carry out scenarios in virtual time and say of each whether what it expects holds.

A FILE is a scenario in YAML or JSON (docs/scenarios.md; ecsim schema scenario prints its JSON Schema), - is standard input. Of a DIR every
scenario is run; names that begin with _ are parts that others include. library/NAME is a scenario of the shipped library, library all of it.

Of a scenario that fails the step is printed with file and line, what was expected, what was found, and the last events before it.
The output is the same for equal files and seeds, whatever -j.

Exit code 2 when a scenario fails. Nothing is run when a file cannot be read.`,
		Example: `  ecsim run --list
  ecsim run --print library/_site.yaml
  ecsim run library
  ecsim run change.yaml -v
  ecsim run scenarios/ --format junit > junit.xml
  ecsim run change.yaml --set vlan=200 --update`,
	}
	list := cmd.Flags().Bool("list", false, "list the shipped scenarios; with -v what they tell")
	print := cmd.Flags().Bool("print", false, "print the text of shipped scenarios, or of parts to include, instead of running them")
	format := chooseFlag(cmd, "format", "how to print the results", "text", "json", "junit", "tap")
	verbose := cmd.Flags().BoolP("verbose", "v", false, "print every step and event with its virtual time")
	update := cmd.Flags().Bool("update", false, "write what was found into the files where something else was expected")
	seed := cmd.Flags().Uint64("seed", 1, "what IDs are made from and orders drawn by, in place of the scenarios' own")
	set := cmd.Flags().StringArray("set", nil, "the value of a parameter, NAME=VALUE; may be repeated")
	bgp := &choice{allowed: []string{model.BGPModel, model.BGPLive, model.BGPOff}}
	cmd.Flags().Var(bgp, "bgp", "how BGP is run, in place of what the scenarios say")
	jobs := cmd.Flags().IntP("jobs", "j", runtime.GOMAXPROCS(0), "how many scenarios are run at a time")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if *list {
			if len(args) > 0 || cmd.Flags().Changed("format") {
				return errors.New("--list lists all that is shipped, as text; it takes no file and no --format")
			}
			return listLibrary(cmd.OutOrStdout(), *verbose)
		}
		if len(args) == 0 {
			return errors.New("ecsim run needs a scenario file or a folder; --list lists the shipped ones")
		}
		if *print {
			return printLibrary(cmd.OutOrStdout(), args)
		}
		if *jobs < 1 {
			return fmt.Errorf("-j is %d; expected 1 or more", *jobs)
		}
		values, err := assignments(*set)
		if err != nil {
			return err
		}
		r := runner{values: values, stdin: cmd.InOrStdin(), jobs: *jobs}
		r.options = run.Options{BGP: bgp.value, Log: *verbose}
		if cmd.Flags().Changed("seed") {
			r.options.Seed = seed
		}
		if *update {
			if err := r.update(cmd, args); err != nil {
				return err
			}
		}
		return r.run(cmd, args, format.value, *verbose)
	}
	return cmd
}

// assignments takes NAME=VALUE apart.
func assignments(list []string) (map[string]string, error) {
	values := map[string]string{}
	for _, s := range list {
		name, value, ok := strings.Cut(s, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("--set is %q; expected NAME=VALUE", s)
		}
		values[name] = value
	}
	return values, nil
}

// patientWait is from when a run that takes its time is announced.
const patientWait = 10 * time.Second

// runner runs the scenarios that arguments name.
type runner struct {
	options run.Options
	values  map[string]string
	stdin   io.Reader
	jobs    int
	// text is what standard input had, once it was read.
	text []byte
}

// read reads the scenarios. Standard input can be read once, so it is kept.
func (r *runner) read(args []string) ([]*plan.Scenario, error) {
	var files []string
	for _, arg := range args {
		if arg == "-" {
			files = append(files, stdinName)
			continue
		}
		found, err := run.Files([]string{arg})
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	return run.Read(files, r.values, r.file)
}

func (r *runner) file(name string) ([]byte, error) {
	if name != stdinName {
		return run.ReadFile(name)
	}
	if r.text == nil {
		text, err := io.ReadAll(io.LimitReader(r.stdin, plan.MaxSize+1))
		if err != nil {
			return nil, err
		}
		r.text = text
	}
	return r.text, nil
}

func (r *runner) run(cmd *cobra.Command, args []string, format string, verbose bool) error {
	list, err := r.read(args)
	if err != nil {
		return err
	}
	if err := run.Check(list, r.options); err != nil {
		return err
	}
	if d := run.WallTime(list, r.options, r.jobs); d >= patientWait {
		fmt.Fprintf(cmd.ErrOrStderr(), "ecsim: with live BGP the clock is that of the wall: this takes %s at least\n", run.Span(d))
	}
	out := cmd.OutOrStdout()
	var w run.Writer
	switch format {
	case "json":
		w = run.NewJSON(out)
	case "junit":
		w = run.NewJUnit(out)
	case "tap":
		w = run.NewTAP(out, len(list))
	default:
		names := 0
		for _, s := range list {
			names = max(names, len([]rune(run.NameOf(s))))
		}
		w = run.NewText(out, verbose, names)
	}
	bar := newProgressOf(os.Stderr, "running", "scenario %d of %d")
	done, failed := 0, 0
	err = run.All(cmd.Context(), list, r.options, r.jobs, func(res *run.Result) error {
		done++
		if !res.Passed() {
			failed++
		}
		bar.update(done, len(list))
		return w.Write(res)
	})
	bar.clear()
	switch {
	case err != nil && cmd.Context().Err() != nil:
		return errInterrupted
	case err != nil:
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	if failed > 0 {
		return &exitError{code: exitFindings}
	}
	return nil
}

// listLibrary lists the shipped scenarios, each with the first sentence of what it tells, or all of it.
func listLibrary(out io.Writer, verbose bool) error {
	list, err := run.Read(library.Names(), nil, nil)
	if err != nil {
		return err
	}
	last, rows := "", 0
	print := func(s *plan.Scenario) {
		name := strings.TrimSuffix(s.File, ".yaml")
		text := strings.Join(strings.Fields(s.Description), " ")
		if verbose {
			fmt.Fprintf(out, "%s\n", name)
			for _, line := range wrap(text, 100) {
				fmt.Fprintf(out, "    %s\n", line)
			}
			fmt.Fprintln(out)
			return
		}
		if i := strings.Index(text, ". "); i >= 0 {
			text = text[:i+1]
		}
		fmt.Fprintf(out, "%s\n    %s\n", name, text)
	}
	for _, s := range list {
		rows++
		if s.File != last {
			print(s)
		}
		last = s.File
	}
	parts := strings.ReplaceAll(strings.Join(library.Parts(), ", "), ".yaml", "")
	_, err = fmt.Fprintf(out, "%d files, %d scenarios; parts to include: %s (--print prints any of them)\n", len(library.Names()), rows, parts)
	return err
}

// printLibrary prints files of the library, all of it for its name alone.
func printLibrary(out io.Writer, args []string) error {
	var names []string
	for _, arg := range args {
		if strings.TrimSuffix(arg, "/") == strings.TrimSuffix(plan.LibraryPrefix, "/") {
			names = append(append(names, library.Names()...), library.Parts()...)
			continue
		}
		names = append(names, arg)
	}
	var text []byte
	for i, name := range names {
		t, err := library.Read(name)
		if err != nil || !strings.HasPrefix(name, plan.LibraryPrefix) {
			return fmt.Errorf("the library has no file %s; ecsim run --list lists them", name)
		}
		if len(names) > 1 {
			if i > 0 {
				text = append(text, '\n')
			}
			text = fmt.Appendf(text, "# %s\n", name)
		}
		text = append(text, t...)
	}
	_, err := out.Write(text)
	return err
}

// wrap folds a text at blanks.
func wrap(text string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
