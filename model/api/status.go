package api

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"ecsim/model"
)

// Origin says where an action's error code is documented.
type Origin string

// The origins, in the order in which Status looks.
const (
	// Page: the action's own page.
	Page Origin = "page"
	// Metadata: the API's public metadata of the action.
	Metadata Origin = "metadata"
	// Common: a code that any action may give.
	Common Origin = "common"
	// Borrowed: another action's page or metadata.
	Borrowed Origin = "borrowed"
	// Unknown: nowhere.
	Unknown Origin = "unknown"
)

var common = func() map[model.Code]int {
	m := make(map[model.Code]int, len(CommonCodes))
	for _, c := range CommonCodes {
		m[c.Code] = c.Status
	}
	return m
}()

type statusKey struct {
	action model.Action
	code   model.Code
}

type statusRow struct {
	status int
	origin Origin
}

type statusTable struct {
	own    map[statusKey]statusRow
	others map[model.Code]int
}

var statuses = sync.OnceValue(func() statusTable {
	t := statusTable{own: make(map[statusKey]statusRow, 1200), others: make(map[model.Code]int, 600)}
	specs := Actions()
	slices.SortFunc(specs, func(a, b *Spec) int { return cmp.Compare(a.Action, b.Action) })
	for _, origin := range []Origin{Page, Metadata} {
		for _, s := range specs {
			for _, e := range s.Errors {
				if e.Origin != origin {
					continue
				}
				status := answered(e)
				k := statusKey{s.Action, e.Code}
				if _, ok := t.own[k]; !ok {
					t.own[k] = statusRow{status, origin}
				}
				if _, ok := t.others[e.Code]; !ok {
					t.others[e.Code] = status
				}
			}
		}
	}
	return t
})

// answered is the status that goes out for a row. Clients take any 404 for "gone"; so where only the metadata gives a
// refusal of a parameter or a state (DependencyViolation.BgpPeer, say) the status 404, it is 400.
func answered(e ErrorRow) int {
	if e.Origin == Metadata && e.Status == 404 &&
		!strings.Contains(string(e.Code), "NotFound") && !strings.Contains(string(e.Code), "NotExist") {
		return 400
	}
	return e.Status
}

// Status returns the HTTP status that goes with the code when the action gives it, and where that is documented.
// Where a page gives a code with two statuses the first row counts; a borrowed code has the status of the first page,
// else of the first metadata, by action name. An unknown code has status 400, and so has one to which only the metadata gives 404 though it does not
// say that something is not found.
func Status(a model.Action, c model.Code) (int, Origin) {
	t := statuses()
	if r, ok := t.own[statusKey{a, c}]; ok {
		return r.status, r.origin
	}
	if s, ok := common[c]; ok {
		return s, Common
	}
	if s, ok := t.others[c]; ok {
		return s, Borrowed
	}
	return 400, Unknown
}
