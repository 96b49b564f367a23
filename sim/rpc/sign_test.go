package rpc

import (
	"bufio"
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
)

// TestStringToSign has the vectors that the documents' example gives when it is recomputed.
func TestStringToSign(t *testing.T) {
	k := newKey(Account{UID: "1", KeyID: "testid", Secret: "testsecret"})
	for _, v := range []struct{ query, text, signature string }{
		{
			"AccessKeyId=testid&Action=DescribeRegions&Format=XML&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion=1.0&TimeStamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26",
			"GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26TimeStamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26",
			"CT9X0VtwR86fNWSnsc6v8YGOjuE=",
		},
		{
			"Timestamp=2016-05-23T12:46:24Z&Action=DescribePhysicalConnections&Format=XML&AccessKeyId=testid&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26&SignatureVersion=1.0&Signature=left%20out",
			"GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribePhysicalConnections%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-05-23T12%253A46%253A24Z%26Version%3D2014-05-26",
			"/qPsu1PIFr9E29Odo7P7MH2n5bk=",
		},
	} {
		ps, err := parseForm(nil, v.query, "query")
		require.NoError(t, err)
		text := appendStringToSign(nil, "GET", ps)
		assert.Equal(t, v.text, string(text))
		assert.True(t, k.signsV1(hmacSHA1, text, v.signature))
		assert.False(t, k.signsV1(hmacSHA1, text[1:], v.signature))
		assert.False(t, k.signsV1(hmacSHA256, text, v.signature))
	}
}

// captures reads every captured request of the real clients.
func captures(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("../../model/api/testdata/wire/*.http")
	require.NoError(t, err)
	require.Len(t, files, 20)
	out := map[string][]byte{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		out[strings.TrimSuffix(filepath.Base(f), ".http")] = b
	}
	return out
}

func parseCapture(t testing.TB, raw []byte) *http.Request {
	t.Helper()
	r, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(raw)))
	require.NoError(t, err)
	r.RemoteAddr = "127.0.0.1:40000"
	return r
}

// captured is the time at which the captures were made.
var captured = time.Date(2026, 11, 21, 20, 20, 12, 0, time.UTC)

// TestCapturesVerify proves the signatures of five real clients, and that none of them is taken for another secret's.
func TestCapturesVerify(t *testing.T) {
	for name, raw := range captures(t) {
		t.Run(name, func(t *testing.T) {
			check := func(secret string, at time.Time) (string, *request, *model.APIError) {
				v := newVerifier([]Account{{UID: "1", KeyID: "testAK", Secret: secret}}, false)
				v.wall = func() time.Time { return at }
				var q request
				r := parseCapture(t, raw)
				require.Nil(t, q.read(r))
				account, refused := v.verify(r, &q)
				if refused == nil {
					_, again := v.verify(r, &q)
					require.NotNil(t, again)
					assert.Equal(t, api.CodeNonceUsed, again.Code)
				}
				return account, &q, refused
			}
			account, q, refused := check("testSK", captured)
			require.Nil(t, refused)
			assert.Equal(t, "1", account)
			assert.Equal(t, "2016-04-28", q.common.Version)
			assert.Contains(t, name, q.common.Action)

			_, _, refused = check("wrong", captured)
			require.NotNil(t, refused)
			assert.Equal(t, api.CodeSignatureMismatch, refused.Code)
			assert.Contains(t, refused.Message, "server string to sign is:")

			_, _, refused = check("testSK", captured.Add(20*time.Minute))
			require.NotNil(t, refused)
			assert.Equal(t, api.CodeTimestampExpired, refused.Code)
		})
	}
}

func TestNonces(t *testing.T) {
	n := newNonces()
	now := captured
	assert.True(t, n.use("k", "a", now))
	assert.False(t, n.use("k", "a", now))
	assert.True(t, n.use("l", "a", now), "another key's nonce")
	assert.False(t, n.use("k", "a", now.Add(nonceLife)))
	assert.True(t, n.use("k", "a", now.Add(3*nonceLife)), "long expired")
}

func TestParseForm(t *testing.T) {
	ps, err := parseForm(nil, "a=1&&b=%e6%9D%ad+x&c&=d&a=2%2b", "query")
	require.NoError(t, err)
	assert.Equal(t, []model.Param{{Name: "a", Value: "1"}, {Name: "b", Value: "杭 x"}, {Name: "c"}, {Value: "d"}, {Name: "a", Value: "2+"}}, ps)
	for _, bad := range []string{"a=%", "a=%1", "a=%zz", "%=1", strings.Repeat("a&", maxParams+1), strings.Repeat("a", maxText+1)} {
		_, err := parseForm(nil, bad, "query")
		assert.Error(t, err, "%.20q", bad)
	}
}
