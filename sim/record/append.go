package record

import (
	"encoding/base64"
	"strconv"
	"time"
	"unicode/utf8"

	"ecsim/model"
	"ecsim/model/api"
)

// Append appends the line with its line end. Answer and Body must be JSON objects without line ends.
func (l *Line) Append(b []byte) []byte {
	if l.Kind == State {
		b = append(b, StatePrefix+`"`+isLog+`","version":`...)
		b = strconv.AppendInt(b, Version, 10)
		b = appendInstant(append(b, `,"at":`...), l.At)
		b = append(append(b, `,"state":`...), l.Body...)
		return append(b, '}', '\n')
	}
	b = appendInstant(append(b, `{"at":`...), l.At)
	b = append(append(append(b, `,"`...), kindKeys[l.Kind]...), `":`...)
	if l.Kind != Call {
		return append(append(b, l.Body...), '}', '\n')
	}
	b = api.AppendQuoted(b, string(l.Action))
	b = api.AppendQuoted(append(b, `,"account":`...), l.Account)
	b = appendParams(b, l.Params)
	b = api.AppendQuoted(append(b, `,"requestId":`...), l.RequestID)
	b = strconv.AppendInt(append(b, `,"status":`...), int64(l.Status), 10)
	if l.Answer != nil {
		b = append(append(b, `,"answer":`...), l.Answer...)
	} else {
		b = api.AppendQuoted(append(b, `,"code":`...), string(l.Code))
		b = api.AppendQuoted(append(b, `,"message":`...), l.Message)
		if l.Rule != "" {
			b = api.AppendQuoted(append(b, `,"rule":`...), l.Rule)
		}
	}
	return append(b, '}', '\n')
}

func appendInstant(b []byte, i model.Instant) []byte {
	return append(i.Time().AppendFormat(append(b, '"'), time.RFC3339Nano), '"')
}

// appendParams appends the parameters: an object, or, where one would not come back from it as it was, pairs in base64.
func appendParams(b []byte, ps []model.Param) []byte {
	if !plain(ps) {
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

// few is up to how many parameters are compared each with each.
const few = 24

// plain reports whether all texts are UTF-8 and no name is there twice.
func plain(ps []model.Param) bool {
	var seen map[string]bool
	if len(ps) > few {
		seen = make(map[string]bool, len(ps))
	}
	for i := range ps {
		name := ps[i].Name
		if !utf8.ValidString(name) || !utf8.ValidString(ps[i].Value) {
			return false
		}
		if seen != nil {
			if seen[name] {
				return false
			}
			seen[name] = true
			continue
		}
		for j := range i {
			if ps[j].Name == name {
				return false
			}
		}
	}
	return true
}
