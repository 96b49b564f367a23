package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/bgp/bgptest"
	"ecsim/model"
)

// TestServeLive serves a kept estate with real speakers: sessions come up, are kept as they were, and come up again after
// a restart, whether the server was stopped or killed. What they had come to is no more than a memory until then.
func TestServeLive(t *testing.T) {
	if testing.Short() {
		t.Skip("real sessions")
	}
	dir := t.TempDir()
	state := filepath.Join(dir, "state.json")
	f, err := os.Create(state)
	require.NoError(t, err)
	w := bgptest.Square(model.BGPOff, 2, 2, 3)
	require.NoError(t, w.WriteSnapshot(f))
	require.NoError(t, f.Close())
	established := func(p *process, n int) {
		t.Helper()
		for stop := time.Now().Add(30 * time.Second); ; time.Sleep(20 * time.Millisecond) {
			s := p.state(t)
			if strings.Count(s, `"state":"Established"`) == n && strings.Count(s, `"type":"BGP"`) == 3*n {
				return
			}
			if time.Now().After(stop) {
				t.Fatalf("%d sessions are not up: %s", n, s)
			}
		}
	}
	data := filepath.Join(dir, "data")
	p := startServe(t, "--bgp", "live", "--state", state, "--data", data)
	established(p, 4)
	p.stop(t, syscall.SIGTERM)

	p = startServe(t, "--data", data) // the estate says that its BGP is live
	established(p, 4)
	require.NoError(t, p.Process.Kill())
	<-p.waited

	// Without speakers it shows them as they were last seen.
	p = startServe(t, "--bgp", "off", "--data", data)
	established(p, 4)
	p.stop(t, syscall.SIGINT)

	// A peer whose router is gone meanwhile is not Established any more.
	p = startServe(t, "--bgp", "live", "--data", data)
	req, err := p.client.Post(p.url+"/_ecsim/customer-routers", "application/json", strings.NewReader(`{"name":"ce-bgp-vbr-1-0","asn":64512,"prefixes":["192.0.0.0/24"]}`))
	require.NoError(t, err)
	req.Body.Close()
	require.Equal(t, 200, req.StatusCode)
	established(p, 3)
	p.stop(t, syscall.SIGTERM)
}
