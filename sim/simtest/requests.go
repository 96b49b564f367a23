package simtest

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"pgregory.net/rapid"
)

// makers draw the parameters of each write action and return the request.
var makers = map[model.Action]func(*maker) model.Request{
	api.OpenPhysicalConnectionService:          openService,
	api.CreatePhysicalConnection:               createCircuit,
	api.ModifyPhysicalConnectionAttribute:      modifyCircuit,
	api.ConfirmPhysicalConnection:              onCircuit(api.ConfirmPhysicalConnection, "Allocated"),
	api.EnablePhysicalConnection:               onCircuit(api.EnablePhysicalConnection, "Confirmed"),
	api.CancelPhysicalConnection:               onCircuit(api.CancelPhysicalConnection, "Initial", "Approved", "Allocated", "Confirmed"),
	api.TerminatePhysicalConnection:            terminateCircuit,
	api.RecoverPhysicalConnection:              recoverCircuit,
	api.DeletePhysicalConnection:               deleteCircuit,
	api.CreatePhysicalConnectionSetupOrder:     setupOrder,
	api.CreatePhysicalConnectionOccupancyOrder: occupancyOrder,
	api.ApplyPhysicalConnectionLOA:             applyLOA,
	api.CompletePhysicalConnectionLOA:          completeLOA,

	api.CreateVirtualBorderRouter:                            createVBR,
	api.ModifyVirtualBorderRouterAttribute:                   modifyVBR,
	api.UpdateVirtualBorderBandwidth:                         updateBandwidth,
	api.AssociatePhysicalConnectionToVirtualBorderRouter:     associate,
	api.UnassociatePhysicalConnectionFromVirtualBorderRouter: unassociate,
	api.TerminateVirtualBorderRouter:                         onVBR(api.TerminateVirtualBorderRouter, "active"),
	api.RecoverVirtualBorderRouter:                           onVBR(api.RecoverVirtualBorderRouter, "terminated"),
	api.DeleteVirtualBorderRouter:                            deleteVBR,

	api.CreateVirtualPhysicalConnection: createHosted,
	api.UpdateVirtualPhysicalConnection: updateHosted,
	api.CreateVpconnFromVbr:             convertVBR,
	api.AttachVbrToVpconn:               attachVBR,

	api.CreateRouterInterface:          createInterface,
	api.ModifyRouterInterfaceAttribute: modifyInterface,
	api.ModifyRouterInterfaceSpec:      modifySpec,
	api.ConnectRouterInterface:         connectInterface,
	api.ActivateRouterInterface:        onInterface(api.ActivateRouterInterface, "Inactive"),
	api.DeactivateRouterInterface:      onInterface(api.DeactivateRouterInterface, "Active"),
	api.DeleteRouterInterface:          deleteInterface,

	api.CreateRouteEntry: createEntry,
	api.ModifyRouteEntry: modifyEntry,
	api.DeleteRouteEntry: deleteEntry,

	api.CreateBgpGroup:          createGroup,
	api.ModifyBgpGroupAttribute: modifyGroup,
	api.DeleteBgpGroup:          deleteGroup,
	api.CreateBgpPeer:           createPeer,
	api.ModifyBgpPeerAttribute:  modifyPeer,
	api.DeleteBgpPeer:           deletePeer,
	api.AddBgpNetwork:           addNetwork,
	api.DeleteBgpNetwork:        deleteNetwork,

	api.CreateVbrHa: createFailover,
	api.DeleteVbrHa: deleteFailover,

	api.TagResources:                    tag(api.TagResources, false),
	api.UnTagResources:                  untag(api.UnTagResources, false),
	api.TagResourcesForExpressConnect:   tag(api.TagResourcesForExpressConnect, true),
	api.UntagResourcesForExpressConnect: untag(api.UntagResourcesForExpressConnect, true),
	api.MoveResourceGroup:               moveToGroup(api.MoveResourceGroup, false),
	api.ChangeResourceGroup:             moveToGroup(api.ChangeResourceGroup, true),

	api.CreateVpc:     createVpc,
	api.DeleteVpc:     deleteVpc,
	api.CreateVSwitch: createVSwitch,
	api.DeleteVSwitch: deleteVSwitch,
}

// Actions lists the write actions that requests are drawn for: all there are, by name.
func Actions() []model.Action {
	var all []model.Action
	for _, spec := range api.Actions() {
		if !spec.ReadOnly() && makers[spec.Action] != nil {
			all = append(all, spec.Action)
		}
	}
	slices.Sort(all)
	return all
}

// subjects counts, for the actions that are about something that is there, how much of it there is.
func subjects(w *model.World, a model.Action) int {
	switch a {
	case api.ModifyPhysicalConnectionAttribute, api.ConfirmPhysicalConnection, api.EnablePhysicalConnection, api.CancelPhysicalConnection,
		api.TerminatePhysicalConnection, api.RecoverPhysicalConnection, api.DeletePhysicalConnection, api.CreatePhysicalConnectionOccupancyOrder,
		api.ApplyPhysicalConnectionLOA, api.CompletePhysicalConnectionLOA, api.CreateVirtualBorderRouter, api.CreateVirtualPhysicalConnection,
		api.UpdateVirtualPhysicalConnection:
		return w.Circuits.Len()
	case api.ModifyVirtualBorderRouterAttribute, api.UpdateVirtualBorderBandwidth, api.AssociatePhysicalConnectionToVirtualBorderRouter,
		api.UnassociatePhysicalConnectionFromVirtualBorderRouter, api.TerminateVirtualBorderRouter, api.RecoverVirtualBorderRouter,
		api.DeleteVirtualBorderRouter, api.CreateVpconnFromVbr, api.AttachVbrToVpconn, api.CreateBgpGroup, api.AddBgpNetwork:
		return w.VBRs.Len()
	case api.TagResources, api.UnTagResources, api.MoveResourceGroup:
		return w.Vpcs.Len()
	case api.TagResourcesForExpressConnect, api.UntagResourcesForExpressConnect, api.ChangeResourceGroup:
		return w.Circuits.Len()
	case api.CreateVbrHa:
		return max(w.VBRs.Len()-1, 0)
	case api.DeleteVbrHa:
		return w.VBRHAs.Len()
	case api.CreateRouterInterface, api.CreateRouteEntry:
		return w.VBRs.Len() + w.Vpcs.Len()
	case api.ModifyRouterInterfaceAttribute, api.ModifyRouterInterfaceSpec, api.ConnectRouterInterface, api.ActivateRouterInterface,
		api.DeactivateRouterInterface, api.DeleteRouterInterface:
		return w.RouterInterfaces.Len()
	case api.ModifyRouteEntry, api.DeleteRouteEntry:
		return w.RouteEntries.Len()
	case api.ModifyBgpGroupAttribute, api.DeleteBgpGroup, api.CreateBgpPeer:
		return w.BGPGroups.Len()
	case api.ModifyBgpPeerAttribute, api.DeleteBgpPeer:
		return w.BGPPeers.Len()
	case api.DeleteBgpNetwork:
		return w.BGPNetworks.Len()
	case api.DeleteVpc, api.CreateVSwitch:
		return w.Vpcs.Len()
	case api.DeleteVSwitch:
		return w.VSwitches.Len()
	}
	return 1
}

// Requests draws calls that suit the world as it is now, seldom such as are about something of which there is nothing. With actions, only of those, which must be among Actions.
// The world is read while a request is drawn and is not changed.
func Requests(w *model.World, actions ...model.Action) *rapid.Generator[model.Request] {
	if len(actions) == 0 {
		actions = Actions()
	}
	likely := slices.DeleteFunc(slices.Clone(actions), func(a model.Action) bool { return subjects(w, a) == 0 })
	return rapid.Custom(func(t *rapid.T) model.Request {
		actions := actions
		if len(likely) > 0 && rapid.IntRange(0, 19).Draw(t, "pointless") < 19 {
			actions = likely
		}
		m := &maker{t: t, w: w, account: Owner, region: Regions[0]}
		action := actions[rapid.IntRange(0, len(actions)-1).Draw(t, "action")]
		return makers[action](m)
	})
}
