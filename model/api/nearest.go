package api

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"ecsim/model"
)

// Nearest returns the candidate that name is most likely a slip of, or "" when none is near: at most a third of its
// characters (at least two) may differ, whatever the case. Of two as near the first wins.
func Nearest(name string, candidates []string) string {
	const longest = 200 // the distance is quadratic; no name of ours is as long
	if name == "" || len(name) > longest {
		return ""
	}
	lower := strings.ToLower(name)
	best, at := "", max(2, len([]rune(name))/3)+1
	for _, c := range candidates {
		d := levenshtein.ComputeDistance(lower, strings.ToLower(c))
		if d < at && d < len([]rune(c)) {
			best, at = c, d
		}
	}
	return best
}

// NearestAction returns the action whose name is nearest, or "".
func NearestAction(name string) model.Action {
	names := make([]string, len(catalog))
	for i := range catalog {
		names[i] = string(catalog[i].Action)
	}
	return model.Action(Nearest(name, names))
}

// NearestCode returns the error code whose spelling is nearest, or "": one of the action's own if there is one, else one of another action or of
// the gateway.
func NearestCode(a model.Action, code string) model.Code {
	var own, others []string
	for _, s := range Actions() {
		for _, e := range s.Errors {
			if s.Action == a {
				own = append(own, string(e.Code))
			}
			others = append(others, string(e.Code))
		}
	}
	for _, c := range CommonCodes {
		others = append(others, string(c.Code))
	}
	slices.Sort(others)
	return model.Code(cmp.Or(Nearest(code, own), Nearest(code, slices.Compact(others))))
}

// NearestParameter returns the action's parameter whose name is nearest, or "".
func (s *Spec) NearestParameter(name string) string {
	names := make([]string, 0, len(s.Parameters))
	for i := range s.Parameters {
		names = append(names, s.Parameters[i].Name)
	}
	return Nearest(name, names)
}
