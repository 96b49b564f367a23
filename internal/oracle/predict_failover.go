package oracle

import "ecsim/model"

func (h *hearing) createFailover() {
	h.need("RegionId", "VbrId", "PeerVbrId")
	h.described("Description", "")
	v, peer := h.member("VbrId"), h.member("PeerVbrId")
	if v == nil || peer == nil {
		return
	}
	if v.ID == peer.ID {
		h.no("", "a VBR is no pair")
		return
	}
	common := false
	for _, a := range v.CENs {
		for _, b := range peer.CENs {
			common = common || a.ID == b.ID
		}
	}
	if len(v.CENs) > 0 && len(peer.CENs) > 0 && !common {
		h.no("OperationFailed.VbrCenNotConsistent", "the VBRs are attached to different CEN instances")
	}
	for i, a := range v.Attachments {
		for j, b := range peer.Attachments {
			one, other := h.circuit(a.CircuitID), h.circuit(b.CircuitID)
			switch {
			case one == nil || other == nil || one.AccessDevice != other.AccessDevice:
			case i > 0 || j > 0:
				h.no("", "they share a device by an associated circuit")
			default:
				h.no("OperationFailed.VbrAccessDeviceSame", "both VBRs are on %s", one.AccessDevice)
			}
		}
	}
}

// member finds a VBR for a failover group, or objects.
func (h *hearing) member(param string) *model.VirtualBorderRouter {
	id, given := h.text(param)
	if !given {
		return nil
	}
	v := h.vbr(id)
	if v == nil {
		h.place("")
		h.no("ResourceNotFound.Vbr", "there is no VBR %q", id)
		return nil
	}
	h.place(v.Region)
	if v.Owner != h.req.Account {
		h.no("", "the VBR is another account's")
	}
	if v.Status != "active" {
		h.maybe("the page does not name the states: the VBR is %s", v.Status)
	}
	if len(v.CENs) == 0 {
		h.no("OperationFailed.VbrCenNotRelation", "%s is attached to no CEN instance", id)
	}
	for _, g := range h.failovers {
		if g.VbrID == id || g.PeerVbrID == id {
			h.no("OperationFailed.VbrInUsedByOtherHa", "%s is in %s", id, g.ID)
		}
	}
	if limit := h.quota("failover-groups.vbr-bandwidth"); v.Bandwidth > limit {
		h.no("OperationFailed.VbrBandWidthExceed", "%s has more than %d Mbit/s", id, limit)
	}
	bare := count(h.peers, func(p *model.BGPPeer) bool { return p.VbrID == id && !p.EnableBFD })
	all := count(h.peers, func(p *model.BGPPeer) bool { return p.VbrID == id })
	switch {
	case bare == 0 && all == 0:
		h.maybe("what is of a VBR without a BGP peer is not said")
	case bare == all:
		h.no("OperationFailed.VbrBgpPeerNotEnableBfd", "no peer of %s has BFD", id)
	case bare > 0:
		h.maybe("whether all peers need BFD is not said")
	}
	return v
}

func (h *hearing) deleteFailover() {
	h.need("RegionId", "InstanceId")
	id, given := h.text("InstanceId")
	if !given {
		return
	}
	g := find(h.failovers, func(g *model.VBRHA) bool { return g.ID == id })
	if g == nil {
		h.place("")
		h.no("ResourceNotFound.VbrHa", "there is no failover group %q", id)
		return
	}
	h.place(g.Region)
	if g.Owner != h.req.Account {
		h.no("", "the failover group is another account's")
	}
}
