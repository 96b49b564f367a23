package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/scenarios/replay"
	"ecsim/scenarios/trace/tracetest"
)

// writeLines writes a file of equal lines, each a file's only one, and other files behind them: lines FILE COUNT LINE-FILE
// [TAIL-FILE]... # stands for the line's number.
func writeLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: lines FILE COUNT LINE-FILE [TAIL-FILE]...")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	before, after, _ := strings.Cut(strings.TrimSpace(ts.ReadFile(args[2])), "#")
	var b bytes.Buffer
	for i := range n {
		b.WriteString(before + strconv.Itoa(i+1) + after + "\n")
	}
	for _, tail := range args[3:] {
		b.WriteString(ts.ReadFile(tail))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o600))
}

// packFile packs a file with gzip, without the last bytes if their number is given: pack FILE FILE.gz [CUT].
func packFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: pack FILE FILE.gz [CUT]")
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(z.Close())
	cut := 0
	if len(args) > 2 {
		cut, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes()[:b.Len()-cut], 0o600))
}

// TestReplayReportSchema holds what --format json prints of a history with everything in it against the published schema.
func TestReplayReportSchema(t *testing.T) {
	trail := filepath.Join(t.TempDir(), "trail.jsonl")
	var text bytes.Buffer
	require.NoError(t, tracetest.Write(&text, tracetest.Options{Seed: 5, Events: 3000}))
	lines := bytes.SplitAfter(text.Bytes(), []byte("\n"))
	lines[100] = []byte("{]\n")
	lines = append(lines, lines[200]) // delivered twice, and late
	require.NoError(t, os.WriteFile(trail, bytes.Join(lines, nil), 0o600))
	exe, err := os.Executable()
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, os.Symlink(exe, filepath.Join(dir, "ecsim"))) // by that name the test is the command
	out, err := exec.Command(filepath.Join(dir, "ecsim"), "replay", trail, "--format", "json", "--keep-going").Output()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	assert.Equal(t, exitFindings, exit.ExitCode())

	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(replay.Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("replay.schema.json", doc))
	schema, err := c.Compile("replay.schema.json")
	require.NoError(t, err)
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	require.NoError(t, err)
	require.NoError(t, schema.Validate(v))

	var report struct {
		Events      int
		Verdicts    map[string]int
		Divergences []struct{ Line int }
	}
	require.NoError(t, json.Unmarshal(out, &report))
	sum := 0
	for _, n := range report.Verdicts {
		sum += n
	}
	assert.Equal(t, report.Events, sum)
	assert.Equal(t, 1, report.Verdicts["broken"])
	assert.Equal(t, 1, report.Verdicts["duplicate"])
	assert.NotEmpty(t, report.Divergences)
}

// TestReplayExample replays the trace among the examples.
func TestReplayExample(t *testing.T) {
	var out bytes.Buffer
	root := newRootCommand()
	root.SetArgs([]string{"replay", "../../examples/actiontrail.jsonl"})
	root.SetOut(&out)
	require.NoError(t, root.Execute())
	assert.Contains(t, out.String(), "\nno divergence\n")
}

// TestReplayedScenario runs the scenario that is written of a long history, with the state that it began in.
func TestReplayedScenario(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name string, text *bytes.Buffer) { require.NoError(t, os.WriteFile(name, text.Bytes(), 0o600)) }
	var state, trail, scenario, out bytes.Buffer
	require.NoError(t, tracetest.World(9).WriteSnapshot(&state))
	require.NoError(t, tracetest.Write(&trail, tracetest.Options{Seed: 9, Events: 800}))
	write("state.json", &state)
	write("trail.jsonl", &trail)
	run := func(out *bytes.Buffer, args ...string) {
		root := newRootCommand()
		root.SetArgs(args)
		root.SetOut(out)
		require.NoError(t, root.Execute(), out.String())
	}
	run(&scenario, "replay", "trail.jsonl", "--state", "state.json", "--as-scenario")
	write("scenario.yaml", &scenario)
	run(&out, "run", "scenario.yaml")
	assert.Contains(t, out.String(), "1 scenario, all hold")
}
