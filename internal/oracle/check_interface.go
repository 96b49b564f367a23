package oracle

import "ecsim/model"

func (c *critic) checkInterfaces() {
	perRouter := map[string]int64{}
	for _, r := range c.interfaces {
		c.state("interface", r.ID, r.Status)
		c.state("business", r.ID, r.Business)
		perRouter[r.RouterID]++
		_, known := model.SpecMbps[r.Spec]
		c.need(known, "%s: there is no specification %q", r.ID, r.Spec)
		c.need(r.Role != "AcceptingSide" || r.Spec == "Negative", "%s accepts with the specification %s", r.ID, r.Spec)
		c.need(r.Role == "AcceptingSide" || r.Role == "InitiatingSide", "%s: role %q", r.ID, r.Role)
		c.need(r.OppositeInterface != r.ID, "%s is its own opposite", r.ID)
		c.need(r.HealthSource == "" || r.HealthTarget != "", "%s has a health check's source without a target", r.ID)
		switch r.RouterType {
		case "VBR":
			v := c.vbr(r.RouterID)
			c.need(v != nil && v.Owner == r.Owner, "%s: its VBR %s is not there or not %s's", r.ID, r.RouterID, r.Owner)
			c.need(r.Role == "InitiatingSide", "%s: a VBR accepts", r.ID)
			c.need(r.AccessPointID == "" || v == nil || c.isAt(v, r.AccessPointID), "%s: its VBR is not at %s", r.ID, r.AccessPointID)
		case "VRouter":
			v := c.vpcOfRouter(r.RouterID)
			c.need(v != nil && v.Owner == r.Owner, "%s: its VPC router %s is not there or not %s's", r.ID, r.RouterID, r.Owner)
			c.need(r.AccessPointID == "", "%s on a VPC router has the access point %s", r.ID, r.AccessPointID)
		default:
			c.bad("%s: router type %q", r.ID, r.RouterType)
		}
	}
	c.atMost("router-interfaces.per-router", perRouter)
}

// isAt reports whether any of the VBR's circuits lands at the access point.
func (e *estate) isAt(v *model.VirtualBorderRouter, point string) bool {
	for _, a := range v.Attachments {
		if pc := e.circuit(a.CircuitID); pc != nil && pc.AccessPointID == point {
			return true
		}
	}
	return false
}

func connected(r *model.RouterInterface) bool { return r.Status != "Idle" && r.Status != "Deleting" }

// checkPairs: connected interfaces name each other, are an initiator and an acceptor on two routers, and are the only
// pair between these. One end may be deleted before the other, which then names nothing.
func (c *critic) checkPairs() {
	pairs := map[string]string{}
	for _, r := range c.interfaces {
		if !connected(r) {
			continue
		}
		o := c.routerInterface(r.OppositeInterface)
		if o == nil {
			c.need(r.OppositeInterface != "", "%s is %s without an opposite", r.ID, r.Status)
			continue
		}
		if !connected(o) {
			c.need(o.Status == "Deleting", "%s is %s, its opposite %s is %s", r.ID, r.Status, o.ID, o.Status)
			continue
		}
		c.need(o.OppositeInterface == r.ID, "%s is connected with %s, which names %q", r.ID, o.ID, o.OppositeInterface)
		c.need(o.Role != r.Role, "%s and %s are both the %s", r.ID, o.ID, r.Role)
		c.need(o.RouterID != r.RouterID, "%s and %s are both on %s", r.ID, o.ID, r.RouterID)
		if r.Role == "InitiatingSide" {
			a, b := r.RouterID, o.RouterID
			if a > b {
				a, b = b, a
			}
			other := pairs[a+b]
			c.need(other == "", "%s and %s are connected by %s and by %s", a, b, other, r.ID)
			pairs[a+b] = r.ID
		}
	}
}
