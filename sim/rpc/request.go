package rpc

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// request is one call as it came in. Its memory is used again for the next call.
type request struct {
	// query and body are the parameters of either; all is both, in an order of its own.
	query, body, all []model.Param
	payload          []byte
	// own are the action's own parameters.
	own    []model.Param
	common common
	// text is where what is signed is written.
	text []byte
}

// common are the parameters that every call has. A header of the ACS3 way may give them too.
type common struct {
	Action, Version, Format                      string
	AccessKeyID, Signature, Timestamp            string
	SignatureMethod, SignatureVersion, SignNonce string
}

// xml reports whether the answer is to be XML.
func (c *common) xml() bool { return strings.EqualFold(c.Format, "XML") }

func (q *request) reset() {
	for _, ps := range [][]model.Param{q.query, q.body, q.all, q.own} {
		clear(ps) // texts of the last call are let go
	}
	q.query, q.body, q.all, q.own = q.query[:0], q.body[:0], q.all[:0], q.own[:0]
	q.payload, q.common = q.payload[:0], common{}
}

// read takes the parameters out of the query and, of a POST, out of the form body.
func (q *request) read(r *http.Request) *model.APIError {
	var err error
	if q.query, err = parseForm(q.query, r.URL.RawQuery, "query"); err != nil {
		return refuse(api.CodeInvalidParameter, "%s", err)
	}
	if r.Method == http.MethodPost && r.ContentLength != 0 {
		if refused := q.readBody(r); refused != nil {
			return refused
		}
	}
	q.all = append(append(q.all, q.query...), q.body...)
	return q.split()
}

func (q *request) readBody(r *http.Request) *model.APIError {
	body := io.LimitReader(r.Body, maxText+1)
	for {
		if len(q.payload) == cap(q.payload) {
			q.payload = append(q.payload, 0)[:len(q.payload)]
		}
		n, err := body.Read(q.payload[len(q.payload):cap(q.payload)])
		q.payload = q.payload[:len(q.payload)+n]
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return refuse(api.CodeInvalidParameter, "the body cannot be read: %s", err)
		}
	}
	if len(q.payload) == 0 {
		return nil
	}
	if len(q.payload) > maxText {
		return refuse(api.CodeInvalidParameter, "the body has more than %d bytes", maxText)
	}
	if t := r.Header.Get("Content-Type"); t != "" {
		if media, _, err := mime.ParseMediaType(t); err != nil || media != "application/x-www-form-urlencoded" {
			return refuse(api.CodeInvalidParameter, "Content-Type is %q; a body is application/x-www-form-urlencoded", shorten(t))
		}
	}
	var err error
	if q.body, err = parseForm(q.body, string(q.payload), "body"); err != nil {
		return refuse(api.CodeInvalidParameter, "%s", err)
	}
	return nil
}

// split tells the common parameters from the action's own.
func (q *request) split() *model.APIError {
	for i := range q.all {
		p := &q.all[i]
		to := q.common.field(p.Name)
		switch {
		case to == nil:
			q.own = append(q.own, *p)
		case to == &ignoredCommon:
		case *to != "":
			return refuse(api.CodeInvalidParameter, "the common parameter %s is there twice", p.Name)
		default:
			*to = p.Value
		}
	}
	return nil
}

// ignoredCommon stands for common parameters that nothing depends on.
var ignoredCommon string

// field is where a common parameter goes; nil for any other.
func (c *common) field(name string) *string {
	switch name {
	case "Action":
		return &c.Action
	case "Version":
		return &c.Version
	case "Format":
		return &c.Format
	case "AccessKeyId":
		return &c.AccessKeyID
	case "Signature":
		return &c.Signature
	case "Timestamp", "TimeStamp":
		return &c.Timestamp
	case "SignatureMethod":
		return &c.SignatureMethod
	case "SignatureVersion":
		return &c.SignatureVersion
	case "SignatureNonce":
		return &c.SignNonce
	case "SignatureType", "SecurityToken":
		return &ignoredCommon
	}
	return nil
}
