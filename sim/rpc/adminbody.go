package rpc

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"

	"ecsim/sim"
)

func (s *Server) answerAdmin(w http.ResponseWriter, answer any, err error) {
	status := http.StatusOK
	if err != nil {
		status = adminStatus(err)
		answer = map[string]string{"error": err.Error()}
	}
	var body bytes.Buffer
	e := json.NewEncoder(&body)
	e.SetEscapeHTML(false)
	if err := e.Encode(answer); err != nil {
		status = http.StatusInternalServerError
		body.Reset()
		body.WriteString(`{"error":"the answer cannot be written"}` + "\n")
	}
	w.Header().Set("Content-Type", contentJSON)
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes())
}

func adminStatus(err error) int {
	var admin *adminError
	var refused *sim.OperatorError
	switch {
	case errors.As(err, &admin):
		return admin.status
	case errors.As(err, &refused) && refused.Unknown:
		return http.StatusNotFound
	case errors.As(err, &refused):
		return http.StatusConflict
	}
	return http.StatusServiceUnavailable
}

// readAdmin reads a JSON object into v and refuses what v has no place for.
func readAdmin(r *http.Request, v any) error {
	b, err := io.ReadAll(io.LimitReader(r.Body, maxAdminBody+1))
	if err != nil {
		return badAdmin(400, "the body cannot be read: %s", err)
	}
	if len(b) > maxAdminBody {
		return badAdmin(400, "the body has more than %d bytes", maxAdminBody)
	}
	d := json.NewDecoder(strings.NewReader(string(b)))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return badAdmin(400, "%s", wrongBody(err))
	}
	if _, err := d.Token(); err != io.EOF {
		return badAdmin(400, "something comes after the JSON object, at byte %d", d.InputOffset())
	}
	return nil
}

// wrongBody says what is wrong with a body that cannot be decoded, in the terms of whoever wrote it.
func wrongBody(err error) string {
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF):
		return "the body is empty, expected a JSON object"
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the body ends in the middle of its JSON object"
	case errors.As(err, &wrong) && wrong.Field != "":
		expected := "a string"
		switch wrong.Type.Kind() {
		case reflect.Int64:
			expected = "a whole number"
		case reflect.Slice:
			expected = "a list of strings"
			if wrong.Type.Elem().Kind() == reflect.Struct {
				expected = "a list of objects"
			}
		case reflect.Struct:
			expected = "an object"
		}
		return fmt.Sprintf("%s is a JSON %s, expected %s", wrong.Field, wrong.Value, expected)
	case errors.As(err, &wrong):
		return fmt.Sprintf("the body is a JSON %s, expected an object", wrong.Value)
	}
	return "the body is not the JSON object expected here: " + strings.TrimPrefix(err.Error(), "json: ")
}
