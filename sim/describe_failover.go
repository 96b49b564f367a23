package sim

import "ecsim/model/api"

func describeFailoverGroup(k *call, _ *api.DescribeVbrHaRequest) *api.DescribeVbrHaResponse {
	h := k.ctx.FailoverGroup()
	return &api.DescribeVbrHaResponse{
		VbrHaId: h.ID, Name: h.Name, Description: h.Description, RegionId: h.Region, Status: h.Status,
		VbrId: h.VbrID, PeerVbrId: h.PeerVbrID, CreationTime: stamp(h.CreationTime),
	}
}
