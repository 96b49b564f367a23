package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// Check asks every rule that guards the call and returns all they find, in the order of All.
func (c *Context) Check() (all []Finding) {
	for _, r := range For(c.Req.Action) {
		for _, f := range r.Check(c) {
			all = append(all, c.complete(r, f))
		}
	}
	return all
}

// Refusal asks the rules until one refuses the call and returns its finding, or nil when the call is accepted.
func (c *Context) Refusal() *Finding {
	for _, r := range For(c.Req.Action) {
		if r.Basis == Advice {
			continue
		}
		if fs := r.Check(c); len(fs) > 0 {
			f := c.complete(r, fs[0])
			return &f
		}
	}
	return nil
}

func (c *Context) complete(r *Rule, f Finding) Finding {
	f.Rule = r.ID
	if r.Basis == Advice {
		if f.Severity == "" {
			f.Severity = SeverityWarning
		}
		return f
	}
	f.Severity = SeverityError
	if f.Status == 0 {
		f.Status, _ = api.Status(c.Req.Action, f.Code)
	}
	return f
}

// Error turns a finding into the API's answer.
func (f *Finding) Error(requestID string) *model.APIError {
	return &model.APIError{
		Status: f.Status, Code: f.Code, Message: f.Message + " [" + f.Rule + "]", Rule: f.Rule, RequestID: requestID,
	}
}
