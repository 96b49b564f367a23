package run

import (
	"fmt"
	"slices"
	"strconv"

	"ecsim/bgp"
	"ecsim/model"
	"ecsim/scenarios/plan"
)

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
		d := &mismatch{expected: words + " is " + either(is), found: found, more: sessionText(w, s), pos: m.Is[0].Pos}
		if len(m.Is) == 1 {
			d.fix = &fix{pos: m.Is[0].Pos, value: s.State}
		}
		return d
	}
	if m.Reason != nil && reason != s.Reason {
		return &mismatch{expected: words + " has the reason " + reason, found: found, more: sessionText(w, s), pos: m.Reason.Pos, fix: &fix{pos: m.Reason.Pos, value: s.Reason}}
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

// sessionText explains the state of a session: what its reason means, which line it runs over, and what would come of it if it were tried now.
func sessionText(w *model.World, s *model.BGPSession) []string {
	lines := []string{s.Reason}
	if text := model.ReasonTexts[s.Reason]; text != s.Reason {
		lines[0] += ": " + text
	}
	e := bgp.Derive(w)
	for i := range e.Sessions {
		d := &e.Sessions[i]
		if d.Peer != s.PeerID {
			continue
		}
		lines = append(lines, lineText(w, e, d))
		if d.Customer >= 0 {
			lines = append(lines, endsText(e, d)...)
		}
		if v := e.Verdict(d); v.State != s.State || v.Reason != s.Reason {
			lines = append(lines, fmt.Sprintf("tried now it comes to %s, %s", v.State, v.Reason))
		}
	}
	return lines
}

// lineText says how the VBR reaches its peer.
func lineText(w *model.World, e *bgp.Estate, d *bgp.Session) string {
	vbr := e.VBRs[d.VBR].ID
	if d.Hop == "" {
		return fmt.Sprintf("VBR %s has no route to %s", vbr, d.Address)
	}
	text := fmt.Sprintf("VBR %s, %s to %s, over %s", vbr, d.Local, d.Address, d.Hop)
	for _, a := range w.VBRs.Get(vbr).Attachments {
		if a.VlanInterfaceID == d.Hop {
			text += " on circuit " + a.CircuitID
		}
	}
	if !d.Line {
		text += ", which carries nothing"
	}
	return text
}

// endsText says in what the two ends of a session do not fit each other.
func endsText(e *bgp.Estate, d *bgp.Session) (lines []string) {
	c := &e.Customers[d.Customer]
	name := "customer router " + c.ID
	if !c.Up {
		lines = append(lines, name+" is down")
	}
	if d.Elsewhere {
		lines = append(lines, fmt.Sprintf("%s speaks from another address than %s", name, d.Address))
	}
	if c.ASN != d.PeerASN {
		lines = append(lines, fmt.Sprintf("%s is AS %d, the VBR expects AS %d", name, c.ASN, d.PeerASN))
	}
	if d.RemoteASN != 0 && d.RemoteASN != d.LocalASN {
		lines = append(lines, fmt.Sprintf("the VBR is AS %d, %s expects AS %d", d.LocalASN, name, d.RemoteASN))
	}
	if d.Key != d.CustomerKey {
		lines = append(lines, "the MD5 passwords of the two ends differ")
	}
	if n := len(d.Announced); n > d.Limit {
		lines = append(lines, fmt.Sprintf("%s announces %d routes, %d are allowed", name, n, d.Limit))
	}
	return lines
}
