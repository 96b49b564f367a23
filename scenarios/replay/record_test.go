package replay

import (
	"context"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
	"ecsim/sim"
)

// cloud is a world whose calls are recorded, as the cloud's are: with IDs that no other world would make.
type cloud struct {
	t      testing.TB
	e      *sim.Engine
	events []trace.Event
	// silent leaves the answers out, as many recorders do.
	silent bool
}

const (
	uid    = "1000000000000001"
	region = "cn-hangzhou"
)

var start = model.At(time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC))

func newCloud(t testing.TB) *cloud {
	w := model.New(start, 4711)
	w.Settings = &model.Settings{Delays: model.DelaysNone}
	w.Put(&model.Account{UID: uid, OpenServices: []string{region}})
	return &cloud{t: t, e: sim.New(w)}
}

// call makes a call and records it; pairs are parameters.
func (c *cloud) call(action model.Action, pairs ...string) api.Response {
	req := model.Request{Account: uid, Action: action}
	for i := 0; i < len(pairs); i += 2 {
		req.Params = append(req.Params, model.Param{Name: pairs[i], Value: pairs[i+1]})
	}
	if spec, ok := api.Lookup(action); ok {
		if _, ok := spec.Parameter("RegionId"); ok {
			req.Params = append(req.Params, model.Param{Name: "RegionId", Value: region})
		}
	}
	c.wait(time.Second)
	ev := trace.Event{Line: len(c.events) + 1, Index: len(c.events) + 1, Time: c.e.World().Now, Service: "Vpc", Action: action, Account: uid, Region: region, Params: req.Params}
	var h [16]byte
	h[0], h[1] = byte(len(c.events)>>8), byte(len(c.events))
	req.ID = model.FormatRequestID(h)
	ev.RequestID = req.ID
	resp, refused := c.e.Do(req)
	if refused != nil {
		ev.Outcome, ev.Code, ev.Message, ev.Status = trace.Refused, refused.Code, refused.Message, refused.Status
		c.events = append(c.events, ev)
		return nil
	}
	ev.Outcome = trace.Accepted
	if !c.silent {
		ev.Response = resp.Body.(api.Response).AppendJSON(nil)
	}
	c.events = append(c.events, ev)
	return resp.Body.(api.Response)
}

func (c *cloud) wait(d time.Duration) { c.e.Advance(d) }

// operator lets the provider's side act, which no recorder sees.
func (c *cloud) operator(id, event string) {
	_, _, err := c.e.Operator(id, event)
	require.NoError(c.t, err)
}

// circuit brings a circuit into service.
func (c *cloud) circuit() string {
	id := c.call(api.CreatePhysicalConnection, "AccessPointId", "ap-cn-hangzhou-yh-B", "LineOperator", "CT", "PeerLocation", "Hangzhou", "PortType", "10GBase-LR").(*api.CreatePhysicalConnectionResponse).PhysicalConnectionId
	c.operator(id, "approve")
	c.operator(id, "allocate")
	c.call(api.ConfirmPhysicalConnection, "PhysicalConnectionId", id)
	c.call(api.EnablePhysicalConnection, "PhysicalConnectionId", id)
	return id
}

func (c *cloud) vbr(circuit, vlan string) string {
	r := c.call(api.CreateVirtualBorderRouter, "PhysicalConnectionId", circuit, "VlanId", vlan, "LocalGatewayIp", "10.0.0.1", "PeerGatewayIp", "10.0.0.2", "PeeringSubnetMask", "255.255.255.252")
	if r == nil {
		return ""
	}
	return r.(*api.CreateVirtualBorderRouterResponse).VbrId
}

// last is the event recorded last.
func (c *cloud) last() *trace.Event { return &c.events[len(c.events)-1] }

// tape reads recorded events.
type tape struct {
	events []trace.Event
	at     int
}

func (t *tape) Next() (*trace.Event, error) {
	if t.at == len(t.events) {
		return nil, io.EOF
	}
	t.at++
	return &t.events[t.at-1], nil
}

func (c *cloud) replay(opt Options) *Report {
	opt.Divergences = 100
	r, err := Run(context.Background(), &tape{events: c.events}, opt)
	require.NoError(c.t, err)
	total := 0
	for _, n := range r.Counts {
		total += n
	}
	require.Equal(c.t, r.Events, total)
	require.Equal(c.t, len(c.events), r.Events)
	return r
}
