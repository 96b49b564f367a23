package validate

import (
	"net/netip"
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// Context is one call as the rules see it: the request, bound to its types, and the world as it stands. What several
// rules need is looked up once.
type Context struct {
	World *model.World
	Req   *model.Request
	// In is the bound request; nil for an action the catalog does not know.
	In api.Request
	// Problems are what binding found wrong with the parameters' syntax.
	Problems []api.Problem

	circuit   lookup[model.PhysicalConnection]
	hosted    lookup[model.PhysicalConnection]
	parent    lookup[model.PhysicalConnection]
	vbr       lookup[model.VirtualBorderRouter]
	iface     lookup[model.RouterInterface]
	group     lookup[model.BGPGroup]
	peer      lookup[model.BGPPeer]
	vpc       lookup[model.Vpc]
	entry     lookup[model.RouteEntry]
	failover  lookup[model.VBRHA]
	places    []placement
	placesSet bool
	table     model.RouteTable
	tableSet  bool
	bare      lookup[bool]
}

type lookup[T any] struct {
	done bool
	r    *T
}

func (l *lookup[T]) get(find func() *T) *T {
	if !l.done {
		l.done, l.r = true, find()
	}
	return l.r
}

// NewContext binds the request and prepares it for the rules. It does not change the world.
func NewContext(w *model.World, req *model.Request) *Context {
	c := &Context{World: w, Req: req}
	c.In, c.Problems = api.Bind(req)
	return c
}

// Str returns a string parameter.
func (c *Context) Str(name string) (string, bool) { return c.In.Str(name) }

// Int returns a number.
func (c *Context) Int(name string) (int64, bool) { return c.In.Int(name) }

// Bool returns a boolean.
func (c *Context) Bool(name string) (bool, bool) { return c.In.Bool(name) }

// str returns a string parameter or "".
func (c *Context) str(name string) string {
	s, _ := c.In.Str(name)
	return s
}

// sent returns the parameter of that catalog name as it is in the request, under whichever of its names.
func (c *Context) sent(name string) (model.Param, bool) {
	if p, ok := c.Req.Param(name); ok {
		return p, true
	}
	if spec, ok := api.Lookup(c.Req.Action); ok {
		if known, ok := spec.Parameter(name); ok {
			for _, alias := range known.Aliases {
				if p, ok := c.Req.Param(alias); ok {
					return p, true
				}
			}
		}
	}
	return model.Param{}, false
}

// given reports whether the parameter is in the request, its value known or not.
func (c *Context) given(name string) bool {
	p, ok := c.sent(name)
	return ok && (p.Unknown || p.Value != "")
}

// unknown reports whether the parameter is in the request but nobody can know its value.
func (c *Context) unknown(name string) bool {
	p, ok := c.sent(name)
	return ok && p.Unknown
}

// Region is the region the call is for. Some actions may leave it out; then it is the named resource's.
func (c *Context) Region() string { return c.str("RegionId") }

// inRegion reports whether a resource of that region can be meant by the call.
func (c *Context) inRegion(region string) bool {
	r, ok := c.Str("RegionId")
	return !ok || r == region
}

func (c *Context) circuitParam() string {
	switch c.Req.Action {
	case api.ApplyPhysicalConnectionLOA, api.CompletePhysicalConnectionLOA, api.DescribePhysicalConnectionLOA,
		api.RecoverPhysicalConnection:
		return "InstanceId"
	}
	return "PhysicalConnectionId"
}

// Circuit is the circuit the call names, if it is there and the caller's; else nil. For the calls in which the owner of
// the circuit below has a say, a hosted connection on the caller's circuit counts too.
func (c *Context) Circuit() *model.PhysicalConnection {
	return c.circuit.get(func() *model.PhysicalConnection {
		id, ok := c.Str(c.circuitParam())
		if !ok {
			return nil
		}
		pc := c.World.Circuits.Get(id)
		if pc == nil || !c.inRegion(pc.Region) {
			return nil
		}
		if pc.Owner != c.Req.Account && !(c.carries(pc) && slices.Contains(carrierActions, c.Req.Action)) {
			return nil
		}
		return pc
	})
}

func (c *Context) vbrParam() string {
	switch c.Req.Action {
	case api.UpdateVirtualBorderBandwidth:
		return "VirtualBorderRouterId"
	case api.CreateBgpGroup, api.AddBgpNetwork, api.DeleteBgpNetwork, api.CreateRouterInterface:
		return "RouterId"
	}
	return "VbrId"
}

// VBR is the VBR the call names, if it is there and the caller may know of it: its owner, or the owner of the
// circuit it was created on; else nil.
func (c *Context) VBR() *model.VirtualBorderRouter {
	return c.vbr.get(func() *model.VirtualBorderRouter {
		id, ok := c.Str(c.vbrParam())
		if !ok {
			return nil
		}
		v := c.World.VBRs.Get(id)
		if v == nil || !c.inRegion(v.Region) || v.Owner != c.Req.Account && c.circuitOwner(v) != c.Req.Account {
			return nil
		}
		return v
	})
}

// circuitOwner is the owner of the circuit the VBR was created on.
func (c *Context) circuitOwner(v *model.VirtualBorderRouter) string {
	if pc := c.World.Circuits.Get(v.Primary().CircuitID); pc != nil {
		return pc.Owner
	}
	return ""
}

func (c *Context) interfaceParam() string {
	if c.Req.Action == api.DescribeRouterInterfaceAttribute {
		return "InstanceId"
	}
	return "RouterInterfaceId"
}

// Interface is the router interface the call names, whoever owns it; nil if it is not there.
func (c *Context) Interface() *model.RouterInterface {
	return c.iface.get(func() *model.RouterInterface {
		id, ok := c.Str(c.interfaceParam())
		if !ok {
			return nil
		}
		if r := c.World.RouterInterfaces.Get(id); r != nil && c.inRegion(r.Region) {
			return r
		}
		return nil
	})
}

// Table is the route table the call names; its ID is empty if it is not there or not the caller's.
func (c *Context) Table() model.RouteTable {
	if !c.tableSet {
		c.tableSet = true
		id, ok := c.Str("RouteTableId")
		if !ok {
			// An entry's ID alone names the table too.
			if e := c.World.RouteEntries.Get(c.str("RouteEntryId")); e != nil {
				id, ok = e.RouteTableID, true
			}
		}
		if ok {
			if t, found := c.World.RouteTable(id); found && t.Owner == c.Req.Account && c.inRegion(t.Region) {
				c.table = t
			}
		}
	}
	return c.table
}

// Group is the BGP group the call names, if it is the caller's; else nil.
func (c *Context) Group() *model.BGPGroup {
	return c.group.get(func() *model.BGPGroup {
		if g := c.World.BGPGroups.Get(c.str("BgpGroupId")); g != nil && g.Owner == c.Req.Account && c.inRegion(g.Region) {
			return g
		}
		return nil
	})
}

// Peer is the BGP peer the call names, if it is the caller's; else nil.
func (c *Context) Peer() *model.BGPPeer {
	return c.peer.get(func() *model.BGPPeer {
		if p := c.World.BGPPeers.Get(c.str("BgpPeerId")); p != nil && p.Owner == c.Req.Account && c.inRegion(p.Region) {
			return p
		}
		return nil
	})
}

// BGPRouter is the VBR whose BGP the call is about: the one it names, or the one of the group or peer it names.
func (c *Context) BGPRouter() *model.VirtualBorderRouter {
	if v := c.VBR(); v != nil && v.Owner == c.Req.Account {
		return v
	}
	if p := c.Peer(); p != nil {
		return c.World.VBRs.Get(p.VbrID)
	}
	if g := c.Group(); g != nil {
		return c.World.VBRs.Get(g.VbrID)
	}
	return nil
}

// Vpc is the VPC the call names, if it is the caller's; else nil.
func (c *Context) Vpc() *model.Vpc {
	return c.vpc.get(func() *model.Vpc {
		if v := c.World.Vpcs.Get(c.str("VpcId")); v != nil && v.Owner == c.Req.Account && c.inRegion(v.Region) {
			return v
		}
		return nil
	})
}

// prefix parses a destination: a CIDR block, or a bare address, which stands for itself alone. Host bits are cleared,
// as the pages' own examples have them set.
func prefix(s string) (netip.Prefix, bool) {
	p, err := netip.ParsePrefix(s)
	if err != nil {
		a, err := netip.ParseAddr(s)
		if err != nil || a.Zone() != "" {
			return netip.Prefix{}, false
		}
		return netip.PrefixFrom(a, a.BitLen()), true
	}
	return p.Masked(), true
}

// Prefix is how a destination given to the API is written in the world, or "" if it is none.
func Prefix(s string) string {
	p, ok := prefix(s)
	if !ok {
		return ""
	}
	return p.String()
}

// sameAddress reports whether two texts are one address, however they are spelt. No address is the same as none.
func sameAddress(a, b string) bool {
	x, err1 := netip.ParseAddr(a)
	y, err2 := netip.ParseAddr(b)
	return err1 == nil && err2 == nil && x == y
}

// address parses an address of the wanted version.
func address(s string, v6 bool) (netip.Addr, bool) {
	a, err := netip.ParseAddr(s)
	if err != nil || a.Zone() != "" || a.Is4In6() || a.Is6() != v6 {
		return netip.Addr{}, false
	}
	return a, true
}
