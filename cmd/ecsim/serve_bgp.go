package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"

	"ecsim/bgp/live"
	"ecsim/model"
	"ecsim/sim/rpc"
)

// fabric returns the speakers of a world that has real ones, else nil.
func (f *serveFlags) fabric(w *model.World, log *slog.Logger) (*live.Fabric, error) {
	if w.Settings.BGP != model.BGPLive {
		if f.bgpMap != "" {
			return nil, errors.New("--bgp-map is for real speakers: add --bgp live")
		}
		return nil, nil
	}
	o := live.Options{Log: log}
	if f.bgpMap != "" {
		text, err := os.ReadFile(f.bgpMap)
		if err != nil {
			return nil, fmt.Errorf("--bgp-map: %w", err)
		}
		if o.Map, err = live.ParseMap(text, f.bgpMap); err != nil {
			return nil, err
		}
	}
	return live.New(o)
}

// runSpeakers lets the speakers, if there are any, follow the server's world, and returns what stops them. Without them
// the world cannot be served: when they fail, so does the server.
func runSpeakers(fabric *live.Fabric, server *rpc.Server, fail context.CancelCauseFunc) (stop func()) {
	if fabric == nil {
		return func() {}
	}
	ctx, cancel := context.WithCancel(context.Background())
	var done sync.WaitGroup
	done.Go(func() {
		if err := fabric.Run(ctx, server); err != nil {
			fail(fmt.Errorf("BGP: %w", err))
		}
	})
	return func() {
		cancel()
		done.Wait()
	}
}
