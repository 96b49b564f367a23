package trace

import (
	"bytes"
	"encoding/xml"
	"maps"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// topFields are the strings of a JSON object.
func topFields(v jsontext.Value) map[string]string {
	d := jsontext.NewDecoder(bytes.NewBuffer(v), lenient...)
	fields := map[string]string{}
	if _, err := d.ReadToken(); err != nil {
		return fields
	}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			break
		}
		key := name.String()
		value, err := d.ReadValue()
		if err != nil {
			break
		}
		if value.Kind() == '"' {
			b, _ := jsontext.AppendUnquote([]byte(nil), value)
			fields[key] = string(b)
		}
	}
	return fields
}

// xmlFields are the elements directly in the root of an XML document that have nothing but text in them. Simple says that it has no
// others: of others XML does not tell lists from objects, nor numbers from texts.
func xmlFields(text []byte) (fields map[string]string, simple bool) {
	d := xml.NewDecoder(bytes.NewReader(text))
	fields, simple = map[string]string{}, true
	depth, name, value := 0, "", []byte(nil)
	for {
		t, err := d.Token()
		if err != nil {
			return fields, simple && depth == 0 && len(fields) > 0
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			switch {
			case depth == 2:
				name, value = t.Name.Local, value[:0]
			case depth > 2:
				simple, name = false, ""
			}
		case xml.CharData:
			if depth == 2 {
				value = append(value, t...)
			}
		case xml.EndElement:
			if depth == 2 && name != "" {
				if _, twice := fields[name]; twice {
					simple = false
				}
				fields[name] = string(value)
			}
			depth--
		}
	}
}

// jsonOf is the object that has the fields.
func jsonOf(fields map[string]string) []byte {
	b := []byte{'{'}
	for i, name := range slices.Sorted(maps.Keys(fields)) {
		if i > 0 {
			b = append(b, ',')
		}
		b, _ = jsontext.AppendQuote(b, name)
		b = append(b, ':')
		b, _ = jsontext.AppendQuote(b, fields[name])
	}
	return append(b, '}')
}
