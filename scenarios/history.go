package scenarios

import (
	"fmt"
	"reflect"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// history is what the steps so far did to resources. It knows IDs from answers, parameters and events, and nothing of
// what the calls mean.
type history struct {
	// makers and enders are the steps that made and deleted resources, by ID.
	makers, enders map[string]int
	// made are the IDs of one step's answer, which often end together.
	made map[int][]string
	// tokens are the steps that used idempotency tokens first, by model.TokenKey.
	tokens map[string]int
}

func newHistory() history {
	return history{makers: map[string]int{}, enders: map[string]int{}, made: map[int][]string{}, tokens: map[string]int{}}
}

// remember notes which resources a call made, those whose IDs its answer gives, and its token.
func (r *walk) remember(i int, req *model.Request, body any) {
	spec, ok := api.Lookup(req.Action)
	if !ok || spec.ReadOnly() {
		return
	}
	if _, key := validate.TokenOf(req); key != "" {
		r.tokens[key] = i
	}
	v := reflect.Indirect(reflect.ValueOf(body))
	if v.Kind() != reflect.Struct {
		return
	}
	for f := range v.NumField() {
		name := v.Type().Field(f).Name
		if v.Field(f).Kind() != reflect.String || !strings.HasSuffix(name, "Id") || name == "RequestId" {
			continue
		}
		id := v.Field(f).String()
		if _, made := r.makers[id]; !made && id != "" {
			r.makers[id] = i
			r.made[i] = append(r.made[i], id)
		}
	}
}

// happened notes which resources the events of a step left without.
func (r *walk) happened(i int, events []model.Event) {
	for _, e := range events {
		if _, there := r.engine.World().OwnerOf(e.Resource); !there {
			r.end(i, e.Resource)
		}
	}
}

// present lists the resources that a call names.
func (r *walk) present(req *model.Request) (ids []string) {
	for _, p := range req.Params {
		if !strings.Contains(p.Value, "-") { // no ID but an order's, and orders stay
			continue
		}
		if _, there := r.engine.World().OwnerOf(p.Value); there {
			ids = append(ids, p.Value)
		}
	}
	return ids
}

// gone notes which of the resources that a call named it left without.
func (r *walk) gone(i int, ids []string) {
	for _, id := range ids {
		if _, there := r.engine.World().OwnerOf(id); !there {
			r.end(i, id)
		}
	}
}

func (r *walk) end(i int, id string) {
	if _, ended := r.enders[id]; ended {
		return
	}
	r.enders[id] = i
	maker, ok := r.makers[id]
	if !ok {
		return
	}
	for _, other := range r.made[maker] {
		if _, there := r.engine.World().OwnerOf(other); !there {
			r.end(i, other)
		}
	}
}

// deletion is the end of a message about a resource that is not there, if a step deleted it.
func (r *walk) deletion(id string) string {
	if i, ended := r.enders[id]; ended {
		return fmt.Sprintf("; deleted by step %d", i+1)
	}
	return ""
}

// fate is the end of a finding's message about a resource that is not there, or not for the caller: what became of it,
// as far as the plan tells.
func (r *walk) fate(req *model.Request, f *validate.Finding) string {
	if f.Severity != validate.SeverityError {
		return ""
	}
	for _, p := range req.Params {
		id := p.Value
		if p.Unknown || id == "" || !mentions(f.Message, id) {
			continue
		}
		owner, there := r.engine.World().OwnerOf(id)
		if !there {
			if fate := r.deletion(id); fate != "" {
				return fate
			}
			continue
		}
		if owner != "" && owner != req.Account && notFound(f) {
			return "; belongs to account " + owner
		}
	}
	return ""
}

// notFound reports whether a finding says that something is not there.
func notFound(f *validate.Finding) bool {
	if f.Status == 404 {
		return true
	}
	code := strings.ToLower(string(f.Code))
	return strings.Contains(code, "notfound") || strings.Contains(code, "notexist")
}

// mentions reports whether a text has an ID in it, and not only as a part of another.
func mentions(text, id string) bool {
	part := func(c byte) bool {
		return c == '-' || c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	for from := 0; ; {
		i := strings.Index(text[from:], id)
		if i < 0 {
			return false
		}
		begin, end := from+i, from+i+len(id)
		if (begin == 0 || !part(text[begin-1])) && (end == len(text) || !part(text[end])) {
			return true
		}
		from = end
	}
}

// replayed is what is said of a call that the engine answered from memory.
func (r *walk) replayed(req *model.Request) (param string, f validate.Finding) {
	param, key := validate.TokenOf(req)
	as := "an earlier call did, before this plan"
	if i, ok := r.tokens[key]; ok {
		as = fmt.Sprintf("step %d did", i+1)
	}
	return param, validate.Finding{
		Rule: ruleReplayed, Severity: validate.SeverityNote, Param: param,
		Message: fmt.Sprintf("answers as %s: same token, nothing happens", as),
	}
}
