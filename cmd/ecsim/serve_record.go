package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"

	"ecsim/model"
	"ecsim/sim/record"
)

// recording is the file of --record.
type recording struct {
	file   *os.File
	writer *record.Writer
	log    *slog.Logger
}

// recorder opens the file of --record; nil without one. A file that has something in it is not written over, and not gone on with: a log
// begins with the world as it is.
func (f *serveFlags) recorder(w *model.World, log *slog.Logger) (*recording, error) {
	if f.record == "" {
		return nil, nil
	}
	if w.Settings.BGP == model.BGPLive {
		return nil, errors.New("--record is not for --bgp live: what real speakers find out depends on the wall clock, and no replay would come to the same; use --bgp model")
	}
	file, err := os.OpenFile(f.record, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("--record %w", fileError(err))
	}
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		_ = file.Close()
		return nil, fmt.Errorf("--record %s: the file is there and not empty; name a new one", f.record)
	}
	return &recording{file: file, log: log}, nil
}

// begin writes the world as it is. A server whose log cannot be written stops: what is missing in it could not be replayed.
func (r *recording) begin(w *model.World, stop context.CancelCauseFunc) *record.Writer {
	if r == nil {
		return nil
	}
	r.writer = record.NewWriter(r.file, w, func(err error) {
		r.log.Error("the record cannot be written", "file", r.file.Name(), "error", err)
		stop(fmt.Errorf("--record %w", fileError(err)))
	})
	return r.writer
}

// close writes what is left.
func (r *recording) close() error {
	if r.writer != nil {
		_ = r.writer.Close() // its error has stopped the server
	}
	if err := r.file.Close(); err != nil {
		return fmt.Errorf("--record %w", fileError(err))
	}
	return nil
}
