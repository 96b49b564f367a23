package rpc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/record"
)

// recorded makes a bed whose server is recorded, and returns what ends the recording and gives the log.
func recorded(t *testing.T, change ...func(*Options)) (*bed, func() []byte) {
	t.Helper()
	var log bytes.Buffer
	var w *record.Writer
	b := newBed(t, append(change, func(o *Options) {
		w = record.NewWriter(&log, o.World, func(err error) { t.Error(err) })
		o.Record = w
	})...)
	return b, func() []byte {
		require.NoError(t, w.Close())
		return log.Bytes()
	}
}

// replayed does what a log says, line after line, on an engine of its own: each answer is the recorded one, to the byte. It
// returns the world that it ends with, and how many lines of each kind there were.
func replayed(t *testing.T, log []byte) (*model.World, map[record.Kind]int) {
	t.Helper()
	var d record.Decoder
	var l record.Line
	var e *sim.Engine
	kinds := map[record.Kind]int{}
	last := model.Instant(0)
	for number := 1; len(log) > 0; number++ {
		n, err := d.Decode(log, &l)
		require.NoError(t, err, "line %d: %s", number, log[:min(len(log), 400)])
		text := log[:n]
		require.Equal(t, byte('\n'), log[n], "one line")
		log = log[n+1:]
		require.Equal(t, string(text)+"\n", string(l.Append(nil)), "what is read is what was written")
		kinds[l.Kind]++
		if l.Kind == record.State {
			w, err := model.ReadSnapshot(bytes.NewReader(l.Body), "log")
			require.NoError(t, err)
			e, last = sim.New(w), w.Now
			continue
		}
		require.GreaterOrEqual(t, l.At, last, "line %d goes back in time", number)
		last = l.At
		if l.Kind != record.Call {
			change, err := l.Change()
			require.NoError(t, err, "line %d: %s", number, text)
			_, err = e.Apply(change)
			require.NoError(t, err, "line %d: %s", number, text)
			require.Equal(t, l.At, e.World().Now)
			continue
		}
		e.AdvanceTo(l.At)
		resp, refused := e.Do(model.Request{ID: l.RequestID, Account: l.Account, Action: l.Action, Params: l.Params})
		if refused != nil {
			require.Equal(t, fmt.Sprint(l.Status, l.Code, l.Message, l.Rule), fmt.Sprint(refused.Status, refused.Code, refused.Message, refused.Rule), "line %d: %s", number, text)
			continue
		}
		require.Equal(t, string(l.Response), string(appendAnswer(nil, l.Action, &resp, false)), "line %d: %s", number, text)
	}
	return e.World(), kinds
}

func snapshotOf(t *testing.T, w *model.World) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, w.WriteSnapshot(&b))
	return b.String()
}

// TestRecordReplays has clients read and write at once, beside the clock, faults, the provider's side, customer routers, CEN and
// other worlds: the log, done serially, gives each client the answer that it got.
func TestRecordReplays(t *testing.T) {
	start := bedStart
	for _, clock := range []struct {
		name string
		make func() *Clock
	}{{"virtual", VirtualClock}, {"real", func() *Clock { return RealClockFrom(start) }}} {
		t.Run(clock.name, func(t *testing.T) {
			b, end := recorded(t, func(o *Options) {
				o.Clock = clock.make()
				s := *o.World.Settings
				s.Quotas = map[string]int64{model.QuotaVpcsPerRegion: 1 << 20}
				s.Delays, s.BGP = model.DelaysDefault, model.BGPModel
				o.World.Settings = &s
				fresh := o.World.Fork()
				o.Fresh = func() (*model.World, error) { return fresh.Fork(), nil }
			})
			var answered sync.Map // request IDs of the answers that clients got
			var clients sync.WaitGroup
			for client := range 8 {
				clients.Go(func() { busy(b, rand.New(rand.NewPCG(1, uint64(client))), 120, &answered) })
			}
			clients.Wait()
			before, err := b.core.snapshot()
			require.NoError(t, err)
			log := end()
			after, kinds := replayed(t, log)
			sim.New(after).AdvanceTo(before.Now)
			assert.Equal(t, snapshotOf(t, before), snapshotOf(t, after))
			answered.Range(func(id, text any) bool {
				want := `"response":` + text.(string) + "}\n"
				if strings.Contains(text.(string), `"HostId"`) {
					want = `"requestId":"` + id.(string) + `"`
				}
				assert.Contains(t, string(log), want)
				return true
			})
			for _, k := range []record.Kind{record.State, record.Call, record.Clock, record.Operator, record.Fault, record.RouterPut, record.RouterRemoved} {
				assert.Positive(t, kinds[k], k.Key())
			}
			t.Log(kinds)
		})
	}
}

// TestRecordPlacesReads has reads meet writes as closely as they can: each read must stand among the writes where its answer is true.
func TestRecordPlacesReads(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(16)) // so that they are interrupted anywhere
	b, end := recorded(t)
	vpc := b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")["VpcId"].(string)
	var clients sync.WaitGroup
	const rounds = 4000
	send := func(n int, action model.Action, kv ...string) {
		req := model.Request{Account: alice, Action: action, Params: []model.Param{{Name: "RegionId", Value: home}}}
		for i := 0; i < len(kv); i += 2 {
			req.Params = append(req.Params, model.Param{Name: kv[i], Value: kv[i+1]})
		}
		clients.Go(func() {
			for range n {
				call := req
				call.ID = b.requestID()
				out, err := b.core.Do(&call)
				if !assert.NoError(t, err) || !assert.Nil(t, out.refused) {
					return
				}
				out.place.Write(&record.Line{Kind: record.Call, Account: call.Account, Action: call.Action, Params: call.Params, RequestID: out.resp.RequestID,
					Status: 200, Response: appendAnswer(nil, action, &out.resp, false)})
			}
		})
	}
	for i := range 4 {
		send(2*rounds, "DescribeVpcAttribute", "VpcId", vpc)
		send(rounds, "TagResources", "ResourceType", "VPC", "ResourceId.1", vpc, "Tag.1.Key", "k", "Tag.1.Value", fmt.Sprint(i))
	}
	clients.Wait()
	_, kinds := replayed(t, end())
	assert.Equal(t, 1+4*3*rounds, kinds[record.Call])
}

// busy is a client that makes n calls and admin requests, good and bad ones.
func busy(b *bed, r *rand.Rand, n int, answered *sync.Map) {
	var vpcs, circuits []string
	call := func(action string, kv ...any) map[string]any {
		reply := b.call(action, kv...)
		if len(kv) > 0 && kv[0] == "Format" {
			return nil
		}
		v := reply.json(b)
		answered.Store(v["RequestId"], reply.text)
		return v
	}
	some := func(ids []string) string {
		if len(ids) == 0 {
			return "none"
		}
		return ids[r.IntN(len(ids))]
	}
	create := func(kv ...any) {
		id, ok := call("CreatePhysicalConnection", append(kv, "AccessPointId", "ap-cn-hangzhou-yh-B", "LineOperator", "CT", "PeerLocation", "Hangzhou", "PortType", "10GBase-LR")...)["PhysicalConnectionId"].(string)
		if ok {
			circuits = append(circuits, id)
		}
	}
	for range n {
		switch r.IntN(20) {
		case 0, 1, 2:
			if id, ok := call("CreateVpc", "CidrBlock", "10.0.0.0/8", "VpcName", fmt.Sprint("vpc-", r.IntN(5)), "DryRun", r.IntN(4) == 0)["VpcId"].(string); ok {
				vpcs = append(vpcs, id)
			}
		case 3:
			call("DeleteVpc", "VpcId", some(vpcs))
		case 4, 5, 6:
			call("DescribeVpcs", "VpcId", some(vpcs))
		case 7:
			call("Format", "XML", "DescribeVpcs")
		case 8, 9:
			call("DescribeVpcs", "PageSize", 50, "PageNumber", 1+r.IntN(3))
		case 10:
			create("ClientToken", fmt.Sprint("token-", r.IntN(40)))
		case 11:
			call("DescribePhysicalConnections", "PageSize", 50)
		case 12:
			call("ConfirmPhysicalConnection", "PhysicalConnectionId", some(circuits))
		case 13:
			call("EnablePhysicalConnection", "PhysicalConnectionId", some(circuits), "DryRun", r.IntN(2) == 0)
		case 14:
			b.send("POST", "/_ecsim/clock", fmt.Sprintf(`{"advance":"%dms"}`, r.IntN(5_000_000)))
		case 15:
			create()
			for _, event := range []string{"approve", sim.OperatorEvents[r.IntN(len(sim.OperatorEvents))]} {
				b.send("POST", "/_ecsim/operator", fmt.Sprintf(`{"id":%q,"event":%q}`, some(circuits[max(0, len(circuits)-1):]), event))
			}
		case 16:
			b.send("POST", "/_ecsim/fault", fmt.Sprintf(`{"target":%q,"state":%q}`, some(append(circuits, "r-1")), []string{"up", "down"}[r.IntN(2)]))
		case 17:
			b.send("POST", "/_ecsim/customer-routers", fmt.Sprintf(`{"name":"r-%d","asn":65001,"prefixes":["192.168.0.0/16"],"authKey":"k"}`, r.IntN(3)))
		case 18:
			b.send("DELETE", fmt.Sprintf("/_ecsim/customer-routers/r-%d", r.IntN(3)), "")
		case 19:
			switch r.IntN(12) {
			case 0:
				b.send("POST", "/_ecsim/reset", "")
			case 1:
				b.send("PUT", "/_ecsim/state", `{"version":1,"now":"2026-03-01T00:00:00Z","settings":{"delays":"default"}}`)
			default:
				call("NoAction", "Odd", "\xff\"\u2028", "Twice", 1)
			}
		}
	}
}

// TestRecordOfAnExchange compares a log with what was done.
func TestRecordOfAnExchange(t *testing.T) {
	b, end := recorded(t)
	vpc := b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")["VpcId"].(string)
	b.call("DeleteVpc", "VpcId", "vpc-1")
	b.as("alice", "wrong", "DescribeVpcs")
	circuit := b.circuit()
	vbr := b.vbr(circuit, 100)
	b.admin("POST", "/_ecsim/clock", `{"advance":"90m"}`)
	b.admin("POST", "/_ecsim/fault", `{"target":"`+circuit+`","state":"down"}`)
	b.admin("POST", "/_ecsim/cens", `{"vbr":"`+vbr+`","cen":"cen-1","state":"attached"}`)
	b.send("POST", "/_ecsim/operator", `{"id":"`+circuit+`","event":"approve"}`) // not in this state
	b.admin("POST", "/_ecsim/operator", `{"id":"`+circuit+`","event":"lock-financial"}`)
	b.admin("POST", "/_ecsim/customer-routers", `{"name":"left","asn":65001,"authKey":"s3cret","prefixes":["10.2.0.0/16"]}`)
	b.admin("DELETE", "/_ecsim/customer-routers/left", "")
	b.admin("POST", "/_ecsim/reset", "")

	log := end()
	_, kinds := replayed(t, log)
	assert.Equal(t, map[record.Kind]int{record.State: 2, record.Call: 6, record.Clock: 1, record.Fault: 1, record.CEN: 1, record.Operator: 1, record.RouterPut: 1,
		record.RouterRemoved: 1}, kinds)
	lines := strings.Split(strings.TrimSuffix(string(log), "\n"), "\n")
	assert.True(t, strings.HasPrefix(lines[0], `{"ecsim":"log","version":1,"at":"2026-01-01T00:00:00Z","state":{"version":1,"now":"2026-01-01T00:00:00Z",`), lines[0])
	assert.Contains(t, lines[1], `{"at":"2026-01-01T00:00:00Z","call":"CreateVpc","account":"`+alice+`","requestId":"`)
	assert.Contains(t, lines[1], `","params":{"CidrBlock":"10.0.0.0/8","RegionId":"cn-hangzhou"},"status":200,`)
	assert.Contains(t, lines[1], `"status":200,"response":{"VpcId":"`+vpc+`"`)
	assert.Contains(t, lines[2], `"status":404,"code":"InvalidVpcId.NotFound","message":"VpcId names vpc-1, which is no VPC of account `+alice+` [vpc.exists]","rule":"vpc.exists"}`)
	assert.Equal(t, []string{
		`{"at":"2026-01-01T01:30:00Z"}`,
		`{"at":"2026-01-01T01:30:00Z","fault":{"target":"` + circuit + `","down":true}}`,
		`{"at":"2026-01-01T01:30:00Z","cen":{"vbrId":"` + vbr + `","cen":{"id":"cen-1","owner":""},"attach":true}}`,
		`{"at":"2026-01-01T01:30:00Z","operator":{"id":"` + circuit + `","event":"lock-financial"}}`,
		`{"at":"2026-01-01T01:30:00Z","customerRouter":{"name":"left","asn":65001,"authKey":"s3cret","prefixes":["10.2.0.0/16"]}}`,
		`{"at":"2026-01-01T01:30:00Z","removeCustomerRouter":"left"}`,
	}, lines[7:13])
	for _, secret := range []string{"a-secret", "Signature", "AccessKeyId", "alice"} {
		assert.NotContains(t, string(log), secret)
	}
}

// TestRecordFails: the world is served on when the log cannot be written, and the server says so once.
func TestRecordFails(t *testing.T) {
	var mu sync.Mutex
	var said []error
	room := int64(3000)
	b := newBed(t, func(o *Options) {
		o.Record = record.NewWriter(&scarce{room: room}, o.World, func(err error) {
			mu.Lock()
			defer mu.Unlock()
			said = append(said, err)
		})
	})
	for range 20 {
		b.do("DescribeVpcs")
	}
	require.ErrorIs(t, b.core.record.Close(), errFull)
	b.do("DescribeVpcs")
	assert.Equal(t, []error{errFull}, said)
}

var errFull = errors.New("no room")

// scarce is a disk with room for so many bytes.
type scarce struct{ room int64 }

func (s *scarce) Write(b []byte) (int, error) {
	if s.room -= int64(len(b)); s.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

var _ io.Writer = (*scarce)(nil)

// TestRecordKeepsWhatWasAnswered: a call that nobody got an answer to has no line.
func TestRecordKeepsWhatWasAnswered(t *testing.T) {
	b, end := recorded(t)
	b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")
	b.core.mu.Lock()
	b.core.durable = func() error { return errors.New("the disk is full") }
	b.core.view.Store(nil)
	b.core.mu.Unlock()
	b.refused(503, string(api.CodeServiceUnavailable), b.call("DescribeVpcs"))
	b.refused(503, string(api.CodeServiceUnavailable), b.call("CreateVpc", "CidrBlock", "10.0.0.0/8"))
	_, kinds := replayed(t, end())
	assert.Equal(t, map[record.Kind]int{record.State: 1, record.Call: 1}, kinds)
}
