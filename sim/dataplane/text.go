package dataplane

import (
	"fmt"
	"strings"

	"ecsim/model"
)

// Text writes the ways there and back, one hop a line with the entry that matched, and where each way ends.
func (t *Trace) Text() string {
	var b strings.Builder
	word := "reachable"
	if !t.Reachable {
		word = "not reachable"
	}
	fmt.Fprintf(&b, "%s to %s: %s\n", t.From, t.To, word)
	width := 0
	for _, list := range [][]Way{t.Forward, t.Back} {
		for i := range list {
			for j := range list[i].Hops {
				width = max(width, len(nameOf(&list[i].Hops[j])))
			}
		}
	}
	write(&b, "there", t.Forward, width)
	write(&b, "back", t.Back, width)
	return b.String()
}

func nameOf(h *Hop) string {
	kind := map[model.Kind]string{
		model.KindVpc: "VPC", model.KindVirtualBorderRouter: "VBR", model.KindRouterInterface: "interface",
		model.KindPhysicalConnection: "circuit", model.KindCustomerRouter: "router", model.KindVBRHA: "failover group",
	}[h.Kind]
	if kind == "" {
		kind = string(h.Kind)
	}
	return kind + " " + h.ID
}

// most is how many ways are written out.
const most = 32

func write(b *strings.Builder, direction string, ways []Way, width int) {
	for i := range ways {
		if i == most {
			fmt.Fprintf(b, "%s, %d more ways\n", direction, len(ways)-most)
			return
		}
		y := &ways[i]
		b.WriteString(direction)
		if len(ways) > 1 {
			fmt.Fprintf(b, ", way %d of %d", i+1, len(ways))
		}
		if y.For != nil {
			b.WriteString(", for " + some(y.For))
		}
		b.WriteByte('\n')
		for j := range y.Hops {
			h := &y.Hops[j]
			line := fmt.Sprintf("  %-*s", width, nameOf(h))
			if h.Route != nil {
				line += "  " + h.Route.text()
			}
			if h.Note != "" {
				line += "  (" + h.Note + ")"
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
		if y.Delivered {
			b.WriteString("  arrives\n")
		} else {
			b.WriteString("  ends: " + y.Ends + "\n")
		}
	}
}

func some(list []string) string {
	const most = 4
	if len(list) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(list[:most], ", "), len(list)-most)
	}
	return strings.Join(list, ", ")
}

func (r *Route) text() string {
	s := r.Destination + " " + r.Type
	if r.Table != "" {
		s = r.Table + ": " + s
	}
	var hops []string
	for _, h := range r.NextHops {
		switch {
		case h.ID == "":
			hops = append(hops, h.Type)
		default:
			hops = append(hops, h.ID)
		}
	}
	if len(hops) > 0 {
		s += " via " + strings.Join(hops, ", ")
	}
	return s
}
