package sdktest

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth/credentials"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/responses"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim/rpc"
)

const (
	alice = "1000000000000001" // partner: circuits of her own may carry others' hosted connections
	bob   = "1000000000000002" // tenant
	home  = "cn-hangzhou"
)

// bedStart is the world's instant at the start.
var bedStart = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// at is the instant so many hours later, as answers have it.
func at(hours int) string {
	return bedStart.Add(time.Duration(hours) * time.Hour).Format("2006-01-02T15:04:05Z")
}

// bed is a server whose clock and operator wait to be told, and which actions were answered by it.
type bed struct {
	*testing.T
	url    string
	called map[string]bool
	// alice and bob call with keys of their own.
	alice, bob *account
}

// account calls the server with the SDK.
type account struct {
	*bed
	*vpc.Client
}

func newBed(t *testing.T) *bed {
	t.Helper()
	w := model.New(model.At(bedStart), 1)
	w.Settings = &model.Settings{Delays: model.DelaysNone, Operator: model.OperatorManual}
	w.Put(&model.Account{UID: alice, Partner: true})
	s := rpc.New(rpc.Options{World: w, Accounts: []rpc.Account{{UID: alice, KeyID: "alice", Secret: "a-secret"}, {UID: bob, KeyID: "bob", Secret: "b-secret"}}, Version: "test"})
	h := httptest.NewServer(s)
	t.Cleanup(func() { s.Close(); h.Close() })
	b := &bed{T: t, url: h.URL, called: map[string]bool{}}
	b.alice, b.bob = b.client("alice", "a-secret"), b.client("bob", "b-secret")
	return b
}

func (b *bed) client(keyID, secret string) *account {
	b.Helper()
	client, err := vpc.NewClientWithOptions(home, sdk.NewConfig().WithScheme("HTTP").WithTimeout(time.Minute), credentials.NewAccessKeyCredential(keyID, secret))
	require.NoError(b, err)
	client.Domain = strings.TrimPrefix(b.url, "http://")
	return &account{b, client}
}

// stage runs a part of a test; without it the rest makes no sense.
func (b *bed) stage(name string, do func()) {
	outer := b.T
	defer func() { b.T = outer }()
	if !outer.Run(name, func(t *testing.T) { b.T = t; do() }) {
		outer.FailNow()
	}
}

// call makes a call that must be accepted. Each of fill sets fields of the request. The answer must fit the SDK's struct
// as it is: the SDK itself would turn a number into a string and the like.
func call[Q requests.AcsRequest, R responses.AcsResponse](a *account, do func(*vpc.Client, Q) (R, error), q Q, fill ...func(Q)) R {
	a.Helper()
	for _, f := range fill {
		f(q)
	}
	r, err := do(a.Client, q)
	require.NoError(a, err, q.GetActionName())
	require.Equal(a, 200, r.GetHttpStatus())
	a.called[q.GetActionName()] = true
	strict := reflect.New(reflect.TypeOf(r).Elem()).Interface()
	require.NoError(a, json.Unmarshal(r.GetHttpContentBytes(), strict), "%s: %s", q.GetActionName(), r.GetHttpContentString())
	require.Len(a, reflect.ValueOf(r).Elem().FieldByName("RequestId").String(), 36, "RequestId")
	return r
}

// same compares something the SDK decoded with what it should be.
func same[T any](t testing.TB, want, got T) {
	t.Helper()
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// admin makes an admin request that must be accepted.
func (b *bed) admin(path, body string) {
	b.Helper()
	r, err := http.Post(b.url+"/_ecsim/"+path, "application/json", strings.NewReader(body))
	require.NoError(b, err)
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	require.NoError(b, err)
	require.Equal(b, 200, r.StatusCode, string(text))
}

// operator lets the provider's side act on something.
func (b *bed) operator(id string, events ...string) {
	b.Helper()
	for _, event := range events {
		b.admin("operator", `{"id":"`+id+`","event":"`+event+`"}`)
	}
}

// wait lets an hour pass.
func (b *bed) wait() {
	b.Helper()
	b.admin("clock", `{"advance":"1h"}`)
}
