package sim

import (
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim/dataplane"
	"ecsim/validate"
)

type (
	interfaceRow = api.DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType
	interfaceTag = api.DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTagsTags
	attributeTag = api.DescribeRouterInterfaceAttributeResponseTagsTags
)

// Billing methods of a router interface, and when one that is billed afterwards ends: never
// (002: DescribeRouterInterfaceAttribute).
const (
	afterPay = "AfterPay"
	prePaid  = "PrePaid"
	never    = "2999-09-08T16:00:00Z"
)

// oppositeDeleted is the state of an opposite interface that is no longer there.
const oppositeDeleted = "Deleted"

// Health of a router interface.
const (
	healthNone        = "NoHealthCheckConfig"
	healthNoRedundant = "NoRedundantRoute"
	healthNormal      = "Normal"
	healthAbnormal    = "Abnormal"
)

func describeInterfaces(k *call, in *api.DescribeRouterInterfacesRequest) *api.DescribeRouterInterfacesResponse {
	fs := validate.Filters(in)
	s := interfaceList.of(k)
	s.ids(named(fs, "RouterInterfaceId"))
	s.onAny(named(fs, "RouterId"), (*model.World).InterfacesOf)
	s.onAny(named(fs, "OppositeInterfaceId"), (*model.World).InterfacesNaming)
	s.filtered(fs, interfaceHas)
	if len(in.Tags) > 0 {
		s.where(func(r *model.RouterInterface) bool { return tagged(r.Tags, in.Tags) })
	}
	s.equal(in.ResourceGroupId, func(r *model.RouterInterface) string { return r.ResourceGroupID })
	shown, p := s.page()
	r := &api.DescribeRouterInterfacesResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.RouterInterfaceSet.RouterInterfaceType = each(shown, k.interfaceRow)
	return r
}

func interfaceHas(r *model.RouterInterface, f *validate.Filter) bool {
	switch f.Key {
	case "RouterInterfaceId":
		return f.Has(r.ID)
	case "RouterId":
		return f.Has(r.RouterID)
	case "RouterType":
		return f.Has(r.RouterType)
	case "RouterInterfaceOwnerId":
		return f.Has(r.Owner)
	case "OppositeInterfaceId":
		return f.Has(r.OppositeInterface)
	case "OppositeRouterType":
		return f.Has(r.OppositeRouterType)
	case "OppositeRouterId":
		return f.Has(r.OppositeRouter)
	case "OppositeInterfaceOwnerId":
		return f.Has(r.OppositeOwner)
	case "Status":
		return f.Has(r.Status)
	case "Name":
		return f.Has(r.Name)
	}
	return true
}

// opposite is what can be told of the other end of a router interface. It is empty while no interface is named there.
type opposite struct {
	status, business, spec string
	bandwidth              int64
}

func (k *call) opposite(r *model.RouterInterface) opposite {
	if r.OppositeInterface == "" {
		return opposite{}
	}
	o := k.w.RouterInterfaces.Get(r.OppositeInterface)
	if o == nil {
		return opposite{status: oppositeDeleted}
	}
	return opposite{o.Status, o.Business, o.Spec, model.SpecMbps[o.Spec]}
}

// vpcOf is the VPC that a router belongs to, or "".
func (k *call) vpcOf(routerType, router string) string {
	if routerType == model.RouterVpc {
		if v := k.w.VpcOfRouter(router); v != nil {
			return v.ID
		}
	}
	return ""
}

func billing(r *model.RouterInterface) (charge, end string) {
	if r.ChargeType == prePaid {
		return prePaid, stamp(r.EndTime)
	}
	return afterPay, never
}

func (k *call) interfaceRow(r *model.RouterInterface) interfaceRow {
	o := k.opposite(r)
	charge, end := billing(r)
	row := interfaceRow{
		RouterInterfaceId: r.ID, Name: r.Name, Description: r.Description, Status: r.Status, BusinessStatus: r.Business,
		Role: r.Role, Spec: r.Spec, Bandwidth: model.SpecMbps[r.Spec], RouterType: r.RouterType, RouterId: r.RouterID,
		AccessPointId: r.AccessPointID, VpcInstanceId: k.vpcOf(r.RouterType, r.RouterID),
		OppositeRegionId: r.OppositeRegion, OppositeInterfaceId: r.OppositeInterface, OppositeInterfaceOwnerId: r.OppositeOwner,
		OppositeRouterType: r.OppositeRouterType, OppositeRouterId: r.OppositeRouter, OppositeAccessPointId: r.OppositeAccess,
		OppositeVpcInstanceId:   k.vpcOf(r.OppositeRouterType, r.OppositeRouter),
		OppositeInterfaceStatus: o.status, OppositeInterfaceBusinessStatus: o.business, OppositeInterfaceSpec: o.spec, OppositeBandwidth: o.bandwidth,
		HealthCheckSourceIp: r.HealthSource, HealthCheckTargetIp: r.HealthTarget, HcThreshold: r.HcThreshold, HcRate: r.HcRate,
		ChargeType: charge, CreationTime: stamp(r.CreationTime), ConnectedTime: stamp(r.ConnectedTime), EndTime: end,
		HasReservationData: noReservation, FastLinkMode: r.FastLinkMode, ResourceGroupId: r.ResourceGroupID,
	}
	row.Tags.Tags = tagRows[interfaceTag](r.Tags)
	return row
}

func describeInterface(k *call, _ *api.DescribeRouterInterfaceAttributeRequest) *api.DescribeRouterInterfaceAttributeResponse {
	r := k.ctx.Interface()
	o := k.opposite(r)
	charge, end := billing(r)
	row := &api.DescribeRouterInterfaceAttributeResponse{
		Code: "200", Message: "successful", Success: true,
		RouterInterfaceId: r.ID, Name: r.Name, Description: r.Description, Status: r.Status, BusinessStatus: r.Business,
		Role: r.Role, Spec: r.Spec, Bandwidth: model.SpecMbps[r.Spec], RouterType: r.RouterType, RouterId: r.RouterID,
		AccessPointId: r.AccessPointID, VpcInstanceId: k.vpcOf(r.RouterType, r.RouterID),
		OppositeRegionId: r.OppositeRegion, OppositeInterfaceId: r.OppositeInterface, OppositeInterfaceOwnerId: r.OppositeOwner,
		OppositeRouterType: r.OppositeRouterType, OppositeRouterId: r.OppositeRouter, OppositeAccessPointId: r.OppositeAccess,
		OppositeVpcInstanceId:   k.vpcOf(r.OppositeRouterType, r.OppositeRouter),
		OppositeInterfaceStatus: o.status, OppositeInterfaceBusinessStatus: o.business, OppositeInterfaceSpec: o.spec, OppositeBandwidth: o.bandwidth,
		HealthCheckSourceIp: r.HealthSource, HealthCheckTargetIp: r.HealthTarget, HcThreshold: r.HcThreshold, HcRate: r.HcRate, HealthCheckStatus: k.health(r),
		ChargeType: charge, CreationTime: stamp(r.CreationTime), ConnectedTime: stamp(r.ConnectedTime), EndTime: end,
		HasReservationData: noReservation, FastLinkMode: strconv.FormatBool(r.FastLinkMode), ResourceGroupId: r.ResourceGroupID,
	}
	row.Tags.Tags = tagRows[attributeTag](r.Tags)
	return row
}

// health is what probes sent over a router interface find: nothing to check, no way to the customer's end, a way but
// no other to turn to, or all well. A route through the interface with a second next hop is a way to turn to.
func (k *call) health(r *model.RouterInterface) string {
	if r.HealthTarget == "" {
		return healthNone
	}
	if !dataplane.Passes(k.w, r.ID) {
		return healthAbnormal
	}
	redundant := false
	k.w.EntriesVia(r.ID, func(e *model.RouteEntry) bool {
		redundant = redundant || e.ECMP()
		return !redundant
	})
	if !redundant {
		return healthNoRedundant
	}
	return healthNormal
}

// connected reports whether both ends of a link are up: the interfaces Active, and no VBR down.
func (k *call) connected(r *model.RouterInterface) bool {
	o := k.w.RouterInterfaces.Get(r.OppositeInterface)
	if r.Status != model.InterfaceActive || o == nil || o.Status != model.InterfaceActive {
		return false
	}
	for _, end := range []*model.RouterInterface{r, o} {
		if v := k.w.VBRs.Get(end.RouterID); v != nil && !k.w.RouterUp(v) {
			return false
		}
	}
	return true
}
