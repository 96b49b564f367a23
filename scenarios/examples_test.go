package scenarios

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"testing"
	"time"

	"ecsim/model"
	"ecsim/scenarios/plan"
	"ecsim/validate/report"
)

// start is the instant of the empty worlds that tests begin with.
var start = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

func validated(t *testing.T, text []byte, file string) *report.Report {
	t.Helper()
	p, err := plan.Parse(text, file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Validate(context.Background(), p, model.New(start, 1), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func example(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile("../examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestDualCircuitIsAccepted(t *testing.T) {
	const name = "dual-circuit.yaml"
	r := validated(t, example(t, name), name)
	for _, e := range r.Findings {
		t.Errorf("%d:%d %s %s [%s] %s", e.Line, e.Column, e.Severity, e.Code, e.Rule, e.Message)
	}
	if r.Summary.Steps != 43 {
		t.Errorf("%d steps; want 43", r.Summary.Steps)
	}
}

// mistakes are what is wrong with dual-circuit-mistakes.yaml, by number: the code that the pages give it, or "any"
// where they give none.
var mistakes = []model.Code{
	1:  "InvalidVlanId.Used",
	2:  "OperationFailed.PconnAllocateVlan0",
	3:  "InvalidVlanId.Malformed",
	4:  "InvalidVlanId.Used",
	5:  "InvalidPeeringSubnetMask.Malformed",
	6:  "InvalidPeeringSubnetMask.Malformed",
	7:  "InvalidPeeringSubnetMask.Malformed",
	8:  "InvalidIp.NotSameSubnet",
	9:  "any",
	10: "any",
	11: "any",
	12: "any",
	13: "InvalidName.Malformed",
	14: "InvalidDescription.Malformed",
	15: "InvalidBandwidth",
	16: "InvalidPhysicalConnectionId.NotEnabled",
	17: "InvalidSpec.ValudNotSupported",
	18: "any",
	19: "InvalidAccessPoint.ValueNotAllowed",
	20: "any",
	21: "InvalidPeerAsn.Malformed",
	22: "InvalidPeerAsn.Malformed",
	23: "any",
	24: "QuotaExceeded.Bgp",
	25: "InvalidParams.AlreadyExists",
	26: "InvalidCIDRBlock.Duplicate",
	27: "InvalidCidrBlock",
	28: "InvalidCidrBlock",
	29: "InvalidNexthopListSize",
	30: "any",
	31: "any",
}

var mistakeComment = regexp.MustCompile(`# mistake (\d+): `)

// TestMistakesAreFound wants one error at the line of each mistake, and nothing else.
func TestMistakesAreFound(t *testing.T) {
	const name = "dual-circuit-mistakes.yaml"
	text := example(t, name)
	at := map[int]int{} // the mistake of a line
	for i, line := range bytes.Split(text, []byte("\n")) {
		if m := mistakeComment.FindSubmatch(line); m != nil {
			n, _ := strconv.Atoi(string(m[1]))
			at[i+1] = n
		}
	}
	if len(at) != len(mistakes)-1 {
		t.Fatalf("%d mistakes are marked; want %d", len(at), len(mistakes)-1)
	}
	for _, e := range validated(t, text, name).Findings {
		got := fmt.Sprintf("%d:%d %s %s [%s] %s", e.Line, e.Column, e.Severity, e.Code, e.Rule, e.Message)
		n, planted := at[e.Line]
		if !planted {
			t.Errorf("not planted, or reported twice: %s", got)
			continue
		}
		delete(at, e.Line)
		if want := mistakes[n]; e.Severity != "error" || want != "any" && e.Code != want {
			t.Errorf("mistake %d: %s; want the code %s", n, got, want)
		}
	}
	for line, n := range at {
		t.Errorf("mistake %d in line %d was not found", n, line)
	}
}
