package main

import (
	"fmt"
	"io"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecsim/bgp/glass"
	"ecsim/model"
)

// The tables and sentences are those of gobgp's own command line, with what a simulated estate has to say besides.

// writePlain writes a text without control characters other than the ends of its lines.
func writePlain(out io.Writer, text string) error {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimRight(plain(strings.TrimSuffix(line, "\n")), " ") + "\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// neighborsText is a line for each session, IPv4 first, by the peer's address.
func neighborsText(v *glass.View) string {
	if len(v.Sessions) == 0 {
		return "no BGP peers\n"
	}
	sessions := slices.Clone(v.Sessions)
	slices.SortStableFunc(sessions, func(a, b glass.Session) int {
		x, _ := netip.ParseAddr(a.Address)
		y, _ := netip.ParseAddr(b.Address)
		return x.Compare(y)
	})
	rows := [][]string{{"Peer", "AS", "Up/Down", fmt.Sprintf("%-11s", "State"), "|#Received", fmt.Sprintf("%9s", "Accepted"), "VBR", "BGP-Peer", "Reason"}}
	for i := range sessions {
		s := &sessions[i]
		rows = append(rows, []string{or(s.Address, "-"), number(s.PeerASN), upDown(s, v.Now), stateText(s), fmt.Sprintf("|%9d", len(s.Received)),
			strconv.Itoa(s.Accepted()), s.Router, s.Peer, s.Text})
	}
	return aligned(rows, "-++-++---")
}

// aligned lines up columns; a + in sides puts a column to the right.
func aligned(rows [][]string, sides string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-len([]rune(cell)))
			if i > 0 {
				b.WriteByte(' ')
			}
			if sides[i] == '+' {
				b.WriteString(pad + cell)
			} else {
				b.WriteString(cell + pad)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func number(n uint32) string { return strconv.FormatUint(uint64(n), 10) }

// stateText is a session's state as lists show it.
func stateText(s *glass.Session) string {
	switch adminState(s.Reason) {
	case "DOWN":
		return "Idle(Admin)"
	case "PFX_CT":
		return "Idle(PfxCt)"
	}
	switch s.State {
	case model.SessionEstablished:
		return "Establ"
	case model.SessionOpenSent:
		return "Sent"
	case model.SessionOpenConfirm:
		return "Confirm"
	}
	return s.State
}

// adminState is what gobgp calls the administrative state of a session.
func adminState(reason string) string {
	switch reason {
	case model.ReasonShutdown:
		return "DOWN"
	case model.ReasonMaxPrefixes:
		return "PFX_CT"
	}
	return "UP"
}

// upDown is how long the session has been in its state.
func upDown(s *glass.Session, now model.Instant) string {
	if s.Since.IsZero() {
		return "never"
	}
	return elapsed(s.Since, now)
}

// elapsed is the time between two instants in hours, minutes and seconds, after the days if there are any.
func elapsed(from, to model.Instant) string {
	seconds := int64(time.Duration(max(to-from, 0)) / time.Second)
	clock := fmt.Sprintf("%02d:%02d:%02d", seconds/3600%24, seconds/60%60, seconds%60)
	if days := seconds / 86400; days > 0 {
		return fmt.Sprintf("%dd %s", days, clock)
	}
	return clock
}

// neighborText is all there is to say of each of the sessions.
func neighborText(v *glass.View) string {
	var b strings.Builder
	for i := range v.Sessions {
		if i > 0 {
			b.WriteByte('\n')
		}
		describe(&b, v, &v.Sessions[i])
	}
	return b.String()
}

func describe(b *strings.Builder, v *glass.View, s *glass.Session) {
	line := func(format string, args ...any) { fmt.Fprintf(b, format+"\n", args...) }
	remoteID, customer := "unknown", "no customer router"
	if r := v.Router(s.Customer); s.Customer != "" && r != nil {
		customer, remoteID = "customer router "+s.Customer, r.RouterID
	}
	line("BGP neighbor is %s, remote AS %d", or(s.Address, "without an address"), s.PeerASN)
	line("  BGP peer %s of VBR %s, %s", s.Peer, s.Router, customer)
	line("  BGP version 4, remote router ID %s", remoteID)
	state := strings.ToUpper(s.State)
	switch {
	case s.Since.IsZero():
		line("  BGP state = %s", state)
	case s.State == model.SessionEstablished:
		line("  BGP state = %s, up for %s", state, elapsed(s.Since, v.Now))
	default:
		line("  BGP state = %s, down for %s", state, elapsed(s.Since, v.Now))
	}
	if s.Reason != s.Text {
		line("  Last reason is %s: %s", s.Reason, s.Text)
	}
	if !s.Lost.IsZero() {
		line("  Neighbor has been silent for %s", elapsed(s.Lost, v.Now))
	}
	line("  Local address is %s, local ASN: %d", or(s.LocalAddress, "unknown"), s.LocalASN)
	line("  Hold time is %d, keepalive interval is %d seconds", s.HoldTime, s.KeepaliveTime)
	md5, bfd, way := "not set", "off", "missing, the VBR has no route to the peer"
	if s.MD5 {
		md5 = "set"
	}
	if s.BFD != "" {
		bfd = "on, detects a loss within " + s.BFD
	}
	switch {
	case s.Hop != "" && s.Line:
		way = "up, VLAN interface " + s.Hop
	case s.Hop != "":
		way = "down, VLAN interface " + s.Hop
	}
	line("  MD5 password is %s", md5)
	line("  BFD is %s", bfd)
	line("  Line is %s", way)
	line("  Route statistics:")
	line("    Advertised:    %10d", len(s.Advertised))
	line("    Received:      %10d", len(s.Received))
	line("    Accepted:      %10d", s.Accepted())
	line("  Prefix Limits:")
	line("    %s-unicast: Maximum prefixes allowed %d", strings.ToLower(s.IPVersion), s.Limit)
	fmt.Fprintf(b, "  Received routes:\n%s  Advertised routes:\n%s", indented(routesText(s.Learned(), v.Now)), indented(advertisedText(s)))
}

func indented(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n    ") + "\n"
}

// advertisedText is what was sent, with neither marks nor ages: those are the receiver's.
func advertisedText(s *glass.Session) string {
	routes := s.Sent()
	if len(routes) == 0 {
		return "Network not in table\n"
	}
	rows := [][]string{{pad("Network"), pad("Next Hop"), pad("AS_PATH"), "Attrs"}}
	for i := range routes {
		r := &routes[i]
		rows = append(rows, []string{r.Prefix, r.NextHop, r.ASPath, attrs(r)})
	}
	return aligned(rows, "----")
}

// tablesText is the routes of each of the routers.
func tablesText(tables []routerTable, now model.Instant) string {
	if len(tables) == 0 {
		return "no BGP peers\n"
	}
	var b strings.Builder
	for i, t := range tables {
		if i > 0 {
			b.WriteByte('\n')
		}
		kind := "VBR"
		if t.Router.Kind == glass.KindCustomer {
			kind = "customer router"
		}
		fmt.Fprintf(&b, "%s %s, AS %d, router ID %s\n%s", kind, t.Router.ID, t.Router.ASN, t.Router.RouterID, routesText(t.Routes, now))
	}
	return b.String()
}

// routesText is a table of routes.
func routesText(routes []glass.Route, now model.Instant) string {
	if len(routes) == 0 {
		return "Network not in table\n"
	}
	rows := [][]string{{"  ", pad("Network"), pad("Next Hop"), pad("AS_PATH"), "Age       ", "Attrs"}}
	for i := range routes {
		r := &routes[i]
		mark, age := "* ", "never"
		switch {
		case r.Loop:
			mark = "  "
		case r.Best:
			mark = "*>"
		}
		if !r.Since.IsZero() {
			age = elapsed(r.Since, now)
		}
		rows = append(rows, []string{mark, r.Prefix, r.NextHop, r.ASPath, age, attrs(r)})
	}
	return aligned(rows, "------")
}

// pad gives a heading the least width of its column.
func pad(heading string) string { return fmt.Sprintf("%-20s", heading) }

// attrs are the other attributes of a route, as gobgp writes them.
func attrs(r *glass.Route) string {
	origin := map[string]string{model.OriginIGP: "i", model.OriginEGP: "e"}[r.Origin]
	text := "[{Origin: " + or(origin, "?") + "}"
	if r.MED > 0 {
		text += fmt.Sprintf(" {Med: %d}", r.MED)
	}
	return text + "]"
}
