package dump

import (
	"slices"
	"strings"
	"testing"

	"ecsim/model/api"
)

// TestEssentials finds what each answer must have among the documented fields of its action.
func TestEssentials(t *testing.T) {
	for _, action := range taken {
		spec, ok := api.Lookup(action)
		if !ok || essentials[action] == "" {
			t.Errorf("%s: no action, or no essential", action)
			continue
		}
		fields := spec.Response
		for _, name := range strings.Split(essentials[action], ".") {
			i := slices.IndexFunc(fields, func(f api.Field) bool { return f.Name == name })
			if i < 0 {
				t.Errorf("%s has no %s", action, essentials[action])
				break
			}
			fields = fields[i].Fields
		}
	}
	if len(essentials) != len(taken) {
		t.Errorf("%d essentials of %d actions", len(essentials), len(taken))
	}
}

func TestLocate(t *testing.T) {
	const text = ` {"a": 1, "Vpcs" : {"Vpc": [ {"x": [1,2]}, {"x": 3} ]}, "bare": [[5], [6]], "one": {"Y": "z"}}`
	for path, want := range map[string]string{
		"$": `{"a"`, "$.a": "1,", "$.Vpcs.Vpc": "[ {", "$.Vpcs.Vpc[1]": `{"x": 3`, "$.vpcs.vpc[0].X[1]": "2]", "$.Vpcs.Vpc[7].x": "[ {",
		"$.bare.Wrapper[1][0]": "6]", "$.one.List[0].Y": `"z"`, "$.none": `{"a"`,
	} {
		if got := text[locate([]byte(text), path):]; !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s; want %s", path, got, want)
		}
	}
}
