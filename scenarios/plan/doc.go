// Package plan reads step files: the calls, waits and provider actions of a change, in order, each with the place in the
// file that it comes from.
//
// A step file is YAML (JSON is YAML too). Reading it needs the catalog of actions and nothing else: parameter names are
// checked, references between steps are checked against the responses the catalog describes, values are taken as they
// are written. Whether a value is acceptable is for the rules to say, so the package must not know them, nor a World,
// nor an engine.
package plan

//go:generate go run ./internal/schema/cmd
