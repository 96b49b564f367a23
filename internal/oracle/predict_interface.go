package oracle

import "ecsim/model"

var specs = []string{"Mini.2", "Mini.5", "Small.1", "Small.2", "Small.5", "Middle.1", "Middle.2", "Middle.5", "Large.1", "Large.2",
	"Large.5", "Xlarge.1", "Negative"}

func (h *hearing) createInterface() {
	h.need("RegionId", "Role", "OppositeRegionId", "Spec", "RouterType", "RouterId")
	h.place("")
	role := h.oneOf("Role", "InvalidRole.ValueNotSupported", "InitiatingSide", "AcceptingSide")
	spec := h.oneOf("Spec", "InvalidSpec.ValudNotSupported", specs...)
	kind := h.oneOf("RouterType", "InvalidRouterType.ValueNotSupported", "VRouter", "VBR")
	h.named("Name", "InvalidName.Malformed", true)
	h.described("Description", "InvalidDescription.Malformed")
	region, _ := h.text("RegionId")
	h.traffic(h.req.Account, region)
	if role == "AcceptingSide" && spec != "Negative" {
		h.no("", "an accepting interface has no specification, so not %q", spec)
	} else if role == "InitiatingSide" && spec == "Negative" {
		h.maybe("an initiating interface with the specification Negative")
	}
	router, _ := h.text("RouterId")
	switch kind {
	case "VBR":
		h.onVBR(router, region, role)
	case "VRouter":
		h.onVpc(router, region)
	}
	if count(h.interfaces, func(r *model.RouterInterface) bool { return r.RouterID == router }) >= h.quota("router-interfaces.per-router") {
		h.no("LimitationExceed.InterfaceNumberOnRouter", "the router has its full number of interfaces")
	}
	if h.interfacesInArrears(h.req.Account) > 0 {
		h.no("Forbidden.BillsOutstanding", "a router interface is in arrears")
	}
	h.newOpposite(router)
	h.chargedFor()
	if h.given("HealthCheckSourceIp", "HealthCheckTargetIp") {
		h.healthCheck("")
	}
}

func (h *hearing) onVBR(router, region, role string) {
	v := h.vbr(router)
	if v == nil || v.Owner != h.req.Account || v.Region != region {
		h.no("", "there is no VBR %q for the caller in %s", router, region)
		return
	}
	if role == "AcceptingSide" {
		h.no("", "a VBR can only initiate")
	}
	if v.Status != "active" {
		h.no("", "the VBR is %s", v.Status)
	}
	point, ok := h.text("AccessPointId")
	switch {
	case !ok:
		h.maybe("whether the access point can be left out is doubtful")
	case !h.isAt(v, point):
		h.no("", "the VBR is not at %s", point)
	case h.circuit(v.Attachments[0].CircuitID).AccessPointID != point:
		h.maybe("the access point is that of an associated circuit")
	}
	if kind, _ := h.text("OppositeRouterType"); kind == "VBR" {
		h.maybe("two VBRs, of which one would have to accept")
	}
}

func (h *hearing) onVpc(router, region string) {
	v := h.vpcOfRouter(router)
	if v == nil || v.Owner != h.req.Account || v.Region != region {
		h.no("", "there is no VPC router %q for the caller in %s", router, region)
		return
	}
	if h.given("AccessPointId") {
		h.no("InvalidAccessPoint.ValueNotAllowed", "an interface that is not on a VBR has no access point")
	}
	if v.Status != "Available" {
		h.maybe("the VPC is %s", v.Status)
	}
}

// newOpposite judges what a new interface says of its opposite end.
func (h *hearing) newOpposite(router string) {
	region, _ := h.text("OppositeRegionId")
	if h.region(region) == nil {
		h.maybe("the page has no row for an opposite region that is not there")
	}
	kind := h.oneOf("OppositeRouterType", "", "VRouter", "VBR")
	point, hasPoint := h.text("OppositeAccessPointId")
	switch {
	case kind == "VBR" && !hasPoint:
		h.maybe("which code asks for the opposite access point, and whether it is needed, is doubtful")
	case kind == "VBR":
		if ap, in := h.accessPoint(point); ap == nil || in != region {
			h.maybe("the opposite access point is not in the opposite region")
		}
	case kind == "VRouter" && hasPoint:
		h.no("InvalidAccessPoint.ValueNotAllowed", "an opposite that is no VBR has no access point")
	case hasPoint:
		h.maybe("an opposite access point without the opposite's type")
	}
	opposite, ok := h.text("OppositeRouterId")
	if ok && (h.vbr(opposite) == nil && h.vpcOfRouter(opposite) == nil || opposite == router) {
		h.maybe("the opposite router is not there, or the same")
	} else if v := h.vbr(opposite); ok && v != nil && !h.isAt(v, point) {
		h.maybe("the opposite VBR is not at %q", point)
	}
	if h.given("OppositeInterfaceId") {
		h.maybe("naming an opposite interface at creation")
	}
	if owner, ok := h.text("OppositeInterfaceOwnerId"); ok && owner != h.req.Account {
		h.maybe("the opposite is another account's")
	}
	for _, r := range h.interfaces {
		if r.RouterID == router && r.OppositeRouter == opposite && connected(r) || r.RouterID == opposite && r.OppositeRouter == router && connected(r) {
			h.maybe("the two routers are connected already")
		}
	}
}

func (h *hearing) chargedFor() {
	charge := h.oneOf("InstanceChargeType", "", "PrePaid", "PostPaid")
	cycle := h.oneOf("PricingCycle", "", "Month", "Year")
	high := int64(9)
	if cycle == "Year" {
		high = 3
	}
	_, ok := h.number("Period", "")
	switch {
	case charge == "PrePaid":
		if role, _ := h.text("Role"); role == "AcceptingSide" {
			h.maybe("an accepting interface, which costs nothing, is to be prepaid")
		}
		h.ranged("Period", "", 1, high)
		if !ok {
			h.no("", "Period is missing")
		}
		if !h.given("AutoPay") || !h.given("PricingCycle") {
			h.maybe("parameters with a default are declared required")
		}
	case ok:
		h.maybe("Period without PrePaid")
	}
}

// healthCheck: a source needs a target. has is the target that the interface has already.
func (h *hearing) healthCheck(has string) {
	source, hasSource := h.text("HealthCheckSourceIp")
	target, hasTarget := h.text("HealthCheckTargetIp")
	_, good := ipv4(source)
	_, goodTarget := ipv4(target)
	switch {
	case hasSource && !hasTarget && has == "":
		h.no("", "a health check's source without a target")
	case hasSource && !good, hasTarget && !goodTarget:
		h.no("", "an address of the health check is malformed")
	default:
		h.maybe("the source must be an unused address of a VPC")
	}
}

// ownInterface finds the caller's router interface, or objects.
func (h *hearing) ownInterface(notFound, notOwner model.Code) *model.RouterInterface {
	h.need("RegionId", "RouterInterfaceId")
	id, _ := h.text("RouterInterfaceId")
	r := h.routerInterface(id)
	if r == nil {
		h.place("")
		h.absent(notFound, "there is no router interface %q", id)
		return nil
	}
	h.place(r.Region)
	if r.Owner != h.req.Account {
		h.no(notOwner, "the router interface is another account's")
	}
	return r
}

func (h *hearing) modifyInterface() {
	h.named("Name", "InvalidName.Malformed", false)
	h.described("Description", "InvalidDescription.Malformed")
	r := h.ownInterface("", "")
	if r == nil {
		return
	}
	if r.Business == "FinancialLocked" {
		h.no("", "it is in arrears; only the metadata has a code for that")
	}
	h.oneOf("OppositeRouterType", "", "VRouter", "VBR")
	if n, ok := h.number("HcThreshold", ""); ok && n != 8 {
		h.maybe("HcThreshold has no documented range")
	}
	if n, ok := h.number("HcRate", ""); ok && n != 2 {
		h.maybe("HcRate has no documented range")
	}
	if h.given("HealthCheckSourceIp", "HealthCheckTargetIp") {
		h.healthCheck(r.HealthTarget)
	}
	if drop, _ := h.flag("DeleteHealthCheckIp"); drop && h.given("HealthCheckSourceIp", "HealthCheckTargetIp") {
		h.maybe("deleting and setting the health check at once")
	}
	if h.given("OppositeInterfaceId", "OppositeRouterId", "OppositeRouterType", "OppositeInterfaceOwnerId") {
		h.pointAt(r)
	}
	if len(h.req.Params) <= 2 {
		h.maybe("nothing is to be changed")
	}
}

// pointAt judges naming a new opposite: it is sure for an interface that waits and an opposite that fits.
func (h *hearing) pointAt(r *model.RouterInterface) {
	id, _ := h.text("OppositeInterfaceId")
	o := h.routerInterface(id)
	if id == r.ID {
		h.no("", "it would be its own opposite")
	}
	router, hasRouter := h.text("OppositeRouterId")
	kind, hasKind := h.text("OppositeRouterType")
	owner, hasOwner := h.text("OppositeInterfaceOwnerId")
	fits := r.Status == "Idle" && o != nil && o.ID != r.ID && o.RouterID != r.RouterID && o.Role != r.Role && hasRouter && router == o.RouterID &&
		hasKind && kind == o.RouterType && (!hasOwner || owner == o.Owner) && o.Owner == r.Owner && o.Status == "Idle" &&
		r.OppositeRegion == o.Region
	if !fits {
		h.maybe("whether this opposite fits is not said")
	}
}

func (h *hearing) modifySpec() {
	spec := h.oneOf("Spec", "InvalidSpec.ValudNotSupported", specs...)
	h.need("Spec")
	r := h.ownInterface("", "")
	if r == nil {
		return
	}
	if r.Business == "FinancialLocked" {
		h.no("", "the interface is in arrears")
	}
	if r.Role == "AcceptingSide" && spec != "Negative" {
		h.no("", "an accepting interface has no specification")
	}
	if r.Status != "Active" || r.Role != "InitiatingSide" || spec == "Negative" || h.routerInterface(r.OppositeInterface) == nil || r.ChargeType == "PrePaid" || r.Business != "Normal" {
		h.maybe("role, state, opposite or charge type are not covered by the page")
	}
}

func (h *hearing) connectInterface() {
	r := h.ownInterface("InvalidRouterInterfaceId.NotFound", "")
	if r == nil {
		return
	}
	if r.Role != "InitiatingSide" {
		h.no("IncorrectRole.NotInitiatingSide", "it accepts")
	}
	if r.Status != "Idle" {
		h.no("", "it is %s", r.Status)
	}
	if h.interfacesInArrears(h.req.Account) > 0 {
		h.no("Forbidden.BillsOutstanding", "a router interface is in arrears")
	}
	o := h.routerInterface(r.OppositeInterface)
	if o == nil {
		h.no("", "there is no opposite interface %q", r.OppositeInterface)
		return
	}
	if o.RouterID == r.RouterID {
		h.no("", "both are on one router")
	}
	if o.OppositeInterface != r.ID {
		h.no("", "the opposite names %q", o.OppositeInterface)
	}
	if o.Role != "AcceptingSide" || o.Status != "Idle" {
		h.no("", "the opposite is an %s and %s", o.Role, o.Status)
	}
	if h.account(o.Owner).Site != h.account(r.Owner).Site {
		h.no("CROSS_BID.FORBIDDEN", "the opposite is of another site")
	}
	for _, x := range h.interfaces {
		y := h.routerInterface(x.OppositeInterface)
		if y != nil && connected(x) && connected(y) && (x.RouterID == r.RouterID && y.RouterID == o.RouterID || x.RouterID == o.RouterID && y.RouterID == r.RouterID) {
			h.no("", "%s and %s connect the two routers", x.ID, y.ID)
		}
	}
	h.doubtfulPair(r, o)
}

// doubtfulPair notes what may keep two idle interfaces from being connected.
func (h *hearing) doubtfulPair(r, o *model.RouterInterface) {
	for _, x := range h.interfaces {
		if x.ID != r.ID && x.ID != o.ID && connected(x) && (x.RouterID == r.RouterID && x.OppositeRouter == o.RouterID || x.RouterID == o.RouterID && x.OppositeRouter == r.RouterID) {
			h.maybe("%s is left of a connection of the two routers", x.ID)
		}
	}
	if r.OppositeRouter != o.RouterID || o.OppositeRouter != r.RouterID || r.OppositeRouterType != o.RouterType || o.OppositeRouterType != r.RouterType ||
		r.OppositeRegion != o.Region || o.OppositeRegion != r.Region || r.Owner != o.Owner ||
		r.OppositeOwner != "" && r.OppositeOwner != o.Owner || o.OppositeOwner != "" && o.OppositeOwner != r.Owner {
		h.maybe("the two do not describe each other in full")
	}
	if r.Business != "Normal" || o.Business != "Normal" {
		h.maybe("one of the two is locked")
	}
	for _, x := range []*model.RouterInterface{r, o} {
		if v := h.vbr(x.RouterID); v != nil && v.Status != "active" {
			h.maybe("the VBR is %s", v.Status)
		}
	}
}

func (h *hearing) activateInterface() {
	r := h.ownInterface("", "")
	if r == nil {
		return
	}
	h.traffic(r.Owner, r.Region)
	if r.Status != "Inactive" {
		h.no("IncorrectStatus", "it is %s", r.Status)
	}
	if r.Business == "FinancialLocked" {
		h.no("", "it is in arrears")
	} else if r.Business != "Normal" || h.routerInterface(r.OppositeInterface) == nil {
		h.maybe("it is locked, or its opposite is gone")
	}
}

func (h *hearing) deactivateInterface() {
	r := h.ownInterface("", "")
	if r == nil {
		return
	}
	if r.Status != "Active" {
		h.no("IncorrectStatus", "it is %s", r.Status)
	}
	if r.Business == "FinancialLocked" {
		h.no("Forbidden.FinancileLocked", "it is in arrears")
	} else if r.Business != "Normal" {
		h.maybe("it is locked")
	}
}

func (h *hearing) deleteInterface() {
	r := h.ownInterface("", "")
	if r == nil {
		return
	}
	if r.Status != "Idle" && r.Status != "Inactive" {
		h.no("IncorrectStatus", "it is %s", r.Status)
	}
	if r.ChargeType == "PrePaid" {
		h.no("InvalidRouterInterfaceChargeType.Malformed", "it is prepaid")
	}
	for _, e := range h.entries {
		for _, hop := range e.NextHops {
			if hop.ID == r.ID && hop.Type != "RouterInterface" {
				h.maybe("%s names it as a %s", e.ID, hop.Type)
			} else if hop.ID == r.ID {
				h.no("DependencyViolation.RouterInterfaceReferedByRouteEntry", "%s uses it", e.ID)
			}
		}
	}
	if r.Business != "Normal" {
		h.maybe("it is locked")
	}
}
