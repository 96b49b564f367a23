package rpc

import (
	"net/http"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

const (
	contentJSON = "application/json;charset=utf-8"
	contentXML  = "text/xml;charset=utf-8"
	xmlHead     = `<?xml version="1.0" encoding="UTF-8"?>`
)

// saysSuccess are the actions whose pages promise DRYRUN.SUCCESS for a dry run that finds nothing wrong; those of the
// others promise a request ID (002, metadata-2024: DryRun). DeleteVbrHa, which only the Go SDK knows to have one, goes
// with its siblings.
var saysSuccess = map[model.Action]bool{
	api.CreateVbrHa: true, api.DescribeVbrHa: true, api.DeleteVbrHa: true, api.CreateVirtualPhysicalConnection: true,
}

// appendAnswer appends the answer to an accepted call. A dry run is answered without what it would have made.
func appendAnswer(b []byte, action model.Action, resp *model.Response, xml bool) []byte {
	if resp.DryRun {
		fields := [][2]string{{"RequestId", resp.RequestID}}
		if saysSuccess[action] {
			fields = append(fields, [2]string{"Code", string(api.CodeDryRun)})
		}
		return appendFields(b, string(action)+"Response", xml, fields)
	}
	body := resp.Body.(api.Response)
	if xml {
		return body.AppendXML(append(b, xmlHead...))
	}
	return body.AppendJSON(b)
}

// appendError appends a refusal in the cloud's form.
func appendError(b []byte, e *model.APIError, host string, xml bool) []byte {
	recommend := ""
	if e.Rule != "" {
		recommend = "ecsim rules " + e.Rule
	}
	return appendFields(b, "Error", xml, [][2]string{
		{"RequestId", e.RequestID}, {"HostId", host}, {"Code", string(e.Code)}, {"Message", e.Message}, {"Recommend", recommend},
	})
}

func appendFields(b []byte, root string, xml bool, fields [][2]string) []byte {
	if xml {
		b = append(append(append(append(b, xmlHead...), '<'), root...), '>')
		for _, f := range fields {
			b = append(append(append(b, '<'), f[0]...), '>')
			b = api.AppendEscaped(b, f[1])
			b = append(append(append(b, "</"...), f[0]...), '>')
		}
		return append(append(append(b, "</"...), root...), '>')
	}
	for i, f := range fields {
		open := byte(',')
		if i == 0 {
			open = '{'
		}
		b = append(api.AppendQuoted(append(b, open), f[0]), ':')
		b = api.AppendQuoted(b, f[1])
	}
	return append(b, '}')
}

// send writes an answer in one piece.
func send(w http.ResponseWriter, status int, requestID string, body []byte, xml bool) {
	h := w.Header()
	if xml {
		h["Content-Type"] = headerXML
	} else {
		h["Content-Type"] = headerJSON
	}
	h["Content-Length"] = []string{strconv.Itoa(len(body))}
	h["X-Acs-Request-Id"] = []string{requestID}
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that has gone misses its answer
}

var (
	headerJSON = []string{contentJSON}
	headerXML  = []string{contentXML}
)
