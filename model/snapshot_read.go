package model

import (
	"bytes"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ReadSnapshot reads a world that WriteSnapshot wrote or a person did; absent arrays are empty and absent settings
// are the defaults. name is the file's name for messages.
//
// An error about the contents is a *SnapshotError, whose problems name line and column. No world comes with an error.
// The text is read as a stream. When r can also seek, problems with a field are placed at the field, otherwise at the
// element that has it.
func ReadSnapshot(r io.Reader, name string) (*World, error) {
	seek, origin := seekable(r)
	r, mark := unmarked(r, seek, origin)
	rd := &reader{
		name: name, src: &lineReader{r: r}, world: New(0, 0), seen: map[string]bool{},
		inner: jsontext.NewDecoder(bytes.NewReader(nil)),
	}
	rd.seek, rd.origin = seek, origin+mark
	rd.dec = jsontext.NewDecoder(rd.src)
	rd.sections = rd.world.sections()
	if err := rd.object(); err != nil {
		return nil, err
	}
	if problems := rd.world.Check(); len(problems) > 0 {
		return nil, rd.located(problems)
	}
	return rd.world, nil
}

func seekable(r io.Reader) (io.ReadSeeker, int64) {
	s, ok := r.(io.ReadSeeker)
	if !ok {
		return nil, 0
	}
	origin, err := s.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil, 0
	}
	return s, origin
}

// unmarked passes over the byte order mark that some editors put before UTF-8 and says how long it is. A reader that
// can seek is left where the text begins.
func unmarked(r io.Reader, seek io.Seeker, origin int64) (io.Reader, int64) {
	const mark = "\ufeff"
	b := make([]byte, len(mark))
	n, err := io.ReadFull(r, b)
	switch {
	case string(b[:n]) == mark:
		return r, int64(n)
	case err != nil && err != io.EOF && err != io.ErrUnexpectedEOF:
		return io.MultiReader(bytes.NewReader(b[:n]), failing{err}), 0
	case seek != nil:
		if _, err := seek.Seek(origin, io.SeekStart); err != nil {
			return failing{err}, 0
		}
		return r, 0
	}
	return io.MultiReader(bytes.NewReader(b[:n]), r), 0
}

// failing is a reader that fails.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// reader is the state of one ReadSnapshot.
type reader struct {
	name string
	src  *lineReader
	dec  *jsontext.Decoder
	// inner decodes one element; it is kept between elements because it shares repeated strings.
	inner    *jsontext.Decoder
	text     bytes.Reader
	world    *World
	sections []section
	seen     map[string]bool
	head     [2]place // of now and settings
	seek     io.ReadSeeker
	origin   int64
}

// object reads the whole file.
func (rd *reader) object() error {
	if err := rd.expect(jsontext.KindBeginObject, "expected an object"); err != nil {
		return err
	}
	for {
		at, kind := rd.next()
		if kind == jsontext.KindEndObject {
			if _, err := rd.dec.ReadToken(); err != nil {
				return rd.syntax(err)
			}
			break
		}
		tok, err := rd.dec.ReadToken()
		if err != nil {
			return rd.syntax(err)
		}
		if err := rd.member(tok.String(), at); err != nil {
			return err
		}
	}
	for _, key := range headKeys[:2] {
		if !rd.seen[key] {
			return rd.fail(place{line: 1, column: 1}, "the key %q is missing", key)
		}
	}
	at, _ := rd.next()
	if _, err := rd.dec.ReadToken(); err == nil {
		return rd.fail(at, "expected the end of the file after the object")
	} else if err != io.EOF {
		return rd.syntax(err)
	}
	b := newBulk()
	for _, s := range rd.sections {
		s.index(b)
	}
	b.load(rd.world)
	return nil
}

// member reads one key's value; at is where the key begins.
func (rd *reader) member(key string, at place) error {
	rd.seen[key] = true
	w := rd.world
	var version int64
	switch key {
	case "version":
		at, err := rd.scalar(key, &version)
		switch {
		case err != nil:
			return err
		case version > SnapshotVersion:
			return rd.fail(at, "written by a newer ecsim: version %d, this one reads up to %d", version, SnapshotVersion)
		case version < 1:
			return rd.fail(at, "there is no version %d, this one reads up to %d", version, SnapshotVersion)
		}
		return nil
	case "now":
		at, err := rd.scalar(key, &w.Now)
		rd.head[0] = at
		return err
	case "seed":
		_, err := rd.scalar(key, &w.Seed)
		return err
	case "sequence":
		_, err := rd.scalar(key, &w.Sequence)
		return err
	case "settings":
		at, err := rd.scalar(key, w.Settings)
		rd.head[1] = at
		return err
	}
	known := headKeys[:len(headKeys):len(headKeys)]
	for _, s := range rd.sections {
		if s.name() == key {
			if err := rd.expect(jsontext.KindBeginArray, key+": expected an array"); err != nil {
				return err
			}
			return s.fill(rd)
		}
		known = append(known, s.name())
	}
	return rd.fail(at, "%s", unknownKey(key, known))
}

// scalar reads one value of the head.
func (rd *reader) scalar(key string, into any) (place, error) {
	at, _ := rd.next()
	raw, err := rd.dec.ReadValue()
	if err != nil {
		return at, rd.syntax(err)
	}
	if key == "now" && string(raw) == `""` {
		return at, rd.fail(at, "now: a world needs an instant")
	}
	return at, rd.value(raw, at, key, into)
}

// fill implements section.
func (s *tableSection[T, R]) fill(rd *reader) error {
	for {
		at, kind := rd.next()
		if kind == jsontext.KindEndArray {
			if _, err := rd.dec.ReadToken(); err != nil {
				return rd.syntax(err)
			}
			break
		}
		raw, err := rd.dec.ReadValue()
		if err != nil {
			return rd.syntax(err)
		}
		item := R(new(T))
		if kind != jsontext.KindBeginObject {
			return rd.fail(at, "%s: expected an object, found %s", element(s.title, len(s.items)), describe(kind))
		}
		if err := rd.value(raw, at, element(s.title, len(s.items)), item); err != nil {
			return err
		}
		s.items = append(s.items, item)
		s.places = append(s.places, at)
	}
	return s.load(rd)
}

// load sorts what was read, refuses duplicates and fills the table.
func (s *tableSection[T, R]) load(rd *reader) error {
	keys := make([]string, len(s.items))
	for i, item := range s.items {
		keys[i] = item.key()
	}
	if !sort.StringsAreSorted(keys) {
		sort.Stable(&byKey[R]{keys, s.items, s.places})
	}
	for i, item := range s.items {
		if i > 0 && keys[i] == keys[i-1] {
			return rd.fail(s.places[i], "%s: the resource %q is there twice, first on line %d",
				s.title, printable(keys[i]), s.places[i-1].line)
		}
		s.table.m.Load(keys[i], (*T)(item))
	}
	return nil
}

func (s *tableSection[T, R]) at(key string) (place, bool) {
	i, ok := slices.BinarySearchFunc(s.items, key, func(item R, key string) int { return strings.Compare(item.key(), key) })
	if !ok {
		return place{}, false
	}
	return s.places[i], true
}

func (s *tableSection[T, R]) index(b *bulk) {
	for _, item := range s.items {
		b.fresh.reset()
		item.index(&b.fresh)
		b.take()
	}
}

// byKey sorts elements that a person wrote in another order.
type byKey[R any] struct {
	keys   []string
	items  []R
	places []place
}

func (b *byKey[R]) Len() int           { return len(b.keys) }
func (b *byKey[R]) Less(i, j int) bool { return b.keys[i] < b.keys[j] }
func (b *byKey[R]) Swap(i, j int) {
	b.keys[i], b.keys[j] = b.keys[j], b.keys[i]
	b.items[i], b.items[j] = b.items[j], b.items[i]
	b.places[i], b.places[j] = b.places[j], b.places[i]
}

// bulk gathers the index of a whole world, because loading sorted keys costs a fraction of inserting them one by one.
type bulk struct {
	fresh  keys
	byTag  [256][]string
	counts map[string]int64
	lists  map[listKey][]listed
}

func newBulk() *bulk { return &bulk{counts: map[string]int64{}, lists: map[listKey][]listed{}} }

func (b *bulk) take() {
	for _, key := range b.fresh.list {
		b.byTag[key[0]] = append(b.byTag[key[0]], key)
	}
	for _, name := range b.fresh.tally {
		b.counts[name]++
	}
	for _, l := range b.fresh.listed {
		key := listKey{l.kind, l.owner}
		b.lists[key] = append(b.lists[key], l)
	}
}

func (b *bulk) load(w *World) {
	for _, keys := range b.byTag {
		slices.Sort(keys)
		for _, key := range keys {
			w.set.Load(key, struct{}{})
		}
	}
	for key, all := range b.lists {
		l := &lists{age: w.age, all: newSpots()}
		l.load(all)
		w.directory.Set(directoryItem{key, l})
	}
	for name, n := range b.counts {
		w.counts.Set(name, n)
	}
}

// value decodes one value of the file; raw begins at at, and path names it in messages.
func (rd *reader) value(raw jsontext.Value, at place, path string, into any) error {
	if bytes.Contains(raw, null) {
		if err := rd.nulls(raw, at, path); err != nil {
			return err
		}
	}
	rd.text.Reset(raw)
	rd.inner.Reset(&rd.text)
	if err := json.UnmarshalDecode(rd.inner, into, strict); err != nil {
		return rd.semantic(err, raw, at, path)
	}
	return nil
}

var (
	null   = []byte("null")
	strict = json.JoinOptions(json.RejectUnknownMembers(true))
)
