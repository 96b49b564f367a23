package replay

import (
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// maxExpected is how many fields of an answer a scenario expects.
const maxExpected = 200

// expect writes what a recorded answer says of what the catalog knows: numbers, states and names, but no times, which differ
// by what a call takes, and no IDs that the scenario cannot know.
func (s *Scenario) expect(req *model.Request, recorded []byte, o *Outcome) {
	spec, _ := api.Lookup(req.Action)
	if spec == nil || !spec.ReadOnly() || s.answer.parse(recorded) != nil || s.answer.nodes[0].kind != '{' {
		return
	}
	n := 0
	s.fields(spec.Response, 0, "", "", o, &n)
}

// fields expects the values of an object's fields; key is the one that it was found by.
func (s *Scenario) fields(known []api.Field, object int32, path, key string, o *Outcome, n *int) {
	t := &s.answer
	for f := t.nodes[object].first; f != 0 && *n < maxExpected; f = t.nodes[f].next {
		name := plain(t.nodes[f].name)
		field := fieldNamed(known, name)
		if field == nil || name == key || unheld(t.nodes[f].name) || t.nodes[f].kind == 'n' {
			continue
		}
		at := join(path, name)
		switch {
		case field.Type == api.List && t.nodes[f].kind == '[' && field.Fields != nil:
			s.items(field, f, at, o, n)
		case field.Type == api.Object && t.nodes[f].kind == '{':
			s.fields(field.Fields, f, at, "", o, n)
		case name == "ResourceGroupId" && t.text(f) == o.DefaultGroup:
			// no step tells the scenario's world which group that is
		case field.Type != api.List && field.Type != api.Object && t.scalar(f):
			s.scalar(at, t.text(f), o, n)
		}
	}
}

// items expects something of the items of a list that have an ID with a reference.
func (s *Scenario) items(list *api.Field, at int32, path string, o *Outcome, n *int) {
	t := &s.answer
	for i := t.nodes[at].first; i != 0; i = t.nodes[i].next {
		if t.nodes[i].kind != '{' {
			continue
		}
		for f := t.nodes[i].first; f != 0; f = t.nodes[f].next {
			name := plain(t.nodes[f].name)
			if idFields[name] == "" || !t.scalar(f) || !tellsApart(list, name) {
				continue
			}
			if ref := s.refer(o.Ours(t.text(f))); strings.HasPrefix(ref, "${") {
				s.fields(list.Fields, i, path+"["+name+"="+ref+"]", name, o, n)
				break
			}
		}
	}
}

// itemIDs are the fields that tell the items of lists apart, by the list's name where it is not what the first ID is.
var itemIDs = map[string]string{
	"PhysicalConnectionType": "PhysicalConnectionId", "VirtualBorderRouterType": "VbrId", "VirtualBorderRouterForPhysicalConnectionType": "VbrId",
	"RouterInterfaceType": "RouterInterfaceId", "RouteEntry": "RouteEntryId", "BgpGroup": "BgpGroupId", "BgpPeer": "BgpPeerId", "Vpc": "VpcId",
	"VSwitch": "VSwitchId", "AssociatedPhysicalConnection": "PhysicalConnectionId",
}

func tellsApart(list *api.Field, name string) bool { return itemIDs[list.Name] == name }

func (s *Scenario) scalar(path, value string, o *Outcome, n *int) {
	if prefixOf(value) != "" {
		if value = s.refer(o.Ours(value)); !strings.HasPrefix(value, "${") {
			return
		}
	} else {
		if value == "" || masked(value) || isTime(value) {
			return
		}
		value = strings.ReplaceAll(value, "${", "$${")
	}
	if *n++; *n == 1 {
		s.line("    expect:")
		s.line("      fields:")
	}
	s.line("        %s: %s", yamlKey(path), quoted(value))
}

func fieldNamed(fields []api.Field, name string) *api.Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}
