package model

import (
	"encoding/binary"
	"math/bits"
	"net/netip"
	"strings"
)

// The index has each entry's destination a second time, in bytes that sort by address and then by length. So the entries
// that cover an address, and those within a prefix, are found with a few seeks, however many the table has.

// ranked is a prefix as bytes: '4' or '6', the address, the length.
func ranked(p netip.Prefix) string {
	var b [18]byte
	return string(appendRanked(b[:0], p))
}

func appendRanked(b []byte, p netip.Prefix) []byte {
	if p.Addr().Is4() {
		a := p.Addr().As4()
		b = append(append(b, '4'), a[:]...)
	} else {
		a := p.Addr().As16()
		b = append(append(b, '6'), a[:]...)
	}
	return append(b, byte(p.Bits()))
}

// unranked reads the prefix that a text begins with, and returns the rest of it.
func unranked(s string) (p netip.Prefix, rest string) {
	if s[0] == '4' {
		return netip.PrefixFrom(netip.AddrFrom4([4]byte([]byte(s[1:5]))), int(s[5])), s[6:]
	}
	return netip.PrefixFrom(netip.AddrFrom16([16]byte([]byte(s[1:17]))), int(s[17])), s[18:]
}

// Covering calls fn for each entry of the route table whose destination covers the prefix, the longest first, until fn
// returns false. Entries to one destination come by ID.
func (w *World) Covering(table string, p netip.Prefix, fn func(netip.Prefix, *RouteEntry) bool) {
	var buffer [64]byte
	base := append(append(append(buffer[:0], table...), 0), kRanked...)
	base = append(base, 0)
	var same []*RouteEntry
	for at := p.Masked(); ; {
		pivot := append(appendRanked(base, at), 0, 0xff) // behind every ID
		same = same[:0]
		var q netip.Prefix
		w.set.Descend(string(pivot), func(key string, _ struct{}) bool {
			if len(key) <= len(base) || key[:len(base)] != string(base) {
				return false
			}
			r, id := unranked(key[len(base):])
			if q.IsValid() && r != q {
				return false
			}
			if q = r; !covers(q, p) {
				return false
			}
			same = append(same, w.RouteEntries.Get(id[1:]))
			return true
		})
		switch {
		case !q.IsValid() || q.Addr().Is4() != p.Addr().Is4():
			return
		case len(same) == 0:
			// It sorts below and does not cover the prefix; whatever does covers both.
			at = netip.PrefixFrom(p.Addr(), common(q.Addr(), p.Addr())).Masked()
			continue
		}
		for i := len(same) - 1; i >= 0; i-- {
			if !fn(q, same[i]) {
				return
			}
		}
		if q.Bits() == 0 {
			return
		}
		at = netip.PrefixFrom(p.Addr(), q.Bits()-1).Masked()
	}
}

// Within calls fn for each entry of the route table whose destination is a part of the prefix, but not all of it, by
// address, then the shorter destination first, then by ID, until fn returns false.
func (w *World) Within(table string, p netip.Prefix, fn func(netip.Prefix, *RouteEntry) bool) {
	if p.IsSingleIP() {
		return
	}
	p = p.Masked()
	base := table + "\x00" + kRanked + "\x00"
	w.set.Ascend(base+ranked(p), func(key string, _ struct{}) bool {
		rest, ok := strings.CutPrefix(key, base)
		if !ok {
			return false
		}
		q, id := unranked(rest)
		if !covers(p, q) {
			return false
		}
		return q == p || fn(q, w.RouteEntries.Get(id[1:]))
	})
}

// covers reports whether every address of q is one of p.
func covers(p, q netip.Prefix) bool { return p.Bits() <= q.Bits() && p.Contains(q.Addr()) }

// common is the number of leading bits that two addresses of one family share.
func common(a, b netip.Addr) int {
	if a.Is4() {
		x, y := a.As4(), b.As4()
		return bits.LeadingZeros32(binary.BigEndian.Uint32(x[:]) ^ binary.BigEndian.Uint32(y[:]))
	}
	x, y := a.As16(), b.As16()
	if n := bits.LeadingZeros64(binary.BigEndian.Uint64(x[:8]) ^ binary.BigEndian.Uint64(y[:8])); n < 64 {
		return n
	}
	return 64 + bits.LeadingZeros64(binary.BigEndian.Uint64(x[8:])^binary.BigEndian.Uint64(y[8:]))
}
