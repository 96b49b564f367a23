// Package invariant has what should hold of a world at every moment, whatever the API allows: no route that leads nowhere, no half of a
// pair, no session that is down. Rules guard calls; invariants look at what the calls left. They only read.
package invariant

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/validate"
)

// Invariant is something that should hold of a world.
type Invariant struct {
	// ID is like a rule's: "route.blackhole".
	ID string
	// Doc begins with a line that says what should hold; then why, and what to do.
	Doc string
	// Check returns what does not hold, in the order of the resources. Its findings need not have the ID.
	Check func(*model.World) []Finding
}

// Finding is one thing that does not hold.
type Finding struct {
	Invariant string   `json:"invariant"`
	Resources []string `json:"resources"`
	Message   string   `json:"message"`
}

// All are the invariants, in the order in which they are documented.
var All = []Invariant{
	consistent, blackhole, halfPair, sessionDown, nearLimit, nearQuota, asymmetric, single,
}

// Find asks the invariants of those IDs, or all of them without any, and returns what they find in the order of All.
func Find(w *model.World, ids ...string) (list []Finding) {
	for _, i := range All {
		if len(ids) > 0 && !slices.Contains(ids, i.ID) {
			continue
		}
		for _, f := range i.Check(w) {
			f.Invariant = i.ID
			list = append(list, f)
		}
	}
	return list
}

// Rules documents the invariants as rules that guard no call.
func Rules() []*validate.Rule {
	list := make([]*validate.Rule, len(All))
	for i, v := range All {
		list[i] = &validate.Rule{
			ID: v.ID, Doc: v.Doc, Basis: validate.Advice,
			Sources: []validate.Source{{Document: "docs/reachability.md", Section: "Invariants"}},
		}
	}
	return list
}

func finding(message string, resources ...string) Finding {
	return Finding{Resources: resources, Message: message}
}

// byResource sorts findings by what they are about.
func byResource(list []Finding) []Finding {
	slices.SortStableFunc(list, func(a, b Finding) int {
		return strings.Compare(strings.Join(a.Resources, " "), strings.Join(b.Resources, " "))
	})
	return list
}
