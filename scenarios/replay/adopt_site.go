package replay

import (
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
)

// learnSites gives circuits that were adopted without an access point the one that an answer shows of the VBRs on them. It reports whether
// there was any.
func (r *replay) learnSites(ev *trace.Event, req *model.Request) (learned bool) {
	var t tree
	if req.Action != api.DescribeVirtualBorderRouters || t.parse(ev.Response) != nil {
		return false
	}
	w := r.engine.World()
	for i := range t.nodes {
		circuit, site := t.find(int32(i), "PhysicalConnectionId"), t.find(int32(i), "AccessPointId")
		if circuit == 0 || site == 0 || !t.scalar(circuit) || !t.scalar(site) || t.text(site) == "" {
			continue
		}
		id := r.names.ours(t.text(circuit))
		c := w.Circuits.Get(id)
		if _, partial := r.partial.get(id); !partial || c == nil || c.AccessPointID != "" {
			continue
		}
		n := *c
		n.AccessPointID = strings.Clone(t.text(site))
		w.Put(&n)
		r.adopted(ev, "%s: its access point, %s, from a VBR on it", n.ID, n.AccessPointID)
		learned = true
	}
	return learned
}
