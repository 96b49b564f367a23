package report

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"ecsim/validate"
)

// TextOptions are how Text looks.
type TextOptions struct {
	// Color uses terminal colours.
	Color bool
	// Width is the terminal's width in cells; 0 is none. Lines end there, without a terminal after 160 cells, and never
	// much after 200.
	Width int
	// Source returns a file's text, or nil; with it the lines at fault are shown.
	Source func(file string) []byte
}

// Widths of lines in cells: without a terminal, and at most.
const (
	usualWidth = 160
	mostWidth  = 200
)

func lineWidth(terminal int) int {
	if terminal <= 0 {
		return usualWidth
	}
	return min(terminal, mostWidth)
}

// alike counts the findings at the beginning of a list that have the same cause.
func alike(list []Entry) int {
	n := 1
	for n < len(list) && list[0].Cause != "" && list[n].Cause == list[0].Cause {
		n++
	}
	return n
}

// Text writes the report for people: the findings by step, each with the line of the file it is about.
func Text(w io.Writer, r *Report, opt TextOptions) error {
	out := bufio.NewWriter(w)
	t := &text{Writer: out, opt: opt, width: lineWidth(opt.Width), lines: map[string][]string{}}
	last := -1
	for i := 0; i < len(r.Findings); i++ {
		e := &r.Findings[i]
		if e.Step != last {
			if last >= 0 {
				t.WriteByte('\n')
			}
			last = e.Step
			t.heading(e)
		}
		t.entry(e)
		if n := alike(r.Findings[i:]); n > 1 {
			t.either(r.Findings[i+1 : i+n])
			i += n - 1
			last = r.Findings[i].Step
		}
	}
	if len(r.Findings) > 0 {
		t.WriteByte('\n')
	}
	t.summary(&r.Summary)
	return out.Flush()
}

// text is the state of one Text.
type text struct {
	*bufio.Writer
	opt   TextOptions
	width int
	lines map[string][]string
	at    cursor
}

// The colours: SGR codes.
const (
	bold   = "1"
	dim    = "2"
	red    = "1;31"
	green  = "32"
	yellow = "1;33"
	blue   = "34"
	cyan   = "1;36"
)

func (t *text) paint(style, s string) string {
	if !t.opt.Color || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

func severityStyle(s validate.Severity) string {
	switch s {
	case validate.SeverityError:
		return red
	case validate.SeverityWarning:
		return yellow
	}
	return cyan
}

func (t *text) heading(e *Entry) {
	if e.Step == 0 {
		return
	}
	t.WriteString(t.paint(bold, "step "+strconv.Itoa(e.Step)))
	if e.Title != "" {
		t.WriteString(t.paint(dim, " · ") + cells.Truncate(clean(e.Title), max(t.width-len("step 100 · "), 20), "…"))
	}
	t.WriteByte('\n')
}

const margin = "  "

// listed is how many steps a line names.
const listed = 20

// either names the steps that have the same cause as the one before.
func (t *text) either(list []Entry) {
	var numbers []string
	for i := range list {
		if n := strconv.Itoa(list[i].Step); len(numbers) == 0 || numbers[len(numbers)-1] != n {
			numbers = append(numbers, n)
		}
	}
	word, more := "steps ", ""
	if len(numbers) == 1 {
		word = "step "
	}
	if n := len(numbers); n > listed {
		numbers, more = numbers[:listed], " and "+strconv.Itoa(n-listed)+" more"
	}
	t.WriteByte('\n')
	t.paragraph("", "", "", word+strings.Join(numbers, ", ")+more+" could not be fully checked either")
}

func (t *text) entry(e *Entry) {
	style := severityStyle(e.Severity)
	t.WriteString(t.paint(bold, place(e)+": ") + t.paint(style, string(e.Severity)))
	if e.Code != "" {
		t.WriteString(" " + t.paint(bold, string(e.Code)))
	}
	t.WriteString(" " + t.paint(dim, "["+e.Rule+"]") + "\n")
	gutter := t.excerpt(e, style)
	t.paragraph(gutter, "", "", e.Message)
	if names := t.resources(e); names != "" {
		t.paragraph(gutter, "with: ", dim, names)
	}
	if e.Fix != "" {
		t.paragraph(gutter, "fix: ", green, e.Fix)
	}
}

func place(e *Entry) string {
	s := e.File
	if e.Line > 0 {
		s += ":" + strconv.Itoa(e.Line) + ":" + strconv.Itoa(e.Column)
	}
	return clean(s)
}

// excerpt shows the line at fault with a mark under the value, and returns how wide the column of line numbers is.
func (t *text) excerpt(e *Entry, style string) string {
	number := strconv.Itoa(e.Line)
	gutter := margin + strings.Repeat(" ", max(len(number), 3)) + " "
	if t.opt.Source == nil || e.Line == 0 {
		return margin
	}
	lines, ok := t.lines[e.File]
	if !ok {
		lines = split(t.opt.Source(e.File))
		t.lines[e.File] = lines
	}
	if e.Line > len(lines) {
		return margin
	}
	line, start, length := mark(t.at.window(lines[e.Line-1], e.File, e.Line, e.Column), max(t.width-len(gutter)-2, 20))
	t.WriteString(t.paint(blue, gutter[:len(gutter)-len(number)-1]+number+" │ ") + line + "\n")
	t.WriteString(t.paint(blue, gutter+"│ ") + strings.Repeat(" ", start) + t.paint(style, strings.Repeat("^", length)) + "\n")
	return gutter
}

func split(text []byte) []string {
	var lines []string
	for _, l := range bytes.Split(text, []byte("\n")) {
		lines = append(lines, string(bytes.TrimSuffix(l, []byte("\r"))))
	}
	return lines
}

// paragraph writes a labelled text, folded to the width, with later lines under the first.
func (t *text) paragraph(indent, label, style, s string) {
	for i, l := range fold(clean(s), max(t.width-len(indent)-len(label), 20)) {
		t.WriteString(indent)
		if i == 0 {
			t.WriteString(t.paint(style, label))
		} else {
			t.WriteString(strings.Repeat(" ", len(label)))
		}
		t.WriteString(l + "\n")
	}
}

// resources names what the call clashes with and which steps made it.
func (t *text) resources(e *Entry) string {
	names := make([]string, len(e.Resources))
	for i, id := range e.Resources {
		names[i] = id
		for _, o := range e.Origins {
			if o.Resource == id {
				names[i] = fmt.Sprintf("%s (made by step %d, line %d)", id, o.Step, o.Line)
			}
		}
	}
	return strings.Join(names, ", ")
}

func (t *text) summary(s *Summary) {
	counts := []string{}
	add := func(n int, word, style string) {
		if n > 0 {
			counts = append(counts, t.paint(style, plural(n, word)))
		}
	}
	add(s.Errors, "error", red)
	add(s.Warnings, "warning", yellow)
	add(s.Notes, "note", cyan)
	if len(counts) == 0 {
		counts = append(counts, t.paint(green, "no findings"))
	}
	fmt.Fprintf(t, "%s: %s\n", plural(s.Steps, "step"), strings.Join(counts, ", "))
}

func plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return strconv.Itoa(n) + " " + word
}
