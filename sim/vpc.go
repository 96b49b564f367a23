package sim

import (
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

func createVpc(k *call, in *api.CreateVpcRequest) *api.CreateVpcResponse {
	region := in.RegionId.V
	v := &model.Vpc{
		Meta: k.meta(k.w.NewID(model.PrefixVpc, region), region, in.VpcName, in.Description), Status: model.VpcPending,
		CidrBlock: in.CidrBlock.Or("172.16.0.0/12"), VRouterID: k.w.NewID(model.PrefixVRouter, region),
		RouteTableID: k.w.NewID(model.PrefixVpcRouteTable, region), Ipv6CidrBlock: validate.Prefix(in.Ipv6CidrBlock.V),
	}
	v.ResourceGroupID, v.Tags = in.ResourceGroupId.V, tags(in.Tag)
	for _, block := range validate.SplitIDs(in.UserCidr.V) {
		v.UserCidrs = append(v.UserCidrs, validate.Prefix(block))
	}
	k.w.Put(v)
	k.systemEntry(v, "100.64.0.0/10", model.HopService)
	k.born(model.KindVpc, v.ID, v.Status)
	return &api.CreateVpcResponse{VpcId: v.ID, VRouterId: v.VRouterID, RouteTableId: v.RouteTableID, ResourceGroupId: v.ResourceGroupID}
}

// systemEntry adds one of the routes that the cloud itself keeps in a VPC's table.
func (k *call) systemEntry(v *model.Vpc, destination, hop string) {
	e := &model.RouteEntry{RouteTableID: v.RouteTableID, Destination: destination, Type: model.EntrySystem,
		Status: model.EntryAvailable, NextHops: []model.NextHop{{Type: hop}}, Modified: k.w.Now}
	e.ID, e.Owner, e.Region, e.CreationTime = k.w.NewID(model.PrefixRouteEntry, v.Region), v.Owner, v.Region, k.w.Now
	k.w.Put(e)
}

func deleteVpc(k *call, in *api.DeleteVpcRequest) *api.DeleteVpcResponse {
	v := k.ctx.Vpc()
	k.dropEntries(v.RouteTableID, func(*model.RouteEntry) bool { return true })
	k.w.Remove(v)
	k.w.Unschedule(v.ID)
	k.note(model.KindVpc, v.ID, "delete", v.Status, "")
	return &api.DeleteVpcResponse{}
}

func createVSwitch(k *call, in *api.CreateVSwitchRequest) *api.CreateVSwitchResponse {
	v := k.ctx.Vpc()
	s := &model.VSwitch{
		Meta: k.meta(k.w.NewID(model.PrefixVSwitch, v.Region), v.Region, in.VSwitchName, in.Description), VpcID: v.ID,
		ZoneID: in.ZoneId.V, CidrBlock: validate.Prefix(in.CidrBlock.V), Status: model.VpcPending,
	}
	s.Tags = tags(in.Tag)
	k.w.Put(s)
	k.systemEntry(v, s.CidrBlock, model.HopLocal)
	k.born(model.KindVSwitch, s.ID, s.Status)
	return &api.CreateVSwitchResponse{VSwitchId: s.ID}
}

func deleteVSwitch(k *call, in *api.DeleteVSwitchRequest) *api.DeleteVSwitchResponse {
	s := k.w.VSwitches.Get(in.VSwitchId.V)
	if v := k.w.Vpcs.Get(s.VpcID); v != nil {
		k.dropEntries(v.RouteTableID, func(e *model.RouteEntry) bool { return e.Type == model.EntrySystem && e.Destination == s.CidrBlock })
	}
	k.w.Remove(s)
	k.note(model.KindVSwitch, s.ID, "delete", s.Status, "")
	return &api.DeleteVSwitchResponse{}
}

// dropEntries removes the entries of a table for which drop holds.
func (s *stepper) dropEntries(table string, drop func(*model.RouteEntry) bool) {
	var gone []*model.RouteEntry
	s.w.Entries(table, func(e *model.RouteEntry) bool {
		if drop(e) {
			gone = append(gone, e)
		}
		return true
	})
	for _, e := range gone {
		s.w.Remove(e)
		s.w.Unschedule(e.ID)
	}
}
