package oracle

import "ecsim/model"

// claim is one thing that keeps others from a VLAN of a circuit.
type claim struct {
	circuit string
	vlan    int64
	who     string
	// held is set for the hold of a terminated VBR, hosted for a hosted connection.
	held, hosted bool
	// from is the VBR that a hosted connection was converted from: the two go together in one VLAN.
	from string
}

// claims lists all claims of the world. A terminated VBR claims through its holds only, a deleting one has given up.
func (e *estate) claims() (all []claim) {
	for _, v := range e.vbrs {
		if v.Status == "terminated" || v.Status == "deleting" {
			continue
		}
		for _, a := range v.Attachments {
			all = append(all, claim{circuit: a.CircuitID, vlan: a.VlanID, who: v.ID})
		}
	}
	for _, pc := range e.circuits {
		if pc.Hosted != nil {
			all = append(all, claim{circuit: pc.Hosted.ParentID, vlan: pc.Hosted.VlanID, who: pc.ID, hosted: true, from: pc.Hosted.FromVBR})
		}
	}
	for _, h := range e.holds {
		if h.Until > e.now {
			all = append(all, claim{circuit: h.CircuitID, vlan: h.VlanID, who: h.VbrID, held: true})
		}
	}
	return all
}

func (c *critic) checkVLANs() {
	all := c.claims()
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.circuit != b.circuit || a.who == b.who || a.vlan == b.vlan && (a.from == b.who || b.from == a.who) {
				continue
			}
			c.need(a.vlan != b.vlan, "VLAN %d of %s is claimed by %s and by %s", a.vlan, a.circuit, a.who, b.who)
			c.need(a.vlan != 0 && b.vlan != 0 || a.vlan == b.vlan, "VLAN 0 of %s is not alone: %s has %d, %s has %d", a.circuit, a.who, a.vlan, b.who, b.vlan)
		}
	}
}

// checkHolds: 168 hours from the moment a VBR is terminated its VLANs are held, and no hold outlives its end.
func (c *critic) checkHolds() {
	const hold = 168 * 3600 * 1_000_000_000
	for _, v := range c.vbrs {
		if v.Status != "terminated" || c.now >= v.TerminationTime+hold {
			continue
		}
		for _, a := range v.Attachments {
			h := find(c.holds, func(h *model.VlanHold) bool {
				return h.VbrID == v.ID && h.CircuitID == a.CircuitID && h.VlanID == a.VlanID
			})
			if h == nil {
				c.bad("%s was terminated at %s, but its VLAN %d of %s is not held", v.ID, v.TerminationTime, a.VlanID, a.CircuitID)
				continue
			}
			c.need(h.Until == v.TerminationTime+hold, "%s was terminated at %s, but VLAN %d is held until %s", v.ID, v.TerminationTime, a.VlanID, h.Until)
		}
	}
	for _, h := range c.holds {
		c.need(h.Until > c.now, "the hold on VLAN %d of %s ended at %s, now is %s", h.VlanID, h.CircuitID, h.Until, c.now)
		c.need(h.Until <= c.now+hold, "the hold on VLAN %d of %s lasts until %s, more than 168 h from now", h.VlanID, h.CircuitID, h.Until)
		c.need(c.circuit(h.CircuitID) != nil, "VLAN %d of %s is held, but the circuit is not there", h.VlanID, h.CircuitID)
		v := c.vbr(h.VbrID)
		if v != nil && v.Status != "terminated" && v.Status != "deleting" {
			a := on(v, h.CircuitID)
			moved := a != nil && a.VlanID != h.VlanID
			c.need(moved || a == nil, "VLAN %d of %s is held for %s, which is %s and has it", h.VlanID, h.CircuitID, v.ID, v.Status)
		}
	}
}
