package live

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/netip"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	gobgp "github.com/osrg/gobgp/v3/api"
	"github.com/osrg/gobgp/v3/pkg/server"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"ecsim/bgp"
	"ecsim/bgp/bgptest"
	"ecsim/bgp/rib"
	"ecsim/model"
)

// figures are what one process measured of itself.
type figures struct {
	// Up is from nothing to all sessions Established, Stop from there to none.
	Up, Stop time.Duration
	// RSS is the resident memory that came with them, in bytes, IdleCPU the share of a core that they take at rest.
	RSS     int64
	IdleCPU float64
}

const (
	benchVBRs  = 100
	benchPeers = 8
	// benchRole names the environment variable that makes the test binary a process of the benchmark.
	benchRole = "ECSIM_BENCH_ROLE"
)

// TestMain lets the benchmark run in processes of their own: servers that have been stopped leave memory behind. When
// all tests are done, no goroutine is left but gobgp's own: one for each server, whose Serve never returns, and now and then
// one behind a channel of a neighbour that went while it was opening.
func TestMain(m *testing.M) {
	roles := map[string]func() (figures, error){"fabric": measureFabric, "bare": measureBare}
	if measure := roles[os.Getenv(benchRole)]; measure != nil {
		result, err := measure()
		if err == nil {
			err = json.NewEncoder(os.Stdout).Encode(result)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	http.DefaultClient.CloseIdleConnections()
	if err := goleak.Find(goleak.IgnoreAnyFunction("github.com/osrg/gobgp/v3/pkg/server.(*BgpServer).Serve"),
		goleak.IgnoreTopFunction("github.com/eapache/channels.(*InfiniteChannel).infiniteBuffer")); code == 0 && err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// BenchmarkSessions brings 800 sessions up, 100 VBRs with 8 peers each, beside as many bare pairs of gobgp servers, in
// turn, each in a process of its own. The model comes to the same in the time that it takes to compute it.
func BenchmarkSessions(b *testing.B) {
	var fabric, bare []figures
	for b.Loop() {
		bare = append(bare, benchProcess(b, "bare"))
		fabric = append(fabric, benchProcess(b, "fabric"))
	}
	middle := func(all []figures, of func(figures) float64) float64 {
		var v []float64
		for _, f := range all {
			v = append(v, of(f))
		}
		slices.Sort(v)
		return v[len(v)/2]
	}
	up := func(f figures) float64 { return f.Up.Seconds() * 1000 }
	memory := func(f figures) float64 { return float64(f.RSS) / (1 << 20) }
	cpu := func(f figures) float64 { return f.IdleCPU * 100 }
	stop := func(f figures) float64 { return f.Stop.Seconds() * 1000 }
	b.ReportMetric(middle(fabric, up), "up-ms")
	b.ReportMetric(middle(bare, up), "bare-up-ms")
	b.ReportMetric(middle(fabric, up)/middle(bare, up), "time-of-bare")
	b.ReportMetric(middle(fabric, memory), "MB")
	b.ReportMetric(middle(bare, memory), "bare-MB")
	b.ReportMetric(middle(fabric, memory)/middle(bare, memory), "memory-of-bare")
	b.ReportMetric(middle(fabric, cpu), "idle-cpu-%")
	b.ReportMetric(middle(bare, cpu), "bare-idle-cpu-%")
	computed := convergence()
	b.ReportMetric(float64(computed.Microseconds()), "model-µs")
	b.ReportMetric(middle(fabric, up)/1000/computed.Seconds(), "live-of-model")
	b.ReportMetric(middle(fabric, stop), "stop-ms")
	b.ReportMetric(middle(bare, stop), "bare-stop-ms")
}

// convergence is how long the model takes, in the median, to bring the same sessions up from nothing.
func convergence() time.Duration {
	w := bgptest.Square("model", benchVBRs, benchPeers, 1)
	e := bgp.Derive(w)
	var took []time.Duration
	for range 101 {
		start := time.Now()
		sessions := rib.Converge(e, w.Now, w.BGPSessions.Get)
		took = append(took, time.Since(start))
		for i := range sessions {
			if sessions[i].State != model.SessionEstablished || len(sessions[i].Received) == 0 {
				panic("the model did not converge")
			}
		}
	}
	slices.Sort(took)
	return took[len(took)/2]
}

func benchProcess(b *testing.B, role string) (f figures) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), benchRole+"="+role)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(b, err)
	require.NoError(b, json.Unmarshal(out, &f))
	return f
}

func measureFabric() (r figures, err error) {
	w := bgptest.Square("live", benchVBRs, benchPeers, 1)
	f, err := New(Options{})
	if err != nil {
		return r, err
	}
	before := resident()
	start := time.Now()
	if err := f.Apply(bgp.Derive(w)); err != nil {
		return r, err
	}
	up := map[string]bool{}
	for len(up) < benchVBRs*benchPeers {
		report, _ := f.Refresh()
		for _, s := range report.Sessions {
			if s.State == "Established" && len(s.Received) > 0 && len(s.Advertised) > 0 {
				up[s.PeerID] = true
			}
		}
		select {
		case <-f.news:
			time.Sleep(settle)
		case <-time.After(50 * time.Millisecond):
		}
		if time.Since(start) > time.Minute {
			return r, fmt.Errorf("%d sessions after a minute", len(up))
		}
	}
	r.Up = time.Since(start)
	r.rest(before)
	start = time.Now()
	f.Close()
	r.Stop = time.Since(start)
	return r, nil
}

// measureBare makes two servers a session, which connect by themselves, with a prefix each.
func measureBare() (r figures, err error) {
	l, port, err := reservePort()
	if err != nil {
		return r, err
	}
	defer l.Close()
	const n = benchVBRs * benchPeers
	before := resident()
	begin := time.Now()
	servers := make([]*server.BgpServer, 0, 2*n)
	ctx := context.Background()
	up := make(chan struct{}, 4*n)
	for i := range 2 * n {
		s := server.NewBgpServer(server.LoggerOption(quiet{}))
		go s.Serve()
		servers = append(servers, s)
		asn, other := uint32(45104), uint32(64512)
		if i%2 == 1 {
			asn, other = other, asn
		}
		own, peer := loopback(firstSpeaker+uint32(i)), loopback(firstSpeaker+uint32(i^1))
		if err := s.StartBgp(ctx, &gobgp.StartBgpRequest{Global: &gobgp.Global{
			Asn: asn, RouterId: fmt.Sprintf("10.%d.%d.1", i>>8, i&255), ListenPort: int32(port), ListenAddresses: []string{own.String()}, Families: []uint32{0, 1},
		}}); err != nil {
			return r, err
		}
		p, err := originated(netip.PrefixFrom(netip.AddrFrom4([4]byte{192, byte(i >> 8), byte(i), 0}), 24))
		if err != nil {
			return r, err
		}
		if _, err := s.AddPath(ctx, &gobgp.AddPathRequest{TableType: gobgp.TableType_GLOBAL, Path: p}); err != nil {
			return r, err
		}
		if i%2 == 0 { // the one side is watched, as the VBR's is
			if err := s.WatchEvent(ctx, &gobgp.WatchEventRequest{Peer: &gobgp.WatchEventRequest_Peer{}}, func(e *gobgp.WatchEventResponse) {
				if e.GetPeer().GetPeer().GetState().GetSessionState() == gobgp.PeerState_ESTABLISHED {
					up <- struct{}{}
				}
			}); err != nil {
				return r, err
			}
		}
		if err := s.AddPeer(ctx, &gobgp.AddPeerRequest{Peer: &gobgp.Peer{
			Conf:      &gobgp.PeerConf{NeighborAddress: peer.String(), PeerAsn: other},
			Transport: &gobgp.Transport{LocalAddress: own.String(), PassiveMode: i%2 == 0, RemotePort: uint32(port)},
			Timers:    &gobgp.Timers{Config: &gobgp.TimersConfig{ConnectRetry: 1, HoldTime: 30, KeepaliveInterval: 10}},
		}}); err != nil {
			return r, err
		}
	}
	for range n {
		select {
		case <-up:
		case <-time.After(time.Minute):
			return r, fmt.Errorf("no sessions for a minute")
		}
	}
	r.Up = time.Since(begin)
	r.rest(before)
	begin = time.Now()
	all := map[string]*speaker{}
	for i, s := range servers {
		all[strconv.Itoa(i)] = &speaker{server: s, cancel: func() {}}
	}
	stopAll(all)
	r.Stop = time.Since(begin)
	return r, nil
}

// rest measures what is there at rest.
func (r *figures) rest(before int64) {
	time.Sleep(500 * time.Millisecond)
	runtime.GC()
	debug.FreeOSMemory()
	r.RSS = resident() - before
	begin, used := time.Now(), cpuTime()
	time.Sleep(3 * time.Second)
	r.IdleCPU = (cpuTime() - used).Seconds() / time.Since(begin).Seconds()
}

func resident() int64 {
	b, _ := os.ReadFile("/proc/self/statm")
	fields := strings.Fields(string(b))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize())
}

func cpuTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
