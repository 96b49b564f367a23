package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"

	"github.com/go-json-experiment/json"
	bolt "go.etcd.io/bbolt"
)

// The file has a bucket for each journal and snapshot, named by generation, and one that says which of them count. A
// snapshot of generation g is continued by the journals of generation g and above, in that order: a new journal begins
// when a snapshot does, and goes on even when the snapshot is never completed. Records are numbered from 1 across
// journals, snapshots and replacements.
//
// What one commit adds to a journal is one run of records, whose key is the number of the first. A run longer than a
// quarter of a page has a bucket to itself, with that key in the journal and the run at the same key inside: bbolt
// puts two values on a page at least, and writes all of the page again for each that it adds.
const (
	journalBucket  = "records/"
	oldBucket      = "journal/" // format 1's journals, with a value for each record
	snapshotBucket = "snapshot/"
)

var (
	stateBucket = []byte("state")
	// headKey has the head, stampKey the stamp.
	headKey  = []byte("head")
	stampKey = []byte("stamp")
)

// bucketName is the name of the bucket of that kind and generation; names sort as generations do.
func bucketName(kind string, generation uint64) []byte {
	return fmt.Appendf(nil, "%s%016x", kind, generation)
}

// generationOf takes such a name apart.
func generationOf(kind string, name []byte) (uint64, bool) {
	rest, ok := bytes.CutPrefix(name, []byte(kind))
	if !ok || len(rest) != 16 {
		return 0, false
	}
	g, err := strconv.ParseUint(string(rest), 16, 64)
	return g, err == nil
}

func isJournal(name []byte) bool {
	_, ok := generationOf(journalBucket, name)
	return ok
}

// runBucket is the name by which the walk over all values knows the bucket of one run.
func runBucket(journal, k []byte) []byte {
	return append(append(append([]byte(nil), journal...), '/'), k...)
}

// runOf takes such a name apart.
func runOf(name []byte) (generation uint64, k []byte, ok bool) {
	i := len(name) - 9
	if i < 0 || name[i] != '/' {
		return 0, nil, false
	}
	generation, ok = generationOf(journalBucket, name[:i])
	return generation, name[i+1:], ok
}

// putRun adds a run to a journal.
func putRun(journal *bolt.Bucket, first uint64, run []byte) (err error) {
	journal.FillPercent = 1 // keys only grow
	k := key(first)
	if len(run) > journal.Tx().DB().Info().PageSize/4 {
		if journal, err = journal.CreateBucket(k); err != nil {
			return err
		}
	}
	return journal.Put(k, run)
}

// runs calls fn with each run of a journal in order.
func runs(journal *bolt.Bucket, fn func(run []byte) error) error {
	return journal.ForEach(func(k, v []byte) error {
		if v == nil {
			v = journal.Bucket(k).Get(k)
		}
		return fn(v)
	})
}

// chunkKey is what a chunk's checksum takes for its key: chunks of several snapshots have the same numbers.
func chunkKey(generation, n uint64) []byte {
	return binary.BigEndian.AppendUint64(key(generation), n)
}

// formatVersion is the layout that this package reads and writes.
const formatVersion = 2

func errFormat(format int) error {
	return fmt.Errorf("it is of format %d, this ecsim reads format %d", format, formatVersion)
}

// head describes the snapshot that counts.
type head struct {
	Format     int    `json:"format"`
	Generation uint64 `json:"generation"`
	// Position is the number of the last record whose effect the snapshot has.
	Position uint64 `json:"position"`
	Chunks   uint64 `json:"chunks"`
	// Resources is the number of resources.
	Resources int `json:"resources"`
	// Version is that of the program that wrote it.
	Version string `json:"version,omitempty"`
}

func (h head) put(tx *bolt.Tx) error {
	b, err := tx.CreateBucketIfNotExists(stateBucket)
	if err != nil {
		return err
	}
	text, err := json.Marshal(h)
	if err != nil {
		return err
	}
	return b.Put(headKey, seal(headKey, append(make([]byte, sumSize), text...)))
}

func decodeHead(v []byte) (h head, err error) {
	text, err := unseal(headKey, v)
	if err != nil {
		return h, err
	}
	if err := json.Unmarshal(text, &h); err != nil {
		return h, err
	}
	if h.Format != formatVersion {
		return h, errFormat(h.Format)
	}
	return h, nil
}

// stamp is written with every commit. It shows that the last records are missing, or a page is one of an earlier commit.
type stamp struct {
	// last is the number of the last record, commit bbolt's of the commit.
	last, commit uint64
}

func putStamp(tx *bolt.Tx, last uint64) error {
	b, err := tx.CreateBucketIfNotExists(stateBucket)
	if err != nil {
		return err
	}
	v := binary.BigEndian.AppendUint64(make([]byte, sumSize), last)
	return b.Put(stampKey, seal(stampKey, binary.BigEndian.AppendUint64(v, uint64(tx.ID()))))
}

func decodeStamp(v []byte) (stamp, error) {
	text, err := unseal(stampKey, v)
	if err != nil {
		return stamp{}, err
	}
	if len(text) != 16 {
		return stamp{}, errors.New("it is not a stamp")
	}
	return stamp{last: binary.BigEndian.Uint64(text), commit: binary.BigEndian.Uint64(text[8:])}, nil
}

// update makes one commit and stamps it.
func update(db *bolt.DB, fn func(*bolt.Tx) error) error {
	return db.Update(func(tx *bolt.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		st, err := decodeStamp(tx.Bucket(stateBucket).Get(stampKey))
		if err != nil {
			return err
		}
		return putStamp(tx, st.last)
	})
}
