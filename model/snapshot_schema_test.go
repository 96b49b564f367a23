package model_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/modeltest"
)

func snapshotSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(model.SnapshotSchema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("state", doc))
	s, err := c.Compile("state")
	require.NoError(t, err)
	return s
}

func schemaSays(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return s.Validate(v)
}

func TestSnapshotSchemaTakesSnapshots(t *testing.T) {
	s := snapshotSchema(t)
	for name, w := range map[string]*model.World{
		"empty": model.New(0, 0), "estate": modeltest.Estate(300, 3), "everything": everything(t),
	} {
		assert.NoError(t, schemaSays(t, s, string(snapshotOf(t, w))), name)
	}
	assert.NoError(t, schemaSays(t, s, whole("", "")))
	assert.NoError(t, schemaSays(t, s, `{"version":1,"now":"2026-01-01T00:00:00Z"}`))
}

func TestSnapshotSchemaRefuses(t *testing.T) {
	s := snapshotSchema(t)
	for _, r := range [][2]string{
		{`"vlanId":7`, `"vlanId":3000`}, {`"vlanId":7`, `"vlanID":7`}, {`"vlanId":7`, `"vlanId":"7"`},
		{`"status":"active"`, `"status":"gone"`}, {`"spec":"Large.1"`, `"spec":"Large.9"`}, {`"id":"vpc-1",`, ``},
		{`"sequence":3,"settings"`, `"sequence":-3,"settings"`}, {`"settings":{`, `"settings":{"quotas":{"vpcs":1},`},
		{`"type":"Custom"`, `"type":"custom"`}, {`"version":1`, `"version":2`},
	} {
		assert.Error(t, schemaSays(t, s, whole(r[0], r[1])), "%s", r)
	}
}

// TestSnapshotSchemaNeedsWhatReadingNeeds leaves out each key of each element: where the schema then objects, so must
// ReadSnapshot, and where ReadSnapshot says that the key is missing, so must the schema.
func TestSnapshotSchemaNeedsWhatReadingNeeds(t *testing.T) {
	s := snapshotSchema(t)
	var tables map[string]any
	require.NoError(t, json.Unmarshal([]byte(whole("", "")), &tables))
	for table, elements := range tables {
		list, _ := elements.([]any)
		if len(list) == 0 {
			continue
		}
		element := list[0].(map[string]any)
		for key, value := range element {
			delete(element, key)
			text, err := json.Marshal(tables)
			require.NoError(t, err)
			_, refusal := model.ReadSnapshot(bytes.NewReader(text), "s.json")
			objection := schemaSays(t, s, string(text))
			if objection != nil {
				assert.Error(t, refusal, "%s.%s is needed by the schema only", table, key)
			}
			if refusal != nil && strings.Contains(refusal.Error(), key+": is missing") {
				assert.Error(t, objection, "%s.%s is needed by reading only", table, key)
			}
			element[key] = value
		}
	}
}
