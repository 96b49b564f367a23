package run

import (
	_ "embed"
	"encoding/json"
	"io"

	"ecsim/model"
	"ecsim/scenarios/plan"
)

// Schema is the JSON Schema of what JSON writes.
//
//go:embed run.schema.json
var Schema []byte

// jsonVersion is the version of the JSON form.
const jsonVersion = 1

type jsonReport struct {
	Version   int          `json:"version"`
	Scenarios []jsonResult `json:"scenarios"`
	Summary   Summary      `json:"summary"`
}

type jsonResult struct {
	File         string        `json:"file"`
	Name         string        `json:"name"`
	Row          string        `json:"row,omitempty"`
	Passed       bool          `json:"passed"`
	Steps        int           `json:"steps"`
	Expectations int           `json:"expectations"`
	Skipped      int           `json:"skipped,omitempty"`
	Orders       int           `json:"orders"`
	FailedOrders int           `json:"failedOrders,omitempty"`
	Start        model.Instant `json:"start"`
	End          model.Instant `json:"end"`
	Failure      *jsonFailure  `json:"failure,omitempty"`
	Logs         []jsonLog     `json:"logs,omitempty"`
}

type jsonFailure struct {
	Step     int           `json:"step"`
	Title    string        `json:"title"`
	File     string        `json:"file"`
	Line     int           `json:"line"`
	Column   int           `json:"column"`
	Included []jsonInclude `json:"included,omitempty"`
	At       model.Instant `json:"at"`
	Expected string        `json:"expected"`
	Found    string        `json:"found"`
	More     []string      `json:"more,omitempty"`
	Order    []int         `json:"order,omitempty"`
	Number   int           `json:"number,omitempty"`
	Before   []jsonEntry   `json:"before"`
}

type jsonInclude struct {
	File string `json:"file"`
	Line int    `json:"line"`
	As   string `json:"as,omitempty"`
}

type jsonLog struct {
	Order   []int       `json:"order,omitempty"`
	Entries []jsonEntry `json:"entries"`
}

type jsonEntry struct {
	At      model.Instant `json:"at"`
	Step    int           `json:"step"`
	Title   string        `json:"title,omitempty"`
	Outcome string        `json:"outcome,omitempty"`
	Event   *model.Event  `json:"event,omitempty"`
}

// JSON writes all results as one object, whose form the Schema has.
type JSON struct {
	report jsonReport
	out    io.Writer
}

// NewJSON returns a Writer of JSON. The event logs are in it when the results have them.
func NewJSON(out io.Writer) *JSON {
	return &JSON{report: jsonReport{Version: jsonVersion, Scenarios: []jsonResult{}}, out: out}
}

// Write implements Writer.
func (j *JSON) Write(r *Result) error {
	j.report.Summary.add(r)
	out := jsonResult{
		File: r.Scenario.File, Name: r.Scenario.Name, Row: r.Scenario.Row, Passed: r.Passed(), Steps: r.Steps, Expectations: r.Expectations,
		Skipped: r.Skipped, Orders: r.Orders, FailedOrders: r.Failed, Start: r.Start, End: r.End,
	}
	if f := r.Failure; f != nil {
		out.Failure = &jsonFailure{
			Step: f.Step + 1, Title: f.Title, File: f.File, Line: f.Pos.Line, Column: f.Pos.Column, At: f.At, Expected: f.Expected, Found: f.Found,
			More: f.More, Order: fromOne(f.Order), Before: entries(r.Scenario, f.Before),
		}
		if f.Order != nil {
			out.Failure.Number = f.Number
		}
		for _, by := range includes(r) {
			out.Failure.Included = append(out.Failure.Included, jsonInclude{by.File, by.Pos.Line, by.As})
		}
	}
	for _, l := range r.Logs {
		out.Logs = append(out.Logs, jsonLog{fromOne(l.Order), entries(r.Scenario, l.Entries)})
	}
	j.report.Scenarios = append(j.report.Scenarios, out)
	return nil
}

// fromOne counts steps from 1, as reports do.
func fromOne(order []int) []int {
	if order == nil {
		return nil
	}
	out := make([]int, len(order))
	for i, n := range order {
		out[i] = n + 1
	}
	return out
}

func entries(s *plan.Scenario, list []Entry) []jsonEntry {
	out := make([]jsonEntry, len(list))
	for i, e := range list {
		out[i] = jsonEntry{At: e.At, Step: e.Step + 1, Outcome: e.Outcome, Event: e.Event}
		if e.Event == nil {
			out[i].Title = s.Steps[e.Step].Title()
		}
	}
	return out
}

// Close implements Writer.
func (j *JSON) Close() error {
	e := json.NewEncoder(j.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(&j.report)
}
