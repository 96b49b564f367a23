package replay

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/scenarios/trace"
	"ecsim/sim/record"
	"ecsim/sim/rpc"
	"ecsim/sim/simtest"
)

// served is a server in this process, and what its clients saw of it.
type served struct {
	t      *rapid.T
	s      *rpc.Server
	nonce  int
	events []trace.Event
	// log is what the server itself records.
	log    bytes.Buffer
	record *record.Writer
}

func serve(t *rapid.T, w *model.World) *served {
	v := &served{t: t}
	var body bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&body))
	v.add(trace.Event{Kind: trace.State, Body: body.Bytes()})
	v.record = record.NewWriter(&v.log, w, func(err error) { t.Error(err) })
	v.s = rpc.New(rpc.Options{World: w, SkipSignatures: true, Version: "test", Record: v.record, Fresh: func() (*model.World, error) { return model.New(start, 5), nil },
		Accounts: []rpc.Account{{UID: simtest.Owner, KeyID: simtest.Owner, Secret: "x"}, {UID: simtest.Neighbour, KeyID: simtest.Neighbour, Secret: "x"},
			{UID: simtest.Stranger, KeyID: simtest.Stranger, Secret: "x"}}})
	return v
}

func (v *served) add(ev trace.Event) {
	ev.Line = len(v.events) + 1
	ev.Index = ev.Line
	v.events = append(v.events, ev)
}

func (v *served) send(method, path, body, kind string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.RemoteAddr = "127.0.0.1:1"
	r.Header.Set("Content-Type", kind)
	w := httptest.NewRecorder()
	v.s.ServeHTTP(w, r)
	return w
}

// now is the served world's instant.
func (v *served) now() model.Instant {
	w := v.send(http.MethodGet, "/_ecsim/health", "", "")
	var health struct{ Now model.Instant }
	require.NoError(v.t, json.Unmarshal(w.Body.Bytes(), &health))
	return health.Now
}

// call makes a call and records what the client sees.
func (v *served) call(req model.Request) {
	v.nonce++
	q := url.Values{"Action": {string(req.Action)}, "AccessKeyId": {req.Account}, "Version": {"2016-04-28"}, "SignatureMethod": {"HMAC-SHA1"}, "SignatureVersion": {"1.0"},
		"SignatureNonce": {strconv.Itoa(v.nonce)}, "Timestamp": {time.Now().UTC().Format("2006-01-02T15:04:05Z")}, "Signature": {"x"}}
	for _, p := range req.Params {
		q.Add(p.Name, p.Value)
	}
	w := v.send(http.MethodPost, "/", q.Encode(), "application/x-www-form-urlencoded")
	ev := trace.Event{Time: v.now(), Service: "Vpc", Action: req.Action, Account: req.Account, Params: req.Params, Status: w.Code,
		RequestID: w.Header().Get("X-Acs-Request-Id"), Outcome: trace.Accepted, Response: w.Body.Bytes()}
	if w.Code >= 400 {
		var refusal struct{ Code, Message string }
		require.NoError(v.t, json.Unmarshal(w.Body.Bytes(), &refusal), w.Body)
		ev.Outcome, ev.Code, ev.Message, ev.Response = trace.Refused, model.Code(refusal.Code), refusal.Message, nil
	}
	v.add(ev)
}

// admin makes an admin request, and records the event when it is granted.
func (v *served) admin(path string, body any, ev trace.Event) {
	text, err := json.Marshal(body)
	require.NoError(v.t, err)
	if w := v.send(http.MethodPost, path, string(text), "application/json"); w.Code == http.StatusOK {
		ev.Time = v.now()
		if ev.Body != nil {
			ev.Body = text
		}
		v.add(ev)
	}
}

// TestServed: what the clients of a server see replays without divergence, and so does the log that the server keeps, as far as
// the world is one. The workload is random: calls of three accounts, valid and not, the provider's side, faults, routers,
// attachments, the clock and, seldom, a reset.
func TestServed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := simtest.Estates().Draw(t, "estate")
		if rapid.Bool().Draw(t, "BGP") {
			s := *w.Settings
			s.BGP = model.BGPModel
			w.Settings = &s
		}
		v := serve(t, w)
		defer v.s.Close()
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			if rapid.IntRange(0, 59).Draw(t, "reset") == 59 {
				v.send(http.MethodPost, "/_ecsim/reset", "", "")
				world, err := v.s.World()
				require.NoError(t, err)
				var body bytes.Buffer
				require.NoError(t, world.WriteSnapshot(&body))
				v.add(trace.Event{Kind: trace.State, Body: body.Bytes()})
			}
			world, err := v.s.World()
			require.NoError(t, err)
			switch rapid.IntRange(0, 9).Draw(t, "kind") {
			case 0:
				d := simtest.Waits(world).Draw(t, "time")
				v.admin("/_ecsim/clock", map[string]string{"advance": d.String()}, trace.Event{Kind: trace.Clock})
			case 1:
				if world.Circuits.Len()+world.VBRs.Len()+world.RouterInterfaces.Len() > 0 {
					o := simtest.Operations(world).Draw(t, "operation")
					v.admin("/_ecsim/operator", map[string]string{"id": o.Resource, "event": o.Event}, trace.Event{Kind: trace.Operator, Subject: o.Resource, Change: o.Event})
				}
			case 2:
				id, state := someID(t, world), rapid.SampledFrom([]string{"up", "down"}).Draw(t, "state")
				v.admin("/_ecsim/fault", map[string]string{"target": id, "state": state}, trace.Event{Kind: trace.Fault, Subject: id, Change: state})
			case 3:
				r := model.CustomerRouter{Name: "left", ASN: 65001, Prefixes: []string{"10.1.0.0/16"}}
				world.BGPPeers.Scan(func(p *model.BGPPeer) bool { r.Peers = append(r.Peers, p.ID); return len(r.Peers) < 3 })
				v.admin("/_ecsim/customer-routers", r, trace.Event{Kind: trace.CustomerRouter, Subject: r.Name, Change: "put", Body: []byte("{}")})
			case 4:
				id, state := someID(t, world), rapid.SampledFrom([]string{"attached", "detached"}).Draw(t, "state")
				v.admin("/_ecsim/cens", map[string]string{"vbr": id, "cen": "cen-1", "state": state}, trace.Event{Kind: trace.CEN, Subject: id, Change: state, Body: []byte("{}")})
			default:
				v.call(simtest.Requests(world).Draw(t, "request"))
			}
		}
		r, err := Run(context.Background(), &tape{events: v.events}, Options{Divergences: 3})
		require.NoError(t, err)
		require.Empty(t, r.Divergences, fmt.Sprintf("%+v", r.Divergences))
		require.Equal(t, len(v.events), r.Counts[Match])

		require.NoError(t, v.record.Close())
		in, err := trace.Open(bytes.NewReader(v.log.Bytes()), "log", trace.Options{})
		require.NoError(t, err)
		own, err := Run(context.Background(), in, Options{Divergences: 3})
		require.NoError(t, err)
		require.Empty(t, own.Divergences, fmt.Sprintf("%+v", own.Divergences))
		require.Equal(t, own.Events, own.Counts[Match])
		require.GreaterOrEqual(t, own.Events, len(v.events))
		require.Zero(t, own.InferredTotal+own.AccountsTotal+own.Backwards)
	})
}
