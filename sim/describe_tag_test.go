package sim_test

import (
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
	"pgregory.net/rapid"
)

type (
	tagRow       = api.ListTagResourcesResponseTagResourcesTagResource
	connectRow   = api.ListTagResourcesForExpressConnectResponseTagResourcesTagResource
	groupListRow = api.ListResourceGroupsResponseResourceGroupsResourceGroup
)

func TestListTagResources(t *testing.T) {
	b := newBed(t)
	one := b.vpc("10.0.0.0/8", "Tag.1.Key", "site", "Tag.1.Value", "hz", "Tag.2.Key", "env", "Tag.2.Value", "prod")
	b.advance(time.Hour)
	other := b.vpc("172.16.0.0/12", "Tag.1.Key", "site", "Tag.1.Value", "sh")
	sw := b.vSwitch(one, "10.0.0.0/24", "Tag.1.Key", "env")
	want := func(rows ...tagRow) (r api.ListTagResourcesResponse) {
		r.TagResources.TagResource = append([]tagRow{}, rows...)
		return r
	}
	row := func(vpc *model.Vpc, key, value string) tagRow {
		return tagRow{ResourceType: "VPC", ResourceId: vpc.ID, TagKey: key, TagValue: value}
	}
	env, site, sh := row(one, "env", "prod"), row(one, "site", "hz"), row(other, "site", "sh")
	for _, c := range []struct {
		title string
		kv    []any
		want  []tagRow
	}{
		{"both, the older first", by("ResourceId.1", other.ID, "ResourceId.2", one.ID), []tagRow{env, site, sh}},
		{"one twice", by("ResourceId.1", other.ID, "ResourceId.2", other.ID), []tagRow{sh}},
		{"by key", by("Tag.1.Key", "site"), []tagRow{env, site, sh}},
		{"by key and value", by("Tag.1.Key", "site", "Tag.1.Value", "sh"), []tagRow{sh}},
		{"by two keys", by("Tag.1.Key", "site", "Tag.2.Key", "env"), []tagRow{env, site}},
		{"by ID and key", by("Tag.1.Key", "env", "ResourceId.1", other.ID), nil},
		{"nobody's", by("Tag.1.Key", "none"), nil},
		{"elsewhere", by("Tag.1.Key", "site", "RegionId", away), nil},
	} {
		t.Log(c.title)
		shows(b, want(c.want...), api.ListTagResources, append(c.kv, "ResourceType", "VPC")...)
	}
	shows(b, want(tagRow{ResourceType: "VSWITCH", ResourceId: sw, TagKey: "env"}), api.ListTagResources, "ResourceType", "VSWITCH", "Tag.1.Key", "env")
	b.as(bob, func() { shows(b, want(), api.ListTagResources, "ResourceType", "VPC", "Tag.1.Key", "site") })
}

// TestTagging follows the tags of a circuit, a VBR and a router interface, which their own pages show, too.
func TestTagging(t *testing.T) {
	b := newBed(t)
	n := b.network()
	second := b.circuit()
	tags := func(typ string, ids ...string) (rows []string) {
		q := on(api.ListTagResourcesForExpressConnect, "ResourceType", typ)
		for i, id := range ids {
			q = q.with(fmt.Sprintf("ResourceId.%d", i+1), id)
		}
		for _, r := range read[api.ListTagResourcesForExpressConnectResponse](b, q.action, params(q)...).TagResources.TagResource {
			equal(b, connectRow{ResourceType: typ, ResourceId: r.ResourceId, TagKey: r.TagKey, TagValue: r.TagValue}, r)
			rows = append(rows, r.ResourceId+" "+r.TagKey+"="+r.TagValue)
		}
		return rows
	}
	both := on(api.TagResourcesForExpressConnect, "ResourceType", "PHYSICALCONNECTION", "ResourceId.1", n.circuit, "ResourceId.2", second)
	b.make(both.with("Tag.1.Key", "b", "Tag.1.Value", "1", "Tag.2.Key", "a"))
	equal(b, []string{n.circuit + " a=", n.circuit + " b=1", second + " a=", second + " b=1"}, tags("PHYSICALCONNECTION", n.circuit, second))
	// A new value stays in the old one's place.
	b.make(tagged(api.TagResourcesForExpressConnect, "PHYSICALCONNECTION", second, "Tag.1.Key", "b", "Tag.1.Value", "2", "Tag.2.Key", "c"))
	equal(b, []model.Tag{{Key: "b", Value: "2"}, {Key: "a"}, {Key: "c"}}, b.World().Circuits.Get(second).Tags)
	equal(b, []model.Tag{{Key: "b", Value: "1"}, {Key: "a"}}, b.World().Circuits.Get(n.circuit).Tags)
	equal(b, []circuitTag{{Key: "b", Value: "2"}, {Key: "a"}, {Key: "c"}}, read[api.DescribePhysicalConnectionsResponse](b, api.DescribePhysicalConnections,
		"Tags.1.Key", "b", "Tags.1.Value", "2").PhysicalConnectionSet.PhysicalConnectionType[0].Tags.Tags)

	untag := on(api.UntagResourcesForExpressConnect, "ResourceType", "PHYSICALCONNECTION", "ResourceId.1", n.circuit, "ResourceId.2", second)
	b.make(untag.with("TagKey.1", "b", "TagKey.2", "none", "All", true)) // the keys decide
	equal(b, []string{n.circuit + " a=", second + " a=", second + " c="}, tags("PHYSICALCONNECTION", n.circuit, second))
	b.make(untag.with("All", true))
	equal(b, []string(nil), tags("PHYSICALCONNECTION", n.circuit, second))
	equal(b, true, b.World().Circuits.Get(second).Tags == nil)

	b.make(tagged(api.TagResourcesForExpressConnect, "VIRTUALBORDERROUTER", n.vbr, "Tag.1.Key", "path"))
	b.make(tagged(api.TagResourcesForExpressConnect, "ROUTERINTERFACE", n.near, "Tag.1.Key", "end", "Tag.1.Value", "near"))
	equal(b, []string{n.vbr + " path="}, tags("VIRTUALBORDERROUTER", n.vbr))
	equal(b, []string{n.near + " end=near"}, tags("ROUTERINTERFACE", n.far, n.near))
	equal(b, []attributeTag{{Key: "end", Value: "near"}}, read[api.DescribeRouterInterfaceAttributeResponse](b, api.DescribeRouterInterfaceAttribute, "InstanceId", n.near).Tags.Tags)
	equal(b, int64(1), read[api.DescribeVirtualBorderRoutersResponse](b, api.DescribeVirtualBorderRouters, "Tags.1.Key", "path").TotalCount)
}

// TestTaggingByTerraform makes the call that the infrastructure-as-code provider was seen to make.
func TestTaggingByTerraform(t *testing.T) {
	text, err := os.ReadFile("../model/api/testdata/wire/terraform-6-TagResourcesForExpressConnect.http")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n\n")
	form, err := url.ParseQuery(body)
	if err != nil {
		t.Fatal(err)
	}
	b := newBed(t)
	v := *b.World().VBRs.Get(b.vbr(b.circuit(), 5))
	v.ID, v.RouteTableID, v.Attachments = form.Get("ResourceId.1"), "rtb-fake", slices.Clone(v.Attachments)
	b.put(&v)
	q := on(api.TagResourcesForExpressConnect)
	for name := range form {
		q = q.with(name, form.Get(name))
	}
	b.make(q)
	equal(b, []model.Tag{{Key: "cost centre", Value: "ü*~/+"}, {Key: "site", Value: "hangzhou"}}, b.World().VBRs.Get(v.ID).Tags)
}

// TestTagBatches: going through a list of tags by token gives each tag once, in order, though tags come and go meanwhile.
func TestTagBatches(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBed(t)
		var ids []string
		for i := range rapid.IntRange(1, 4).Draw(t, "VPCs") {
			id := b.vpc(fmt.Sprintf("10.%d.0.0/16", i)).ID
			ids = append(ids, id)
			change(b, b.World().Vpcs, id, func(v *model.Vpc) {
				v.CreationTime = bedStart.Add(time.Duration(rapid.IntRange(-2, 0).Draw(t, "age")) * time.Hour)
				for _, k := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "a b", "a\nb", "é", "Z"}), 1, 6, rapid.ID).Draw(t, "keys") {
					v.Tags = append(v.Tags, model.Tag{Key: k})
				}
			})
		}
		slices.SortStableFunc(ids, func(x, y string) int {
			return int(b.World().Vpcs.Get(x).CreationTime/1e9 - b.World().Vpcs.Get(y).CreationTime/1e9)
		})
		var want, got []string
		for _, id := range ids {
			var ks []string
			for _, tag := range b.World().Vpcs.Get(id).Tags {
				ks = append(ks, id+" "+tag.Key)
			}
			slices.Sort(ks)
			want = append(want, ks...)
		}
		q := on(api.ListTagResources, "ResourceType", "VPC", "MaxResults", rapid.IntRange(1, 5).Draw(t, "size"))
		for i, id := range ids {
			q = q.with(fmt.Sprintf("ResourceId.%d", i+1), id)
		}
		for {
			r := read[api.ListTagResourcesResponse](b, q.action, params(q)...)
			for _, row := range r.TagResources.TagResource {
				got = append(got, row.ResourceId+" "+row.TagKey)
			}
			if r.NextToken == "" {
				break
			}
			last := r.TagResources.TagResource[len(r.TagResources.TagResource)-1]
			b.make(tagged(api.UnTagResources, "VPC", last.ResourceId, "TagKey.1", last.TagKey))
			q = q.with("NextToken", r.NextToken)
		}
		equal(b, want, got)
	})
}

// TestTagDefaults: without MaxResults a batch of the VPCs' list has 50 tags, one of the Express Connect list 20.
func TestTagDefaults(t *testing.T) {
	b := newBed(t)
	for range 3 {
		b.circuit(keys(1, 20)...)
	}
	for i := range 3 {
		b.vpc(fmt.Sprintf("10.%d.0.0/16", i), keys(1, 20)...)
	}
	connect := read[api.ListTagResourcesForExpressConnectResponse](b, api.ListTagResourcesForExpressConnect, "ResourceType", "PHYSICALCONNECTION", "Tag.1.Key", "k1")
	equal(b, 20, len(connect.TagResources.TagResource))
	vpcs := read[api.ListTagResourcesResponse](b, api.ListTagResources, "ResourceType", "VPC", "Tag.1.Key", "k1")
	equal(b, 50, len(vpcs.TagResources.TagResource))
	for _, token := range []string{connect.NextToken, vpcs.NextToken} {
		if _, ok := validate.ParsePageToken(token); !ok {
			t.Errorf("%q is no token", token)
		}
	}
}

func TestListResourceGroups(t *testing.T) {
	b := newBed(t)
	a := *b.World().Account(alice)
	a.ResourceGroups = []model.ResourceGroup{
		{ID: "rg-2", Name: "network", DisplayName: "The network", CreationTime: bedStart.Add(time.Hour)},
		{ID: "rg-1", Name: "default", DisplayName: "Default", CreationTime: bedStart.Add(time.Hour)},
		{ID: "rg-0", Name: "late-network", DisplayName: "Late", CreationTime: bedStart.Add(2 * time.Hour)},
	}
	b.put(&a)
	vpc := b.vpc("10.0.0.0/8", "ResourceGroupId", "rg-9").ID
	b.vpc("172.16.0.0/12", "ResourceGroupId", "rg-1")
	b.circuit("ResourceGroupId", "rg-8")
	b.as(bob, func() { b.circuit("ResourceGroupId", "rg-7") })
	row := func(id, name, display, created string) groupListRow {
		return groupListRow{Id: id, Name: name, DisplayName: display, AccountId: alice, Status: "OK", CreateDate: created}
	}
	rg8, rg9 := row("rg-8", "rg-8", "rg-8", ""), row("rg-9", "rg-9", "rg-9", "")
	rg1, rg2, rg0 := row("rg-1", "default", "Default", "2026-01-01T01:00:00Z"), row("rg-2", "network", "The network", "2026-01-01T01:00:00Z"), row("rg-0", "late-network", "Late", "2026-01-01T02:00:00Z")
	want := func(number, size, total int64, rows ...groupListRow) (r api.ListResourceGroupsResponse) {
		r.PageNumber, r.PageSize, r.TotalCount, r.ResourceGroups.ResourceGroup = number, size, total, append([]groupListRow{}, rows...)
		return r
	}
	shows(b, want(1, 10, 5, rg8, rg9, rg1, rg2, rg0), api.ListResourceGroups)
	shows(b, want(2, 2, 5, rg1, rg2), api.ListResourceGroups, "PageNumber", 2, "PageSize", 2, "Status", "OK", "IncludeTags", true)
	shows(b, want(1, 10, 2, rg2, rg0), api.ListResourceGroups, "Name", "network")
	shows(b, want(1, 10, 1, rg2), api.ListResourceGroups, "DisplayName", "The")
	shows(b, want(1, 10, 1, rg9), api.ListResourceGroups, "ResourceGroupId", "rg-9")
	shows(b, want(1, 10, 2, rg8, rg1), api.ListResourceGroups, "ResourceGroupIds.1", "rg-1", "ResourceGroupIds.2", "rg-8", "ResourceGroupId", "rg-9")
	shows(b, want(1, 10, 0), api.ListResourceGroups, "Status", "PendingDelete")
	shows(b, want(1, 10, 0), api.ListResourceGroups, "Tag.1.Key", "k")

	b.make(move(vpc, "rg-2"))
	equal(b, "rg-2", read[api.DescribeVpcAttributeResponse](b, api.DescribeVpcAttribute, "VpcId", vpc).ResourceGroupId)
	shows(b, want(1, 10, 4, rg8, rg1, rg2, rg0), api.ListResourceGroups)
	n := b.network()
	for typ, id := range map[string]string{"PHYSICALCONNECTION": n.circuit, "VIRTUALBORDERROUTER": n.vbr, "ROUTERINTERFACE": n.far} {
		b.make(changeGroup(typ, id, "rg-0"))
	}
	equal(b, "rg-0 rg-0 rg-0", b.World().Circuits.Get(n.circuit).ResourceGroupID+" "+b.World().VBRs.Get(n.vbr).ResourceGroupID+" "+
		b.World().RouterInterfaces.Get(n.far).ResourceGroupID)
	equal(b, int64(1), read[api.DescribePhysicalConnectionsResponse](b, api.DescribePhysicalConnections, "ResourceGroupId", "rg-0").TotalCount)
}
