package run

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/scenarios/plan"
)

// said notes what a step came to, note what happened in it.
func (k *walk) said(i int, outcome string) {
	k.log = append(k.log, Entry{At: k.engine.World().Now, Step: i, Outcome: outcome})
	k.trim()
}

func (k *walk) note(i int, events []model.Event) {
	for j := range events {
		k.log = append(k.log, Entry{At: events[j].At, Step: i, Event: &events[j]})
	}
	k.trim()
}

// trim forgets what no failure will show.
func (k *walk) trim() {
	if !k.keep && len(k.log) > 20*lastEntries {
		k.log = slices.Delete(k.log, 0, len(k.log)-lastEntries)
	}
}

// mismatch is what was found where something else was expected.
type mismatch struct {
	expected, found string
	more            []string
	// pos is where the expectation stands, when that is not the step.
	pos plan.Pos
	fix *fix
}

func (k *walk) fail(i int, expected, found string) {
	k.failWith(i, &mismatch{expected: expected, found: found})
}

func (k *walk) failWith(i int, d *mismatch) {
	s := &k.scenario.Steps[i]
	f := &Failure{
		Step: i, File: fileOf(k.scenario, s), Pos: s.Pos, Title: s.Title(), At: k.engine.World().Now,
		Expected: d.expected, Found: d.found, More: d.more, fix: d.fix,
	}
	if d.pos.Line > 0 {
		f.Pos = d.pos
	}
	f.Before = slices.Clone(k.log[max(0, len(k.log)-lastEntries):])
	k.failure = f
}

// either lists alternatives.
func either(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " or " + list[len(list)-1]
}
