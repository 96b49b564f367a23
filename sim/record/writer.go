package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

// maxQueue is how many lines may wait to be written before those who wait for their answers wait for the file too.
const maxQueue = 4096

// Writer writes a log. Lines are put in order by whoever holds the world, which does not wait for the file, and written by a goroutine of
// the Writer's own.
type Writer struct {
	out *bufio.Writer
	// failed is called once, with the error after which nothing is written any more.
	failed func(error)

	mu    sync.Mutex
	queue []entry
	done  bool
	err   error
	// grown tells the goroutine of new lines, drained those who wait that there is room.
	grown, drained *sync.Cond
	ended          chan struct{}
}

// entry is a line to be.
type entry struct {
	at       model.Instant
	request  *model.Request
	response model.Response
	refused  *model.APIError
	change   *sim.Change
	world    *model.World
	first    bool
}

// NewWriter begins a log with the world as it is. failed is called when a line cannot be written; the log is of no use from then on.
func NewWriter(out io.Writer, w *model.World, failed func(error)) *Writer {
	r := &Writer{out: bufio.NewWriterSize(out, 1<<16), failed: failed, ended: make(chan struct{})}
	r.grown, r.drained = sync.NewCond(&r.mu), sync.NewCond(&r.mu)
	r.add(entry{world: w.Fork(), first: true})
	go r.run()
	return r
}

// Call notes a call and how it ended. What the call's memory is used for afterwards does not matter.
func (r *Writer) Call(at model.Instant, req *model.Request, resp model.Response, refused *model.APIError) {
	q := *req
	q.Params = slices.Clone(req.Params)
	for i := range q.Params {
		q.Params[i].Name, q.Params[i].Value = strings.Clone(q.Params[i].Name), strings.Clone(q.Params[i].Value)
	}
	q.Action = model.Action(strings.Clone(string(q.Action)))
	e := entry{at: at, request: &q, response: resp}
	if refused != nil {
		c := *refused
		e.refused = &c
	}
	r.add(e)
}

// Change notes a change that no call made.
func (r *Writer) Change(at model.Instant, c sim.Change) { r.add(entry{at: at, change: &c}) }

// World notes that another world took the place of the one before.
func (r *Writer) World(w *model.World) { r.add(entry{at: w.Now, world: w.Fork()}) }

func (r *Writer) add(e entry) {
	r.mu.Lock()
	if !r.done && r.err == nil {
		r.queue = append(r.queue, e)
		r.grown.Signal()
	}
	r.mu.Unlock()
}

// Room waits while too many lines wait to be written. Call it without holding the world.
func (r *Writer) Room() {
	r.mu.Lock()
	for len(r.queue) > maxQueue && r.err == nil {
		r.drained.Wait()
	}
	r.mu.Unlock()
}

// Close writes what waits, and returns the error after which nothing was written.
func (r *Writer) Close() error {
	r.mu.Lock()
	r.done = true
	r.grown.Signal()
	r.mu.Unlock()
	<-r.ended
	return r.err
}

func (r *Writer) run() {
	defer close(r.ended)
	for {
		r.mu.Lock()
		for len(r.queue) == 0 && !r.done {
			r.grown.Wait()
		}
		batch := r.queue
		r.queue = nil
		r.drained.Broadcast()
		r.mu.Unlock()
		if len(batch) == 0 {
			return
		}
		var err error
		for i := range batch {
			if err = r.write(&batch[i]); err != nil {
				break
			}
		}
		if err == nil {
			err = r.out.Flush()
		}
		if err != nil {
			r.mu.Lock()
			r.err, r.queue = err, nil
			r.drained.Broadcast()
			r.mu.Unlock()
			if r.failed != nil {
				r.failed(err)
			}
			return
		}
	}
}

func (r *Writer) write(e *entry) error {
	l, err := e.line()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	j := json.NewEncoder(&b)
	j.SetEscapeHTML(false)
	if err := j.Encode(l); err != nil {
		return err
	}
	_, err = r.out.Write(b.Bytes())
	return err
}

func (e *entry) line() (*Line, error) {
	l := &Line{At: e.at}
	switch {
	case e.world != nil:
		if e.first {
			l.Ecsim, l.Version = Magic, Version
		}
		var text, state bytes.Buffer
		if err := e.world.WriteSnapshot(&text); err != nil {
			return nil, err
		}
		if err := json.Compact(&state, text.Bytes()); err != nil {
			return nil, err
		}
		l.At, l.State = e.world.Now, state.Bytes()
	case e.change != nil:
		c := e.change
		l.Operator, l.Fault, l.Router, l.RemoveRouter, l.CEN = c.Operator, c.Fault, c.Router, c.RemoveRouter, c.CEN
	default:
		l.Call, l.Account, l.RequestID, l.Params = e.request.Action, e.request.Account, e.response.RequestID, e.request.Params
		if e.refused != nil {
			l.RequestID, l.Status, l.Code, l.Message, l.Rule = e.refused.RequestID, e.refused.Status, e.refused.Code, e.refused.Message, e.refused.Rule
			break
		}
		l.Status = http.StatusOK
		l.Response = e.response.Body.(api.Response).AppendJSON(nil)
	}
	return l, nil
}
