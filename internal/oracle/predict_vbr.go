package oracle

import (
	"strconv"

	"ecsim/model"
)

func (h *hearing) createVBR() {
	h.need("RegionId", "PhysicalConnectionId", "VlanId")
	h.named("Name", "InvalidName.Malformed", false)
	h.described("Description", "InvalidDescription.Malformed")
	vlan, hasVlan := h.number("VlanId", "InvalidVlanId.Malformed")
	id, _ := h.text("PhysicalConnectionId")
	pc := h.circuit(id)
	if pc == nil {
		h.place("")
		h.no("", "there is no circuit %q", id)
		return
	}
	h.place(pc.Region)
	if pc.Owner != h.req.Account {
		h.no("", "only the owner of the circuit may give VlanId")
	}
	h.onHosted(pc, vlan, hasVlan, true)
	h.traffic(h.req.Account, pc.Region)
	h.lineEnabled(pc, "InvalidPhysicalConnectionId.NotEnabled")
	if hasVlan {
		h.vlan(pc.ID, vlan, "")
	}
	owner := h.vbrOwner()
	if owner == h.req.Account {
		h.addresses("")
		h.addresses6(pc, "OperationUnsupported.VirtualBorderRouterEnableIPv6")
	} else {
		h.foreignAddresses()
	}
	h.bandwidth(pc, "")
	if h.vbrsOn(pc.ID) >= h.quota("vbrs.per-circuit") {
		h.no("QuotaExceeded.vbrPerpConn", "%d VBRs are on the circuit", h.vbrsOn(pc.ID))
	}
	mine := count(h.vbrs, func(v *model.VirtualBorderRouter) bool { return v.Owner == owner })
	if mine >= h.quota("vbrs.per-account") {
		h.no("QuotaExceeded.freevbr", "the account has %d VBRs", mine)
	}
}

// vbrOwner is the account that a new VBR is for.
func (h *hearing) vbrOwner() string {
	n, ok := h.number("VbrOwnerId", "")
	if !ok {
		return h.req.Account
	}
	if n <= 0 {
		h.no("", "VbrOwnerId %d is no account", n)
	}
	owner := strconv.FormatInt(n, 10)
	if h.account(owner).Site != h.account(h.req.Account).Site {
		h.no("CROSS_BID.FORBIDDEN", "%s is of another site", owner)
	}
	if h.find(owner) == nil && owner != h.req.Account {
		h.maybe("nothing is known of the account %s", owner)
	}
	return owner
}

func (h *hearing) find(uid string) *model.Account {
	return find(h.accounts, func(a *model.Account) bool { return a.UID == uid })
}

// foreignAddresses: the addresses of another account's VBR are that account's to give.
func (h *hearing) foreignAddresses() {
	for _, f := range []struct {
		param string
		code  model.Code
	}{
		{"LocalGatewayIp", "Forbidden.LocalGatewayIpNotAllowedByCaller"},
		{"PeerGatewayIp", "Forbidden.PeerGatewayIpNotAllowedByCaller"},
		{"PeeringSubnetMask", "Forbidden.PeeringSubnetMaskNotAllowedByCaller"},
	} {
		if h.given(f.param) {
			h.no(f.code, "%s is the VBR's owner's to give", f.param)
		}
	}
	if h.given("EnableIpv6", "LocalIpv6GatewayIp", "PeerIpv6GatewayIp", "PeeringIpv6SubnetMask") {
		h.maybe("IPv6 of another account's VBR")
	}
	if h.given("Name", "Description") {
		h.maybe("name and description of another account's VBR")
	}
}

// bandwidth judges a VBR's bandwidth on the circuit; more than the circuit has left may be refused.
func (h *hearing) bandwidth(pc *model.PhysicalConnection, self string) {
	n, ok := h.number("Bandwidth", "")
	if !ok {
		return
	}
	if pc.Hosted == nil && !contains(vbrBandwidths, n) {
		h.no("", "%d Mbit/s is not in the list", n)
	}
	capacity := map[string]int64{"100Base-T": 100, "1000Base-T": 1000, "1000Base-LX": 1000, "10GBase-T": 10000, "10GBase-LR": 10000}[pc.PortType]
	if pc.Bandwidth > 0 && (capacity == 0 || pc.Bandwidth < capacity) {
		capacity = pc.Bandwidth
	}
	used := n
	for _, v := range h.vbrs {
		if v.ID != self && on(v, pc.ID) != nil {
			used += v.Bandwidth
		}
	}
	if used > capacity {
		h.maybe("the circuit's bandwidth may not suffice")
	}
}

// vbrFor finds a VBR that the caller or the circuit's owner may act on, or objects.
func (h *hearing) vbrFor(param string, notFound model.Code) (v *model.VirtualBorderRouter, line *model.PhysicalConnection, vbrOwner, lineOwner bool) {
	h.need("RegionId", param)
	id, _ := h.text(param)
	v = h.vbr(id)
	if v == nil {
		h.place("")
		h.absent(notFound, "there is no VBR %q", id)
		return nil, nil, false, false
	}
	h.place(v.Region)
	line = h.circuit(v.Attachments[0].CircuitID)
	vbrOwner, lineOwner = v.Owner == h.req.Account, line != nil && line.Owner == h.req.Account
	if !vbrOwner && !lineOwner {
		h.no("", "%s is neither the VBR's owner nor its circuit's", h.req.Account)
	}
	return v, line, vbrOwner, lineOwner
}

// trafficAt objects while outbound traffic is closed for caller and circuit; whose counts when they differ is open.
func (h *hearing) trafficAt(line *model.PhysicalConnection) {
	if line == nil {
		return
	}
	if h.trafficOpen(line.Owner, line.Region) != h.trafficOpen(h.req.Account, line.Region) {
		h.maybe("outbound traffic is open for one of caller and circuit's owner")
		return
	}
	h.traffic(line.Owner, line.Region)
}

func (h *hearing) modifyVBR() {
	h.named("Name", "", false)
	h.described("Description", "")
	h.ranged("MinTxInterval", "", 200, 1000)
	h.ranged("MinRxInterval", "", 200, 1000)
	h.ranged("DetectMultiplier", "", 3, 10)
	v, line, vbrOwner, lineOwner := h.vbrFor("VbrId", "")
	if v == nil || line == nil {
		return
	}
	h.trafficAt(line)
	h.hostedBandwidth(v, line)
	if vlan, ok := h.number("VlanId", "InvalidVlanId.Malformed"); ok {
		h.onHosted(line, vlan, true, false)
		if !lineOwner {
			h.no("Forbidden.VlanIdNotAllowedByCaller", "VlanId is the circuit's owner's to give")
		}
		h.moveTo(v, vlan)
	}
	if h.given("CircuitCode") && !lineOwner {
		h.no("Forbidden.CircuitCodeNotAllowedByCaller", "CircuitCode is the circuit's owner's to give")
	}
	if vbrOwner {
		h.changedAddresses(&v.Attachments[0])
		h.sharedAddresses(v)
	} else {
		h.foreignAddresses()
	}
	if n, ok := h.number("Bandwidth", ""); ok && !contains(vbrBandwidths, n) {
		h.maybe("the page gives no bounds for Bandwidth")
	} else if ok {
		h.bandwidth(line, v.ID)
	}
	switch {
	case line.Business != "Normal":
		h.maybe("the circuit is %s, which the page does not mention", line.Business)
	case h.given("AssociatedPhysicalConnections"):
		h.maybe("associated circuits are not followed here")
	case h.given("MinTxInterval", "MinRxInterval", "DetectMultiplier") && h.account(v.Owner).NoBFD:
		h.maybe("BFD without the permission")
	case len(h.req.Params) <= 2:
		h.maybe("nothing is to be changed")
	case v.Status != "active" && !(v.Status == "terminated" && h.given("VlanId")):
		h.maybe("the page does not say whether a VBR that is %s can be modified", v.Status)
	}
}

// moveTo judges a new VLAN for the VBR's first attachment.
func (h *hearing) moveTo(v *model.VirtualBorderRouter, vlan int64) {
	a := v.Attachments[0]
	if vlan == a.VlanID {
		return
	}
	h.vlan(a.CircuitID, vlan, v.ID)
}

// sharedAddresses: no page says whether a VBR may have one address on two of its circuits.
func (h *hearing) sharedAddresses(v *model.VirtualBorderRouter) {
	for _, a := range v.Attachments[1:] {
		for param, has := range map[string]string{"LocalGatewayIp": a.LocalGatewayIP, "PeerGatewayIp": a.PeerGatewayIP,
			"LocalIpv6GatewayIp": a.LocalIPv6, "PeerIpv6GatewayIp": a.PeerIPv6} {
			if s, ok := h.text(param); ok && s == has {
				h.maybe("an address that the VBR uses on another circuit")
			}
		}
	}
}

// changedAddresses judges the IPv4 and IPv6 addresses that an attachment has after the change.
func (h *hearing) changedAddresses(a *model.Attachment) {
	after := *a
	for param, field := range map[string]*string{
		"LocalGatewayIp": &after.LocalGatewayIP, "PeerGatewayIp": &after.PeerGatewayIP, "PeeringSubnetMask": &after.PeeringSubnetMask,
		"LocalIpv6GatewayIp": &after.LocalIPv6, "PeerIpv6GatewayIp": &after.PeerIPv6, "PeeringIpv6SubnetMask": &after.PeeringIPv6Mask,
	} {
		if s, ok := h.text(param); ok {
			*field = s
		}
	}
	if h.given("LocalGatewayIp", "PeerGatewayIp", "PeeringSubnetMask") {
		l, goodLocal := ipv4(after.LocalGatewayIP)
		p, goodPeer := ipv4(after.PeerGatewayIP)
		m, goodMask := peeringMask(after.PeeringSubnetMask)
		switch {
		case after.PeeringSubnetMask != "" && !goodMask:
			h.no("InvalidPeeringSubnetMask.Malformed", "the mask %s is not one of /24 to /30", after.PeeringSubnetMask)
		case after.LocalGatewayIP != "" && !goodLocal, after.PeerGatewayIP != "" && !goodPeer:
			h.no("InvalidIp.Malformed", "an address is malformed")
		case after.LocalGatewayIP == "" || after.PeerGatewayIP == "" || after.PeeringSubnetMask == "":
			h.maybe("the addresses are not complete")
		case l == p:
			h.no("", "both ends have the address %s", after.LocalGatewayIP)
		case l&m != p&m:
			h.no("InvalidIp.NotSameSubnet", "%s and %s are not in one subnet", after.LocalGatewayIP, after.PeerGatewayIP)
		}
	}
	if h.given("EnableIpv6", "LocalIpv6GatewayIp", "PeerIpv6GatewayIp", "PeeringIpv6SubnetMask") {
		if reason := pair6(after.LocalIPv6, after.PeerIPv6, after.PeeringIPv6Mask); reason != "" {
			h.maybe("%s", reason)
		}
		if on, ok := h.flag("EnableIpv6"); ok && on != a.EnableIPv6 || after.LocalIPv6 == "" || after.PeerIPv6 == "" || after.PeeringIPv6Mask == "" || !a.EnableIPv6 {
			h.maybe("what switching IPv6 takes is not said")
		}
	}
}

func (h *hearing) updateBandwidth() {
	h.need("Bandwidth")
	v, line, vbrOwner, _ := h.vbrFor("VirtualBorderRouterId", "")
	if v == nil || line == nil {
		return
	}
	h.trafficAt(line)
	if n, ok := h.number("Bandwidth", ""); ok && !contains(vbrBandwidths, n) {
		h.maybe("the page gives no bounds for Bandwidth")
	} else if ok {
		h.bandwidth(line, v.ID)
	}
	h.hostedBandwidth(v, line)
	if !vbrOwner || v.Status != "active" {
		h.maybe("caller, state or circuit are not covered by the page")
	}
}

func (h *hearing) associate() {
	h.need("RegionId", "VbrId", "PhysicalConnectionId", "VlanId")
	vlan, hasVlan := h.number("VlanId", "InvalidVlanId.Malformed")
	id, _ := h.text("PhysicalConnectionId")
	vbr, _ := h.text("VbrId")
	pc, v := h.circuit(id), h.vbr(vbr)
	if pc == nil || v == nil {
		h.place("")
		h.no("", "there is no circuit %q or no VBR %q", id, vbr)
		return
	}
	h.place(pc.Region)
	h.onHosted(pc, vlan, hasVlan, true)
	switch {
	case pc.Owner != h.req.Account:
		h.no("", "only the owner of the circuit may give VlanId")
	case v.Owner != h.req.Account:
		h.maybe("the page does not say who gives the addresses of another account's VBR")
	default:
		h.addresses("InvalidPeerGatewayIp.Malformed")
		h.addresses6(pc, "")
	}
	h.traffic(h.req.Account, pc.Region)
	h.lineEnabled(pc, "")
	if v.Region != pc.Region {
		h.maybe("whether the regions must agree is not said")
	}
	if on(v, pc.ID) != nil {
		h.no("", "the VBR is on the circuit already")
	} else if hasVlan {
		h.vlan(pc.ID, vlan, v.ID)
	}
	if h.vbrsOn(pc.ID) >= h.quota("vbrs.per-circuit") {
		h.no("QuotaExceeded.vbrPerpConn", "%d VBRs are on the circuit", h.vbrsOn(pc.ID))
	}
	if int64(len(v.Attachments)) >= h.quota("circuits.per-vbr") {
		h.no("EXCEED_ASSOCIATE_MAX_NUM", "the VBR is on %d circuits", len(v.Attachments))
	}
	if v.Status != "active" {
		h.maybe("the page does not say whether a VBR that is %s can be associated", v.Status)
	}
	for _, a := range v.Attachments {
		local, _ := h.text("LocalGatewayIp")
		peer, _ := h.text("PeerGatewayIp")
		local6, _ := h.text("LocalIpv6GatewayIp")
		peer6, _ := h.text("PeerIpv6GatewayIp")
		theirs := []string{a.LocalGatewayIP, a.PeerGatewayIP, a.LocalIPv6, a.PeerIPv6}
		if contains(theirs, local) || contains(theirs, peer) || contains(theirs, local6) || contains(theirs, peer6) {
			h.maybe("an address that the VBR uses on another circuit")
		}
	}
	if count(h.interfaces, func(r *model.RouterInterface) bool { return r.RouterID == v.ID }) > 0 {
		h.maybe("the VBR has router interfaces")
	}
}

func (h *hearing) unassociate() {
	h.need("PhysicalConnectionId")
	v, _, vbrOwner, lineOwner := h.vbrFor("VbrId", "")
	if v == nil {
		return
	}
	id, _ := h.text("PhysicalConnectionId")
	a := on(v, id)
	switch {
	case h.circuit(id) == nil:
		h.no("", "there is no circuit %q", id)
		return
	case a == nil && (v.Status != "active" || h.circuit(id).Owner != h.req.Account || h.circuit(id).Region != v.Region):
		h.no("", "the VBR is not on %s, which is elsewhere or another account's", id)
		return
	case a == nil:
		h.no("PHYSICAL_NOT_ASSOCIATE_TO_VBR", "the VBR is not on %s", id)
		return
	case len(v.Attachments) == 1:
		h.no("", "it is the VBR's only circuit")
	case a == &v.Attachments[0]:
		h.maybe("whether the first circuit can be detached is not said")
	}
	for _, r := range h.entries {
		for _, hop := range r.NextHops {
			if hop.ID == a.VlanInterfaceID && hop.Type != "RouterInterface" {
				h.maybe("%s names the VLAN interface as a %s", r.ID, hop.Type)
			} else if hop.ID == a.VlanInterfaceID {
				h.no("ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY", "%s uses the VLAN interface", r.ID)
			}
		}
	}
	if !vbrOwner || !lineOwner || v.Status != "active" || h.circuit(id).Owner != h.req.Account {
		h.maybe("caller or state are not covered by the page")
	}
	if a.EnableIPv6 && count(h.groups, func(g *model.BGPGroup) bool { return g.VbrID == v.ID && g.IPVersion == "IPv6" }) > 0 {
		h.maybe("the VBR has BGP groups for IPv6")
	}
	if count(h.peers, func(p *model.BGPPeer) bool { return p.VbrID == v.ID }) > 0 {
		h.maybe("the VBR has BGP peers")
	}
}
