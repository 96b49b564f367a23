package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

func createVBR(k *call, in *api.CreateVirtualBorderRouterRequest) *api.CreateVirtualBorderRouterResponse {
	pc := k.ctx.Circuit()
	owner, _ := k.ctx.VBROwner()
	id := k.w.NewID(model.PrefixVirtualBorderRouter, pc.Region)
	v := &model.VirtualBorderRouter{
		Meta: k.meta(id, pc.Region, in.Name, in.Description), Status: model.VBRActive,
		RouteTableID: k.w.NewID(model.PrefixVBRRouteTable, pc.Region), Bandwidth: in.Bandwidth.V, ActivationTime: k.w.Now,
		Attachments: []model.Attachment{{
			CircuitID: pc.ID, VlanID: in.VlanId.V, VlanInterfaceID: k.w.NewID(model.PrefixRouterInterface, pc.Region),
			CircuitCode: in.CircuitCode.V, LocalGatewayIP: in.LocalGatewayIp.V, PeerGatewayIP: in.PeerGatewayIp.V,
			PeeringSubnetMask: in.PeeringSubnetMask.V, EnableIPv6: in.EnableIpv6.V, LocalIPv6: in.LocalIpv6GatewayIp.V,
			PeerIPv6: in.PeerIpv6GatewayIp.V, PeeringIPv6Mask: in.PeeringIpv6SubnetMask.V,
		}},
	}
	if pc.Hosted != nil {
		v.Bandwidth = pc.Hosted.Mbps() // a hosted connection's VBR has its bandwidth, whatever is asked for
	}
	v.ResourceGroupID, v.Tags = in.ResourceGroupId.V, tags(in.Tags)
	if owner != k.req.Account {
		v.Owner, v.Status, v.ActivationTime = owner, model.VBRUnconfirmed, 0
	}
	k.w.Put(v)
	k.note(model.KindVirtualBorderRouter, id, "create", "", v.Status)
	return &api.CreateVirtualBorderRouterResponse{VbrId: id}
}

func modifyVBR(k *call, in *api.ModifyVirtualBorderRouterAttributeRequest) *api.ModifyVirtualBorderRouterAttributeResponse {
	v := *k.ctx.VBR()
	v.Attachments = slices.Clone(v.Attachments)
	a := &v.Attachments[0]
	was := a.VlanID
	set(&a.VlanID, in.VlanId)
	set(&a.CircuitCode, in.CircuitCode)
	set(&a.LocalGatewayIP, in.LocalGatewayIp)
	set(&a.PeerGatewayIP, in.PeerGatewayIp)
	set(&a.PeeringSubnetMask, in.PeeringSubnetMask)
	set(&a.EnableIPv6, in.EnableIpv6)
	set(&a.LocalIPv6, in.LocalIpv6GatewayIp)
	set(&a.PeerIPv6, in.PeerIpv6GatewayIp)
	set(&a.PeeringIPv6Mask, in.PeeringIpv6SubnetMask)
	set(&v.MinTxInterval, in.MinTxInterval)
	set(&v.MinRxInterval, in.MinRxInterval)
	set(&v.DetectMultiplier, in.DetectMultiplier)
	set(&v.Name, in.Name)
	set(&v.Description, in.Description)
	set(&v.Bandwidth, in.Bandwidth)
	set(&v.SitelinkEnable, in.SitelinkEnable)
	if text := in.AssociatedPhysicalConnections; text.Set {
		changes, _ := validate.AssociatedChanges(text.V)
		for _, ch := range changes {
			b := v.On(ch.PhysicalConnectionId)
			for _, f := range []struct {
				to   *string
				from *string
			}{{&b.CircuitCode, ch.CircuitCode}, {&b.LocalGatewayIP, ch.LocalGatewayIp}, {&b.PeerGatewayIP, ch.PeerGatewayIp}, {&b.PeeringSubnetMask, ch.PeeringSubnetMask}} {
				if f.from != nil {
					*f.to = *f.from
				}
			}
		}
	}
	// A terminated VBR holds the VLAN it is moved to until the same instant as the one it leaves, which stays held.
	if h := k.w.Hold(a.CircuitID, was, v.ID); h != nil && a.VlanID != was && v.Status == model.VBRTerminated {
		k.hold(a.CircuitID, a.VlanID, v.ID, h.Until)
	}
	k.w.Put(&v)
	k.stirred = true // addresses and BFD timers change without an event
	return &api.ModifyVirtualBorderRouterAttributeResponse{}
}

func updateBandwidth(k *call, in *api.UpdateVirtualBorderBandwidthRequest) *api.UpdateVirtualBorderBandwidthResponse {
	v := *k.ctx.VBR()
	v.Bandwidth = in.Bandwidth.V
	k.w.Put(&v)
	return &api.UpdateVirtualBorderBandwidthResponse{Code: "200", HttpStatusCode: 200, Success: true}
}

func associate(k *call, in *api.AssociatePhysicalConnectionToVirtualBorderRouterRequest) *api.AssociatePhysicalConnectionToVirtualBorderRouterResponse {
	v, pc := *k.ctx.VBR(), k.ctx.Circuit()
	v.Attachments = append(slices.Clone(v.Attachments), model.Attachment{
		CircuitID: pc.ID, VlanID: in.VlanId.V, VlanInterfaceID: k.w.NewID(model.PrefixRouterInterface, v.Region),
		CircuitCode: in.CircuitCode.V, LocalGatewayIP: in.LocalGatewayIp.V, PeerGatewayIP: in.PeerGatewayIp.V,
		PeeringSubnetMask: in.PeeringSubnetMask.V, EnableIPv6: in.EnableIpv6.V, LocalIPv6: in.LocalIpv6GatewayIp.V,
		PeerIPv6: in.PeerIpv6GatewayIp.V, PeeringIPv6Mask: in.PeeringIpv6SubnetMask.V,
	})
	k.w.Put(&v)
	k.note(model.KindVirtualBorderRouter, v.ID, "associate", v.Status, v.Status)
	return &api.AssociatePhysicalConnectionToVirtualBorderRouterResponse{}
}

func unassociate(k *call, in *api.UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) *api.UnassociatePhysicalConnectionFromVirtualBorderRouterResponse {
	v := *k.ctx.VBR()
	v.Attachments = slices.DeleteFunc(slices.Clone(v.Attachments), func(a model.Attachment) bool { return a.CircuitID == in.PhysicalConnectionId.V })
	k.w.Put(&v)
	k.note(model.KindVirtualBorderRouter, v.ID, "unassociate", v.Status, v.Status)
	return &api.UnassociatePhysicalConnectionFromVirtualBorderRouterResponse{}
}

func terminateVBR(k *call, in *api.TerminateVirtualBorderRouterRequest) *api.TerminateVirtualBorderRouterResponse {
	k.fire(model.KindVirtualBorderRouter, in.VbrId.V, "terminate")
	return &api.TerminateVirtualBorderRouterResponse{}
}

func recoverVBR(k *call, in *api.RecoverVirtualBorderRouterRequest) *api.RecoverVirtualBorderRouterResponse {
	k.fire(model.KindVirtualBorderRouter, in.VbrId.V, "recover")
	return &api.RecoverVirtualBorderRouterResponse{}
}

func deleteVBR(k *call, in *api.DeleteVirtualBorderRouterRequest) *api.DeleteVirtualBorderRouterResponse {
	k.fire(model.KindVirtualBorderRouter, in.VbrId.V, "delete")
	return &api.DeleteVirtualBorderRouterResponse{}
}

func (s *stepper) vbrEffects(v *model.VirtualBorderRouter, t *model.Transition) {
	switch t.Event {
	case "confirm":
		v.ActivationTime = s.w.Now
	case "terminated":
		v.TerminationTime = s.w.Now
		for i := range v.Attachments {
			s.hold(v.Attachments[i].CircuitID, v.Attachments[i].VlanID, v.ID, s.w.Now.Add(model.VlanHoldTime))
		}
	case "recover":
		// The VBR has its VLANs again; one that it left while it was terminated stays held.
		for i := range v.Attachments {
			if h := s.w.Hold(v.Attachments[i].CircuitID, v.Attachments[i].VlanID, v.ID); h != nil {
				s.dropHold(h)
			}
		}
	case "recovered":
		v.RecoveryTime = s.w.Now
	case "deleted":
		// What BGP and others brought into its table goes with it.
		s.dropEntries(v.RouteTableID, func(*model.RouteEntry) bool { return true })
	}
}

// hold keeps a VLAN from others until the instant.
func (s *stepper) hold(circuit string, vlan int64, vbr string, until model.Instant) {
	key := model.HoldKey(circuit, vlan, vbr)
	s.w.Unschedule(key)
	s.w.Put(&model.VlanHold{CircuitID: circuit, VlanID: vlan, VbrID: vbr, Until: until})
	s.w.Schedule(until, model.KindVlanHold, key, "hold-ends")
}

// dropHold ends a hold before its time.
func (s *stepper) dropHold(h *model.VlanHold) {
	s.w.Remove(h)
	s.w.Unschedule(model.HoldKey(h.CircuitID, h.VlanID, h.VbrID))
}

func (s *stepper) endHold(key string) {
	if h := s.w.VlanHolds.Get(key); h != nil && h.Until <= s.w.Now {
		s.w.Remove(h)
		s.note(model.KindVlanHold, key, "hold-ends", "held", "")
	}
}
