package trace

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// lenient is how recorders' JSON is read: a name that is there twice and bytes that are no UTF-8 do not make an event unreadable.
var lenient = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// invalid is an event that is JSON but makes no sense. At is how far on in its text that shows.
type invalid struct {
	at     int
	reason string
}

func (e *invalid) Error() string { return e.reason }

// elements are the JSON values of a text, one after the other: bare ones, with or without line ends between them, and those
// in arrays. Commas between them are passed over.
type elements struct {
	s *source
	// inside says that the current value is in an array.
	inside bool
	// once says that the text ends with the array, as far as its reader is concerned.
	once bool
	// line is where the current value begins; count is the number of those read, broken ones too.
	line, count int
	// end is what every further next returns.
	end error
}

// next has decode take the next value from the beginning of the text it is given, which may be cut off anywhere, and say how many bytes
// that is. When decode fails with *invalid it has consumed the value. The error is io.EOF, a *Broken or one that ends the reading.
func (e *elements) next(decode func(text []byte) (int, error)) error {
	if e.end != nil {
		return e.end
	}
	if err := e.begin(); err != nil {
		e.end = err
		return err
	}
	s := e.s
	s.prefetch()
	e.line = s.line
	e.count++
	for {
		n, err := decode(s.text())
		if s.open(n) && s.more() {
			continue
		}
		if err == nil {
			if s.pos+n < s.end && s.buf[s.pos+n] == '\n' {
				n++
			}
			s.skip(n)
			return nil
		}
		var bad *invalid
		if errors.As(err, &bad) {
			b := s.broken(bad.at, "%s", bad.reason)
			s.skip(n)
			return b
		}
		if s.torn(err) && s.more() {
			continue
		}
		if !errors.Is(err, io.ErrUnexpectedEOF) {
			b := e.syntax(err)
			e.resync()
			return b
		}
		if s.more() {
			continue
		}
		if s.full() {
			b := s.broken(0, "the event has more than %d bytes; expected it to end before", s.limit)
			e.resync()
			return b
		}
		if s.end == s.pos || s.err != io.EOF {
			e.end = s.failed(e.count - 1)
			return e.end
		}
		b := s.broken(len(bytes.TrimRight(s.text(), " \t\r\n")), "the file ends within an event, which begins at line %d; expected the rest of it", e.line)
		s.pos, e.end = s.end, io.EOF
		return b
	}
}

// open says that the value in the first n bytes of the text may go on behind it: a number that the text ends with.
func (s *source) open(n int) bool {
	return n > 0 && n == s.end-s.pos && bytes.IndexByte([]byte("}]\""), s.buf[s.end-1]) < 0
}

// torn says that the error is about a character or an escape that may go on behind the text: the message would tell a part of it.
func (s *source) torn(err error) bool {
	var syn *jsontext.SyntacticError
	return errors.As(err, &syn) && int(syn.ByteOffset)+len(`\ud83d\ude00`) > s.end-s.pos
}

// begin goes to the next value, into and out of arrays.
func (e *elements) begin() error {
	s := e.s
	for {
		c, ok := s.peek()
		switch {
		case !ok:
			if err := s.failed(e.count); err != nil {
				return err
			}
			if e.inside {
				return fmt.Errorf("%s:%d:%d: the file ends within an array after %d events; expected ]", s.name, s.line, s.column, e.count)
			}
			return io.EOF
		case c == ',':
			s.skip(1)
		case c == '[' && !e.inside:
			s.skip(1)
			e.inside = true
		case c == ']' && e.inside:
			s.skip(1)
			e.inside = false
			if e.once {
				return io.EOF
			}
		default:
			return nil
		}
	}
}

// syntax says where and how the value at the beginning of the text is no JSON.
func (e *elements) syntax(err error) *Broken {
	var syn *jsontext.SyntacticError
	if !errors.As(err, &syn) {
		return e.s.broken(0, "%s", err)
	}
	text := e.s.text()
	at := min(int(syn.ByteOffset), len(text))
	if before := bytes.TrimRight(text[:at], " \t\r\n"); at < len(text) && text[at] == '{' && bytes.IndexByte(text[len(before):at], '\n') >= 0 {
		// The next event begins where this one should go on.
		return e.s.broken(len(before), "the event ends here before it is complete; expected the rest of it")
	}
	return e.s.broken(at, "the event is not JSON: %s", syn.Err)
}

// resync goes behind a value that is not JSON: behind its brackets if they are in order, else to the next line that begins
// like one with a value.
func (e *elements) resync() {
	s := e.s
	text := s.text()
	if !e.inside {
		if i := bytes.IndexByte(text, '\n'); i >= 0 {
			text = text[:i]
		}
	}
	if n := balanced(text); n > 0 {
		rest := bytes.TrimLeft(text[n:], " \t\r\n")
		if e.inside && len(rest) > 0 && (rest[0] == ',' || rest[0] == ']') || !e.inside && (len(rest) == 0 || rest[0] == '{') {
			s.skip(n)
			return
		}
	}
	column, line := s.column, s.line
	for s.nextLine() {
		c, ok := s.blank(column)
		switch {
		case !ok:
			continue
		case e.inside && (c == '{' || c == ']' && (s.column < column || s.column == 1)):
			return
		case !e.inside && (s.column == 1 || c == '{') && !bytes.ContainsRune([]byte("}],\""), rune(c)):
			return
		}
	}
	if err := s.failed(e.count); err != nil {
		e.end = err
	} else if e.inside {
		e.end = fmt.Errorf("%s: behind the event at line %d no other begins on a line of its own; the rest of the array cannot be read", s.name, line)
	}
}

// nextLine skips to the beginning of the next line; false when there is none.
func (s *source) nextLine() bool {
	for {
		if i := bytes.IndexByte(s.text(), '\n'); i >= 0 {
			s.skip(i + 1)
			return true
		}
		s.skip(s.end - s.pos)
		if !s.more() {
			return false
		}
	}
}

// blank skips blanks and returns the byte behind them, when that is on the same line and at no higher column than the given one.
func (s *source) blank(column int) (byte, bool) {
	for s.column <= column {
		if s.pos == s.end && !s.more() {
			return 0, false
		}
		switch c := s.buf[s.pos]; c {
		case ' ', '\t', '\r':
			s.skip(1)
		case '\n':
			return 0, false
		default:
			return c, true
		}
	}
	return 0, false
}

// balanced is how long the value in brackets at the beginning of text is; 0 when its brackets are not in order.
func balanced(text []byte) int {
	var open []byte
	quoted := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
			if c == '\n' {
				return 0 // no string has a line end
			}
		case c == '{' || c == '[':
			open = append(open, c+2) // the closing bracket
		case c == '}' || c == ']':
			if len(open) == 0 || open[len(open)-1] != c {
				return 0
			}
			if open = open[:len(open)-1]; len(open) == 0 {
				return i + 1
			}
		}
		if len(open) == 0 {
			return 0
		}
	}
	return 0
}
