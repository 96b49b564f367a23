package trace

import (
	"bytes"
	"errors"
	"io"

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
		r.s.need(stateWithin)
		if isState(r.s.text()) {
			r.s.limit = max(r.limit, maxState)
		}
	}
	err := r.next(r.decode)
	broken, ok := err.(*Broken)
	switch {
	case ok && (r.index == 0 || r.fatal):
		// What follows means nothing without the state that a log begins with.
		r.end = errors.New(broken.Error())
		return nil, r.end
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

// stateWithin is within how many bytes of a line it is plain to see that it has a state, as the writer writes it.
const stateWithin = 96

// isState reports whether the line at the beginning of text has a state, which may be larger than other lines. The key is looked for
// before any value that somebody else has chosen.
func isState(text []byte) bool {
	i := bytes.Index(text[:min(len(text), stateWithin)], []byte(`,"state":{`))
	return i >= 0 && bytes.Count(text[:i], []byte{'{'}) == 1
}

// read takes one line.
func (r *requestLog) read(text []byte) (int, error) {
	r.fatal = false
	// A line that is cut off must not take the next one for its rest.
	line, _, whole := bytes.Cut(text, newline)
	n, err := r.dec.Decode(line, &r.text)
	if whole && errors.Is(err, io.ErrUnexpectedEOF) {
		return len(line), &invalid{len(bytes.TrimRight(line, " \t\r")), "the line ends within an event; expected the rest of it"}
	}
	var bad *record.Invalid
	if errors.As(err, &bad) {
		r.fatal = bad.Fatal
		return n, &invalid{bad.At, bad.Reason}
	}
	if err != nil {
		return n, err
	}
	if n > r.limit && r.text.Kind != record.State {
		return n, &invalid{0, sprintf("the event has more than %d bytes; expected it to end before", r.limit)} // it fitted into what a state needed
	}
	if r.index == 0 && !r.text.Head {
		return n, &invalid{0, `the log does not begin with a state; expected {"ecsim":"log","version":1,…} first`}
	}
	if wrong := r.fill(); wrong != nil {
		wrong.at += r.dec.BodyAt
		return n, wrong
	}
	return n, nil
}
