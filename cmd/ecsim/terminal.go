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

// patience is how long a validation may take before its progress is shown.
const patience = time.Second

// progress shows on a terminal how far a long validation is. What is soon done shows nothing.
type progress struct {
	out   *os.File
	begin time.Time
	bars  *mpb.Progress
	bar   *mpb.Bar
}

// newProgress returns a progress that writes to out, or nil if nobody watches.
func newProgress(out *os.File) *progress {
	if !isTerminal(out) {
		return nil
	}
	return &progress{out: out, begin: time.Now()}
}

func (p *progress) update(done, total int) {
	switch {
	case p == nil || p.bar == nil && time.Since(p.begin) < patience:
		return
	case p.bar == nil:
		p.bars = mpb.New(mpb.WithOutput(p.out), mpb.WithWidth(40))
		p.bar = p.bars.AddBar(int64(total), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name("validating ")), mpb.AppendDecorators(decor.CountersNoUnit("step %d of %d")))
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
