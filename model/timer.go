package model

import "fmt"

// Timer raises an event of a resource's lifecycle at an instant.
type Timer struct {
	At Instant `json:"at"`
	// Sequence orders timers of one instant.
	Sequence uint64 `json:"sequence"`
	Kind     Kind   `json:"kind"`
	Resource string `json:"resource"`
	Event    string `json:"event"`
}

func (t *Timer) key() string { return fmt.Sprintf("%020d/%020d", t.At, t.Sequence) }

func (t *Timer) index(k *keys) { k.add(kTimer, t.Resource, t.key()) }

// Schedule sets a timer.
func (w *World) Schedule(at Instant, kind Kind, resource, event string) {
	w.Sequence++
	w.Put(&Timer{At: at, Sequence: w.Sequence, Kind: kind, Resource: resource, Event: event})
}

// NextTimer returns the earliest timer, or nil.
func (w *World) NextTimer() *Timer {
	_, t, ok := w.Timers.m.Min()
	if !ok {
		return nil
	}
	return t
}

// Due returns the resource's pending timer, the earliest if it has several, or nil. That of a BGP session, which has its
// peer's ID, is none of the peer's: see Watch.
func (w *World) Due(resource string) (due *Timer) {
	w.each(func(key string) bool {
		if t := w.Timers.Get(key); t.Kind != KindBGPSession {
			due = t
		}
		return due == nil
	}, kTimer, resource)
	return due
}

// Unschedule drops all timers of a resource.
func (w *World) Unschedule(resource string) {
	for {
		key, ok := w.first(kTimer, resource)
		if !ok {
			return
		}
		w.Remove(w.Timers.Get(key))
	}
}

// Watch makes at the one instant at which the timer of a peer's BGP session raises "detect"; zero takes the timer away.
func (w *World) Watch(peer string, at Instant) {
	var stale []*Timer
	set := at.IsZero()
	w.each(func(key string) bool {
		if t := w.Timers.Get(key); t.Kind == KindBGPSession {
			if t.At == at && !set {
				set = true
			} else {
				stale = append(stale, t)
			}
		}
		return true
	}, kTimer, peer)
	for _, t := range stale {
		w.Remove(t)
	}
	if !set {
		w.Schedule(at, KindBGPSession, peer, "detect")
	}
}

// Token is a remembered answer to a call that carried an idempotency token (docs/sources.md, 9).
type Token struct {
	Account string `json:"account"`
	Action  Action `json:"action"`
	Token   string `json:"token"`
	// Params is a digest of the call's other parameters.
	Params    string `json:"params"`
	RequestID string `json:"requestId"`
	// Body is the answer as JSON.
	Body string `json:"body"`
}

func (t *Token) key() string { return TokenKey(t.Account, t.Action, t.Token) }

func (t *Token) index(*keys) {}

// TokenKey is the key of a Token in its table.
func TokenKey(account string, action Action, token string) string {
	return join(account, []string{string(action), token})
}
