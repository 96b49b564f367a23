package plan

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// TestRefused reads the step files of testdata/refused.txtar and compares what is said of each.
func TestRefused(t *testing.T) {
	const file = "testdata/refused.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], &archive.Files[i+1]
		name := strings.TrimSuffix(in.Name, path.Ext(in.Name))
		if want.Name != name+".err" {
			t.Fatalf("%s is followed by %s", in.Name, want.Name)
		}
		t.Run(name, func(t *testing.T) {
			_, err := Parse(in.Data, in.Name)
			var refused *Error
			if !errors.As(err, &refused) {
				t.Fatalf("got %v; want an *Error", err)
			}
			got := err.Error() + "\n"
			if *update {
				want.Data = []byte(got)
			} else if got != string(want.Data) {
				t.Errorf("got\n%swant\n%s", got, want.Data)
			}
		})
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRefusedBytes has what no text file can hold.
func TestRefusedBytes(t *testing.T) {
	deep := strings.Repeat("[", 12000) + strings.Repeat("]", 12000)
	for _, tt := range []struct{ name, text, want string }{
		{"utf-8", "name: ok\nregion: \xff\n", "f:2:9: the byte 0xff is not valid UTF-8; a step file is UTF-8 text"},
		{"nul", "name: 杭州\x00", "f:1:9: the control character 0x00 is not allowed here; a step file is UTF-8 text"},
		{"utf-16", "\xff\xfea\x00", "f:1:1: the byte 0xff is not valid UTF-8; a step file is UTF-8 text"},
		{"tab", "steps:\n\t- call: CreateVpc\n", "f:2:1: malformed YAML: the line is indented with a tab; use spaces"},
		{"tab below", "steps:\n  - call: CreateVpc\n    with:\n    \tVpcName: a\n", "f:4:5: malformed YAML: the line is indented with a tab; use spaces"},
		{"large", strings.Repeat("# comment\n", MaxSize/10+1), "f:1:1: the file is larger than 32 MiB, the most a step file may be"},
		{"deep", "steps: " + deep, "f:1:10008: maps and lists nest deeper than 10000 levels here"},
		{"deep value", "steps: [{call: CreateVpc, with: {VpcName: " + deep[1000:len(deep)-1000] + "}}]", "f:1:10040: maps and lists nest deeper than 10000 levels here"},
		{"deep below", "steps:\n  - call: CreateVpc\n    with: {VpcName: " + deep + "}", "f:3:10020: maps and lists nest deeper than 10000 levels here"},
		{"mark and JSON", "\ufeff{\"steps\": [}", "f:1:12: malformed JSON: invalid character '}' looking for beginning of value"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse([]byte(tt.text), "f")
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v; want %s", err, tt.want)
			}
		})
	}
}

func TestRefusedCount(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("steps:\n")
	for i := range 30 {
		fmt.Fprintf(&b, "  - call: Nothing%d\n", i)
	}
	_, err := Parse(b.Bytes(), "f")
	var refused *Error
	if !errors.As(err, &refused) || len(refused.Problems) != MaxProblems || refused.More != 10 {
		t.Fatalf("got %v; want %d problems and 10 more", err, MaxProblems)
	}
}
