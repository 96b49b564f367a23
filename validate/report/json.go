package report

import (
	_ "embed"
	"encoding/json"
	"io"

	"ecsim/model"
	"ecsim/validate"
)

// Schema is the JSON Schema of what JSON writes.
//
//go:embed report.schema.json
var Schema []byte

// JSON writes the report as one JSON object.
func JSON(w io.Writer, r *Report) error {
	type finding struct {
		Rule      string            `json:"rule"`
		Severity  validate.Severity `json:"severity"`
		Code      model.Code        `json:"code"`
		Step      int               `json:"step"`
		File      string            `json:"file"`
		Line      int               `json:"line"`
		Column    int               `json:"column"`
		Message   string            `json:"message"`
		Resources []string          `json:"resources"`
		Fix       string            `json:"fix"`
	}
	type summary struct {
		Steps    int `json:"steps"`
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
		Notes    int `json:"notes"`
	}
	out := struct {
		Version  int       `json:"version"`
		Findings []finding `json:"findings"`
		Summary  summary   `json:"summary"`
	}{Version, make([]finding, len(r.Findings)), summary(r.Summary)}
	for i := range r.Findings {
		e := &r.Findings[i]
		out.Findings[i] = finding{
			e.Rule, e.Severity, e.Code, e.Step, e.File, e.Line, e.Column, e.Message, e.Resources, e.Fix,
		}
		if e.Resources == nil {
			out.Findings[i].Resources = []string{}
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
