package plan

import (
	_ "embed"

	"ecsim/model"
	"ecsim/scenarios/plan/internal/schema"
)

// Schema is the JSON Schema of step files.
//
//go:embed steps.schema.json
var Schema []byte

// ScenarioSchema is the JSON Schema of scenarios.
//
//go:embed scenario.schema.json
var ScenarioSchema []byte

// Words are the words that the schema of scenarios lists.
func Words() schema.Words {
	return schema.Words{
		Events: Events, JSONTexts: JSONTexts, BGP: bgpModes, Delays: delayModes, Operators: operators,
		SessionStates: model.SessionStates, SessionReasons: sorted(keys(model.ReasonTexts)), MaxSteps: MaxSteps, MaxRows: MaxRows,
	}
}
