package run

import (
	"fmt"
	"strconv"
	"strings"

	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
)

// near says how far a path led that leads to nothing.
func (v *values) near(tree any, p *plan.Path, there bool) []string {
	if there {
		return nil
	}
	for n := len(p.Steps) - 1; n >= 0; n-- {
		at, ok := v.follow(tree, &plan.Path{Steps: p.Steps[:n]})
		if !ok {
			continue
		}
		name := "the answer"
		if n > 0 {
			name = describe(p.Steps[:n])
		}
		if list, is := at.([]any); is && p.Steps[n].Where != "" && len(list) > 0 {
			return []string{fmt.Sprintf("the items of %s have the %s %s", name, p.Steps[n].Where, those(list, p.Steps[n].Where))}
		} else if is {
			lines := []string{name + " has " + count(len(list), "item")}
			for i, item := range list {
				if i == 5 {
					lines = append(lines, "…")
					break
				}
				lines = append(lines, "  "+show(item))
			}
			return lines
		}
		return []string{name + " is " + show(at)}
	}
	return nil
}

// those are the values of a field in the items of a list.
func those(items []any, field string) string {
	var texts []string
	for _, item := range items {
		object, _ := item.(map[string]any)
		if text, ok := answer.Text(object[field]); ok {
			texts = append(texts, text)
		}
	}
	return list(texts, mostDifferences)
}

// describe writes steps of a path.
func describe(steps []plan.PathStep) string {
	var b strings.Builder
	for i := range steps {
		s := &steps[i]
		switch {
		case s.Where != "":
			b.WriteString("[" + s.Where + "=…]")
		case s.All:
			b.WriteString("[*]")
		case s.Field == "":
			b.WriteString("[" + strconv.Itoa(s.Index) + "]")
		default:
			if i > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s.Field)
		}
	}
	return b.String()
}
