package sim

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// selection is what a read is to show of the caller's resources of one kind in the call's region.
type selection[T any] struct {
	listing[T]
	k *call
	// get looks a key of the list up.
	get        func(key string) *T
	conditions []func(*T) bool
	// from is set where the call names so little that the list need not be gone through.
	from *source[T]
}

// source is what a call names: resources by their keys or, with offers, those on each of several others.
type source[T any] struct {
	ids    []string
	offers offers[T]
}

// offers calls fn for each resource on what has the ID, such as the router interfaces on a router, until fn returns false.
type offers[T any] = func(w *model.World, id string, fn func(*T) bool)

// of begins a selection: everything of that kind.
func (l listing[T]) of(k *call) *selection[T] {
	return &selection[T]{listing: l, k: k, get: l.table(k.w).Reader().Get}
}

// where narrows the selection to the resources for which holds does.
func (s *selection[T]) where(holds func(*T) bool) { s.conditions = append(s.conditions, holds) }

// equal narrows the selection to the resources of which a property is what the parameter says, if it is given.
func (s *selection[T]) equal(p api.Opt[string], property func(*T) string) {
	if p.Set {
		s.where(func(r *T) bool { return property(r) == p.V })
	}
}

// none narrows the selection to nothing where so.
func (s *selection[T]) none(so bool) {
	if so {
		s.ids([]string{})
	}
}

// ids narrows the selection to the resources with these keys, unless ids is nil.
func (s *selection[T]) ids(ids []string) { s.onAny(ids, nil) }

// on narrows the selection to the resources on what a parameter names, if it is given.
func (s *selection[T]) on(p api.Opt[string], offers offers[T]) { s.onAny(wanted(p), offers) }

// onAny narrows the selection to the resources on any of what has these IDs, unless ids is nil. Of several sources the
// first is gone through, and what it offers is looked for in the others.
func (s *selection[T]) onAny(ids []string, offers offers[T]) {
	if ids == nil {
		return
	}
	from := &source[T]{distinct(ids), offers}
	if s.from == nil {
		s.from = from
		return
	}
	s.where(func(r *T) (found bool) {
		s.offered(from, func(o *T) bool { found = o == r; return !found })
		return found
	})
}

// offered calls fn for each resource of a source until fn returns false. It may come twice.
func (s *selection[T]) offered(from *source[T], fn func(*T) bool) {
	more := true
	for i := 0; i < len(from.ids) && more; i++ {
		if from.offers != nil {
			from.offers(s.k.w, from.ids[i], func(r *T) bool { more = fn(r); return more })
		} else if r := s.get(from.ids[i]); r != nil {
			more = fn(r)
		}
	}
}

func (s *selection[T]) meets(r *T) bool {
	for _, holds := range s.conditions {
		if !holds(r) {
			return false
		}
	}
	return true
}

// filtered narrows the selection to the resources that meet all of the filters; has says whether one meets one.
func (s *selection[T]) filtered(fs []validate.Filter, has func(*T, *validate.Filter) bool) {
	if slices.ContainsFunc(fs, func(f validate.Filter) bool { return len(f.Values) > 0 }) {
		s.where(func(r *T) bool {
			for i := range fs {
				if !has(r, &fs[i]) {
					return false
				}
			}
			return true
		})
	}
}

// list is the caller's list in the call's region.
func (s *selection[T]) list() model.List {
	region, _ := s.k.region()
	return s.k.w.Owned(s.kind, s.k.req.Account, region)
}

// page cuts the page that the call asks for.
func (s *selection[T]) page() ([]*T, page) {
	if s.from != nil {
		return paged(s.k, s.all())
	}
	list, p := s.list(), s.k.page()
	if len(s.conditions) == 0 {
		p.total = int64(list.Len())
	}
	from, to := p.bounds(int64(list.Len()))
	shown := make([]*T, 0, to-from)
	if len(s.conditions) == 0 {
		if from < to {
			list.From(int(from), func(key string) bool {
				shown = append(shown, s.get(key))
				return int64(len(shown)) < to-from
			})
		}
		return shown, p
	}
	list.From(0, func(key string) bool {
		if r := s.get(key); s.meets(r) {
			if from <= p.total && p.total < to {
				shown = append(shown, r)
			}
			p.total++
		}
		return true
	})
	return shown, p
}

// all lists all that is selected.
func (s *selection[T]) all() (all []*T) {
	if s.from == nil {
		s.list().From(0, func(key string) bool {
			if r := s.get(key); s.meets(r) {
				all = append(all, r)
			}
			return true
		})
		return all
	}
	region, everywhere := s.k.region()
	s.offered(s.from, func(r *T) bool {
		if at := s.spot(r); at.owner == s.k.req.Account && (everywhere || at.region == region) && s.meets(r) {
			all = append(all, r)
		}
		return true
	})
	return slices.Compact(s.sort(all)) // one may have been offered twice
}
