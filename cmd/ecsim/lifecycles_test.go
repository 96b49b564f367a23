package main

import (
	"os"
	"strings"
	"testing"
)

// markdown writes a table.
func markdown(b *strings.Builder, head string, rows [][]string) {
	columns := strings.Split(head, " ")
	b.WriteString("| " + strings.Join(columns, " | ") + " |\n" + strings.Repeat("|---", len(columns)) + "|\n")
	for _, row := range rows {
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
	}
}

// lifecyclesPage is docs/lifecycles.md.
func lifecyclesPage() string {
	var b strings.Builder
	b.WriteString(`# Lifecycles and quotas

Written from the tables of the package model by ` + "`go test ./cmd/ecsim -run TestLifecyclesPage -update`" + `; ` + "`ecsim lifecycles`" + ` and
` + "`ecsim quotas`" + ` print the same.

An event leads a resource from one state to another. Where *then* has an event, the state is transient: that event comes
by itself *after* the time given. The documents name the states and the calls; how long a transient state lasts is told
nowhere, so the times are ours, and ` + "`ecsim validate`" + ` takes them to be waited for unless it has ` + "`--delays default`" + `. A dash
in *from* means that the event makes the resource, a dash in *to* that the resource is gone.
`)
	for _, kind := range lifecycleKinds() {
		b.WriteString("\n## " + kind + "\n\n")
		rows := lifecycleRows([]string{kind})
		for i := range rows {
			rows[i] = rows[i][1:]
		}
		markdown(&b, "from event to then after", rows)
	}
	b.WriteString("\n## Quotas\n\nThe defaults. A quota that is not documented is one that the documents speak of without a number.\n\n")
	markdown(&b, "name default documented what", quotaRows())
	return b.String()
}

func TestLifecyclesPage(t *testing.T) {
	const name = "../../docs/lifecycles.md"
	want := lifecyclesPage()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil || string(got) != want {
		t.Errorf("%s is stale (%v); run this test with -update", name, err)
	}
}
