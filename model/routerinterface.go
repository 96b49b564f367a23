package model

// States of a router interface (002: DescribeRouterInterfaceAttribute).
const (
	InterfaceIdle                = "Idle"
	InterfaceAcceptingConnecting = "AcceptingConnecting"
	InterfaceConnecting          = "Connecting"
	InterfaceActivating          = "Activating"
	InterfaceActive              = "Active"
	InterfaceModifying           = "Modifying"
	InterfaceDeactivating        = "Deactivating"
	InterfaceInactive            = "Inactive"
	InterfaceDeleting            = "Deleting"
)

// Roles, router types and the empty specification of a router interface.
const (
	RoleInitiating = "InitiatingSide"
	RoleAccepting  = "AcceptingSide"
	RouterVpc      = "VRouter"
	RouterVBR      = "VBR"
	SpecNegative   = "Negative"
)

// SpecMbps maps a router interface's specification to Mbit/s (002: CreateRouterInterface).
var SpecMbps = map[string]int64{
	"Mini.2": 2, "Mini.5": 5, "Small.1": 10, "Small.2": 20, "Small.5": 50, "Middle.1": 100, "Middle.2": 200,
	"Middle.5": 500, "Large.1": 1000, "Large.2": 2000, "Large.5": 5000, "Xlarge.1": 10000, SpecNegative: 0,
}

// RouterInterface is one end of a link between a VPC's router and a VBR, or between two VPC routers.
type RouterInterface struct {
	Meta
	Status     string `json:"status"`
	Business   string `json:"businessStatus"`
	Role       string `json:"role"`
	Spec       string `json:"spec"`
	RouterType string `json:"routerType"`
	RouterID   string `json:"routerId"`
	// AccessPointID is set on a VBR's interface only.
	AccessPointID      string `json:"accessPointId,omitempty"`
	OppositeRegion     string `json:"oppositeRegionId"`
	OppositeInterface  string `json:"oppositeInterfaceId,omitempty"`
	OppositeRouter     string `json:"oppositeRouterId,omitempty"`
	OppositeRouterType string `json:"oppositeRouterType,omitempty"`
	OppositeOwner      string `json:"oppositeInterfaceOwnerId,omitempty"`
	OppositeAccess     string `json:"oppositeAccessPointId,omitempty"`
	HealthSource       string `json:"healthCheckSourceIp,omitempty"`
	HealthTarget       string `json:"healthCheckTargetIp,omitempty"`
	// HcThreshold is in packets, HcRate in seconds.
	HcThreshold   int64   `json:"hcThreshold,omitempty"`
	HcRate        int64   `json:"hcRate,omitempty"`
	ChargeType    string  `json:"chargeType"`
	Period        int64   `json:"period,omitempty"`
	PricingCycle  string  `json:"pricingCycle,omitempty"`
	ConnectedTime Instant `json:"connectedTime,omitzero"`
	EndTime       Instant `json:"endTime,omitzero"`
	FastLinkMode  bool    `json:"fastLinkMode,omitempty"`
}

// Connected reports whether the interface is, or is becoming, one of a connected pair.
func (r *RouterInterface) Connected() bool {
	return r.Status != InterfaceIdle && r.Status != InterfaceDeleting
}

func (r *RouterInterface) key() string { return r.ID }

func (r *RouterInterface) index(k *keys) {
	k.own(KindRouterInterface, &r.Meta)
	k.add(kInterface, r.RouterID, r.ID)
	if r.OppositeInterface != "" {
		k.add(kOpposite, r.OppositeInterface, r.ID)
	}
	if r.Business == BusinessFinancialLocked {
		k.count(nArrears, string(KindRouterInterface), r.Owner)
	}
}
