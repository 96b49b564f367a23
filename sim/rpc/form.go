package rpc

import (
	"fmt"
	"strings"

	"ecsim/model"
)

// Limits of one call.
const (
	// maxText is the size in bytes of a query, and of a form body.
	maxText = 2 << 20
	// maxParams is the number of parameters in both.
	maxParams = 20000
)

// parseForm appends the parameters of a query or a form body to ps, in their order. Values are parts of s where nothing
// had to be decoded. where names the text in the error.
func parseForm(ps []model.Param, s, where string) ([]model.Param, error) {
	if len(s) > maxText {
		return ps, fmt.Errorf("the %s has %d bytes; %d are allowed", where, len(s), maxText)
	}
	for s != "" {
		var pair string
		pair, s, _ = strings.Cut(s, "&")
		if pair == "" {
			continue
		}
		if len(ps) == maxParams {
			return ps, fmt.Errorf("there are more than %d parameters", maxParams)
		}
		name, value, _ := strings.Cut(pair, "=")
		name, ok := unescape(name)
		if !ok {
			return ps, fmt.Errorf("the %s has a broken percent escape in the name of parameter %q", where, shorten(name))
		}
		if value, ok = unescape(value); !ok {
			return ps, fmt.Errorf("the %s has a broken percent escape in the value of parameter %s: %q", where, shorten(name), shorten(value))
		}
		ps = append(ps, model.Param{Name: name, Value: value})
	}
	return ps, nil
}

// unescape decodes a part of a form: plus is a blank, %XX a byte. When ok is false it returns s as it is.
func unescape(s string) (text string, ok bool) {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] != '%' && s[i] != '+'
	}
	if plain {
		return s, true
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '+':
			b.WriteByte(' ')
		case '%':
			if i+2 >= len(s) {
				return s, false
			}
			high, ok1 := unhex(s[i+1])
			low, ok2 := unhex(s[i+2])
			if !ok1 || !ok2 {
				return s, false
			}
			b.WriteByte(high<<4 | low)
			i += 2
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), true
}

func unhex(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// shorten keeps what an error message quotes readable.
func shorten(s string) string {
	if len(s) > 80 {
		return strings.ToValidUTF8(s[:80], "") + "…"
	}
	return s
}
