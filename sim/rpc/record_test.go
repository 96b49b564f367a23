package rpc

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/sim/record"
)

// lockedBuffer is a file that several goroutines may look at.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

// TestConcurrentRecord has many clients call, look, move the clock and change the world, and does what was recorded once more, one thing after the
// other: every answer is the same.
func TestConcurrentRecord(t *testing.T) {
	var file lockedBuffer
	w, _ := freshWorld()
	w.Settings.BGP = model.BGPModel
	log := record.NewWriter(&file, w, func(err error) { t.Error(err) })
	b := newBed(t, func(o *Options) { o.World, o.Record = w, log })
	var clients sync.WaitGroup
	for n := range 6 {
		clients.Go(func() {
			for i := range 25 {
				key := []string{"alice", "bob"}[(n+i)%2]
				secret := key[:1] + "-secret"
				call := func(kv ...any) reply {
					return b.send("GET", "/?"+sign("GET", key, secret, values(append(kv, "RegionId", home)...)).Encode(), "")
				}
				switch i % 5 {
				case 0:
					call("Action", "CreateVpc", "VpcName", fmt.Sprint("v", n, i))
				case 1, 2:
					call("Action", "DescribeVpcs", "PageSize", 50)
				case 3:
					call("Action", "DeleteVpc", "VpcId", fmt.Sprint("vpc-", n))
				case 4:
					b.send("POST", "/_ecsim/clock", `{"advance":"1s"}`)
					b.send("POST", "/_ecsim/fault", `{"target":"ap-cn-hangzhou-yh-B","state":"down"}`)
					b.send("POST", "/_ecsim/customer-routers", fmt.Sprintf(`{"name":"r%d","asn":65001,"prefixes":["10.%d.0.0/16"]}`, n, i))
				}
				if n == 0 && i == 12 {
					b.send("POST", "/_ecsim/reset", "")
				}
			}
		})
	}
	clients.Wait()
	require.NoError(t, log.Close())

	scanner := bufio.NewScanner(&file.b)
	scanner.Buffer(nil, 1<<24)
	var e *sim.Engine
	calls, refused, others := 0, 0, 0
	for n := 1; scanner.Scan(); n++ {
		var l record.Line
		require.NoError(t, json.Unmarshal(scanner.Bytes(), &l), "line %d", n)
		require.NoError(t, l.Check(n == 1), "line %d", n)
		if l.State != nil {
			w, err := model.ReadSnapshot(bytes.NewReader(l.State), "state")
			require.NoError(t, err)
			e = sim.New(w)
			continue
		}
		c := sim.Change{At: l.At, Operator: l.Operator, Fault: l.Fault, Router: l.Router, RemoveRouter: l.RemoveRouter, CEN: l.CEN}
		if l.Call == "" {
			_, err := e.Apply(c)
			require.NoError(t, err, "line %d", n)
			others++
			continue
		}
		e.AdvanceTo(l.At)
		resp, why := e.Do(model.Request{ID: l.RequestID, Account: l.Account, Action: l.Call, Params: l.Params})
		calls++
		if why != nil {
			refused++
			require.Equal(t, []any{l.Status, l.Code, l.Message, l.Rule}, []any{why.Status, why.Code, why.Message, why.Rule}, "line %d", n)
			continue
		}
		require.Equal(t, string(l.Response), string(resp.Body.(api.Response).AppendJSON(nil)), "line %d", n)
	}
	require.NoError(t, scanner.Err())
	require.Equal(t, 6*20, calls)
	require.Greater(t, refused, 20)
	require.Equal(t, 6*15, others)
}

type fullDisk struct{ left int }

func (f *fullDisk) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, fmt.Errorf("no space left on device")
	}
	return len(p), nil
}

// TestRecordThatCannotBeWritten tells once, and holds nobody up.
func TestRecordThatCannotBeWritten(t *testing.T) {
	w, _ := freshWorld()
	told := make(chan error, 2)
	log := record.NewWriter(&fullDisk{left: 2000}, w, func(err error) { told <- err })
	b := newBed(t, func(o *Options) { o.World, o.Record = w, log })
	for range 40 {
		b.send("GET", "/?"+sign("GET", "alice", "a-secret", values("Action", "DescribeVpcs", "RegionId", home)).Encode(), "")
	}
	require.EqualError(t, <-told, "no space left on device")
	require.EqualError(t, log.Close(), "no space left on device")
	require.Empty(t, told)
}
