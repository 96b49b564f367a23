package run

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecsim/scenarios/plan"
	"ecsim/sim/dataplane"
)

func (k *walk) reach(v *values, m *plan.ReachMatch) *mismatch {
	from, to := v.scalar(&m.From), v.scalar(&m.To)
	at, because := v.scalar(m.At), v.scalar(m.Because)
	if v.skip || v.problem != "" {
		return nil
	}
	words := to + " is reachable from " + from
	if m.Not {
		words = to + " is unreachable from " + from
		if at != "" {
			words += ", at " + at
		}
		if because != "" {
			words += ", because " + strconv.Quote(because)
		}
	}
	t, err := dataplane.Follow(k.engine.World(), from, to)
	if err != nil {
		return &mismatch{expected: words, found: err.Error()}
	}
	d := &mismatch{expected: words, more: strings.Split(strings.TrimRight(t.Text(), "\n"), "\n")}
	if !m.Not {
		if t.Reachable {
			return nil
		}
		d.found = "it is not: " + endings(&t)
		return d
	}
	if t.Reachable {
		d.found = "it is reachable"
		return d
	}
	for _, way := range slices.Concat(t.Forward, t.Back) {
		if way.Delivered || len(way.Hops) == 0 {
			continue
		}
		last := way.Hops[len(way.Hops)-1]
		if (at == "" || last.ID == at) && strings.Contains(way.Ends, because) {
			return nil
		}
	}
	d.found = "it is not reachable, but " + endings(&t)
	return d
}

// endings says where the ways end that do not arrive.
func endings(t *dataplane.Trace) string {
	var list []string
	for _, way := range slices.Concat(t.Forward, t.Back) {
		if way.Delivered || len(way.Hops) == 0 {
			continue
		}
		s := fmt.Sprintf("at %s %s: %s", way.Hops[len(way.Hops)-1].Kind, way.Hops[len(way.Hops)-1].ID, way.Ends)
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	if len(list) > 3 {
		list = append(list[:3], "…")
	}
	return strings.Join(list, "; ")
}
