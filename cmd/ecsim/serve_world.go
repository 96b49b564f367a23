package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/rpc"
	"ecsim/sim/store"
)

// check refuses what no world can be made from.
func (f *serveFlags) check() error {
	if f.start != "" {
		if _, err := f.instant(); err != nil {
			return err
		}
	}
	if f.state != "" && f.changed("seed") {
		return errors.New("--seed is for an empty estate; the state file has its own")
	}
	for _, p := range f.partners {
		if strings.Trim(p, "0123456789") != "" || p == "" {
			return fmt.Errorf("--partner is %q; expected the UID of an account, digits only", p)
		}
	}
	return nil
}

// instant is --start, or the default of the clock.
func (f *serveFlags) instant() (i model.Instant, err error) {
	text := f.start
	if text == "" {
		if f.clock.value == "real" {
			return model.At(time.Now()), nil
		}
		text = defaultNow
	}
	if err := i.UnmarshalText([]byte(text)); err != nil || i.IsZero() || i > model.EndOfTime {
		return 0, fmt.Errorf("--start is %q; expected a time such as %s, in the years 1970 to 2255", text, defaultNow)
	}
	return i, nil
}

// world makes the world at the start, and after a reset.
func (f *serveFlags) world() (*model.World, error) {
	var w *model.World
	if f.state != "" {
		var text []byte
		var err error
		if f.state == "-" {
			if text, err = f.stdin(); err != nil {
				return nil, fmt.Errorf("--state -: %w", err)
			}
		}
		if w, err = readState(f.state, bytes.NewReader(text)); err != nil {
			return nil, err
		}
		if f.start != "" {
			i, _ := f.instant() // check has seen it
			if i < w.Now {
				return nil, fmt.Errorf("--start is %s, but the state is of %s: time never goes back", i, w.Now)
			}
			sim.New(w).AdvanceTo(i)
		}
	} else {
		i, err := f.instant()
		if err != nil {
			return nil, err
		}
		w = model.New(i, f.seed)
	}
	f.configure(w)
	return w, nil
}

// configure puts what the flags say into the world, and reports whether that changed it. A state keeps its own delays,
// operator and BGP unless they are given.
func (f *serveFlags) configure(w *model.World) (changed bool) {
	s := *w.Settings
	if s.Delays == "" || f.changed("delays") {
		s.Delays = f.delays.value
	}
	if s.Operator == "" || f.changed("operator") {
		s.Operator = f.operator.value
	}
	if f.changed("bgp") {
		s.BGP = f.bgp.value
	}
	if s.Delays != w.Settings.Delays || s.Operator != w.Settings.Operator || s.BGP != w.Settings.BGP {
		w.Settings, changed = &s, true
	}
	for _, uid := range f.partners {
		if a := *w.Account(uid); !a.Partner {
			a.Partner = true
			w.Put(&a)
			changed = true
		}
	}
	return len(sim.New(w).Converge()) > 0 || changed
}

// adjust puts what the flags say into a world that was kept.
func (f *serveFlags) adjust(w *model.World, journal *store.Store) error {
	if !f.configure(w) {
		return nil
	}
	wait, err := journal.Replace(w.Fork())
	if err != nil {
		return err
	}
	return wait()
}

func (f *serveFlags) worldClock(w *model.World) *rpc.Clock {
	switch {
	case f.clock.value == "virtual":
		return rpc.VirtualClock()
	case f.start != "":
		i, _ := f.instant() // check has seen it
		return rpc.RealClockFrom(max(i, w.Now))
	}
	return rpc.RealClock(w.Now)
}
