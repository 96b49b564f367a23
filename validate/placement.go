package validate

import (
	"bytes"
	"encoding/json"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

// A placement is what creating, modifying and associating a VBR have in common: its place on one circuit as it would
// be after the call, with the names of the parameters that say so.
type placement struct {
	circuit *model.PhysicalConnection
	// self is the VBR's ID, empty while it is being created.
	self string
	// old is the place as it is; nil for a new one.
	old *model.Attachment

	vlan    int64
	hasVlan bool

	local, peer, mask field
	// v6 are the same of IPv6.
	local6, peer6, mask6 field
	ipv6                 bool

	rivalList []model.Occupant
	rivalsSet bool
}

// field is a text with the parameter it comes from. It is given when the call sets it.
type field struct {
	param string
	value string
	given bool
}

func (p *placement) touches4() bool { return p.local.given || p.peer.given || p.mask.given }
func (p *placement) touches6() bool { return p.local6.given || p.peer6.given || p.mask6.given }

var placementActions = []model.Action{
	api.CreateVirtualBorderRouter, api.ModifyVirtualBorderRouterAttribute, api.AssociatePhysicalConnectionToVirtualBorderRouter,
}

// placements lists the places on circuits that the call sets or changes.
func (c *Context) placements() []placement {
	if c.placesSet {
		return c.places
	}
	c.placesSet = true
	p := placement{
		circuit: c.Circuit(),
		local:   c.field("LocalGatewayIp", ""), peer: c.field("PeerGatewayIp", ""), mask: c.field("PeeringSubnetMask", ""),
		local6: c.field("LocalIpv6GatewayIp", ""), peer6: c.field("PeerIpv6GatewayIp", ""), mask6: c.field("PeeringIpv6SubnetMask", ""),
	}
	p.vlan, p.hasVlan = c.Int("VlanId")
	p.ipv6, _ = c.Bool("EnableIpv6")
	switch c.Req.Action {
	case api.AssociatePhysicalConnectionToVirtualBorderRouter:
		if v := c.VBR(); v != nil {
			p.self = v.ID
		}
	case api.ModifyVirtualBorderRouterAttribute:
		v := c.VBR()
		if v == nil {
			return nil
		}
		p.self = v.ID
		p.keep(c, v.Primary())
		c.places = append(c.places, p)
		c.places = append(c.places, c.associatedPlacements(v)...)
		return c.places
	}
	c.places = append(c.places, p)
	return c.places
}

// keep fills in from the place as it is what the call leaves alone.
func (p *placement) keep(c *Context, old *model.Attachment) {
	p.old, p.circuit = old, c.World.Circuits.Get(old.CircuitID)
	for _, f := range []struct {
		f *field
		v string
	}{{&p.local, old.LocalGatewayIP}, {&p.peer, old.PeerGatewayIP}, {&p.mask, old.PeeringSubnetMask},
		{&p.local6, old.LocalIPv6}, {&p.peer6, old.PeerIPv6}, {&p.mask6, old.PeeringIPv6Mask}} {
		if !f.f.given && !c.unknown(f.f.param) {
			f.f.value = f.v
		}
	}
	if _, ok := c.Bool("EnableIpv6"); !ok && !c.unknown("EnableIpv6") {
		p.ipv6 = old.EnableIPv6
	}
}

func (c *Context) field(param, old string) field {
	v, ok := c.Str(param)
	if !ok {
		v = old
	}
	return field{param, v, ok}
}

// AssociatedChange is one element of ModifyVirtualBorderRouterAttribute's AssociatedPhysicalConnections.
type AssociatedChange struct {
	PhysicalConnectionId string
	CircuitCode          *string
	LocalGatewayIp       *string
	PeerGatewayIp        *string
	PeeringSubnetMask    *string
}

const associatedParam = "AssociatedPhysicalConnections"

// AssociatedChanges parses the parameter; ok is false when it is not a JSON array of such objects.
func AssociatedChanges(text string) (changes []AssociatedChange, ok bool) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	if d.Decode(&changes) != nil || d.More() {
		return nil, false
	}
	return changes, true
}

func (c *Context) associatedPlacements(v *model.VirtualBorderRouter) (ps []placement) {
	text, ok := c.Str(associatedParam)
	if !ok {
		return nil
	}
	changes, ok := AssociatedChanges(text)
	if !ok {
		return nil
	}
	for i := range changes {
		old := v.On(changes[i].PhysicalConnectionId)
		if old == nil {
			continue
		}
		get := func(s *string) field {
			if s == nil {
				return field{param: associatedParam}
			}
			return field{associatedParam, *s, true}
		}
		p := placement{self: v.ID,
			local: get(changes[i].LocalGatewayIp), peer: get(changes[i].PeerGatewayIp), mask: get(changes[i].PeeringSubnetMask)}
		p.local6.param, p.peer6.param, p.mask6.param = associatedParam, associatedParam, associatedParam
		p.keep(c, old)
		p.ipv6 = old.EnableIPv6
		ps = append(ps, p)
	}
	return ps
}

// VBROwner is the account a VBR is created for; ok is false while that is not known.
func (c *Context) VBROwner() (owner string, ok bool) {
	if c.unknown("VbrOwnerId") {
		return "", false
	}
	if uid, set := c.uid("VbrOwnerId"); set {
		return uid, true
	}
	return c.Req.Account, true
}

// uid is the account that a numeric parameter names.
func (c *Context) uid(param string) (string, bool) {
	n, ok := c.Int(param)
	return strconv.FormatInt(n, 10), ok
}

// forOther reports whether the call sets a place of a VBR that is, or will be, another account's than the caller's.
func (c *Context) forOther() (owner string, other bool) {
	if c.Req.Action == api.CreateVirtualBorderRouter {
		owner, ok := c.VBROwner()
		return owner, ok && owner != c.Req.Account
	}
	if v := c.VBR(); v != nil {
		return v.Owner, v.Owner != c.Req.Account
	}
	return "", false
}
