package oracle

import "ecsim/model"

// vlan judges whether a VBR may take the VLAN of the circuit, next to all that claims VLANs of it. The VBR itself is no
// obstacle to itself.
func (h *hearing) vlan(circuit string, vlan int64, self string) {
	if vlan < 0 || vlan > 2999 {
		h.no("InvalidVlanId.Malformed", "VLAN %d is not 0 to 2999", vlan)
		return
	}
	for _, c := range h.claims() {
		if c.circuit != circuit {
			continue
		}
		if c.who == self {
			if c.held && vlan != c.vlan && (vlan == 0 || c.vlan == 0) {
				h.maybe("the VBR's own hold on VLAN %d and VLAN 0's exclusivity", c.vlan)
			}
			continue
		}
		if c.from == self && self != "" && c.vlan == vlan {
			continue
		}
		var code model.Code
		switch {
		case c.vlan == vlan && (c.held || vlan != 0):
			code = "InvalidVlanId.Used"
		case c.vlan == vlan:
			code = "OperationFailed.Vlan0VbrUnSharePconn"
		case vlan == 0:
			code = "OperationFailed.PconnAllocateVlan0"
		case c.vlan == 0:
			code = "OperationFailed.PconnExistVlan0Vbr"
		default:
			continue
		}
		if c.hosted {
			code = ""
		}
		h.no(code, "VLAN %d of %s is %s's, VLAN %d is asked for", c.vlan, circuit, c.who, vlan)
	}
}

// lineEnabled: the circuit is Enabled. Whether one that is locked still counts as being in its normal state is open.
func (h *hearing) lineEnabled(pc *model.PhysicalConnection, code model.Code) {
	if pc.Status != "Enabled" {
		h.no(code, "the circuit %s is %s", pc.ID, pc.Status)
	}
	if pc.Business != "Normal" {
		h.maybe("the circuit %s is %s", pc.ID, pc.Business)
	}
}

// addresses judges the IPv4 addresses of a new attachment of the caller's own.
func (h *hearing) addresses(malformedPeer model.Code) {
	local, hasLocal := h.text("LocalGatewayIp")
	peer, hasPeer := h.text("PeerGatewayIp")
	mask, hasMask := h.text("PeeringSubnetMask")
	for _, name := range []string{"LocalGatewayIp", "PeerGatewayIp", "PeeringSubnetMask"} {
		if !h.given(name) {
			h.no("MissingParameter", "%s is missing", name)
		}
	}
	l, goodLocal := ipv4(local)
	p, goodPeer := ipv4(peer)
	m, goodMask := peeringMask(mask)
	if hasLocal && !goodLocal {
		h.no("InvalidLocalGatewayIp.Malformed", "%s is no IPv4 address", local)
	}
	if hasPeer && !goodPeer {
		h.no(malformedPeer, "%s is no IPv4 address", peer)
	}
	if hasMask && !goodMask {
		h.no("InvalidPeeringSubnetMask.Malformed", "the mask %s is not one of /24 to /30", mask)
	}
	if goodLocal && goodPeer && goodMask {
		switch {
		case l == p:
			h.no("", "both ends have the address %s", local)
		case l&m != p&m:
			h.no("InvalidIp.NotSameSubnet", "%s and %s are not in one subnet of mask %s", local, peer, mask)
		}
	}
}

// addresses6 judges the IPv6 addresses of a new attachment of the caller's own.
func (h *hearing) addresses6(pc *model.PhysicalConnection, unsupported model.Code) {
	on, _ := h.flag("EnableIpv6")
	local, hasLocal := h.text("LocalIpv6GatewayIp")
	peer, hasPeer := h.text("PeerIpv6GatewayIp")
	mask, hasMask := h.text("PeeringIpv6SubnetMask")
	if !on {
		if hasLocal || hasPeer || hasMask {
			h.maybe("IPv6 addresses without IPv6")
		}
		return
	}
	if !hasLocal || !hasPeer || !hasMask {
		h.no("", "an IPv6 address or mask is missing")
	}
	if reason := pair6(local, peer, mask); reason != "" {
		h.no("", "%s", reason)
	}
	if ap, _ := h.accessPoint(pc.AccessPointID); ap != nil && !ap.IPv6 {
		h.no(unsupported, "the access point %s has no IPv6", ap.ID)
	}
}
