package plan

import (
	"fmt"
	"strings"
	"testing"
)

// TestHostile reads texts made to exhaust a reader. Each is refused; a reader that takes quadratic time runs into the time limit of the whole test.
func TestHostile(t *testing.T) {
	const size = maxSecondOpinion / 4
	for _, unit := range []string{
		"[", "{", "{a: ", "[[]", "- ", "? ", "a: ", "a: b: ", "\"", "'", "&a ", "*a ", "!!a ", "!", "%", "|\n", ">\n ", "a:\n  ", "-\n", "- [\n", "x: [\n",
		"# c\n", "a: \"\n", "a: '\n", "${", "${a", "${a.b", "${a.b}", "$", "@", "\\", "---\n", "...\n", "<<: ", "{", "}", "[", "]", ",", ":", "a: *a\n",
	} {
		for _, prefix := range []string{"", "a: @\n", "steps: [{call: CreateVpc, with: {VpcName: '"} {
			text := prefix + strings.Repeat(unit, size/len(unit))
			if _, err := Parse([]byte(text), "f"); err == nil {
				t.Errorf("%q after %q: accepted", unit, prefix)
			}
		}
	}
}

// TestMany reads texts that are sound as YAML and have very many of something.
func TestMany(t *testing.T) {
	repeat := func(n int, item func(b *strings.Builder, i int)) string {
		var b strings.Builder
		for i := range n {
			item(&b, i)
		}
		return b.String()
	}
	const n = 200_000
	for name, text := range map[string]string{
		"root keys":      repeat(n, func(b *strings.Builder, i int) { fmt.Fprintf(b, "k%d: v\n", i) }),
		"step keys":      "steps:\n  - call: CreateVpc\n" + repeat(n, func(b *strings.Builder, i int) { fmt.Fprintf(b, "    k%d: v\n", i) }),
		"parameters":     "steps:\n  - call: CreateVpc\n    with:\n" + repeat(n, func(b *strings.Builder, i int) { fmt.Fprintf(b, "      VpcName%d: v\n", i) }),
		"fields":         "steps:\n  - call: CreateVpc\n    with:\n      Tag:\n" + repeat(n, func(b *strings.Builder, i int) { fmt.Fprintf(b, "        - {Kee: %d}\n", i) }),
		"duplicate keys": "steps: []\n" + strings.Repeat("name: v\n", n),
		"unknown names": "steps:\n" + repeat(n/4, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "  - {call: CreateVpc, as: step_%d, with: {VpcName: \"${stepp_%d.VpcId}\"}}\n", i, i)
		}),
		"unknown actions": "steps:\n" + strings.Repeat("  - call: CreateVirtualBorderRuoter\n", n),
		"references":      "steps:\n  - {call: CreateVpc, with: {VpcName: '" + strings.Repeat("${a.b}", n) + "'}}\n",
		"indexes":         "steps:\n  - {call: CreateVpc, with: {VpcName: '${a.b" + strings.Repeat("[0]", n) + "}'}}\n",
		"aliases":         "x: &x a\nsteps:\n" + strings.Repeat("  - *x\n", n),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse([]byte(text), "f"); err == nil || strings.Count(err.Error(), "\n") > MaxProblems {
				t.Errorf("got %v", err)
			}
		})
	}
}
