package main

import (
	"io"
	"os"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// terminalWidth is the width to fold lines to; 0 is no limit.
func terminalWidth(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			return width
		}
	}
	return 0
}

// colours decides whether output has colours. The variable NO_COLOR is respected (https://no-color.org).
func colours(when string, w io.Writer) bool {
	if when == "auto" {
		return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return when == "always"
}

// patience is how long a command may take before its progress is shown.
const patience = time.Second

// progress shows on a terminal how far a long command is. What is soon done shows nothing.
type progress struct {
	out *os.File
	// verb says what is being done, counts how the steps are counted.
	verb, counts string
	begin        time.Time
	bars         *mpb.Progress
	bar          *mpb.Bar
}

// newProgress returns the progress of a validation that writes to out, or nil if nobody watches.
func newProgress(out *os.File) *progress { return newProgressOf(out, "validating", "step %d of %d") }

// newProgressOf is newProgress for something else that takes long.
func newProgressOf(out *os.File, verb, counts string) *progress {
	if !isTerminal(out) {
		return nil
	}
	return &progress{out: out, verb: verb, counts: counts, begin: time.Now()}
}

func (p *progress) update(done, total int) {
	switch {
	case p == nil || p.bar == nil && time.Since(p.begin) < patience:
		return
	case p.bar == nil:
		p.bars = mpb.New(mpb.WithOutput(p.out), mpb.WithWidth(40))
		p.bar = p.bars.AddBar(int64(total), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name(p.verb+" ")), mpb.AppendDecorators(decor.CountersNoUnit(p.counts)))
	}
	p.bar.SetCurrent(int64(done))
}

// clear removes what was shown.
func (p *progress) clear() {
	if p != nil && p.bar != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
}
