package validate

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"net/netip"

	"ecsim/model"
	"ecsim/model/api"
)

var badLocal = byAction{
	api.CreateVirtualBorderRouter:                        "InvalidLocalGatewayIp.Malformed",
	api.AssociatePhysicalConnectionToVirtualBorderRouter: "InvalidLocalGatewayIp.Malformed",
	api.ModifyVirtualBorderRouterAttribute:               "InvalidIp.Malformed",
}

var badPeer = byAction{
	// Create's page has no row for the peer's; the metadata's code comes before a sibling page's.
	api.CreateVirtualBorderRouter:                        "IllegalParam.IpAddress",
	api.AssociatePhysicalConnectionToVirtualBorderRouter: "InvalidPeerGatewayIp.Malformed",
	api.ModifyVirtualBorderRouterAttribute:               "InvalidIp.Malformed",
}

var badIPv6 = byAction{
	api.CreateVirtualBorderRouter:                        "IllegalParam.IpAddress",
	api.AssociatePhysicalConnectionToVirtualBorderRouter: "InvalidIP.Malformed",
	api.ModifyVirtualBorderRouterAttribute:               "IllegalParam.IpAddress",
}

var addressRules = []*Rule{
	{
		ID: "address.required",
		Doc: `The addresses of the link are missing.
A VBR made for the owner of its circuit needs LocalGatewayIp, PeerGatewayIp and PeeringSubnetMask, and with EnableIpv6
their IPv6 counterparts.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "gateway-ips-required-for-line-owner"),
			page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "gateway-ips-required-for-line-owner"), interpretation(4)},
		Actions: placementActions, Codes: []model.Code{"MissingParameter"},
		Check: func(c *Context) (fs []Finding) {
			if _, other := c.forOther(); other || c.unknown("VbrOwnerId") || c.unknown("VbrId") {
				return nil
			}
			for _, p := range c.placements() {
				need := []field{p.local, p.peer, p.mask}
				if p.ipv6 {
					need = append(need, p.local6, p.peer6, p.mask6)
				}
				if p.old != nil {
					// What the place has already stays; only switching IPv6 on can leave something missing.
					if now, set := c.Bool("EnableIpv6"); !set || !now || p.old.EnableIPv6 {
						continue
					}
					need = need[3:]
				}
				for _, f := range need {
					if f.value == "" && !c.unknown(f.param) {
						why := "a VBR of the circuit's owner needs it"
						if f.param == p.local6.param || f.param == p.peer6.param || f.param == p.mask6.param {
							why = "EnableIpv6 is true"
						}
						fs = append(fs, found("MissingParameter", f.param, "%s is missing; %s", f.param, why)...)
					}
				}
			}
			return fs
		},
	},
	{
		ID: "address.by-vbr-owner",
		Doc: `Only the VBR's owner sets its addresses, name and description.
A VBR made for another account gets them from that account.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "gateway-ips-by-vbr-owner"),
			page(api.ModifyVirtualBorderRouterAttribute, "no-addresses-for-other-accounts"),
			page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "gateway-ips-by-vbr-owner"), interpretation(4)},
		Actions: placementActions,
		Codes: []model.Code{"Forbidden.LocalGatewayIpNotAllowedByCaller", "Forbidden.PeerGatewayIpNotAllowedByCaller",
			"Forbidden.PeeringSubnetMaskNotAllowedByCaller", "Forbidden.NameNotAllowedByCaller", "Forbidden.DescriptionNotAllowedByCaller"},
		Check: func(c *Context) (fs []Finding) {
			owner, other := c.forOther()
			if !other {
				return nil
			}
			for _, p := range []struct {
				param string
				code  model.Code
			}{
				{"LocalGatewayIp", "Forbidden.LocalGatewayIpNotAllowedByCaller"}, {"PeerGatewayIp", "Forbidden.PeerGatewayIpNotAllowedByCaller"},
				{"PeeringSubnetMask", "Forbidden.PeeringSubnetMaskNotAllowedByCaller"},
				{"LocalIpv6GatewayIp", "Forbidden.LocalGatewayIpNotAllowedByCaller"}, {"PeerIpv6GatewayIp", "Forbidden.PeerGatewayIpNotAllowedByCaller"},
				{"PeeringIpv6SubnetMask", "Forbidden.PeeringSubnetMaskNotAllowedByCaller"},
				{associatedParam, "Forbidden.LocalGatewayIpNotAllowedByCaller"},
				{"Name", "Forbidden.NameNotAllowedByCaller"}, {"Description", "Forbidden.DescriptionNotAllowedByCaller"},
			} {
				if c.given(p.param) {
					fs = append(fs, fix(found(p.code, p.param, "%s is set by the VBR's owner, account %s, and the caller is %s", p.param, owner, c.Req.Account),
						"leave %s out; account %s sets it with ModifyVirtualBorderRouterAttribute", p.param, owner)...)
				}
			}
			return fs
		},
	},
	{
		ID: "address.syntax",
		Doc: `A gateway address is not well formed.
LocalGatewayIp and PeerGatewayIp are IPv4 addresses in dotted decimals, their IPv6 counterparts IPv6 addresses, and
none of them is a multicast, loopback or unspecified one.`,
		Basis: Documented, Sources: []Source{{Document: "002", Section: "rows InvalidLocalGatewayIp.Malformed, InvalidPeerGatewayIp.Malformed, InvalidIp.Malformed, InvalidIP.Malformed"},
			metadata(api.CreateVirtualBorderRouter, "IllegalParam.IpAddress")},
		Actions: placementActions,
		Codes: []model.Code{"InvalidLocalGatewayIp.Malformed", "InvalidPeerGatewayIp.Malformed", "InvalidIp.Malformed",
			"IllegalParam.IpAddress", "InvalidIP.Malformed"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				for _, a := range []struct {
					f    field
					v6   bool
					code model.Code
				}{
					{p.local, false, badLocal[c.Req.Action]}, {p.peer, false, badPeer[c.Req.Action]},
					{p.local6, true, badIPv6[c.Req.Action]}, {p.peer6, true, badIPv6[c.Req.Action]},
				} {
					if !a.f.given {
						continue
					}
					ip, ok := address(a.f.value, a.v6)
					switch {
					case !ok:
						fs = append(fs, found(a.code, a.f.param, "%s is %q, which is no %s address", a.f.param, a.f.value, version(a.v6))...)
					case !hostAddress(ip):
						fs = append(fs, found(a.code, a.f.param, "%s is %s, which no router's interface can have", a.f.param, ip)...)
					}
				}
			}
			return fs
		},
	},
	{
		ID: "address.mask",
		Doc: `The peering mask does not fit a link.
It is contiguous and 24 to 30 bits long, 255.255.255.0 to 255.255.255.252, wherever it is given. A pair of addresses
needs four, network and broadcast address included: 30 bits are enough.`,
		Basis: Documented, Sources: []Source{page(api.ModifyVirtualBorderRouterAttribute, "mask-24-to-30"), interpretation(3)},
		Actions: placementActions, Codes: []model.Code{"InvalidPeeringSubnetMask.Malformed"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				if !p.mask.given {
					continue
				}
				if _, why := maskBits(p.mask.value); why != "" {
					f := found("InvalidPeeringSubnetMask.Malformed", p.mask.param, "%s is %s, %s", p.mask.param, p.mask.value, why)
					if m := smallestMask(p.local.value, p.peer.value); m != "" {
						fix(f, "set %s to %s, the smallest that holds both addresses", "PeeringSubnetMask", m)
					}
					fs = append(fs, f...)
				}
			}
			return fs
		},
	},
	{
		ID: "address.mask-ipv6",
		Doc: `The IPv6 mask is not a prefix.
PeeringIpv6SubnetMask is written as the subnet itself in CIDR notation, such as 2408:4004:cc:400::/56.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "same-subnet-v6"), page(api.ModifyVirtualBorderRouterAttribute, "row IllegalParam.CidrBlock")},
		Actions: placementActions, Codes: []model.Code{"IllegalParam.CidrBlock"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				if p.mask6.given {
					if _, ok := prefix6(p.mask6.value); !ok {
						fs = append(fs, found("IllegalParam.CidrBlock", p.mask6.param, "%s is %q, which is no IPv6 prefix", p.mask6.param, p.mask6.value)...)
					}
				}
			}
			return fs
		},
	},
	{
		ID: "address.same-subnet",
		Doc: `The two ends of the link are not in one subnet.
Under the peering mask both addresses have to lie in the same subnet, or packets never leave the router. The same goes
for IPv6 with its prefix.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "same-subnet-v4"), page(api.CreateVirtualBorderRouter, "same-subnet-v6"),
			page(api.ModifyVirtualBorderRouterAttribute, "same-subnet-v4"), page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "same-subnet-v4")},
		Actions: placementActions, Codes: []model.Code{"InvalidIp.NotSameSubnet"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				if p.touches4() {
					fs = append(fs, notSameSubnet4(&p)...)
				}
				if p.touches6() {
					fs = append(fs, notSameSubnet6(&p)...)
				}
			}
			return fs
		},
	},
	{
		ID: "address.different",
		Doc: `Both ends of the link have the same address.
The cloud's router and the customer's need one each.`,
		Basis: Interpreted, Sources: []Source{interpretation(3), metadata(api.CreateVirtualBorderRouter, "IllegalParam.IpAddress")},
		Actions: placementActions, Codes: []model.Code{"IllegalParam.IpAddress"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				for _, pair := range []struct {
					a, b field
					v6   bool
				}{{p.local, p.peer, false}, {p.local6, p.peer6, true}} {
					if !pair.a.given && !pair.b.given {
						continue
					}
					a, ok1 := address(pair.a.value, pair.v6)
					b, ok2 := address(pair.b.value, pair.v6)
					if ok1 && ok2 && a == b {
						fs = append(fs, found("IllegalParam.IpAddress", at(pair.b, pair.a), "%s and %s are both %s", pair.a.param, pair.b.param, a)...)
					}
				}
			}
			return fs
		},
	},
	{
		ID: "address.host",
		Doc: `An end of the link has its subnet's network or broadcast address.
The documents do not forbid it, but most routers do not accept such an address on an interface.`,
		Basis: Advice, Sources: []Source{interpretation(3)},
		Actions: placementActions,
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.placements() {
				n, why := maskBits(p.mask.value)
				if why != "" {
					continue
				}
				for _, f := range []field{p.local, p.peer} {
					a, ok := address(f.value, false)
					if !ok || !f.given {
						continue
					}
					subnet, _ := a.Prefix(n)
					switch a {
					case subnet.Addr():
						fs = append(fs, found("", f.param, "%s is %s, the network address of %s", f.param, a, subnet)...)
					case lastAddress(subnet):
						fs = append(fs, found("", f.param, "%s is %s, the broadcast address of %s", f.param, a, subnet)...)
					}
				}
			}
			return fs
		},
	},
	{
		ID: "address.unique-on-vbr",
		Doc: `The VBR uses the address on another of its circuits.
Each of a VBR's circuits is a link of its own and needs addresses of its own.`,
		Basis: Interpreted, Sources: []Source{metadata(api.AssociatePhysicalConnectionToVirtualBorderRouter, "DuplicatedParam.LocalGatewayIp"),
			metadata(api.ModifyVirtualBorderRouterAttribute, "Duplicated.LocalGatewayIp")},
		Actions: []model.Action{api.AssociatePhysicalConnectionToVirtualBorderRouter, api.ModifyVirtualBorderRouterAttribute},
		Codes: []model.Code{"DuplicatedParam.LocalGatewayIp", "DuplicatedParam.PeerGatewayIp", "DuplicatedParam.LocalIpv6GatewayIp",
			"DuplicatedParam.PeerIpv6GatewayIp", "Duplicated.LocalGatewayIp", "Duplicated.PeerGatewayIp"},
		Check: func(c *Context) (fs []Finding) {
			v := c.VBR()
			if v == nil {
				return nil
			}
			kind := "DuplicatedParam."
			if c.Req.Action == api.ModifyVirtualBorderRouterAttribute {
				kind = "Duplicated."
			}
			places := c.placements()
			for i := range places {
				p := &places[i]
				for j := range v.Attachments {
					o := &v.Attachments[j]
					if p.circuit == nil || o.CircuitID == p.circuit.ID {
						continue
					}
					used := linkAfter(places, o)
					for k, f := range [...]field{p.local, p.peer, p.local6, p.peer6} {
						name, v6 := linkNames[k], k >= 2
						if !f.given || !sameAddress(f.value, used[k]) {
							continue
						}
						code := model.Code(kind + name)
						if v6 {
							code = model.Code("DuplicatedParam." + name)
						}
						fs = append(fs, with(found(code, f.param, "%s is %s, which VBR %s uses on circuit %s", name, f.value, v.ID, o.CircuitID), o.CircuitID)...)
					}
				}
			}
			return fs
		},
	},
	{
		ID: "address.ipv6-supported",
		Doc: `IPv6 is not to be had at the circuit's access point.
DescribeAccessPoints says which access points have it.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "ipv6-default-off"), interpretation(18)},
		Actions: placementActions, Codes: []model.Code{"OperationUnsupported.VirtualBorderRouterEnableIPv6"},
		Check: func(c *Context) (fs []Finding) {
			on, _ := c.Bool("EnableIpv6")
			if !on {
				return nil
			}
			for _, p := range c.placements() {
				if p.circuit == nil || p.old != nil && p.old.EnableIPv6 {
					continue
				}
				if ap, _ := c.World.Settings.AccessPoint(p.circuit.AccessPointID); ap != nil && !ap.IPv6 {
					fs = append(fs, with(found("OperationUnsupported.VirtualBorderRouterEnableIPv6", "EnableIpv6",
						"access point %s of circuit %s has no IPv6", ap.ID, p.circuit.ID), p.circuit.ID)...)
				}
			}
			return fs
		},
	},
}

// linkNames are the parameters of a link's four addresses, in the order of linkAfter.
var linkNames = [...]string{"LocalGatewayIp", "PeerGatewayIp", "LocalIpv6GatewayIp", "PeerIpv6GatewayIp"}

// linkAfter lists the addresses that a place will have when the call is done.
func linkAfter(places []placement, a *model.Attachment) [4]string {
	for i := range places {
		if p := &places[i]; p.old == a {
			return [4]string{p.local.value, p.peer.value, p.local6.value, p.peer6.value}
		}
	}
	return [4]string{a.LocalGatewayIP, a.PeerGatewayIP, a.LocalIPv6, a.PeerIPv6}
}

// hostAddress reports whether a router's interface can have the address.
func hostAddress(a netip.Addr) bool {
	if a.Is4() {
		first := a.As4()[0]
		return first != 0 && first != 127 && first < 224
	}
	return !a.IsUnspecified() && !a.IsLoopback() && !a.IsMulticast()
}

// HostAddress reports whether the text is an address that a router's interface can have.
func HostAddress(text string) bool {
	a, err := netip.ParseAddr(text)
	return err == nil && hostAddress(a)
}

const multicastRange = "a range of multicast groups"

// Martian says why no network can have a prefix in its canonical form, or "".
func Martian(text string) string {
	p, _ := netip.ParsePrefix(text)
	switch a := p.Addr(); {
	case a.IsMulticast():
		return multicastRange
	case a.IsLoopback() || a.Is4() && a.As4()[0] == 127:
		return "a part of the loopback network"
	case a.Is4() && a.As4()[0] >= 240:
		return "reserved"
	}
	return ""
}

func version(v6 bool) string {
	if v6 {
		return model.IPv6
	}
	return model.IPv4
}

// at names the parameter to show: the first that the call gives.
func at(fields ...field) string {
	for _, f := range fields {
		if f.given {
			return f.param
		}
	}
	return fields[0].param
}

// maskBits returns the length of a mask in dotted decimals, or why it is none that a link can have.
func maskBits(mask string) (n int, why string) {
	a, err := netip.ParseAddr(mask)
	if err != nil || !a.Is4() {
		return 0, "which is no mask in dotted decimals"
	}
	b := a.As4()
	m := binary.BigEndian.Uint32(b[:])
	n = bits.LeadingZeros32(^m)
	if m<<n != 0 {
		return 0, "whose one bits are not contiguous; masks of 24 to 30 bits are accepted"
	}
	if n < 24 || n > 30 {
		return 0, fmt.Sprintf("a /%d; masks of 24 to 30 bits are accepted", n)
	}
	return n, ""
}

func maskText(n int) string {
	var b [4]byte
	binary.BigEndian.PutUint32(b[:], ^uint32(0)<<(32-n))
	return netip.AddrFrom4(b).String()
}

// smallestMask is the longest accepted mask under which both addresses are hosts of one subnet, or "".
func smallestMask(local, peer string) string {
	a, ok1 := address(local, false)
	b, ok2 := address(peer, false)
	if !ok1 || !ok2 || a == b {
		return ""
	}
	for n := 30; n >= 24; n-- {
		s, _ := a.Prefix(n)
		last := lastAddress(s)
		if s.Contains(b) && a != s.Addr() && b != s.Addr() && a != last && b != last {
			return maskText(n)
		}
	}
	return ""
}

func lastAddress(p netip.Prefix) netip.Addr {
	b := p.Addr().As4()
	v := binary.BigEndian.Uint32(b[:]) | ^uint32(0)>>p.Bits()
	binary.BigEndian.PutUint32(b[:], v)
	return netip.AddrFrom4(b)
}

func notSameSubnet4(p *placement) []Finding {
	a, ok1 := address(p.local.value, false)
	b, ok2 := address(p.peer.value, false)
	n, why := maskBits(p.mask.value)
	if !ok1 || !ok2 || why != "" {
		return nil
	}
	sa, _ := a.Prefix(n)
	sb, _ := b.Prefix(n)
	if sa == sb {
		return nil
	}
	f := found("InvalidIp.NotSameSubnet", at(p.peer, p.local, p.mask), "%s is in %s, %s in %s", a, sa, b, sb)
	if m := smallestMask(p.local.value, p.peer.value); m != "" {
		return fix(f, "set PeeringSubnetMask to %s, the smallest that holds both addresses, or change an address", m)
	}
	return fix(f, "put both addresses into one subnet")
}

func prefix6(s string) (netip.Prefix, bool) {
	p, err := netip.ParsePrefix(s)
	if err != nil || !p.Addr().Is6() || p.Addr().Is4In6() {
		return netip.Prefix{}, false
	}
	return p, true
}

func notSameSubnet6(p *placement) []Finding {
	a, ok1 := address(p.local6.value, true)
	b, ok2 := address(p.peer6.value, true)
	m, ok3 := prefix6(p.mask6.value)
	if !ok1 || !ok2 || !ok3 {
		return nil
	}
	sa, _ := a.Prefix(m.Bits())
	sb, _ := b.Prefix(m.Bits())
	if sa == sb {
		return nil
	}
	return fix(found("InvalidIp.NotSameSubnet", at(p.peer6, p.local6, p.mask6), "%s is in %s, %s in %s", a, sa, b, sb),
		"put both addresses into one /%d", m.Bits())
}
