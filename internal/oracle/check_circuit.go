package oracle

import "ecsim/model"

func (c *critic) checkCircuits() {
	waiting, perPoint := map[string]int64{}, map[string]int64{}
	for _, pc := range c.circuits {
		c.state("circuit", pc.ID, pc.Status)
		c.state("business", pc.ID, pc.Business)
		// A circuit that was Enabled once may leave that state without an application, so it does not count here.
		if pc.Status != "Enabled" && pc.Status != "Terminating" && pc.Status != "Terminated" && pc.Hosted == nil {
			waiting[pc.Owner]++
		}
		// Nor does a hosted connection, which its tenant did not apply for.
		if pc.Hosted == nil {
			perPoint[pc.Owner+" at "+pc.AccessPointID]++
		}
		_, region := c.accessPoint(pc.AccessPointID)
		c.need(region == pc.Region, "%s in %s: the access point %s is in %q", pc.ID, pc.Region, pc.AccessPointID, region)
		if pc.RedundantID != "" {
			c.need(c.circuit(pc.RedundantID) != nil, "%s: the redundant circuit %s is not there", pc.ID, pc.RedundantID)
			c.need(pc.RedundantID != pc.ID, "%s is its own redundant circuit", pc.ID)
		}
		if pc.LOA != nil {
			c.state("loa", pc.ID, pc.LOA.Status)
		}
		c.need((pc.Hosted != nil) == (pc.ProductType == "VirtualPhysicalConnection"), "%s: product type %s", pc.ID, pc.ProductType)
		if h := pc.Hosted; h != nil {
			c.state("hosted", pc.ID, h.Status)
			c.need(h.VlanID >= 0 && h.VlanID <= 2999, "%s: VLAN %d", pc.ID, h.VlanID)
			parent := c.circuit(h.ParentID)
			c.need(parent != nil && parent.Owner == h.ParentOwner, "%s: the parent %s is not there or not %s's", pc.ID, h.ParentID, h.ParentOwner)
			c.checkHosted(pc, parent)
		}
		if pc.Status == "Terminating" || pc.Status == "Terminated" || pc.Status == "Canceled" {
			for _, v := range c.vbrs {
				c.need(on(v, pc.ID) == nil, "%s is %s with the VBR %s on it", pc.ID, pc.Status, v.ID)
			}
		}
	}
	c.atMost("circuits.not-enabled", waiting)
	c.atMost("circuits.per-access-point", perPoint)
	for _, o := range c.orders {
		c.state("order", o.ID, o.Status)
	}
}

// checkHosted: the circuit below carries hosted connections while it is in service and within its port's bandwidth, for
// others than its owner; a hosted connection carries one VBR, in its VLAN and of its bandwidth.
func (c *critic) checkHosted(pc, parent *model.PhysicalConnection) {
	h := pc.Hosted
	if parent != nil {
		c.need(parent.Hosted == nil && parent.Status == "Enabled", "%s: the circuit below, %s, is hosted or %s", pc.ID, parent.ID, parent.Status)
		used := int64(0)
		for _, o := range c.hostedOn(parent.ID) {
			used += reserved(o)
		}
		room := capacity(parent.PortType, parent.Bandwidth)
		c.need(room == 0 || used <= room, "%s carries %d Mbit/s of hosted connections on a port of %d", parent.ID, used, room)
		c.need(int64(len(c.hostedOn(parent.ID))) <= c.quota("hosted-connections.per-circuit"), "%s carries too many hosted connections", parent.ID)
	}
	c.need(pc.Owner != h.ParentOwner, "%s is hosted for the owner of the circuit below", pc.ID)
	c.need(mbpsOf[h.Spec] == pc.Bandwidth, "%s of %s has %d Mbit/s", pc.ID, h.Spec, pc.Bandwidth)
	c.need(h.ExpectSpec == "" || mbpsOf[h.ExpectSpec] > 0 && h.ExpectSpec != h.Spec, "%s of %s expects %q", pc.ID, h.Spec, h.ExpectSpec)
	switch pc.Status {
	case "Allocated":
		c.need(h.Status == "UnConfirmed", "%s is Allocated and %s", pc.ID, h.Status)
	case "Canceled":
	default:
		c.need(h.Status == "Confirmed", "%s is %s and %s", pc.ID, pc.Status, h.Status)
	}
	c.need(c.vbrsOn(pc.ID) <= 1, "%s carries several VBRs", pc.ID)
	for _, v := range c.vbrs {
		a := on(v, pc.ID)
		c.need(a == nil || a.VlanID == h.VlanID, "%s: the VBR %s is not in VLAN %d", pc.ID, v.ID, h.VlanID)
		c.need(a == nil || a != &v.Attachments[0] || v.Bandwidth == pc.Bandwidth, "%s: the VBR %s has %d Mbit/s", pc.ID, v.ID, v.Bandwidth)
	}
}

func (c *critic) checkVBRs() {
	perAccount, perCircuit, tables := map[string]int64{}, map[string]int64{}, map[string]int64{}
	for _, v := range c.vbrs {
		c.state("vbr", v.ID, v.Status)
		perAccount[v.Owner]++
		tables[v.RouteTableID]++
		c.need(len(v.Attachments) > 0, "%s is on no circuit", v.ID)
		c.need(int64(len(v.Attachments)) <= c.quota("circuits.per-vbr"), "%s is on %d circuits", v.ID, len(v.Attachments))
		c.checkBFD(v)
		// The list of bandwidths is Create's; the pages of the two actions that change it give no bounds.
		c.need(v.Bandwidth >= 0, "%s has %d Mbit/s", v.ID, v.Bandwidth)
		seen := map[string]bool{}
		for i := range v.Attachments {
			a := &v.Attachments[i]
			pc := c.circuit(a.CircuitID)
			c.need(pc != nil, "%s: its circuit %s is not there", v.ID, a.CircuitID)
			c.need(!seen[a.CircuitID], "%s is on %s twice", v.ID, a.CircuitID)
			c.need(pc == nil || pc.Region == v.Region, "%s in %s is on a circuit of another region", v.ID, v.Region)
			seen[a.CircuitID] = true
			perCircuit[a.CircuitID]++
			c.need(a.VlanID >= 0 && a.VlanID <= 2999, "%s: VLAN %d", v.ID, a.VlanID)
			c.checkAddresses(v, a)
		}
	}
	for _, v := range c.vpcs {
		tables[v.RouteTableID]++
	}
	for id, n := range tables {
		c.need(n == 1, "the route table %s belongs to %d routers", id, n)
	}
	c.atMost("vbrs.per-account", perAccount)
	c.atMost("vbrs.per-circuit", perCircuit)
}

// checkBFD: 200 to 1000 ms, 200 to 1000 ms, 3 to 10 packets; zero is "never set".
func (c *critic) checkBFD(v *model.VirtualBorderRouter) {
	c.need(v.MinTxInterval == 0 || v.MinTxInterval >= 200 && v.MinTxInterval <= 1000, "%s: MinTxInterval %d", v.ID, v.MinTxInterval)
	c.need(v.MinRxInterval == 0 || v.MinRxInterval >= 200 && v.MinRxInterval <= 1000, "%s: MinRxInterval %d", v.ID, v.MinRxInterval)
	c.need(v.DetectMultiplier == 0 || v.DetectMultiplier >= 3 && v.DetectMultiplier <= 10, "%s: DetectMultiplier %d", v.ID, v.DetectMultiplier)
}

func (c *critic) checkAddresses(v *model.VirtualBorderRouter, a *model.Attachment) {
	if a.LocalGatewayIP != "" || a.PeerGatewayIP != "" || a.PeeringSubnetMask != "" {
		reason := pair4(a.LocalGatewayIP, a.PeerGatewayIP, a.PeeringSubnetMask)
		c.need(reason == "", "%s on %s: %s", v.ID, a.CircuitID, reason)
	}
	if a.EnableIPv6 && (a.LocalIPv6 != "" || a.PeerIPv6 != "" || a.PeeringIPv6Mask != "") {
		reason := pair6(a.LocalIPv6, a.PeerIPv6, a.PeeringIPv6Mask)
		c.need(reason == "", "%s on %s: %s", v.ID, a.CircuitID, reason)
	}
}

// pair4 says what is wrong with the two IPv4 addresses of an attachment; nothing when they will do. An address that is
// missing is not wrong here.
func pair4(local, peer, mask string) string {
	m, maskOK := peeringMask(mask)
	l, localOK := ipv4(local)
	p, peerOK := ipv4(peer)
	switch {
	case mask != "" && !maskOK:
		return "the mask " + mask + " is not one of /24 to /30"
	case local != "" && !localOK:
		return local + " is no IPv4 address"
	case peer != "" && !peerOK:
		return peer + " is no IPv4 address"
	case localOK && peerOK && l == p:
		return "both ends have the address " + local
	case maskOK && localOK && peerOK && l&m != p&m:
		return local + " and " + peer + " are not in one subnet of mask " + mask
	}
	return ""
}

// pair6 is pair4 for IPv6, where the mask is a prefix that both addresses lie in.
func pair6(local, peer, mask string) string {
	l, localOK := ipv6(local)
	p, peerOK := ipv6(peer)
	block, _, maskOK := cidr(mask)
	switch {
	case mask != "" && (!maskOK || len(block.IP) != 16):
		return mask + " is no IPv6 prefix"
	case local != "" && !localOK:
		return local + " is no IPv6 address"
	case peer != "" && !peerOK:
		return peer + " is no IPv6 address"
	case localOK && peerOK && l.Equal(p):
		return "both ends have the address " + local
	case maskOK && localOK && !block.Contains(l), maskOK && peerOK && !block.Contains(p):
		return local + " and " + peer + " are not both in " + mask
	}
	return ""
}

func contains[T comparable](all []T, v T) bool {
	for _, x := range all {
		if x == v {
			return true
		}
	}
	return false
}
