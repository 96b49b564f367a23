package model

import "github.com/tidwall/btree"

// Resource is anything a World holds under a key.
type Resource interface {
	key() string
	index(*keys)
}

// Table holds the resources of one kind in key order. Read it freely; World.Put and World.Remove write it.
type Table[T any] struct {
	m *btree.Map[string, *T]
}

func newTable[T any]() Table[T] { return Table[T]{m: btree.NewMap[string, *T](0)} }

// Get returns the resource with that key, or nil.
func (t Table[T]) Get(key string) *T {
	r, _ := t.m.Get(key)
	return r
}

// Len returns the number of resources.
func (t Table[T]) Len() int { return t.m.Len() }

// Scan calls fn for each resource in key order until fn returns false.
func (t Table[T]) Scan(fn func(*T) bool) {
	t.m.Scan(func(_ string, r *T) bool { return fn(r) })
}

// Reader looks up one key after another. A key that follows the one before it in the table costs next to nothing, and
// lists mostly name keys in that order: IDs count up. It is good until the world is written.
type Reader[T any] struct {
	table Table[T]
	at    btree.MapIter[string, *T]
	// begun and found say that one key was looked up, and that at stands at the one before.
	begun, found bool
}

// Reader returns a reader of the table.
func (t Table[T]) Reader() *Reader[T] { return &Reader[T]{table: t, at: t.m.Iter()} }

// Get returns the resource with that key, or nil.
func (r *Reader[T]) Get(key string) *T {
	if !r.begun {
		r.begun = true // there may be no other, and this costs least
		return r.table.Get(key)
	}
	if r.found && r.at.Next() && r.at.Key() == key {
		return r.at.Value()
	}
	if r.found = r.at.Seek(key); r.found && r.at.Key() == key {
		return r.at.Value()
	}
	return nil
}

func (t Table[T]) fork() Table[T] { return Table[T]{m: t.m.Copy()} }

// put stores r and brings the index up to date.
func put[T any, R interface {
	*T
	Resource
}](w *World, t Table[T], r R) {
	w.fresh.reset()
	r.index(&w.fresh)
	old, replaced := t.m.Set(r.key(), (*T)(r))
	if !replaced {
		w.add(&w.fresh)
		return
	}
	w.stale.reset()
	R(old).index(&w.stale)
	w.replace(&w.stale, &w.fresh)
}

func remove[T any, R interface {
	*T
	Resource
}](w *World, t Table[T], key string) bool {
	old, ok := t.m.Delete(key)
	if !ok {
		return false
	}
	w.stale.reset()
	R(old).index(&w.stale)
	w.drop(&w.stale)
	return true
}
