package replay

import (
	_ "embed"
	"encoding/json"
	"io"

	"ecsim/model"
)

// Schema is the JSON Schema of what JSON writes.
//
//go:embed replay.schema.json
var Schema []byte

type jsonDivergence struct {
	Verdict         string        `json:"verdict"`
	Line            int           `json:"line"`
	Event           int           `json:"event"`
	Time            model.Instant `json:"time"`
	Action          model.Action  `json:"action"`
	Account         string        `json:"account"`
	RequestID       string        `json:"requestId"`
	Recorded        string        `json:"recorded"`
	RecordedMessage string        `json:"recordedMessage"`
	Ours            string        `json:"ours"`
	Rule            string        `json:"rule"`
	Message         string        `json:"message"`
	Fields          []FieldDiff   `json:"fields"`
	FieldsTotal     int           `json:"fieldsTotal"`
	FollowsFrom     int           `json:"followsFrom"`
	FollowsEvent    int           `json:"followsFromEvent"`
}

type jsonCount struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

type jsonFact struct {
	Line  int    `json:"line"`
	Event int    `json:"event"`
	Text  string `json:"text"`
}

type jsonVerdicts struct {
	Match        int `json:"match"`
	CodeDiffers  int `json:"codeDiffers"`
	StateDiffers int `json:"stateDiffers"`
	NotModelled  int `json:"notModelled"`
	NotCompared  int `json:"notCompared"`
	Duplicate    int `json:"duplicate"`
	Broken       int `json:"broken"`
}

type jsonPlace struct {
	Line  int `json:"line"`
	Event int `json:"event"`
}

type jsonBackwards struct {
	Events   int       `json:"events"`
	First    jsonPlace `json:"first"`
	Furthest string    `json:"furthest"`
}

type jsonReport struct {
	Version       int              `json:"version"`
	Trace         string           `json:"trace"`
	Failure       string           `json:"failure"`
	Events        int              `json:"events"`
	Verdicts      jsonVerdicts     `json:"verdicts"`
	Followers     int              `json:"followers"`
	Begin         model.Instant    `json:"begin"`
	End           model.Instant    `json:"end"`
	Divergences   []jsonDivergence `json:"divergences"`
	Broken        []string         `json:"broken"`
	NotModelled   []jsonCount      `json:"notModelled"`
	UnknownFields []jsonCount      `json:"unknownFields"`
	Inferred      []jsonFact       `json:"inferred"`
	InferredTotal int              `json:"inferredTotal"`
	Adopted       []jsonFact       `json:"adopted"`
	AdoptedTotal  int              `json:"adoptedTotal"`
	Accounts      []string         `json:"accounts"`
	AccountsTotal int              `json:"accountsTotal"`
	Duplicates    []jsonPlace      `json:"duplicates"`
	Backwards     jsonBackwards    `json:"backwards"`
}

// JSON writes the report as one JSON object. failure is why the replay ended early, nil when it did not.
func JSON(w io.Writer, r *Report, failure error) error {
	c := &r.Counts
	out := jsonReport{
		Version: 1, Trace: r.File, Events: r.Events, Followers: r.Followers, Begin: r.Begin, End: r.End,
		Verdicts:    jsonVerdicts{c[Match], c[CodeDiffers], c[StateDiffers], c[NotModelled], c[Unrecorded], c[Duplicate], c[Broken]},
		Divergences: []jsonDivergence{}, Broken: append([]string{}, r.BrokenAt...),
		NotModelled: jsonCounts(r.NotModelled), UnknownFields: jsonCounts(r.Unknown),
		Inferred: jsonFacts(r.Inferred), InferredTotal: r.InferredTotal, Adopted: jsonFacts(r.Adopted), AdoptedTotal: r.AdoptedTotal,
		Accounts: append([]string{}, r.Accounts...), AccountsTotal: r.AccountsTotal, Duplicates: make([]jsonPlace, len(r.Duplicates)),
		Backwards: jsonBackwards{r.Backwards, jsonPlace(r.FirstBackwards), r.Furthest.String()},
	}
	for i, p := range r.Duplicates {
		out.Duplicates[i] = jsonPlace(p)
	}
	if failure != nil {
		out.Failure = failure.Error()
	}
	for i := range r.Divergences {
		d := &r.Divergences[i]
		out.Divergences = append(out.Divergences, jsonDivergence{
			d.Verdict.String(), d.Line, d.Event, d.Time, d.Action, d.Account, d.RequestID, d.Recorded, d.RecordedMessage, d.Ours, d.Rule, d.Message,
			append([]FieldDiff{}, d.Fields...), d.FieldsTotal, d.FollowsFrom.Line, d.FollowsFrom.Event,
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func jsonCounts(list []Count) []jsonCount {
	out := make([]jsonCount, len(list))
	for i, c := range list {
		out[i] = jsonCount(c)
	}
	return out
}

func jsonFacts(list []Fact) []jsonFact {
	out := make([]jsonFact, len(list))
	for i, f := range list {
		out[i] = jsonFact{f.Line, f.Event, f.Text}
	}
	return out
}
