package replay

import (
	"bytes"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// tree is a JSON text taken apart, without copying: names and scalars stay where they are in the text.
type tree struct {
	nodes []node
	dec   *jsontext.Decoder
	buf   bytes.Buffer
}

// node is one value. Those in an object or a list follow each other by next; 0 ends them, because the root is in nothing.
type node struct {
	kind        jsontext.Kind
	name, raw   []byte
	first, next int32
	len         int32
}

var lenient = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// parse reads the text, which must not change while the tree is used. The root is node 0.
func (t *tree) parse(text []byte) error {
	t.nodes = t.nodes[:0]
	t.buf = *bytes.NewBuffer(text)
	if t.dec == nil {
		t.dec = jsontext.NewDecoder(&t.buf, lenient...)
	} else {
		t.dec.Reset(&t.buf, lenient...)
	}
	_, err := t.value(text, nil)
	return err
}

func (t *tree) value(text, name []byte) (int32, error) {
	at := int32(len(t.nodes))
	kind := t.dec.PeekKind()
	t.nodes = append(t.nodes, node{kind: kind, name: name})
	if kind != '{' && kind != '[' {
		v, err := t.dec.ReadValue()
		if err != nil {
			return 0, err
		}
		t.nodes[at].raw = t.behind(text, len(v))
		return at, nil
	}
	if _, err := t.dec.ReadToken(); err != nil {
		return 0, err
	}
	end := kind + 2 // the closing bracket of either
	last := int32(0)
	for t.dec.PeekKind() != end {
		var name []byte
		if kind == '{' {
			v, err := t.dec.ReadValue()
			if err != nil {
				return 0, err
			}
			name = t.behind(text, len(v))
		}
		inner, err := t.value(text, name)
		if err != nil {
			return 0, err
		}
		if last == 0 {
			t.nodes[at].first = inner
		} else {
			t.nodes[last].next = inner
		}
		last = inner
		t.nodes[at].len++
	}
	_, err := t.dec.ReadToken()
	return at, err
}

// behind is the value of that length that was just read.
func (t *tree) behind(text []byte, length int) []byte {
	end := int(t.dec.InputOffset())
	return text[end-length : end]
}

// field finds the value of that name (quoted, as in the text) in an object, looking first at the node hint.
func (t *tree) field(object, hint int32, name []byte) int32 {
	if hint != 0 && bytes.Equal(t.nodes[hint].name, name) {
		return hint
	}
	for i := t.nodes[object].first; i != 0; i = t.nodes[i].next {
		if bytes.Equal(t.nodes[i].name, name) {
			return i
		}
	}
	return 0
}

// find is field by a bare name.
func (t *tree) find(object int32, name string) int32 {
	if object >= int32(len(t.nodes)) || t.nodes[object].kind != '{' {
		return 0
	}
	for i := t.nodes[object].first; i != 0; i = t.nodes[i].next {
		if n := t.nodes[i].name; len(n) == len(name)+2 && string(n[1:len(n)-1]) == name {
			return i
		}
	}
	return 0
}

// text is a scalar's value as text: a string without its quotes, anything else as JSON writes it.
func (t *tree) text(i int32) string { return plain(t.nodes[i].raw) }

func plain(raw []byte) string {
	if len(raw) < 2 || raw[0] != '"' {
		return string(raw)
	}
	if bytes.IndexByte(raw, '\\') < 0 && utf8.Valid(raw) {
		return string(raw[1 : len(raw)-1])
	}
	b, err := jsontext.AppendUnquote(nil, raw)
	if err != nil {
		return string(bytes.ToValidUTF8(b, []byte("\uFFFD")))
	}
	return string(b)
}

// scalar reports whether a node is neither an object nor a list.
func (t *tree) scalar(i int32) bool { return t.nodes[i].kind != '{' && t.nodes[i].kind != '[' }

// empty reports whether a value says nothing: null, "", {}, [] or objects of nothing but that.
func (t *tree) empty(i int32) bool {
	n := &t.nodes[i]
	switch n.kind {
	case 'n':
		return true
	case '"':
		return len(n.raw) == 2
	case '{', '[':
		for f := n.first; f != 0; f = t.nodes[f].next {
			if !t.empty(f) {
				return false
			}
		}
		return true
	}
	return false
}
