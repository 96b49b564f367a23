package sim_test

import (
	"ecsim/model"
	"ecsim/model/api"
)

// attach attaches VBRs to a CEN instance.
func (b *bed) attach(cen string, vbrs ...string) {
	b.Helper()
	for _, v := range vbrs {
		if _, err := b.AttachCEN(v, model.CEN{ID: cen}, true); err != nil {
			b.Fatalf("attach %s to %s: %v", v, cen, err)
		}
	}
}

// twoVBRs are two VBRs at different access points, on one CEN instance.
func (b *bed) twoVBRs() (v, peer string) {
	b.Helper()
	v, peer = b.vbr(b.circuit("AccessPointId", pointA), 10), b.vbr(b.circuit("AccessPointId", pointB), 20)
	b.attach("cen-1", v, peer)
	return v, peer
}

// newFailover plans a failover group.
func newFailover(v, peer string, kv ...any) call {
	return on(api.CreateVbrHa, "VbrId", v, "PeerVbrId", peer).with(kv...)
}

// failover is a failover group of two new VBRs.
func (b *bed) failover() (group, v, peer string) {
	b.Helper()
	v, peer = b.twoVBRs()
	return b.make(newFailover(v, peer)).id("VbrHaId"), v, peer
}

// onDevice puts a circuit's port on that access device.
func (b *bed) onDevice(circuit, device string) {
	change(b, b.World().Circuits, circuit, func(pc *model.PhysicalConnection) { pc.AccessDevice = device })
}

// bandwidth is what a VBR has, in Mbit/s.
func (b *bed) bandwidth(vbr string, mbps int64) {
	change(b, b.World().VBRs, vbr, func(v *model.VirtualBorderRouter) { v.Bandwidth = mbps })
}

// failoverCases are the cases of validate/failover.go.
var failoverCases = []ruleCase{
	{"failover.vbr-exists", "ResourceNotFound.Vbr", "the first", func(b *bed) call { _, peer := b.twoVBRs(); return newFailover("vbr-none", peer) }},
	{"failover.vbr-exists", "ResourceNotFound.Vbr", "the other", func(b *bed) call { v, _ := b.twoVBRs(); return newFailover(v, "vbr-none") }},
	{"failover.vbr-exists", "ResourceNotFound.Vbr", "in another region", func(b *bed) call {
		v, peer := b.twoVBRs()
		return newFailover(v, peer, "RegionId", away)
	}},
	{"failover.vbr-exists", "ResourceNotFound.Vbr", "another account's on its own circuit", func(b *bed) call {
		v, _ := b.twoVBRs()
		var theirs string
		b.as(bob, func() { theirs = b.vbr(b.circuit("AccessPointId", pointB), 5) })
		b.attach("cen-1", theirs)
		return newFailover(v, theirs)
	}},
	{"failover.vbr-exists", "", "both there", func(b *bed) call { return newFailover(b.twoVBRs()) }},

	{"failover.same-account", "OperationFailed.VbrAliUidNotConsistent", "the other is another account's", func(b *bed) call {
		v, _ := b.twoVBRs()
		theirs := b.vbrFor(bob, b.circuit("AccessPointId", pointB), 5, true)
		b.attach("cen-1", theirs)
		return newFailover(v, theirs)
	}},
	{"failover.same-account", "OperationFailed.VbrAliUidNotConsistent", "both are, on the caller's circuits", func(b *bed) call {
		v, peer := b.vbrFor(bob, b.circuit("AccessPointId", pointA), 5, true), b.vbrFor(bob, b.circuit("AccessPointId", pointB), 5, true)
		b.attach("cen-1", v, peer)
		return newFailover(v, peer)
	}},
	{"failover.same-account", "", "the caller's, on circuits of another account", func(b *bed) call {
		v, peer := b.vbrFor(bob, b.circuit("AccessPointId", pointA), 5, true), b.vbrFor(bob, b.circuit("AccessPointId", pointB), 5, true)
		b.attach("cen-1", v, peer)
		return newFailover(v, peer).by(bob)
	}},

	{"failover.vbr-state", "InvalidOperation.OperationNotAllowedInState", "the other is terminated", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.make(vbrCall(api.TerminateVirtualBorderRouter, peer))
		return newFailover(v, peer)
	}},
	{"failover.vbr-state", "InvalidOperation.OperationNotAllowedInState", "the first is being deleted", func(b *bed) call {
		_, peer := b.twoVBRs()
		v := b.vbr(b.circuit("AccessPointId", pointC), 5)
		b.delays()
		b.deleteVBR(v)
		b.attach("cen-1", v)
		return newFailover(v, peer)
	}},
	{"failover.vbr-state", "", "recovered", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.make(vbrCall(api.TerminateVirtualBorderRouter, peer))
		b.recoverVBR(peer)
		return newFailover(v, peer)
	}},

	{"failover.one-group", "OperationFailed.VbrInUsedByOtherHa", "the same two again", func(b *bed) call {
		_, v, peer := b.failover()
		return newFailover(v, peer)
	}},
	{"failover.one-group", "OperationFailed.VbrInUsedByOtherHa", "the other member as the first", func(b *bed) call {
		_, _, peer := b.failover()
		third := b.vbr(b.circuit("AccessPointId", pointC), 5)
		b.attach("cen-1", third)
		return newFailover(peer, third)
	}},
	{"failover.one-group", "", "after the group was deleted", func(b *bed) call {
		group, v, peer := b.failover()
		b.do(api.DeleteVbrHa, "InstanceId", group)
		return newFailover(peer, v)
	}},

	{"failover.cen-attached", "OperationFailed.VbrCenNotRelation", "neither", func(b *bed) call {
		return newFailover(b.vbr(b.circuit("AccessPointId", pointA), 1), b.vbr(b.circuit("AccessPointId", pointB), 1))
	}},
	{"failover.cen-attached", "OperationFailed.VbrCenNotRelation", "the other was detached", func(b *bed) call {
		v, peer := b.twoVBRs()
		if _, err := b.AttachCEN(peer, model.CEN{ID: "cen-1"}, false); err != nil {
			b.Fatalf("%v", err)
		}
		return newFailover(v, peer)
	}},
	{"failover.cen-attached", "", "both", func(b *bed) call { return newFailover(b.twoVBRs()) }},

	{"failover.same-cen", "OperationFailed.VbrCenNotConsistent", "different ones", func(b *bed) call {
		v, peer := b.vbr(b.circuit("AccessPointId", pointA), 1), b.vbr(b.circuit("AccessPointId", pointB), 1)
		b.attach("cen-1", v)
		b.attach("cen-2", peer)
		return newFailover(v, peer)
	}},
	{"failover.same-cen", "", "one of several in common", func(b *bed) call {
		v, peer := b.twoVBRs()
		change(b, b.World().VBRs, peer, func(r *model.VirtualBorderRouter) { r.CENs = []model.CEN{{ID: "cen-0"}, {ID: "cen-1"}} })
		return newFailover(v, peer)
	}},

	{"failover.devices", "OperationFailed.VbrAccessDeviceSame", "one circuit", func(b *bed) call {
		c := b.circuit()
		v, peer := b.vbr(c, 1), b.vbr(c, 2)
		b.attach("cen-1", v, peer)
		return newFailover(v, peer)
	}},
	{"failover.devices", "OperationFailed.VbrAccessDeviceSame", "one circuit on a device nobody knows", func(b *bed) call {
		c := b.circuit()
		v, peer := b.vbr(c, 1), b.vbr(c, 2)
		b.attach("cen-1", v, peer)
		b.onDevice(c, "")
		return newFailover(v, peer)
	}},
	{"failover.devices", "OperationFailed.VbrAccessDeviceSame", "two circuits on one device", func(b *bed) call {
		one, other := b.circuit(), b.circuit()
		v, peer := b.vbr(one, 1), b.vbr(other, 1)
		b.attach("cen-1", v, peer)
		b.onDevice(one, "dev-1")
		b.onDevice(other, "dev-1")
		return newFailover(v, peer)
	}},
	{"failover.devices", "OperationFailed.VbrAccessDeviceSame", "an associated circuit of the first is the other's", func(b *bed) call {
		one, other := b.circuit("AccessPointId", pointA), b.circuit("AccessPointId", pointB)
		v, peer := b.vbr(one, 1), b.vbr(other, 1)
		b.associate(v, other, 2)
		b.attach("cen-1", v, peer)
		return newFailover(v, peer)
	}},
	{"failover.devices", "OperationFailed.VbrAccessDeviceSame", "one VBR twice", func(b *bed) call { v, _ := b.twoVBRs(); return newFailover(v, v) }},
	{"failover.devices", "", "two devices of one access point", func(b *bed) call {
		one, other := b.circuit("AccessPointId", pointA), b.circuit("AccessPointId", pointA)
		v, peer := b.vbr(one, 1), b.vbr(other, 1)
		b.attach("cen-1", v, peer)
		b.onDevice(one, "dev-1")
		b.onDevice(other, "dev-2")
		return newFailover(v, peer)
	}},
	{"failover.devices", "", "two circuits on devices nobody knows", func(b *bed) call {
		one, other := b.circuit("AccessPointId", pointA), b.circuit("AccessPointId", pointB)
		v, peer := b.vbr(one, 1), b.vbr(other, 1)
		b.attach("cen-1", v, peer)
		b.onDevice(one, "")
		b.onDevice(other, "")
		return newFailover(v, peer)
	}},

	{"failover.bandwidth", "OperationFailed.VbrBandWidthExceed", "the other is over the default", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.bandwidth(peer, 102401)
		return newFailover(v, peer)
	}},
	{"failover.bandwidth", "OperationFailed.VbrBandWidthExceed", "over a quota of the state", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.bandwidth(v, 1000)
		b.quota(model.QuotaFailoverBandwidth, 999)
		return newFailover(v, peer)
	}},
	{"failover.bandwidth", "", "both have the most there is", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.bandwidth(v, 102400)
		b.bandwidth(peer, 102400)
		return newFailover(v, peer)
	}},

	{"failover.bfd", "OperationFailed.VbrBgpPeerNotEnableBfd", "the other's peer", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.peer(b.group(peer))
		return newFailover(v, peer)
	}},
	{"failover.bfd", "OperationFailed.VbrBgpPeerNotEnableBfd", "one of two peers", func(b *bed) call {
		v, peer := b.twoVBRs()
		g := b.group(v)
		b.peer(g, "PeerIpAddress", "10.9.0.1", "EnableBfd", true, "BfdMultiHop", 1)
		b.peer(g, "PeerIpAddress", "10.9.0.2")
		return newFailover(v, peer)
	}},
	{"failover.bfd", "", "all peers of both", func(b *bed) call {
		v, peer := b.twoVBRs()
		for _, id := range []string{v, peer} {
			b.peer(b.group(id), "EnableBfd", true, "BfdMultiHop", 1)
		}
		return newFailover(v, peer)
	}},
	{"failover.bfd", "", "a group without peers", func(b *bed) call { v, peer := b.twoVBRs(); b.group(v); return newFailover(v, peer) }},

	{"failover.named", "MissingParameter", "neither", func(b *bed) call { b.failover(); return on(api.DescribeVbrHa) }},
	{"failover.named", "", "by either member", func(b *bed) call { _, _, peer := b.failover(); return on(api.DescribeVbrHa, "VbrId", peer) }},

	{"failover.exists", "ResourceNotFound.VbrHa", "deleting what is not there", func(*bed) call { return on(api.DeleteVbrHa, "InstanceId", "vbrha-none") }},
	{"failover.exists", "ResourceNotFound.VbrHa", "deleting it twice", func(b *bed) call {
		group, _, _ := b.failover()
		b.do(api.DeleteVbrHa, "InstanceId", group)
		return on(api.DeleteVbrHa, "InstanceId", group)
	}},
	{"failover.exists", "ResourceNotFound.VbrHa", "deleting another account's", func(b *bed) call {
		group, _, _ := b.failover()
		return on(api.DeleteVbrHa, "InstanceId", group).by(bob)
	}},
	{"failover.exists", "ResourceNotFound.VbrHa", "deleting in another region", func(b *bed) call {
		group, _, _ := b.failover()
		return on(api.DeleteVbrHa, "InstanceId", group, "RegionId", away)
	}},
	{"failover.exists", "ResourceNotFound.VbrHa", "showing what is not there", func(b *bed) call {
		b.failover()
		return on(api.DescribeVbrHa, "VbrHaId", "vbrha-none")
	}},
	{"failover.exists", "ResourceNotFound.VbrHa", "showing another account's by its VBR", func(b *bed) call {
		_, v, _ := b.failover()
		return on(api.DescribeVbrHa, "VbrId", v).by(bob)
	}},
	{"failover.exists", "ResourceNotFound.VbrHa", "showing that of a VBR without", func(b *bed) call {
		b.failover()
		return on(api.DescribeVbrHa, "VbrId", b.vbr(b.circuit(), 5))
	}},
	{"failover.exists", "ResourceNotFound.VbrHa", "showing one with a VBR that is not in it", func(b *bed) call {
		group, _, _ := b.failover()
		return on(api.DescribeVbrHa, "VbrHaId", group, "VbrId", b.vbr(b.circuit(), 5))
	}},
	{"failover.exists", "", "showing one with its second member", func(b *bed) call {
		group, _, peer := b.failover()
		return on(api.DescribeVbrHa, "VbrHaId", group, "VbrId", peer)
	}},
	{"failover.exists", "", "deleting one that is being made", func(b *bed) call {
		v, peer := b.twoVBRs()
		b.delays()
		return on(api.DeleteVbrHa, "InstanceId", b.make(newFailover(v, peer)).id("VbrHaId"))
	}},

	{"vbr.delete-failover-group", "DependencyViolation", "a state's group whose VBR is on no CEN", func(b *bed) call {
		_, v, _ := b.failover()
		change(b, b.World().VBRs, v, func(r *model.VirtualBorderRouter) { r.CENs = nil })
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-failover-group", "", "after the group was deleted", func(b *bed) call {
		group, v, _ := b.failover()
		b.do(api.DeleteVbrHa, "InstanceId", group)
		if _, err := b.AttachCEN(v, model.CEN{ID: "cen-1"}, false); err != nil {
			b.Fatalf("%v", err)
		}
		return vbrCall(api.DeleteVirtualBorderRouter, v)
	}},
	{"vbr.delete-failover-group", "", "terminating a member", func(b *bed) call {
		_, v, _ := b.failover()
		return vbrCall(api.TerminateVirtualBorderRouter, v)
	}},
}
