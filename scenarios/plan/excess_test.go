package plan

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// TestTooManySteps wants the place of the first step beyond the limit, whatever the notation.
func TestTooManySteps(t *testing.T) {
	const n = MaxSteps + 2
	last := n - 1 // the first one too many, counted from 1
	for _, tt := range []struct {
		name, text   string
		line, column int
	}{
		{"block", "name: x\nsteps: # all\n" + strings.Repeat("  - wait: 1s\n", n), last + 2, 3},
		{"block without indentation", "steps:\r\n" + strings.Repeat("- wait: 1s\r\n\r\n# on\r\n", n), 3*last - 1, 1},
		{"block of blocks", "steps:\n" + strings.Repeat("  -\n    wait: 1s\n    note: |\n      - a\n", n), 4*last - 2, 3},
		{"flow", "steps: [\n" + strings.Repeat("{wait: 1s, note: '],,'},\n", n) + "]", last + 1, 1},
		{"flow of aliases", "name: &x x\nsteps: [" + strings.Repeat("*x ,", n) + "]", 2, 9 + 4*(last-1)},
		{"JSON", `{"name": "x", "steps" : [` + strings.TrimSuffix(strings.Repeat(`{"wait":"1s","note":",\","},`, n), ",") + "]}", 1, 26 + 28*(last-1)},
		{"aliases", "name: &x {wait: 1s}\nsteps:\n" + strings.Repeat("  - *x\n", n), last + 2, 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := fmt.Sprintf("f:%d:%d: step 100001 begins here; a plan has at most 100000 steps, divide it", tt.line, tt.column)
			if _, err := Parse([]byte(tt.text), "f"); err == nil || err.Error() != want {
				t.Errorf("got %v; want %s", err, want)
			}
		})
	}
}

// TestManyButNotTooMany has as many steps as there may be, with lists of their own.
func TestManyButNotTooMany(t *testing.T) {
	for _, text := range []string{
		"steps:\n" + strings.Repeat("  - wait: 1s\n", MaxSteps),
		"steps: [" + strings.Repeat("{wait: 1s}, ", MaxSteps) + "]",
		"steps:\n" + strings.Repeat("  - call: CreateRouteEntry\n    with:\n      NextHopList:\n"+strings.Repeat("        - {NextHopId: ri-1}\n", 9), MaxSteps/5),
	} {
		if _, err := Parse([]byte(text), "f"); err != nil {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

// TestTooManyStepsTakeLittle reads the largest file there may be.
func TestTooManyStepsTakeLittle(t *testing.T) {
	const step = "- wait: 1s\n"
	text := []byte("steps:\n" + strings.Repeat(step, (MaxSize-10)/len(step)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := Parse(text, "f"); err == nil {
		t.Error("accepted")
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 64<<20 {
		t.Errorf("took %d MiB", took>>20)
	}
}
