package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

var associationRules = []*Rule{
	{
		ID: "association.circuit-locked",
		Doc: `The circuit is locked.
An Enabled circuit that is locked, for overdue payment or for security, takes no further VBR. The page has two codes for
a circuit's state; the one that is not about Enabled is taken.`,
		Basis: Interpreted, Sources: []Source{page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "line-must-be-enabled")},
		Actions: []model.Action{api.AssociatePhysicalConnectionToVirtualBorderRouter}, Codes: []model.Code{"InvalidStatus.StatusNotEnabled"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil || pc.Status != model.CircuitEnabled || pc.Business == model.BusinessNormal {
				return nil
			}
			return with(found("InvalidStatus.StatusNotEnabled", "PhysicalConnectionId", "circuit %s is %s", pc.ID, pc.Business), pc.ID)
		},
	},
	{
		ID: "association.once",
		Doc: `The VBR is on this circuit already.
A VBR has one place on a circuit, the one it was created with included.`,
		Basis: Interpreted, Sources: []Source{page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "line-may-refuse")},
		Actions: []model.Action{api.AssociatePhysicalConnectionToVirtualBorderRouter}, Codes: []model.Code{"PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR"},
		Check: func(c *Context) []Finding {
			v, pc := c.VBR(), c.Circuit()
			if v == nil || pc == nil || v.On(pc.ID) == nil {
				return nil
			}
			return with(found("PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "PhysicalConnectionId", "VBR %s is on circuit %s already, with VLAN %d", v.ID, pc.ID, v.On(pc.ID).VlanID), v.ID, pc.ID)
		},
	},
	{
		ID: "association.quota",
		Doc: `The VBR is on as many circuits as it may.
The documents give no number; see the table of quotas.`,
		Basis: Documented, Sources: []Source{page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "quota-associations"), interpretation(8)},
		Actions: []model.Action{api.AssociatePhysicalConnectionToVirtualBorderRouter}, Codes: []model.Code{"EXCEED_ASSOCIATE_MAX_NUM"},
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil {
				return nil
			}
			quota := c.World.Settings.Quota(model.QuotaCircuitsPerVBR)
			if n := int64(len(v.Attachments)); n >= quota {
				return with(found("EXCEED_ASSOCIATE_MAX_NUM", "VbrId", "VBR %s is on %d circuits; %d are allowed", v.ID, n, quota), v.ID)
			}
			return nil
		},
	},
	{
		ID: "association.exists",
		Doc: `The circuit is not associated with the VBR.
Only what was associated can be unassociated.`,
		Basis: Documented, Sources: []Source{page(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "must-be-associated")},
		Actions: []model.Action{api.UnassociatePhysicalConnectionFromVirtualBorderRouter}, Codes: []model.Code{"PHYSICAL_NOT_ASSOCIATE_TO_VBR"},
		Check: func(c *Context) []Finding {
			v, pc := c.VBR(), c.Circuit()
			if v == nil || pc == nil || v.On(pc.ID) != nil {
				return nil
			}
			return with(found("PHYSICAL_NOT_ASSOCIATE_TO_VBR", "PhysicalConnectionId", "circuit %s is not associated with VBR %s", pc.ID, v.ID), v.ID, pc.ID)
		},
	},
	{
		ID: "association.not-primary",
		Doc: `The circuit is the one the VBR was created on.
It cannot be unassociated; delete the VBR instead.`,
		Basis: Interpreted, Sources: []Source{page(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "line-may-refuse")},
		Actions: []model.Action{api.UnassociatePhysicalConnectionFromVirtualBorderRouter}, Codes: []model.Code{"PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR"},
		Check: func(c *Context) []Finding {
			v, pc := c.VBR(), c.Circuit()
			if v == nil || pc == nil || v.Primary().CircuitID != pc.ID {
				return nil
			}
			return with(found("PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "PhysicalConnectionId", "VBR %s was created on circuit %s", v.ID, pc.ID), v.ID, pc.ID)
		},
	},
	{
		ID: "association.routes",
		Doc: `A route uses the VBR's VLAN interface on the circuit.
Delete the static routes towards the customer over this circuit first.`,
		Basis: Documented, Sources: []Source{page(api.UnassociatePhysicalConnectionFromVirtualBorderRouter, "no-routes-on-vlan-interface"), interpretation(12)},
		Actions: []model.Action{api.UnassociatePhysicalConnectionFromVirtualBorderRouter}, Codes: []model.Code{"ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY"},
		Check: func(c *Context) (fs []Finding) {
			v, pc := c.VBR(), c.Circuit()
			if v == nil || pc == nil || v.On(pc.ID) == nil {
				return nil
			}
			id := v.On(pc.ID).VlanInterfaceID
			c.World.EntriesVia(id, func(e *model.RouteEntry) bool {
				fs = with(found("ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY", "PhysicalConnectionId", "route %s to %s goes through VLAN interface %s", e.ID, e.Destination, id), e.ID)
				if e.Type == model.EntryBGP {
					fix(fs, "delete the BGP peer first that the route was learned from")
				} else {
					fix(fs, "delete route entry %s first", e.ID)
				}
				return false
			})
			return fs
		},
	},
	{
		ID: "association.modify",
		Doc: `AssociatedPhysicalConnections does not name the VBR's associated circuits.
It is a JSON array of objects with PhysicalConnectionId and any of CircuitCode, LocalGatewayIp, PeerGatewayIp and
PeeringSubnetMask; each circuit has to be one of the VBR's, once.`,
		Basis: Interpreted, Sources: []Source{page(api.ModifyVirtualBorderRouterAttribute, "associated-lines"),
			metadata(api.ModifyVirtualBorderRouterAttribute, "IllegalParam.AssociatedPhysicalConnections")},
		Actions: []model.Action{api.ModifyVirtualBorderRouterAttribute}, Codes: []model.Code{"IllegalParam.AssociatedPhysicalConnections"},
		Check: func(c *Context) (fs []Finding) {
			const code model.Code = "IllegalParam.AssociatedPhysicalConnections"
			text, ok := c.Str(associatedParam)
			if !ok {
				return nil
			}
			changes, ok := AssociatedChanges(text)
			if !ok {
				return found(code, associatedParam, "%s is not a JSON array of objects with text values", associatedParam)
			}
			v := c.VBR()
			if v == nil {
				return nil
			}
			seen := map[string]bool{}
			for _, ch := range changes {
				switch id := ch.PhysicalConnectionId; {
				case id == "":
					fs = append(fs, found(code, associatedParam, "an object has no PhysicalConnectionId")...)
				case v.On(id) == nil || v.Primary().CircuitID == id:
					fs = append(fs, with(found(code, associatedParam, "circuit %s is not associated with VBR %s", id, v.ID), v.ID)...)
				case seen[id]:
					fs = append(fs, found(code, associatedParam, "circuit %s is named twice", id)...)
				default:
					seen[id] = true
				}
			}
			return fs
		},
	},
}
