package api

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"
)

// Response is an action's answer. Each is a pointer to one of the generated structs.
type Response interface {
	SetRequestID(id string)
	// AppendJSON appends the answer as JSON: every field, an empty list as [].
	AppendJSON(b []byte) []byte
	// AppendXML appends the answer as XML: an element named after the response, in it one for each field and for each
	// item of a list.
	AppendXML(b []byte) []byte
}

const hexDigits = "0123456789abcdef"

// AppendQuoted appends s as a JSON string, like encoding/json without the escaping of HTML.
func AppendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && n == 1:
				b = append(append(b, s[start:i]...), `\ufffd`...)
				start = i + n
			case r == '\u2028' || r == '\u2029': // line ends in JavaScript
				b = append(append(append(b, s[start:i]...), `\u202`...), hexDigits[r&0xf])
				start = i + n
			}
			i += n
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\b':
			b = append(b, `\b`...)
		case '\f':
			b = append(b, `\f`...)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, `\u00`...)
			b = append(b, hexDigits[c>>4], hexDigits[c&0xf])
		}
		i++
		start = i
	}
	return append(append(b, s[start:]...), '"')
}

// AppendEscaped appends s as the content of an XML element; what XML cannot hold becomes U+FFFD.
func AppendEscaped(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '<' || c == '>' || c == '&' || c == '"' || c == '\'' {
			var e strings.Builder
			_ = xml.EscapeText(&e, []byte(s)) // a Builder takes everything
			return append(b, e.String()...)
		}
	}
	return append(b, s...)
}
