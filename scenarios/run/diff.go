package run

import (
	"maps"
	"slices"

	"ecsim/scenarios/answer"
)

// mostDifferences is how many differences a failure shows.
const mostDifferences = 12

// differences says in what a list or a map is not as expected, a line each. Single values have none: they are shown in full.
func differences(want, have any) []string {
	var lines []string
	switch want := want.(type) {
	case []any:
		have, ok := have.([]any)
		if !ok {
			return nil
		}
		lines = listDifferences(want, have)
	case map[string]any:
		have, ok := have.(map[string]any)
		if !ok {
			return nil
		}
		lines = mapDifferences(want, have)
	}
	if len(lines) > mostDifferences {
		lines = append(lines[:mostDifferences], "…")
	}
	return lines
}

func listDifferences(want, have []any) (lines []string) {
	count := map[string]int{}
	for _, v := range have {
		count[whole(v)]++
	}
	for _, v := range want {
		if s := whole(v); count[s] > 0 {
			count[s]--
		} else {
			lines = append(lines, "missing   "+show(v))
		}
	}
	for _, v := range have {
		if s := whole(v); count[s] > 0 {
			count[s]--
			lines = append(lines, "besides   "+show(v))
		}
	}
	if lines == nil && len(want) > 1 {
		lines = append(lines, "the same items in another order")
	}
	return lines
}

func mapDifferences(want, have map[string]any) (lines []string) {
	all := maps.Clone(want)
	maps.Copy(all, have)
	for _, key := range slices.Sorted(maps.Keys(all)) {
		w, wanted := want[key]
		h, there := have[key]
		switch {
		case !there:
			lines = append(lines, "missing   "+key+": "+show(w))
		case !wanted:
			lines = append(lines, "besides   "+key+": "+show(h))
		case whole(w) != whole(h):
			lines = append(lines, "differs   "+key+": "+show(h)+", not "+show(w))
		}
	}
	return lines
}

// whole is a value as text, in which numbers and booleans look like texts: expectations do not tell them apart.
func whole(value any) string { return jsonText(typeless(value)) }

func typeless(value any) any {
	switch value := value.(type) {
	case []any:
		out := make([]any, len(value))
		for i := range value {
			out[i] = typeless(value[i])
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(value))
		for key, v := range value {
			out[key] = typeless(v)
		}
		return out
	}
	text, _ := answer.Text(value)
	return text
}
