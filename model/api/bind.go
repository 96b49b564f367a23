package api

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"ecsim/model"
)

// maxParameters is the most parameters an action has; the generator refuses more.
const maxParameters = 48

// ignored are parameters that every action accepts and none uses.
var ignored = map[string]bool{"OwnerId": true, "OwnerAccount": true, "ResourceOwnerId": true, "ResourceOwnerAccount": true}

// binding is the state of one Bind.
type binding struct {
	spec     *Spec
	req      *model.Request
	out      binder
	problems []Problem
	// first holds for each parameter 1 + its place in the request; lists hold their entries instead.
	first [maxParameters]int32
	// again is a set of places in the request that repeat a parameter.
	again   []int32
	entries []entry
}

// Bind turns req into the typed request of its action, with the catalog's defaults filled in, and returns all problems
// in the catalog's order of parameters. A parameter with a problem stays unset; so does one whose value is Unknown, which
// counts as present. An empty value counts as absent. Parameters that the action does not have are ignored: see
// UnknownParams. For an unknown action the request is nil.
func Bind(req *model.Request) (Request, []Problem) {
	spec, ok := byAction[req.Action]
	if !ok {
		return nil, []Problem{unknownAction(req.Action)}
	}
	b := binding{spec: spec, req: req, out: spec.newRequest()}
	for at := range req.Params {
		b.place(at)
	}
	sortEntries(b.entries)
	rest := b.entries
	for i := range spec.Parameters {
		p := &spec.Parameters[i]
		if p.Type == List {
			n := 0
			for n < len(rest) && rest[n].param == i {
				n++
			}
			b.list(i, p, rest[:n])
			rest = rest[n:]
			continue
		}
		b.single(i, p)
	}
	return b.out, b.problems
}

// UnknownParams returns the names in req that its action does not have, in the request's order. The parameters that
// every action accepts and ignores (OwnerId and its like) are not among them.
func UnknownParams(req *model.Request) []string {
	spec, ok := byAction[req.Action]
	if !ok {
		return nil
	}
	var out []string
	b := binding{spec: spec, req: req, out: spec.newRequest()}
	for at := range req.Params {
		if !b.place(at) && !ignored[req.Params[at].Name] {
			out = append(out, req.Params[at].Name)
		}
	}
	return out
}

// place notes which parameter the one at that place in the request is, and reports whether it is any.
func (b *binding) place(at int) bool {
	in := &b.req.Params[at]
	i := b.out.index(in.Name)
	if i >= 0 && b.spec.Parameters[i].Type == List {
		b.wholeList(i, in)
		return true
	}
	if i < 0 {
		base, path, ok := strings.Cut(in.Name, ".")
		if !ok {
			return false
		}
		if i = b.out.index(base); i < 0 || b.spec.Parameters[i].Type != List {
			return false
		}
		return b.listItem(i, path, in)
	}
	if b.first[i] == 0 {
		b.first[i] = int32(at) + 1
	} else {
		b.again = append(b.again, int32(at))
	}
	return true
}

// single binds a parameter that is not a list.
func (b *binding) single(i int, p *Parameter) {
	at := b.first[i]
	present := at > 0 && (b.req.Params[at-1].Unknown || b.req.Params[at-1].Value != "")
	switch {
	case present && b.req.Params[at-1].Unknown:
	case present:
		in := &b.req.Params[at-1]
		b.bind(i, p, in.Name, in.Value)
	case p.Required:
		b.missing(p, p.Name)
	case p.Default != "":
		b.bind(i, p, p.Name, p.Default)
	}
	for _, at := range b.again {
		if in := &b.req.Params[at]; b.out.index(in.Name) == i {
			b.duplicate(in.Name, in.Value)
			break
		}
	}
}

func (b *binding) bind(i int, p *Parameter, name, value string) {
	switch p.Type {
	case String:
		if s, ok := b.text(p, name, value); ok {
			b.out.setString(i, s)
		}
	case Boolean:
		if v, ok := parseBool(value); ok {
			b.out.setBool(i, v)
		} else {
			b.malformed(p, name, value, "be true or false")
		}
	default:
		if n, ok := b.number(p, name, value); ok {
			b.out.setInt(i, n)
		}
	}
}

// text checks a string and returns it in the catalog's spelling.
func (b *binding) text(p *Parameter, name, value string) (string, bool) {
	if !utf8.ValidString(value) || strings.IndexByte(value, 0) >= 0 {
		b.malformed(p, name, value, "be UTF-8 text without NUL")
		return "", false
	}
	if p.Enum != nil {
		for _, e := range p.Enum {
			if e == value || p.Fold && strings.EqualFold(e, value) {
				return e, true
			}
		}
		b.notInEnum(p, name, value)
		return "", false
	}
	if p.Length.Set {
		if n := utf8.RuneCountInString(value); !p.Length.Has(int64(n)) {
			b.badLength(p, name, value, n)
			return "", false
		}
	}
	if p.Pattern != "" {
		if pat, _ := LookupPattern(p.Pattern); !pat.match(value) {
			b.badPattern(p, name, value, pat)
			return "", false
		}
	}
	return value, true
}

var int32Bounds = Bounds{math.MinInt32, math.MaxInt32, true}

func (b *binding) number(p *Parameter, name, value string) (int64, bool) {
	n, ok := parseInt(value)
	if !ok {
		must := "be a whole number"
		if p.Range.Set {
			must += " between " + strconv.FormatInt(p.Range.Min, 10) + " and " + strconv.FormatInt(p.Range.Max, 10)
		}
		b.malformed(p, name, value, must)
		return 0, false
	}
	if p.Enum != nil {
		for _, e := range p.Enum {
			if e == value {
				return n, true
			}
		}
		b.notInEnum(p, name, value)
		return 0, false
	}
	r := p.Range
	if !r.Set && p.Type == Integer {
		r = int32Bounds
	}
	if !r.Has(n) {
		b.outOfRange(p, name, value, n, r)
		return 0, false
	}
	return n, true
}

// parseInt reads decimal digits with an optional minus sign and nothing else: no plus sign, blanks, exponent or
// superfluous zeros.
func parseInt(s string) (int64, bool) {
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || len(digits) > 19 || digits[0] == '0' && len(s) > 1 {
		return 0, false
	}
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil
}

func parseBool(s string) (v, ok bool) {
	switch {
	case s == "true" || strings.EqualFold(s, "true"):
		return true, true
	case s == "false" || strings.EqualFold(s, "false"):
		return false, true
	}
	return false, false
}
