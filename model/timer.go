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

func (t *Timer) index(*keys) {}

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

// Due returns the resource's pending timer, the earliest if it has several, or nil. It looks at all timers.
func (w *World) Due(resource string) (due *Timer) {
	w.Timers.Scan(func(t *Timer) bool {
		if t.Resource == resource {
			due = t
		}
		return due == nil
	})
	return due
}

// Token is a remembered answer to a call that carried an idempotency token (DESIGN interpretation 9).
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

// Unschedule drops the resource's timers at that instant.
func (w *World) Unschedule(at Instant, kind Kind, resource string) {
	var drop []*Timer
	from := (&Timer{At: at}).key()
	w.Timers.m.Ascend(from, func(_ string, t *Timer) bool {
		if t.At == at && t.Kind == kind && t.Resource == resource {
			drop = append(drop, t)
		}
		return t.At == at
	})
	for _, t := range drop {
		w.Remove(t)
	}
}
