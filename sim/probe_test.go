package sim_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// A probe is a request that is wrong in one parameter only, made from the catalog, and the one that is just right.
type probe struct {
	rule  string
	code  model.Code
	title string
	// param is the parameter's name in the catalog; a list's field has the list's before it.
	param string
	wrong call
	// right is no call where the fault has no other side, such as a parameter given twice.
	right call
}

// probes makes every fault that the catalog's syntax allows, for every action.
func probes() (ps []probe) {
	for _, s := range api.Actions() {
		p := prober{plain: plain(s)}
		for i := range s.Parameters {
			p.parameter(&s.Parameters[i])
		}
		ps = append(ps, p.out...)
	}
	return ps
}

// plain is a call with all required parameters and no others, each with a value of its syntax.
func plain(s *api.Spec) call {
	c := call{action: s.Action, exact: true}
	for i := range s.Parameters {
		if p := &s.Parameters[i]; p.Required {
			c = c.with(sample(p, p.Name)...)
		}
	}
	if _, ok := s.Parameter("RegionId"); ok {
		c = c.with("RegionId", home)
	}
	return c
}

// sample gives a parameter, called name, a value of its syntax.
func sample(p *api.Parameter, name string) []any {
	switch {
	case strings.HasSuffix(p.Name, "RegionId"):
		return []any{name, home}
	case p.Type == api.List && p.Fields == nil:
		return []any{name + ".1", text(p, 0)}
	case p.Type == api.List:
		var kv []any
		for i := range p.Fields {
			if f := &p.Fields[i]; f.Required || i == 0 {
				kv = append(kv, sample(f, name+".1."+f.Name)...)
			}
		}
		return kv
	case p.Type == api.Boolean:
		return []any{name, true}
	case p.Type != api.String && p.Enum == nil:
		return []any{name, max(p.Range.Min, 1)}
	}
	return []any{name, text(p, 0)}
}

// text is a text of the parameter's syntax, of that length where it is bounded and length is not 0.
func text(p *api.Parameter, length int64) string {
	switch {
	case p.Enum != nil:
		return p.Enum[0]
	case p.Pattern == "utc-time":
		return "2026-01-10T09:00:00Z"
	case p.Pattern == "group-id":
		return "rg-ab"
	case length == 0:
		return "ab"
	}
	return strings.Repeat("a", int(length))
}

// patternFaults are texts that do not have a pattern's shape though they differ in little from one that has.
var patternFaults = map[string][2]string{
	"name":        {"a.b", "a_b"},
	"name-dot":    {"1.b", "a.b"},
	"description": {"http://a", "httpx://a"},
	"no-url":      {"https://a", "ahttps://a"},
	"token":       {"Zürich", "Zurich"},
	"utc-time":    {"2026-01-10T09:00:00", "2026-01-10T09:00:00Z"},
	"tag":         {"acs:a", "acs-a"},
	"group-id":    {"rga", "rg-a"},
}

type prober struct {
	plain call
	// param is the name of the parameter that is probed; see probe.
	param string
	out   []probe
}

func (p *prober) add(rule string, code model.Code, name, fault string, wrong, right any) {
	pr := probe{rule: rule, code: code, param: p.param, title: fmt.Sprintf("%s: %s %s", p.plain.action, name, fault), wrong: p.plain.with(name, wrong)}
	if right != nil {
		pr.right = p.plain.with(name, right)
	}
	p.out = append(p.out, pr)
}

func (p *prober) parameter(par *api.Parameter) {
	name := par.Name
	p.param = name
	if par.Type != api.List {
		p.scalar(par, name)
		if !strings.Contains(name, ".") {
			twice := p.plain.with(sample(par, name)...)
			twice.params = append(twice.params, model.Param{Name: name, Value: fmt.Sprint(sample(par, name)[1])})
			p.out = append(p.out, probe{"param.syntax", "InvalidParameter", fmt.Sprintf("%s: %s twice", p.plain.action, name), name, twice, call{}})
		}
		return
	}
	if par.Required {
		none := p.plain
		for _, q := range p.plain.params {
			if strings.HasPrefix(q.Name, name+".") {
				none = none.with(q.Name, nil)
			}
		}
		p.out = append(p.out, probe{"param.required", par.Missing, fmt.Sprintf("%s: no %s", p.plain.action, name), name, none, p.plain})
	}
	p.add("param.syntax", par.Malformed, name, "is half a JSON array", "[", nil)
	if par.Fields == nil {
		item := *par
		item.Type, item.Required = api.String, false
		p.scalar(&item, name+".1")
	}
	// Items of objects are probed inside a first item that is otherwise right, and whole, so that it is there without a field.
	was := p.plain
	if p.plain = p.plain.with(sample(par, name)...); par.Fields != nil {
		for i := range par.Fields {
			if f := &par.Fields[i]; f.Type != api.List {
				p.plain = p.plain.with(sample(f, name+".1."+f.Name)...)
			}
		}
		for i := range par.Fields {
			f := &par.Fields[i]
			p.param = name + "." + f.Name
			if f.Type != api.List {
				p.scalar(f, name+".1."+f.Name)
				continue
			}
			p.items(f, name+".1."+f.Name)
		}
	}
	p.param = name
	p.items(par, name)
	p.plain = was
}

// items probes the number of a list's items.
func (p *prober) items(par *api.Parameter, name string) {
	many := func(n int) call {
		c := p.plain
		for i := 1; i <= n; i++ {
			for kv := sample(par, name); len(kv) > 0; kv = kv[2:] {
				c = c.with(strings.Replace(kv[0].(string), name+".1", fmt.Sprintf("%s.%d", name, i), 1), kv[1])
			}
		}
		return c
	}
	p.out = append(p.out, probe{"param.count", par.Excess(), fmt.Sprintf("%s: %d of %s", p.plain.action, par.Max+1, name), p.param, many(par.Max + 1), many(par.Max)})
}

// scalar probes a value that is no list.
func (p *prober) scalar(par *api.Parameter, name string) {
	if par.Required {
		p.add("param.required", par.Missing, name, "missing", nil, sample(par, name)[1])
		p.add("param.required", par.Missing, name, "empty", "", nil)
	}
	switch par.Type {
	case api.Boolean:
		p.add("param.syntax", par.Malformed, name, "is 1", "1", "true")
		return
	case api.String:
		p.add("param.syntax", par.Malformed, name, "holds a NUL", "a\x00b", nil)
		p.add("param.syntax", par.Malformed, name, "is not UTF-8", "a\xffb", nil)
	default:
		for _, s := range []string{"+1", "1e3", " 1", "01", "1.0", "one", "-", "99999999999999999999"} {
			p.add("param.syntax", par.Malformed, name, "is "+s, s, nil)
		}
	}
	switch {
	case par.Enum != nil:
		p.add("param.enum", par.Malformed, name, "is none of its values", nonValue(par), par.Enum[len(par.Enum)-1])
	case par.Type != api.String:
		p.numbers(par, name)
	default:
		p.texts(par, name)
	}
}

// nonValue is a value of the enumeration's type that it does not have, but hardly.
func nonValue(par *api.Parameter) string {
	if par.Type == api.String {
		return par.Enum[0] + "x"
	}
	return par.Enum[0] + "1"
}

func (p *prober) numbers(par *api.Parameter, name string) {
	r := par.Range
	if !r.Set && par.Type == api.Integer {
		r = api.Bounds{Min: math.MinInt32, Max: math.MaxInt32, Set: true}
	}
	if !r.Set {
		return
	}
	p.add("param.range", par.Malformed, name, fmt.Sprint("is ", r.Min-1), r.Min-1, r.Min)
	if r.Max < math.MaxInt64 {
		p.add("param.range", par.Malformed, name, fmt.Sprint("is ", r.Max+1), r.Max+1, r.Max)
	}
}

func (p *prober) texts(par *api.Parameter, name string) {
	if l := par.Length; l.Set {
		p.add("param.length", par.Malformed, name, "is too long", text(par, l.Max+1), text(par, l.Max))
		if l.Min > 1 {
			p.add("param.length", par.Malformed, name, "is too short", text(par, l.Min-1), text(par, l.Min))
		}
	}
	if f, ok := patternFaults[par.Pattern]; ok {
		p.add("param.pattern", par.Malformed, name, "is "+f[0], f[0], f[1])
	} else if par.Pattern != "" {
		panic("no fault is known for pattern " + par.Pattern)
	}
}

// TestParameters makes every probe: the wrong request is refused by the rule with the catalog's code, and with the
// right one no rule of parameters has anything to say.
func TestParameters(t *testing.T) {
	b := newBed(t)
	for _, p := range probes() {
		t.Run(p.title, func(t *testing.T) {
			b.tester = t
			b.refuses(p.code, p.rule, p.wrong)
			if p.right.action == "" {
				return
			}
			for _, f := range b.Check(b.request(p.right)) {
				if strings.HasPrefix(f.Rule, "param.") {
					t.Errorf("%v: %s says %s", p.right.params, f.Rule, f.Message)
				}
			}
		})
	}
}

// TestParameterProbesAreWhole proves that no kind of syntax in the catalog escapes the probes.
func TestParameterProbesAreWhole(t *testing.T) {
	made := map[string]map[model.Code]bool{}
	for _, p := range probes() {
		if made[p.rule] == nil {
			made[p.rule] = map[model.Code]bool{}
		}
		made[p.rule][p.code] = true
	}
	for _, r := range validate.All {
		if !strings.HasPrefix(r.ID, "param.") {
			continue
		}
		for _, c := range r.Codes {
			if !made[r.ID][c] {
				t.Errorf("%s claims %s, which no parameter gives", r.ID, c)
			}
			delete(made[r.ID], c)
		}
		for c := range made[r.ID] {
			t.Errorf("%s gives %s, which it does not claim", r.ID, c)
		}
	}
}
