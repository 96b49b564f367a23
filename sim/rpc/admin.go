package rpc

import (
	"crypto/subtle"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
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
	handle("GET /_ecsim/bgp", s.adminBGP)
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
