package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"fmt"
	"hash"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// noncePlace is where a prepared call gets its nonce.
const noncePlace = "nonce-0000000000000000"

// prepared is a signed call that is ready but for its nonce and signature, which differ each time it is sent. Timestamps
// are good for 15 minutes, so it is to be prepared again for each round.
type prepared struct {
	line, text             []byte // the request up to the signature, and the string to sign
	nonceInLine, nonceText int
}

// prepare makes a GET of the path; calls go to /.
func prepare(path, action string, kv ...string) prepared {
	q := url.Values{
		"Action": {action}, "Version": {"2016-04-28"}, "Format": {"JSON"}, "AccessKeyId": {"ecsim"}, "SignatureMethod": {"HMAC-SHA1"},
		"SignatureVersion": {"1.0"}, "SignatureNonce": {noncePlace}, "Timestamp": {time.Now().UTC().Format("2006-01-02T15:04:05Z")}, "RegionId": {"cn-hangzhou"},
	}
	for i := 0; i < len(kv); i += 2 {
		q.Set(kv[i], kv[i+1])
	}
	query := strings.ReplaceAll(q.Encode(), "+", "%20")
	p := prepared{line: []byte("GET " + path + "?" + query + "&Signature="), text: []byte("GET&%2F&" + url.QueryEscape(query))}
	p.nonceInLine, p.nonceText = bytes.Index(p.line, []byte(noncePlace)), bytes.Index(p.text, []byte(noncePlace))
	return p
}

// load is one connection that sends calls one after the other.
type load struct {
	conn   net.Conn
	mac    hash.Hash
	number int
	sent   uint64
	out    []byte
	in     []byte
	sum    []byte
}

var connections atomic.Int64

func dial(address string) (*load, error) {
	c, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	return &load{conn: c, mac: hmac.New(sha1.New, []byte("ecsim&")), number: int(connections.Add(1)), in: make([]byte, 256<<10)}, nil
}

// call signs and sends the call and returns the answer's body, which is good until the next call.
func (l *load) call(p *prepared) ([]byte, error) {
	l.sent++
	var digits [16]byte
	id := strconv.AppendUint(digits[:0], uint64(l.number)<<40|l.sent, 16)
	for _, place := range [][]byte{p.line[p.nonceInLine:], p.text[p.nonceText:]} {
		copy(place[len(noncePlace)-len(id):len(noncePlace)], id)
	}
	l.mac.Reset()
	l.mac.Write(p.text)
	l.sum = l.mac.Sum(l.sum[:0])
	var signature [28]byte
	base64.StdEncoding.Encode(signature[:], l.sum)
	l.out = append(l.out[:0], p.line...)
	for _, c := range signature {
		switch c {
		case '+', '/', '=':
			l.out = append(l.out, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		default:
			l.out = append(l.out, c)
		}
	}
	l.out = append(l.out, " HTTP/1.1\r\nHost: ecsim\r\n\r\n"...)
	if _, err := l.conn.Write(l.out); err != nil {
		return nil, err
	}
	return l.read()
}

var (
	headEnd       = []byte("\r\n\r\n")
	contentLength = []byte("Content-Length: ")
)

func (l *load) read() ([]byte, error) {
	n, head, length := 0, 0, 0
	for {
		m, err := l.conn.Read(l.in[n:])
		if err != nil {
			return nil, err
		}
		n += m
		if head == 0 {
			end := bytes.Index(l.in[:n], headEnd)
			if end < 0 {
				continue
			}
			at := bytes.Index(l.in[:end], contentLength)
			if at < 0 {
				return nil, fmt.Errorf("no Content-Length: %s", l.in[:n])
			}
			head = end + len(headEnd)
			for _, c := range l.in[at+len(contentLength) : end] {
				if c < '0' || c > '9' {
					break
				}
				length = length*10 + int(c-'0')
			}
		}
		if n >= head+length {
			break
		}
	}
	if !bytes.HasPrefix(l.in, []byte("HTTP/1.1 200")) {
		return nil, fmt.Errorf("not accepted: %s", l.in[:n])
	}
	return l.in[head:n], nil
}

// drive has connections call a server at a time: each repeats the calls that script gives it, until the time has passed
// or it has gone through them that many times (0 for without end). It returns the calls a second.
func drive(address string, connections int, forTime time.Duration, times int, script func(connection int) []prepared) (float64, error) {
	loads := make([]*load, connections)
	scripts := make([][]prepared, connections)
	for i := range loads {
		var err error
		if loads[i], err = dial(address); err != nil {
			return 0, err
		}
		defer loads[i].conn.Close()
		scripts[i] = script(i)
	}
	var calls atomic.Int64
	var group sync.WaitGroup
	errs := make([]error, connections)
	start := time.Now()
	for i, l := range loads {
		group.Go(func() {
			n := 0
			defer func() { calls.Add(int64(n)) }()
			for round := 0; times == 0 || round < times; round++ {
				for j := range scripts[i] {
					if _, err := l.call(&scripts[i][j]); err != nil {
						errs[i] = err
						return
					}
					n++
				}
				if forTime > 0 && time.Since(start) >= forTime {
					return
				}
			}
		})
	}
	group.Wait()
	rate := float64(calls.Load()) / time.Since(start).Seconds()
	for _, err := range errs {
		if err != nil {
			return 0, err
		}
	}
	return rate, nil
}

// spread is the median of values, and the least and the greatest.
func spread(values []float64) (median, least, greatest float64) {
	v := slices.Sorted(slices.Values(values))
	return v[len(v)/2], v[0], v[len(v)-1]
}
