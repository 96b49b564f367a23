package validate

import (
	"strconv"

	"ecsim/model"
)

// page names a rule of an action's page in the API reference of 2022-07-06.
func page(a model.Action, section string) Source { return Source{"002", a, section} }

// metadata names an error code that only the API's public metadata of 2024 has.
func metadata(a model.Action, code model.Code) Source {
	return Source{"metadata-2024", a, string(code)}
}

// interpretation names a choice where the documents are silent or differ: a number of the list in docs/sources.md.
func interpretation(n int) Source {
	return Source{"interpretations", "", strconv.Itoa(n)}
}
