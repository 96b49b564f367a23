package scenarios

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
	"ecsim/validate"
)

// answered is what a step gave.
type answered struct {
	// body is the response, kept only when a later step refers to it; tree is its JSON form, made at first use.
	body any
	tree any
	// causes are the steps that stand in the way of an answer: the step itself when it was refused, else those that
	// it depends on.
	causes []int
}

// maxCauses is how many steps are kept as the causes of an unknown value; a note names all but the last of them.
const maxCauses = 4

// values evaluates the texts of one step.
type values struct {
	*walk
	step int
	// causes are the steps that make values unknown, in the order of the plan; at is where the first such value stands.
	causes []int
	at     plan.Pos
	// broken is set when a reference leads to nothing.
	broken bool
}

// eval puts in the values of a text's references; it reports false when any of them is unknown.
func (v *values) eval(t *plan.Text, at plan.Pos) (string, bool) {
	return t.Eval(func(ref *plan.Ref) (string, bool) {
		a := &v.answers[ref.Step]
		if len(a.causes) > 0 {
			if v.causes == nil {
				v.at = at
			}
			for _, c := range a.causes {
				if len(v.causes) < maxCauses && !slices.Contains(v.causes, c) {
					v.causes = append(v.causes, c)
				}
			}
			return "", false
		}
		s, problem := a.value(ref.Path)
		if problem != "" {
			v.broken = true
			v.add(v.step, validate.Finding{
				Rule: ruleReference, Severity: validate.SeverityError,
				Message: fmt.Sprintf("%s leads to nothing: %s in the answer of step %d", ref.Source, problem, ref.Step+1),
			}, ref.Pos)
			return "", false
		}
		return s, true
	})
}

// note says that the step could not be checked in full, if that is so.
func (v *values) note() {
	if len(v.causes) == 0 {
		return
	}
	slices.Sort(v.causes)
	var refused []string
	for _, c := range v.causes[:min(len(v.causes), maxCauses-1)] {
		refused = append(refused, strconv.Itoa(c+1))
	}
	why := []string{steps(refused, "was refused", "were refused")}
	if len(v.causes) == maxCauses {
		why = append(why, "others gave no answer either")
	}
	v.add(v.step, validate.Finding{
		Rule: ruleIncomplete, Severity: validate.SeverityNote,
		Message: fmt.Sprintf("step %d could not be fully checked, because %s", v.step+1, strings.Join(why, " and ")),
	}, v.at)
	v.report.Findings[len(v.report.Findings)-1].Cause = strings.Join(why, " and ")
}

// steps is a sentence about one step or several.
func steps(numbers []string, singular, plural string) string {
	last := len(numbers) - 1
	if last == 0 {
		return "step " + numbers[0] + " " + singular
	}
	return "steps " + strings.Join(numbers[:last], ", ") + " and " + numbers[last] + " " + plural
}

// value looks a path up. What went wrong is text for a message.
func (a *answered) value(path []plan.Element) (value, problem string) {
	if a.tree == nil {
		a.tree = answer.Tree(a.body)
		a.body = nil
	}
	return answer.Value(a.tree, path)
}
