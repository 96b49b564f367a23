package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"ecsim/model"
	"ecsim/sim"
)

// Options say how a directory is opened.
type Options struct {
	// Initial gives the world of a directory that has none yet. Without it that is an error.
	Initial func() (*model.World, error)
	// Warn is told what does not prevent a start but should be known: a tail that was cut, a snapshot that failed. It
	// may be called from another goroutine, and not after Close has returned.
	Warn func(message string)
	// Version is the program's; it is kept with the snapshot and named when a journal does not replay.
	Version string
	// CompactRecords and CompactBytes are the lengths of the journal, in records and in bytes of records, from which
	// Due says that a snapshot is worth its while. Zero stands for 100,000 and 128 MiB. A journal shorter than the
	// world has resources is not due whatever they say.
	CompactRecords int
	CompactBytes   int64
}

const (
	defaultCompactRecords = 100_000
	defaultCompactBytes   = 128 << 20
)

// fileName is the store's file in its directory.
const fileName = "ecsim.db"

// ErrClosed is the error of a store that was closed.
var ErrClosed = errors.New("store: closed")

// Store is an open directory. Append, Compact and Replace belong under the lock that orders the caller's writes; the
// other methods may be called at any time.
type Store struct {
	path    string
	options Options
	db      *bolt.DB
	file    *os.File // bbolt's
	// broken is set when bbolt has panicked. It is the committer's, and Open's and Close's while there is none.
	broken bool
	unlock func()
	// zeroed is where the part of the file ends that was written with zeros before it is needed. It is the committer's.
	zeroed int64

	mu sync.Mutex
	// wake tells the committer of new work.
	wake *sync.Cond
	// pending are the groups that are not being written yet; records go into the last.
	pending []*group
	pieces  []*piece
	// spare is a buffer for the next group's run.
	spare []byte
	// full, if set, is closed when the last group has the records that the committer waits for.
	full chan struct{}
	// writers is how many wait for a commit at a time, at present.
	writers int
	// lastCommit is how long the last one took. Only the committer uses it.
	lastCommit time.Duration
	// next is the number of the next record; generation names the journal that it goes into.
	next, generation uint64
	// err is set once and for all when the disk fails.
	err error
	// closing is set when nothing new is taken, ending when the committer ends after what is left.
	closing, ending bool
	compacting      *compaction
	// deferred is the length of the journal below which Due is false after a snapshot has failed.
	deferred uint64
	stats    Stats

	committed chan struct{} // closed when the committer has ended
	compacted sync.WaitGroup
	closed    sync.Once
	closeErr  error
}

// Stats count what the store has done since it was opened; Journal, Bytes and Snapshot describe the directory.
type Stats struct {
	// Records is the number of records on disk that were appended since opening, Commits the number of commits made for
	// them and for snapshots, Fsyncs the number of times the disk was waited for.
	Records, Commits, Fsyncs uint64
	// Snapshots counts the snapshots written.
	Snapshots uint64
	// Journal is the number of records behind the snapshot, Bytes their length.
	Journal uint64
	Bytes   int64
	// Snapshot is the position of the snapshot: the number of the last record whose effect it has. Resources is the
	// number of resources in it.
	Snapshot  uint64
	Resources int
	// FileSize is the file's length in bytes.
	FileSize int64
	// Failed is set when the disk has failed: nothing is written any more.
	Failed bool
}

// Open opens the directory, which it creates when needed, and returns the world as it was after the last change on
// disk. Nobody else can open the directory until Close. The errors name the directory or the file, what is wrong and, for
// damage, where: see DamageError and DivergenceError.
func Open(dir string, o Options) (*Store, *model.World, error) {
	if o.Warn == nil {
		o.Warn = func(string) {}
	}
	if o.CompactRecords == 0 {
		o.CompactRecords = defaultCompactRecords
	}
	if o.CompactBytes == 0 {
		o.CompactBytes = defaultCompactBytes
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, nil, fmt.Errorf("store: %w", err)
	}
	unlock, err := lock(dir)
	if err != nil {
		return nil, nil, err
	}
	s := &Store{path: filepath.Join(dir, fileName), options: o, unlock: unlock, committed: make(chan struct{})}
	s.wake = sync.NewCond(&s.mu)
	w, err := s.open()
	if err != nil {
		_ = s.closeBolt()
		unlock()
		return nil, nil, err
	}
	go s.commitAll()
	return s, w, nil
}

func (s *Store) open() (*model.World, error) {
	_, err := os.Stat(s.path)
	if errors.Is(err, os.ErrNotExist) {
		err = s.create()
	}
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if err := s.inspect(); err != nil {
		return nil, err
	}
	if s.db, s.file, err = openBolt(s.path); err != nil {
		return nil, err
	}
	return s.load()
}

// openBolt opens the file, whose pages were checked. The list of free pages is not kept in the file but found at opening:
// that saves a page a commit, and it cannot be wrong.
func openBolt(path string) (db *bolt.DB, file *os.File, err error) {
	open := func(name string, flag int, mode os.FileMode) (*os.File, error) {
		file, err = os.OpenFile(name, flag, mode)
		return file, err
	}
	db, err = bolt.Open(path, 0o600, &bolt.Options{NoFreelistSync: true, FreelistType: bolt.FreelistMapType, Timeout: time.Second, OpenFile: open})
	if err != nil {
		return nil, nil, fmt.Errorf("store: %s: %w", path, err)
	}
	return db, file, nil
}

// closeBolt closes the file.
func (s *Store) closeBolt() error {
	if s.db == nil {
		return nil
	}
	if s.broken {
		return s.file.Close()
	}
	return s.db.Close()
}

// Append puts a change that was made into the journal. It is called in the order of the changes and keeps nothing of c.
// wait blocks until the change is on disk and then returns nil, or returns the error because of which it is not. From
// such an error on nothing is written any more, all waits fail, and the world in memory is ahead of the one on disk.
func (s *Store) Append(c sim.Change, after Mark) (wait func() error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refusal(); err != nil {
		return failed(err)
	}
	n := s.next
	g := s.last()
	run, err := appendRecord(g.run, n, c, after)
	if err != nil {
		return failed(s.fail(fmt.Errorf("store: record %d cannot be written: %w", n, err)))
	}
	s.stats.Bytes += int64(len(run) - len(g.run))
	g.run = run
	g.records++
	s.next++
	s.stats.Journal++
	if g.records == 1 {
		s.wake.Signal()
	}
	if s.full != nil && g.records >= s.writers {
		close(s.full)
		s.full = nil
	}
	return g.wait
}

// last is the group that new records go into. The caller holds the lock.
func (s *Store) last() *group {
	if n := len(s.pending); n > 0 && !s.pending[n-1].sealed {
		return s.pending[n-1]
	}
	g := &group{first: s.next, run: s.spare[:0]}
	s.spare = nil
	return s.push(g)
}

// push seals the last group and puts another behind it. The caller holds the lock.
func (s *Store) push(g *group) *group {
	if n := len(s.pending); n > 0 {
		s.pending[n-1].sealed = true
	}
	g.generation, g.done = s.generation, make(chan struct{})
	s.pending = append(s.pending, g)
	return g
}

// fail makes the first error the store's. The caller holds the lock.
func (s *Store) fail(err error) error {
	if s.err == nil {
		s.err = err
		s.stats.Failed = true
		s.wake.Broadcast()
	}
	return s.err
}

// refusal is why nothing can be appended. The caller holds the lock.
func (s *Store) refusal() error {
	if s.err == nil && s.closing {
		return ErrClosed
	}
	return s.err
}

func failed(err error) func() error { return func() error { return err } }

// Err is the error because of which nothing is written any more, or nil.
func (s *Store) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// Stats gives the counters.
func (s *Store) Stats() Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stats
}

// Close waits until everything appended is on disk and a snapshot being written is complete, and closes the directory.
// It returns the error that the disk had failed with, if it had. Compact before Close makes the next start replay
// nothing, so that it may be one of an ecsim with other rules.
func (s *Store) Close() error {
	s.closed.Do(func() {
		s.mu.Lock()
		s.closing = true
		s.mu.Unlock()
		s.compacted.Wait()
		s.mu.Lock()
		s.ending = true
		s.wake.Signal()
		s.mu.Unlock()
		<-s.committed
		s.closeErr = s.Err()
		if err := s.closeBolt(); s.closeErr == nil && err != nil {
			s.closeErr = fmt.Errorf("store: %s: %w", s.path, err)
		}
		s.unlock()
	})
	return s.closeErr
}
