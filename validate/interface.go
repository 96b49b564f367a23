package validate

import (
	"net/netip"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

var noInterface = byAction{
	api.ConnectRouterInterface:         "InvalidRouterInterfaceId.NotFound",
	api.ActivateRouterInterface:        "InvalidRouterInterfaceId.NotFound",
	api.DeactivateRouterInterface:      "InvalidRouterInterfaceId.NotFound",
	api.ModifyRouterInterfaceSpec:      "InvalidRouterInterfaceId.NotFound",
	api.ModifyRouterInterfaceAttribute: "InvalidRouterInterfaceId.NotFound",
	api.DeleteRouterInterface:          "InvalidInstanceId.NotFound",
}

var notInterfaceOwner = byAction{
	api.ActivateRouterInterface:        "Forbbiden",
	api.DeactivateRouterInterface:      "Forbbiden.InvaildOwner",
	api.ModifyRouterInterfaceAttribute: "Forbbiden",
	api.ModifyRouterInterfaceSpec:      "InvalidInstanceOwner.Error",
}

// router is the router of that type and ID: its owner and region, and the VPC or VBR it belongs to.
type router struct {
	vbr *model.VirtualBorderRouter
	vpc *model.Vpc
}

func (r router) found() bool { return r.vbr != nil || r.vpc != nil }

func (r router) owner() (owner, region string) {
	if r.vbr != nil {
		return r.vbr.Owner, r.vbr.Region
	}
	return r.vpc.Owner, r.vpc.Region
}

func (c *Context) router(kind, id string) router {
	switch kind {
	case model.RouterVBR:
		return router{vbr: c.World.VBRs.Get(id)}
	case model.RouterVpc:
		return router{vpc: c.World.VpcOfRouter(id)}
	}
	return router{}
}

// ownRouter is the router a router interface is to be created on, if it is the caller's and in the region.
func (c *Context) ownRouter() router {
	kind, ok1 := c.Str("RouterType")
	id, ok2 := c.Str("RouterId")
	if !ok1 || !ok2 {
		return router{}
	}
	r := c.router(kind, id)
	if r.found() {
		if owner, region := r.owner(); owner == c.Req.Account && c.inRegion(region) {
			return r
		}
	}
	return router{}
}

var interfaceExistenceRules = []*Rule{
	{
		ID: "interface.exists",
		Doc: `There is no such router interface.
The ID names no router interface of the caller's in that region.`,
		Basis: Documented, Sources: []Source{{Document: "002", Section: "rows InvalidRouterInterfaceId.NotFound; InvalidInstanceId.NotFound of DeleteRouterInterface"}, interpretation(14)},
		Actions: noInterface.actions(), Codes: noInterface.codes(),
		Check: func(c *Context) []Finding {
			param := c.interfaceParam()
			id, ok := c.Str(param)
			r := c.Interface()
			if !ok || r != nil && (r.Owner == c.Req.Account || notInterfaceOwner[c.Req.Action] != "") {
				return nil
			}
			return found(noInterface[c.Req.Action], param, "%s names %s, which is no router interface of account %s in %s", param, id, c.Req.Account, c.Region())
		},
	},
	{
		ID: "interface.owner",
		Doc: `The router belongs to another account.
Only the owner of a router changes its interfaces.`,
		Basis: Documented, Sources: []Source{page(api.ActivateRouterInterface, "owner-only"), page(api.ModifyRouterInterfaceAttribute, "owner-only"),
			page(api.ModifyRouterInterfaceSpec, "owner-only"), metadata(api.DeactivateRouterInterface, "Forbbiden.InvaildOwner")},
		Actions: notInterfaceOwner.actions(), Codes: notInterfaceOwner.codes(),
		Check: func(c *Context) []Finding {
			if r := c.Interface(); r != nil && r.Owner != c.Req.Account {
				return found(notInterfaceOwner[c.Req.Action], c.interfaceParam(), "router interface %s belongs to another account", r.ID)
			}
			return nil
		},
	},
	{
		ID: "interface.router-exists",
		Doc: `There is no such router.
RouterId is a VPC's router (vrt-…, from CreateVpc) with RouterType VRouter or a VBR's ID with RouterType VBR, of the
caller's and in the region.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "row InvalidRouterId.NotFound")},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"InvalidRouterId.NotFound"},
		Check: func(c *Context) []Finding {
			id, ok1 := c.Str("RouterId")
			kind, ok2 := c.Str("RouterType")
			if !ok1 || !ok2 || c.ownRouter().found() {
				return nil
			}
			f := found("InvalidRouterId.NotFound", "RouterId", "RouterId names %s, which is no %s of account %s in %s", id, kind, c.Req.Account, c.Region())
			if v := c.World.Vpcs.Get(id); v != nil && kind == model.RouterVpc {
				fix(f, "that is a VPC; its router is %s", v.VRouterID)
			}
			return f
		},
	},
}

var interfaceRules = []*Rule{
	{
		ID: "interface.permission",
		Doc: `The account may not create router interfaces.
The page speaks of a list of those who may. Here every account is on it unless the state file takes it off.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "whitelist"), interpretation(18)},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"Forbidden.NotInRouterInterfaceCreateWhitelist"},
		Check: func(c *Context) []Finding {
			if c.World.Account(c.Req.Account).NoRouterInterfaces {
				return found("Forbidden.NotInRouterInterfaceCreateWhitelist", "", "account %s may not create router interfaces", c.Req.Account)
			}
			return nil
		},
	},
	{
		ID: "interface.vbr-initiates",
		Doc: `A VBR cannot be the accepting side.
Give the VBR's interface the role InitiatingSide and the VPC's AcceptingSide.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "vbr-only-initiator-and-active")},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"InvalidRole.ValueNotSupported"},
		Check: func(c *Context) []Finding {
			if c.str("RouterType") == model.RouterVBR && c.str("Role") == model.RoleAccepting {
				return fix(found("InvalidRole.ValueNotSupported", "Role", "the interface is on a VBR, which can only be the initiating side"), "set Role to %s", model.RoleInitiating)
			}
			return nil
		},
	},
	{
		ID: "interface.vbr-active",
		Doc: `The VBR is not active.
Router interfaces are created on active VBRs only.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "vbr-only-initiator-and-active"), metadata(api.CreateRouterInterface, "INVAID_VBR_STATUS")},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"INVAID_VBR_STATUS"},
		Check: func(c *Context) []Finding {
			if v := c.ownRouter().vbr; v != nil && v.Status != model.VBRActive {
				return with(found("INVAID_VBR_STATUS", "RouterId", "VBR %s is %s, not active", v.ID, v.Status), v.ID)
			}
			return nil
		},
	},
	{
		ID: "interface.spec",
		Doc: `The specification does not fit the role.
An accepting interface has none: its Spec is Negative. An initiating one needs a bandwidth class.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "accepting-side-spec-negative"), page(api.ModifyRouterInterfaceSpec, "accepting-side-spec-negative")},
		Actions: []model.Action{api.CreateRouterInterface, api.ModifyRouterInterfaceSpec}, Codes: []model.Code{"InvalidSpec.ValudNotSupported"},
		Check: func(c *Context) []Finding {
			role := c.str("Role")
			if r := c.Interface(); r != nil && c.Req.Action == api.ModifyRouterInterfaceSpec {
				role = r.Role
			}
			spec, ok := c.Str("Spec")
			switch {
			case !ok:
				return nil
			case role == model.RoleAccepting && spec != model.SpecNegative:
				return fix(found("InvalidSpec.ValudNotSupported", "Spec", "Spec is %s, but an accepting interface has no specification", spec), "set Spec to %s", model.SpecNegative)
			case role == model.RoleInitiating && spec == model.SpecNegative:
				return fix(found("InvalidSpec.ValudNotSupported", "Spec", "Spec is %s, but an initiating interface needs a bandwidth class", spec), "set Spec to Mini.2 … Xlarge.1, such as Large.1 for 1000 Mbit/s")
			}
			return nil
		},
	},
	accessPointRule("interface.access-point", "AccessPointId", `The access point does not fit the interface's router.
An interface on a VBR names the access point of the VBR's circuit; one on a VPC's router has none.`,
		[]string{"access-point-for-vbr"},
		func(c *Context) (kind string, r router) { return c.str("RouterType"), c.ownRouter() }),
	accessPointRule("interface.opposite-access-point", "OppositeAccessPointId", `The opposite access point does not fit the opposite router.
It is the access point of the VBR at the other end, and absent when the other end is a VPC's router.`,
		[]string{"opposite-access-point-for-vbr"},
		func(c *Context) (kind string, r router) {
			kind = c.str("OppositeRouterType")
			return kind, c.router(kind, c.str("OppositeRouterId"))
		}),
	{
		ID: "interface.router-quota",
		Doc: `The router has as many interfaces as it may.
At most five router interfaces can be created on one router. Delete one that is not needed.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "five-per-router")},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"LimitationExceed.InterfaceNumberOnRouter"},
		Check: func(c *Context) []Finding {
			id := c.str("RouterId")
			if !c.ownRouter().found() {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaInterfacesPerRouter)
			var ids []string
			c.World.InterfacesOf(id, func(r *model.RouterInterface) bool {
				ids = append(ids, r.ID)
				return int64(len(ids)) < quota
			})
			if int64(len(ids)) < quota {
				return nil
			}
			return with(found("LimitationExceed.InterfaceNumberOnRouter", "RouterId", "router %s has %d router interfaces; %d are allowed", id, len(ids), quota), ids...)
		},
	},
	{
		ID: "interface.arrears",
		Doc: `A router interface of the account is in arrears.
While any of them is locked for overdue payment none can be created or connected. Pay first.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "no-arrears-in-account"), page(api.ConnectRouterInterface, "no-arrears-in-account")},
		Actions: []model.Action{api.CreateRouterInterface, api.ConnectRouterInterface}, Codes: []model.Code{"Forbidden.BillsOutstanding"},
		Check: func(c *Context) []Finding {
			if c.World.InterfacesInArrears(c.Req.Account) == 0 {
				return nil
			}
			var ids []string
			c.World.OwnedBy(c.Req.Account, model.KindRouterInterface, func(id string) bool {
				if c.World.RouterInterfaces.Get(id).Business == model.BusinessFinancialLocked {
					ids = append(ids, id)
				}
				return len(ids) < 10
			})
			return fix(with(found("Forbidden.BillsOutstanding", "", "locked for overdue payment: %s", strings.Join(ids, ", ")), ids...), "pay first")
		},
	},
	{
		ID: "interface.locked",
		Doc: `The router interface is in arrears.
It cannot be activated, deactivated or changed in its specification until it is paid for. The page on its other
attributes does not mention arrears, but the metadata does. A lock for security forbids none of these calls.`,
		Basis: Documented, Sources: []Source{page(api.DeactivateRouterInterface, "not-in-arrears"), page(api.ActivateRouterInterface, "not-in-arrears"),
			page(api.ModifyRouterInterfaceSpec, "not-in-arrears"), metadata(api.ActivateRouterInterface, "Forbidden.FinancialLocked"),
			metadata(api.ModifyRouterInterfaceAttribute, "Forbidden.FinancialLocked"), interpretation(28)},
		Actions: []model.Action{api.ActivateRouterInterface, api.DeactivateRouterInterface, api.ModifyRouterInterfaceAttribute, api.ModifyRouterInterfaceSpec},
		Codes:   []model.Code{"Forbidden.FinancileLocked", "Forbidden.FinancialLocked"},
		Check: func(c *Context) []Finding {
			r := c.Interface()
			if r == nil || r.Business != model.BusinessFinancialLocked {
				return nil
			}
			code := model.Code("Forbidden.FinancialLocked")
			if c.Req.Action == api.DeactivateRouterInterface {
				code = "Forbidden.FinancileLocked"
			}
			return with(found(code, c.interfaceParam(), "router interface %s is locked for overdue payment", r.ID), r.ID)
		},
	},
	{
		ID: "interface.prepaid",
		Doc: `A prepaid router interface lacks what a purchase needs.
With InstanceChargeType PrePaid give Period (1 to 9 months or 1 to 3 years) and PricingCycle, and pay automatically or
in the order centre. AutoPay and PricingCycle have documented defaults, so only Period can be missing.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "prepaid-parameters"), page(api.CreateRouterInterface, "period-range-by-cycle")},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"MissingParameter", "InvalidParameter"},
		Check: func(c *Context) []Finding {
			if c.str("InstanceChargeType") != "PrePaid" {
				return nil
			}
			n, ok := c.Int("Period")
			if !ok && !c.given("Period") {
				return found("MissingParameter", "Period", "Period is missing; a prepaid interface is bought for a period")
			}
			if ok && c.str("PricingCycle") == "Year" && n > 3 {
				return fix(found("InvalidParameter", "Period", "Period is %d years; at most 3 are sold", n), "set Period to 3")
			}
			return nil
		},
	},
	{
		ID: "interface.accepting-postpaid",
		Doc: `The accepting side cannot be prepaid.
Only the initiating side is billed.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateRouterInterface, "Forbidden.AcceptRoleNotSupportPrePay")},
		Actions: []model.Action{api.CreateRouterInterface}, Codes: []model.Code{"Forbidden.AcceptRoleNotSupportPrePay"},
		Check: func(c *Context) []Finding {
			if c.str("InstanceChargeType") == "PrePaid" && c.str("Role") == model.RoleAccepting {
				return found("Forbidden.AcceptRoleNotSupportPrePay", "InstanceChargeType", "the interface is the accepting side, which is not billed")
			}
			return nil
		},
	},
	{
		ID: "interface.delete-routes",
		Doc: `Routes still point at the router interface.
Delete the route entries that have it as their next hop first.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouterInterface, "routes-first")},
		Actions: []model.Action{api.DeleteRouterInterface}, Codes: []model.Code{"DependencyViolation.RouterInterfaceReferedByRouteEntry"},
		Check: func(c *Context) []Finding {
			r := c.Interface()
			if r == nil || r.Owner != c.Req.Account {
				return nil
			}
			var ids, to []string
			c.World.EntriesVia(r.ID, func(e *model.RouteEntry) bool {
				ids, to = append(ids, e.ID), append(to, e.Destination)
				return len(ids) < 10
			})
			if len(ids) == 0 {
				return nil
			}
			return fix(with(found("DependencyViolation.RouterInterfaceReferedByRouteEntry", "RouterInterfaceId",
				"routes to %s go through router interface %s", strings.Join(to, ", "), r.ID), ids...), "delete them first")
		},
	},
	{
		ID: "interface.delete-prepaid",
		Doc: `A prepaid router interface cannot be deleted.
It ends with its period.`,
		Basis: Documented, Sources: []Source{page(api.DeleteRouterInterface, "prepaid-not-deletable")},
		Actions: []model.Action{api.DeleteRouterInterface}, Codes: []model.Code{"InvalidRouterInterfaceChargeType.Malformed"},
		Check: func(c *Context) []Finding {
			if r := c.Interface(); r != nil && r.Owner == c.Req.Account && r.ChargeType == "PrePaid" {
				return with(found("InvalidRouterInterfaceChargeType.Malformed", "RouterInterfaceId", "router interface %s is prepaid", r.ID), r.ID)
			}
			return nil
		},
	},
}

func accessPointRule(id, param, doc string, sections []string, of func(*Context) (string, router)) *Rule {
	r := &Rule{
		ID: id, Doc: doc, Basis: Documented, Actions: []model.Action{api.CreateRouterInterface},
		Codes: []model.Code{"InvalidAccessPoint.ValueNotAllowed", "MissingParameter", "InvalidAccessPoint.NotExist", "InvalidAccessPoint.NotMatch"},
		Check: func(c *Context) []Finding {
			kind, r := of(c)
			value, ok := c.Str(param)
			if !ok {
				if kind == model.RouterVBR && !c.given(param) {
					f := found("MissingParameter", param, "%s is missing; that end is a VBR", param)
					if r.vbr != nil {
						if pc := c.World.Circuits.Get(r.vbr.Primary().CircuitID); pc != nil {
							fix(f, "set %s to %s", param, pc.AccessPointID)
						}
					}
					return f
				}
				return nil
			}
			if kind != model.RouterVBR {
				if kind == "" && c.given("OppositeRouterType") {
					return nil
				}
				f := found("InvalidAccessPoint.ValueNotAllowed", param, "%s is %s, but that end is not a VBR", param, value)
				if param == "AccessPointId" && c.World.VBRs.Get(c.str("RouterId")) != nil {
					return fix(f, "RouterId is a VBR's; set RouterType to %s", model.RouterVBR)
				}
				return fix(f, "leave %s out", param)
			}
			if ap, _ := c.World.Settings.AccessPoint(value); ap == nil {
				return found("InvalidAccessPoint.NotExist", param, "there is no access point %s", value)
			}
			if r.vbr == nil {
				return nil
			}
			var at []string
			for i := range r.vbr.Attachments {
				if pc := c.World.Circuits.Get(r.vbr.Attachments[i].CircuitID); pc != nil {
					if pc.AccessPointID == value {
						return nil
					}
					at = append(at, pc.AccessPointID)
				}
			}
			if len(at) == 0 {
				return nil
			}
			return fix(with(found("InvalidAccessPoint.NotMatch", param, "%s is %s, but VBR %s is at %s", param, value, r.vbr.ID, OrList(at)), r.vbr.ID), "set %s to %s", param, at[0])
		},
	}
	for _, s := range sections {
		r.Sources = append(r.Sources, page(api.CreateRouterInterface, s))
	}
	return r
}

var badHealthCheck = byAction{
	api.CreateRouterInterface:          "IllegalParam.HealthcheckIp",
	api.ModifyRouterInterfaceAttribute: "InvalidHealthCheckIP.Malformd",
}

// healthCheck is the pair of addresses as it would be after the call.
func (c *Context) healthCheck() (source, target field) {
	source, target = c.field("HealthCheckSourceIp", ""), c.field("HealthCheckTargetIp", "")
	if r := c.Interface(); r != nil && c.Req.Action == api.ModifyRouterInterfaceAttribute {
		if remove, _ := c.Bool("DeleteHealthCheckIp"); !remove {
			source, target = c.field("HealthCheckSourceIp", r.HealthSource), c.field("HealthCheckTargetIp", r.HealthTarget)
		}
	}
	return source, target
}

var healthCheckRules = []*Rule{
	{
		ID: "health-check.pair",
		Doc: `The health check has a source and no target.
Probes go from HealthCheckSourceIp to HealthCheckTargetIp; with the first the second is required.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "health-check-target-with-source"),
			page(api.ModifyRouterInterfaceAttribute, "health-check-target-with-source"),
			metadata(api.CreateRouterInterface, "IllegalParam.HealthcheckIp"), metadata(api.ModifyRouterInterfaceAttribute, "InvalidHealthCheckIP.Malformd")},
		Actions: badHealthCheck.actions(), Codes: badHealthCheck.codes(),
		Check: func(c *Context) []Finding {
			source, target := c.healthCheck()
			if !source.given || target.value != "" || c.unknown(target.param) {
				return nil
			}
			return fix(found(badHealthCheck[c.Req.Action], source.param, "%s is %s, but there is no %s", source.param, source.value, target.param),
				"set %s to the customer's end of the link", target.param)
		},
	},
	{
		ID: "health-check.address",
		Doc: `A health-check address cannot be used.
Both are IPv4 addresses, and the source is an unused one of the VPC that the interface's router belongs to: inside its
blocks, and not the source of another of the router's health checks.`,
		Basis: Documented, Sources: []Source{page(api.CreateRouterInterface, "health-check-source"), page(api.ModifyRouterInterfaceAttribute, "health-check-source")},
		Actions: badHealthCheck.actions(), Codes: badHealthCheck.codes(),
		Check: func(c *Context) (fs []Finding) {
			source, target := c.healthCheck()
			code := badHealthCheck[c.Req.Action]
			for _, f := range []field{source, target} {
				if _, ok := address(f.value, false); f.given && !ok {
					fs = append(fs, found(code, f.param, "%s is %q, which is no IPv4 address", f.param, f.value)...)
				}
			}
			if len(fs) > 0 || !source.given {
				return fs
			}
			a, _ := address(source.value, false)
			vpc, own := c.ownRouter().vpc, ""
			if r := c.Interface(); r != nil && c.Req.Action == api.ModifyRouterInterfaceAttribute {
				vpc, own = c.router(r.RouterType, r.RouterID).vpc, r.ID
			}
			if vpc == nil {
				return nil
			}
			inside := false
			for _, block := range append([]string{vpc.CidrBlock}, vpc.SecondaryCidrBlocks...) {
				p, err := netip.ParsePrefix(block)
				inside = inside || err == nil && p.Contains(a)
			}
			if !inside {
				return with(found(code, source.param, "%s is %s, which is outside VPC %s, %s", source.param, a, vpc.ID, vpc.CidrBlock), vpc.ID)
			}
			c.World.InterfacesOf(vpc.VRouterID, func(x *model.RouterInterface) bool {
				if x.ID != own && sameAddress(x.HealthSource, source.value) {
					fs = with(found(code, source.param, "%s is %s, from which router interface %s probes already", source.param, a, x.ID), x.ID)
				}
				return fs == nil
			})
			return fs
		},
	},
	{
		ID: "health-check.timing",
		Doc: `The health check's numbers cannot be used.
HcThreshold is a number of probes and HcRate their interval in seconds; both are at least 1. 8 and 2 are recommended.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ModifyRouterInterfaceAttribute, "IllegalParam.HcThreshold"),
			metadata(api.ModifyRouterInterfaceAttribute, "IllegalParam.HcRate"), page(api.ModifyRouterInterfaceAttribute, "health-check-recommended-values")},
		Actions: []model.Action{api.ModifyRouterInterfaceAttribute}, Codes: []model.Code{"IllegalParam.HcThreshold", "IllegalParam.HcRate"},
		Check: func(c *Context) (fs []Finding) {
			for _, p := range []string{"HcThreshold", "HcRate"} {
				if n, ok := c.Int(p); ok && n < 1 {
					fs = append(fs, found(model.Code("IllegalParam."+p), p, "%s is %d; it must be at least 1", p, n)...)
				}
			}
			return fs
		},
	},
}
