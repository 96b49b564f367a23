package validate

import (
	"fmt"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// The rules of VLANs on a circuit. Between them they give each clash one code (docs/sources.md, 1 and 2).

var vlanRules = []*Rule{
	{
		ID: "vlan.by-circuit-owner",
		Doc: `Only the circuit's owner sets VLAN and circuit code.
The owner of a VBR on another account's circuit cannot change them.`,
		Basis: Documented, Sources: []Source{page(api.ModifyVirtualBorderRouterAttribute, "vlan-by-line-owner"),
			page(api.ModifyVirtualBorderRouterAttribute, "circuit-code-by-line-owner")},
		Actions: []model.Action{api.ModifyVirtualBorderRouterAttribute},
		Codes:   []model.Code{"Forbidden.VlanIdNotAllowedByCaller", "Forbidden.CircuitCodeNotAllowedByCaller"},
		Check: func(c *Context) (fs []Finding) {
			v := c.VBR()
			if v == nil {
				return nil
			}
			owner := c.circuitOwner(v)
			if owner == c.Req.Account {
				return nil
			}
			for _, p := range []struct {
				param string
				code  model.Code
			}{{"VlanId", "Forbidden.VlanIdNotAllowedByCaller"}, {"CircuitCode", "Forbidden.CircuitCodeNotAllowedByCaller"}} {
				if c.given(p.param) {
					fs = append(fs, fix(found(p.code, p.param, "%s is set by the circuit's owner, account %s", p.param, owner), "leave %s out", p.param)...)
				}
			}
			return fs
		},
	},
	{
		ID: "vlan.hold",
		Doc: `The VLAN is held for a terminated VBR.
From the moment a VBR enters Terminated its VLANs stay reserved for 168 hours, even if it is deleted or moved to
another VLAN meanwhile, so that it can be recovered. Wait, or take another VLAN.`,
		Basis: Documented, Sources: []Source{page(api.ModifyVirtualBorderRouterAttribute, "vlan-hold-after-termination"), interpretation(1)},
		Actions: placementActions, Codes: []model.Code{"InvalidVlanId.Used"},
		Check: func(c *Context) []Finding {
			return clash(c, func(p *placement, o model.Occupant) []Finding {
				if !o.Hold || o.VlanID != p.vlan {
					return nil
				}
				until := c.World.Hold(p.circuit.ID, o.VlanID, o.ID).Until
				return fix(found("InvalidVlanId.Used", "VlanId", "VLAN %d of circuit %s is held for VBR %s, which was terminated, until %s", p.vlan, p.circuit.ID, o.ID, until),
					"wait until %s%s", until, freeNear(c, p))
			})
		},
	},
	{
		ID: "vlan.unique",
		Doc: `The VLAN is taken on the circuit.
Every VBR and hosted connection on a circuit has a VLAN of its own, whether it was created there or associated.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "vlan-unique-per-line"),
			page(api.ModifyVirtualBorderRouterAttribute, "vlan-unique-per-line"), page(api.AssociatePhysicalConnectionToVirtualBorderRouter, "vlan-unique-per-line")},
		Actions: placementActions, Codes: []model.Code{"InvalidVlanId.Used"},
		Check: func(c *Context) []Finding {
			return clash(c, func(p *placement, o model.Occupant) []Finding {
				// Two VLAN 0s are vlan.zero-exclusive's business.
				if o.Hold || o.VlanID != p.vlan || p.vlan == 0 {
					return nil
				}
				return fix(found("InvalidVlanId.Used", "VlanId", "VLAN %d of circuit %s is taken by %s", p.vlan, p.circuit.ID, o.ID),
					"%s", strings.TrimPrefix(freeNear(c, p), ", or "))
			})
		},
	},
	{
		ID: "vlan.zero-blocks",
		Doc: `The circuit is one routed port.
A VBR with VLAN 0 takes the port as a whole, so no VLAN can be had on the circuit beside it. Its hold blocks too, until
it ends. Move that VBR to a VLAN first.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "vlan0-blocks-others"), interpretation(2)},
		Actions: placementActions, Codes: []model.Code{"OperationFailed.PconnExistVlan0Vbr"},
		Check: func(c *Context) []Finding {
			return clash(c, func(p *placement, o model.Occupant) []Finding {
				if o.VlanID != 0 || p.vlan == 0 {
					return nil
				}
				f := found("OperationFailed.PconnExistVlan0Vbr", "VlanId", "VLAN 0 of circuit %s is %s, which leaves no room for VLAN %d", p.circuit.ID, c.taken(p.circuit.ID, o), p.vlan)
				if o.Hold {
					return fix(f, "wait until %s", c.World.Hold(p.circuit.ID, 0, o.ID).Until)
				}
				return fix(f, "move %s to a VLAN of 1 to 2999 first, or use another circuit", o.ID)
			})
		},
	},
	{
		ID: "vlan.zero-exclusive",
		Doc: `VLAN 0 needs the circuit for itself.
It makes the port a routed one, which cannot carry any other VBR. A terminated VBR's hold counts until it ends.`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualBorderRouter, "vlan0-needs-empty-line"), interpretation(2)},
		Actions: placementActions, Codes: []model.Code{"OperationFailed.Vlan0VbrUnSharePconn", "OperationFailed.PconnAllocateVlan0"},
		Check: func(c *Context) []Finding {
			return clash(c, func(p *placement, o model.Occupant) []Finding {
				if p.vlan != 0 || o.VlanID == 0 && o.Hold || o.Hold && p.live(c.World) {
					return nil // a VBR in service is the greater obstacle
				}
				code := model.Code("OperationFailed.PconnAllocateVlan0")
				if o.VlanID == 0 {
					code = "OperationFailed.Vlan0VbrUnSharePconn"
				}
				f := found(code, "VlanId", "VLAN %d of circuit %s is %s; VLAN 0 needs the circuit for itself", o.VlanID, p.circuit.ID, c.taken(p.circuit.ID, o))
				if o.VlanID == 0 {
					return fix(f, "move %s to a VLAN of 1 to 2999 first, or use another circuit", o.ID)
				}
				if until := c.zeroFree(p); until > 0 {
					return fix(f, "wait until %s, or take a VLAN of 1 to 2999", until)
				}
				if p.old != nil {
					return fix(f, "take a VLAN of 1 to 2999")
				}
				return fix(f, "take a VLAN of 1 to 2999, or a circuit without VBRs")
			})
		},
	},
	{
		ID: "vlan.recover",
		Doc: `The terminated VBR's VLAN was taken meanwhile.
The hold lasts 168 hours; after that others may take the VLAN, and VLAN 0 may come or go. Free the VLAN, or move the
terminated VBR to another with ModifyVirtualBorderRouterAttribute before recovering it; while a VBR with VLAN 0 has the
circuit, that one has to go.`,
		Basis: Documented, Sources: []Source{page(api.RecoverVirtualBorderRouter, "vlan-must-be-free"), interpretation(1)},
		Actions: []model.Action{api.RecoverVirtualBorderRouter}, Codes: []model.Code{"OperationFailed.VlanIdAlreadyInUse"},
		Check: func(c *Context) (fs []Finding) {
			v := c.VBR()
			if v == nil || v.Status != model.VBRTerminated {
				return nil
			}
			for i := range v.Attachments {
				a := &v.Attachments[i]
				c.World.Occupants(a.CircuitID, func(o model.Occupant) bool {
					if o.ID == v.ID || o.VlanID != a.VlanID && o.VlanID != 0 && a.VlanID != 0 || o.VlanID == a.VlanID && c.World.Converted(o.ID, v.ID) {
						return true
					}
					fs = append(fs, fix(with(found("OperationFailed.VlanIdAlreadyInUse", "VbrId", "VBR %s had VLAN %d on circuit %s; VLAN %d there is %s now",
						v.ID, a.VlanID, a.CircuitID, o.VlanID, c.taken(a.CircuitID, o)), o.ID), "%s", roomFor(v, o))...)
					return false
				})
			}
			return fs
		},
	},
}

// taken says in what way an occupant has its VLAN.
func (c *Context) taken(circuit string, o model.Occupant) string {
	if !o.Hold {
		return "taken by " + o.ID
	}
	return fmt.Sprintf("held for VBR %s, which was terminated, until %s", o.ID, c.World.Hold(circuit, o.VlanID, o.ID).Until)
}

// zeroFree is the instant at which the circuit has nothing but ended holds, if holds are all it has now; else zero.
func (c *Context) zeroFree(p *placement) (until model.Instant) {
	for _, o := range p.rivals(c.World) {
		if !o.Hold {
			return 0
		}
		until = max(until, c.World.Hold(p.circuit.ID, o.VlanID, o.ID).Until)
	}
	return until
}

// live reports whether a rival is there in person and not only as a hold.
func (p *placement) live(w *model.World) bool {
	return slices.ContainsFunc(p.rivals(w), func(o model.Occupant) bool { return !o.Hold })
}

// roomFor says how a VBR whose VLAN is taken can be recovered.
func roomFor(v *model.VirtualBorderRouter, o model.Occupant) string {
	if o.VlanID == 0 {
		return "move " + o.ID + " off VLAN 0, or off the circuit, first"
	}
	return "move VBR " + v.ID + " to a free VLAN first"
}

// clash asks say about the occupants of the circuits' VLANs until it finds something wrong, once a circuit. What the
// VBR itself has there does not clash.
func clash(c *Context, say func(*placement, model.Occupant) []Finding) (fs []Finding) {
	places := c.placements()
	for i := range places {
		p := &places[i]
		for _, o := range p.rivals(c.World) {
			if f := with(say(p, o), o.ID); len(f) > 0 {
				fs = append(fs, f...)
				break
			}
		}
	}
	return fs
}

// rivals lists the occupants that the placement's VLAN could clash with: those of the VLAN and of VLAN 0, or all of
// the circuit's if it is to be VLAN 0.
func (p *placement) rivals(w *model.World) []model.Occupant {
	if p.rivalsSet || p.circuit == nil || !p.hasVlan || p.old != nil && p.old.VlanID == p.vlan {
		return p.rivalList
	}
	p.rivalsSet = true
	visit := func(o model.Occupant) bool {
		// A VBR and the hosted connection it was converted into go together.
		together := p.self != "" && o.VlanID == p.vlan && w.Converted(o.ID, p.self)
		if !together && (o.ID != p.self || p.self == "") {
			p.rivalList = append(p.rivalList, o)
		}
		return true
	}
	if p.vlan == 0 {
		w.Occupants(p.circuit.ID, visit)
		return p.rivalList
	}
	w.OccupantsOfVlan(p.circuit.ID, 0, visit)
	w.OccupantsOfVlan(p.circuit.ID, p.vlan, visit)
	return p.rivalList
}

// freeNear names up to three free VLANs near the wanted one, as the end of a sentence.
func freeNear(c *Context, p *placement) string {
	if p.vlan == 0 {
		return ""
	}
	taken := map[int64]bool{}
	c.World.Occupants(p.circuit.ID, func(o model.Occupant) bool {
		taken[o.VlanID] = true
		return true
	})
	if taken[0] {
		return ""
	}
	var free []int64
	for d := int64(1); d < 3000 && len(free) < 3; d++ {
		for _, v := range []int64{p.vlan + d, p.vlan - d} {
			if v >= 1 && v <= 2999 && !taken[v] && len(free) < 3 {
				free = append(free, v)
			}
		}
	}
	if len(free) == 0 {
		return ""
	}
	slices.Sort(free)
	words := make([]string, len(free))
	for i, v := range free {
		words[i] = fmt.Sprint(v)
	}
	return ", or take a free VLAN nearby: " + strings.Join(words, ", ")
}
