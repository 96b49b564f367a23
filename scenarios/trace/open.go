package trace

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Format is a form that traces have.
type Format string

// The formats. Detect, the zero value, finds out which one it is by looking at the beginning.
const (
	Detect      Format = ""
	ActionTrail Format = "actiontrail"
	HAR         Format = "har"
	Log         Format = "log"
)

// Formats are all formats but Detect, in the order in which messages list them.
var Formats = []Format{ActionTrail, HAR, Log}

// about says what a format is, for messages.
var about = map[Format]string{
	ActionTrail: "events with eventName, one, an array or many, also nested under event or data",
	HAR:         "an HTTP archive, version 1.2",
	Log:         "the request log of ecsim serve",
}

// DefaultMaxEvent is the size that one event may have unless Options say otherwise.
const DefaultMaxEvent = 16 << 20

// Options say how a trace is read.
type Options struct {
	// Format is the trace's format.
	Format Format
	// MaxEvent bounds the size of one event in bytes; 0 is DefaultMaxEvent. A larger one is Broken.
	MaxEvent int
}

// Open returns a reader of the trace in r, plain or in gzip. The name stands for it in messages. The error says that
// the format is unknown or that r cannot be read.
func Open(r io.Reader, name string, opt Options) (Reader, error) {
	limit := opt.MaxEvent
	if limit <= 0 {
		limit = DefaultMaxEvent
	}
	s := newSource(r, name, limit)
	s.need(2)
	if bytes.HasPrefix(s.text(), gzipMagic) {
		z, err := openGzip(s, name)
		if err != nil {
			return nil, err
		}
		s = newSource(z, name, limit)
	}
	s.need(3)
	if bytes.HasPrefix(s.text(), []byte("\xef\xbb\xbf")) {
		s.pos += 3
	}
	format := opt.Format
	if format == Detect {
		var err error
		if format, err = detect(s); err != nil {
			return nil, err
		}
	}
	switch format {
	case ActionTrail:
		return newActionTrail(s), nil
	case HAR:
		return newHAR(s), nil
	case Log:
		return newLog(s), nil
	default:
		return nil, fmt.Errorf("%s: the format %q is not known; expected %s", name, format, list())
	}
}

// need reads until the text has n bytes or ends.
func (s *source) need(n int) {
	for s.end-s.pos < n && s.more() {
	}
}

// detect finds the format by the keys of the first object. It consumes nothing but white space.
func detect(s *source) (Format, error) {
	c, ok := s.peek()
	if !ok {
		if err := s.failed(0); err != nil {
			return Detect, err
		}
		return Detect, fmt.Errorf("%s: the file is empty; expected %s", s.name, list())
	}
	if c != '{' && c != '[' {
		if b := s.text(); bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) {
			return Detect, fmt.Errorf("%s: the file is in UTF-16; expected UTF-8", s.name)
		}
		return Detect, s.unknown("begins with "+quoteByte(c), 0)
	}
	for {
		k := lookAt(s.text())
		switch {
		case k.format != Detect:
			return k.format, nil
		case k.short && s.more():
		case s.failed(0) != nil:
			return Detect, s.failed(0)
		case len(k.keys) == 0:
			return Detect, s.unknown("has no object with keys at its beginning", k.at)
		default:
			return Detect, s.unknown("begins with an object with "+strings.Join(k.keys, ", "), k.at)
		}
	}
}

func (s *source) unknown(what string, at int) error {
	b := s.broken(at, "the format is not recognised: the file %s; expected %s (--from says which it is)", what, list())
	return errors.New(b.Error())
}

// list is the formats with what they are.
func list() string {
	var b strings.Builder
	for i, f := range Formats {
		switch {
		case i == len(Formats)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s (%s)", f, about[f])
	}
	return b.String()
}
