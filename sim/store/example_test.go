package store_test

import (
	"fmt"
	"os"
	"sync"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/store"
)

// A server makes its changes under a lock and answers when they are on disk, outside of it.
func Example() {
	dir, err := os.MkdirTemp("", "ecsim")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	options := store.Options{
		Initial: func() (*model.World, error) { return model.New(1767225600e9, 1), nil },
		Warn:    func(message string) { fmt.Println("warning:", message) },
	}
	s, w, err := store.Open(dir, options)
	if err != nil {
		panic(err)
	}
	var mu sync.Mutex
	engine := sim.New(w)

	call := func(c sim.Change) (sim.Outcome, error) {
		mu.Lock()
		c.At = engine.World().Now
		out, err := engine.Apply(c)
		if err != nil {
			mu.Unlock()
			return out, err // refused: nothing changed, nothing to keep
		}
		wait := s.Append(c, store.MarkOf(engine.World(), out))
		if s.Due() {
			s.Compact(engine.World().Fork())
		}
		mu.Unlock()
		return out, wait()
	}
	if _, err := call(sim.Change{Request: &model.Request{Account: "1", Action: api.CreateVpc, Params: []model.Param{
		{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "CidrBlock", Value: "10.0.0.0/8"},
	}}}); err != nil {
		panic(err)
	}
	if err := s.Close(); err != nil {
		panic(err)
	}

	s, w, err = store.Open(dir, options)
	if err != nil {
		panic(err)
	}
	fmt.Println("VPCs:", w.Vpcs.Len(), "records:", s.Stats().Journal)
	if err := s.Close(); err != nil {
		panic(err)
	}
	// Output: VPCs: 1 records: 1
}
