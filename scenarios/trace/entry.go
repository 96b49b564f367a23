package trace

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"mime"
	"net/url"
	"strings"

	"ecsim/model"
	"github.com/go-json-experiment/json/jsontext"
)

// version is that of the API whose calls are modelled: an entry that has it is a call of Vpc, whatever its host.
const version = "2016-04-28"

// harEntry is an entry of an HTTP archive, as far as it matters (HAR 1.2).
type harEntry struct {
	Started string `json:"startedDateTime"`
	Request struct {
		Method   string    `json:"method"`
		URL      string    `json:"url"`
		Headers  []harPair `json:"headers"`
		Query    []harPair `json:"queryString"`
		PostData struct {
			MimeType string    `json:"mimeType"`
			Params   []harPair `json:"params"`
			Text     string    `json:"text"`
		} `json:"postData"`
	} `json:"request"`
	Response struct {
		Status  int `json:"status"`
		Content struct {
			Text     string `json:"text"`
			Encoding string `json:"encoding"`
		} `json:"content"`
	} `json:"response"`
}

type harPair struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func (h *harEntry) reset() { *h = harEntry{} }

// header is the value of a request header.
func (h *harEntry) header(name string) string {
	for _, p := range h.Request.Headers {
		if strings.EqualFold(p.Name, name) {
			return p.Value
		}
	}
	return ""
}

// fill makes the event of the entry; otherwise it says what is wrong.
func (h *harEntry) fill(e *Event) (wrong string) {
	params := e.Params[:0]
	*e = Event{}
	t, ok := instant([]byte(h.Started))
	if !ok {
		return fmt.Sprintf("startedDateTime is %q; expected a time such as 2024-08-05T09:21:32.123+08:00", h.Started)
	}
	e.Time = t
	u, err := url.Parse(h.Request.URL)
	if err != nil || u.Host == "" {
		return fmt.Sprintf("request.url is %s; expected a URL", shorten([]byte(h.Request.URL)))
	}
	all, err := h.parameters(u)
	if err != nil {
		return err.Error()
	}
	seen := map[string]string{}
	for _, p := range all {
		switch {
		case common([]byte(p.Name)):
			if seen[p.Name] == "" {
				seen[p.Name] = p.Value
			}
		case hidden([]byte(p.Value)):
			e.Masked = append(e.Masked, p.Name)
		default:
			params = append(params, p)
			if p.Name == "RegionId" {
				e.Region = p.Value
			}
		}
	}
	e.Params = params
	action := firstOf(h.header("x-acs-action"), seen["Action"])
	if action == "" {
		e.Kind, e.Service, e.Action, e.Change = Other, u.Host, model.Action(u.Path), h.Request.Method
		e.Params = params[:0]
		return ""
	}
	e.Action, e.Service = model.Action(action), u.Host
	if firstOf(h.header("x-acs-version"), seen["Version"]) == version {
		e.Service = "Vpc"
	}
	e.AccessKey = firstOf(credential(h.header("Authorization")), h.header("x-acs-accesskey-id"), seen["AccessKeyId"])
	h.answer(e)
	return ""
}

// parameters are those of the query and of the form.
func (h *harEntry) parameters(u *url.URL) ([]model.Param, error) {
	ps, err := form(nil, u.RawQuery, "request.url")
	if err != nil {
		return nil, err
	}
	if u.RawQuery == "" {
		for _, p := range h.Request.Query {
			ps = append(ps, model.Param{Name: p.Name, Value: p.Value})
		}
	}
	post := &h.Request.PostData
	media, _, _ := mime.ParseMediaType(post.MimeType)
	switch {
	case media != "" && media != "application/x-www-form-urlencoded":
	case post.Text != "" && !strings.HasPrefix(post.Text, "{"):
		return form(ps, post.Text, "request.postData.text")
	default:
		for _, p := range post.Params {
			ps = append(ps, model.Param{Name: p.Name, Value: p.Value})
		}
	}
	return ps, nil
}

// form appends the parameters of a query or a form.
func form(ps []model.Param, text, where string) ([]model.Param, error) {
	for pair := range strings.SplitSeq(text, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		n, err1 := url.QueryUnescape(name)
		v, err2 := url.QueryUnescape(value)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s has a broken percent escape in %s", where, shorten([]byte(pair)))
		}
		ps = append(ps, model.Param{Name: n, Value: v})
	}
	return ps, nil
}

// credential is the AccessKey ID in an Authorization header of the ACS3 way.
func credential(authorization string) string {
	_, rest, ok := strings.Cut(authorization, "Credential=")
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, ",")
	return strings.TrimSpace(id)
}

// answer says how the call ended.
func (h *harEntry) answer(e *Event) {
	status := h.Response.Status
	if status < 100 || status > 599 {
		return // the browser got none
	}
	e.Status = status
	text := []byte(h.Response.Content.Text)
	if strings.EqualFold(h.Response.Content.Encoding, "base64") {
		b, err := base64.StdEncoding.DecodeString(h.Response.Content.Text)
		if err != nil {
			b = nil
		}
		text = b
	}
	text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")))
	var body map[string]string
	switch v := jsontext.Value(text); {
	case len(text) == 0:
	case text[0] == '<':
		var simple bool
		if body, simple = xmlFields(text); simple {
			e.Response = jsonOf(body)
		}
	case text[0] == '{' && v.IsValid(lenient...):
		e.Response = bytes.ToValidUTF8(v, []byte("\ufffd"))
		body = topFields(v)
	}
	e.RequestID = body["RequestId"]
	switch {
	case status < 300:
		e.Outcome = Accepted
	case status >= 400:
		e.Outcome, e.Code, e.Message = Refused, model.Code(body["Code"]), body["Message"]
	}
}

// firstOf is the first text that is not empty.
func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
