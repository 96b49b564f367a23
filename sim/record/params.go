package record

import (
	"encoding/base64"

	"github.com/go-json-experiment/json"
)

// readParams reads the object of parameters.
func (d *Decoder) readParams() error {
	if d.dec.PeekKind() != '{' {
		return d.other("params", "an object")
	}
	return d.object(func(key []byte, _ int) error {
		p := param{}
		if d.Intern != nil {
			p.name = d.Intern(key)
		} else {
			p.name = string(key)
		}
		v, err := d.dec.ReadValue()
		if err != nil {
			return err
		}
		if v.Kind() != '"' {
			d.wrong(int(d.dec.InputOffset())-len(v), "parameter %s is %s; expected a string", cut([]byte(p.name)), kindName(v.Kind()))
			return nil
		}
		p.value = d.add(fieldParams, v, 0)
		d.params = append(d.params, p)
		return nil
	})
}

// readParams64 reads the list of parameters in base64.
func (d *Decoder) readParams64() error {
	const expected = "a list of pairs of strings in base64"
	if d.dec.PeekKind() != '[' {
		return d.other("paramsBase64", expected)
	}
	v, err := d.dec.ReadValue()
	if err != nil {
		return err
	}
	at := int(d.dec.InputOffset()) - len(v)
	var pairs [][]string
	ok := json.Unmarshal(v, &pairs) == nil
	for _, pair := range pairs {
		ok = ok && len(pair) == 2
		if !ok {
			break
		}
		var p param
		for i, to := range []*span{&p.raw, &p.value} {
			raw, err := base64.StdEncoding.DecodeString(pair[i])
			ok = ok && err == nil
			*to = span{len(d.text), len(d.text) + len(raw)}
			d.text = append(d.text, raw...)
		}
		d.params = append(d.params, p)
	}
	if !ok {
		d.wrong(at, "paramsBase64 is not %s", expected)
	}
	return nil
}

// other says that a value is of another kind than expected.
func (d *Decoder) other(key, expected string) error {
	v, err := d.dec.ReadValue()
	if err != nil {
		return err
	}
	d.wrong(int(d.dec.InputOffset())-len(v), "%s is %s; expected %s", key, kindName(v.Kind()), expected)
	return nil
}
