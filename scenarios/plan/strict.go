package plan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

var byteOrderMark = []byte("\ufeff")

// jsonStart is how JSON begins, and hardly any YAML.
var jsonStart = regexp.MustCompile(`^\s*\{\s*["}]`)

// likeJSON reports whether a text is meant to be JSON, as far as its beginning shows.
func likeJSON(text []byte) bool {
	return jsonStart.Match(bytes.TrimPrefix(text, byteOrderMark))
}

// jsonProblem says where a text stops being JSON, and why; nothing when it is JSON or empty.
func jsonProblem(text []byte) (Pos, string) {
	text = bytes.TrimPrefix(text, byteOrderMark)
	if len(bytes.TrimSpace(text)) == 0 {
		return Pos{}, ""
	}
	var v json.RawMessage
	err := json.Unmarshal(text, &v)
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return Pos{}, ""
	}
	at := int(syntax.Offset) - 1
	switch what := syntax.Error(); {
	case strings.HasPrefix(what, "unexpected end"):
		end := len(bytes.TrimRight(text, " \t\r\n"))
		return posAt(text, end), "malformed JSON: the file ends here" + unclosed(text)
	case strings.HasPrefix(what, "exceeded max depth"):
		return posAt(text, at), "malformed JSON: maps and lists nest too deep here; a step file nests a handful"
	case text[at] == '}' || text[at] == ']':
		if comma := len(bytes.TrimRight(text[:at], " \t\r\n")) - 1; comma >= 0 && text[comma] == ',' {
			return posAt(text, comma), fmt.Sprintf("malformed JSON: a comma with nothing between it and the %c; JSON has none there", text[at])
		}
		return posAt(text, at), "malformed JSON: " + what
	default:
		return posAt(text, at), "malformed JSON: " + what
	}
}

// unclosed names what is still open at the end of a text that was JSON until then.
func unclosed(text []byte) string {
	var open []int
	quote := -1
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quote >= 0 && c == '\\':
			i++
		case c == '"' && quote >= 0:
			quote = -1
		case quote >= 0:
		case c == '"':
			quote = i
		case c == '{' || c == '[':
			open = append(open, i)
		case (c == '}' || c == ']') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if quote >= 0 {
		at := posAt(text, quote)
		return fmt.Sprintf(", inside the text that begins at %d:%d", at.Line, at.Column)
	}
	if len(open) == 0 {
		return ""
	}
	last := open[len(open)-1]
	at := posAt(text, last)
	closing := '}'
	if text[last] == '[' {
		closing = ']'
	}
	return fmt.Sprintf("; the %c of %d:%d needs its %c first", text[last], at.Line, at.Column, closing)
}
