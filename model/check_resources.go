package model

func (c *checker) circuit(r *PhysicalConnection) {
	c.meta(&r.Meta)
	c.oneOf("productType", r.ProductType, ProductDedicated, ProductHosted)
	c.state(KindPhysicalConnection, r.Status)
	c.oneOf("businessStatus", r.Business, BusinessNormal, BusinessFinancialLocked, BusinessSecurityLocked)
	c.accessPoint("accessPointId", r.AccessPointID)
	if r.RedundantID != "" {
		c.circuitRef("redundantPhysicalConnectionId", r.RedundantID)
	}
	if r.LOA != nil {
		c.oneOf("loa.status", r.LOA.Status, statesOf[KindLOA]...)
	}
	if (r.Hosted != nil) != (r.ProductType == ProductHosted) {
		c.bad("productType", "%q does not fit: hosted connections, and only they, have the key %q", shorten(r.ProductType), "hosted")
	}
	if h := r.Hosted; h != nil {
		c.circuitRef("hosted.parentPhysicalConnectionId", h.ParentID)
		c.hostedDepth(r)
		c.need("hosted.parentOwner", h.ParentOwner)
		c.vlan("hosted.vlanId", h.VlanID)
		c.oneOf("hosted.status", h.Status, HostedUnConfirmed, HostedConfirmed)
		c.alone("hosted.vlanId", h.ParentID, h.VlanID, r.ID)
	}
}

// mostHosted is how many hosted connections may be one on another. Calls make each on a circuit that is there, and hardly
// anybody hosts on what is hosted.
const mostHosted = 100

// hostedDepth refuses hosted connections that are on each other in a circle.
func (c *checker) hostedDepth(r *PhysicalConnection) {
	const field = "hosted.parentPhysicalConnectionId"
	on := r
	for range mostHosted {
		if on = c.w.Circuits.Get(on.Hosted.ParentID); on == nil || on.Hosted == nil {
			return
		}
		if on == r {
			c.bad(field, "%q leads back to the connection itself", shorten(r.Hosted.ParentID))
			return
		}
	}
	c.bad(field, "%q leads to more than %d hosted connections, one on another", shorten(r.Hosted.ParentID), mostHosted)
}

// alone refuses whoever else is on an occupant's VLAN, or on its circuit when one of the two is in VLAN 0. Holds of
// other VBRs count until they end. Of two occupants the later ID is at fault, beside a hold the occupant is. A VBR and the
// hosted connection it was converted into go together.
func (c *checker) alone(field, circuit string, vlan int64, id string) {
	if vlan < 0 || vlan > 2999 {
		return
	}
	fault := func(o Occupant) bool {
		return o.ID != id && (o.Hold || o.ID < id) && (o.VlanID != vlan || !c.w.Converted(id, o.ID) && !c.w.Converted(o.ID, id))
	}
	free := true
	c.w.OccupantsOfVlan(circuit, vlan, func(o Occupant) bool {
		if free = !fault(o); free {
			return true
		}
		if o.Hold {
			c.bad(field, "VLAN %d of %q is held for the terminated VBR %q until %s",
				vlan, shorten(circuit), shorten(o.ID), c.w.Hold(circuit, vlan, o.ID).Until)
			return false
		}
		c.bad(field, "VLAN %d of %q is taken by %q as well", vlan, shorten(circuit), shorten(o.ID))
		return false
	})
	if !free {
		return
	}
	beside := func(o Occupant) bool {
		if !fault(o) || o.VlanID == vlan {
			return true
		}
		by := "taken by"
		if o.Hold {
			by = "held for the terminated VBR"
		}
		c.bad(field, "VLAN 0 goes with no other VLAN on a circuit: VLAN %d of %q is %s %q", o.VlanID, shorten(circuit), by, shorten(o.ID))
		return false
	}
	if vlan == 0 {
		c.w.Occupants(circuit, beside)
	} else {
		c.w.OccupantsOfVlan(circuit, 0, beside)
	}
}

func (c *checker) vbr(r *VirtualBorderRouter) {
	c.meta(&r.Meta)
	c.state(KindVirtualBorderRouter, r.Status)
	c.ownTable("routeTableId", r.RouteTableID, r.ID)
	if len(r.Attachments) == 0 {
		c.bad("attachments", "a VBR is attached to at least one circuit")
	}
	seen := make(map[string]bool, len(r.Attachments))
	for i := range r.Attachments {
		a := &r.Attachments[i]
		c.list, c.i = "attachments", i
		c.circuitRef("physicalConnectionId", a.CircuitID)
		if pc := c.w.Circuits.Get(a.CircuitID); pc != nil && pc.Region != r.Region {
			c.bad("physicalConnectionId", "the circuit %q is in %q, the VBR in %q", shorten(a.CircuitID), shorten(pc.Region), shorten(r.Region))
		}
		if seen[a.CircuitID] {
			c.bad("physicalConnectionId", "the VBR is attached to %q twice", shorten(a.CircuitID))
		}
		seen[a.CircuitID] = true
		c.vlan("vlanId", a.VlanID)
		if r.OccupiesVlan() {
			c.alone("vlanId", a.CircuitID, a.VlanID, r.ID)
		}
		if c.need("vlanInterfaceId", a.VlanInterfaceID) {
			if other, ok := c.w.first(kVlanInterface, a.VlanInterfaceID); ok && other != r.ID {
				c.bad("vlanInterfaceId", "%q has the VLAN interface %q as well", shorten(other), shorten(a.VlanInterfaceID))
			}
		}
		c.ip("localGatewayIp", a.LocalGatewayIP)
		c.ip("peerGatewayIp", a.PeerGatewayIP)
		c.mask("peeringSubnetMask", a.PeeringSubnetMask)
		c.ip("localIpv6GatewayIp", a.LocalIPv6)
		c.ip("peerIpv6GatewayIp", a.PeerIPv6)
		c.cidr("peeringIpv6SubnetMask", a.PeeringIPv6Mask)
	}
	for i, cen := range r.CENs {
		c.list, c.i = "cens", i
		c.need("id", cen.ID)
		c.need("owner", cen.Owner)
	}
	c.list = ""
}

// ownTable requires that a route table is the router's alone.
func (c *checker) ownTable(field, table, router string) {
	if !c.need(field, table) {
		return
	}
	if t, ok := c.w.RouteTable(table); ok && t.VbrID != router && t.VpcID != router {
		c.bad(field, "%q has the route table %q as well", shorten(t.VpcID+t.VbrID), shorten(table))
	}
}

func (c *checker) hold(r *VlanHold) {
	c.key = r.key()
	c.circuitRef("physicalConnectionId", r.CircuitID)
	c.vlan("vlanId", r.VlanID)
	c.need("vbrId", r.VbrID)
	switch t := c.w.Due(r.key()); {
	case r.Until.IsZero():
		c.bad("until", "is missing")
	case r.Until <= c.w.Now:
		c.bad("until", "%s is past, it is %s; the hold has ended", r.Until, c.w.Now)
	case t == nil || t.Kind != KindVlanHold || t.Event != "hold-ends" || t.At != r.Until:
		c.bad("until", "no timer ends the hold at that instant; timers needs one of the kind %s, resource %q, event %q",
			KindVlanHold, r.key(), "hold-ends")
	}
}

func (c *checker) routerInterface(r *RouterInterface) {
	c.meta(&r.Meta)
	c.state(KindRouterInterface, r.Status)
	c.oneOf("businessStatus", r.Business, BusinessNormal, BusinessFinancialLocked, BusinessSecurityLocked)
	c.oneOf("role", r.Role, RoleInitiating, RoleAccepting)
	if _, ok := SpecMbps[r.Spec]; !ok {
		c.bad("spec", "there is no specification %q", shorten(r.Spec))
	}
	c.oneOf("routerType", r.RouterType, RouterVBR, RouterVpc)
	switch r.RouterType {
	case RouterVBR:
		c.vbrRef("routerId", r.RouterID)
	case RouterVpc:
		if c.need("routerId", r.RouterID) && c.w.VpcOfRouter(r.RouterID) == nil {
			c.bad("routerId", "no VPC has the router %q", shorten(r.RouterID))
		}
	}
	c.accessPoint("accessPointId", r.AccessPointID)
	if c.text("oppositeInterfaceId", r.OppositeInterface) && r.OppositeInterface != "" && r.OppositeInterface == r.ID {
		c.bad("oppositeInterfaceId", "an interface is not its own opposite")
	}
	c.text("oppositeRouterId", r.OppositeRouter)
	c.optional("oppositeRouterType", r.OppositeRouterType, RouterVBR, RouterVpc)
	c.ip("healthCheckSourceIp", r.HealthSource)
	c.ip("healthCheckTargetIp", r.HealthTarget)
}

func (c *checker) entry(r *RouteEntry) {
	c.meta(&r.Meta)
	if c.need("routeTableId", r.RouteTableID) {
		if _, ok := c.w.first(kTable, r.RouteTableID); !ok {
			c.bad("routeTableId", "no router has the route table %q", shorten(r.RouteTableID))
		}
	}
	c.destination("destinationCidrBlock", r.Destination)
	c.oneOf("type", r.Type, EntryCustom, EntrySystem, EntryBGP, EntryCEN)
	c.state(KindRouteEntry, r.Status)
	for i := range r.NextHops {
		c.list, c.i = "nextHops", i
		h := &r.NextHops[i]
		c.text("nextHopId", h.ID)
		if c.need("nextHopType", h.Type) && h.Type == HopRouterInterface && c.need("nextHopId", h.ID) && c.w.RouterInterfaces.Get(h.ID) == nil {
			if _, ok := c.w.first(kVlanInterface, h.ID); !ok {
				c.bad("nextHopId", "there is no router interface and no VLAN interface %q", shorten(h.ID))
			}
		}
	}
	c.list = ""
}

func (c *checker) group(r *BGPGroup) {
	c.meta(&r.Meta)
	c.vbrRef("routerId", r.VbrID)
	c.state(KindBGPGroup, r.Status)
	c.oneOf("ipVersion", r.IPVersion, IPv4, IPv6)
}

func (c *checker) peer(r *BGPPeer) {
	c.meta(&r.Meta)
	known := c.vbrRef("routerId", r.VbrID)
	if c.need("bgpGroupId", r.GroupID) {
		switch g := c.w.BGPGroups.Get(r.GroupID); {
		case g == nil:
			c.bad("bgpGroupId", "there is no BGP group %q", shorten(r.GroupID))
		case known && g.VbrID != r.VbrID:
			c.bad("bgpGroupId", "the BGP group %q belongs to %q, the peer to %q", r.GroupID, g.VbrID, r.VbrID)
		}
	}
	c.state(KindBGPPeer, r.Status)
	c.oneOf("ipVersion", r.IPVersion, IPv4, IPv6)
	c.ip("peerIpAddress", r.PeerIP)
}

func (c *checker) network(r *BGPNetwork) {
	c.key = r.key()
	c.need("owner", r.Owner)
	c.region("region", r.Region)
	c.vbrRef("routerId", r.VbrID)
	c.destination("dstCidrBlock", r.Destination)
	if r.VpcID != "" {
		c.vpcRef("vpcId", r.VpcID)
	}
	c.need("status", r.Status)
}

func (c *checker) vpc(r *Vpc) {
	c.meta(&r.Meta)
	c.state(KindVpc, r.Status)
	if c.need("cidrBlock", r.CidrBlock) {
		c.cidr("cidrBlock", r.CidrBlock)
	}
	for i, v := range r.SecondaryCidrBlocks {
		c.list, c.i = "secondaryCidrBlocks", i
		c.cidr("", v)
	}
	for i, v := range r.UserCidrs {
		c.list, c.i = "userCidrs", i
		c.cidr("", v)
	}
	c.list = ""
	c.cidr("ipv6CidrBlock", r.Ipv6CidrBlock)
	if c.need("vRouterId", r.VRouterID) {
		if other, ok := c.w.first(kVRouter, r.VRouterID); ok && other != r.ID {
			c.bad("vRouterId", "%q has the router %q as well", shorten(other), shorten(r.VRouterID))
		}
	}
	c.ownTable("routeTableId", r.RouteTableID, r.ID)
}

func (c *checker) vswitch(r *VSwitch) {
	c.meta(&r.Meta)
	c.vpcRef("vpcId", r.VpcID)
	if c.need("cidrBlock", r.CidrBlock) {
		c.cidr("cidrBlock", r.CidrBlock)
	}
	c.cidr("ipv6CidrBlock", r.Ipv6CidrBlock)
	c.state(KindVSwitch, r.Status)
}

func (c *checker) resourceGroups(r *Account) {
	seen := map[string]bool{}
	for i, g := range r.ResourceGroups {
		c.list, c.i = "resourceGroups", i
		if c.need("id", g.ID) && seen[g.ID] {
			c.bad("id", "%q is there twice", shorten(g.ID))
		}
		seen[g.ID] = true
	}
	c.list = ""
}

func (c *checker) failoverGroup(r *VBRHA) {
	c.meta(&r.Meta)
	c.state(KindVBRHA, r.Status)
	for _, m := range []struct{ field, id string }{{"vbrId", r.VbrID}, {"peerVbrId", r.PeerVbrID}} {
		if !c.vbrRef(m.field, m.id) {
			continue
		}
		if h := c.w.FailoverGroupOf(m.id); h != nil && h.ID != r.ID {
			c.bad(m.field, "%q is in the failover group %q as well", shorten(m.id), shorten(h.ID))
		}
	}
	if r.VbrID != "" && r.VbrID == r.PeerVbrID {
		c.bad("peerVbrId", "a failover group has two different VBRs")
	}
}

func (c *checker) customerRouter(r *CustomerRouter) {
	c.key = r.key()
	c.need("name", r.Name)
	if r.ASN < 1 || r.ASN > 1<<32-2 {
		c.bad("asn", "%d is not an AS number, expected 1 to 4294967294", r.ASN)
	}
	c.ip("ip", r.IP)
	c.text("authKey", r.AuthKey)
	for i, p := range r.Prefixes {
		c.list, c.i = "prefixes", i
		c.destination("", p)
	}
	c.list = ""
	if field, why := r.ownProblem(); why != "" {
		c.bad(field, "%s", why)
	}
	for i := range r.Attributes {
		c.list, c.i = "attributes", i
		if field, why := r.attributeProblem(i); why != "" {
			c.bad(field, "%s", why)
		}
	}
	for i, p := range r.Peers {
		c.list, c.i = "peers", i
		if c.need("", p) && c.w.BGPPeers.Get(p) == nil {
			c.bad("", "there is no BGP peer %q", shorten(p))
		} else if other := c.w.CustomerRouterOf(p); other != nil && other.Name != r.Name {
			c.bad("", "the BGP peer %q is %q already", shorten(p), shorten(other.Name))
		}
	}
	c.list = ""
}

func (c *checker) session(r *BGPSession) {
	c.key = r.key()
	if p := c.w.BGPPeers.Get(r.PeerID); c.need("peerId", r.PeerID) && p == nil {
		c.bad("peerId", "there is no BGP peer %q", shorten(r.PeerID))
	} else if p != nil && p.VbrID != r.VbrID {
		c.bad("routerId", "%q is not the VBR of BGP peer %q, which is %q", shorten(r.VbrID), shorten(r.PeerID), shorten(p.VbrID))
	}
	c.oneOf("state", r.State, SessionStates...)
	c.oneOf("reason", r.Reason, reasons...)
	if r.Since > c.w.Now {
		c.bad("since", "%s has not come yet, it is %s", r.Since, c.w.Now)
	}
	switch {
	case r.Lost > c.w.Now:
		c.bad("lost", "%s has not come yet, it is %s", r.Lost, c.w.Now)
	case !r.Lost.IsZero() && r.State != SessionEstablished:
		c.bad("lost", "only a session that is Established can have missed that its neighbour went silent")
	}
	c.text("config", r.Config)
	for i := range r.Received {
		c.list, c.i = "received", i
		c.destination("prefix", r.Received[i].Prefix)
		c.oneOf("origin", r.Received[i].Origin, routeOrigins...)
		c.text("asPath", r.Received[i].ASPath)
		if m := r.Received[i].MED; m < 0 || m > 1<<32-1 {
			c.bad("med", "%d is outside 0 to 4294967295", m)
		}
	}
	for i, p := range r.Advertised {
		c.list, c.i = "advertised", i
		c.destination("", p)
	}
	c.list = ""
}

func (c *checker) fault(r *Fault) {
	c.key = r.key()
	if !c.need("target", r.Target) || c.w.Settings == nil {
		return
	}
	if _, ok := c.w.FaultTarget(r.Target); !ok {
		c.bad("target", "there is no circuit, VBR, BGP peer, access point, access device or customer router %q", shorten(r.Target))
	}
}

func (c *checker) timer(r *Timer) {
	c.key = r.key()
	if r.At < c.w.Now {
		c.bad("at", "%s is in the past, it is %s", r.At, c.w.Now)
	}
	if r.Sequence > c.w.Sequence {
		c.bad("sequence", "%d is beyond the world's, %d", r.Sequence, c.w.Sequence)
	}
	c.need("event", r.Event)
	known, ok := c.w.has(r.Kind, r.Resource)
	switch {
	case !known:
		c.bad("kind", "there is no kind of resource %q", shorten(string(r.Kind)))
	case !ok:
		c.bad("resource", "there is no %s %q", r.Kind, shorten(r.Resource))
	}
}

// has reports whether the kind is one of a table's, and whether that table has the key.
func (w *World) has(kind Kind, key string) (known, ok bool) {
	switch kind {
	case KindPhysicalConnection:
		return true, w.Circuits.Get(key) != nil
	case KindLOA:
		c := w.Circuits.Get(key)
		return true, c != nil && c.LOA != nil
	case KindOrder:
		return true, w.Orders.Get(key) != nil
	case KindVirtualBorderRouter:
		return true, w.VBRs.Get(key) != nil
	case KindVlanHold:
		return true, w.VlanHolds.Get(key) != nil
	case KindRouterInterface:
		return true, w.RouterInterfaces.Get(key) != nil
	case KindRouteEntry:
		return true, w.RouteEntries.Get(key) != nil
	case KindBGPGroup:
		return true, w.BGPGroups.Get(key) != nil
	case KindBGPPeer:
		return true, w.BGPPeers.Get(key) != nil
	case KindBGPNetwork:
		return true, w.BGPNetworks.Get(key) != nil
	case KindVpc:
		return true, w.Vpcs.Get(key) != nil
	case KindVSwitch:
		return true, w.VSwitches.Get(key) != nil
	case KindVBRHA:
		return true, w.VBRHAs.Get(key) != nil
	case KindBGPSession:
		return true, w.BGPSessions.Get(key) != nil
	case KindAccount:
		return true, w.Accounts.Get(key) != nil
	}
	return false, false
}
