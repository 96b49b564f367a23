package trace

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Sizes of a source's window in bytes.
const (
	// window is what it has at first.
	window = 256 << 10
	// ahead is what is in it when an event begins, if the file is that long. Most events fit, so few are begun twice.
	ahead = 32 << 10
)

// source is the text of a trace: a window that moves over it, and the place of the window's first unread byte.
type source struct {
	r    io.Reader
	name string
	// limit bounds the window, and so the size of one event.
	limit int
	// buf[pos:end] is what has been read and not consumed.
	buf      []byte
	pos, end int
	// err is what reading ended with.
	err error
	// line and column are the place of buf[pos], from 1, columns in characters.
	line, column int
}

func newSource(r io.Reader, name string, limit int) *source {
	return &source{r: r, name: name, limit: limit, buf: make([]byte, min(window, limit)), line: 1, column: 1}
}

// text is what has been read and not consumed. It holds until the next fill.
func (s *source) text() []byte { return s.buf[s.pos:s.end] }

// more reads on, after making room for it. It is false when there is no more or the window has its full size.
func (s *source) more() bool {
	if s.err != nil {
		return false
	}
	if s.pos > 0 {
		copy(s.buf, s.buf[s.pos:s.end])
		s.pos, s.end = 0, s.end-s.pos
	}
	if s.end == len(s.buf) {
		if s.end >= s.limit {
			return false
		}
		grown := make([]byte, min(2*len(s.buf), s.limit))
		copy(grown, s.buf[:s.end])
		s.buf = grown
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		s.err = err
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// prefetch makes it likely that a whole event is in the window.
func (s *source) prefetch() {
	for s.end-s.pos < ahead && s.more() {
	}
}

// full says whether the window cannot grow.
func (s *source) full() bool { return s.end-s.pos >= s.limit }

// shrink gives back a window that one gigantic event needed.
func (s *source) shrink() {
	if len(s.buf) > 4*window && s.end-s.pos < window {
		small := make([]byte, window)
		s.end = copy(small, s.text())
		s.pos, s.buf = 0, small
	}
}

// skip consumes n bytes of the text.
func (s *source) skip(n int) {
	s.line, s.column = s.after(n)
	s.pos += n
}

// after is the place behind the first n bytes of the text.
func (s *source) after(n int) (line, column int) {
	b := s.buf[s.pos : s.pos+n]
	line, column = s.line, s.column
	if k := bytes.Count(b, newline); k > 0 {
		line, column = line+k, 1
		b = b[bytes.LastIndexByte(b, '\n')+1:]
	}
	return line, column + utf8.RuneCount(b)
}

var newline = []byte{'\n'}

// peek returns the next byte that is no white space, having skipped what is before it; false at the end of the text.
func (s *source) peek() (byte, bool) {
	for {
		i := s.pos
		for i < s.end {
			if c := s.buf[i]; c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
				s.skip(i - s.pos)
				return c, true
			}
			i++
		}
		s.skip(i - s.pos)
		if !s.more() {
			return 0, false
		}
	}
}

// Read gives the rest of the text as it is, for readers that have a window of their own.
func (s *source) Read(p []byte) (int, error) {
	if s.pos < s.end {
		n := copy(p, s.text())
		s.pos += n
		return n, nil
	}
	if s.err != nil {
		return 0, s.err
	}
	return s.r.Read(p)
}

// broken says that what is n bytes on in the text cannot be read.
func (s *source) broken(n int, format string, args ...any) *Broken {
	line, column := s.after(n)
	return &Broken{File: s.name, Line: line, Column: column, Reason: fmt.Sprintf(format, args...)}
}

// failed is how the reading of a text ends that could not be read to its end: nil when it could.
func (s *source) failed(events int) error {
	switch {
	case s.err == nil || s.err == io.EOF:
		return nil
	case errors.Is(s.err, errTrailing):
		return fmt.Errorf("%s:%d:%d: %w; expected the end of the file after %d events", s.name, s.line, s.column, s.err, events)
	case errors.Is(s.err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%s:%d:%d: the gzip data is cut off here, after %d events; expected the rest of the file", s.name, s.line, s.column, events)
	default:
		return fmt.Errorf("%s:%d:%d: cannot read on after %d events: %w", s.name, s.line, s.column, events, s.err)
	}
}
