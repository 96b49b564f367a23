package validate

import (
	"net/netip"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

var noVpc = byAction{
	api.DeleteVpc:     "InvalidVpcId.NotFound",
	api.CreateVSwitch: "InvalidVpcId.NotFound",
}

// vpcRanges are the ranges a VPC's block is taken from.
var vpcRanges = []netip.Prefix{
	netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"),
}

// canonical parses an IPv4 block without host bits.
func canonical(s string) (netip.Prefix, bool) {
	p, err := netip.ParsePrefix(s)
	return p, err == nil && p.Addr().Is4() && p == p.Masked()
}

var vpcRules = []*Rule{
	{
		ID: "vpc.exists",
		Doc: `There is no such VPC.
The ID names no VPC of the caller's in that region.`,
		Basis: Documented, Sources: []Source{metadata(api.DeleteVpc, "InvalidVpcId.NotFound"), metadata(api.CreateVSwitch, "InvalidVpcId.NotFound")},
		Actions: noVpc.actions(), Codes: noVpc.codes(),
		Check: func(c *Context) []Finding {
			if id, ok := c.Str("VpcId"); ok && c.Vpc() == nil {
				return found(noVpc[c.Req.Action], "VpcId", "VpcId names %s, which is no VPC of account %s", id, c.Req.Account)
			}
			return nil
		},
	},
	{
		ID: "vpc.block",
		Doc: `The VPC's block is none it can have.
It is 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or a part of one, 8 to 24 bits long, without host bits.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVpc, "InvalidParameter")},
		Actions: []model.Action{api.CreateVpc}, Codes: []model.Code{"InvalidParameter"},
		Check: func(c *Context) []Finding {
			s, ok := c.Str("CidrBlock")
			if !ok {
				return nil
			}
			p, ok := canonical(s)
			if !ok {
				f := found("InvalidParameter", "CidrBlock", "CidrBlock is %q, which is no IPv4 block without host bits", s)
				if q, err := netip.ParsePrefix(s); err == nil && q.Addr().Is4() {
					fix(f, "set CidrBlock to %s", q.Masked())
				}
				return f
			}
			for _, r := range vpcRanges {
				if r.Contains(p.Addr()) && p.Bits() >= r.Bits() && p.Bits() <= 24 {
					return nil
				}
			}
			return found("InvalidParameter", "CidrBlock", "CidrBlock is %s; a VPC has 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or a part of one, up to 24 bits", p)
		},
	},
	{
		ID: "vpc.user-cidr",
		Doc: `A user CIDR is no prefix.
UserCidr lists up to three ranges that the VPC's instances treat as private, separated by commas.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVpc, "InvalidUserCidr.Malformed"), metadata(api.CreateVpc, "InvalidUserCidr.Quota")},
		Actions: []model.Action{api.CreateVpc}, Codes: []model.Code{"InvalidUserCidr.Malformed", "InvalidUserCidr.Quota"},
		Check: func(c *Context) (fs []Finding) {
			s, ok := c.Str("UserCidr")
			if !ok {
				return nil
			}
			blocks := SplitIDs(s)
			for _, block := range blocks {
				if _, err := netip.ParsePrefix(block); err != nil {
					fs = append(fs, found("InvalidUserCidr.Malformed", "UserCidr", "UserCidr has %q, which is no CIDR block", block)...)
				}
			}
			if len(blocks) > 3 {
				fs = append(fs, found("InvalidUserCidr.Quota", "UserCidr", "UserCidr has %s; at most 3 are taken", counted(len(blocks), "range"))...)
			}
			return fs
		},
	},
	{
		ID: "vpc.ipv6-block",
		Doc: `The VPC's IPv6 block is no prefix.
Ipv6CidrBlock is an IPv6 prefix, such as 2408:4004:cc::/56.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVpc, "InvalidIpv6CidrBlock.Malformed")},
		Actions: []model.Action{api.CreateVpc}, Codes: []model.Code{"InvalidIpv6CidrBlock.Malformed"},
		Check: func(c *Context) []Finding {
			if s, ok := c.Str("Ipv6CidrBlock"); ok {
				if _, fine := prefix6(s); !fine {
					return found("InvalidIpv6CidrBlock.Malformed", "Ipv6CidrBlock", "Ipv6CidrBlock is %q, which is no IPv6 prefix", s)
				}
			}
			return nil
		},
	},
	{
		ID: "vpc.quota",
		Doc: `The account has as many VPCs in the region as it may.
See the table of quotas.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVpc, "QuotaExceeded.Vpc"), interpretation(8)},
		Actions: []model.Action{api.CreateVpc}, Codes: []model.Code{"QuotaExceeded.Vpc"},
		Check: func(c *Context) []Finding {
			quota := c.World.Settings.Quota(model.QuotaVpcsPerRegion)
			if n := c.World.VpcsOwnedBy(c.Req.Account, c.Region()); n >= quota {
				return found("QuotaExceeded.Vpc", "", "account %s has %d VPCs in %s; %d are allowed", c.Req.Account, n, c.Region(), quota)
			}
			return nil
		},
	},
	{
		ID: "vpc.available",
		Doc: `The VPC is being created.
It takes vSwitches and can be deleted once it is Available.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVSwitch, "IncorrectVpcStatus"), metadata(api.DeleteVpc, "IncorrectVpcStatus")},
		Actions: []model.Action{api.CreateVSwitch, api.DeleteVpc}, Codes: []model.Code{"IncorrectVpcStatus"},
		Check: func(c *Context) []Finding {
			v := c.Vpc()
			if v == nil || v.Status == model.VpcAvailable {
				return nil
			}
			f := with(found("IncorrectVpcStatus", "VpcId", "VPC %s is %s", v.ID, v.Status), v.ID)
			if t := c.World.Due(v.ID); t != nil {
				fix(f, "wait until %s", t.At)
			}
			return f
		},
	},
	{
		ID: "vpc.delete-empty",
		Doc: `Something is still in the VPC.
Delete its custom routes, router interfaces and vSwitches first, and withdraw the networks that VBRs announce for it.`,
		Basis: Interpreted, Sources: []Source{metadata(api.DeleteVpc, "DependencyViolation.VSwitch"), metadata(api.DeleteVpc, "DependencyViolation.RouterInterface"),
			metadata(api.DeleteVpc, "DependencyViolation.RouteEntry")},
		Actions: []model.Action{api.DeleteVpc},
		Codes:   []model.Code{"DependencyViolation.VSwitch", "DependencyViolation.RouterInterface", "DependencyViolation.RouteEntry", "DependencyViolation"},
		Check: func(c *Context) (fs []Finding) {
			v := c.Vpc()
			if v == nil {
				return nil
			}
			report := func(code model.Code, what string, ids []string) {
				if len(ids) > 0 {
					fs = append(fs, fix(with(found(code, "VpcId", "VPC %s still has %s: %s", v.ID, what, strings.Join(ids[:min(len(ids), 10)], ", ")), ids...), "delete them first")...)
				}
			}
			var entries, interfaces, switches, networks []string
			c.World.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
				if e.Type == model.EntryCustom {
					entries = append(entries, e.ID)
				}
				return true
			})
			c.World.InterfacesOf(v.VRouterID, func(r *model.RouterInterface) bool { interfaces = append(interfaces, r.ID); return true })
			c.World.VSwitchesOf(v.ID, func(s *model.VSwitch) bool { switches = append(switches, s.ID); return true })
			c.World.NetworksInto(v.ID, func(n *model.BGPNetwork) bool { networks = append(networks, n.Destination+" on "+n.VbrID); return true })
			report("DependencyViolation.RouteEntry", "route entries", entries)
			report("DependencyViolation.RouterInterface", "router interfaces", interfaces)
			report("DependencyViolation.VSwitch", "vSwitches", switches)
			report("DependencyViolation", "announced networks", networks)
			return fs
		},
	},
}

// vSwitch is the vSwitch the call names, if it is the caller's; else nil.
func (c *Context) vSwitch() *model.VSwitch {
	if s := c.World.VSwitches.Get(c.str("VSwitchId")); s != nil && s.Owner == c.Req.Account && c.inRegion(s.Region) {
		return s
	}
	return nil
}

var vSwitchRules = []*Rule{
	{
		ID: "vswitch.exists",
		Doc: `There is no such vSwitch.
The ID names no vSwitch of the caller's.`,
		Basis: Documented, Sources: []Source{metadata(api.DeleteVSwitch, "InvalidVSwitchId.NotFound")},
		Actions: []model.Action{api.DeleteVSwitch}, Codes: []model.Code{"InvalidVSwitchId.NotFound"},
		Check: func(c *Context) []Finding {
			if id, ok := c.Str("VSwitchId"); ok && c.vSwitch() == nil {
				return found("InvalidVSwitchId.NotFound", "VSwitchId", "VSwitchId names %s, which is no vSwitch of account %s", id, c.Req.Account)
			}
			return nil
		},
	},
	{
		ID: "vswitch.available",
		Doc: `The vSwitch is being created.
It can be deleted once it is Available.`,
		Basis: Interpreted, Sources: []Source{metadata(api.DeleteVSwitch, "IncorrectVSwitchStatus")},
		Actions: []model.Action{api.DeleteVSwitch}, Codes: []model.Code{"IncorrectVSwitchStatus"},
		Check: func(c *Context) []Finding {
			if s := c.vSwitch(); s != nil && s.Status != model.VpcAvailable {
				return with(found("IncorrectVSwitchStatus", "VSwitchId", "vSwitch %s is %s", s.ID, s.Status), s.ID)
			}
			return nil
		},
	},
	{
		ID: "vswitch.zone",
		Doc: `There is no such zone in the VPC's region.
DescribeZones lists the zones.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVSwitch, "InvalidZoneId.NotFound"), interpretation(18)},
		Actions: []model.Action{api.CreateVSwitch}, Codes: []model.Code{"InvalidZoneId.NotFound"},
		Check: func(c *Context) []Finding {
			zone, ok := c.Str("ZoneId")
			region := c.Region()
			if v := c.Vpc(); v != nil {
				region = v.Region
			}
			r := c.World.Settings.Region(region)
			if !ok || r == nil || r.HasZone(zone) {
				return nil
			}
			f := found("InvalidZoneId.NotFound", "ZoneId", "ZoneId is %s, which is no zone of %s", zone, region)
			if near := api.Nearest(zone, r.Zones); near != "" {
				fix(f, "set ZoneId to %s", near)
			}
			return f
		},
	},
	{
		ID: "vswitch.block",
		Doc: `The vSwitch's block does not fit the VPC.
It is an IPv4 block without host bits, 16 to 29 bits long, within the VPC's.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVSwitch, "InvalidCidrBlock.Malformed"), metadata(api.CreateVSwitch, "InvalidCirdrBlock.MaskLength"),
			metadata(api.CreateVSwitch, "IllegalParam.CidrBlock")},
		Actions: []model.Action{api.CreateVSwitch}, Codes: []model.Code{"InvalidCidrBlock.Malformed", "InvalidCirdrBlock.MaskLength", "IllegalParam.CidrBlock"},
		Check: func(c *Context) []Finding {
			s, ok := c.Str("CidrBlock")
			if !ok {
				return nil
			}
			p, ok := canonical(s)
			if !ok {
				return found("InvalidCidrBlock.Malformed", "CidrBlock", "CidrBlock is %q, which is no IPv4 block without host bits", s)
			}
			if p.Bits() < 16 || p.Bits() > 29 {
				return found("InvalidCirdrBlock.MaskLength", "CidrBlock", "CidrBlock is %s; a vSwitch has 16 to 29 bits", p)
			}
			v := c.Vpc()
			if v == nil {
				return nil
			}
			for _, block := range append([]string{v.CidrBlock}, v.SecondaryCidrBlocks...) {
				if b, err := netip.ParsePrefix(block); err == nil && b.Contains(p.Addr()) && p.Bits() >= b.Bits() {
					return nil
				}
			}
			return with(found("IllegalParam.CidrBlock", "CidrBlock", "%s is not part of VPC %s, %s", p, v.ID, v.CidrBlock), v.ID)
		},
	},
	{
		ID: "vswitch.overlap",
		Doc: `The vSwitch's block overlaps another's.
The blocks of a VPC's vSwitches are disjoint.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVSwitch, "InvalidCidrBlock.Overlapped")},
		Actions: []model.Action{api.CreateVSwitch}, Codes: []model.Code{"InvalidCidrBlock.Overlapped"},
		Check: func(c *Context) (fs []Finding) {
			v := c.Vpc()
			p, ok := canonical(c.str("CidrBlock"))
			if v == nil || !ok {
				return nil
			}
			c.World.VSwitchesOf(v.ID, func(s *model.VSwitch) bool {
				if q, err := netip.ParsePrefix(s.CidrBlock); err == nil && q.Overlaps(p) {
					fs = with(found("InvalidCidrBlock.Overlapped", "CidrBlock", "%s overlaps vSwitch %s, %s", p, s.ID, q), s.ID)
				}
				return fs == nil
			})
			return fs
		},
	},
	{
		ID: "vswitch.routes",
		Doc: `A custom route points into the vSwitch's block.
A custom entry may not overlap a vSwitch, whichever comes first. Delete the entry before.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateRouteEntry, "vpc-no-vswitch-overlap"), metadata(api.CreateVSwitch, "RouteConflict.AlreadyExist")},
		Actions: []model.Action{api.CreateVSwitch}, Codes: []model.Code{"RouteConflict.AlreadyExist"},
		Check: func(c *Context) (fs []Finding) {
			v := c.Vpc()
			p, ok := canonical(c.str("CidrBlock"))
			if v == nil || !ok {
				return nil
			}
			c.World.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
				if d, ok := prefix(e.Destination); ok && e.Type == model.EntryCustom && d.Overlaps(p) {
					fs = fix(with(found("RouteConflict.AlreadyExist", "CidrBlock", "%s overlaps the route to %s", p, d), e.ID), "delete route entry %s first", e.ID)
				}
				return fs == nil
			})
			return fs
		},
	},
	{
		ID: "vswitch.quota",
		Doc: `The VPC has as many vSwitches as it may.
See the table of quotas.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVSwitch, "QuotaExceeded.VSwitch"), interpretation(8)},
		Actions: []model.Action{api.CreateVSwitch}, Codes: []model.Code{"QuotaExceeded.VSwitch"},
		Check: func(c *Context) []Finding {
			v := c.Vpc()
			if v == nil {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaVSwitchesPerVpc)
			var n int64
			c.World.VSwitchesOf(v.ID, func(*model.VSwitch) bool { n++; return n < quota })
			if n >= quota {
				return with(found("QuotaExceeded.VSwitch", "VpcId", "VPC %s has %d vSwitches; %d are allowed", v.ID, n, quota), v.ID)
			}
			return nil
		},
	},
}
