package model

import (
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"
)

// Problem is one thing wrong with a world.
type Problem struct {
	// Table is the snapshot's name of the resource's table; "now" and "settings" stand for themselves.
	Table string
	Key   string
	// Field is the JSON path of the value at fault, such as "attachments[0].vlanId"; empty for the resource as a whole.
	Field   string
	Message string
}

func (p Problem) String() string {
	s := p.Table
	if p.Key != "" && p.Table != "timers" { // a timer's key says nothing to people
		s += " " + printable(p.Key)
	}
	if p.Field != "" {
		s += ": " + p.Field
	}
	return s + ": " + p.Message
}

// Check finds what makes a world unfit for use: values outside their type's meaning, regions and access points that the
// settings do not offer, references to what is not there, two things in one place, VLANs and their holds included, and
// holds that nothing ends. Beyond that it says nothing about the cloud's rules, which a state that was reached under them
// keeps by itself. The problems come in the order of the snapshot.
//
// Some references may outlive their target, so they are not followed: the VBR of a hold, which may be deleted; the
// opposite interface and router of a router interface, which another account may have or may have deleted; the
// subject of an order, because bills outlive what was bought; and the account that owns anything.
func (w *World) Check() []Problem {
	c := &checker{w: w}
	if w.Now < 0 || w.Now > EndOfTime {
		c.table = "now"
		c.bad("", "is before 1970")
	}
	c.table = "settings"
	c.settings(w.Settings)
	for _, s := range w.sections() {
		c.table = s.name()
		s.each(func(r Resource) bool {
			c.key = ""
			c.resource(r)
			return true
		})
	}
	return c.problems
}

// CheckOnly is Check for the resources with these IDs alone.
func (w *World) CheckOnly(ids ...string) []Problem {
	c := &checker{w: w}
	for _, id := range ids {
		var r Resource
		kind, _ := w.KindOf(id)
		c.table, c.key = string(kind), ""
		switch kind {
		case KindPhysicalConnection:
			r = w.Circuits.Get(id)
		case KindVirtualBorderRouter:
			r = w.VBRs.Get(id)
		case KindRouterInterface:
			r = w.RouterInterfaces.Get(id)
		case KindRouteEntry:
			r = w.RouteEntries.Get(id)
		case KindBGPGroup:
			r = w.BGPGroups.Get(id)
		case KindBGPPeer:
			r = w.BGPPeers.Get(id)
		case KindBGPNetwork:
			r = w.BGPNetworks.Get(id)
		case KindVpc:
			r = w.Vpcs.Get(id)
		case KindVSwitch:
			r = w.VSwitches.Get(id)
		case KindVBRHA:
			r = w.VBRHAs.Get(id)
		case KindOrder:
			r = w.Orders.Get(id)
		default:
			continue
		}
		c.resource(r)
	}
	return c.problems
}

// checker is the state of one Check.
type checker struct {
	w          *World
	problems   []Problem
	table, key string
	// list and i name the element of a list that is being looked at.
	list string
	i    int
}

func (c *checker) bad(field, format string, args ...any) {
	if c.list != "" {
		field = strings.TrimSuffix(element(c.list, c.i)+"."+field, ".")
	}
	c.problems = append(c.problems, Problem{Table: c.table, Key: c.key, Field: field, Message: fmt.Sprintf(format, args...)})
}

func (c *checker) resource(r Resource) {
	switch r := r.(type) {
	case *Account:
		c.key = r.UID
		c.need("uid", r.UID)
		for i, name := range r.HostedSpecs {
			c.oneOf(fmt.Sprintf("hostedSpecs[%d]", i), name, hostedSpecNames...)
		}
		c.resourceGroups(r)
	case *PhysicalConnection:
		c.circuit(r)
	case *Order:
		c.meta(&r.Meta)
		c.oneOf("type", r.Type, OrderSetup, OrderOccupancy, OrderInterface)
		c.oneOf("status", r.Status, OrderOpen, OrderPaid)
		c.text("subject", r.Subject)
	case *VirtualBorderRouter:
		c.vbr(r)
	case *VlanHold:
		c.hold(r)
	case *RouterInterface:
		c.routerInterface(r)
	case *RouteEntry:
		c.entry(r)
	case *BGPGroup:
		c.group(r)
	case *BGPPeer:
		c.peer(r)
	case *BGPNetwork:
		c.network(r)
	case *Vpc:
		c.vpc(r)
	case *VSwitch:
		c.vswitch(r)
	case *VBRHA:
		c.failoverGroup(r)
	case *CustomerRouter:
		c.customerRouter(r)
	case *BGPSession:
		c.session(r)
	case *Fault:
		c.fault(r)
	case *Timer:
		c.timer(r)
	}
}

func (c *checker) meta(m *Meta) {
	c.key = m.ID
	c.need("id", m.ID)
	c.need("owner", m.Owner)
	c.region("region", m.Region)
}

// region requires one of the settings' regions.
func (c *checker) region(field, v string) {
	if !c.need(field, v) || c.w.Settings == nil || c.w.Settings.Region(v) != nil {
		return
	}
	table := c.w.Settings.RegionTable()
	names := make([]string, len(table))
	for i := range table {
		names[i] = table[i].ID
	}
	c.unknown(field, "region", v, names)
}

// accessPoint requires one of the settings' access points, or none.
func (c *checker) accessPoint(field, v string) {
	if v == "" || !c.text(field, v) || c.w.Settings == nil {
		return
	}
	if a, _ := c.w.Settings.AccessPoint(v); a != nil {
		return
	}
	var names []string
	for _, r := range c.w.Settings.RegionTable() {
		for _, a := range r.AccessPoints {
			names = append(names, a.ID)
		}
	}
	c.unknown(field, "access point", v, names)
}

// unknown says that a table of the settings lacks a name.
func (c *checker) unknown(field, what, v string, names []string) {
	msg := fmt.Sprintf("there is no %s %q; settings.regions lists them, the built-in ones by default", what, shorten(v))
	if near := nearest(v, names); near != "" {
		msg = fmt.Sprintf("there is no %s %q; did you mean %q?", what, shorten(v), near)
	}
	c.bad(field, "%s", msg)
}

// text refuses NUL in what serves as a key or a reference, because the index parts keys with it.
func (c *checker) text(field, v string) bool {
	if strings.IndexByte(v, 0) >= 0 {
		c.bad(field, "%q has a NUL", shorten(v))
		return false
	}
	return true
}

// need is text for what must not be empty.
func (c *checker) need(field, v string) bool {
	if v == "" {
		c.bad(field, "is missing")
		return false
	}
	return c.text(field, v)
}

func (c *checker) oneOf(field, v string, values ...string) {
	if slices.Contains(values, v) {
		return
	}
	if v == "" {
		c.bad(field, "is missing, expected one of %s", strings.Join(values, ", "))
		return
	}
	msg := fmt.Sprintf("%q is not one of %s", shorten(v), strings.Join(values, ", "))
	if near := nearest(v, values); near != "" {
		msg += fmt.Sprintf("; did you mean %q?", near)
	}
	c.bad(field, "%s", msg)
}

// optional is oneOf for what may be empty.
func (c *checker) optional(field, v string, values ...string) {
	if v != "" {
		c.oneOf(field, v, values...)
	}
}

var statesOf = func() map[Kind][]string {
	m := map[Kind][]string{}
	for i := range Lifecycles {
		if k := Lifecycles[i].Kind; m[k] == nil {
			m[k] = States(k)
		}
	}
	return m
}()

func (c *checker) state(kind Kind, v string) { c.oneOf("status", v, statesOf[kind]...) }

func (c *checker) vlan(field string, v int64) {
	if v < 0 || v > 2999 {
		c.bad(field, "%d is not a VLAN, expected 0 to 2999", v)
	}
}

func (c *checker) ip(field, v string) {
	if v == "" {
		return
	}
	if _, err := netip.ParseAddr(v); err != nil {
		c.bad(field, "%q is not an IP address", shorten(v))
	}
}

func (c *checker) mask(field, v string) {
	if v == "" {
		return
	}
	a, err := netip.ParseAddr(v)
	if err == nil && a.Is4() {
		b := a.As4()
		if inv := ^(uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])); inv&(inv+1) == 0 {
			return
		}
	}
	c.bad(field, "%q is not a subnet mask such as 255.255.255.252", shorten(v))
}

func (c *checker) cidr(field, v string) {
	if v == "" {
		return
	}
	if _, err := netip.ParsePrefix(v); err != nil {
		c.bad(field, "%q is not a CIDR block", shorten(v))
	}
}

// destination requires the one spelling of a prefix that routes are compared by.
func (c *checker) destination(field, v string) {
	p, err := netip.ParsePrefix(v)
	if err != nil {
		c.bad(field, "%q is not a CIDR block", shorten(v))
	} else if want := p.Masked().String(); want != v {
		c.bad(field, "%q is not canonical, expected %q", shorten(v), want)
	}
}

func (c *checker) circuitRef(field, id string) {
	if c.need(field, id) && c.w.Circuits.Get(id) == nil {
		c.bad(field, "there is no physical connection %q", shorten(id))
	}
}

func (c *checker) vbrRef(field, id string) bool {
	if !c.need(field, id) {
		return false
	}
	if c.w.VBRs.Get(id) == nil {
		c.bad(field, "there is no virtual border router %q", shorten(id))
		return false
	}
	return true
}

func (c *checker) vpcRef(field, id string) {
	if c.need(field, id) && c.w.Vpcs.Get(id) == nil {
		c.bad(field, "there is no VPC %q", shorten(id))
	}
}

func (c *checker) settings(s *Settings) {
	if s == nil {
		c.bad("", "are missing")
		return
	}
	c.optional("delays", s.Delays, DelaysDefault, DelaysNone)
	c.optional("operator", s.Operator, OperatorAuto, OperatorManual)
	c.optional("bgp", s.BGP, BGPOff, BGPModel, BGPLive)
	c.optional("routeLimitPolicy", s.RouteLimitPolicy, RouteLimitTeardown, RouteLimitDrop)
	names := make([]string, len(Quotas))
	for i := range Quotas {
		names[i] = Quotas[i].Name
	}
	given := make([]string, 0, len(s.Quotas))
	for name := range s.Quotas {
		given = append(given, name)
	}
	slices.Sort(given)
	for _, name := range given {
		switch {
		case !slices.Contains(names, name):
			msg := fmt.Sprintf("there is no quota %q", shorten(name))
			if near := nearest(name, names); near != "" {
				msg += fmt.Sprintf("; did you mean %q?", near)
			}
			c.bad("quotas", "%s", msg)
		case s.Quotas[name] < 0:
			c.bad("quotas", "%s is %d, expected 0 or more", name, s.Quotas[name])
		}
	}
	regions, points := map[string]bool{}, map[string]bool{}
	for i := range s.Regions {
		c.list, c.i = "regions", i
		c.offer(&s.Regions[i], regions, points)
	}
	c.list = ""
}

// offer checks one region of the settings.
func (c *checker) offer(r *Region, regions, points map[string]bool) {
	if c.need("id", r.ID) && regions[r.ID] {
		c.bad("id", "the region %q is there twice", r.ID)
	}
	regions[r.ID] = true
	if r.Code != "" && (len(r.Code) != 3 || strings.Trim(r.Code, base36) != "") {
		c.bad("code", "%q is not three characters of a to z and 0 to 9", shorten(r.Code))
	}
	for j := range r.AccessPoints {
		a, at := &r.AccessPoints[j], element("accessPoints", j)
		if c.need(at+".id", a.ID) && points[a.ID] {
			c.bad(at+".id", "the access point %q is there twice", a.ID)
		}
		points[a.ID] = true
		c.oneOf(at+".status", a.Status, AccessPointRecommended, AccessPointHot, AccessPointFull, AccessPointDisabled)
		if len(a.Devices) == 0 {
			c.bad(at+".devices", "an access point needs at least one access device")
		}
		for k, d := range a.Devices {
			c.need(at+".devices["+strconv.Itoa(k)+"]", d)
		}
	}
}
