package dataplane

import (
	"fmt"
	"net/netip"
	"slices"

	"ecsim/model"
)

// maxWays bounds how many ways are followed in one direction; no estate that its quotas allow has as many. A state file may have VPCs
// between which ECMP routes multiply them.
const maxWays = 4096

// Follow follows packets from a VPC, a VBR or a customer router to an address or a prefix, and the answers back. Where a packet may go
// several ways all are followed. The error says that there is no such beginning, or that to is no address.
func Follow(w *model.World, from, to string) (Trace, error) {
	t := Trace{From: from, To: to}
	dst, err := destination(to)
	if err != nil {
		return t, err
	}
	f := &follower{w: w}
	switch {
	case w.Vpcs.Get(from) != nil:
		c := w.Vpcs.Get(from)
		f.vpc(&packet{to: dst}, c)
		t.Forward = f.result(model.KindVpc, from)
		t.Back = f.answers(addresses(w, c, dst), func(e *end) bool { return e.vpc == c })
	case w.VBRs.Get(from) != nil:
		f.vbr(&packet{to: dst}, w.VBRs.Get(from))
		t.Forward = f.result(model.KindVirtualBorderRouter, from)
	case w.CustomerRouters.Get(from) != nil:
		r := w.CustomerRouters.Get(from)
		f.fromRouter(&packet{to: dst}, r, nil)
		t.Forward = f.result(model.KindCustomerRouter, from)
		t.Back = f.answers(f.prefixesOf(r, dst), func(e *end) bool { return e.router == r })
	default:
		return t, fmt.Errorf("from is %q; there is no VPC, VBR or customer router of that ID or name", from)
	}
	lost := func(y Way) bool { return !y.Delivered }
	t.Reachable = len(t.Forward) > 0 && !slices.ContainsFunc(t.Forward, lost) && !slices.ContainsFunc(t.Back, lost)
	return t, nil
}

// destination reads an address or a prefix.
func destination(to string) (set, error) {
	if a, err := netip.ParseAddr(to); err == nil && a.Zone() == "" {
		a = a.Unmap()
		return set{netip.PrefixFrom(a, a.BitLen())}, nil
	}
	p, err := netip.ParsePrefix(to)
	switch {
	case err != nil:
		return nil, fmt.Errorf("to is %q; expected an address such as 10.2.0.5, or a prefix such as 10.2.0.0/16", to)
	case p != p.Masked():
		return nil, fmt.Errorf("to is %q, which has bits behind the mask; did you mean %s?", to, p.Masked())
	}
	return set{p}, nil
}

// follower follows packets and collects their ways.
type follower struct {
	w    *model.World
	ways []Way
	ends []end
	// cut: there are more ways than are followed.
	cut bool
	// probing: a health check is followed, which does not depend on others. probes are what became of those that were.
	probing bool
	probes  map[string]bool
}

// result gives the ways that were found, and says it at where they begin when there are more.
func (f *follower) result(kind model.Kind, id string) []Way {
	if f.cut {
		f.ways = append(f.ways, Way{Hops: []Hop{{Kind: kind, ID: id}}, Ends: fmt.Sprintf("there are more than %d ways, which are not followed", maxWays)})
	}
	return f.ways
}

// end is where a delivered way ends.
type end struct {
	vpc    *model.Vpc
	router *model.CustomerRouter
	// vbr and line are where the packet left the cloud: to a router there, or to the edge of the model.
	vbr  *model.VirtualBorderRouter
	line *model.Attachment
	// way is the index of the way that ends here.
	way int
}

// packet is addresses that came the same way.
type packet struct {
	to   set
	hops []Hop
	// split: only a part of the addresses that the trace began with.
	split bool
	// seen are the routers it came through.
	seen []string
}

// part is the packet for some of its addresses.
func (p *packet) part(to set) *packet {
	q := *p
	q.to = to
	q.split = p.split || !same(to, p.to)
	q.hops = slices.Clone(p.hops) // its last hop will be said more of
	return &q
}

func same(a, b set) bool { return slices.Equal(a, b) }

// on is the packet one hop further.
func (p *packet) on(h Hop) *packet {
	q := *p
	q.hops = append(slices.Clip(p.hops), h)
	return &q
}

// last is the last hop, to say more of it.
func (p *packet) last() *Hop { return &p.hops[len(p.hops)-1] }

// stop notes a way that does not arrive.
func (f *follower) stop(p *packet, format string, args ...any) {
	f.add(p, Way{Hops: p.hops, Ends: fmt.Sprintf(format, args...)})
}

func (f *follower) deliver(p *packet, e end) {
	if len(f.ways) < maxWays {
		e.way = len(f.ways)
		f.ends = append(f.ends, e)
	}
	f.add(p, Way{Hops: p.hops, Delivered: true})
}

func (f *follower) add(p *packet, y Way) {
	if len(f.ways) == maxWays {
		f.cut = true
		return
	}
	if p.split {
		y.For = p.to.texts()
	}
	f.ways = append(f.ways, y)
}

// enter brings the packet to a router; it reports false when it was there before, or no more ways are followed.
func (f *follower) enter(p *packet, kind model.Kind, id string) (*packet, bool) {
	if f.cut {
		return nil, false
	}
	q := p.on(Hop{Kind: kind, ID: id})
	key := string(kind) + " " + id
	if slices.Contains(p.seen, key) {
		f.stop(q, "loop: the packet is here a second time")
		return nil, false
	}
	q.seen = append(slices.Clip(p.seen), key)
	return q, true
}

// answers follows what is sent back from where packets arrived, to addresses of the beginning. home tells whether an answer arrived there.
func (f *follower) answers(source set, home func(*end) bool) []Way {
	ends := f.ends
	f.ways, f.ends, f.cut = nil, nil, false
	var done []end
	for _, e := range ends {
		e.way = 0
		if e.router != nil && f.configured(e.router) {
			e.vbr, e.line = nil, nil // where the packet came from says nothing of where the answer goes
		}
		if home(&e) || slices.Contains(done, e) || len(source) == 0 {
			continue
		}
		done = append(done, e)
		p := &packet{to: source}
		switch {
		case e.vpc != nil:
			f.vpc(p, e.vpc)
		case e.router != nil:
			f.fromRouter(p, e.router, &e)
		case e.line != nil:
			f.inward(p, e.vbr, e.line)
		}
	}
	for i := range f.ends {
		if e := &f.ends[i]; !home(e) && e.way < len(f.ways) {
			f.ways[e.way].Delivered, f.ways[e.way].Ends = false, "the answer arrives here, and not where it is waited for"
		}
	}
	if len(f.ways) == 0 {
		return nil
	}
	return f.result(f.ways[0].Hops[0].Kind, f.ways[0].Hops[0].ID)
}

// addresses are those of a VPC's instances, in the family of a destination: its vSwitches, or all of it while it has none.
func addresses(w *model.World, c *model.Vpc, like set) (out set) {
	v6 := like[0].Addr().Is6()
	add := func(text string) {
		if p, err := netip.ParsePrefix(text); err == nil && p.Addr().Is6() == v6 {
			out = append(out.minus(p.Masked()), p.Masked())
		}
	}
	w.VSwitchesOf(c.ID, func(s *model.VSwitch) bool {
		if v6 {
			add(s.Ipv6CidrBlock)
		} else {
			add(s.CidrBlock)
		}
		return true
	})
	if out != nil {
		return out
	}
	if v6 {
		add(c.Ipv6CidrBlock)
		return out
	}
	add(c.CidrBlock)
	for _, s := range c.SecondaryCidrBlocks {
		add(s)
	}
	return out
}
