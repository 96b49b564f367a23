package plan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"ecsim/scenarios/plan"
)

const scenarioSchemaID = "https://ecsim.invalid/scenario.schema.json"

func scenarioSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(plan.ScenarioSchema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(scenarioSchemaID, doc))
	s, err := c.Compile(scenarioSchemaID)
	require.NoError(t, err)
	return s
}

// TestScenarioSchemaTakesTheLibrary has the schema and the reader agree on every shipped file, parts included.
func TestScenarioSchemaTakesTheLibrary(t *testing.T) {
	s := scenarioSchema(t)
	files, err := filepath.Glob("../library/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		var v any
		require.NoError(t, yaml.Unmarshal(text, &v), name)
		require.NoError(t, s.Validate(plain(v)), name)
	}
}

// TestScenarioSchemaRefuses has what both refuse.
func TestScenarioSchemaRefuses(t *testing.T) {
	s := scenarioSchema(t)
	for _, text := range []string{
		"name: x",
		"steps: [{call: CreateVcp}]",
		"steps: [{call: CreateVpc, with: {CidrBlok: 10.0.0.0/8}}]",
		"steps: [{call: CreateVpc, expect: {cod: success}}]",
		"steps: [{wait: 1s, expect: {error: x}}]",
		"steps: [{fail: {traget: pc-1}}]",
		"steps: [{heal: pc-1}]",
		"steps: [{expect: {}}]",
		"steps: [{expect: {states: {}}}]",
		"steps: [{expect: {route: {in: vpc-1}}}]",
		"steps: [{expect: {session: {peer: bgp-1, states: Idle}}}]",
		"steps: [{expect: {reachable: {from: vpc-1, to: 10.0.0.1, at: vbr-1}}}]",
		"steps: [{parallel: [{wait: 1s}]}]",
		"steps: [{include: a.yaml, expect: {error: x}}]",
		"{bgp: on, steps: []}",
		"{seed: -1, steps: []}",
		"{matrix: [], steps: []}",
		"{matrix: {a: []}, steps: []}",
		"{paramters: {a: 1}, steps: []}",
	} {
		var v any
		require.NoError(t, yaml.Unmarshal([]byte(text), &v), text)
		require.Error(t, s.Validate(v), text)
		_, err := plan.ReadScenario("f.yaml", plan.ReadOptions{Read: func(string) ([]byte, error) { return []byte(text), nil }})
		require.Error(t, err, text)
	}
}

func TestScenarioSchemaSpeaksOfEverything(t *testing.T) {
	for _, word := range []string{"CreateVirtualBorderRouter", "no-route", "customer-router", "at-least", "Established", "hold-timer-expired", "within", "invariants"} {
		require.True(t, strings.Contains(string(plan.ScenarioSchema), `"`+word+`"`), word)
	}
}

// plain writes times as the texts that YAML makes them of.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.RFC3339)
	case map[string]any:
		for k := range v {
			v[k] = plain(v[k])
		}
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	}
	return v
}
