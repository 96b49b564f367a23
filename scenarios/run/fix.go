package run

import (
	"strconv"

	"ecsim/scenarios/answer"
	"ecsim/scenarios/plan"
)

// fix is how an expectation would have to read to be what was found.
type fix struct {
	// pos is where the expected value stands.
	pos plan.Pos
	// value replaces a single value, list a list of them when it is not nil.
	value string
	list  []string
	// cannot says why there is no such reading.
	cannot string
}

// fixOf is the fix of a matcher: only one that says what a value is can be made to say another.
func fixOf(op *plan.Op, at any, there bool) *fix {
	if op.Name == "count" {
		if items, ok := at.([]any); ok || !there {
			return &fix{pos: op.Pos, value: strconv.Itoa(len(items))}
		}
	}
	if op.Name != "equals" || !there {
		return nil
	}
	if text, ok := answer.Text(at); ok && op.Value.Scalar != nil {
		return &fix{pos: op.Pos, value: text}
	}
	items, ok := at.([]any)
	if !ok || op.Value.Scalar != nil || op.Value.Map != nil {
		return nil
	}
	list := make([]string, 0, len(items))
	for _, item := range items {
		text, single := answer.Text(item)
		if !single {
			return nil
		}
		list = append(list, text)
	}
	return &fix{pos: op.Pos, list: list}
}
