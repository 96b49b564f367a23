package replay

import (
	"slices"

	"ecsim/model"
)

// A trace may name a VBR's route table and VLAN interface before it shows whose they are. A router is made up for them then
// (see prehistory), and must go when the real one shows.

// merge puts a VBR that was made up for the name of its route table or VLAN interface into the one that turns out to have
// that name: its routes go over, and it is taken away. It reports whether the name was of such a VBR.
func (r *replay) merge(recorded, ours string) bool {
	w := r.engine.World()
	old, next := ownerOf(w, recorded), ownerOf(w, ours)
	if old == nil || next == nil || old.ID == next.ID || !r.madeUp(w, old) {
		return false
	}
	routes := unmake(w, old)
	r.unburden(w, old)
	give(w, routes, old, next)
	r.names.alias(old.RouteTableID, next.RouteTableID)
	for i := range min(len(old.Attachments), len(next.Attachments)) {
		r.names.alias(old.Attachments[i].VlanInterfaceID, next.Attachments[i].VlanInterfaceID)
	}
	return true
}

// ownerOf is the VBR that has a route table or a VLAN interface of that ID, or nil.
func ownerOf(w *model.World, id string) *model.VirtualBorderRouter {
	if v := w.VlanInterface(id); v != nil {
		return v
	}
	if t, ok := w.RouteTable(id); ok && t.VbrID != "" {
		return w.VBRs.Get(t.VbrID)
	}
	return nil
}

// madeUp reports whether a VBR was made up and nothing but routes belongs to it.
func (r *replay) madeUp(w *model.World, v *model.VirtualBorderRouter) bool {
	_, made := r.invented.get(v.ID)
	return made && !busy(w, v.ID)
}

// unmake takes a VBR and its routes away, and returns these.
func unmake(w *model.World, v *model.VirtualBorderRouter) (routes []*model.RouteEntry) {
	w.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
		routes = append(routes, e)
		return true
	})
	for _, e := range routes {
		w.Remove(e)
		w.Unschedule(e.ID)
	}
	w.Remove(v)
	w.Unschedule(v.ID)
	return routes
}

// unburden takes the circuits away that were made up for a VBR that is gone.
func (r *replay) unburden(w *model.World, v *model.VirtualBorderRouter) {
	for i := range v.Attachments {
		id := v.Attachments[i].CircuitID
		if _, made := r.invented.get(id); made && bare(w, id) {
			w.Remove(w.Circuits.Get(id))
		}
	}
}

// give puts routes of one VBR into the table of another, with the other's VLAN interfaces in the place of the one's.
func give(w *model.World, routes []*model.RouteEntry, from, to *model.VirtualBorderRouter) {
	for _, e := range routes {
		if w.EntryTo(to.RouteTableID, e.Destination) != nil {
			continue
		}
		n := *e
		n.RouteTableID, n.Owner, n.NextHops = to.RouteTableID, to.Owner, slices.Clone(e.NextHops)
		usable := true
		for i := range n.NextHops {
			h := &n.NextHops[i]
			for k := range min(len(from.Attachments), len(to.Attachments)) {
				if h.ID == from.Attachments[k].VlanInterfaceID {
					h.ID = to.Attachments[k].VlanInterfaceID
				}
			}
			usable = usable && (h.Type != model.HopRouterInterface || w.RouterInterfaces.Get(h.ID) != nil || w.VlanInterface(h.ID) != nil)
		}
		if usable {
			w.Put(&n)
		}
	}
}

// busy reports whether something besides routes belongs to a VBR.
func busy(w *model.World, vbr string) (found bool) {
	w.GroupsOf(vbr, func(*model.BGPGroup) bool { found = true; return false })
	w.NetworksOf(vbr, func(*model.BGPNetwork) bool { found = true; return false })
	w.InterfacesOf(vbr, func(*model.RouterInterface) bool { found = true; return false })
	return found || w.FailoverGroupOf(vbr) != nil
}

// standIn is a VBR that was made up for names that an answer gives to another, with its routes.
type standIn struct {
	vbr    *model.VirtualBorderRouter
	routes []*model.RouteEntry
	of     string
}

// standIns takes those away from a world that stand in the way of what an answer shows.
func (r *replay) standIns(w *model.World, answer []byte) (all []standIn) {
	var t tree
	if t.parse(answer) != nil {
		return nil
	}
	for i := range t.nodes {
		id := t.find(int32(i), "VbrId")
		if id == 0 {
			continue
		}
		for _, name := range []string{"RouteTableId", "VlanInterfaceId"} {
			f := t.find(int32(i), name)
			if f == 0 || !t.scalar(f) {
				continue
			}
			if v := ownerOf(w, t.text(f)); v != nil && v.ID != t.text(id) && r.madeUp(w, v) {
				all = append(all, standIn{v, unmake(w, v), t.text(id)})
				r.unburden(w, v)
			}
		}
	}
	return all
}
