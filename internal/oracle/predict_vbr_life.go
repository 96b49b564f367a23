package oracle

import "ecsim/model"

func (h *hearing) terminateVBR() {
	v, _, _, lineOwner := h.vbrFor("VbrId", "InvalidVbrId.NotFound")
	if v == nil {
		return
	}
	if !lineOwner {
		h.no("Forbidden.OperationNotAllowedByUser", "only the circuit's owner may terminate")
	}
	switch v.Status {
	case "active":
	case "unconfirmed":
		h.maybe("whether an unconfirmed VBR can be terminated is not said")
	default:
		h.no("InvalidOperation.OperationNotAllowedInState", "the VBR is %s", v.Status)
	}
	h.severalOwners(v)
}

// severalOwners: a VBR on circuits of several accounts is not covered by the pages.
func (h *hearing) severalOwners(v *model.VirtualBorderRouter) {
	for _, a := range v.Attachments {
		if pc := h.circuit(a.CircuitID); pc != nil && pc.Owner != h.req.Account {
			h.maybe("a circuit of the VBR is another account's")
		}
	}
}

func (h *hearing) recoverVBR() {
	v, line, _, lineOwner := h.vbrFor("VbrId", "InvalidVbrId.NotFound")
	if v == nil || line == nil {
		return
	}
	if !lineOwner {
		h.no("Forbidden.OperationRecoverNotAllowedByUser", "only the circuit's owner may recover")
	}
	if v.Status != "terminated" {
		h.no("InvalidOperation.OperationNotAllowedInState", "the VBR is %s", v.Status)
	}
	h.trafficAt(line)
	for _, a := range v.Attachments {
		pc := h.circuit(a.CircuitID)
		if pc == nil {
			continue
		}
		h.lineEnabled(pc, "")
		for _, c := range h.claims() {
			if c.circuit != a.CircuitID || c.who == v.ID {
				continue
			}
			if c.vlan == a.VlanID && c.from == v.ID {
				continue
			}
			if c.vlan == a.VlanID {
				h.no("OperationFailed.VlanIdAlreadyInUse", "VLAN %d is %s's", c.vlan, c.who)
			} else if c.vlan == 0 || a.VlanID == 0 {
				h.no("", "VLAN 0 would not be alone: %s has %d, the VBR %d", c.who, c.vlan, a.VlanID)
			}
		}
	}
	h.severalOwners(v)
}

func (h *hearing) deleteVBR() {
	v, _, vbrOwner, lineOwner := h.vbrFor("VbrId", "InvalidVbrId.NotFound")
	if v == nil {
		return
	}
	if v.Status != "unconfirmed" && v.Status != "active" && v.Status != "terminated" {
		h.no("InvalidOperation.OperationNotAllowedInState", "the VBR is %s", v.Status)
	}
	switch {
	case !vbrOwner && lineOwner && v.Status != "unconfirmed":
		h.no("Forbidden.OperationDeleteNotAllowedByUser", "the circuit's owner may delete an unconfirmed VBR only")
	case vbrOwner && !lineOwner:
		h.maybe("that a VBR's owner may delete it is only implied")
	}
	if len(v.Attachments) > 1 {
		h.no("InvalidStatus.NotAllowed", "further circuits are associated")
	}
	if len(v.CENs) > 0 {
		h.no("OperationUnsupported.VBRAttachedCen", "it is attached to a CEN")
	}
	for _, g := range h.failovers {
		if g.VbrID == v.ID || g.PeerVbrID == v.ID {
			h.no("", "it is in the failover group %s", g.ID)
		}
	}
	for _, r := range h.interfaces {
		if r.RouterID == v.ID {
			h.no("InvalidOperation.RouterInterfaceNotDeleted", "it has the router interface %s", r.ID)
		}
	}
	for _, g := range h.groups {
		if g.VbrID == v.ID {
			h.no("DependencyViolation.BgpGroup", "it has the BGP group %s", g.ID)
		}
	}
	for _, n := range h.networks {
		if n.VbrID == v.ID {
			h.no("DependencyViolation.BgpNetwork", "it advertises %s", n.Destination)
		}
	}
	for _, r := range h.entries {
		if r.RouteTableID == v.RouteTableID {
			h.maybe("what becomes of its routes is not said")
		}
		for _, hop := range r.NextHops {
			if at, _ := h.vbrOfVlanInterface(hop.ID); at != nil && at.ID == v.ID {
				h.maybe("%s of another table names its VLAN interface", r.ID)
			}
		}
	}
}
