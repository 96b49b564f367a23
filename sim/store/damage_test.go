package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	bolt "go.etcd.io/bbolt"

	"ecsim/model"
)

// written is a directory with a snapshot and two journals, and what the world was after each of its commits.
type written struct {
	file  []byte
	texts []string
}

func write(t testing.TB) *written {
	dir := t.TempDir()
	s := start(t, dir, Options{Initial: estate(30)})
	out := &written{}
	for i := range 30 {
		require.NoError(t, s.write(i)())
		out.texts = append(out.texts, s.text())
		switch i {
		case 9:
			s.compact(t) // a snapshot that counts
		case 19:
			// A snapshot that was begun and not completed.
			s.Store.mu.Lock()
			s.Store.generation++
			s.Store.mu.Unlock()
		}
	}
	// One commit of ten records, whose run has a bucket to itself.
	s.Store.mu.Lock()
	g := s.last()
	for i := range 10 {
		c := s.rename(30 + i)
		c.At = s.engine.World().Now
		o, err := s.engine.Apply(c)
		require.NoError(t, err)
		g.run, err = appendRecord(g.run, s.next, c, MarkOf(s.engine.World(), o))
		require.NoError(t, err)
		g.records++
		s.next++
	}
	s.wake.Signal()
	s.Store.mu.Unlock()
	require.NoError(t, g.wait())
	out.texts = append(out.texts, s.text())
	require.NoError(t, s.Close())
	var err error
	out.file, err = os.ReadFile(filepath.Join(dir, fileName))
	require.NoError(t, err)
	return out
}

// compact takes a snapshot and waits for it.
func (s *server) compact(t testing.TB) {
	t.Helper()
	before := s.Stats().Snapshots
	s.mu.Lock()
	s.Compact(s.engine.World().Fork())
	s.mu.Unlock()
	s.compacted.Wait()
	require.Equal(t, before+1, s.Stats().Snapshots)
}

// open opens a directory with that file and tells what came of it: "same", "cut" or "refused". Anything else fails the test.
func (w *written) open(t testing.TB, file []byte, what string) string {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, fileName), file, 0o600))
	s, err := tryStart(t, dir, Options{Initial: func() (*model.World, error) { return nil, errors.New("there is one") }})
	if err != nil {
		var damage *DamageError
		require.ErrorAs(t, err, &damage, what)
		require.Contains(t, err.Error(), "byte ", what)
		return "refused"
	}
	defer func() { require.NoError(t, s.Close()) }()
	text := s.text()
	if text == w.texts[len(w.texts)-1] {
		return "same"
	}
	require.Equal(t, w.texts[len(w.texts)-2], text, what)
	require.Len(t, s.warnings, 1, what)
	// The cut holds, and what comes after it.
	require.NoError(t, s.write(7)(), what)
	text = s.text()
	require.NoError(t, s.Close(), what)
	again := start(t, dir, Options{})
	defer again.Close()
	require.Equal(t, text, again.text(), what)
	require.Empty(t, again.warnings, what)
	return "cut"
}

// TestDamage flips bits all over the file and cuts it off everywhere.
func TestDamage(t *testing.T) {
	w := write(t)
	step := 37
	if testing.Short() {
		step = 211
	}
	seen := map[string]int{}
	for at := 0; at < len(w.file); at += step {
		file := slices.Clone(w.file)
		file[at] ^= 1 << (at / step % 8)
		seen["flip "+w.open(t, file, fmt.Sprintf("bit %d of byte %d", at/step%8, at))]++
	}
	for at := 0; at < len(w.file); at += 64 * step {
		seen["cut off "+w.open(t, w.file[:at], fmt.Sprintf("cut off at %d", at))]++
		file := slices.Clone(w.file)
		clear(file[at:min(at+4096, len(file))])
		seen["zero "+w.open(t, file, fmt.Sprintf("zero from %d", at))]++
	}
	t.Log(seen)
	for _, kind := range []string{"flip same", "flip cut", "flip refused", "cut off refused", "zero refused"} {
		require.Positive(t, seen[kind], kind)
	}
}

// TestTornCommit puts every mixture of the pages before and after a commit together: what a disk may leave that writes in
// any order.
func TestTornCommit(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, fileName)
	s := start(t, dir, Options{Initial: estate(30)})
	for i := range 12 {
		require.NoError(t, s.write(i)())
	}
	for i := range 6 {
		before, err := os.ReadFile(path)
		require.NoError(t, err)
		w := &written{texts: []string{s.text()}}
		require.NoError(t, s.write(12+i)())
		w.texts = append(w.texts, s.text())
		after, err := os.ReadFile(path)
		require.NoError(t, err)
		before = append(before, make([]byte, len(after)-len(before))...)
		var changed []int
		page := os.Getpagesize()
		for at := 0; at < len(after); at += page {
			if string(before[at:at+page]) != string(after[at:at+page]) {
				changed = append(changed, at)
			}
		}
		require.GreaterOrEqual(t, len(changed), 3)
		for set := range 1 << len(changed) {
			file := slices.Clone(before)
			for n, at := range changed {
				if set>>n&1 == 1 {
					copy(file[at:at+page], after[at:at+page])
				}
			}
			if changed[0] < 2*page && set&1 == 0 {
				// Without the page that makes the commit count there is none, and nothing to warn of.
				w := &written{texts: w.texts[:1]}
				require.Equal(t, "same", w.open(t, file, fmt.Sprintf("commit %d, pages %b", i, set)))
				continue
			}
			want := "cut"
			if set == 1<<len(changed)-1 {
				want = "same"
			}
			require.Equal(t, want, w.open(t, file, fmt.Sprintf("commit %d, pages %b", i, set)))
		}
	}
	require.NoError(t, s.Close())
}

// forgeRun changes the records of a run that has a bucket to itself.
func forgeRun(journal []byte, first uint64, forge func(records [][]byte) [][]byte) func(*bolt.Tx) error {
	return func(tx *bolt.Tx) error {
		b := tx.Bucket(journal).Bucket(key(first))
		var records [][]byte
		for run := b.Get(key(first)); len(run) > 0; {
			v, rest, err := nextRecord(run)
			if err != nil {
				return err
			}
			records, run = append(records, v), rest
		}
		var run []byte
		for _, v := range forge(records) {
			run = append(binary.BigEndian.AppendUint32(run, uint32(len(v))), v...)
		}
		return b.Put(key(first), run)
	}
}

// TestForgery changes records through bbolt, so that all pages are as they should be.
func TestForgery(t *testing.T) {
	w := write(t)
	first, second := bucketName(journalBucket, 1), bucketName(journalBucket, 2)
	for _, tt := range []struct {
		name  string
		forge func(tx *bolt.Tx) error
		want  string
	}{
		{"a missing record", func(tx *bolt.Tx) error { return tx.Bucket(second).Delete(key(25)) }, "record 26: it follows record 24"},
		{"the first record missing", func(tx *bolt.Tx) error { return tx.Bucket(first).Delete(key(11)) }, "record 11 is missing: record 12 comes next"},
		{"the last record missing", func(tx *bolt.Tx) error { return tx.Bucket(second).Delete(key(30)) }, "record 31: it follows record 29"},
		{"a missing journal", func(tx *bolt.Tx) error { return tx.DeleteBucket(first) }, "record 11 is missing: record 21 comes next"},
		{"a doubled record", func(tx *bolt.Tx) error {
			b := tx.Bucket(second)
			return b.Put(key(41), b.Get(key(30)))
		}, "record 41: its checksum is wrong"},
		{"swapped records", func(tx *bolt.Tx) error {
			b := tx.Bucket(second)
			k, l := slices.Clone(b.Get(key(22))), slices.Clone(b.Get(key(23)))
			return errors.Join(b.Put(key(22), l), b.Put(key(23), k))
		}, "record 22: its checksum is wrong"},
		{"a cut record", func(tx *bolt.Tx) error {
			b := tx.Bucket(second)
			return b.Put(key(22), b.Get(key(22))[:3])
		}, "record 22: it is cut off"},
		{"an empty run", func(tx *bolt.Tx) error { return tx.Bucket(second).Put(key(22), nil) }, "record 22: it is cut off"},
		{"a record that is none", func(tx *bolt.Tx) error {
			text := []byte(`{"change":{"spell":1}}`)
			run := binary.BigEndian.AppendUint32(nil, uint32(sumSize+len(text)))
			return tx.Bucket(second).Put(key(22), append(run, seal(key(22), append(make([]byte, sumSize), text...))...))
		}, "record 22: it is not a change that this ecsim knows"},
		{"a missing run", func(tx *bolt.Tx) error { return tx.Bucket(second).DeleteBucket(key(31)) }, "its last record is 30, expected 40"},
		{"an empty long run", func(tx *bolt.Tx) error { return tx.Bucket(second).Bucket(key(31)).Delete(key(31)) }, "its last record is 30, expected 40"},
		{"a long run under another key", func(tx *bolt.Tx) error {
			b := tx.Bucket(second).Bucket(key(31))
			return errors.Join(b.Put(key(32), b.Get(key(31))), b.Delete(key(31)))
		}, "nothing belongs there"},
		{"a doubled long run", func(tx *bolt.Tx) error {
			b := tx.Bucket(second).Bucket(key(31))
			return b.Put(key(32), b.Get(key(31)))
		}, "nothing belongs there"},
		{"a record missing in a long run", forgeRun(second, 31, func(vs [][]byte) [][]byte { return slices.Delete(vs, 3, 4) }), "record 34: its checksum is wrong"},
		{"the first record missing in a long run", forgeRun(second, 31, func(vs [][]byte) [][]byte { return vs[1:] }), "record 31: its checksum is wrong"},
		{"the last record missing in a long run", forgeRun(second, 31, func(vs [][]byte) [][]byte { return vs[:9] }), "its last record is 39, expected 40"},
		{"a doubled record in a long run", forgeRun(second, 31, func(vs [][]byte) [][]byte { return slices.Insert(vs, 5, vs[4]) }), "record 36: its checksum is wrong"},
		{"swapped records in a long run", forgeRun(second, 31, func(vs [][]byte) [][]byte { vs[6], vs[7] = vs[7], vs[6]; return vs }), "record 37: its checksum is wrong"},
		{"a cut record in a long run", forgeRun(second, 31, func(vs [][]byte) [][]byte { vs[2] = vs[2][:3]; return vs }), "record 33: it is cut off"},
		{"a bucket in a long run", func(tx *bolt.Tx) error {
			_, err := tx.Bucket(second).Bucket(key(31)).CreateBucket(key(32))
			return err
		}, "of the unknown kind"},
		{"a bucket in a snapshot", func(tx *bolt.Tx) error {
			_, err := tx.Bucket(bucketName(snapshotBucket, 1)).CreateBucket(key(7))
			return err
		}, "of the unknown kind"},
		{"a missing chunk", func(tx *bolt.Tx) error { return tx.Bucket(bucketName(snapshotBucket, 1)).Delete(key(0)) }, "snapshot 1 has 0 chunks, expected 1"},
		{"no head", func(tx *bolt.Tx) error { return tx.Bucket(stateBucket).Delete(headKey) }, "which snapshot counts"},
		{"a newer format", func(tx *bolt.Tx) error {
			return head{Format: 3, Generation: 1, Position: 10, Chunks: 1}.put(tx)
		}, "format 3, this ecsim reads format 2"},
		{"an older format", func(tx *bolt.Tx) error {
			return head{Format: 1, Generation: 1, Position: 10, Chunks: 1}.put(tx)
		}, "format 1, this ecsim reads format 2"},
		{"an older format's journal", func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket(bucketName(oldBucket, 1))
			return errors.Join(err, b.Put(key(11), seal(key(11), append(make([]byte, sumSize), "{}"...))))
		}, "format 1, this ecsim reads format 2"},
		{"another bucket", func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket([]byte("other"))
			return errors.Join(err, b.Put([]byte("k"), nil))
		}, `"other": nothing belongs there`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, fileName)
			require.NoError(t, os.WriteFile(path, w.file, 0o600))
			db, _, err := openBolt(path)
			require.NoError(t, err)
			// Twice, as damage in the last commit alone is cut.
			require.NoError(t, update(db, tt.forge))
			require.NoError(t, update(db, func(*bolt.Tx) error { return nil }))
			require.NoError(t, db.Close())
			s, err := tryStart(t, dir, Options{})
			require.Error(t, err)
			require.Contains(t, err.Error(), tt.want)
			require.Contains(t, err.Error(), path)
			require.Empty(t, s.warnings)
		})
	}
}

// A file that bbolt wrote for somebody else, or that is no bbolt file, is refused.
func TestForeignFiles(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, fileName)
	db, err := bolt.Open(path, 0o600, nil)
	require.NoError(t, err)
	require.NoError(t, db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("x")); return err }))
	require.NoError(t, db.Close())
	_, err = tryStart(t, dir, Options{})
	require.ErrorContains(t, err, "it has a list of free pages")
	for _, text := range []string{"", "x", strings.Repeat("text\n", 10000)} {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		_, err = tryStart(t, dir, Options{})
		require.ErrorContains(t, err, path+" is damaged")
	}
	require.NoError(t, os.Remove(path))
	require.NoError(t, os.Mkdir(path, 0o700))
	_, err = tryStart(t, dir, Options{})
	require.ErrorContains(t, err, path)
}
