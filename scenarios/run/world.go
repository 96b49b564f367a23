package run

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"ecsim/model"
	"ecsim/scenarios/plan"
	"ecsim/sim"
)

// Options are how scenarios are run.
type Options struct {
	// Seed and BGP replace what the scenarios say, when they are set.
	Seed *uint64
	BGP  string
	// Log keeps the event logs.
	Log bool
	// Orders, when positive, bounds how many orders of a scenario are run.
	Orders int
	// everyFailure keeps the failures of all orders.
	everyFailure bool
}

// world makes the world that a scenario begins with. What is wrong with its state is said with the place in the scenario.
func world(s *plan.Scenario, o *Options) (*model.World, error) {
	var w *model.World
	if s.State == nil {
		w = model.New(s.StartTime(), 1)
	} else {
		name := s.StateFile
		if name == "" {
			name = "state"
		}
		var err error
		if w, err = model.ReadSnapshot(bytes.NewReader(s.State), name); err != nil {
			return nil, stateError(s, err)
		}
	}
	switch {
	case o.Seed != nil:
		w.Seed = *o.Seed
	case s.Seed != nil:
		w.Seed = *s.Seed
	}
	settings := *w.Settings
	settings.Delays, settings.Operator, settings.BGP = s.Delays, s.Operator, bgpOf(s, o)
	w.Settings = &settings
	if s.Start != nil && *s.Start != w.Now {
		if *s.Start < w.Now {
			return nil, fmt.Errorf("%s:%d:%d: start is %s, but the state is of %s: time never goes back",
				s.File, s.StatePos.Line, s.StatePos.Column, *s.Start, w.Now)
		}
		sim.New(w).AdvanceTo(*s.Start)
	}
	return w, nil
}

// stateError says what is wrong with a scenario's state. One that stands in the scenario was made JSON before it was read, whose lines nobody
// knows; what is wrong names the resource.
func stateError(s *plan.Scenario, err error) error {
	at := fmt.Sprintf("%s:%d:%d: ", s.File, s.StatePos.Line, s.StatePos.Column)
	var snapshot *model.SnapshotError
	if s.StateFile != "" || !errors.As(err, &snapshot) {
		return fmt.Errorf("%s%w", at, err)
	}
	var lines []string
	for _, p := range snapshot.Problems {
		lines = append(lines, at+"state: "+p.Message)
	}
	if snapshot.More > 0 {
		lines = append(lines, fmt.Sprintf("%sstate: %d more problems", at, snapshot.More))
	}
	return errors.New(strings.Join(lines, "\n"))
}

// Check says what keeps any of the scenarios from beginning: a state that cannot be read, a start before it, waits too long for live BGP.
// So nothing is run when one of them could not be.
func Check(list []*plan.Scenario, o Options) error {
	var problems []error
	for i, s := range list {
		// Most rows of a file begin alike: a large state is read once.
		if i == 0 || !sameBeginning(s, list[i-1]) {
			if _, err := world(s, &o); err != nil {
				problems = append(problems, err)
				continue
			}
		}
		if bgpOf(s, &o) == model.BGPLive {
			if err := livable(s, &o); err != nil {
				problems = append(problems, err)
			}
		}
	}
	return errors.Join(problems...)
}

func sameBeginning(s, t *plan.Scenario) bool {
	return s.File == t.File && bytes.Equal(s.State, t.State) && (s.Start == nil) == (t.Start == nil) && (s.Start == nil || *s.Start == *t.Start)
}

func bgpOf(s *plan.Scenario, o *Options) string {
	if o.BGP != "" {
		return o.BGP
	}
	return s.BGP
}
