package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestPlansPage and its like do what a page shows.
func TestPlansPage(t *testing.T) { testPage(t, "docs/plans.md", 10) }

func TestBGPPage(t *testing.T) { testPage(t, "docs/bgp.md", 5) }

func TestReachabilityPage(t *testing.T) { testPage(t, "docs/reachability.md", 2) }

func TestRunPage(t *testing.T)       { testPage(t, "docs/run.md", 2) }
func TestScenariosPage(t *testing.T) { testPage(t, "docs/scenarios.md", 2) }

func TestTracesPage(t *testing.T) { testPage(t, "docs/traces.md", 1) }

// testPage does what a page shows, which is so many commands at least: blocks with a file's name in their fence become
// that file, and the commands of console blocks must print what stands below them.
func testPage(t *testing.T, page string, least int) {
	t.Helper()
	name, err := filepath.Abs("../../" + page)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	var shown, block strings.Builder
	fence, commands := "", 0
	for line := range strings.Lines(string(text)) {
		mark := strings.HasPrefix(line, "```")
		switch {
		case !mark && fence == "":
			shown.WriteString(line)
		case !mark:
			block.WriteString(line)
		case fence == "":
			fence = strings.TrimSpace(line)
			shown.WriteString(line)
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
			shown.WriteString(body + line)
			fence = ""
		}
	}
	if commands < least {
		t.Errorf("only %d commands", commands)
	}
	if *update {
		if err := os.WriteFile(name, []byte(shown.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if shown.String() != string(text) {
		t.Errorf("%s shows other output; run this test with -update and look at the difference. Got\n%s", page, shown.String())
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
