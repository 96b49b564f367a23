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
	// Width is the terminal's width in cells; 0 leaves lines as long as they are.
	Width int
	// Source returns a file's text, or nil; with it the lines at fault are shown.
	Source func(file string) []byte
}

// Text writes the report for people: the findings by step, each with the line of the file it is about.
func Text(w io.Writer, r *Report, opt TextOptions) error {
	out := bufio.NewWriter(w)
	t := &text{Writer: out, opt: opt, lines: map[string][]string{}}
	last := -1
	for i := range r.Findings {
		e := &r.Findings[i]
		if e.Step != last {
			if last >= 0 {
				t.WriteByte('\n')
			}
			last = e.Step
			t.heading(e)
		}
		t.entry(e)
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
	lines map[string][]string
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
		t.WriteString(t.paint(dim, " · ") + clean(e.Title))
	}
	t.WriteByte('\n')
}

const margin = "  "

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
	room := 0
	if t.opt.Width > 0 {
		room = max(t.opt.Width-len(gutter)-2, 20)
	}
	line, start, length := mark(lines[e.Line-1], e.Column, room)
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
	lines := []string{clean(s)}
	if t.opt.Width > 0 {
		lines = fold(lines[0], max(t.opt.Width-len(indent)-len(label), 20))
	}
	for i, l := range lines {
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
