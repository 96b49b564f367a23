package run

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"ecsim/scenarios/plan"
)

// Writer writes results in one format: each as it comes, and what is to be said at the end.
type Writer interface {
	Write(*Result) error
	Close() error
}

// Summary counts results.
type Summary struct {
	Scenarios    int `json:"scenarios"`
	Failed       int `json:"failed"`
	Expectations int `json:"expectations"`
}

func (s *Summary) add(r *Result) {
	s.Scenarios++
	s.Expectations += r.Expectations
	if !r.Passed() {
		s.Failed++
	}
}

func (s *Summary) String() string {
	text := count(s.Scenarios, "scenario")
	if s.Failed == 0 {
		return text + ", all hold"
	}
	return fmt.Sprintf("%s, %d failed", text, s.Failed)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// oneLine is a text without what would break the line, or what a terminal would act on.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) {
			return unicode.ReplacementChar
		}
		return c
	}, s)
}

// Text writes a line a scenario, and of a failed one where and why.
type Text struct {
	Summary
	out     *bufio.Writer
	verbose bool
	width   int
}

// NewText returns a Writer of text. Verbose adds the event logs; names is the width of the column of names.
func NewText(out io.Writer, verbose bool, names int) *Text {
	return &Text{out: bufio.NewWriter(out), verbose: verbose, width: min(names, 72)}
}

// Write implements Writer.
func (t *Text) Write(r *Result) error {
	t.add(r)
	word := "ok  "
	if !r.Passed() {
		word = "FAIL"
	}
	fmt.Fprintf(t.out, "%s  %-*s  %s\n", word, t.width, oneLine(r.Name()), tally(r))
	if t.verbose {
		for i := range r.Logs {
			if len(r.Logs) > 1 {
				fmt.Fprintf(t.out, "      order %d of %d\n", i+1, len(r.Logs))
			}
			for j := range r.Logs[i].Entries {
				fmt.Fprintf(t.out, "      %s\n", EntryText(r.Scenario, &r.Logs[i].Entries[j]))
			}
		}
	}
	if r.Failure != nil {
		t.failure(r)
	}
	return t.out.Flush()
}

// tally says what a run came to.
func tally(r *Result) string {
	parts := []string{count(r.Steps, "step"), count(r.Expectations, "expectation")}
	if r.Skipped > 0 {
		parts = append(parts, fmt.Sprintf("%d skipped", r.Skipped))
	}
	if r.Orders > 1 {
		parts = append(parts, count(r.Orders, "order"))
	}
	if v := r.Virtual(); v > 0 {
		parts = append(parts, Span(v))
	}
	return strings.Join(parts, ", ")
}

// Span writes a duration with its days: 7d2h, 30s.
func Span(d time.Duration) string {
	const day = 24 * time.Hour
	d = d.Round(time.Millisecond)
	if d < day {
		return short(d.String())
	}
	text := fmt.Sprintf("%dd", d/day)
	if d %= day; d > 0 {
		text += short(d.String())
	}
	return text
}

// short leaves out the zeros that time.Duration writes behind hours and minutes.
func short(s string) string {
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

func (t *Text) failure(r *Result) {
	for _, line := range FailureText(r) {
		fmt.Fprintf(t.out, "      %s\n", line)
	}
	fmt.Fprintln(t.out)
}

// FailureText says where and why a scenario failed, line by line.
func FailureText(r *Result) []string {
	f := r.Failure
	lines := []string{fmt.Sprintf("%s:%d:%d: step %d, %s, at %s", f.File, f.Pos.Line, f.Pos.Column, f.Step+1, f.Title, f.At)}
	say := func(label, text string) {
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				label = ""
			}
			lines = append(lines, fmt.Sprintf("%-8s  %s", label, oneLine(line)))
		}
	}
	for _, by := range slices.Backward(includes(r)) {
		at := fmt.Sprintf("%s:%d", by.File, by.Pos.Line)
		if by.As != "" {
			at += " as " + by.As
		}
		say("included", at)
	}
	say("expected", f.Expected)
	say("found", f.Found)
	for _, line := range f.More {
		say("", line)
	}
	if f.Order != nil {
		say("order", fmt.Sprintf("%d of %d; %d of them failed", f.Number, r.Orders, r.Failed))
		for _, i := range grouped(r.Scenario, f.Order) {
			s := &r.Scenario.Steps[i]
			say("", fmt.Sprintf("step %d, %s (%s:%d)", i+1, s.Title(), fileOf(r.Scenario, s), s.Pos.Line))
		}
	}
	for i := range f.Before {
		label := ""
		if i == 0 {
			label = "before"
		}
		say(label, EntryText(r.Scenario, &f.Before[i]))
	}
	return lines
}

// includes are those that brought the step that failed, the outermost first.
func includes(r *Result) []plan.Include {
	if r.Failure.Step < 0 {
		return nil
	}
	return r.Scenario.Steps[r.Failure.Step].Included
}

// grouped are the steps of an order that are in a parallel group.
func grouped(s *plan.Scenario, order []int) (list []int) {
	for _, i := range order {
		for _, g := range s.Groups {
			if i >= g.Branches[0].First && i < g.Branches[len(g.Branches)-1].End {
				list = append(list, i)
			}
		}
	}
	return list
}

// EntryText is a line of an event log.
func EntryText(s *plan.Scenario, e *Entry) string {
	at := e.At.String()
	if e.Event == nil {
		step := &s.Steps[e.Step]
		return fmt.Sprintf("%s  step %d, %s: %s", at, e.Step+1, step.Title(), e.Outcome)
	}
	text := fmt.Sprintf("%s    %s %s: %s", at, e.Event.Kind, e.Event.Resource, e.Event.Name)
	switch {
	case e.Event.From != "" && e.Event.To != "":
		text += fmt.Sprintf(", %s to %s", e.Event.From, e.Event.To)
	case e.Event.To != "":
		text += ", " + e.Event.To
	case e.Event.From != "":
		text += ", was " + e.Event.From
	}
	return text
}

// Close implements Writer.
func (t *Text) Close() error {
	fmt.Fprintln(t.out, t.Summary.String())
	return t.out.Flush()
}
