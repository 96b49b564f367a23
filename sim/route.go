package sim

import (
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

func createEntry(k *call, in *api.CreateRouteEntryRequest) *api.CreateRouteEntryResponse {
	t := k.ctx.Table()
	id := k.w.NewID(model.PrefixRouteEntry, t.Region)
	e := &model.RouteEntry{
		Meta: k.meta(id, t.Region, in.RouteEntryName, in.Description), RouteTableID: t.ID, Type: model.EntryCustom,
		Destination: validate.Prefix(in.DestinationCidrBlock.V), Status: model.EntryPending, Modified: k.w.Now,
	}
	if in.NextHopId.Set {
		e.NextHops = []model.NextHop{{ID: in.NextHopId.V, Type: in.NextHopType.Or(model.HopInstance)}}
	}
	for _, h := range in.NextHopList {
		e.NextHops = append(e.NextHops, model.NextHop{ID: h.NextHopId.V, Type: h.NextHopType.Or(model.HopRouterInterface), Weight: h.Weight.V})
	}
	k.w.Put(e)
	k.born(model.KindRouteEntry, id, e.Status)
	return &api.CreateRouteEntryResponse{RouteEntryId: id}
}

func modifyEntry(k *call, in *api.ModifyRouteEntryRequest) *api.ModifyRouteEntryResponse {
	e := *k.ctx.Entry()
	set(&e.Name, in.RouteEntryName)
	set(&e.Description, in.Description)
	e.Modified = k.w.Now
	k.w.Put(&e)
	return &api.ModifyRouteEntryResponse{}
}

func deleteEntry(k *call, in *api.DeleteRouteEntryRequest) *api.DeleteRouteEntryResponse {
	k.fire(model.KindRouteEntry, k.ctx.Entry().ID, "delete")
	return &api.DeleteRouteEntryResponse{}
}
