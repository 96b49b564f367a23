package live

import (
	"cmp"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
)

// Loopback addresses: speakers listen on 127.16.0.0/12, and a neighbour is known to a speaker by an address of
// 127.64.0.0/10, an alias, from which its line connects. So any number of sessions between the same two routers can be
// told apart.
const (
	firstSpeaker = 127<<24 | 16<<16 + 1
	lastSpeaker  = 127<<24 | 32<<16 - 1
	aliasBase    = 127<<24 | 64<<16
	aliasEnd     = 127<<24 | 128<<16
	aliasStep    = 1 << 14
)

func loopback(n uint32) netip.Addr {
	return netip.AddrFrom4([4]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)})
}

// reservePort takes a TCP port that no other process has, for all the speakers of a fabric: each listens on it on its
// own address. The port is taken until the listener is closed.
func reservePort() (net.Listener, uint16, error) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return nil, 0, fmt.Errorf("no port for the speakers: %w", err)
	}
	return l, uint16(l.Addr().(*net.TCPAddr).Port), nil
}

// aliases gives the neighbours of one speaker their addresses. gobgp breaks the last tie between routes by the
// neighbour's address; so that it comes out as it would with the real addresses, the aliases are in their order.
type aliases struct{ taken []alias }

type alias struct {
	// real and peer are what the order goes by: the neighbour's real address, then the BGP peer's ID.
	real netip.Addr
	peer string
	n    uint32
}

var errNoAlias = errors.New("no address left between those of two neighbours")

// add returns the address of a new neighbour.
func (t *aliases) add(real netip.Addr, peer string) (netip.Addr, error) {
	a := alias{real: real, peer: peer}
	i, _ := slices.BinarySearchFunc(t.taken, a, func(x, y alias) int {
		if c := x.real.Compare(y.real); c != 0 {
			return c
		}
		return cmp.Compare(x.peer, y.peer)
	})
	low, high := uint32(aliasBase), uint32(aliasEnd)
	if i > 0 {
		low = t.taken[i-1].n
	}
	if i < len(t.taken) {
		high = t.taken[i].n
	}
	switch gap := high - low; {
	case gap < 2:
		return netip.Addr{}, errNoAlias
	case i == len(t.taken) && i > 0:
		a.n = low + min(gap/2, aliasStep) // peers come in rising order more often than not: halving would soon be at the end
	case i == 0 && len(t.taken) > 0:
		a.n = high - min(gap/2, aliasStep)
	default:
		a.n = low + gap/2
	}
	t.taken = slices.Insert(t.taken, i, a)
	return loopback(a.n), nil
}

func (t *aliases) remove(peer string) {
	t.taken = slices.DeleteFunc(t.taken, func(a alias) bool { return a.peer == peer })
}
