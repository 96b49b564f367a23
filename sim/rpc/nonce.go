package rpc

import (
	"hash/maphash"
	"sync"
	"time"
)

// nonces remembers the nonces of verified calls for as long as their timestamps may still be valid. It keeps 64 bits of
// a keyed hash of each: of four million remembered nonces one in four billion billion new ones is mistaken for another.
type nonces struct {
	seed   maphash.Seed
	shards [16]nonceShard
}

// nonceLife is how long a nonce is remembered at least: a timestamp may be 15 minutes ahead and is good for 15 more.
const nonceLife = 30 * time.Minute

// maxNonces is how many a generation of a shard holds. Two generations of all shards are four million; beyond that,
// with more calls in half an hour, the older ones are forgotten early.
const maxNonces = 1 << 17

type nonceShard struct {
	sync.Mutex
	young, old map[uint64]struct{}
	turned     time.Time
}

func newNonces() *nonces { return &nonces{seed: maphash.MakeSeed()} }

// use remembers a nonce of an access key and reports whether it is new.
func (n *nonces) use(key, nonce string, now time.Time) bool {
	var h maphash.Hash
	h.SetSeed(n.seed)
	h.WriteString(key)
	h.WriteByte(0)
	h.WriteString(nonce)
	sum := h.Sum64()
	s := &n.shards[sum%uint64(len(n.shards))]
	s.Lock()
	defer s.Unlock()
	if age := now.Sub(s.turned); s.young == nil || age >= nonceLife || len(s.young) >= maxNonces {
		if age >= 2*nonceLife {
			s.young = nil
		}
		s.old, s.young, s.turned = s.young, map[uint64]struct{}{}, now
	}
	if _, used := s.young[sum]; used {
		return false
	}
	if _, used := s.old[sum]; used {
		return false
	}
	s.young[sum] = struct{}{}
	return true
}
