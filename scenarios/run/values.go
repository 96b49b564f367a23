package run

import (
	"fmt"
	"strconv"

	"ecsim/model"
	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
)

// values evaluates the texts of one step. skip is set when one of them refers to an answer that there is not, problem when one leads to
// nothing.
type values struct {
	k       *walk
	skip    bool
	problem string
}

func (v *values) eval(t *plan.Text) string {
	s, _ := t.Eval(func(ref *plan.Ref) (string, bool) {
		a := &v.k.answers[ref.Step]
		if a.skipped || a.body == nil && a.tree == nil {
			v.skip = true
			return "", false
		}
		if a.tree == nil {
			a.tree = answer.Tree(a.body)
		}
		s, problem := answer.Value(a.tree, ref.Path)
		if problem != "" && v.problem == "" {
			v.problem = fmt.Sprintf("%s leads to nothing: %s in the answer of step %d", ref.Source, problem, ref.Step+1)
		}
		return s, problem == ""
	})
	return s
}

func (v *values) scalar(s *plan.Scalar) string {
	if s == nil {
		return ""
	}
	return v.eval(&s.Value)
}

// list evaluates several texts.
func (v *values) list(texts []plan.Text) []string {
	if texts == nil {
		return nil
	}
	out := make([]string, len(texts))
	for i := range texts {
		out[i] = v.eval(&texts[i])
	}
	return out
}

// number evaluates a text that is a whole number; an empty one is 0.
func (v *values) number(t *plan.Text, what string) int64 {
	s := v.eval(t)
	if s == "" {
		return 0
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil && v.problem == "" {
		v.problem = fmt.Sprintf("%s is %q, not a whole number", what, s)
	}
	return n
}

// undone reports whether the step cannot be carried out, and says so: it is skipped, or it fails.
func (v *values) undone(i int) bool {
	switch {
	case v.skip:
		v.k.answers[i].skipped = true
		v.k.skipped++
		v.k.said(i, "skipped: it refers to a step that was refused or skipped")
	case v.problem != "":
		v.k.fail(i, "references that lead to values", v.problem)
	default:
		return false
	}
	return true
}

// request is a call with its references put in.
func (v *values) request(c *plan.Call) model.Request {
	req := model.Request{Account: c.Account, Action: c.Action, Params: make([]model.Param, len(c.Params))}
	for j := range c.Params {
		req.Params[j] = model.Param{Name: c.Params[j].Name, Value: v.eval(&c.Params[j].Value)}
	}
	return req
}

func (v *values) router(r *plan.Router) model.CustomerRouter {
	c := model.CustomerRouter{
		Name: v.eval(&r.Name), ASN: v.number(&r.ASN, "asn"), IP: v.eval(&r.IP), AuthKey: v.eval(&r.AuthKey), RouterID: v.eval(&r.RouterID),
		RemoteASN: v.number(&r.RemoteASN, "remoteAsn"), Prefixes: v.list(r.Prefixes), Peers: v.list(r.Peers),
	}
	for i := range r.Attributes {
		a := &r.Attributes[i]
		c.Attributes = append(c.Attributes, model.RouteAttributes{
			Prefix: v.eval(&a.Prefix), Peer: v.eval(&a.Peer), Prepend: v.number(&a.Prepend, "prepend"),
			MED: v.number(&a.MED, "med"), Origin: v.eval(&a.Origin),
		})
	}
	return c
}
