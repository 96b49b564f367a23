package trace

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/record"
)

const (
	logHead  = `{"ecsim":"log","version":1,"at":"2026-01-01T00:00:00Z","state":{"version":1,"now":"2026-01-01T00:00:00Z"}}` + "\n"
	logClock = `{"at":"2026-01-01T01:00:00Z"}` + "\n"
	logCall  = `{"at":"2026-01-01T00:00:00Z","call":"CreateVpc","account":"1000000000000001","requestId":"7D10AA17-E2EE-8E33-7994-6D48A3FD8EAE",` +
		`"params":{"RegionId":"cn-hangzhou","CidrBlock":"10.0.0.0/8"},"status":200,"response":{"VpcId":"vpc-1"}}` + "\n"
)

// TestLog: what the server's writer writes comes out as it went in.
func TestLog(t *testing.T) {
	w := model.New(model.Instant(1767225600000000000), 7)
	var b bytes.Buffer
	log := record.NewWriter(&b, w, func(err error) { t.Error(err) })
	at := w.Now
	params := []model.Param{{Name: "RegionId", Value: "cn-beijing"}, {Name: "Twice", Value: "1"}, {Name: "Twice", Value: "\u2028"}}
	odd := []model.Param{{Name: "Odd", Value: "\xff"}}
	log.Place(at).Write(&record.Line{Kind: record.Call, Account: "1", Action: "CreateVpc", Params: params, RequestID: "r1", Status: 200, Response: []byte(`{"VpcId":"vpc-1"}`)})
	log.Place(at + 1).Write(&record.Line{Kind: record.Call, Account: "2", Action: "Nope", Params: odd, RequestID: "r2", Status: 404, Code: "InvalidAction.NotFound", Message: "none", Rule: "action.exists"})
	changes := []sim.Change{
		{},
		{Operator: &sim.OperatorChange{ID: "pc-1", Event: "approve"}},
		{Fault: &sim.FaultChange{Target: "pc-1", Down: true}},
		{Fault: &sim.FaultChange{Target: "pc-1"}},
		{Router: &model.CustomerRouter{Name: "left", ASN: 65001, AuthKey: "k"}},
		{RemoveRouter: "left"},
		{CEN: &sim.CENChange{VbrID: "vbr-1", CEN: model.CEN{ID: "cen-1", Owner: "2"}, Attach: true}},
		{CEN: &sim.CENChange{VbrID: "vbr-1", CEN: model.CEN{ID: "cen-1"}}},
	}
	for i := range changes {
		log.Place(at + 2).WriteChange(&changes[i])
	}
	log.StatePlace(at).WriteState(w)
	require.NoError(t, log.Close())

	events, broken, end := readAll(t, b.String(), Options{})
	require.Equal(t, io.EOF, end)
	require.Empty(t, broken)
	for i, want := range []Event{
		{Kind: State, Time: at},
		{Service: "Vpc", Action: "CreateVpc", Account: "1", Region: "cn-beijing", Params: params, RequestID: "r1", Status: 200, Outcome: Accepted, Response: []byte(`{"VpcId":"vpc-1"}`), Time: at},
		{Service: "Vpc", Action: "Nope", Account: "2", Params: odd, RequestID: "r2", Status: 404, Outcome: Refused, Code: "InvalidAction.NotFound", Message: "none", Time: at + 1},
		{Kind: Clock, Time: at + 2},
		{Kind: Operator, Subject: "pc-1", Change: "approve", Time: at + 2},
		{Kind: Fault, Subject: "pc-1", Change: "down", Time: at + 2},
		{Kind: Fault, Subject: "pc-1", Change: "up", Time: at + 2},
		{Kind: CustomerRouter, Subject: "left", Change: "put", Body: []byte(`{"name":"left","asn":65001,"authKey":"k"}`), Time: at + 2},
		{Kind: CustomerRouter, Subject: "left", Change: "removed", Time: at + 2},
		{Kind: CEN, Subject: "vbr-1", Change: "attached", Body: []byte(`{"vbr":"vbr-1","cen":"cen-1","owner":"2","state":"attached"}`), Time: at + 2},
		{Kind: CEN, Subject: "vbr-1", Change: "detached", Body: []byte(`{"vbr":"vbr-1","cen":"cen-1","state":"detached"}`), Time: at + 2},
		{Kind: State, Time: at},
	} {
		got := events[i]
		if want.Kind == State {
			again, err := model.ReadSnapshot(bytes.NewReader(got.Body), "t")
			require.NoError(t, err)
			assert.Equal(t, w.Seed, again.Seed)
			got.Body = nil
		}
		want.Line, want.Index = i+1, i+1
		if len(got.Params) == 0 {
			got.Params = nil
		}
		assert.Equal(t, want, got)
	}
	require.Len(t, events, 12)
}

func TestBrokenLogs(t *testing.T) {
	for _, x := range []struct {
		name, text string
		events     int
		broken     string
		end        string
	}{
		{"cut off", logHead + logCall + logCall[:60], 2, "t.json:3:61: the file ends within an event, which begins at line 3; expected the rest of it", "EOF"},
		{"a line cut off", logHead + logCall[:60] + "\n" + logClock, 2, "t.json:2:61: the line ends within an event; expected the rest of it", "EOF"},
		{"a line cut off where a value goes", logHead + `{"at":` + "\n" + logClock, 2, "t.json:2:7: the line ends within an event; expected the rest of it", "EOF"},
		{"a line cut off where a key goes", logHead + `{"at":"2026-01-01T00:00:00Z",` + "\r\n" + logClock, 2, "t.json:2:30: the line ends within an event; expected the rest of it", "EOF"},
		{"no JSON", logHead + "# a note\n" + logClock, 2, "t.json:2:1: the event is not JSON", "EOF"},
		{"a colon missing", logHead + strings.Replace(logCall, `"status":`, `"status" `, 1) + logClock, 2, "t.json:2:199: the event is not JSON: invalid character '2' after object name (expecting ':')", "EOF"},
		{"an unknown key", logHead + `{"at":"2026-01-01T00:00:00Z","colour":"red"}` + "\n" + logClock, 2, `t.json:2:30: the key "colour" is not known; expected "ecsim", "version", "at"`, "EOF"},
		{"an unknown key within", logHead + `{"at":"2026-01-01T00:00:00Z","fault":{"target":"pc-1","state":"down"}}` + "\n" + logClock, 2, `t.json:2:55: fault: "state" is not known there`, "EOF"},
		{"another kind within", logHead + `{"at":"2026-01-01T00:00:00Z","cen":{"vbrId":"v","cen":{"id":7}}}` + "\n" + logClock, 2, `cen: "cen.id" is a number, which is not of the kind expected there`, "EOF"},
		{"nothing within", logHead + `{"at":"2026-01-01T00:00:00Z","operator":{"id":"pc-1"}}` + "\n" + logClock, 2, "t.json:2:41: operator: event is missing", "EOF"},
		{"two logs", logHead + logCall + logHead + logClock, 4, "", "EOF"},
		{"blank lines", logHead + "\r\n\n" + logClock + " \n", 2, "", "EOF"},
		{"another version", strings.Replace(logHead, `"version":1`, `"version":2`, 1) + logClock, 0, "", "t.json:1:26: the log is of version 2; this ecsim reads version 1"},
		{"another version later", logHead + strings.Replace(logHead, `"version":1`, `"version":2`, 1) + logClock, 1, "", "t.json:2:26: the log is of version 2; this ecsim reads version 1"},
		{"no version", strings.Replace(logHead, `"version":1,`, ``, 1) + logClock, 0, "", `: "version" is missing; expected 1`},
		{"something else of ecsim", `{"ecsim":"diary","version":1}` + "\n" + logClock, 0, "", `t.json:1:10: ecsim is "diary"; expected "log"`},
		{"no state", `{"ecsim":"log","version":1,"at":"2026-01-01T00:00:00Z"}` + "\n" + logClock, 0, "", `t.json:1:1: the line has "ecsim" and does not tell of what; expected "state"`},
		{"no head", logCall + logClock, 0, "", `t.json:1:1: the log does not begin with a state; expected {"ecsim":"log","version":1,…} first`},
		{"a broken head", logHead[:90] + "\n" + logClock, 0, "", "t.json:1:91: the line ends within an event"},
		{"a head cut off", logHead[:90], 0, "", "t.json:1:91: the file ends within an event"},
	} {
		t.Run(x.name, func(t *testing.T) {
			events, broken, end := readAll(t, x.text, Options{Format: Log})
			assert.Len(t, events, x.events)
			if x.broken == "" {
				assert.Empty(t, broken)
			} else if assert.Len(t, broken, 1) {
				assert.Contains(t, broken[0], x.broken)
			}
			require.Error(t, end)
			assert.Contains(t, end.Error(), x.end)
			byteWise, _, _ := readBytes(x.text, Log)
			assert.Equal(t, events, byteWise, "the same, however the text comes in")
		})
	}
}

// TestLargeStates: a state may be larger than any other line, wherever it is.
func TestLargeStates(t *testing.T) {
	state := logHead[:strings.LastIndex(logHead, "}}")] + `,"vpcs":["` + strings.Repeat("x", 3<<20) + `"]}}` + "\n"
	later := strings.Replace(state, `"ecsim":"log","version":1,`, "", 1)
	call := strings.Replace(logCall, "10.0.0.0/8", strings.Repeat("x", 2<<20), 1)
	r, err := Open(strings.NewReader(state+logCall+later+call+strings.Repeat(logClock, 20000)), "t.json", Options{MaxEvent: 1 << 20})
	require.NoError(t, err)
	l := r.(*requestLog)
	for i := range 20004 {
		e, err := r.Next()
		if i == 3 {
			assert.EqualError(t, err, "t.json:4:1: the event has more than 1048576 bytes; expected it to end before")
			continue
		}
		require.NoError(t, err, i)
		require.Equal(t, i+1, e.Line)
	}
	assert.LessOrEqual(t, len(l.s.buf), 4*window, "the memory that a state needed is given back")
}

// logOf is a log of n calls, a line of which is as long as an ActionTrail event.
func logOf(n int) []byte {
	b := []byte(logHead)
	for i := range n {
		l := record.Line{Kind: record.Call, At: model.Instant(1767225600000000000 + int64(i)*1e9), Account: "1000000000000001", Action: "DescribeVpcs", Status: 200,
			Params:    []model.Param{{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "VpcName", Value: "vpc"}, {Name: "PageSize", Value: "50"}},
			RequestID: fmt.Sprintf("7D10AA17-E2EE-8E33-7994-%012d", i), Response: []byte(`{"PageSize":10,"TotalCount":1,"Vpcs":{"Vpc":[` + strings.Repeat(`{"CreationTime":"2026-01-01T00:00:00Z","Status":"Pending"},`, 12) + `{}]}}`)}
		b = l.Append(b)
	}
	return b
}

func BenchmarkReadLog(b *testing.B) {
	const n = 20000
	text := logOf(n)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		r, err := Open(bytes.NewReader(text), "bench", Options{})
		require.NoError(b, err)
		events := 0
		for ; err == nil; events++ {
			_, err = r.Next()
		}
		if err != io.EOF || events != n+2 {
			b.Fatal(events, err)
		}
	}
	b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "events/s")
}
