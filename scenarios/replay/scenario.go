package replay

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/trace"
)

// Scenario writes a history as a scenario, event by event: see docs/scenarios.md. IDs that an answer gives are references
// to it, so the file holds in a world that gives others.
type Scenario struct {
	out   *bufio.Writer
	file  string
	state string
	start model.Instant
	// account is the file's; steps of others say so.
	account string
	// begun: the head is written; stepping: so is a step.
	begun, stepping bool
	// before is the line of the event before, shared that one had several events.
	before int
	shared bool
	clock  model.Instant
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

// where says where an event is in the trace.
func (s *Scenario) where(ev *trace.Event) string {
	if s.shared {
		return fmt.Sprintf("line %d, event %d", ev.Line, ev.Index)
	}
	return fmt.Sprintf("line %d", ev.Line)
}

// Add writes an event.
func (s *Scenario) Add(ev *trace.Event, o Outcome) error {
	s.shared = s.shared || ev.Line == s.before
	s.before = ev.Line
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
		s.comment("%s: %s %s: %s", s.where(ev), ev.Service, ev.Action, o.Verdict)
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
	}
	if !s.stepping {
		s.line("steps: []")
	}
	return s.out.Flush()
}

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
}

// wait lets the time pass until the instant.
func (s *Scenario) wait(until model.Instant) {
	for until > s.clock {
		d := min(time.Duration(until-s.clock), plan.MaxWait)
		s.line("  - wait: %s", duration(d))
		s.clock = s.clock.Add(d)
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
	s.line("  - call: %s # %s", req.Action, s.where(ev))
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

// other writes an event of the log of ecsim serve that is no call.
func (s *Scenario) other(ev *trace.Event) error {
	switch ev.Kind {
	case trace.Operator:
		s.line("  - operator: {id: %s, event: %s} # %s", quoted(s.refer(ev.Subject)), quoted(ev.Change), s.where(ev))
	case trace.Fault:
		step := "heal"
		if ev.Change == "down" {
			step = "fail"
		}
		s.line("  - %s: {target: %s} # %s", step, quoted(s.refer(ev.Subject)), s.where(ev))
	case trace.CEN:
		var cen struct {
			CEN   string `json:"cen"`
			Owner string `json:"owner"`
		}
		if err := json.Unmarshal(ev.Body, &cen); err != nil {
			return err
		}
		owner := ""
		if cen.Owner != "" {
			owner = ", owner: " + quoted(cen.Owner)
		}
		s.line("  - cen: {vbr: %s, id: %s, attached: %s%s} # %s", quoted(s.refer(ev.Subject)), quoted(cen.CEN), strconv.FormatBool(ev.Change == "attached"), owner, s.where(ev))
	case trace.CustomerRouter:
		if ev.Change == "removed" {
			s.line("  - customer-router: {name: %s, remove: true} # %s", quoted(ev.Subject), s.where(ev))
			return nil
		}
		var router model.CustomerRouter
		if err := json.Unmarshal(ev.Body, &router); err != nil {
			return err
		}
		for i := range router.Peers {
			router.Peers[i] = s.refer(router.Peers[i])
		}
		for i := range router.Attributes {
			router.Attributes[i].Peer = s.refer(router.Attributes[i].Peer)
		}
		text, err := json.Marshal(&router)
		if err != nil {
			return err
		}
		s.line("  - customer-router: %s # %s", text, s.where(ev))
	}
	return nil
}
