package model_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
)

// speaking is a state with a BGP session that has not noticed that its neighbour is gone, with one piece replaced.
func speaking(old, new string) string {
	text := state(table("physicalConnections", strings.NewReplacer(`"r"`, `"cn-hangzhou"`, `"ap"`, `"ap-cn-hangzhou-yh-B"`).Replace(aCircuit)),
		table("virtualBorderRouters", strings.Replace(aVBR, `"r"`, `"cn-hangzhou"`, 1)), table("bgpGroups", strings.Replace(aGroup, `"r"`, `"cn-hangzhou"`, 1)),
		table("bgpPeers", strings.Replace(aPeer, `"r"`, `"cn-hangzhou"`, 1)),
		table("customerRouters", `{"name":"dc","asn":65000,"remoteAsn":45104,"prefixes":["10.1.0.0/16"],"routerId":"192.0.2.1","attributes":[{"prefix":"10.1.0.0/16","peer":"bgp-1","prepend":1,"med":2,"origin":"egp"}],"peers":["bgp-1"]}`),
		table("bgpSessions", `{"peerId":"bgp-1","routerId":"vbr-1","state":"Established","reason":"established","since":"2025-12-31T00:00:00Z","lost":"2026-01-01T00:00:00Z",`+
			`"received":[{"prefix":"10.2.0.0/16","asPath":"65000","origin":"igp","med":3}],"advertised":["172.16.0.0/12"]}`))
	if n := strings.Count(text, old); old != "" && n != 1 {
		panic(old + " is not there once")
	}
	return strings.Replace(text, old, new, 1)
}

func TestReadSnapshotOfBGP(t *testing.T) {
	_, err := model.ReadSnapshot(strings.NewReader(speaking("", "")), "s.json")
	require.NoError(t, err)
	for _, tt := range []struct{ old, new, want string }{
		{`"asn":65000,`, `"asn":4294967295,`, `customerRouters dc: asn: 4294967295 is not an AS number, expected 1 to 4294967294`},
		{`"remoteAsn":45104`, `"remoteAsn":-1`, `customerRouters dc: remoteAsn: -1 is not an AS number, expected 1 to 4294967294, or 0 for any`},
		{`"192.0.2.1"`, `"0.0.0.0"`, `customerRouters dc: routerId: "0.0.0.0" is not a BGP identifier, expected an IPv4 address`},
		{`"prefixes":["10.1.0.0/16"]`, `"prefixes":["10.1.0.0/16","10.1.1.0/8"]`, `customerRouters dc: prefixes[1]: "10.1.1.0/8" is not canonical, expected "10.0.0.0/8"`},
		{`{"prefix":"10.1.0.0/16"`, `{"prefix":"10.9.0.0/16"`, `customerRouters dc: attributes[0].prefix: "10.9.0.0/16" is not one of the router's prefixes`},
		{`"prepend":1`, `"prepend":51`, `customerRouters dc: attributes[0].prepend: 51 is outside 0 to 50`},
		{`"peerId":"bgp-1"`, `"peerId":"bgp-2"`, `bgpSessions bgp-2: peerId: there is no BGP peer "bgp-2"`},
		{`"peerId":"bgp-1","routerId":"vbr-1"`, `"peerId":"bgp-1","routerId":"vbr-2"`, `bgpSessions bgp-1: routerId: "vbr-2" is not the VBR of BGP peer "bgp-1", which is "vbr-1"`},
		{`"state":"Established"`, `"state":"Establishd"`, `bgpSessions bgp-1: state: "Establishd" is not one of Idle, Connect, Active, OpenSent, OpenConfirm, Established; did you mean "Established"?`},
		{`"reason":"established"`, `"reason":"bfd-down?"`, `bgpSessions bgp-1: reason: "bfd-down?" is not one of`},
		{`"since":"2025-12-31T00:00:00Z"`, `"since":"2026-01-01T00:00:01Z"`, `bgpSessions bgp-1: since: 2026-01-01T00:00:01Z has not come yet, it is 2026-01-01T00:00:00Z`},
		{`"lost":"2026-01-01T00:00:00Z"`, `"lost":"2026-01-01T00:00:01Z"`, `bgpSessions bgp-1: lost: 2026-01-01T00:00:01Z has not come yet, it is 2026-01-01T00:00:00Z`},
		{`"state":"Established"`, `"state":"Active"`, `bgpSessions bgp-1: lost: only a session that is Established can have missed`},
		{`"10.2.0.0/16"`, `"10.2.0.1/16"`, `bgpSessions bgp-1: received[0].prefix: "10.2.0.1/16" is not canonical, expected "10.2.0.0/16"`},
		{`"origin":"igp"`, `"origin":"bgp"`, `bgpSessions bgp-1: received[0].origin: "bgp" is not one of igp, egp, incomplete`},
		{`"med":3`, `"med":4294967296`, `bgpSessions bgp-1: received[0].med: 4294967296 is outside 0 to 4294967295`},
		{`"172.16.0.0/12"`, `"172.16.0.0"`, `bgpSessions bgp-1: advertised[0]: "172.16.0.0" is not a CIDR block`},
	} {
		_, err := model.ReadSnapshot(strings.NewReader(speaking(tt.old, tt.new)), "s.json")
		assert.ErrorContains(t, err, tt.want)
	}
}
