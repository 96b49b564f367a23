package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadmeReport keeps the README's excerpt of a report true: each of its lines is one that the command prints.
func TestReadmeReport(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, rest, ok := bytes.Cut(readme, []byte("\n```\n"))
	require.True(t, ok, "the README has no report")
	excerpt, _, ok := strings.Cut(string(rest), "\n```\n")
	require.True(t, ok, "the report has no end")

	cmd := exec.Command("go", "run", "./cmd/ecsim", "validate", "examples/dual-circuit-mistakes.yaml")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	require.Error(t, err, "the plan has mistakes, so the command ends with exit code 2")
	printed := map[string]bool{"…": true}
	for line := range strings.Lines(string(out)) {
		printed[strings.TrimRight(line, "\n")] = true
	}
	for line := range strings.SplitSeq(excerpt, "\n") {
		require.True(t, printed[line], "the command does not print %q", line)
	}
}
