package tracetest

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
	"github.com/go-json-experiment/json/jsontext"
)

const agent = "AlibabaCloud (linux; amd64) Golang/1.24.1 terraform-provider-alicloud/1.229.0"

// record appends the event of a call.
func (h *history) record(b []byte, req *model.Request, refused *model.APIError) []byte {
	b = h.head(b, "ApiCall", req.ID)
	b = append(b, `,"apiVersion":"2016-04-28","serviceName":"Vpc","eventSource":"vpc.cn-hangzhou.aliyuncs.com","eventName":`...)
	b = api.AppendQuoted(b, string(req.Action))
	b = append(b, `,"eventRW":"`...)
	if reads(req.Action) {
		b = append(b, `Read"`...)
	} else {
		b = append(b, `Write"`...)
	}
	all := append(with("AcsHost", "vpc.cn-hangzhou.aliyuncs.com", "AcsProduct", "Vpc", "RequestId", req.ID, "HostId", "vpc.cn-hangzhou.aliyuncs.com"), req.Params...)
	b = h.parameters(b, all)
	if refused != nil {
		b = append(b, `,"errorCode":`...)
		b = api.AppendQuoted(b, string(refused.Code))
		b = append(b, `,"errorMessage":`...)
		b = api.AppendQuoted(b, refused.Message)
	} else if len(h.answer) > 0 {
		b = append(b, `,"responseElements":`...)
		b = append(b, h.answer...)
	}
	return append(b, '}')
}

// head begins an event with what each has.
func (h *history) head(b []byte, kind, id string) []byte {
	return fmt.Appendf(b, `{"eventId":"%s","requestId":"%[1]s","eventVersion":1,"eventCategory":"Management","eventType":"%s","eventTime":"%s","acsRegion":"cn-hangzhou","isGlobal":false,`+
		`"sourceIpAddress":"203.0.113.7","userAgent":"%s","recipientAccountId":"%s",`+
		`"userIdentity":{"type":"ram-user","principalId":"288153348682784898","accountId":"%[5]s","accessKeyId":"%[6]s","userName":"netops"}`,
		id, kind, h.now, agent, Account, AccessKey)
}

// parameters appends them in the way asked for.
func (h *history) parameters(b []byte, ps []model.Param) []byte {
	if way := h.o.Params; way != Text {
		b = append(b, `,"requestParameters":`...)
		switch way {
		case Structured:
			b = appendTree(b, treeOf(ps))
		case FlatText:
			h.scratch = appendFlat(h.scratch[:0], ps)
			b, _ = jsontext.AppendQuote(b, h.scratch)
		default:
			b = appendFlat(b, ps)
		}
	}
	if h.o.Params == Text || h.o.Params == Both {
		h.scratch = appendTree(h.scratch[:0], treeOf(ps))
		b = append(b, `,"requestParameterJson":`...)
		b, _ = jsontext.AppendQuote(b, h.scratch)
	}
	return b
}

func appendFlat(b []byte, ps []model.Param) []byte {
	b = append(b, '{')
	for i, p := range ps {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(api.AppendQuoted(b, p.Name), ':')
		b = api.AppendQuoted(b, p.Value)
	}
	return append(b, '}')
}

// others are calls of other services, and what is no call.
var others = []struct{ kind, service, name, rest string }{
	{"ApiCall", "Ecs", "DescribeInstances", `"eventRW":"Read","apiVersion":"2014-05-26","requestParameters":{"AcsHost":"ecs.cn-hangzhou.aliyuncs.com","RegionId":"cn-hangzhou","PageSize":50,"InstanceIds":"[\"i-bp1example0000000001\"]"}`},
	{"ApiCall", "Ecs", "RunInstances", `"eventRW":"Write","apiVersion":"2014-05-26","requestParameters":{"RegionId":"cn-hangzhou","ImageId":"aliyun_3_x64","InstanceType":"ecs.g7.large","Amount":1,"DryRun":false},"responseElements":{"InstanceIdSets":{"InstanceIdSet":["i-bp1example0000000002"]}}`},
	{"ApiCall", "Slb", "DescribeLoadBalancers", `"eventRW":"Read","apiVersion":"2014-05-15","requestParameterJson":"{\"RegionId\":\"cn-hangzhou\"}"`},
	{"ApiCall", "Ram", "CreateUser", `"eventRW":"Write","apiVersion":"2015-05-01","requestParameters":{"UserName":"bob"},"errorCode":"EntityAlreadyExists.User","errorMessage":"The user already exists."`},
	{"ApiCall", "Vpc", "DescribeEipAddresses", `"eventRW":"Read","apiVersion":"2016-04-28","requestParameters":{"RegionId":"cn-hangzhou","PageSize":"50"}`},
	{"ConsoleSignin", "AasCustomer", "ConsoleSignin", `"eventRW":"Write","additionalEventData":{"loginAccount":"netops@example.onaliyun.com","mfaChecked":"true"}`},
	{"AliyunServiceEvent", "Ecs", "DeleteDisk", `"eventRW":"Write","referencedResources":{"ACS::ECS::Disk":["d-bp1example0000000003"]}`},
}

// foreign appends an event of another service.
func (h *history) foreign(b []byte) []byte {
	o := others[h.r.IntN(len(others))]
	b = h.head(b, o.kind, h.requestID())
	b = fmt.Appendf(b, `,"serviceName":"%s","eventName":"%s",`, o.service, o.name)
	return append(append(b, o.rest...), '}')
}
