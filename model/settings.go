package model

import "time"

// Settings are the parts of a world that no API call changes: quotas, delays and what the provider offers.
// The zero value has every default.
type Settings struct {
	// Quotas overrides the defaults of the Quotas table, by name.
	Quotas map[string]int64 `json:"quotas,omitempty"`
	// Delays is "default" (also when empty) or "none": whether transient states last.
	Delays string `json:"delays,omitempty"`
	// Operator is "auto" or "manual" (also when empty): whether the provider's side acts by itself; see ProviderSide.
	Operator string `json:"operator,omitempty"`
	// BGP is "off" (also when empty), "model" or "live": whether BGP sessions are only configured, follow from the world,
	// or are reported by real speakers.
	BGP string `json:"bgp,omitempty"`
	// RouteLimitPolicy is "teardown" (also when empty) or "drop": what happens to a session over which more routes come
	// than may (docs/sources.md, 7).
	RouteLimitPolicy string `json:"routeLimitPolicy,omitempty"`
	// Regions replaces the built-in table of regions, zones and access points.
	Regions []Region `json:"regions,omitempty"`
}

// Values of Settings.Delays.
const (
	DelaysDefault = "default"
	DelaysNone    = "none"
)

// Values of Settings.Operator.
const (
	OperatorAuto   = "auto"
	OperatorManual = "manual"
)

// Values of Settings.BGP.
const (
	BGPOff   = "off"
	BGPModel = "model"
	BGPLive  = "live"
)

// Values of Settings.RouteLimitPolicy.
const (
	// RouteLimitTeardown ends the session with Cease, Maximum Number of Prefixes Reached.
	RouteLimitTeardown = "teardown"
	// RouteLimitDrop keeps the first routes up to the limit, in the order of their prefixes, and ignores the others.
	RouteLimitDrop = "drop"
)

// SpeaksBGP reports whether the world says what comes of BGP sessions, and not only how they are configured.
func (s *Settings) SpeaksBGP() bool { return s.BGP == BGPModel || s.BGP == BGPLive }

// Region is one region with what can be had there.
type Region struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
	// Code is the three characters that IDs of the region begin with.
	Code         string        `json:"code,omitempty"`
	Zones        []string      `json:"zones,omitempty"`
	AccessPoints []AccessPoint `json:"accessPoints,omitempty"`
}

// States of an access point (002: DescribeAccessPoints). Only Recommended and Hot take new circuits.
const (
	AccessPointRecommended = "recommended"
	AccessPointHot         = "hot"
	AccessPointFull        = "full"
	AccessPointDisabled    = "disabled"
)

// AccessPoint is a place where circuits land.
type AccessPoint struct {
	ID       string `json:"id"`
	Name     string `json:"name,omitempty"`
	Location string `json:"location,omitempty"`
	Operator string `json:"hostOperator,omitempty"`
	Status   string `json:"status"`
	// Devices are the access devices; ports are given out over them in turn.
	Devices []string `json:"devices"`
	IPv6    bool     `json:"ipv6,omitempty"`
}

// DefaultRegions is what is there unless the state file says otherwise (docs/sources.md, 18).
var DefaultRegions = []Region{
	region("cn-hangzhou", "China East 1 (Hangzhou)", "bp1", "bghij", "yh-B", "jg-B", "xh-A"),
	region("cn-shanghai", "China East 2 (Shanghai)", "uf6", "bghlm", "nt-A", "bs-B", "pd-C"),
	region("cn-beijing", "China North 2 (Beijing)", "2ze", "bghkl", "ft-A", "dx-B", "yz-C"),
	region("cn-shenzhen", "China South 1 (Shenzhen)", "wz9", "bghde", "ns-A", "ft-B", "lg-C"),
}

func region(id, name, code, zones string, points ...string) Region {
	r := Region{ID: id, Name: name, Code: code}
	for _, z := range zones {
		r.Zones = append(r.Zones, id+"-"+string(z))
	}
	for i, p := range points {
		ap := AccessPoint{
			ID: "ap-" + id + "-" + p, Name: p, Location: name, Operator: "Other", Status: AccessPointRecommended,
			Devices: []string{"dev-" + id + "-" + p + "-1", "dev-" + id + "-" + p + "-2"},
			IPv6:    i < 2,
		}
		r.AccessPoints = append(r.AccessPoints, ap)
	}
	return r
}

// RegionTable returns the regions in force.
func (s *Settings) RegionTable() []Region {
	if s.Regions != nil {
		return s.Regions
	}
	return DefaultRegions
}

// Region finds a region, or nil.
func (s *Settings) Region(id string) *Region {
	table := s.RegionTable()
	for i := range table {
		if table[i].ID == id {
			return &table[i]
		}
	}
	return nil
}

// AccessPoint finds an access point in any region, or nil.
func (s *Settings) AccessPoint(id string) (*AccessPoint, *Region) {
	table := s.RegionTable()
	for i := range table {
		for j := range table[i].AccessPoints {
			if table[i].AccessPoints[j].ID == id {
				return &table[i].AccessPoints[j], &table[i]
			}
		}
	}
	return nil, nil
}

// HasZone reports whether the region has the zone.
func (r *Region) HasZone(id string) bool {
	for _, z := range r.Zones {
		if z == id {
			return true
		}
	}
	return false
}

// TakesNew reports whether new circuits may land at the access point.
func (a *AccessPoint) TakesNew() bool {
	return a.Status == AccessPointRecommended || a.Status == AccessPointHot
}

func (s *Settings) regionCode(id string) string {
	if r := s.Region(id); r != nil && r.Code != "" {
		return r.Code
	}
	return "000"
}

// Quota names.
const (
	QuotaCircuitsNotEnabled     = "circuits.not-enabled"
	QuotaCircuitsPerAccessPoint = "circuits.per-access-point"
	QuotaVBRsPerCircuit         = "vbrs.per-circuit"
	QuotaVBRsPerAccount         = "vbrs.per-account"
	QuotaHostedPerCircuit       = "hosted-connections.per-circuit"
	QuotaCircuitsPerVBR         = "circuits.per-vbr"
	QuotaVBRBandwidth           = "vbr-bandwidth.per-circuit"
	QuotaInterfacesPerRouter    = "router-interfaces.per-router"
	QuotaEntriesPerTable        = "route-entries.per-table"
	QuotaPeersPerVBR            = "bgp-peers.per-vbr"
	QuotaGroupsPerVBR           = "bgp-groups.per-vbr"
	QuotaNetworksPerVBR         = "bgp-networks.per-vbr"
	QuotaVpcsPerRegion          = "vpcs.per-region"
	QuotaVSwitchesPerVpc        = "vswitches.per-vpc"
	QuotaFailoverBandwidth      = "failover-groups.vbr-bandwidth"
)

// Quota is one row of the table of quotas.
type Quota struct {
	Name    string
	Default int64
	// Documented is false where the documents know of the quota but give no number (docs/sources.md, 8).
	Documented bool
	Doc        string
}

// Quotas lists every quota with its default.
var Quotas = []Quota{
	{QuotaCircuitsNotEnabled, 5, true, "circuits of an account in any state but Enabled (002: CreatePhysicalConnection)"},
	{QuotaCircuitsPerAccessPoint, 20, false, "circuits of an account at one access point"},
	{QuotaVBRsPerCircuit, 50, false, "VBRs created on or associated with one circuit"},
	{QuotaVBRsPerAccount, 100, false, "VBRs of an account"},
	{QuotaHostedPerCircuit, 50, false, "hosted connections on one circuit"},
	{QuotaCircuitsPerVBR, 4, false, "circuits of one VBR, the one it was created on included"},
	{QuotaVBRBandwidth, 1_000_000, false, "bandwidth in Mbit/s of all VBRs created on one circuit"},
	{QuotaInterfacesPerRouter, 5, true, "router interfaces on one router (002: CreateRouterInterface)"},
	{QuotaEntriesPerTable, 200, true, "custom entries in one route table (002: CreateRouteEntry)"},
	{QuotaPeersPerVBR, 8, true, "BGP peers of one VBR over all its groups (002: CreateBgpGroup)"},
	{QuotaGroupsPerVBR, 8, false, "BGP groups of one VBR"},
	{QuotaNetworksPerVBR, 50, false, "BGP networks one VBR advertises"},
	{QuotaVpcsPerRegion, 10, false, "VPCs of an account in one region"},
	{QuotaVSwitchesPerVpc, 150, false, "vSwitches of one VPC"},
	{QuotaFailoverBandwidth, 102400, false, "bandwidth in Mbit/s of a VBR in a failover group; by default the largest on offer"},
}

// Quota returns the number in force for a quota of the Quotas table.
func (s *Settings) Quota(name string) int64 {
	if n, ok := s.Quotas[name]; ok {
		return n
	}
	for i := range Quotas {
		if Quotas[i].Name == name {
			return Quotas[i].Default
		}
	}
	panic("model: no quota " + name)
}

// Delay returns how long a transient state lasts under these settings.
func (s *Settings) Delay(d time.Duration) time.Duration {
	if s.Delays == DelaysNone {
		return 0
	}
	return d
}

// VlanHoldTime is how long a terminated VBR's VLAN is kept from others. It is documented, so no setting shortens it
// (002: ModifyVirtualBorderRouterAttribute; docs/sources.md, 1).
const VlanHoldTime = 168 * time.Hour
