package model

// States of a physical connection (002: DescribePhysicalConnections; Terminating from TerminatePhysicalConnection).
const (
	CircuitInitial          = "Initial"
	CircuitApproved         = "Approved"
	CircuitAllocating       = "Allocating"
	CircuitAllocated        = "Allocated"
	CircuitConfirmed        = "Confirmed"
	CircuitEnabled          = "Enabled"
	CircuitRejected         = "Rejected"
	CircuitCanceled         = "Canceled"
	CircuitAllocationFailed = "Allocation Failed"
	CircuitTerminating      = "Terminating"
	CircuitTerminated       = "Terminated"
)

// Product types of a physical connection.
const (
	ProductDedicated = "PhysicalConnection"
	ProductHosted    = "VirtualPhysicalConnection"
)

// Confirmation states of a hosted connection (002: ListVirtualPhysicalConnections).
const (
	HostedUnConfirmed = "UnConfirmed"
	HostedConfirmed   = "Confirmed"
)

// PhysicalConnection is a circuit: a dedicated leased line, or a connection hosted on one.
type PhysicalConnection struct {
	Meta
	// ProductType is ProductDedicated or ProductHosted.
	ProductType   string `json:"productType"`
	Status        string `json:"status"`
	Business      string `json:"businessStatus"`
	AccessPointID string `json:"accessPointId"`
	// AccessDevice is the device of the access point that the port is on.
	AccessDevice string `json:"accessDevice,omitempty"`
	Type         string `json:"type,omitempty"`
	LineOperator string `json:"lineOperator,omitempty"`
	PeerLocation string `json:"peerLocation,omitempty"`
	PortType     string `json:"portType,omitempty"`
	// Bandwidth is in Mbit/s; zero when only the port type bounds it.
	Bandwidth   int64   `json:"bandwidth,omitempty"`
	RedundantID string  `json:"redundantPhysicalConnectionId,omitempty"`
	CircuitCode string  `json:"circuitCode,omitempty"`
	ChargeType  string  `json:"chargeType,omitempty"`
	EnabledTime Instant `json:"enabledTime,omitzero"`
	EndTime     Instant `json:"endTime,omitzero"`
	LOA         *LOA    `json:"loa,omitempty"`
	Hosted      *Hosted `json:"hosted,omitempty"`
}

// Hosted is what a hosted connection has beyond a dedicated one.
type Hosted struct {
	ParentID string `json:"parentPhysicalConnectionId"`
	// ParentOwner is the UID of the account that owns the parent circuit.
	ParentOwner string `json:"parentOwner"`
	VlanID      int64  `json:"vlanId"`
	// OrderMode says who pays: PayByParentOwner or PayByTenant.
	OrderMode string `json:"orderMode"`
	// Spec is the bandwidth, one of the HostedSpecs.
	Spec string `json:"spec"`
	// ExpectSpec is the bandwidth it is to have once that is paid for; empty when no other is wanted.
	ExpectSpec string `json:"expectSpec,omitempty"`
	// Status is HostedUnConfirmed or HostedConfirmed.
	Status string `json:"status"`
	// FromVBR is the VBR that it was converted from while that one is not attached to it; until then the two share a VLAN
	// of the parent. The VBR may be gone.
	FromVBR string `json:"fromVbrId,omitempty"`
}

// States of a letter of authorization (002: DescribePhysicalConnectionLOA).
const (
	LOAApplying   = "Applying"
	LOAAccept     = "Accept"
	LOAAvailable  = "Available"
	LOARejected   = "Rejected"
	LOACompleting = "Completing"
	LOAComplete   = "Complete"
	LOADeleted    = "Deleted"
)

// LOA is a circuit's letter of authorization, which lets a construction crew into the access point.
type LOA struct {
	Status           string     `json:"status"`
	CompanyName      string     `json:"companyName,omitempty"`
	LineType         string     `json:"lineType,omitempty"`
	SI               string     `json:"si,omitempty"`
	ConstructionTime string     `json:"constructionTime,omitempty"`
	PeerLocation     string     `json:"peerLocation,omitempty"`
	Bandwidth        int64      `json:"bandwidth,omitempty"`
	LineCode         string     `json:"lineCode,omitempty"`
	LineLabel        string     `json:"lineLabel,omitempty"`
	ServiceProvider  string     `json:"lineServiceProvider,omitempty"`
	SPContact        string     `json:"lineSPContactInfo,omitempty"`
	Engineers        []Engineer `json:"engineers,omitempty"`
}

// Engineer is one person of the construction crew.
type Engineer struct {
	Name            string `json:"name,omitempty"`
	CertificateType string `json:"certificateType,omitempty"`
	CertificateNo   string `json:"certificateNo,omitempty"`
	Gender          string `json:"gender,omitempty"`
	Contact         string `json:"contact,omitempty"`
}

// Types and states of an order.
const (
	OrderSetup     = "Setup"
	OrderOccupancy = "Occupancy"
	OrderInterface = "RouterInterface"
	OrderOpen      = "Open"
	OrderPaid      = "Paid"
)

// Order is a bill for a circuit's installation or occupancy, or for a prepaid router interface.
type Order struct {
	Meta
	Type   string `json:"type"`
	Status string `json:"status"`
	// Subject is the ID of the circuit or router interface it pays for; empty for a setup order without a circuit.
	Subject string `json:"subject,omitempty"`
	// Period is a number of PricingCycles ("Month" or "Year").
	Period       int64  `json:"period,omitempty"`
	PricingCycle string `json:"pricingCycle,omitempty"`
	// Spec is the bandwidth that a hosted connection is to have once the order is paid; empty when it keeps its own.
	Spec string `json:"spec,omitempty"`
}

func (c *PhysicalConnection) key() string { return c.ID }

func (c *PhysicalConnection) index(k *keys) {
	k.add(kOwner, string(KindPhysicalConnection), c.Owner, c.ID)
	if c.Status != CircuitEnabled {
		k.count(nNotEnabled, c.Owner)
	}
	k.count(nPerAccessPoint, c.Owner, c.AccessPointID)
	if c.Business == BusinessFinancialLocked {
		k.count(nArrears, string(KindPhysicalConnection), c.Owner)
	}
	if h := c.Hosted; h != nil {
		k.vlan(h.ParentID, h.VlanID, c.ID)
		k.add(kHosted, h.ParentID, c.ID)
	}
	if c.RedundantID != "" {
		k.add(kRedundant, c.RedundantID, c.ID)
	}
}

func (o *Order) key() string { return o.ID }

func (o *Order) index(k *keys) {
	if o.Subject != "" {
		k.add(kOrder, o.Subject, o.ID)
	}
}
