package run

import (
	"fmt"
	"time"

	"ecsim/model"
	"ecsim/scenarios/plan"
)

// livable refuses a scenario that would take too long with the wall clock.
func livable(s *plan.Scenario, o *Options) error {
	n := orderCount(s, o)
	left := plan.MaxWithLiveBGP / time.Duration(n)
	for i := range s.Steps {
		step := &s.Steps[i]
		if step.Wait == nil {
			continue
		}
		if left -= *step.Wait; left < 0 {
			orders := ""
			if n > 1 {
				orders = fmt.Sprintf(" in the %d orders", n)
			}
			return fmt.Errorf("%s:%d:%d: with live BGP the clock is that of the wall, and the waits up to here come to more than %s%s",
				fileOf(s, step), step.Pos.Line, step.Pos.Column, plan.MaxWithLiveBGP, orders)
		}
	}
	return nil
}

// WallTime is how long scenarios take at least that are run so many at a time: the waits of those with live BGP.
func WallTime(list []*plan.Scenario, o Options, jobs int) time.Duration {
	var longest, sum time.Duration
	for _, s := range list {
		if bgpOf(s, &o) != model.BGPLive {
			continue
		}
		var waits time.Duration
		for i := range s.Steps {
			if w := s.Steps[i].Wait; w != nil {
				waits += *w
			}
		}
		waits *= time.Duration(orderCount(s, &o))
		longest, sum = max(longest, waits), sum+waits
	}
	return max(longest, sum/time.Duration(max(jobs, 1)))
}
