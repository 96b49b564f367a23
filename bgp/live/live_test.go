package live

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/bgp"
	"ecsim/bgp/bgptest"
	"ecsim/model"
)

// follow applies a world and collects reports until done says so, or a minute has passed.
type follower struct {
	f    *Fabric
	seen map[string]model.BGPSession
}

func (o *follower) until(t testing.TB, w *model.World, done func() bool) {
	t.Helper()
	require.NoError(t, o.f.Apply(bgp.Derive(w)))
	stop := time.Now().Add(20 * time.Second)
	for {
		r, _ := o.f.Refresh()
		for _, s := range r.Sessions {
			o.seen[s.PeerID] = s
		}
		if done() {
			return
		}
		if time.Now().After(stop) {
			t.Fatalf("not there: %+v", o.seen)
		}
		select {
		case <-o.f.news:
			time.Sleep(settle)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func TestX(t *testing.T) {
	f, err := New(Options{Hold: 3 * time.Second, Keepalive: time.Second})
	require.NoError(t, err)
	defer f.Close()
	o := &follower{f, map[string]model.BGPSession{}}
	w := bgptest.Square("live", 3, 4, 3)
	start := time.Now()
	o.until(t, w, func() bool {
		for _, s := range o.seen {
			if s.State != "Established" || len(s.Received) < 3 || len(s.Advertised) < 1 {
				return false
			}
		}
		return len(o.seen) == 12
	})
	fmt.Println(time.Since(start))
	for _, s := range o.seen {
		fmt.Printf("%+v\n", s)
		break
	}
	w.Put(&model.Fault{Target: "pc-1-0"})
	start = time.Now()
	o.until(t, w, func() bool { return o.seen["bgp-vbr-1-0"].State != "Established" })
	fmt.Println(time.Since(start), o.seen["bgp-vbr-1-0"])
	w.Remove(&model.Fault{Target: "pc-1-0"})
	start = time.Now()
	o.until(t, w, func() bool { return o.seen["bgp-vbr-1-0"].State == "Established" })
	fmt.Println(time.Since(start), o.seen["bgp-vbr-1-0"])
}
