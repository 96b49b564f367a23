// Package invariant has what should be so in every state of an estate, whatever calls led there. It looks at a world and
// must not know how the world came about.
package invariant

import (
	"cmp"
	"fmt"
	"slices"

	"ecsim/model"
	"ecsim/validate"
)

// Finding is one thing in a world that an invariant objects to.
type Finding struct {
	// Invariant is the invariant's ID.
	Invariant string `json:"invariant"`
	// Resources are the IDs, names or keys of what it is about, what is at fault first.
	Resources []string `json:"resources"`
	Message   string   `json:"message"`
}

// Invariant is one of them as plain data. Invariants are listed in All; none registers itself.
type Invariant struct {
	// ID is area.name, such as "route.blackhole".
	ID string
	// Doc is a title line, then why it matters and what to do.
	Doc string
	// Check returns what it objects to, by resources and then by message. It only reads.
	Check func(*model.World) []Finding
}

// All lists every invariant.
var All = []*Invariant{worldConsistent, routeBlackhole, interfaceHalfPair, sessionDown, sessionNearLimit, tableNearQuota, pathAsymmetric, circuitSingle}

// Lookup finds an invariant by its ID.
func Lookup(id string) (*Invariant, bool) {
	for _, i := range All {
		if i.ID == id {
			return i, true
		}
	}
	return nil, false
}

// Find asks the invariants of those IDs, or all of them when there are none, and returns their findings in the order of
// All. IDs that are no invariant's find nothing: Lookup tells them.
func Find(w *model.World, ids ...string) (all []Finding) {
	for _, i := range All {
		if len(ids) == 0 || slices.Contains(ids, i.ID) {
			all = append(all, i.Check(w)...)
		}
	}
	return all
}

// Rules are the invariants in the form in which rules are documented. No rule here has a Check.
func Rules() (all []*validate.Rule) {
	for _, i := range All {
		all = append(all, &validate.Rule{ID: i.ID, Doc: i.Doc, Basis: validate.Invariant})
	}
	return all
}

// findings collects what one invariant finds.
type findings struct {
	invariant string
	all       []Finding
}

func (f *findings) add(resources []string, format string, args ...any) {
	f.all = append(f.all, Finding{Invariant: f.invariant, Resources: resources, Message: fmt.Sprintf(format, args...)})
}

func (f *findings) sorted() []Finding {
	slices.SortStableFunc(f.all, func(a, b Finding) int {
		return cmp.Or(slices.Compare(a.Resources, b.Resources), cmp.Compare(a.Message, b.Message))
	})
	return f.all
}

// checked makes an invariant of a function that adds its findings in any order.
func checked(id, doc string, check func(*model.World, *findings)) *Invariant {
	return &Invariant{ID: id, Doc: doc, Check: func(w *model.World) []Finding {
		f := &findings{invariant: id}
		check(w, f)
		return f.sorted()
	}}
}
