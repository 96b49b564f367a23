package main

import (
	"fmt"
	"log/slog"

	"ecsim/model"
	"ecsim/sim/record"
)

// recorder returns what writes the log that --record asks for, if it does, and what ends that. The log begins with the world.
func (f *serveFlags) recorder(w *model.World, log *slog.Logger) (*record.Writer, func() error, error) {
	if f.record == "" {
		return nil, func() error { return nil }, nil
	}
	file, err := record.Create(f.record, w, func(err error) {
		log.Error(fmt.Sprintf("--record: %s ends here, nothing more is recorded; calls are answered as before", f.record), "error", err)
	})
	if err != nil {
		return nil, nil, fmt.Errorf("--record: %w", err)
	}
	return file.Writer, func() error {
		if err := file.Close(); err != nil {
			return fmt.Errorf("--record: the log is not complete: %w", err)
		}
		return nil
	}, nil
}
