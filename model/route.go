package model

import "net/netip"

// States and types of a route entry (002: DescribeRouteEntryList).
const (
	EntryPending   = "Pending"
	EntryAvailable = "Available"
	EntryModifying = "Modifying"

	EntryCustom = "Custom"
	EntrySystem = "System"
	EntryBGP    = "BGP"
	EntryCEN    = "CEN"
)

// Next-hop types that this model gives meaning to.
const (
	HopRouterInterface = "RouterInterface"
	HopInstance        = "Instance"
	HopLocal           = "local"
	HopService         = "service"
)

// RouteEntry is one entry of a VPC's or VBR's route table.
type RouteEntry struct {
	Meta
	RouteTableID string `json:"routeTableId"`
	// Destination is a prefix in canonical CIDR notation.
	Destination string    `json:"destinationCidrBlock"`
	Type        string    `json:"type"`
	Status      string    `json:"status"`
	NextHops    []NextHop `json:"nextHops"`
	Modified    Instant   `json:"gmtModified,omitzero"`
}

// NextHop is one way of a route entry; several make it ECMP.
type NextHop struct {
	ID     string `json:"nextHopId,omitempty"`
	Type   string `json:"nextHopType"`
	Weight int64  `json:"weight,omitempty"`
}

// RouteTable says whose a route table is. Tables are not stored: they come and go with their router.
type RouteTable struct {
	ID string
	// RouterType is RouterVpc or RouterVBR.
	RouterType string
	// VpcID or VbrID is set, according to RouterType.
	VpcID, VbrID string
	// RouterID is the VPC router's ID or the VBR's.
	RouterID      string
	Owner, Region string
}

// ECMP reports whether the entry has several next hops.
func (e *RouteEntry) ECMP() bool { return len(e.NextHops) > 1 }

func (e *RouteEntry) key() string { return e.ID }

func (e *RouteEntry) index(k *keys) {
	k.add(kEntry, e.RouteTableID, e.Destination, e.ID)
	if p, err := netip.ParsePrefix(e.Destination); err == nil {
		k.add(kRanked, e.RouteTableID, ranked(p), e.ID)
	}
	if e.Type == EntryCustom {
		k.count(nCustomEntries, e.RouteTableID)
	}
	if e.Status != EntryAvailable {
		k.count(nUnstableEntries, e.RouteTableID)
	}
	for i := range e.NextHops {
		if e.NextHops[i].Type == HopRouterInterface && e.NextHops[i].ID != "" {
			k.add(kNextHop, e.NextHops[i].ID, e.ID)
		}
	}
}
