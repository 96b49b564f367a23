package store

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"ecsim/model"
)

// compaction is the writing of a snapshot while records go on being appended.
type compaction struct {
	// head says which; its chunks are counted at the end.
	head head
	// bytes is the length of the records that the snapshot makes superfluous.
	bytes int64
	// superseded is set when the world was replaced meanwhile.
	superseded bool
}

// piece is a part of a snapshot that is to be written with the next commit.
type piece struct {
	of    *compaction
	n     uint64
	chunk []byte // nil at the end, when the snapshot takes the place of what it makes superfluous
	done  chan error
}

// Due reports whether the journal is so long that Compact is worth its while.
func (s *Store) Due() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refusal() != nil || s.compacting != nil || s.stats.Journal < max(s.deferred, uint64(s.stats.Resources)) {
		return false
	}
	return s.stats.Journal >= uint64(s.options.CompactRecords) || s.stats.Bytes >= s.options.CompactBytes
}

// Compact writes a snapshot in the background and then drops the records up to the last one appended, whose effect w
// has; w is an independent copy (World.Fork), the store's from here on. While one is being written, another call does
// nothing. Appending goes on meanwhile, and a crash leaves the old snapshot and all records, or the new snapshot and those behind it.
// A snapshot that cannot be written is told to Options.Warn, and the journal stays.
func (s *Store) Compact(w *model.World) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refusal() != nil || s.compacting != nil {
		return
	}
	s.generation++
	if n := len(s.pending); n > 0 {
		s.pending[n-1].sealed = true
	}
	c := &compaction{bytes: s.stats.Bytes, head: head{Format: formatVersion, Generation: s.generation, Position: s.next - 1,
		Resources: w.Len(), Version: s.options.Version}}
	s.compacting = c
	s.compacted.Add(1)
	go s.compact(c, w)
}

// Settle is Compact at a stop, when no change comes any more: it waits for a snapshot that is being written, writes one of
// w, and returns when the journal is empty or Options.Warn was told why it is not.
func (s *Store) Settle(w *model.World) {
	s.compacted.Wait()
	s.Compact(w)
	s.compacted.Wait()
}

func (s *Store) compact(c *compaction, w *model.World) {
	defer s.compacted.Done()
	err := pack(w, chunkSize, func(chunk []byte) error {
		err := s.write(&piece{of: c, n: c.head.Chunks, chunk: chunk})
		c.head.Chunks++
		return err
	})
	if err == nil {
		err = s.write(&piece{of: c})
	}
	s.mu.Lock()
	s.compacting = nil
	if err != nil {
		s.deferred = 2 * s.stats.Journal
	}
	s.mu.Unlock()
	if err != nil && !errors.Is(err, errSuperseded) {
		s.options.Warn(fmt.Sprintf("store: %s: no snapshot could be written, so the journal grows: %v", s.path, err))
	}
}

// write hands a piece to the committer and waits until it is on disk.
func (s *Store) write(p *piece) error {
	p.done = make(chan error, 1)
	s.mu.Lock()
	s.pieces = append(s.pieces, p)
	s.wake.Signal()
	s.mu.Unlock()
	return <-p.done
}

func (p *piece) write(tx *bolt.Tx) error {
	if p.chunk != nil {
		return putChunk(tx, p.of.head.Generation, p.n, p.chunk)
	}
	if err := p.of.head.put(tx); err != nil {
		return err
	}
	return dropBefore(tx, p.of.head.Generation)
}

// Replace puts another world in the place of the one on disk: a new state, not a change of the old one. It takes the time of
// writing a snapshot, because an error then leaves everything as it is: w cannot be written, and the caller keeps
// its old world. w is not kept. Otherwise wait is as Append's, and later changes are ones of w.
func (s *Store) Replace(w *model.World) (wait func() error, err error) {
	p, err := packAll(w)
	if err != nil {
		return nil, fmt.Errorf("store: the world cannot be written: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refusal(); err != nil {
		return nil, err
	}
	if s.compacting != nil {
		s.compacting.superseded = true
	}
	s.generation++
	p.head.Generation, p.head.Position, p.head.Version = s.generation, s.next-1, s.options.Version
	g := s.push(&group{world: p, sealed: true})
	s.stats.Journal, s.stats.Bytes, s.deferred = 0, 0, 0
	s.wake.Signal()
	return g.wait, nil
}
