package store

import (
	"encoding/binary"
	"fmt"
	"os"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
)

// group is what one commit writes: records in order, or a world in place of everything there was.
type group struct {
	// generation names the journal that the records go into.
	generation uint64
	// first is the number of the first record.
	first   uint64
	records [][]byte
	// sealed groups take no more records.
	sealed bool
	// world, if set, replaces everything, and there are no records.
	world *packed

	done chan struct{}
	err  error
}

func (g *group) wait() error {
	<-g.done
	return g.err
}

// commitAll is the committer: after opening it alone writes to the file.
func (s *Store) commitAll() {
	defer close(s.committed)
	// A page that the disk cannot give back is a fault at its address in memory. It fails the commit, not the process.
	debug.SetPanicOnFault(true)
	for {
		g, p := s.take()
		if g == nil && p == nil {
			return
		}
		err := s.Err()
		if err == nil {
			err = s.commit(g, p)
		}
		s.settle(g, p, err)
	}
}

// take waits for work and takes the oldest group and the oldest piece of a snapshot. Neither means the end.
func (s *Store) take() (g *group, p *piece) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		if len(s.pending) > 0 {
			g = s.pending[0]
			g.sealed = true
			s.pending = s.pending[1:]
		}
		if len(s.pieces) > 0 {
			p = s.pieces[0]
			s.pieces = s.pieces[1:]
			if p.of.superseded {
				p.done <- errSuperseded
				p = nil
			}
		}
		if g != nil || p != nil || s.ending {
			return g, p
		}
		s.wake.Wait()
	}
}

// commit writes both in one transaction. When it returns nil they are on disk.
func (s *Store) commit(g *group, p *piece) (err error) {
	defer recovered(s.path, &err)
	err = s.db.Update(func(tx *bolt.Tx) error {
		if g != nil {
			if err := g.write(tx); err != nil {
				return err
			}
		}
		if p != nil {
			return p.write(tx)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("store: %s: %w", s.path, err)
	}
	return nil
}

// settle counts what was written and tells those who wait for it.
func (s *Store) settle(g *group, p *piece, err error) {
	var size int64
	if f, statErr := os.Stat(s.path); statErr == nil {
		size = f.Size()
	}
	s.mu.Lock()
	if err != nil {
		err = s.fail(err)
	} else {
		s.stats.Commits++
		// bbolt waits for the pages, then for the one page that makes them count, and for a new length of the file.
		s.stats.Fsyncs += 2
		if size > s.stats.FileSize {
			s.stats.Fsyncs++
		}
		s.stats.FileSize = size
		switch {
		case g == nil:
		case g.world != nil:
			s.snapshotTaken(g.world.head)
		default:
			s.stats.Records += uint64(len(g.records))
		}
		if p != nil && p.chunk == nil {
			s.stats.Journal = s.next - 1 - p.of.head.Position
			s.stats.Bytes -= p.of.bytes
			s.snapshotTaken(p.of.head)
		}
	}
	s.mu.Unlock()
	if g != nil {
		g.err = err
		close(g.done)
	}
	if p != nil {
		p.done <- err
	}
}

func (s *Store) snapshotTaken(h head) {
	s.stats.Snapshots++
	s.stats.Snapshot, s.stats.Resources = h.Position, h.Resources
	s.deferred = 0
}

func (g *group) write(tx *bolt.Tx) error {
	if g.world != nil {
		return g.world.write(tx)
	}
	b, err := tx.CreateBucketIfNotExists(bucketName(journalBucket, g.generation))
	if err != nil {
		return err
	}
	b.FillPercent = 1 // keys only grow
	for i, v := range g.records {
		if err := b.Put(key(g.first+uint64(i)), v); err != nil {
			return err
		}
	}
	return putLast(tx, g.first+uint64(len(g.records))-1)
}

// putLast notes the number of the last record, so that the loss of the last ones is noticed.
func putLast(tx *bolt.Tx, n uint64) error {
	b, err := tx.CreateBucketIfNotExists(stateBucket)
	if err != nil {
		return err
	}
	return b.Put(lastKey, seal(lastKey, binary.BigEndian.AppendUint64(make([]byte, sumSize), n)))
}
