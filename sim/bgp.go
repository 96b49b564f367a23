package sim

import (
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

func createGroup(k *call, in *api.CreateBgpGroupRequest) *api.CreateBgpGroupResponse {
	v := k.ctx.BGPRouter()
	id := k.w.NewID(model.PrefixBGPGroup, v.Region)
	g := &model.BGPGroup{
		Meta: k.meta(id, v.Region, in.Name, in.Description), VbrID: v.ID, Status: model.BGPPending,
		PeerASN: in.PeerAsn.V, LocalASN: in.LocalAsn.Or(model.CloudASN), IsFakeASN: in.IsFakeAsn.V, AuthKey: in.AuthKey.V,
		IPVersion: in.IpVersion.Or(model.IPv4), RouteLimit: in.RouteQuota.Or(model.DynamicRoutes),
	}
	k.w.Put(g)
	k.born(model.KindBGPGroup, id, g.Status)
	return &api.CreateBgpGroupResponse{BgpGroupId: id}
}

func modifyGroup(k *call, in *api.ModifyBgpGroupAttributeRequest) *api.ModifyBgpGroupAttributeResponse {
	g := *k.ctx.Group()
	set(&g.Name, in.Name)
	set(&g.Description, in.Description)
	set(&g.LocalASN, in.LocalAsn)
	set(&g.PeerASN, in.PeerAsn)
	set(&g.AuthKey, in.AuthKey)
	set(&g.IsFakeASN, in.IsFakeAsn)
	set(&g.RouteLimit, in.RouteQuota)
	if in.ClearAuthKey.V {
		g.AuthKey = ""
	}
	k.w.Put(&g)
	k.fire(model.KindBGPGroup, g.ID, "modify")
	return &api.ModifyBgpGroupAttributeResponse{}
}

func deleteGroup(k *call, in *api.DeleteBgpGroupRequest) *api.DeleteBgpGroupResponse {
	k.fire(model.KindBGPGroup, in.BgpGroupId.V, "delete")
	return &api.DeleteBgpGroupResponse{}
}

func createPeer(k *call, in *api.CreateBgpPeerRequest) *api.CreateBgpPeerResponse {
	g := k.ctx.Group()
	id := k.w.NewID(model.PrefixBGPPeer, g.Region)
	p := &model.BGPPeer{
		VbrID: g.VbrID, GroupID: g.ID, Status: model.BGPPending, PeerIP: in.PeerIpAddress.V,
		IPVersion: g.IPVersion, EnableBFD: in.EnableBfd.V, BFDMultiHop: in.BfdMultiHop.V, Modified: k.w.Now,
	}
	p.ID, p.Owner, p.Region, p.CreationTime = id, k.req.Account, g.Region, k.w.Now
	k.w.Put(p)
	k.born(model.KindBGPPeer, id, p.Status)
	return &api.CreateBgpPeerResponse{BgpPeerId: id}
}

func modifyPeer(k *call, in *api.ModifyBgpPeerAttributeRequest) *api.ModifyBgpPeerAttributeResponse {
	p := *k.ctx.Peer()
	set(&p.PeerIP, in.PeerIpAddress)
	set(&p.EnableBFD, in.EnableBfd)
	set(&p.BFDMultiHop, in.BfdMultiHop)
	p.Modified = k.w.Now
	k.w.Put(&p)
	k.fire(model.KindBGPPeer, p.ID, "modify")
	return &api.ModifyBgpPeerAttributeResponse{}
}

func deletePeer(k *call, in *api.DeleteBgpPeerRequest) *api.DeleteBgpPeerResponse {
	k.fire(model.KindBGPPeer, in.BgpPeerId.V, "delete")
	return &api.DeleteBgpPeerResponse{}
}

func addNetwork(k *call, in *api.AddBgpNetworkRequest) *api.AddBgpNetworkResponse {
	v := k.ctx.BGPRouter()
	n := &model.BGPNetwork{Owner: k.req.Account, Region: v.Region, VbrID: v.ID, Destination: validate.Prefix(in.DstCidrBlock.V),
		VpcID: in.VpcId.V, Status: model.NetworkEnabled, CreationTime: k.w.Now}
	k.w.Put(n)
	k.note(model.KindBGPNetwork, model.NetworkKey(v.ID, n.Destination), "create", "", n.Status)
	return &api.AddBgpNetworkResponse{}
}

func deleteNetwork(k *call, in *api.DeleteBgpNetworkRequest) *api.DeleteBgpNetworkResponse {
	n := k.w.BGPNetworks.Get(model.NetworkKey(k.ctx.BGPRouter().ID, validate.Prefix(in.DstCidrBlock.V)))
	k.w.Remove(n)
	k.note(model.KindBGPNetwork, model.NetworkKey(n.VbrID, n.Destination), "delete", n.Status, "")
	return &api.DeleteBgpNetworkResponse{}
}
