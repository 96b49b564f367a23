package oracle

// checkFailovers: a failover group has two VBRs of its owner's, and a VBR is in one group at most.
func (c *critic) checkFailovers() {
	in := map[string]string{}
	for _, g := range c.failovers {
		c.state("failover group", g.ID, g.Status)
		c.need(g.VbrID != g.PeerVbrID, "%s is made of %s twice", g.ID, g.VbrID)
		for _, id := range []string{g.VbrID, g.PeerVbrID} {
			v := c.vbr(id)
			if v == nil {
				c.bad("%s: the VBR %s is not there", g.ID, id)
				continue
			}
			c.need(v.Owner == g.Owner && v.Region == g.Region, "%s: the VBR %s is %s's in %s", g.ID, id, v.Owner, v.Region)
			c.need(in[id] == "", "%s is in %s and in %s", id, in[id], g.ID)
			in[id] = g.ID
		}
	}
	for _, v := range c.vbrs {
		got := ""
		if g := c.w.FailoverGroupOf(v.ID); g != nil {
			got = g.ID
		}
		c.need(got == in[v.ID], "the world's FailoverGroupOf of %s is %q, it should be %q", v.ID, got, in[v.ID])
	}
}
