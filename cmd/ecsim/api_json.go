package main

import (
	"encoding/json"
	"io"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// writeJSON prints a value as indented JSON.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

type actionSummaryJSON struct {
	Action  model.Action `json:"action"`
	Group   string       `json:"group"`
	Access  string       `json:"access"`
	Summary string       `json:"summary"`
}

func actionList() []actionSummaryJSON {
	out := []actionSummaryJSON{}
	for _, s := range api.Actions() {
		out = append(out, actionSummaryJSON{s.Action, s.Group, s.Access, s.Summary})
	}
	return out
}

type parameterJSON struct {
	Name      string          `json:"name"`
	Aliases   []string        `json:"aliases,omitempty"`
	Type      api.Type        `json:"type"`
	Item      api.Type        `json:"item,omitempty"`
	Required  bool            `json:"required"`
	Default   string          `json:"default,omitempty"`
	Enum      []string        `json:"enum,omitempty"`
	Suggested []string        `json:"suggested,omitempty"`
	Range     []int64         `json:"range,omitempty"`
	Length    []int64         `json:"length,omitempty"`
	Pattern   string          `json:"pattern,omitempty"`
	Max       int             `json:"max,omitempty"`
	Missing   model.Code      `json:"missing,omitempty"`
	Malformed model.Code      `json:"malformed,omitempty"`
	Fields    []parameterJSON `json:"fields,omitempty"`
}

type fieldJSON struct {
	Name   string      `json:"name"`
	Type   api.Type    `json:"type"`
	Item   api.Type    `json:"item,omitempty"`
	Fields []fieldJSON `json:"fields,omitempty"`
}

type errorJSON struct {
	Status int        `json:"status"`
	Code   model.Code `json:"code"`
	Origin api.Origin `json:"origin"`
}

type guardJSON struct {
	ID    string         `json:"id"`
	Basis validate.Basis `json:"basis"`
	Title string         `json:"title"`
}

type actionJSON struct {
	actionSummaryJSON
	Source     string          `json:"source"`
	Parameters []parameterJSON `json:"parameters"`
	Errors     []errorJSON     `json:"errors"`
	Response   []fieldJSON     `json:"response"`
	Rules      []guardJSON     `json:"rules"`
}

func newActionJSON(s *api.Spec) actionJSON {
	out := actionJSON{
		actionSummaryJSON: actionSummaryJSON{s.Action, s.Group, s.Access, s.Summary}, Source: s.Source,
		Parameters: parametersJSON(s.Parameters), Errors: []errorJSON{}, Response: fieldsJSON(s.Response), Rules: []guardJSON{},
	}
	for _, e := range s.Errors {
		out.Errors = append(out.Errors, errorJSON{e.Status, e.Code, e.Origin})
	}
	for _, r := range validate.For(s.Action) {
		out.Rules = append(out.Rules, guardJSON{r.ID, r.Basis, r.Title()})
	}
	return out
}

func parametersJSON(ps []api.Parameter) []parameterJSON {
	out := make([]parameterJSON, len(ps))
	for i := range ps {
		p := &ps[i]
		out[i] = parameterJSON{
			Name: p.Name, Aliases: p.Aliases, Type: p.Type, Item: p.Item, Required: p.Required, Default: p.Default,
			Enum: p.Enum, Suggested: p.Suggested, Range: bounds(p.Range), Length: bounds(p.Length), Pattern: p.Pattern,
			Max: p.Max, Missing: p.Missing, Malformed: p.Malformed, Fields: parametersJSON(p.Fields),
		}
	}
	return out
}

func bounds(b api.Bounds) []int64 {
	if !b.Set {
		return nil
	}
	return []int64{b.Min, b.Max}
}

func fieldsJSON(fs []api.Field) []fieldJSON {
	out := make([]fieldJSON, len(fs))
	for i, f := range fs {
		out[i] = fieldJSON{f.Name, f.Type, f.Item, fieldsJSON(f.Fields)}
	}
	return out
}
