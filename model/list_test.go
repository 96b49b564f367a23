package model

import (
	"cmp"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// naive is what a list of a world should be, from the tables alone.
func naive(w *World, kind Kind, owner, region string) []string {
	type item struct {
		at  Instant
		key string
	}
	var items []item
	add := func(kinds []Kind, owned, in string, at Instant, key string) {
		if slices.Contains(kinds, kind) && owned == owner && (region == "" || in == region) {
			items = append(items, item{at, key})
		}
	}
	w.VBRs.Scan(func(v *VirtualBorderRouter) bool {
		add([]Kind{KindVirtualBorderRouter}, v.Owner, v.Region, v.CreationTime, v.ID)
		add([]Kind{KindRouteTable, KindVBRRouteTable}, v.Owner, v.Region, v.CreationTime, v.RouteTableID)
		return true
	})
	w.Vpcs.Scan(func(v *Vpc) bool {
		add([]Kind{KindVpc}, v.Owner, v.Region, v.CreationTime, v.ID)
		add([]Kind{KindRouteTable, KindVpcRouteTable}, v.Owner, v.Region, v.CreationTime, v.RouteTableID)
		return true
	})
	w.BGPNetworks.Scan(func(n *BGPNetwork) bool {
		add([]Kind{KindBGPNetwork}, n.Owner, n.Region, n.CreationTime, n.key())
		return true
	})
	slices.SortFunc(items, func(a, b item) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.key, b.key)) })
	keys := []string{}
	for _, i := range items {
		keys = append(keys, i.key)
	}
	return keys
}

var (
	listedKinds  = []Kind{KindVirtualBorderRouter, KindVpc, KindBGPNetwork, KindRouteTable, KindVBRRouteTable, KindVpcRouteTable}
	listOwners   = []string{"1", "2"}
	listRegions  = []string{"cn-a", "cn-b", "cn-c"}
	listStatuses = []string{VBRActive, VBRTerminated}
)

// checkLists compares every list of a world, from every place, with the naive one.
func checkLists(t assert.TestingT, w *World) {
	for _, kind := range listedKinds {
		for _, owner := range listOwners {
			for _, region := range append(listRegions, "", "elsewhere") {
				l, want := w.Owned(kind, owner, region), naive(w, kind, owner, region)
				assert.Equal(t, len(want), l.Len(), "%s of %s in %q", kind, owner, region)
				for i := 0; i <= len(want); i += 1 + len(want)/5 {
					got := []string{}
					l.From(i, func(key string) bool { got = append(got, key); return true })
					assert.Equal(t, want[i:], got, "%s of %s in %q from %d", kind, owner, region, i)
				}
			}
		}
	}
}

// changeLists puts or removes one drawn resource. The IDs are few, so that most changes are to what is there.
func changeLists(t *rapid.T, w *World, ids int) {
	id := func(prefix string) string {
		return prefix + string(rune('a'+rapid.IntRange(0, 19).Draw(t, "id"))) + string(rune('a'+rapid.IntRange(0, ids).Draw(t, "more")))
	}
	meta := Meta{
		Owner: rapid.SampledFrom(listOwners).Draw(t, "owner"), Region: rapid.SampledFrom(listRegions).Draw(t, "region"),
		CreationTime: Instant(rapid.IntRange(1, 4).Draw(t, "created")),
	}
	var r Resource
	switch rapid.IntRange(0, 2).Draw(t, "kind") {
	case 0:
		meta.ID = id("vbr-")
		r = &VirtualBorderRouter{Meta: meta, RouteTableID: "rtb-" + meta.ID, Status: rapid.SampledFrom(listStatuses).Draw(t, "status"),
			Attachments: []Attachment{{CircuitID: "pc-1", VlanInterfaceID: "ri-" + meta.ID}}}
	case 1:
		meta.ID = id("vpc-")
		r = &Vpc{Meta: meta, VRouterID: "vrt-" + meta.ID, RouteTableID: "rtb-z-" + meta.ID}
	default:
		r = &BGPNetwork{Owner: meta.Owner, Region: meta.Region, CreationTime: meta.CreationTime, VbrID: id("vbr-"), Destination: id("net-")}
	}
	if rapid.IntRange(0, 3).Draw(t, "remove") == 0 {
		w.Remove(r)
	} else {
		w.Put(r)
	}
}

// TestListsAreTheNaiveOnes: whatever is put, replaced and removed, in whichever of many forks, every list is what
// sorting the tables gives; so are those of a world that is read from a snapshot.
func TestListsAreTheNaiveOnes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		worlds := []*World{New(1, 1)}
		ids := rapid.SampledFrom([]int{1, 10}).Draw(t, "ids")
		for range rapid.IntRange(1, 6).Draw(t, "rounds") {
			w := worlds[rapid.IntRange(0, len(worlds)-1).Draw(t, "world")]
			for range rapid.IntRange(0, 60).Draw(t, "changes") {
				changeLists(t, w, ids)
			}
			worlds = append(worlds, w.Fork())
		}
		for _, w := range worlds {
			checkLists(t, w)
			checkLists(t, reloaded(w))
		}
	})
}

// reloaded builds a world's lists anew, as reading a snapshot does.
func reloaded(w *World) *World {
	f, b := w.Fork(), newBulk()
	f.directory, f.age = newDirectory(), new(age)
	take := func(r Resource) {
		b.fresh.reset()
		r.index(&b.fresh)
		b.take()
	}
	w.VBRs.Scan(func(r *VirtualBorderRouter) bool { take(r); return true })
	w.Vpcs.Scan(func(r *Vpc) bool { take(r); return true })
	w.BGPNetworks.Scan(func(r *BGPNetwork) bool { take(r); return true })
	b.load(f)
	return f
}

// TestListsOfLargeWorlds: the same where the trees have several levels, and one world's writes do not show in its forks.
func TestListsOfLargeWorlds(t *testing.T) {
	w := New(1, 1)
	vpc := func(i int) *Vpc {
		id := string(base36[i%36]) + string(base36[i/36%36]) + string(base36[i/1296])
		return &Vpc{Meta: Meta{ID: "vpc-" + id, Owner: "1", Region: listRegions[i%7%3], CreationTime: Instant(1 + i%11)}, VRouterID: "vrt-" + id, RouteTableID: "rtb-" + id}
	}
	for i := range 6000 {
		w.Put(vpc(i))
	}
	f := w.Fork()
	for i := 0; i < 6000; i += 2 {
		w.Remove(vpc(i))
	}
	for i := 6000; i < 9000; i++ {
		f.Put(vpc(i))
	}
	g := f.Fork()
	for i := range 9000 {
		g.Remove(vpc(i))
	}
	for _, w := range []*World{w, f, g, reloaded(f)} {
		checkLists(t, w)
	}
	assert.Equal(t, 0, g.Owned(KindVpc, "1", "").Len())
}

// TestForksInGoroutines is for the race detector: forks are written in goroutines of their own while their origin is read.
func TestForksInGoroutines(t *testing.T) {
	w := New(1, 1)
	put := func(w *World, id, region string) {
		w.Put(&Vpc{Meta: Meta{ID: id, Owner: "1", Region: region, CreationTime: 1}, VRouterID: "vrt-" + id, RouteTableID: "rtb-" + id})
	}
	for i := range 500 {
		put(w, string([]byte{'v', base36[i%36], base36[i/36]}), listRegions[i%3])
	}
	var wait sync.WaitGroup
	for i := range 4 {
		f := w.Fork()
		wait.Go(func() {
			for j := range 50 {
				put(f, string([]byte{'w', base36[i], base36[j%36], base36[j/36]}), listRegions[j%3])
			}
			assert.Equal(t, 550, f.Owned(KindVpc, "1", "").Len())
		})
		wait.Go(func() { checkLists(t, w) })
		wait.Wait() // a fork writes its receiver
	}
	forks := []*World{w.Fork(), w.Fork(), w.Fork()}
	for i, f := range forks {
		wait.Go(func() {
			put(f, string([]byte{'x', base36[i]}), listRegions[i])
			checkLists(t, f)
		})
	}
	wait.Go(func() { checkLists(t, w) })
	wait.Wait()
}

// TestReader compares a reader of a table with the table, whatever the order of the keys.
func TestReader(t *testing.T) {
	w := New(1, 1)
	for i := range 300 {
		w.Put(&Account{UID: string([]byte{base36[i%36], base36[i/36]})})
	}
	rapid.Check(t, func(t *rapid.T) {
		r := w.Accounts.Reader()
		key := ""
		for range rapid.IntRange(1, 100).Draw(t, "gets") {
			if rapid.Bool().Draw(t, "next") {
				w.Accounts.m.Ascend(key, func(k string, _ *Account) bool {
					if k == key {
						return true
					}
					key = k
					return false
				})
			} else {
				key = rapid.StringOfN(rapid.RuneFrom([]rune(base36)), 1, 2, -1).Draw(t, "key")
			}
			assert.Same(t, w.Accounts.Get(key), r.Get(key), key)
		}
	})
}
