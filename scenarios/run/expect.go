package run

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
	"ecsim/sim/dataplane"
	"ecsim/sim/invariant"
)

// leastWithin is how long every expectation has at least when BGP is live.
const leastWithin = 10 * time.Second

// expect is a step that expects something of the world.
func (k *walk) expect(ctx context.Context, i int, s *plan.Step) error {
	e := s.Expect
	deadline := k.engine.World().Now
	if e.Timed {
		deadline = deadline.Add(e.Within)
	}
	if k.clock != nil {
		deadline = max(deadline, k.engine.World().Now.Add(leastWithin))
	}
	before := k.expectations
	for {
		v := values{k: k}
		k.expectations = before + 1
		m := k.world(&v, e)
		if v.undone(i) {
			return nil
		}
		if m == nil {
			k.said(i, "holds")
			return nil
		}
		passed, err := k.sooner(ctx, i, deadline)
		if err != nil {
			return err
		}
		if !passed {
			if e.Timed {
				m.expected += " within " + e.Within.String()
				m.fix = nil
			}
			k.failWith(i, m)
			return nil
		}
	}
}

// sooner lets time pass up to the next thing that is due, if that is not after the deadline.
func (k *walk) sooner(ctx context.Context, i int, deadline model.Instant) (passed bool, err error) {
	w := k.engine.World()
	if k.clock != nil {
		left := time.Duration(deadline - w.Now)
		if left <= 0 {
			return false, nil
		}
		return true, k.clock.wait(ctx, min(left, 100*time.Millisecond))
	}
	t := w.NextTimer()
	if t == nil || t.At > deadline {
		return false, nil
	}
	k.note(i, k.engine.AdvanceTo(t.At))
	return true, nil
}

// world asks one expectation of the world as it is.
func (k *walk) world(v *values, e *plan.Expect) *mismatch {
	switch {
	case e.Get != nil:
		return k.get(v, e.Get)
	case e.States != nil:
		return k.states(v, e.States)
	case e.Route != nil:
		return k.route(v, e.Route)
	case e.Session != nil:
		return k.session(v, e.Session)
	case e.Reach != nil:
		return k.reach(v, e.Reach)
	case e.Findings != nil:
		return k.findings(e.Findings)
	}
	return nil
}

func (k *walk) get(v *values, g *plan.Get) *mismatch {
	req := v.request(&g.Call)
	if v.skip || v.problem != "" {
		return nil
	}
	k.expectations--
	response, refusal := k.engine.Do(req)
	if refusal != nil {
		return &mismatch{expected: "an answer to " + string(req.Action), found: string(refusal.Code) + ": " + refusal.Message}
	}
	return k.fields(v, answer.Tree(response.Body), g.Fields)
}

func (k *walk) states(v *values, list []plan.StateMatch) *mismatch {
	k.expectations--
	for i := range list {
		m := &list[i]
		k.expectations++
		id := v.scalar(&m.ID)
		states := make([]string, len(m.States))
		for j := range states {
			states[j] = v.scalar(&m.States[j])
		}
		if v.skip || v.problem != "" {
			return nil
		}
		state, kind := stateOf(k.engine.World(), id)
		if slices.Contains(states, state) {
			continue
		}
		found := string(kind) + " " + id + " is " + state
		if kind == "" {
			found = id + " is gone: nothing has that ID"
		}
		d := &mismatch{expected: id + " is " + either(states), found: found, pos: m.Pos}
		if len(m.States) == 1 {
			d.fix = &fix{pos: m.States[0].Pos, value: state}
		}
		return d
	}
	return nil
}

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
	var entries, same []string
	var fit, only *model.RouteEntry
	w.Entries(table, func(e *model.RouteEntry) bool {
		entries = append(entries, routeText(e))
		p, err := netip.ParsePrefix(e.Destination)
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
		if len(same) == 1 && only.Status == model.EntryAvailable && via != nil && len(via) == len(hops(only)) && len(via) == 1 {
			d.fix = &fix{pos: m.Via[0].Pos, value: hops(only)[0]}
		}
	default:
		d.found = "no entry for that prefix"
		d.more = entriesText(table, entries)
	}
	return d
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

func entriesText(table string, entries []string) []string {
	const most = 12
	lines := []string{fmt.Sprintf("%s has %d entries", table, len(entries))}
	for i, e := range entries {
		if i == most {
			return append(lines, "  …")
		}
		lines = append(lines, "  "+e)
	}
	return lines
}

func (k *walk) session(v *values, m *plan.SessionMatch) *mismatch {
	peer := v.scalar(&m.Peer)
	var is []string
	for i := range m.Is {
		is = append(is, v.scalar(&m.Is[i]))
	}
	reason := v.scalar(m.Reason)
	words := "the session with " + peer
	w := k.engine.World()
	if v.skip || v.problem != "" {
		return nil
	}
	s := w.BGPSessions.Get(peer)
	if s == nil {
		found := "there is no BGP peer " + peer
		if p := w.BGPPeers.Get(peer); p != nil {
			found = "there is no session: the peer is " + p.Status + " and BGP is " + or(w.Settings.BGP, model.BGPOff)
		}
		return &mismatch{expected: words, found: found}
	}
	found := fmt.Sprintf("%s, %s, since %s", s.State, s.Reason, s.Since)
	if !s.Lost.IsZero() {
		found += "; nothing was heard since " + s.Lost.String()
	}
	if is != nil && !slices.Contains(is, s.State) {
		d := &mismatch{expected: words + " is " + either(is), found: found}
		if len(m.Is) == 1 {
			d.fix = &fix{pos: m.Is[0].Pos, value: s.State}
		}
		return d
	}
	if m.Reason != nil && reason != s.Reason {
		return &mismatch{expected: words + " has the reason " + reason, found: found, fix: &fix{pos: m.Reason.Pos, value: s.Reason}}
	}
	received := make([]string, 0, len(s.Received))
	for i := range s.Received {
		received = append(received, s.Received[i].Prefix)
	}
	if d := prefixes(v, m.Received, words+" received", received); d != nil {
		return d
	}
	return prefixes(v, m.Advertised, words+" advertised", s.Advertised)
}

// prefixes compares a set of prefixes, or how many they are.
func prefixes(v *values, m *plan.PrefixMatch, words string, have []string) *mismatch {
	if m == nil {
		return nil
	}
	if m.Prefixes == nil {
		if n := v.eval(&m.Count); strconv.Itoa(len(have)) != n {
			return &mismatch{expected: words + " " + n + " prefixes", found: strconv.Itoa(len(have)), pos: m.Pos, fix: &fix{pos: m.Pos, value: strconv.Itoa(len(have))}}
		}
		return nil
	}
	want := make([]string, 0, len(m.Prefixes))
	for i := range m.Prefixes {
		want = append(want, v.scalar(&m.Prefixes[i]))
	}
	have = slices.Clone(have)
	slices.Sort(want)
	slices.Sort(have)
	if slices.Equal(want, have) {
		return nil
	}
	const most = 20
	d := &mismatch{expected: words + " " + list(want, most), found: list(have, most), pos: m.Pos}
	if len(have) <= most {
		d.fix = &fix{pos: m.Pos, list: have}
	}
	return d
}

func list(items []string, most int) string {
	switch {
	case len(items) == 0:
		return "nothing"
	case len(items) > most:
		return fmt.Sprintf("%s and %d more", strings.Join(items[:most], ", "), len(items)-most)
	}
	return strings.Join(items, ", ")
}

func (k *walk) reach(v *values, m *plan.ReachMatch) *mismatch {
	from, to := v.scalar(&m.From), v.scalar(&m.To)
	at, because := v.scalar(m.At), v.scalar(m.Because)
	if v.skip || v.problem != "" {
		return nil
	}
	words := to + " is reachable from " + from
	if m.Not {
		words = to + " is unreachable from " + from
		if at != "" {
			words += ", at " + at
		}
		if because != "" {
			words += ", because " + strconv.Quote(because)
		}
	}
	t, err := dataplane.Follow(k.engine.World(), from, to)
	if err != nil {
		return &mismatch{expected: words, found: err.Error()}
	}
	d := &mismatch{expected: words, more: strings.Split(strings.TrimRight(t.Text(), "\n"), "\n")}
	if !m.Not {
		if t.Reachable {
			return nil
		}
		d.found = "it is not: " + endings(&t)
		return d
	}
	if t.Reachable {
		d.found = "it is reachable"
		return d
	}
	for _, way := range slices.Concat(t.Forward, t.Back) {
		if way.Delivered || len(way.Hops) == 0 {
			continue
		}
		last := way.Hops[len(way.Hops)-1]
		if (at == "" || last.ID == at) && strings.Contains(way.Ends, because) {
			return nil
		}
	}
	d.found = "it is not reachable, but " + endings(&t)
	return d
}

// endings says where the ways end that do not arrive.
func endings(t *dataplane.Trace) string {
	var list []string
	for _, way := range slices.Concat(t.Forward, t.Back) {
		if way.Delivered || len(way.Hops) == 0 {
			continue
		}
		s := fmt.Sprintf("at %s %s: %s", way.Hops[len(way.Hops)-1].Kind, way.Hops[len(way.Hops)-1].ID, way.Ends)
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	if len(list) > 3 {
		list = append(list[:3], "…")
	}
	return strings.Join(list, "; ")
}

func (k *walk) findings(m *plan.FindingsMatch) *mismatch {
	found := invariant.Find(k.engine.World(), texts(m.Of)...)
	have := make([]string, 0, len(found))
	for _, f := range found {
		have = append(have, f.Invariant)
	}
	slices.Sort(have)
	have = slices.Compact(have)
	want := texts(m.Are)
	slices.Sort(want)
	if slices.Equal(have, slices.Compact(want)) {
		return nil
	}
	d := &mismatch{expected: "findings of " + list(want, 20), found: list(have, 20)}
	for _, f := range found {
		d.more = append(d.more, f.Invariant+": "+f.Message)
	}
	return d
}

func texts(names []plan.Name) []string {
	if names == nil {
		return nil
	}
	out := make([]string, len(names))
	for i := range names {
		out[i] = names[i].Text
	}
	return out
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
