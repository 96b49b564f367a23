package dataplane

import (
	"slices"

	"ecsim/model"
)

// Lost says why next hops that an available entry uses cannot carry packets, one text a hop: an interface that is not of an active pair, a
// router that is down, a circuit out of service. Next hops that their health checks leave out are not used.
func Lost(w *model.World, e *model.RouteEntry) (why []string) {
	if e.Status != model.EntryAvailable {
		return nil
	}
	f := &follower{w: w}
	hops := e.NextHops
	if table, _ := w.RouteTable(e.RouteTableID); table.VpcID != "" && len(hops) > 1 {
		hops = slices.DeleteFunc(slices.Clone(hops), func(h model.NextHop) bool {
			return h.Type == model.HopRouterInterface && !f.passes(h.ID)
		})
		if len(hops) == 0 {
			return []string{"the health checks of all next hops fail"}
		}
	}
	for _, h := range hops {
		if h.Type != model.HopRouterInterface || h.ID == "" {
			continue
		}
		if text := f.lost(h.ID); text != "" {
			why = append(why, text)
		}
	}
	return why
}

// lost says why what a router interface or VLAN interface leads to cannot carry packets.
func (f *follower) lost(id string) string {
	if v := f.w.VlanInterface(id); v != nil {
		for i := range v.Attachments {
			if v.Attachments[i].VlanInterfaceID == id {
				return broken(f.w, v.Attachments[i].CircuitID)
			}
		}
	}
	near := f.w.RouterInterfaces.Get(id)
	if near == nil {
		return "there is no router interface " + id
	}
	if near.Status != model.InterfaceActive {
		return "router interface " + id + " is " + near.Status
	}
	far := f.w.RouterInterfaces.Get(near.OppositeInterface)
	switch {
	case far == nil:
		return "router interface " + id + " has no opposite interface"
	case far.OppositeInterface != id:
		return "router interface " + far.ID + " does not name " + id + " as its opposite"
	case far.Status != model.InterfaceActive:
		return "router interface " + far.ID + " is " + far.Status
	}
	if v := f.w.VBRs.Get(far.RouterID); v != nil && !f.w.RouterUp(v) {
		if f.w.Faulted(v.ID) {
			return "VBR " + v.ID + " is down"
		}
		return "VBR " + v.ID + " is " + v.Status
	}
	return ""
}
