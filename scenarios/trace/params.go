package trace

import (
	"bytes"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// depth is how deep parameters may be nested.
const depth = 32

// commonNames are the parameters that every call has, and what ActionTrail writes among them. They are no parameters of an action.
var commonNames = map[string]bool{
	"Action": true, "Version": true, "Format": true, "AccessKeyId": true, "Signature": true, "SignatureMethod": true, "SignatureNonce": true,
	"SignatureVersion": true, "SignatureType": true, "Timestamp": true, "TimeStamp": true, "SecurityToken": true,
	"AcsHost": true, "AcsProduct": true, "RequestId": true, "HostId": true, "AcceptLanguage": true, "charset": true,
	"ClientPort": true, "SourceRegionId": true,
}

func common(name []byte) bool {
	return commonNames[string(name)] || bytes.HasPrefix(name, []byte("X-Acs-")) || bytes.HasPrefix(name, []byte("stsToken"))
}

// parameters reads an object of parameters, flat or structured. Those that are there already stay as they are.
func (x *draft) parameters(d *jsontext.Decoder, f field) error {
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	before := len(x.params)
	for d.PeekKind() == '"' {
		raw, err := d.ReadValue()
		if err != nil {
			return err
		}
		x.path = append(x.path[:0], x.plain(raw)...)
		if err := x.param(d, 0); err != nil {
			return err
		}
	}
	x.merge(before)
	_, err := d.ReadToken()
	return err
}

// merge drops the parameters from the given one on that are among those before it: an event has them twice.
func (x *draft) merge(before int) {
	if before == 0 || before == len(x.params) {
		return
	}
	if x.seen == nil {
		x.seen = make(map[string]bool)
	}
	clear(x.seen)
	for i := range before {
		x.seen[x.params[i].name] = true
	}
	kept := x.params[:before]
	for _, p := range x.params[before:] {
		if !x.seen[p.name] {
			kept = append(kept, p)
		}
	}
	x.params = kept
}

// param reads the value of the parameter x.path. A list becomes Name.1, Name.2; an object Name.Field; a number or a boolean its text.
func (x *draft) param(d *jsontext.Decoder, level int) error {
	switch kind := d.PeekKind(); {
	case (kind == '{' || kind == '[') && level >= depth:
		v, err := d.ReadValue()
		if err == nil {
			x.wrong(int(d.InputOffset())-len(v), "parameter %s is nested deeper than %d levels", shorten(x.path), depth)
		}
		return err
	case level == 0 && (kind == '{' || kind == '[') && common(x.path):
		_, err := d.ReadValue()
		return err
	case kind == '{' || kind == '[':
		if _, err := d.ReadToken(); err != nil {
			return err
		}
		length := len(x.path)
		for i := 1; ; i++ {
			next := d.PeekKind()
			if next == '}' || next == ']' || next == jsontext.KindInvalid {
				break
			}
			x.path = append(x.path[:length], '.')
			if kind == '[' {
				x.path = strconv.AppendInt(x.path, int64(i), 10)
			} else {
				raw, err := d.ReadValue()
				if err != nil {
					return err
				}
				x.path = append(x.path, x.plain(raw)...)
			}
			if err := x.param(d, level+1); err != nil {
				return err
			}
		}
		x.path = x.path[:length]
		_, err := d.ReadToken()
		return err
	}
	v, err := d.ReadValue()
	if err != nil || v.Kind() == 'n' || common(x.path) {
		return err
	}
	name := x.names.of(x.path)
	value := x.add(v)
	if hidden(x.text[value.from:value.to]) {
		x.masked = append(x.masked, name)
		return nil
	}
	x.params = append(x.params, draftParam{name, value})
	return nil
}

// hidden reports whether a recorder has put asterisks in a value's place.
func hidden(b []byte) bool {
	return len(b) >= 3 && b[0] == '*' && len(bytes.Trim(b, "*")) == 0
}
