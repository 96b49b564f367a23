package schema

// ScenarioID is the name of the schema of scenarios.
const ScenarioID = "https://ecsim.invalid/scenario.schema.json"

// Words are the words of the language that the schema lists.
type Words struct {
	Events, JSONTexts, BGP, Delays, Operators, SessionStates, SessionReasons []string
	MaxSteps, MaxRows                                                        int
}

// GenerateScenario returns the schema of scenarios.
func GenerateScenario(w Words) ([]byte, error) {
	note := member{"note", str("What the step is for.")}
	expect := member{"expect", object{{"$ref", "#/$defs/expectOfOther"}}}
	text := object{{"$ref", "#/$defs/text"}}
	texts := object{{"anyOf", []any{text, object{{"type", "array"}, {"items", text}}}}}
	list := object{{"type", "array"}, {"items", text}}
	flag := given(object{{"type", "boolean"}})
	step := func(key string, value object, others ...member) member {
		return member{key, closed([]string{key}, append(object{{key, value}, note}, others...))}
	}
	named := func(doc string, words []string) object {
		return object{{"anyOf", []any{object{{"enum", words}}, text}}, {"description", doc}}
	}
	target := closed([]string{"target"}, object{{"target", object{{"$ref", "#/$defs/text"}, {"description", "A circuit, VBR, BGP peer, access point, access device, or a customer router's name."}}}})
	more := object{
		step("fail", target, expect),
		step("heal", target, expect),
		step("customer-router", closed([]string{"name"}, object{
			{"name", text}, {"asn", text}, {"ip", text}, {"authKey", text}, {"routerId", text}, {"remoteAsn", text},
			{"prefixes", list}, {"peers", list}, {"remove", flag},
			{"attributes", object{{"type", "array"}, {"items", closed(nil, object{{"prefix", text}, {"peer", text}, {"prepend", text}, {"med", text}, {"origin", text}})}}},
		}), expect),
		step("cen", closed([]string{"vbr"}, object{{"vbr", text}, {"id", text}, {"owner", text}, {"attached", flag}}), expect),
		step("expect", object{{"$ref", "#/$defs/expectation"}}),
		{"include", closed([]string{"include"}, object{
			{"include", str("The file whose steps come here.")}, {"as", str("The name by which its steps are reached: ${as.step.Field}.")},
			{"with", object{{"type", []string{"object", "null"}}, {"additionalProperties", text}, {"description", "Values of its parameters."}}}, note,
		})},
		step("parallel", object{{"anyOf", []any{
			object{{"$ref", "#/$defs/branches"}},
			closed([]string{"branches"}, object{{"orders", object{{"type", "integer"}, {"minimum", 1}}}, {"branches", object{{"$ref", "#/$defs/branches"}}}}),
		}}, {"description", "Steps of several people at once; run in every order, up to a bound."}}),
	}
	defs, refs := definitions(w.Events, w.JSONTexts, more)
	value := object{{"description", "What is expected: a value, a list, or matchers."}}
	within := member{"within", object{{"type", []string{"string", "integer"}}, {"description", "How long it may take to hold."}}}
	matchers := object{
		{"equals", value}, {"not", value}, {"one-of", object{{"type", "array"}}}, {"contains", value}, {"matches", text},
		{"count", text}, {"at-least", text}, {"at-most", text}, {"exists", flag},
	}
	fields := object{{"type", "object"}, {"additionalProperties", object{{"anyOf", []any{
		object{{"type", []string{"string", "number", "boolean", "array"}}}, closed(nil, matchers),
	}}}}, {"description", "Paths into the answer, and what is expected there."}}
	route := closed([]string{"in", "to"}, object{{"in", text}, {"to", text}, {"via", texts}, {"type", text}})
	names := object{{"type", "array"}, {"items", object{{"type", "string"}}}}
	prefixes := object{{"anyOf", []any{list, text}}}
	lone := func(key string, v object) object { return closed([]string{key}, object{{key, v}, within}) }
	get := append(object{
		{"get", str("An action that only reads.")}, {"with", object{{"type", []string{"object", "null"}}}},
		{"account", given(uid("The UID that makes this call."))}, {"region", text}, {"path", text}, {"fields", fields}, within,
	}, matchers...)
	states := named("A state, or a list of them.", w.SessionStates)
	defs = append(defs, object{
		{"parameter", object{{"type", "string"}, {"pattern", `\$\{`}}},
		{"text", object{{"type", []string{"string", "number", "boolean"}}}},
		{"branches", object{{"type", "array"}, {"minItems", 2}, {"items", object{{"anyOf", []any{
			object{{"type", "array"}, {"items", object{{"anyOf", refs}}}}, object{{"anyOf", refs}},
		}}}}}},
		{"expectOfCall", closed(nil, object{
			{"code", object{{"anyOf", []any{text, names}}, {"description", "The error code, or several; success for no refusal."}}},
			{"rule", str("The rule that refuses the call.")}, {"fields", fields},
		})},
		{"expectOfOther", closed([]string{"error"}, object{{"error", object{{"$ref", "#/$defs/text"}, {"description", "A part of the message the step is refused with."}}}})},
		{"expectation", object{{"anyOf", []any{
			closed([]string{"get"}, get),
			lone("states", object{{"type", "object"}, {"minProperties", 1}, {"additionalProperties", texts}}),
			lone("route", route), lone("no-route", route),
			lone("session", closed([]string{"peer"}, object{
				{"peer", text}, {"is", object{{"anyOf", []any{states, object{{"type", "array"}, {"items", states}}}}}},
				{"reason", named("Why it is in that state.", w.SessionReasons)}, {"received", prefixes}, {"advertised", prefixes},
			})),
			lone("reachable", closed([]string{"from", "to"}, object{{"from", text}, {"to", text}})),
			lone("unreachable", closed([]string{"from", "to"}, object{{"from", text}, {"to", text}, {"at", text}, {"because", text}})),
			lone("findings", object{{"anyOf", []any{names, closed([]string{"are"}, object{{"of", names}, {"are", names}})}}}),
		}}}},
	}...)
	rows := object{{"anyOf", []any{
		object{{"type", "array"}, {"minItems", 1}, {"maxItems", w.MaxRows}, {"items", object{{"type", "object"}, {"additionalProperties", object{{"$ref", "#/$defs/scalar"}}}}}},
		object{{"type", "object"}, {"minProperties", 1}, {"additionalProperties", object{{"type", "array"}, {"minItems", 1}, {"items", object{{"$ref", "#/$defs/scalar"}}}}}},
	}}, {"description", "A table of values: the scenario is run for each row."}}
	return render(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", ScenarioID},
		{"title", "ecsim scenario"},
		{"description", "Calls, faults and time, and what is to come of them (docs/scenarios.md)."},
		{"type", "object"}, {"required", []string{"steps"}}, {"additionalProperties", false},
		{"properties", object{
			{"name", str("What the scenario is called.")},
			{"description", str("What it tells.")},
			{"account", given(uid("The UID of the calling account; 1000000000000001 when absent."))},
			{"region", str("The RegionId of calls that give none.")},
			{"start", str("When the world begins, such as 2026-01-01T00:00:00Z.")},
			{"seed", object{{"type", "integer"}, {"minimum", 0}, {"description", "What IDs are made from and orders drawn by."}}},
			{"state", object{{"type", []string{"string", "object"}}, {"description", "What is there at the start: a snapshot file, or a snapshot."}}},
			{"bgp", object{{"enum", w.BGP}, {"description", "How BGP sessions are run."}}},
			{"delays", object{{"enum", w.Delays}, {"description", "Whether transient states last."}}},
			{"operator", object{{"enum", w.Operators}, {"description", "Whether the provider's side acts by itself."}}},
			{"parameters", object{{"type", []string{"object", "null"}}, {"additionalProperties", object{{"$ref", "#/$defs/scalar"}}}, {"description", "Names and default values, for ${name}."}}},
			{"matrix", rows},
			{"invariants", object{{"type", "array"}, {"items", object{{"type", "string"}}}, {"description", "What must hold after every step; ecsim rules lists them."}}},
			{"steps", object{{"type", "array"}, {"maxItems", w.MaxSteps}, {"items", object{{"anyOf", refs}}}}},
		}},
		{"$defs", defs},
	})
}

// closed is a map that has no other keys.
func closed(required []string, properties object) object {
	o := object{{"type", "object"}}
	if required != nil {
		o = append(o, member{"required", required})
	}
	return append(o, member{"additionalProperties", false}, member{"properties", properties})
}
