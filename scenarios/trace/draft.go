package trace

import (
	"bytes"
	"unicode/utf8"

	"ecsim/model"
	"github.com/go-json-experiment/json/jsontext"
)

// levels is how deep events may be nested in what carried them: a log of a log of an event.
const levels = 5

// span is a part of a draft's text.
type span struct{ from, to int }

// draft is an event being read. Its texts are gathered in one buffer, which becomes one string.
type draft struct {
	names names
	text  []byte
	// fields are the texts of an event's fields.
	fields [fieldCount]span
	// params are the parameters' names, and values in text.
	params []draftParam
	seen   map[string]bool
	masked []string
	// response is the recorded answer, a part of the window or of answer.
	response, answer []byte
	// list is a list of events in place of one.
	list []byte
	// unquoted says that what is being read was in a string; it will not stand still as the window does.
	unquoted bool
	// time is when it happened; check finds it.
	time model.Instant
	// bad is the first thing that makes no sense.
	bad *invalid
	// key and path are scratch for names.
	key  []byte
	path []byte
	subs [levels]sub
}

type draftParam struct {
	name  string
	value span
}

// sub reads JSON that is in a string.
type sub struct {
	dec  jsontext.Decoder
	in   bytes.Buffer
	text []byte
}

func (x *draft) reset() {
	x.text = x.text[:0]
	x.fields = [fieldCount]span{}
	x.params = x.params[:0]
	x.masked = x.masked[:0]
	x.response, x.list, x.bad = nil, nil, nil
	// What one gigantic event needed is given back.
	if cap(x.text) > 1<<20 {
		x.text = nil
	}
	if cap(x.answer) > 1<<20 {
		x.answer = nil
	}
	if cap(x.params) > 1<<14 {
		x.params, x.seen = nil, nil
	}
}

// object reads an object that has the fields of an event, or that of what carries one.
func (x *draft) object(d *jsontext.Decoder, level int) error {
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() == '"' {
		raw, err := d.ReadValue()
		if err != nil {
			return err
		}
		key := x.plain(raw)
		f := fieldOf(key)
		if f == fieldParam {
			x.path = append(x.path[:0], key[bytes.Index(key, []byte(paramPrefix))+len(paramPrefix):]...)
			if err := x.param(d, 0); err != nil {
				return err
			}
			continue
		}
		if err := x.field(d, f, level); err != nil {
			return err
		}
	}
	_, err := d.ReadToken()
	return err
}

// field reads the value of a field.
func (x *draft) field(d *jsontext.Decoder, f field, level int) error {
	kind := d.PeekKind()
	switch {
	case f == fieldIdentity && kind == '{':
		return x.identity(d)
	case (f == fieldParams || f == fieldParamJSON) && kind == '{':
		return x.parameters(d, f)
	case f == fieldCarrier && kind == '{' && level < levels:
		return x.object(d, level+1)
	}
	v, err := d.ReadValue()
	if err != nil {
		return err
	}
	switch f {
	case noField:
	case fieldIdentity, fieldParams, fieldParamJSON, fieldCarrier:
		at := int(d.InputOffset())
		switch {
		case kind == '"':
			return x.inside(v, f, level, at)
		case f != fieldCarrier && kind != 'n' && !emptyList(v): // some write an empty object as an empty list
			x.wrong(at-len(v), "expected %s to be a JSON object or one in a string, not %s", fieldName(f), shorten(v))
		}
	case fieldResponse:
		x.respond(v)
	case fieldEvents:
		if kind == '[' && level <= 1 && !x.unquoted {
			x.list = v
		}
	default:
		x.fields[f] = x.add(v)
	}
	return nil
}

func emptyList(v jsontext.Value) bool {
	return v.Kind() == '[' && len(bytes.TrimSpace(v[1:len(v)-1])) == 0
}

// inside reads JSON in a string: what ActionTrail delivers to the log service has it so.
func (x *draft) inside(v jsontext.Value, f field, level, at int) error {
	if level >= levels {
		return nil
	}
	s := &x.subs[level]
	s.text, _ = jsontext.AppendUnquote(s.text[:0], v)
	text := bytes.TrimSpace(s.text)
	if len(text) == 0 || string(text) == "null" {
		return nil
	}
	if text[0] != '{' {
		if f != fieldCarrier {
			x.wrong(at-len(v), "expected %s to be a JSON object or one in a string, not %s", fieldName(f), shorten(text))
		}
		return nil
	}
	reset(&s.dec, &s.in, text)
	var err error
	switch f {
	case fieldIdentity:
		err = x.identity(&s.dec)
	case fieldCarrier:
		was := x.unquoted
		x.unquoted = true
		err = x.object(&s.dec, level+1)
		x.unquoted = was
	default:
		err = x.parameters(&s.dec, f)
	}
	if err != nil {
		x.wrong(at-len(v), "the text of %s is not JSON: %s", fieldName(f), reason(err))
	}
	if cap(s.text) > 1<<20 {
		s.text = nil
	}
	return nil
}

// identity reads who called.
func (x *draft) identity(d *jsontext.Decoder) error {
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() == '"' {
		raw, err := d.ReadValue()
		if err != nil {
			return err
		}
		f := noField
		switch string(x.plain(raw)) {
		case "accountId", "AccountId":
			f = fieldAccount
		case "accessKeyId", "AccessKeyId":
			f = fieldAccessKey
		}
		v, err := d.ReadValue()
		if err != nil {
			return err
		}
		if f != noField {
			x.fields[f] = x.add(v)
		}
	}
	_, err := d.ReadToken()
	return err
}

// respond keeps a recorded answer: an object, or one in a string.
func (x *draft) respond(v jsontext.Value) {
	x.response = nil
	if v.Kind() == '"' {
		x.answer, _ = jsontext.AppendUnquote(x.answer[:0], v)
		if v = bytes.TrimSpace(x.answer); !v.IsValid(lenient...) {
			return
		}
	} else if x.unquoted {
		x.answer = append(x.answer[:0], v...)
		v = x.answer
	}
	if v.Kind() != '{' || len(bytes.TrimSpace(v[1:len(v)-1])) == 0 {
		return
	}
	if !utf8.Valid(v) {
		v = bytes.ToValidUTF8(v, []byte("\ufffd"))
	}
	x.response = v
}

// add gathers the text of a string, a number or a boolean; that of anything else is empty.
func (x *draft) add(v jsontext.Value) span {
	from := len(x.text)
	switch v.Kind() {
	case '"':
		x.text, _ = jsontext.AppendUnquote(x.text, v)
	case '0', 't', 'f':
		x.text = append(x.text, v...)
	}
	return span{from, len(x.text)}
}

// plain is the text of a name. It holds until the next call.
func (x *draft) plain(raw jsontext.Value) []byte {
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	x.key, _ = jsontext.AppendUnquote(x.key[:0], raw)
	return x.key
}

// bytes is the text of a field.
func (x *draft) bytes(f field) []byte { return x.text[x.fields[f].from:x.fields[f].to] }

func (x *draft) wrong(at int, format string, args ...any) {
	if x.bad == nil {
		x.bad = &invalid{at: at, reason: sprintf(format, args...)}
	}
}
