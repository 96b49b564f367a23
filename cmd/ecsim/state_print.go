package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"

	"ecsim/model"
)

// sheet is one table of ecsim state print.
type sheet struct {
	kind   model.Kind
	plural string
	head   string
	rows   func(w *model.World, row func(cells ...string))
}

// sheetOf makes a sheet from one table of the world.
func sheetOf[T any](kind model.Kind, plural, head string, table func(*model.World) model.Table[T], cells func(*T) []string) sheet {
	return sheet{kind, plural, head, func(w *model.World, row func(...string)) {
		table(w).Scan(func(r *T) bool {
			row(cells(r)...)
			return true
		})
	}}
}

var sheets = []sheet{
	sheetOf(model.KindAccount, "accounts", "UID OUTBOUND-BILLING PARTNER SITE",
		func(w *model.World) model.Table[model.Account] { return w.Accounts },
		func(r *model.Account) []string {
			return []string{r.UID, strings.Join(r.OpenServices, ","), strconv.FormatBool(r.Partner), r.Site}
		}),
	sheetOf(model.KindPhysicalConnection, "physical connections", "ID NAME STATE BUSINESS ACCESS-POINT PORT MBIT/S PARENT OWNER",
		func(w *model.World) model.Table[model.PhysicalConnection] { return w.Circuits },
		func(r *model.PhysicalConnection) []string {
			parent := ""
			if r.Hosted != nil {
				parent = r.Hosted.ParentID + " VLAN " + strconv.FormatInt(r.Hosted.VlanID, 10)
			}
			return []string{r.ID, r.Name, r.Status, r.Business, r.AccessPointID, r.PortType, amount(r.Bandwidth), parent, r.Owner}
		}),
	sheetOf(model.KindOrder, "orders", "ID TYPE STATE SUBJECT OWNER",
		func(w *model.World) model.Table[model.Order] { return w.Orders },
		func(r *model.Order) []string { return []string{r.ID, r.Type, r.Status, r.Subject, r.Owner} }),
	sheetOf(model.KindVirtualBorderRouter, "virtual border routers", "ID NAME STATE CIRCUIT:VLAN LOCAL PEER ROUTE-TABLE MBIT/S OWNER",
		func(w *model.World) model.Table[model.VirtualBorderRouter] { return w.VBRs },
		func(r *model.VirtualBorderRouter) []string {
			var places []string
			for _, a := range r.Attachments {
				places = append(places, a.CircuitID+":"+strconv.FormatInt(a.VlanID, 10))
			}
			a := r.Primary()
			return []string{r.ID, r.Name, r.Status, strings.Join(places, ","), a.LocalGatewayIP, a.PeerGatewayIP, r.RouteTableID, amount(r.Bandwidth), r.Owner}
		}),
	sheetOf(model.KindVlanHold, "VLAN holds", "CIRCUIT VLAN VBR UNTIL",
		func(w *model.World) model.Table[model.VlanHold] { return w.VlanHolds },
		func(r *model.VlanHold) []string {
			return []string{r.CircuitID, strconv.FormatInt(r.VlanID, 10), r.VbrID, r.Until.String()}
		}),
	sheetOf(model.KindRouterInterface, "router interfaces", "ID NAME STATE ROUTER ROLE SPEC OPPOSITE OPPOSITE-ROUTER OWNER",
		func(w *model.World) model.Table[model.RouterInterface] { return w.RouterInterfaces },
		func(r *model.RouterInterface) []string {
			return []string{r.ID, r.Name, r.Status, r.RouterID, r.Role, r.Spec, r.OppositeInterface, r.OppositeRouter, r.Owner}
		}),
	sheetOf(model.KindRouteEntry, "route entries", "ID NAME STATE ROUTE-TABLE DESTINATION TYPE NEXT-HOPS",
		func(w *model.World) model.Table[model.RouteEntry] { return w.RouteEntries },
		func(r *model.RouteEntry) []string {
			var hops []string
			for _, h := range r.NextHops {
				hop := h.Type
				if h.ID != "" {
					hop += ":" + h.ID
				}
				hops = append(hops, hop)
			}
			return []string{r.ID, r.Name, r.Status, r.RouteTableID, r.Destination, r.Type, strings.Join(hops, ",")}
		}),
	sheetOf(model.KindBGPGroup, "BGP groups", "ID NAME STATE VBR PEER-ASN LOCAL-ASN",
		func(w *model.World) model.Table[model.BGPGroup] { return w.BGPGroups },
		func(r *model.BGPGroup) []string {
			return []string{r.ID, r.Name, r.Status, r.VbrID, strconv.FormatInt(r.PeerASN, 10), strconv.FormatInt(r.LocalASN, 10)}
		}),
	sheetOf(model.KindBGPPeer, "BGP peers", "ID NAME STATE VBR GROUP PEER BFD",
		func(w *model.World) model.Table[model.BGPPeer] { return w.BGPPeers },
		func(r *model.BGPPeer) []string {
			return []string{r.ID, r.Name, r.Status, r.VbrID, r.GroupID, r.PeerIP, strconv.FormatBool(r.EnableBFD)}
		}),
	sheetOf(model.KindBGPNetwork, "BGP networks", "VBR DESTINATION STATE VPC",
		func(w *model.World) model.Table[model.BGPNetwork] { return w.BGPNetworks },
		func(r *model.BGPNetwork) []string { return []string{r.VbrID, r.Destination, r.Status, r.VpcID} }),
	sheetOf(model.KindBGPSession, "BGP sessions", "PEER STATE REASON SINCE VBR RECEIVED USED SENT",
		func(w *model.World) model.Table[model.BGPSession] { return w.BGPSessions },
		func(r *model.BGPSession) []string {
			used := 0
			for i := range r.Received {
				if r.Received[i].Best {
					used++
				}
			}
			return []string{r.PeerID, r.State, r.Reason, r.Since.String(), r.VbrID, strconv.Itoa(len(r.Received)), strconv.Itoa(used), strconv.Itoa(len(r.Advertised))}
		}),
	sheetOf(model.KindVpc, "VPCs", "ID NAME STATE CIDR ROUTER ROUTE-TABLE REGION OWNER",
		func(w *model.World) model.Table[model.Vpc] { return w.Vpcs },
		func(r *model.Vpc) []string {
			return []string{r.ID, r.Name, r.Status, r.CidrBlock, r.VRouterID, r.RouteTableID, r.Region, r.Owner}
		}),
	sheetOf(model.KindVSwitch, "vSwitches", "ID NAME STATE VPC CIDR ZONE",
		func(w *model.World) model.Table[model.VSwitch] { return w.VSwitches },
		func(r *model.VSwitch) []string {
			return []string{r.ID, r.Name, r.Status, r.VpcID, r.CidrBlock, r.ZoneID}
		}),
	sheetOf(model.KindVBRHA, "failover groups", "ID NAME STATE VBR PEER-VBR REGION OWNER",
		func(w *model.World) model.Table[model.VBRHA] { return w.VBRHAs },
		func(r *model.VBRHA) []string {
			return []string{r.ID, r.Name, r.Status, r.VbrID, r.PeerVbrID, r.Region, r.Owner}
		}),
	sheetOf(model.KindCustomerRouter, "customer routers", "NAME ASN IP PREFIXES BGP-PEERS",
		func(w *model.World) model.Table[model.CustomerRouter] { return w.CustomerRouters },
		func(r *model.CustomerRouter) []string {
			return []string{r.Name, strconv.FormatInt(r.ASN, 10), r.IP, strings.Join(r.Prefixes, ","), strings.Join(r.Peers, ",")}
		}),
	sheetOf("Fault", "faults", "TARGET SINCE",
		func(w *model.World) model.Table[model.Fault] { return w.Faults },
		func(r *model.Fault) []string { return []string{r.Target, r.Since.String()} }),
	sheetOf("Timer", "timers", "AT EVENT KIND RESOURCE",
		func(w *model.World) model.Table[model.Timer] { return w.Timers },
		func(r *model.Timer) []string {
			return []string{r.At.String(), r.Event, string(r.Kind), r.Resource}
		}),
}

// shortKinds are further names of kinds: what people say, and what IDs begin with.
var shortKinds = map[string][]model.Kind{
	"circuit": {model.KindPhysicalConnection}, "pc": {model.KindPhysicalConnection},
	"vbr": {model.KindVirtualBorderRouter}, "hold": {model.KindVlanHold}, "vlan": {model.KindVlanHold},
	"interface": {model.KindRouterInterface}, "ri": {model.KindRouterInterface},
	"route": {model.KindRouteEntry}, "entry": {model.KindRouteEntry}, "rte": {model.KindRouteEntry},
	"bgp": {model.KindBGPGroup, model.KindBGPPeer, model.KindBGPNetwork, model.KindBGPSession}, "group": {model.KindBGPGroup}, "bgpg": {model.KindBGPGroup},
	"peer": {model.KindBGPPeer}, "network": {model.KindBGPNetwork}, "session": {model.KindBGPSession}, "vsw": {model.KindVSwitch}, "switch": {model.KindVSwitch},
	"failover": {model.KindVBRHA}, "failovergroup": {model.KindVBRHA}, "router": {model.KindCustomerRouter},
}

// sheetsOf finds the tables of a kind by its name, a short one, or one in the plural, whatever its case.
func sheetsOf(name string) (chosen []sheet, err error) {
	lower := strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name))
	var names []string
	for _, s := range sheets {
		names = append(names, string(s.kind))
		plural := strings.ToLower(strings.ReplaceAll(s.plural, " ", ""))
		if full := strings.ToLower(string(s.kind)); lower == full || lower == plural {
			return []sheet{s}, nil
		}
	}
	kinds := shortKinds[lower]
	if kinds == nil {
		kinds = shortKinds[singular(lower)]
	}
	for _, s := range sheets {
		if slices.Contains(kinds, s.kind) {
			chosen = append(chosen, s)
		}
	}
	if chosen == nil {
		return nil, noKind(name, names)
	}
	return chosen, nil
}

func noKind(name string, names []string) error {
	begin := "; the kinds"
	if near := orNearest(name, names, ""); near != "" {
		begin = near + " The kinds"
	}
	return fmt.Errorf("there is no kind %q%s are %s; short names such as pc, vbr, ri, route and bgp will do too",
		name, begin, strings.Join(names, ", "))
}

// printState prints the tables that have rows, or those of that kind.
func printState(out io.Writer, w *model.World, kind string) error {
	chosen := sheets
	if kind != "" {
		var err error
		if chosen, err = sheetsOf(kind); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(out, "now %s, %s\n", w.Now, summary(w))
	}
	printed := false
	for _, s := range chosen {
		tw := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		n := 0
		s.rows(w, func(cells ...string) {
			if n == 0 {
				switch {
				case kind == "" || printed:
					fmt.Fprintf(out, "\n%s\n", s.plural)
				case len(chosen) > 1:
					fmt.Fprintf(out, "%s\n", s.plural)
				}
				printed = true
				fmt.Fprintln(tw, strings.ReplaceAll(s.head, " ", "\t"))
			}
			n++
			for i, c := range cells {
				if cells[i] = plain(c); c == "" {
					cells[i] = "-"
				}
			}
			fmt.Fprintln(tw, strings.Join(cells, "\t"))
		})
		if err := tw.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// summary counts what a state holds.
func summary(w *model.World) string {
	parts := []string{counted(w.Len(), "resource", "resources")}
	for _, s := range sheets {
		n := 0
		s.rows(w, func(...string) { n++ })
		if n > 0 {
			name := s.plural
			if n == 1 {
				name = singular(name)
			}
			parts = append(parts, counted(n, name, name))
		}
	}
	return strings.Join(parts, ", ")
}

func singular(plural string) string {
	for _, e := range [][2]string{{"entries", "entry"}, {"ches", "ch"}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(plural, e[0]); ok {
			return stem + e[1]
		}
	}
	return plural
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// amount is a number that may be unset.
func amount(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// plain takes control characters out of a text, because names from a file must not steer the terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// printChanges prints what model.Diff found.
func printChanges(out io.Writer, changes []model.Change) {
	signs := map[model.ChangeOp]string{model.Added: "+", model.Removed: "-", model.Changed: "~"}
	for _, c := range changes {
		fmt.Fprintln(out, strings.TrimRight(signs[c.Op]+" "+c.Table+" "+plain(c.Key), " "))
		for _, f := range c.Fields {
			line := "    "
			if f.Path != "" {
				line += f.Path + ": "
			}
			fmt.Fprintln(out, plain(line+or(f.Old, "none")+" -> "+or(f.New, "none")))
		}
	}
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
