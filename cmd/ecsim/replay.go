package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/scenarios/replay"
	"ecsim/scenarios/trace"
)

// replaySeed is another than serve's and validate's, so that IDs made here are none that a recording of theirs has.
const replaySeed = 2

func newReplayCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "replay TRACE",
		Short: "Replay a recorded API history and show where the simulation parts from it",
		Long: `Make every call of a recorded history again, at its recorded instant in virtual time, and hold what comes of it against
what was recorded. Every event gets one verdict: match, code differs, state differs, not modelled (another service or
action), not compared (the recorder does not say how the call ended), duplicate or broken.

TRACE is a file of ActionTrail events, an HTTP archive (HAR) or the log of ecsim serve --record, plain or in gzip; - is
standard input. Which it is is found out; --from says it. The estate at the start is that of the state file, or else an
empty one at the first event's instant.

Exit code 2 when anything differs.`,
		Example: `  ecsim replay trail.jsonl.gz --state estate.json
  ecsim replay trail.json --adopt --format json
  ecsim replay session.har --as-scenario > session.yaml`,
		Args: exactly("a TRACE file"),
	}
	flags := cmd.Flags()
	state := flags.String("state", "", "the estate at the start, a snapshot file (default: an empty one)")
	from := chooseFlag(cmd, "from", "the format of the trace", append([]string{"auto"}, traceFormats()...)...)
	var formats []string
	flags.StringSliceVar(&formats, "format", []string{"text"}, "how to print the report: text, json or junit; a format of the trace means --from")
	keepGoing := flags.Bool("keep-going", false, "count events that cannot be read and go on behind them")
	adopt := flags.Bool("adopt", false, "infer resources that were there before the trace began")
	asScenario := flags.Bool("as-scenario", false, "write the trace as a scenario with expectations instead of the report")
	shown := flags.Int("max-divergences", 100, "how many divergences to show; all are counted")
	seed := flags.Uint64("seed", replaySeed, "what IDs are made from that the trace does not give, without --state")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		output, input, err := replayFormats(formats, from.value, flags.Changed("from"))
		switch {
		case err != nil:
			return err
		case *shown < 0:
			return fmt.Errorf("--max-divergences is %d; expected 0 or more", *shown)
		case *state != "" && flags.Changed("seed"):
			return errors.New("--seed is for an empty estate; the state file has its own")
		case *state == "-" && args[0] == "-":
			return errors.New("trace and state cannot both come from standard input")
		case *asScenario && flags.Changed("format") && output != "text":
			return errors.New("--as-scenario writes a scenario in place of the report; leave --format " + output + " out")
		case *asScenario && *adopt:
			return errors.New("--as-scenario cannot write what --adopt infers, because no step makes what was there before; give it as --state")
		}
		var world *model.World
		if *state != "" {
			if world, err = readState(*state, cmd.InOrStdin()); err != nil {
				return err
			}
		}
		// The world is small beside what is read and dropped, so collecting garbage often finds little.
		defer debug.SetGCPercent(debug.SetGCPercent(400))
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(200 << 20))
		in, name, size, err := openTrace(args[0], cmd.InOrStdin())
		if err != nil {
			return err
		}
		bar := newReplayProgress(os.Stderr, in, size)
		opt := replay.Options{
			File: name, World: world, Seed: *seed, Adopt: *adopt, KeepGoing: *keepGoing, Divergences: *shown, Progress: bar.update,
		}
		out := cmd.OutOrStdout()
		var scenario *replay.Scenario
		if *asScenario {
			scenario = replay.NewScenario(out, name, *state, world)
			opt.Each = scenario.Add
		}
		var report *replay.Report
		var failed error
		done := make(chan struct{})
		go func() {
			defer close(done)
			events, err := trace.Open(in, name, trace.Options{Format: input})
			if err != nil {
				failed = err
				return
			}
			if runtime.GOMAXPROCS(0) > 1 { // on a single core handing events over only costs
				ahead := trace.Ahead(events)
				defer ahead.Close()
				events = ahead
			}
			report, failed = replay.Run(cmd.Context(), events, opt)
		}()
		select {
		case <-done:
		case <-cmd.Context().Done(): // it may wait for input for ever
			return errInterrupted
		}
		bar.clear()
		if report == nil {
			return errors.Join(failed, in.Close())
		}
		if err := in.Close(); err != nil {
			return fileError(err)
		}
		if cmd.Context().Err() != nil {
			return errInterrupted
		}
		if failed == nil && report.Events > 0 && report.Counts[replay.Broken] == report.Events {
			failed = fmt.Errorf("%s: none of what is in it can be read as an event", name)
		}
		switch {
		case scenario != nil:
			err = scenario.Close(failed)
		case output == "json":
			err = replay.JSON(out, report, failed)
		case output == "junit":
			err = replay.JUnit(out, report, failed)
		default:
			err = replay.Text(out, report, failed)
		}
		switch {
		case failed != nil:
			return failed
		case err == nil && report.Diverged() > 0:
			return &exitError{code: exitFindings}
		}
		return err
	}
	return cmd
}

func traceFormats() (names []string) {
	for _, f := range trace.Formats {
		names = append(names, string(f))
	}
	return names
}

// replayFormats takes the values of --format and --from apart: how to print the report, and how the trace is written.
func replayFormats(formats []string, from string, fromGiven bool) (output string, input trace.Format, err error) {
	outputs := []string{"text", "json", "junit"}
	if fromGiven && from != "auto" {
		input = trace.Format(from)
	}
	for _, f := range formats {
		switch {
		case slices.Contains(outputs, f):
			if output != "" && output != f {
				return "", "", fmt.Errorf("--format is %s and %s; expected one of text, json and junit", output, f)
			}
			output = f
		case slices.Contains(trace.Formats, trace.Format(f)):
			if input != trace.Detect && input != trace.Format(f) {
				return "", "", fmt.Errorf("the trace cannot be both %s and %s", input, f)
			}
			input = trace.Format(f)
		default:
			return "", "", fmt.Errorf("--format is %q; expected text, json or junit, or one of the formats of a trace, %s", f, strings.Join(traceFormats(), ", "))
		}
	}
	if output == "" {
		output = "text"
	}
	return output, input, nil
}

// countedFile is a file that says how far it was read.
type countedFile struct {
	io.Reader
	io.Closer
	// read is how many bytes; it is read in one goroutine and asked for in another.
	read atomic.Int64
}

func (c *countedFile) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.read.Add(int64(n))
	return n, err
}

// openTrace opens a trace. The size is 0 when it is not known.
func openTrace(name string, stdin io.Reader) (in *countedFile, shown string, size int64, err error) {
	if name == "-" {
		return &countedFile{Reader: stdin, Closer: io.NopCloser(nil)}, stdinName, 0, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, "", 0, fileError(err)
	}
	info, err := f.Stat()
	if err != nil {
		return nil, "", 0, errors.Join(fileError(err), f.Close())
	}
	if info.IsDir() {
		return nil, "", 0, errors.Join(fmt.Errorf("%s: is a directory, expected a trace", name), f.Close())
	}
	if info.Mode().IsRegular() {
		size = info.Size()
	}
	return &countedFile{Reader: f, Closer: f}, name, size, nil
}
