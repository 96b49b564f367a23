package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim/rpc"
)

// bgpScript has the estate of the BGP commands' script and what they print of it.
func bgpScript(t *testing.T) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/script/bgp.txtar")
	require.NoError(t, err)
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// bgpServer serves a state from this process, without a control plane. It returns its URL and what stops it.
func bgpServer(t *testing.T, state string, change ...func(*rpc.Options)) (url string, stop func()) {
	t.Helper()
	w, err := model.ReadSnapshot(strings.NewReader(state), "estate.json")
	require.NoError(t, err)
	o := rpc.Options{World: w, Version: "test"}
	for _, c := range change {
		c(&o)
	}
	s := rpc.New(o)
	h := httptest.NewServer(s)
	stop = sync.OnceFunc(s.Close)
	t.Cleanup(func() { stop(); h.CloseClientConnections(); h.Close() })
	return h.URL, stop
}

// runBGP runs a subcommand of ecsim bgp.
func runBGP(t *testing.T, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := newRootCommand()
	cmd.SetArgs(append([]string{"bgp"}, args...))
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	err = cmd.ExecuteContext(t.Context())
	return out.String(), errs.String(), err
}

// TestBGPOfAServer wants of a server what the script has of the state file it serves.
func TestBGPOfAServer(t *testing.T) {
	files := bgpScript(t)
	server, _ := bgpServer(t, strings.Replace(files["estate.json"], `"bgp":"model"`, `"bgp":"live"`, 1))
	live := func(s string) string { return strings.Replace(s, `"mode": "model"`, `"mode": "live"`, 1) }
	for file, args := range map[string][]string{
		"neighbors.txt": {"neighbors"}, "bgp-1.txt": {"neighbors", "bgp-1"}, "bgp-3.txt": {"neighbors", "10.0.0.3"}, "routes.txt": {"routes"}, "edge.txt": {"routes", "edge"},
		"bgp-3.json": {"neighbors", "bgp-3", "--format", "json"}, "edge.json": {"routes", "edge", "--format", "json"},
	} {
		out, notes, err := runBGP(t, append(args, "--server", server)...)
		require.NoError(t, err, args)
		assert.Equal(t, live(files[file]), out, args)
		assert.Empty(t, notes, args)
	}

	t.Setenv("ECSIM_SERVER", server+"/")
	out, _, err := runBGP(t, "neighbors")
	require.NoError(t, err)
	assert.Equal(t, files["neighbors.txt"], out)

	for name, says := range map[string]string{
		"vbr-3": `no VBR and no customer router "vbr-3" has BGP peers; did you mean vbr-1?`, "a b&router=vbr-1": `no VBR and no customer router "a b&router=vbr-1" has BGP peers`,
	} {
		_, _, err = runBGP(t, "routes", name)
		assert.EqualError(t, err, says)
		assert.Equal(t, exitFailed, exitCode(err))
	}
	_, _, err = runBGP(t, "neighbors", "bgp-4")
	assert.EqualError(t, err, `no BGP peer has the ID or the address "bgp-4"; did you mean bgp-1?`)
}

func TestBGPOff(t *testing.T) {
	files := bgpScript(t)
	server, _ := bgpServer(t, files["odd.json"])
	out, notes, err := runBGP(t, "neighbors", "--server", server)
	require.NoError(t, err)
	assert.Equal(t, files["odd.txt"], out)
	assert.Equal(t, "note: the server runs with --bgp off, so its sessions are as they were last seen\n", notes)
}

func TestBGPToken(t *testing.T) {
	server, _ := bgpServer(t, bgpScript(t)["empty.json"], func(o *rpc.Options) { o.AdminToken = "secret" })
	_, _, err := runBGP(t, "neighbors", "--server", server)
	assert.EqualError(t, err, server+" wants a token; give it with --admin-token")
	for _, command := range []string{"routes", "watch"} {
		_, _, err = runBGP(t, command, "--server", server, "--admin-token", "guess")
		assert.EqualError(t, err, server+" wants another token than that of --admin-token", command)
	}
	_, _, err = runBGP(t, "neighbors", "--server", server, "--admin-token", "secret")
	assert.NoError(t, err)
}

func TestBGPOverTLS(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "tls")
	config, err := rpc.TLSConfig(dir)
	require.NoError(t, err)
	w, err := model.ReadSnapshot(strings.NewReader(bgpScript(t)["empty.json"]), "empty.json")
	require.NoError(t, err)
	s := rpc.New(rpc.Options{World: w})
	h := httptest.NewUnstartedServer(s)
	h.TLS = config
	h.Config.ErrorLog = log.New(io.Discard, "", 0) // it complains of the clients below
	h.StartTLS()
	t.Cleanup(func() { s.Close(); h.Close() })
	_, _, err = runBGP(t, "neighbors", "--server", h.URL, "--cacert", filepath.Join(dir, "ca.pem"))
	assert.NoError(t, err)
	_, _, err = runBGP(t, "neighbors", "--server", h.URL)
	assert.ErrorContains(t, err, h.URL+" cannot be reached: x509: ")
	assert.ErrorContains(t, err, "; --cacert FILE says whom to trust")
	_, _, err = runBGP(t, "neighbors", "--server", strings.Replace(h.URL, "https", "http", 1))
	assert.ErrorContains(t, err, `is not an ecsim server: it answers 400 "Client sent an HTTP request to an HTTPS server."`)
}

// TestBGPOfAnotherServer asks servers of other kinds.
func TestBGPOfAnotherServer(t *testing.T) {
	for _, tt := range []struct {
		status     int
		kind, body string
		view       string // what is said of the views
		watch      string
	}{
		{200, "text/html", "<html>", "is not an ecsim server: its answer is not the JSON expected: ", `is not an ecsim server: its events are "text/html", expected text/event-stream`},
		{200, "application/json", "{}", "is not an ecsim server: its answer has no routers and sessions", `is not an ecsim server: its events are "application/json"`},
		{404, "text/plain", "404 page not found\nreally\n", `is not an ecsim server: it answers 404 "404 page not found"`, `it answers 404 "404 page not found"`},
		{502, "text/plain", strings.Repeat("x", 1000), `it answers 502 "` + strings.Repeat("x", 200) + `…"`, `it answers 502 "`},
		{403, "application/json", `{"error":"not for\u001b you"}`, "refuses: not for  you", "refuses: not for  you"},
		{404, "application/json", `{"error":"there is nothing at \"/_ecsim/bgp\""}`, `there is nothing at "/_ecsim/bgp"`, "there is nothing at"},
		{503, "application/json", `{"error":"the server is stopping"}`, "the server is stopping", "the server is stopping"},
	} {
		h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", tt.kind)
			w.WriteHeader(tt.status)
			fmt.Fprint(w, tt.body)
		}))
		for command, says := range map[string]string{"neighbors": tt.view, "routes": tt.view, "watch": tt.watch} {
			out, _, err := runBGP(t, command, "--server", h.URL)
			assert.ErrorContains(t, err, says, command)
			assert.Equal(t, exitFailed, exitCode(err))
			assert.Empty(t, out)
		}
		h.Close()
	}
}

// staged is a server whose views and events the test chooses.
type staged struct {
	*httptest.Server
	mu     sync.Mutex
	view   string
	events chan string
}

func stage(t *testing.T, view string) *staged {
	s := &staged{view: view, events: make(chan string)}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/_ecsim/bgp" {
			s.mu.Lock()
			defer s.mu.Unlock()
			fmt.Fprint(w, s.view)
			return
		}
		w.Header().Set("Content-Type", "text/event-stream")
		fmt.Fprint(w, ": watching\n\n")
		_ = http.NewResponseController(w).Flush()
		for text := range s.events {
			fmt.Fprint(w, text)
			_ = http.NewResponseController(w).Flush()
		}
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *staged) show(view string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.view = view
}

// event is one of the stream's, as the server writes them.
func event(at, kind, resource, name, from, to string) string {
	return fmt.Sprintf("id: 1\nevent: %s\ndata: {\"at\":%q,\"kind\":%q,\"resource\":%q,\"event\":%q,\"from\":%q,\"to\":%q}\n\n", name, at, kind, resource, name, from, to)
}

const (
	viewHead = `{"now":"2026-01-01T00:00:00Z","mode":"live","routers":[{"id":"vbr-1","kind":"vbr","asn":45104,"routerId":"10.0.0.1","up":true}],`
	viewDown = viewHead + `"sessions":[{"peer":"bgp-1","router":"vbr-1","address":"10.0.0.2","state":"Active","reason":"no-answer","received":[],"advertised":[]}],"entries":[]}`
	viewUp   = viewHead + `"sessions":[{"peer":"bgp-1","router":"vbr-1","address":"10.0.0.2","state":"Established","reason":"established","received":[
		{"prefix":"10.8.0.0/16","asPath":"65001 65002","origin":"igp","med":7,"best":true}],"advertised":[]}],
		"entries":[{"id":"rte-1","router":"vbr-1","destination":"10.8.0.0/16","hops":["ri-1"]},{"id":"rte-2","router":"vbr-1","destination":"10.9.0.0/16","hops":["ri-1"]}]}`
)

func TestBGPWatch(t *testing.T) {
	for format, want := range map[string]string{
		"text": `2026-01-01T00:00:01Z [NEIGH] 10.0.0.2 fsm: ESTABLISHED admin: UP vbr vbr-1 peer bgp-1 reason: established
2026-01-01T00:00:01Z [ROUTE] 10.8.0.0/16 via 10.0.0.2 aspath [65001 65002] attrs [{Origin: i} {Med: 7}] vbr vbr-1
2026-01-01T00:00:02Z [DELROUTE] 10.8.0.0/16 via 10.0.0.2 aspath [65001 65002] attrs [{Origin: i} {Med: 7}] vbr vbr-1
2026-01-01T00:00:03Z [DELROUTE] 10.9.0.0/16 via ri-1 aspath [] attrs [{Origin: ?}] vbr vbr-1
2026-01-01T00:00:04Z [NEIGH] 10.0.0.2 fsm: IDLE admin: PFX_CT vbr vbr-1 peer bgp-1 reason: NOTIFICATION Cease/Maximum Number of Prefixes Reached
2026-01-01T00:00:05Z [NEIGH] 10.0.0.2 fsm: IDLE admin: DOWN vbr vbr-1 peer bgp-1 reason: NOTIFICATION Cease/Administrative Shutdown
2026-01-01T00:00:06Z [NEIGH] 10.0.0.2 gone vbr vbr-1 peer bgp-1
2026-01-01T00:00:07Z [NEIGH] - gone vbr - peer bgp-2
`,
		"json": `{"at":"2026-01-01T00:00:01Z","event":"neigh","peer":"bgp-1","address":"10.0.0.2","router":"vbr-1","from":"Active","to":"Established","reason":"established"}
{"at":"2026-01-01T00:00:01Z","event":"route","router":"vbr-1","prefix":"10.8.0.0/16","nextHop":"10.0.0.2","asPath":"65001 65002","origin":"igp","med":7}
{"at":"2026-01-01T00:00:02Z","event":"delroute","router":"vbr-1","prefix":"10.8.0.0/16","nextHop":"10.0.0.2","asPath":"65001 65002","origin":"igp","med":7}
{"at":"2026-01-01T00:00:03Z","event":"delroute","router":"vbr-1","prefix":"10.9.0.0/16","nextHop":"ri-1"}
{"at":"2026-01-01T00:00:04Z","event":"neigh","peer":"bgp-1","address":"10.0.0.2","router":"vbr-1","from":"Established","to":"Idle","reason":"maximum-prefixes"}
{"at":"2026-01-01T00:00:05Z","event":"neigh","peer":"bgp-1","address":"10.0.0.2","router":"vbr-1","from":"Idle","to":"Idle","reason":"administrative-shutdown"}
{"at":"2026-01-01T00:00:06Z","event":"neigh","peer":"bgp-1","address":"10.0.0.2","router":"vbr-1","from":"Idle","reason":"peer-deleted"}
{"at":"2026-01-01T00:00:07Z","event":"neigh","peer":"bgp-2","from":"Idle","reason":"peer-deleted"}
`,
	} {
		s := stage(t, viewDown)
		go func() {
			s.events <- event("2026-01-01T00:00:00Z", "Vpc", "vpc-1", "create", "", "Pending")
			s.events <- ": alive\n\n"
			s.show(viewUp)
			// A static route's entry is nobody's business here, and neither is one that is gone already.
			s.events <- event("2026-01-01T00:00:01Z", "BGPSession", "bgp-1", "established", "Active", "Established") +
				event("2026-01-01T00:00:01Z", "RouteEntry", "rte-1", "create", "", "Available") +
				event("2026-01-01T00:00:01Z", "RouteEntry", "rte-static", "create", "", "Available") +
				event("2026-01-01T00:00:02Z", "RouteEntry", "rte-1", "delete", "Available", "") +
				event("2026-01-01T00:00:02Z", "RouteEntry", "rte-1", "delete", "Available", "")
			s.events <- event("2026-01-01T00:00:03Z", "RouteEntry", "rte-2", "delete", "Available", "")
			s.events <- event("2026-01-01T00:00:04Z", "BGPSession", "bgp-1", "maximum-prefixes", "Established", "Idle")
			s.events <- event("2026-01-01T00:00:05Z", "BGPSession", "bgp-1", "administrative-shutdown", "Idle", "Idle")
			s.events <- event("2026-01-01T00:00:06Z", "BGPSession", "bgp-1", "peer-deleted", "Idle", "")
			s.events <- event("2026-01-01T00:00:07Z", "BGPSession", "bgp-2", "peer-deleted", "Idle", "")
			s.events <- event("2026-01-01T00:00:08Z", "World", "world", "replaced", "", "")
			close(s.events)
		}()
		out, notes, err := runBGP(t, "watch", "--server", s.URL, "--format", format)
		require.NoError(t, err)
		assert.Equal(t, want, out)
		assert.Equal(t, "note: watching "+s.URL+"\nnote: the estate was replaced\nnote: the server has ended\n", notes)
	}
}

func TestBGPWatchFails(t *testing.T) {
	for event, says := range map[string]string{
		": too slow, 4096 events behind\n\n": "the server ended the watch: too slow, 4096 events behind",
		"data: nonsense\n\n":                 "is not an ecsim server: an event is not the JSON expected: ",
	} {
		s := stage(t, viewDown)
		go func() {
			s.events <- event
			close(s.events)
		}()
		_, _, err := runBGP(t, "watch", "--server", s.URL)
		assert.ErrorContains(t, err, says)
		assert.Equal(t, exitFailed, exitCode(err))
	}
}

// TestBGPWatchOfAServer watches a real one until it ends. What happens there without a control plane is nothing to show.
func TestBGPWatchOfAServer(t *testing.T) {
	server, stop := bgpServer(t, bgpScript(t)["odd.json"])
	notes := &signalled{until: "watching", reached: make(chan struct{})}
	go func() {
		<-notes.reached
		stop()
	}()
	cmd := newRootCommand()
	var out bytes.Buffer
	cmd.SetArgs([]string{"bgp", "watch", "--server", server})
	cmd.SetOut(&out)
	cmd.SetErr(notes)
	require.NoError(t, cmd.ExecuteContext(context.Background()))
	assert.Empty(t, out.String())
	assert.Equal(t, "note: the server runs with --bgp off, so its sessions are as they were last seen\nnote: watching "+server+"\nnote: the server has ended\n", notes.text.String())
}

// signalled keeps what is written and tells when it has a text.
type signalled struct {
	until   string
	reached chan struct{}
	text    strings.Builder
}

func (s *signalled) Write(b []byte) (int, error) {
	before := strings.Contains(s.text.String(), s.until)
	s.text.Write(b)
	if !before && strings.Contains(s.text.String(), s.until) {
		close(s.reached)
	}
	return len(b), nil
}

// TestBGPWatchIsInterrupted ends it as a terminal does.
func TestBGPWatchIsInterrupted(t *testing.T) {
	server, _ := bgpServer(t, bgpScript(t)["empty.json"])
	exe, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(exe, "bgp", "watch", "--server", server)
	cmd.Env = append(os.Environ(), asServer+"=1")
	notes := &signalled{until: "watching", reached: make(chan struct{})}
	cmd.Stderr = notes
	require.NoError(t, cmd.Start())
	<-notes.reached
	require.NoError(t, cmd.Process.Signal(syscall.SIGINT))
	require.NoError(t, cmd.Wait())
	assert.Equal(t, "note: watching "+server+"\n", notes.text.String())
}
