package main

import (
	"bufio"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"ecsim/bgp/glass"
)

const defaultServer = "http://127.0.0.1:8400"

// answerTimeout is how long a server may take to answer; a stream may last.
const answerTimeout = time.Minute

// bgpClient asks a server's admin endpoints.
type bgpClient struct {
	server, token string
	http          *http.Client
}

func newBGPClient(f *bgpFlags) (*bgpClient, error) {
	name, server := "--server", f.server
	if server == "" {
		name, server = "ECSIM_SERVER", or(os.Getenv("ECSIM_SERVER"), defaultServer)
	}
	u, err := url.Parse(server)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return nil, fmt.Errorf("%s is %q; expected a URL such as %s", name, server, defaultServer)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ResponseHeaderTimeout = answerTimeout
	if f.cacert != "" {
		if u.Scheme != "https" {
			return nil, fmt.Errorf("--cacert is for https, but the server is %s", server)
		}
		pem, err := os.ReadFile(f.cacert)
		if err != nil {
			return nil, fileError(err)
		}
		pool := x509.NewCertPool()
		if !pool.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s: has no certificate in PEM form", f.cacert)
		}
		transport.TLSClientConfig = &tls.Config{RootCAs: pool}
	}
	return &bgpClient{server: strings.TrimRight(server, "/"), token: f.token, http: &http.Client{Transport: transport}}, nil
}

// get asks for a path. An answer other than 200 is an error.
func (c *bgpClient) get(ctx context.Context, path string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.server+path, nil)
	if err != nil {
		return nil, err
	}
	if c.token != "" {
		req.Header.Set("Authorization", "Bearer "+c.token)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, c.unreachable(err)
	}
	if resp.StatusCode != http.StatusOK {
		defer resp.Body.Close()
		return nil, c.refused(resp)
	}
	return resp, nil
}

// lostServer is the error of a server that does not answer, or is about to stop.
type lostServer struct{ error }

func (c *bgpClient) unreachable(err error) error {
	hint := "; is ecsim serve running there?"
	var untrusted *tls.CertificateVerificationError
	var failed *url.Error
	var op *net.OpError
	switch {
	case errors.As(err, &untrusted):
		err, hint = untrusted.Err, "; --cacert FILE says whom to trust"
	case errors.As(err, &op):
		err = op.Err // the rest says the address again
	case errors.As(err, &failed):
		err, hint = failed.Err, ""
	}
	return lostServer{fmt.Errorf("%s cannot be reached: %w%s", c.server, err, hint)}
}

// refused is the error of an answer that is none.
func (c *bgpClient) refused(resp *http.Response) error {
	const most = 200
	body, _ := io.ReadAll(io.LimitReader(resp.Body, 1<<16))
	var said struct {
		Error string `json:"error"`
	}
	if json.Unmarshal(body, &said) != nil || said.Error == "" {
		first, _, _ := strings.Cut(strings.TrimSpace(string(body)), "\n")
		if len(first) > most {
			first = first[:most] + "…"
		}
		return fmt.Errorf("%s is not an ecsim server: it answers %d %q", c.server, resp.StatusCode, first)
	}
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		if c.token == "" {
			return fmt.Errorf("%s wants a token; give it with --admin-token", c.server)
		}
		return fmt.Errorf("%s wants another token than that of --admin-token", c.server)
	case http.StatusForbidden:
		return fmt.Errorf("%s refuses: %s", c.server, plain(said.Error))
	}
	err := errors.New(plain(said.Error))
	if resp.StatusCode == http.StatusServiceUnavailable {
		return lostServer{err}
	}
	return err
}

// view asks for the BGP of the world; for the part that concerns one router unless that is empty.
func (c *bgpClient) view(ctx context.Context, router string) (*glass.View, error) {
	ctx, cancel := context.WithTimeout(ctx, answerTimeout)
	defer cancel()
	path := "/_ecsim/bgp"
	if router != "" {
		path += "?router=" + url.QueryEscape(router)
	}
	resp, err := c.get(ctx, path)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var v glass.View
	d := json.NewDecoder(resp.Body)
	if err := d.Decode(&v); err != nil {
		if ctx.Err() != nil || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, new(net.Error)) {
			return nil, c.unreachable(err)
		}
		return nil, fmt.Errorf("%s is not an ecsim server: its answer is not the JSON expected: %w", c.server, err)
	}
	if v.Now.IsZero() || v.Routers == nil || v.Sessions == nil {
		return nil, fmt.Errorf("%s is not an ecsim server: its answer has no routers and sessions", c.server)
	}
	return &v, nil
}

// happened is one message of the stream of events; a comment has no data.
type happened struct {
	comment, data string
}

// stream opens the stream of events. The channel is closed when the stream ends.
func (c *bgpClient) stream(ctx context.Context) (<-chan happened, error) {
	resp, err := c.get(ctx, "/_ecsim/events")
	if err != nil {
		return nil, err
	}
	if kind := resp.Header.Get("Content-Type"); !strings.HasPrefix(kind, "text/event-stream") {
		resp.Body.Close()
		return nil, fmt.Errorf("%s is not an ecsim server: its events are %q, expected text/event-stream", c.server, kind)
	}
	out := make(chan happened, 1024)
	go func() {
		defer close(out)
		defer resp.Body.Close()
		lines := bufio.NewScanner(resp.Body)
		for lines.Scan() {
			var h happened
			if comment, ok := strings.CutPrefix(lines.Text(), ":"); ok {
				h.comment = strings.TrimSpace(comment)
			} else if data, ok := strings.CutPrefix(lines.Text(), "data:"); ok {
				h.data = data
			} else {
				continue
			}
			select {
			case out <- h:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, nil
}
