package record

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"ecsim/model"
)

// Invalid says that a line is JSON but is not one of a log. At is how far on in its text that shows.
type Invalid struct {
	At     int
	Reason string
	// Fatal is set when what follows cannot be read either: it is a log of another version, or no log.
	Fatal bool
}

func (e *Invalid) Error() string { return e.Reason }

// Decoder decodes lines. Its memory is used again for each.
type Decoder struct {
	// Intern, if set, gives the string of a text that comes again and again.
	Intern func([]byte) string
	// BodyAt is how far on in the text of the line that was decoded its Body is.
	BodyAt int

	dec jsontext.Decoder
	in  bytes.Buffer
	l   *Line
	// text is the line's texts one after the other, which become one string, and params where those of parameters are.
	text   []byte
	params []param
	// message is where the message is in text, and id where the request ID.
	message, id span
	// seen are the fields that were there, as bits.
	seen    uint
	bad     *Invalid
	scratch []byte
}

type span struct{ from, to int }

type param struct {
	name  string
	raw   span // the name, where it was in base64
	value span
}

// Decode reads the line at the beginning of text, which may be cut off anywhere, into l, and says how many bytes it is, without
// a line end. Response and Body are parts of text. The error is an *Invalid, with which the line has been consumed, or one of
// jsontext: io.ErrUnexpectedEOF when more text is needed.
func (d *Decoder) Decode(text []byte, l *Line) (int, error) {
	d.reset(text, l)
	if k := d.dec.PeekKind(); k != '{' && k != jsontext.KindInvalid {
		v, err := d.dec.ReadValue()
		if err != nil {
			return 0, err
		}
		n := int(d.dec.InputOffset())
		return n, &Invalid{At: n - len(v), Reason: "expected a line of the log, a JSON object, not " + kindName(v.Kind())}
	}
	if err := d.object(func(key []byte, at int) error {
		f := fieldOf(key)
		if f == noField {
			d.wrong(at, "the key %q is not known; expected %s", cut(key), keysFor(d.l.Kind))
			return d.dec.SkipValue()
		}
		if d.seen&(1<<f) != 0 {
			d.wrong(at, "the key %q is there twice", key)
		}
		d.seen |= 1 << f
		if k := fieldKinds[f]; k != Clock {
			if l.Kind != Clock && l.Kind != k {
				d.wrong(at, "the line has both %q and %q; expected one of them", l.Kind.Key(), k.Key())
			}
			l.Kind = k
		}
		return d.field(f)
	}); err != nil {
		return 0, err
	}
	n := int(d.dec.InputOffset())
	d.complete(n)
	if d.bad != nil {
		return n, d.bad
	}
	d.strings()
	return n, nil
}

func (d *Decoder) reset(text []byte, l *Line) {
	*l = Line{Params: l.Params[:0]}
	d.in = *bytes.NewBuffer(text)
	d.dec.Reset(&d.in, jsontext.AllowDuplicateNames(true)) // the own keys are checked here, and parameters may recur
	d.l, d.text, d.params, d.message, d.id = l, d.text[:0], d.params[:0], span{}, span{}
	d.seen, d.bad, d.BodyAt = 0, nil, 0
	// What one gigantic line needed is given back.
	if cap(d.text) > 1<<20 {
		d.text = nil
	}
	if cap(d.params) > 1<<14 {
		d.params, l.Params = nil, nil
	}
}

// object reads the members of an object with fn, which reads the value; at is where the key is.
func (d *Decoder) object(fn func(key []byte, at int) error) error {
	if _, err := d.dec.ReadToken(); err != nil {
		return err
	}
	for d.dec.PeekKind() == '"' {
		raw, err := d.dec.ReadValue()
		if err != nil {
			return err
		}
		at := int(d.dec.InputOffset()) - len(raw)
		key := raw[1 : len(raw)-1]
		if bytes.IndexByte(raw, '\\') >= 0 {
			d.scratch, _ = jsontext.AppendUnquote(d.scratch[:0], raw)
			key = d.scratch
		}
		if err := fn(key, at); err != nil {
			return err
		}
	}
	_, err := d.dec.ReadToken()
	return err
}

// field reads the value of a key.
func (d *Decoder) field(f field) error {
	l := d.l
	switch f {
	case fieldParams:
		return d.readParams()
	case fieldParams64:
		return d.readParams64()
	}
	v, err := d.dec.ReadValue()
	if err != nil {
		return err
	}
	at := int(d.dec.InputOffset()) - len(v)
	switch f {
	case fieldAt:
		if text, ok := d.plain(f, v, at); ok {
			if err := l.At.UnmarshalText(text); err != nil || len(text) == 0 || l.At > model.EndOfTime {
				d.wrong(at, "at is %q; expected a time such as 2026-01-01T00:00:00Z, in the years 1970 to 2255", cut(text))
			}
		}
	case fieldVersion:
		if version, err := strconv.Atoi(string(v)); err != nil {
			d.fatal(at, "version is %s; expected the number %d", cut(v), Version)
		} else if version != Version {
			d.fatal(at, "the log is of version %d; this ecsim reads version %d", version, Version)
		}
	case fieldLog:
		l.Head = true
		if text, ok := d.plain(f, v, at); !ok || string(text) != Magic {
			d.fatal(at, "ecsim is %s; expected %q", cut(v), Magic)
		}
	case fieldCall:
		l.Action = model.Action(d.word(f, v, at))
	case fieldAccount:
		l.Account = d.word(f, v, at)
	case fieldCode:
		l.Code = model.Code(d.word(f, v, at))
	case fieldRule:
		l.Rule = d.word(f, v, at)
	case fieldRequestID:
		d.id = d.add(f, v, at)
	case fieldMessage:
		d.message = d.add(f, v, at)
	case fieldStatus:
		if l.Status, err = strconv.Atoi(string(v)); err != nil || l.Status < 100 || l.Status > 599 {
			d.wrong(at, "status is %s; expected an HTTP status, 100 to 599", cut(v))
		}
	default: // a response or a body
		switch kind := v.Kind(); {
		case f == fieldRouterRemoved && kind != '"':
			d.wrong(at, "%s is %s; expected a string", fieldKeys[f], kindName(kind))
		case f != fieldRouterRemoved && kind != '{':
			d.wrong(at, "%s is %s; expected an object", fieldKeys[f], kindName(kind))
		}
		if f == fieldResponse {
			l.Response = v
		} else {
			l.Body, d.BodyAt = v, at
		}
	}
	return nil
}

// plain is the text of a string. It holds until the next one.
func (d *Decoder) plain(f field, v jsontext.Value, at int) ([]byte, bool) {
	if v.Kind() != '"' {
		d.wrong(at, "%s is %s; expected a string", fieldKeys[f], kindName(v.Kind()))
		return nil, false
	}
	if bytes.IndexByte(v, '\\') < 0 {
		return v[1 : len(v)-1], true
	}
	d.scratch, _ = jsontext.AppendUnquote(d.scratch[:0], v)
	return d.scratch, true
}

// word is the text of a string that comes again and again.
func (d *Decoder) word(f field, v jsontext.Value, at int) string {
	text, _ := d.plain(f, v, at)
	if d.Intern != nil {
		return d.Intern(text)
	}
	return string(text)
}

// add gathers the text of a string.
func (d *Decoder) add(f field, v jsontext.Value, at int) span {
	if v.Kind() != '"' {
		d.wrong(at, "%s is %s; expected a string", fieldKeys[f], kindName(v.Kind()))
		return span{}
	}
	from := len(d.text)
	d.text, _ = jsontext.AppendUnquote(d.text, v)
	return span{from, len(d.text)}
}

// complete says what a line of n bytes lacks, or has too much.
func (d *Decoder) complete(n int) {
	k := d.l.Kind
	has := func(f field) bool { return d.seen&(1<<f) != 0 }
	for f := noField + 1; f < fields; f++ {
		switch {
		case has(f) && usedBy[f]&(1<<k) == 0 && k == Clock:
			d.wrong(0, "the line has %q and does not tell of what; expected %s beside it", fieldKeys[f], list(kindKeys[State:]))
		case has(f) && usedBy[f]&(1<<k) == 0:
			d.wrong(0, "a line with %q has no %q; expected %s", k.Key(), fieldKeys[f], keysFor(k))
		case !has(f) && needed[f]&(1<<k) != 0:
			d.wrong(n-1, "%q is missing", fieldKeys[f])
		}
	}
	switch {
	case has(fieldLog) && !has(fieldVersion):
		d.fatal(n-1, `"version" is missing; expected %d`, Version)
	case has(fieldVersion) && !has(fieldLog):
		d.wrong(n-1, `"ecsim" is missing; expected %q`, Magic)
	case k == Call && has(fieldParams) && has(fieldParams64):
		d.wrong(n-1, `the line has both "params" and "paramsBase64"; expected one of them`)
	case k == Call && d.l.Action == "":
		d.wrong(0, "call is empty; expected the name of an action")
	case has(fieldCode) && d.l.Code == "":
		d.wrong(0, "code is empty; expected that of a refusal")
	case k == Call && has(fieldResponse) == has(fieldCode):
		d.wrong(n-1, `expected "response" or "code", and not both`)
	}
}

// strings makes the line's strings of what was gathered.
func (d *Decoder) strings() {
	all := string(d.text)
	l := d.l
	l.RequestID, l.Message = all[d.id.from:d.id.to], all[d.message.from:d.message.to]
	for i := range d.params {
		p := &d.params[i]
		if p.raw != (span{}) {
			p.name = all[p.raw.from:p.raw.to]
		}
		l.Params = append(l.Params, model.Param{Name: p.name, Value: all[p.value.from:p.value.to]})
	}
}

func (d *Decoder) wrong(at int, format string, args ...any) {
	if d.bad == nil {
		d.bad = &Invalid{At: at, Reason: fmt.Sprintf(format, args...)}
	}
}

func (d *Decoder) fatal(at int, format string, args ...any) {
	if d.bad == nil || !d.bad.Fatal {
		d.bad = &Invalid{At: at, Reason: fmt.Sprintf(format, args...), Fatal: true}
	}
}

var kindNames = map[jsontext.Kind]string{'n': "null", 'f': "false", 't': "true", '"': "a string", '0': "a number", '[': "an array", '{': "an object"}

func kindName(k jsontext.Kind) string { return kindNames[k] }

// cut shortens a text for a message.
func cut(b []byte) string {
	if len(b) > 60 {
		return strings.ToValidUTF8(string(b[:60]), "") + "…"
	}
	return string(b)
}

// list names keys for a message.
func list(keys []string) string {
	if len(keys) == 1 {
		return strconv.Quote(keys[0])
	}
	quoted := make([]string, len(keys))
	for i, k := range keys {
		quoted[i] = strconv.Quote(k)
	}
	return strings.Join(quoted[:len(keys)-1], ", ") + " or " + quoted[len(keys)-1]
}
