package validate

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// The actions that move a resource to another resource group.

var noMoved = byAction{
	api.MoveResourceGroup:   "InvalidResourceId.NotFound",
	api.ChangeResourceGroup: "InvalidResourceId.NotFound",
}

var resourceGroupRules = []*Rule{
	{
		ID: "resource-group.resource-exists",
		Doc: `There is no such resource to move.
ResourceId names no resource of that type which the caller owns in that region.`,
		Basis: Documented, Sources: []Source{metadata(api.MoveResourceGroup, "InvalidResourceId.NotFound"), metadata(api.ChangeResourceGroup, "InvalidResourceId.NotFound")},
		Actions: noMoved.actions(), Codes: noMoved.codes(),
		Check: func(c *Context) []Finding {
			id, ok := c.Str("ResourceId")
			kind, known := c.ResourceKind()
			if !ok || !known || c.resource(id) != nil {
				return nil
			}
			return found(noMoved[c.Req.Action], "ResourceId", "ResourceId names %s, which is no %s of account %s in %s", id, kind, c.Req.Account, c.Region())
		},
	},
	{
		ID: "resource-group.exists",
		Doc: `There is no such resource group.
Resource groups are another product's. An account whose groups the state declares has those and the ones that its
resources are in; of an account without any declared every ID is taken for a group's, as it is where a resource is made.`,
		Basis: Interpreted, Sources: []Source{metadata(api.MoveResourceGroup, "InvalidResourceGroupId"), interpretation(27)},
		Actions: noMoved.actions(), Codes: []model.Code{"InvalidResourceGroupId"},
		Check: func(c *Context) []Finding {
			id, ok := c.Str("NewResourceGroupId")
			if !ok || len(c.World.Account(c.Req.Account).ResourceGroups) == 0 {
				return nil
			}
			var known []string
			for _, g := range c.World.ResourceGroupsOf(c.Req.Account) {
				known = append(known, g.ID)
			}
			if slices.Contains(known, id) {
				return nil
			}
			f := found("InvalidResourceGroupId", "NewResourceGroupId", "NewResourceGroupId names %s, which is no resource group of account %s", id, c.Req.Account)
			if near := api.Nearest(id, known); near != "" {
				fix(f, "set NewResourceGroupId to %s", near)
			}
			return f
		},
	},
	{
		ID: "resource-group.vpc-available",
		Doc: `The VPC is being made.
It can be moved once it is Available.`,
		Basis: Documented, Sources: []Source{metadata(api.MoveResourceGroup, "IncorrectStatus.Vpc")},
		Actions: []model.Action{api.MoveResourceGroup}, Codes: []model.Code{"IncorrectStatus.Vpc"},
		Check: func(c *Context) []Finding {
			v := c.World.Vpcs.Get(c.str("ResourceId"))
			if v == nil || c.resource(v.ID) == nil || v.Status == model.VpcAvailable {
				return nil
			}
			return c.waitFor(with(found("IncorrectStatus.Vpc", "ResourceId", "VPC %s is %s, not Available", v.ID, v.Status), v.ID), v.ID)
		},
	},
}
