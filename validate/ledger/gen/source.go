// Package gen makes the ledger: it joins what the pages say with what the rules do and what the tests provoke, and fails
// when a line has neither a proof nor a reason.
package gen

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate/ledger"
)

// page is one action's file: its page's rules in our words, and what is not enforced of its error rows.
type page struct {
	Action   model.Action
	Rules    []rule
	Errors   []excuse
	Borrowed []model.Code
}

// rule is a documented rule. It is enforced by the rules of package validate that name it as a source, and by what is
// said here.
type rule struct {
	ID     string
	Text   string
	Source string
	// By names rules that enforce it without naming it as a source, such as one that guards many actions.
	By []string
	// Syntax names parameters whose syntax in the catalog says it.
	Syntax []string
	// Tests name tests of behaviour, as package.TestName.
	Tests  []string
	Reason ledger.Reason
	Note   string
}

// excuse says why an error row is not enforced.
type excuse struct {
	Code model.Code
	// Status tells apart rows that differ in nothing else; 0 stands for the only one.
	Status int
	// Rows is how many of the rows of this code are meant; 0 stands for all.
	Rows   int
	Reason ledger.Reason
	Note   string
}

// Interpretation is one of the choices of docs/sources.md.
type Interpretation struct {
	Number int
	Title  string
	// Tests show it, besides the rules that name it as a source.
	Tests []string
}

func read(dir fs.FS, name string, into any) error {
	b, err := fs.ReadFile(dir, name)
	if err != nil {
		return err
	}
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func pages(dir fs.FS) (map[model.Action]*page, error) {
	names, err := fs.Glob(dir, "actions/*.yaml")
	if err != nil {
		return nil, err
	}
	out := map[model.Action]*page{}
	for _, name := range names {
		p := &page{}
		if err := read(dir, name, p); err != nil {
			return nil, err
		}
		if want := strings.TrimSuffix(path.Base(name), ".yaml"); string(p.Action) != want {
			return nil, fmt.Errorf("%s: action is %s", name, p.Action)
		}
		if err := p.check(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[p.Action] = p
	}
	for _, s := range api.Actions() {
		if strings.Contains(s.Source, "002:") != (out[s.Action] != nil) {
			return nil, fmt.Errorf("%s: the pages have it and the ledger has not, or the other way round", s.Action)
		}
	}
	return out, nil
}

func (p *page) check() error {
	var ids []string
	for _, r := range p.Rules {
		if r.ID == "" || r.Text == "" || r.Source == "" || slices.Contains(ids, r.ID) {
			return fmt.Errorf("rule %q lacks its ID, text or source, or is there twice", r.ID)
		}
		if r.Reason != "" && r.Reason.Text() == "" {
			return fmt.Errorf("rule %s: there is no reason %q", r.ID, r.Reason)
		}
		ids = append(ids, r.ID)
	}
	for _, e := range p.Errors {
		if e.Reason.Text() == "" {
			return fmt.Errorf("error %s: there is no reason %q", e.Code, e.Reason)
		}
		if e.Reason == ledger.OtherCode && e.Note == "" {
			return fmt.Errorf("error %s: the note has to name the other code", e.Code)
		}
	}
	return nil
}

var numbered = regexp.MustCompile(`(?m)^(\d+)\. \*\*([^*]+)\*\*`)

// Interpretations reads the list of them: their numbers and titles from the text of docs/sources.md, their tests from
// the ledger's own file. The error names those that have neither a rule nor a test, and tests that there are not.
func Interpretations(sources []byte, dir fs.FS, exists func(test string) bool) (list []Interpretation, err error) {
	tests := map[int][]string{}
	if err := read(dir, "interpretations.yaml", &tests); err != nil {
		return nil, err
	}
	var wrong []error
	for i, m := range numbered.FindAllSubmatch(sources, -1) {
		x := Interpretation{Number: i + 1, Title: strings.Trim(string(m[2]), ".`"), Tests: tests[i+1]}
		delete(tests, x.Number)
		if string(m[1]) != strconv.Itoa(x.Number) {
			wrong = append(wrong, fmt.Errorf("interpretation %s is number %d of the list", m[1], x.Number))
		}
		if len(x.Tests)+len(Carriers(x.Number)) == 0 {
			wrong = append(wrong, fmt.Errorf("interpretation %d, %q, has neither a rule nor a test", x.Number, x.Title))
		}
		for _, name := range x.Tests {
			if !exists(name) {
				wrong = append(wrong, fmt.Errorf("interpretation %d names the test %s, which there is not", x.Number, name))
			}
		}
		list = append(list, x)
	}
	for n := range tests {
		wrong = append(wrong, fmt.Errorf("there is no interpretation %d", n))
	}
	return list, errors.Join(wrong...)
}
