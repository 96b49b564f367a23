package replay

import (
	"strings"

	"ecsim/model"
)

// idFields are the fields of answers that name what a call made, with the prefix of its kind.
var idFields = map[string]string{
	"PhysicalConnectionId": model.PrefixPhysicalConnection, "VirtualPhysicalConnection": model.PrefixPhysicalConnection,
	"VbrId": model.PrefixVirtualBorderRouter, "RouterInterfaceId": model.PrefixRouterInterface, "RouteEntryId": model.PrefixRouteEntry,
	"BgpGroupId": model.PrefixBGPGroup, "BgpPeerId": model.PrefixBGPPeer, "VpcId": model.PrefixVpc, "VRouterId": model.PrefixVRouter,
	"RouteTableId": model.PrefixVpcRouteTable, "VSwitchId": model.PrefixVSwitch, "VbrHaId": model.PrefixVBRHA, "OrderId": model.PrefixOrder,
}

// assigned lists the IDs in the recorded answer, which is parsed.
func (r *replay) assigned(req *model.Request) (ids []model.AssignedID) {
	t := &r.compared.rec
	take := func(object int32) {
		for f := t.nodes[object].first; f != 0; f = t.nodes[f].next {
			if !t.scalar(f) {
				continue
			}
			name := t.nodes[f].name
			if prefix := idFields[string(name[1:len(name)-1])]; prefix != "" {
				if id := strings.Clone(t.text(f)); id != "" && len(id) <= 64 && strings.IndexByte(id, 0) < 0 {
					ids = append(ids, model.AssignedID{Prefix: prefix, ID: id})
				}
			}
		}
	}
	if t.nodes[0].kind == '{' {
		take(0)
		if data := t.find(0, "Data"); data != 0 && t.nodes[data].kind == '{' {
			take(data)
		}
	}
	return ids
}

// tells reports whether the parsed answer has anything that can be compared.
func (r *replay) tells() bool {
	t := &r.compared.rec
	if t.nodes[0].kind != '{' {
		return true
	}
	for f := t.nodes[0].first; f != 0; f = t.nodes[f].next {
		if !unheld(t.nodes[f].name) {
			return true
		}
	}
	return false
}
