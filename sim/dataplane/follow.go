package dataplane

import (
	"fmt"
	"net/netip"
	"slices"

	"ecsim/bgp"
	"ecsim/model"
)

// maxWays is how many ways in one direction are followed. ECMP between VPCs multiplies them, and a state file may have any.
const maxWays = 4096

// Follow follows a packet from a VPC (by its ID), a VBR (by its ID) or a customer's router (by its name) to an address or
// prefix, and its answer. A prefix is split at the longer destinations that are met on the way, so that every part of it
// is followed. It only reads the world. The error says that from is not there, or that to is neither.
func Follow(w *model.World, from, to string) (Trace, error) {
	p, err := destination(to)
	if err != nil {
		return Trace{}, err
	}
	o, err := originOf(w, from)
	if err != nil {
		return Trace{}, err
	}
	t := Trace{From: from, To: written(p)}
	there := walker{w: w}
	sources := o.addresses(w, p.Addr().Is6())
	if o.vbr == nil && len(sources) == 0 {
		there.hop(o.kind(), from)
		there.end(single(p), "%s %s has no %s addresses", noun[o.kind()], from, family(p))
	} else {
		o.send(&there, single(p))
	}
	t.Forward = there.result()
	t.Reachable = delivered(t.Forward)
	if o.vbr == nil {
		back := walker{w: w, home: o.vpc}
		for i := range there.arrivals {
			first := len(back.ways)
			there.arrivals[i].answer(&back, sources)
			answers := make([]int, 0, len(back.ways)-first)
			for n := first; n < len(back.ways); n++ {
				answers = append(answers, n)
			}
			for j := range t.Forward {
				if t.Forward[j].Delivered && t.Forward[j].arrival == i {
					t.Forward[j].Answers = answers
				}
			}
		}
		t.Back = back.result()
		t.Reachable = t.Reachable && delivered(t.Back)
	}
	return t, nil
}

func delivered(ways []Way) bool {
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w Way) bool { return !w.Delivered })
}

// destination reads an address or a prefix. Host bits are cleared.
func destination(to string) (netip.Prefix, error) {
	if a, err := netip.ParseAddr(to); err == nil && a.Zone() == "" {
		a = a.Unmap()
		return netip.PrefixFrom(a, a.BitLen()), nil
	}
	p, err := netip.ParsePrefix(to)
	if err != nil || p.Addr().Is4In6() {
		return p, fmt.Errorf("%q is neither an IP address nor a prefix such as 10.2.0.0/16", to)
	}
	return p.Masked(), nil
}

func family(p netip.Prefix) string {
	if p.Addr().Is6() {
		return model.IPv6
	}
	return model.IPv4
}

// start is where packets begin; one of the fields is set.
type start struct {
	vpc    *model.Vpc
	vbr    *model.VirtualBorderRouter
	router *model.CustomerRouter
}

func originOf(w *model.World, from string) (start, error) {
	s := start{vpc: w.Vpcs.Get(from)}
	if s.vpc == nil {
		s.vbr = w.VBRs.Get(from)
	}
	if s.vpc == nil && s.vbr == nil {
		s.router = w.CustomerRouters.Get(from)
	}
	if s == (start{}) {
		return s, fmt.Errorf("there is no VPC, VBR or customer router %q", from)
	}
	return s, nil
}

func (s *start) kind() model.Kind {
	switch {
	case s.vpc != nil:
		return model.KindVpc
	case s.vbr != nil:
		return model.KindVirtualBorderRouter
	}
	return model.KindCustomerRouter
}

// addresses are those that packets of one family come from, to which answers go.
func (s *start) addresses(w *model.World, ipv6 bool) (all set) {
	var texts []string
	switch {
	case s.vpc != nil:
		texts = addressesOf(w, s.vpc, ipv6)
	case s.router != nil:
		texts = s.router.Prefixes
	}
	for _, text := range texts {
		if p, err := netip.ParsePrefix(text); err == nil && p.Addr().Is6() == ipv6 {
			all = append(all, part{prefix: p.Masked()})
		}
	}
	slices.SortFunc(all, func(a, b part) int { return bgp.ComparePrefixes(a.prefix, b.prefix) })
	n := 0
	for i := range all { // a prefix within another is part of it
		if n == 0 || !covers(all[n-1].prefix, all[i].prefix) {
			all[n] = all[i]
			n++
		}
	}
	return all[:n]
}

// addressesOf are the prefixes that hosts of a VPC have addresses of: its vSwitches', or its own while it has none.
func addressesOf(w *model.World, v *model.Vpc, ipv6 bool) (all []string) {
	if ipv6 && v.Ipv6CidrBlock == "" {
		return nil
	}
	w.VSwitchesOf(v.ID, func(s *model.VSwitch) bool {
		if ipv6 {
			all = append(all, s.Ipv6CidrBlock)
		} else {
			all = append(all, s.CidrBlock)
		}
		return true
	})
	switch {
	case slices.ContainsFunc(all, func(text string) bool { return text != "" }):
		return all
	case ipv6:
		return []string{v.Ipv6CidrBlock}
	}
	return append([]string{v.CidrBlock}, v.SecondaryCidrBlocks...)
}

func (s *start) send(k *walker, to set) {
	switch {
	case s.vpc != nil:
		k.vpc(s.vpc, to)
	case s.vbr != nil:
		k.vbr(s.vbr, to, "")
	default:
		k.router(s.router, nil, to)
	}
}
