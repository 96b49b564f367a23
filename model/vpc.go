package model

// States of VPCs and vSwitches.
const (
	VpcPending   = "Pending"
	VpcAvailable = "Available"
)

// Vpc is a virtual private cloud with its one router and system route table.
type Vpc struct {
	Meta
	Status    string `json:"status"`
	CidrBlock string `json:"cidrBlock"`
	// SecondaryCidrBlocks are further ranges of the VPC.
	SecondaryCidrBlocks []string `json:"secondaryCidrBlocks,omitempty"`
	UserCidrs           []string `json:"userCidrs,omitempty"`
	Ipv6CidrBlock       string   `json:"ipv6CidrBlock,omitempty"`
	VRouterID           string   `json:"vRouterId"`
	RouteTableID        string   `json:"routeTableId"`
}

// VSwitch is a subnet of a VPC in one zone.
type VSwitch struct {
	Meta
	VpcID         string `json:"vpcId"`
	ZoneID        string `json:"zoneId"`
	CidrBlock     string `json:"cidrBlock"`
	Ipv6CidrBlock string `json:"ipv6CidrBlock,omitempty"`
	Status        string `json:"status"`
}

// Account is what the world knows of one account. An account without an entry has every default.
type Account struct {
	UID string `json:"uid"`
	// OpenServices lists the regions in which outbound traffic billing is open.
	OpenServices []string `json:"openServices,omitempty"`
	// Partner accounts may make hosted connections on their circuits for others.
	Partner bool `json:"partner,omitempty"`
	// HostedSpecs lists the bandwidths of HostedSpecs for which the partner's application was granted.
	HostedSpecs []string `json:"hostedSpecs,omitempty"`
	// Site is the business site (BID) the account belongs to; empty is the default site.
	Site string `json:"site,omitempty"`
	// NoBFD takes the permission for BFD away (docs/sources.md, 18).
	NoBFD bool `json:"noBfd,omitempty"`
	// NoTenNetRoutes takes the permission for routes in 10.0.0.0/8 away, NoRouterInterfaces that for creating router
	// interfaces.
	NoTenNetRoutes     bool `json:"noTenNetRoutes,omitempty"`
	NoRouterInterfaces bool `json:"noRouterInterfaces,omitempty"`
	// ResourceGroups are the account's resource groups, which belong to another product.
	ResourceGroups []ResourceGroup `json:"resourceGroups,omitempty"`
}

// ResourceGroup is one of an account's resource groups. Resources name the one they are in by its ID.
type ResourceGroup struct {
	ID string `json:"id"`
	// Name is the identifier that is chosen when the group is made, DisplayName the name that can be changed.
	Name         string  `json:"name,omitempty"`
	DisplayName  string  `json:"displayName,omitempty"`
	CreationTime Instant `json:"creationTime,omitzero"`
}

// ServiceOpen reports whether outbound traffic billing is open in the region.
func (a *Account) ServiceOpen(region string) bool {
	for _, r := range a.OpenServices {
		if r == region {
			return true
		}
	}
	return false
}

func (v *Vpc) key() string { return v.ID }

func (v *Vpc) index(k *keys) {
	k.own(KindVpc, &v.Meta)
	k.place(KindRouteTable, v.RouteTableID, &v.Meta)
	k.place(KindVpcRouteTable, v.RouteTableID, &v.Meta)
	k.add(kTable, v.RouteTableID, string(KindVpc), v.ID)
	k.add(kVRouter, v.VRouterID, v.ID)
}

func (s *VSwitch) key() string { return s.ID }

func (s *VSwitch) index(k *keys) {
	k.own(KindVSwitch, &s.Meta)
	k.add(kVSwitch, s.VpcID, s.ID)
	if s.Status != VpcAvailable {
		k.count(nUnstableSwitches, s.VpcID)
	}
}

func (a *Account) key() string { return a.UID }

func (a *Account) index(*keys) {}
