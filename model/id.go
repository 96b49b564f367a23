package model

import (
	"hash/fnv"
	"math/bits"
	"strings"
)

const base36 = "0123456789abcdefghijklmnopqrstuvwxyz"

// NewID gives out the next ID with that prefix. IDs have the cloud's form: the prefix, a hyphen, the region's three
// characters, then 18 of which the last nine count up, so IDs of one kind and region sort by creation.
func (w *World) NewID(prefix, region string) string {
	w.Sequence++
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
