package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/scenarios/trace"
)

// events reads a trace that has nothing broken in it.
func events(t *testing.T, text []byte) (all []string) {
	t.Helper()
	r, err := trace.Open(bytes.NewReader(text), "log", trace.Options{})
	require.NoError(t, err)
	for {
		e, err := r.Next()
		if errors.Is(err, io.EOF) {
			return all
		}
		require.NoError(t, err)
		all = append(all, strings.TrimSpace(fmt.Sprint(e.Kind, " ", e.Action, " ", e.Status, " ", e.Code)))
	}
}

// TestServeRecords: the log is whole when the server has stopped, and the next one, with a kept estate, begins where it ended.
func TestServeRecords(t *testing.T) {
	dir := t.TempDir()
	data, name := filepath.Join(dir, "data"), filepath.Join(dir, "log.jsonl")
	p := startServe(t, "--data", data, "--clock", "virtual", "--record", name)
	for i := range 20 {
		status, answer, err := p.call("CreateVpc", "CidrBlock", "10.0.0.0/8")
		require.NoError(t, err)
		require.Equal(t, map[bool]int{true: 200, false: 400}[i < 10], status, answer)
	}
	_, seen, err := p.call("DescribeVpcs")
	require.NoError(t, err)
	p.stop(t, syscall.SIGTERM)
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	all := events(t, text)
	require.Len(t, all, 22)
	assert.Equal(t, fmt.Sprint(trace.State, "  0"), all[0])
	assert.Equal(t, fmt.Sprint(trace.Call, " CreateVpc 200"), all[10])
	assert.Equal(t, fmt.Sprint(trace.Call, " CreateVpc 400 QuotaExceeded.Vpc"), all[20])
	var last struct{ Response map[string]any }
	require.NoError(t, json.Unmarshal(text[bytes.LastIndexByte(text[:len(text)-1], '\n'):], &last))
	assert.Equal(t, seen, last.Response)
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())

	next := filepath.Join(dir, "next.jsonl")
	p = startServe(t, "--data", data, "--clock", "virtual", "--record", next)
	p.stop(t, syscall.SIGINT)
	text, err = os.ReadFile(next)
	require.NoError(t, err)
	assert.Len(t, events(t, text), 1)
	var first struct{ State struct{ Vpcs []any } }
	require.NoError(t, json.Unmarshal(text, &first))
	assert.Len(t, first.State.Vpcs, 10)
}

// TestServeRecordsToAPipe: a server whose log nobody reads any more stops and says why.
func TestServeRecordsToAPipe(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := exec.Command("mkfifo", name).Run(); err != nil {
		t.Skip("there is no mkfifo")
	}
	opened := make(chan *os.File, 1)
	go func() {
		f, _ := os.Open(name) // waits for the server
		opened <- f
	}()
	p := startServe(t, "--record", name)
	f := <-opened
	head := make([]byte, 30)
	_, err := io.ReadFull(f, head)
	require.NoError(t, err)
	assert.Equal(t, `{"ecsim":"log","version":1,"at`, string(head))
	require.NoError(t, f.Close())
	_, _, err = p.call("DescribeVpcs")
	require.NoError(t, err)
	var exit *exec.ExitError
	require.ErrorAs(t, <-p.waited, &exit)
	assert.Equal(t, 1, exit.ExitCode())
	assert.Contains(t, p.stderr.String(), "the record cannot be written")
	assert.Contains(t, p.stderr.String(), "ecsim: --record "+name+": broken pipe\n")
	assert.Equal(t, 1, strings.Count(p.stderr.String(), "ecsim: "))
}
