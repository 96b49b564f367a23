package rpc

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/model"
)

const (
	alice = "1000000000000001"
	bob   = "1000000000000002"
	home  = "cn-hangzhou"
)

var bedStart = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

func freshWorld() (*model.World, error) {
	w := model.New(bedStart, 1)
	w.Settings = &model.Settings{Delays: model.DelaysNone, Operator: model.OperatorAuto}
	w.Put(&model.Account{UID: alice, OpenServices: []string{home}})
	return w, nil
}

// bed is a running server and a client of it.
type bed struct {
	*testing.T
	*Server
	url  string
	http *http.Client
	// codes, where it is not nil, collects the codes that refused has seen.
	codes map[string]bool
}

func newBed(t *testing.T, change ...func(*Options)) *bed {
	t.Helper()
	w, _ := freshWorld()
	o := Options{World: w, Fresh: freshWorld, Accounts: []Account{{alice, "alice", "a-secret"}, {alice, "alice2", "x"}, {bob, "bob", "b-secret"}}, Version: "test"}
	for _, c := range change {
		c(&o)
	}
	s := New(o)
	h := httptest.NewServer(s)
	t.Cleanup(func() { s.Close(); h.Close() })
	return &bed{T: t, Server: s, url: h.URL, http: h.Client()}
}

var nonce atomic.Uint64

// sign completes a call's parameters and signs them, the way version 1.0 does.
func sign(method, keyID, secret string, q url.Values) url.Values {
	for name, value := range map[string]string{
		"AccessKeyId": keyID, "Version": "2016-04-28", "SignatureMethod": hmacSHA1, "SignatureVersion": "1.0",
		"SignatureNonce": strconv.FormatUint(nonce.Add(1), 10), "Timestamp": time.Now().UTC().Format(timestampLayout),
	} {
		if !q.Has(name) {
			q.Set(name, value)
		}
	}
	var ps []model.Param
	for name, values := range q {
		for _, v := range values {
			ps = append(ps, model.Param{Name: name, Value: v})
		}
	}
	k := newKey(Account{KeyID: keyID, Secret: secret})
	pool := &k.v1sha1
	if q.Get("SignatureMethod") == hmacSHA256 {
		pool = &k.v1sha256
	}
	q.Set("Signature", base64.StdEncoding.EncodeToString(sum(pool, nil, appendStringToSign(nil, method, ps))))
	return q
}

// values makes parameters of alternating names and values.
func values(kv ...any) url.Values {
	q := url.Values{}
	for i := 0; i < len(kv); i += 2 {
		q.Set(kv[i].(string), fmt.Sprint(kv[i+1]))
	}
	return q
}

// reply is an answer.
type reply struct {
	status int
	header http.Header
	text   string
}

func (r reply) json(t testing.TB) map[string]any {
	t.Helper()
	var v map[string]any
	require.NoError(t, json.Unmarshal([]byte(r.text), &v), r.text)
	return v
}

func (b *bed) send(method, path, body string, header ...string) reply {
	b.Helper()
	req, err := http.NewRequest(method, b.url+path, strings.NewReader(body))
	require.NoError(b, err)
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := b.http.Do(req)
	require.NoError(b, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	require.NoError(b, err)
	return reply{resp.StatusCode, resp.Header, string(text)}
}

// call makes a signed call by alice.
func (b *bed) call(action string, kv ...any) reply {
	b.Helper()
	return b.as("alice", "a-secret", action, kv...)
}

func (b *bed) as(key, secret, action string, kv ...any) reply {
	b.Helper()
	q := values(append([]any{"Action", action, "RegionId", home}, kv...)...)
	return b.send("GET", "/?"+sign("GET", key, secret, q).Encode(), "")
}

// do is a call that must be accepted.
func (b *bed) do(action string, kv ...any) map[string]any {
	b.Helper()
	r := b.call(action, kv...)
	require.Equal(b, 200, r.status, r.text)
	return r.json(b)
}

// admin makes an admin request that must be accepted.
func (b *bed) admin(method, path, body string) map[string]any {
	b.Helper()
	r := b.send(method, path, body)
	require.Equal(b, 200, r.status, r.text)
	return r.json(b)
}

// refused is a reply that must be a refusal with that status and code.
func (b *bed) refused(status int, code string, r reply) string {
	b.Helper()
	require.Equal(b, status, r.status, r.text)
	v := r.json(b)
	require.Equal(b, code, v["Code"], r.text)
	if b.codes != nil {
		b.codes[code] = true
	}
	require.NotEmpty(b, v["RequestId"])
	require.NotEmpty(b, v["HostId"])
	require.Contains(b, v, "Recommend")
	return v["Message"].(string)
}

// circuit is an Enabled circuit of alice's.
func (b *bed) circuit() string {
	b.Helper()
	id := b.do("CreatePhysicalConnection", "AccessPointId", "ap-cn-hangzhou-yh-B", "LineOperator", "CT", "PeerLocation", "Hangzhou", "PortType", "10GBase-LR")["PhysicalConnectionId"].(string)
	b.do("ConfirmPhysicalConnection", "PhysicalConnectionId", id)
	b.do("EnablePhysicalConnection", "PhysicalConnectionId", id)
	return id
}

func (b *bed) vbr(circuit string, vlan int) string {
	b.Helper()
	return b.do("CreateVirtualBorderRouter", "PhysicalConnectionId", circuit, "VlanId", vlan, "LocalGatewayIp", "10.0.0.1",
		"PeerGatewayIp", "10.0.0.2", "PeeringSubnetMask", "255.255.255.252")["VbrId"].(string)
}
