package record

import (
	"encoding/base64"
	"strconv"
	"time"
	"unicode/utf8"

	"ecsim/model"
	"ecsim/model/api"
)

// Append appends the line with its line end. Response and Body must be JSON without line ends.
func (l *Line) Append(b []byte) []byte {
	b = append(b, '{')
	if l.Head {
		b = append(b, `"ecsim":"`+Magic+`","version":`...)
		b = append(strconv.AppendInt(b, Version, 10), ',')
	}
	b = append(l.At.Time().AppendFormat(append(b, `"at":"`...), time.RFC3339Nano), '"')
	switch l.Kind {
	case Clock:
	case Call:
		b = l.appendCall(b)
	default:
		b = append(append(append(b, `,"`...), kindKeys[l.Kind]...), `":`...)
		b = append(b, l.Body...)
	}
	return append(b, '}', '\n')
}

func (l *Line) appendCall(b []byte) []byte {
	b = api.AppendQuoted(append(b, `,"call":`...), string(l.Action))
	b = api.AppendQuoted(append(b, `,"account":`...), l.Account)
	b = api.AppendQuoted(append(b, `,"requestId":`...), l.RequestID)
	b = appendParams(b, l.Params)
	if l.Status != 0 {
		b = strconv.AppendInt(append(b, `,"status":`...), int64(l.Status), 10)
	}
	if l.Response != nil {
		return append(append(b, `,"response":`...), l.Response...)
	}
	b = api.AppendQuoted(append(b, `,"code":`...), string(l.Code))
	b = api.AppendQuoted(append(b, `,"message":`...), l.Message)
	if l.Rule != "" {
		b = api.AppendQuoted(append(b, `,"rule":`...), l.Rule)
	}
	return b
}

// appendParams appends the parameters: an object, in which a name may be there twice, or pairs in base64 where a text is not UTF-8.
func appendParams(b []byte, ps []model.Param) []byte {
	if !utf8Params(ps) {
		b = append(b, `,"paramsBase64":[`...)
		for i := range ps {
			if i > 0 {
				b = append(b, ',')
			}
			b = base64.StdEncoding.AppendEncode(append(b, `["`...), []byte(ps[i].Name))
			b = base64.StdEncoding.AppendEncode(append(b, `","`...), []byte(ps[i].Value))
			b = append(b, `"]`...)
		}
		return append(b, ']')
	}
	b = append(b, `,"params":{`...)
	for i := range ps {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(api.AppendQuoted(b, ps[i].Name), ':')
		b = api.AppendQuoted(b, ps[i].Value)
	}
	return append(b, '}')
}

func utf8Params(ps []model.Param) bool {
	for i := range ps {
		if !utf8.ValidString(ps[i].Name) || !utf8.ValidString(ps[i].Value) {
			return false
		}
	}
	return true
}
