// Package gen turns the catalog's YAML files into the generated Go files of model/api. It must not import model/api:
// it has to run when that does not compile.
package gen

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

type action struct {
	Action     string
	Group      string
	Access     string
	Summary    string
	Source     string
	Parameters []param
	Response   []field
	Errors     []errorRow
}

type param struct {
	Name      string
	Aliases   []string
	Type      string
	Item      string
	Required  bool
	Default   string
	Enum      []string
	Fold      bool
	Suggested []string
	Range     []int64
	Length    []int64
	Pattern   string
	Max       int
	Missing   string
	Malformed string
	TooMany   string
	Fields    []param
}

type field struct {
	Name   string
	Type   string
	Item   string
	Fields []field
}

type errorRow struct {
	Status int
	Code   string
	Rows   int
	Origin string
}

// load reads the catalog, one action a file, and returns it sorted by group, then name.
func load(dir fs.FS) ([]action, error) {
	names, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return nil, err
	}
	var out []action
	for _, name := range names {
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		var a action
		d := yaml.NewDecoder(bytes.NewReader(b))
		d.KnownFields(true)
		if err := d.Decode(&a); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := a.check(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if a.Action != strings.TrimSuffix(path.Base(name), ".yaml") {
			return nil, fmt.Errorf("%s: action is %s", name, a.Action)
		}
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b action) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Action, b.Action))
	})
	return out, nil
}

// maxParameters is as many as Bind has slots for.
const maxParameters = 48

func (a *action) check() error {
	switch {
	case a.Group == "" || a.Summary == "" || a.Source == "":
		return fmt.Errorf("group, summary or source is empty")
	case a.Access != "read" && a.Access != "write":
		return fmt.Errorf("access is %q", a.Access)
	case len(a.Parameters) > maxParameters:
		return fmt.Errorf("more than %d parameters", maxParameters)
	}
	if err := checkParams(a.Parameters, 0); err != nil {
		return err
	}
	if !slices.ContainsFunc(a.Response, func(f field) bool { return f.Name == "RequestId" && f.Type == "string" }) {
		return fmt.Errorf("the response has no RequestId")
	}
	if err := checkFields(a.Response); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, e := range a.Errors {
		key := strconv.Itoa(e.Status) + e.Code
		switch {
		case e.Status < 400 || e.Status > 599 || e.Code == "" || seen[key]:
			return fmt.Errorf("error row %+v has a bad status or no code, or comes twice", e)
		case e.Origin == "page" && e.Rows < 1, e.Origin == "metadata" && e.Rows != 0, e.Origin != "page" && e.Origin != "metadata":
			return fmt.Errorf("error row %+v: rows and origin do not agree", e)
		}
		seen[key] = true
	}
	return nil
}

func checkParams(ps []param, depth int) error {
	seen := map[string]bool{}
	for i := range ps {
		p := &ps[i]
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			if n == "" || seen[n] || strings.Contains(n, ".") {
				return fmt.Errorf("parameter name %q is empty, has a dot or comes twice", n)
			}
			seen[n] = true
		}
		if err := p.check(depth); err != nil {
			return fmt.Errorf("parameter %s: %w", p.Name, err)
		}
	}
	return nil
}

func (p *param) check(depth int) error {
	for _, b := range [][]int64{p.Range, p.Length} {
		if b != nil && (len(b) != 2 || b[0] > b[1]) {
			return fmt.Errorf("bounds %v", b)
		}
	}
	number := p.Type == "integer" || p.Type == "long"
	switch {
	case p.Type == "list":
		if (p.Item == "string") == (len(p.Fields) > 0) || p.Max < 1 || depth > 1 || depth == 1 && p.Fields != nil {
			return fmt.Errorf("a list has item: string or fields, and max; inside a list only item: string")
		}
		return checkParams(p.Fields, depth+1)
	case !number && p.Type != "string" && p.Type != "boolean", depth > 0 && p.Type == "boolean":
		return fmt.Errorf("type %q is not handled here", p.Type)
	case p.Item != "" || p.Fields != nil || p.Max != 0:
		return fmt.Errorf("item, fields and max are for lists")
	case p.Range != nil && !number, p.Length != nil && p.Type != "string", p.Pattern != "" && p.Type != "string":
		return fmt.Errorf("range is for numbers, length and pattern are for strings")
	case p.Default != "" && (p.Required || depth > 0):
		return fmt.Errorf("a required parameter or a list's field has no default")
	}
	var err error
	if p.Default != "" && number {
		_, err = strconv.ParseInt(p.Default, 10, 64)
	}
	if p.Default != "" && p.Type == "boolean" && p.Default != "true" && p.Default != "false" {
		err = fmt.Errorf("default %q is not a boolean", p.Default)
	}
	return err
}

func checkFields(fs []field) error {
	for _, f := range fs {
		scalar := goTypes[f.Type] != ""
		if f.Name == "" || !scalar && f.Type != "list" && f.Type != "object" ||
			scalar && (f.Item != "" || f.Fields != nil) ||
			f.Type == "list" && (goTypes[f.Item] != "") == (f.Fields != nil) {
			return fmt.Errorf("response field %+v is not well formed", f)
		}
		if err := checkFields(f.Fields); err != nil {
			return err
		}
	}
	return nil
}

var goTypes = map[string]string{"string": "string", "integer": "int64", "long": "int64", "boolean": "bool", "double": "float64"}
