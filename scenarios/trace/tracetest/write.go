// Package tracetest writes recorded API histories for tests and benchmarks: those of an estate that a real engine keeps,
// in every form that recorders give them. Equal options give equal bytes.
package tracetest

import (
	"bufio"
	"compress/gzip"
	"io"

	"ecsim/model"
	"github.com/go-json-experiment/json/jsontext"
)

// Options say what Write writes.
type Options struct {
	Seed uint64
	// Events is how many there are.
	Events int
	// World is where the history begins; nil is World(Seed). Write changes it.
	World *model.World
	// NoAnswers leaves the answers to calls that only read out.
	NoAnswers bool
	Form      Form
	Params    Params
	// Gzip packs the text, a new member every Member events when that is not 0.
	Gzip   bool
	Member int
}

// Form is how the events stand in a file.
type Form int

// The forms.
const (
	// Lines is an event a line.
	Lines Form = iota
	// Array is an array on one line, as events are delivered to OSS.
	Array
	// ArrayLines is an array with an event a line.
	ArrayLines
	// Pretty is an indented array.
	Pretty
	// Joined is one event after the other with nothing between them.
	Joined
	// Nested is the form of the log service, with the event as an object.
	Nested
	// NestedText is that with the event in a string.
	NestedText
	// CloudEvents is the form of EventBridge.
	CloudEvents
)

// Forms are all forms.
var Forms = []Form{Lines, Array, ArrayLines, Pretty, Joined, Nested, NestedText, CloudEvents}

// Params is how an event has its parameters.
type Params int

// The ways.
const (
	// Flat is an object of names like Filter.1.Key.
	Flat Params = iota
	// Structured has lists and objects in it.
	Structured
	// Text is Structured in the string requestParameterJson.
	Text
	// Both is Flat, and Text beside it.
	Both
	// FlatText is Flat in a string.
	FlatText
)

// ParamWays are all ways.
var ParamWays = []Params{Flat, Structured, Text, Both, FlatText}

// Write writes a history. It takes memory that does not depend on how many events there are.
func Write(w io.Writer, o Options) error {
	out := bufio.NewWriterSize(w, 64<<10)
	var z *gzip.Writer
	var to io.Writer = out
	if o.Gzip {
		z = gzip.NewWriter(out)
		to = z
	}
	if o.World == nil {
		o.World = World(o.Seed)
	}
	h := newHistory(o)
	var b, event []byte
	for i := range o.Events {
		event = h.next(event[:0])
		b = wrap(b[:0], event, o, i)
		if _, err := to.Write(b); err != nil {
			return err
		}
		if o.Gzip && o.Member > 0 && (i+1)%o.Member == 0 {
			if err := z.Close(); err != nil {
				return err
			}
			z.Reset(out)
		}
	}
	if o.array() {
		end := "]\n"
		if o.Events == 0 {
			end = "[]\n"
		}
		if _, err := io.WriteString(to, end); err != nil {
			return err
		}
	}
	if o.Gzip {
		if err := z.Close(); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (o Options) array() bool { return o.Form == Array || o.Form == ArrayLines || o.Form == Pretty }

// wrap appends the event of that number, counted from 0, as it stands in the file.
func wrap(b, event []byte, o Options, i int) []byte {
	if o.array() {
		if i == 0 {
			b = append(b, '[')
		} else {
			b = append(b, ',')
		}
		if o.Form != Array {
			b = append(b, '\n')
		}
	}
	switch o.Form {
	case Pretty:
		v := jsontext.Value(append([]byte(nil), event...))
		_ = v.Indent(jsontext.WithIndentPrefix("  "), jsontext.WithIndent("  ")) // it is JSON
		return append(append(b, "  "...), v...)
	case Nested:
		return append(append(append(b, `{"__source__":"","__time__":"1700000000","__topic__":"actiontrail_audit_event","event":`...), event...), "}\n"...)
	case NestedText:
		b = append(b, `{"__time__":1700000000,"__topic__":"actiontrail_audit_event","event":`...)
		b, _ = jsontext.AppendQuote(b, event)
		return append(b, ",\"owner_id\":\"1000000000000001\"}\n"...)
	case CloudEvents:
		return append(append(append(b, `{"id":"45ef4dewdwe1","source":"acs.vpc","specversion":"1.0","type":"vpc:ActionTrail:ApiCall","datacontenttype":"application/json","time":"2020-11-19T21:04:41+08:00","data":`...), event...), "}\n"...)
	case Lines:
		return append(append(b, event...), '\n')
	default:
		return append(b, event...)
	}
}
