package sim_test

import (
	"testing"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

func TestDescribeVbrHa(t *testing.T) {
	b := newBed(t)
	v, peer := b.twoVBRs()
	b.advance(time.Hour)
	b.delays()
	group := b.make(newFailover(v, peer, "Name", "1st pair", "Description", "hangzhou, both lines")).id("VbrHaId")
	want := api.DescribeVbrHaResponse{
		VbrHaId: group, Name: "1st pair", Description: "hangzhou, both lines", RegionId: home, VbrId: v, PeerVbrId: peer,
		Status: "Creating", CreationTime: "2026-01-01T01:00:00Z",
	}
	shows(b, want, api.DescribeVbrHa, "VbrHaId", group)
	b.advance(4 * second)
	shows(b, want, api.DescribeVbrHa, "VbrId", v)
	b.advance(second)
	want.Status = "Active"
	shows(b, want, api.DescribeVbrHa, "VbrId", v)
	shows(b, want, api.DescribeVbrHa, "VbrId", peer)
	shows(b, want, api.DescribeVbrHa, "VbrId", peer, "VbrHaId", group, "ClientToken", "ignored")
	shows(b, api.DescribeVbrHaResponse{}, api.DescribeVbrHa, "VbrHaId", group, "DryRun", true) // it only checks
	b.make(vbrCall(api.TerminateVirtualBorderRouter, v))
	shows(b, want, api.DescribeVbrHa, "VbrId", v)
}

// TestFailoverDryRun: a dry run makes no group, and a group that is deleted while it is being made leaves no timer.
func TestFailoverDryRun(t *testing.T) {
	b := newBed(t)
	v, peer := b.twoVBRs()
	b.delays()
	before := b.snapshot()
	b.make(newFailover(v, peer, "DryRun", true))
	equal(b, before, b.snapshot())
	group := b.make(newFailover(v, peer)).id("VbrHaId")
	b.do(api.DeleteVbrHa, "InstanceId", group)
	equal(b, 0, b.World().VBRHAs.Len()+b.World().Timers.Len())
	equal(b, (*model.VBRHA)(nil), b.World().FailoverGroupOf(peer))
}
