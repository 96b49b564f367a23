package sim

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim/dataplane"
	"ecsim/validate"
)

type (
	entryRow   = api.DescribeRouteEntryListResponseRouteEntrysRouteEntry
	hopRow     = api.DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop
	relatedRow = api.DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHopNextHopRelatedInfo
)

// Kinds of instances that a next hop leads to.
const (
	relatedVPC     = "VPC"
	relatedVBR     = "VBR"
	relatedCircuit = "PCONN"
)

func entrySpot(e *model.RouteEntry) spot { return spotOf(&e.Meta) }

// describeEntries lists the entries of a route table, of every kind unless the call narrows it
// (docs/sources.md, 22).
func describeEntries(k *call, in *api.DescribeRouteEntryListRequest) *api.DescribeRouteEntryListResponse {
	all := k.entries(in.RouteTableId.V, entryFilter(in))
	size := in.MaxResult.Or(10)
	var last spot
	if t, ok := validate.ParsePageToken(in.NextToken.V); ok {
		last = spot{id: t.ID, at: t.At}
	}
	shown, more := after(all, entrySpot, last, size)
	r := &api.DescribeRouteEntryListResponse{}
	r.RouteEntrys.RouteEntry = each(shown, k.entryRow)
	if more {
		e := shown[len(shown)-1]
		r.NextToken = validate.PageToken{Table: e.RouteTableID, At: e.CreationTime, ID: e.ID}.String()
	}
	return r
}

// entries returns the entries of a route table for which keep holds, in order.
func (k *call) entries(table string, keep func(*model.RouteEntry) bool) (all []*model.RouteEntry) {
	k.w.Entries(table, func(e *model.RouteEntry) bool {
		if keep(e) {
			all = append(all, e)
		}
		return true
	})
	slices.SortFunc(all, func(a, b *model.RouteEntry) int { return byAge(entrySpot(a), entrySpot(b)) })
	return all
}

// entryFilter is what the parameters narrow a list of entries to. No entry here has a service type.
func entryFilter(in *api.DescribeRouteEntryListRequest) func(*model.RouteEntry) bool {
	var destinations []string
	for _, d := range in.DestCidrBlockList {
		destinations = append(destinations, destinationOf(d))
	}
	destination := destinationOf(in.DestinationCidrBlock.V)
	return func(e *model.RouteEntry) bool {
		return in.RouteEntryId.Or(e.ID) == e.ID && in.RouteEntryName.Or(e.Name) == e.Name &&
			in.RouteEntryType.Or(e.Type) == e.Type && in.IpVersion.Or(ipVersion(e)) == ipVersion(e) &&
			(!in.DestinationCidrBlock.Set || destination == e.Destination) &&
			(len(destinations) == 0 || slices.Contains(destinations, e.Destination)) && !in.ServiceType.Set &&
			(!in.NextHopId.Set && !in.NextHopType.Set || slices.ContainsFunc(e.NextHops, func(h model.NextHop) bool {
				return in.NextHopId.Or(h.ID) == h.ID && in.NextHopType.Or(h.Type) == h.Type
			}))
	}
}

// destinationOf writes a prefix as the world does; what is no prefix stays as it is and matches nothing.
func destinationOf(s string) string {
	if p := validate.Prefix(s); p != "" {
		return p
	}
	return s
}

func ipVersion(e *model.RouteEntry) string {
	if strings.Contains(e.Destination, ":") {
		return model.IPv6
	}
	return model.IPv4
}

func (k *call) entryRow(e *model.RouteEntry) entryRow {
	r := entryRow{
		RouteEntryId: e.ID, RouteTableId: e.RouteTableID, RouteEntryName: e.Name, Description: e.Description,
		DestinationCidrBlock: e.Destination, IpVersion: ipVersion(e), Type: e.Type, Status: e.Status, GmtModified: stamp(e.Modified),
	}
	r.NextHops.NextHop = each(e.NextHops, func(h model.NextHop) hopRow {
		region, usable, related := k.hop(e, h)
		return hopRow{NextHopId: h.ID, NextHopType: h.Type, Weight: h.Weight, NextHopRegionId: region, Enabled: flag(usable), NextHopRelatedInfo: related}
	})
	return r
}

// hop tells where a next hop is, whether it is usable, and what it leads to: behind a router interface the router at
// the opposite end, behind a VLAN interface the circuit. A router interface is usable while both ends are up and,
// where its health is checked, the probes come through; a VLAN interface while VBR and circuit are up. Of other hops
// nothing is known that would make them unusable.
func (k *call) hop(e *model.RouteEntry, h model.NextHop) (region string, usable bool, related relatedRow) {
	if h.ID == "" {
		return "", true, related
	}
	if r := k.w.RouterInterfaces.Get(h.ID); r != nil {
		usable = k.connected(r) && dataplane.Passes(k.w, r.ID)
		if id := k.vpcOf(r.OppositeRouterType, r.OppositeRouter); id != "" {
			related = relatedRow{InstanceId: id, InstanceType: relatedVPC, RegionId: r.OppositeRegion}
		} else if r.OppositeRouterType == model.RouterVBR {
			related = relatedRow{InstanceId: r.OppositeRouter, InstanceType: relatedVBR, RegionId: r.OppositeRegion}
		}
		return r.Region, usable, related
	}
	if v := k.w.VlanInterface(h.ID); v != nil {
		for i := range v.Attachments {
			if a := &v.Attachments[i]; a.VlanInterfaceID == h.ID {
				return v.Region, k.w.RouterUp(v) && k.w.LineUp(a.CircuitID), relatedRow{InstanceId: a.CircuitID, InstanceType: relatedCircuit, RegionId: v.Region}
			}
		}
	}
	return e.Region, true, related
}
