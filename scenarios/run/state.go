package run

import (
	"ecsim/model"
	"ecsim/scenarios/plan"
)

// stateOf is the state of what an ID names, as snapshots spell it, and its kind. What has no state of its own is "there"; what does not
// exist is gone, and has no kind.
func stateOf(w *model.World, id string) (state string, kind model.Kind) {
	kind, ok := w.KindOf(id)
	if !ok {
		if _, ok := w.OwnerOf(id); ok {
			return "there", model.KindRouteTable
		}
		if w.CustomerRouters.Get(id) != nil {
			return "there", model.KindCustomerRouter
		}
		return plan.Gone, ""
	}
	switch kind {
	case model.KindPhysicalConnection:
		state = w.Circuits.Get(id).Status
	case model.KindVirtualBorderRouter:
		state = w.VBRs.Get(id).Status
	case model.KindRouterInterface:
		state = w.RouterInterfaces.Get(id).Status
	case model.KindRouteEntry:
		state = w.RouteEntries.Get(id).Status
	case model.KindBGPGroup:
		state = w.BGPGroups.Get(id).Status
	case model.KindBGPPeer:
		state = w.BGPPeers.Get(id).Status
	case model.KindBGPNetwork:
		state = w.BGPNetworks.Get(id).Status
	case model.KindVpc:
		state = w.Vpcs.Get(id).Status
	case model.KindVSwitch:
		state = w.VSwitches.Get(id).Status
	case model.KindVBRHA:
		state = w.VBRHAs.Get(id).Status
	case model.KindOrder:
		state = w.Orders.Get(id).Status
	default:
		state = "there"
	}
	return state, kind
}
