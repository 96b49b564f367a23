package sim

import (
	"fmt"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/validate"
)

// PutCustomerRouter adds a router on the customer's side, or replaces the one of that name. Prefixes are brought into
// their canonical form; a peer that another router was before is this one's now. The error is an *OperatorError that
// names the value at fault; nothing has changed then.
func (e *Engine) PutCustomerRouter(r model.CustomerRouter) ([]model.Event, error) {
	s := &stepper{w: e.w}
	if err := s.checkRouter(&r); err != nil {
		return nil, err
	}
	for _, p := range r.Peers {
		if other := s.w.CustomerRouterOf(p); other != nil && other.Name != r.Name {
			s.dropPeer(p)
			s.note(model.KindCustomerRouter, other.Name, "modify", "", "")
		}
	}
	name := "create"
	if s.w.CustomerRouters.Get(r.Name) != nil {
		name = "modify"
	}
	s.w.Put(&r)
	s.note(model.KindCustomerRouter, r.Name, name, "", "")
	s.settle()
	return s.events, nil
}

// RemoveCustomerRouter takes a router on the customer's side away, with the fault that may hold it down. The error is
// an *OperatorError with Unknown set when there is none of that name.
func (e *Engine) RemoveCustomerRouter(name string) ([]model.Event, error) {
	s := &stepper{w: e.w}
	if !s.w.Remove(&model.CustomerRouter{Name: name}) {
		return nil, &OperatorError{ID: name, Event: "delete", Unknown: true, Message: fmt.Sprintf("there is no customer router %q", name)}
	}
	s.release(name)
	s.note(model.KindCustomerRouter, name, "delete", "", "")
	s.settle()
	return s.events, nil
}

// checkRouter refuses what no router can be, and brings r into the form in which the world has it.
func (s *stepper) checkRouter(r *model.CustomerRouter) error {
	refuse := func(unknown bool, format string, args ...any) error {
		return &OperatorError{ID: r.Name, Event: "customer-router", Unknown: unknown, Message: fmt.Sprintf(format, args...)}
	}
	if r.Name == "" {
		return refuse(false, "name is missing")
	}
	if strings.IndexByte(r.Name, 0) >= 0 {
		return refuse(false, "name %q has a NUL", r.Name)
	}
	if why := validate.AuthKey(r.AuthKey); why != "" {
		return refuse(false, "authKey %s", why)
	}
	if kind, ok := s.w.FaultTarget(r.Name); ok && kind != model.KindCustomerRouter {
		return refuse(false, "name %q names something else already, of the kind %s", r.Name, kind)
	}
	if why := validate.CustomerASN(r.ASN); why != "" {
		return refuse(false, "asn %d is %s", r.ASN, why)
	}
	if r.IP != "" && !validate.HostAddress(r.IP) {
		return refuse(false, "ip %q is not the address of an interface", r.IP)
	}
	r.Prefixes = slices.Clone(r.Prefixes)
	for i, p := range r.Prefixes {
		if r.Prefixes[i] = validate.Prefix(p); r.Prefixes[i] == "" {
			return refuse(false, "prefixes[%d] %q is not a CIDR block", i, p)
		}
		if why := validate.Martian(r.Prefixes[i]); why != "" {
			return refuse(false, "prefixes[%d] %s is %s, which no router announces", i, r.Prefixes[i], why)
		}
	}
	slices.Sort(r.Prefixes)
	r.Prefixes = slices.Compact(r.Prefixes)
	r.Peers = slices.Clone(r.Peers)
	for i, p := range r.Peers {
		if s.w.BGPPeers.Get(p) == nil {
			return refuse(true, "peers[%d]: there is no BGP peer %q", i, p)
		}
	}
	slices.Sort(r.Peers)
	r.Peers = slices.Compact(r.Peers)
	r.Attributes = slices.Clone(r.Attributes)
	for i := range r.Attributes {
		if p := validate.Prefix(r.Attributes[i].Prefix); p != "" {
			r.Attributes[i].Prefix = p
		}
	}
	if where, why := r.Problem(); why != "" {
		return refuse(false, "%s: %s", where, why)
	}
	return nil
}

// dropPeer makes a BGP peer nobody's: it is gone, or another router is it now. What its router said to it alone goes, too.
func (s *stepper) dropPeer(peer string) {
	if r := s.w.CustomerRouterOf(peer); r != nil {
		c := *r
		c.Peers = slices.DeleteFunc(slices.Clone(c.Peers), func(p string) bool { return p == peer })
		c.Attributes = slices.DeleteFunc(slices.Clone(c.Attributes), func(a model.RouteAttributes) bool { return a.Peer == peer })
		s.w.Put(&c)
	}
}
