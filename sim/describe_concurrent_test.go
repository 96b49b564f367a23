package sim_test

import (
	"reflect"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"ecsim/model"
	"ecsim/model/api"
)

// everyRead is a call of every action that only reads, as alice and as bob, with what it names, with an idempotency
// token, which reads have no use for, and as a dry run too.
func everyRead(e *pairEstate) (requests []model.Request) {
	named := map[string]string{
		"RegionId": home, "PhysicalConnectionId": e.circuitA, "VpcId": e.vpc.ID, "RouteTableId": e.tableA(),
		"BgpGroupId": e.group, "BgpPeerId": e.peer, "VSwitchId": e.switchI, "VRouterId": e.vpc.VRouterID,
	}
	group := &model.VBRHA{VbrID: e.vbrA, PeerVbrID: e.vbrB, Status: model.VBRHAActive}
	group.ID, group.Owner, group.Region = "vbrha-1", alice, home
	e.put(group)
	for _, s := range api.Actions() {
		if !s.ReadOnly() {
			continue
		}
		required, all := []any{"ClientToken", "token-1", "Token", "token-1"}, []any{"DryRun", true}
		named["InstanceId"] = e.nearA
		if s.Action == api.DescribePhysicalConnectionLOA {
			named["InstanceId"] = e.circuitA
		}
		switch s.Action {
		case api.ListTagResources:
			required = append(required, "ResourceType", "VPC", "ResourceId.1", e.vpc.ID)
		case api.ListTagResourcesForExpressConnect:
			required = append(required, "ResourceType", "VIRTUALBORDERROUTER", "ResourceId.1", e.vbrA)
		case api.DescribeVbrHa:
			required = append(required, "VbrHaId", group.ID)
		}
		for _, p := range s.Parameters {
			if v, ok := named[p.Name]; ok && p.Required {
				required = append(required, p.Name, v)
			} else if ok {
				all = append(all, p.Name, v)
			} else if p.Name == "Filter" {
				all = append(all, filter("Status", "active")...)
			}
		}
		for _, account := range []string{alice, bob} {
			requests = append(requests, e.request(on(s.Action, required...).by(account)), e.request(on(s.Action, required...).with(all...).by(account)))
		}
	}
	return requests
}

// TestReadsChangeNothing: a read leaves the world as it was, down to the bytes of its snapshot and the next RequestId.
func TestReadsChangeNothing(t *testing.T) {
	e := newPairEstate(t)
	answered := map[model.Action]bool{}
	requests := everyRead(e)
	before := e.snapshot()
	for _, req := range requests {
		first, refused := e.Do(req)
		again, refusedAgain := e.Do(req)
		assert.Equal(t, first, again, "%s", req.Action)
		assert.Equal(t, refused, refusedAgain, "%s", req.Action)
		assert.False(t, again.Replayed, "%s", req.Action)
		answered[req.Action] = answered[req.Action] || refused == nil
		assert.Equal(t, before, e.snapshot(), "%s", req.Action)
	}
	for a, ok := range answered {
		assert.True(t, ok, "%s is refused", a)
	}
}

// TestConcurrentReads is for the race detector: every read at once on one engine gives what it gives alone.
func TestConcurrentReads(t *testing.T) {
	e := newPairEstate(t)
	e.Fork() // as a server does to publish a world
	type answer struct {
		r       model.Response
		refused *model.APIError
	}
	requests := everyRead(e)
	alone := make([]answer, len(requests))
	for i, req := range requests {
		alone[i].r, alone[i].refused = e.Do(req)
	}
	var wait sync.WaitGroup
	for g := range 8 {
		wait.Go(func() {
			for i := range requests {
				at := (i + g*len(requests)/8) % len(requests)
				r, refused := e.Do(requests[at])
				if got := (answer{r, refused}); !reflect.DeepEqual(alone[at], got) {
					t.Errorf("%s: %+v, alone %+v", requests[at].Action, got, alone[at])
				}
				e.Check(requests[at])
			}
		})
	}
	wait.Wait()
}
