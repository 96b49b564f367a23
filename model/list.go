package model

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tidwall/btree"
)

// The lists put what an account has of each kind in the order in which answers show it, so that a page of it is found
// by its number. Like the index they follow from the resources and are rebuilt when a snapshot is read.

// spot is where a resource stands in a list: by creation, then by key.
type spot struct {
	at  Instant
	key string
}

func (p spot) compare(q spot) int {
	return cmp.Or(cmp.Compare(p.at, q.at), strings.Compare(p.key, q.key))
}

func (p spot) before(q spot) bool {
	if p.at != q.at {
		return p.at < q.at
	}
	return p.key < q.key
}

type spots = btree.BTreeG[spot]

func newSpots() *spots {
	return btree.NewBTreeGOptions(spot.before, btree.Options{NoLocks: true})
}

// shared returns a copy of a tree that some other world may be reading or copying too. Copy writes the tree it is called
// for, so it is called for a copy of the head; the tree itself is written by nobody any more.
func shared(t *spots) *spots {
	head := *t
	return head.Copy()
}

// listed is a resource's place in a list, and which list that is.
type listed struct {
	kind          Kind
	owner, region string
	spot
}

// listKey names an account's lists of one kind.
type listKey struct {
	kind  Kind
	owner string
}

func (k listKey) compare(o listKey) int {
	return cmp.Or(strings.Compare(string(k.kind), string(o.kind)), strings.Compare(k.owner, o.owner))
}

// lists are an account's lists of one kind: one of everything, and one for each region while there are several.
type lists struct {
	// age is that of the world that may write these lists; any other copies them first.
	age     *age
	all     *spots
	only    string // the region of everything, while it is one
	regions []regional
}

type regional struct {
	region string
	*spots
}

// age is a world's between two forks. Its address is all there is to it.
type age struct{ _ byte }

// directory finds lists by their key.
type directory = btree.BTreeG[directoryItem]

type directoryItem struct {
	listKey
	*lists
}

func newDirectory() *directory {
	return btree.NewBTreeGOptions(func(a, b directoryItem) bool { return a.listKey.compare(b.listKey) < 0 }, btree.Options{NoLocks: true})
}

// list puts a resource into its list, or takes it out.
func (w *World) list(r *listed, in bool) {
	key := listKey{r.kind, r.owner}
	item, found := w.directory.Get(directoryItem{listKey: key})
	l := item.lists
	switch {
	case !found && !in:
		return
	case !found:
		l = &lists{age: w.age, all: newSpots()}
		w.directory.Set(directoryItem{key, l})
	case l.age != w.age:
		l = l.copy(w.age)
		w.directory.Set(directoryItem{key, l})
	}
	if in {
		l.insert(r.region, r.spot)
	} else if l.delete(r.region, r.spot); l.all.Len() == 0 {
		w.directory.Delete(directoryItem{listKey: key})
	}
}

func (l *lists) copy(a *age) *lists {
	c := &lists{age: a, all: shared(l.all), only: l.only, regions: slices.Clone(l.regions)}
	for i := range c.regions {
		c.regions[i].spots = shared(c.regions[i].spots)
	}
	return c
}

func (l *lists) insert(region string, p spot) {
	if l.all.Len() == 0 {
		l.only = region
	} else if len(l.regions) == 0 && region != l.only {
		l.regions = []regional{{l.only, l.all.Copy()}}
	}
	l.all.Set(p)
	if len(l.regions) > 0 {
		l.in(region).Set(p)
	}
}

// in returns the list of a region, new if it is the region's first.
func (l *lists) in(region string) *spots {
	i, found := l.find(region)
	if !found {
		l.regions = slices.Insert(l.regions, i, regional{region, newSpots()})
	}
	return l.regions[i].spots
}

func (l *lists) find(region string) (int, bool) {
	return slices.BinarySearchFunc(l.regions, region, func(r regional, region string) int { return strings.Compare(r.region, region) })
}

func (l *lists) delete(region string, p spot) {
	l.all.Delete(p)
	i, found := l.find(region)
	if !found {
		return
	}
	if l.regions[i].Delete(p); l.regions[i].Len() == 0 {
		l.regions = slices.Delete(l.regions, i, i+1)
	}
	if len(l.regions) == 1 {
		l.only, l.regions = l.regions[0].region, nil
	}
}

// load fills new lists with what a snapshot has.
func (l *lists) load(all []listed) {
	if !slices.IsSortedFunc(all, func(a, b listed) int { return a.compare(b.spot) }) {
		slices.SortFunc(all, func(a, b listed) int { return a.compare(b.spot) })
	}
	several := slices.ContainsFunc(all, func(r listed) bool { return r.region != all[0].region })
	l.only = all[0].region
	for i := range all {
		l.all.Load(all[i].spot)
		if several {
			l.in(all[i].region).Load(all[i].spot)
		}
	}
}

// List is what an account has of one kind, by creation, then by key.
type List struct{ spots *spots }

// Owned returns the list of the account's resources of that kind in a region, or in all of them when region is "".
// Kinds: those of OwnedBy, and RouteTable, whose keys are the IDs of the tables of the account's VPCs and VBRs, with
// VpcRouteTable and VBRRouteTable for either. The list is good until the world is written.
func (w *World) Owned(kind Kind, owner, region string) List {
	item, found := w.directory.Get(directoryItem{listKey: listKey{kind, owner}})
	if !found {
		return List{}
	}
	switch l := item.lists; {
	case region == "", len(l.regions) == 0 && l.only == region:
		return List{l.all}
	default:
		if i, found := l.find(region); found {
			return List{l.regions[i].spots}
		}
		return List{}
	}
}

// Len returns the number of resources.
func (l List) Len() int {
	if l.spots == nil {
		return 0
	}
	return l.spots.Len()
}

// From calls fn with the key of each resource from the i-th, counted from 0, until fn returns false.
func (l List) From(i int, fn func(key string) bool) {
	if l.spots == nil {
		return
	}
	if first, ok := l.spots.GetAt(i); ok {
		l.spots.Ascend(first, func(p spot) bool { return fn(p.key) })
	}
}
