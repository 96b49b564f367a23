package oracle

import "ecsim/model"

func (c *critic) checkEntries() {
	custom, seen := map[string]int64{}, map[string]string{}
	for _, r := range c.entries {
		c.state("entry", r.ID, r.Status)
		vpc, vbr := c.vpcOfTable(r.RouteTableID), c.vbrOfTable(r.RouteTableID)
		c.need(vpc != nil || vbr != nil, "%s: the route table %s is not there", r.ID, r.RouteTableID)
		// A static route may stand beside one that BGP brought.
		place := r.RouteTableID + " " + r.Destination
		if r.Type == "BGP" {
			place += " by BGP"
		}
		other := seen[place]
		c.need(other == "", "%s and %s of %s lead to %s", other, r.ID, r.RouteTableID, r.Destination)
		seen[place] = r.ID
		block, exact, ok := cidr(r.Destination)
		if !ok || !exact || block.String() != r.Destination {
			c.bad("%s: %q is not a canonical block", r.ID, r.Destination)
			continue
		}
		if r.Type != "Custom" {
			continue
		}
		custom[r.RouteTableID]++
		c.need(!within(block, serviceBlock), "%s leads into 100.64.0.0/10: %s", r.ID, r.Destination)
		if vpc != nil {
			c.checkVpcEntry(r, vpc)
		}
		if vbr != nil {
			c.checkVBREntry(r, vbr)
		}
	}
	c.atMost("route-entries.per-table", custom)
}

func (c *critic) checkVpcEntry(r *model.RouteEntry, vpc *model.Vpc) {
	block := mustCIDR(r.Destination)
	for _, s := range c.vswitches {
		if s.VpcID != vpc.ID {
			continue
		}
		sw, _, ok := cidr(s.CidrBlock)
		// Whether the default route counts as containing a vSwitch is doubtful.
		if ones, _ := block.Mask.Size(); ok && ones > 0 {
			c.need(!overlap(block, sw), "%s to %s overlaps the vSwitch %s, %s", r.ID, r.Destination, s.ID, s.CidrBlock)
		}
	}
	c.need(len(r.NextHops) >= 1 && len(r.NextHops) <= 4, "%s has %d next hops", r.ID, len(r.NextHops))
	for _, h := range r.NextHops {
		if h.Type != "RouterInterface" {
			c.need(len(r.NextHops) == 1, "%s: an ECMP next hop of type %s", r.ID, h.Type)
			continue
		}
		ri := c.routerInterface(h.ID)
		c.need(ri != nil && ri.RouterID == vpc.VRouterID, "%s: the next hop %s is not there or not on %s", r.ID, h.ID, vpc.VRouterID)
		if ri != nil && len(r.NextHops) > 1 {
			c.need(ri.OppositeRouterType == "VBR", "%s: opposite the ECMP next hop %s is a %q", r.ID, h.ID, ri.OppositeRouterType)
		}
	}
}

func (c *critic) checkVBREntry(r *model.RouteEntry, vbr *model.VirtualBorderRouter) {
	c.need(len(r.NextHops) == 1, "%s of a VBR has %d next hops", r.ID, len(r.NextHops))
	for _, h := range r.NextHops {
		c.need(h.Type == "RouterInterface", "%s of a VBR has a next hop of type %s", r.ID, h.Type)
		ri := c.routerInterface(h.ID)
		at, _ := c.vbrOfVlanInterface(h.ID)
		c.need(ri != nil && ri.RouterID == vbr.ID || at != nil && at.ID == vbr.ID, "%s: the next hop %s is not there or not %s's", r.ID, h.ID, vbr.ID)
	}
}
