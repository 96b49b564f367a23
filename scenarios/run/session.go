package run

import (
	"fmt"

	"ecsim/bgp"
	"ecsim/model"
)

// sessionText explains the state of a session: what its reason means, which line it runs over, and what would come of it if it were tried now.
func sessionText(w *model.World, s *model.BGPSession) []string {
	lines := []string{s.Reason + ": " + model.ReasonTexts[s.Reason]}
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
