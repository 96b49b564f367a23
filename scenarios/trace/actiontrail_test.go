package trace

import (
	"errors"
	"io"
	"strings"
	"testing"

	"ecsim/model"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readAll reads a text to its end.
func readAll(t testing.TB, text string, opt Options) (events []Event, broken []string, end error) {
	t.Helper()
	r, err := Open(strings.NewReader(text), "t.json", opt)
	if err != nil {
		return nil, nil, err
	}
	for range 10_000_000 {
		e, err := r.Next()
		var b *Broken
		switch {
		case errors.As(err, &b):
			broken = append(broken, b.Error())
		case err != nil:
			return events, broken, err
		default:
			var c Event
			c.copy(e)
			events = append(events, c)
		}
	}
	t.Fatal("the reader does not end")
	return
}

// one reads a text that has one event.
func one(t *testing.T, text string) Event {
	t.Helper()
	events, broken, end := readAll(t, text, Options{Format: ActionTrail})
	require.Equal(t, io.EOF, end)
	require.Empty(t, broken)
	require.Len(t, events, 1)
	return events[0]
}

func params(pairs ...string) (ps []model.Param) {
	for i := 0; i < len(pairs); i += 2 {
		ps = append(ps, model.Param{Name: pairs[i], Value: pairs[i+1]})
	}
	return ps
}

func instantOf(s string) (i model.Instant) {
	if err := i.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return i
}

const created = `{"eventId":"E1","eventVersion":1,"eventSource":"vpc.cn-hangzhou.aliyuncs.com","requestParameters":{"AcsHost":"vpc.cn-hangzhou.aliyuncs.com","RegionId":"cn-hangzhou","VlanId":1201,"Filter":[{"Key":"a","Value":["x","y"]},{"Key":"b"}],"Tag":{"Key":"k"},"AutoPay":true,"Name":null,"AuthKey":"***"},"responseElements":{"VbrId":"vbr-bp1jcg5cmxjbl9xgc4q0n"},"eventType":"ApiCall","userIdentity":{"type":"ram-user","accountId":"1000000000000001","accessKeyId":"LTAI5t"},"serviceName":"Vpc","requestId":"R1","eventTime":"2024-08-05T09:21:32Z","acsRegion":"cn-hangzhou","recipientAccountId":"1000000000000002","eventName":"CreateVirtualBorderRouter"}`

var createdEvent = Event{
	Line: 1, Index: 1, RequestID: "R1", Time: instantOf("2024-08-05T09:21:32Z"), Service: "Vpc", Action: "CreateVirtualBorderRouter",
	Account: "1000000000000001", AccessKey: "LTAI5t", Region: "cn-hangzhou", Outcome: Accepted,
	Params: params("RegionId", "cn-hangzhou", "VlanId", "1201", "Filter.1.Key", "a", "Filter.1.Value.1", "x", "Filter.1.Value.2", "y", "Filter.2.Key", "b",
		"Tag.Key", "k", "AutoPay", "true"),
	Masked: []string{"AuthKey"}, Response: []byte(`{"VbrId":"vbr-bp1jcg5cmxjbl9xgc4q0n"}`),
}

func quote(s string) string {
	b, err := jsontext.AppendQuote([]byte(nil), s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// Every way in which an event is carried gives the same event.
func TestCarriers(t *testing.T) {
	in := strings.NewReplacer(`"eventName"`, `"EventName"`, `"eventTime"`, `"EventTime"`, `"requestParameters"`, `"RequestParameters"`, `"acsRegion"`, `"AcsRegion"`,
		`"serviceName"`, `"ServiceName"`, `"userIdentity"`, `"UserIdentity"`, `"requestId"`, `"RequestId"`, `"responseElements"`, `"ResponseElements"`)
	pretty := jsontext.Value(created)
	require.NoError(t, pretty.Indent())
	for name, text := range map[string]string{
		"alone":                           created,
		"with a BOM":                      "\ufeff" + created,
		"array":                           "[" + created + "]",
		"pretty":                          string(pretty),
		"log service":                     `{"__topic__":"actiontrail_audit_event","__time__":"1","event":` + created + `}`,
		"log service, text":               `{"event":` + quote(created) + `,"__topic__":"actiontrail_event","__time__":1}`,
		"log to an HTTP sink":             `{"time":"1700000000","event":` + quote(`{"__topic__":"actiontrail_audit_event","event":`+created+`}`) + `}`,
		"text in text":                    `{"event":` + quote(`{"event":`+quote(created)+`}`) + `}`,
		"EventBridge":                     `{"id":"1","source":"acs.vpc","specversion":"1.0","type":"vpc:ActionTrail:ApiCall","time":"2020-01-01T00:00:00Z","data":` + created + `,"aliyunaccountid":"5"}`,
		"AccessKey's last use":            `{"EventName":"x","Detail":` + quote(created) + `}`,
		"two carriers":                    `{"event":` + quote(created) + `,"data":` + quote(`{"padding":"`+strings.Repeat("x", 2000)+`"}`) + `}`,
		"capitals":                        in.Replace(created),
		"LookupEvents in a client's form": `{"headers":{"date":"x"},"statusCode":200,"body":{"EndTime":"2025-09-25T23:59:59Z","Events":[` + created + `],"NextToken":"y"}}`,
		"AccessKey's last addresses":      `{"RequestId":"x","Ips":[{"UsedTimestamp":1657247532000,"Ip":"10.0.0.1","Detail":` + quote(created) + `,"Source":"ManagementEvent"}]}`,
		"LookupEvents":                    `{"RequestId":"x","NextToken":"y","Events":[` + created + `]}`,
	} {
		got := one(t, text)
		_ = (*jsontext.Value)(&got.Response).Compact()
		assert.Equal(t, createdEvent, got, name)
	}
}

func TestParameters(t *testing.T) {
	event := func(rest string) string { return `{"eventName":"X","eventTime":"2024-08-05T09:21:32Z",` + rest + `}` }
	for _, c := range []struct {
		name, text string
		want       []model.Param
	}{
		{"text", `"requestParameterJson":"{\"VlanId\":7,\"Filter\":[{\"Key\":\"a\"}]}"`, params("VlanId", "7", "Filter.1.Key", "a")},
		{"object under the text's name", `"requestParameterJson":{"VlanId":7}`, params("VlanId", "7")},
		{"text under the object's name", `"requestParameters":"{\"VlanId\":\"7\"}"`, params("VlanId", "7")},
		{"both", `"requestParameters":{"VlanId":"7","Filter.1.Key":"a"},"requestParameterJson":"{\"VlanId\":7,\"Filter\":[{\"Key\":\"a\",\"Value\":[1]}]}"`,
			params("VlanId", "7", "Filter.1.Key", "a", "Filter.1.Value.1", "1")},
		{"columns", `"event.requestParameters.VlanId":"7","requestParameters.Name":"n"`, params("VlanId", "7", "Name", "n")},
		{"null", `"requestParameters":null,"requestParameterJson":"null"`, nil},
		{"empty", `"requestParameters":{},"requestParameterJson":""`, nil},
		{"list of text", `"requestParameters":{"Ids":"[\"a\"]"}`, params("Ids", `["a"]`)},
		{"empty lists", `"requestParameters":{"A":[],"B":{},"C":[null,"x"],"D":""}`, params("C.2", "x", "D", "")},
		{"common ones", `"requestParameters":{"Action":"X","Version":"1","Signature":"s","AccessKeyId":"k","SignatureNonce":"n","Timestamp":"t","RequestId":"r","HostId":"h","AcsProduct":"Vpc","AcceptLanguage":"zh-CN","charset":"UTF-8","Format":"JSON","SecurityToken":"t","RegionId":"r","Region":"q","HostId":{"a":1},"ClientPort":17049,"X-Acs-Client-Tls-Version":"TLSv1.3","stsTokenPlayerUid":"18"}`,
			params("RegionId", "r", "Region", "q")},
		{"numbers", `"requestParameters":{"A":1.50,"B":-1e3,"C":12345678901234567890,"D":false}`, params("A", "1.50", "B", "-1e3", "C", "12345678901234567890", "D", "false")},
		{"escapes", `"requestParameters":{"N\u0061me":"\"\u4e2d\ud83d\ude00\n\u0000"}`, params("Name", "\"中😀\n\x00")},
		{"no UTF-8", "\"requestParameters\":{\"Name\":\"a\xffb\"}", params("Name", "a\ufffdb")},
		{"asterisks in part", `"requestParameters":{"Name":"1968132****","Note":"**"}`, params("Name", "1968132****", "Note", "**")},
	} {
		assert.Equal(t, c.want, one(t, event(c.text)).Params, c.name)
	}
}

func TestFields(t *testing.T) {
	e := one(t, `{"eventName":"DeleteVpc","eventTime":"2024-08-05T09:21:32Z","errorCode":"Forbidden.X","errorMessage":"no 不","eventSource":"vpc.aliyuncs.com","recipientAccountId":42,"responseElements":"{\"a\":[1]}"}`)
	assert.Equal(t, Event{Line: 1, Index: 1, Time: instantOf("2024-08-05T09:21:32Z"), Action: "DeleteVpc", Service: "vpc.aliyuncs.com", Account: "42", Outcome: Refused,
		Code: "Forbidden.X", Message: "no 不", Response: []byte(`{"a":[1]}`)}, e)

	e = one(t, `{"event.eventName":"X","event.userIdentity.accountId":"7","event.userIdentity.accessKeyId":"k","event.acsRegion":"r","event.eventTime":"2024-08-05T17:21:32.5+08:00"}`)
	assert.Equal(t, []any{"7", "k", "r", instantOf("2024-08-05T09:21:32.5Z")}, []any{e.Account, e.AccessKey, e.Region, e.Time}, "columns of the log service")

	for kind, want := range map[string]Kind{`"ConsoleSignin"`: Other, `"AliyunServiceEvent"`: Other, `"ConsoleOperation"`: Call, `"ApiCall"`: Call, `null`: Call, `""`: Call} {
		e = one(t, `{"eventName":"X","serviceName":"S","eventType":`+kind+`}`)
		assert.Equal(t, want, e.Kind, kind)
		assert.Equal(t, want == Other, e.Outcome == Unrecorded, kind)
	}
	_, broken, _ := readAll(t, `{"eventName":"X","eventTime":"2025-02-29T00:00:00Z"}`, Options{})
	assert.Len(t, broken, 1, "no leap year")
	for text, want := range map[string]string{
		`"eventTime":"2024-02-29T23:59:59Z"`: "2024-02-29T23:59:59Z", `"eventTime":1722849692`: "2024-08-05T09:21:32Z", `"eventTime":"1722849692123"`: "2024-08-05T09:21:32.123Z",
		`"__time__":"1722849692"`: "2024-08-05T09:21:32Z", `"time":"nonsense"`: "", `"eventTime":null`: "", `"eventVersion":"1"`: "",
	} {
		assert.Equal(t, instantOf(want), one(t, `{"eventName":"X",`+text+`}`).Time, text)
	}
	for _, text := range []string{`{}`, `""`, `null`, `[]`, `"{}"`, `"{"`, `"x"`, `7`, `{ }`} {
		assert.Nil(t, one(t, `{"eventName":"X","responseElements":`+text+`}`).Response, text)
	}
	assert.Equal(t, `{"a":"`+"\ufffd"+`"}`, string(one(t, "{\"eventName\":\"X\",\"responseElements\":{\"a\":\"\xff\"}}").Response))
	twice := one(t, `{"eventName":"X","eventName":"Y"}`)
	assert.Equal(t, model.Action("Y"), twice.Action)
}

func TestLookupEventsPages(t *testing.T) {
	events, broken, end := readAll(t, `{"Events":[`+created+`, {"eventName":7}, {}, 5, `+created+`]}`+"\n"+created, Options{})
	assert.Equal(t, io.EOF, end)
	require.Len(t, events, 4)
	assert.Equal(t, []int{1, 2, 5, 6}, []int{events[0].Index, events[1].Index, events[2].Index, events[3].Index})
	assert.Equal(t, 2, events[3].Line)
	require.Len(t, broken, 2)
	assert.Contains(t, broken[0], "t.json:1:1: in the list of events that begins here: expected an event: the object has no eventName")
}
