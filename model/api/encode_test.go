package api

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// texts are strings that need some care in JSON or XML, and plain ones.
var texts = rapid.OneOf(
	rapid.SampledFrom([]string{"", "a", "杭州", "<a href=\"x\">&amp;'", "\x00\x1f\x7f", "\u2028\u2029", "\xff\xfe", "a\\b\"c\b\f\n\r\t", "\ufffd", "😀"}),
	rapid.String(),
)

// fill sets every field of a response.
func fill(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rapid.IntRange(0, 3).Draw(t, "n"), 3))
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.String:
		v.SetString(texts.Draw(t, "s"))
	case reflect.Int64:
		v.SetInt(rapid.Int64().Draw(t, "i"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "b"))
	case reflect.Float64:
		v.SetFloat(rapid.Float64().Draw(t, "f"))
	default:
		t.Fatalf("no value for a %s", v.Type())
	}
}

func drawResponse(t *rapid.T) Response {
	s := rapid.SampledFrom(Actions()).Draw(t, "action")
	r := s.newResponse()
	fill(t, reflect.ValueOf(r).Elem())
	return r
}

func TestAppendJSONIsEncodingJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawResponse(t)
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
		if got := string(r.AppendJSON(nil)) + "\n"; got != want.String() {
			t.Fatalf("%T\n got %s\nwant %s", r, got, want.String())
		}
	})
}

// TestAppendXMLSaysTheSame reads the XML back into the response and compares.
func TestAppendXMLSaysTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawResponse(t)
		d := xml.NewDecoder(bytes.NewReader(r.AppendXML(nil)))
		start, err := d.Token()
		if err != nil || start.(xml.StartElement).Name.Local != reflect.TypeOf(r).Elem().Name() {
			t.Fatalf("the root is %v (%v)", start, err)
		}
		got := reflect.New(reflect.TypeOf(r).Elem())
		readElement(t, d, got.Elem())
		if _, err := d.Token(); err != io.EOF {
			t.Fatalf("something comes after the root: %v", err)
		}
		want := reflect.ValueOf(r).Elem()
		legible(want)
		a, _ := json.Marshal(got.Interface())
		b, _ := json.Marshal(want.Addr().Interface())
		if !bytes.Equal(a, b) {
			t.Fatalf("%T\n got %s\nwant %s", r, a, b)
		}
	})
}

// readElement reads the content of an element into v, up to its end.
func readElement(t *rapid.T, d *xml.Decoder, v reflect.Value) {
	if v.Kind() == reflect.Slice {
		item := reflect.New(v.Type().Elem()).Elem()
		readElement(t, d, item)
		v.Set(reflect.Append(v, item))
		return
	}
	var text strings.Builder
	for {
		tok, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.CharData:
			text.Write(tok)
		case xml.StartElement:
			f, ok := fieldNamed(v, tok.Name.Local)
			if !ok {
				t.Fatalf("%s has no %s", v.Type(), tok.Name.Local)
			}
			readElement(t, d, f)
		case xml.EndElement:
			switch v.Kind() {
			case reflect.String:
				v.SetString(text.String())
			case reflect.Int64:
				n, _ := strconv.ParseInt(text.String(), 10, 64)
				v.SetInt(n)
			case reflect.Bool:
				v.SetBool(text.String() == "true")
			case reflect.Float64:
				f, _ := strconv.ParseFloat(text.String(), 64)
				v.SetFloat(f)
			}
			return
		}
	}
}

func fieldNamed(v reflect.Value, name string) (reflect.Value, bool) {
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("json") == name {
			return v.Field(i), true
		}
	}
	return v, false
}

// legible replaces what XML cannot hold, and lists without items by none.
func legible(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			legible(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			legible(v.Index(i))
		}
	case reflect.String:
		var b strings.Builder
		for _, r := range v.String() {
			if r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r != 0xfffe && r != 0xffff {
				b.WriteRune(r)
			} else {
				b.WriteRune('\ufffd')
			}
		}
		v.SetString(b.String())
	}
}
