package dump

import (
	"fmt"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

func (b *builder) routerInterfaces() {
	of(b, "DescribeRouterInterfaces", func(file string, r *api.DescribeRouterInterfacesResponse) {
		for i := range r.RouterInterfaceSet.RouterInterfaceType {
			b.routerInterface(source{file, fmt.Sprintf("$.RouterInterfaceSet.RouterInterfaceType[%d]", i)}, &r.RouterInterfaceSet.RouterInterfaceType[i])
		}
	})
	of(b, "DescribeRouterInterfaceAttribute", func(file string, r *api.DescribeRouterInterfaceAttributeResponse) {
		c := convert[interfaceAnswer](r)
		b.routerInterface(source{file, "$"}, &c)
	})
}

func (b *builder) routerInterface(at source, r *interfaceAnswer) {
	if r.RouterInterfaceId == "" {
		b.note(at.file, "%s: has no RouterInterfaceId, left out", at.path)
		return
	}
	kind, ok := oneOf(r.RouterType, model.RouterVBR, model.RouterVpc)
	if !ok {
		kind = model.RouterVpc
		if strings.HasPrefix(r.RouterId, model.PrefixVirtualBorderRouter+"-") {
			kind = model.RouterVBR
		}
	}
	if (kind == model.RouterVBR && b.w.VBRs.Get(r.RouterId) == nil) || (kind == model.RouterVpc && b.w.VpcOfRouter(r.RouterId) == nil) {
		b.note(at.file, "%s: the router %q of the router interface %s is not in the dump, left out", at.path, r.RouterId, r.RouterInterfaceId)
		return
	}
	if b.seen(r.RouterInterfaceId, at) {
		return
	}
	role, ok := oneOf(r.Role, model.RoleInitiating, model.RoleAccepting)
	if !ok {
		role = model.RoleInitiating
		b.note(at.file, "%s: the role %q is unknown, taken as %s", at.path, r.Role, role)
	}
	spec := r.Spec
	if _, ok := model.SpecMbps[spec]; !ok {
		spec = model.SpecNegative
		if role == model.RoleInitiating {
			b.note(at.file, "%s: the specification %q is unknown, taken as %s", at.path, r.Spec, spec)
		}
	}
	opposite, _ := oneOf(r.OppositeRouterType, model.RouterVBR, model.RouterVpc)
	v := &model.RouterInterface{
		Meta: model.Meta{
			ID: r.RouterInterfaceId, Owner: b.opt.Account, Region: b.opt.Region, Name: r.Name, Description: r.Description,
			CreationTime: b.time(at, "CreationTime", r.CreationTime), ResourceGroupID: r.ResourceGroupId,
		},
		Status: b.state(at, model.KindRouterInterface, r.Status, model.InterfaceActive,
			map[string]string{"modifying": model.InterfaceActivating}),
		Business: business(r.BusinessStatus), Role: role, Spec: spec, RouterType: kind, RouterID: r.RouterId, AccessPointID: r.AccessPointId,
		OppositeRegion: or(r.OppositeRegionId, b.opt.Region), OppositeInterface: r.OppositeInterfaceId, OppositeRouter: r.OppositeRouterId,
		OppositeRouterType: opposite, OppositeOwner: r.OppositeInterfaceOwnerId, OppositeAccess: r.OppositeAccessPointId,
		HealthSource: r.HealthCheckSourceIp, HealthTarget: r.HealthCheckTargetIp, HcThreshold: r.HcThreshold, HcRate: r.HcRate,
		ChargeType: or(r.ChargeType, "AfterPay"), ConnectedTime: b.time(at, "ConnectedTime", r.ConnectedTime),
		EndTime: b.time(at, "EndTime", r.EndTime), FastLinkMode: r.FastLinkMode,
	}
	for _, t := range r.Tags.Tags {
		v.Tags = append(v.Tags, tags(pair{t.Key, t.Value})...)
	}
	b.w.Put(v)
	b.settle(at, model.KindRouterInterface, v.Status, v.ID)
}

func (b *builder) routeEntries() {
	if !b.has("DescribeRouteEntryList") && !b.has("DescribeRouteTables") {
		b.note("", "DescribeRouteEntryList is missing: all route tables are empty")
	}
	of(b, "DescribeRouteEntryList", func(file string, r *routeEntryList) {
		for i := range r.RouteEntrys.RouteEntry {
			b.entry(source{file, fmt.Sprintf("$.RouteEntrys.RouteEntry[%d]", i)}, &r.RouteEntrys.RouteEntry[i])
		}
	})
	of(b, "DescribeRouteTables", func(file string, r *api.DescribeRouteTablesResponse) {
		for i, t := range r.RouteTables.RouteTable {
			for j := range t.RouteEntrys.RouteEntry {
				old := &t.RouteEntrys.RouteEntry[j]
				e := convert[entryAnswer](old)
				e.RouteTableId = or(e.RouteTableId, t.RouteTableId)
				if len(e.NextHops.NextHop) == 0 && (old.NextHopType != "" || old.InstanceId != "") {
					e.NextHops.NextHop = []hopAnswer{{NextHopId: old.InstanceId, NextHopType: old.NextHopType}}
				}
				b.entry(source{file, fmt.Sprintf("$.RouteTables.RouteTable[%d].RouteEntrys.RouteEntry[%d]", i, j)}, &e)
			}
		}
	})
}

func (b *builder) entry(at source, r *entryAnswer) {
	table, ok := b.w.RouteTable(r.RouteTableId)
	if !ok {
		why := "is not in the dump"
		if b.other[r.RouteTableId] {
			why = "is one beside its VPC's system table"
		}
		b.note(at.file, "entries of the route table %q are left out: it %s", r.RouteTableId, why)
		return
	}
	destination := b.prefix(at, r.DestinationCidrBlock)
	kind, ok := oneOf(r.Type, model.EntryCustom, model.EntrySystem, model.EntryBGP, model.EntryCEN)
	if !ok {
		kind = model.EntrySystem
		b.note(at.file, "%s: the type %q is unknown, taken as %s", at.path, r.Type, kind)
	}
	// The two listings of entries overlap, and one of them may lack IDs.
	if old := b.w.EntryTo(table.ID, destination); old != nil && (r.RouteEntryId == "" || r.RouteEntryId == old.ID) {
		return
	}
	hops := b.hops(at, r)
	if len(hops) == 0 && len(r.NextHops.NextHop) > 0 {
		b.note(at.file, "%s: the entry to %s has no next hop that is in the dump, left out", at.path, destination)
		return
	}
	id := r.RouteEntryId
	if id == "" {
		id = b.w.NewID(model.PrefixRouteEntry, table.Region)
	}
	if b.seen(id, at) {
		return
	}
	e := &model.RouteEntry{
		Meta:         model.Meta{ID: id, Owner: table.Owner, Region: table.Region, Name: r.RouteEntryName, Description: r.Description},
		RouteTableID: table.ID, Destination: destination, Type: kind,
		Status: b.state(at, model.KindRouteEntry, r.Status, model.EntryAvailable, nil), NextHops: hops,
		Modified: b.time(at, "GmtModified", r.GmtModified),
	}
	b.w.Put(e)
	b.settle(at, model.KindRouteEntry, e.Status, e.ID)
}

func (b *builder) hops(at source, r *entryAnswer) (hops []model.NextHop) {
	for i, h := range r.NextHops.NextHop {
		kind := h.NextHopType
		for _, k := range []string{model.HopLocal, model.HopService, model.HopRouterInterface, model.HopInstance} {
			if strings.EqualFold(kind, k) {
				kind = k
			}
		}
		if kind == "" {
			kind = model.HopLocal
			if h.NextHopId != "" {
				kind = model.HopInstance
			}
		}
		if kind == model.HopRouterInterface && b.w.RouterInterfaces.Get(h.NextHopId) == nil && b.w.VlanInterface(h.NextHopId) == nil {
			b.note(at.file, "%s.NextHops.NextHop[%d]: the router interface %q is not in the dump, left out", at.path, i, h.NextHopId)
			continue
		}
		hops = append(hops, model.NextHop{ID: h.NextHopId, Type: kind, Weight: h.Weight})
	}
	return hops
}

func (b *builder) bgpGroups() {
	of(b, "DescribeBgpGroups", func(file string, r *api.DescribeBgpGroupsResponse) {
		for i, g := range r.BgpGroups.BgpGroup {
			at := source{file, fmt.Sprintf("$.BgpGroups.BgpGroup[%d]", i)}
			vbr := b.w.VBRs.Get(g.RouterId)
			if g.BgpGroupId == "" || vbr == nil {
				b.note(file, "%s: the VBR %q of the BGP group %s is not in the dump, left out", at.path, g.RouterId, g.BgpGroupId)
				continue
			}
			if b.seen(g.BgpGroupId, at) {
				continue
			}
			v := &model.BGPGroup{
				Meta:  model.Meta{ID: g.BgpGroupId, Owner: vbr.Owner, Region: or(g.RegionId, vbr.Region), Name: g.Name, Description: g.Description},
				VbrID: vbr.ID, Status: b.state(at, model.KindBGPGroup, g.Status, model.BGPAvailable, nil),
				PeerASN: b.integer(at, "PeerAsn", g.PeerAsn, 0), LocalASN: b.integer(at, "LocalAsn", g.LocalAsn, model.CloudASN),
				IsFakeASN: strings.EqualFold(g.IsFake, "true"), AuthKey: g.AuthKey, IPVersion: ipVersion(g.IpVersion),
				RouteLimit: b.integer(at, "RouteLimit", g.RouteLimit, model.DynamicRoutes),
			}
			b.w.Put(v)
			b.settle(at, model.KindBGPGroup, v.Status, v.ID)
		}
	})
}

func (b *builder) bgpPeers() {
	of(b, "DescribeBgpPeers", func(file string, r *api.DescribeBgpPeersResponse) {
		for i, p := range r.BgpPeers.BgpPeer {
			at := source{file, fmt.Sprintf("$.BgpPeers.BgpPeer[%d]", i)}
			group := b.w.BGPGroups.Get(p.BgpGroupId)
			if p.BgpPeerId == "" || group == nil {
				b.note(file, "%s: the BGP group %q of the BGP peer %s is not in the dump, left out", at.path, p.BgpGroupId, p.BgpPeerId)
				continue
			}
			if b.seen(p.BgpPeerId, at) {
				continue
			}
			v := &model.BGPPeer{
				Meta:  model.Meta{ID: p.BgpPeerId, Owner: group.Owner, Region: group.Region, Name: p.Name, Description: p.Description},
				VbrID: or(p.RouterId, group.VbrID), GroupID: group.ID, Status: b.state(at, model.KindBGPPeer, p.Status, model.BGPAvailable, nil),
				PeerIP: p.PeerIpAddress, IPVersion: ipVersion(or(p.IpVersion, group.IPVersion)), EnableBFD: p.EnableBfd, BFDMultiHop: p.BfdMultiHop,
				Modified: b.time(at, "GmtModified", p.GmtModified),
			}
			b.w.Put(v)
			b.settle(at, model.KindBGPPeer, v.Status, v.ID)
		}
	})
}

func (b *builder) bgpNetworks() {
	of(b, "DescribeBgpNetworks", func(file string, r *api.DescribeBgpNetworksResponse) {
		for i, n := range r.BgpNetworks.BgpNetwork {
			at := source{file, fmt.Sprintf("$.BgpNetworks.BgpNetwork[%d]", i)}
			vbr := b.w.VBRs.Get(n.RouterId)
			if vbr == nil {
				b.note(file, "%s: the VBR %q of the BGP network %s is not in the dump, left out", at.path, n.RouterId, n.DstCidrBlock)
				continue
			}
			vpc := n.VpcId
			if vpc != "" && b.w.Vpcs.Get(vpc) == nil {
				b.note(file, "%s: the VPC %s of the BGP network %s is not in the dump, the reference is left out", at.path, vpc, n.DstCidrBlock)
				vpc = ""
			}
			destination := b.prefix(at, n.DstCidrBlock)
			if b.seen(model.NetworkKey(vbr.ID, destination), at) {
				continue
			}
			b.w.Put(&model.BGPNetwork{
				Owner: vbr.Owner, Region: vbr.Region, VbrID: vbr.ID, Destination: destination, VpcID: vpc,
				Status: or(n.Status, model.NetworkEnabled),
			})
		}
	})
}
