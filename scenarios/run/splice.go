package run

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"ecsim/scenarios/plan"
)

// splice finds the text of the value at the place of a fix, and what is to stand there.
func splice(text []byte, f *fix) (from, to int, new string, err error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return 0, 0, "", fmt.Errorf("the file cannot be read again: %w", err)
	}
	n := nodeAt(&doc, f.pos, f.list != nil)
	if n == nil {
		return 0, 0, "", errGiven
	}
	if n.Anchor != "" {
		return 0, 0, "", errors.New("it has an anchor: other places may use it")
	}
	if from, err = offsetOf(text, f.pos); err != nil {
		return 0, 0, "", err
	}
	switch {
	case f.list == nil && n.Kind == yaml.ScalarNode:
		to, err = scalarEnd(text, from, n)
		return from, to, quote(f.value, n.Style), err
	case f.list != nil && n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle != 0:
		if to, err = flowEnd(text, from); err == nil && bytes.Contains(text[from:to], []byte("${")) {
			err = errGiven
		}
		items := make([]string, len(f.list))
		for i, s := range f.list {
			items[i] = quote(s, 0)
		}
		return from, to, "[" + strings.Join(items, ", ") + "]", err
	case f.list != nil && n.Kind == yaml.SequenceNode:
		return blockList(text, from, n, f.list)
	}
	return 0, 0, "", errors.New("it is of another shape")
}

// nodeAt finds the value that begins at a place; of several, a list when one is meant, else the innermost.
func nodeAt(n *yaml.Node, pos plan.Pos, list bool) (found *yaml.Node) {
	if n.Kind == yaml.AliasNode {
		return nil
	}
	if n.Line == pos.Line && n.Column == pos.Column && n.Kind != yaml.DocumentNode && (n.Kind == yaml.SequenceNode) == list {
		found = n
	}
	for _, c := range n.Content {
		if f := nodeAt(c, pos, list); f != nil {
			found = f
		}
	}
	return found
}

// offsetOf is where a place is in a text; columns count characters.
func offsetOf(text []byte, pos plan.Pos) (int, error) {
	at := 0
	for range pos.Line - 1 {
		i := bytes.IndexByte(text[at:], '\n')
		if i < 0 {
			return 0, errors.New("the file has changed")
		}
		at += i + 1
	}
	for range pos.Column - 1 {
		if at >= len(text) {
			return 0, errors.New("the file has changed")
		}
		_, size := utf8.DecodeRune(text[at:])
		at += size
	}
	return at, nil
}

// scalarEnd is where the scalar that begins at a place ends.
func scalarEnd(text []byte, from int, n *yaml.Node) (int, error) {
	if strings.Contains(n.Value, "${") {
		return 0, errGiven
	}
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle|yaml.TaggedStyle) != 0 || strings.Contains(n.Value, "\n"):
		return 0, errors.New("it is written over several lines or with a tag")
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		return quotedEnd(text, from)
	case !bytes.HasPrefix(text[from:], []byte(n.Value)):
		return 0, errors.New("it is not written as it is read")
	}
	return from + len(n.Value), nil
}

// quotedEnd is behind the quote that closes the one at a place.
func quotedEnd(text []byte, from int) (int, error) {
	q := text[from]
	for i := from + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && q == '"':
			i++
		case text[i] == q && q == '\'' && i+1 < len(text) && text[i+1] == q:
			i++
		case text[i] == q:
			return i + 1, nil
		case text[i] == '\n':
			return 0, errors.New("it is written over several lines")
		}
	}
	return 0, errors.New("its quotes are not closed")
}

// flowEnd is behind the bracket that closes the one at a place.
func flowEnd(text []byte, from int) (int, error) {
	depth := 0
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1, nil
			}
		case '#':
			return 0, errors.New("there is a comment in it")
		case '"', '\'':
			end, err := quotedEnd(text, i)
			if err != nil {
				return 0, err
			}
			i = end - 1
		}
	}
	return 0, errors.New("its brackets are not closed")
}

// blockList replaces the items of a list with a line for each.
func blockList(text []byte, from int, n *yaml.Node, list []string) (int, int, string, error) {
	if len(list) == 0 || len(n.Content) == 0 {
		return 0, 0, "", errors.New("a list with a line for each item cannot become empty; write []")
	}
	indent := "\n" + strings.Repeat(" ", n.Column-1)
	to := from
	for i, c := range n.Content {
		if c.Kind != yaml.ScalarNode {
			return 0, 0, "", errors.New("it is of another shape")
		}
		at, err := offsetOf(text, plan.Pos{Line: c.Line, Column: c.Column})
		if err != nil {
			return 0, 0, "", err
		}
		lead := "- "
		if i > 0 {
			lead = indent + "- "
		}
		if string(text[to:at]) != lead {
			return 0, 0, "", errors.New("there are comments or blanks between its items")
		}
		if to, err = scalarEnd(text, at, c); err != nil {
			return 0, 0, "", err
		}
	}
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = "- " + quote(s, 0)
	}
	return from, to, strings.Join(items, indent), nil
}

// plainText is what needs no quotes, wherever it stands.
var plainText = regexp.MustCompile(`^[A-Za-z0-9_./][A-Za-z0-9_./+:-]*$`)

// quote writes a value as YAML, in the style of the one it replaces if that can be.
func quote(s string, style yaml.Style) string {
	plain := plainText.MatchString(s) && !strings.HasSuffix(s, ":") && s != "null" && s != "Null" && s != "NULL"
	switch {
	case style&yaml.SingleQuotedStyle != 0 && !strings.ContainsAny(s, "\n\t"):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	case style&yaml.DoubleQuotedStyle == 0 && plain:
		return s
	}
	// $${ is how the language writes ${ itself.
	return strconv.Quote(strings.ReplaceAll(s, "${", "$${"))
}
