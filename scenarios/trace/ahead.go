package trace

import (
	"errors"
	"io"
	"sync"
)

// What a Lookahead holds: batches of events, each full after that many events or bytes of what they refer to.
const (
	batches     = 4
	batchEvents = 128
	batchBytes  = 256 << 10
)

// Lookahead reads a trace in another goroutine, some events ahead of whoever takes them.
type Lookahead struct {
	full, free chan *batch
	stop       chan struct{}
	once       sync.Once
	done       sync.WaitGroup
	// current is the batch being taken, at the next of its slots.
	current *batch
	at      int
	end     error
}

type batch struct {
	slots []slot
	// end is what the reading ended with, behind the slots.
	end error
}

type slot struct {
	event  Event
	broken *Broken
}

// Ahead returns a reader of r's events in their order, read ahead within bounds. Nobody else may use r from then on. Close it when
// done, after its end too.
func Ahead(r Reader) *Lookahead {
	l := &Lookahead{full: make(chan *batch, batches), free: make(chan *batch, batches), stop: make(chan struct{})}
	for range batches {
		l.free <- &batch{}
	}
	l.done.Go(func() { l.read(r) })
	return l
}

func (l *Lookahead) read(r Reader) {
	for {
		var b *batch
		select {
		case <-l.stop:
			return
		case b = <-l.free:
		}
		b.fill(r)
		last := b.end != nil
		// There is room for every batch that there is.
		l.full <- b
		if last {
			return
		}
	}
}

func (b *batch) fill(r Reader) {
	b.slots, b.end = b.slots[:0], nil
	for size := 0; len(b.slots) < batchEvents && size < batchBytes; {
		e, err := r.Next()
		var broken *Broken
		if err != nil && !errors.As(err, &broken) {
			b.end = err
			return
		}
		if len(b.slots) < cap(b.slots) {
			b.slots = b.slots[:len(b.slots)+1]
		} else {
			b.slots = append(b.slots, slot{})
		}
		s := &b.slots[len(b.slots)-1]
		if s.broken = broken; broken == nil {
			size += s.event.copy(e)
		}
	}
}

// copy makes e one that holds for good, in its own memory, and says how much that is.
func (e *Event) copy(from *Event) int {
	body, params, masked, response := keep(e.Body), keep(e.Params), keep(e.Masked), keep(e.Response)
	*e = *from
	e.Params = append(params, from.Params...)
	e.Masked = append(masked, from.Masked...)
	if e.Body = nil; from.Body != nil {
		e.Body = append(body, from.Body...)
	}
	if e.Response = nil; from.Response != nil {
		e.Response = append(response, from.Response...)
	}
	size := len(e.Body) + len(e.Response) + 256
	for i := range e.Params {
		size += len(e.Params[i].Value) + 48
	}
	return size
}

// keep is an empty slice in s's memory, unless that is much.
func keep[T any](s []T) []T {
	if cap(s) > 16<<10 {
		return nil
	}
	return s[:0]
}

// Next implements Reader.
func (l *Lookahead) Next() (*Event, error) {
	for l.current == nil || l.at == len(l.current.slots) {
		if l.end != nil {
			return nil, l.end
		}
		if b := l.current; b != nil {
			if l.end = b.end; l.end != nil {
				continue
			}
			l.free <- b
		}
		select {
		case l.current = <-l.full:
			l.at = 0
		case <-l.stop:
			l.end = io.ErrClosedPipe
		}
	}
	s := &l.current.slots[l.at]
	l.at++
	if s.broken != nil {
		return nil, s.broken
	}
	return &s.event, nil
}

// Close ends the reading and waits for it: where the reader underneath waits for its input, close that first. Next fails from then on.
func (l *Lookahead) Close() {
	l.once.Do(func() { close(l.stop) })
	l.done.Wait()
	l.current, l.end = nil, io.ErrClosedPipe
}
