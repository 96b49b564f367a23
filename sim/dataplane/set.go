package dataplane

import "net/netip"

// set is a set of addresses as prefixes that do not overlap. A packet stands for all addresses that are treated alike, so a prefix is
// followed exactly, however the tables on its way divide it.
type set []netip.Prefix

// and is what a set and a prefix have in common.
func (s set) and(p netip.Prefix) (out set) {
	for _, q := range s {
		switch {
		case !q.Overlaps(p):
		case p.Bits() >= q.Bits():
			out = append(out, p)
		default:
			out = append(out, q)
		}
	}
	return out
}

// minus is what is in a set and not in a prefix.
func (s set) minus(p netip.Prefix) (out set) {
	for _, q := range s {
		out = appendMinus(out, q, p)
	}
	return out
}

func appendMinus(out set, q, p netip.Prefix) set {
	switch {
	case !q.Overlaps(p):
		return append(out, q)
	case p.Bits() <= q.Bits():
		return out
	}
	low, high := halves(q)
	return appendMinus(appendMinus(out, low, p), high, p)
}

// halves divides a prefix that is longer than an address.
func halves(q netip.Prefix) (low, high netip.Prefix) {
	bits := q.Bits() + 1
	low = netip.PrefixFrom(q.Addr(), bits)
	b := q.Addr().AsSlice()
	b[(bits-1)/8] |= 0x80 >> ((bits - 1) % 8)
	a, _ := netip.AddrFromSlice(b)
	return low, netip.PrefixFrom(a, bits)
}

// texts writes a set; single addresses without their length.
func (s set) texts() []string {
	out := make([]string, len(s))
	for i, p := range s {
		out[i] = textOf(p)
	}
	return out
}

func textOf(p netip.Prefix) string {
	if p.IsSingleIP() {
		return p.Addr().String()
	}
	return p.String()
}

// some names a set in a message: its first prefix, and that there are more.
func (s set) some() string {
	switch len(s) {
	case 0:
		return "nothing"
	case 1:
		return textOf(s[0])
	}
	return textOf(s[0]) + " and others"
}
