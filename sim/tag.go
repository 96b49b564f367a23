package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// mark puts a changed copy of what a resource has in common with others.
func (s *stepper) mark(kind model.Kind, id string, change func(*model.Meta)) {
	switch kind {
	case model.KindPhysicalConnection:
		r := *s.w.Circuits.Get(id)
		change(&r.Meta)
		s.w.Put(&r)
	case model.KindVirtualBorderRouter:
		r := *s.w.VBRs.Get(id)
		change(&r.Meta)
		s.w.Put(&r)
	case model.KindRouterInterface:
		r := *s.w.RouterInterfaces.Get(id)
		change(&r.Meta)
		s.w.Put(&r)
	case model.KindVpc:
		r := *s.w.Vpcs.Get(id)
		change(&r.Meta)
		s.w.Put(&r)
	case model.KindVSwitch:
		r := *s.w.VSwitches.Get(id)
		change(&r.Meta)
		s.w.Put(&r)
	}
}

// tag puts tags on the resources that the call names. A key that a resource has already gets the new value in its place.
func (k *call) tag(add []model.Tag) {
	kind, _ := k.ctx.ResourceKind()
	for _, id := range distinct(validate.ResourceIDs(k.ctx.In)) {
		k.mark(kind, id, func(m *model.Meta) {
			m.Tags = slices.Clone(m.Tags)
			for _, t := range add {
				if at := slices.IndexFunc(m.Tags, func(old model.Tag) bool { return old.Key == t.Key }); at >= 0 {
					m.Tags[at] = t
				} else {
					m.Tags = append(m.Tags, t)
				}
			}
		})
	}
}

// untag takes the tags with those keys off the resources that the call names, or all tags when there are no keys.
func (k *call) untag(keys []string) {
	kind, _ := k.ctx.ResourceKind()
	for _, id := range distinct(validate.ResourceIDs(k.ctx.In)) {
		k.mark(kind, id, func(m *model.Meta) {
			m.Tags = slices.DeleteFunc(slices.Clone(m.Tags), func(t model.Tag) bool { return len(keys) == 0 || slices.Contains(keys, t.Key) })
			if len(m.Tags) == 0 {
				m.Tags = nil
			}
		})
	}
}

func tagResources(k *call, in *api.TagResourcesRequest) *api.TagResourcesResponse {
	k.tag(tags(in.Tag))
	return &api.TagResourcesResponse{}
}

func tagConnect(k *call, in *api.TagResourcesForExpressConnectRequest) *api.TagResourcesForExpressConnectResponse {
	k.tag(tags(in.Tag))
	return &api.TagResourcesForExpressConnectResponse{}
}

func untagResources(k *call, in *api.UnTagResourcesRequest) *api.UnTagResourcesResponse {
	k.untag(in.TagKey)
	return &api.UnTagResourcesResponse{}
}

func untagConnect(k *call, in *api.UntagResourcesForExpressConnectRequest) *api.UntagResourcesForExpressConnectResponse {
	k.untag(in.TagKey)
	return &api.UntagResourcesForExpressConnectResponse{}
}

// moveGroup puts the resource that the call names into another resource group.
func (k *call) moveGroup(id, group string) {
	kind, _ := k.ctx.ResourceKind()
	k.mark(kind, id, func(m *model.Meta) { m.ResourceGroupID = group })
}

func moveVpc(k *call, in *api.MoveResourceGroupRequest) *api.MoveResourceGroupResponse {
	k.moveGroup(in.ResourceId.V, in.NewResourceGroupId.V)
	return &api.MoveResourceGroupResponse{}
}

func moveConnect(k *call, in *api.ChangeResourceGroupRequest) *api.ChangeResourceGroupResponse {
	k.moveGroup(in.ResourceId.V, in.NewResourceGroupId.V)
	return &api.ChangeResourceGroupResponse{}
}
