package model

import (
	"bytes"
	"fmt"
	"reflect"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ChangeOp says what happened to a resource between two worlds.
type ChangeOp string

// The operations of a Change.
const (
	Added   ChangeOp = "added"
	Removed ChangeOp = "removed"
	Changed ChangeOp = "changed"
)

// Change is one difference between two worlds.
type Change struct {
	Op ChangeOp `json:"op"`
	// Table is the snapshot's name of the table, or of a key of its head.
	Table string `json:"table"`
	// Key is the resource's key in its table; empty for the head.
	Key string `json:"key,omitempty"`
	// Fields are what differs in a changed resource, in the order of its JSON.
	Fields []FieldChange `json:"fields,omitempty"`
}

// FieldChange is one value that differs. Path is as in the JSON, such as "attachments[0].vlanId". Old and New are JSON;
// empty means that the value is not there.
type FieldChange struct {
	Path string `json:"path"`
	Old  string `json:"old,omitempty"`
	New  string `json:"new,omitempty"`
}

// Diff lists what must change in a to make it b: the head first, then table by table in the snapshot's order, by key.
// Worlds without changes write the same snapshot.
func Diff(a, b *World) []Change {
	var changes []Change
	head := func(key string, old, new any) {
		if f := fieldChanges(old, new); len(f) > 0 {
			changes = append(changes, Change{Op: Changed, Table: key, Fields: f})
		}
	}
	head("now", a.Now.Time().Format(time.RFC3339Nano), b.Now.Time().Format(time.RFC3339Nano))
	head("seed", a.Seed, b.Seed)
	head("sequence", a.Sequence, b.Sequence)
	head("settings", a.Settings, b.Settings)
	bs := b.sections()
	for i, as := range a.sections() {
		changes = diffSection(changes, as, bs[i])
	}
	return changes
}

// diffSection merges two tables, both in key order.
func diffSection(changes []Change, as, bs section) []Change {
	news := make([]Resource, 0, bs.len())
	bs.each(func(r Resource) bool { news = append(news, r); return true })
	put := func(op ChangeOp, key string, f []FieldChange) {
		changes = append(changes, Change{Op: op, Table: as.name(), Key: key, Fields: f})
	}
	as.each(func(old Resource) bool {
		key := old.key()
		for len(news) > 0 && news[0].key() < key {
			put(Added, news[0].key(), nil)
			news = news[1:]
		}
		if len(news) == 0 || news[0].key() != key {
			put(Removed, key, nil)
			return true
		}
		if f := fieldChanges(old, news[0]); len(f) > 0 {
			put(Changed, key, f)
		}
		news = news[1:]
		return true
	})
	for _, r := range news {
		put(Added, r.key(), nil)
	}
	return changes
}

// fieldChanges compares two values leaf by leaf. Forks share what neither changed, so most comparisons end at once.
func fieldChanges(old, new any) []FieldChange {
	if reflect.TypeOf(old).Comparable() && old == new {
		return nil
	}
	x, y := marshal(old), marshal(new)
	if bytes.Equal(x, y) {
		return nil
	}
	was, now := leaves(x), leaves(y)
	other := make(map[string]string, len(now))
	for _, l := range now {
		other[l.path] = l.value
	}
	var changes []FieldChange
	seen := make(map[string]bool, len(was))
	for _, l := range was {
		seen[l.path] = true
		if v := other[l.path]; v != l.value {
			changes = append(changes, FieldChange{Path: l.path, Old: l.value, New: v})
		}
	}
	for _, l := range now {
		if !seen[l.path] {
			changes = append(changes, FieldChange{Path: l.path, New: l.value})
		}
	}
	return changes
}

func marshal(v any) []byte {
	b, err := json.Marshal(v, encoding, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		panic(fmt.Sprintf("model: %T: %v", v, err)) // no type of ours can fail
	}
	return b
}

type leaf struct{ path, value string }

// leaves lists the scalars, empty objects and empty arrays of a JSON text.
func leaves(raw []byte) (out []leaf) {
	walk(raw, func(v visit) bool {
		switch {
		case v.kind != jsontext.KindBeginObject && v.kind != jsontext.KindBeginArray:
			out = append(out, leaf{joinPath("", v.path), string(raw[v.start:v.end])})
		case v.empty && v.kind == jsontext.KindBeginObject:
			out = append(out, leaf{joinPath("", v.path), "{}"})
		case v.empty:
			out = append(out, leaf{joinPath("", v.path), "[]"})
		}
		return true
	})
	return out
}
