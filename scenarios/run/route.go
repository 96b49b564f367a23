package run

import (
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"ecsim/model"
	"ecsim/scenarios/plan"
)

// tableOf is the route table that an ID stands for: its own, or that of a VBR or a VPC.
func tableOf(w *model.World, id string) (string, bool) {
	if b := w.VBRs.Get(id); b != nil {
		return b.RouteTableID, true
	}
	if c := w.Vpcs.Get(id); c != nil {
		return c.RouteTableID, true
	}
	_, ok := w.RouteTable(id)
	return id, ok
}

func (k *walk) route(v *values, m *plan.RouteMatch) *mismatch {
	in, to, typ := v.scalar(&m.In), v.scalar(&m.To), v.scalar(m.Type)
	var via []string
	for i := range m.Via {
		via = append(via, v.scalar(&m.Via[i]))
	}
	if v.skip || v.problem != "" {
		return nil
	}
	w := k.engine.World()
	words := "a route to " + to + " in " + in
	if typ != "" {
		words += " of type " + typ
	}
	if via != nil {
		words += " via " + strings.Join(via, ", ")
	}
	if m.Absent {
		words = "no" + strings.TrimPrefix(words, "a")
	}
	table, ok := tableOf(w, in)
	if !ok {
		return &mismatch{expected: words, found: "there is no route table, VBR or VPC " + in}
	}
	prefix, err := netip.ParsePrefix(to)
	if err != nil {
		return &mismatch{expected: words, found: strconv.Quote(to) + " is no prefix"}
	}
	slices.Sort(via)
	var near, entries, same []string
	var fit, only *model.RouteEntry
	w.Entries(table, func(e *model.RouteEntry) bool {
		p, err := netip.ParsePrefix(e.Destination)
		if err == nil && p.Overlaps(prefix) {
			near = append(near, routeText(e))
		} else {
			entries = append(entries, routeText(e))
		}
		if err != nil || p != prefix.Masked() {
			return true
		}
		same = append(same, routeText(e))
		only = e
		if e.Status == model.EntryAvailable && (typ == "" || strings.EqualFold(e.Type, typ)) && (via == nil || slices.Equal(via, hops(e))) {
			fit = e
		}
		return true
	})
	if (fit != nil) != m.Absent {
		return nil
	}
	d := &mismatch{expected: words}
	switch {
	case fit != nil:
		d.found = routeText(fit)
	case same != nil:
		d.found = strings.Join(same, "; ")
		if len(same) == 1 && only.Status == model.EntryAvailable {
			d.fix = routeFix(m, typ, only)
			switch {
			case typ != "" && !strings.EqualFold(only.Type, typ):
				d.pos = m.Type.Pos
			case len(m.Via) > 0:
				d.pos = m.Via[0].Pos
			}
		}
	default:
		d.found = "no entry for that prefix"
		d.more = entriesText(table, slices.Concat(near, entries))
	}
	return d
}

// routeFix is the fix of an expected route when its prefix has one other entry.
func routeFix(m *plan.RouteMatch, typ string, e *model.RouteEntry) *fix {
	if m.Type != nil && !strings.EqualFold(typ, e.Type) {
		return &fix{pos: m.Type.Pos, value: e.Type}
	}
	h := hops(e)
	if m.Via == nil || slices.Contains(h, "") {
		return nil
	}
	return &fix{pos: m.Pos, key: "via", list: h}
}

func hops(e *model.RouteEntry) []string {
	list := make([]string, len(e.NextHops))
	for i, h := range e.NextHops {
		list[i] = h.ID
	}
	slices.Sort(list)
	return list
}

func routeText(e *model.RouteEntry) string {
	text := e.Destination + " " + e.Type + ", " + e.Status
	if h := hops(e); len(h) > 0 && h[0] != "" {
		text += ", via " + strings.Join(h, ", ")
	}
	return text
}

// entriesText lists the entries of a table, those first that come near.
func entriesText(table string, entries []string) []string {
	const most = 12
	lines := []string{fmt.Sprintf("%s has %d entries", table, len(entries))}
	for i, e := range entries {
		if i == most {
			return append(lines, fmt.Sprintf("  and %d more", len(entries)-most))
		}
		lines = append(lines, "  "+e)
	}
	return lines
}
