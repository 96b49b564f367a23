package trace

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// first is what can be seen of a trace's first object.
type first struct {
	format Format
	// keys are its first keys, quoted.
	keys []string
	// short says that more text could tell more.
	short bool
	// at is how far in the text was looked at.
	at int
}

// lookAt looks at the keys of the first object in text, which may be cut off anywhere.
func lookAt(text []byte) (k first) {
	d := jsontext.NewDecoder(bytes.NewBuffer(text), lenient...)
	stop := func(err error) first {
		k.short = errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)
		k.at = min(int(d.InputOffset()), len(text))
		return k
	}
	if d.PeekKind() == '[' {
		if _, err := d.ReadToken(); err != nil {
			return stop(err)
		}
		if d.PeekKind() == ']' {
			k.format = ActionTrail // an empty delivery
			return k
		}
	}
	if d.PeekKind() != '{' {
		_, err := d.ReadToken()
		return stop(err)
	}
	if _, err := d.ReadToken(); err != nil {
		return stop(err)
	}
	for d.PeekKind() == '"' {
		t, err := d.ReadToken()
		if err != nil {
			return stop(err)
		}
		name := t.String()
		if k.format = formatBy(name); k.format != Detect {
			return k
		}
		if len(k.keys) < 5 {
			k.keys = append(k.keys, fmt.Sprintf("%q", name))
		}
		if err := d.SkipValue(); err != nil {
			return stop(err)
		}
	}
	_, err := d.ReadToken()
	return stop(err)
}

// formatBy is the format whose first object can have the key.
func formatBy(key string) Format {
	switch key {
	case "ecsim":
		return Log
	case "log":
		return HAR
	}
	switch f := fieldOf([]byte(key)); f {
	case noField, fieldTime, fieldTopicTime:
		return Detect
	default:
		return ActionTrail
	}
}

func quoteByte(c byte) string {
	if c < 0x80 {
		return strconv.QuoteRune(rune(c))
	}
	return fmt.Sprintf("the byte 0x%02x", c)
}
