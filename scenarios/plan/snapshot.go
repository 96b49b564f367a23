package plan

import (
	"bytes"
	"encoding/json"
	"fmt"

	"go.yaml.in/yaml/v3"

	"ecsim/model"
)

// defaultStart is when the world of a scenario begins that says nothing else.
const defaultStart = "2026-01-01T00:00:00Z"

// StartTime is when the scenario's world begins, if no state says.
func (s *Scenario) StartTime() model.Instant {
	if s.Start != nil {
		return *s.Start
	}
	var i model.Instant
	if err := i.UnmarshalText([]byte(defaultStart)); err != nil {
		panic(err) // a constant
	}
	return i
}

// snapshot turns the map of a state into the JSON of a snapshot; version and now need not be said.
func (r *reader) snapshot(h *header, n *yaml.Node) []byte {
	var b bytes.Buffer
	b.WriteByte('{')
	if find(r.pairs(n), "version") == nil {
		fmt.Fprintf(&b, `"version":%d`, model.SnapshotVersion)
	}
	if find(r.pairs(n), "now") == nil {
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		now, _ := json.Marshal(h.StartTime())
		b.WriteString(`"now":`)
		b.Write(now)
	}
	if b.Len() > 1 && len(n.Content) > 0 {
		b.WriteByte(',')
	}
	r.members(&b, n)
	b.WriteByte('}')
	return b.Bytes()
}

func (r *reader) pairs(n *yaml.Node) []pair {
	pairs, _ := r.mapping(n, "state is a map")
	return pairs
}

func (r *reader) members(b *bytes.Buffer, n *yaml.Node) {
	for i, p := range r.pairs(n) {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(quoted(p.key.Value))
		b.WriteByte(':')
		r.json(b, p.value)
	}
}

// json writes a node as JSON. Times are texts.
func (r *reader) json(b *bytes.Buffer, n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		b.WriteByte('{')
		r.members(b, n)
		b.WriteByte('}')
	case yaml.SequenceNode:
		items, _ := r.sequence(n, "a list")
		b.WriteByte('[')
		for i, item := range items {
			if i > 0 {
				b.WriteByte(',')
			}
			r.json(b, item)
		}
		b.WriteByte(']')
	default:
		var v any
		switch tag := n.ShortTag(); tag {
		case "!!null":
		case "!!int", "!!float", "!!bool":
			if err := n.Decode(&v); err != nil {
				r.add(position(n), "%s cannot be read", kindOf(n))
			}
		default:
			v = n.Value
		}
		text, err := json.Marshal(v)
		if err != nil {
			r.add(position(n), "%s is no number that JSON has", kindOf(n))
			text = []byte("null")
		}
		b.Write(text)
	}
}
