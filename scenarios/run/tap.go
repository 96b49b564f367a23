package run

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// TAP writes version 14 of the Test Anything Protocol (https://testanything.org/tap-version-14-specification.html).
type TAP struct {
	out *bufio.Writer
	n   int
}

// NewTAP returns a Writer of TAP for so many scenarios.
func NewTAP(out io.Writer, scenarios int) *TAP {
	t := &TAP{out: bufio.NewWriter(out)}
	fmt.Fprintf(t.out, "TAP version 14\n1..%d\n", scenarios)
	return t
}

var tapEscapes = strings.NewReplacer(`\`, `\\`, "#", `\#`)

// Write implements Writer.
func (t *TAP) Write(r *Result) error {
	t.n++
	word := "ok"
	if !r.Passed() {
		word = "not ok"
	}
	fmt.Fprintf(t.out, "%s %d - %s\n", word, t.n, tapEscapes.Replace(oneLine(r.Name())))
	if f := r.Failure; f != nil {
		fmt.Fprintf(t.out, "  ---\n  at: %q\n  step: %d\n  title: %q\n  expected: %q\n  found: %q\n",
			fmt.Sprintf("%s:%d:%d", f.File, f.Pos.Line, f.Pos.Column), f.Step+1, f.Title, f.Expected, f.Found)
		fmt.Fprintf(t.out, "  details: |\n")
		for _, line := range FailureText(r) {
			fmt.Fprintf(t.out, "    %s\n", line)
		}
		fmt.Fprintf(t.out, "  ...\n")
	}
	return t.out.Flush()
}

// Close implements Writer.
func (t *TAP) Close() error { return t.out.Flush() }
