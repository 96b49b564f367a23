// Package clients has the tests of the example clients.
package clients

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	_ "ecsim/sim/rpc" // the command's greater part: go test runs these tests again when it changes
)

var update = flag.Bool("update", false, "rewrite what the README shows")

// required is set where every client has to be there: then a missing one fails a test instead of skipping it.
const required = "ECSIM_CLIENTS_REQUIRED"

// ecsim is the command, built for the tests.
var ecsim string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "ecsim-clients")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		ecsim = filepath.Join(dir, "ecsim")
		if out, err := exec.Command("go", "build", "-o", ecsim, "ecsim/cmd/ecsim").CombinedOutput(); err != nil {
			panic(string(out))
		}
		return m.Run()
	}())
}

// needs skips a test, or fails it where clients are required, when something is missing that the command needs.
func needs(t *testing.T, command string) {
	t.Helper()
	for _, dir := range []string{"go", "npm", "curl", "../../cmd/ecsim"} {
		_, err := os.ReadDir(dir) // and when these do
		require.NoError(t, err)
	}
	var programs, files []string
	switch {
	case strings.HasPrefix(command, "node "):
		programs, files = []string{"node"}, []string{"npm/node_modules/.package-lock.json"}
	case strings.HasPrefix(command, "curl/"):
		programs = []string{"sh", "curl", "openssl"}
	}
	missing := ""
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			missing = p + " is not installed"
		}
	}
	for _, f := range files {
		if _, err := os.Stat(f); err != nil && missing == "" {
			missing = "the packages are not installed; run npm ci in examples/clients/npm"
		}
	}
	switch {
	case missing == "":
	case os.Getenv(required) != "":
		t.Fatal(missing)
	default:
		t.Skip(missing)
	}
}

// serve starts a server as the README says, for one test, and returns its address.
func serve(t *testing.T) string {
	t.Helper()
	cmd := exec.Command(ecsim, "serve", "--listen", "127.0.0.1:0", "--clock", "virtual", "--delays", "none", "--log", "off")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		assert.NoError(t, cmd.Process.Signal(os.Interrupt))
		assert.NoError(t, cmd.Wait())
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	url, ok := strings.CutPrefix(strings.TrimSpace(line), "ecsim: listening on ")
	require.True(t, ok, line)
	return url
}

// command runs a command line against a server.
func command(t *testing.T, server, line string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command("sh", "-c", line)
	cmd.Env = append(os.Environ(), "ECSIM_ENDPOINT="+server, "ECSIM="+ecsim)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		require.True(t, ok, "%v", err)
		code = exit.ExitCode()
	}
	return out.String(), errs.String(), code
}

// TestReadme runs the commands of the README's sessions, each session on a server of its own: they must print what stands
// below them.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	var page, session strings.Builder
	inside, sessions := false, 0
	for line := range strings.Lines(string(text)) {
		switch {
		case line == "```console\n":
			inside = true
			session.Reset()
		case inside && line == "```\n":
			inside = false
			sessions++
			page.WriteString(play(t, session.String()))
		case inside:
			session.WriteString(line)
			continue
		}
		page.WriteString(line)
	}
	assert.Equal(t, 3, sessions)
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(page.String()), 0o644))
	}
}

// play runs a session and returns it with what its commands print, or as it is when a client is missing.
func play(t *testing.T, session string) string {
	var commands []string
	for line := range strings.Lines(session) {
		if c, ok := strings.CutPrefix(line, "$ "); ok {
			commands = append(commands, strings.TrimSpace(c))
		}
	}
	played := session
	t.Run(commands[0], func(t *testing.T) {
		needs(t, commands[0])
		server := serve(t)
		var b strings.Builder
		for _, c := range commands {
			stdout, stderr, _ := command(t, server, c)
			b.WriteString("$ " + c + "\n" + strings.ReplaceAll(stdout, strings.TrimPrefix(server, "http://"), "127.0.0.1:8400"))
			if stdout == "" {
				t.Errorf("%s printed nothing: %s", c, stderr)
			}
		}
		played = b.String()
		if !*update {
			assert.Equal(t, session, played, "run this test with -update and look at the difference")
		}
	})
	return played
}

// TestNpm runs the npm SDK's own test, the whole life of a circuit.
func TestNpm(t *testing.T) {
	needs(t, "node --test")
	stdout, stderr, code := command(t, "", "cd npm && node --test")
	require.Zero(t, code, stdout+stderr)
	assert.Contains(t, stdout, "the life of one circuit")
	assert.Regexp(t, `(?m)^\S+ pass 1[0-9]$`, stdout, "subtests that ran")
}

// TestCurl: whatever a value holds arrives; a refusal and a wrong command line have their exit codes.
func TestCurl(t *testing.T) {
	needs(t, "curl/ecsim-call.sh")
	server := serve(t)
	stdout, stderr, code := command(t, server, `curl/ecsim-call.sh CreateVpc CidrBlock=10.0.0.0/8 Tag.1.Key='cost centre' 'Tag.1.Value=ü*~+%&=?'`)
	require.Zero(t, code, stderr)
	require.Contains(t, stdout, `"VpcId":"vpc-`)
	stdout, stderr, code = command(t, server, `curl/ecsim-call.sh DescribeVpcs RegionId=cn-hangzhou Tag.1.Key='cost centre' 'Tag.1.Value=ü*~+%&=?'`)
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, `"TotalCount":1`)

	stdout, stderr, code = command(t, server, `curl/ecsim-call.sh DescribeVpcAttribute VpcId=vpc-none`)
	assert.Equal(t, 1, code)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, `"Code":"InvalidVpcId.NotFound"`)
	_, stderr, code = command(t, server, `ECSIM_ACCESS_KEY_SECRET=wrong curl/ecsim-call.sh DescribeRegions`)
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, `"Code":"SignatureDoesNotMatch"`)
	for _, line := range []string{`curl/ecsim-call.sh`, `curl/ecsim-call.sh DescribeVpcs VpcId`, `curl/ecsim-call.sh DescribeVpcs =x`} {
		_, stderr, code = command(t, server, line)
		assert.Equal(t, 2, code, line)
		assert.Contains(t, stderr, "usage:")
	}
	stdout, _, code = command(t, server, `ECSIM_ACCESS_KEY_ID=nobody curl/circuit.sh`)
	assert.Equal(t, 1, code)
	assert.Empty(t, stdout, "nothing goes on after a refusal")
}
