//go:build linux

package interop

import (
	"bufio"
	"bytes"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/netip"
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

	"github.com/stretchr/testify/require"

	"ecsim/bgp/glass"
	_ "ecsim/bgp/live" // the command's greater part: go test runs these tests again when it changes
	"ecsim/model"
	_ "ecsim/sim/rpc"
)

var scratch string

func TestMain(m *testing.M) {
	// The tests wait for timers of routers most of the time.
	flag.Parse()
	err := flag.Set("test.parallel", "8")
	if err != nil {
		panic(err)
	}
	if scratch, err = os.MkdirTemp("", "ecsim"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(scratch)
	os.Exit(code)
}

// command builds ecsim once and returns where it is.
var command = sync.OnceValues(func() (string, error) {
	file := filepath.Join(scratch, "ecsim")
	out, err := exec.Command("go", "build", "-o", file, "ecsim/cmd/ecsim").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return file, nil
})

// run starts a process that ends with the test, and with the test binary when that is killed; end kills it at once.
func run(t *testing.T, cmd *exec.Cmd) (end func()) {
	t.Helper()
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	require.NoError(t, cmd.Start())
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		close(ended)
	}()
	end = func() {
		_ = cmd.Process.Kill()
		<-ended
	}
	t.Cleanup(end)
	return end
}

// limit is how long a test waits for something that takes a few seconds at most when nothing else runs.
const limit = 60 * time.Second

// eventually polls until there is nothing left to object to.
func eventually(t *testing.T, objection func() string) {
	t.Helper()
	for end := time.Now().Add(limit); ; time.Sleep(100 * time.Millisecond) {
		said := objection()
		if said == "" {
			return
		}
		if time.Now().After(end) {
			require.FailNow(t, said)
		}
	}
}

// ecsim is a running server.
type ecsim struct {
	t   *testing.T
	url string
}

// startEcsim serves a world with real speakers; bindings are the items of the map file.
func startEcsim(t *testing.T, w *model.World, bindings ...string) *ecsim {
	t.Helper()
	text := "peers:\n"
	for _, b := range bindings {
		text += "  - " + b + "\n"
	}
	return startEcsimWith(t, w, text)
}

// startEcsimWith serves it with a map file.
func startEcsimWith(t *testing.T, w *model.World, text string) *ecsim {
	t.Helper()
	exe, err := command()
	require.NoError(t, err)
	dir := t.TempDir()
	var state bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&state))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "state.json"), state.Bytes(), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "map.yaml"), []byte(text), 0o600))
	cmd := exec.Command(exe, "serve", "--listen", "127.0.0.1:0", "--log", "off", "--state", filepath.Join(dir, "state.json"), "--bgp", "live", "--bgp-map", filepath.Join(dir, "map.yaml"))
	cmd.Stderr = os.Stderr
	out, in, err := os.Pipe()
	require.NoError(t, err)
	cmd.Stdout = in
	run(t, cmd)
	in.Close()
	t.Cleanup(func() { out.Close() })
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	url, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "ecsim: listening on ")
	require.True(t, ok, line)
	return &ecsim{t, url}
}

// bind is an item of a map file.
func bind(peer string, listen, router any) string {
	return fmt.Sprintf("{peer: %q, listen: \"%v\", router: \"%v\"}", peer, listen, router)
}

var nonces atomic.Int64

// call makes a signed call, which has to succeed.
func (e *ecsim) call(action string, kv ...string) (answer map[string]any) {
	e.t.Helper()
	q := url.Values{
		"Action": {action}, "Version": {"2016-04-28"}, "AccessKeyId": {"ecsim"}, "SignatureMethod": {"HMAC-SHA1"}, "SignatureVersion": {"1.0"},
		"SignatureNonce": {fmt.Sprint(os.Getpid(), "-", nonces.Add(1), "-", rand.Uint64())}, "Timestamp": {time.Now().UTC().Format("2006-01-02T15:04:05Z")},
		"RegionId": {"cn-hangzhou"},
	}
	for i := 0; i < len(kv); i += 2 {
		q.Set(kv[i], kv[i+1])
	}
	h := hmac.New(sha1.New, []byte("ecsim&"))
	io.WriteString(h, "GET&%2F&"+url.QueryEscape(strings.ReplaceAll(q.Encode(), "+", "%20")))
	q.Set("Signature", base64.StdEncoding.EncodeToString(h.Sum(nil)))
	r, err := http.Get(e.url + "/?" + q.Encode())
	require.NoError(e.t, err)
	defer r.Body.Close()
	require.NoError(e.t, json.NewDecoder(r.Body).Decode(&answer))
	require.Equal(e.t, 200, r.StatusCode, answer)
	return answer
}

// fault breaks something, or mends it.
func (e *ecsim) fault(target, state string) {
	e.t.Helper()
	r, err := http.Post(e.url+"/_ecsim/fault", "application/json", strings.NewReader(fmt.Sprintf(`{"target":%q,"state":%q}`, target, state)))
	require.NoError(e.t, err)
	defer r.Body.Close()
	body, _ := io.ReadAll(r.Body)
	require.Equal(e.t, 200, r.StatusCode, string(body))
}

// session is a session as GET /_ecsim/bgp shows it.
func (e *ecsim) session(peer string) glass.Session {
	e.t.Helper()
	r, err := http.Get(e.url + "/_ecsim/bgp")
	require.NoError(e.t, err)
	defer r.Body.Close()
	var v glass.View
	require.NoError(e.t, json.NewDecoder(r.Body).Decode(&v))
	for _, s := range v.Sessions {
		if s.Peer == peer {
			return s
		}
	}
	require.FailNow(e.t, "no session "+peer)
	return glass.Session{}
}

// comesTo waits until a session is in a state for a reason.
func (e *ecsim) comesTo(peer, state, reason string) {
	e.t.Helper()
	eventually(e.t, func() string {
		if s := e.session(peer); s.State != state || s.Reason != reason {
			return fmt.Sprintf("%s is %s (%s), not %s (%s)", peer, s.State, s.Reason, state, reason)
		}
		return ""
	})
}

// apiStatus is what DescribeBgpPeers says of a peer: its status and how many routes it received and was sent.
func (e *ecsim) apiStatus(peer string) string {
	e.t.Helper()
	rows := e.call("DescribeBgpPeers", "BgpPeerId", peer)["BgpPeers"].(map[string]any)["BgpPeer"].([]any)
	require.Len(e.t, rows, 1)
	row := rows[0].(map[string]any)
	return fmt.Sprint(row["BgpStatus"], " ", row["ReceivedRouteCount"], " ", row["AdvertisedRouteCount"])
}

// learned are the destinations of the BGP entries in a VBR's route table, by DescribeRouteEntryList.
func (e *ecsim) learned(table string) []string {
	e.t.Helper()
	found := []string{}
	rows, _ := e.call("DescribeRouteEntryList", "RouteTableId", table)["RouteEntrys"].(map[string]any)["RouteEntry"].([]any)
	for _, r := range rows {
		if row := r.(map[string]any); row["Type"] == model.EntryBGP {
			found = append(found, row["DestinationCidrBlock"].(string))
		}
	}
	return found
}

var hosts atomic.Uint32

// host is a loopback address that no other test of this process uses, outside those that ecsim takes for itself.
func host() netip.Addr {
	n := hosts.Add(1)
	return netip.AddrFrom4([4]byte{127, byte(160 + os.Getpid()%64), byte(n >> 8), byte(n)})
}

// free is a port of an address that nobody has.
func free(t *testing.T, a netip.Addr) netip.AddrPort {
	t.Helper()
	l, err := net.Listen("tcp", netip.AddrPortFrom(a, 0).String())
	require.NoError(t, err)
	defer l.Close()
	return netip.MustParseAddrPort(l.Addr().String())
}

// calls waits until an IPv4 address has tried so often to connect to a place that does not answer.
func calls(t *testing.T, from netip.Addr, to netip.AddrPort, n int) {
	t.Helper()
	hex := func(a netip.Addr) string {
		b := a.As4()
		return fmt.Sprintf("%08X:", binary.NativeEndian.Uint32(b[:]))
	}
	const synSent = "02"
	seen := map[string]bool{}
	eventually(t, func() string {
		sockets, err := os.ReadFile("/proc/net/tcp")
		require.NoError(t, err)
		for line := range strings.Lines(string(sockets)) {
			if f := strings.Fields(line); len(f) > 3 && f[3] == synSent && strings.HasPrefix(f[1], hex(from)) && f[2] == hex(to.Addr())+fmt.Sprintf("%04X", to.Port()) {
				seen[f[1]] = true
			}
		}
		if len(seen) < n {
			return fmt.Sprintf("%s called %s %d times, not %d", from, to, len(seen), n)
		}
		return ""
	})
}
