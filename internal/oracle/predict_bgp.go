package oracle

import "ecsim/model"

func (h *hearing) createGroup() {
	h.need("RegionId", "RouterId", "PeerAsn")
	h.named("Name", "InvalidBgpName.Malformed", true)
	h.described("Description", "InvalidBgpDescription.Malformed")
	h.peerASN()
	h.groupExtras()
	version, _ := h.text("IpVersion")
	if version != "" && version != "IPv4" && version != "IPv6" {
		h.maybe("the spelling of IpVersion")
	}
	v := h.ownRouter("InvalidVbrNetwork")
	if v == nil {
		return
	}
	h.traffic(v.Owner, v.Region)
	if version == "IPv6" && !hasIPv6(v) {
		h.no("", "the VBR has no IPv6")
	}
	if n := count(h.groups, func(g *model.BGPGroup) bool { return g.VbrID == v.ID }); n >= h.quota("bgp-groups.per-vbr") {
		h.no("QuotaExceeded.Bgp", "the VBR has %d groups", n)
	}
}

// peerASN: 45104 is the cloud's, and 0, 23456 and 4294967295 are nobody's.
func (h *hearing) peerASN() {
	if n, ok := h.number("PeerAsn", "InvalidPeerAsn.Malformed"); ok && !validASN(n) {
		h.no("InvalidPeerAsn.Malformed", "peer ASN %d", n)
	}
}

// groupExtras are parameters that the page does not have, or has no rule for.
func (h *hearing) groupExtras() {
	if h.given("LocalAsn", "RouteQuota") {
		h.maybe("LocalAsn and RouteQuota have no documented rule")
	}
	if key, ok := h.text("AuthKey"); ok {
		for _, r := range key {
			if !letter(r) || r > 127 {
				h.maybe("AuthKey has no documented rule")
			}
		}
		if len(key) > 20 {
			h.maybe("AuthKey has no documented rule")
		}
	}
}

// ownRouter finds the caller's VBR that RouterId names, or objects.
func (h *hearing) ownRouter(notFound model.Code) *model.VirtualBorderRouter {
	id, _ := h.text("RouterId")
	v := h.vbr(id)
	if v == nil {
		h.place("")
		h.absent(notFound, "there is no VBR %q", id)
		return nil
	}
	h.place(v.Region)
	if v.Owner != h.req.Account {
		h.no("", "the VBR is another account's")
	}
	if v.Status != "active" {
		h.maybe("the page does not name the states: the VBR is %s", v.Status)
	}
	return v
}

// ownGroup finds the caller's group, or objects.
func (h *hearing) ownGroup() *model.BGPGroup {
	h.need("RegionId", "BgpGroupId")
	id, _ := h.text("BgpGroupId")
	g := h.group(id)
	if g == nil {
		h.place("")
		h.absent("InvalidBgpGroup", "there is no BGP group %q", id)
		return nil
	}
	h.place(g.Region)
	if g.Owner != h.req.Account {
		h.no("", "the group is another account's")
	}
	h.operable(g.Status)
	if v := h.vbr(g.VbrID); v != nil && v.Status != "active" {
		h.maybe("the VBR is %s", v.Status)
	}
	return g
}

// operable: states that do not allow the operation are not named; one that is being deleted surely is such.
func (h *hearing) operable(status string) {
	switch status {
	case "Available":
	case "Deleting":
		h.no("", "it is being deleted")
	default:
		h.maybe("it is %s", status)
	}
}

func (h *hearing) modifyGroup() {
	h.named("Name", "InvalidBgpName.Malformed", true)
	h.described("Description", "InvalidBgpDiscription.Malformed")
	h.peerASN()
	h.groupExtras()
	g := h.ownGroup()
	if g == nil {
		return
	}
	h.traffic(g.Owner, g.Region)
	if len(h.req.Params) <= 2 {
		h.maybe("nothing is to be changed")
	}
}

func (h *hearing) deleteGroup() {
	g := h.ownGroup()
	if g == nil {
		return
	}
	for _, p := range h.peers {
		if p.GroupID == g.ID {
			h.no("DependencyViolation.BgpPeer", "the peer %s is in it", p.ID)
		}
	}
}

// peerAddress judges a peer's address in the group. self is the peer that has it.
func (h *hearing) peerAddress(s string, g *model.BGPGroup, self string) {
	_, is4 := ipv4(s)
	_, is6 := ipv6(s)
	switch {
	case !is4 && !is6:
		h.no("", "%q is no address", s)
		return
	case is6 != (g.IPVersion == "IPv6"):
		h.no("", "%s in a group for %s", s, g.IPVersion)
	}
	for _, p := range h.peers {
		if p.VbrID == g.VbrID && p.ID != self && p.PeerIP == s {
			h.no("", "%s has the address already", p.ID)
		}
	}
	v := h.vbr(g.VbrID)
	far := false
	for i := range v.Attachments {
		a := &v.Attachments[i]
		far = far || s == a.PeerGatewayIP || s == a.PeerIPv6
	}
	if !far {
		h.maybe("whether a peer must be the customer's end of a circuit is not said")
	}
	for _, p := range h.peers {
		if p.VbrID == g.VbrID && p.ID != self && p.PeerIP == "" {
			h.maybe("%s stands for the customer's end", p.ID)
		}
	}
}

// probing: BFD needs its number of hops, 1 to 255, and a permission.
func (h *hearing) probing(wasOn bool, had int64) {
	on, given := h.flag("EnableBfd")
	hops, hasHops := h.ranged("BfdMultiHop", "", 1, 255)
	if !given {
		on = wasOn
	}
	if !hasHops {
		hops = had
	}
	if on && hops == 0 {
		h.no("", "BFD without a number of hops")
	}
	if on && h.account(h.req.Account).NoBFD {
		h.no("", "BFD without the permission")
	}
	if hasHops && !on {
		h.maybe("a number of hops without BFD")
	}
}

func (h *hearing) createPeer() {
	h.probing(false, 0)
	g := h.ownGroup()
	if g == nil {
		return
	}
	h.traffic(g.Owner, g.Region)
	v := h.vbr(g.VbrID)
	if n := count(h.peers, func(p *model.BGPPeer) bool { return p.VbrID == v.ID }); n >= h.quota("bgp-peers.per-vbr") {
		h.no("QuotaExceeded.Bgp", "the VBR has %d peers", n)
	}
	if s, ok := h.text("IpVersion"); ok && s != g.IPVersion {
		h.maybe("whether IpVersion must equal the group's is not said")
	}
	s, ok := h.text("PeerIpAddress")
	switch {
	case ok:
		h.peerAddress(s, g, "")
	case len(v.Attachments) > 1:
		h.no("InvalidPeerIpAddress", "the VBR is on %d circuits and no address is given", len(v.Attachments))
	case count(h.peers, func(p *model.BGPPeer) bool { return p.VbrID == v.ID }) > 0 || g.IPVersion == "IPv6" || v.Attachments[0].PeerGatewayIP == "":
		h.maybe("what a peer without an address stands for")
	}
}

// ownPeer finds the caller's peer, or objects.
func (h *hearing) ownPeer() *model.BGPPeer {
	h.need("RegionId", "BgpPeerId")
	id, _ := h.text("BgpPeerId")
	p := h.peer(id)
	if p == nil {
		h.place("")
		h.no("", "there is no BGP peer %q", id)
		return nil
	}
	h.place(p.Region)
	if p.Owner != h.req.Account {
		h.no("", "the peer is another account's")
	}
	h.operable(p.Status)
	if v := h.vbr(p.VbrID); v != nil && v.Status != "active" {
		h.maybe("the VBR is %s", v.Status)
	}
	return p
}

func (h *hearing) modifyPeer() {
	p := h.ownPeer()
	if p == nil {
		return
	}
	h.probing(p.EnableBFD, p.BFDMultiHop)
	h.traffic(p.Owner, p.Region)
	if s, ok := h.text("PeerIpAddress"); ok {
		h.peerAddress(s, h.group(p.GroupID), p.ID)
	}
	if s, ok := h.text("BgpGroupId"); ok && s != p.GroupID {
		h.maybe("another group's ID")
	}
	if len(h.req.Params) <= 2 {
		h.maybe("nothing is to be changed")
	}
}

func (h *hearing) deletePeer() { h.ownPeer() }

func (h *hearing) addNetwork() {
	h.need("DstCidrBlock", "RegionId", "RouterId")
	v := h.ownRouter("")
	dest, ok := h.text("DstCidrBlock")
	block, exact, good := cidr(dest)
	if ok && !good {
		h.no("", "%q is no block", dest)
		return
	}
	if !exact || len(block.IP) == 16 {
		h.maybe("host bits and IPv6 are not covered by the page")
	}
	id, hasVpc := h.text("VpcId")
	vpc := h.vpc(id)
	if hasVpc && (vpc == nil || vpc.Owner != h.req.Account) {
		h.no("InvalidParams.NotFound", "there is no VPC %q", id)
	}
	if v == nil {
		return
	}
	h.advertisable(v, vpc, dest)
	for _, n := range h.networks {
		if n.VbrID == v.ID && ok && n.Destination == block.String() {
			h.no("InvalidParams.AlreadyExists", "%s is advertised", dest)
		}
	}
	if n := count(h.networks, func(n *model.BGPNetwork) bool { return n.VbrID == v.ID }); n >= h.quota("bgp-networks.per-vbr") {
		h.no("QuotaExceeded.BgpNetwork", "%d networks are advertised", n)
	}
}

// advertisable notes doubts: the block should be that of a VPC or vSwitch that the VBR leads to.
func (h *hearing) advertisable(v *model.VirtualBorderRouter, vpc *model.Vpc, dest string) {
	if !h.trafficOpen(v.Owner, v.Region) {
		h.maybe("outbound traffic is closed, which the page does not mention")
	}
	if vpc == nil || vpc.CidrBlock != dest || vpc.Region != v.Region {
		h.maybe("whether the block must be a VPC's is not said")
	}
	if count(h.interfaces, func(r *model.RouterInterface) bool { return r.RouterID == v.ID && r.Status == "Active" }) == 0 {
		h.maybe("the VBR has no active router interface")
	}
	for _, n := range h.networks {
		mine, _, ok := cidr(dest)
		theirs, _, _ := cidr(n.Destination)
		if ok && n.VbrID == v.ID && n.Destination != mine.String() && overlap(mine, theirs) {
			h.maybe("an overlapping network is advertised")
		}
	}
}

func (h *hearing) deleteNetwork() {
	h.need("DstCidrBlock", "RegionId", "RouterId")
	v := h.ownRouter("")
	if v == nil {
		return
	}
	if v.Status == "terminating" || v.Status == "recovering" || v.Status == "deleting" {
		h.maybe("the page does not say which states permit it, and the VBR is %s", v.Status)
	}
	dest, _ := h.text("DstCidrBlock")
	block, exact, good := cidr(dest)
	if good && !exact {
		h.maybe("host bits")
	}
	if !good || count(h.networks, func(n *model.BGPNetwork) bool { return n.VbrID == v.ID && n.Destination == block.String() }) == 0 {
		h.no("", "%q is not advertised", dest)
	}
}
