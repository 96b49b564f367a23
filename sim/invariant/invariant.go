// Package invariant has what should be so in every state of an estate, whatever calls led there. It looks at a world and
// must not know how the world came about.
package invariant

import (
	"slices"

	"ecsim/model"
)

// Finding is one thing in a world that an invariant objects to.
type Finding struct {
	// Invariant is the invariant's ID.
	Invariant string `json:"invariant"`
	// Resources are the IDs, names or keys of what it is about.
	Resources []string `json:"resources"`
	Message   string   `json:"message"`
}

// Invariant is one of them as plain data. Invariants are listed in All; none registers itself.
type Invariant struct {
	// ID is area.name, such as "route.blackhole".
	ID string
	// Doc is a title line, then why it matters and what to do.
	Doc string
	// Check returns what it objects to, in order. It only reads.
	Check func(*model.World) []Finding
}

// All lists every invariant.
var All = []*Invariant{}

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
