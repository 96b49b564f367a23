package api

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"ecsim/model"
)

// ProblemKind says in what way a request is not well formed.
type ProblemKind string

// The kinds.
const (
	Missing       ProblemKind = "missing"
	Malformed     ProblemKind = "malformed" // wrong type, number syntax or encoding
	OutOfRange    ProblemKind = "out-of-range"
	NotInEnum     ProblemKind = "not-in-enum"
	BadLength     ProblemKind = "bad-length"
	BadPattern    ProblemKind = "bad-pattern"
	TooMany       ProblemKind = "too-many"
	Duplicate     ProblemKind = "duplicate"
	UnknownAction ProblemKind = "unknown-action"
)

// Problem is one thing that Bind found wrong.
type Problem struct {
	Kind ProblemKind
	// Param is the flat name as it was sent, or the catalog's when the parameter is missing.
	Param string
	Value string
	// Code and Status are what the API answers with.
	Code    model.Code
	Status  int
	Message string
	// Fix says what to do about it, or is empty when that cannot be known.
	Fix string
}

// shown is a value as messages show it: at most 60 characters, quoted unless it is a plain number.
func shown(v string) string {
	const most = 60
	if _, ok := parseInt(v); ok {
		return v
	}
	v = strings.ToValidUTF8(v, "\uFFFD")
	if utf8.RuneCountInString(v) > most {
		n := 0
		for i := range v {
			if n == most {
				v = v[:i] + "…"
				break
			}
			n++
		}
	}
	return strconv.Quote(v)
}

func (b *binding) problem(kind ProblemKind, param, value string, code model.Code, message, fix string) {
	status, _ := Status(b.spec.Action, code)
	b.problems = append(b.problems, Problem{kind, param, value, code, status, message, fix})
}

func (b *binding) missing(p *Parameter, name string) {
	fix := ""
	if len(p.Enum) == 1 {
		fix = "set " + name + " to " + p.Enum[0]
	}
	b.problem(Missing, name, "", p.Missing, fmt.Sprintf("%s is missing; %s needs it", name, b.spec.Action), fix)
}

func (b *binding) duplicate(name, value string) {
	b.problem(Duplicate, name, value, CodeInvalidParameter, name+" is given more than once", "give "+name+" once")
}

func (b *binding) tooMany(p *Parameter, name string, count int) {
	b.problem(TooMany, name, strconv.Itoa(count), p.Excess(),
		fmt.Sprintf("%s has %d items; at most %d are allowed", name, count, p.Max),
		fmt.Sprintf("give at most %d", p.Max))
}

func (b *binding) malformed(p *Parameter, name, value, must string) {
	b.problem(Malformed, name, value, p.Malformed, fmt.Sprintf("%s is %s; it must %s", name, shown(value), must), "")
}

func (b *binding) outOfRange(p *Parameter, name, value string, n int64, r Bounds) {
	// The nearest bound is a way out, except where it means something else (0) or is no number anyone would choose.
	fix := ""
	if near := min(max(n, r.Min), r.Max); near > 0 && near < 1<<31 {
		fix = fmt.Sprintf("set %s to %d", name, near)
	}
	b.problem(OutOfRange, name, value, p.Malformed,
		fmt.Sprintf("%s is %s; it must be between %d and %d", name, value, r.Min, r.Max), fix)
}

func (b *binding) notInEnum(p *Parameter, name, value string) {
	near := Nearest(value, p.Enum)
	if p.Type == Integer || p.Type == Long {
		near = nearestNumber(value, p.Enum)
	}
	fix := ""
	if len(p.Enum) == 1 {
		near = p.Enum[0]
	}
	if near != "" {
		fix = "set " + name + " to " + near
	}
	b.problem(NotInEnum, name, value, p.Malformed, fmt.Sprintf("%s is %s; it must be %s", name, shown(value), oneOf(p.Enum)), fix)
}

func (b *binding) badLength(p *Parameter, name, value string, n int) {
	fix := ""
	if int64(n) > p.Length.Max {
		fix = fmt.Sprintf("shorten %s to %d characters", name, p.Length.Max)
	}
	b.problem(BadLength, name, value, p.Malformed,
		fmt.Sprintf("%s is %s, %d long; it must have %d to %d characters", name, shown(value), n, p.Length.Min, p.Length.Max), fix)
}

func (b *binding) badPattern(p *Parameter, name, value string, pat *Pattern) {
	b.problem(BadPattern, name, value, p.Malformed, fmt.Sprintf("%s is %s; it must %s", name, shown(value), pat.Must), "")
}

func unknownAction(a model.Action) Problem {
	if a == "" {
		return Problem{UnknownAction, "Action", "", CodeMissingAction, common[CodeMissingAction], "no action is given", ""}
	}
	p := Problem{UnknownAction, "Action", string(a), CodeInvalidAction, common[CodeInvalidAction], "there is no action " + shown(string(a)), ""}
	if near := NearestAction(string(a)); near != "" {
		p.Fix = "call " + string(near)
	}
	return p
}

func oneOf(values []string) string {
	if len(values) == 1 {
		return values[0]
	}
	return "one of " + strings.Join(values, ", ")
}

// nearestNumber returns the value of the enumeration that is numerically nearest; of two as near, the first.
func nearestNumber(value string, enum []string) string {
	n, ok := parseInt(value)
	if !ok {
		return ""
	}
	best, at := "", uint64(0)
	for _, e := range enum {
		v, _ := parseInt(e)
		d := uint64(max(n, v)) - uint64(min(n, v))
		if best == "" || d < at {
			best, at = e, d
		}
	}
	return best
}
