package validate

import (
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// The VLAN of a hosted connection on the circuit below it. It is taken as a VBR's is, so the rules are those of vlan.go
// with other codes (docs/sources.md, 2).

var hostedVlanActions = []model.Action{api.CreateVirtualPhysicalConnection, api.UpdateVirtualPhysicalConnection}

var hostedVlanRules = []*Rule{
	{
		ID: "hosted.update-vbr",
		Doc: `A VBR uses the hosted connection, so its VLAN stays.
VBR and hosted connection have one VLAN. That goes for the VBR on it, and for the one it was converted from until that is
attached. Have the VBR deleted first; the bandwidth alone can be changed by giving the VLAN as it is.`,
		Basis: Interpreted, Sources: []Source{metadata(api.UpdateVirtualPhysicalConnection, "IncorrectStatus.VBR")},
		Actions: []model.Action{api.UpdateVirtualPhysicalConnection}, Codes: []model.Code{"IncorrectStatus.VBR"},
		Check: func(c *Context) (fs []Finding) {
			pc := c.Hosted()
			vlan, ok := c.Int("VlanId")
			if pc == nil || !ok || vlan == pc.Hosted.VlanID {
				return nil
			}
			refuse := func(v *model.VirtualBorderRouter) bool {
				fs = fix(with(found("IncorrectStatus.VBR", "VlanId", "VBR %s, which is %s, uses VLAN %d of hosted connection %s", v.ID, v.Status, pc.Hosted.VlanID, pc.ID), v.ID, pc.ID),
					"set VlanId to %d, or have VBR %s deleted first", pc.Hosted.VlanID, v.ID)
				return false
			}
			c.World.VBRsOn(pc.ID, refuse)
			if v := c.World.VBRs.Get(pc.Hosted.FromVBR); v != nil && fs == nil {
				refuse(v)
			}
			return fs
		},
	},
	{
		ID: "hosted.vlan-unique",
		Doc: `The VLAN is taken on the circuit.
Every VBR and hosted connection on a circuit has a VLAN of its own, and a terminated VBR's stays held for 168 hours.`,
		Basis: Interpreted, Sources: []Source{metadata(api.CreateVirtualPhysicalConnection, "VLAN_ID_HAS_BEEN_USED_IN_PHYSICAL_CONNECTION"), interpretation(1), interpretation(2)},
		Actions: hostedVlanActions, Codes: []model.Code{"VLAN_ID_HAS_BEEN_USED_IN_PHYSICAL_CONNECTION"},
		Check: func(c *Context) []Finding {
			return c.hostedClash(func(p *placement, o model.Occupant) []Finding {
				if o.VlanID != p.vlan {
					return nil
				}
				f := found("VLAN_ID_HAS_BEEN_USED_IN_PHYSICAL_CONNECTION", "VlanId", "VLAN %d of circuit %s is %s", p.vlan, p.circuit.ID, c.taken(p.circuit.ID, o))
				near := freeNear(c, p)
				if o.Hold {
					return fix(f, "wait until %s%s", c.World.Hold(p.circuit.ID, o.VlanID, o.ID).Until, near)
				}
				return fix(f, "%s", strings.TrimPrefix(near, ", or "))
			})
		},
	},
	{
		ID: "hosted.vlan-zero",
		Doc: `VLAN 0 needs the circuit for itself.
It makes the port a routed one, so it is neither given beside another VLAN that is taken or held, nor another beside it.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "vlan-zero-is-routed-port"), page(api.UpdateVirtualPhysicalConnection, "vlan-zero-is-routed-port"),
			metadata(api.CreateVirtualPhysicalConnection, "OperationFailed.PconnAllocateVlan0"), interpretation(2)},
		Actions: hostedVlanActions, Codes: []model.Code{"OperationFailed.PconnAllocateVlan0"},
		Check: func(c *Context) []Finding {
			return c.hostedClash(func(p *placement, o model.Occupant) []Finding {
				if o.VlanID == p.vlan {
					return nil
				}
				return found("OperationFailed.PconnAllocateVlan0", "VlanId", "VLAN %d of circuit %s is %s; VLAN 0 goes with no other", o.VlanID, p.circuit.ID, c.taken(p.circuit.ID, o))
			})
		},
	},
}

// hostedClash asks say about the occupants that a hosted connection's VLAN could clash with until it finds something.
func (c *Context) hostedClash(say func(*placement, model.Occupant) []Finding) []Finding {
	p := placement{circuit: c.Parent()}
	p.vlan, p.hasVlan = c.Int("VlanId")
	if pc := c.Hosted(); pc != nil {
		if pc.Hosted.VlanID == p.vlan {
			return nil
		}
		p.self = pc.ID
	}
	for _, o := range p.rivals(c.World) {
		if f := with(say(&p, o), o.ID); len(f) > 0 {
			return f
		}
	}
	return nil
}
