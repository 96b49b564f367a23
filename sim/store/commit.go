package store

import (
	"fmt"
	"runtime/debug"
	"time"

	bolt "go.etcd.io/bbolt"
)

// group is what one commit writes: records in order, or a world in place of everything there was.
type group struct {
	// generation names the journal that the records go into.
	generation uint64
	// first is the number of the first record.
	first uint64
	// records is how many there are, and run their text.
	records int
	run     []byte
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
		began := time.Now()
		err := s.Err()
		if err == nil {
			err = s.commit(g, p)
		}
		s.lastCommit = time.Since(began)
		s.settle(g, p, err)
	}
}

// take waits for work and takes the oldest group and the oldest piece of a snapshot. Neither means the end.
func (s *Store) take() (g *group, p *piece) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		s.gather()
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

const (
	// gatherGap is how long, at least, the committer waits for one more record, gatherLimit how long for all.
	gatherGap   = time.Millisecond
	gatherLimit = 4 * time.Millisecond
)

// gather waits until all who write at present have their record in the oldest group, as long as records keep coming. One
// writer is never waited for. Those who wait for the disk make room for those who don't yet, so on a busy machine this
// costs nothing, and half as many commits leave more of it for the work. What else was measured is in docs/performance.md.
// The caller holds the lock, which is released meanwhile.
func (s *Store) gather() {
	if len(s.pending) != 1 || s.pending[0].sealed || len(s.pieces) > 0 || s.ending {
		return
	}
	g := s.pending[0]
	gap := min(max(gatherGap, s.lastCommit), gatherLimit)
	began := time.Now()
	for n := -1; g.records > n && g.records < s.writers && time.Since(began) < gatherLimit && !g.sealed; {
		n = g.records
		s.full = make(chan struct{})
		full := s.full
		s.mu.Unlock()
		t := time.NewTimer(gap)
		select {
		case <-full:
		case <-t.C:
		}
		t.Stop()
		s.mu.Lock()
		s.full = nil
	}
}

// commit writes both in one transaction. When it returns nil they are on disk.
func (s *Store) commit(g *group, p *piece) (err error) {
	defer s.recovered(&err)
	err = update(s.db, func(tx *bolt.Tx) error {
		s.preallocate(tx.Size())
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
	if f, statErr := s.file.Stat(); statErr == nil {
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
		if g != nil {
			n := g.records
			if len(s.pending) > 0 {
				n += s.pending[0].records
			}
			s.writers = max(n, (s.writers+n)/2)
		}
		switch {
		case g == nil:
		case g.world != nil:
			s.snapshotTaken(g.world.head)
		default:
			s.stats.Records += uint64(g.records)
			if cap(g.run) <= spareLimit {
				s.spare = g.run
			}
		}
		if p != nil && p.chunk == nil && !p.of.superseded {
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

// spareLimit is the size of the largest buffer that is kept.
const spareLimit = 1 << 20

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
	if err := putRun(b, g.first, g.run); err != nil {
		return err
	}
	return putStamp(tx, g.first+uint64(g.records)-1)
}
