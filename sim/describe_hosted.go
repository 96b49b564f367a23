package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

type (
	hostedRow = api.ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections
	hostedTag = api.ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnectionsTags
)

// listHosted lists the hosted connections that are the caller's, as their tenant or as the owner of the circuit below.
// All parameters must match; the values of a list are alternatives. None is listed as Deleted: a deleted one is gone.
func listHosted(k *call, in *api.ListVirtualPhysicalConnectionsRequest) *api.ListVirtualPhysicalConnectionsResponse {
	all := k.hostedConnections(in.RegionId.V, hostedFilter(in))
	var last spot
	if t, ok := validate.ParsePageToken(in.NextToken.V); ok {
		last = spot{id: t.ID, at: t.At}
	}
	shown, more := after(all, circuitList.spot, last, in.MaxResults.Or(20))
	r := &api.ListVirtualPhysicalConnectionsResponse{TotalCount: int64(len(all)), Count: int64(len(shown))}
	r.VirtualPhysicalConnections = each(shown, k.hostedRow)
	if more {
		pc := shown[len(shown)-1]
		r.NextToken = validate.PageToken{At: pc.CreationTime, ID: pc.ID}.String()
	}
	return r
}

// hostedConnections lists those of the region that the caller has or carries and for which keep holds, in order.
func (k *call) hostedConnections(region string, keep func(*model.PhysicalConnection) bool) (all []*model.PhysicalConnection) {
	take := func(pc *model.PhysicalConnection) bool {
		if pc.Region == region && keep(pc) {
			all = append(all, pc)
		}
		return true
	}
	k.w.OwnedBy(k.req.Account, model.KindPhysicalConnection, func(id string) bool {
		if pc := k.w.Circuits.Get(id); pc.Hosted != nil {
			return take(pc)
		}
		k.w.HostedOn(id, func(pc *model.PhysicalConnection) bool {
			return pc.Owner == k.req.Account || take(pc) // the caller's own are found as such
		})
		return true
	})
	return circuitList.sort(all)
}

func hostedFilter(in *api.ListVirtualPhysicalConnectionsRequest) func(*model.PhysicalConnection) bool {
	among := func(values []string, v string) bool { return len(values) == 0 || slices.Contains(values, v) }
	return func(pc *model.PhysicalConnection) bool {
		h := pc.Hosted
		return in.PhysicalConnectionId.Or(h.ParentID) == h.ParentID &&
			in.VirtualPhysicalConnectionBusinessStatus.Or(pc.Business) == pc.Business &&
			(!in.IsConfirmed.Set || in.IsConfirmed.V == (h.Status == model.HostedConfirmed)) &&
			among(in.VirtualPhysicalConnectionIds, pc.ID) && among(in.VirtualPhysicalConnectionStatuses, h.Status) &&
			among(in.VirtualPhysicalConnectionAliUids, pc.Owner) && among(in.VlanIds, number(h.VlanID)) &&
			tagged(pc.Tags, in.Tags) && in.ResourceGroupId.Or(pc.ResourceGroupID) == pc.ResourceGroupID
	}
}

// hostedRow shows a hosted connection. The model knows no port numbers.
func (k *call) hostedRow(pc *model.PhysicalConnection) hostedRow {
	h := pc.Hosted
	r := hostedRow{
		PhysicalConnectionId: pc.ID, ProductType: pc.ProductType, Name: pc.Name, Description: pc.Description, AliUid: pc.Owner,
		ParentPhysicalConnectionId: h.ParentID, ParentPhysicalConnectionAliUid: h.ParentOwner,
		VirtualPhysicalConnectionStatus: h.Status, OrderMode: h.OrderMode, VlanId: number(h.VlanID), Spec: h.Spec, ExpectSpec: h.ExpectSpec,
		Bandwidth: pc.Bandwidth, Type: pc.Type, Status: pc.Status, BusinessStatus: pc.Business, ChargeType: pc.ChargeType,
		AccessPointId: pc.AccessPointID, LineOperator: pc.LineOperator, PeerLocation: pc.PeerLocation, PortType: pc.PortType,
		CircuitCode: pc.CircuitCode, RedundantPhysicalConnectionId: pc.RedundantID, ResourceGroupId: pc.ResourceGroupID,
		CreationTime: stamp(pc.CreationTime), EnabledTime: stamp(pc.EnabledTime), EndTime: stamp(pc.EndTime),
	}
	if ap, _ := k.w.Settings.AccessPoint(pc.AccessPointID); ap != nil {
		r.AdLocation = ap.Location
	}
	if pc.LOA != nil {
		r.LoaStatus = pc.LOA.Status
	}
	r.Tags = tagRows[hostedTag](pc.Tags)
	return r
}
