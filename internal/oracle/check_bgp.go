package oracle

import "ecsim/model"

func (c *critic) checkBGP() {
	groups, peers, networks := map[string]int64{}, map[string]int64{}, map[string]int64{}
	for _, g := range c.groups {
		c.state("bgp", g.ID, g.Status)
		groups[g.VbrID]++
		v := c.vbr(g.VbrID)
		c.need(v != nil, "%s: the VBR %s is not there", g.ID, g.VbrID)
		c.need(validASN(g.PeerASN), "%s: peer ASN %d", g.ID, g.PeerASN)
		// That the VBR of a group for IPv6 has IPv6 is asked for when the group is made; nothing says that it must stay so.
		c.need(g.IPVersion == "IPv4" || g.IPVersion == "IPv6", "%s: IP version %q", g.ID, g.IPVersion)
	}
	addresses := map[string]string{}
	for _, p := range c.peers {
		c.state("bgp", p.ID, p.Status)
		peers[p.VbrID]++
		g := c.group(p.GroupID)
		c.need(g != nil && g.VbrID == p.VbrID, "%s: the group %s is not there or not %s's", p.ID, p.GroupID, p.VbrID)
		c.need(!p.EnableBFD || p.BFDMultiHop >= 1 && p.BFDMultiHop <= 255, "%s has BFD with %d hops", p.ID, p.BFDMultiHop)
		_, is4 := ipv4(p.PeerIP)
		_, is6 := ipv6(p.PeerIP)
		switch {
		case p.PeerIP != "":
			c.need(is4 || is6, "%s: %q is no address", p.ID, p.PeerIP)
			c.need(g == nil || (g.IPVersion == "IPv6") == is6, "%s: %s in a group for %s", p.ID, p.PeerIP, p.IPVersion)
			other := addresses[p.VbrID+" "+p.PeerIP]
			c.need(other == "", "%s and %s of %s have the address %s", other, p.ID, p.VbrID, p.PeerIP)
			addresses[p.VbrID+" "+p.PeerIP] = p.ID
		}
	}
	seen := map[string]bool{}
	for _, n := range c.networks {
		c.state("network", n.Destination, n.Status)
		networks[n.VbrID]++
		c.need(c.vbr(n.VbrID) != nil, "%s is advertised by %s, which is not there", n.Destination, n.VbrID)
		c.need(n.VpcID == "" || c.vpc(n.VpcID) != nil, "%s is of the VPC %s, which is not there", n.Destination, n.VpcID)
		c.need(!seen[n.VbrID+n.Destination], "%s advertises %s twice", n.VbrID, n.Destination)
		seen[n.VbrID+n.Destination] = true
		block, exact, ok := cidr(n.Destination)
		c.need(ok && exact && block.String() == n.Destination, "%s advertises %q, which is not canonical", n.VbrID, n.Destination)
	}
	c.atMost("bgp-groups.per-vbr", groups)
	c.atMost("bgp-peers.per-vbr", peers)
	c.atMost("bgp-networks.per-vbr", networks)
}

func (c *critic) checkVpcs() {
	perRegion, perVpc := map[string]int64{}, map[string]int64{}
	for _, v := range c.vpcs {
		c.state("vpc", v.ID, v.Status)
		perRegion[v.Owner+" in "+v.Region]++
	}
	for i, s := range c.vswitches {
		c.state("vpc", s.ID, s.Status)
		perVpc[s.VpcID]++
		v := c.vpc(s.VpcID)
		if v == nil {
			c.bad("%s: the VPC %s is not there", s.ID, s.VpcID)
			continue
		}
		mine, _, ok := cidr(s.CidrBlock)
		whole, _, _ := cidr(v.CidrBlock)
		c.need(ok && (within(mine, whole) || len(v.SecondaryCidrBlocks) > 0), "%s: %s is not in the VPC's %s", s.ID, s.CidrBlock, v.CidrBlock)
		for _, o := range c.vswitches[i+1:] {
			if theirs, _, good := cidr(o.CidrBlock); ok && good && o.VpcID == s.VpcID {
				c.need(!overlap(mine, theirs), "%s and %s overlap", s.ID, o.ID)
			}
		}
	}
	c.atMost("vpcs.per-region", perRegion)
	c.atMost("vswitches.per-vpc", perVpc)
}

// checkTimers: timers lie in the future, and what they are for is there.
func (c *critic) checkTimers() {
	for _, t := range c.timers {
		c.need(t.At > c.now, "the timer for %s of %s was due at %s, now is %s", t.Event, t.Resource, t.At, c.now)
		c.need(t.Sequence <= c.w.Sequence, "the timer for %s of %s has the sequence number %d of %d", t.Event, t.Resource, t.Sequence, c.w.Sequence)
		c.need(c.there(t.Kind, t.Resource), "the timer for %s is for the %s %s, which is not there", t.Event, t.Kind, t.Resource)
	}
	for _, h := range c.holds {
		t := find(c.timers, func(t *model.Timer) bool {
			return t.Kind == model.KindVlanHold && t.At == h.Until && t.Resource == model.HoldKey(h.CircuitID, h.VlanID, h.VbrID)
		})
		c.need(t != nil, "nothing ends the hold on VLAN %d of %s", h.VlanID, h.CircuitID)
	}
}

func (e *estate) there(kind model.Kind, key string) bool {
	switch kind {
	case model.KindPhysicalConnection:
		return e.circuit(key) != nil
	case model.KindLOA:
		pc := e.circuit(key)
		return pc != nil && pc.LOA != nil
	case model.KindVirtualBorderRouter:
		return e.vbr(key) != nil
	case model.KindVlanHold:
		return find(e.holds, func(h *model.VlanHold) bool { return model.HoldKey(h.CircuitID, h.VlanID, h.VbrID) == key }) != nil
	case model.KindRouterInterface:
		return e.routerInterface(key) != nil
	case model.KindRouteEntry:
		return e.entry(key) != nil
	case model.KindBGPGroup:
		return e.group(key) != nil
	case model.KindBGPPeer:
		return e.peer(key) != nil
	case model.KindVpc:
		return e.vpc(key) != nil
	case model.KindVSwitch:
		return find(e.vswitches, func(s *model.VSwitch) bool { return s.ID == key }) != nil
	case model.KindVBRHA:
		return find(e.failovers, func(g *model.VBRHA) bool { return g.ID == key }) != nil
	}
	return true // kinds this package does not know
}
