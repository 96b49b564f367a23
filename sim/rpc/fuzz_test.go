package rpc

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/model/modeltest"
)

// FuzzParseForm holds the decoding of forms against net/url's where both accept.
func FuzzParseForm(f *testing.F) {
	for _, raw := range captures(f) {
		f.Add(parseCapture(f, raw).URL.RawQuery)
	}
	for _, s := range []string{"", "&", "=", "a", "a&a=1&a=%32", "a=%", "a=%4", "%zz=1", "a=+%2B", "a=b=c", "a=1;b=2", "\x00=\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ps, err := parseForm(nil, s, "query")
		want, wantErr := url.ParseQuery(s)
		if err != nil {
			assert.True(t, wantErr != nil || len(s) > maxText || strings.Count(s, "&") >= maxParams, "refused for nothing: %v", err)
			return
		}
		if wantErr != nil {
			// net/url no longer takes semicolons, nor very many parameters; both are none of the cloud's business.
			assert.True(t, strings.Contains(s, ";") || len(ps) > 10000, "accepted, though %v", wantErr)
			return
		}
		got := url.Values{}
		for _, p := range ps {
			got.Add(p.Name, p.Value)
		}
		assert.Equal(t, want, got)
	})
}

// fuzzServer is an estate of one site behind a server that takes any signature, or none but a true one. The function
// puts the estate back as it was, so that what one input finds does not depend on those before it.
func fuzzServer(f *testing.F, skip bool) (*Server, func()) {
	f.Helper()
	estate := modeltest.Estate(100, 1)
	s := New(Options{
		World: estate.Fork(), Fresh: freshWorld, Accounts: []Account{{alice, "testAK", "testSK"}, {bob, "bob", "b-secret"}}, SkipSignatures: skip,
		// A panic is answered 500; its stack is worth more than that.
		Log: slog.New(slog.NewTextHandler(f.Output(), &slog.HandlerOptions{Level: slog.LevelError})),
	})
	s.verifier.wall = func() time.Time { return captured }
	f.Cleanup(s.Close)
	return s, func() {
		if err := s.core.replace(estate.Fork()); err != nil {
			panic(err)
		}
	}
}

// serveRaw hands the server a request as net/http would after reading it.
func serveRaw(s *Server, method, path, query, body string, header http.Header) *httptest.ResponseRecorder {
	r := &http.Request{
		Method: method, URL: &url.URL{Path: path, RawQuery: query}, Host: "127.0.0.1:8400", Header: header,
		Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)), RemoteAddr: "127.0.0.1:40000",
	}
	out := httptest.NewRecorder()
	s.ServeHTTP(out, r)
	return out
}

// wellFormed checks an answer to a call: a status that is nobody's failure, and JSON or XML with a request ID.
func wellFormed(t *testing.T, out *httptest.ResponseRecorder) {
	t.Helper()
	text := out.Body.String()
	require.Less(t, out.Code, 500, text)
	require.NotEmpty(t, out.Header().Get("X-Acs-Request-Id"))
	require.Equal(t, fmt.Sprint(len(text)), out.Header().Get("Content-Length"))
	var answer struct{ RequestId, Code, Message string }
	switch out.Header().Get("Content-Type") {
	case contentJSON:
		require.NoError(t, json.Unmarshal([]byte(text), &answer), text)
	case contentXML:
		require.NoError(t, xml.Unmarshal([]byte(text), &answer), text)
	default:
		t.Fatalf("the type is %q: %s", out.Header().Get("Content-Type"), text)
	}
	require.Equal(t, out.Header().Get("X-Acs-Request-Id"), answer.RequestId, text)
	if out.Code != 200 {
		require.NotEmpty(t, answer.Code, text)
		require.NotEmpty(t, answer.Message, text)
	}
}

// keepable checks that whatever was accepted can be kept: a snapshot of it can be read again.
func keepable(t *testing.T, s *Server) {
	t.Helper()
	w, err := s.core.snapshot()
	require.NoError(t, err)
	require.Empty(t, w.Check())
}

// FuzzCall sends anything as a call.
func FuzzCall(f *testing.F) {
	for _, raw := range captures(f) {
		r := parseCapture(f, raw)
		body, err := io.ReadAll(r.Body)
		require.NoError(f, err)
		f.Add(r.Method, r.URL.Path, r.URL.RawQuery, string(body), r.Header.Get("Content-Type"), r.Header.Get("Authorization"), r.Header.Get("x-acs-action"), r.Header.Get("Accept"))
	}
	for _, query := range []string{
		"", "Action=DescribeRegions&Version=2016-04-28&AccessKeyId=testAK&Format=XML", "Action=ListResourceGroups&Version=2020-03-31&AccessKeyId=testAK",
		"Action=CreateVpc&RegionId=cn-hangzhou&CidrBlock=10.0.0.0/8&Version=2016-04-28&AccessKeyId=testAK", "Action=CreateVpc&RegionId=cn-hangzhou&DryRun=true&Version=2016-04-28&AccessKeyId=testAK&VpcName=%00%ff",
		"Action=CreatePhysicalConnection&RegionId=cn-hangzhou&AccessPointId=ap-cn-hangzhou-yh-B&LineOperator=CT&PeerLocation=H&PortType=10GBase-LR&Version=2016-04-28&AccessKeyId=testAK",
		"Action=%00&AccessKeyId=testAK&Version=2016-04-28&Format=xml", "Action=DescribeVpcs&RegionId=cn-hangzhou&PageNumber=9223372036854775807&PageSize=50&Version=2016-04-28&AccessKeyId=testAK",
	} {
		f.Add("GET", "/", query, "", "", "", "", "")
	}
	f.Add("POST", "/", "", "Action=DescribeRegions&Version=2016-04-28&AccessKeyId=bob", "application/x-www-form-urlencoded", "", "", "text/xml")
	estate := modeltest.Estate(100, 1)
	estate.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
		for _, query := range []string{
			"Action=DescribeVirtualBorderRouters&RegionId=cn-hangzhou&Filter.1.Key=VbrId&Filter.1.Value.1=" + v.ID, "Action=TerminateVirtualBorderRouter&RegionId=cn-hangzhou&VbrId=" + v.ID,
			"Action=ModifyVirtualBorderRouterAttribute&RegionId=cn-hangzhou&VlanId=7&Name=%00&VbrId=" + v.ID, "Action=CreateBgpGroup&RegionId=cn-hangzhou&PeerAsn=65001&RouterId=" + v.ID,
			"Action=CreateRouteEntry&RegionId=cn-hangzhou&DestinationCidrBlock=192.168.77.0/24&NextHopType=RouterInterface&NextHopId=" + v.Primary().VlanInterfaceID + "&RouteTableId=" + v.RouteTableID,
			"Action=DescribeRouteEntryList&RegionId=cn-hangzhou&RouteTableId=" + v.RouteTableID,
		} {
			f.Add("GET", "/", query+"&Version=2016-04-28&AccessKeyId=testAK", "", "", "", "", "")
		}
		return false
	})
	s, putBack := fuzzServer(f, true)
	f.Fuzz(func(t *testing.T, method, path, query, body, contentType, authorization, action, accept string) {
		putBack()
		if path == "/metrics" || strings.HasPrefix(path, "/_ecsim/") {
			path = "/"
		}
		h := http.Header{}
		for name, value := range map[string]string{"Content-Type": contentType, "Authorization": authorization, "X-Acs-Action": action, "Accept": accept} {
			if value != "" {
				h.Set(name, value)
			}
		}
		h.Set("X-Acs-Version", "2016-04-28")
		out := serveRaw(s, method, path, query, body, h)
		wellFormed(t, out)
		if out.Code == 200 {
			keepable(t, s)
		}
	})
}

// FuzzSignature makes up signatures, in the parameters and in the headers. None that is made up is taken for a true one,
// whatever else is in the call.
func FuzzSignature(f *testing.F) {
	for _, raw := range captures(f) {
		r := parseCapture(f, raw)
		f.Add(r.Method, r.URL.RawQuery, r.Header.Get("Authorization"), r.Header.Get("X-Acs-Date"), r.Header.Get("X-Acs-Content-Sha256"))
	}
	for _, a := range []string{
		"Basic YTpi", acs3, acs3 + " ", acs3 + " Credential=testAK", acs3 + " Credential=testAK,SignedHeaders=host,Signature=00",
		acs3 + " Credential=testAK,SignedHeaders=;;;host;host,Signature=,=,", acs3 + " Credential==,SignedHeaders==,Signature==",
	} {
		f.Add("POST", "RegionId=cn-hangzhou", a, "2026-11-21T20:20:10Z", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
	}
	s, _ := fuzzServer(f, false)
	// The captures' own signatures are true ones under testSK.
	s.verifier.keys["testAK"] = newKey(Account{alice, "testAK", "none of the captures is signed with this"})
	f.Fuzz(func(t *testing.T, method, query, authorization, date, digest string) {
		h := http.Header{"X-Acs-Action": {"DescribeRegions"}, "X-Acs-Version": {"2016-04-28"}, "X-Acs-Signature-Nonce": {"n"}}
		for name, value := range map[string]string{"Authorization": authorization, "X-Acs-Date": date, "X-Acs-Content-Sha256": digest} {
			if value != "" {
				h.Set(name, value)
			}
		}
		out := serveRaw(s, method, "/", query, "", h)
		wellFormed(t, out)
		require.NotEqual(t, 200, out.Code, out.Body)
	})
}

// FuzzError writes any text in an error and reads it back.
func FuzzError(f *testing.F) {
	for _, s := range []string{"", "plain", `"quoted" <b>&amp;</b> \n`, "]]>", "\x00\x01\x1f\x7f", "\xff\xc0\xaf", "\u2028\u2029", "杭州\r\n\t", "\ufffe\uffff\ufffd", "\U0010ffff", "\xed\xa0\x80"} {
		f.Add(s, "127.0.0.1:8400")
	}
	f.Fuzz(func(t *testing.T, message, host string) {
		e := &model.APIError{Status: 400, Code: api.CodeInvalidParameter, Message: message, Rule: "param.required", RequestID: "R"}
		type fields struct {
			XMLName                                     xml.Name `json:"-" xml:"Error"`
			RequestId, HostId, Code, Message, Recommend string
		}
		var fromJSON, fromXML fields
		text := appendError(nil, e, host, false)
		require.NoError(t, json.Unmarshal(text, &fromJSON), "%s", text)
		require.True(t, utf8.Valid(text))
		want := fields{fromJSON.XMLName, "R", jsonText(host), "InvalidParameter", jsonText(message), "ecsim rules param.required"}
		assert.Equal(t, want, fromJSON)

		text = appendError(nil, e, host, true)
		require.NoError(t, xml.Unmarshal(text, &fromXML), "%s", text)
		want = fields{fromXML.XMLName, "R", xmlText(host), "InvalidParameter", xmlText(message), "ecsim rules param.required"}
		assert.Equal(t, want, fromXML)
	})
}

// jsonText is what can be told of a text in JSON: bytes that are no UTF-8 become the replacement character.
func jsonText(s string) string { return string([]rune(s)) }

// xmlText is what can be told of a text in XML: what XML has no characters for becomes the replacement character too.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != 0xfffe && r != 0xffff {
			return r
		}
		return utf8.RuneError
	}, jsonText(s))
}

// FuzzAdmin sends anything to the admin endpoints.
func FuzzAdmin(f *testing.F) {
	for _, seed := range [][3]string{
		{"POST", "clock", `{"advance":"168h"}`}, {"POST", "clock", `{"advance":"-1s"}`}, {"POST", "clock", `{"advance":"2562047h"}`},
		{"POST", "operator", `{"id":"pc-bp1","event":"approve"}`}, {"POST", "fault", `{"target":"pc-1","state":"down"}`}, {"POST", "fault", `[]`},
		{"POST", "customer-routers", `{"name":"dc","asn":65001,"ip":"10.0.0.2","authKey":"k","prefixes":["192.168.0.0/16"],"peers":["bgp-1"]}`},
		{"POST", "customer-routers", `{"name":"a/b","asn":-1,"ip":"x","prefixes":null}`}, {"DELETE", "customer-routers/dc", ""}, {"GET", "customer-routers", ""},
		{"POST", "cens", `{"vbr":"vbr-1","cen":"cen-1","owner":"1","state":"attached"}`}, {"GET", "state", ""}, {"POST", "reset", ""}, {"GET", "health", ""},
		{"PUT", "state", `{"version":1,"now":"2026-01-01T00:00:00Z","settings":{"delays":"none"}}`}, {"PUT", "state", `{"version":1,"now":"2255-01-01T00:00:00Z","vpcs":[{}]}`},
		{"POST", "customer-routers", `{"name":"a\u0000b","asn":1}`}, {"POST", "customer-routers", `{"name":"a","asn":1,"authKey":"\u0000"}`},
		{"POST", "customer-routers", `{"name":"a","asn":1,"prefixes":["::ffff:10.0.0.0/104","2001:db8::1/32","10.0.0.1"],"ip":"fe80::1%z\u0000"}`},
		{"PATCH", "state", ""}, {"GET", "nothing", ""}, {"POST", "../", ""}, {"POST", "clock", "{}{}"}, {"POST", "clock", "null"}, {"POST", "clock", "\xff"},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	estate := modeltest.Estate(100, 1)
	estate.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
		for path, body := range map[string]string{
			"operator": `{"id":"` + v.Primary().CircuitID + `","event":"lock-security"}`, "fault": `{"target":"` + v.ID + `","state":"down"}`,
			"cens": `{"vbr":"` + v.ID + `","cen":"cen-1","owner":"1000000000000001","state":"attached"}`,
		} {
			f.Add("POST", path, body)
		}
		return false
	})
	estate.BGPPeers.Scan(func(p *model.BGPPeer) bool {
		f.Add("POST", "customer-routers", `{"name":"dc","asn":65000,"ip":"10.0.0.2","prefixes":["192.168.0.0/16"],"peers":["`+p.ID+`"]}`)
		return false
	})
	s, putBack := fuzzServer(f, true)
	f.Fuzz(func(t *testing.T, method, path, body string) {
		putBack()
		if path == "events" {
			return // a stream
		}
		out := serveRaw(s, method, "/_ecsim/"+path, "", body, http.Header{})
		require.Less(t, out.Code, 500, "%s", out.Body)
		if out.Code < 300 {
			var v any
			require.NoError(t, json.Unmarshal(out.Body.Bytes(), &v), out.Body)
			keepable(t, s)
		}
	})
}
