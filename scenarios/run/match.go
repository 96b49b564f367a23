package run

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
)

// fields compares an answer with what is expected of it, and returns the first thing that is not so.
func (k *walk) fields(v *values, tree any, list []plan.FieldMatch) *mismatch {
	for i := range list {
		f := &list[i]
		k.expectations++
		at, there := v.follow(tree, &f.Path)
		for j := range f.Match.Ops {
			op := &f.Match.Ops[j]
			expected, ok := v.holds(op, at, there)
			if ok || v.skip || v.problem != "" {
				continue
			}
			found := "nothing is there"
			if there {
				found = show(at)
			}
			m := &mismatch{expected: f.Path.Source + " " + expected, found: found, pos: op.Pos}
			if m.pos.Line == 0 {
				m.pos = f.Path.Pos
			}
			m.more = v.near(tree, &f.Path, there)
			if op.Name == "equals" && there {
				m.more = differences(v.tree(&op.Value), at)
			}
			m.fix = fixOf(op, at, there)
			return m
		}
	}
	return nil
}

// follow is what a path leads to.
func (v *values) follow(at any, p *plan.Path) (any, bool) {
	for i := range p.Steps {
		s := &p.Steps[i]
		switch {
		case s.Where != "":
			list, _ := at.([]any)
			want, found := v.eval(&s.Value), false
			for _, item := range list {
				object, _ := item.(map[string]any)
				if text, ok := answer.Text(object[s.Where]); ok && text == want {
					at, found = item, true
					break
				}
			}
			if !found {
				return nil, false
			}
		case s.All:
			list, ok := at.([]any)
			if !ok {
				return nil, false
			}
			rest := &plan.Path{Steps: p.Steps[i+1:]}
			out := make([]any, 0, len(list))
			for _, item := range list {
				if value, there := v.follow(item, rest); there {
					out = append(out, value)
				}
			}
			return out, true
		case s.Field != "":
			object, _ := at.(map[string]any)
			at = object[s.Field]
		default:
			list, _ := at.([]any)
			if s.Index >= len(list) {
				return nil, false
			}
			at = list[s.Index]
		}
		if at == nil {
			return nil, false
		}
	}
	return at, true
}

// holds asks one matcher; expected says in words what it wants.
func (v *values) holds(op *plan.Op, at any, there bool) (expected string, ok bool) {
	switch op.Name {
	case "equals":
		return "is " + v.show(&op.Value), there && v.equal(&op.Value, at)
	case "not":
		return "is there and is not " + v.show(&op.Value), there && !v.equal(&op.Value, at)
	case "one-of":
		for i := range op.Value.List {
			ok = ok || there && v.equal(&op.Value.List[i], at)
		}
		return "is one of " + v.show(&op.Value), ok
	case "contains":
		return "contains " + v.show(&op.Value), there && v.contains(&op.Value, at)
	case "matches":
		re := op.Regexp
		if re == nil {
			pattern := v.eval(op.Value.Scalar)
			var err error
			if re, err = regexp.Compile(pattern); err != nil {
				if v.problem == "" && !v.skip {
					v.problem = fmt.Sprintf("matches is no regular expression: %s", err)
				}
				return "", false
			}
		}
		text, single := answer.Text(at)
		return "matches " + re.String(), there && single && re.MatchString(text)
	case "count":
		list, _ := at.([]any)
		n := v.eval(&op.Number)
		items := " items"
		if n == "1" {
			items = " item"
		}
		return "has " + n + items, strconv.Itoa(len(list)) == n && (!there || list != nil)
	case "at-least", "at-most":
		n := v.eval(&op.Number)
		limit, ok1 := new(big.Rat).SetString(n)
		text, _ := answer.Text(at)
		have, ok2 := new(big.Rat).SetString(text)
		words := map[string]string{"at-least": "is at least " + n, "at-most": "is at most " + n}[op.Name]
		if !there || !ok1 || !ok2 {
			return words, false
		}
		if op.Name == "at-least" {
			return words, have.Cmp(limit) >= 0
		}
		return words, have.Cmp(limit) <= 0
	case "exists":
		if op.Exists {
			return "is there", there
		}
		return "is not there", !there
	}
	return op.Name, false
}

func (v *values) equal(want *plan.Value, have any) bool {
	switch {
	case want.Scalar != nil:
		text, ok := answer.Text(have)
		return v.eval(want.Scalar) == text && ok
	case want.Map != nil:
		object, ok := have.(map[string]any)
		if !ok || len(object) != len(want.Map) {
			return false
		}
		for i := range want.Map {
			value, there := object[want.Map[i].Key]
			if !there || !v.equal(&want.Map[i].Value, value) {
				return false
			}
		}
		return true
	}
	list, ok := have.([]any)
	if !ok || len(list) != len(want.List) {
		return false
	}
	for i := range list {
		if !v.equal(&want.List[i], list[i]) {
			return false
		}
	}
	return true
}

func (v *values) contains(want *plan.Value, have any) bool {
	if list, ok := have.([]any); ok {
		for _, item := range list {
			if v.equal(want, item) {
				return true
			}
		}
		return false
	}
	text, ok := answer.Text(have)
	return ok && want.Scalar != nil && strings.Contains(text, v.eval(want.Scalar))
}

// show is an expected value in a message.
func (v *values) show(want *plan.Value) string {
	return show(v.tree(want))
}

func (v *values) tree(want *plan.Value) any {
	switch {
	case want.Scalar != nil:
		return v.eval(want.Scalar)
	case want.Map != nil:
		object := map[string]any{}
		for i := range want.Map {
			object[want.Map[i].Key] = v.tree(&want.Map[i].Value)
		}
		return object
	}
	list := make([]any, len(want.List))
	for i := range list {
		list[i] = v.tree(&want.List[i])
	}
	return list
}

// show is a value in a message: a single one as its text, others as JSON, cut when they are long.
func show(value any) string {
	text, single := answer.Text(value)
	switch {
	case single && text == "":
		return `""`
	case !single:
		text = jsonText(value)
	}
	const most = 300
	if r := []rune(text); len(r) > most {
		text = string(r[:most]) + "…"
	}
	return text
}

// jsonText is a value as JSON, without the escapes that web pages need.
func jsonText(value any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return fmt.Sprint(value)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
