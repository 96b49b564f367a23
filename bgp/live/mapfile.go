package live

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// Map says which sessions are with routers outside this process, and where each of them is on the network.
type Map struct {
	// Bindings are in the order of the file. No two are for the same peer as the file writes it, and a connection fits one of them only.
	Bindings []Binding
}

// Binding is one session's place on the network.
type Binding struct {
	// Peer is the BGP peer's ID, "" when the file gives its address.
	Peer string
	// VBR narrows Address to one VBR's peer; "" fits every VBR.
	VBR string
	// Address is the peer's, as the cloud knows it; not valid when the file gives its ID.
	Address netip.Addr
	// Listen is where the VBR is for the router; not valid when the router does not call.
	Listen netip.AddrPort
	// Router is where the router is. Port 0: it is not called.
	Router netip.AddrPort
	// Line is where the binding begins in the file, from 1.
	Line int
}

// MapError says what is wrong with a map file.
type MapError struct {
	File string
	// Problems has at least one element, in the order of the file.
	Problems []MapProblem
	// More counts the problems beyond those.
	More int
}

// MapProblem is one thing wrong at one place; lines and columns count from 1, columns in characters.
type MapProblem struct {
	Line, Column int
	Message      string
}

// Error gives each problem on a line of its own, as file:line:column: message.
func (e *MapError) Error() string {
	var b strings.Builder
	for i, p := range e.Problems {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s", e.File, p.Line, p.Column, p.Message)
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\n%s: and %d more", e.File, e.More)
	}
	return b.String()
}

// Find returns the binding of a session, or nil when it has none: the one with the peer's ID, else with the VBR and the
// address, else with the address alone.
func (m *Map) Find(peerID, vbrID string, address netip.Addr) *Binding {
	if m == nil {
		return nil
	}
	var found *Binding
	for i := range m.Bindings {
		switch b := &m.Bindings[i]; {
		case b.Peer != "":
			if b.Peer == peerID {
				return b
			}
		case b.Address != address || !address.IsValid():
		case b.VBR == vbrID && vbrID != "":
			found = b
		case b.VBR == "" && (found == nil || found.VBR == ""):
			found = b
		}
	}
	return found
}

const (
	// MaxMapSize is the largest map file that is read, in bytes.
	MaxMapSize = 1 << 20
	// maxMapProblems is the most problems a MapError lists.
	maxMapProblems = 20
)

// ParseMap reads a map file (--bgp-map); file is its name for messages. An error is a *MapError:
//
//	peers:
//	  - peer: bgp-bp1…          # the BGP peer's ID, its address, or VBR/address
//	    listen: 127.0.0.2:1790  # where the VBR is for the router; may be left out when router has a port
//	    router: 127.0.0.3:1790  # where the router is; with a port it is called there
func ParseMap(text []byte, file string) (*Map, error) {
	r := mapReader{m: &Map{}}
	if root := r.document(text); root != nil {
		r.root(root)
		r.distinct()
	}
	if len(r.problems) == 0 {
		return r.m, nil
	}
	slices.SortStableFunc(r.problems, func(a, b MapProblem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	r.problems = slices.Compact(r.problems)
	n := min(len(r.problems), maxMapProblems)
	return nil, &MapError{File: file, Problems: r.problems[:n], More: len(r.problems) - n}
}

// mapReader is the state of one ParseMap.
type mapReader struct {
	m        *Map
	problems []MapProblem
	// places are where each binding has its values.
	places []bindingPlaces
}

type bindingPlaces struct {
	peer, listen, router *yaml.Node
}

func (r *mapReader) add(n *yaml.Node, format string, args ...any) {
	r.problems = append(r.problems, MapProblem{n.Line, n.Column, fmt.Sprintf(format, args...)})
}

// top is the place of what concerns the whole file.
var top = &yaml.Node{Line: 1, Column: 1}

// document parses the text and returns the root of its one document, or nil after a problem.
func (r *mapReader) document(text []byte) *yaml.Node {
	if len(text) > MaxMapSize {
		r.add(top, "the file is larger than %d MiB, the most a map of BGP peers may be", MaxMapSize>>20)
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var doc, next yaml.Node
	err := dec.Decode(&doc)
	if errors.Is(err, io.EOF) || err == nil && isNull(doc.Content[0]) {
		r.add(top, "the file is empty; expected a map with peers")
		return nil
	}
	if err == nil {
		if err = dec.Decode(&next); err == nil {
			r.add(&next, "a second YAML document begins here; a map of BGP peers is one document")
			return nil
		}
	}
	if !errors.Is(err, io.EOF) {
		r.malformed(text, err)
		return nil
	}
	return doc.Content[0]
}

var (
	lineOf       = regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?`)
	bareBrackets = regexp.MustCompile(`:\s*\[[0-9A-Fa-f:.]*(%\w+)?\]:`)
)

// malformed says where a text stops being YAML: the line, which is all that the decoder tells.
func (r *mapReader) malformed(text []byte, err error) {
	m := lineOf.FindStringSubmatch(err.Error())
	what := err.Error()[len(m[0]):]
	lines := strings.Split(string(text), "\n")
	line := 1
	if n, err := strconv.Atoi(m[1]); err == nil {
		line = min(max(n, 1), len(lines))
	}
	// Of brackets that are no list the decoder blames a line before.
	for n := line; n <= min(line+1, len(lines)); n++ {
		if bareBrackets.MatchString(lines[n-1]) {
			line, what = n, `an IPv6 address with a port needs quotes: "[::1]:1790"`
			break
		}
	}
	trimmed := strings.TrimLeft(lines[line-1], " ")
	if strings.HasPrefix(trimmed, "\t") {
		what = "the line is indented with a tab; use spaces"
	}
	r.add(&yaml.Node{Line: line, Column: 1 + len(lines[line-1]) - len(trimmed)}, "malformed YAML: %s", what)
}

// root reads the file's outermost map.
func (r *mapReader) root(n *yaml.Node) {
	peers := r.fields(n, "a map of BGP peers is a map with peers", "peers")["peers"]
	switch {
	case n.Kind != yaml.MappingNode:
	case peers == nil:
		r.add(n, "peers is missing; expected a list")
	case peers.Kind != yaml.SequenceNode:
		r.add(peers, "peers is a list, not %s", kindOf(peers))
	default:
		for _, item := range peers.Content {
			r.binding(follow(item))
		}
	}
}

// binding reads one item of peers.
func (r *mapReader) binding(n *yaml.Node) {
	f := r.fields(n, "a peer is a map with peer, listen and router", "peer", "listen", "router")
	if n.Kind != yaml.MappingNode {
		return
	}
	before := len(r.problems)
	b := Binding{Line: n.Line}
	if v := f["peer"]; v == nil {
		r.add(n, "peer is missing; expected %s", peerForms)
	} else {
		r.peer(&b, v)
	}
	if v := f["listen"]; v != nil {
		b.Listen = r.place(v, "listen", true)
	}
	if v := f["router"]; v == nil {
		r.add(n, "router is missing; expected where the router is: an address, or ADDRESS:PORT")
	} else {
		b.Router = r.place(v, "router", false)
	}
	if len(r.problems) > before {
		return
	}
	switch {
	case !b.Listen.IsValid():
		if b.Router.Port() == 0 {
			r.add(f["router"], "neither listen nor a port of router is given, so neither end can call the other; expected one or both")
			return
		}
	case b.Listen.Addr().Is4() != b.Router.Addr().Is4():
		r.add(f["router"], "router is %s and listen %s; expected two addresses of the same IP version", b.Router.Addr(), b.Listen.Addr())
		return
	case b.Listen == b.Router:
		r.add(f["router"], "router is %s like listen; the two ends are at different places", b.Router)
		return
	}
	r.m.Bindings = append(r.m.Bindings, b)
	r.places = append(r.places, bindingPlaces{f["peer"], f["listen"], f["router"]})
}

const peerForms = "a BGP peer's ID, its address, or VBR/address"

// peer reads what says which session is meant.
func (r *mapReader) peer(b *Binding, n *yaml.Node) {
	s, ok := r.text(n, "peer", peerForms)
	if !ok {
		return
	}
	vbr, address, both := strings.Cut(s, "/")
	if !both {
		address = s
	}
	a, err := netip.ParseAddr(address)
	switch {
	case err == nil && a.Zone() == "" && !a.Is4In6() && (vbr != "" || !both):
		b.Address = a
		if both {
			b.VBR = vbr
		}
	case both || err == nil || strings.Contains(s, ":") || strings.Trim(s, "0123456789.") == "" || strings.ContainsAny(s, " \t\n"):
		r.add(n, "peer is %s; expected %s, such as 10.0.0.2 or vbr-1/10.0.0.2", printable(s), peerForms)
	default:
		b.Peer = s
	}
}

// place reads an address with a port; unless the port is needed it may be left out.
func (r *mapReader) place(n *yaml.Node, key string, port bool) netip.AddrPort {
	expected := "ADDRESS:PORT, such as 127.0.0.2:1790 or \"[::1]:1790\""
	if !port {
		expected = "an address or " + expected
	}
	s, ok := r.text(n, key, expected)
	if !ok {
		return netip.AddrPort{}
	}
	p, err := netip.ParseAddrPort(s)
	if err == nil && p.Port() == 0 {
		r.add(n, "%s is %s; port 0 is nobody's", key, printable(s))
		return netip.AddrPort{}
	}
	if err != nil && !port {
		var a netip.Addr
		if a, err = netip.ParseAddr(s); err == nil {
			p = netip.AddrPortFrom(a, 0)
		}
	}
	p = netip.AddrPortFrom(p.Addr().Unmap(), p.Port())
	switch a := p.Addr(); {
	case err != nil:
		r.add(n, "%s is %s; expected %s", key, printable(s), expected)
	case a.IsUnspecified() || a.IsMulticast() || a == netip.AddrFrom4([4]byte{255, 255, 255, 255}):
		r.add(n, "%s is %s; expected the address of one host", key, printable(s))
	default:
		return p
	}
	return netip.AddrPort{}
}

// distinct finds bindings that are for the same peer, and those that a call of the router, or the router when it is
// called, cannot tell apart.
func (r *mapReader) distinct() {
	type ends struct {
		listen, router netip.AddrPort
	}
	type peer struct {
		id, vbr string
		address netip.Addr
	}
	peers, places := map[peer]int{}, map[ends]int{}
	for i := range r.m.Bindings {
		b := &r.m.Bindings[i]
		p := peer{b.Peer, b.VBR, b.Address}
		if first, twice := peers[p]; twice {
			r.add(r.places[i].peer, "peer %s is given twice, first in line %d", printable(r.places[i].peer.Value), r.places[first].peer.Line)
		} else {
			peers[p] = i
		}
		e := ends{b.Listen, b.Router}
		if b.Listen.IsValid() {
			e.router = netip.AddrPortFrom(b.Router.Addr(), 0) // calls come from any port
		}
		switch first, twice := places[e]; {
		case !twice:
			places[e] = i
		case b.Listen.IsValid():
			r.add(r.places[i].listen, "listen %s with a router at %s is given twice, first in line %d", b.Listen, b.Router.Addr(), r.places[first].listen.Line)
		default:
			r.add(r.places[i].router, "router %s without listen is given twice, first in line %d", b.Router, r.places[first].router.Line)
		}
	}
}

// fields returns a map's values by key. Other keys than these, and keys that come twice, are problems.
func (r *mapReader) fields(n *yaml.Node, expected string, keys ...string) map[string]*yaml.Node {
	if n.Kind != yaml.MappingNode {
		r.add(n, "%s, not %s", expected, kindOf(n))
		return nil
	}
	fields, first := map[string]*yaml.Node{}, map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], follow(n.Content[i+1])
		switch line := first[key.Value]; {
		case key.Kind != yaml.ScalarNode:
			r.add(key, "a key is a name, not %s", kindOf(follow(key)))
		case !slices.Contains(keys, key.Value):
			near := ""
			if k := api.Nearest(key.Value, keys); k != "" {
				near = "; did you mean " + k + "?"
			}
			r.add(key, "unknown key %s; %s%s", printable(key.Value), expected, near)
		case line > 0:
			r.add(key, "%s is given twice, first in line %d", key.Value, line)
		default:
			fields[key.Value], first[key.Value] = value, key.Line
		}
	}
	return fields
}

// text reads a text that is not empty.
func (r *mapReader) text(n *yaml.Node, key, expected string) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" || n.Value == "" {
		r.add(n, "%s is %s; expected %s", key, kindOf(n), expected)
		return "", false
	}
	return n.Value, true
}

// follow returns what an alias stands for, at the place where it is used, or n itself.
func follow(n *yaml.Node) *yaml.Node {
	if n.Kind != yaml.AliasNode {
		return n
	}
	c := *n.Alias
	c.Line, c.Column = n.Line, n.Column
	return &c
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

// kindOf names what a node is, for messages.
func kindOf(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a map"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isNull(n) || n.Value == "":
		return "empty"
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		return "the number " + printable(n.Value)
	case "!!bool":
		return "the boolean " + printable(n.Value)
	}
	return "the text " + printable(n.Value)
}

// printable is text from the file as messages show it: short, and without anything a terminal would act on.
func printable(s string) string {
	const most = 60
	if r := []rune(strings.ToValidUTF8(s, "\uFFFD")); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return strconv.Quote(s)
}
