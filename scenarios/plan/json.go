package plan

import (
	"bytes"
	"encoding/json"
	"strings"

	"go.yaml.in/yaml/v3"
)

// JSONTexts are the text parameters that hold JSON. The file may have a map or a list there, which becomes that JSON.
var JSONTexts = []string{"AssociatedPhysicalConnections"}

// json adds a text parameter that holds JSON from a map or list of the file.
func (f *flattener) json(name string, n *yaml.Node, at Pos) {
	e := jsonEncoder{flattener: f, name: name}
	e.node(n)
	if e.failed {
		return
	}
	e.flush()
	text := Text{parts: e.parts}
	if len(e.parts) == 1 && e.parts[0].Ref == nil {
		text = Text{literal: e.parts[0].Literal}
	} else {
		f.use(f.step, e.parts)
	}
	f.call.Params = append(f.call.Params, Param{Name: name, Value: text, Pos: at})
}

// jsonEncoder writes JSON in which references are left open.
type jsonEncoder struct {
	*flattener
	name   string
	b      strings.Builder
	parts  []Part
	failed bool
}

func (e *jsonEncoder) flush() {
	if e.b.Len() > 0 {
		e.parts = append(e.parts, Part{Literal: e.b.String()})
		e.b.Reset()
	}
}

func (e *jsonEncoder) node(n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		pairs, ok := e.mapping(n, "")
		e.failed = e.failed || !ok
		e.b.WriteByte('{')
		for i, p := range pairs {
			if i > 0 {
				e.b.WriteByte(',')
			}
			e.b.Write(quoted(p.key.Value))
			e.b.WriteByte(':')
			e.node(p.value)
		}
		e.b.WriteByte('}')
	case yaml.SequenceNode:
		items, ok := e.sequence(n, "")
		e.failed = e.failed || !ok
		e.b.WriteByte('[')
		for i, item := range items {
			if i > 0 {
				e.b.WriteByte(',')
			}
			e.node(item)
		}
		e.b.WriteByte(']')
	default:
		e.scalar(n)
	}
}

func (e *jsonEncoder) scalar(n *yaml.Node) {
	plain := n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	switch {
	case isNull(n):
		e.b.WriteString("null")
		return
	case plain && (n.Value == "true" || n.Value == "false"):
		e.b.WriteString(n.Value)
		return
	case plain && n.Value != "" && strings.Trim(n.Value, "-.0123456789") == "" && json.Valid([]byte(n.Value)):
		e.b.WriteString(n.Value)
		return
	}
	parts, ok := e.parse(n.Value, n)
	e.failed = e.failed || !ok
	e.b.WriteByte('"')
	for _, p := range parts {
		if p.Ref == nil {
			q := quoted(p.Literal)
			e.b.Write(q[1 : len(q)-1])
			continue
		}
		e.flush()
		p.quote = true
		e.parts = append(e.parts, p)
	}
	e.b.WriteByte('"')
}

// quoted is a JSON string, with <, > and & as they are.
func quoted(s string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always has a JSON form
	return bytes.TrimSpace(b.Bytes())
}
