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
	// candidates offers the resources that can meet the conditions, where the call names so few that the list need not
	// be gone through.
	candidates func(offer func(*T) bool)
}

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
func (s *selection[T]) ids(ids []string) {
	if ids == nil {
		return
	}
	ids = distinct(ids)
	s.among(true, func(offer func(*T) bool) {
		for _, id := range ids {
			if r := s.get(id); r != nil && !offer(r) {
				return
			}
		}
	})
}

// on narrows the selection to the resources that offers gives for a parameter's value, such as the router interfaces
// on a router, if the parameter is given.
func (s *selection[T]) on(p api.Opt[string], offers func(id string, offer func(*T) bool)) {
	s.among(p.Set, func(offer func(*T) bool) { offers(p.V, offer) })
}

// onAny is on for any of several values, unless ids is nil.
func (s *selection[T]) onAny(ids []string, offers func(id string, offer func(*T) bool)) {
	s.among(ids != nil, func(offer func(*T) bool) {
		more := true
		for _, id := range distinct(ids) {
			offers(id, func(r *T) bool { more = offer(r); return more })
			if !more {
				return
			}
		}
	})
}

// among narrows the selection to what candidates offers, in any order and maybe more than once. Of several, the first
// is gone through and the others are looked up in it.
func (s *selection[T]) among(so bool, candidates func(offer func(*T) bool)) {
	switch {
	case !so:
	case s.candidates == nil:
		s.candidates = candidates
	default:
		s.where(func(r *T) (found bool) {
			candidates(func(c *T) bool { found = c == r; return !found })
			return found
		})
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
		s.where(func(r *T) bool { return satisfied(fs, func(f *validate.Filter) bool { return has(r, f) }) })
	}
}

// list is the caller's list in the call's region.
func (s *selection[T]) list() model.List {
	region, _ := s.k.region()
	return s.k.w.Owned(s.kind, s.k.req.Account, region)
}

// page cuts the page that the call asks for.
func (s *selection[T]) page() ([]*T, page) {
	if s.candidates != nil {
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
	if s.candidates == nil {
		s.list().From(0, func(key string) bool {
			if r := s.get(key); s.meets(r) {
				all = append(all, r)
			}
			return true
		})
		return all
	}
	region, everywhere := s.k.region()
	s.candidates(func(r *T) bool {
		if at := s.spot(r); at.owner == s.k.req.Account && (everywhere || at.region == region) && s.meets(r) {
			all = append(all, r)
		}
		return true
	})
	return slices.Compact(s.sort(all)) // one may have been offered twice
}
