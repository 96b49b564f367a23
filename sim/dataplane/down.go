package dataplane

import "ecsim/model"

// HopDown says why a next hop of a route entry carries nothing, as far as the first router behind it, or "": a router interface with
// its opposite and the VBR there, a VLAN interface with its circuit. Nothing is known of other next hops.
func HopDown(w *model.World, e *model.RouteEntry, h model.NextHop) string {
	if r := w.RouterInterfaces.Get(h.ID); r != nil {
		if why := pairDown(w, r); why != "" {
			return why
		}
		if w.HealthCheckFails(r) {
			return "the health check of router interface " + r.ID + " fails"
		}
		return ""
	}
	if v := w.VlanInterface(h.ID); v != nil {
		if why := vbrDown(w, v); why != "" {
			return why
		}
		for i := range v.Attachments {
			if a := &v.Attachments[i]; a.VlanInterfaceID == h.ID && !w.LineUp(a.CircuitID) {
				return lineDown(w, a.CircuitID)
			}
		}
		return ""
	}
	if h.Type == model.HopRouterInterface {
		return "next hop " + orNone(h.ID) + " is not there"
	}
	return ""
}

// pairDown says why a pair of router interfaces carries nothing, or "". A VBR that either is on belongs to it.
func pairDown(w *model.World, r *model.RouterInterface) string {
	if why := interfaceDown(r); why != "" {
		return why
	}
	o, why := opposite(w, r)
	if why != "" {
		return why
	}
	for _, end := range [...]*model.RouterInterface{r, o} {
		if v := w.VBRs.Get(end.RouterID); v != nil {
			if why := vbrDown(w, v); why != "" {
				return why
			}
		}
	}
	return ""
}

// opposite is the other end of a router interface that is up itself, or why it carries nothing from it.
func opposite(w *model.World, r *model.RouterInterface) (*model.RouterInterface, string) {
	o := w.RouterInterfaces.Get(r.OppositeInterface)
	switch {
	case r.OppositeInterface == "":
		return nil, "router interface " + r.ID + " has no opposite"
	case o == nil:
		return nil, "router interface " + r.OppositeInterface + ", the opposite of " + r.ID + ", is not there"
	case interfaceDown(o) != "":
		return o, interfaceDown(o)
	case o.OppositeInterface != r.ID:
		return o, "the opposite of router interface " + o.ID + " is " + orNone(o.OppositeInterface) + ", not " + r.ID
	}
	return o, ""
}

// interfaceDown says why a router interface carries nothing, or "".
func interfaceDown(r *model.RouterInterface) string {
	switch {
	case r.Status != model.InterfaceActive:
		return "router interface " + r.ID + " is " + r.Status
	case r.Business != model.BusinessNormal:
		return "router interface " + r.ID + " is " + r.Business
	}
	return ""
}

// vbrDown says why a VBR forwards nothing, or "".
func vbrDown(w *model.World, v *model.VirtualBorderRouter) string {
	switch {
	case w.RouterUp(v):
		return ""
	case v.Status == model.VBRActive:
		return "VBR " + v.ID + " is down"
	}
	return "VBR " + v.ID + " is " + v.Status
}

// lineDown says why a circuit carries nothing.
func lineDown(w *model.World, id string) string {
	c := w.Circuits.Get(id)
	switch {
	case c == nil:
		return "circuit " + id + " is not there"
	case c.Status != model.CircuitEnabled:
		return "circuit " + id + " is " + c.Status
	case w.Faulted(id):
		return "circuit " + id + " is down"
	case w.Faulted(c.AccessPointID):
		return "access point " + c.AccessPointID + " of circuit " + id + " is down"
	case c.AccessDevice != "" && w.Faulted(c.AccessDevice):
		return "access device " + c.AccessDevice + " of circuit " + id + " is down"
	case c.Hosted != nil:
		return lineDown(w, c.Hosted.ParentID) + ", which carries " + id
	}
	return ""
}

func orNone(id string) string {
	if id == "" {
		return "none"
	}
	return id
}
