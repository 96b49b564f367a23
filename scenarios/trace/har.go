package trace

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// har reads the entries of an HTTP archive.
type har struct {
	elements
	event Event
	entry harEntry
	index int
	begun bool
	dec   jsontext.Decoder
	in    bytes.Buffer
}

func newHAR(s *source) Reader { return &har{elements: elements{s: s, once: true}} }

// Next implements Reader.
func (h *har) Next() (*Event, error) {
	if !h.begun {
		h.begun = true
		h.end = h.enter("log", "entries")
	}
	h.s.shrink()
	err := h.next(h.read)
	if _, ok := err.(*Broken); ok || err == nil {
		h.index++
	}
	if err != nil {
		return nil, err
	}
	h.event.Line, h.event.Index = h.line, h.index
	return &h.event, nil
}

// read takes one entry.
func (h *har) read(text []byte) (int, error) {
	reset(&h.dec, &h.in, text)
	v, err := h.dec.ReadValue()
	if err != nil {
		return 0, err
	}
	n := int(h.dec.InputOffset())
	at := n - len(v)
	if v.Kind() != '{' {
		return n, &invalid{at, "expected an entry, a JSON object, not " + kindName(v.Kind())}
	}
	h.entry.reset()
	if err := json.Unmarshal(v, &h.entry, lenient...); err != nil {
		var wrong *json.SemanticError
		if errors.As(err, &wrong) {
			return n, &invalid{at + int(wrong.ByteOffset), fmt.Sprintf("%s is %s; expected an entry of HAR 1.2", wrong.JSONPointer, kindName(wrong.JSONKind))}
		}
		return n, &invalid{at, reason(err)}
	}
	if why := h.entry.fill(&h.event); why != "" {
		return n, &invalid{at, why}
	}
	return n, nil
}

// enter goes to the value of the last of the keys, each of which is in the object that the one before it has.
func (h *har) enter(keys ...string) error {
	s := h.s
	for _, key := range keys {
		if err := s.expect('{', "an object with "+key); err != nil {
			return err
		}
		for {
			c, ok := s.peek()
			if ok && c == ',' {
				s.skip(1)
				continue
			}
			if ok && c == '}' {
				return errors.New(s.broken(0, "the object ends without %q; expected an HTTP archive with log.entries", key).Error())
			}
			var name string
			err := h.value(func(v jsontext.Value) {
				if v.Kind() == '"' {
					b, _ := jsontext.AppendUnquote([]byte(nil), v)
					name = string(b)
				}
			})
			if err != nil {
				return err
			}
			if err := s.expect(':', "the colon behind a key"); err != nil {
				return err
			}
			if name == key {
				break
			}
			if err := h.value(func(jsontext.Value) {}); err != nil {
				return err
			}
		}
	}
	if c, ok := s.peek(); !ok || c != '[' {
		return errors.New(s.broken(0, "expected an array, log.entries").Error())
	}
	return nil
}

// value takes the value that comes next.
func (h *har) value(use func(jsontext.Value)) error {
	s := h.s
	if _, ok := s.peek(); !ok {
		if err := s.failed(0); err != nil {
			return err
		}
		return errors.New(s.broken(0, "the file ends here; expected an HTTP archive with log.entries").Error())
	}
	for {
		reset(&h.dec, &h.in, s.text())
		v, err := h.dec.ReadValue()
		if err == nil && s.open(int(h.dec.InputOffset())) && s.more() {
			continue
		}
		if err == nil {
			use(v)
			s.skip(int(h.dec.InputOffset()))
			return nil
		}
		if s.torn(err) && s.more() {
			continue
		}
		if !errors.Is(err, io.ErrUnexpectedEOF) {
			return errors.New(h.syntax(err).Error())
		}
		if !s.more() {
			if s.full() {
				return errors.New(s.broken(0, "a value before log.entries has more than %d bytes", s.limit).Error())
			}
			s.skip(s.end - s.pos)
			if err := s.failed(0); err != nil {
				return err
			}
			return errors.New(s.broken(0, "the file ends here; expected an HTTP archive with log.entries").Error())
		}
	}
}

// expect skips the byte that comes next, which must be that one.
func (s *source) expect(c byte, what string) error {
	if got, ok := s.peek(); !ok || got != c {
		if err := s.failed(0); err != nil && !ok {
			return err
		}
		return errors.New(s.broken(0, "expected %s", what).Error())
	}
	s.skip(1)
	return nil
}
