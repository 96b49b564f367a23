package plan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// Parse reads a step file; file is its name for messages. An error about the contents is an *Error.
func Parse(text []byte, file string) (*Plan, error) {
	r := &reader{plan: &Plan{File: file, Account: DefaultAccount}, scope: newScope(file)}
	if root := r.document(text, file); root != nil {
		r.root(root)
		r.resolve()
	}
	if err := r.problems.error(file); err != nil {
		return nil, err
	}
	return r.plan, nil
}

// reader is the state of one Parse.
type reader struct {
	problems
	plan *Plan
	// scope is that of the file being read.
	scope *scope
	// scenario is set when scenarios are read, which have more kinds of steps than plans.
	scenario *scenarioReader
	// regions are the calls that get the region of their file, unless they have one.
	regions []regional
	// templates are the texts with references, looked up once all names are known.
	templates []template
	// expanded counts the nodes that were reached through aliases.
	expanded int
}

// template is a text with references and the step that uses it.
type template struct {
	step  int
	parts []Part
	scope *scope
}

// regional is a call and the file it stands in.
type regional struct {
	call  *Call
	scope *scope
}

// document parses the text and returns the root of its one document, or nil after a problem.
func (r *reader) document(text []byte, file string) *yaml.Node {
	if len(text) > MaxSize {
		r.add(Pos{1, 1}, "the file is larger than %d MiB, the most a step file may be", MaxSize>>20)
		return nil
	}
	if at, what := unreadable(text); what != "" {
		r.add(at, "%s", what)
		return nil
	}
	if strings.EqualFold(path.Ext(file), ".json") {
		if at, what := jsonProblem(text); what != "" {
			r.add(at, "%s", what)
			return nil
		}
	}
	if at, found := excess(text); found {
		r.tooMany(at)
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var doc yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) || err == nil && isNull(doc.Content[0]) {
		r.add(Pos{1, 1}, "the file is empty; expected a map with steps")
		return nil
	} else if err != nil {
		at, what := syntaxProblem(text, err)
		r.add(at, "%s", what)
		return nil
	}
	var next yaml.Node
	if err := dec.Decode(&next); err == nil {
		r.add(position(&next), "a second YAML document begins here; a step file is one document")
		return nil
	} else if !errors.Is(err, io.EOF) {
		at, what := syntaxProblem(text, err)
		r.add(at, "%s", what)
		return nil
	}
	return doc.Content[0]
}

// unreadable finds the first byte that no text file has.
func unreadable(text []byte) (Pos, string) {
	line, start := 1, 0
	for i := 0; i < len(text); {
		c := text[i]
		if c == '\n' {
			line++
			start = i + 1
		}
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f {
				return Pos{line, 1 + utf8.RuneCount(text[start:i])}, fmt.Sprintf("the control character 0x%02x is not allowed here; a step file is UTF-8 text", c)
			}
			i++
			continue
		}
		ch, size := utf8.DecodeRune(text[i:])
		if ch == utf8.RuneError && size == 1 {
			return Pos{line, 1 + utf8.RuneCount(text[start:i])}, fmt.Sprintf("the byte 0x%02x is not valid UTF-8; a step file is UTF-8 text", c)
		}
		i += size
	}
	return Pos{}, ""
}

var rootKeys = []string{"name", "description", "account", "region", "steps"}

// root reads the file's outermost map.
func (r *reader) root(n *yaml.Node) {
	pairs, ok := r.mapping(n, "a step file is a map with steps")
	if !ok {
		return
	}
	var steps *yaml.Node
	for _, p := range pairs {
		switch key := p.key.Value; key {
		case "name":
			r.plan.Name, _ = r.str(p.value, key)
		case "description":
			r.plan.Description, _ = r.str(p.value, key)
		case "account":
			if s, ok := r.account(p.value); ok {
				r.plan.Account, r.scope.account = s, s
			}
		case "region":
			r.plan.Region, _ = r.name(p.value, key)
			r.scope.region, r.scope.regionPos = r.plan.Region, position(p.value)
		case "steps":
			steps = p.value
		default:
			if slices.Contains(scenarioKeys, key) {
				r.add(position(p.key), "%s is for scenarios, which ecsim run takes; a plan has name, description, account, region and steps", key)
				continue
			}
			r.add(position(p.key), "unknown key %s; a step file has name, description, account, region and steps%s",
				printable(key), suggest(api.Nearest(key, rootKeys)))
		}
	}
	if steps == nil {
		r.add(position(n), "steps is missing; expected a list of steps")
		return
	}
	items, ok := r.sequence(steps, "steps is a list")
	if !ok {
		return
	}
	if len(items) > MaxSteps {
		r.tooMany(position(items[MaxSteps]))
		return
	}
	r.plan.Steps = make([]Step, 0, len(items))
	for _, item := range items {
		if r.full() {
			break
		}
		r.plan.Steps = append(r.plan.Steps, r.step(len(r.plan.Steps), item))
	}
}
