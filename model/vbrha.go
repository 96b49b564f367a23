package model

// States of a VBR failover group (002: DescribeVbrHa).
const (
	VBRHACreating = "Creating"
	VBRHAActive   = "Active"
)

// VBRHA is a failover group: two VBRs of one account, attached to one CEN instance, of which each can carry the
// other's traffic (002: CreateVbrHa).
type VBRHA struct {
	Meta
	VbrID     string `json:"vbrId"`
	PeerVbrID string `json:"peerVbrId"`
	Status    string `json:"status"`
}

// Other returns the group's other member.
func (h *VBRHA) Other(vbr string) string {
	if vbr == h.VbrID {
		return h.PeerVbrID
	}
	return h.VbrID
}

func (h *VBRHA) key() string { return h.ID }

func (h *VBRHA) index(k *keys) {
	k.own(KindVBRHA, &h.Meta)
	k.add(kFailover, h.VbrID, h.ID)
	k.add(kFailover, h.PeerVbrID, h.ID)
}

// FailoverGroupOf returns the failover group the VBR is a member of, or nil.
func (w *World) FailoverGroupOf(vbr string) *VBRHA {
	id, ok := w.first(kFailover, vbr)
	if !ok {
		return nil
	}
	return w.VBRHAs.Get(id)
}
