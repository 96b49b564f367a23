package oracle

import (
	"time"

	"ecsim/model"
)

var (
	operators = []string{"CT", "CU", "CM", "CO", "Equinix", "Other"}
	portTypes = []string{"100Base-T", "1000Base-T", "1000Base-LX", "10GBase-T", "10GBase-LR"}
)

func (h *hearing) createCircuit() {
	h.need("RegionId", "AccessPointId", "LineOperator", "PeerLocation")
	h.place("")
	region, _ := h.text("RegionId")
	h.traffic(h.req.Account, region)
	h.oneOf("Type", "InvalidType.Malformd", "VPC")
	h.oneOf("LineOperator", "InvalidLineOperator.Malformd", operators...)
	h.oneOf("PortType", "InvalidPortType.Malformd", portTypes...)
	if n, ok := h.number("bandwidth", "InvalidBandwidth"); ok && !contains([]int64{50, 100, 200, 300, 400, 500, 1000, 2000, 4000, 5000, 8000, 10000}, n) {
		h.no("InvalidBandwidth", "bandwidth %d is not in the list", n)
	}
	h.named("Name", "InvalidName.Malformed", false)
	h.described("Description", "InvalidDescription.Malformed")
	point, _ := h.text("AccessPointId")
	if ap, in := h.accessPoint(point); ap == nil || in != region {
		h.no("", "there is no access point %q in %s", point, region)
	} else if ap.Status != "recommended" && ap.Status != "hot" {
		h.no("InvalidAccessPointId.NotEnabled", "the access point %s is %s", point, ap.Status)
	}
	h.redundant("InvalidRedundantPhysicalConnectionId.NotFound")
	if h.notEnabled(h.req.Account) >= h.quota("circuits.not-enabled") {
		h.no("QuotaExceeded.freePconnPerAP", "%d circuits are not Enabled", h.notEnabled(h.req.Account))
	}
	if h.circuitsAt(h.req.Account, point) >= h.quota("circuits.per-access-point") {
		h.no("QuotaExceeded.pConnPerAP", "%d circuits are at %s", h.circuitsAt(h.req.Account, point), point)
	}
	for _, pc := range h.circuits {
		if pc.Owner == h.req.Account && pc.Business == "FinancialLocked" {
			h.no("", "the circuit %s is in arrears", pc.ID)
		}
	}
}

// redundant: it exists, is the caller's and Allocated, Confirmed or Enabled.
func (h *hearing) redundant(notFound model.Code) {
	id, ok := h.text("RedundantPhysicalConnectionId")
	if !ok {
		return
	}
	switch pc := h.circuit(id); {
	case pc == nil:
		h.no(notFound, "there is no redundant circuit %s", id)
	case pc.Owner != h.req.Account:
		h.no("InvalidRedundantPhysicalConnection", "the redundant circuit %s is another account's", id)
	case pc.Status != "Allocated" && pc.Status != "Confirmed" && pc.Status != "Enabled":
		h.no("InvalidRedundantPhysicalConnectionStatus", "the redundant circuit %s is %s", id, pc.Status)
	default:
		if region, _ := h.text("RegionId"); pc.Region != region || pc.Hosted != nil {
			h.maybe("the redundant circuit is in another region, or hosted")
		}
	}
}

// ownCircuit finds the caller's circuit, or objects.
func (h *hearing) ownCircuit(param string, notFound model.Code) *model.PhysicalConnection {
	h.need("RegionId", param)
	id, _ := h.text(param)
	pc := h.circuit(id)
	switch {
	case pc == nil:
		h.place("")
		h.absent(notFound, "there is no circuit %q", id)
		return nil
	case pc.Owner != h.req.Account:
		h.no("", "the circuit %s is another account's", id)
		return nil
	}
	h.place(pc.Region)
	return pc
}

func (h *hearing) circuitIn(pc *model.PhysicalConnection, wrong model.Code, states ...string) {
	if pc != nil && !contains(states, pc.Status) {
		h.no(wrong, "the circuit %s is %s, not one of %v", pc.ID, pc.Status, states)
	}
}

func (h *hearing) confirmCircuit() {
	pc := h.ownCircuit("PhysicalConnectionId", "ResourceNotFound.PhysicalConnectionId")
	if pc == nil {
		return
	}
	h.traffic(pc.Owner, pc.Region)
	h.circuitIn(pc, "", "Allocated")
	if pc.Hosted != nil && pc.Hosted.Status != "UnConfirmed" {
		h.no("", "the hosted connection is %s", pc.Hosted.Status)
	}
}

func (h *hearing) enableCircuit() {
	pc := h.ownCircuit("PhysicalConnectionId", "InvalidPhysicalConnectionId.NotFound")
	h.circuitIn(pc, "Forbidden.NotAllowedInState", "Confirmed")
}

func (h *hearing) cancelCircuit() {
	pc := h.ownCircuit("PhysicalConnectionId", "InvalidPhysicalConnectionId.NotFound")
	h.circuitIn(pc, "Forbidden.NotAllowedInState", "Initial", "Approved", "Allocated", "Confirmed")
	if pc != nil && h.vbrsOn(pc.ID) > 0 {
		h.no("Forbidden.VbrAttached", "VBRs are on the circuit")
	}
}

func (h *hearing) terminateCircuit() {
	pc := h.ownCircuit("PhysicalConnectionId", "InvalidPhysicalConnectionId.NotFound")
	h.circuitIn(pc, "Forbidden.NotAllowedInState", "Enabled")
	if pc == nil {
		return
	}
	if n := h.vbrsOn(pc.ID); n > 0 {
		h.no("Forbidden.VbrAttached", "%d VBRs are on the circuit", n)
	}
	for _, o := range h.circuits {
		if o.Hosted != nil && o.Hosted.ParentID == pc.ID {
			h.no("OperationFailed.VpconnAttached", "the hosted connection %s is on the circuit", o.ID)
		}
	}
}

func (h *hearing) recoverCircuit() {
	pc := h.ownCircuit("InstanceId", "ResourceNotFound")
	if pc == nil {
		return
	}
	if pc.Hosted == nil {
		h.no("", "only hosted connections can be recovered")
	} else if parent := h.circuit(pc.Hosted.ParentID); pc.Business != "Normal" || parent.Status != "Enabled" {
		h.no("", "the hosted connection is %s, the circuit below it %s", pc.Business, parent.Status)
	}
	h.circuitIn(pc, "", "Terminated")
}

func (h *hearing) deleteCircuit() {
	id, _ := h.text("PhysicalConnectionId")
	if pc := h.circuit(id); pc != nil && pc.Hosted != nil && pc.Hosted.ParentOwner == h.req.Account {
		h.deleteHosted(pc)
		return
	}
	pc := h.ownCircuit("PhysicalConnectionId", "InvalidPhysicalConnectionId.NotFound")
	h.circuitIn(pc, "Forbidden.NotAllowedInState", "Rejected", "Canceled", "Allocation Failed", "Terminated")
	if pc == nil {
		return
	}
	if pc.Hosted != nil && pc.Hosted.Status == "UnConfirmed" && pc.Status == "Allocated" {
		h.no("", "the owner of the circuit below withdraws what is not confirmed")
	}
	for _, v := range h.vbrs {
		if on(v, pc.ID) != nil {
			h.no("", "the VBR %s is on the circuit", v.ID)
		}
	}
	for _, o := range h.circuits {
		if o.RedundantID == pc.ID {
			h.maybe("the circuit is the redundant one of %s", o.ID)
		}
		if o.Hosted != nil && o.Hosted.ParentID == pc.ID {
			h.no("", "the hosted connection %s is on the circuit", o.ID)
		}
	}
	for _, held := range h.holds {
		if held.CircuitID == pc.ID {
			h.maybe("VLAN %d of the circuit is held", held.VlanID)
		}
	}
}

func (h *hearing) modifyCircuit() {
	h.oneOf("LineOperator", "InvalidLineOperator.Malformd", operators...)
	h.oneOf("PortType", "InvalidPortType.Malformd", portTypes...)
	h.ranged("bandwidth", "InvalidBandwidth", 2, 10240)
	h.named("Name", "InvalidName.Malformed", true)
	h.described("Description", "InvalidDescription.Malformed")
	h.redundant("")
	pc := h.ownCircuit("PhysicalConnectionId", "")
	if pc == nil {
		return
	}
	h.keepsRoom(pc)
	if pc.Hosted != nil && h.given("LineOperator", "bandwidth", "PeerLocation", "PortType") {
		h.no("", "line and port of a hosted connection are those of the circuit below")
	}
	if id, _ := h.text("RedundantPhysicalConnectionId"); id == pc.ID {
		h.maybe("the circuit would be its own redundant circuit")
	}
	switch pc.Status {
	case "Canceled", "Allocating", "Allocation Failed", "Terminated":
		h.no("InvalidStatus", "the circuit is %s", pc.Status)
	case "Initial", "Enabled", "Rejected":
	default:
		if h.given("bandwidth", "PortType", "RedundantPhysicalConnectionId") {
			h.no("InvalidStatus", "the specification of a circuit that is %s", pc.Status)
		}
		if h.given("LineOperator", "PeerLocation") {
			h.maybe("operator and location may be specification")
		}
	}
	if !h.given("LineOperator", "bandwidth", "PeerLocation", "PortType", "RedundantPhysicalConnectionId", "Description", "Name", "CircuitCode") {
		h.maybe("nothing is to be changed")
	}
}

func (h *hearing) setupOrder() {
	h.need("RegionId", "AccessPointId", "LineOperator")
	h.place("")
	h.oneOf("LineOperator", "", operators...)
	h.oneOf("PortType", "", portTypes...)
	h.redundant("")
	region, _ := h.text("RegionId")
	point, _ := h.text("AccessPointId")
	if ap, in := h.accessPoint(point); ap == nil || in != region {
		h.no("", "there is no access point %q in %s", point, region)
	} else if ap.Status != "recommended" && ap.Status != "hot" {
		h.maybe("the access point is %s", ap.Status)
	}
}

func (h *hearing) occupancyOrder() {
	h.oneOf("InstanceChargeType", "", "PrePaid")
	cycle := h.oneOf("PricingCycle", "", "Month", "Year")
	if cycle == "Year" {
		h.ranged("Period", "", 1, 5)
	} else {
		h.ranged("Period", "", 1, 9)
	}
	id, _ := h.text("PhysicalConnectionId")
	pc := h.circuit(id)
	if pc != nil && pc.Hosted != nil && pc.Hosted.ParentOwner == h.req.Account {
		h.need("RegionId")
		h.place(pc.Region)
		if pc.Hosted.OrderMode == "PayByVirtualPhysicalConnectionOwner" {
			h.no("", "the tenant pays")
		}
	} else if pc = h.ownCircuit("PhysicalConnectionId", ""); pc == nil {
		return
	}
	if pc.Hosted != nil && pc.Status != "Allocated" && pc.Status != "Confirmed" && (pc.Status != "Enabled" || pc.Hosted.ExpectSpec == "") {
		h.no("Forbidden.NotAllowedInState", "the hosted connection is %s", pc.Status)
	}
	if pc.Hosted == nil && pc.Status != "Confirmed" && (pc.Status != "Allocated" || pc.LOA == nil || pc.LOA.Status != "Complete") {
		h.no("Forbidden.NotAllowedInState", "the circuit is %s", pc.Status)
	}
	for _, o := range h.orders {
		if o.Subject == pc.ID && o.Type == "Occupancy" {
			h.maybe("there is an occupancy order for the circuit")
		}
	}
}

func (h *hearing) applyLOA() {
	h.need("CompanyName", "LineType", "Si", "ConstructionTime")
	h.oneOf("LineType", "", "MSTP", "MPLSVPN", "FIBRE", "Other")
	h.ranged("Bandwidth", "", 2, 10240)
	if s, ok := h.text("ConstructionTime"); ok {
		if at, err := time.Parse("2006-01-02T15:04:05Z", s); err != nil || at.Format("2006-01-02T15:04:05Z") != s {
			h.no("", "ConstructionTime is %q", s)
		}
	}
	if !h.given("PMInfo.1.PMName") {
		h.maybe("no engineer is named")
	}
	if h.given("PMInfo.17.PMName") {
		h.no("", "there are more than 16 engineers")
	}
	pc := h.ownCircuit("InstanceId", "")
	if pc == nil {
		return
	}
	h.traffic(pc.Owner, pc.Region)
	h.maybe("the states in which a letter can be applied for are not named")
}

func (h *hearing) completeLOA() {
	pc := h.ownCircuit("InstanceId", "")
	if pc != nil && pc.LOA == nil {
		h.no("", "no letter was applied for")
	}
	h.maybe("the states in which a letter can be completed are not named")
}

func (h *hearing) openService() {
	h.need("RegionId")
	h.place("")
	if region, _ := h.text("RegionId"); h.trafficOpen(h.req.Account, region) {
		h.maybe("it is open already")
	}
}
