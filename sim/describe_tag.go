package sim

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

type (
	tagResourceRow = api.ListTagResourcesResponseTagResourcesTagResource
	tagConnectRow  = api.ListTagResourcesForExpressConnectResponseTagResourcesTagResource
	groupListRow   = api.ListResourceGroupsResponseResourceGroupsResourceGroup
)

// resourceTag is one tag of one resource.
type resourceTag struct {
	of  *model.Meta
	tag model.Tag
}

// place is where a tag stands in a list: by its resource's age and ID, then by key.
func (t resourceTag) place() spot {
	return spot{id: t.of.ID + "\x00" + t.tag.Key, at: t.of.CreationTime}
}

// tagBatch lists the tags of those resources of the call's type that it names and that have all the tags it asks for,
// and cuts the batch that MaxResults and NextToken ask for.
func tagBatch[T ~tagItem](k *call, want []T, max int64, last string) (batch []resourceTag, next string) {
	kind, _ := k.ctx.ResourceKind()
	var all []resourceTag
	take := func(id string) bool {
		m := k.w.MetaOf(kind, id)
		if region, _ := k.region(); m.Region == region && tagged(m.Tags, want) {
			for _, t := range m.Tags {
				all = append(all, resourceTag{m, t})
			}
		}
		return true
	}
	if ids := validate.ResourceIDs(k.ctx.In); len(ids) > 0 {
		for _, id := range distinct(ids) {
			take(id)
		}
	} else {
		k.w.OwnedBy(k.req.Account, kind, take)
	}
	slices.SortFunc(all, func(a, b resourceTag) int { return byAge(a.place(), b.place()) })
	t, _ := validate.ParsePageToken(last)
	batch, more := after(all, resourceTag.place, spot{id: t.ID, at: t.At}, max)
	if more {
		end := batch[len(batch)-1].place()
		typ, _ := k.ctx.Str("ResourceType")
		next = validate.PageToken{Table: typ, At: end.at, ID: end.id}.String()
	}
	return batch, next
}

func listTags(k *call, in *api.ListTagResourcesRequest) *api.ListTagResourcesResponse {
	batch, next := tagBatch(k, in.Tag, in.MaxResults.V, in.NextToken.V)
	r := &api.ListTagResourcesResponse{NextToken: next}
	r.TagResources.TagResource = each(batch, func(t resourceTag) tagResourceRow {
		return tagResourceRow{ResourceType: in.ResourceType.V, ResourceId: t.of.ID, TagKey: t.tag.Key, TagValue: t.tag.Value}
	})
	return r
}

func listConnectTags(k *call, in *api.ListTagResourcesForExpressConnectRequest) *api.ListTagResourcesForExpressConnectResponse {
	batch, next := tagBatch(k, in.Tag, in.MaxResults.V, in.NextToken.V)
	r := &api.ListTagResourcesForExpressConnectResponse{NextToken: next}
	r.TagResources.TagResource = each(batch, func(t resourceTag) tagConnectRow {
		return tagConnectRow{ResourceType: in.ResourceType.V, ResourceId: t.of.ID, TagKey: t.tag.Key, TagValue: t.tag.Value}
	})
	return r
}

// groupOK is the state of every resource group: the world knows of no other.
const groupOK = "OK"

// listResourceGroups lists the account's resource groups. Names are matched in part, as the page says. No group has tags.
func listResourceGroups(k *call, in *api.ListResourceGroupsRequest) *api.ListResourceGroupsResponse {
	ids := in.ResourceGroupIds
	if len(ids) == 0 && in.ResourceGroupId.Set {
		ids = []string{in.ResourceGroupId.V}
	}
	var all []model.ResourceGroup
	for _, g := range k.w.ResourceGroupsOf(k.req.Account) {
		if (len(ids) == 0 || slices.Contains(ids, g.ID)) && in.Status.Or(groupOK) == groupOK && strings.Contains(g.Name, in.Name.V) &&
			strings.Contains(g.DisplayName, in.DisplayName.V) && tagged(nil, in.Tag) {
			all = append(all, g)
		}
	}
	shown, p := paged(k, all)
	r := &api.ListResourceGroupsResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.ResourceGroups.ResourceGroup = each(shown, func(g model.ResourceGroup) groupListRow {
		return groupListRow{Id: g.ID, Name: g.Name, DisplayName: g.DisplayName, AccountId: k.req.Account, Status: groupOK, CreateDate: stamp(g.CreationTime)}
	})
	return r
}
