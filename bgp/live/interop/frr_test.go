//go:build linux

package interop

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const frrBinary = "/usr/lib/frr/bgpd"

var frr = kind{
	name: "FRR", binary: frrBinary, file: "frr.conf", start: startFRR,
	said: said{
		up:            regexp.MustCompile(`%ADJCHANGE: neighbor \S+ in vrf default Up`),
		adminShutdown: regexp.MustCompile(`NOTIFICATION: received from neighbor \S+ 6/2`),
		maxPrefixes:   regexp.MustCompile(`NOTIFICATION: received from neighbor \S+ 6/1`),
		badPeerAS:     regexp.MustCompile(`NOTIFICATION: received from neighbor \S+ 2/2`),
		holdTimer:     regexp.MustCompile(`NOTIFICATION: sent to neighbor \S+ 4/0`),
		dialing:       regexp.MustCompile(`\[Event\] Connect start to`),
		closed:        regexp.MustCompile(`TCP_connection_closed \(OpenSent->`),
	},
}

// frrRouter is a bgpd of FRR of its own, without the other daemons.
type frrRouter struct {
	t       *testing.T
	dir     string
	s       settings
	sockets string
	end     func()
}

func startFRR(t *testing.T, s settings) router {
	f := &frrRouter{t: t, dir: t.TempDir(), s: s}
	var err error
	f.sockets, err = os.MkdirTemp("", "frr") // a test's own directory has too long a name for a socket
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(f.sockets) })
	config := filepath.Join(f.dir, "frr.conf")
	require.NoError(t, os.WriteFile(config, []byte(f.config()), 0o600))
	stderr, err := os.Create(filepath.Join(f.dir, "stderr"))
	require.NoError(t, err)
	defer stderr.Close()
	// It always listens: one that is not to listen where it could be called does so on another port.
	at := s.at
	if s.active {
		at = free(t, s.at.Addr())
	}
	cmd := exec.Command(frrBinary, "-Z", "-S", "-n", "-p", fmt.Sprint(at.Port()), "-l", at.Addr().String(), "-P", "0",
		"-i", filepath.Join(f.dir, "pid"), "--vty_socket", f.sockets, "-f", config)
	cmd.Stdout, cmd.Stderr = stderr, stderr
	f.end = run(t, cmd)
	eventually(t, func() string {
		if _, err := f.try("show version"); err != nil {
			said, _ := os.ReadFile(filepath.Join(f.dir, "stderr"))
			return fmt.Sprintf("bgpd does not run: %v: %s %s", err, said, f.log())
		}
		return ""
	})
	return f
}

func (f *frrRouter) family() string {
	if f.s.ipv6 {
		return "ipv6"
	}
	return "ipv4"
}

func (f *frrRouter) config() string {
	s := &f.s
	n := "neighbor " + s.vbr.Addr().String()
	var c strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&c, format+"\n", args...) }
	line("log file %s debugging", filepath.Join(f.dir, "log"))
	if s.config != "" {
		return c.String() + s.config
	}
	line("debug bgp neighbor-events")
	line("bgp route-map delay-timer 0")
	line("router bgp %d", s.asn)
	line(" bgp router-id 192.0.2.1")
	line(" bgp log-neighbor-changes")
	line(" no bgp default ipv4-unicast")
	line(" no bgp ebgp-requires-policy")
	line(" no bgp network import-check")
	line(" bgp disable-ebgp-connected-route-check")
	line(" bgp allow-martian-nexthop")
	line(" %s remote-as %d", n, s.vbrASN)
	line(" %s port %d", n, s.vbr.Port())
	line(" %s update-source %s", n, s.at.Addr())
	line(" %s ebgp-multihop 2", n)
	line(" %s timers %d %d", n, s.hold/3, s.hold)
	line(" %s timers connect 1", n)
	if s.passive {
		line(" %s passive", n)
	}
	if s.key != "" {
		line(" %s password %s", n, s.key)
	}
	line(" address-family %s unicast", f.family())
	for _, p := range s.prefixes {
		line("  network %s", p)
	}
	line("  %s activate", n)
	// Otherwise it sends a VBR's own routes back to it, and they count.
	line("  %s filter-list own out", n)
	if s.at.Addr() == s.vbr.Addr() {
		line("  %s route-map elsewhere in", n) // it takes no route whose next hop has its own address
	}
	line(" exit-address-family")
	line("bgp as-path access-list own permit ^$")
	line("route-map elsewhere permit 1\n set ipv6 next-hop global %s", elsewhere)
	return c.String()
}

func (f *frrRouter) try(commands ...string) (string, error) {
	args := []string{"--vty_socket", f.sockets, "-d", "bgpd"}
	for _, c := range commands {
		args = append(args, "-c", c)
	}
	out, err := exec.Command("vtysh", args...).Output()
	return string(out), err
}

func (f *frrRouter) command(commands ...string) string {
	f.t.Helper()
	out, err := f.try(commands...)
	require.NoError(f.t, err, out)
	return out
}

func (f *frrRouter) established() bool {
	var neighbors map[string]struct{ BGPState string }
	require.NoError(f.t, json.Unmarshal([]byte(f.command("show bgp neighbors json")), &neighbors))
	return neighbors[f.s.vbr.Addr().String()].BGPState == "Established"
}

func (f *frrRouter) table() map[string]path {
	var shown struct {
		Routes map[string][]struct {
			Path     string
			PeerID   string `json:"peerId"`
			Nexthops []struct{ IP string }
		}
	}
	require.NoError(f.t, json.Unmarshal([]byte(f.command("show bgp "+f.family()+" unicast json")), &shown))
	found := map[string]path{}
	for prefix, routes := range shown.Routes {
		for _, r := range routes {
			if r.PeerID == f.s.vbr.Addr().String() && len(r.Nexthops) > 0 {
				found[prefix] = path{r.Path, r.Nexthops[0].IP}
			}
		}
	}
	return found
}

func (f *frrRouter) announce(prefixes ...string) {
	f.t.Helper()
	commands := []string{"configure terminal", fmt.Sprintf("router bgp %d", f.s.asn), "address-family " + f.family() + " unicast"}
	for _, p := range f.s.prefixes {
		commands = append(commands, "no network "+p)
	}
	for _, p := range prefixes {
		commands = append(commands, "network "+p)
	}
	f.command(commands...)
	f.s.prefixes = prefixes
}

func (f *frrRouter) reset() {
	f.t.Helper()
	f.command("clear bgp *")
}

func (f *frrRouter) log() string {
	text, _ := os.ReadFile(filepath.Join(f.dir, "log"))
	return string(text)
}

func (f *frrRouter) kill() { f.end() }
