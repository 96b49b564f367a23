package rpc

import (
	"bufio"
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
)

func TestAdminClock(t *testing.T) {
	b := newBed(t)
	assert.Equal(t, map[string]any{"status": "ok", "version": "test", "now": "2026-01-01T00:00:00Z"}, b.admin("GET", "/_ecsim/health", ""))
	vbr := b.vbr(b.circuit(), 100)
	b.do("TerminateVirtualBorderRouter", "VbrId", vbr)
	r := b.admin("POST", "/_ecsim/clock", `{"advance":"167h59m59s"}`)
	assert.Equal(t, []any{}, r["events"])
	r = b.admin("POST", "/_ecsim/clock", `{"advance":"1s"}`)
	assert.Equal(t, "2026-01-08T00:00:00Z", r["now"])
	events := r["events"].([]any)
	require.Len(t, events, 1)
	assert.Equal(t, "hold-ends", events[0].(map[string]any)["event"])
}

func TestAdminOperatorAndFaults(t *testing.T) {
	b := newBed(t, func(o *Options) { s := *o.World.Settings; s.Operator = model.OperatorManual; o.World.Settings = &s })
	id := b.do("CreatePhysicalConnection", "AccessPointId", "ap-cn-hangzhou-yh-B", "LineOperator", "CT", "PeerLocation", "Hangzhou", "PortType", "10GBase-LR")["PhysicalConnectionId"].(string)
	event := func(event string) reply {
		return b.send("POST", "/_ecsim/operator", `{"id":"`+id+`","event":"`+event+`"}`)
	}
	assert.Equal(t, map[string]any{"id": id, "status": "Approved"}, event("approve").json(t))
	assert.Equal(t, 409, event("approve").status)
	assert.Equal(t, map[string]any{"id": id, "status": "Allocated"}, event("allocate").json(t))
	assert.Equal(t, map[string]any{"id": id, "status": "FinancialLocked"}, event("lock-financial").json(t))

	assert.Len(t, b.admin("POST", "/_ecsim/fault", `{"target":"`+id+`","state":"down"}`)["events"], 1)
	assert.Empty(t, b.admin("POST", "/_ecsim/fault", `{"target":"`+id+`","state":"down"}`)["events"])
	assert.Len(t, b.admin("POST", "/_ecsim/fault", `{"target":"`+id+`","state":"up"}`)["events"], 1)
}

func TestAdminCustomerRoutersAndCENs(t *testing.T) {
	b := newBed(t)
	vbr := b.vbr(b.circuit(), 100)
	group := b.do("CreateBgpGroup", "RouterId", vbr, "PeerAsn", 65001)["BgpGroupId"].(string)
	peer := b.do("CreateBgpPeer", "BgpGroupId", group)["BgpPeerId"].(string)
	b.admin("POST", "/_ecsim/customer-routers", `{"name":"dc","asn":65001,"ip":"10.0.0.2","authKey":"k","prefixes":["192.168.0.0/16"],"peers":["`+peer+`"]}`)
	assert.Contains(t, b.send("GET", "/_ecsim/customer-routers", "").text, `"name":"dc"`)
	r := b.admin("POST", "/_ecsim/customer-routers", `{"name":"branch","asn":45105,"prefixes":["10.9.0.1/16","10.9.0.0/16"]}`)
	assert.Equal(t, map[string]any{"name": "branch", "asn": 45105.0, "prefixes": []any{"10.9.0.0/16"}}, r, "the router as it is kept")
	r = b.admin("POST", "/_ecsim/customer-routers", `{"name":"branch","asn":45104,"routerId":"10.9.0.1","remoteAsn":64512,"prefixes":["10.9.0.0/16"],
		"attributes":[{"prefix":"10.9.0.1/16","prepend":2,"med":50,"origin":"egp"}]}`)
	assert.Equal(t, map[string]any{"name": "branch", "asn": 45104.0, "routerId": "10.9.0.1", "remoteAsn": 64512.0, "prefixes": []any{"10.9.0.0/16"},
		"attributes": []any{map[string]any{"prefix": "10.9.0.0/16", "prepend": 2.0, "med": 50.0, "origin": "egp"}}}, r, "the router as it is kept")
	assert.Equal(t, 404, b.send("POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"peers":["bgp-none"]}`).status)
	assert.Equal(t, 200, b.send("DELETE", "/_ecsim/customer-routers/dc", "").status)
	assert.Equal(t, 404, b.send("DELETE", "/_ecsim/customer-routers/dc", "").status)

	attach := `{"vbr":"` + vbr + `","cen":"cen-1","owner":"7","state":"attached"}`
	assert.Equal(t, attach, strings.TrimSpace(b.send("POST", "/_ecsim/cens", attach).text))
	assert.Equal(t, 409, b.send("POST", "/_ecsim/cens", attach).status)
}

func TestAdminState(t *testing.T) {
	b := newBed(t)
	empty := b.send("GET", "/_ecsim/state", "").text
	b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")
	full := b.send("GET", "/_ecsim/state", "").text
	assert.NotEqual(t, empty, full)
	b.admin("POST", "/_ecsim/reset", "")
	assert.Equal(t, empty, b.send("GET", "/_ecsim/state", "").text)
	assert.Equal(t, float64(0), b.do("DescribeVpcs")["TotalCount"])
	b.admin("PUT", "/_ecsim/state", full)
	assert.Equal(t, full, b.send("GET", "/_ecsim/state", "").text)
	assert.Equal(t, float64(1), b.do("DescribeVpcs")["TotalCount"])

	r := b.send("PUT", "/_ecsim/state", "{\n  \"version\": 1,\n  \"now\": 7}")
	assert.Equal(t, 400, r.status)
	assert.Contains(t, r.text, "body:3:")
	assert.Equal(t, full, b.send("GET", "/_ecsim/state", "").text, "a bad state changes nothing")
}

func TestAdminBadInput(t *testing.T) {
	b := newBed(t)
	for _, x := range []struct {
		status       int
		method, path string
		body         string
	}{
		{400, "POST", "/_ecsim/clock", ``}, {400, "POST", "/_ecsim/clock", `{}`}, {400, "POST", "/_ecsim/clock", `{"advance":"-1s"}`},
		{400, "POST", "/_ecsim/clock", `{"advance":"soon"}`}, {400, "POST", "/_ecsim/clock", `{"advance":5}`}, {400, "POST", "/_ecsim/clock", `{"advance":"1s"} {}`},
		{400, "POST", "/_ecsim/clock", `{"advance":"1s","x":1}`}, {400, "POST", "/_ecsim/clock", strings.Repeat(" ", maxAdminBody+1)},
		{400, "POST", "/_ecsim/operator", `{"event":"approve"}`}, {400, "POST", "/_ecsim/operator", `{"id":"pc-1","event":"dance"}`},
		{404, "POST", "/_ecsim/operator", `{"id":"pc-1","event":"approve"}`}, {400, "POST", "/_ecsim/fault", `{"target":"pc-1","state":"sideways"}`},
		{404, "POST", "/_ecsim/fault", `{"target":"pc-1","state":"down"}`}, {400, "POST", "/_ecsim/fault", `{"state":"down"}`},
		{400, "POST", "/_ecsim/customer-routers", `{"asn":1}`}, {400, "POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"prefixes":["10.0.0.0/33"]}`},
		{400, "POST", "/_ecsim/cens", `{"vbr":"v"}`}, {404, "POST", "/_ecsim/cens", `{"vbr":"v","cen":"c","state":"attached"}`},
		{404, "GET", "/_ecsim/nothing", ``}, {405, "GET", "/_ecsim/clock", ``}, {405, "DELETE", "/_ecsim/state", ``}, {400, "PUT", "/_ecsim/state", `[]`},
		{405, "POST", "/metrics", ``}, {400, "POST", "/_ecsim/customer-routers", `{"name":"x","asn":23456}`},
	} {
		r := b.send(x.method, x.path, x.body)
		assert.Equal(t, x.status, r.status, "%s %s %.60s: %s", x.method, x.path, x.body, r.text)
		assert.NotEmpty(t, r.json(t)["error"], "%s %s %.60s", x.method, x.path, x.body)
	}
}

func TestAdminErrorsSayWhatIsExpected(t *testing.T) {
	b := newBed(t)
	for _, x := range []struct{ method, path, body, says string }{
		{"POST", "/_ecsim/clock", ``, "the body is empty, expected a JSON object"},
		{"POST", "/_ecsim/clock", `{"advance":`, "the body ends in the middle of its JSON object"},
		{"POST", "/_ecsim/clock", `{"advance":5}`, "advance is a JSON number, expected a string"},
		{"POST", "/_ecsim/clock", `[]`, "the body is a JSON array, expected an object"},
		{"POST", "/_ecsim/clock", `{"advance":"1h","ad":1}`, `the body is not the JSON object expected here: unknown field "ad"`},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":"65001"}`, "asn is a JSON string, expected a whole number"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"peers":"bgp-1"}`, "peers is a JSON string, expected a list of strings"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"attributes":"none"}`, "attributes is a JSON string, expected a list of objects"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"attributes":["none"]}`, "attributes is a JSON string, expected an object"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"attributes":[{"med":-1}]}`, "attributes[0].med: -1 is outside 0 to 4294967295"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"routerId":"x"}`, `routerId: "x" is not a BGP identifier, expected an IPv4 address`},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"routerId":"224.0.0.5"}`, `routerId: "224.0.0.5" is not a BGP identifier, expected an IPv4 address`},
		{"POST", "/_ecsim/customer-routers", `{"asn":1}`, "name is missing"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x"}`, "asn 0 is reserved"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"ip":"0.0.0.0"}`, `ip "0.0.0.0" is not the address of an interface`},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"authKey":"a b"}`, "authKey has a character that is not printable ASCII, or a blank"},
		{"POST", "/_ecsim/customer-routers", `{"name":"ap-cn-hangzhou-yh-B","asn":1}`, `name "ap-cn-hangzhou-yh-B" names something else already, of the kind AccessPoint`},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"prefixes":["10.0.0.0/8","239.1.0.0/16"]}`, "prefixes[1] 239.1.0.0/16 is a range of multicast groups, which no router announces"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"prefixes":["127.0.0.0/8"]}`, "prefixes[0] 127.0.0.0/8 is a part of the loopback network, which no router announces"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"prefixes":["::1/128"]}`, "prefixes[0] ::1/128 is a part of the loopback network, which no router announces"},
		{"POST", "/_ecsim/customer-routers", `{"name":"x","asn":1,"prefixes":["255.255.255.255/32"]}`, "prefixes[0] 255.255.255.255/32 is reserved, which no router announces"},
		{"POST", "/_ecsim/fault", `{"target":"<x>","state":"on"}`, `state is "on", expected up or down`},
		{"DELETE", "/_ecsim/state", ``, "the method is DELETE, expected GET or PUT"},
	} {
		assert.Equal(t, map[string]any{"error": x.says}, b.send(x.method, x.path, x.body).json(t), "%s %s %s", x.method, x.path, x.body)
	}
}

// A reset goes back to the start: the clock too, however far it was put forward.
func TestResetForgetsTheAdvance(t *testing.T) {
	b := newBed(t, func(o *Options) { o.Clock = RealClockFrom(o.World.Now) })
	b.admin("POST", "/_ecsim/clock", `{"advance":"87600h"}`)
	b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")
	later := b.send("GET", "/_ecsim/state", "").text
	for _, x := range []struct{ year, method, path, body string }{{"2026", "POST", "/_ecsim/reset", ""}, {"2035", "PUT", "/_ecsim/state", later}} {
		assert.Regexp(t, "^"+x.year, b.admin(x.method, x.path, x.body)["now"])
		assert.Regexp(t, "^"+x.year, b.admin("GET", "/_ecsim/health", "")["now"])
	}
}

// Resets at once make their worlds one after the other: what makes them may be a Fork, which is not for several goroutines.
func TestResetsAtOnce(t *testing.T) {
	made := 0
	first := model.New(bedStart, 1)
	b := newBed(t, func(o *Options) {
		o.Fresh = func() (*model.World, error) { made++; return first.Fork(), nil }
	})
	var clients sync.WaitGroup
	for range 8 {
		clients.Go(func() {
			for range 20 {
				assert.Equal(t, 200, b.send("POST", "/_ecsim/reset", "").status)
			}
		})
	}
	clients.Wait()
	assert.Equal(t, 8*20, made)
}

func TestAdminIsGuarded(t *testing.T) {
	b := newBed(t, func(o *Options) { o.AdminToken = "secret" })
	assert.Equal(t, 401, b.send("GET", "/_ecsim/health", "").status)
	assert.Equal(t, 401, b.send("GET", "/metrics", "", "Authorization", "Bearer wrong").status)
	assert.Equal(t, 200, b.send("GET", "/metrics", "", "Authorization", "Bearer secret").status)

	open := newBed(t)
	assert.Equal(t, 403, open.send("POST", "/_ecsim/reset", "", "Origin", "http://example.com").status)
	assert.Equal(t, 403, open.send("GET", "/_ecsim/state", "", "Sec-Fetch-Site", "same-origin").status)
	assert.Equal(t, 200, open.send("GET", "/_ecsim/state", "", "Sec-Fetch-Site", "none").status, "typed in by hand")
	for address, want := range map[string]bool{"127.0.0.1:1": true, "[::1]:1": true, "10.0.0.1:1": false, "nonsense": false} {
		assert.Equal(t, want, loopback(address), address)
	}
}

func TestEventStream(t *testing.T) {
	b := newBed(t)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, "GET", b.url+"/_ecsim/events", nil)
	require.NoError(t, err)
	resp, err := b.http.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	lines := bufio.NewScanner(resp.Body)
	next := func() string {
		require.True(t, lines.Scan(), "%v", lines.Err())
		return lines.Text()
	}
	assert.Equal(t, ": watching", next())
	next()
	id := b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")["VpcId"].(string)
	assert.Equal(t, "id: 1", next())
	assert.Equal(t, "event: create", next())
	assert.Equal(t, `data: {"at":"2026-01-01T00:00:00Z","kind":"Vpc","resource":"`+id+`","event":"create","to":"Pending"}`, next())
}

func TestSlowWatcherIsDropped(t *testing.T) {
	h := newHub()
	w := h.watch()
	for range backlog + 1 {
		h.publish([]model.Event{{}})
	}
	assert.True(t, w.dropped)
	assert.Equal(t, 0, h.count())
	h.close()
	assert.Nil(t, h.watch())
}

func TestMetrics(t *testing.T) {
	b := newBed(t)
	b.call("CreateVpc", "CidrBlock", "10.0.0.0/8")
	b.call("Nonsense")
	text := b.send("GET", "/metrics", "").text
	for _, want := range []string{
		`ecsim_calls_total{action="CreateVpc",code="",status="200"} 1`, `ecsim_calls_total{action="unknown",code="InvalidAction.NotFound",status="404"} 1`,
		`ecsim_resources{kind="Vpc"} 1`, `ecsim_call_seconds_count{action="CreateVpc"} 1`,
	} {
		assert.Contains(t, text, want)
	}
}
