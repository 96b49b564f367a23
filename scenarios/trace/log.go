package trace

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"ecsim/sim/record"
)

// maxLogLine is the size that a line of a log may have: the first has a whole state.
const maxLogLine = 1 << 30

// log reads the log of ecsim serve.
type log struct {
	elements
	event Event
}

func newLog(s *source) *log { return &log{elements: elements{s: s}} }

// Next implements Reader.
func (l *log) Next() (*Event, error) {
	err := l.next(func(text []byte) (int, error) {
		// A line that was cut off must not take the next one for its rest.
		line, _, whole := bytes.Cut(text, []byte("\n"))
		n, err := valueLength(line)
		if whole && errors.Is(err, io.ErrUnexpectedEOF) {
			return len(line), &invalid{at: len(line), reason: "the line ends within an event; expected the rest of it"}
		}
		if err != nil {
			return 0, err
		}
		return n, l.decode(line[:n])
	})
	if err != nil {
		return nil, err
	}
	l.event.Line, l.event.Index = l.line, l.count
	return &l.event, nil
}

// valueLength is how long the JSON value at the beginning of a text is.
func valueLength(text []byte) (int, error) {
	var d jsontext.Decoder
	d.Reset(bytes.NewReader(text), lenient...)
	if _, err := d.ReadValue(); err != nil {
		return 0, err
	}
	return int(d.InputOffset()), nil
}

// decode makes an event of a line.
func (l *log) decode(text []byte) error {
	var line record.Line
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&line); err != nil {
		return &invalid{at: offset(err, text), reason: reasonOf(err)}
	}
	if err := line.Check(l.count == 1); err != nil {
		return &invalid{reason: err.Error()}
	}
	e := Event{Time: line.At, Service: "Vpc"}
	switch {
	case line.Call != "":
		e.Kind, e.Action, e.Account, e.RequestID, e.Params = Call, line.Call, line.Account, line.RequestID, line.Params
		e.Status, e.Outcome, e.Response = line.Status, Accepted, line.Response
		if line.Response == nil {
			e.Outcome, e.Code, e.Message = Refused, line.Code, line.Message
		}
		for _, p := range line.Params {
			if p.Name == "RegionId" {
				e.Region = p.Value
			}
		}
	case line.Operator != nil:
		e.Kind, e.Subject, e.Change = Operator, line.Operator.ID, line.Operator.Event
	case line.Fault != nil:
		e.Kind, e.Subject, e.Change = Fault, line.Fault.Target, "up"
		if line.Fault.Down {
			e.Change = "down"
		}
	case line.Router != nil:
		e.Kind, e.Subject, e.Change = CustomerRouter, line.Router.Name, "put"
		e.Body = body(line.Router)
	case line.RemoveRouter != "":
		e.Kind, e.Subject, e.Change = CustomerRouter, line.RemoveRouter, "removed"
	case line.CEN != nil:
		e.Kind, e.Subject, e.Change = CEN, line.CEN.VbrID, "detached"
		if line.CEN.Attach {
			e.Change = "attached"
		}
		e.Body = body(struct {
			CEN   string `json:"cen"`
			Owner string `json:"owner,omitempty"`
		}{line.CEN.CEN.ID, line.CEN.CEN.Owner})
	case line.State != nil:
		e.Kind, e.Body = State, line.State
	default:
		e.Kind = Clock
	}
	l.event = e
	return nil
}

func body(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain structures, which were JSON
	}
	return text
}

// offset is where in a line what is wrong shows.
func offset(err error, text []byte) int {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return max(int(syntax.Offset)-1, 0)
	case errors.As(err, &typ):
		return max(min(int(typ.Offset), len(text))-1, 0)
	}
	return 0
}

func reasonOf(err error) string {
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &typ) && typ.Field != "":
		return fmt.Sprintf("%s is a JSON %s; expected %s", typ.Field, typ.Value, goKind(typ.Type.Kind().String()))
	case errors.As(err, &typ):
		return fmt.Sprintf("the line is a JSON %s; expected an object", typ.Value)
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

func goKind(kind string) string {
	switch kind {
	case "struct", "map":
		return "an object"
	case "string":
		return "a text"
	case "slice", "array":
		return "a list"
	case "bool":
		return "true or false"
	}
	return "a number"
}
