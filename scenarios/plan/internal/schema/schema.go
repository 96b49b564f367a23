// Package schema writes the JSON Schema of step files, so that editors complete and check them: every action, its
// parameters with their meaning, and the values worth choosing.
//
// The schema is the catalog in another form. It is lenient where the rules speak: a value out of its range is a
// finding of the validator, with a reason, rather than a red line of an editor, without one.
package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"ecsim/model/api"
)

// ID is the schema's own name.
const ID = "https://ecsim.invalid/steps.schema.json"

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		k, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		v, err := marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(k)
		b.WriteByte(':')
		b.Write(v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal is json.Marshal without its escapes for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// Generate returns the schema of plans. events are the events an operator step may name, jsonTexts the text parameters that take
// maps and lists, maxSteps the most steps of a file.
func Generate(events, jsonTexts []string, maxSteps int) ([]byte, error) {
	defs, refs := definitions(events, jsonTexts, nil)
	return render(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", ID},
		{"title", "ecsim step file"},
		{"description", "Calls, waits and provider actions of a change to an Express Connect estate, in order."},
		{"type", "object"}, {"required", []string{"steps"}}, {"additionalProperties", false},
		{"properties", object{
			{"name", str("What the change is.")},
			{"description", str("More about it.")},
			{"account", uid("The UID of the calling account; 1000000000000001 when absent.")},
			{"region", str("The RegionId of calls that give none.")},
			{"steps", object{{"type", "array"}, {"maxItems", maxSteps}, {"items", object{{"anyOf", refs}}}}},
		}},
		{"$defs", defs},
	})
}

func str(doc string) object { return object{{"type", "string"}, {"description", doc}} }

func uid(doc string) object {
	return object{{"type", []string{"string", "integer"}}, {"pattern", `^[0-9]+$`}, {"description", doc}}
}

// definitions are those of plans' steps and of what they use, and references to the steps. more are further definitions of steps; with them
// the steps of plans are those of scenarios, which may have an expect, and parameters of the file for values.
func definitions(events, jsonTexts []string, more object) (defs object, refs []any) {
	var actions []any
	var conditions []any
	values := object{
		{"scalar", object{{"type", []string{"string", "number", "boolean", "null"}}}},
	}
	for _, s := range api.Actions() {
		actions = append(actions, object{{"const", s.Action}, {"description", s.Summary}})
		conditions = append(conditions, object{
			{"if", object{{"properties", object{{"call", object{{"const", s.Action}}}}}, {"required", []string{"call"}}}},
			{"then", object{{"properties", object{{"with", object{{"$ref", "#/$defs/" + string(s.Action)}}}}}}},
		})
		values = append(values, member{string(s.Action), with(s, jsonTexts)})
	}
	note := member{"note", str("What the step is for.")}
	call := object{{"description", "The API action."}, {"oneOf", actions}}
	account := uid("The UID that makes this call, when it is not the plan's.")
	event := object{{"enum", events}, {"description", "What happens to it."}}
	wait := object{{"type", []string{"string", "integer"}}, {"pattern", `^\+?[0-9.]`}, {"description", "Time that passes: 90s, 1h30m, 168h, 7d."}}
	var ofCall, ofOther object
	if more != nil {
		call, account, event, wait = given(call), given(account), given(event), given(wait)
		ofCall = object{{"expect", object{{"$ref", "#/$defs/expectOfCall"}}}}
		ofOther = object{{"expect", object{{"$ref", "#/$defs/expectOfOther"}}}}
	}
	steps := object{
		{"call", object{
			{"type", "object"}, {"required", []string{"call"}}, {"additionalProperties", false},
			{"properties", append(object{
				{"call", call},
				{"as", object{{"type", "string"}, {"pattern", `^[A-Za-z_][A-Za-z0-9_-]*$`}, {"description", "The name by which later steps refer to the answer: ${name.Field}."}}},
				{"with", object{{"type", []string{"object", "null"}}, {"description", "The parameters."}}},
				{"account", account},
				{"region", str("The region of this call, when it is not the plan's.")},
				note,
			}, ofCall...)},
			{"allOf", conditions},
		}},
		{"operator", object{
			{"type", "object"}, {"required", []string{"operator"}}, {"additionalProperties", false},
			{"properties", append(object{
				{"operator", object{
					{"type", "object"}, {"required", []string{"id", "event"}}, {"additionalProperties", false},
					{"description", "What the provider's side does."},
					{"properties", object{
						{"id", str("The resource's ID, often a reference.")},
						{"event", event},
					}},
				}},
				note,
			}, ofOther...)},
		}},
		{"wait", object{
			{"type", "object"}, {"required", []string{"wait"}}, {"additionalProperties", false},
			{"properties", object{{"wait", wait}, note}},
		}},
	}
	steps = append(steps, more...)
	for i := range steps {
		steps[i].key += "Step"
		refs = append(refs, object{{"$ref", "#/$defs/" + steps[i].key}})
	}
	return append(steps, values...), refs
}

// given lets a parameter of the file stand for a value.
func given(o object) object {
	return object{{"anyOf", []any{o, object{{"$ref", "#/$defs/parameter"}}}}}
}

func render(root object) ([]byte, error) {
	b, err := marshal(root)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", " "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// ignored are accepted by every action and used by none.
var ignored = []string{"OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount"}

// with is the schema of an action's parameters.
func with(s *api.Spec, jsonTexts []string) object {
	var properties, patterns object
	for i := range s.Parameters {
		p := &s.Parameters[i]
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			properties = append(properties, member{name, parameter(p, slices.Contains(jsonTexts, name))})
			if p.Type == api.List {
				patterns = append(patterns, member{`^` + name + `\.[0-9]+(\.|$)`, object{{"$ref", "#/$defs/scalar"}}})
			}
		}
	}
	for _, name := range ignored {
		properties = append(properties, member{name, object{{"$ref", "#/$defs/scalar"}}})
	}
	out := object{{"type", []string{"object", "null"}}, {"additionalProperties", false}, {"properties", properties}}
	if patterns != nil {
		out = append(out, member{"patternProperties", patterns})
	}
	return out
}

// parameter is the schema of one parameter; a jsonText takes maps and lists too.
func parameter(p *api.Parameter, jsonText bool) object {
	o := object{{"description", describe(p)}}
	if p.Default != "" {
		o = append(o, member{"default", value(p.Type, p.Default)})
	}
	values := slices.Concat(p.Enum, p.Suggested)
	var typ object
	switch p.Type {
	case api.Integer, api.Long:
		typ = object{{"type", []string{"integer", "string", "null"}}}
	case api.Boolean:
		typ = object{{"anyOf", []any{object{{"type", []string{"boolean", "null"}}}, object{{"type", "string"}}}}}
		values = nil
	case api.List:
		items := object{{"$ref", "#/$defs/scalar"}}
		if p.Fields != nil {
			var fields object
			for i := range p.Fields {
				fields = append(fields, member{p.Fields[i].Name, parameter(&p.Fields[i], false)})
			}
			items = object{{"type", "object"}, {"additionalProperties", false}, {"properties", fields}}
		} else if values != nil {
			items = object{{"anyOf", []any{object{{"enum", typed(p.Item, values)}}, items}}}
		}
		return append(o, member{"anyOf", []any{object{{"type", "array"}, {"items", items}}, object{{"$ref", "#/$defs/scalar"}}}})
	default:
		// A number or a boolean is taken as it is written.
		types := []string{"string", "number", "boolean", "null"}
		if jsonText {
			types = append(types, "object", "array")
		}
		typ = object{{"type", types}}
	}
	if values == nil {
		return append(o, typ...)
	}
	return append(o, member{"anyOf", []any{object{{"enum", typed(p.Type, values)}}, typ}})
}

// describe says what the catalog knows of a parameter.
func describe(p *api.Parameter) string {
	var s []string
	if p.Required {
		s = append(s, "required")
	}
	s = append(s, string(p.Type))
	if p.Range.Set {
		s = append(s, fmt.Sprintf("%d to %d", p.Range.Min, p.Range.Max))
	}
	if p.Length.Set {
		s = append(s, fmt.Sprintf("%d to %d characters", p.Length.Min, p.Length.Max))
	}
	if pat, ok := api.LookupPattern(p.Pattern); ok {
		s = append(s, "must "+pat.Must)
	}
	if p.Max > 0 {
		s = append(s, fmt.Sprintf("at most %d", p.Max))
	}
	if p.Default != "" {
		s = append(s, "default "+p.Default)
	}
	out := strings.Join(s, "; ")
	return strings.ToUpper(out[:1]) + out[1:] + "."
}

// typed gives values their own JSON type, so that editors propose numbers as numbers.
func typed(t api.Type, values []string) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = value(t, v)
	}
	return out
}

func value(t api.Type, v string) any {
	switch t {
	case api.Integer, api.Long, api.Boolean:
		return json.RawMessage(v)
	}
	return v
}
