package sim_test

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// tagged names a resource of that type in a call about tags.
func tagged(action model.Action, typ, id string, kv ...any) call {
	return on(action, "ResourceType", typ, "ResourceId.1", id).with(kv...)
}

// keys are the parameters of tags with keys k1 to kn, those between the two numbers.
func keys(from, to int) (kv []any) {
	for i := from; i <= to; i++ {
		kv = append(kv, fmt.Sprintf("Tag.%d.Key", i-from+1), fmt.Sprintf("k%d", i))
	}
	return kv
}

// placeIn is a NextToken of a list of that type, behind a resource that is not there.
func placeIn(typ string) string {
	return validate.PageToken{Table: typ, At: bedStart, ID: "x\x00key"}.String()
}

// tagCases are the cases of validate/tag.go.
func tagCases() (cases []ruleCase) {
	add := func(rule string, code model.Code, title string, play func(*bed) call) {
		cases = append(cases, ruleCase{rule, code, title, play})
	}
	// The six actions, with a type of their own and what a call needs besides.
	forms := []struct {
		action model.Action
		typ    string
		make   func(*bed) string
		kv     []any
	}{
		{api.TagResources, "VPC", func(b *bed) string { return b.vpc("10.0.0.0/8").ID }, keys(1, 1)},
		{api.UnTagResources, "VSWITCH", func(b *bed) string { return b.vSwitch(b.vpc("10.0.0.0/8"), "10.0.0.0/24") }, by("TagKey.1", "k1")},
		{api.ListTagResources, "VPC", func(b *bed) string { return b.vpc("10.0.0.0/8").ID }, nil},
		{api.TagResourcesForExpressConnect, "VIRTUALBORDERROUTER", func(b *bed) string { return b.vbr(b.circuit(), 5) }, keys(1, 1)},
		{api.UntagResourcesForExpressConnect, "PHYSICALCONNECTION", func(b *bed) string { return b.circuit() }, by("TagKey.1", "k1")},
		{api.ListTagResourcesForExpressConnect, "ROUTERINTERFACE", func(b *bed) string { return b.network().near }, nil},
	}
	for _, f := range forms {
		name := string(f.action)
		add("tag.resource-exists", "InvalidInstanceIds.NotFound", name+" nowhere", func(*bed) call { return tagged(f.action, f.typ, "x-none", f.kv...) })
		add("tag.resource-exists", "InvalidInstanceIds.NotFound", name+" of another account", func(b *bed) call {
			return tagged(f.action, f.typ, f.make(b), f.kv...).by(bob)
		})
		add("tag.resource-exists", "InvalidInstanceIds.NotFound", name+" in another region", func(b *bed) call {
			return tagged(f.action, f.typ, f.make(b), f.kv...).with("RegionId", away)
		})
		add("tag.resource-exists", "InvalidInstanceIds.NotFound", name+", the second", func(b *bed) call {
			return tagged(f.action, f.typ, f.make(b), f.kv...).with("ResourceId.2", "x-none")
		})
		add("tag.resource-exists", "", name+" of the caller's", func(b *bed) call { return tagged(f.action, f.typ, f.make(b), f.kv...) })
	}
	add("tag.resource-exists", "InvalidInstanceIds.NotFound", "a VBR is no circuit", func(b *bed) call {
		return tagged(api.TagResourcesForExpressConnect, "PHYSICALCONNECTION", b.vbr(b.circuit(), 5), keys(1, 1)...)
	})
	add("tag.resource-exists", "InvalidInstanceIds.NotFound", "another account's VBR on the caller's circuit", func(b *bed) call {
		return tagged(api.TagResourcesForExpressConnect, "VIRTUALBORDERROUTER", b.vbrFor(bob, b.circuit(), 5, true), keys(1, 1)...)
	})

	const twice = "Forbidden.TagKey.Duplicated"
	for _, f := range forms {
		q := tagged(f.action, f.typ, "x", "Tag.1.Key", "a", "Tag.2.Key", "b", "Tag.3.Key", "a", "Tag.3.Value", "other")
		if f.action == api.UnTagResources || f.action == api.UntagResourcesForExpressConnect {
			q = tagged(f.action, f.typ, "x", "TagKey.1", "a", "TagKey.2", "a")
		}
		add("tag.unique-keys", twice, string(f.action), func(*bed) call { return q })
	}
	for _, a := range []model.Action{api.CreatePhysicalConnection, api.CreateVirtualPhysicalConnection, api.CreateVirtualBorderRouter, api.CreateRouterInterface,
		api.CreateVpc, api.CreateVSwitch} {
		s, _ := api.Lookup(a)
		add("tag.unique-keys", twice, string(a), func(*bed) call { return plain(s).with("Tag.1.Key", "a", "Tag.2.Key", "a") })
	}
	add("tag.unique-keys", "", "keys differ in case", func(b *bed) call { return on(api.CreateVpc, "Tag.1.Key", "a", "Tag.2.Key", "A") })

	const many = "QuotaExceeded.TagNum"
	add("tag.quota", many, "the 21st", func(b *bed) call {
		return tagged(api.TagResources, "VPC", b.vpc("10.0.0.0/8", keys(1, 20)...).ID, keys(21, 21)...)
	})
	add("tag.quota", many, "the 21st of a circuit, over two calls", func(b *bed) call {
		c := b.circuit(keys(1, 5)...)
		b.make(tagged(api.TagResourcesForExpressConnect, "PHYSICALCONNECTION", c, keys(4, 18)...))
		return tagged(api.TagResourcesForExpressConnect, "PHYSICALCONNECTION", c, keys(18, 21)...)
	})
	add("tag.quota", many, "of the second resource only", func(b *bed) call {
		return tagged(api.TagResourcesForExpressConnect, "PHYSICALCONNECTION", b.circuit(), keys(21, 21)...).with("ResourceId.2", b.circuit(keys(1, 20)...))
	})
	add("tag.quota", "", "the 20th", func(b *bed) call {
		return tagged(api.TagResources, "VPC", b.vpc("10.0.0.0/8", keys(1, 19)...).ID, keys(20, 20)...)
	})
	add("tag.quota", "", "a new value for one of 20", func(b *bed) call {
		return tagged(api.TagResources, "VPC", b.vpc("10.0.0.0/8", keys(1, 20)...).ID, "Tag.1.Key", "k7", "Tag.1.Value", "new")
	})
	add("tag.quota", "", "one for another", func(b *bed) call {
		id := b.vpc("10.0.0.0/8", keys(1, 20)...).ID
		b.make(tagged(api.UnTagResources, "VPC", id, "TagKey.1", "k20"))
		return tagged(api.TagResources, "VPC", id, keys(21, 21)...)
	})

	add("tag.untag-what", "MissingParam", "of a VPC", func(b *bed) call { return tagged(api.UnTagResources, "VPC", b.vpc("10.0.0.0/8").ID) })
	add("tag.untag-what", "MissingParameter", "of a circuit", func(b *bed) call {
		return tagged(api.UntagResourcesForExpressConnect, "PHYSICALCONNECTION", b.circuit(), "All", false)
	})
	add("tag.untag-what", "", "all", func(b *bed) call {
		return tagged(api.UntagResourcesForExpressConnect, "PHYSICALCONNECTION", b.circuit(), "All", true)
	})
	add("tag.untag-what", "", "a key that is not there", func(b *bed) call {
		return tagged(api.UnTagResources, "VPC", b.vpc("10.0.0.0/8").ID, "TagKey.1", "none")
	})

	for _, a := range []struct {
		action model.Action
		typ    string
	}{{api.ListTagResources, "VPC"}, {api.ListTagResourcesForExpressConnect, "PHYSICALCONNECTION"}} {
		name := string(a.action)
		add("tag.list-what", "BothEmpty.TagsAndResources", name, func(*bed) call { return on(a.action, "ResourceType", a.typ) })
		add("tag.list-what", "", name+" by tag", func(*bed) call { return on(a.action, "ResourceType", a.typ, "Tag.1.Key", "k") })
		add("tag.token", "InvalidParameter", name+", made up", func(*bed) call {
			return on(a.action, "ResourceType", a.typ, "Tag.1.Key", "k", "NextToken", "FFmyTO70tTpLG6I3FmYAXGKPd")
		})
		add("tag.token", "InvalidParameter", name+", of another type", func(*bed) call {
			return on(a.action, "ResourceType", a.typ, "Tag.1.Key", "k", "NextToken", placeIn("ROUTERINTERFACE"))
		})
		add("tag.token", "", name+", of what is gone", func(*bed) call {
			return on(a.action, "ResourceType", a.typ, "Tag.1.Key", "k", "NextToken", placeIn(a.typ))
		})
	}
	return cases
}

// declare gives the bed's account resource groups.
func (b *bed) declare(groups ...string) {
	a := *b.World().Account(b.account)
	a.ResourceGroups = nil
	for _, g := range groups {
		a.ResourceGroups = append(a.ResourceGroups, model.ResourceGroup{ID: g, Name: g})
	}
	b.put(&a)
}

func move(id, group string) call {
	return on(api.MoveResourceGroup, "ResourceType", "vpc", "ResourceId", id, "NewResourceGroupId", group)
}

func changeGroup(typ, id, group string) call {
	return on(api.ChangeResourceGroup, "ResourceType", typ, "ResourceId", id, "NewResourceGroupId", group)
}

// resourceGroupCases are the cases of validate/resourcegroup.go.
var resourceGroupCases = []ruleCase{
	{"resource-group.resource-exists", "InvalidResourceId.NotFound", "no VPC", func(*bed) call { return move("vpc-none", "rg-1") }},
	{"resource-group.resource-exists", "InvalidResourceId.NotFound", "another account's VPC", func(b *bed) call {
		return move(b.vpc("10.0.0.0/8").ID, "rg-1").by(bob)
	}},
	{"resource-group.resource-exists", "InvalidResourceId.NotFound", "a circuit is no VBR", func(b *bed) call {
		return changeGroup("VIRTUALBORDERROUTER", b.circuit(), "rg-1")
	}},
	{"resource-group.resource-exists", "", "a VBR", func(b *bed) call {
		return changeGroup("virtualborderrouter", b.vbr(b.circuit(), 5), "rg-1")
	}},
	{"resource-group.exists", "InvalidResourceGroupId", "none of the declared ones", func(b *bed) call {
		b.declare("rg-1", "rg-2")
		return move(b.vpc("10.0.0.0/8").ID, "rg-3")
	}},
	{"resource-group.exists", "InvalidResourceGroupId", "a circuit", func(b *bed) call {
		b.declare("rg-1")
		return changeGroup("PHYSICALCONNECTION", b.circuit(), "rg-2")
	}},
	{"resource-group.exists", "", "one of the declared ones", func(b *bed) call {
		b.declare("rg-1", "rg-2")
		return move(b.vpc("10.0.0.0/8").ID, "rg-2")
	}},
	{"resource-group.exists", "", "one that a resource is in", func(b *bed) call {
		b.declare("rg-1")
		b.vpc("172.16.0.0/12", "ResourceGroupId", "rg-2")
		return move(b.vpc("10.0.0.0/8").ID, "rg-2")
	}},
	{"resource-group.exists", "", "none is declared", func(b *bed) call { return changeGroup("PHYSICALCONNECTION", b.circuit(), "rg-2") }},
	{"resource-group.vpc-available", "IncorrectStatus.Vpc", "while it is made", func(b *bed) call {
		b.delays()
		return move(b.make(on(api.CreateVpc)).id("VpcId"), "rg-1")
	}},
	{"resource-group.vpc-available", "", "a moment later", func(b *bed) call {
		b.delays()
		id := b.make(on(api.CreateVpc)).id("VpcId")
		b.advance(3 * second)
		return move(id, "rg-1")
	}},
}
