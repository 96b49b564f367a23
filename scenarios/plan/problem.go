package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// MaxProblems is the most problems an Error lists.
const MaxProblems = 20

// Error says what is wrong with a step file.
type Error struct {
	File string
	// Problems has at least one element, in the order of the file.
	Problems []Problem
	// Row is the row of the matrix for which this is wrong, empty when there is no matrix.
	Row string
	// More counts the problems beyond MaxProblems. Reading stops at some point, so there may be more still.
	More int
}

// Problem is one thing wrong at one place.
type Problem struct {
	Pos
	Message string
	// File is the file of the place when that is not the Error's own.
	File string
}

// Error gives each problem on a line of its own, as file:line:column: message.
func (e *Error) Error() string {
	var b strings.Builder
	for i, p := range e.Problems {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s", cmp.Or(p.File, e.File), p.Line, p.Column, p.Message)
	}
	if e.Row != "" {
		fmt.Fprintf(&b, "\n%s: in the row %s of the matrix", e.File, printable(e.Row))
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\n%s: and %d more", e.File, e.More)
	}
	return b.String()
}

// problems collects what is wrong. It keeps more than an Error shows, because steps are read in two passes and the
// places are sorted only at the end; but not without end, since suggesting names for millions of slips takes time.
type problems struct {
	list []Problem
	// elsewhere is the file being read when that is not the first one.
	elsewhere string
	// stopped is set when what is wrong makes reading on useless.
	stopped bool
	// lacking is the latest problem of a parameter without a value. What else is wrong at its place comes of that.
	lacking Problem
}

const maxCollected = 25 * MaxProblems

// full reports whether reading on would tell nothing new.
func (p *problems) full() bool { return p.stopped || len(p.list) >= maxCollected }

// stop adds a last problem.
func (p *problems) stop(at Pos, format string, args ...any) {
	p.add(at, format, args...)
	p.stopped = true
}

func (p *problems) add(at Pos, format string, args ...any) {
	if p.full() {
		return
	}
	if at.Line == 0 {
		at = Pos{1, 1}
	}
	if at == p.lacking.Pos && p.elsewhere == p.lacking.File {
		return
	}
	p.list = append(p.list, Problem{at, unmarked(fmt.Sprintf(format, args...)), p.elsewhere})
}

// lack adds the problem of a parameter that has no value.
func (p *problems) lack(at Pos, format string, args ...any) {
	p.lacking = Problem{}
	p.add(at, format, args...)
	p.lacking = Problem{Pos: at, File: p.elsewhere}
}

func (p *problems) error(file string) error {
	if len(p.list) == 0 {
		return nil
	}
	slices.SortStableFunc(p.list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	list := slices.Compact(p.list)
	more := 0
	if len(list) > MaxProblems {
		more = len(list) - MaxProblems
		list = list[:MaxProblems]
	}
	return &Error{File: file, Problems: list, More: more}
}

// suggest is the end of a message that proposes the nearest name, or nothing.
func suggest(near string) string {
	if near == "" {
		return ""
	}
	return "; did you mean " + near + "?"
}

// printable is text from the file as messages show it: short, and without anything a terminal would act on.
func printable(s string) string {
	const most = 60
	s = strings.ToValidUTF8(s, "\uFFFD")
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	q := fmt.Sprintf("%q", s)
	if q == `"`+s+`"` && s != "" && !strings.ContainsAny(s, " ,;:") {
		return s
	}
	return q
}
