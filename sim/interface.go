package sim

import (
	"strconv"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

func createInterface(k *call, in *api.CreateRouterInterfaceRequest) *api.CreateRouterInterfaceResponse {
	id := k.w.NewID(model.PrefixRouterInterface, in.RegionId.V)
	r := &model.RouterInterface{
		Meta: k.meta(id, in.RegionId.V, in.Name, in.Description), Status: model.InterfaceIdle, Business: model.BusinessNormal,
		Role: in.Role.V, Spec: in.Spec.V, RouterType: in.RouterType.V, RouterID: in.RouterId.V, AccessPointID: in.AccessPointId.V,
		OppositeRegion: in.OppositeRegionId.V, OppositeInterface: in.OppositeInterfaceId.V, OppositeRouter: in.OppositeRouterId.V,
		OppositeRouterType: in.OppositeRouterType.V, OppositeOwner: in.OppositeInterfaceOwnerId.V, OppositeAccess: in.OppositeAccessPointId.V,
		HealthSource: in.HealthCheckSourceIp.V, HealthTarget: in.HealthCheckTargetIp.V,
		ChargeType: in.InstanceChargeType.Or("PostPaid"), FastLinkMode: in.FastLinkMode.V,
	}
	r.ResourceGroupID, r.Tags = in.ResourceGroupId.V, tags(in.Tags)
	answer := &api.CreateRouterInterfaceResponse{RouterInterfaceId: id}
	if r.ChargeType == "PrePaid" {
		r.Period, r.PricingCycle = in.Period.V, in.PricingCycle.Or("Month")
		r.EndTime = k.w.Now.Add(time.Duration(r.Period) * cycle(r.PricingCycle))
		k.w.Put(r)
		o := k.order(model.OrderInterface, id, r.Region, in.AutoPay.V)
		answer.OrderId, _ = strconv.ParseInt(o.ID, 10, 64)
	}
	k.w.Put(r)
	k.note(model.KindRouterInterface, id, "create", "", r.Status)
	return answer
}

func modifyInterface(k *call, in *api.ModifyRouterInterfaceAttributeRequest) *api.ModifyRouterInterfaceAttributeResponse {
	r := *k.ctx.Interface()
	set(&r.Name, in.Name)
	set(&r.Description, in.Description)
	set(&r.OppositeInterface, in.OppositeInterfaceId)
	set(&r.OppositeRouter, in.OppositeRouterId)
	set(&r.OppositeRouterType, in.OppositeRouterType)
	if in.OppositeInterfaceOwnerId.Set {
		r.OppositeOwner = strconv.FormatInt(in.OppositeInterfaceOwnerId.V, 10)
	}
	if in.DeleteHealthCheckIp.V {
		r.HealthSource, r.HealthTarget = "", ""
	}
	set(&r.HealthSource, in.HealthCheckSourceIp)
	set(&r.HealthTarget, in.HealthCheckTargetIp)
	set(&r.HcThreshold, in.HcThreshold)
	set(&r.HcRate, in.HcRate)
	k.w.Put(&r)
	return &api.ModifyRouterInterfaceAttributeResponse{}
}

func modifySpec(k *call, in *api.ModifyRouterInterfaceSpecRequest) *api.ModifyRouterInterfaceSpecResponse {
	r := *k.ctx.Interface()
	r.Spec = in.Spec.V
	k.w.Put(&r)
	// An interface that was never connected keeps waiting; an active one is activated anew.
	k.fire(model.KindRouterInterface, r.ID, "modify-spec")
	return &api.ModifyRouterInterfaceSpecResponse{Spec: r.Spec}
}

func connectInterface(k *call, in *api.ConnectRouterInterfaceRequest) *api.ConnectRouterInterfaceResponse {
	r := k.ctx.Interface()
	k.acquaint(r.ID, r.OppositeInterface)
	k.acquaint(r.OppositeInterface, r.ID)
	k.fire(model.KindRouterInterface, r.ID, "connect")
	k.fire(model.KindRouterInterface, r.OppositeInterface, "accept")
	return &api.ConnectRouterInterfaceResponse{}
}

// acquaint fills in what an interface was not told of its opposite.
func (k *call) acquaint(id, opposite string) {
	r, o := *k.w.RouterInterfaces.Get(id), k.w.RouterInterfaces.Get(opposite)
	for _, f := range []struct {
		field *string
		value string
	}{{&r.OppositeRegion, o.Region}, {&r.OppositeRouter, o.RouterID}, {&r.OppositeRouterType, o.RouterType}, {&r.OppositeOwner, o.Owner}} {
		if *f.field == "" {
			*f.field = f.value
		}
	}
	k.w.Put(&r)
}

func activateInterface(k *call, in *api.ActivateRouterInterfaceRequest) *api.ActivateRouterInterfaceResponse {
	k.fire(model.KindRouterInterface, in.RouterInterfaceId.V, "activate")
	return &api.ActivateRouterInterfaceResponse{}
}

func deactivateInterface(k *call, in *api.DeactivateRouterInterfaceRequest) *api.DeactivateRouterInterfaceResponse {
	k.fire(model.KindRouterInterface, in.RouterInterfaceId.V, "deactivate")
	return &api.DeactivateRouterInterfaceResponse{}
}

func deleteInterface(k *call, in *api.DeleteRouterInterfaceRequest) *api.DeleteRouterInterfaceResponse {
	k.fire(model.KindRouterInterface, in.RouterInterfaceId.V, "delete")
	return &api.DeleteRouterInterfaceResponse{}
}

func (s *stepper) interfaceEffects(r *model.RouterInterface, t *model.Transition) {
	if t.Event == "connected" {
		r.ConnectedTime = s.w.Now
	}
}
