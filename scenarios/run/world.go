package run

import (
	"bytes"
	"fmt"

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
			return nil, fmt.Errorf("%s:%d:%d: %w", s.File, s.StatePos.Line, s.StatePos.Column, err)
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

func bgpOf(s *plan.Scenario, o *Options) string {
	if o.BGP != "" {
		return o.BGP
	}
	return s.BGP
}
