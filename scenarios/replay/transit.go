package replay

import (
	"strings"
	"time"

	"ecsim/model"
	"ecsim/scenarios/trace"
	"ecsim/sim"
)

// settling is how long after a change a resource may still have been on its way in the cloud. The slowest transient states
// last minutes there.
const settling = 10 * time.Minute

// changed notes what a call changed, where the world passes through transient states at once.
func (r *replay) changed(events []model.Event) {
	if !r.compared.settled || r.own {
		return
	}
	for i := range events {
		r.moved.put(events[i].Resource, r.engine.World().Now)
	}
}

// inTransit reports whether a recorded refusal comes of a resource that was still on its way to the state that it has here
// already: the rules say the same code once it is in that transient state.
func (r *replay) inTransit(ev *trace.Event, req *model.Request) bool {
	if !r.compared.settled || r.own {
		return false
	}
	w := r.engine.World()
	for _, id := range r.lately(req) {
		kind, _ := w.KindOf(id)
		for k := range model.Lifecycles {
			t := &model.Lifecycles[k]
			if t.Kind != kind || t.Then == "" {
				continue
			}
			trial := r.engine.Fork()
			if end := model.Next(kind, t.To, t.Then); end == nil || !turn(trial, kind, id, end.To, t.To) {
				continue
			}
			if refused := trial.Refusal(*req); refused != nil && refused.Code == ev.Code {
				r.infer(ev, "%s was %s still", strings.Clone(id), t.To)
				r.out.Refused = refused
				return true
			}
		}
	}
	return false
}

// lately lists what a call names, or has in the table that it names, and changed not long ago.
func (r *replay) lately(req *model.Request) (ids []string) {
	w := r.engine.World()
	add := func(id string) {
		if at, ok := r.moved.get(id); ok && w.Now.Add(-settling) <= at {
			ids = append(ids, id)
		}
	}
	for i := range req.Params {
		add(req.Params[i].Value)
	}
	if table, ok := req.Param("RouteTableId"); ok {
		w.Entries(table.Value, func(e *model.RouteEntry) bool {
			add(e.ID)
			return len(ids) < 20
		})
	}
	return ids
}

// turn puts a resource that is in one state into another, and reports whether it was.
func turn(e *sim.Engine, kind model.Kind, id, from, to string) bool {
	w := e.World()
	switch kind {
	case model.KindPhysicalConnection:
		return turnOne(w, w.Circuits, id, func(r *model.PhysicalConnection) *string { return &r.Status }, from, to)
	case model.KindVirtualBorderRouter:
		return turnOne(w, w.VBRs, id, func(r *model.VirtualBorderRouter) *string { return &r.Status }, from, to)
	case model.KindRouterInterface:
		return turnOne(w, w.RouterInterfaces, id, func(r *model.RouterInterface) *string { return &r.Status }, from, to)
	case model.KindRouteEntry:
		return turnOne(w, w.RouteEntries, id, func(r *model.RouteEntry) *string { return &r.Status }, from, to)
	case model.KindBGPGroup:
		return turnOne(w, w.BGPGroups, id, func(r *model.BGPGroup) *string { return &r.Status }, from, to)
	case model.KindBGPPeer:
		return turnOne(w, w.BGPPeers, id, func(r *model.BGPPeer) *string { return &r.Status }, from, to)
	case model.KindVpc:
		return turnOne(w, w.Vpcs, id, func(r *model.Vpc) *string { return &r.Status }, from, to)
	case model.KindVSwitch:
		return turnOne(w, w.VSwitches, id, func(r *model.VSwitch) *string { return &r.Status }, from, to)
	case model.KindVBRHA:
		return turnOne(w, w.VBRHAs, id, func(r *model.VBRHA) *string { return &r.Status }, from, to)
	}
	return false
}

func turnOne[T any, R interface {
	*T
	model.Resource
}](w *model.World, table model.Table[T], id string, status func(*T) *string, from, to string) bool {
	old := table.Get(id)
	if old == nil || *status(old) != from {
		return false
	}
	next := *old
	*status(&next) = to
	w.Put(R(&next))
	return true
}
