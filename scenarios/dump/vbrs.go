package dump

import (
	"fmt"
	"regexp"

	"ecsim/model"
	"ecsim/model/api"
)

// vbrStates are further spellings of a VBR's states.
var vbrStates = map[string]string{"enabled": model.VBRActive, "inactive": model.VBRTerminated}

func (b *builder) vbrs() {
	if !b.has("DescribeVirtualBorderRouters") {
		b.note("", "DescribeVirtualBorderRouters is missing: there are no VBRs of this account")
	}
	of(b, "DescribeVirtualBorderRouters", func(file string, r *api.DescribeVirtualBorderRoutersResponse) {
		for i := range r.VirtualBorderRouterSet.VirtualBorderRouterType {
			at := source{file, fmt.Sprintf("$.VirtualBorderRouterSet.VirtualBorderRouterType[%d]", i)}
			b.vbr(at, &r.VirtualBorderRouterSet.VirtualBorderRouterType[i])
		}
	})
}

func (b *builder) vbr(at source, r *vbrAnswer) {
	if r.VbrId == "" || r.PhysicalConnectionId == "" {
		b.note(at.file, "%s: has no VbrId or no PhysicalConnectionId, left out", at.path)
		return
	}
	if b.seen(r.VbrId, at) {
		return
	}
	v := &model.VirtualBorderRouter{
		Meta: model.Meta{
			ID: r.VbrId, Owner: b.opt.Account, Region: b.opt.Region, Name: r.Name, Description: r.Description,
			CreationTime: b.time(at, "CreationTime", r.CreationTime), ResourceGroupID: r.ResourceGroupId,
		},
		Status:       b.state(at, model.KindVirtualBorderRouter, r.Status, model.VBRActive, vbrStates),
		RouteTableID: or(r.RouteTableId, b.routers[r.VbrId]), Bandwidth: r.Bandwidth,
		MinTxInterval: r.MinTxInterval, MinRxInterval: r.MinRxInterval, DetectMultiplier: r.DetectMultiplier,
		ActivationTime: b.time(at, "ActivationTime", r.ActivationTime), TerminationTime: b.time(at, "TerminationTime", r.TerminationTime),
		RecoveryTime: b.time(at, "RecoveryTime", r.RecoveryTime), SitelinkEnable: r.SitelinkEnable,
		Attachments: []model.Attachment{{
			CircuitID: r.PhysicalConnectionId, VlanID: r.VlanId, VlanInterfaceID: r.VlanInterfaceId, CircuitCode: r.CircuitCode,
			LocalGatewayIP: r.LocalGatewayIp, PeerGatewayIP: r.PeerGatewayIp, PeeringSubnetMask: r.PeeringSubnetMask,
			EnableIPv6: r.EnableIpv6, LocalIPv6: r.LocalIpv6GatewayIp, PeerIPv6: r.PeerIpv6GatewayIp, PeeringIPv6Mask: r.PeeringIpv6SubnetMask,
		}},
	}
	b.stub(at, r.PhysicalConnectionId, r.PhysicalConnectionOwnerUid, r.PhysicalConnectionStatus, r.PhysicalConnectionBusinessStatus, r.AccessPointId)
	for i, a := range r.AssociatedPhysicalConnections.AssociatedPhysicalConnection {
		// Some answers list the circuit that the VBR was created on among the associated ones.
		if a.PhysicalConnectionId == "" || v.On(a.PhysicalConnectionId) != nil {
			continue
		}
		in := source{at.file, fmt.Sprintf("%s.AssociatedPhysicalConnections.AssociatedPhysicalConnection[%d]", at.path, i)}
		b.stub(in, a.PhysicalConnectionId, a.PhysicalConnectionOwnerUid, a.PhysicalConnectionStatus, a.PhysicalConnectionBusinessStatus, "")
		v.Attachments = append(v.Attachments, model.Attachment{
			CircuitID: a.PhysicalConnectionId, VlanID: b.integer(in, "VlanId", a.VlanId, 0), VlanInterfaceID: a.VlanInterfaceId, CircuitCode: a.CircuitCode,
			LocalGatewayIP: a.LocalGatewayIp, PeerGatewayIP: a.PeerGatewayIp, PeeringSubnetMask: a.PeeringSubnetMask,
			EnableIPv6: a.EnableIpv6, LocalIPv6: a.LocalIpv6GatewayIp, PeerIPv6: a.PeerIpv6GatewayIp, PeeringIPv6Mask: a.PeeringIpv6SubnetMask,
		})
	}
	for _, c := range r.AssociatedCens.AssociatedCen {
		v.CENs = append(v.CENs, model.CEN{ID: c.CenId, Owner: uid(c.CenOwnerId, b.opt.Account)})
	}
	for _, t := range r.Tags.Tags {
		v.Tags = append(v.Tags, tags(pair{t.Key, t.Value})...)
	}
	b.putVBR(at, v)
}

// putVBR makes up the IDs that are missing, stores the VBR and keeps its VLANs if it is terminated.
func (b *builder) putVBR(at source, v *model.VirtualBorderRouter) {
	if v.RouteTableID == "" {
		v.RouteTableID = b.newID(at, model.PrefixVBRRouteTable, "the route table of "+v.ID)
	}
	for i := range v.Attachments {
		if a := &v.Attachments[i]; a.VlanInterfaceID == "" {
			a.VlanInterfaceID = b.newID(at, model.PrefixRouterInterface, "the VLAN interface of "+v.ID+" on "+a.CircuitID)
		}
	}
	b.w.Put(v)
	b.settle(at, model.KindVirtualBorderRouter, v.Status, v.ID)
	if v.Status == model.VBRTerminated {
		b.holds(at, v)
	}
}

// holds keeps a terminated VBR's VLANs for the rest of their time.
func (b *builder) holds(at source, v *model.VirtualBorderRouter) {
	from := v.TerminationTime
	if from.IsZero() || from > b.opt.Now {
		from = b.opt.Now
		b.note(at.file, "%s: the termination time of %s is unknown, its VLANs are assumed to be held from %s", at.path, v.ID, from)
	}
	until := from.Add(model.VlanHoldTime)
	if until <= b.opt.Now {
		return
	}
	for i := range v.Attachments {
		a := &v.Attachments[i]
		b.w.Put(&model.VlanHold{CircuitID: a.CircuitID, VlanID: a.VlanID, VbrID: v.ID, Until: until})
		key := model.HoldKey(a.CircuitID, a.VlanID, v.ID)
		b.origin[key] = at
		b.w.Schedule(until, model.KindVlanHold, key, "hold-ends")
	}
}

var circuitID = regexp.MustCompile(`pc-[0-9A-Za-z]+`)

// foreignVBRs reads who else is on this account's circuits. The answer does not repeat the circuit that was asked
// about, so the file's name must tell it, unless there is only one.
func (b *builder) foreignVBRs() {
	of(b, "DescribeVirtualBorderRoutersForPhysicalConnection", func(file string, r *api.DescribeVirtualBorderRoutersForPhysicalConnectionResponse) {
		list := r.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType
		circuit := circuitID.FindString(file)
		if circuit == "" && b.w.Circuits.Len() == 1 {
			b.w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
				circuit = c.ID
				return false
			})
		}
		for i := range list {
			at := source{file, fmt.Sprintf("$.VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType[%d]", i)}
			b.foreignVBR(at, &list[i], circuit)
		}
	})
}

func (b *builder) foreignVBR(at source, r *foreignAnswer, circuit string) {
	if r.VbrId == "" || b.w.VBRs.Get(r.VbrId) != nil {
		return
	}
	if circuit == "" || b.w.Circuits.Get(circuit) == nil {
		b.note(at.file, "%s: which circuit %s is on is unknown (put the circuit's ID into the file's name), left out", at.path, r.VbrId)
		return
	}
	b.seen(r.VbrId, at)
	owner := uid(r.VbrOwnerUid, b.opt.Account)
	b.note(at.file, "%s: the VBR %s belongs to the account %s, known only as far as the circuit's owner sees it", at.path, r.VbrId, owner)
	b.putVBR(at, &model.VirtualBorderRouter{
		Meta: model.Meta{
			ID: r.VbrId, Owner: owner, Region: b.opt.Region, CreationTime: b.time(at, "CreationTime", r.CreationTime),
		},
		Status:         b.state(at, model.KindVirtualBorderRouter, r.Status, model.VBRActive, vbrStates),
		RouteTableID:   b.routers[r.VbrId],
		Bandwidth:      b.integer(at, "Bandwidth", r.Bandwidth, 0),
		ActivationTime: b.time(at, "ActivationTime", r.ActivationTime), TerminationTime: b.time(at, "TerminationTime", r.TerminationTime),
		RecoveryTime: b.time(at, "RecoveryTime", r.RecoveryTime),
		Attachments: []model.Attachment{{
			CircuitID: circuit, VlanID: r.VlanId, CircuitCode: r.CircuitCode,
			LocalGatewayIP: r.LocalGatewayIp, PeerGatewayIP: r.PeerGatewayIp, PeeringSubnetMask: r.PeeringSubnetMask,
			EnableIPv6: r.EnableIpv6, LocalIPv6: r.LocalIpv6GatewayIp, PeerIPv6: r.PeerIpv6GatewayIp, PeeringIPv6Mask: r.PeeringIpv6SubnetMask,
		}},
	})
}
