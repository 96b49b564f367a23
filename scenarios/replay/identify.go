package replay

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
	"ecsim/sim"
)

// identify finds out which of the things whose names this world made up an accepted call means by a name that is new. It
// takes one that is alone of its kind with its owner, and reports whether there was any. What can be adopted instead is not taken
// for something that the call cannot mean.
func (r *replay) identify(req *model.Request) (found bool) {
	if r.opt.Adopt && !r.conceivable(req) {
		return false
	}
	w := r.engine.World()
	for i := range req.Params {
		p := &req.Params[i]
		class := classOf(p.Value)
		if class == "" {
			continue
		}
		if _, there := w.OwnerOf(p.Value); there {
			continue
		}
		if candidate := r.candidate(req, class, p.Name); candidate != "" && r.names.bind(p.Value, candidate) {
			p.Value = candidate
			found = true
		}
	}
	return found
}

// conceivable reports whether the call could be accepted if each new name meant the only thing that it can mean.
func (r *replay) conceivable(req *model.Request) bool {
	w := r.engine.World()
	meant := *req
	meant.Params = slices.Clone(req.Params)
	for i := range meant.Params {
		p := &meant.Params[i]
		class := classOf(p.Value)
		if class == "" {
			continue
		}
		if _, there := w.OwnerOf(p.Value); there {
			continue
		}
		if candidate := r.candidate(&meant, class, p.Name); candidate != "" {
			p.Value = candidate
		}
	}
	refused := r.engine.Refusal(meant)
	return refused == nil || refused.Rule == "service.outbound-open" || r.way(&meant, func(string, []string) {})
}

// candidate is the only thing of a class that the account has and whose name may still turn out; "" when there is none
// or more than one.
func (r *replay) candidate(req *model.Request, class, param string) string {
	w := r.engine.World()
	only, n := "", 0
	take := func(id string) {
		if _, invented := r.invented.get(id); id != "" && id != only && !invented && r.names.free(id) {
			only = id
			n++
		}
	}
	each := func(kind model.Kind, of func(id string)) {
		w.OwnedBy(req.Account, kind, func(id string) bool {
			of(id)
			return n < 2
		})
	}
	switch class {
	case model.PrefixVpcRouteTable:
		router := "" // an interface that the route leads to is on the table's router
		if hop, ok := req.Param("NextHopId"); ok {
			if i := w.RouterInterfaces.Get(hop.Value); i != nil {
				router = i.RouterID
			}
		}
		each(model.KindVpc, func(id string) {
			if v := w.Vpcs.Get(id); router == "" || router == v.VRouterID {
				take(v.RouteTableID)
			}
		})
		each(model.KindVirtualBorderRouter, func(id string) {
			if router == "" || router == id {
				take(w.VBRs.Get(id).RouteTableID)
			}
		})
	case model.PrefixVRouter:
		each(model.KindVpc, func(id string) { take(w.Vpcs.Get(id).VRouterID) })
	case model.PrefixRouterInterface:
		each(model.KindRouterInterface, take)
		if param != "RouterInterfaceId" {
			each(model.KindVirtualBorderRouter, func(id string) {
				v := w.VBRs.Get(id)
				if t, ok := req.Param("RouteTableId"); ok && t.Value != v.RouteTableID {
					return
				}
				for k := range v.Attachments {
					take(v.Attachments[k].VlanInterfaceID)
				}
			})
		}
	default:
		if kind, ok := kinds[class]; ok {
			each(kind, take)
		}
	}
	if n != 1 {
		return ""
	}
	return only
}

// kinds are those of resources, by the prefix of their IDs.
var kinds = map[string]model.Kind{
	model.PrefixPhysicalConnection: model.KindPhysicalConnection, model.PrefixVirtualBorderRouter: model.KindVirtualBorderRouter,
	model.PrefixRouteEntry: model.KindRouteEntry, model.PrefixBGPGroup: model.KindBGPGroup, model.PrefixBGPPeer: model.KindBGPPeer,
	model.PrefixVpc: model.KindVpc, model.PrefixVSwitch: model.KindVSwitch, model.PrefixVBRHA: model.KindVBRHA,
}

// differences counts what would differ of an answer in another world, without binding names, and gives the IDs of the items.
func (r *replay) differences(e *sim.Engine, ev *trace.Event, req *model.Request) (n int, items []string) {
	resp, refused := e.Do(*req)
	if refused != nil {
		return 1 << 30, nil
	}
	off := r.names.off
	r.names.off = true
	defer func() { r.names.off = off }()
	c := comparison{names: r.names, settled: r.compared.settled, invented: r.compared.invented, inGroup: r.mayBeInGroup}
	if _, err := c.run(ev.Response, resp.Body.(api.Response).AppendJSON(nil)); err != nil {
		return 1 << 30, nil
	}
	return c.total, c.items
}
