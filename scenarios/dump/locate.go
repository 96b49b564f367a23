package dump

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// mark is what some programs put before UTF-8.
var mark = []byte("\ufeff")

// spot is where a value of a JSON text begins, and those of what it holds.
type spot struct {
	offset, end int
	keys        map[string]*spot
	items       []*spot
}

// spots reads the places of the first value of a text; nil when it is not JSON.
func spots(text []byte) *spot {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	s, err := readSpot(dec, text)
	if err != nil {
		return nil
	}
	return s
}

func readSpot(dec *json.Decoder, text []byte) (*spot, error) {
	from := int(dec.InputOffset())
	s := &spot{offset: from + len(text[from:]) - len(bytes.TrimLeft(text[from:], " \t\r\n,:"))}
	t, err := dec.Token()
	if err != nil {
		return nil, err
	}
	switch t {
	case json.Delim('{'):
		s.keys = map[string]*spot{}
		for dec.More() {
			key, err := dec.Token()
			if err != nil {
				return nil, err
			}
			inner, err := readSpot(dec, text)
			if err != nil {
				return nil, err
			}
			s.keys[key.(string)] = inner
		}
		_, err = dec.Token()
	case json.Delim('['):
		for dec.More() {
			inner, err := readSpot(dec, text)
			if err != nil {
				return nil, err
			}
			s.items = append(s.items, inner)
		}
		_, err = dec.Token()
	}
	s.end = int(dec.InputOffset())
	return s, err
}

// at follows a path such as $.Vpcs.Vpc[1].VpcName as far as it goes. What lenient reading passes over, a wrapper that
// is not there or a list of one without its brackets, is passed over here too.
func (s *spot) at(path string) *spot {
	tokens := strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
	for _, t := range tokens[min(1, len(tokens)):] {
		if i, err := strconv.Atoi(t); err == nil && s.keys == nil {
			if i >= len(s.items) {
				return s
			}
			s = s.items[i]
			continue
		}
		inner := s.keys[t]
		for key, other := range s.keys {
			if inner == nil && strings.EqualFold(key, t) {
				inner = other
			}
		}
		if inner != nil {
			s = inner
		}
	}
	return s
}

// locate gives the offset of the value at a path of a text's first value, or of what is nearest around it.
func locate(text []byte, path string) int {
	if s := spots(text); s != nil {
		return s.at(path).offset
	}
	return 0
}

// locateKey is locate in a file of several answers: the path is that of the one which speaks of the key there.
func locateKey(text []byte, path, key string) (line, column int) {
	text = bytes.TrimPrefix(text, mark)
	for base := 0; base < len(text); {
		s := spots(text[base:])
		if s == nil {
			break
		}
		found := s.at(path)
		if bytes.Contains(text[base+found.offset:base+found.end], []byte(key)) {
			return position(text, base+found.offset)
		}
		base += s.end
	}
	return 0, 0
}
