package replay

import (
	"fmt"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/dump"
	"ecsim/scenarios/trace"
	"ecsim/sim"
	"ecsim/validate"
)

// adopted is told in the report.
func (r *replay) adopted(ev *trace.Event, format string, args ...any) {
	r.report.AdoptedTotal++
	if len(r.report.Adopted) < MaxNamed {
		r.report.Adopted = append(r.report.Adopted, Fact{placeOf(ev), fmt.Sprintf(format, args...)})
	}
}

// move goes on in another world, which was tried out.
func (r *replay) move(e *sim.Engine) {
	r.engine = e
	r.names.w = e.World()
}

// adoptFor puts into the world what an event names and what must have been there before the history began. It looks for
// states of it in which the call ends as it was recorded. It reports whether there was anything to adopt.
func (r *replay) adoptFor(ev *trace.Event, req *model.Request) bool {
	missing := r.strangers(ev, req)
	if len(missing) == 0 {
		return false
	}
	var first, best *sim.Engine
	var facts, firstFacts []string
	var partial, firstPartial, invented, firstInvented []string
	for variant := range variants {
		trial := r.engine.Fork()
		r.names.w = trial.World()
		p := &prehistory{w: trial.World(), ev: ev, req: req, variant: variant, free: r.names.free}
		for _, m := range missing {
			p.put(m.class, m.id, m.param)
		}
		if variant == 0 {
			first, firstFacts, firstPartial, firstInvented = trial, p.facts, p.made, p.invented
		}
		refused := trial.Refusal(*req)
		if ev.Outcome != trace.Refused && refused == nil || ev.Outcome == trace.Refused && refused != nil && refused.Code == ev.Code {
			best, facts, partial, invented = trial, p.facts, p.made, p.invented
			break
		}
	}
	r.names.w = r.engine.World()
	if best == nil {
		best, facts, partial, invented = first, firstFacts, firstPartial, firstInvented
	}
	r.move(best)
	for _, f := range facts {
		r.adopted(ev, "%s", f)
	}
	for _, id := range partial {
		r.partial.put(id, struct{}{})
	}
	for _, id := range invented {
		r.invented.put(id, struct{}{})
	}
	return true
}

// stranger is something that a call names and the world lacks.
type stranger struct{ class, id, param string }

// strangers lists what a call names and the world lacks.
func (r *replay) strangers(ev *trace.Event, req *model.Request) (list []stranger) {
	w := r.engine.World()
	add := func(id, param string) {
		class := classOf(id)
		if class == "" || slices.ContainsFunc(list, func(s stranger) bool { return s.id == id }) {
			return
		}
		if _, there := w.OwnerOf(id); !there {
			list = append(list, stranger{class, strings.Clone(id), strings.Clone(param)})
		}
	}
	for i := range req.Params {
		p := &req.Params[i]
		if len(p.Value) > 64 && strings.IndexByte(p.Value, ',') < 0 || freeText(p.Name) {
			continue
		}
		for _, id := range strings.FieldsFunc(p.Value, func(c rune) bool { return !isIDRune(c) }) {
			add(id, p.Name)
		}
	}
	switch req.Action { // what has no ID to be named by
	case api.DeleteRouteEntry:
		if _, named := req.Param("RouteEntryId"); !named {
			table, _ := req.Param("RouteTableId")
			to, ok := req.Param("DestinationCidrBlock")
			if _, there := w.RouteTable(table.Value); ok && (!there || w.EntryTo(table.Value, validate.Prefix(to.Value)) == nil) {
				list = append(list, stranger{class: model.PrefixRouteEntry})
			}
		}
	case api.DeleteBgpNetwork:
		router, _ := req.Param("RouterId")
		if to, ok := req.Param("DstCidrBlock"); ok && w.BGPNetworks.Get(model.NetworkKey(router.Value, validate.Prefix(to.Value))) == nil {
			list = append(list, stranger{class: "network"})
		}
	}
	return list
}

// freeText reports whether a parameter is what somebody wrote, in which vbr-prod is no ID.
func freeText(param string) bool {
	return strings.HasSuffix(param, "Name") || strings.HasSuffix(param, "Description") || strings.HasSuffix(param, "Token") || strings.HasPrefix(param, "Tag.")
}

// adoptAnswer puts into the world what a recorded answer shows and the world lacks, or knows in part. It reports whether
// there was anything. items are IDs in it that differ.
func (r *replay) adoptAnswer(ev *trace.Event, req *model.Request, items []string) bool {
	opt := dump.Options{Account: req.Account, Region: ev.Region, Now: r.engine.World().Now}
	if p, ok := req.Param("RegionId"); ok && p.Value != "" {
		opt.Region = p.Value
	}
	if opt.Region == "" {
		return false
	}
	trial := r.engine.Fork()
	before := r.companions(items)
	stood := r.standIns(trial.World(), ev.Response)
	parents := r.parents(trial.World(), ev, req)
	keys, notes, err := dump.Adopt(trial.World(), req.Action, ev.Response, opt, func(key string) bool {
		_, ok := r.partial.get(key)
		return ok
	})
	if err != nil || len(keys) == 0 {
		return false
	}
	for _, s := range stood {
		if next := trial.World().VBRs.Get(s.of); next != nil {
			give(trial.World(), s.routes, s.vbr, next)
		}
	}
	for _, id := range before { // the circuits of VBRs that are known now
		if bare(trial.World(), id) {
			trial.World().Remove(trial.World().Circuits.Get(id))
		}
	}
	trial.Converge()
	r.move(trial)
	for _, f := range parents.facts {
		r.adopted(ev, "%s", f)
	}
	for _, id := range parents.made {
		r.partial.put(id, struct{}{})
	}
	for _, id := range parents.invented {
		r.invented.put(id, struct{}{})
	}
	for _, key := range keys {
		kind, _ := trial.World().KindOf(key)
		_, again := r.partial.get(key)
		r.partial.drop(key)
		switch {
		case kind == model.KindPhysicalConnection && req.Action == api.DescribeVirtualBorderRouters:
			r.partial.put(key, struct{}{}) // only its ID is told there
			r.adopted(ev, "%s: the circuit that a VBR is on, Enabled as far as is known", key)
		case again:
			r.adopted(ev, "%s: the rest of it", key)
		default:
			r.adopted(ev, "%s: all that the answer says of it", key)
		}
	}
	for _, n := range notes {
		if strings.Contains(n.Text, "unknown") && !strings.Contains(n.Text, "called") {
			r.adopted(ev, "%s", strings.TrimPrefix(n.Text, "$."))
		}
	}
	return true
}

// parentFields name what the items of an answer belong to, by action.
var parentFields = map[model.Action]string{
	api.DescribeBgpGroups: "RouterId", api.DescribeBgpPeers: "RouterId", api.DescribeBgpNetworks: "RouterId", api.DescribeRouterInterfaces: "RouterId",
	api.DescribeRouterInterfaceAttribute: "RouterId", api.DescribeVSwitches: "VpcId", api.DescribeRouteEntryList: "RouteTableId",
}

// parents puts into a world what the items of an answer belong to and the world lacks.
func (r *replay) parents(w *model.World, ev *trace.Event, req *model.Request) *prehistory {
	p := &prehistory{w: w, ev: ev, req: req, free: r.names.free}
	var t tree
	field := parentFields[req.Action]
	if field == "" || t.parse(ev.Response) != nil {
		return p
	}
	for i := range t.nodes {
		if f := t.find(int32(i), field); f != 0 && t.scalar(f) {
			if id := t.text(f); classOf(id) != "" {
				p.put(classOf(id), id, field)
			}
		}
	}
	return p
}

// companions are the circuits that were made up for the VBRs in an answer.
func (r *replay) companions(items []string) (ids []string) {
	w := r.engine.World()
	for _, id := range items {
		if v := w.VBRs.Get(id); v != nil {
			if _, made := r.invented.get(v.Primary().CircuitID); made {
				ids = append(ids, v.Primary().CircuitID)
			}
		}
	}
	return ids
}

// bare reports whether nothing is on a circuit.
func bare(w *model.World, id string) bool {
	used := false
	w.VBRsOn(id, func(*model.VirtualBorderRouter) bool { used = true; return false })
	return !used && w.Circuits.Get(id) != nil
}
