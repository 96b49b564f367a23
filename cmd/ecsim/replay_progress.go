package main

import (
	"os"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// replayProgress shows on a terminal how far a long replay is, by the bytes of the file.
type replayProgress struct {
	out   *os.File
	in    *countedFile
	size  int64
	begin time.Time
	bars  *mpb.Progress
	bar   *mpb.Bar
}

// newReplayProgress returns a progress that writes to out, or nil if nobody watches.
func newReplayProgress(out *os.File, in *countedFile, size int64) *replayProgress {
	if !isTerminal(out) {
		return nil
	}
	return &replayProgress{out: out, in: in, size: size, begin: time.Now()}
}

func (p *replayProgress) update(int) {
	if p == nil || p.bar == nil && time.Since(p.begin) < patience {
		return
	}
	if p.bar == nil {
		read := decor.CurrentKibiByte("% .0f") // of a stream nobody knows how long it is
		if p.size > 0 {
			read = decor.CountersKibiByte("% .0f of % .0f")
		}
		p.bars = mpb.New(mpb.WithOutput(p.out), mpb.WithWidth(40))
		p.bar = p.bars.AddBar(p.size, mpb.BarRemoveOnComplete(), mpb.PrependDecorators(decor.Name("replaying ")),
			mpb.AppendDecorators(read))
	}
	p.bar.SetCurrent(p.in.read.Load())
}

// clear removes what was shown.
func (p *replayProgress) clear() {
	if p != nil && p.bar != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
}
