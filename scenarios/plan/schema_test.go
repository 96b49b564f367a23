package plan

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"ecsim/scenarios/plan/internal/schema"
)

func TestSchemaIsFresh(t *testing.T) {
	want, err := schema.Generate(Events, JSONTexts, MaxSteps)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(Schema, want) {
		t.Error("steps.schema.json is not what the catalog gives; run go generate ./scenarios/plan")
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(schema.ID, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(schema.ID)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSchemaTakesTheExamples(t *testing.T) {
	s := compiled(t)
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(files) < 2 {
		t.Fatalf("examples: %v, %v", files, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(decoded(t, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := Parse(text, name); err != nil {
			t.Error(err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compiled(t)
	for _, text := range []string{
		"name: x",
		"steps: {}",
		"steps: [{call: CreateVcp}]",
		"steps: [{call: CreateVpc, wiht: {}}]",
		"steps: [{call: CreateVpc, with: {CidrBlok: 10.0.0.0/8}}]",
		"steps: [{call: CreateRouteEntry, with: {NextHopList: [{NextHopIdd: ri-1}]}}]",
		"steps: [{call: CreateVirtualBorderRouter, with: {VlanId: [1]}}]",
		"steps: [{call: CreateVpc, with: {VpcName: [a]}}]",
		"steps: [{call: CreateVpc, with: {VpcName: {a: b}}}]",
		"{account: abc, steps: []}",
		"steps: [{call: CreateVpc, account: abc}]",
		"steps: [{operator: {id: pc-1, event: aprove}}]",
		"steps: [{wait: soon}]",
		"steps: [{fail: {target: pc-1}}]",
	} {
		if s.Validate(decoded(t, []byte(text))) == nil {
			t.Errorf("%s: accepted", text)
		}
		if _, err := Parse([]byte(text), "f"); err == nil {
			t.Errorf("%s: read", text)
		}
	}
}

// TestSchemaSpeaksOfEverything guards against an action or parameter that editors would not complete.
func TestSchemaSpeaksOfEverything(t *testing.T) {
	for _, word := range []string{`"CreateVirtualBorderRouter"`, `"NextHopList"`, `"Xlarge.1"`, `^NextHopList\\.[0-9]+(\\.|$)`, `"ResourceOwnerId"`} {
		if !strings.Contains(string(Schema), word) {
			t.Errorf("the schema does not have %s", word)
		}
	}
}
