package trace

import (
	"bytes"
	"errors"
	"fmt"

	"ecsim/sim/record"
)

// maxState is the size in bytes that a state in a log may have: as large as the admin endpoint takes one.
const maxState = 4 << 30

// requestLog reads the log of ecsim serve.
type requestLog struct {
	elements
	dec   record.Decoder
	text  record.Line
	event Event
	names names
	index int
	// limit is that of lines that are no states.
	limit int
	// fatal says that behind the line that was read nothing can be.
	fatal  bool
	decode func([]byte) (int, error)
}

func newLog(s *source) Reader {
	r := &requestLog{elements: elements{s: s}, limit: s.limit}
	r.dec.Intern = r.names.of
	r.decode = r.read
	return r
}

// Next implements Reader.
func (r *requestLog) Next() (*Event, error) {
	r.s.shrink()
	r.fatal, r.s.limit = false, r.limit
	if _, ok := r.s.peek(); ok {
		r.s.need(len(record.StatePrefix))
		if bytes.HasPrefix(r.s.text(), []byte(record.StatePrefix)) {
			r.s.limit = max(r.limit, maxState)
		}
	}
	err := r.next(r.decode)
	broken, ok := err.(*Broken)
	switch {
	case err == nil && r.index == 0 && r.event.Kind != State:
		return nil, r.over(&Broken{r.s.name, r.line, 1, fmt.Sprintf("the log does not begin with a state; expected %s… first", record.StatePrefix)})
	case ok && (r.index == 0 || r.fatal):
		// What follows means nothing without the state that a log begins with.
		return nil, r.over(broken)
	case err != nil && !ok:
		return nil, err
	}
	r.index++
	if err != nil {
		return nil, err
	}
	r.event.Line, r.event.Index = r.line, r.index
	return &r.event, nil
}

// over ends the reading with what is broken.
func (r *requestLog) over(b *Broken) error {
	r.end = errors.New(b.Error())
	return r.end
}

// read takes one line.
func (r *requestLog) read(text []byte) (int, error) {
	r.fatal = false
	n, err := r.dec.Decode(text, &r.text)
	var bad *record.Invalid
	if errors.As(err, &bad) {
		r.fatal = bad.Fatal
		return n, &invalid{bad.At, bad.Reason}
	}
	if err != nil {
		return n, err
	}
	if wrong := r.fill(); wrong != nil {
		wrong.at += cap(text) - cap(r.text.Body) // the body is a part of the text
		return n, wrong
	}
	return n, nil
}
