package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asPeer makes the test binary one of the two servers that ecsim is measured beside. Its value is the file of an answer.
const asPeer = "ECSIM_TEST_AS_PEER"

func init() {
	file := os.Getenv(asPeer)
	if file == "" {
		return
	}
	answer, err := os.ReadFile(file)
	if err == nil {
		err = servePeers(answer)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// servePeers serves /bare/N, which answers N bytes without looking at the call, and /, which does what an API server
// at the least has to: parse the parameters, verify the signature, encode structs.
func servePeers(answer []byte) error {
	reference, err := newReference(answer)
	if err != nil {
		return err
	}
	mux := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if size, ok := strings.CutPrefix(r.URL.Path, "/bare/"); ok {
			bare(w, size)
			return
		}
		reference.ServeHTTP(w, r)
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("ecsim: listening on http://%s\n", l.Addr())
	return http.Serve(l, mux)
}

var filler = bytes.Repeat([]byte("x"), 1<<20)

func bare(w http.ResponseWriter, size string) {
	n, _ := strconv.Atoi(size)
	w.Header().Set("Content-Type", "application/json;charset=utf-8")
	w.Header().Set("Content-Length", size)
	_, _ = w.Write(filler[:n])
}

// reference answers what it was made with, which it encodes anew for each call with encoding/json.
type reference struct {
	value any // a struct of plain fields
	mu    sync.Mutex
	used  map[string]struct{}
}

func newReference(answer []byte) (*reference, error) {
	d := json.NewDecoder(bytes.NewReader(answer))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	value := reflect.New(goTypeOf(v))
	if err := json.Unmarshal(answer, value.Interface()); err != nil {
		return nil, err
	}
	return &reference{value: value.Interface(), used: map[string]struct{}{}}, nil
}

// goTypeOf is the Go type that somebody would write down for a JSON value: structs, slices, strings and numbers.
func goTypeOf(v any) reflect.Type {
	switch v := v.(type) {
	case map[string]any:
		var fields []reflect.StructField
		for name, value := range v {
			fields = append(fields, reflect.StructField{
				Name: strings.ToUpper(name[:1]) + name[1:], Type: goTypeOf(value), Tag: reflect.StructTag(`json:"` + name + `"`),
			})
		}
		slices.SortFunc(fields, func(a, b reflect.StructField) int { return strings.Compare(a.Name, b.Name) })
		return reflect.StructOf(fields)
	case []any:
		if len(v) == 0 {
			return reflect.TypeFor[[]string]()
		}
		return reflect.SliceOf(goTypeOf(v[0]))
	case json.Number:
		if strings.Contains(string(v), ".") {
			return reflect.TypeFor[float64]()
		}
		return reflect.TypeFor[int64]()
	case bool:
		return reflect.TypeFor[bool]()
	}
	return reflect.TypeFor[string]()
}

func (s *reference) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil || !s.verified(r.Method, q) {
		http.Error(w, "SignatureDoesNotMatch", http.StatusBadRequest)
		return
	}
	body, err := json.Marshal(s.value)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json;charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body)
}

// verified checks signature, timestamp and nonce the plain way.
func (s *reference) verified(method string, q url.Values) bool {
	signature := q.Get("Signature")
	q.Del("Signature")
	h := hmac.New(sha1.New, []byte("ecsim&"))
	_, _ = io.WriteString(h, method+"&%2F&"+url.QueryEscape(strings.ReplaceAll(q.Encode(), "+", "%20")))
	if base64.StdEncoding.EncodeToString(h.Sum(nil)) != signature {
		return false
	}
	if t, err := time.Parse("2006-01-02T15:04:05Z", q.Get("Timestamp")); err != nil || time.Since(t).Abs() > 15*time.Minute {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	nonce := q.Get("SignatureNonce")
	_, used := s.used[nonce]
	s.used[nonce] = struct{}{}
	return !used
}

// TestReference makes sure that what ecsim is measured beside does its work.
func TestReference(t *testing.T) {
	s, err := newReference([]byte(`{"TotalCount":2,"Set":{"Type":[{"Id":"a","Weight":1.5},{"Id":"b","Weight":2.5}]}}`))
	require.NoError(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	h := &http.Server{Handler: s}
	go h.Serve(l)
	t.Cleanup(func() { h.Close() })
	c, err := dial(l.Addr().String())
	require.NoError(t, err)
	defer c.conn.Close()
	p := prepare("/", "DescribeRegions")
	body, err := c.call(&p)
	require.NoError(t, err)
	assert.JSONEq(t, `{"TotalCount":2,"Set":{"Type":[{"Id":"a","Weight":1.5},{"Id":"b","Weight":2.5}]}}`, string(body))
	c.sent-- // the same nonce again
	_, err = c.call(&p)
	assert.ErrorContains(t, err, "SignatureDoesNotMatch")
}
