package validate

import (
	"slices"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

// Tags of resources, and the calls that name resources by type and ID.

// resourceKinds are the kinds of resources by what ResourceType calls them.
var resourceKinds = map[string]model.Kind{
	"PHYSICALCONNECTION":  model.KindPhysicalConnection,
	"VIRTUALBORDERROUTER": model.KindVirtualBorderRouter,
	"ROUTERINTERFACE":     model.KindRouterInterface,
	"VPC":                 model.KindVpc,
	"VSWITCH":             model.KindVSwitch,
	"Vpc":                 model.KindVpc,
}

// ResourceKind is the kind of resource that the call's ResourceType stands for.
func (c *Context) ResourceKind() (model.Kind, bool) {
	kind, ok := resourceKinds[c.str("ResourceType")]
	return kind, ok
}

// resource is a resource of the call's ResourceType, if it is the caller's and in the call's region; else nil.
func (c *Context) resource(id string) *model.Meta {
	kind, ok := c.ResourceKind()
	if !ok {
		return nil
	}
	m := c.World.MetaOf(kind, id)
	if m == nil || m.Owner != c.Req.Account || !c.inRegion(m.Region) {
		return nil
	}
	return m
}

// ResourceIDs returns what a bound request's ResourceId parameter lists.
func ResourceIDs(in api.Request) []string {
	switch r := in.(type) {
	case *api.TagResourcesRequest:
		return r.ResourceId
	case *api.UnTagResourcesRequest:
		return r.ResourceId
	case *api.ListTagResourcesRequest:
		return r.ResourceId
	case *api.TagResourcesForExpressConnectRequest:
		return r.ResourceId
	case *api.UntagResourcesForExpressConnectRequest:
		return r.ResourceId
	case *api.ListTagResourcesForExpressConnectRequest:
		return r.ResourceId
	}
	return nil
}

type tagItem = struct {
	Key   api.Opt[string]
	Value api.Opt[string]
}

func tagKeys[T ~tagItem](items []T) (keys []string) {
	for _, x := range items {
		keys = append(keys, tagItem(x).Key.V)
	}
	return keys
}

// TagKeys returns the keys that a bound request's Tag, Tags or TagKey parameter lists, in order; one that could not be
// read is empty.
func TagKeys(in api.Request) []string {
	switch r := in.(type) {
	case *api.TagResourcesRequest:
		return tagKeys(r.Tag)
	case *api.TagResourcesForExpressConnectRequest:
		return tagKeys(r.Tag)
	case *api.ListTagResourcesRequest:
		return tagKeys(r.Tag)
	case *api.ListTagResourcesForExpressConnectRequest:
		return tagKeys(r.Tag)
	case *api.UnTagResourcesRequest:
		return r.TagKey
	case *api.UntagResourcesForExpressConnectRequest:
		return r.TagKey
	case *api.CreatePhysicalConnectionRequest:
		return tagKeys(r.Tag)
	case *api.CreateVirtualPhysicalConnectionRequest:
		return tagKeys(r.Tag)
	case *api.CreateVirtualBorderRouterRequest:
		return tagKeys(r.Tags)
	case *api.CreateRouterInterfaceRequest:
		return tagKeys(r.Tags)
	case *api.CreateVpcRequest:
		return tagKeys(r.Tag)
	case *api.CreateVSwitchRequest:
		return tagKeys(r.Tag)
	}
	return nil
}

var (
	tagging   = []model.Action{api.TagResources, api.TagResourcesForExpressConnect}
	untagging = []model.Action{api.UnTagResources, api.UntagResourcesForExpressConnect}
	tagLists  = []model.Action{api.ListTagResources, api.ListTagResourcesForExpressConnect}
	// creating are the actions that make resources with tags.
	creating = []model.Action{api.CreatePhysicalConnection, api.CreateVirtualPhysicalConnection, api.CreateVirtualBorderRouter,
		api.CreateRouterInterface, api.CreateVpc, api.CreateVSwitch}
)

// TagsPerResource is how many tags a resource can have. The metadata has it as the most that one call takes.
const TagsPerResource = 20

// tagKeyRules are asked with the syntax of the parameters.
var tagKeyRules = []*Rule{
	{
		ID: "tag.unique-keys",
		Doc: `A tag's key is given twice.
A resource has one value for a key. That goes for the tags that a resource is made with, too; the code is borrowed there.`,
		Basis: Documented, Sources: []Source{metadata(api.TagResources, "Forbidden.TagKey.Duplicated"), metadata(api.TagResourcesForExpressConnect, "Forbidden.TagKey.Duplicated"),
			interpretation(26)},
		Actions: slices.Concat(tagging, untagging, tagLists, creating), Codes: []model.Code{"Forbidden.TagKey.Duplicated"},
		Check: func(c *Context) (fs []Finding) {
			keys := TagKeys(c.In)
			for i, k := range keys {
				if k != "" && slices.Contains(keys[:i], k) {
					fs = append(fs, found("Forbidden.TagKey.Duplicated", "", "the tag key %q is given more than once", k)...)
				}
			}
			return fs
		},
	},
}

var tagRules = []*Rule{
	{
		ID: "tag.resource-exists",
		Doc: `There is no such resource to tag.
ResourceId names no resource of that type which the caller owns in that region. A type has its own IDs: a VBR's is none
of a circuit. Listing asks the same.`,
		Basis: Documented, Sources: []Source{metadata(api.TagResources, "InvalidInstanceIds.NotFound"), metadata(api.TagResourcesForExpressConnect, "InvalidInstanceIds.NotFound"),
			interpretation(26)},
		Actions: slices.Concat(tagging, untagging, tagLists), Codes: []model.Code{"InvalidInstanceIds.NotFound"},
		Check: func(c *Context) (fs []Finding) {
			kind, ok := c.ResourceKind()
			if !ok {
				return nil
			}
			for i, id := range ResourceIDs(c.In) {
				if c.resource(id) == nil {
					fs = append(fs, found("InvalidInstanceIds.NotFound", "ResourceId."+strconv.Itoa(i+1), "ResourceId names %s, which is no %s of account %s in %s", id, kind, c.Req.Account, c.Region())...)
				}
			}
			return fs
		},
	},
	{
		ID: "tag.quota",
		Doc: `The resource would have too many tags.
A resource has up to 20 tags. A key that it has already gets the new value and does not count again.`,
		Basis: Documented, Sources: []Source{metadata(api.TagResources, "QuotaExceeded.TagNum"), metadata(api.TagResourcesForExpressConnect, "QuotaExceeded.TagNum")},
		Actions: tagging, Codes: []model.Code{"QuotaExceeded.TagNum"},
		Check: func(c *Context) (fs []Finding) {
			keys := TagKeys(c.In)
			for i, id := range ResourceIDs(c.In) {
				m := c.resource(id)
				if m == nil {
					continue
				}
				n := len(m.Tags)
				for _, k := range keys {
					if !slices.ContainsFunc(m.Tags, func(t model.Tag) bool { return t.Key == k }) {
						n++
					}
				}
				if n > TagsPerResource && n > len(m.Tags) {
					fs = append(fs, with(found("QuotaExceeded.TagNum", "ResourceId."+strconv.Itoa(i+1), "%s has %s and would have %d; %d are allowed",
						id, counted(len(m.Tags), "tag"), n, TagsPerResource), id)...)
				}
			}
			return fs
		},
	},
	{
		ID: "tag.untag-what",
		Doc: `Nothing says which tags to take away.
TagKey lists the keys, or All takes all tags. Where both are given, TagKey decides. The metadata marks neither as required
and does not say what a call without both does; it is refused as one with a parameter missing.`,
		Basis: Interpreted, Sources: []Source{metadata(api.UnTagResources, "MissingParam"), interpretation(26)},
		Actions: untagging, Codes: []model.Code{"MissingParam", api.CodeMissingParameter},
		Check: func(c *Context) []Finding {
			if all, _ := c.Bool("All"); all || c.unknown("All") || c.lists("TagKey") {
				return nil
			}
			code := model.Code("MissingParam")
			if c.Req.Action == api.UntagResourcesForExpressConnect {
				code = api.CodeMissingParameter
			}
			return found(code, "TagKey", "TagKey is missing and All is not true; %s needs one of them", c.Req.Action)
		},
	},
	{
		ID: "tag.list-what",
		Doc: `Nothing says whose tags to list.
ResourceId or Tag has to be given.`,
		Basis: Documented, Sources: []Source{metadata(api.ListTagResources, "BothEmpty.TagsAndResources"), metadata(api.ListTagResourcesForExpressConnect, "BothEmpty.TagsAndResources")},
		Actions: tagLists, Codes: []model.Code{"BothEmpty.TagsAndResources"},
		Check: func(c *Context) []Finding {
			if c.lists("ResourceId") || c.lists("Tag") {
				return nil
			}
			return found("BothEmpty.TagsAndResources", "", "ResourceId and Tag are both missing; %s needs one of them", c.Req.Action)
		},
	},
	{
		ID: "tag.token",
		Doc: `The token stands for no place in the list of tags.
NextToken is the one of the previous answer for the same type of resource, unchanged; the first call carries none. The
metadata has no code for it.`,
		Basis: Interpreted, Sources: []Source{interpretation(26)},
		Actions: tagLists, Codes: []model.Code{api.CodeInvalidParameter},
		Check: func(c *Context) []Finding {
			s, ok := c.Str("NextToken")
			if !ok {
				return nil
			}
			t, ok := ParsePageToken(s)
			if !ok {
				return fix(found(api.CodeInvalidParameter, "NextToken", "NextToken is %q, which no answer gave", s), "leave NextToken out to start from the first tag")
			}
			if kind, known := c.Str("ResourceType"); known && t.Table != kind {
				return found(api.CodeInvalidParameter, "NextToken", "NextToken was given for tags of a %s, not of a %s", t.Table, kind)
			}
			return nil
		},
	},
}

// lists reports whether the request has items of that list, their values known or not.
func (c *Context) lists(name string) bool {
	for _, p := range c.Req.Params {
		if (p.Unknown || p.Value != "") && (p.Name == name || len(p.Name) > len(name) && p.Name[:len(name)+1] == name+".") {
			return true
		}
	}
	return false
}
