package store

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
)

// contents is what a walk over all values finds, to be judged as a whole.
type contents struct {
	head  *head
	stamp stamp
	// snapshots has the number of chunks of each generation.
	snapshots map[uint64]uint64
	// journals are in order.
	journals []journal
}

// journal is a run of records.
type journal struct{ generation, first, last uint64 }

// value checks one value by itself and against its predecessor.
func (c *contents) value(bucket, k, v []byte) error {
	if g, ok := generationOf(journalBucket, bucket); ok {
		return c.run(g, k, v)
	}
	if g, first, ok := runOf(bucket); ok && string(k) == string(first) {
		return c.run(g, k, v)
	}
	if g, ok := generationOf(snapshotBucket, bucket); ok {
		return c.chunk(g, k, v)
	}
	if _, ok := generationOf(oldBucket, bucket); ok {
		return errFormat(1)
	}
	if string(bucket) != string(stateBucket) {
		return errors.New("nothing belongs there")
	}
	switch string(k) {
	case string(headKey):
		h, err := decodeHead(v)
		c.head = &h
		return err
	case string(stampKey):
		var err error
		c.stamp, err = decodeStamp(v)
		return err
	}
	return errors.New("nothing belongs there")
}

// run checks the records of a run. Its errors name the record.
func (c *contents) run(generation uint64, k, run []byte) error {
	if len(k) != 8 {
		return fmt.Errorf("its key %x is not a number", k)
	}
	for n := binary.BigEndian.Uint64(k); ; n++ {
		v, rest, err := nextRecord(run)
		if err == nil {
			_, err = unseal(key(n), v)
		}
		if err == nil {
			err = c.record(generation, n)
		}
		if err != nil {
			return &DamageError{What: fmt.Sprintf("record %d", n), Problem: err.Error()}
		}
		if run = rest; len(run) == 0 {
			return nil
		}
	}
}

func (c *contents) record(generation, n uint64) error {
	if i := len(c.journals) - 1; i >= 0 {
		j := &c.journals[i]
		if n != j.last+1 {
			return fmt.Errorf("it follows record %d", j.last)
		}
		if j.generation == generation {
			j.last = n
			return nil
		}
	}
	c.journals = append(c.journals, journal{generation, n, n})
	return nil
}

func (c *contents) chunk(generation uint64, k, v []byte) error {
	n := c.snapshots[generation]
	if string(k) != string(key(n)) {
		return fmt.Errorf("expected chunk %d", n)
	}
	if _, err := unseal(chunkKey(generation, n), v); err != nil {
		return err
	}
	c.snapshots[generation] = n + 1
	return nil
}

// whole checks that nothing is missing and all is of the commit that it should be.
func (c *contents) whole(commit uint64) error {
	if c.head == nil {
		return errors.New("it does not say which snapshot counts")
	}
	if n := c.snapshots[c.head.Generation]; n != c.head.Chunks {
		return fmt.Errorf("snapshot %d has %d chunks, expected %d", c.head.Generation, n, c.head.Chunks)
	}
	if c.stamp.commit != commit {
		return fmt.Errorf("what it leads to is of commit %d, expected %d", c.stamp.commit, commit)
	}
	last := c.head.Position
	for _, j := range c.journals {
		if j.generation < c.head.Generation {
			return fmt.Errorf("it has records %d to %d, which come before its snapshot", j.first, j.last)
		}
		if j.first != last+1 {
			return fmt.Errorf("record %d is missing: record %d comes next", last+1, j.first)
		}
		last = j.last
	}
	if last != c.stamp.last {
		return fmt.Errorf("its last record is %d, expected %d", last, c.stamp.last)
	}
	return nil
}

// inspect checks the file before bbolt sees it. Damage in the last commit alone is cut away, with a warning: bbolt writes
// all pages of a commit to new places, so the commit before is still there, whole. Other damage is an error.
func (s *Store) inspect() error {
	f, err := os.OpenFile(s.path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	metas, bad := readMetas(f)
	if len(metas) == 0 {
		return &DamageError{File: s.path, Problem: "neither of the two pages at its beginning that say where everything is can be read: " + bad.Error()}
	}
	var first error
	for i, m := range metas {
		c := contents{snapshots: map[uint64]uint64{}}
		w := walker{f: f, file: s.path, size: info.Size(), meta: m, visit: c.value}
		err := w.walk()
		if err == nil {
			if problem := c.whole(m.commit); problem != nil {
				err = w.damage(m.page, "%v", problem)
			}
		}
		switch {
		case err == nil && i == 0:
			if bad != nil {
				s.options.Warn(fmt.Sprintf("store: %s: one of the two pages that say where everything is is damaged (%v); if it was the newer, "+
					"the last commit is lost: the last record is %d", s.path, bad, c.stamp.last))
			}
			return nil
		case err == nil:
			s.options.Warn(fmt.Sprintf("%v; this is in the last commit, which is cut away: the last record is %d", first, c.stamp.last))
			return revert(f, metas[0])
		case i == 0:
			first = err
		}
	}
	return first
}

// readMetas reads the pages that say where everything is, the newer first, and says what is wrong with those it leaves out.
func readMetas(f *os.File) (metas []meta, bad error) {
	m, err := readMeta(f, 0)
	if err == nil {
		metas = append(metas, m)
	} else {
		bad = fmt.Errorf("page 0 at byte 0: %w", err)
	}
	// The second lies one page in, and only the first says how long a page is.
	sizes := []int64{m.pageSize}
	if err != nil {
		sizes = []int64{1 << 12, 1 << 14, 1 << 16, 1 << 13, 1 << 15}
	}
	var second error
	for i, size := range sizes {
		m, err := readMeta(f, size)
		if err == nil && m.pageSize == size {
			m.page = 1
			metas = append(metas, m)
			second = nil
			break
		}
		if err == nil {
			err = fmt.Errorf("it says that a page has %d bytes", m.pageSize)
		}
		if i == 0 {
			second = fmt.Errorf("page 1 at byte %d: %w", size, err)
		}
	}
	slices.SortFunc(metas, func(a, b meta) int { return cmp.Compare(b.commit, a.commit) })
	return metas, errors.Join(bad, second)
}

// revert makes the file what it was before the commit.
func revert(f *os.File, m meta) error {
	if _, err := f.WriteAt(make([]byte, m.pageSize), int64(m.page)*m.pageSize); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}
