package trace

import (
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"testing"

	"ecsim/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func archive(entries ...string) string {
	return `{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"pages":[{"id":"p"}],"entries":[` + strings.Join(entries, ",\n") + `],"comment":""}}`
}

func TestHAR(t *testing.T) {
	refusal := base64.StdEncoding.EncodeToString([]byte(`{"RequestId":"R2","HostId":"vpc.aliyuncs.com","Code":"InvalidVlanId.Used","Message":"no"}`))
	text := archive(
		`{"startedDateTime":"2024-08-05T17:21:32.250+08:00","request":{"method":"GET","url":"https://vpc.cn-hangzhou.aliyuncs.com/?Action=DescribeVpcs&Version=2016-04-28&RegionId=cn-hangzhou&AccessKeyId=LTAI1&Signature=a%2Bb%3D&Filter.1.Key=Name&Filter.1.Value.1=a%20b","headers":[]},"response":{"status":200,"content":{"mimeType":"application/json","text":"{\"RequestId\":\"R1\",\"TotalCount\":0}"}}}`,
		`{"startedDateTime":"2024-08-05T09:21:33Z","request":{"method":"POST","url":"https://vpc.aliyuncs.com/","headers":[{"name":"X-Acs-Action","value":"CreateVirtualBorderRouter"},{"name":"x-acs-version","value":"2016-04-28"},{"name":"Authorization","value":"ACS3-HMAC-SHA256 Credential=LTAI2,SignedHeaders=host,Signature=00"}],"postData":{"mimeType":"application/x-www-form-urlencoded; charset=utf-8","text":"RegionId=cn-hangzhou&VlanId=7&Name=%E7%BA%BF+1"}},"response":{"status":400,"content":{"encoding":"base64","text":"`+refusal+`"}}}`,
		`{"startedDateTime":"2024-08-05T09:21:34Z","request":{"method":"POST","url":"http://127.0.0.1:8400/?Action=CreateVpc&Version=2016-04-28","postData":{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"CidrBlock","value":"10.0.0.0/8"}]}},"response":{"status":200,"content":{"text":"<?xml version=\"1.0\"?><CreateVpcResponse><RequestId>R3</RequestId><VpcId>vpc-1</VpcId></CreateVpcResponse>"}}}`,
		`{"startedDateTime":"2024-08-05T09:21:35Z","request":{"method":"GET","url":"https://g.alicdn.com/a.js"},"response":{"status":200,"content":{"text":"x"}}}`,
		`{"startedDateTime":"2024-08-05T09:21:36Z","request":{"method":"GET","url":"https://ecs.aliyuncs.com/?Action=DescribeInstances&Version=2014-05-26"},"response":{"status":0,"content":{}}}`,
		`{"startedDateTime":"2024-08-05T09:21:37Z","request":{"method":"GET","url":"https://vpc.aliyuncs.com/?Action=DescribeVpcs&Version=2016-04-28&Format=XML"},"response":{"status":200,"content":{"text":"<DescribeVpcsResponse><RequestId>R5</RequestId><Vpcs><Vpc><VpcId>v</VpcId></Vpc></Vpcs></DescribeVpcsResponse>"}}}`,
	)
	events, broken, end := readAll(t, text, Options{})
	require.Equal(t, io.EOF, end)
	require.Empty(t, broken)
	require.Len(t, events, 6)
	at := func(s string) (i model.Instant) { require.NoError(t, i.UnmarshalText([]byte(s))); return }
	assert.Equal(t, Event{Line: 1, Index: 1, RequestID: "R1", Time: at("2024-08-05T09:21:32.25Z"), Service: "Vpc", Action: "DescribeVpcs", AccessKey: "LTAI1", Region: "cn-hangzhou",
		Params:  []model.Param{{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "Filter.1.Key", Value: "Name"}, {Name: "Filter.1.Value.1", Value: "a b"}},
		Outcome: Accepted, Status: 200, Response: []byte(`{"RequestId":"R1","TotalCount":0}`)}, events[0])
	assert.Equal(t, Event{Line: 2, Index: 2, RequestID: "R2", Time: at("2024-08-05T09:21:33Z"), Service: "Vpc", Action: "CreateVirtualBorderRouter", AccessKey: "LTAI2", Region: "cn-hangzhou",
		Params:  []model.Param{{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "VlanId", Value: "7"}, {Name: "Name", Value: "线 1"}},
		Outcome: Refused, Status: 400, Code: "InvalidVlanId.Used", Message: "no", Response: events[1].Response}, events[1])
	assert.Equal(t, `{"RequestId":"R3","VpcId":"vpc-1"}`, string(events[2].Response))
	assert.Equal(t, []model.Param{{Name: "CidrBlock", Value: "10.0.0.0/8"}}, events[2].Params)
	assert.Equal(t, "Vpc", events[2].Service)
	assert.Equal(t, []any{Other, "g.alicdn.com", model.Action("/a.js"), "GET"}, []any{events[3].Kind, events[3].Service, events[3].Action, events[3].Change})
	assert.Equal(t, []any{Call, "ecs.aliyuncs.com", Unrecorded}, []any{events[4].Kind, events[4].Service, events[4].Outcome})
	assert.Nil(t, events[5].Response, "an XML answer with lists tells too little")
	assert.Equal(t, "R5", events[5].RequestID)
}

func TestBrokenHAR(t *testing.T) {
	good := `{"startedDateTime":"2024-08-05T09:21:37Z","request":{"method":"GET","url":"https://vpc.aliyuncs.com/?Action=DescribeVpcs"}}`
	for _, c := range []struct {
		name, entry, want string
	}{
		{"time", `{"startedDateTime":"yesterday","request":{"url":"https://a/"}}`, `t.har:2:1: startedDateTime is "yesterday"; expected a time such as`},
		{"url", `{"startedDateTime":"2024-08-05T09:21:37Z","request":{"url":"::"}}`, `t.har:2:1: request.url is "::"; expected a URL`},
		{"type", `{"startedDateTime":"2024-08-05T09:21:37Z","request":[]}`, "t.har:2:"},
		{"no object", `17`, "t.har:2:1: expected an entry, a JSON object, not a number"},
		{"escape", `{"startedDateTime":"2024-08-05T09:21:37Z","request":{"url":"https://a/?x=%zz"}}`, "percent escape"},
		{"syntax", `{"startedDateTime":"2024-08-05T09:21:37Z",,"request":{}}`, "t.har:2:43: the event is not JSON"},
		{"cut", `{"startedDateTime":"2024-08-05T09:21:37Z","request":{"url":"`, "t.har:2:62: the event is not JSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Open(strings.NewReader(archive(good, c.entry, good)), "t.har", Options{})
			require.NoError(t, err)
			_, err = r.Next()
			require.NoError(t, err)
			_, err = r.Next()
			require.ErrorAs(t, err, new(*Broken))
			assert.Contains(t, err.Error(), c.want)
			e, err := r.Next()
			require.NoError(t, err)
			assert.Equal(t, []int{3, 3}, []int{e.Line, e.Index})
			_, err = r.Next()
			assert.Equal(t, io.EOF, err)
		})
	}
	for text, want := range map[string]string{
		`{"log":{"version":"1.2"}}`:                      "t.json:1:24: the object ends without \"entries\"",
		`{"log":{"version":"1.2"`:                        "the file ends here",
		`{"log":{"entries":{}}}`:                         "expected an array, log.entries",
		`{"log":[]}`:                                     "t.json:1:8: expected an object with entries",
		fmt.Sprintf(`{"log":{"entries":[%s,%[1]s`, good): "the file ends within an array after 2 events",
		`{"log":{"pages":[}, "entries":[]}}`:             "t.json:1:18: the event is not JSON",
	} {
		_, _, end := readAll(t, text, Options{})
		assert.ErrorContains(t, end, want, text)
	}
}
