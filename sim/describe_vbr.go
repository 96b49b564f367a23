package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

type (
	vbrRow       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType
	vbrTag       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTagsTags
	vbrCEN       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCensAssociatedCen
	attachedRow  = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnectionsAssociatedPhysicalConnection
	onCircuitRow = api.DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType
)

// cenAttached is the state of a CEN attachment that the model holds.
const cenAttached = "Attached"

// describeVBRs lists the caller's VBRs. With IncludeCrossAccountVbr it lists those of other accounts too that were
// made on the caller's circuits: the infrastructure-as-code provider looks for them so.
func describeVBRs(k *call, in *api.DescribeVirtualBorderRoutersRequest) *api.DescribeVirtualBorderRoutersResponse {
	fs := validate.Filters(in)
	s := vbrList.of(k)
	s.ids(named(fs, "VbrId"))
	s.onAny(named(fs, "PhysicalConnectionId"), (*model.World).VBRsOn)
	s.filtered(fs, k.vbrHas)
	if len(in.Tags) > 0 {
		s.where(func(v *model.VirtualBorderRouter) bool { return tagged(v.Tags, in.Tags) })
	}
	s.equal(in.ResourceGroupId, func(v *model.VirtualBorderRouter) string { return v.ResourceGroupID })
	shown, p := s.page()
	if in.IncludeCrossAccountVbr.V {
		if foreign := k.foreignVBRs(s, in.RegionId.V); len(foreign) > 0 {
			shown, p = paged(k, slices.Compact(vbrList.sort(append(s.all(), foreign...))))
		}
	}
	r := &api.DescribeVirtualBorderRoutersResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.VirtualBorderRouterSet.VirtualBorderRouterType = each(shown, k.vbrRow)
	return r
}

// foreignVBRs lists the VBRs of other accounts that were made on the caller's circuits and that the selection would have
// if they were the caller's.
func (k *call) foreignVBRs(s *selection[model.VirtualBorderRouter], region string) (all []*model.VirtualBorderRouter) {
	take := func(v *model.VirtualBorderRouter) bool {
		if v.Owner != k.req.Account && v.Region == region && s.meets(v) {
			all = append(all, v)
		}
		return true
	}
	if s.from != nil {
		s.offered(s.from, func(v *model.VirtualBorderRouter) bool {
			pc := k.w.Circuits.Get(v.Primary().CircuitID)
			return pc == nil || pc.Owner != k.req.Account || take(v)
		})
		return all
	}
	k.w.OwnedBy(k.req.Account, model.KindPhysicalConnection, func(circuit string) bool {
		k.w.VBRsOn(circuit, func(v *model.VirtualBorderRouter) bool { return v.Primary().CircuitID != circuit || take(v) })
		return true
	})
	return all
}

// vbrHas reports whether a VBR meets a filter. Of its circuits any may: the one it was made on or an associated one.
func (k *call) vbrHas(v *model.VirtualBorderRouter, f *validate.Filter) bool {
	switch f.Key {
	case "VbrId":
		return f.Has(v.ID)
	case "Status":
		return f.Has(v.Status)
	case "Name":
		return f.Has(v.Name)
	case "PhysicalConnectionId":
		for i := range v.Attachments {
			if f.Has(v.Attachments[i].CircuitID) {
				return true
			}
		}
		return false
	case "AccessPointId":
		for i := range v.Attachments {
			if pc := k.w.Circuits.Get(v.Attachments[i].CircuitID); pc != nil && f.Has(pc.AccessPointID) {
				return true
			}
		}
		return false
	case "type":
		return f.Has(kindOfVBR)
	case "eccId": // no VBR here belongs to an Express Cloud Connect instance
		return f.Has("")
	}
	return true
}

func (k *call) vbrRow(v *model.VirtualBorderRouter) vbrRow {
	a := v.Primary()
	r := vbrRow{
		VbrId: v.ID, Name: v.Name, Description: v.Description, Type: kindOfVBR, Status: v.Status, RouteTableId: v.RouteTableID,
		CreationTime: stamp(v.CreationTime), ActivationTime: stamp(v.ActivationTime),
		TerminationTime: stamp(v.TerminationTime), RecoveryTime: stamp(v.RecoveryTime),
		PhysicalConnectionId: a.CircuitID, VlanId: a.VlanID, VlanInterfaceId: a.VlanInterfaceID, CircuitCode: a.CircuitCode,
		LocalGatewayIp: a.LocalGatewayIP, PeerGatewayIp: a.PeerGatewayIP, PeeringSubnetMask: a.PeeringSubnetMask,
		EnableIpv6: a.EnableIPv6, LocalIpv6GatewayIp: a.LocalIPv6, PeerIpv6GatewayIp: a.PeerIPv6, PeeringIpv6SubnetMask: a.PeeringIPv6Mask,
		MinTxInterval: v.MinTxInterval, MinRxInterval: v.MinRxInterval, DetectMultiplier: v.DetectMultiplier,
		Bandwidth: v.Bandwidth, ResourceGroupId: v.ResourceGroupID, SitelinkEnable: v.SitelinkEnable,
	}
	if pc := k.w.Circuits.Get(a.CircuitID); pc != nil {
		r.AccessPointId, r.PhysicalConnectionOwnerUid = pc.AccessPointID, pc.Owner
		r.PhysicalConnectionStatus, r.PhysicalConnectionBusinessStatus = pc.Status, pc.Business
	}
	r.AssociatedPhysicalConnections.AssociatedPhysicalConnection = each(v.Attachments[1:], func(a model.Attachment) attachedRow { return k.attachedRow(v, a) })
	r.AssociatedCens.AssociatedCen = each(v.CENs, func(c model.CEN) vbrCEN {
		return vbrCEN{CenId: c.ID, CenOwnerId: uid(c.Owner), CenStatus: cenAttached}
	})
	r.Tags.Tags = tagRows[vbrTag](v.Tags)
	return r
}

func (k *call) attachedRow(v *model.VirtualBorderRouter, a model.Attachment) attachedRow {
	r := attachedRow{
		Status: v.Status, PhysicalConnectionId: a.CircuitID, VlanId: number(a.VlanID), VlanInterfaceId: a.VlanInterfaceID, CircuitCode: a.CircuitCode,
		LocalGatewayIp: a.LocalGatewayIP, PeerGatewayIp: a.PeerGatewayIP, PeeringSubnetMask: a.PeeringSubnetMask,
		EnableIpv6: a.EnableIPv6, LocalIpv6GatewayIp: a.LocalIPv6, PeerIpv6GatewayIp: a.PeerIPv6, PeeringIpv6SubnetMask: a.PeeringIPv6Mask,
	}
	if pc := k.w.Circuits.Get(a.CircuitID); pc != nil {
		r.PhysicalConnectionOwnerUid, r.PhysicalConnectionStatus, r.PhysicalConnectionBusinessStatus = pc.Owner, pc.Status, pc.Business
	}
	return r
}

// capitalised are the states of a VBR as DescribeVirtualBorderRoutersForPhysicalConnection spells them.
var capitalised = map[string]string{
	model.VBRUnconfirmed: "Unconfirmed", model.VBRActive: "Active", model.VBRTerminating: "Terminating",
	model.VBRTerminated: "Terminated", model.VBRRecovering: "Recovering", model.VBRDeleting: "Deleting",
}

// describeVBRsOnCircuit lists the VBRs on one circuit, whoever owns them, whether made on it or associated with it.
func describeVBRsOnCircuit(k *call, in *api.DescribeVirtualBorderRoutersForPhysicalConnectionRequest) *api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse {
	pc, fs := k.ctx.Circuit(), validate.Filters(in)
	var all []*model.VirtualBorderRouter
	k.w.VBRsOn(pc.ID, func(v *model.VirtualBorderRouter) bool {
		if satisfied(fs, func(f *validate.Filter) bool { return k.vbrHas(v, f) }) {
			all = append(all, v)
		}
		return true
	})
	shown, p := paged(k, vbrList.sort(all))
	r := &api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType = each(shown, func(v *model.VirtualBorderRouter) onCircuitRow { return onCircuit(v, pc) })
	return r
}

// onCircuit shows a VBR with its VLAN and addresses on that circuit.
func onCircuit(v *model.VirtualBorderRouter, pc *model.PhysicalConnection) onCircuitRow {
	a := v.On(pc.ID)
	r := onCircuitRow{
		VbrId: v.ID, Type: kindOfVBR, Status: capitalised[v.Status],
		CreationTime: stamp(v.CreationTime), ActivationTime: stamp(v.ActivationTime),
		TerminationTime: stamp(v.TerminationTime), RecoveryTime: stamp(v.RecoveryTime),
		VlanId: a.VlanID, CircuitCode: a.CircuitCode,
		LocalGatewayIp: a.LocalGatewayIP, PeerGatewayIp: a.PeerGatewayIP, PeeringSubnetMask: a.PeeringSubnetMask,
		EnableIpv6: a.EnableIPv6, LocalIpv6GatewayIp: a.LocalIPv6, PeerIpv6GatewayIp: a.PeerIPv6, PeeringIpv6SubnetMask: a.PeeringIPv6Mask,
		PConnVbrBussinessStatus: pc.Business,
	}
	if v.Owner != pc.Owner {
		r.VbrOwnerUid = uid(v.Owner)
	}
	if v.Bandwidth > 0 {
		r.Bandwidth, r.BandwidthStatus = number(v.Bandwidth), "Inactive"
		if v.Status == model.VBRActive {
			r.BandwidthStatus = "Active"
		}
	}
	return r
}
