package model

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// visit is one value met by walk: a scalar, or an object or array as it begins.
type visit struct {
	// path leads to it; array indices are decimal numbers. It is valid during the call only.
	path []string
	kind jsontext.Kind
	// name is the offset of its key, or start when it has none; raw[start:end] is its first token.
	name, start, end int
	empty            bool
}

// walk calls fn for each value in a valid JSON text, in order, until fn returns false.
func walk(raw []byte, fn func(visit) bool) {
	type level struct {
		array bool
		n     int
	}
	var (
		levels []level
		path   []string
		dec    = jsontext.NewDecoder(bytes.NewReader(raw))
		name   = -1
	)
	for {
		before := int(dec.InputOffset())
		tok, err := dec.ReadToken()
		if err != nil {
			return
		}
		start, end := before+gap(raw[before:]), int(dec.InputOffset())
		kind := tok.Kind()
		if kind == jsontext.KindEndObject || kind == jsontext.KindEndArray {
			levels = levels[:len(levels)-1]
			path = path[:max(0, len(path)-1)]
			continue
		}
		if d := len(levels); d > 0 {
			l := &levels[d-1]
			if !l.array && name < 0 {
				name = start
				path = append(path, tok.String())
				continue
			}
			if l.array {
				path = append(path, strconv.Itoa(l.n))
				l.n++
			}
		}
		v := visit{path: path, kind: kind, name: start, start: start, end: end}
		if name >= 0 {
			v.name, name = name, -1
		}
		opens := kind == jsontext.KindBeginObject || kind == jsontext.KindBeginArray
		if opens {
			next := dec.PeekKind()
			v.empty = next == jsontext.KindEndObject || next == jsontext.KindEndArray
		}
		if !fn(v) {
			return
		}
		if opens {
			levels = append(levels, level{array: kind == jsontext.KindBeginArray})
		} else if len(path) > 0 {
			path = path[:len(path)-1]
		}
	}
}

// find gives the offset of the value at path, or of its key; where there is none, of the nearest value around it.
func find(raw []byte, path []string, key bool) (offset int) {
	depth := -1
	walk(raw, func(v visit) bool {
		if len(v.path) <= len(path) && len(v.path) > depth && slices.Equal(v.path, path[:len(v.path)]) {
			depth, offset = len(v.path), v.start
			if key {
				offset = v.name
			}
		}
		return depth < len(path)
	})
	return offset
}

// joinPath appends a path's tokens to a prefix, as in "vpcs[0].tags[1].key".
func joinPath(prefix string, tokens []string) string {
	var b strings.Builder
	b.WriteString(prefix)
	for _, t := range tokens {
		if _, err := strconv.Atoi(t); err == nil {
			b.WriteString("[" + t + "]")
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(shorten(t))
	}
	return b.String()
}

// split takes a path such as "attachments[0].vlanId" apart.
func split(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
}

func element(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
