package dataplane

import (
	"fmt"
	"strings"

	"ecsim/model"
)

// Text is the trace as people read it: what came of it in a line, then each way with one hop a line. It ends with a
// newline.
func (t *Trace) Text() string {
	var b strings.Builder
	if t.Reachable {
		fmt.Fprintf(&b, "%s reaches %s\n", t.From, t.To)
	} else {
		fmt.Fprintf(&b, "%s does not reach %s: %s\n", t.From, t.To, t.Why())
	}
	printWays(&b, "there", t.To, t.Forward)
	printWays(&b, "back", "", t.Back)
	return b.String()
}

// Why says why the address is not reached, in the words of the first way that ends; "" when it is.
func (t *Trace) Why() string {
	for i := range t.Forward {
		if w := &t.Forward[i]; !w.Delivered {
			return w.Ends
		}
	}
	for i := range t.Back {
		if w := &t.Back[i]; !w.Delivered {
			return "on the way back, " + w.Ends
		}
	}
	return ""
}

// printWays prints the ways in one direction. Whose part they are for is said where it is not everything.
func printWays(b *strings.Builder, direction, everything string, ways []Way) {
	for i := range ways {
		w := &ways[i]
		fmt.Fprintf(b, "\n%s", direction)
		if len(ways) > 1 {
			fmt.Fprintf(b, ", way %d of %d", i+1, len(ways))
		}
		if w.To != everything && w.To != "" {
			fmt.Fprintf(b, ", to %s", shortened(w.To))
		}
		b.WriteString("\n")
		w.print(b)
	}
}

func (w *Way) print(b *strings.Builder) {
	kinds, ids := 0, 0
	for i := range w.Hops {
		kinds, ids = max(kinds, len(w.Hops[i].noun())), max(ids, len(w.Hops[i].ID))
	}
	for i := range w.Hops {
		h := &w.Hops[i]
		line := fmt.Sprintf("  %-*s  %-*s", kinds, h.noun(), ids, h.ID)
		if h.Route != nil {
			line += "  " + h.Route.String()
		}
		if h.Note != "" {
			line += "  (" + h.Note + ")"
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	if w.Delivered {
		b.WriteString("  arrives\n")
	} else {
		b.WriteString("  ends: " + shortened(w.Ends) + "\n")
	}
}

func (h *Hop) noun() string {
	if n, ok := noun[h.Kind]; ok {
		return n
	}
	return string(h.Kind)
}

// String is the route as text: destination, type, next hops, entry and table.
func (r *Route) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", shortened(r.Destination), r.Type)
	for i, h := range r.NextHops {
		if i == 0 {
			b.WriteString(" via ")
		} else {
			b.WriteString(", ")
		}
		switch {
		case h.ID == "":
			b.WriteString(h.Type)
		case h.Type == model.HopRouterInterface || h.Type == model.RouterVBR:
			b.WriteString(h.ID)
		default:
			b.WriteString(h.Type + " " + h.ID)
		}
	}
	if r.Entry != "" {
		fmt.Fprintf(&b, ", entry %s of %s", r.Entry, r.Table)
	}
	return b.String()
}

// shortened cuts a list of many prefixes.
func shortened(s string) string {
	const most = 160
	if len(s) <= most {
		return s
	}
	cut := strings.LastIndex(s[:most], ", ")
	if cut < 0 {
		return s
	}
	return fmt.Sprintf("%s and %d more", s[:cut], strings.Count(s[cut:], ", "))
}
