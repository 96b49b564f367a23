package trace

import (
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// actionTrail reads ActionTrail events.
type actionTrail struct {
	elements
	x     draft
	event Event
	index int
	// decode is read, kept so that it is made once.
	decode func([]byte) (int, error)
	// pages is what is left of a LookupEvents answer's list of events.
	pages []byte
	dec   jsontext.Decoder
	in    bytes.Buffer
}

func newActionTrail(s *source) Reader {
	r := &actionTrail{elements: elements{s: s}}
	r.decode = r.read
	return r
}

// Next implements Reader.
func (r *actionTrail) Next() (*Event, error) {
	for {
		if r.pages == nil {
			r.s.shrink()
			if err := r.next(r.decode); err != nil {
				if _, ok := err.(*Broken); ok {
					r.index++
				}
				return nil, err
			}
		} else if err := r.page(); err != nil {
			r.index++
			return nil, err
		} else if r.pages == nil {
			continue
		}
		if r.x.list != nil {
			// The list is in the window, which stands still until its end.
			r.pages = r.x.list
			continue
		}
		r.index++
		r.x.fill(&r.event)
		r.event.Line, r.event.Index = r.line, r.index
		return &r.event, nil
	}
}

// read takes one event, or one answer that has a list of them.
func (r *actionTrail) read(text []byte) (int, error) {
	r.x.reset()
	reset(&r.dec, &r.in, text)
	if k := r.dec.PeekKind(); k != '{' && k != jsontext.KindInvalid {
		v, err := r.dec.ReadValue()
		if err != nil {
			return 0, err
		}
		return int(r.dec.InputOffset()), &invalid{at: int(r.dec.InputOffset()) - len(v), reason: "expected an event, a JSON object, not " + kindName(v.Kind())}
	}
	if err := r.x.object(&r.dec, 0); err != nil {
		return 0, err
	}
	n := int(r.dec.InputOffset())
	if r.x.list != nil {
		return n, nil
	}
	return n, r.x.check()
}

// page takes the next event of a list. The list is known to be JSON.
func (r *actionTrail) page() error {
	list := bytes.TrimLeft(r.pages, " \t\r\n,[")
	if len(list) == 0 || list[0] == ']' {
		r.pages = nil
		return nil
	}
	n, err := r.read(list)
	r.pages = list[n:]
	r.x.list = nil
	if bad := (*invalid)(nil); errors.As(err, &bad) {
		return &Broken{File: r.s.name, Line: r.line, Column: 1, Reason: "in the list of events that begins here: " + bad.reason}
	}
	return err
}

// reset has the decoder read text.
func reset(d *jsontext.Decoder, in *bytes.Buffer, text []byte) {
	*in = *bytes.NewBuffer(text)
	d.Reset(in, lenient...)
}

var kindNames = map[jsontext.Kind]string{'n': "null", 'f': "false", 't': "true", '"': "a string", '0': "a number", '[': "an array", '{': "an object"}

func kindName(k jsontext.Kind) string { return kindNames[k] }

var _ io.Reader = (*source)(nil)
