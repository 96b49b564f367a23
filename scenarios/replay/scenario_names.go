package replay

import (
	"strconv"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// stepNames are what steps that make something are called, by the field of the answer that names it.
var stepNames = map[string]string{
	"PhysicalConnectionId": "circuit", "VirtualPhysicalConnection": "hosted", "VbrId": "vbr", "RouterInterfaceId": "interface", "RouteEntryId": "entry",
	"BgpGroupId": "group", "BgpPeerId": "peer", "VpcId": "vpc", "VSwitchId": "vswitch", "VbrHaId": "failover", "OrderId": "order",
}

// made gives a step a name when its answer names something that it made, and notes the references.
func (s *Scenario) made(action model.Action, body any) (as string) {
	r, ok := body.(api.Response)
	if spec, _ := api.Lookup(action); !ok || spec == nil || spec.ReadOnly() {
		return ""
	}
	s.buf = r.AppendJSON(s.buf[:0])
	if s.answer.parse(s.buf) != nil {
		return ""
	}
	t := &s.answer
	take := func(object int32, path string) {
		for f := t.nodes[object].first; f != 0; f = t.nodes[f].next {
			name := plain(t.nodes[f].name)
			if !t.scalar(f) || idFields[name] == "" || t.text(f) == "" || t.text(f) == "0" {
				continue
			}
			if as == "" {
				kind := stepNames[name]
				if kind == "" {
					continue
				}
				s.counts[kind]++
				as = kind + strconv.Itoa(s.counts[kind])
			}
			s.names.put(t.text(f), "${"+as+"."+path+name+"}")
		}
	}
	take(0, "")
	if data := t.find(0, "Data"); data != 0 && t.nodes[data].kind == '{' {
		take(data, "Data.")
	}
	return as
}

// refer is the reference for an ID, or the ID itself.
func (s *Scenario) refer(id string) string {
	if ref, ok := s.names.get(id); ok {
		return ref
	}
	return strings.ReplaceAll(id, "${", "$${")
}

// value writes a parameter's value: references in the place of IDs. What no answer has given yet is looked up first.
func (s *Scenario) value(req *model.Request, v string, w *model.World) string {
	if prefixOf(v) != "" {
		if _, ok := s.names.get(v); !ok {
			s.lookUp(req.Account, v, w)
		}
		return s.refer(v)
	}
	if strings.IndexByte(v, '-') < 0 || !strings.ContainsAny(v, `",`) {
		return strings.ReplaceAll(v, "${", "$${")
	}
	var b strings.Builder
	for len(v) > 0 {
		end := len(v)
		for i, c := range v {
			if !isIDRune(c) {
				end = i
				break
			}
		}
		b.WriteString(s.refer(v[:end]))
		if v = v[end:]; v != "" {
			next := len(v)
			for i, c := range v {
				if isIDRune(c) {
					next = i
					break
				}
			}
			b.WriteString(strings.ReplaceAll(v[:next], "${", "$${"))
			v = v[next:]
		}
	}
	return b.String()
}

// lookUp adds a step whose answer names what came with a VBR: its route table and VLAN interfaces.
func (s *Scenario) lookUp(account, id string, w *model.World) {
	var v *model.VirtualBorderRouter
	if t, ok := w.RouteTable(id); ok && t.VbrID != "" {
		v = w.VBRs.Get(t.VbrID)
	} else {
		v = w.VlanInterface(id)
	}
	if v == nil {
		return
	}
	if _, ok := s.names.get(v.ID); !ok {
		return // it is of the state, and so is what came with it
	}
	s.counts["found"]++
	as := "found" + strconv.Itoa(s.counts["found"])
	s.line("  - call: %s", api.DescribeVirtualBorderRouters)
	s.line("    as: %s", as)
	s.note("for the names of what came with the VBR")
	s.caller(v.Owner)
	s.line("    with: {RegionId: %s, Filter.1.Key: VbrId, Filter.1.Value.1: %s}", quoted(v.Region), quoted(s.refer(v.ID)))
	at := "${" + as + ".VirtualBorderRouterSet.VirtualBorderRouterType[0]."
	s.names.put(v.RouteTableID, at+"RouteTableId}")
	for i := range v.Attachments {
		if i == 0 {
			s.names.put(v.Attachments[0].VlanInterfaceID, at+"VlanInterfaceId}")
			continue
		}
		s.names.put(v.Attachments[i].VlanInterfaceID, at+"AssociatedPhysicalConnections.AssociatedPhysicalConnection["+strconv.Itoa(i-1)+"].VlanInterfaceId}")
	}
}
