package simtest

import (
	"ecsim/model"
	"ecsim/model/api"
)

func (m *maker) vpc(label string, fit func(*model.Vpc) bool) *model.Vpc {
	v := pick(m, label, m.w.Vpcs, fit)
	if v != nil {
		m.about(&v.Meta)
	}
	return v
}

// apOf is the access point of the VBR's first circuit.
func (m *maker) apOf(v *model.VirtualBorderRouter) string {
	if pc := m.w.Circuits.Get(v.Primary().CircuitID); pc != nil {
		return pc.AccessPointID
	}
	return "ap-nowhere"
}

// createInterface draws one end of a link: of a VBR towards a VPC, of a VPC towards a VBR, or of a VPC towards another.
func createInterface(m *maker) model.Request {
	end := "VBR"
	if m.w.Vpcs.Len() > 0 {
		end = choose(m, "end", "VBR", "VPC to VBR", "VPC to VPC")
	}
	switch end {
	case "VBR":
		v := m.vbr("VBR", "active")
		m.set("RouterType", "VBR")
		m.id("RouterId", model.PrefixVirtualBorderRouter, vbrMeta(v))
		if v != nil {
			m.set("AccessPointId", choose(m, "AccessPointId", m.apOf(v), m.apOf(v), m.apOf(v), "ap-cn-shanghai-pd-C", ""))
			m.towardsVpc(v.Owner)
		}
		m.side("InitiatingSide", 7)
	case "VPC to VBR":
		vpc := m.vpc("VPC", func(*model.Vpc) bool { return true })
		m.set("RouterType", "VRouter")
		m.id("RouterId", model.PrefixVRouter, routerOf(vpc))
		v := pick(m, "opposite VBR", m.w.VBRs, func(v *model.VirtualBorderRouter) bool { return v.Owner == m.account && v.Region == m.region })
		if v != nil {
			m.set("OppositeRouterType", "VBR")
			m.set("OppositeRouterId", v.ID)
			m.set("OppositeAccessPointId", choose(m, "OppositeAccessPointId", m.apOf(v), m.apOf(v), m.apOf(v), ""))
		}
		m.set("OppositeRegionId", m.region)
		m.maybe(16, "AccessPointId", "ap-cn-shanghai-pd-C")
		m.side("AcceptingSide", 7)
	default:
		vpc := m.vpc("VPC", func(*model.Vpc) bool { return true })
		m.set("RouterType", "VRouter")
		m.id("RouterId", model.PrefixVRouter, routerOf(vpc))
		m.towardsVpc(m.account)
		m.side(choose(m, "role", "InitiatingSide", "AcceptingSide"), 8)
		m.maybe(12, "OppositeAccessPointId", "ap-cn-shanghai-pd-C")
	}
	m.texts("Name", "Description")
	if m.one(6, "health check") {
		m.maybe(2, "HealthCheckSourceIp", "172.16.9.9", "source")
		m.maybe(2, "HealthCheckTargetIp", "10.0.0.1", "target")
	}
	if m.one(4, "prepaid") {
		m.set("InstanceChargeType", "PrePaid")
		m.maybe(2, "Period", "1", "3", "9", "4", "10")
		m.set("PricingCycle", choose(m, "PricingCycle", "Month", "Year"))
		m.set("AutoPay", choose(m, "AutoPay", "true", "false"))
	}
	m.token("ClientToken")
	return m.request(api.CreateRouterInterface, true)
}

// routerOf names a VPC's router as if it were the resource.
func routerOf(v *model.Vpc) *model.Meta {
	if v == nil {
		return nil
	}
	return &model.Meta{ID: v.VRouterID}
}

func (m *maker) towardsVpc(owner string) {
	vpc := pick(m, "opposite VPC", m.w.Vpcs, func(v *model.Vpc) bool { return v.Owner == owner && v.Region == m.region })
	region := m.region
	if vpc != nil {
		m.set("OppositeRouterType", "VRouter")
		m.set("OppositeRouterId", vpc.VRouterID)
		region = vpc.Region
	}
	m.set("OppositeRegionId", region)
}

// side sets role and specification; once in n draws they do not fit.
func (m *maker) side(role string, n int) {
	spec := "Large.1"
	if role == "AcceptingSide" {
		spec = "Negative"
	}
	if m.one(n, "odd side") {
		role, spec = choose(m, "Role", "AcceptingSide", "InitiatingSide", "BothSides"), choose(m, "Spec", "Mini.2", "Negative", "Huge.1")
	}
	m.set("Role", role)
	m.set("Spec", spec)
}

func (m *maker) routerInterface(label string, fit func(*model.RouterInterface) bool) *model.RouterInterface {
	r := pick(m, label, m.w.RouterInterfaces, fit)
	if r != nil {
		m.about(&r.Meta)
		m.id("RouterInterfaceId", model.PrefixRouterInterface, &r.Meta)
	} else {
		m.id("RouterInterfaceId", model.PrefixRouterInterface, nil)
	}
	return r
}

func onInterface(action model.Action, state string) func(*maker) model.Request {
	return func(m *maker) model.Request {
		m.routerInterface("interface", func(r *model.RouterInterface) bool { return r.Status == state })
		return m.request(action, true)
	}
}

// modifyInterface most often points an interface that waits at one that waits for it.
func modifyInterface(m *maker) model.Request {
	waits := func(r *model.RouterInterface) bool { return r.Status == "Idle" && r.OppositeInterface == "" }
	r := m.routerInterface("interface", waits)
	if r != nil && m.one(2, "point at") {
		o := pick(m, "opposite", m.w.RouterInterfaces, func(o *model.RouterInterface) bool {
			return o.RouterID == r.OppositeRouter && o.OppositeRouter == r.RouterID && o.Role != r.Role && (o.OppositeInterface == "" || o.OppositeInterface == r.ID)
		})
		m.set("OppositeInterfaceId", o.ID)
		m.set("OppositeRouterId", o.RouterID)
		m.set("OppositeRouterType", o.RouterType)
		m.maybe(3, "OppositeInterfaceOwnerId", o.Owner, Stranger)
	} else {
		m.maybe(3, "HealthCheckSourceIp", "172.16.9.9")
		m.maybe(3, "HealthCheckTargetIp", "10.0.0.1")
		m.maybe(6, "HcThreshold", "8", "0")
		m.maybe(6, "HcRate", "2", "-1")
		m.maybe(6, "DeleteHealthCheckIp", "true", "false")
		m.texts("Name", "Description")
	}
	return m.request(api.ModifyRouterInterfaceAttribute, true)
}

func modifySpec(m *maker) model.Request {
	m.routerInterface("interface", func(r *model.RouterInterface) bool { return r.Role == "InitiatingSide" && r.Status == "Active" })
	m.set("Spec", choose(m, "Spec", "Large.2", "Mini.2", "Negative", "Huge.1"))
	m.token("ClientToken")
	return m.request(api.ModifyRouterInterfaceSpec, true)
}

func connectInterface(m *maker) model.Request {
	m.routerInterface("interface", func(r *model.RouterInterface) bool {
		o := m.w.RouterInterfaces.Get(r.OppositeInterface)
		return r.Role == "InitiatingSide" && r.Status == "Idle" && o != nil && o.OppositeInterface == r.ID
	})
	return m.request(api.ConnectRouterInterface, true)
}

func deleteInterface(m *maker) model.Request {
	m.routerInterface("interface", func(r *model.RouterInterface) bool {
		used := false
		m.w.EntriesVia(r.ID, func(*model.RouteEntry) bool { used = true; return false })
		return !used && (r.Status == "Idle" || r.Status == "Inactive")
	})
	m.token("ClientToken")
	return m.request(api.DeleteRouterInterface, true)
}
