package record

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"ecsim/model"
	"ecsim/sim"
)

// Writer writes a log. Whoever sees the world reserves a place in it, in the order in which the world was seen, and fills it
// later; one goroutine writes what is complete from the front. Nobody who reserves a place waits.
type Writer struct {
	out    io.Writer
	failed func(error)

	mu sync.Mutex
	// places are those reserved and not yet taken into full, in order.
	places queue
	// last is the instant of the last place.
	last model.Instant
	// full is the text to write next, spare memory for the one after it.
	full, spare []byte
	free        []*Place
	// err is why nothing is recorded any more.
	err    error
	closed bool
	room   sync.Cond

	// filled receives when there is something to write, pressing when there is much.
	filled, pressing, ending chan struct{}
	done                     sync.WaitGroup
}

const (
	// pause is how long lines are gathered before they are written.
	pause = 10 * time.Millisecond
	// much is how many bytes are not gathered any longer, and limit how many may wait: those who fill places wait then.
	much  = 256 << 10
	limit = 16 << 20
	// maxKept is the size of buffers that are worth keeping.
	maxKept = 1 << 20
)

// NewWriter returns a writer to out of a log that begins with the world, which is written before it returns. failed is called once
// when something cannot be written, from any goroutine; nothing is recorded from then on.
func NewWriter(out io.Writer, w *model.World, failed func(error)) *Writer {
	r := newWriter(out, failed)
	if err := r.begin(w); err != nil {
		r.end(err)
	}
	return r
}

func newWriter(out io.Writer, failed func(error)) *Writer {
	r := &Writer{out: out, failed: failed, filled: make(chan struct{}, 1), pressing: make(chan struct{}, 1), ending: make(chan struct{})}
	r.room.L = &r.mu
	return r
}

// begin writes the world and gets ready for what comes behind it.
func (w *Writer) begin(world *model.World) error {
	head, err := stateLine(world, true)
	if err == nil {
		_, err = w.out.Write(head)
	}
	if err == nil {
		w.last = world.Now
		w.done.Go(w.write)
	}
	return err
}

// stateLine is the line of a world.
func stateLine(w *model.World, head bool) ([]byte, error) {
	var b bytes.Buffer
	if err := w.WriteSnapshot(&b); err != nil {
		return nil, fmt.Errorf("the state cannot be recorded: %w", err)
	}
	body := jsontext.Value(b.Bytes())
	if err := body.Compact(); err != nil {
		return nil, fmt.Errorf("the state cannot be recorded: %w", err)
	}
	return (&Line{Kind: State, Head: head, At: w.Now, Body: body}).Append(make([]byte, 0, len(body)+128)), nil
}

// Place is a place in a log. It is to be filled with Write or left empty with Leave, once, and not to be used after that. Both do
// nothing on nil.
type Place struct {
	w *Writer
	// At is the instant of what is written there.
	At    model.Instant
	ready bool
	text  []byte
}

// Place reserves the next place, for what happened to the world at that instant. It is nil when nothing is recorded any more.
// For a State, which may be earlier than what is before it, use StatePlace.
func (w *Writer) Place(at model.Instant) *Place {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.reserve(max(at, w.last))
}

// StatePlace reserves the next place for a world of that instant.
func (w *Writer) StatePlace(at model.Instant) *Place {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.reserve(at)
}

// ReadPlace reserves the next place for someone who looks at a copy of the world of the instant at, which is good before the
// instant until and while still says so. It fails, with ok false, when the copy is out of date by what is before that place.
func (w *Writer) ReadPlace(at, until model.Instant, still func() bool) (p *Place, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	at = max(at, w.last)
	if at >= until || !still() {
		return nil, false
	}
	return w.reserve(at), true
}

func (w *Writer) reserve(at model.Instant) *Place {
	if w.err != nil || w.closed {
		return nil
	}
	w.last = at
	var p *Place
	if n := len(w.free); n > 0 {
		p, w.free = w.free[n-1], w.free[:n-1]
	} else {
		p = &Place{}
	}
	p.w, p.At, p.ready = w, at, false
	w.places.push(p)
	return p
}

// Write fills the place with a line; its At is the place's. It waits while more than enough is to be written.
func (p *Place) Write(l *Line) {
	if p == nil {
		return
	}
	l.At = p.At
	p.text = l.Append(p.text[:0])
	p.fill()
}

// WriteChange fills the place with a change that is no call.
func (p *Place) WriteChange(c *sim.Change) {
	if p == nil {
		return
	}
	var l Line
	if err := l.ofChange(c); err != nil {
		p.Fail(err)
		return
	}
	p.Write(&l)
}

// WriteState fills the place with a world.
func (p *Place) WriteState(w *model.World) {
	if p == nil {
		return
	}
	text, err := stateLine(w, false)
	if err != nil {
		p.Fail(err)
		return
	}
	p.text = text
	p.fill()
}

// Fail ends the recording, because what belongs in the place cannot be written.
func (p *Place) Fail(err error) {
	if p == nil {
		return
	}
	p.w.end(err)
	p.Leave()
}

// end makes err the reason why nothing is recorded any more, unless there is one.
func (w *Writer) end(err error) {
	w.mu.Lock()
	first := w.err == nil
	if first {
		w.err = err
	}
	w.room.Broadcast()
	w.mu.Unlock()
	if first && w.failed != nil {
		w.failed(err)
	}
}

// Leave leaves the place empty.
func (p *Place) Leave() {
	if p == nil {
		return
	}
	p.text = p.text[:0]
	p.fill()
}

func (p *Place) fill() {
	w := p.w
	w.mu.Lock()
	defer w.mu.Unlock()
	p.ready = true
	before := len(w.full)
	for w.places.len() > 0 && w.places.first().ready {
		q := w.places.pop()
		if w.err == nil {
			w.full = append(w.full, q.text...)
		}
		if cap(q.text) <= maxKept/16 && len(w.free) < 1024 {
			w.free = append(w.free, q)
		}
	}
	if len(w.full) > before {
		signal(w.filled)
	}
	if len(w.full) >= much {
		signal(w.pressing)
	}
	for len(w.full) > limit && w.err == nil && !w.closed {
		w.room.Wait()
	}
}

func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// write is the goroutine that writes.
func (w *Writer) write() {
	for ended := false; !ended; {
		select {
		case <-w.filled:
		case <-w.ending:
		}
		timer := time.NewTimer(pause)
		select {
		case <-timer.C:
		case <-w.pressing:
		case <-w.ending:
			ended = true
		}
		timer.Stop()
		w.mu.Lock()
		text := w.full
		w.full, w.spare = w.spare[:0], nil
		w.mu.Unlock()
		var err error
		if len(text) > 0 {
			_, err = w.out.Write(text)
		}
		w.mu.Lock()
		if cap(text) <= limit {
			w.spare = text
		}
		w.room.Broadcast()
		w.mu.Unlock()
		if err != nil {
			w.end(err)
			return
		}
	}
}

// Close writes what is complete and ends the log: at the first place that is not filled. Close it when nobody fills places
// any more. The error is the one that ended the recording, if one did.
func (w *Writer) Close() error {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		close(w.ending)
		w.room.Broadcast()
	}
	w.mu.Unlock()
	w.done.Wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}
