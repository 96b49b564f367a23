package store

import (
	"bufio"
	"compress/flate"
	"errors"
	"fmt"
	"io"

	bolt "go.etcd.io/bbolt"

	"ecsim/model"
)

// A snapshot is the text that model.World writes, compressed, in chunks.

// chunkSize is the length of all chunks but the last. A chunk is written with one commit, which others wait for.
const chunkSize = 256 << 10

var errSuperseded = errors.New("the world was replaced meanwhile")

// pack writes the world's snapshot, compressed, and gives each chunk to emit: size bytes, less at the end, and in
// front room for the checksum.
func pack(w *model.World, size int, emit func(chunk []byte) error) error {
	c := &chunker{size: size, emit: emit}
	z, err := flate.NewWriter(c, flate.BestSpeed)
	if err != nil {
		return err
	}
	if err := w.WriteSnapshot(z); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	if len(c.chunk) > sumSize {
		return emit(c.chunk)
	}
	return nil
}

// chunker cuts what is written to it.
type chunker struct {
	size  int
	emit  func([]byte) error
	chunk []byte
}

func (c *chunker) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		if c.chunk == nil {
			c.chunk = make([]byte, sumSize, sumSize+c.size)
		}
		n := min(len(rest), cap(c.chunk)-len(c.chunk))
		c.chunk = append(c.chunk, rest[:n]...)
		rest = rest[n:]
		if len(c.chunk) == cap(c.chunk) {
			if err := c.emit(c.chunk); err != nil {
				return 0, err
			}
			c.chunk = nil
		}
	}
	return len(p), nil
}

// packed is a whole snapshot.
type packed struct {
	head   head
	chunks [][]byte
}

func packAll(w *model.World) (*packed, error) {
	p := &packed{head: head{Format: formatVersion, Resources: w.Len()}}
	err := pack(w, chunkSize, func(chunk []byte) error {
		p.chunks = append(p.chunks, chunk)
		return nil
	})
	p.head.Chunks = uint64(len(p.chunks))
	return p, err
}

// write puts the snapshot in the place of everything else.
func (p *packed) write(tx *bolt.Tx) error {
	for i, chunk := range p.chunks {
		if err := putChunk(tx, p.head.Generation, uint64(i), chunk); err != nil {
			return err
		}
	}
	if err := p.head.put(tx); err != nil {
		return err
	}
	if err := putStamp(tx, p.head.Position); err != nil {
		return err
	}
	return dropBefore(tx, p.head.Generation)
}

func putChunk(tx *bolt.Tx, generation, n uint64, chunk []byte) error {
	b, err := tx.CreateBucketIfNotExists(bucketName(snapshotBucket, generation))
	if err != nil {
		return err
	}
	b.FillPercent = 1
	return b.Put(key(n), seal(chunkKey(generation, n), chunk))
}

// dropBefore deletes the journals and snapshots of earlier generations.
func dropBefore(tx *bolt.Tx, generation uint64) error {
	return dropBuckets(tx, func(kind string, g uint64) bool { return g < generation })
}

func dropBuckets(tx *bolt.Tx, drop func(kind string, generation uint64) bool) error {
	var names [][]byte
	err := tx.ForEach(func(name []byte, _ *bolt.Bucket) error {
		for _, kind := range []string{journalBucket, snapshotBucket} {
			if g, ok := generationOf(kind, name); ok && drop(kind, g) {
				names = append(names, append([]byte(nil), name...))
			}
		}
		return nil
	})
	for _, name := range names {
		if err == nil {
			err = tx.DeleteBucket(name)
		}
	}
	return err
}

// unpack reads a snapshot's chunks as one text. The chunks live as long as the transaction.
func unpack(b *bolt.Bucket, generation uint64) io.Reader {
	return flate.NewReader(bufio.NewReaderSize(&chunks{cursor: b.Cursor(), generation: generation}, 64<<10))
}

type chunks struct {
	cursor     *bolt.Cursor
	generation uint64
	n          uint64
	rest       []byte
}

func (c *chunks) Read(p []byte) (int, error) {
	for len(c.rest) == 0 {
		k, v := c.cursor.Next()
		if c.n == 0 {
			k, v = c.cursor.First()
		}
		if k == nil {
			return 0, io.EOF
		}
		var err error
		if c.rest, err = unseal(chunkKey(c.generation, c.n), v); err != nil {
			return 0, fmt.Errorf("chunk %d: %w", c.n, err)
		}
		c.n++
	}
	n := copy(p, c.rest)
	c.rest = c.rest[n:]
	return n, nil
}
