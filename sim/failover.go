package sim

import (
	"ecsim/model"
	"ecsim/model/api"
)

func createFailoverGroup(k *call, in *api.CreateVbrHaRequest) *api.CreateVbrHaResponse {
	id := k.w.NewID(model.PrefixVBRHA, in.RegionId.V)
	h := &model.VBRHA{
		Meta: k.meta(id, in.RegionId.V, in.Name, in.Description), Status: model.VBRHACreating, VbrID: in.VbrId.V, PeerVbrID: in.PeerVbrId.V,
	}
	k.w.Put(h)
	k.born(model.KindVBRHA, id, h.Status)
	return &api.CreateVbrHaResponse{VbrHaId: id}
}

func deleteFailoverGroup(k *call, in *api.DeleteVbrHaRequest) *api.DeleteVbrHaResponse {
	k.fire(model.KindVBRHA, in.InstanceId.V, "delete")
	return &api.DeleteVbrHaResponse{}
}
