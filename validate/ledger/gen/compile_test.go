package gen

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// altered is the ledger's folder with another text for one action.
type altered struct {
	fs.FS
	name, text string
}

func (a altered) Open(name string) (fs.File, error) {
	if name == a.name {
		return fstest.MapFS{name: {Data: []byte(a.text)}}.Open(name)
	}
	return a.FS.Open(name)
}

// TestCompileComplains: a line without a state, and a claim that is not so, fail the generation. The page is a short
// one; there are the cases that it is given and no others.
func TestCompileComplains(t *testing.T) {
	const (
		head  = "action: DeleteVbrHa\nrules:\n  - id: by-instance-id\n    text: InstanceId names the group.\n    source: 002:8599\n"
		named = "    reason: descriptive\n"
	)
	gone := Case{Action: "DeleteVbrHa", Rule: "failover.exists", Code: "ResourceNotFound.VbrHa", Status: 404, Title: "gone"}
	for _, c := range []struct {
		text, want string
		cases      []Case
	}{
		{head + named, "DeleteVbrHa: 404 ResourceNotFound.VbrHa is neither enforced nor excused", nil},
		{head + named + "errors:\n  - {code: ResourceNotFound.VbrHa, reason: internal}\n", "DeleteVbrHa: 404 ResourceNotFound.VbrHa is said not to be modelled, but failover.exists gives it", []Case{gone}},
		{head + named + "errors:\n  - {code: ResourceNotFound.VbrHa, reason: other-code, note: SomethingElse}\n", `the note of ResourceNotFound.VbrHa, "SomethingElse", names no other code that the action gives`, nil},
		{head + named + "errors:\n  - {code: ResourceNotFound.Vbr, reason: internal}\n", "DeleteVbrHa has no row ResourceNotFound.Vbr to be excused", nil},
		{head + named + "errors:\n  - {code: ResourceNotFound.VbrHa, reason: because}\n", `there is no reason "because"`, nil},
		{head + "    tests: [sim.TestNothing]\n", "by-instance-id names the test sim.TestNothing, which there is not", nil},
		{head + "    by: [failover.exist]\n", "by-instance-id names the rule failover.exist, which there is not", nil},
		{head + "    syntax: [Instance]\n", "by-instance-id names the parameter Instance, whose syntax says nothing", nil},
		{head + named, "the rule by-instance-id is said not to be modelled, but has the proof {failover.exists gone}", []Case{gone}},
		{strings.Replace(head, "by-instance-id", "by-id", 1) + named, "failover.exists: the page of DeleteVbrHa has no rule or parameter by-instance-id", nil},
		{strings.Replace(head, "by-instance-id", "by-id", 1), "the rule by-id is neither enforced nor excused", nil},
		{head + named + "borrowed: [QuotaExceeded]\n", "DeleteVbrHa borrows QuotaExceeded, but never gives it", nil},
		{head + named, "DeleteVbrHa gives QuotaExceeded, which is another page's", []Case{{Action: "DeleteVbrHa", Rule: "failover.exists", Code: "QuotaExceeded", Status: 400}}},
		{head + named, "DeleteVbrHa gives Nonsense, which no document has", []Case{{Action: "DeleteVbrHa", Rule: "failover.exists", Code: "Nonsense", Status: 400}}},
		{head + "    because: x\n", "field because not found", nil},
	} {
		_, err := Compile(altered{os.DirFS(".."), "actions/DeleteVbrHa.yaml", c.text}, c.cases, func(string) bool { return false })
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s\nis compiled with\n%v\nwant %s", c.text, about(err), c.want)
		}
	}
}

// about are the lines of an error that are about the page of the test.
func about(err error) string {
	if err == nil {
		return "no error"
	}
	var lines []string
	for line := range strings.Lines(err.Error()) {
		if strings.Contains(line, "DeleteVbrHa") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
}
