package model

import (
	"hash/fnv"
	"math/bits"
	"strconv"
	"strings"
)

const base36 = "0123456789abcdefghijklmnopqrstuvwxyz"

// AssignedID is an ID that was given out elsewhere, by the cloud itself for one.
type AssignedID struct {
	// Prefix is the one of the kind's IDs, such as PrefixVirtualBorderRouter, or PrefixOrder.
	Prefix string `json:"prefix"`
	ID     string `json:"id"`
}

// PrefixOrder stands for the prefix that order numbers do not have.
const PrefixOrder = "order"

// Assign has NewID and NewOrderID give out these IDs, each to the first that asks for its prefix, before they make any.
// One that the world has already is passed over. Assign(nil) ends it.
func (w *World) Assign(ids []AssignedID) { w.assigned = ids }

// take finds an assigned ID of that prefix which is free.
func (w *World) take(prefix string) (string, bool) {
	for i, a := range w.assigned {
		if a.Prefix != prefix {
			continue
		}
		if _, taken := w.OwnerOf(a.ID); taken {
			continue
		}
		rest := make([]AssignedID, 0, len(w.assigned)-1) // the list is the request's
		w.assigned = append(append(rest, w.assigned[:i]...), w.assigned[i+1:]...)
		return a.ID, true
	}
	return "", false
}

// MadeSince reports whether NewID made the ID in this world, after it had given out sequence IDs.
func (w *World) MadeSince(id string, sequence uint64) bool {
	_, rest, ok := strings.Cut(id, "-")
	if !ok || len(rest) != 21 {
		return false
	}
	seed := mix(w.Seed)
	for i := range 9 {
		if rest[3+i] != base36[seed%36] {
			return false
		}
		seed /= 36
	}
	n, err := strconv.ParseUint(rest[12:], 36, 64)
	return err == nil && n > sequence && n <= w.Sequence
}

// NewID gives out the next ID with that prefix. IDs have the cloud's form: the prefix, a hyphen, the region's three
// characters, then 18 of which the last nine count up, so IDs of one kind and region sort by creation.
func (w *World) NewID(prefix, region string) string {
	w.Sequence++
	if len(w.assigned) > 0 {
		if id, ok := w.take(prefix); ok {
			return id
		}
	}
	var b [64]byte
	n := copy(b[:], prefix)
	b[n] = '-'
	n++
	n += copy(b[n:], w.Settings.regionCode(region))
	seed := mix(w.Seed)
	for i := range 9 {
		b[n+i] = base36[seed%36]
		seed /= 36
	}
	n += 9
	seq := w.Sequence
	for i := 8; i >= 0; i-- {
		b[n+i] = base36[seq%36]
		seq /= 36
	}
	return string(b[:n+9])
}

// NewOrderID gives out the next order number: digits only, as the cloud's are.
func (w *World) NewOrderID() string {
	w.Sequence++
	if len(w.assigned) > 0 {
		if id, ok := w.take(PrefixOrder); ok {
			return id
		}
	}
	seq := 20000000000000 + w.Sequence
	var b [14]byte
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = '0' + byte(seq%10)
		seq /= 10
	}
	return string(b[:])
}

// RequestID derives the RequestId of a call from the world's state, for doors that give none themselves.
func (w *World) RequestID(req *Request) string {
	h := fnv.New128a()
	var n [24]byte
	putUint64(n[:8], w.Seed)
	putUint64(n[8:16], w.Sequence)
	putUint64(n[16:], uint64(w.Now))
	h.Write(n[:])
	h.Write([]byte(req.Account))
	h.Write([]byte(req.Action))
	var sum [16]byte
	h.Sum(sum[:0])
	return FormatRequestID(sum)
}

// FormatRequestID writes 128 bits as the cloud writes request IDs.
func FormatRequestID(id [16]byte) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(36)
	for i, c := range id {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			b.WriteByte('-')
		}
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

func putUint64(b []byte, v uint64) {
	for i := range 8 {
		b[i] = byte(v >> (8 * i))
	}
}

// mix spreads a seed over 64 bits (the finalizer of splitmix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9
	x = (x ^ (x >> 27)) * 0x94d049bb133111eb
	return bits.ReverseBytes64(x ^ (x >> 31))
}
