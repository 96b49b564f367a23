package plan

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// scope is what the steps of one file see: the names of its steps, what it includes, its parameters. A file that is included twice
// has two.
type scope struct {
	file    string
	account string
	// region is what calls without one get; it may stand below the steps.
	region    string
	regionPos Pos
	// names are the steps by what they are called, inner the included files by theirs.
	names map[string]int
	inner map[string]*scope
	// params are the values of the parameters; nil where the file cannot have any.
	params map[string]parameter
	// used are the parameters that were put into a value.
	used map[string]bool
	// includedAs is what the include is called that brought the file.
	includedAs string
	// unread says that the file cannot be read, so that nobody knows what its steps are called.
	unread bool
	// included are the includes that brought the file, the outermost first.
	included []Include
	// id makes references of the file known where its values are used elsewhere.
	id int
	// chain is how deep the file is included, and by which.
	chain []string
}

// parameter is a declared parameter. It has no value until somebody gives it one.
type parameter struct {
	value string
	given bool
	pos   Pos
}

func newScope(file string) *scope {
	return &scope{file: file, account: DefaultAccount, names: map[string]int{}, inner: map[string]*scope{}, used: map[string]bool{}}
}

// at goes on with another file.
func (r *reader) at(s *scope) {
	r.scope = s
	r.elsewhere = ""
	if s.file != r.plan.File {
		r.elsewhere = s.file
	}
}

// foreignMark begins a reference that stands for one of another file. No name has it, and no file may write it.
const foreignMark = "@"

var marks = regexp.MustCompile(`\$\{` + foreignMark + `[0-9]+\.`)

// unmarked is a text as it was written, for messages.
func unmarked(s string) string {
	if !strings.Contains(s, "${"+foreignMark) {
		return s
	}
	return marks.ReplaceAllLiteralString(s, "${")
}

// foreign takes the mark of another file off a reference.
func (r *reader) foreign(inner string) (string, *scope) {
	marked, ok := strings.CutPrefix(inner, foreignMark)
	if !ok || r.scenario == nil {
		return inner, nil
	}
	id, rest, ok := strings.Cut(marked, ".")
	i, err := strconv.Atoi(id)
	if !ok || err != nil || i < 0 || i >= len(r.scenario.scopes) {
		return inner, nil
	}
	return rest, r.scenario.scopes[i]
}

// substitute puts the values of parameters into a scalar.
func (r *reader) substitute(n *yaml.Node) *yaml.Node {
	if r.scope.params == nil || n.Kind != yaml.ScalarNode || !strings.Contains(n.Value, "${") {
		return n
	}
	text, changed := r.expand(n)
	if !changed {
		return n
	}
	c := *n
	// The text is not in the file as it is now, so columns within it mean nothing.
	c.Value, c.Tag, c.Style, c.Anchor = text, "!!str", yaml.TaggedStyle, ""
	return &c
}

// takesParameter reports whether a value is another text than the file has at its place, because a parameter was put in.
func takesParameter(written, value *yaml.Node) bool {
	if written.Kind == yaml.AliasNode {
		written = written.Alias
	}
	return value.Kind == yaml.ScalarNode && value.Value != written.Value
}

// fixed complains about a parameter in the value of a key that takes none: what a step is called, which references are to be found by.
func (r *reader) fixed(p *pair) bool {
	if p.given {
		r.add(position(p.value), "%s takes no parameter; a step is called the same whatever the parameters are", p.key.Value)
	}
	return !p.given
}

// spend counts a value that is read; it returns false when the rows and includes of a scenario come to more than can be held.
func (r *reader) spend(n *yaml.Node) bool {
	if r.scenario == nil {
		return true
	}
	f := r.scenario.files
	if f.nodes++; f.nodes == maxNodes {
		r.stop(position(n), "with its rows and includes this scenario has more than %d values; divide it", maxNodes)
	}
	return f.nodes < maxNodes
}

// room counts text that a parameter is put into; it returns false when there is more than can be held.
func (r *reader) room(n *yaml.Node, size int) bool {
	f := r.scenario.files
	before := f.text
	f.text = min(f.text+size, maxText+1)
	if before <= maxText && f.text > maxText {
		r.stop(position(n), "with its rows and includes, the values that parameters are put into come to more than %d MiB", maxText>>20)
	}
	return f.text <= maxText
}

// expand is the text of a scalar with its parameters put in.
func (r *reader) expand(n *yaml.Node) (text string, changed bool) {
	var b strings.Builder
	rest := n.Value
	for {
		i := strings.Index(rest, "${")
		if i < 0 {
			break
		}
		end := strings.IndexByte(rest[i:], '}')
		if end < 0 {
			break
		}
		name := rest[i+2 : i+end]
		if strings.HasPrefix(name, foreignMark) && (i == 0 || rest[i-1] != '$') {
			r.add(position(n), "a reference begins with the name of a step or an include, not with %s", foreignMark)
			return "", true
		}
		if i > 0 && rest[i-1] == '$' || !stepName.MatchString(name) {
			b.WriteString(rest[:i+end+1])
			rest = rest[i+end+1:]
			continue
		}
		b.WriteString(rest[:i])
		value := r.valueOf(name, position(n))
		if !r.room(n, len(value)) {
			return "", true
		}
		b.WriteString(value)
		rest = rest[i+end+1:]
		changed = true
	}
	if changed && !r.room(n, len(rest)) {
		return "", true
	}
	b.WriteString(rest)
	return b.String(), changed
}

// valueOf is the value of a parameter; without one there is a problem and no text.
func (r *reader) valueOf(name string, at Pos) string {
	p, ok := r.scope.params[name]
	r.scope.used[name] = true
	switch {
	case !ok:
		names := make([]string, 0, len(r.scope.params))
		for known := range r.scope.params {
			names = append(names, known)
		}
		near := suggest(api.Nearest(name, sorted(names)))
		if _, step := r.scope.names[name]; step {
			near = "; the answer of step " + name + " has fields, such as ${" + name + ".RequestId}"
		}
		r.lack(at, "no parameter is called %s%s", name, near)
	case !p.given:
		r.lack(at, "the parameter %s has no value; give it a default, or a value by an include's with, the matrix or --set", name)
	}
	return p.value
}
