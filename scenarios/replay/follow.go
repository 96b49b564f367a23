package replay

import (
	"strings"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
	"ecsim/validate"
)

// subjectParams name what a call is about, the nearest first.
var subjectParams = []string{
	"RouteEntryId", "BgpPeerId", "BgpGroupId", "RouterInterfaceId", "VbrHaId", "InstanceId", "VirtualBorderRouterId", "VbrId", "VSwitchId",
	"VirtualPhysicalConnectionId", "PhysicalConnectionId", "VpcId", "RouteTableId", "RouterId",
}

// subjects are the IDs that a call names, and the ones it gave out.
func (r *replay) subjects(ev *trace.Event, req *model.Request) (ids []string) {
	for i := range ev.Params {
		if v := ev.Params[i].Value; prefixOf(v) != "" {
			ids = append(ids, strings.Clone(v))
		}
	}
	for _, a := range req.IDs {
		ids = append(ids, a.ID)
	}
	if key := entryKey(req); key != "" {
		ids = append(ids, key)
	}
	return ids
}

// entryKey stands for a route entry that is named by its table and destination; "" where a call names none.
func entryKey(req *model.Request) string {
	if req.Action != api.CreateRouteEntry && req.Action != api.DeleteRouteEntry {
		return ""
	}
	table, _ := req.Param("RouteTableId")
	to, ok := req.Param("DestinationCidrBlock")
	if !ok {
		return ""
	}
	return table.Value + " " + validate.Prefix(to.Value)
}

// taint marks what is not as it was recorded, now that we refuse a call which the cloud accepted: what the call made, or
// else what it was about.
func (r *replay) taint(ev *trace.Event, req *model.Request, ids []string) {
	root := r.root(ev, ids)
	for _, id := range ids { // what is not there will be missed again
		if _, there := r.engine.World().OwnerOf(r.names.ours(id)); !there {
			if _, suspected := r.suspects.get(id); !suspected {
				r.suspect(id, root)
			}
		}
	}
	made := false
	for _, a := range req.IDs {
		if a.Prefix != model.PrefixOrder {
			r.suspect(a.ID, root)
			made = true
		}
	}
	if made || strings.HasPrefix(string(req.Action), "Create") {
		return
	}
	for _, name := range subjectParams {
		for i := range ev.Params {
			if ev.Params[i].Name == name && ev.Params[i].Value != "" {
				r.suspect(ev.Params[i].Value, root)
				return
			}
		}
	}
}

// diverge counts a divergence, and keeps it while there is room. ids are what it is about.
func (r *replay) diverge(ev *trace.Event, d Divergence, ids []string) {
	for _, id := range ids {
		if p, ok := r.suspects.get(id); ok && (d.FollowsFrom.Event == 0 || p.Event < d.FollowsFrom.Event) {
			d.FollowsFrom = p
		}
	}
	if d.FollowsFrom.Event != 0 {
		r.report.Followers++
	}
	if len(r.report.Divergences) >= r.opt.Divergences {
		return
	}
	d.Place, d.Time, d.Account, d.RequestID = placeOf(ev), ev.Time, strings.Clone(ev.Account), strings.Clone(ev.RequestID)
	if d.Action == "" {
		d.Action = model.Action(strings.Clone(string(ev.Action)))
	}
	d.Recorded, d.RecordedMessage = strings.Clone(d.Recorded), strings.Clone(d.RecordedMessage)
	r.report.Divergences = append(r.report.Divergences, d)
}

// root is where the event is that what follows from this one follows from.
func (r *replay) root(ev *trace.Event, ids []string) Place {
	root := placeOf(ev)
	for _, id := range ids {
		if p, ok := r.suspects.get(id); ok && p.Event < root.Event {
			root = p
		}
	}
	return root
}

// suspect notes that a resource is not as it was recorded since that event.
func (r *replay) suspect(id string, since Place) {
	if id != "" {
		r.suspects.put(strings.Clone(id), since)
	}
}
