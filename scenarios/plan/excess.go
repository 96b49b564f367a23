package plan

import (
	"bytes"
	"regexp"
)

// A text of the greatest size has room for millions of steps, which would take gigabytes as nodes of a tree. So steps
// are counted before the tree is built: only those beyond the limit need to be found, and only roughly, since the
// tree's own are counted again.

var (
	blockSteps = regexp.MustCompile(`(?m)^[ ]*["']?steps["']?:[ \t]*(#.*)?\r?$`)
	flowSteps  = regexp.MustCompile(`["']?steps["']?[ \t\r\n]*:[ \t\r\n]*\[`)
)

func (r *reader) tooMany(at Pos) {
	r.add(at, "step %d begins here; a plan has at most %d steps, divide it", MaxSteps+1, MaxSteps)
}

// excess finds where the first step beyond MaxSteps begins.
func excess(text []byte) (Pos, bool) {
	if len(text) < 2*MaxSteps {
		return Pos{}, false
	}
	if m := blockSteps.FindIndex(text); m != nil {
		if offset, ok := excessItem(text, m[1]); ok {
			return posAt(text, offset), true
		}
	}
	if m := flowSteps.FindIndex(text); m != nil {
		if offset, ok := excessValue(text, m[1]); ok {
			return posAt(text, offset), true
		}
	}
	return Pos{}, false
}

// excessItem counts the items of a block list: the lines behind from that are indented as the first and have a dash.
func excessItem(text []byte, from int) (offset int, found bool) {
	indent, count := -1, 0
	for at := from; at < len(text); {
		end := len(text)
		if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := text[at:end]
		lead := len(line) - len(bytes.TrimLeft(line, " "))
		rest := bytes.TrimRight(line[lead:], "\r")
		dash := len(rest) > 0 && rest[0] == '-' && (len(rest) == 1 || rest[1] == ' ')
		switch {
		case len(rest) == 0 || rest[0] == '#':
		case indent < 0 && !dash:
			return 0, false
		case indent < 0 || dash && lead == indent:
			indent = lead
			if count++; count > MaxSteps {
				return at + lead, true
			}
		case lead < indent || lead == indent && !dash:
			return 0, false
		}
		at = end + 1
	}
	return 0, false
}

// excessValue counts the values of a flow list, whose bracket stands before from.
func excessValue(text []byte, from int) (offset int, found bool) {
	depth, count := 1, 1
	var before byte = '[' // the last byte that is no space
	for i := from; i < len(text) && depth > 0; i++ {
		c := text[i]
		switch c {
		case ' ', '\t', '\r', '\n':
			continue
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '"', '\'':
			if bytes.IndexByte([]byte("[{,:"), before) >= 0 {
				i = closing(text, i)
			}
		case ',':
			if depth > 1 {
				break
			}
			if count++; count > MaxSteps {
				next := bytes.TrimLeft(text[i+1:], " \t\r\n")
				return len(text) - len(next), len(next) > 0 && next[0] != ']'
			}
		}
		before = c
	}
	return 0, false
}

// closing finds the quote that ends the text that begins at a place.
func closing(text []byte, at int) int {
	for i := at + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && text[at] == '"':
			i++
		case text[i] == text[at]:
			return i
		}
	}
	return len(text)
}
