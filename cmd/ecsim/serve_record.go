package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"ecsim/model"
	"ecsim/sim/record"
)

// recorder begins the log that --record asks for with the world, and returns what ends it; both do nothing without the flag. A server
// whose log cannot be written stops: what is missing in it could not be replayed.
func (f *serveFlags) recorder(w *model.World, log *slog.Logger, stop context.CancelCauseFunc) (*record.Writer, func() error, error) {
	if f.record == "" {
		return nil, func() error { return nil }, nil
	}
	if w.Settings.BGP == model.BGPLive {
		return nil, nil, errors.New("--record is not for --bgp live: what real speakers find out depends on the wall clock, and no replay would come to the same; use --bgp model")
	}
	file, err := record.Create(f.record, w, func(err error) {
		log.Error("the record cannot be written", "file", f.record, "error", err)
		stop(fmt.Errorf("--record %w", fileError(err)))
	})
	if err != nil {
		return nil, nil, fmt.Errorf("--record %w", fileError(err))
	}
	return file.Writer, func() error {
		if err := file.Close(); err != nil {
			return fmt.Errorf("--record %w", fileError(err))
		}
		return nil
	}, nil
}
