package main

import (
	"bufio"
	"bytes"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asServer makes the test binary the command itself.
const asServer = "ECSIM_TEST_AS_COMMAND"

func init() {
	if os.Getenv(asServer) != "" {
		main()
	}
}

// process is a running ecsim serve.
type process struct {
	*exec.Cmd
	url    string
	client *http.Client
	stderr *bytes.Buffer
	waited chan error
}

// startServe starts ecsim serve and waits until it is ready.
func startServe(t *testing.T, args ...string) *process {
	t.Helper()
	return startServeWith(t, nil, args...)
}

// startServeWith starts it with something on its standard input.
func startServeWith(t *testing.T, stdin io.Reader, args ...string) *process {
	t.Helper()
	exe, err := os.Executable()
	require.NoError(t, err)
	p := &process{Cmd: exec.Command(exe, append([]string{"serve", "--listen", "127.0.0.1:0", "--log", "off"}, args...)...), stderr: &bytes.Buffer{}, waited: make(chan error, 1)}
	p.Env = append(os.Environ(), asServer+"=1")
	p.Stdin, p.Stderr = stdin, p.stderr
	out, err := p.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, p.Start())
	t.Cleanup(func() { _ = p.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		_ = p.Wait()
		t.Fatalf("no ready line: %v: %s", err, p.stderr)
	}
	go func() { p.waited <- p.Wait() }()
	url, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "ecsim: listening on ")
	require.True(t, ok, line)
	p.url = url
	p.client = &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
	return p
}

var nonces atomic.Int64

func signedQuery(action string, kv ...string) string {
	q := url.Values{
		"Action": {action}, "Version": {"2016-04-28"}, "AccessKeyId": {"ecsim"}, "SignatureMethod": {"HMAC-SHA1"}, "SignatureVersion": {"1.0"},
		"SignatureNonce": {fmt.Sprint(os.Getpid(), "-", nonces.Add(1), "-", rand.Uint64())}, "Timestamp": {time.Now().UTC().Format("2006-01-02T15:04:05Z")}, "RegionId": {"cn-hangzhou"},
	}
	for i := 0; i < len(kv); i += 2 {
		q.Set(kv[i], kv[i+1])
	}
	encode := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	h := hmac.New(sha1.New, []byte("ecsim&"))
	io.WriteString(h, "GET&%2F&"+encode(strings.ReplaceAll(q.Encode(), "+", "%20")))
	q.Set("Signature", base64.StdEncoding.EncodeToString(h.Sum(nil)))
	return q.Encode()
}

// call makes a signed call; the error is one of the connection.
func (p *process) call(action string, kv ...string) (status int, answer map[string]any, err error) {
	r, err := p.client.Get(p.url + "/?" + signedQuery(action, kv...))
	if err != nil {
		return 0, nil, err
	}
	defer r.Body.Close()
	err = json.NewDecoder(r.Body).Decode(&answer)
	return r.StatusCode, answer, err
}

func (p *process) state(t *testing.T) string {
	t.Helper()
	r, err := p.client.Get(p.url + "/_ecsim/state")
	require.NoError(t, err)
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(b)
}

// stop stops the process and requires exit code 0.
func (p *process) stop(t *testing.T, signal os.Signal) {
	t.Helper()
	require.NoError(t, p.Process.Signal(signal))
	require.NoError(t, <-p.waited, p.stderr.String())
}

func TestServeStopsCleanly(t *testing.T) {
	for _, signal := range []os.Signal{syscall.SIGTERM, syscall.SIGINT} {
		p := startServe(t)
		stream, err := http.Get(p.url + "/_ecsim/events") // an open stream must not hold the stop
		require.NoError(t, err)
		defer stream.Body.Close()
		status, answer, err := p.call("DescribeRegions")
		require.NoError(t, err)
		assert.Equal(t, 200, status, answer)
		p.stop(t, signal)
		assert.Empty(t, p.stderr.String())
	}
}

func TestServeTLS(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "tls")
	p := startServe(t, "--tls", dir)
	require.True(t, strings.HasPrefix(p.url, "https://"), p.url)
	ca, err := os.ReadFile(filepath.Join(dir, "ca.pem"))
	require.NoError(t, err)
	pool := x509.NewCertPool()
	require.True(t, pool.AppendCertsFromPEM(ca))
	p.client.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}
	status, _, err := p.call("DescribeRegions")
	require.NoError(t, err)
	assert.Equal(t, 200, status)
	p.stop(t, syscall.SIGTERM)

	again := startServe(t, "--tls", dir) // with the certificates of the first
	again.client.Transport = p.client.Transport
	_, _, err = again.call("DescribeRegions")
	require.NoError(t, err)
	again.stop(t, syscall.SIGTERM)
}

// TestServeStartsAStateLater: --start brings a state to its instant, whatever the clock; what was due until then has happened.
func TestServeStartsAStateLater(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state.json")
	require.NoError(t, os.WriteFile(state, []byte(`{"version":1,"now":"2026-01-01T00:00:00Z"}`), 0o600))
	for _, clock := range []string{"virtual", "real"} {
		p := startServe(t, "--clock", clock, "--state", state, "--start", "2026-02-01T00:00:00Z")
		assert.Contains(t, p.state(t), `"now": "2026-02-01T00:00:0`, clock)
		p.stop(t, syscall.SIGTERM)
	}
}

// TestServeKeepsItsWorld restarts a server with a directory: the world is the same to the byte.
func TestServeKeepsItsWorld(t *testing.T) {
	dir := t.TempDir()
	args := []string{"--data", dir, "--clock", "virtual", "--partner", "1000000000000001"}
	p := startServe(t, args...)
	for range 5 {
		status, answer, err := p.call("CreateVpc", "CidrBlock", "10.0.0.0/8")
		require.NoError(t, err)
		require.Equal(t, 200, status, answer)
	}
	r, err := p.client.Post(p.url+"/_ecsim/clock", "application/json", strings.NewReader(`{"advance":"1h"}`))
	require.NoError(t, err)
	r.Body.Close()
	before := p.state(t)
	p.stop(t, syscall.SIGTERM)

	p = startServe(t, args...)
	assert.Equal(t, before, p.state(t))
	require.NoError(t, p.Process.Kill())
	<-p.waited

	p = startServe(t, append(args, "--seed", "9")...)
	assert.Equal(t, before, p.state(t))
	p.stop(t, syscall.SIGTERM)
	assert.Contains(t, p.stderr.String(), "--seed is for a new estate")
}

// TestServeComputesBGP: the flag has the sessions of a state brought in line before anything is served, and a kept estate
// goes on with that.
func TestServeComputesBGP(t *testing.T) {
	state := write(t, "s.json", speakingState)
	peer := func(p *process) string {
		t.Helper()
		status, answer, err := p.call("DescribeBgpPeers", "BgpPeerId", "bgp-1")
		require.NoError(t, err)
		require.Equal(t, 200, status, answer)
		row := answer["BgpPeers"].(map[string]any)["BgpPeer"].([]any)[0].(map[string]any)
		return fmt.Sprint(row["BgpStatus"], " ", row["ReceivedRouteCount"], " ", row["AdvertisedRouteCount"])
	}
	args := []string{"--state", state, "--clock", "virtual", "--account", "1:ecsim:ecsim"}
	p := startServe(t, args...)
	assert.Equal(t, "Connect 0 0", peer(p))
	p.stop(t, syscall.SIGTERM)

	dir := filepath.Join(t.TempDir(), "data")
	p = startServe(t, append(args, "--data", dir, "--bgp", "model")...)
	assert.Equal(t, "Established 1 0", peer(p))
	before := p.state(t)
	p.stop(t, syscall.SIGTERM)
	p = startServe(t, "--data", dir, "--clock", "virtual", "--account", "1:ecsim:ecsim")
	assert.Equal(t, before, p.state(t))
	p.stop(t, syscall.SIGTERM)
	p = startServe(t, "--data", dir, "--clock", "virtual", "--account", "1:ecsim:ecsim", "--bgp", "off")
	assert.Equal(t, "Connect 1 0", peer(p))
	p.stop(t, syscall.SIGTERM)
}

// TestServeResetsToStdin goes back to a state that came on standard input, again and again.
func TestServeResetsToStdin(t *testing.T) {
	p := startServeWith(t, strings.NewReader(`{"version":1,"now":"2026-05-01T00:00:00Z"}`), "--state", "-", "--clock", "virtual")
	start := p.state(t)
	for range 2 {
		status, answer, err := p.call("CreateVpc", "CidrBlock", "10.0.0.0/8")
		require.NoError(t, err)
		require.Equal(t, 200, status, answer)
		r, err := p.client.Post(p.url+"/_ecsim/reset", "", nil)
		require.NoError(t, err)
		r.Body.Close()
		assert.Equal(t, 200, r.StatusCode)
		assert.Equal(t, start, p.state(t))
	}
	p.stop(t, syscall.SIGTERM)
}

// TestServeSurvivesKills kills a server under load at random instants, fifty times over one directory: every change that
// was acknowledged is there, none twice, and the world passes its checks.
func TestServeSurvivesKills(t *testing.T) {
	kills := 50
	if testing.Short() {
		kills = 5
	}
	dir := t.TempDir()
	state := filepath.Join(dir, "start.json")
	require.NoError(t, os.WriteFile(state, []byte(`{"version":1,"now":"2026-01-01T00:00:00Z","settings":{"delays":"none","quotas":{"vpcs.per-region":1000000}}}`), 0o600))
	acknowledged := map[string]string{} // VPC ID by name
	var sent atomic.Int64
	for range kills {
		p := startServe(t, "--data", filepath.Join(dir, "data"), "--clock", "virtual", "--state", state)
		var mu sync.Mutex
		var writers sync.WaitGroup
		for range 8 {
			writers.Go(func() {
				for {
					name := fmt.Sprintf("vpc-%d", sent.Add(1))
					status, answer, err := p.call("CreateVpc", "CidrBlock", "10.0.0.0/8", "VpcName", name)
					if err != nil {
						return // killed: whether this one was made nobody knows
					}
					if status != 200 {
						t.Errorf("%s: %d %v", name, status, answer)
						return
					}
					mu.Lock()
					acknowledged[name] = answer["VpcId"].(string)
					mu.Unlock()
				}
			})
		}
		time.Sleep(time.Duration(20+rand.IntN(60)) * time.Millisecond)
		require.NoError(t, p.Process.Kill())
		<-p.waited
		writers.Wait()
	}
	p := startServe(t, "--data", filepath.Join(dir, "data"), "--clock", "virtual", "--state", state)
	var world struct {
		Vpcs []struct{ ID, Name string }
	}
	require.NoError(t, json.Unmarshal([]byte(p.state(t)), &world))
	p.stop(t, syscall.SIGTERM)
	found := map[string]string{}
	for _, v := range world.Vpcs {
		require.NotContains(t, found, v.Name, "made twice")
		found[v.Name] = v.ID
	}
	require.NotEmpty(t, acknowledged)
	for name, id := range acknowledged {
		require.Equal(t, id, found[name], name)
	}
	assert.LessOrEqual(t, len(found)-len(acknowledged), 8*kills, "more than were under way")
}
