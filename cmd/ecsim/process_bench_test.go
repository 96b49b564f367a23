package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/modeltest"
)

// BenchmarkValidateProcess is `ecsim validate` of 10,000 steps against a state of 100,000 resources as a whole process,
// and beside it, in the same run, a bare encoding/json decode of the state file alone.
func BenchmarkValidateProcess(b *testing.B) {
	dir := b.TempDir()
	binary := filepath.Join(dir, "ecsim")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(b, err, string(out))
	state, plan := filepath.Join(dir, "state.json"), filepath.Join(dir, "plan.yaml")
	w := modeltest.Estate(100_000, 1)
	f, err := os.Create(state)
	require.NoError(b, err)
	require.NoError(b, w.WriteSnapshot(f))
	require.NoError(b, f.Close())
	require.NoError(b, os.WriteFile(plan, []byte(largePlan(w, 10_000)), 0o600))

	var process, decode time.Duration
	var rss int64
	for b.Loop() {
		start := time.Now()
		cmd := exec.Command(binary, "validate", plan, "--state", state)
		out, err := cmd.CombinedOutput()
		process += time.Since(start)
		require.NoError(b, err, string(out))
		rss = max(rss, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)

		start = time.Now()
		text, err := os.ReadFile(state)
		require.NoError(b, err)
		var v any
		require.NoError(b, json.Unmarshal(text, &v))
		decode += time.Since(start)
	}
	b.ReportMetric(process.Seconds()/float64(b.N), "process-s")
	b.ReportMetric(decode.Seconds()/float64(b.N), "bare-decode-s")
	b.ReportMetric(process.Seconds()/decode.Seconds(), "ratio")
	b.ReportMetric(float64(rss)/1024, "RSS-MiB")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkRunLibraryProcess is `ecsim run library`, the shipped scenarios, as a whole process, and beside it, in the same run, the process
// that does nothing: ecsim version.
func BenchmarkRunLibraryProcess(b *testing.B) {
	binary := filepath.Join(b.TempDir(), "ecsim")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(b, err, string(out))
	var library, nothing time.Duration
	var rss int64
	for b.Loop() {
		start := time.Now()
		cmd := exec.Command(binary, "run", "library")
		out, err := cmd.CombinedOutput()
		library += time.Since(start)
		require.NoError(b, err, string(out))
		rss = max(rss, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)

		start = time.Now()
		require.NoError(b, exec.Command(binary, "version").Run())
		nothing += time.Since(start)
	}
	b.ReportMetric(library.Seconds()/float64(b.N), "library-s")
	b.ReportMetric(nothing.Seconds()/float64(b.N), "nothing-s")
	b.ReportMetric(float64(rss)/1024, "RSS-MiB")
	b.ReportMetric(0, "ns/op")
}

// largePlan makes VBRs and deletes each again, over all circuits in turn.
func largePlan(w *model.World, steps int) string {
	var circuits []string
	w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
		circuits = append(circuits, c.ID)
		return true
	})
	var s strings.Builder
	fmt.Fprintf(&s, "name: benchmark\naccount: %q\nregion: %s\nsteps:\n", modeltest.Owner, modeltest.Region)
	for i := range steps / 2 {
		fmt.Fprintf(&s, `  - call: CreateVirtualBorderRouter
    as: vbr%d
    with:
      PhysicalConnectionId: %s
      VlanId: %d
      LocalGatewayIp: 10.%d.%d.1
      PeerGatewayIp: 10.%d.%d.2
      PeeringSubnetMask: 255.255.255.252
      Name: benchmark-%d
  - call: DeleteVirtualBorderRouter
    with: {VbrId: "${vbr%d.VbrId}"}
`, i, circuits[i%len(circuits)], 2800+i%200, i/256%256, i%256, i/256%256, i%256, i, i)
	}
	return s.String()
}
