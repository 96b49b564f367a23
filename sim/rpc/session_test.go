package rpc

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
)

// TestComputedSessions: what comes of BGP is seen in calls, in the events of faults and of time, and in a state that was
// put in the place of another.
func TestComputedSessions(t *testing.T) {
	b := newBed(t, func(o *Options) {
		o.World.Settings = &model.Settings{Delays: model.DelaysNone, Operator: model.OperatorAuto, BGP: model.BGPModel}
	})
	circuit := b.circuit()
	vbr := b.vbr(circuit, 100)
	group := b.do("CreateBgpGroup", "RouterId", vbr, "PeerAsn", 65001)["BgpGroupId"].(string)
	peer := b.do("CreateBgpPeer", "BgpGroupId", group)["BgpPeerId"].(string)
	status := func() string {
		t.Helper()
		rows := b.do("DescribeBgpPeers", "BgpPeerId", peer)["BgpPeers"].(map[string]any)["BgpPeer"].([]any)
		return rows[0].(map[string]any)["BgpStatus"].(string)
	}
	assert.Equal(t, "Active", status())
	b.admin("POST", "/_ecsim/customer-routers", `{"name":"dc","asn":65001,"prefixes":["192.168.0.0/16"],"peers":["`+peer+`"]}`)
	assert.Equal(t, "Established", status())
	metrics := b.send("GET", "/metrics", "").text
	assert.Contains(t, metrics, `ecsim_bgp_sessions{state="Established"} 1`)
	assert.Contains(t, metrics, `ecsim_bgp_sessions{state="Active"} 0`)
	said := b.admin("POST", "/_ecsim/fault", `{"target":"`+peer+`","state":"down"}`)["events"].([]any)
	require.Len(t, said, 3)
	assert.Equal(t, "administrative-shutdown", said[1].(map[string]any)["event"])
	assert.Equal(t, "Idle", status())
	b.admin("POST", "/_ecsim/fault", `{"target":"`+peer+`","state":"up"}`)

	b.admin("POST", "/_ecsim/fault", `{"target":"`+circuit+`","state":"down"}`)
	assert.Equal(t, "Established", status())
	text := b.send("GET", "/_ecsim/state", "").text
	b.admin("POST", "/_ecsim/clock", `{"advance":"30s"}`)
	assert.Equal(t, "Active", status())

	// The state as it was goes on as it would have.
	b.admin("PUT", "/_ecsim/state", text)
	assert.Equal(t, text, b.send("GET", "/_ecsim/state", "").text)
	// One that nobody has brought in line is brought in line.
	from, to := strings.Index(text, `"bgpSessions"`), strings.Index(text, `"faults"`)
	require.True(t, 0 < from && from < to)
	bare := text[:from] + text[to:]
	bare = bare[:strings.Index(bare, `"timers"`)]
	bare = strings.TrimRight(bare, ", \n\t") + "\n}\n"
	b.admin("PUT", "/_ecsim/state", bare)
	assert.Equal(t, "Active", status())
}
