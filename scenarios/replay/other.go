package replay

import (
	"bytes"
	"encoding/json"
	"fmt"

	"ecsim/model"
	"ecsim/scenarios/trace"
)

// other makes a change of the log of ecsim serve that is no call.
func (r *replay) other(ev *trace.Event) Verdict {
	var err error
	switch ev.Kind {
	case trace.Operator:
		_, _, err = r.engine.Operator(ev.Subject, ev.Change)
	case trace.Fault:
		_, err = r.engine.Fault(ev.Subject, ev.Change == "down")
	case trace.CustomerRouter:
		if ev.Change == "removed" {
			_, err = r.engine.RemoveCustomerRouter(ev.Subject)
			break
		}
		var router model.CustomerRouter
		if err = json.Unmarshal(ev.Body, &router); err == nil {
			_, err = r.engine.PutCustomerRouter(router)
		}
	case trace.CEN:
		var cen struct {
			CEN   string `json:"cen"`
			Owner string `json:"owner"`
		}
		if err = json.Unmarshal(ev.Body, &cen); err == nil {
			_, err = r.engine.AttachCEN(ev.Subject, model.CEN{ID: cen.CEN, Owner: cen.Owner}, ev.Change == "attached")
		}
	case trace.State:
		var w *model.World
		if w, err = model.ReadSnapshot(bytes.NewReader(ev.Body), fmt.Sprintf("%s:%d", r.opt.File, ev.Line)); err == nil {
			r.own = true
			r.begin(w)
			r.names.off = true
		} else if r.engine == nil {
			r.begin(model.New(ev.Time, r.opt.Seed))
		}
	}
	if err == nil {
		return Match
	}
	d := Divergence{Verdict: CodeDiffers, Recorded: accepted, Ours: "refused", Message: err.Error(), Action: otherNames[ev.Kind]}
	if ev.Change != "" {
		d.Action += model.Action(" " + ev.Change)
	}
	r.diverge(ev, d, []string{ev.Subject})
	r.suspect(ev.Subject, r.root(ev, []string{ev.Subject}))
	return CodeDiffers
}

// otherNames are the kinds of events that are no calls, as reports spell them.
var otherNames = map[trace.Kind]model.Action{
	trace.Operator: "operator", trace.Fault: "fault", trace.CustomerRouter: "customer router", trace.CEN: "CEN", trace.Clock: "clock", trace.State: "state",
}
