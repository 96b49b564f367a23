package plan

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Text is a value that may hold references to the answers of earlier steps.
type Text struct {
	literal string
	// parts is nil for a text without references.
	parts []Part
}

// Part is a piece of a Text: literal text, or a reference.
type Part struct {
	Literal string
	Ref     *Ref
	// quote is set where the reference's value becomes the inside of a JSON string.
	quote bool
}

// Refs returns the references in the text, in order.
func (t *Text) Refs() (refs []*Ref) {
	for i := range t.parts {
		if t.parts[i].Ref != nil {
			refs = append(refs, t.parts[i].Ref)
		}
	}
	return refs
}

// Eval puts in the values of the references. It reports false when value does so for any of them; all are asked.
func (t *Text) Eval(value func(*Ref) (string, bool)) (string, bool) {
	if t.parts == nil {
		return t.literal, true
	}
	var b strings.Builder
	known := true
	for i := range t.parts {
		p := &t.parts[i]
		if p.Ref == nil {
			b.WriteString(p.Literal)
			continue
		}
		s, ok := value(p.Ref)
		known = known && ok
		if p.quote {
			q := quoted(s)
			s = string(q[1 : len(q)-1])
		}
		b.WriteString(s)
	}
	if !known {
		return "", false
	}
	return b.String(), true
}

// text reads a value of a step and notes its references, to be looked up when all names are known.
func (r *reader) text(step int, s string, n *yaml.Node) Text {
	if !strings.Contains(s, "${") {
		return Text{literal: s}
	}
	parts, ok := r.parse(s, n)
	if !ok {
		return Text{}
	}
	if len(parts) == 1 && parts[0].Ref == nil {
		return Text{literal: parts[0].Literal}
	}
	r.use(step, parts)
	return Text{parts: parts}
}

func (r *reader) use(step int, parts []Part) {
	r.templates = append(r.templates, template{step, parts, r.scope})
}

// parse takes a text apart at its references. $${ stands for ${ itself.
func (r *reader) parse(s string, n *yaml.Node) (parts []Part, ok bool) {
	var lit strings.Builder
	ok = true
	at, exact := inside(n)
	for {
		i := strings.Index(s, "${")
		if i < 0 {
			break
		}
		if exact {
			at.Column += utf8.RuneCountInString(s[:i])
		}
		if i > 0 && s[i-1] == '$' {
			lit.WriteString(s[:i-1])
			lit.WriteString("${")
			s = s[i+2:]
			if exact {
				at.Column += 2
			}
			continue
		}
		lit.WriteString(s[:i])
		end := strings.IndexByte(s[i:], '}')
		if end < 0 {
			r.add(at, "the reference %s is not closed with }; write $${ for a literal ${", printable(s[i:]))
			return nil, false
		}
		ref := r.reference(s[i:i+end+1], at)
		if ref == nil {
			ok = false
		} else {
			if lit.Len() > 0 {
				parts = append(parts, Part{Literal: lit.String()})
				lit.Reset()
			}
			parts = append(parts, Part{Ref: ref})
		}
		if exact {
			at.Column += utf8.RuneCountInString(s[i : i+end+1])
		}
		s = s[i+end+1:]
	}
	lit.WriteString(s)
	if lit.Len() > 0 || len(parts) == 0 {
		parts = append(parts, Part{Literal: lit.String()})
	}
	return parts, ok
}

// inside is where a scalar's text begins and whether the file has it character by character; where it does not, all of
// it counts as being at its beginning.
func inside(n *yaml.Node) (at Pos, exact bool) {
	at = position(n)
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle|yaml.TaggedStyle) != 0 || n.Anchor != "" || strings.ContainsAny(n.Value, "\n\t\"'\\"):
		return at, false
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		at.Column++
	}
	return at, true
}
