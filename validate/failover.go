package validate

import (
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// What a failover group asks of its two VBRs.

// failoverParams are the parameters of CreateVbrHa that name the members.
var failoverParams = []string{"VbrId", "PeerVbrId"}

// member is the VBR that a parameter names, if it is there and the caller may know of it; else nil.
func (c *Context) member(param string) *model.VirtualBorderRouter {
	v := c.World.VBRs.Get(c.str(param))
	if v == nil || !c.inRegion(v.Region) || v.Owner != c.Req.Account && c.circuitOwner(v) != c.Req.Account {
		return nil
	}
	return v
}

// eachMember asks the same of both members of the group to be.
func eachMember(c *Context, ask func(param string, v *model.VirtualBorderRouter) []Finding) (fs []Finding) {
	for _, param := range failoverParams {
		if v := c.member(param); v != nil {
			fs = append(fs, ask(param, v)...)
		}
	}
	return fs
}

// failoverParam is the parameter with a failover group's ID.
func (c *Context) failoverParam() string {
	if c.Req.Action == api.DeleteVbrHa {
		return "InstanceId"
	}
	return "VbrHaId"
}

// FailoverGroup is the failover group the call names, by its ID or by that of either member, if it is the caller's; else
// nil. Given both, the two have to be of one group.
func (c *Context) FailoverGroup() *model.VBRHA {
	return c.failover.get(func() *model.VBRHA {
		id, byID := c.Str(c.failoverParam())
		h := c.World.VBRHAs.Get(id)
		if vbr, ok := c.Str("VbrId"); ok {
			of := c.World.FailoverGroupOf(vbr)
			if byID && of != h {
				return nil
			}
			h = of
		}
		if h == nil || h.Owner != c.Req.Account || !c.inRegion(h.Region) {
			return nil
		}
		return h
	})
}

// sharedDevice finds an access device that both VBRs are on, or "". Two VBRs on one circuit are on one device even if
// nobody knows which.
func (c *Context) sharedDevice(v, peer *model.VirtualBorderRouter) (device string, shared bool) {
	for i := range v.Attachments {
		one := c.World.Circuits.Get(v.Attachments[i].CircuitID)
		for j := range peer.Attachments {
			other := c.World.Circuits.Get(peer.Attachments[j].CircuitID)
			if one == nil || other == nil {
				continue
			}
			if one.ID == other.ID || one.AccessDevice != "" && one.AccessDevice == other.AccessDevice {
				return one.AccessDevice, true
			}
		}
	}
	return "", false
}

var failoverRules = []*Rule{
	{
		ID: "failover.vbr-exists",
		Doc: `There is no such VBR to make a failover group of.
Both VBRs are in the region of the call: it has one RegionId, and nothing is said of groups across regions.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "row ResourceNotFound.Vbr"), interpretation(25)},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"ResourceNotFound.Vbr"},
		Check: func(c *Context) (fs []Finding) {
			for _, param := range failoverParams {
				if id, ok := c.Str(param); ok && c.member(param) == nil {
					fs = append(fs, found("ResourceNotFound.Vbr", param, "%s names %s, which is no VBR of account %s in %s", param, id, c.Req.Account, c.Region())...)
				}
			}
			return fs
		},
	},
	{
		ID: "failover.same-account",
		Doc: `A VBR belongs to another account.
Both VBRs of a failover group are the caller's own. Who owns the circuits below them does not matter.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "same-account"), interpretation(25)},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrAliUidNotConsistent"},
		Check: func(c *Context) []Finding {
			return eachMember(c, func(param string, v *model.VirtualBorderRouter) []Finding {
				if v.Owner == c.Req.Account {
					return nil
				}
				return with(found("OperationFailed.VbrAliUidNotConsistent", param, "VBR %s belongs to account %s, not to %s", v.ID, v.Owner, c.Req.Account), v.ID)
			})
		},
	},
	{
		ID: "failover.vbr-state",
		Doc: `A VBR that is not active cannot join a failover group.
The page names no state and has no code for it. One that is not confirmed or is terminated carries no traffic, and one
that is being deleted would leave a group of nothing; so it is refused, with the code of the VBRs' own pages.`,
		Basis: Interpreted, Sources: []Source{interpretation(25), page(api.TerminateVirtualBorderRouter, "state-precondition")},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"InvalidOperation.OperationNotAllowedInState"},
		Check: func(c *Context) []Finding {
			return eachMember(c, func(param string, v *model.VirtualBorderRouter) []Finding {
				if v.Status == model.VBRActive {
					return nil
				}
				f := with(found("InvalidOperation.OperationNotAllowedInState", param, "VBR %s is %s, not active", v.ID, v.Status), v.ID)
				return c.waitFor(f, v.ID)
			})
		},
	},
	{
		ID: "failover.one-group",
		Doc: `A VBR is in a failover group already.
A VBR is in one failover group at most. Delete the other group first.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "one-group-per-vbr")},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrInUsedByOtherHa"},
		Check: func(c *Context) []Finding {
			return eachMember(c, func(param string, v *model.VirtualBorderRouter) []Finding {
				h := c.World.FailoverGroupOf(v.ID)
				if h == nil {
					return nil
				}
				return fix(with(found("OperationFailed.VbrInUsedByOtherHa", param, "VBR %s is in failover group %s with %s", v.ID, h.ID, h.Other(v.ID)), h.ID),
					"delete failover group %s first", h.ID)
			})
		},
	},
	{
		ID: "failover.cen-attached",
		Doc: `A VBR is attached to no Cloud Enterprise Network.
Attach both VBRs to one CEN instance first; that is another product's call.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "both-attached-to-cen")},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrCenNotRelation"},
		Check: func(c *Context) []Finding {
			return eachMember(c, func(param string, v *model.VirtualBorderRouter) []Finding {
				if len(v.CENs) > 0 {
					return nil
				}
				return fix(with(found("OperationFailed.VbrCenNotRelation", param, "VBR %s is attached to no CEN instance", v.ID), v.ID), "attach it first")
			})
		},
	},
	{
		ID: "failover.same-cen",
		Doc: `The two VBRs are attached to different CEN instances.
Each carries the other's traffic into the same network, so both are attached to one instance.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "same-cen")},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrCenNotConsistent"},
		Check: func(c *Context) []Finding {
			v, peer := c.member("VbrId"), c.member("PeerVbrId")
			if v == nil || peer == nil || len(v.CENs) == 0 || len(peer.CENs) == 0 {
				return nil
			}
			for _, a := range v.CENs {
				for _, b := range peer.CENs {
					if a.ID == b.ID {
						return nil
					}
				}
			}
			return with(found("OperationFailed.VbrCenNotConsistent", "PeerVbrId", "VBR %s is attached to %s, VBR %s to %s", v.ID, v.CENs[0].ID, peer.ID, peer.CENs[0].ID), v.ID, peer.ID)
		},
	},
	{
		ID: "failover.devices",
		Doc: `The two VBRs are on one access device.
One device's failure would take both down. That goes for all circuits of the two, associated ones included; two VBRs on
one circuit share its device, and a VBR shares its own with itself.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "different-access-device"), interpretation(25)},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrAccessDeviceSame"},
		Check: func(c *Context) []Finding {
			v, peer := c.member("VbrId"), c.member("PeerVbrId")
			if v == nil || peer == nil {
				return nil
			}
			if v.ID == peer.ID {
				return with(found("OperationFailed.VbrAccessDeviceSame", "PeerVbrId", "VbrId and PeerVbrId both name %s", v.ID), v.ID)
			}
			device, shared := c.sharedDevice(v, peer)
			if !shared {
				return nil
			}
			if device == "" {
				device = "one circuit"
			}
			return fix(with(found("OperationFailed.VbrAccessDeviceSame", "PeerVbrId", "VBRs %s and %s are both on %s", v.ID, peer.ID, device), v.ID, peer.ID),
				"use a VBR on a circuit at another access device")
		},
	},
	{
		ID: "failover.bandwidth",
		Doc: `The VBR's bandwidth is more than a failover group takes.
The page knows of the limit and gives no number; see the table of quotas. It is asked of each VBR; one for which no
bandwidth was asked passes.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "bandwidth-limit"), interpretation(8)},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrBandWidthExceed"},
		Check: func(c *Context) []Finding {
			limit := c.World.Settings.Quota(model.QuotaFailoverBandwidth)
			return eachMember(c, func(param string, v *model.VirtualBorderRouter) []Finding {
				if v.Bandwidth <= limit {
					return nil
				}
				return with(found("OperationFailed.VbrBandWidthExceed", param, "VBR %s has %d Mbit/s; %d are allowed in a failover group", v.ID, v.Bandwidth, limit), v.ID)
			})
		},
	},
	{
		ID: "failover.bfd",
		Doc: `A BGP peer of a VBR has no BFD.
A failure is noticed by BFD, so every BGP peer of both VBRs has it switched on. A VBR without any peer passes.`,
		Basis: Documented, Sources: []Source{page(api.CreateVbrHa, "bgp-bfd-required"), interpretation(25)},
		Actions: []model.Action{api.CreateVbrHa}, Codes: []model.Code{"OperationFailed.VbrBgpPeerNotEnableBfd"},
		Check: func(c *Context) []Finding {
			return eachMember(c, func(param string, v *model.VirtualBorderRouter) []Finding {
				var ids []string
				c.World.PeersOf(v.ID, func(p *model.BGPPeer) bool {
					if !p.EnableBFD {
						ids = append(ids, p.ID)
					}
					return true
				})
				if len(ids) == 0 {
					return nil
				}
				return fix(with(found("OperationFailed.VbrBgpPeerNotEnableBfd", param, "VBR %s has %s without BFD: %s", v.ID, counted(len(ids), "BGP peer"), strings.Join(ids, ", ")), ids...),
					"switch it on with ModifyBgpPeerAttribute first")
			})
		},
	},
	{
		ID: "failover.named",
		Doc: `Nothing says which failover group is meant.
The answer holds one group, so VbrHaId or the VbrId of one of its members has to be given. The page marks neither as
required and does not say what comes back without both.`,
		Basis: Interpreted, Sources: []Source{page(api.DescribeVbrHa, "lookup-keys"), interpretation(25)},
		Actions: []model.Action{api.DescribeVbrHa}, Codes: []model.Code{api.CodeMissingParameter},
		Check: func(c *Context) []Finding {
			if c.given("VbrHaId") || c.given("VbrId") {
				return nil
			}
			return found(api.CodeMissingParameter, "VbrHaId", "VbrHaId and VbrId are both missing; %s needs one of them", c.Req.Action)
		},
	},
	{
		ID: "failover.exists",
		Doc: `There is no such failover group.
The ID names no failover group of the caller's in that region. A VBR's ID stands for the group it is in, as either
member; given with the group's, both have to be of one group.`,
		Basis: Documented, Sources: []Source{page(api.DeleteVbrHa, "by-instance-id"), page(api.DescribeVbrHa, "lookup-keys"), interpretation(25)},
		Actions: []model.Action{api.DeleteVbrHa, api.DescribeVbrHa}, Codes: []model.Code{"ResourceNotFound.VbrHa"},
		Check: func(c *Context) []Finding {
			param := c.failoverParam()
			id, byID := c.Str(param)
			vbr, byVBR := c.Str("VbrId")
			switch {
			case !byID && !byVBR, c.unknown(param), c.unknown("VbrId"), c.FailoverGroup() != nil:
				return nil
			case byID && byVBR:
				return found("ResourceNotFound.VbrHa", param, "account %s has no failover group %s with VBR %s in %s", c.Req.Account, id, vbr, c.Region())
			case byVBR:
				return found("ResourceNotFound.VbrHa", "VbrId", "VBR %s is in no failover group of account %s in %s", vbr, c.Req.Account, c.Region())
			}
			return found("ResourceNotFound.VbrHa", param, "%s names %s, which is no failover group of account %s in %s", param, id, c.Req.Account, c.Region())
		},
	},
}
