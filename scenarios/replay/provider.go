package replay

import (
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/scenarios/trace"
	"ecsim/sim"
)

// ProviderEvent is something that the provider's side did, see sim.Engine.Operator.
type ProviderEvent struct{ ID, Event string }

// ways are what the provider's side may have done to a resource between two calls, the likeliest first.
var ways = map[model.Kind][][]string{
	model.KindPhysicalConnection: {
		{"approve"}, {"approve", "allocate"}, {"allocate"}, {"pay"}, {"unlock"}, {"allocate", "pay"}, {"approve", "allocate", "pay"},
		{"reject"}, {"fail-allocation"}, {"approve", "fail-allocation"}, {"lock-financial"}, {"lock-security"},
	},
	model.KindVirtualBorderRouter: {{"confirm"}},
	model.KindRouterInterface:     {{"pay"}, {"unlock"}, {"lock-financial"}, {"lock-security"}},
	model.KindOrder:               {{"pay"}},
}

// enable looks for what the recording does not show and the call needs, which we refuse and the cloud accepted. It
// reports whether the call will be accepted now.
func (r *replay) enable(ev *trace.Event, req *model.Request, refused *model.APIError) bool {
	if r.identify(req) && r.engine.Refusal(*req) == nil {
		return true
	}
	if refused.Rule == "service.outbound-open" && r.openService(ev, req) {
		if refused = r.engine.Refusal(*req); refused == nil {
			return true
		}
	}
	if r.opt.Adopt {
		told := len(ev.Response) > 0 && r.adoptAnswer(ev, req, nil)
		if named := r.adoptFor(ev, req); told || named {
			if refused = r.engine.Refusal(*req); refused == nil {
				return true
			}
			if refused.Rule == "service.outbound-open" && r.openService(ev, req) && r.engine.Refusal(*req) == nil {
				return true
			}
		}
	}
	return r.way(req, func(id string, way []string) { r.provide(ev, id, way) })
}

// way finds what the provider's side can do to make a call acceptable, and reports whether there is anything.
func (r *replay) way(req *model.Request, found func(id string, way []string)) bool {
	for _, id := range r.involved(req) {
		kind, _ := r.engine.World().KindOf(id)
		for _, way := range ways[kind] {
			trial := r.engine.Fork()
			if walk(trial, id, way) && trial.Refusal(*req) == nil {
				found(id, way)
				return true
			}
		}
	}
	return false
}

func walk(e *sim.Engine, id string, way []string) bool {
	for _, event := range way {
		if _, _, err := e.Operator(id, event); err != nil {
			return false
		}
	}
	return true
}

// provide has the provider's side do it.
func (r *replay) provide(ev *trace.Event, id string, way []string) {
	if !walk(r.engine, id, way) {
		return
	}
	id = strings.Clone(id)
	for _, event := range way {
		r.out.Before = append(r.out.Before, ProviderEvent{id, event})
		r.infer(ev, "the provider's side: %s %s", event, id)
	}
}

// involved are the resources a call names, and those below them.
func (r *replay) involved(req *model.Request) (ids []string) {
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	w := r.engine.World()
	for i := range req.Params {
		v := req.Params[i].Value
		switch kind, _ := w.KindOf(v); kind {
		case model.KindPhysicalConnection, model.KindRouterInterface, model.KindOrder:
			add(v)
		case model.KindVirtualBorderRouter:
			add(v)
			vbr := w.VBRs.Get(v)
			for k := range vbr.Attachments {
				add(vbr.Attachments[k].CircuitID)
			}
		}
	}
	return ids
}

// openService opens the billing of an account that the state does not speak of: that was done before the history began.
func (r *replay) openService(ev *trace.Event, req *model.Request) bool {
	if r.declared[req.Account] {
		return false
	}
	region := ""
	if p, ok := req.Param("RegionId"); ok {
		region = p.Value
	} else if p, ok := req.Param("RouteTableId"); ok {
		if t, ok := r.engine.World().RouteTable(p.Value); ok {
			region = t.Region
		}
	}
	a := *r.engine.World().Account(req.Account)
	if region == "" || a.ServiceOpen(region) {
		return false
	}
	region = strings.Clone(region)
	a.OpenServices = append(slices.Clone(a.OpenServices), region)
	slices.Sort(a.OpenServices)
	r.engine.World().Put(&a)
	r.out.Opened = region
	r.infer(ev, "outbound traffic billing of account %s is open in %s", a.UID, region)
	return true
}

// catchUp lets the provider's side do what brings circuits, interfaces and VBRs into the states that a recorded answer
// shows. It reports whether anything was done.
func (r *replay) catchUp(ev *trace.Event, req *model.Request) (done bool) {
	for _, id := range slices.Clone(r.compared.items) {
		kind, ok := r.engine.World().KindOf(r.names.ours(id))
		if !ok || len(ways[kind]) == 0 {
			continue
		}
		ours := r.names.ours(id)
		before := r.compared.total
		for _, way := range ways[kind] {
			trial := r.engine.Fork()
			if !walk(trial, ours, way) {
				continue
			}
			if n, _ := r.differences(trial, ev, req); n < before {
				r.provide(ev, ours, way)
				done = true
				break
			}
		}
	}
	return done
}
