package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// createHosted makes a hosted connection for a tenant. Access point, line and port are those of the circuit below.
func createHosted(k *call, in *api.CreateVirtualPhysicalConnectionRequest) *api.CreateVirtualPhysicalConnectionResponse {
	tenant, _ := k.ctx.Tenant()
	pc := k.newHosted(tenant, model.Hosted{VlanID: in.VlanId.V, OrderMode: in.OrderMode.V, Spec: in.Spec.V})
	pc.Name, pc.Description = in.Name.V, in.Description.V
	pc.ResourceGroupID, pc.Tags = in.ResourceGroupId.V, tags(in.Tag)
	k.hostedMade(pc)
	return &api.CreateVirtualPhysicalConnectionResponse{VirtualPhysicalConnection: pc.ID}
}

// convertVBR makes a hosted connection out of another account's VBR, with its VLAN and bandwidth. The VBR stays where it
// is until it is attached. The circuit's owner pays unless the call says otherwise, as it did for the VBR
// (docs/sources.md, 6).
func convertVBR(k *call, in *api.CreateVpconnFromVbrRequest) *api.CreateVpconnFromVbrResponse {
	v := k.ctx.VBR()
	pc := k.newHosted(v.Owner, model.Hosted{VlanID: v.Primary().VlanID, OrderMode: in.OrderMode.Or(model.PayByParentOwner),
		Spec: model.HostedSpecOf(v.Bandwidth).Name, FromVBR: v.ID})
	k.hostedMade(pc)
	return &api.CreateVpconnFromVbrResponse{VirtualPhysicalConnection: pc.ID}
}

// newHosted fills in what every new hosted connection on the call's parent circuit has. It waits for its tenant.
func (k *call) newHosted(tenant string, h model.Hosted) *model.PhysicalConnection {
	parent := k.ctx.Parent()
	h.ParentID, h.ParentOwner, h.Status = parent.ID, parent.Owner, model.HostedUnConfirmed
	return &model.PhysicalConnection{
		Meta:        model.Meta{ID: k.w.NewID(model.PrefixPhysicalConnection, parent.Region), Owner: tenant, Region: parent.Region, CreationTime: k.w.Now},
		ProductType: model.ProductHosted, Status: model.CircuitAllocated, Business: model.BusinessNormal,
		AccessPointID: parent.AccessPointID, AccessDevice: parent.AccessDevice, Type: parent.Type, LineOperator: parent.LineOperator,
		PeerLocation: parent.PeerLocation, PortType: parent.PortType, Bandwidth: h.Mbps(), ChargeType: parent.ChargeType, Hosted: &h,
	}
}

func (k *call) hostedMade(pc *model.PhysicalConnection) {
	k.w.Put(pc)
	k.note(model.KindPhysicalConnection, pc.ID, "create", "", pc.Status)
}

// updateHosted changes the VLAN at once and the bandwidth once it is paid for. The bandwidth that it has already takes
// back the wish for another.
func updateHosted(k *call, in *api.UpdateVirtualPhysicalConnectionRequest) *api.UpdateVirtualPhysicalConnectionResponse {
	pc := *k.ctx.Hosted()
	h := *pc.Hosted
	h.VlanID = in.VlanId.V
	set(&h.ExpectSpec, in.ExpectSpec)
	if h.ExpectSpec == h.Spec {
		h.ExpectSpec = ""
	}
	pc.Hosted = &h
	k.w.Put(&pc)
	return &api.UpdateVirtualPhysicalConnectionResponse{Success: "true"}
}

// attachVBR moves a VBR from the circuit below to the hosted connection. Its VLAN interface and addresses stay, and so
// do the routes and sessions over it.
func attachVBR(k *call, in *api.AttachVbrToVpconnRequest) *api.AttachVbrToVpconnResponse {
	v, pc := *k.ctx.VBR(), *k.ctx.Hosted()
	h := *pc.Hosted
	v.Attachments = slices.Clone(v.Attachments)
	v.On(h.ParentID).CircuitID = pc.ID
	v.Bandwidth = h.Mbps()
	h.FromVBR = ""
	pc.Hosted = &h
	k.w.Put(&pc)
	k.w.Put(&v)
	k.note(model.KindVirtualBorderRouter, v.ID, "attach", v.Status, v.Status)
	return &api.AttachVbrToVpconnResponse{VirtualPhysicalConnection: pc.ID}
}

// respecify gives a hosted connection the bandwidth that was paid for, and the VBR on it. An order that was placed before
// another bandwidth was wished for gives none.
func (s *stepper) respecify(pc *model.PhysicalConnection, spec string) {
	if pc.Hosted == nil || spec == "" || spec != pc.Hosted.ExpectSpec {
		return
	}
	h := *pc.Hosted
	h.Spec, h.ExpectSpec = spec, ""
	pc.Hosted, pc.Bandwidth = &h, h.Mbps()
	var on []*model.VirtualBorderRouter
	s.w.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
		if v.Primary().CircuitID == pc.ID {
			on = append(on, v)
		}
		return true
	})
	for _, v := range on {
		next := *v
		next.Bandwidth = pc.Bandwidth
		s.w.Put(&next)
	}
	s.note(model.KindPhysicalConnection, pc.ID, "respecify", pc.Status, pc.Status)
}
