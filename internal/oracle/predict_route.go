package oracle

import (
	"strconv"

	"ecsim/model"
)

// hop is one next hop as the call gives it.
type hop struct{ id, kind string }

// list returns the flattened NextHopList.
func (h *hearing) list() (hops []hop) {
	for n := 1; n <= 20; n++ {
		at := "NextHopList." + strconv.Itoa(n)
		id, hasID := h.text(at + ".NextHopId")
		kind, hasKind := h.text(at + ".NextHopType")
		if hasID || hasKind || h.given(at+".Weight") {
			hops = append(hops, hop{id, kind})
			if hasKind && kind != "RouterInterface" {
				h.no("", "%s is a %q", at, kind)
			}
		}
		if w, ok := h.number(at+".Weight", ""); ok && w != 100 {
			h.maybe("weights have no documented range")
		}
	}
	return hops
}

func (h *hearing) createEntry() {
	h.need("RouteTableId", "DestinationCidrBlock")
	h.named("RouteEntryName", "", false)
	table, _ := h.text("RouteTableId")
	vpc, vbr := h.vpcOfTable(table), h.vbrOfTable(table)
	if s, ok := h.text("Description"); ok {
		if first := []rune(s)[0]; !letter(first) || link(s) || len(s) < 2 {
			h.maybe("the page has no rule for Description")
		}
	}
	var owner, region string
	switch {
	case vpc != nil:
		owner, region = vpc.Owner, vpc.Region
	case vbr != nil:
		owner, region = vbr.Owner, vbr.Region
	}
	if owner != h.req.Account {
		h.place("")
		h.no("", "there is no route table %q of the caller", table)
		return
	}
	h.place(region)
	if vpc != nil && !h.trafficOpen(owner, region) {
		h.maybe("whether outbound traffic matters for a VPC's table is not said")
	} else {
		h.traffic(owner, region)
	}
	h.destination(table, vpc)
	custom := count(h.entries, func(r *model.RouteEntry) bool { return r.RouteTableID == table && r.Type == "Custom" })
	if custom >= h.quota("route-entries.per-table") {
		h.no("QuotaExceeded", "the table has %d custom entries", custom)
	}
	h.stable(table)
	if vpc != nil {
		h.vpcEntry(vpc)
	} else {
		h.vbrEntry(vbr)
	}
}

// stable: no entry of the table is pending or modifying.
func (h *hearing) stable(table string) {
	for _, r := range h.entries {
		if r.RouteTableID == table && r.Status != "Available" {
			h.no("IncorrectRouteEntryStatus", "%s is %s", r.ID, r.Status)
			return
		}
	}
}

func (h *hearing) destination(table string, vpc *model.Vpc) {
	s, ok := h.text("DestinationCidrBlock")
	if !ok {
		return
	}
	block, exact, good := cidr(s)
	if !good {
		if _, six := ipv6(s); six {
			h.maybe("a bare IPv6 address")
			return
		}
		h.no("InvalidCidrBlock.Malformed", "%q is no block", s)
		return
	}
	if !exact {
		h.maybe("whether host bits may be set is not said")
	}
	if len(block.IP) == 16 {
		h.maybe("IPv6 destinations")
	}
	if within(block, serviceBlock) {
		h.no("", "%s is in 100.64.0.0/10", s)
	}
	for _, r := range unusualBlocks {
		if within(block, r) {
			h.maybe("%s may be a destination that is not permitted", s)
		}
	}
	if within(block, tenBlock) {
		h.maybe("10.0.0.0/8 may need to be allowed")
	}
	for _, r := range h.entries {
		other, _, ok := cidr(r.Destination)
		if r.RouteTableID == table && ok && other.String() == block.String() && r.Type != "BGP" {
			h.no("", "%s leads to %s already", r.ID, r.Destination)
		}
	}
	if ones, _ := block.Mask.Size(); ones == 0 {
		h.maybe("whether the default route counts as containing vSwitches and 100.64.0.0/10 is doubtful")
		return
	}
	if vpc == nil {
		return
	}
	for _, sw := range h.vswitches {
		theirs, _, ok := cidr(sw.CidrBlock)
		if sw.VpcID != vpc.ID || !ok || !overlap(block, theirs) {
			continue
		}
		if within(block, theirs) {
			h.no("", "%s lies in the vSwitch's %s", s, sw.CidrBlock)
		} else {
			h.no("", "%s contains the vSwitch's %s", s, sw.CidrBlock)
		}
	}
	if overlap(block, serviceBlock) && !within(block, serviceBlock) {
		h.maybe("it contains 100.64.0.0/10")
	}
}

func (h *hearing) vpcEntry(vpc *model.Vpc) {
	id, hasID := h.text("NextHopId")
	kind, hasKind := h.text("NextHopType")
	hops := h.list()
	if vpc.Status != "Available" {
		h.maybe("the VPC is %s", vpc.Status)
	}
	if count(h.vswitches, func(s *model.VSwitch) bool { return s.VpcID == vpc.ID && s.Status != "Available" }) > 0 {
		h.maybe("a vSwitch of the VPC is not Available")
	}
	switch {
	case len(hops) > 0 && hasKind:
		h.no("InvalidNexthopTypeAndList.BothNotNull", "type and list are both given")
	case len(hops) > 0 && hasID:
		h.no("", "next hop and list are both given")
	case len(hops) > 0:
		h.ecmp(vpc, hops)
	case !hasID && !hasKind:
		h.no("InvalidNexthopTypeAndList.BothNull", "there is no next hop")
	case !hasID:
		h.no("", "there is a type without a next hop")
	case kind == "RouterInterface":
		h.vpcHop(vpc, id)
	default:
		h.maybe("next hops other than router interfaces")
	}
}

// vpcHop: the interface is on the VPC's router, and not idle when a VBR is opposite.
func (h *hearing) vpcHop(vpc *model.Vpc, id string) *model.RouterInterface {
	ri := h.routerInterface(id)
	switch {
	case ri == nil:
		h.no("", "there is no router interface %q", id)
		return nil
	case ri.RouterID != vpc.VRouterID:
		h.no("", "%s is not on the VPC's router", id)
	case ri.Status == "Deleting":
		h.no("", "%s is being deleted", id)
	case ri.OppositeRouterType == "VBR" && ri.Status == "Idle":
		h.no("OperationDenied.VbrIdle", "%s is idle and leads to a VBR", id)
	case ri.Status != "Active" || ri.Business != "Normal":
		h.maybe("%s is %s and %s", id, ri.Status, ri.Business)
	}
	return ri
}

func (h *hearing) ecmp(vpc *model.Vpc, hops []hop) {
	if len(hops) < 2 || len(hops) > 4 {
		h.no("", "%d next hops instead of 2 to 4", len(hops))
	}
	vpcs := map[string]bool{}
	for i, x := range hops {
		if x.kind != "" && x.kind != "RouterInterface" || x.id == "" {
			h.no("", "the next hop %q is a %q", x.id, x.kind)
			continue
		}
		for _, y := range hops[:i] {
			if x.id == y.id {
				h.maybe("%s is given twice", x.id)
			}
		}
		if ri := h.vpcHop(vpc, x.id); ri != nil && ri.OppositeRouterType != "VBR" {
			h.no("InvalidOppositeRouterType", "opposite %s is a %q", x.id, ri.OppositeRouterType)
			vpcs[ri.OppositeRouter] = true
		}
	}
	if len(vpcs) > 1 {
		h.no("OperationDenied.RouterInterfaceToDifferentVpc", "they lead to %d VPCs", len(vpcs))
	}
}

func (h *hearing) vbrEntry(vbr *model.VirtualBorderRouter) {
	id, hasID := h.text("NextHopId")
	kind, hasKind := h.text("NextHopType")
	if len(h.list()) > 0 {
		h.no("", "a VBR's table has no ECMP")
	}
	if vbr.Status != "active" {
		h.no("InvalidVBRStatus", "the VBR is %s", vbr.Status)
	}
	line := h.circuit(vbr.Attachments[0].CircuitID)
	v, a := h.vbrOfVlanInterface(id)
	for i := range vbr.Attachments {
		pc := h.circuit(vbr.Attachments[i].CircuitID)
		if pc != nil && (pc.Status != "Enabled" || pc.Business != "Normal") && len(vbr.Attachments) > 1 {
			h.maybe("which of several circuits counts is not said")
			line = nil
		}
	}
	if line != nil {
		if line.Status != "Enabled" {
			h.no("", "the circuit is %s", line.Status)
		}
		switch line.Business {
		case "FinancialLocked":
			h.no("InvalidPhysicalConnectionBusinessStatus", "the circuit is in arrears")
		case "SecurityLocked":
			h.maybe("the circuit is locked")
		}
	}
	switch {
	case !hasID:
		h.no("", "there is no next hop")
		return
	case !hasKind:
		h.no("InvalidNextHopType", "there is no type of next hop")
		return
	case kind != "RouterInterface":
		h.no("", "the next hop is a %s", kind)
		return
	}
	ri := h.routerInterface(id)
	switch {
	case ri != nil && ri.Status == "Deleting":
		h.no("", "%s is being deleted", id)
	case ri != nil && ri.RouterID == vbr.ID:
		if ri.Status != "Active" || ri.Business != "Normal" {
			h.maybe("%s is %s and %s", id, ri.Status, ri.Business)
		}
	case a != nil && v.ID == vbr.ID:
	default:
		h.no("", "%s is no router interface of the VBR", id)
	}
}

func (h *hearing) modifyEntry() {
	h.need("RegionId", "RouteEntryId")
	h.named("RouteEntryName", "", true)
	h.described("Description", "")
	id, _ := h.text("RouteEntryId")
	r := h.entry(id)
	if r == nil {
		h.place("")
		h.no("", "there is no route entry %q", id)
		return
	}
	h.place(r.Region)
	if r.Owner != h.req.Account {
		h.no("", "the entry is another account's")
	}
	if r.Type != "Custom" {
		h.no("", "the entry is a %s one", r.Type)
	}
	if h.given("NewNextHopType", "NewNextHopId") || r.Status != "Available" || !h.given("RouteEntryName", "Description") {
		h.maybe("the page covers name and description of an Available entry only")
	}
}

func (h *hearing) deleteEntry() {
	id, hasID := h.text("RouteEntryId")
	table, hasTable := h.text("RouteTableId")
	dest, hasDest := h.text("DestinationCidrBlock")
	next, hasNext := h.text("NextHopId")
	hops := h.list()
	if hasNext && len(hops) > 0 {
		h.no("", "next hop and list are both given")
	}
	if !hasID && (!hasTable || !hasDest) {
		h.no("", "the entry is not identified")
		return
	}
	block, exact, _ := cidr(dest)
	meant := func(r *model.RouteEntry) bool {
		if hasID && r.ID != id || hasTable && r.RouteTableID != table {
			return false
		}
		return !hasDest || block != nil && r.Destination == block.String()
	}
	// A destination names the static route beside one that BGP brought.
	r := find(h.entries, func(r *model.RouteEntry) bool { return meant(r) && r.Type == "Custom" })
	if r == nil {
		r = find(h.entries, meant)
	}
	if r == nil {
		h.no("", "there is no such entry")
		return
	}
	h.place(r.Region)
	if hasID && (hasTable || hasDest) || hasDest && !exact {
		h.maybe("an entry that is identified twice or with host bits")
	}
	if r.Owner != h.req.Account {
		h.no("", "the entry is another account's")
	}
	switch r.Type {
	case "System":
		h.no("", "a system route")
	case "Custom":
	default:
		h.maybe("whether a %s entry can be deleted is not said", r.Type)
	}
	h.stable(r.RouteTableID)
	if v := h.vpcOfTable(r.RouteTableID); v != nil {
		if count(h.vswitches, func(s *model.VSwitch) bool { return s.VpcID == v.ID && s.Status != "Available" }) > 0 {
			h.no("", "a vSwitch of the VPC is being created")
		}
		if v.Status != "Available" {
			h.maybe("the VPC is %s", v.Status)
		}
	}
	switch {
	case !hasNext && len(hops) == 0:
		if hasID {
			h.maybe("whether the ID alone will do is not said")
		} else {
			h.no("InvalidNextHop", "neither next hop nor list is given")
		}
	case len(r.NextHops) == 1 && hasNext:
		if r.NextHops[0].ID != next {
			h.no("", "the entry's next hop is %s", r.NextHops[0].ID)
		}
	case len(r.NextHops) == 1, hasNext:
		h.no("", "the form of the next hop is not the entry's")
	default:
		h.sameHops(r, hops)
	}
}

func (h *hearing) sameHops(r *model.RouteEntry, hops []hop) {
	for _, x := range hops {
		there := false
		for _, n := range r.NextHops {
			there = there || n.ID == x.id
		}
		if !there {
			h.no("", "%s is no next hop of the entry", x.id)
		}
	}
	if len(hops) != len(r.NextHops) {
		h.maybe("not all next hops of the entry are named")
	}
}
