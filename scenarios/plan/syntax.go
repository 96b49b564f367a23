package plan

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	goccy "github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"
)

// The reader that is quick and never fails on odd input says only roughly where a mistake is. So a text that it refuses
// goes through a second one, which is slower and says exactly.

// What is read a second time is bounded in size and in depth: that reader recurses without a limit of its own.
const (
	maxSecondOpinion = 1 << 20
	maxDepth         = 1000
)

// maxYAMLDepth is how deep the first reader follows a text.
const maxYAMLDepth = 10_000

// syntaxProblem says where a text stops being YAML, and why.
func syntaxProblem(text []byte, err error) (Pos, string) {
	first := strings.TrimPrefix(err.Error(), "yaml: ")
	at := Pos{1, 1}
	if m := lineOf.FindStringSubmatch(first); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		first = first[len(m[0]):]
		at.Line = min(at.Line, 1+bytes.Count(text, []byte("\n")))
		at.Column = indent(lineAt(text, at.Line)) + 1
	}
	what := first
	if m := unknownAnchor.FindStringSubmatch(first); m != nil {
		if i := bytes.Index(text, []byte("*"+m[1])); i >= 0 {
			at = posAt(text, i)
		}
		return at, "the alias *" + printable(m[1]) + " has no anchor &" + printable(m[1]) + " before it"
	}
	if strings.Contains(first, "exceeded max depth") {
		if offset, ok := nesting(text, maxYAMLDepth); ok {
			at = posAt(text, offset)
		}
		return at, fmt.Sprintf("maps and lists nest deeper than %d levels here; a step file nests a handful", maxYAMLDepth)
	}
	if likeJSON(text) {
		if at, what := jsonProblem(text); what != "" {
			return at, what
		}
	}
	if pos, message, ok := secondOpinion(text); ok {
		at, what = pos, message
	}
	line := lineAt(text, at.Line)
	lead := line[:indent(line)]
	switch {
	case strings.ContainsRune(lead, '\t'):
		return Pos{at.Line, 1 + utf8.RuneCountInString(lead[:strings.IndexByte(lead, '\t')])},
			"malformed YAML: the line is indented with a tab; use spaces"
	case bareReference.MatchString(line):
		what += "; between { } or [ ] a reference needs quotes: \"${…}\""
	}
	return at, "malformed YAML: " + what
}

var (
	lineOf        = regexp.MustCompile(`^line (\d+): `)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
	bareReference = regexp.MustCompile(`[{\[,][^"']*\$\{`)
)

func secondOpinion(text []byte) (at Pos, message string, ok bool) {
	if len(text) > maxSecondOpinion {
		return Pos{}, "", false
	}
	if _, deep := nesting(text, maxDepth); deep {
		return Pos{}, "", false
	}
	// What that reader does with broken text is not ours to vouch for.
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	_, err := parser.ParseBytes(text, 0)
	var syntax goccy.Error
	if !errors.As(err, &syntax) || syntax.GetToken() == nil || syntax.GetToken().Position == nil {
		return Pos{}, "", false
	}
	p := syntax.GetToken().Position
	if p.Line < 1 || p.Column < 1 {
		return Pos{}, "", false
	}
	return Pos{p.Line, p.Column}, strings.ReplaceAll(syntax.GetMessage(), "\t", "tab"), true
}

// nesting finds the place where the text may nest deeper than a number of levels. It counts roughly, quotes and all.
func nesting(text []byte, levels int) (offset int, found bool) {
	brackets, indicators := 0, 0
	for i, c := range text {
		switch c {
		case '[', '{':
			brackets++
		case ']', '}':
			brackets = max(0, brackets-1)
		case '\n':
			indicators = 0
		case ' ', '\t':
			if i > 0 && strings.IndexByte("-?:", text[i-1]) >= 0 {
				indicators++
			}
		}
		if brackets > levels || indicators > levels {
			return i, true
		}
	}
	return 0, false
}

// lineAt returns a line without its end.
func lineAt(text []byte, line int) string {
	for ; line > 1; line-- {
		i := bytes.IndexByte(text, '\n')
		if i < 0 {
			return ""
		}
		text = text[i+1:]
	}
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return string(text)
}

func posAt(text []byte, offset int) Pos {
	before := text[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Pos{1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])}
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }
