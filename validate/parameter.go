package validate

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// The parameters' syntax is data in the catalog; binding checks it and these rules speak for it.

// ActionRule guards every name that is none of the catalog's actions, so it is not among All, whose rules guard
// actions.
var ActionRule = &Rule{
	ID: "action.exists",
	Doc: `There is no such action.
The catalog lists the actions; case matters. A call without an action is none.`,
	Basis: Interpreted, Sources: []Source{interpretation(16)},
	Codes: []model.Code{api.CodeMissingAction, api.CodeInvalidAction},
	Check: func(c *Context) []Finding { return problems(c, api.UnknownAction) },
}

var parameterRules = []*Rule{
	parameterRule("param.required", `A required parameter is missing.
Every page marks the parameters a call cannot do without. Give it a value; an empty one counts as none.`,
		"required parameters", api.Missing),
	parameterRule("param.syntax", `A value is not of its parameter's type.
Numbers are plain decimal digits without sign, blank or exponent, booleans are true or false, text is valid UTF-8
without NUL, and a parameter is given once.`,
		"types of the parameters", api.Malformed, api.Duplicate),
	parameterRule("param.range", `A number is outside its parameter's range.
The pages give the bounds: VLAN 0..2999, BFD intervals 200..1000 ms, multiplier 3..10, hops 1..255, page sizes and so on.`,
		"ranges of the parameters; docs/sources.md, 17 for page sizes", api.OutOfRange),
	parameterRule("param.enum", `A value is not one of those its parameter takes.
The pages list the values; case matters unless the page's own examples differ in it.`,
		"values of the parameters", api.NotInEnum),
	parameterRule("param.length", `A text is too short or too long.
Names are 2 to 128 characters, descriptions 2 to 256, tokens at most 64, on nearly every page.`,
		"lengths of the parameters", api.BadLength),
	parameterRule("param.pattern", `A text does not have the form its parameter needs.
Names and descriptions start with a letter or a Chinese character and not with http:// or https://.`,
		"patterns of the parameters", api.BadPattern),
	parameterRule("param.count", `A list has too many items.
At most five filters with five values each, 20 tags, 16 engineers.`,
		"sizes of the lists; docs/sources.md, 17 for filters", api.TooMany),
}

func parameterRule(id, doc, section string, kinds ...api.ProblemKind) *Rule {
	return &Rule{
		ID: id, Doc: doc, Basis: Documented,
		Sources: []Source{{Document: "002", Section: section}},
		Actions: actionsWith(func(*api.Spec) bool { return true }),
		Codes:   syntaxCodes(kinds),
		Check:   func(c *Context) []Finding { return problems(c, kinds...) },
	}
}

// problems passes on what binding found wrong in one of these ways.
func problems(c *Context, kinds ...api.ProblemKind) (fs []Finding) {
	for _, p := range c.Problems {
		if slices.Contains(kinds, p.Kind) {
			fs = append(fs, Finding{Code: p.Code, Param: p.Param, Message: p.Message, Fix: p.Fix})
		}
	}
	return fs
}

// syntaxCodes collects from the catalog the codes of the parameters that can have a problem of one of the kinds.
func syntaxCodes(kinds []api.ProblemKind) (codes []model.Code) {
	seen := map[model.Code]bool{}
	add := func(code model.Code) {
		if !seen[code] {
			seen[code] = true
			codes = append(codes, code)
		}
	}
	var walk func([]api.Parameter)
	walk = func(ps []api.Parameter) {
		for i := range ps {
			for _, kind := range kinds {
				if code := syntaxCode(&ps[i], kind); code != "" {
					add(code)
				}
			}
			walk(ps[i].Fields)
		}
	}
	for _, s := range api.Actions() {
		walk(s.Parameters)
	}
	return codes
}

// syntaxCode is the code of a problem of that kind with the parameter, or "" when it cannot have one.
func syntaxCode(p *api.Parameter, kind api.ProblemKind) model.Code {
	number := p.Type == api.Integer || p.Type == api.Long
	text := p.Type == api.String || p.Item == api.String
	can := false
	switch kind {
	case api.Missing:
		if p.Required {
			return p.Missing
		}
	case api.Duplicate:
		return api.CodeInvalidParameter
	case api.Malformed:
		can = true
	case api.OutOfRange:
		can = number && p.Enum == nil && (p.Range.Set || p.Type == api.Integer)
	case api.NotInEnum:
		can = (number || text) && p.Enum != nil
	case api.BadLength:
		can = text && p.Enum == nil && p.Length.Set
	case api.BadPattern:
		can = text && p.Enum == nil && p.Pattern != ""
	case api.TooMany:
		if p.Type == api.List {
			return p.Excess()
		}
	}
	if !can {
		return ""
	}
	return p.Malformed
}
