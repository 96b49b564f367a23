package rpc

import (
	"encoding/xml"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
)

func TestCalls(t *testing.T) {
	b := newBed(t)
	vbr := b.vbr(b.circuit(), 100)

	r := b.call("DescribeVirtualBorderRouters", "Filter.1.Key", "VbrId", "Filter.1.Value.1", vbr)
	assert.Equal(t, contentJSON, r.header.Get("Content-Type"))
	set := r.json(t)["VirtualBorderRouterSet"].(map[string]any)["VirtualBorderRouterType"].([]any)
	require.Len(t, set, 1)
	assert.Equal(t, float64(100), set[0].(map[string]any)["VlanId"])

	// The same in XML, by a POST with everything in the body, by HMAC-SHA256.
	q := sign("POST", "alice", "a-secret", values("Action", "DescribeVirtualBorderRouters", "RegionId", home, "Format", "xml", "SignatureMethod", hmacSHA256))
	r = b.send("POST", "/", q.Encode(), "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	require.Equal(t, 200, r.status, r.text)
	assert.Equal(t, contentXML, r.header.Get("Content-Type"))
	var answer struct {
		XMLName xml.Name `xml:"DescribeVirtualBorderRoutersResponse"`
		VbrID   string   `xml:"VirtualBorderRouterSet>VirtualBorderRouterType>VbrId"`
	}
	require.NoError(t, xml.Unmarshal([]byte(r.text), &answer), r.text)
	assert.Equal(t, vbr, answer.VbrID)
}

func TestRefusals(t *testing.T) {
	b := newBed(t)
	circuit := b.circuit()
	b.vbr(circuit, 100)
	taken := b.call("CreateVirtualBorderRouter", "PhysicalConnectionId", circuit, "VlanId", 100, "LocalGatewayIp", "10.0.0.1",
		"PeerGatewayIp", "10.0.0.2", "PeeringSubnetMask", "255.255.255.252")
	message := b.refused(400, "InvalidVlanId.Used", taken)
	assert.True(t, strings.HasSuffix(message, " [vlan.unique]"), message)
	assert.Equal(t, "ecsim rules vlan.unique", taken.json(t)["Recommend"])

	r := b.call("NoSuchAction", "Format", "XML")
	var e struct {
		XMLName                          xml.Name `xml:"Error"`
		Code, Message, RequestId, HostId string
	}
	require.NoError(t, xml.Unmarshal([]byte(r.text), &e), r.text)
	assert.Equal(t, 404, r.status)
	assert.Equal(t, "InvalidAction.NotFound", e.Code)
	assert.NotEmpty(t, e.RequestId)
}

// TestGateway provokes every refusal that comes before an action is looked at; each has its place among the codes that
// any action may give.
func TestGateway(t *testing.T) {
	b := newBed(t)
	b.codes = map[string]bool{
		// What rules give, and what only a server that fails does.
		"InvalidAction.NotFound": true, "MissingParameter": true, "InvalidRegionId.NotFound": true, "IdempotentParameterMismatch": true,
		"InternalError": true, "ServiceUnavailable": true,
	}
	defer func() {
		for _, c := range api.CommonCodes {
			assert.True(t, b.codes[string(c.Code)], "%s is not provoked", c.Code)
			delete(b.codes, string(c.Code))
		}
		assert.Empty(t, b.codes, "these are not among the common codes")
	}()
	base := func() url.Values { return values("Action", "DescribeRegions") }
	signed := func(change func(url.Values)) reply {
		q := base()
		if change != nil {
			change(q)
		}
		return b.send("GET", "/?"+sign("GET", "alice", "a-secret", q).Encode(), "")
	}
	without := func(name string) reply {
		q := sign("GET", "alice", "a-secret", base())
		q.Del(name)
		return b.send("GET", "/?"+q.Encode(), "")
	}
	require.Equal(t, 200, signed(nil).status)

	b.refused(400, "MissingAction", without("Action"))
	for _, name := range []string{"AccessKeyId", "Signature", "SignatureNonce", "Timestamp"} {
		b.refused(400, "Missing"+name, without(name))
	}
	b.refused(400, "MissingVersion", signed(func(q url.Values) { q.Set("Version", "") }))
	b.refused(400, "InvalidVersion", signed(func(q url.Values) { q.Set("Version", "2014-05-26") }))
	b.refused(400, "InvalidVersion", signed(func(q url.Values) { q.Set("Version", "2020-03-31") }))
	b.refused(400, "InvalidParameter.Format", signed(func(q url.Values) { q.Set("Format", "YAML") }))
	b.refused(400, "InvalidSignatureMethod", signed(func(q url.Values) { q.Set("SignatureMethod", "HMAC-MD5") }))
	b.refused(400, "InvalidSignatureVersion", signed(func(q url.Values) { q.Set("SignatureVersion", "2.0") }))
	b.refused(404, "InvalidAccessKeyId.NotFound", b.as("nobody", "x", "DescribeRegions"))
	b.refused(400, "InvalidTimeStamp.Format", signed(func(q url.Values) { q.Set("Timestamp", "yesterday") }))
	b.refused(400, "InvalidTimeStamp.Expired", signed(func(q url.Values) { q.Set("Timestamp", time.Now().UTC().Add(-16*time.Minute).Format(timestampLayout)) }))
	b.refused(400, "InvalidTimeStamp.Expired", signed(func(q url.Values) { q.Set("Timestamp", time.Now().UTC().Add(16*time.Minute).Format(timestampLayout)) }))
	require.Equal(t, 200, signed(func(q url.Values) { q.Set("Timestamp", time.Now().UTC().Add(-14*time.Minute).Format(timestampLayout)) }).status)
	message := b.refused(400, "SignatureDoesNotMatch", b.as("alice", "wrong", "DescribeRegions"))
	assert.Contains(t, message, "server string to sign is:GET&%2F&AccessKeyId%3Dalice%26Action%3DDescribeRegions")

	q := sign("GET", "alice", "a-secret", base()).Encode()
	require.Equal(t, 200, b.send("GET", "/?"+q, "").status)
	b.refused(400, "SignatureNonceUsed", b.send("GET", "/?"+q, ""))
	b.refused(400, "InvalidParameter", b.send("GET", "/?"+sign("GET", "alice", "a-secret", base()).Encode()+"&Action=DescribeZones", ""))
	b.refused(400, "InvalidParameter", b.send("GET", "/?Action=%zz", ""))
	b.refused(400, "InvalidParameter", b.send("POST", "/", `{"Action":"DescribeRegions"}`, "Content-Type", "application/json"))
	b.refused(400, "UnsupportedHTTPMethod", b.send("DELETE", "/?"+q, ""))
	b.refused(404, "InvalidPath.NotFound", b.send("GET", "/v1/", ""))
	b.refused(400, "InvalidSignatureMethod", b.send("GET", "/?Action=DescribeRegions", "", "Authorization", "Basic YTpi"))
	b.refused(400, "IncompleteSignature", b.send("GET", "/?Action=DescribeRegions", "", "Authorization", acs3+" Credential=alice"))
	b.refused(400, "InvalidContentSha256", b.send("POST", "/", "a=b", "Content-Type", "application/x-www-form-urlencoded",
		"Authorization", acs3+" Credential=alice,SignedHeaders="+strings.Join(mustBeSigned, ";")+",Signature=0", "x-acs-action", "DescribeRegions", "x-acs-version", "2016-04-28",
		"x-acs-content-sha256", "0", "x-acs-signature-nonce", "n", "x-acs-date", time.Now().UTC().Format(timestampLayout)))
}

// TestOddValues sends values that are none: the page's code or a 400, and never a 500.
func TestOddValues(t *testing.T) {
	b := newBed(t)
	circuit := b.circuit()
	for _, vlan := range []string{"1e3", "+5", " 5", "9223372036854775808", "-1", "3000", "", "\x00", "\xc0\xaf", "5\x00", strings.Repeat("9", 1<<20)} {
		r := b.send("POST", "/", sign("POST", "alice", "a-secret", values("Action", "CreateVirtualBorderRouter", "RegionId", home, "PhysicalConnectionId", circuit,
			"VlanId", vlan, "LocalGatewayIp", "10.0.0.1", "PeerGatewayIp", "10.0.0.2", "PeeringSubnetMask", "255.255.255.252")).Encode(),
			"Content-Type", "application/x-www-form-urlencoded")
		assert.Equal(t, 400, r.status, "%.20q: %.200s", vlan, r.text)
	}
	q := values("Action", "DescribeVirtualBorderRouters", "RegionId", home)
	for i := range 10000 {
		q.Set(fmt.Sprintf("Filter.%d.Key", i+1), "VbrId")
	}
	r := b.send("POST", "/", sign("POST", "alice", "a-secret", q).Encode(), "Content-Type", "application/x-www-form-urlencoded")
	assert.Equal(t, 400, r.status, "%.200s", r.text)
	r = b.send("POST", "/", strings.Repeat("a", maxText+1), "Content-Type", "application/x-www-form-urlencoded")
	b.refused(400, "InvalidParameter", r)
}

func TestAccountsAreApart(t *testing.T) {
	b := newBed(t)
	vbr := b.vbr(b.circuit(), 100)
	r := b.as("bob", "b-secret", "DescribeVirtualBorderRouters")
	assert.Equal(t, float64(0), r.json(t)["TotalCount"])
	assert.NotEqual(t, 200, b.as("bob", "b-secret", "DeleteVirtualBorderRouter", "VbrId", vbr).status)
	assert.Equal(t, float64(1), b.as("alice2", "x", "DescribeVirtualBorderRouters").json(t)["TotalCount"], "a second key of the account")
}

func TestTokensAndDryRuns(t *testing.T) {
	b := newBed(t)
	dry := b.do("CreateVpc", "CidrBlock", "10.0.0.0/8", "DryRun", true)
	assert.Len(t, dry, 1, "a request ID and nothing else")
	circuit := b.circuit()
	w, _ := b.core.snapshot()
	w.Put(&model.Account{UID: alice, Partner: true, OpenServices: []string{home}})
	require.NoError(t, b.core.replace(w))
	dry = b.do("CreateVirtualPhysicalConnection", "PhysicalConnectionId", circuit, "VpconnAliUid", bob, "VlanId", 7, "Spec", "50M", "OrderMode", "PayByPhysicalConnectionOwner", "DryRun", true)
	assert.Equal(t, "DRYRUN.SUCCESS", dry["Code"])
	assert.Equal(t, float64(0), b.do("ListVirtualPhysicalConnections")["TotalCount"])
	first := b.do("CreateVpc", "CidrBlock", "10.0.0.0/8", "ClientToken", "t1")
	assert.Equal(t, first, b.do("CreateVpc", "CidrBlock", "10.0.0.0/8", "ClientToken", "t1"))
	b.refused(400, "IdempotentParameterMismatch", b.call("CreateVpc", "CidrBlock", "172.16.0.0/12", "ClientToken", "t1"))
	assert.Equal(t, float64(1), b.do("DescribeVpcs")["TotalCount"])
}

// TestEqualServersAnswerEqually proves that answers are a function of the start and the calls.
func TestEqualServersAnswerEqually(t *testing.T) {
	run := func() (all []string) {
		b := newBed(t)
		b.vbr(b.circuit(), 100)
		for _, action := range []string{"DescribeVirtualBorderRouters", "DescribePhysicalConnections", "Nonsense"} {
			all = append(all, strings.ReplaceAll(b.call(action).text, strings.TrimPrefix(b.url, "http://"), "HOST"))
		}
		return append(all, b.send("GET", "/_ecsim/state", "").text)
	}
	assert.Equal(t, run(), run())
}

// TestReadersSeeNoTornState has many clients read while a VPC comes and goes: an answer is of one instant, so that its
// total is the number of what it lists, and a client sees what it wrote itself.
func TestReadersSeeNoTornState(t *testing.T) {
	b := newBed(t)
	b.http.Transport.(*http.Transport).MaxIdleConnsPerHost = 64
	stop := make(chan struct{})
	var writer, readers sync.WaitGroup
	writer.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			id := b.do("CreateVpc", "CidrBlock", "10.0.0.0/8")["VpcId"]
			b.do("CreateVSwitch", "VpcId", id, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-hangzhou-b")
			sw := b.do("DescribeVSwitches", "VpcId", id)["VSwitches"].(map[string]any)["VSwitch"].([]any)
			if !assert.Len(t, sw, 1, "a writer reads what it wrote") {
				return
			}
			b.do("DeleteVSwitch", "VSwitchId", sw[0].(map[string]any)["VSwitchId"])
			b.do("DeleteVpc", "VpcId", id)
		}
	})
	for range 32 {
		readers.Go(func() {
			for range 20 {
				// A VPC and its router and table are one thing: all there, or none.
				vpcs := b.do("DescribeVpcs")
				for _, v := range vpcs["Vpcs"].(map[string]any)["Vpc"].([]any) {
					assert.NotEmpty(t, v.(map[string]any)["VRouterId"])
				}
				assert.Len(t, vpcs["Vpcs"].(map[string]any)["Vpc"], int(vpcs["TotalCount"].(float64)))
			}
		})
	}
	readers.Wait()
	close(stop)
	writer.Wait()
}

// Whatever is answered is on disk, and so is what a refusal tells of: that something is gone, say.
func TestRefusalsWaitForTheDisk(t *testing.T) {
	b := newBed(t)
	var waits atomic.Int64
	disk := func(wait func() error) {
		b.core.mu.Lock()
		defer b.core.mu.Unlock()
		b.core.durable = wait
		b.core.view.Store(nil)
	}
	disk(func() error { waits.Add(1); return nil })
	b.refused(404, "InvalidVbrId.NotFound", b.call("DeleteVirtualBorderRouter", "VbrId", "vbr-gone"))
	assert.EqualValues(t, 1, waits.Load())
	assert.Equal(t, 404, b.send("POST", "/_ecsim/operator", `{"id":"pc-gone","event":"approve"}`).status)
	assert.EqualValues(t, 2, waits.Load())
	b.do("DescribeVpcs")
	assert.EqualValues(t, 3, waits.Load())

	disk(func() error { return errors.New("the disk is gone") })
	b.refused(503, "ServiceUnavailable", b.call("DeleteVirtualBorderRouter", "VbrId", "vbr-gone"))
}
