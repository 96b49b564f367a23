package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math"
)

// bbolt maps its file into memory and trusts what it finds there: a damaged page makes it panic, fault or read something else. So
// the pages that a commit refers to are checked here, by reading them as a file: that each lies in the file and is
// referred to once, that what it says of itself holds, and that its keys are in order and in the range that its parent gives it.
// The layout is bbolt's format 2, in the machine's byte order.
const (
	pageHeader    = 16
	pageElement   = 16
	branchPage    = 0x01
	leafPage      = 0x02
	bucketElement = 0x01
	bucketHeader  = 16
	metaSize      = 64
	metaMagic     = 0xED0CDAED
	metaFormat    = 2
	// noFreelist is where a file without a list of free pages has it.
	noFreelist = math.MaxUint64
	// maxDepth is more than any tree has.
	maxDepth = 32
)

var order = binary.NativeEndian

// meta is one of the two pages that say where everything is. Each commit writes the one that the commit before it did not.
type meta struct {
	page     uint64
	pageSize int64
	root     uint64
	// end is the number of the first page that was never used.
	end uint64
	// commit counts the commits.
	commit uint64
}

// readMeta reads the page at the offset.
func readMeta(f io.ReaderAt, offset int64) (m meta, err error) {
	var b [pageHeader + metaSize]byte
	if _, err := f.ReadAt(b[:], offset); err != nil {
		if errors.Is(err, io.EOF) {
			err = errors.New("the file ends before it")
		}
		return m, err
	}
	t := b[pageHeader:]
	sum := fnv.New64a()
	sum.Write(t[:56])
	switch {
	case order.Uint32(t) != metaMagic:
		return m, errors.New("it does not begin as it should")
	case order.Uint32(t[4:]) != metaFormat:
		return m, fmt.Errorf("it is of format %d of bbolt, expected %d", order.Uint32(t[4:]), metaFormat)
	case order.Uint64(t[56:]) != sum.Sum64():
		return m, errSum
	case order.Uint64(t[32:]) != noFreelist:
		return m, errors.New("it is not one of ecsim's: it has a list of free pages")
	}
	return meta{pageSize: int64(order.Uint32(t[8:])), root: order.Uint64(t[16:]), end: order.Uint64(t[40:]), commit: order.Uint64(t[48:])}, nil
}

// walker reads the tree of one commit.
type walker struct {
	f    io.ReaderAt
	file string
	size int64
	meta meta
	seen map[uint64]bool
	// visit is given each value with its bucket's name and its key, in order. They are valid during the call.
	visit func(bucket, k, v []byte) error
}

func (w *walker) damage(page uint64, format string, args ...any) error {
	return &DamageError{File: w.file, Page: page, Offset: int64(page) * w.meta.pageSize, Problem: fmt.Sprintf(format, args...)}
}

func (w *walker) walk() error {
	w.seen = map[uint64]bool{}
	if n := w.meta.pageSize; n < 1<<10 || n > 1<<16 || n&(n-1) != 0 {
		return w.damage(w.meta.page, "%d is not the size of a page", n)
	}
	return w.page(w.meta.root, nil, nil, nil, 0)
}

// page checks a page and those below it. Its keys must be from low on and below high; nil is no limit.
func (w *walker) page(n uint64, bucket, low, high []byte, depth int) error {
	b, err := w.read(n)
	if err != nil {
		return err
	}
	if depth > maxDepth {
		return w.damage(n, "it is too deep in its tree")
	}
	return w.elements(n, b, bucket, low, high, depth)
}

// read reads a page with the pages that it overflows into.
func (w *walker) read(n uint64) ([]byte, error) {
	if n < 2 || n >= w.meta.end {
		return nil, w.damage(w.meta.page, "it leads to page %d of %d", n, w.meta.end)
	}
	at := int64(n) * w.meta.pageSize
	var h [pageHeader]byte
	if at+w.meta.pageSize > w.size {
		return nil, w.damage(n, "the file ends at byte %d", w.size)
	}
	if _, err := w.f.ReadAt(h[:], at); err != nil {
		return nil, w.damage(n, "%v", err)
	}
	if id := order.Uint64(h[:]); id != n {
		return nil, w.damage(n, "it says that it is page %d", id)
	}
	pages := uint64(order.Uint32(h[12:])) + 1
	if n+pages > w.meta.end {
		return nil, w.damage(n, "it is %d pages long, but page %d is the last", pages, w.meta.end-1)
	}
	length := int64(pages) * w.meta.pageSize
	if at+length > w.size {
		return nil, w.damage(n, "it is %d bytes long, but the file ends at byte %d", length, w.size)
	}
	for i := range pages {
		if w.seen[n+i] {
			return nil, w.damage(n+i, "it is referred to twice")
		}
		w.seen[n+i] = true
	}
	b := make([]byte, length)
	if _, err := w.f.ReadAt(b, at); err != nil {
		return nil, w.damage(n, "%v", err)
	}
	return b, nil
}

// elements checks what is on a page, which may be one inside a value.
func (w *walker) elements(n uint64, b, bucket, low, high []byte, depth int) error {
	if len(b) < pageHeader {
		return w.damage(n, "a page inside it is cut off")
	}
	flags, count := order.Uint16(b[8:]), int(order.Uint16(b[10:]))
	if flags != branchPage && flags != leafPage {
		return w.damage(n, "it is of the unknown kind %#x", flags)
	}
	if flags == branchPage && count == 0 {
		return w.damage(n, "it has no elements")
	}
	if pageHeader+count*pageElement > len(b) {
		return w.damage(n, "it has %d elements, more than fit", count)
	}
	for i := range count {
		e := pageHeader + i*pageElement
		k, v, err := element(b, e, flags)
		if err != nil {
			return w.damage(n, "element %d: %v", i, err)
		}
		if low != nil && (bytes.Compare(k, low) < 0 || i > 0 && bytes.Equal(k, low)) || high != nil && bytes.Compare(k, high) >= 0 {
			return w.damage(n, "element %d: its key %x is out of order", i, k)
		}
		low = k
		switch {
		case flags == branchPage:
			limit := high
			if i+1 < count {
				if limit, _, err = element(b, e+pageElement, flags); err != nil {
					return w.damage(n, "element %d: %v", i+1, err)
				}
			}
			err = w.page(order.Uint64(b[e+8:]), bucket, k, limit, depth+1)
		case order.Uint32(b[e:]) == 0:
			if err = w.visit(bucket, k, v); err != nil {
				var d *DamageError
				if !errors.As(err, &d) {
					d = &DamageError{What: what(bucket, k), Problem: err.Error()}
				}
				d.File, d.Page, d.Offset = w.file, n, int64(n)*w.meta.pageSize
				err = d
			}
		case order.Uint32(b[e:]) == bucketElement && bucket == nil:
			err = w.bucket(n, k, v, depth+1)
		case order.Uint32(b[e:]) == bucketElement && isJournal(bucket):
			err = w.bucket(n, runBucket(bucket, k), v, depth+1)
		default:
			err = w.damage(n, "element %d is of the unknown kind %#x", i, order.Uint32(b[e:]))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// element gives the key and the value of the element at e, which lie behind it.
func element(b []byte, e int, flags uint16) (k, v []byte, err error) {
	pos, ksize, vsize := int64(order.Uint32(b[e:])), int64(order.Uint32(b[e+4:])), int64(0)
	if flags == leafPage {
		pos, ksize, vsize = int64(order.Uint32(b[e+4:])), int64(order.Uint32(b[e+8:])), int64(order.Uint32(b[e+12:]))
	}
	at := int64(e) + pos
	if pos < pageElement || ksize == 0 || at+ksize+vsize > int64(len(b)) {
		return nil, nil, errors.New("it lies outside the page")
	}
	return b[at : at+ksize : at+ksize], b[at+ksize : at+ksize+vsize : at+ksize+vsize], nil
}

// bucket checks a bucket, whose name and header are an element of the page.
func (w *walker) bucket(n uint64, name, v []byte, depth int) error {
	if len(v) < bucketHeader {
		return w.damage(n, "the bucket %q is cut off", name)
	}
	if root := order.Uint64(v); root != 0 {
		return w.page(root, name, nil, nil, depth)
	}
	return w.elements(n, v[bucketHeader:], name, nil, nil, depth)
}

// what names the value with that key.
func what(bucket, k []byte) string {
	if len(k) == 8 {
		n := binary.BigEndian.Uint64(k)
		if _, ok := generationOf(journalBucket, bucket); ok {
			return fmt.Sprintf("record %d", n)
		}
		if g, ok := generationOf(snapshotBucket, bucket); ok {
			return fmt.Sprintf("chunk %d of snapshot %d", n, g)
		}
	}
	return fmt.Sprintf("the value %q of the bucket %q", k, bucket)
}
