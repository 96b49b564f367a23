package dataplane

import (
	"net/netip"
	"slices"
	"strings"

	"ecsim/bgp"
)

// part is the addresses of a prefix that are in none of some other prefixes. Those are parts of the prefix and do not
// overlap.
type part struct {
	prefix netip.Prefix
	except []netip.Prefix
}

// set is addresses that go the same way: parts that do not overlap, by prefix.
type set []part

// single is the set of all addresses of a prefix.
func single(p netip.Prefix) set { return set{{prefix: p}} }

func (s set) String() string {
	if len(s) == 1 && s[0].except == nil {
		return written(s[0].prefix)
	}
	var b strings.Builder
	for i := range s {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(written(s[i].prefix))
		for j, e := range s[i].except {
			if j == 0 {
				b.WriteString(" (except ")
			} else {
				b.WriteString(", ")
			}
			b.WriteString(written(e))
		}
		if s[i].except != nil {
			b.WriteByte(')')
		}
	}
	return b.String()
}

// written is a prefix as people write it: a single address without its length.
func written(p netip.Prefix) string {
	if p.IsSingleIP() {
		return p.Addr().String()
	}
	return p.String()
}

// covers reports whether every address of q is one of p.
func covers(p, q netip.Prefix) bool { return p.Bits() <= q.Bits() && p.Contains(q.Addr()) }

// within is what of the part lies in a prefix that is a part of it; ok is false when nothing does.
func (p *part) within(q netip.Prefix) (in part, ok bool) {
	in.prefix = q
	for _, e := range p.except {
		switch {
		case covers(e, q):
			return part{}, false
		case covers(q, e):
			in.except = append(in.except, e)
		}
	}
	return in, !in.empty()
}

// without is the part without some prefixes that are parts of it and by address; ok is false when nothing remains.
func (p *part) without(gone []netip.Prefix) (rest part, ok bool) {
	if len(gone) == 0 {
		return *p, true
	}
	all := slices.Concat(p.except, gone)
	slices.SortFunc(all, bgp.ComparePrefixes)
	rest = part{prefix: p.prefix}
	for _, e := range all {
		if n := len(rest.except); n == 0 || !covers(rest.except[n-1], e) {
			rest.except = append(rest.except, e)
		}
	}
	return rest, !rest.empty()
}

// empty reports whether the exceptions make up the whole prefix: whether halves joined to wholes, from the left, end in it.
func (p *part) empty() bool {
	if len(p.except) == 0 {
		return false
	}
	var joined []netip.Prefix
	for _, e := range p.except {
		for n := len(joined); n > 0 && e.Bits() > 0; n-- {
			whole := netip.PrefixFrom(e.Addr(), e.Bits()-1).Masked()
			if last := joined[n-1]; last.Bits() != e.Bits() || last == e || !whole.Contains(last.Addr()) {
				break
			}
			joined, e = joined[:n-1], whole
		}
		joined = append(joined, e)
	}
	return joined[0] == p.prefix
}
