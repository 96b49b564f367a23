package simtest

import (
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

func openService(m *maker) model.Request {
	m.region = choose(m, "region", Regions...)
	m.account = choose(m, "account", Stranger, Neighbour, Owner)
	return m.request(api.OpenPhysicalConnectionService, true)
}

// accessPoint draws one of the region's access points.
func (m *maker) accessPoint() string {
	r := m.w.Settings.Region(m.region)
	if r == nil || len(r.AccessPoints) == 0 || m.one(20, "access point elsewhere") {
		return choose(m, "access point", "ap-cn-beijing-ft-A", "ap-nowhere")
	}
	return r.AccessPoints[choose(m, "access point", indexes(len(r.AccessPoints))...)].ID
}

func indexes(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

func (m *maker) circuit(label string, states ...string) *model.PhysicalConnection {
	pc := pick(m, label, m.w.Circuits, func(pc *model.PhysicalConnection) bool {
		for _, s := range states {
			if pc.Status == s {
				return true
			}
		}
		return len(states) == 0
	})
	if pc != nil {
		m.about(&pc.Meta)
	}
	return pc
}

func metaOf(pc *model.PhysicalConnection) *model.Meta {
	if pc == nil {
		return nil
	}
	return &pc.Meta
}

func (m *maker) redundant() {
	if m.one(5, "redundant") {
		pc := pick(m, "redundant circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool { return pc.Status == "Enabled" && pc.Owner == m.account })
		m.id("RedundantPhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	}
}

func createCircuit(m *maker) model.Request {
	m.account = choose(m, "account", Owner, Neighbour)
	m.region = choose(m, "region", Regions...)
	if m.account == Neighbour {
		m.region = Regions[0]
	}
	m.set("AccessPointId", m.accessPoint())
	m.set("LineOperator", choose(m, "LineOperator", "CT", "CU", "CM", "CO", "Equinix", "Other", "CT", "CT&T"))
	m.set("PeerLocation", "Hangzhou")
	m.maybe(2, "PortType", "10GBase-LR", "1000Base-T", "1000Base-LX", "40GBase-LR")
	m.maybe(6, "bandwidth", "50", "10000", "51", "10001")
	m.redundant()
	m.texts("Name", "Description")
	m.token("ClientToken")
	return m.request(api.CreatePhysicalConnection, true)
}

func modifyCircuit(m *maker) model.Request {
	pc := m.circuit("circuit", "Enabled", "Initial", "Rejected", "Approved", "Allocated", "Confirmed")
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	m.texts("Name", "Description")
	m.maybe(4, "bandwidth", "2", "10240", "1", "10241")
	m.maybe(6, "PortType", "1000Base-T", "10GBase-LR")
	m.maybe(8, "CircuitCode", "longtel002")
	m.redundant()
	return m.request(api.ModifyPhysicalConnectionAttribute, true)
}

// onCircuit draws a call that only names a circuit, most often in one of the states.
func onCircuit(action model.Action, states ...string) func(*maker) model.Request {
	return func(m *maker) model.Request {
		m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(m.circuit("circuit", states...)))
		m.token("ClientToken")
		return m.request(action, true)
	}
}

func terminateCircuit(m *maker) model.Request {
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool {
		free := true
		m.w.VBRsOn(pc.ID, func(*model.VirtualBorderRouter) bool { free = false; return false })
		return pc.Status == "Enabled" && free
	})
	if pc != nil {
		m.about(&pc.Meta)
	}
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	return m.request(api.TerminatePhysicalConnection, true)
}

func deleteCircuit(m *maker) model.Request {
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool {
		switch pc.Status {
		case "Rejected", "Canceled", "Allocation Failed", "Terminated":
			return true
		}
		return pc.Hosted != nil && pc.Hosted.Status == "UnConfirmed"
	})
	if pc != nil {
		m.about(&pc.Meta)
		m.byCarrier(pc, 2)
	}
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	m.token("ClientToken")
	return m.request(api.DeletePhysicalConnection, true)
}

func recoverCircuit(m *maker) model.Request {
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool { return pc.Status == "Terminated" })
	if pc != nil {
		m.about(&pc.Meta)
	}
	m.id("InstanceId", model.PrefixPhysicalConnection, metaOf(pc))
	m.maybe(6, "DryRun", "true", "false")
	m.token("Token")
	return m.request(api.RecoverPhysicalConnection, true)
}

func setupOrder(m *maker) model.Request {
	if pc := m.circuit("circuit", "Initial"); pc != nil {
		m.set("AccessPointId", pc.AccessPointID)
		m.set("LineOperator", pc.LineOperator)
		m.set("PortType", pc.PortType)
	} else {
		m.set("AccessPointId", m.accessPoint())
		m.set("LineOperator", choose(m, "LineOperator", "CT", "CT&T"))
	}
	m.redundant()
	m.maybe(2, "AutoPay", "true", "false")
	m.token("ClientToken")
	return m.request(api.CreatePhysicalConnectionSetupOrder, true)
}

func occupancyOrder(m *maker) model.Request {
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool {
		return pc.Status == "Confirmed" || pc.Status == "Allocated" && (pc.Hosted != nil || pc.LOA != nil && pc.LOA.Status == "Complete") ||
			pc.Hosted != nil && pc.Hosted.ExpectSpec != ""
	})
	if pc != nil {
		m.about(&pc.Meta)
		m.byCarrier(pc, 2)
	}
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	m.maybe(2, "Period", "1", "5", "9", "6", "0", "10")
	m.maybe(2, "PricingCycle", "Year", "Month", "Week")
	m.maybe(2, "AutoPay", "true", "false")
	m.maybe(4, "InstanceChargeType", "PrePaid")
	m.token("ClientToken")
	return m.request(api.CreatePhysicalConnectionOccupancyOrder, true)
}

func applyLOA(m *maker) model.Request {
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool {
		return pc.LOA == nil && (pc.Status == "Approved" || pc.Status == "Allocated" || pc.Status == "Initial")
	})
	if pc != nil {
		m.about(&pc.Meta)
	}
	m.id("InstanceId", model.PrefixPhysicalConnection, metaOf(pc))
	m.set("CompanyName", "Example Ltd")
	m.set("LineType", choose(m, "LineType", "FIBRE", "MSTP", "MPLSVPN", "Other", "FIBRE", "Copper"))
	m.set("Si", "Example Construction")
	m.set("ConstructionTime", choose(m, "ConstructionTime", "2026-03-01T09:00:00Z", "2026-02-28T23:59:59Z", "2026-12-31T00:00:00Z", "2026-03-01 09:00"))
	m.maybe(4, "Bandwidth", "2", "10240", "10241")
	engineers := 1
	if m.one(8, "many engineers") {
		engineers = choose(m, "engineers", 16, 17)
	}
	for n := range engineers {
		for _, p := range []model.Param{{Name: "PMCertificateNo", Value: "E1"}, {Name: "PMName", Value: "Li"}, {Name: "PMCertificateType", Value: "Passport"},
			{Name: "PMGender", Value: "Female"}, {Name: "PMContactInfo", Value: "1390000"}} {
			m.set("PMInfo."+strconv.Itoa(n+1)+"."+p.Name, p.Value)
		}
	}
	return m.request(api.ApplyPhysicalConnectionLOA, true)
}

func completeLOA(m *maker) model.Request {
	pc := pick(m, "circuit", m.w.Circuits, func(pc *model.PhysicalConnection) bool { return pc.LOA != nil && pc.LOA.Status == "Available" })
	if pc != nil {
		m.about(&pc.Meta)
	}
	m.id("InstanceId", model.PrefixPhysicalConnection, metaOf(pc))
	m.maybe(2, "LineCode", "line-1")
	m.maybe(4, "FinishWork", "true", "false")
	return m.request(api.CompletePhysicalConnectionLOA, true)
}
