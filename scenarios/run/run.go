package run

import (
	"context"

	"ecsim/model"
	"ecsim/scenarios/plan"
	"ecsim/sim"
)

// Run runs a scenario once for each of its orders. The error says that it could not begin, or that the context was cancelled.
func Run(ctx context.Context, s *plan.Scenario, o Options) (*Result, error) {
	w, err := world(s, &o)
	if err != nil {
		return nil, err
	}
	live := w.Settings.BGP == model.BGPLive
	if live {
		if err := livable(s, &o); err != nil {
			return nil, err
		}
	}
	list := orders(s, w.Seed)
	if o.Orders > 0 && len(list) > o.Orders {
		list = list[:o.Orders]
	}
	res := &Result{Scenario: s}
	for i, order := range list {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		k := &walk{
			scenario: s, order: order, engine: sim.New(w.Fork()), answers: make([]answered, len(s.Steps)), keep: o.Log,
		}
		if live {
			err = k.live(ctx)
		} else {
			err = k.run(ctx)
		}
		if err != nil {
			return nil, err
		}
		res.Orders++
		if len(s.Groups) == 0 {
			k.order = nil
		}
		if i == 0 {
			res.Steps, res.Expectations, res.Skipped = k.steps, k.expectations, k.skipped
			res.Start, res.End = w.Now, k.engine.World().Now
		}
		if o.Log {
			res.Logs = append(res.Logs, Log{k.order, k.log})
		}
		if f := k.failure; f != nil {
			res.Failed++
			f.Order, f.Number = k.order, i+1
			if o.everyFailure {
				res.failures = append(res.failures, f)
			}
			if res.Failure == nil {
				res.Failure = f
			}
		}
	}
	return res, nil
}

func fileOf(s *plan.Scenario, step *plan.Step) string {
	if step.File != "" {
		return step.File
	}
	return s.File
}
