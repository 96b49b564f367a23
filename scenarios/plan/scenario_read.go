package plan

import (
	"errors"
	"fmt"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model"
	"ecsim/model/api"
)

// ReadOptions are how ReadScenario reads.
type ReadOptions struct {
	// Set gives parameters of the file other values than their defaults.
	Set map[string]string
	// Read returns a file's text; nil reads from disk. Names are as the files have them, joined to the folder of the file that
	// has them, or begin with "library/".
	Read func(name string) ([]byte, error)
}

// maxExpandedSteps is the most steps that the rows of a file may come to, together.
const maxExpandedSteps = 500_000

// maxNodes and maxText bound what the rows of a file come to where steps are few but large: maps, lists and single values that are read, and
// bytes of values into which parameters are put.
var (
	maxNodes = 10_000_000
	maxText  = 64 << 20
)

// ReadScenario reads a scenario file and what it includes, and returns one Scenario for each row of its matrix. An error about what
// stands in a file is an *Error.
func ReadScenario(file string, opt ReadOptions) ([]*Scenario, error) {
	if opt.Read == nil {
		opt.Read = os.ReadFile
	}
	text, err := opt.Read(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, reason(err))
	}
	f := &files{read: opt.Read, parsed: map[string]*yaml.Node{}}
	r := &reader{plan: &Plan{File: file, Account: DefaultAccount}, scope: newScope(file), scenario: &scenarioReader{files: f}}
	var h *header
	if root := r.document(text, file); root != nil {
		f.parsed[file] = root
		h = r.header(root)
	}
	if err := r.problems.error(file); err != nil {
		return nil, err
	}
	if err := h.set(file, opt.Set); err != nil {
		return nil, err
	}
	var list []*Scenario
	steps := 0
	for i := range max(len(h.rows), 1) {
		s, err := h.scenario(file, f, i)
		if err != nil {
			return nil, err
		}
		if steps += len(s.Steps); steps > maxExpandedSteps {
			return nil, &Error{File: file, Problems: []Problem{{Pos: h.matrixPos, Message: fmt.Sprintf(
				"the rows come to more than %d steps; divide the matrix", maxExpandedSteps)}}}
		}
		list = append(list, s)
	}
	return list, nil
}

// reason is an error of the file system without the name, which the message has already.
func reason(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// files are the files of one ReadScenario, each read once.
type files struct {
	read   func(name string) ([]byte, error)
	parsed map[string]*yaml.Node
	// nodes and text are how many values were read for all rows, and how many bytes of them parameters had a part in.
	nodes, text int
}

// scenarioReader is what reading one row of a scenario takes beyond a plan.
type scenarioReader struct {
	files  *files
	scopes []*scope
	groups []Group
	// branches tell for each step which branch of which group it is in.
	branches []branch
	// open is the branch that is being read.
	open branch
}

// branch is a place in a parallel group; the zero value is outside of all.
type branch struct {
	// group and number count from 1.
	group, number int
}

// holders names what can hold a reference, for messages.
func (s *scenarioReader) holders() string {
	if s == nil {
		return "parameters and an operator's id"
	}
	return "parameters of calls, IDs and expected values"
}

// apart says why a step cannot use the answer of another, when both are in one group.
func (s *scenarioReader) apart(step, to int) string {
	if step >= len(s.branches) || to >= len(s.branches) {
		return ""
	}
	a, b := s.branches[step], s.branches[to]
	if a.group == 0 || a.group != b.group || a.number == b.number {
		return ""
	}
	return fmt.Sprintf("step %d is in another branch of the same parallel group, which may come later", to+1)
}

// header is what stands above the steps of a scenario file.
type header struct {
	Scenario
	account, region *yaml.Node
	params          map[string]parameter
	rows            []row
	matrixPos       Pos
	steps           []*yaml.Node
}

// row is one row of a matrix.
type row struct {
	name   string
	pos    Pos
	values map[string]parameter
}

var (
	scenarioKeys = []string{
		"name", "description", "account", "region", "start", "seed", "state", "bgp", "delays", "operator",
		"parameters", "matrix", "invariants", "steps",
	}
	includedKeys = []string{"name", "description", "account", "region", "parameters", "steps"}
	bgpModes     = []string{model.BGPModel, model.BGPLive, model.BGPOff}
	delayModes   = []string{model.DelaysNone, model.DelaysDefault}
	operators    = []string{"manual", "auto"}
)

// header reads the outermost map of the file that is run.
func (r *reader) header(n *yaml.Node) *header {
	h := &header{params: map[string]parameter{}}
	h.BGP, h.Delays, h.Operator = model.BGPModel, model.DelaysNone, "manual"
	pairs, ok := r.mapping(n, "a scenario is a map with steps")
	if !ok {
		return h
	}
	var state *yaml.Node
	for _, p := range pairs {
		switch key := p.key.Value; key {
		case "start":
			h.Start = r.instant(p.value)
		case "seed":
			if seed, err := strconv.ParseUint(p.value.Value, 10, 64); err != nil || p.value.Kind != yaml.ScalarNode {
				r.add(position(p.value), "seed is a whole number, not %s", kindOf(p.value))
			} else {
				h.Seed = &seed
			}
		case "state":
			state = p.value
		case "bgp":
			h.BGP = r.choice(p.value, key, bgpModes)
		case "delays":
			h.Delays = r.choice(p.value, key, delayModes)
		case "operator":
			h.Operator = r.choice(p.value, key, operators)
		case "matrix":
			h.matrixPos = position(p.key)
			h.rows = r.matrix(p.value)
		case "invariants":
			h.Invariants = r.names(p.value, "invariants is a list of invariants")
		default:
			if !slices.Contains(scenarioKeys, key) {
				r.add(position(p.key), "unknown key %s; a scenario has %s%s", printable(key), strings.Join(scenarioKeys, ", "),
					suggest(api.Nearest(key, scenarioKeys)))
			}
		}
	}
	r.common(h, n, pairs)
	if state != nil {
		r.state(h, state)
	}
	return h
}

// common reads what an included file has as well.
func (r *reader) common(h *header, n *yaml.Node, pairs []pair) {
	var steps *yaml.Node
	for _, p := range pairs {
		switch key := p.key.Value; key {
		case "name":
			h.Name, _ = r.str(p.value, key)
		case "description":
			h.Description, _ = r.str(p.value, key)
		case "account":
			h.account = p.value
		case "region":
			h.region = p.value
		case "parameters":
			h.params = r.declared(p.value)
		case "steps":
			steps = p.value
		}
	}
	if steps == nil {
		r.add(position(n), "steps is missing; expected a list of steps")
		return
	}
	h.steps, _ = r.sequence(steps, "steps is a list")
}

// choice reads one of a few words.
func (r *reader) choice(n *yaml.Node, key string, words []string) string {
	if n.Kind != yaml.ScalarNode || !slices.Contains(words, n.Value) {
		r.add(position(n), "%s is %s; expected one of %s%s", key, kindOf(n), strings.Join(words, ", "), suggest(api.Nearest(n.Value, words)))
		return words[0]
	}
	return n.Value
}

// instant reads a time.
func (r *reader) instant(n *yaml.Node) *model.Instant {
	var i model.Instant
	if err := i.UnmarshalText([]byte(n.Value)); n.Kind != yaml.ScalarNode || err != nil || i.IsZero() || i > model.EndOfTime {
		r.add(position(n), "start is %s; expected a time such as 2026-01-01T00:00:00Z, in the years 1970 to 2255", kindOf(n))
		return nil
	}
	return &i
}

// names reads a list of identifiers.
func (r *reader) names(n *yaml.Node, expected string) []Name {
	items, ok := r.sequence(n, expected)
	if !ok {
		return nil
	}
	list := make([]Name, 0, len(items))
	for _, item := range items {
		if s, ok := r.name(item, "a name"); ok {
			list = append(list, Name{s, position(item)})
		}
	}
	return list
}

// state reads what is there at the start.
func (r *reader) state(h *header, n *yaml.Node) {
	h.StatePos = position(n)
	if n.Kind == yaml.MappingNode {
		h.State = r.snapshot(h, n)
		return
	}
	name, ok := r.name(n, "state")
	if !ok {
		return
	}
	h.StateFile = beside(r.scope.file, name)
	text, err := r.scenario.files.read(h.StateFile)
	if err != nil {
		r.add(h.StatePos, "state: %s: %s", h.StateFile, reason(err))
		return
	}
	h.State = text
}

// beside is a file's name as another one says it.
func beside(file, name string) string {
	if strings.HasPrefix(name, LibraryPrefix) || path.IsAbs(name) {
		return path.Clean(name)
	}
	return path.Join(path.Dir(file), name)
}

// LibraryPrefix begins the names of files of the shipped library.
const LibraryPrefix = "library/"

// set gives parameters the values that the caller of ReadScenario has for them.
func (h *header) set(file string, values map[string]string) error {
	for _, name := range sorted(keys(values)) {
		for i := range h.rows {
			if _, ok := h.rows[i].values[name]; ok {
				return fmt.Errorf("--set %s: %s has it in its matrix", name, file)
			}
		}
		p, ok := h.params[name]
		if !ok {
			declared := sorted(keys(h.params))
			there := "it declares none"
			if len(declared) > 0 {
				there = "it declares " + strings.Join(declared, ", ")
			}
			return fmt.Errorf("--set %s: %s declares no such parameter; %s%s", name, file, there, suggest(api.Nearest(name, declared)))
		}
		if hasReference(values[name]) {
			return fmt.Errorf("--set %s: its value %s holds a reference; only a value that an include gives can", name, printable(values[name]))
		}
		p.value, p.given = values[name], true
		h.params[name] = p
	}
	return nil
}

// scenario reads the steps for one row.
func (h *header) scenario(file string, f *files, i int) (*Scenario, error) {
	s := h.Scenario
	s.File = file
	s.Account = DefaultAccount
	sc := newScope(file)
	sc.params = h.params
	if len(h.rows) > 0 {
		s.Row = h.rows[i].name
		sc.params = make(map[string]parameter, len(h.params)+len(h.rows[i].values))
		for name, p := range h.params {
			sc.params[name] = p
		}
		for name, p := range h.rows[i].values {
			sc.params[name] = p
		}
	}
	r := &reader{plan: &s.Plan, scenario: &scenarioReader{files: f}}
	r.enter(sc)
	r.place(h, sc)
	s.Account, s.Region = sc.account, sc.region
	s.Steps = make([]Step, 0, len(h.steps))
	r.steps(h.steps)
	r.resolve()
	r.at(sc)
	if len(h.rows) > 0 && len(r.list) == 0 {
		r.unused(h, h.rows[i], sc)
	}
	if err := r.problems.error(file); err != nil {
		if e := err.(*Error); s.Row != "" && len(h.rows) > 1 {
			e.Row = s.Row
		}
		return nil, err
	}
	s.Groups = r.scenario.groups
	return &s, nil
}

// enter goes on with a file that was not read for this row yet.
func (r *reader) enter(s *scope) {
	s.id = len(r.scenario.scopes)
	r.scenario.scopes = append(r.scenario.scopes, s)
	r.at(s)
}

// place reads the account and the region of a file.
func (r *reader) place(h *header, s *scope) {
	if h.account != nil {
		if uid, ok := r.account(r.substitute(h.account)); ok {
			s.account = uid
		}
	}
	if h.region != nil {
		s.region, _ = r.name(r.substitute(h.region), "region")
		s.regionPos = position(h.region)
	}
}

// steps reads a list of steps behind those that are there.
func (r *reader) steps(items []*yaml.Node) {
	for _, item := range items {
		if r.full() {
			return
		}
		at := len(r.plan.Steps)
		if at >= MaxSteps {
			r.tooMany(position(item))
			return
		}
		pairs, main := r.begin(item)
		switch {
		case main != nil && main.key.Value == "include":
			r.include(item, main.value, pairs)
		case main != nil && main.key.Value == "parallel":
			r.parallel(main, pairs)
		default:
			r.plan.Steps = append(r.plan.Steps, r.finish(at, item, pairs, main))
			r.scenario.branches = append(r.scenario.branches, r.scenario.open)
		}
	}
}
