package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestPlansPage does what docs/plans.md shows: blocks with a file's name in their fence become that file, and the
// commands of console blocks must print what stands below them.
func TestPlansPage(t *testing.T) {
	name, err := filepath.Abs("../../docs/plans.md")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	var page, block strings.Builder
	fence, commands := "", 0
	for line := range strings.Lines(string(text)) {
		mark := strings.HasPrefix(line, "```")
		switch {
		case !mark && fence == "":
			page.WriteString(line)
		case !mark:
			block.WriteString(line)
		case fence == "":
			fence = strings.TrimSpace(line)
			page.WriteString(line)
			block.Reset()
		default:
			body := block.String()
			if _, file, ok := strings.Cut(fence, " "); ok {
				if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if fence == "```console" {
				body = session(t, body)
				commands += strings.Count(body, "$ ecsim ")
			}
			page.WriteString(body + line)
			fence = ""
		}
	}
	if commands < 10 {
		t.Errorf("only %d commands", commands)
	}
	if *update {
		if err := os.WriteFile(name, []byte(page.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if page.String() != string(text) {
		t.Errorf("docs/plans.md shows other output; run this test with -update and look at the difference. Got\n%s", page.String())
	}
}

// session carries out the commands of a terminal session and returns it with what they print.
func session(t *testing.T, text string) string {
	t.Helper()
	var out strings.Builder
	last := 0
	for line := range strings.Lines(text) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		out.WriteString(line)
		words := strings.Fields(command)
		switch words[0] {
		case "echo":
			out.WriteString(strconv.Itoa(last) + "\n")
		case "ecsim":
			var printed bytes.Buffer
			root := newRootCommand()
			root.SetArgs(words[1:])
			root.SetOut(&printed)
			root.SetErr(&printed)
			err := root.Execute()
			if last = exitCode(err); err != nil && err.Error() != "" {
				printed.WriteString(message(err))
			}
			out.Write(printed.Bytes())
		default:
			t.Fatalf("%s is no command of a session", words[0])
		}
	}
	return out.String()
}
