package invariant

import (
	"net/netip"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/sim/dataplane"
)

var pathAsymmetric = checked("path.asymmetric", `Packets and their answers go different ways.
A packet from a VPC to a prefix of the customer's, as an entry of the VPC's table has it, goes by a VBR or circuit by which the answer does not
come, or the other way round. Stateful devices drop such traffic, and a circuit may carry more than was planned. Give both directions the same
preference: the VPC's routes, and the AS paths that the customer's routers see.`,
	func(w *model.World, f *findings) {
		w.Vpcs.Scan(func(v *model.Vpc) bool {
			towardsVBRs(w, v, func(e *model.RouteEntry, _ netip.Prefix) {
				t, err := dataplane.Follow(w, v.ID, e.Destination)
				if err != nil {
					return // no world has such a destination
				}
				seen := map[string]bool{}
				for i := range t.Forward {
					there, back := between(&t.Forward[i]), answers(&t, i)
					if there == nil || back == nil || slices.Equal(there, back) {
						continue
					}
					if text := strings.Join(there, " and ") + ", back by " + strings.Join(back, " and "); !seen[text] {
						seen[text] = true
						f.add([]string{v.ID, e.ID}, "VPC %s to %s: there by %s", v.ID, e.Destination, text)
					}
				}
			})
			return true
		})
	})

// between are the VBRs and circuits that a way that is delivered goes by, by ID; nil when it goes by no circuit or ends
// elsewhere.
func between(w *dataplane.Way) (ids []string) {
	crossed := false
	for i := range w.Hops {
		switch h := &w.Hops[i]; h.Kind {
		case model.KindPhysicalConnection:
			crossed = true
			ids = append(ids, h.ID)
		case model.KindVirtualBorderRouter:
			ids = append(ids, h.ID)
		}
	}
	if !crossed || !w.Delivered {
		return nil
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// answers are those by which the answers to one way come, if all of them are delivered.
func answers(t *dataplane.Trace, way int) (ids []string) {
	for _, i := range t.Forward[way].Answers {
		by := between(&t.Back[i])
		if by == nil {
			return nil
		}
		ids = append(ids, by...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// towardsVBRs calls fn for each Available entry of the VPC's table that leads to a VBR, by destination.
func towardsVBRs(w *model.World, v *model.Vpc, fn func(*model.RouteEntry, netip.Prefix)) {
	w.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
		d, err := netip.ParsePrefix(e.Destination)
		if err == nil && e.Status == model.EntryAvailable && slices.ContainsFunc(e.NextHops, func(h model.NextHop) bool { return vbrBehind(w, h.ID) != nil }) {
			fn(e, d)
		}
		return true
	})
}

// vbrBehind is the VBR that a router interface leads to, if it leads to one.
func vbrBehind(w *model.World, routerInterface string) *model.VirtualBorderRouter {
	r := w.RouterInterfaces.Get(routerInterface)
	if r == nil {
		return nil
	}
	o := w.RouterInterfaces.Get(r.OppositeInterface)
	if o == nil || o.RouterType != model.RouterVBR {
		return nil
	}
	return w.VBRs.Get(o.RouterID)
}
