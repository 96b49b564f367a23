package replay

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
)

// waitUnit is how exactly a scenario keeps the time between two events. It does not add up: every wait counts from the
// scenario's own clock.
const waitUnit = time.Millisecond

// Scenario writes a history as a scenario, event by event: see docs/scenarios.md. IDs that an answer gives are references
// to it, so the file holds in a world that gives others.
type Scenario struct {
	out   *bufio.Writer
	file  string
	state string
	start model.Instant
	// account is the file's; steps of others say so.
	account string
	begun   bool
	clock   model.Instant
	// names are the references for IDs, latest first; counts number the steps of a kind.
	names  window[string]
	counts map[string]int
	answer tree
	buf    []byte
}

// NewScenario returns a writer to out. file is the trace's name; state is the state file's, empty for none, and world what it
// holds.
func NewScenario(out io.Writer, file, state string, world *model.World) *Scenario {
	s := &Scenario{out: bufio.NewWriter(out), file: file, state: state, names: newWindow[string](1<<16, nil), counts: map[string]int{}}
	if world != nil {
		s.start = world.Now
	}
	return s
}

// Add writes an event.
func (s *Scenario) Add(ev *trace.Event, o Outcome) error {
	if ev.Kind == trace.State {
		if s.begun {
			return fmt.Errorf("%s:%d: the log puts another world in the place of its own here; a scenario has one world", s.file, ev.Line)
		}
		s.begin(ev, o)
		return nil
	}
	s.begin(ev, o)
	switch o.Verdict {
	case NotModelled, Duplicate:
		s.comment("line %d: %s %s: %s", ev.Line, ev.Service, ev.Action, o.Verdict)
		return nil
	}
	s.wait(ev.Time)
	if o.Opened != "" {
		s.line("  - call: %s", api.OpenPhysicalConnectionService)
		s.note("inferred: the recording does not show it")
		s.caller(o.Request.Account)
		s.line("    with: {RegionId: %s}", quoted(o.Opened))
	}
	for _, p := range o.Before {
		s.line("  - operator: {id: %s, event: %s}", quoted(s.refer(p.ID)), p.Event)
		s.note("inferred: the recording does not show it")
	}
	if ev.Kind == trace.Call {
		s.call(ev, &o)
		return nil
	}
	return s.other(ev)
}

// Close writes what is left. failed is why the replay ended early, nil when it did not.
func (s *Scenario) Close(failed error) error {
	if failed != nil {
		s.comment("the trace could be read no further: %s", failed)
	}
	if !s.begun {
		s.line("name: %s", quoted(s.file))
		s.line("steps: []")
	}
	return s.out.Flush()
}

func (s *Scenario) line(format string, args ...any) {
	fmt.Fprintf(s.out, format, args...)
	s.out.WriteByte('\n') //nolint:errcheck // Flush tells
}

func (s *Scenario) comment(format string, args ...any) {
	s.line("  # %s", visible(strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")))
}

func (s *Scenario) note(text string) { s.line("    note: %s", quoted(text)) }

// begin writes the head of the file.
func (s *Scenario) begin(ev *trace.Event, o Outcome) {
	if s.begun {
		return
	}
	s.begun = true
	settings := o.World.Settings
	s.line("name: %s", quoted("the history in "+s.file))
	if s.account = o.Request.Account; s.account == "" {
		s.account = DefaultAccount
	}
	s.line("account: %s", quoted(s.account))
	switch {
	case ev.Kind == trace.State:
		text := slices.Clone(jsontext.Value(ev.Body))
		if text.Compact() == nil {
			s.line("state: %s", text)
		}
		s.clock = o.World.Now
	case s.state != "":
		s.line("state: %s", quoted(s.state))
		s.clock = s.start
	default:
		s.line("start: %s", quoted(ev.Time.String()))
		s.clock = ev.Time
	}
	if settings.Delays != model.DelaysNone {
		s.line("delays: %s", model.DelaysDefault)
	}
	if settings.Operator == model.OperatorAuto {
		s.line("operator: %s", settings.Operator)
	}
	bgp := settings.BGP
	if bgp == "" {
		bgp = model.BGPOff
	}
	s.line("bgp: %s", quoted(bgp))
	s.line("steps:")
}

// wait lets the time pass until the instant.
func (s *Scenario) wait(until model.Instant) {
	if until > s.clock {
		if d := time.Duration(until - s.clock).Truncate(waitUnit); d > 0 {
			s.line("  - wait: %s", duration(d))
			s.clock = s.clock.Add(d)
		}
	}
}

func (s *Scenario) caller(account string) {
	if account != s.account && account != "" {
		s.line("    account: %s", quoted(account))
	}
}

func (s *Scenario) call(ev *trace.Event, o *Outcome) {
	req := &o.Request
	values := make([]string, len(req.Params))
	for i := range req.Params {
		values[i] = s.value(req, req.Params[i].Value, o.World)
	}
	s.line("  - call: %s # line %d", req.Action, ev.Line)
	as := s.made(req.Action, o.Body)
	if as != "" {
		s.line("    as: %s", as)
	}
	s.caller(req.Account)
	s.with(req, values)
	switch {
	case o.Verdict == Unrecorded && o.Refused != nil:
		s.line("    note: the recorder does not say how this ended")
		s.line("    expect: {code: %s}", quoted(string(o.Refused.Code)))
	case ev.Outcome == trace.Refused:
		s.line("    expect: {code: %s}", quoted(string(ev.Code)))
	case ev.Outcome == trace.Accepted && len(ev.Response) > 0:
		s.expect(req, ev.Response, o)
	}
}

func (s *Scenario) with(req *model.Request, values []string) {
	unknown := api.UnknownParams(req)
	written := map[string]bool{}
	head := false
	for i := range req.Params {
		name := req.Params[i].Name
		if slices.Contains(unknown, name) || ownParameter(name) || written[name] || req.Params[i].Value == "" || len(name) > 100 {
			s.line("    # not a parameter of the action, empty or there twice: %s", visible(name))
			continue
		}
		written[name] = true
		if !head {
			head = true
			s.line("    with:")
		}
		s.line("      %s: %s", yamlKey(name), quoted(values[i]))
	}
}

// ownParameter reports whether a parameter is one that every action accepts and ignores.
func ownParameter(name string) bool {
	switch name {
	case "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount":
		return true
	}
	return false
}

// stepNames are what steps that make something are called, by the field of the answer that names it.
var stepNames = map[string]string{
	"PhysicalConnectionId": "circuit", "VirtualPhysicalConnection": "hosted", "VbrId": "vbr", "RouterInterfaceId": "interface", "RouteEntryId": "entry",
	"BgpGroupId": "group", "BgpPeerId": "peer", "VpcId": "vpc", "VSwitchId": "vswitch", "VbrHaId": "failover", "OrderId": "order",
}

// made gives a step a name when its answer names something that it made, and notes the references.
func (s *Scenario) made(action model.Action, body any) (as string) {
	r, ok := body.(api.Response)
	if spec, _ := api.Lookup(action); !ok || spec == nil || spec.ReadOnly() {
		return ""
	}
	s.buf = r.AppendJSON(s.buf[:0])
	if s.answer.parse(s.buf) != nil {
		return ""
	}
	t := &s.answer
	take := func(object int32, path string) {
		for f := t.nodes[object].first; f != 0; f = t.nodes[f].next {
			name := plain(t.nodes[f].name)
			if !t.scalar(f) || idFields[name] == "" || t.text(f) == "" || t.text(f) == "0" {
				continue
			}
			if as == "" {
				kind := stepNames[name]
				if kind == "" {
					continue
				}
				s.counts[kind]++
				as = kind + strconv.Itoa(s.counts[kind])
			}
			s.names.put(t.text(f), "${"+as+"."+path+name+"}")
		}
	}
	take(0, "")
	if data := t.find(0, "Data"); data != 0 && t.nodes[data].kind == '{' {
		take(data, "Data.")
	}
	return as
}

// refer is the reference for an ID, or the ID itself.
func (s *Scenario) refer(id string) string {
	if ref, ok := s.names.get(id); ok {
		return ref
	}
	return strings.ReplaceAll(id, "${", "$${")
}

// value writes a parameter's value: references in the place of IDs. What no answer has given yet is looked up first.
func (s *Scenario) value(req *model.Request, v string, w *model.World) string {
	if prefixOf(v) != "" {
		if _, ok := s.names.get(v); !ok {
			s.lookUp(req.Account, v, w)
		}
		return s.refer(v)
	}
	if strings.IndexByte(v, '-') < 0 || !strings.ContainsAny(v, `",`) {
		return strings.ReplaceAll(v, "${", "$${")
	}
	var b strings.Builder
	for len(v) > 0 {
		end := len(v)
		for i, c := range v {
			if !isIDRune(c) {
				end = i
				break
			}
		}
		b.WriteString(s.refer(v[:end]))
		if v = v[end:]; v != "" {
			next := len(v)
			for i, c := range v {
				if isIDRune(c) {
					next = i
					break
				}
			}
			b.WriteString(strings.ReplaceAll(v[:next], "${", "$${"))
			v = v[next:]
		}
	}
	return b.String()
}

// lookUp adds a step whose answer names what came with a VBR: its route table and VLAN interfaces.
func (s *Scenario) lookUp(account, id string, w *model.World) {
	var v *model.VirtualBorderRouter
	if t, ok := w.RouteTable(id); ok && t.VbrID != "" {
		v = w.VBRs.Get(t.VbrID)
	} else {
		v = w.VlanInterface(id)
	}
	if v == nil {
		return
	}
	if _, ok := s.names.get(v.ID); !ok {
		return // it is of the state, and so is what came with it
	}
	s.counts["found"]++
	as := "found" + strconv.Itoa(s.counts["found"])
	s.line("  - call: %s", api.DescribeVirtualBorderRouters)
	s.line("    as: %s", as)
	s.note("for the names of what came with the VBR")
	s.caller(v.Owner)
	s.line("    with: {RegionId: %s, Filter.1.Key: VbrId, Filter.1.Value.1: %s}", quoted(v.Region), quoted(s.refer(v.ID)))
	at := "${" + as + ".VirtualBorderRouterSet.VirtualBorderRouterType[0]."
	s.names.put(v.RouteTableID, at+"RouteTableId}")
	for i := range v.Attachments {
		if i == 0 {
			s.names.put(v.Attachments[0].VlanInterfaceID, at+"VlanInterfaceId}")
			continue
		}
		s.names.put(v.Attachments[i].VlanInterfaceID, at+"AssociatedPhysicalConnections.AssociatedPhysicalConnection["+strconv.Itoa(i-1)+"].VlanInterfaceId}")
	}
}

// duration writes a time without the units that it has none of: 24h, not 24h0m0s.
func duration(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = s[:len(s)-2]
	}
	if strings.HasSuffix(s, "h0m") {
		s = s[:len(s)-2]
	}
	return s
}

// yamlKey writes a key, in quotes where it needs some.
func yamlKey(s string) string {
	for _, c := range s {
		if !isIDRune(c) && c != '.' || c == '-' {
			return quoted(s)
		}
	}
	switch strings.ToLower(s) {
	case "", "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		return quoted(s)
	}
	if s[0] >= '0' && s[0] <= '9' || s[0] == '.' {
		return quoted(s)
	}
	return s
}

// quoted writes a text as YAML in double quotes.
func quoted(s string) string {
	b, err := jsontext.AppendQuote(nil, strings.ToValidUTF8(s, "\uFFFD"))
	if err != nil {
		return `""`
	}
	return string(b)
}
