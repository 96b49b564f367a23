package oracle

import (
	"strconv"

	"ecsim/model"
)

// mbpsOf are the bandwidths of hosted connections.
var mbpsOf = map[string]int64{"50M": 50, "100M": 100, "200M": 200, "300M": 300, "400M": 400, "500M": 500, "1G": 1000,
	"2G": 2000, "5G": 5000, "8G": 8000, "10G": 10000}

// portOf are the bandwidths of ports.
var portOf = map[string]int64{"100Base-T": 100, "1000Base-T": 1000, "1000Base-LX": 1000, "10GBase-T": 10000, "10GBase-LR": 10000}

var hostedSpecs = []string{"50M", "100M", "200M", "300M", "400M", "500M", "1G", "2G", "5G", "8G", "10G"}

func reserved(pc *model.PhysicalConnection) int64 {
	return max(mbpsOf[pc.Hosted.Spec], mbpsOf[pc.Hosted.ExpectSpec])
}

// hostedOn lists the hosted connections on the circuit.
func (e *estate) hostedOn(circuit string) (all []*model.PhysicalConnection) {
	for _, pc := range e.circuits {
		if pc.Hosted != nil && pc.Hosted.ParentID == circuit {
			all = append(all, pc)
		}
	}
	return all
}

func (h *hearing) partner() {
	if !h.account(h.req.Account).Partner {
		h.no("OperationDenied.CreateVpconn", "%s is no partner", h.req.Account)
	}
}

func (h *hearing) tenant(uid string) {
	if uid == h.req.Account || h.account(uid).Partner {
		h.no("Forbidden.VpconnAliUid", "the tenant %s is the caller or a partner", uid)
	}
}

// room: at most so many hosted connections, and of the port's bandwidth what is left; a larger bandwidth was applied for.
func (h *hearing) room(parent *model.PhysicalConnection, spec string, self *model.PhysicalConnection) {
	others, used := int64(0), mbpsOf[spec]
	for _, pc := range h.hostedOn(parent.ID) {
		if pc != self {
			others++
			used += reserved(pc)
		}
	}
	if self == nil && others >= h.quota("hosted-connections.per-circuit") {
		h.no("QuotaExceeded.VPCONN", "the circuit has %d hosted connections", others)
	}
	if spec == "" || self != nil && mbpsOf[spec] <= reserved(self) {
		return
	}
	if has := capacity(parent.PortType, parent.Bandwidth); has > 0 && used > has {
		h.no("ResourceNotEnough.Bandwidth", "%d Mbit/s on a port of %d", used, has)
	}
}

// capacity is what a circuit carries: its port's bandwidth, else its own; 0 when neither is known.
func capacity(port string, bandwidth int64) int64 {
	if n, known := portOf[port]; known {
		return n
	}
	return bandwidth
}

// keepsRoom: a circuit is not made smaller than what its hosted connections have.
func (h *hearing) keepsRoom(pc *model.PhysicalConnection) {
	port, bandwidth, used := pc.PortType, pc.Bandwidth, int64(0)
	if s, ok := h.text("PortType"); ok {
		port = s
	}
	if n, ok := h.number("bandwidth", ""); ok {
		bandwidth = n
	}
	for _, o := range h.hostedOn(pc.ID) {
		used += reserved(o)
	}
	if has := capacity(port, bandwidth); has > 0 && used > has {
		h.no("", "the hosted connections have %d Mbit/s, the circuit would carry %d", used, has)
	}
}

func (h *hearing) granted(spec string) {
	if mbpsOf[spec] > 1000 && !contains(h.account(h.req.Account).HostedSpecs, spec) {
		h.no("IllegalParam.Bandwidth", "%s is closed to %s", spec, h.req.Account)
	}
}

// hostedVlan judges whether a hosted connection may take the VLAN of the circuit: it is like a VBR there.
func (h *hearing) hostedVlan(circuit string, vlan int64, self string) {
	for _, c := range h.claims() {
		switch {
		case c.circuit != circuit || c.who == self:
		case c.vlan == vlan:
			h.no("VLAN_ID_HAS_BEEN_USED_IN_PHYSICAL_CONNECTION", "VLAN %d is %s's", vlan, c.who)
		case c.vlan == 0 || vlan == 0:
			h.no("OperationFailed.PconnAllocateVlan0", "VLAN %d is %s's, %d is asked for", c.vlan, c.who, vlan)
		}
	}
}

func (h *hearing) createHosted() {
	h.need("RegionId", "PhysicalConnectionId", "VlanId", "OrderMode", "Spec", "VpconnAliUid")
	h.oneOf("OrderMode", "IllegalParam.OrderMode", "PayByPhysicalConnectionOwner", "PayByVirtualPhysicalConnectionOwner")
	spec := h.oneOf("Spec", "IllegalParam.Spec", hostedSpecs...)
	h.named("Name", "InvalidName.Malformed", false)
	h.described("Description", "InvalidDescription.Malformed")
	vlan, hasVlan := h.ranged("VlanId", "InvalidVlanId.Malformed", 0, 2999)
	h.partner()
	h.granted(spec)
	if uid, ok := h.ranged("VpconnAliUid", "IllegalParam.VpconnAliUid", 1, 1<<62); ok {
		h.tenant(strconv.FormatInt(uid, 10))
	}
	id, _ := h.text("PhysicalConnectionId")
	pc := h.circuit(id)
	switch {
	case pc == nil:
		h.place("")
		h.no("", "there is no circuit %q", id)
		return
	case pc.Owner != h.req.Account, pc.Hosted != nil:
		h.no("", "the circuit is another account's, or hosted itself")
		return
	}
	h.place(pc.Region)
	h.lineEnabled(pc, "InvalidPhysicalConnectionId.NotEnabled")
	h.room(pc, spec, nil)
	if hasVlan {
		h.hostedVlan(pc.ID, vlan, "")
	}
}

// carried finds a hosted connection on a circuit of the caller's, or objects.
func (h *hearing) carried(param string) *model.PhysicalConnection {
	id, _ := h.text(param)
	pc := h.circuit(id)
	if pc == nil || pc.Hosted == nil || pc.Hosted.ParentOwner != h.req.Account {
		h.place("")
		h.no("", "%q is no hosted connection on a circuit of %s", id, h.req.Account)
		return nil
	}
	h.place(pc.Region)
	return pc
}

func (h *hearing) updateHosted() {
	h.need("RegionId", "InstanceId", "VlanId")
	spec := h.oneOf("ExpectSpec", "IllegalParam.Bandwidth", hostedSpecs...)
	vlan, hasVlan := h.ranged("VlanId", "IllegalParam.VlanId", 0, 2999)
	h.partner()
	pc := h.carried("InstanceId")
	if pc == nil {
		return
	}
	parent := h.circuit(pc.Hosted.ParentID)
	for _, line := range []*model.PhysicalConnection{pc, parent} {
		if line.Business == "FinancialLocked" {
			h.no("", "%s is in arrears", line.ID)
		} else if line.Business != "Normal" {
			h.maybe("%s is %s", line.ID, line.Business)
		}
		if line.Status == "Canceled" || line.Status == "Terminating" || line.Status == "Terminated" {
			h.no("", "%s is %s", line.ID, line.Status)
		}
	}
	if spec != pc.Hosted.Spec {
		h.granted(spec)
	}
	h.room(parent, spec, pc)
	if !hasVlan || vlan == pc.Hosted.VlanID {
		return
	}
	for _, v := range h.vbrs {
		if on(v, pc.ID) != nil || v.ID == pc.Hosted.FromVBR {
			h.no("IncorrectStatus.VBR", "the VBR %s uses the VLAN", v.ID)
		}
	}
	h.hostedVlan(parent.ID, vlan, pc.ID)
}

func (h *hearing) convertVBR() {
	h.need("RegionId", "VbrId")
	h.oneOf("OrderMode", "", "PayByPhysicalConnectionOwner", "PayByVirtualPhysicalConnectionOwner")
	h.partner()
	v, line, _, lineOwner := h.vbrFor("VbrId", "")
	if v == nil || line == nil {
		return
	}
	if !lineOwner {
		h.no("", "the VBR's circuit is another account's")
		return
	}
	if line.Status != "Enabled" {
		h.no("", "the circuit is %s", line.Status)
	}
	if line.Business != "Normal" {
		h.maybe("the circuit is %s", line.Business)
	}
	h.tenant(v.Owner)
	if !h.trafficOpen(v.Owner, v.Region) {
		h.no("OperationFailed.TargetUserPconnTrafficNotEnable", "outbound traffic is not open for %s", v.Owner)
	}
	if v.Status != "active" {
		h.no("IncorrectStatus.VbrId", "the VBR is %s", v.Status)
	}
	for _, a := range v.Attachments {
		if pc := h.circuit(a.CircuitID); pc != nil && pc.Hosted != nil {
			h.no("OperationFailed.VbrBindedPconn", "the VBR is on the hosted connection %s", pc.ID)
		}
	}
	for _, pc := range h.hostedOn(line.ID) {
		if pc.Hosted.FromVBR == v.ID {
			h.no("OperationFailed.VPconnCreated", "the VBR was converted into %s", pc.ID)
		}
	}
	spec := ""
	for name, mbps := range mbpsOf {
		if v.Bandwidth == mbps || mbps > 1000 && v.Bandwidth == mbps/1000*1024 {
			spec = name
		}
	}
	switch {
	case v.Bandwidth == 0:
		h.no("OperationFailed.BandwidthOrVlanIdEmpty", "the VBR has no bandwidth")
	case spec == "":
		h.no("IllegalParam.Bandwidth", "no hosted connection has %d Mbit/s", v.Bandwidth)
	}
	h.granted(spec)
	h.room(line, spec, nil)
}

func (h *hearing) attachVBR() {
	h.need("RegionId", "VpconnId", "VbrId")
	h.partner()
	pc := h.carried("VpconnId")
	id, _ := h.text("VbrId")
	v := h.vbr(id)
	if v == nil {
		h.no("", "there is no VBR %q", id)
		return
	}
	if pc == nil {
		return
	}
	if pc.Hosted.Status != "Confirmed" || pc.Status != "Confirmed" && pc.Status != "Enabled" {
		h.no("IncorrectStatus.PhysicalConnection", "the hosted connection is %s and %s", pc.Hosted.Status, pc.Status)
	}
	for _, o := range h.vbrs {
		if on(o, pc.ID) != nil {
			h.no("", "the hosted connection has the VBR %s", o.ID)
		}
	}
	if a := on(v, pc.Hosted.ParentID); a == nil || a.VlanID != pc.Hosted.VlanID || v.Owner != pc.Owner {
		h.no("", "the VBR is not the tenant's, or not in the VLAN of the circuit below")
	}
	if v.Status != "active" {
		h.no("", "the VBR is %s", v.Status)
	}
}

// onHosted judges a VBR's place on a hosted connection: it has its VLAN, and is the only one.
func (h *hearing) onHosted(pc *model.PhysicalConnection, vlan int64, hasVlan bool, another bool) {
	if pc.Hosted == nil {
		return
	}
	if hasVlan && vlan != pc.Hosted.VlanID {
		h.no("", "the hosted connection has VLAN %d, not %d", pc.Hosted.VlanID, vlan)
	}
	if another && h.vbrsOn(pc.ID) > 0 {
		h.no("", "the hosted connection has a VBR")
	}
}

// hostedBandwidth: the VBR on a hosted connection has that one's bandwidth.
func (h *hearing) hostedBandwidth(v *model.VirtualBorderRouter, line *model.PhysicalConnection) {
	if n, ok := h.number("Bandwidth", ""); ok && line.Hosted != nil && n != v.Bandwidth {
		h.no("", "the bandwidth is the hosted connection's")
	}
}

// deleteHosted judges what the owner of the circuit below does.
func (h *hearing) deleteHosted(pc *model.PhysicalConnection) {
	h.need("RegionId")
	h.place(pc.Region)
	if pc.Hosted.Status != "UnConfirmed" && pc.Status != "Canceled" {
		h.no("OperationDenied.NeedVpconnOwner", "it is %s", pc.Hosted.Status)
	}
}
