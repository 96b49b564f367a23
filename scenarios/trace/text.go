package trace

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"time"

	"ecsim/model"
	"github.com/go-json-experiment/json/jsontext"
)

// names keeps strings that come again and again.
type names struct{ m map[string]string }

// most bounds how many are kept, and longest how long they are.
const (
	most    = 4096
	longest = 128
)

func (n *names) of(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if s, ok := n.m[string(b)]; ok {
		return s
	}
	s := string(b)
	if len(s) <= longest {
		if n.m == nil || len(n.m) >= most {
			n.m = make(map[string]string)
		}
		n.m[s] = s
	}
	return s
}

// instant reads a time: RFC 3339, or seconds or milliseconds since 1970. Of an empty text it is zero; ok is false for
// any other that is no time a world can reach.
func instant(b []byte) (t model.Instant, ok bool) {
	if len(b) == 0 {
		return 0, true
	}
	if t, ok = moment(b); !ok || t > model.EndOfTime {
		return 0, false
	}
	return t, true
}

// moment reads a time from 1970 to 2261.
func moment(b []byte) (t model.Instant, ok bool) {
	if len(b) == 20 && b[19] == 'Z' && b[10] == 'T' {
		if t, ok := second(b); ok {
			return t, true
		}
	}
	if n, err := strconv.ParseInt(string(b), 10, 64); err == nil && n >= 0 {
		if n >= 1e11 {
			return model.Instant(n) * model.Instant(time.Millisecond), n < 9e12
		}
		return model.Instant(n) * model.Instant(time.Second), n < 9e9
	}
	if at, err := time.Parse(time.RFC3339Nano, string(b)); err == nil {
		y := at.UTC().Year()
		return model.At(at), 1970 <= y && y <= 2261
	}
	return 0, false
}

// second reads 2006-01-02T15:04:05Z.
func second(b []byte) (model.Instant, bool) {
	var n [6]int
	for i, at := range [...][2]int{{0, 4}, {5, 7}, {8, 10}, {11, 13}, {14, 16}, {17, 19}} {
		for _, c := range b[at[0]:at[1]] {
			if c < '0' || c > '9' {
				return 0, false
			}
			n[i] = 10*n[i] + int(c-'0')
		}
	}
	if b[4] != '-' || b[7] != '-' || b[13] != ':' || b[16] != ':' || n[0] < 1970 || n[0] > 2261 || n[1] < 1 || n[1] > 12 || n[2] < 1 || n[3] > 23 || n[4] > 59 || n[5] > 59 {
		return 0, false
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC)
	return model.At(t), t.Day() == n[2] // or the month is shorter
}

func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// reason is what an error of the decoder says, without the place.
func reason(err error) string {
	var syn *jsontext.SyntacticError
	if errors.As(err, &syn) {
		return syn.Err.Error()
	}
	return err.Error()
}

// shorten quotes a text for a message.
func shorten(b []byte) string {
	if len(b) > 60 {
		return strconv.Quote(string(bytes.ToValidUTF8(b[:60], nil)) + "…")
	}
	return strconv.Quote(string(b))
}
