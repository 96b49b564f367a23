package trace_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/scenarios/trace"
	"ecsim/sim"
	"ecsim/sim/record"
)

var begin = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// TestLogReadsWhatIsWritten writes one line of every kind and reads it again.
func TestLogReadsWhatIsWritten(t *testing.T) {
	var file bytes.Buffer
	w := model.New(begin, 1)
	log := record.NewWriter(&file, w, nil)
	req := model.Request{ID: "R1", Account: "7", Action: "CreateVpc", Params: []model.Param{{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "VpcName", Value: "a \"b\" <c> 杭州"}}}
	e := sim.New(w)
	resp, refused := e.Do(req)
	require.Nil(t, refused)
	log.Call(w.Now, &req, resp, refused)
	bad := model.Request{ID: "R2", Account: "7", Action: "DeleteVpc", Params: []model.Param{{Name: "VpcId", Value: "vpc-x"}}}
	resp2, refused := e.Do(bad)
	require.NotNil(t, refused)
	log.Call(w.Now, &bad, resp2, refused)
	for _, c := range []sim.Change{
		{Operator: &sim.OperatorChange{ID: "pc-1", Event: "approve"}},
		{Fault: &sim.FaultChange{Target: "pc-1", Down: true}},
		{Fault: &sim.FaultChange{Target: "pc-1"}},
		{Router: &model.CustomerRouter{Name: "edge", ASN: 65001, Prefixes: []string{"10.0.0.0/8"}}},
		{RemoveRouter: "edge"},
		{CEN: &sim.CENChange{VbrID: "vbr-1", CEN: model.CEN{ID: "cen-1", Owner: "7"}, Attach: true}},
		{},
	} {
		log.Change(begin.Add(time.Hour), c)
	}
	log.World(w)
	require.NoError(t, log.Close())

	r, err := trace.Open(&file, "log", trace.Options{})
	require.NoError(t, err)
	var got []string
	for {
		ev, err := r.Next()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		require.Equal(t, len(got)+1, ev.Line)
		got = append(got, fmt.Sprint(ev.Kind, " ", ev.Subject, ev.Action, " ", ev.Change, " ", ev.Time, " ", ev.Params, ev.RequestID, ev.Region, " ", ev.Outcome, ev.Status, ev.Code))
		switch ev.Action {
		case "CreateVpc":
			require.Equal(t, string(resp.Body.(api.Response).AppendJSON(nil)), string(ev.Response))
		case "DeleteVpc":
			require.Equal(t, refused.Message, ev.Message)
		}
		switch {
		case ev.Kind == trace.CEN:
			require.JSONEq(t, `{"cen":"cen-1","owner":"7"}`, string(ev.Body))
		case ev.Kind == trace.CustomerRouter && ev.Change == "put":
			require.JSONEq(t, `{"name":"edge","asn":65001,"prefixes":["10.0.0.0/8"]}`, string(ev.Body))
		case ev.Kind == trace.State:
			_, err := model.ReadSnapshot(bytes.NewReader(ev.Body), "state")
			require.NoError(t, err)
		}
	}
	const at, later = "2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"
	require.Equal(t, []string{
		fmt.Sprint(trace.State, "   ", at, " []", " ", 0, 0),
		fmt.Sprint(trace.Call, " CreateVpc  ", at, ` [{RegionId cn-hangzhou false} {VpcName a "b" <c> 杭州 false}]R1cn-hangzhou `, int(trace.Accepted), 200),
		fmt.Sprint(trace.Call, " DeleteVpc  ", at, " [{VpcId vpc-x false}]R2 ", int(trace.Refused), refused.Status, refused.Code),
		fmt.Sprint(trace.Operator, " pc-1 approve ", later, " [] 0 0"),
		fmt.Sprint(trace.Fault, " pc-1 down ", later, " [] 0 0"),
		fmt.Sprint(trace.Fault, " pc-1 up ", later, " [] 0 0"),
		fmt.Sprint(trace.CustomerRouter, " edge put ", later, " [] 0 0"),
		fmt.Sprint(trace.CustomerRouter, " edge removed ", later, " [] 0 0"),
		fmt.Sprint(trace.CEN, " vbr-1 attached ", later, " [] 0 0"),
		fmt.Sprint(trace.Clock, "   ", later, " [] 0 0"),
		fmt.Sprint(trace.State, "   ", at, " [] 0 0"),
	}, got)
}

// TestLogBroken has lines that no log has between two good ones, each named with its place.
func TestLogBroken(t *testing.T) {
	const header = `{"ecsim":"log","version":1,"at":"2026-01-01T00:00:00Z","state":{}}` + "\n"
	const good = `{"at":"2026-01-01T00:00:00Z"}` + "\n"
	for _, tt := range []struct{ line, want string }{
		{`{"at":"2026-01-01T00:00:00Z","call":"CreateVpc","account":"7"}`, "f:2:1: the call has neither a response nor a code"},
		{`{"at":"2026-01-01T00:00:00Z","call":"CreateVpc","response":{}}`, "f:2:1: the call has no account"},
		{`{"call":"CreateVpc","account":"7","response":{}}`, "f:2:1: at is missing: when it happened"},
		{`{"at":"yesterday"}`, `f:2:1: `},
		{`{"at":"2026-01-01T00:00:00Z","fault":{"target":"a"},"operator":{"id":"b"}}`, "f:2:1: the line has more than one of call, operator, fault, customerRouter, removeCustomerRouter, cen and state"},
		{`{"at":"2026-01-01T00:00:00Z","fault":"a"}`, `f:2:40: fault is a JSON string; expected an object`},
		{`{"at":"2026-01-01T00:00:00Z","falut":{}}`, `f:2:1: unknown field "falut"`},
		{`{"at":"2026-01-01T00:00:00Z","params":{"a":1}}`, `f:2:1: the parameter a is not a text`},
		{`{"at":`, "f:2:7: the line ends within an event; expected the rest of it"},
		{`{"ecsim":"log","version":1,"state":{}}`, "f:2:1: a second log begins here; expected what happened next"},
	} {
		r, err := trace.Open(strings.NewReader(header+tt.line+"\n"+good), "f", trace.Options{})
		require.NoError(t, err)
		_, err = r.Next()
		require.NoError(t, err)
		_, err = r.Next()
		var broken *trace.Broken
		require.True(t, errors.As(err, &broken), "%s: %v", tt.line, err)
		require.True(t, strings.HasPrefix(err.Error(), tt.want), "%s\ngot  %s\nwant %s", tt.line, err, tt.want)
		ev, err := r.Next()
		require.NoError(t, err, tt.line)
		require.Equal(t, 3, ev.Line)
		require.Equal(t, trace.Clock, ev.Kind)
	}
	for text, want := range map[string]string{
		`{"ecsim":"log","version":2,"state":{}}`: "f:1:1: the log is of version 2; expected 1",
		`{"ecsim":"dump","version":1}`:           `f:1:1: the first line has ecsim "dump"; expected "ecsim":"log"`,
		`{"ecsim":"log","version":1}`:            "f:1:1: the first line has no state; expected that of the world at the beginning",
		header + `{"at":"2026-01-01T0`:           "f:2:20: the file ends within an event, which begins at line 2; expected the rest of it",
	} {
		r, err := trace.Open(strings.NewReader(text), "f", trace.Options{})
		require.NoError(t, err)
		for err == nil {
			_, err = r.Next()
		}
		require.EqualError(t, err, want)
	}
}
