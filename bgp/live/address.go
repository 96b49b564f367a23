package live

import (
	"cmp"
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

// aliases are the addresses by which one speaker knows its neighbours, by BGP peer. gobgp breaks the last tie between
// routes by the neighbour's address; so that it comes out as it would with the real addresses, the aliases are in their order.
type aliases map[string]uint32

// place is what the order of the aliases goes by: the neighbour's real address, then the BGP peer's ID.
type place struct {
	real netip.Addr
	peer string
}

func comparePlaces(a, b place) int {
	return cmp.Or(a.real.Compare(b.real), cmp.Compare(a.peer, b.peer))
}

// assign gives an alias to each neighbour that has none, between those of its neighbours in the order, which it brings the
// places into. It reports false when there is no room: then it has done nothing, and all have to give theirs up.
func (t aliases) assign(all []place) bool {
	slices.SortFunc(all, comparePlaces)
	given := make([]uint32, len(all))
	low := uint32(aliasBase)
	for i := 0; i < len(all); i++ {
		if n, ok := t[all[i].peer]; ok {
			low = n
			continue
		}
		run := i // the new ones in a row
		for run < len(all) && t[all[run].peer] == 0 {
			run++
		}
		high, last := uint32(aliasEnd), true
		if run < len(all) {
			high, last = t[all[run].peer], false
		}
		step := (high - low) / uint32(run-i+1)
		if last && i > 0 {
			step = min(step, aliasStep) // more may come behind them
		}
		if step == 0 {
			return false
		}
		for ; i < run; i++ {
			low += step
			given[i] = low
		}
		i--
	}
	for i, n := range given {
		if n > 0 {
			t[all[i].peer] = n
		}
	}
	return true
}

func (t aliases) of(peer string) netip.Addr { return loopback(t[peer]) }
