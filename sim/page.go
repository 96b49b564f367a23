package sim

import (
	"cmp"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/validate"
)

// A read selects what it is to show first and builds the answer for one page of it only.

// spot is where a resource stands: whose it is, and its place in a list.
type spot struct {
	owner, region, id string
	at                model.Instant
}

func spotOf(m *model.Meta) spot { return spot{m.Owner, m.Region, m.ID, m.CreationTime} }

// byAge is the order of every list: by creation, then by ID.
func byAge(a, b spot) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.id, b.id)) }

// listing says how the resources of one kind are found and placed.
type listing[T any] struct {
	kind  model.Kind
	table func(*model.World) model.Table[T]
	spot  func(*T) spot
}

var (
	circuitList = listing[model.PhysicalConnection]{model.KindPhysicalConnection,
		func(w *model.World) model.Table[model.PhysicalConnection] { return w.Circuits },
		func(r *model.PhysicalConnection) spot { return spotOf(&r.Meta) }}
	vbrList = listing[model.VirtualBorderRouter]{model.KindVirtualBorderRouter,
		func(w *model.World) model.Table[model.VirtualBorderRouter] { return w.VBRs },
		func(r *model.VirtualBorderRouter) spot { return spotOf(&r.Meta) }}
	interfaceList = listing[model.RouterInterface]{model.KindRouterInterface,
		func(w *model.World) model.Table[model.RouterInterface] { return w.RouterInterfaces },
		func(r *model.RouterInterface) spot { return spotOf(&r.Meta) }}
	groupList = listing[model.BGPGroup]{model.KindBGPGroup,
		func(w *model.World) model.Table[model.BGPGroup] { return w.BGPGroups },
		func(r *model.BGPGroup) spot { return spotOf(&r.Meta) }}
	peerList = listing[model.BGPPeer]{model.KindBGPPeer,
		func(w *model.World) model.Table[model.BGPPeer] { return w.BGPPeers },
		func(r *model.BGPPeer) spot { return spotOf(&r.Meta) }}
	networkList = listing[model.BGPNetwork]{model.KindBGPNetwork,
		func(w *model.World) model.Table[model.BGPNetwork] { return w.BGPNetworks },
		func(r *model.BGPNetwork) spot {
			return spot{r.Owner, r.Region, model.NetworkKey(r.VbrID, r.Destination), r.CreationTime} // they have no IDs
		}}
	vpcList = listing[model.Vpc]{model.KindVpc,
		func(w *model.World) model.Table[model.Vpc] { return w.Vpcs },
		func(r *model.Vpc) spot { return spotOf(&r.Meta) }}
	vSwitchList = listing[model.VSwitch]{model.KindVSwitch,
		func(w *model.World) model.Table[model.VSwitch] { return w.VSwitches },
		func(r *model.VSwitch) spot { return spotOf(&r.Meta) }}
)

// sort puts resources in order. Found in the order of their IDs, which count up, they mostly are already.
func (l listing[T]) sort(rs []*T) []*T {
	age := func(a, b *T) int { return byAge(l.spot(a), l.spot(b)) }
	if !slices.IsSortedFunc(rs, age) {
		slices.SortStableFunc(rs, age)
	}
	return rs
}

func distinct(ids []string) []string {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return slices.Compact(ids)
}

// region is the region a read is for; everywhere is set when the action lets it be left out and it is.
func (k *call) region() (id string, everywhere bool) {
	id, given := k.ctx.Str("RegionId")
	return id, !given
}

// page is one page of a list, as every paged answer gives it.
type page struct {
	number, size, total int64
}

// page is the page that PageNumber and PageSize ask for; the total is yet to be counted.
func (k *call) page() page {
	p := page{number: 1, size: 10}
	if n, ok := k.ctx.Int("PageNumber"); ok {
		p.number = n
	}
	if n, ok := k.ctx.Int("PageSize"); ok {
		p.size = n
	}
	return p
}

// bounds are the places of the page's first item and of the one behind its last in a list of that length. A page
// behind the last one is empty.
func (p page) bounds(length int64) (from, to int64) {
	from = min((p.number-1)*p.size, length)
	return from, min(from+p.size, length)
}

// paged cuts the page that the call asks for.
func paged[T any](k *call, all []T) ([]T, page) {
	p := k.page()
	p.total = int64(len(all))
	from, to := p.bounds(p.total)
	return all[from:to], p
}

// each builds the rows of a page. The result is never nil, so that an empty list is one in the answer too.
func each[T, R any](from []T, row func(T) R) []R {
	rows := make([]R, len(from))
	for i, r := range from {
		rows[i] = row(r)
	}
	return rows
}

// satisfied reports whether a resource meets all of the filters; has says whether it meets one.
func satisfied(fs []validate.Filter, has func(*validate.Filter) bool) bool {
	for i := range fs {
		if !has(&fs[i]) {
			return false
		}
	}
	return true
}

// named returns the IDs that a filter with that key asks for, or nil when none does: then all have to be looked at.
// The cloud's IDs are in lower case.
func named(fs []validate.Filter, key string) (ids []string) {
	for i := range fs {
		if fs[i].Key == key && len(fs[i].Values) > 0 {
			for _, v := range fs[i].Values {
				ids = append(ids, v, strings.ToLower(v))
			}
			return ids
		}
	}
	return nil
}

// after cuts the batch of at most size items that follows the token's item.
func after[T any](all []T, place func(T) spot, last spot, size int64) (batch []T, more bool) {
	from, _ := slices.BinarySearchFunc(all, last, func(r T, s spot) int {
		if c := byAge(place(r), s); c != 0 {
			return c
		}
		return -1 // the token's own item was listed already
	})
	to := min(int64(from)+size, int64(len(all)))
	return all[from:to], to < int64(len(all))
}
