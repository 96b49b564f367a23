package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"

	"ecsim/scenarios/trace/tracetest"
)

// BenchmarkReplayProcess is `ecsim replay` of 1,000,000 ActionTrail events as a whole process, and beside it, in the same
// run, jq over the same file, where it is installed, and a bare decode of it with the decoder that the readers use.
// ECSIM_REPLAY_EVENTS is another number of events.
func BenchmarkReplayProcess(b *testing.B) {
	events := 1_000_000
	if n, err := strconv.Atoi(os.Getenv("ECSIM_REPLAY_EVENTS")); err == nil {
		events = n
	}
	dir := b.TempDir()
	binary := filepath.Join(dir, "ecsim")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(b, err, string(out))
	trail, state := filepath.Join(dir, "trail.jsonl"), filepath.Join(dir, "state.json")
	write := func(name string, fill func(io.Writer) error) {
		f, err := os.Create(name)
		require.NoError(b, err)
		require.NoError(b, fill(f))
		require.NoError(b, f.Close())
	}
	write(trail, func(w io.Writer) error { return tracetest.Write(w, tracetest.Options{Seed: 1, Events: events}) })
	write(state, tracetest.World(1).WriteSnapshot)

	// Both are the same every time, and jq takes its time.
	decode := bareDecode(b, trail)
	jq := time.Duration(0)
	if path, err := exec.LookPath("jq"); err == nil {
		start := time.Now()
		require.NoError(b, exec.Command(path, "-c", ".", trail).Run())
		jq = time.Since(start)
	}
	var process time.Duration
	var rss int64
	for b.Loop() {
		start := time.Now()
		cmd := exec.Command(binary, "replay", trail, "--state", state)
		out, err := cmd.CombinedOutput()
		process += time.Since(start)
		require.NoError(b, err, string(out))
		rss = max(rss, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
	}
	each := process.Seconds() / float64(b.N)
	b.ReportMetric(each, "process-s")
	b.ReportMetric(float64(events)/each, "events/s")
	b.ReportMetric(decode.Seconds(), "bare-decode-s")
	b.ReportMetric(each/decode.Seconds(), "of-bare-decode")
	if jq > 0 {
		b.ReportMetric(jq.Seconds(), "jq-s")
		b.ReportMetric(jq.Seconds()/each, "faster-than-jq")
	}
	b.ReportMetric(float64(rss)/1024, "RSS-MiB")
	b.ReportMetric(0, "ns/op")
}

// bareDecode decodes every event into maps and drops it.
func bareDecode(b *testing.B, name string) time.Duration {
	f, err := os.Open(name)
	require.NoError(b, err)
	defer f.Close()
	start := time.Now()
	d := jsontext.NewDecoder(f)
	for {
		var v any
		err := json.UnmarshalDecode(d, &v)
		if err == io.EOF {
			return time.Since(start)
		}
		require.NoError(b, err)
	}
}
