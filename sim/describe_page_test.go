package sim_test

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/model/modeltest"
	"ecsim/sim"
)

// A lister is a paged reading action and what it has to list of an estate: IDs in order.
type lister struct {
	action model.Action
	kv     []any
	// id names the fields of an item that identify it.
	id   []string
	want func(*model.World) []string
}

type aged struct {
	at      model.Instant
	key, id string
}

// byAge puts IDs in the order that every list has.
func byAge(items []aged) (ids []string) {
	slices.SortFunc(items, func(a, b aged) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.key, b.key)) })
	for _, x := range items {
		ids = append(ids, x.id)
	}
	return ids
}

func every[T any](table func(*model.World) model.Table[T], item func(*T) aged) func(*model.World) []string {
	return func(w *model.World) []string {
		var items []aged
		table(w).Scan(func(r *T) bool {
			if x := item(r); x.id != "" {
				items = append(items, x)
			}
			return true
		})
		return byAge(items)
	}
}

func ofMeta(m *model.Meta) aged { return aged{m.CreationTime, m.ID, m.ID} }

// listers are the paged actions over an estate whose first circuit is the given one.
func listers(w *model.World) []lister {
	var circuit string
	w.Circuits.Scan(func(c *model.PhysicalConnection) bool { circuit = c.ID; return false })
	vbrs := func(w *model.World) model.Table[model.VirtualBorderRouter] { return w.VBRs }
	vpcs := func(w *model.World) model.Table[model.Vpc] { return w.Vpcs }
	tables := every(vpcs, func(v *model.Vpc) aged { return aged{v.CreationTime, v.RouteTableID, v.RouteTableID} })
	return []lister{
		{api.DescribePhysicalConnections, nil, []string{"PhysicalConnectionId"}, every(
			func(w *model.World) model.Table[model.PhysicalConnection] { return w.Circuits }, func(c *model.PhysicalConnection) aged { return ofMeta(&c.Meta) })},
		{api.DescribeVirtualBorderRouters, nil, []string{"VbrId"}, every(vbrs, func(v *model.VirtualBorderRouter) aged { return ofMeta(&v.Meta) })},
		{api.DescribeVirtualBorderRouters, filter("Status", "active"), []string{"VbrId"}, every(vbrs, func(v *model.VirtualBorderRouter) aged { return ofMeta(&v.Meta) })},
		{api.DescribeVirtualBorderRoutersForPhysicalConnection, by("PhysicalConnectionId", circuit), []string{"VbrId"}, every(vbrs, func(v *model.VirtualBorderRouter) aged {
			if v.On(circuit) == nil {
				return aged{}
			}
			return ofMeta(&v.Meta)
		})},
		{api.DescribeRouterInterfaces, nil, []string{"RouterInterfaceId"}, every(
			func(w *model.World) model.Table[model.RouterInterface] { return w.RouterInterfaces }, func(r *model.RouterInterface) aged { return ofMeta(&r.Meta) })},
		{api.DescribeBgpGroups, nil, []string{"BgpGroupId"}, every(
			func(w *model.World) model.Table[model.BGPGroup] { return w.BGPGroups }, func(g *model.BGPGroup) aged { return ofMeta(&g.Meta) })},
		{api.DescribeBgpPeers, nil, []string{"BgpPeerId"}, every(
			func(w *model.World) model.Table[model.BGPPeer] { return w.BGPPeers }, func(p *model.BGPPeer) aged { return ofMeta(&p.Meta) })},
		{api.DescribeBgpNetworks, nil, []string{"RouterId", "DstCidrBlock"}, every(
			func(w *model.World) model.Table[model.BGPNetwork] { return w.BGPNetworks }, func(n *model.BGPNetwork) aged {
				key := model.NetworkKey(n.VbrID, n.Destination)
				return aged{n.CreationTime, key, key}
			})},
		{api.DescribeVpcs, nil, []string{"VpcId"}, every(vpcs, func(v *model.Vpc) aged { return ofMeta(&v.Meta) })},
		{api.DescribeVRouters, nil, []string{"VRouterId"}, every(vpcs, func(v *model.Vpc) aged { return aged{v.CreationTime, v.ID, v.VRouterID} })},
		{api.DescribeVSwitches, nil, []string{"VSwitchId"}, every(
			func(w *model.World) model.Table[model.VSwitch] { return w.VSwitches }, func(s *model.VSwitch) aged { return ofMeta(&s.Meta) })},
		{api.DescribeRouteTableList, nil, []string{"RouteTableId"}, tables},
		{api.DescribeRouteTables, by("RouterType", "VRouter"), []string{"RouteTableId"}, tables},
		{api.DescribeAccessPoints, nil, []string{"AccessPointId"}, func(w *model.World) (ids []string) {
			for _, ap := range w.Settings.Region(modeltest.Region).AccessPoints {
				ids = append(ids, ap.ID)
			}
			return ids
		}},
	}
}

// rows finds the list in an answer and returns its items' IDs.
func rows(v reflect.Value, id []string) []string {
	for i := range v.NumField() {
		switch f := v.Field(i); f.Kind() {
		case reflect.Struct:
			return rows(f, id)
		case reflect.Slice:
			ids := []string{}
			for j := range f.Len() {
				var parts []string
				for _, name := range id {
					parts = append(parts, f.Index(j).FieldByName(name).String())
				}
				ids = append(ids, strings.Join(parts, "/"))
			}
			return ids
		}
	}
	panic("no list in " + v.Type().Name())
}

// estate is a fork of an estate in which some things are as old as the draw says, so that age and ID differ.
func estate(t *rapid.T, from *model.World) *bed {
	w := from.Fork()
	b := &bed{tester: t, Engine: sim.New(w), account: modeltest.Owner}
	old := func() model.Instant {
		return modeltest.Start.Add(-time.Duration(rapid.IntRange(0, 3).Draw(t, "age")) * time.Hour)
	}
	for _, i := range rapid.SliceOfN(rapid.IntRange(0, 5), 1, 5).Draw(t, "aged") {
		change(b, w.Circuits, nth(w.Circuits, i).ID, func(r *model.PhysicalConnection) { r.CreationTime = old() })
		change(b, w.VBRs, nth(w.VBRs, i).ID, func(r *model.VirtualBorderRouter) { r.CreationTime = old() })
		change(b, w.RouterInterfaces, nth(w.RouterInterfaces, i).ID, func(r *model.RouterInterface) { r.CreationTime = old() })
		change(b, w.BGPGroups, nth(w.BGPGroups, i).ID, func(r *model.BGPGroup) { r.CreationTime = old() })
		change(b, w.BGPPeers, nth(w.BGPPeers, i).ID, func(r *model.BGPPeer) { r.CreationTime = old() })
		change(b, w.Vpcs, nth(w.Vpcs, i).ID, func(r *model.Vpc) { r.CreationTime = old() })
		change(b, w.VSwitches, nth(w.VSwitches, i).ID, func(r *model.VSwitch) { r.CreationTime = old() })
		n := *nth(w.BGPNetworks, i)
		n.CreationTime = old()
		w.Put(&n)
	}
	return b
}

// nth is a table's resource at that place.
func nth[T any](table model.Table[T], i int) (r *T) {
	table.Scan(func(x *T) bool {
		r = x
		i--
		return i >= 0
	})
	return r
}

// TestPages: going through the pages of any list, whatever their size, gives each item exactly once, in order.
func TestPages(t *testing.T) {
	world := modeltest.Estate(300, 1)
	all := listers(world)
	rapid.Check(t, func(t *rapid.T) {
		b := estate(t, world)
		l := all[rapid.IntRange(0, len(all)-1).Draw(t, "list")]
		size := rapid.IntRange(1, 50).Draw(t, "size")
		want := l.want(b.World())
		var got []string
		for n := 1; ; n++ {
			r, err := b.Do(b.request(on(l.action, l.kv...).with("PageNumber", n, "PageSize", size)))
			if err != nil {
				t.Fatalf("%s: %v", l.action, err)
			}
			v := reflect.ValueOf(r.Body).Elem()
			page := rows(v, l.id)
			if gotPage := fmt.Sprint(v.FieldByName("PageNumber"), v.FieldByName("PageSize"), v.FieldByName("TotalCount")); gotPage != fmt.Sprint(n, size, len(want)) {
				t.Fatalf("%s page %d of %d items: number, size and total are %s", l.action, n, len(want), gotPage)
			}
			got = append(got, page...)
			if len(page) < size {
				break
			}
		}
		if d := gocmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("%s by %d (-want +got):\n%s", l.action, size, d)
		}
	})
}

// TestBatches: the same for batches that go by token, though entries that were listed are removed meanwhile.
func TestBatches(t *testing.T) {
	world := modeltest.Estate(100, 1)
	var tables []string
	world.Vpcs.Scan(func(v *model.Vpc) bool { tables = append(tables, v.RouteTableID); return true })
	world.VBRs.Scan(func(v *model.VirtualBorderRouter) bool { tables = append(tables, v.RouteTableID); return true })
	rapid.Check(t, func(t *rapid.T) {
		w := world.Fork()
		b := &bed{tester: t, Engine: sim.New(w), account: modeltest.Owner}
		table := rapid.SampledFrom(tables).Draw(t, "table")
		var entries []*model.RouteEntry
		w.Entries(table, func(e *model.RouteEntry) bool { entries = append(entries, e); return true })
		var items []aged
		for _, e := range entries {
			x := *e
			x.CreationTime = modeltest.Start.Add(-time.Duration(rapid.IntRange(0, 2).Draw(t, "age")) * time.Hour)
			w.Put(&x)
			items = append(items, ofMeta(&x.Meta))
		}
		want := byAge(items)
		size := rapid.IntRange(1, 6).Draw(t, "size")
		var got []string
		q := on(api.DescribeRouteEntryList, "RouteTableId", table, "MaxResult", size)
		for {
			r := read[api.DescribeRouteEntryListResponse](b, q.action, params(q)...)
			for _, e := range r.RouteEntrys.RouteEntry {
				got = append(got, e.RouteEntryId)
			}
			if r.NextToken == "" {
				break
			}
			if rapid.Bool().Draw(t, "remove") {
				w.Remove(w.RouteEntries.Get(got[len(got)-1]))
			}
			q = q.with("NextToken", r.NextToken)
		}
		if d := gocmp.Diff(want, got); d != "" {
			t.Fatalf("%s by %d (-want +got):\n%s", table, size, d)
		}
	})
}

func params(c call) (kv []any) {
	for _, p := range c.params {
		kv = append(kv, p.Name, p.Value)
	}
	return kv
}

// TestOthersSeeNothing: of an estate that is not theirs an account sees nothing in any list.
func TestOthersSeeNothing(t *testing.T) {
	world := modeltest.Estate(100, 1)
	b := &bed{tester: t, Engine: sim.New(world), account: bob}
	for _, l := range listers(world) {
		if l.action == api.DescribeAccessPoints || l.action == api.DescribeVirtualBorderRoutersForPhysicalConnection {
			continue // the first is for everybody, the second refused
		}
		r, err := b.Do(b.request(on(l.action, l.kv...)))
		if err != nil {
			t.Fatalf("%s: %v", l.action, err)
		}
		if ids := rows(reflect.ValueOf(r.Body).Elem(), l.id); len(ids) != 0 {
			t.Errorf("%s shows bob %v", l.action, ids)
		}
	}
}
