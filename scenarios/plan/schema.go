package plan

import _ "embed"

// Schema is the JSON Schema of step files.
//
//go:embed steps.schema.json
var Schema []byte
