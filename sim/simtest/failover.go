package simtest

import (
	"ecsim/model"
	"ecsim/model/api"
)

// createFailover draws two VBRs, most often such as are attached to a CEN instance and in no group yet.
func createFailover(m *maker) model.Request {
	fit := func(v *model.VirtualBorderRouter) bool {
		return v.Status == "active" && len(v.CENs) > 0 && m.w.FailoverGroupOf(v.ID) == nil
	}
	v := pick(m, "VBR", m.w.VBRs, fit)
	peer := pick(m, "other VBR", m.w.VBRs, func(p *model.VirtualBorderRouter) bool { return fit(p) && v != nil && p.ID != v.ID })
	if v != nil {
		m.about(&v.Meta)
	}
	m.id("VbrId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	m.id("PeerVbrId", model.PrefixVirtualBorderRouter, vbrMeta(peer))
	m.texts("Name", "Description")
	m.token("ClientToken")
	return m.request(api.CreateVbrHa, true)
}

func deleteFailover(m *maker) model.Request {
	h := pick(m, "failover group", m.w.VBRHAs, func(*model.VBRHA) bool { return true })
	if h == nil {
		m.id("InstanceId", model.PrefixVBRHA, nil)
	} else {
		m.about(&h.Meta)
		m.id("InstanceId", model.PrefixVBRHA, &h.Meta)
	}
	m.token("ClientToken")
	return m.request(api.DeleteVbrHa, true)
}
