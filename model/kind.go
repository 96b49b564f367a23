package model

// Kind names a kind of resource with the cloud's own noun.
type Kind string

// The kinds of resources a World holds.
const (
	KindPhysicalConnection  Kind = "PhysicalConnection"
	KindLOA                 Kind = "LOA"
	KindOrder               Kind = "Order"
	KindVirtualBorderRouter Kind = "VirtualBorderRouter"
	KindVlanHold            Kind = "VlanHold"
	KindRouterInterface     Kind = "RouterInterface"
	KindRouteEntry          Kind = "RouteEntry"
	KindBGPGroup            Kind = "BGPGroup"
	KindBGPPeer             Kind = "BGPPeer"
	KindBGPNetwork          Kind = "BGPNetwork"
	KindVpc                 Kind = "Vpc"
	KindVSwitch             Kind = "VSwitch"
	KindVBRHA               Kind = "VBRHA"
	KindRouteTable          Kind = "RouteTable"
	KindVBRRouteTable       Kind = "RouteTable/VBR"
	KindVpcRouteTable       Kind = "RouteTable/VRouter"
	KindAccount             Kind = "Account"
	KindCustomerRouter      Kind = "CustomerRouter"
	KindBGPSession          Kind = "BGPSession"
	KindAccessPoint         Kind = "AccessPoint"
	KindAccessDevice        Kind = "AccessDevice"
)

// Prefixes of the IDs the cloud assigns.
const (
	PrefixPhysicalConnection  = "pc"
	PrefixVirtualBorderRouter = "vbr"
	PrefixRouterInterface     = "ri"
	PrefixVpcRouteTable       = "vtb"
	PrefixVBRRouteTable       = "rtb"
	PrefixRouteEntry          = "rte"
	PrefixBGPGroup            = "bgpg"
	PrefixBGPPeer             = "bgp"
	PrefixVpc                 = "vpc"
	PrefixVRouter             = "vrt"
	PrefixVSwitch             = "vsw"
	PrefixVBRHA               = "vbrha"
)

// Tag is one key-value tag of a resource.
type Tag struct {
	Key   string `json:"key"`
	Value string `json:"value,omitempty"`
}

// Meta is what every owned resource carries.
type Meta struct {
	ID string `json:"id"`
	// Owner is the UID of the owning account.
	Owner           string  `json:"owner"`
	Region          string  `json:"region"`
	Name            string  `json:"name,omitempty"`
	Description     string  `json:"description,omitempty"`
	CreationTime    Instant `json:"creationTime,omitzero"`
	ResourceGroupID string  `json:"resourceGroupId,omitempty"`
	Tags            []Tag   `json:"tags,omitempty"`
}

// Business states of circuits and router interfaces (002: DescribePhysicalConnections, DescribeRouterInterfaceAttribute).
const (
	BusinessNormal          = "Normal"
	BusinessFinancialLocked = "FinancialLocked"
	BusinessSecurityLocked  = "SecurityLocked"
)
