package model

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// SnapshotError says what is wrong with a snapshot's text.
type SnapshotError struct {
	// Name is the file's name.
	Name string
	// Problems has at least one element, in the order of their places.
	Problems []SnapshotProblem
	// More counts further problems, which are left out.
	More int
}

// SnapshotProblem is one thing wrong at one place of a file. Line and Column count from 1, columns in bytes.
type SnapshotProblem struct {
	Line, Column int
	Message      string
}

// Error gives each problem on a line of its own, as name:line:column: message.
func (e *SnapshotError) Error() string {
	var b strings.Builder
	for i, p := range e.Problems {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s", e.Name, p.Line, p.Column, p.Message)
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\n%s: %d more problems", e.Name, e.More)
	}
	return b.String()
}

// place is where something begins in the file.
type place struct {
	offset       int64
	line, column int
}

// lineReader passes a text on and remembers where the lines of what was not looked at yet begin.
type lineReader struct {
	r    io.Reader
	read int64
	// err is what the text ended with, unless that is io.EOF.
	err error
	// newlines are the offsets of the line feeds at and after the last place asked for.
	newlines []int64
	head     int
	line     int
	start    int64 // of that line
}

func (l *lineReader) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, c := range p[:n] {
		if c == '\n' {
			l.newlines = append(l.newlines, l.read+int64(i))
		}
	}
	l.read += int64(n)
	if err != nil && err != io.EOF {
		l.err = err
	}
	return n, err
}

// place resolves an offset, which must not lie before one resolved earlier.
func (l *lineReader) place(offset int64) place {
	for l.head < len(l.newlines) && l.newlines[l.head] < offset {
		l.start = l.newlines[l.head] + 1
		l.line++
		l.head++
	}
	if l.head > 4096 {
		l.newlines = append(l.newlines[:0], l.newlines[l.head:]...)
		l.head = 0
	}
	return place{offset: offset, line: l.line + 1, column: int(max(0, offset-l.start)) + 1}
}

// within gives the place of an offset inside a text that begins at p.
func (p place) within(raw []byte, offset int) place {
	q := place{offset: p.offset + int64(offset), line: p.line, column: p.column + offset}
	for i, c := range raw[:offset] {
		if c == '\n' {
			q.line++
			q.column = offset - i
		}
	}
	return q
}

// next gives the place and the kind of the next token without reading it.
func (rd *reader) next() (place, jsontext.Kind) {
	kind := rd.dec.PeekKind()
	return rd.src.place(rd.dec.InputOffset() + int64(gap(rd.dec.UnreadBuffer()))), kind
}

// gap counts the bytes before the next token.
func gap(b []byte) int {
	for i, c := range b {
		switch c {
		case ' ', '\t', '\r', '\n', ',', ':':
		default:
			return i
		}
	}
	return len(b)
}

func (rd *reader) expect(kind jsontext.Kind, what string) error {
	at, found := rd.next()
	tok, err := rd.dec.ReadToken()
	if err == io.EOF {
		return rd.fail(at, "%s, found the end of the file", what)
	}
	if err != nil {
		return rd.syntax(err)
	}
	if tok.Kind() != kind {
		return rd.fail(at, "%s, found %s", what, describe(found))
	}
	return nil
}

func (rd *reader) fail(at place, format string, args ...any) error {
	return &SnapshotError{Name: rd.name, Problems: []SnapshotProblem{{at.line, at.column, fmt.Sprintf(format, args...)}}}
}

// syntax turns the decoder's complaint about the text itself into ours.
func (rd *reader) syntax(err error) error {
	var s *jsontext.SyntacticError
	if rd.src.err != nil {
		return fmt.Errorf("%s: %w", rd.name, rd.src.err)
	}
	if !errors.As(err, &s) {
		return fmt.Errorf("%s: %w", rd.name, err)
	}
	at := rd.src.place(s.ByteOffset)
	switch {
	case errors.Is(s.Err, jsontext.ErrDuplicateName):
		return rd.fail(at, "the key %q is there twice", s.JSONPointer.LastToken())
	case errors.Is(s.Err, io.ErrUnexpectedEOF):
		return rd.fail(at, "unexpected end of the file")
	}
	return rd.fail(at, "not JSON: %v", s.Err)
}

// semantic turns the decoder's complaint about a value into ours.
func (rd *reader) semantic(err error, raw []byte, at place, path string) error {
	var s *json.SemanticError
	if !errors.As(err, &s) {
		return fmt.Errorf("%s: %w", rd.name, err)
	}
	tokens := slices.Collect(s.JSONPointer.Tokens())
	if errors.Is(s.Err, json.ErrUnknownName) && len(tokens) > 0 {
		last := len(tokens) - 1
		offset := find(raw, tokens, true)
		return rd.fail(at.within(raw, offset), "%s: %s", joinPath(path, tokens[:last]), unknownKey(tokens[last], fieldNames(s.GoType)))
	}
	at = at.within(raw, find(raw, tokens, false))
	path = joinPath(path, tokens)
	if s.GoType == reflect.TypeFor[Instant]() && s.JSONKind == jsontext.KindString {
		if cause := errors.Unwrap(s); cause != nil {
			return rd.fail(at, "%s: %v", path, cause)
		}
	}
	found := describe(s.JSONKind)
	if s.JSONKind == jsontext.KindNumber && len(s.JSONValue) > 0 {
		found = string(s.JSONValue)
	}
	return rd.fail(at, "%s: expected %s, found %s", path, expected(s.GoType), found)
}

// nulls refuses null, which would pass for a zero.
func (rd *reader) nulls(raw []byte, at place, path string) (err error) {
	walk(raw, func(v visit) bool {
		if v.kind == jsontext.KindNull {
			err = rd.fail(at.within(raw, v.start), "%s: null is not a value here; leave the key out", joinPath(path, v.path))
		}
		return err == nil
	})
	return err
}

// most is how many problems a SnapshotError lists.
const most = 100

// located turns what Check found into problems of the file.
func (rd *reader) located(problems []Problem) error {
	type found struct {
		place
		Problem
	}
	all := make([]found, len(problems))
	for i, p := range problems {
		all[i] = found{rd.elementAt(p), p}
	}
	byPlace := func(a, b found) int { return cmp.Compare(a.offset, b.offset) }
	slices.SortStableFunc(all, byPlace)
	e := &SnapshotError{Name: rd.name, More: max(0, len(all)-most)}
	all = all[:len(all)-e.More]
	for i, f := range all {
		if f.Field != "" {
			all[i].place = rd.field(f.place, f.Field)
		}
	}
	slices.SortStableFunc(all, byPlace)
	for _, f := range all {
		e.Problems = append(e.Problems, SnapshotProblem{f.line, f.column, f.String()})
	}
	return e
}

// elementAt gives the place of the resource that has the problem.
func (rd *reader) elementAt(p Problem) place {
	switch p.Table {
	case "now":
		return rd.head[0]
	case "settings":
		return rd.head[1]
	}
	for _, s := range rd.sections {
		if s.name() == p.Table {
			if at, ok := s.at(p.Key); ok {
				return at
			}
		}
	}
	return place{line: 1, column: 1}
}

// field narrows an element's place to one of its fields, if the text can be had again and has that field.
func (rd *reader) field(at place, path string) place {
	if rd.seek == nil {
		return at
	}
	if _, err := rd.seek.Seek(rd.origin+at.offset, io.SeekStart); err != nil {
		return at
	}
	raw, err := jsontext.NewDecoder(rd.seek).ReadValue()
	if err != nil {
		return at
	}
	return at.within(raw, find(raw, split(path), false))
}

// expected says in words what a Go type takes.
func expected(t reflect.Type) string {
	switch {
	case t == nil:
		return "another value"
	case t == reflect.TypeFor[Instant]():
		return "a time such as \"2026-01-01T00:00:00Z\""
	}
	switch t.Kind() {
	case reflect.String:
		return "a string"
	case reflect.Int64, reflect.Int:
		return "an integer"
	case reflect.Uint64:
		return "a non-negative integer"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return "an array"
	}
	return "an object"
}

func describe(k jsontext.Kind) string {
	switch k {
	case jsontext.KindNull:
		return "null"
	case jsontext.KindTrue, jsontext.KindFalse:
		return "a boolean"
	case jsontext.KindString:
		return "a string"
	case jsontext.KindNumber:
		return "a number"
	case jsontext.KindBeginObject:
		return "an object"
	case jsontext.KindBeginArray:
		return "an array"
	}
	return "something else"
}

// fieldNames lists the JSON keys of a struct.
func fieldNames(t reflect.Type) (names []string) {
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			names = append(names, name)
		}
	}
	return names
}

// unknownKey words the complaint about a key, with the known one that it is most likely a slip of.
func unknownKey(key string, known []string) string {
	msg := "unknown key " + strconv.Quote(shorten(key))
	if near := nearest(key, known); near != "" {
		msg += "; did you mean " + strconv.Quote(near) + "?"
	}
	return msg
}

// nearest returns the candidate that differs from word in the fewest characters, at most a third of them or two.
func nearest(word string, candidates []string) (best string) {
	if len(word) > 100 {
		return ""
	}
	limit := max(2, len(word)/3) + 1
	for _, c := range candidates {
		if d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(c)); d < limit && d < len(c) {
			best, limit = c, d
		}
	}
	return best
}

func shorten(s string) string {
	if len(s) > 80 {
		return strings.ToValidUTF8(s[:80], "") + "…"
	}
	return s
}

// printable makes a key fit for a message: those of remembered answers are parted by NUL.
func printable(key string) string {
	return shorten(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, key))
}
