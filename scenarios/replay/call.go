package replay

import (
	"bytes"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
	"ecsim/validate"
)

// call replays one API call.
func (r *replay) call(ev *trace.Event) Verdict {
	spec, known := api.Lookup(ev.Action)
	if service := serviceOf(ev.Service); !known || service != "" && service != "vpc" {
		r.missing.add(strings.TrimSpace(strings.Clone(ev.Service) + " " + string(ev.Action)))
		return NotModelled
	}
	if ev.Outcome == trace.Refused && gateway(ev.Code) {
		r.missing.add(strings.TrimSpace(ev.Service + " " + string(ev.Action) + " refused by the gateway with " + string(ev.Code)))
		return NotModelled
	}
	req := r.request(ev, spec)
	r.meet(ev, req.Account)
	r.out.Request.Account = req.Account
	defer func() { r.out.Request, r.out.DefaultGroup = req, r.groups[req.Account] }()
	switch ev.Outcome {
	case trace.Refused:
		return r.refused(ev, req)
	case trace.Accepted:
		return r.accepted(ev, req, spec)
	}
	if r.opt.Adopt {
		r.adoptFor(ev, &req)
	}
	_, r.out.Refused = r.do(req)
	return Unrecorded
}

// serviceOf is the service's name without what recorders put around it.
func serviceOf(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if name == "Vpc" || name == "vpc" {
		return "vpc"
	}
	return strings.ToLower(strings.TrimSpace(name))
}

// gateway reports whether a code is of what stands before the service: signatures, permissions, throttling.
func gateway(code model.Code) bool {
	switch code {
	case api.CodeHTTPMethod, api.CodePath, api.CodeMissingAction, api.CodeMissingVersion, api.CodeInvalidVersion, api.CodeFormat,
		api.CodeMissingAccessKey, api.CodeMissingSignature, api.CodeMissingNonce, api.CodeMissingTimestamp, api.CodeIncompleteSignature,
		api.CodeSignatureMethod, api.CodeSignatureVersion, api.CodeUnknownAccessKey, api.CodeSignatureMismatch, api.CodeBodyDigest,
		api.CodeTimestampFormat, api.CodeTimestampExpired, api.CodeNonceUsed, api.CodeInternalError, api.CodeServiceUnavailable,
		"UnknownError", "Forbidden.RAM", "NoPermission", "InvalidAccessKeyId.Inactive":
		return true
	}
	for _, prefix := range []string{"Throttling", "InvalidSecurityToken", "SDK.", "ServiceUnavailable."} {
		if strings.HasPrefix(string(code), prefix) {
			return true
		}
	}
	return false
}

// request makes the event's call again.
func (r *replay) request(ev *trace.Event, spec *api.Spec) model.Request {
	r.params = append(r.params[:0], ev.Params...)
	req := model.Request{ID: ev.RequestID, Account: r.caller(ev), Action: spec.Action, Params: r.names.translate(r.params)}
	if ev.Region != "" {
		if p, ok := spec.Parameter("RegionId"); ok && !given(&req, p) && (ev.Outcome != trace.Refused || ev.Code != p.Missing) {
			req.Params = append(req.Params, model.Param{Name: "RegionId", Value: ev.Region})
			r.params = req.Params
		}
	}
	return req
}

func given(req *model.Request, p *api.Parameter) bool {
	for i := range req.Params {
		if name := req.Params[i].Name; name == p.Name || slices.Contains(p.Aliases, name) {
			return true
		}
	}
	return false
}

// do makes a call, and remembers its token for a while.
func (r *replay) do(req model.Request) (model.Response, *model.APIError) {
	resp, refused := r.engine.Do(req)
	r.out.Body = resp.Body
	if refused == nil && !resp.Replayed {
		if _, key := validate.TokenOf(&req); key != "" {
			r.tokens.put(key, struct{}{})
		}
		r.changed(resp.Events)
		r.prune()
	}
	return resp, refused
}

// refused replays a call that was refused. It is not made where we would accept it: the cloud's world stayed as it was.
func (r *replay) refused(ev *trace.Event, req model.Request) Verdict {
	if r.opt.Adopt && !notFound(ev) {
		r.adoptFor(ev, &req)
	}
	r.out.Refused = r.engine.Refusal(req)
	d := Divergence{Verdict: CodeDiffers, Recorded: string(ev.Code), RecordedMessage: ev.Message, Ours: accepted}
	if o := r.out.Refused; o != nil {
		if o.Code == ev.Code {
			return Match
		}
		d.Ours, d.Rule, d.Message = string(o.Code), o.Rule, o.Message
	} else if r.inTransit(ev, &req) {
		return Match
	} else if dry, _ := req.Param("DryRun"); strings.EqualFold(dry.Value, "true") && drySuccess(ev.Code) {
		return Match
	}
	r.diverge(ev, d, r.subjects(ev, &req))
	return CodeDiffers
}

// drySuccess reports whether a code says that a dry run has found nothing wrong.
func drySuccess(code model.Code) bool { return code == "DRYRUN.SUCCESS" || code == "DryRunOperation" }

// notFound reports whether a recorded refusal says that what was named is not there.
func notFound(ev *trace.Event) bool {
	return ev.Status == 404 || strings.Contains(string(ev.Code), "NotFound") || strings.Contains(string(ev.Code), "NotExist")
}

// accepted replays a call that was accepted, and compares the answers.
func (r *replay) accepted(ev *trace.Event, req model.Request, spec *api.Spec) Verdict {
	reads := spec.ReadOnly()
	compare := len(ev.Response) > 0
	parsed := false
	if compare && !reads {
		if parsed = r.compared.rec.parse(ev.Response) == nil; parsed {
			req.IDs = r.assigned(&req)
			compare = r.tells()
		}
	}
	var resp model.Response
	var refused *model.APIError
	if reads && !compare {
		refused = r.engine.Refusal(req)
	} else {
		resp, refused = r.do(req)
	}
	if refused != nil && !r.own {
		if r.enable(ev, &req, refused) {
			resp, refused = r.do(req)
		} else if left := r.engine.Refusal(req); left != nil {
			refused = left // what was inferred on the way may have done away with the first one
		}
	}
	r.out.Refused = refused
	if refused != nil {
		ids := r.subjects(ev, &req)
		r.diverge(ev, Divergence{Verdict: CodeDiffers, Recorded: accepted, Ours: string(refused.Code), Rule: refused.Rule, Message: refused.Message}, ids)
		r.taint(ev, &req, ids)
		return CodeDiffers
	}
	if !compare || resp.DryRun { // a dry run's answer says only that nothing is wrong
		return Match
	}
	r.buf = resp.Body.(api.Response).AppendJSON(r.buf[:0])
	answer := func() {
		if resp, refused = r.do(req); refused == nil {
			r.buf = resp.Body.(api.Response).AppendJSON(r.buf[:0])
		}
	}
	if r.opt.Adopt && reads && !r.own && !bytes.Equal(ev.Response, r.buf) {
		// Before names are bound to what was made up and is replaced now.
		if n, items := r.differences(r.engine, ev, &req); n > 0 {
			sites := r.learnSites(ev, &req)
			if r.adoptAnswer(ev, &req, items) || sites {
				answer()
			}
		}
	}
	same, err := r.hold(ev, r.buf)
	if err == nil && !same && reads && !r.own && r.catchUp(ev, &req) {
		answer()
		same, err = r.hold(ev, r.buf)
	}
	for _, path := range r.compared.unknown {
		r.unknown.add(string(ev.Action) + " " + unindexed(path))
	}
	if err != nil {
		r.diverge(ev, Divergence{Verdict: StateDiffers, Recorded: accepted, Ours: accepted, Message: "the recorded answer is not JSON: " + err.Error()}, nil)
		return StateDiffers
	}
	if same {
		return Match
	}
	r.differ(ev, &req, reads)
	return StateDiffers
}

// hold compares a recorded answer with ours.
func (r *replay) hold(ev *trace.Event, ours []byte) (bool, error) {
	return r.compared.run(ev.Response, ours)
}

// unindexed drops what is between brackets, so that a field of many items has one name.
func unindexed(path string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(path, '[')
		if open < 0 {
			b.WriteString(path)
			return b.String()
		}
		b.WriteString(path[:open])
		end := strings.IndexByte(path[open:], ']')
		if end < 0 {
			return b.String()
		}
		path = path[open+end+1:]
	}
}

// differ reports an answer with values that are not as they were recorded.
func (r *replay) differ(ev *trace.Event, req *model.Request, reads bool) {
	c := &r.compared
	d := Divergence{Verdict: StateDiffers, Recorded: accepted, Ours: accepted, FieldsTotal: c.total}
	for _, f := range c.diffs { // they lie in memory that the next event is read to
		d.Fields = append(d.Fields, FieldDiff{f.Path, strings.Clone(f.Recorded), strings.Clone(f.Ours)})
		if prefixOf(f.Recorded) != "" && !reads {
			if _, taken := r.engine.World().OwnerOf(f.Recorded); taken {
				d.Message = f.Recorded + " is there already"
			}
		}
	}
	ids := c.items
	if len(ids) == 0 {
		ids = r.subjects(ev, req)
	}
	r.diverge(ev, d, ids)
	root := r.root(ev, ids)
	for _, id := range ids {
		if _, ok := r.suspects.get(id); !ok {
			r.suspect(id, root)
		}
	}
}
