package store

import (
	"fmt"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"

	"ecsim/model"
	"ecsim/sim"
)

// load reads the snapshot and replays the journals. The file was inspected.
func (s *Store) load() (w *model.World, err error) {
	defer s.recovered(&err)
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	if err := s.clean(); err != nil {
		return nil, err
	}
	err = s.db.View(func(tx *bolt.Tx) error {
		h, err := decodeHead(tx.Bucket(stateBucket).Get(headKey))
		if err != nil {
			return err
		}
		name := bucketName(snapshotBucket, h.Generation)
		w, err = model.ReadSnapshot(unpack(tx.Bucket(name), h.Generation), s.path+": "+string(name))
		if err != nil {
			return err
		}
		s.generation, s.next = h.Generation, h.Position+1
		s.stats.Snapshot, s.stats.Resources, s.stats.FileSize = h.Position, h.Resources, tx.Size()
		e := sim.New(w)
		return journals(tx, func(generation uint64, b *bolt.Bucket) error {
			s.generation = generation
			return runs(b, func(run []byte) error { return s.replay(e, h, run) })
		})
	})
	return w, err
}

// clean drops a snapshot that was never completed.
func (s *Store) clean() error {
	var h head
	abandoned := 0
	isAbandoned := func(kind string, g uint64) bool { return kind == snapshotBucket && g > h.Generation }
	err := s.db.View(func(tx *bolt.Tx) (err error) {
		if h, err = decodeHead(tx.Bucket(stateBucket).Get(headKey)); err != nil {
			return err
		}
		return tx.ForEach(func(name []byte, _ *bolt.Bucket) error {
			if g, ok := generationOf(snapshotBucket, name); ok && isAbandoned(snapshotBucket, g) {
				abandoned++
			}
			return nil
		})
	})
	if err != nil || abandoned == 0 {
		return err
	}
	return update(s.db, func(tx *bolt.Tx) error { return dropBuckets(tx, isAbandoned) })
}

// journals calls fn with each journal in order.
func journals(tx *bolt.Tx, fn func(generation uint64, b *bolt.Bucket) error) error {
	return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		if g, ok := generationOf(journalBucket, name); ok {
			return fn(g, b)
		}
		return nil
	})
}

// replay makes the changes of a run.
func (s *Store) replay(e *sim.Engine, h head, run []byte) error {
	s.stats.Bytes += int64(len(run))
	for len(run) > 0 {
		v, rest, err := nextRecord(run)
		if err == nil {
			err = s.replayRecord(e, h, v)
		}
		if err != nil {
			return err
		}
		run = rest
	}
	return nil
}

func (s *Store) replayRecord(e *sim.Engine, h head, v []byte) error {
	c, want, err := decodeRecord(key(s.next), v)
	if err != nil {
		return &DamageError{File: s.path, Offset: -1, What: fmt.Sprintf("record %d", s.next), Problem: err.Error()}
	}
	diverged := func(format string, args ...any) error {
		return &DivergenceError{File: s.path, Record: s.next, Change: c, Problem: fmt.Sprintf(format, args...), Version: h.Version}
	}
	out, err := e.Apply(c)
	if err != nil {
		return diverged("it was accepted and is refused now: %v", err)
	}
	if got := MarkOf(e.World(), out); got != want {
		return diverged("%s", want.differs(got))
	}
	s.next++
	s.stats.Journal++
	return nil
}

// differs says what of a mark came out differently.
func (m Mark) differs(got Mark) string {
	switch {
	case m.Sequence != got.Sequence:
		return fmt.Sprintf("the world had given out %d IDs after it, now %d", m.Sequence, got.Sequence)
	case m.Resources != got.Resources:
		return fmt.Sprintf("the world had %d resources after it, now %d", m.Resources, got.Resources)
	case m.Timers != got.Timers:
		return fmt.Sprintf("%d timers were pending after it, now %d", m.Timers, got.Timers)
	case m.RequestID != got.RequestID:
		return fmt.Sprintf("the answer's RequestId was %q, now %q", m.RequestID, got.RequestID)
	}
	return "it led to other events"
}
