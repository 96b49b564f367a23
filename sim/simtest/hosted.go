package simtest

import (
	"ecsim/model"
	"ecsim/model/api"
)

func createHosted(m *maker) model.Request {
	pc := m.circuit("circuit", "Enabled")
	m.id("PhysicalConnectionId", model.PrefixPhysicalConnection, metaOf(pc))
	circuit := ""
	if pc != nil {
		circuit = pc.ID
	}
	m.vlan(circuit)
	m.set("OrderMode", choose(m, "OrderMode", "PayByPhysicalConnectionOwner", "PayByVirtualPhysicalConnectionOwner", "PayByVirtualPhysicalConnectionOwner", "PayByNobody"))
	m.set("Spec", choose(m, "Spec", "50M", "100M", "500M", "1G", "2G", "5G", "10G", "51M"))
	m.set("VpconnAliUid", choose(m, "VpconnAliUid", Neighbour, Neighbour, Stranger, Owner, "0"))
	m.texts("Name", "Description")
	m.maybe(8, "DryRun", "true")
	m.token("Token")
	return m.request(api.CreateVirtualPhysicalConnection, true)
}

func (m *maker) hosted(param string) *model.PhysicalConnection {
	pc := pick(m, "hosted connection", m.w.Circuits, func(pc *model.PhysicalConnection) bool { return pc.Hosted != nil })
	m.id(param, model.PrefixPhysicalConnection, metaOf(pc))
	if pc != nil {
		m.about(&pc.Meta)
		if pc.Hosted != nil {
			m.account = pc.Hosted.ParentOwner
		}
	}
	return pc
}

// byCarrier has the owner of the circuit below a hosted connection call, once in n draws.
func (m *maker) byCarrier(pc *model.PhysicalConnection, n int) {
	if pc.Hosted != nil && m.one(n, "the circuit below's owner") {
		m.account = pc.Hosted.ParentOwner
	}
}

func updateHosted(m *maker) model.Request {
	pc := m.hosted("InstanceId")
	parent := ""
	if pc != nil && pc.Hosted != nil {
		parent = pc.Hosted.ParentID
	}
	if pc != nil && pc.Hosted != nil && m.one(2, "the same VLAN") {
		m.number("VlanId", pc.Hosted.VlanID)
	} else {
		m.vlan(parent)
	}
	m.maybe(3, "ExpectSpec", "100M", "200M", "1G", "2G", "5G", "51M")
	m.maybe(8, "DryRun", "true")
	m.token("Token")
	return m.request(api.UpdateVirtualPhysicalConnection, true)
}

func convertVBR(m *maker) model.Request {
	v := pick(m, "VBR", m.w.VBRs, func(v *model.VirtualBorderRouter) bool {
		pc := m.w.Circuits.Get(v.Primary().CircuitID)
		return pc != nil && pc.Owner != v.Owner
	})
	if v != nil {
		m.about(&v.Meta)
	}
	m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	m.byLineOwner(v)
	m.maybe(2, "OrderMode", "PayByPhysicalConnectionOwner", "PayByVirtualPhysicalConnectionOwner", "PayByNobody")
	m.token("Token")
	return m.request(api.CreateVpconnFromVbr, true)
}

func attachVBR(m *maker) model.Request {
	pc := m.hosted("VpconnId")
	v := pick(m, "VBR", m.w.VBRs, func(v *model.VirtualBorderRouter) bool {
		return pc != nil && pc.Hosted != nil && v.Owner == pc.Owner && v.On(pc.Hosted.ParentID) != nil
	})
	m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	m.token("Token")
	return m.request(api.AttachVbrToVpconn, true)
}
