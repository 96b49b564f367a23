package run

import (
	"context"
	"sync"

	"ecsim/scenarios/plan"
)

// All runs scenarios, up to jobs at a time, and hands the results over in the order of the list, each as soon as it and those before it
// are there. It ends at the first scenario that cannot begin, and at the first error of emit.
func All(ctx context.Context, list []*plan.Scenario, o Options, jobs int, emit func(*Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()
	type outcome struct {
		result *Result
		err    error
	}
	// A result waits in its own channel until its turn; tickets bound how far the workers run ahead of the output.
	results := make([]chan outcome, len(list))
	for i := range results {
		results[i] = make(chan outcome, 1)
	}
	next := make(chan int)
	tickets := make(chan struct{}, 4*max(jobs, 1))
	workers.Go(func() {
		defer close(next)
		for i := range list {
			select {
			case tickets <- struct{}{}:
			case <-ctx.Done():
				return
			}
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	})
	for range max(jobs, 1) {
		workers.Go(func() {
			for i := range next {
				r, err := Run(ctx, list[i], o)
				results[i] <- outcome{r, err}
			}
		})
	}
	for i := range list {
		select {
		case out := <-results[i]:
			<-tickets
			if out.err != nil {
				return out.err
			}
			if err := emit(out.result); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
