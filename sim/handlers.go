package sim

import (
	"ecsim/model"
	"ecsim/model/api"
)

// handlers lists what the engine models. Each applies an accepted call and returns a pointer to its response.
var handlers = merge(writers, readers)

// writers lists the actions that change the world.
var writers = map[model.Action]func(*call) any{
	api.OpenPhysicalConnectionService:          on(openService),
	api.CreatePhysicalConnection:               on(createCircuit),
	api.ConfirmPhysicalConnection:              on(confirmCircuit),
	api.EnablePhysicalConnection:               on(enableCircuit),
	api.ModifyPhysicalConnectionAttribute:      on(modifyCircuit),
	api.CancelPhysicalConnection:               on(cancelCircuit),
	api.TerminatePhysicalConnection:            on(terminateCircuit),
	api.RecoverPhysicalConnection:              on(recoverCircuit),
	api.DeletePhysicalConnection:               on(deleteCircuit),
	api.CreatePhysicalConnectionSetupOrder:     on(createSetupOrder),
	api.CreatePhysicalConnectionOccupancyOrder: on(createOccupancyOrder),
	api.ApplyPhysicalConnectionLOA:             on(applyLOA),
	api.CompletePhysicalConnectionLOA:          on(completeLOA),

	api.CreateVirtualPhysicalConnection: on(createHosted),
	api.UpdateVirtualPhysicalConnection: on(updateHosted),
	api.CreateVpconnFromVbr:             on(convertVBR),
	api.AttachVbrToVpconn:               on(attachVBR),

	api.CreateVirtualBorderRouter:                            on(createVBR),
	api.ModifyVirtualBorderRouterAttribute:                   on(modifyVBR),
	api.UpdateVirtualBorderBandwidth:                         on(updateBandwidth),
	api.AssociatePhysicalConnectionToVirtualBorderRouter:     on(associate),
	api.UnassociatePhysicalConnectionFromVirtualBorderRouter: on(unassociate),
	api.TerminateVirtualBorderRouter:                         on(terminateVBR),
	api.RecoverVirtualBorderRouter:                           on(recoverVBR),
	api.DeleteVirtualBorderRouter:                            on(deleteVBR),

	api.CreateRouterInterface:          on(createInterface),
	api.ModifyRouterInterfaceAttribute: on(modifyInterface),
	api.ModifyRouterInterfaceSpec:      on(modifySpec),
	api.ConnectRouterInterface:         on(connectInterface),
	api.ActivateRouterInterface:        on(activateInterface),
	api.DeactivateRouterInterface:      on(deactivateInterface),
	api.DeleteRouterInterface:          on(deleteInterface),

	api.CreateRouteEntry: on(createEntry),
	api.ModifyRouteEntry: on(modifyEntry),
	api.DeleteRouteEntry: on(deleteEntry),

	api.CreateBgpGroup:          on(createGroup),
	api.ModifyBgpGroupAttribute: on(modifyGroup),
	api.DeleteBgpGroup:          on(deleteGroup),
	api.CreateBgpPeer:           on(createPeer),
	api.ModifyBgpPeerAttribute:  on(modifyPeer),
	api.DeleteBgpPeer:           on(deletePeer),
	api.AddBgpNetwork:           on(addNetwork),
	api.DeleteBgpNetwork:        on(deleteNetwork),

	api.CreateVbrHa: on(createFailoverGroup),
	api.DeleteVbrHa: on(deleteFailoverGroup),

	api.TagResources:                    on(tagResources),
	api.UnTagResources:                  on(untagResources),
	api.TagResourcesForExpressConnect:   on(tagConnect),
	api.UntagResourcesForExpressConnect: on(untagConnect),
	api.MoveResourceGroup:               on(moveVpc),
	api.ChangeResourceGroup:             on(moveConnect),

	api.CreateVpc:     on(createVpc),
	api.DeleteVpc:     on(deleteVpc),
	api.CreateVSwitch: on(createVSwitch),
	api.DeleteVSwitch: on(deleteVSwitch),
}

// on gives a handler its own request type.
func on[Q any, R any](apply func(*call, *Q) *R) func(*call) any {
	return func(k *call) any { return apply(k, any(k.ctx.In).(*Q)) }
}

// set overwrites a field with a parameter that is given.
func set[T any](field *T, p api.Opt[T]) {
	if p.Set {
		*field = p.V
	}
}

// meta makes the common part of a new resource.
func (k *call) meta(id, region string, name, description api.Opt[string]) model.Meta {
	return model.Meta{ID: id, Owner: k.req.Account, Region: region, Name: name.V, Description: description.V, CreationTime: k.w.Now}
}

type tagItem = struct {
	Key   api.Opt[string]
	Value api.Opt[string]
}

func tags[T ~tagItem](items []T) (ts []model.Tag) {
	for _, x := range items {
		t := tagItem(x)
		ts = append(ts, model.Tag{Key: t.Key.V, Value: t.Value.V})
	}
	return ts
}
