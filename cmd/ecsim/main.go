// Command ecsim simulates Alibaba Cloud Express Connect and checks changes to it before they are made.
//
// The package is the command line and nothing else: it turns flags and files into calls of the packages that do the
// work, and their results into output and an exit code (0 fine, 1 the command failed, 2 it found something wrong). It
// must not know a rule, nor how anything is checked or simulated.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := newRootCommand().ExecuteContext(ctx)
	if err != nil && err.Error() != "" {
		fmt.Fprint(os.Stderr, message(err))
	}
	os.Exit(exitCode(err))
}

// located is how a message about a place in a file begins.
var located = regexp.MustCompile(`^\S.*?:\d+(:\d+)?: `)

// message is what is said of an error: the command's name first, but nothing before a place in a file, so that editors
// find it.
func message(err error) string {
	var b strings.Builder
	for line := range strings.Lines(err.Error() + "\n") {
		if b.Len() == 0 && !located.MatchString(line) {
			b.WriteString("ecsim: ")
		}
		b.WriteString(line)
	}
	return b.String()
}
