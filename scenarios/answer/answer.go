// Package answer looks into the answers of calls, for the references and expectations of step files. It knows JSON and paths, and must
// not know an engine or what the calls mean.
package answer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"ecsim/scenarios/plan"
)

// Tree is the JSON form of a response: maps, lists, texts, booleans and numbers as they are written.
func Tree(body any) any {
	out := any(map[string]any{})
	text, err := json.Marshal(body)
	if err != nil {
		return out
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if d.Decode(&out) != nil || out == nil {
		return map[string]any{}
	}
	return out
}

// Value looks a reference's path up in an answer. What went wrong is text for a message.
func Value(tree any, path []plan.Element) (value, problem string) {
	at, name := tree, "the answer"
	for _, e := range path {
		if e.Field == "" {
			list, _ := at.([]any)
			if e.Index >= len(list) {
				return "", fmt.Sprintf("%s has %s", name, items(len(list)))
			}
			at, name = list[e.Index], name+"["+strconv.Itoa(e.Index)+"]"
			continue
		}
		object, _ := at.(map[string]any)
		at, name = object[e.Field], e.Field
	}
	if s, ok := Text(at); ok {
		return s, ""
	}
	if at == nil {
		return "", "there is no " + name
	}
	return "", name + " is no single value"
}

// Text is a single value of a tree as text.
func Text(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case json.Number:
		return v.String(), true
	case bool:
		return strconv.FormatBool(v), true
	}
	return "", false
}

func items(n int) string {
	switch n {
	case 0:
		return "no items"
	case 1:
		return "1 item"
	}
	return fmt.Sprintf("%d items", n)
}
