//go:build linux

package interop

import (
	"net/netip"
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// settings are those of a router outside: one neighbour, which is a VBR.
type settings struct {
	// at is where the router listens, vbr where the VBR does.
	at, vbr     netip.AddrPort
	asn, vbrASN int
	key         string
	ipv6        bool
	prefixes    []string
	// passive: it waits to be called. active: it does not listen.
	passive, active bool
	// hold is the hold time in seconds; keepalives go three times as often.
	hold int
	// config is a configuration file to use instead, as it is but for its log.
	config string
}

// Next hops for IPv6 routes where the addresses of the session cannot be: of a router's own, and for those of a VBR that
// has the same address.
const (
	itself    = "2001:db8:1::2"
	elsewhere = "2001:db8:f::f"
)

// path is a route in a router's table: its AS path and next hop.
type path struct{ as, hop string }

// router is a running router.
type router interface {
	// established reports whether the session with the VBR is up.
	established() bool
	// table has the routes that the VBR sent, by prefix.
	table() map[string]path
	// announce changes what it announces.
	announce(prefixes ...string)
	// reset ends the session and begins it anew.
	reset()
	// kill ends its process.
	kill()
	// log is all that it has said until now.
	log() string
}

// said are words in which a router logs something.
type said struct{ up, adminShutdown, maxPrefixes, badPeerAS, holdTimer, dialing, closed *regexp.Regexp }

// required is set where every router has to be there: then a missing one fails a test instead of skipping it.
const required = "ECSIM_ROUTERS_REQUIRED"

// kind is a router that there is in the world.
type kind struct {
	name   string
	binary string
	// file is the name of its configuration file.
	file  string
	start func(t *testing.T, s settings) router
	said  said
}

var kinds = []kind{bird, frr}

// each runs a test with every kind of router that is installed.
func each(t *testing.T, test func(t *testing.T, k kind)) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			if _, err := exec.LookPath(k.binary); err != nil {
				if os.Getenv(required) != "" {
					require.FailNow(t, k.name+" is required and not installed", "%v", err)
				}
				t.Skipf("%s is not installed: %v", k.name, err)
			}
			test(t, k)
		})
	}
}

// hears waits until the router has logged something more often than it had.
func hears(t *testing.T, r router, what *regexp.Regexp, before int) {
	t.Helper()
	eventually(t, func() string {
		if times(r, what) <= before {
			return "not logged: " + what.String() + "\n" + r.log()
		}
		return ""
	})
}

func times(r router, what *regexp.Regexp) int { return len(what.FindAllString(r.log(), -1)) }
