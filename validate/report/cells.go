package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// Terminals draw characters one or two cells wide. Ambiguous ones are taken as one cell whatever the locale, so that
// the same report looks the same everywhere.
var cells = &runewidth.Condition{}

// clean replaces what a terminal would act on instead of showing it.
func clean(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n' || c == '\t' || c == '\r':
			return ' '
		case unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c):
			return unicode.ReplacementChar
		}
		return c
	}, s)
}

// excerpt is the part of a line around a column that may be shown.
type excerpt struct {
	text string
	// at is the place of the column in the text, in characters.
	at int
	// before and behind are set when the line goes on there.
	before, behind bool
}

// cursor finds columns in long lines. Findings mostly follow the line, so it goes on from where it was.
type cursor struct {
	file                 string
	line, column, offset int
}

// window is the part of a line around a column, longer on both sides than any terminal.
func (c *cursor) window(line, file string, number, column int) excerpt {
	const side = 4 * mostWidth
	column = max(column, 1)
	if len(line) <= 2*side {
		return excerpt{text: line, at: column - 1}
	}
	if c.file != file || c.line != number || c.column > column {
		*c = cursor{file: file, line: number, column: 1}
	}
	for c.column < column && c.offset < len(line) {
		_, size := utf8.DecodeRuneInString(line[c.offset:])
		c.offset += size
		c.column++
	}
	begin, end := max(0, c.offset-side), min(len(line), c.offset+side)
	for begin > 0 && begin < len(line) && !utf8.RuneStart(line[begin]) {
		begin++
	}
	for end < len(line) && !utf8.RuneStart(line[end]) {
		end--
	}
	return excerpt{line[begin:end], utf8.RuneCountInString(line[begin:c.offset]), begin > 0, end < len(line)}
}

// mark prepares a part of a line for showing: cut to room cells around the value that begins at its place, with the
// cell where the value begins and its width.
func mark(e excerpt, room int) (shown string, start, width int) {
	runes := []rune(clean(e.text))
	at := min(max(e.at, 0), len(runes))
	end := at + extent(runes, at, e.before)
	shift := 0
	prefix, suffix := "", ""
	if e.before || e.behind || cells.StringWidth(string(runes)) > room {
		// The value's beginning stays visible with something before it.
		if e.before || cells.StringWidth(string(runes[:end])) > room {
			shift = max(0, at-room/3)
			if shift > 0 || e.before {
				prefix = "…"
			}
		}
		cut := shift
		for w := len(prefix) / len("…"); cut < len(runes); cut++ {
			if w += cells.RuneWidth(runes[cut]); w > room-1 {
				break
			}
		}
		if cut < len(runes) || e.behind {
			suffix = "…"
		}
		runes = runes[:cut]
		end = min(end, cut)
	}
	runes = []rune(strings.TrimRight(string(runes), " "))
	shift, at, end = min(shift, len(runes)), min(at, len(runes)), min(end, len(runes))
	shown = prefix + string(runes[shift:]) + suffix
	start = cells.StringWidth(prefix) + cells.StringWidth(string(runes[min(shift, at):at]))
	return shown, start, max(1, cells.StringWidth(string(runes[at:max(at, end)])))
}

// extent is the length of the value that begins at a place of a line of YAML or JSON. In a part of a longer line brackets
// are taken to be open.
func extent(line []rune, at int, part bool) int {
	if at >= len(line) {
		return 1
	}
	rest := line[at:]
	switch first := rest[0]; first {
	case '"', '\'':
		for i := 1; i < len(rest); i++ {
			if rest[i] == '\\' && first == '"' {
				i++
			} else if rest[i] == first {
				return i + 1
			}
		}
		return len(rest)
	case '{', '[', '|', '>':
		return 1
	}
	before := string(line[:at])
	flow := part || strings.Count(before, "{")+strings.Count(before, "[") > strings.Count(before, "}")+strings.Count(before, "]")
	end := len(rest)
	for i, c := range rest {
		if flow && (c == ',' || c == '}' || c == ']') ||
			c == ' ' && i+1 < len(rest) && rest[i+1] == '#' ||
			c == ':' && (i+1 == len(rest) || rest[i+1] == ' ') {
			end = i
			break
		}
	}
	return len([]rune(strings.TrimRight(string(rest[:end]), " ")))
}

// fold breaks a text into lines of at most width cells, between words or, in Chinese and the like, between characters.
// A word wider than that stays whole, since an ID torn apart cannot be copied, unless it is wider than any ID.
func fold(s string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for _, word := range pieces(s) {
		for cells.StringWidth(word) > max(width, usualWidth) {
			head := cells.Truncate(word, max(width, usualWidth)-1, "")
			if used > 0 {
				lines = append(lines, strings.TrimRight(line.String(), " "))
				line.Reset()
				used = 0
			}
			lines, word = append(lines, head), word[len(head):]
		}
		w := cells.StringWidth(word)
		bare := strings.TrimRight(word, " ")
		if used > 0 && used+cells.StringWidth(bare) > width {
			lines = append(lines, strings.TrimRight(line.String(), " "))
			line.Reset()
			used = 0
		}
		line.WriteString(word)
		used += w
	}
	return append(lines, strings.TrimRight(line.String(), " "))
}

// pieces are the parts of a text between which a line may end.
func pieces(s string) (out []string) {
	start := 0
	wide := false
	for i, c := range s {
		w := cells.RuneWidth(c) == 2
		// Closing punctuation does not begin a line.
		if i > start && (s[i-1] == ' ' && c != ' ' || (w || wide) && c != ' ' && !unicode.Is(unicode.Po, c) && !unicode.Is(unicode.Pe, c)) {
			out = append(out, s[start:i])
			start = i
		}
		wide = w
	}
	return append(out, s[start:])
}
