package rpc

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/sim"
)

// maxAdminBody is the size in bytes of an admin request's body; a state may be larger.
const (
	maxAdminBody = 1 << 20
	maxStateBody = 4 << 30
)

// adminError is why an admin request is not served, with its HTTP status.
type adminError struct {
	status  int
	message string
}

func (e *adminError) Error() string { return e.message }

func badAdmin(status int, format string, args ...any) error {
	return &adminError{status, fmt.Sprintf(format, args...)}
}

func (s *Server) adminRoutes() *http.ServeMux {
	m := http.NewServeMux()
	handle := func(pattern string, serve func(w http.ResponseWriter, r *http.Request) (any, error)) {
		m.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			answer, err := serve(w, r)
			s.answerAdmin(w, answer, err)
		})
	}
	handle("GET /_ecsim/health", s.adminHealth)
	handle("POST /_ecsim/clock", s.adminClock)
	handle("POST /_ecsim/operator", s.adminOperator)
	handle("POST /_ecsim/fault", s.adminFault)
	handle("GET /_ecsim/customer-routers", s.adminRouters)
	handle("POST /_ecsim/customer-routers", s.adminPutRouter)
	handle("DELETE /_ecsim/customer-routers/{name}", s.adminRemoveRouter)
	handle("POST /_ecsim/cens", s.adminCEN)
	handle("PUT /_ecsim/state", s.adminPutState)
	handle("POST /_ecsim/reset", s.adminReset)
	m.HandleFunc("GET /_ecsim/state", s.adminState)
	m.HandleFunc("GET /_ecsim/events", s.adminEvents)
	m.Handle("GET /metrics", s.metrics.handler())
	return m
}

// serveAdmin lets in who may: with the token if there is one, else from loopback addresses.
func (s *Server) serveAdmin(w http.ResponseWriter, r *http.Request) {
	switch {
	case s.token != "":
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok || subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) != 1 {
			w.Header().Set("WWW-Authenticate", "Bearer")
			s.answerAdmin(w, nil, badAdmin(401, "the admin endpoints need the header Authorization: Bearer TOKEN with the token the server was started with"))
			return
		}
	case !loopback(r.RemoteAddr):
		s.answerAdmin(w, nil, badAdmin(403, "the admin endpoints are for clients on this machine, unless the server is started with --admin-token"))
		return
	case fromPage(r):
		s.answerAdmin(w, nil, badAdmin(403, "the admin endpoints are not for pages in a browser, unless the server is started with --admin-token"))
		return
	}
	if _, pattern := s.admin.Handler(r); pattern == "" {
		methods := s.adminMethods(r.URL.Path)
		if len(methods) == 0 {
			s.answerAdmin(w, nil, badAdmin(404, "there is nothing at %q", shorten(r.URL.Path)))
			return
		}
		w.Header().Set("Allow", strings.Join(methods, ", "))
		s.answerAdmin(w, nil, badAdmin(405, "the method is %s, expected %s", shorten(r.Method), strings.Join(methods, " or ")))
		return
	}
	s.admin.ServeHTTP(w, r)
}

// adminMethods are those that are served at the path.
func (s *Server) adminMethods(path string) (methods []string) {
	for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodPut, http.MethodDelete} {
		r := &http.Request{Method: method, URL: &url.URL{Path: path}}
		if _, pattern := s.admin.Handler(r); pattern != "" {
			methods = append(methods, method)
		}
	}
	return methods
}

// fromPage reports whether a page in a browser asks, and not the person in front of it. A page that has made its own
// name stand for this machine is of the same origin and sends no Origin to read, but the browser tells of it.
func fromPage(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return r.Header.Get("Origin") != "" || site != "" && site != "none"
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

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
		}
		return fmt.Sprintf("%s is a JSON %s, expected %s", wrong.Field, wrong.Value, expected)
	case errors.As(err, &wrong):
		return fmt.Sprintf("the body is a JSON %s, expected an object", wrong.Value)
	}
	return "the body is not the JSON object expected here: " + strings.TrimPrefix(err.Error(), "json: ")
}

func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func (s *Server) adminHealth(http.ResponseWriter, *http.Request) (any, error) {
	v, err := s.core.current()
	if err != nil {
		return nil, err
	}
	return map[string]any{"status": "ok", "version": s.version, "now": s.core.clock.now(v.engine.World().Now)}, nil
}

func (s *Server) adminClock(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		Advance *string `json:"advance"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	if in.Advance == nil {
		return nil, badAdmin(400, `advance is missing, expected a duration such as "168h"`)
	}
	d, err := time.ParseDuration(*in.Advance)
	if err != nil {
		return nil, badAdmin(400, `advance is %q, expected a duration such as "168h" or "1h30m"`, shorten(*in.Advance))
	}
	if d < 0 {
		return nil, badAdmin(400, "advance is %s; the world's clock never goes back", d)
	}
	events, now, err := s.core.advance(d)
	if err != nil {
		return nil, err
	}
	return map[string]any{"now": now, "events": list(events)}, nil
}

func (s *Server) adminOperator(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		ID    string `json:"id"`
		Event string `json:"event"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	switch {
	case in.ID == "":
		return nil, badAdmin(400, "id is missing")
	case !slices.Contains(sim.OperatorEvents, in.Event):
		return nil, badAdmin(400, "event is %q, expected one of %s", shorten(in.Event), strings.Join(sim.OperatorEvents, ", "))
	}
	out, _, err := s.core.change(sim.Change{Operator: &sim.OperatorChange{ID: in.ID, Event: in.Event}})
	if err != nil {
		return nil, err
	}
	return map[string]any{"id": in.ID, "status": out.Status}, nil
}

func (s *Server) adminFault(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		Target string `json:"target"`
		State  string `json:"state"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	switch {
	case in.Target == "":
		return nil, badAdmin(400, "target is missing")
	case in.State != "up" && in.State != "down":
		return nil, badAdmin(400, "state is %q, expected up or down", shorten(in.State))
	}
	out, _, err := s.core.change(sim.Change{Fault: &sim.FaultChange{Target: in.Target, Down: in.State == "down"}})
	if err != nil {
		return nil, err
	}
	return map[string]any{"target": in.Target, "state": in.State, "events": list(out.Events)}, nil
}

func (s *Server) adminRouters(http.ResponseWriter, *http.Request) (any, error) {
	v, err := s.core.current()
	if err != nil {
		return nil, err
	}
	routers := []*model.CustomerRouter{}
	v.engine.World().CustomerRouters.Scan(func(r *model.CustomerRouter) bool {
		routers = append(routers, r)
		return true
	})
	return routers, nil
}

func (s *Server) adminPutRouter(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in model.CustomerRouter
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	if in.Name == "" || in.ASN == 0 {
		return nil, badAdmin(400, "a customer router needs a name and an asn")
	}
	if _, _, err := s.core.change(sim.Change{Router: &in}); err != nil {
		return nil, asBadRequest(err)
	}
	v, err := s.core.current()
	if err != nil {
		return nil, err
	}
	if kept := v.engine.World().CustomerRouters.Get(in.Name); kept != nil {
		return kept, nil // its prefixes are in their canonical form
	}
	return in, nil // somebody has taken it away already
}

// asBadRequest makes a 400 of a refusal that concerns the values given, not a state.
func asBadRequest(err error) error {
	var refused *sim.OperatorError
	if errors.As(err, &refused) && !refused.Unknown {
		return badAdmin(400, "%s", refused.Message)
	}
	return err
}

func (s *Server) adminRemoveRouter(_ http.ResponseWriter, r *http.Request) (any, error) {
	name := r.PathValue("name")
	if _, _, err := s.core.change(sim.Change{RemoveRouter: name}); err != nil {
		return nil, err
	}
	return map[string]any{"name": name}, nil
}

func (s *Server) adminCEN(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		VBR   string `json:"vbr"`
		CEN   string `json:"cen"`
		Owner string `json:"owner,omitempty"`
		State string `json:"state"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	switch {
	case in.VBR == "" || in.CEN == "":
		return nil, badAdmin(400, "vbr and cen, the IDs of a VBR and a CEN instance, are needed")
	case in.State != "attached" && in.State != "detached":
		return nil, badAdmin(400, "state is %q, expected attached or detached", shorten(in.State))
	}
	_, _, err := s.core.change(sim.Change{CEN: &sim.CENChange{VbrID: in.VBR, CEN: model.CEN{ID: in.CEN, Owner: in.Owner}, Attach: in.State == "attached"}})
	if err != nil {
		return nil, err
	}
	return in, nil
}

func (s *Server) adminState(w http.ResponseWriter, _ *http.Request) {
	world, err := s.core.snapshot()
	if err != nil {
		s.answerAdmin(w, nil, err)
		return
	}
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(stateTimeout))
	w.Header().Set("Content-Type", contentJSON)
	if err := world.WriteSnapshot(w); err != nil {
		s.log.Warn("a state could not be sent whole", "error", err)
		panic(http.ErrAbortHandler) // so that the client does not take half of it for all
	}
}

func (s *Server) adminPutState(w http.ResponseWriter, r *http.Request) (any, error) {
	allow := http.NewResponseController(w)
	late := time.Now().Add(stateTimeout) // a large state takes longer than a call, and is answered after that
	_ = errors.Join(allow.SetReadDeadline(late), allow.SetWriteDeadline(late.Add(writeTimeout)))
	world, err := model.ReadSnapshot(io.LimitReader(r.Body, maxStateBody), "body")
	if err != nil {
		return nil, badAdmin(400, "%s", err)
	}
	return s.replaceBy(world)
}

func (s *Server) adminReset(http.ResponseWriter, *http.Request) (any, error) {
	if s.fresh == nil {
		return nil, badAdmin(409, "there is no state to go back to")
	}
	world, err := s.fresh()
	if err != nil {
		return nil, badAdmin(409, "the state to go back to cannot be made: %s", err)
	}
	return s.replaceBy(world)
}

func (s *Server) replaceBy(w *model.World) (any, error) {
	now, n := w.Now, w.Len()
	if err := s.core.replace(w); err != nil {
		return nil, err
	}
	return map[string]any{"now": s.core.clock.now(now), "resources": n}, nil
}
