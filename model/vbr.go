package model

// States of a virtual border router, as DescribeVirtualBorderRouters spells them (002).
// The pages' prose calls VBRActive "Enabled", other actions "Active".
const (
	VBRUnconfirmed = "unconfirmed"
	VBRActive      = "active"
	VBRTerminating = "terminating"
	VBRTerminated  = "terminated"
	VBRRecovering  = "recovering"
	VBRDeleting    = "deleting"
)

// VirtualBorderRouter is a VBR: the cloud's router at the end of one or more circuits.
type VirtualBorderRouter struct {
	Meta
	Status string `json:"status"`
	// Attachments are its places on circuits: first the one it was created on, then the associated ones.
	Attachments []Attachment `json:"attachments"`
	// RouteTableID is its one route table's ID.
	RouteTableID string `json:"routeTableId"`
	// Bandwidth is in Mbit/s; zero when none was asked for.
	Bandwidth int64 `json:"bandwidth,omitempty"`
	// BFD timers: milliseconds, milliseconds, lost packets; zero when never set.
	MinTxInterval    int64   `json:"minTxInterval,omitempty"`
	MinRxInterval    int64   `json:"minRxInterval,omitempty"`
	DetectMultiplier int64   `json:"detectMultiplier,omitempty"`
	ActivationTime   Instant `json:"activationTime,omitzero"`
	TerminationTime  Instant `json:"terminationTime,omitzero"`
	RecoveryTime     Instant `json:"recoveryTime,omitzero"`
	CENs             []CEN   `json:"cens,omitempty"`
	SitelinkEnable   bool    `json:"sitelinkEnable,omitempty"`
}

// Attachment is a VBR's place on one circuit: its VLAN, its interface and the addresses of both ends.
type Attachment struct {
	CircuitID string `json:"physicalConnectionId"`
	// VlanID is 0 for a routed port or 1..2999 for a VLAN subinterface.
	VlanID int64 `json:"vlanId"`
	// VlanInterfaceID is the ri- ID that routes towards the customer name as their next hop.
	VlanInterfaceID string `json:"vlanInterfaceId"`
	CircuitCode     string `json:"circuitCode,omitempty"`
	LocalGatewayIP  string `json:"localGatewayIp,omitempty"`
	PeerGatewayIP   string `json:"peerGatewayIp,omitempty"`
	// PeeringSubnetMask is in dotted decimals.
	PeeringSubnetMask string `json:"peeringSubnetMask,omitempty"`
	EnableIPv6        bool   `json:"enableIpv6,omitempty"`
	LocalIPv6         string `json:"localIpv6GatewayIp,omitempty"`
	PeerIPv6          string `json:"peerIpv6GatewayIp,omitempty"`
	// PeeringIPv6Mask is a prefix in CIDR notation.
	PeeringIPv6Mask string `json:"peeringIpv6SubnetMask,omitempty"`
}

// CEN is a VBR's attachment to a Cloud Enterprise Network instance.
type CEN struct {
	ID    string `json:"id"`
	Owner string `json:"owner"`
}

// VlanHold keeps a VLAN of a circuit from others after the VBR that had it was terminated
// (002: ModifyVirtualBorderRouterAttribute; docs/sources.md, 1).
type VlanHold struct {
	CircuitID string `json:"physicalConnectionId"`
	VlanID    int64  `json:"vlanId"`
	// VbrID names the terminated VBR, which may be deleted by now.
	VbrID string `json:"vbrId"`
	// Until is the first instant at which the VLAN is free.
	Until Instant `json:"until"`
}

// Primary is the attachment the VBR was created with.
func (v *VirtualBorderRouter) Primary() *Attachment { return &v.Attachments[0] }

// On returns the attachment to the circuit, or nil.
func (v *VirtualBorderRouter) On(circuitID string) *Attachment {
	for i := range v.Attachments {
		if v.Attachments[i].CircuitID == circuitID {
			return &v.Attachments[i]
		}
	}
	return nil
}

// IPv6 reports whether any attachment has IPv6 switched on.
func (v *VirtualBorderRouter) IPv6() bool {
	for i := range v.Attachments {
		if v.Attachments[i].EnableIPv6 {
			return true
		}
	}
	return false
}

// HasVlanInterface reports whether id is the VLAN interface of one of the attachments.
func (v *VirtualBorderRouter) HasVlanInterface(id string) bool {
	for i := range v.Attachments {
		if v.Attachments[i].VlanInterfaceID == id {
			return true
		}
	}
	return false
}

// DefaultPeerAddress is the address of a BGP peer that was given none: the customer's end of the first circuit.
func (v *VirtualBorderRouter) DefaultPeerAddress(ipVersion string) string {
	if ipVersion == IPv6 {
		return v.Primary().PeerIPv6
	}
	return v.Primary().PeerGatewayIP
}

// PeerAddress is the address of one of its BGP peers, or "" when it has none.
func (v *VirtualBorderRouter) PeerAddress(p *BGPPeer) string {
	if p.PeerIP != "" {
		return p.PeerIP
	}
	return v.DefaultPeerAddress(p.IPVersion)
}

// OccupiesVlan reports whether a VBR in this state takes its VLANs by itself. A terminated one does not: its
// holds do, until they end; a deleting one has given them up.
func (v *VirtualBorderRouter) OccupiesVlan() bool {
	return v.Status != VBRTerminated && v.Status != VBRDeleting
}

func (v *VirtualBorderRouter) key() string { return v.ID }

func (v *VirtualBorderRouter) index(k *keys) {
	k.own(KindVirtualBorderRouter, &v.Meta)
	k.place(KindRouteTable, v.RouteTableID, &v.Meta)
	k.place(KindVBRRouteTable, v.RouteTableID, &v.Meta)
	k.add(kTable, v.RouteTableID, string(KindVirtualBorderRouter), v.ID)
	for i := range v.Attachments {
		a := &v.Attachments[i]
		k.add(kVBR, a.CircuitID, v.ID)
		k.add(kVlanInterface, a.VlanInterfaceID, v.ID)
		for _, ipv6 := range [...]bool{false, true} {
			if p := a.PeerAddress(ipv6); p.IsValid() {
				k.add(kFacing, p.String(), v.ID)
			}
		}
		if v.OccupiesVlan() {
			k.vlan(a.CircuitID, a.VlanID, v.ID)
		}
	}
}

func (h *VlanHold) key() string { return HoldKey(h.CircuitID, h.VlanID, h.VbrID) }

func (h *VlanHold) index(k *keys) {
	k.vlan(h.CircuitID, h.VlanID, "hold:"+h.VbrID)
	k.add(kHold, h.VbrID, h.key())
}

// HoldKey is the key of a VlanHold in its table.
func HoldKey(circuit string, vlan int64, vbr string) string {
	return circuit + "/" + vlan4(vlan) + "/" + vbr
}
