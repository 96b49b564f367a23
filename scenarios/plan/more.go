package plan

import (
	"net/netip"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

// more reads the kinds of steps that only scenarios have, and what is expected of a step; it returns the keys that the step may have.
func (r *reader) more(at int, s *Step, main *pair, pairs []pair, allowed []string) []string {
	kind, v := main.key.Value, main.value
	switch kind {
	case "fail", "heal":
		s.Fault = &Fault{Down: kind == "fail", Pos: position(v)}
		r.shape(v, kind, []string{"target"}, nil, func(_ string, v *yaml.Node) {
			if t := r.scalarOf(at, v, "target"); t != nil {
				s.Fault.Target, s.Fault.Pos = t.Value, t.Pos
			}
		})
	case "customer-router":
		s.Router = r.router(at, v)
	case "cen":
		s.CEN = r.cen(at, v)
	case "expect":
		r.world(at, s, v)
		return allowed
	}
	allowed = append(allowed, "expect")
	if kind == "call" {
		return allowed // what is expected of it is read behind it
	}
	if e := find(pairs, "expect"); e != nil {
		r.ofStep(at, s, kind, e.value)
	}
	return allowed
}

func (r *reader) router(at int, n *yaml.Node) *Router {
	c := &Router{Pos: position(n)}
	text := func(to *Text, v *yaml.Node, key string) {
		if s := r.scalarOf(at, v, key); s != nil {
			*to = s.Value
		}
	}
	texts := func(v *yaml.Node, key string) (list []Text) {
		list = []Text{}
		if v.Kind != yaml.SequenceNode {
			r.add(position(v), "%s is a list, not %s", key, kindOf(v))
			return list
		}
		for _, s := range r.scalars(at, v, key) {
			list = append(list, s.Value)
		}
		return list
	}
	var named, asn, others bool
	r.shape(n, "customer-router", []string{"name"}, []string{
		"asn", "ip", "authKey", "routerId", "remoteAsn", "prefixes", "peers", "attributes", "remove",
	}, func(key string, v *yaml.Node) {
		switch key {
		case "name":
			text(&c.Name, v, key)
			named = true
		case "asn":
			c.ASN = r.whole(at, v, key)
			asn = true
		case "ip":
			text(&c.IP, v, key)
		case "authKey":
			text(&c.AuthKey, v, key)
		case "routerId":
			text(&c.RouterID, v, key)
		case "remoteAsn":
			c.RemoteASN = r.whole(at, v, key)
		case "prefixes":
			c.Prefixes = texts(v, key)
		case "peers":
			c.Peers = texts(v, key)
		case "attributes":
			c.Attributes = r.attributes(at, v)
		case "remove":
			c.Remove = r.boolean(v, key)
		}
		others = others || key != "name" && key != "remove"
	})
	switch {
	case c.Remove && others:
		r.add(c.Pos, "a customer-router that is removed has a name only")
	case named && !c.Remove && !asn:
		r.add(c.Pos, "asn is missing; a customer router has an AS number")
	}
	return c
}

// whole reads a whole number that may come from a reference.
func (r *reader) whole(at int, n *yaml.Node, key string) Text {
	s := r.scalarOf(at, n, key)
	if s == nil {
		return Text{}
	}
	if w := s.literal(); w != "" {
		if _, err := strconv.ParseInt(w, 10, 64); err != nil {
			r.add(s.Pos, "%s is a whole number, not %s", key, kindOf(n))
		}
	}
	return s.Value
}

func (r *reader) attributes(at int, n *yaml.Node) (list []RouterAttribute) {
	items, _ := r.sequence(n, "attributes is a list of maps")
	for _, item := range items {
		a := RouterAttribute{Pos: position(item)}
		r.shape(item, "an attribute", nil, []string{"prefix", "peer", "prepend", "med", "origin"}, func(key string, v *yaml.Node) {
			switch key {
			case "prepend":
				a.Prepend = r.whole(at, v, key)
				return
			case "med":
				a.MED = r.whole(at, v, key)
				return
			}
			s := r.scalarOf(at, v, key)
			if s == nil {
				return
			}
			switch key {
			case "prefix":
				a.Prefix = s.Value
			case "peer":
				a.Peer = s.Value
			case "origin":
				a.Origin = s.Value
			}
		})
		list = append(list, a)
	}
	return list
}

func (r *reader) cen(at int, n *yaml.Node) *CEN {
	c := &CEN{Pos: position(n), Attached: true}
	id := false
	r.shape(n, "cen", []string{"vbr"}, []string{"id", "owner", "attached"}, func(key string, v *yaml.Node) {
		if key == "attached" {
			c.Attached = r.boolean(v, key)
			return
		}
		s := r.scalarOf(at, v, key)
		if s == nil {
			return
		}
		switch key {
		case "vbr":
			c.VBR = s.Value
		case "id":
			c.ID, id = s.Value, true
		case "owner":
			c.Owner = s.Value
		}
	})
	if c.Attached && !id {
		r.add(c.Pos, "id is missing: the CEN instance that the VBR is attached to")
	}
	return c
}

func (r *reader) boolean(n *yaml.Node, key string) bool {
	if n.Kind == yaml.ScalarNode && (n.Value == "true" || n.Value == "false") {
		return n.Value == "true"
	}
	r.add(position(n), "%s is true or false, not %s", key, kindOf(n))
	return false
}

// cidr checks a prefix that has no references.
func (r *reader) cidr(s *Scalar, key string) {
	w := s.literal()
	if w == "" {
		return
	}
	if p, err := netip.ParsePrefix(w); err != nil || p != p.Masked() {
		more := ""
		if err == nil {
			more = "; did you mean " + p.Masked().String() + "?"
		}
		r.add(s.Pos, "%s is %s; expected a prefix such as 10.2.0.0/16%s", key, printable(w), more)
	}
}

// destination checks an address or a prefix that has no references.
func (r *reader) destination(s *Scalar) {
	if s == nil || s.literal() == "" || s.Value.parts != nil {
		return
	}
	if a, err := netip.ParseAddr(s.literal()); err == nil && a.Zone() == "" {
		return
	}
	if !strings.Contains(s.literal(), "/") {
		r.add(s.Pos, "to is %s; expected an address such as 10.2.0.5, or a prefix such as 10.2.0.0/16", printable(s.literal()))
		return
	}
	r.cidr(s, "to")
}

// duration reads how long something may take.
func (r *reader) duration(n *yaml.Node, key string) *time.Duration {
	d, ok := duration(strings.TrimSpace(n.Value))
	if n.Kind != yaml.ScalarNode || !ok || d < 0 || d > MaxWait {
		r.add(position(n), "%s is %s; expected a duration such as 90s, 1h30m, 168h or 7d", key, kindOf(n))
		return nil
	}
	return &d
}
