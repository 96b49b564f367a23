//go:build linux

package interop

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const birdBinary = "/usr/sbin/bird"

var bird = kind{
	name: "BIRD", binary: birdBinary, file: "bird.conf", start: startBird,
	said: said{
		up:            regexp.MustCompile(`vbr: BGP session established`),
		adminShutdown: regexp.MustCompile(`vbr: Received: Administrative shutdown`),
		maxPrefixes:   regexp.MustCompile(`vbr: Received: Maximum number of prefixes reached`),
		badPeerAS:     regexp.MustCompile(`vbr: Received: Bad peer AS`),
		holdTimer:     regexp.MustCompile(`vbr: Error: Hold timer expired`),
		dialing:       regexp.MustCompile(`vbr: Connecting to`),
		closed:        regexp.MustCompile(`vbr: Connection (closed|lost)`),
	},
}

// birdRouter is a BIRD 2 of its own.
type birdRouter struct {
	t       *testing.T
	dir     string
	s       settings
	control string
	end     func()
}

func startBird(t *testing.T, s settings) router {
	b := &birdRouter{t: t, dir: t.TempDir(), s: s}
	sockets, err := os.MkdirTemp("", "bird") // a test's own directory has too long a name for a socket
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(sockets) })
	b.control = filepath.Join(sockets, "s")
	b.configure()
	stderr, err := os.Create(filepath.Join(b.dir, "stderr"))
	require.NoError(t, err)
	defer stderr.Close()
	cmd := exec.Command(birdBinary, "-f", "-c", filepath.Join(b.dir, "bird.conf"), "-s", b.control, "-P", filepath.Join(b.dir, "pid"))
	cmd.Stdout, cmd.Stderr = stderr, stderr
	b.end = run(t, cmd)
	eventually(t, func() string {
		if _, err := os.Stat(b.control); err != nil {
			said, _ := os.ReadFile(filepath.Join(b.dir, "stderr"))
			return fmt.Sprintf("BIRD does not run: %s %s", said, b.log())
		}
		return ""
	})
	return b
}

// configure writes the configuration file.
func (b *birdRouter) configure() {
	s := &b.s
	log := fmt.Sprintf("log %q all;\n", filepath.Join(b.dir, "log"))
	if s.config != "" {
		require.NoError(b.t, os.WriteFile(filepath.Join(b.dir, "bird.conf"), []byte(log+s.config), 0o600))
		return
	}
	family := "ipv4"
	if s.ipv6 {
		family = "ipv6"
	}
	hop := "self"
	if s.ipv6 && (s.at.Addr().Is4() || s.at.Addr() == s.vbr.Addr()) {
		hop = "address " + itself // where the session is it has no address for that
	}
	var c strings.Builder
	c.WriteString(log + "router id 192.0.2.1;\nprotocol device {}\n")
	fmt.Fprintf(&c, "protocol static {\n  %s;\n", family)
	for _, p := range s.prefixes {
		fmt.Fprintf(&c, "  route %s blackhole;\n", p)
	}
	fmt.Fprintf(&c, "}\nprotocol bgp vbr {\n  debug { states, events };\n  local %s port %d as %d;\n  neighbor %s port %d as %d;\n",
		s.at.Addr(), s.at.Port(), s.asn, s.vbr.Addr(), s.vbr.Port(), s.vbrASN)
	fmt.Fprintf(&c, "  multihop 2;\n  strict bind yes;\n  hold time %d;\n  keepalive time %d;\n", s.hold, s.hold/3)
	c.WriteString("  connect delay time 1;\n  connect retry time 1;\n  error wait time 1, 5;\n")
	if s.passive {
		c.WriteString("  passive yes;\n")
	}
	if s.key != "" {
		fmt.Fprintf(&c, "  password %q;\n", s.key)
	}
	fmt.Fprintf(&c, "  %s {\n    import all;\n    export where source = RTS_STATIC;\n    next hop %s;\n  };\n}\n", family, hop)
	require.NoError(b.t, os.WriteFile(filepath.Join(b.dir, "bird.conf"), []byte(c.String()), 0o600))
}

func (b *birdRouter) command(words ...string) string {
	b.t.Helper()
	out, err := exec.Command("birdc", append([]string{"-s", b.control}, words...)...).CombinedOutput()
	require.NoError(b.t, err, "%s", out)
	return string(out)
}

func (b *birdRouter) established() bool {
	return regexp.MustCompile(`(?m)^vbr .* Established`).MatchString(b.command("show", "protocols", "vbr"))
}

var (
	birdPrefix = regexp.MustCompile(`^([0-9a-f.:]+/\d+) `)
	birdValue  = regexp.MustCompile(`^\tBGP\.(as_path|next_hop): (.*)$`)
)

func (b *birdRouter) table() map[string]path {
	found := map[string]path{}
	prefix := ""
	for line := range strings.Lines(b.command("show", "route", "protocol", "vbr", "all")) {
		line = strings.TrimRight(line, " \n")
		if m := birdPrefix.FindStringSubmatch(line); m != nil {
			prefix = m[1]
			found[prefix] = path{}
		} else if m := birdValue.FindStringSubmatch(line); m != nil {
			p := found[prefix]
			if m[1] == "as_path" {
				p.as = m[2]
			} else {
				p.hop = m[2]
			}
			found[prefix] = p
		}
	}
	return found
}

func (b *birdRouter) announce(prefixes ...string) {
	b.t.Helper()
	b.s.prefixes = prefixes
	b.configure()
	require.Contains(b.t, b.command("configure"), "Reconfigur")
}

func (b *birdRouter) reset() {
	b.t.Helper()
	require.Contains(b.t, b.command("restart", "vbr"), "restarted")
}

func (b *birdRouter) log() string {
	text, _ := os.ReadFile(filepath.Join(b.dir, "log"))
	return string(text)
}

func (b *birdRouter) kill() { b.end() }
