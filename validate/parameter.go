package validate

import (
	"slices"

	"ecsim/model"
	"ecsim/model/api"
)

// The parameters' syntax is data in the catalog; binding checks it and these rules speak for it.

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
		"ranges of the parameters; DESIGN interpretation 17 for page sizes", api.OutOfRange),
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
		"sizes of the lists; DESIGN interpretation 17 for filters", api.TooMany),
}

func parameterRule(id, doc, section string, kinds ...api.ProblemKind) *Rule {
	return &Rule{
		ID: id, Doc: doc, Basis: Documented,
		Sources: []Source{{Document: "002", Section: section}},
		Actions: actionsWith(func(*api.Spec) bool { return true }),
		Codes:   syntaxCodes(kinds),
		Check: func(c *Context) (fs []Finding) {
			for _, p := range c.Problems {
				if slices.Contains(kinds, p.Kind) {
					fs = append(fs, Finding{Code: p.Code, Param: p.Param, Message: p.Message, Fix: p.Fix})
				}
			}
			return fs
		},
	}
}

// syntaxCodes collects from the catalog the codes its parameters name for a missing or a bad value.
func syntaxCodes(kinds []api.ProblemKind) (codes []model.Code) {
	missing := slices.Contains(kinds, api.Missing)
	seen := map[model.Code]bool{}
	var walk func([]api.Parameter)
	walk = func(ps []api.Parameter) {
		for i := range ps {
			code := ps[i].Malformed
			if missing {
				code = ps[i].Missing
			}
			if code != "" && !seen[code] {
				seen[code] = true
				codes = append(codes, code)
			}
			walk(ps[i].Fields)
		}
	}
	for _, s := range api.Actions() {
		walk(s.Parameters)
	}
	common := model.Code("InvalidParameter")
	if missing {
		common = "MissingParameter"
	}
	if !seen[common] {
		codes = append(codes, common)
	}
	return codes
}
