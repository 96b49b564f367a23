//go:build linux

package live

import (
	"net"
	"net/netip"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestDoor calls as routers do that share a door, and as one that is not expected.
func TestDoor(t *testing.T) {
	const first, second, stranger = "127.0.0.1", "127.0.0.2", "127.0.0.3"
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	at := netip.MustParseAddrPort(l.Addr().String())
	require.NoError(t, l.Close())
	binding := func(router string) *Binding {
		return &Binding{Listen: at, Router: netip.AddrPortFrom(netip.MustParseAddr(router), 0)}
	}
	call := func(from string) net.Conn {
		d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
		c, err := d.Dial("tcp", at.String())
		require.NoError(t, err)
		t.Cleanup(func() { c.Close() })
		return c
	}
	// closed waits until the other end has closed a connection.
	closed := func(c net.Conn) {
		t.Helper()
		require.NoError(t, c.SetReadDeadline(time.Now().Add(time.Minute)))
		_, err := c.Read(make([]byte, 1))
		require.Error(t, err)
		require.NotErrorIs(t, err, os.ErrDeadlineExceeded)
	}
	waits := func(o *outside) {
		t.Helper()
		require.Eventually(t, func() bool { return len(o.waiting) == 1 }, time.Minute, time.Millisecond)
	}

	d := doors{}
	one, err := d.open(binding(first), "")
	require.NoError(t, err)
	two, err := d.open(binding(second), "")
	require.NoError(t, err)
	_, err = d.open(binding(first), "")
	require.EqualError(t, err, "the router at 127.0.0.1, which calls "+at.String()+", is another BGP peer's already")

	closed(call(stranger))
	other := call(second)
	waits(two)
	_, err = one.connect(t.Context())
	require.EqualError(t, err, "the router has not connected")

	// One that the router has closed is of no use, whatever it said before.
	gone := call(first)
	_, err = gone.Write([]byte("hello"))
	require.NoError(t, err)
	waits(one)
	require.NoError(t, gone.Close())
	_, err = one.connect(t.Context())
	require.EqualError(t, err, "the router has not connected")

	// Of two that are open it is the later one.
	before := call(first)
	waits(one)
	after := call(first)
	closed(before)
	waits(one)
	c, err := one.connect(t.Context())
	require.NoError(t, err)
	require.Equal(t, after.LocalAddr().String(), c.RemoteAddr().String())
	require.NoError(t, c.Close())

	// Who has closed its door is a stranger; the other one still comes in.
	d.close(one)
	closed(call(first))
	c, err = two.connect(t.Context())
	require.NoError(t, err)
	require.Equal(t, other.LocalAddr().String(), c.RemoteAddr().String())
	require.NoError(t, c.Close())
	d.close(two)
	require.Empty(t, d)
	_, err = net.Dial("tcp", at.String())
	require.Error(t, err)
}
