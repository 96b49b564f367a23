package bgp_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ecsim/bgp"
	"ecsim/model"
)

// TestVerdict breaks a session that fits in one way, and in every way further down the list as well: the first reason that
// holds is told.
func TestVerdict(t *testing.T) {
	verdict := func(state, reason string, silent bool) bgp.Verdict {
		return bgp.Verdict{State: state, Reason: reason, Silent: silent}
	}
	steps := []struct {
		name string
		do   func(*bgp.Estate, *bgp.Session)
		want bgp.Verdict
	}{
		{"VBR down", func(e *bgp.Estate, _ *bgp.Session) { e.VBRs[0].Up = false }, verdict("Idle", "vbr-down", false)},
		{"shut down", func(_ *bgp.Estate, s *bgp.Session) { s.Shutdown = true }, verdict("Idle", "administrative-shutdown", false)},
		{"no route", func(_ *bgp.Estate, s *bgp.Session) { s.Hop = "" }, verdict("Active", "no-route", false)},
		{"elsewhere", func(_ *bgp.Estate, s *bgp.Session) { s.Elsewhere = true }, verdict("Active", "no-answer", false)},
		{"line cut", func(_ *bgp.Estate, s *bgp.Session) { s.Line = false }, verdict("Active", "no-answer", true)},
		{"router down", func(e *bgp.Estate, _ *bgp.Session) { e.Customers[0].Up = false }, verdict("Active", "no-answer", true)},
		{"another password", func(_ *bgp.Estate, s *bgp.Session) { s.CustomerKey = "b" }, verdict("Active", "authentication-failed", false)},
		{"another AS there", func(_ *bgp.Estate, s *bgp.Session) { s.PeerASN = 65002 }, verdict("Idle", "bad-peer-as", false)},
		{"another AS here", func(_ *bgp.Estate, s *bgp.Session) { s.RemoteASN = 45105 }, verdict("Idle", "bad-peer-as", false)},
		{"a route too many", func(_ *bgp.Estate, s *bgp.Session) { s.Limit = 1 }, verdict("Idle", "maximum-prefixes", false)},
		{"nothing", func(*bgp.Estate, *bgp.Session) {}, verdict("Established", "established", false)},
	}
	fitting := func() (*bgp.Estate, *bgp.Session) {
		e := &bgp.Estate{VBRs: []bgp.Router{{Up: true}}, Customers: []bgp.Router{{Up: true, ASN: 65001}}, Sessions: []bgp.Session{
			{Hop: "ri-1", Line: true, Key: "a", CustomerKey: "a", LocalASN: 45104, RemoteASN: 45104, PeerASN: 65001, Limit: 2, Announced: make([]bgp.Announcement, 2)}}}
		return e, &e.Sessions[0]
	}
	for i, step := range steps {
		e, s := fitting()
		step.do(e, s)
		assert.Equal(t, step.want, e.Verdict(s), step.name)
		for _, further := range steps[i+1:] {
			further.do(e, s)
		}
		assert.Equal(t, step.want, e.Verdict(s), "%s, and all that comes after it", step.name)
	}

	e, s := fitting()
	s.RemoteASN = 0
	assert.Equal(t, model.SessionEstablished, e.Verdict(s).State, "any AS will do")
	s.Limit, e.Drop = 1, true
	assert.Equal(t, model.SessionEstablished, e.Verdict(s).State, "what is too much is dropped")
	s.Customer = -1
	assert.Equal(t, verdict("Active", "no-answer", false), e.Verdict(s), "nobody is there")
}
