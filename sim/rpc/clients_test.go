package rpc

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
)

// listenOn makes a bed whose server listens the way ecsim serve does, with the limits of its connections.
func listenOn(t *testing.T, change ...func(*Options)) *bed {
	t.Helper()
	w, _ := freshWorld()
	o := Options{World: w, Fresh: freshWorld, Accounts: []Account{{alice, "alice", "a-secret"}}, Version: "test"}
	for _, c := range change {
		c(&o)
	}
	s := New(o)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l, nil) }()
	b := &bed{T: t, Server: s, url: "http://" + l.Addr().String(), http: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 1000}}}
	t.Cleanup(func() {
		b.http.CloseIdleConnections()
		cancel()
		assert.NoError(t, <-served)
		s.Close()
	})
	return b
}

// TestSlowClients has clients that send their headers or body a byte at a time, and clients that ask for large answers
// and never read them. Others are served meanwhile, reads and writes.
func TestSlowClients(t *testing.T) {
	b := listenOn(t)
	for range 200 { // so that an answer does not fit what the system buffers
		r := b.send("POST", "/_ecsim/customer-routers", fmt.Sprintf(`{"name":"r-%d","asn":65001,"prefixes":["192.168.0.0/16"]}`, nonce.Add(1)))
		require.Equal(t, 200, r.status, r.text)
	}
	address := strings.TrimPrefix(b.url, "http://")
	var slow []net.Conn
	open := func(text string) net.Conn {
		c, err := net.Dial("tcp", address)
		require.NoError(t, err)
		_, err = io.WriteString(c, text)
		require.NoError(t, err)
		slow = append(slow, c)
		return c
	}
	defer func() {
		for _, c := range slow {
			c.Close()
		}
	}()
	query := func() string {
		return sign("POST", "alice", "a-secret", values("Action", "CreateVpc", "RegionId", home, "CidrBlock", "10.0.0.0/8")).Encode()
	}
	var heads, bodies, deaf []net.Conn
	for range 20 {
		heads = append(heads, open("GET /?Action=DescribeVp"))
		bodies = append(bodies, open(fmt.Sprintf("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\nAction=x&a=", 100)))
	}
	for range 8 {
		const question = "GET /_ecsim/customer-routers HTTP/1.1\r\nHost: x\r\n\r\n"
		c := open(question)
		require.NoError(t, c.(*net.TCPConn).SetReadBuffer(4096))
		require.NoError(t, c.SetWriteDeadline(time.Now().Add(50*time.Millisecond)))
		// Ten megabytes of answers; as many more questions as get through, on a busy machine none.
		_, _ = io.WriteString(c, strings.Repeat(question, 500))
		deaf = append(deaf, c)
	}
	for i := range 5 {
		for _, c := range slices.Concat(heads, bodies) {
			_, _ = io.WriteString(c, "x") // heads may have taken too long by now
		}
		r := b.send("POST", "/", query(), "Content-Type", "application/x-www-form-urlencoded")
		require.Equal(t, 200, r.status, r.text)
		assert.Equal(t, float64(i+1), b.do("DescribeVpcs")["TotalCount"])
	}
	// The others were held meanwhile, and are served when they go on.
	for _, c := range bodies {
		_, err := io.WriteString(c, strings.Repeat("x", 100-len("Action=x&a=xxxxx")))
		require.NoError(t, err)
		assert.Equal(t, "HTTP/1.1 400 Bad Request", statusLine(t, c))
	}
	for _, c := range deaf {
		assert.Equal(t, "HTTP/1.1 200 OK", statusLine(t, c))
	}
}

func statusLine(t *testing.T, c net.Conn) string {
	t.Helper()
	line, err := bufio.NewReader(c).ReadString('\n')
	require.NoError(t, err)
	return strings.TrimSpace(line)
}

// TestManyClients has a thousand clients read and write at once, each on a connection of its own. No call fails, an
// answer lists as many as it counts, and each client sees what it wrote and no longer what it deleted.
func TestManyClients(t *testing.T) {
	clients, rounds := 1000, 2
	if testing.Short() {
		clients, rounds = 100, 2
	}
	b := listenOn(t, func(o *Options) {
		s := *o.World.Settings
		s.Quotas = map[string]int64{model.QuotaVpcsPerRegion: 1 << 20}
		o.World.Settings = &s
	})
	call := func(action string, kv ...any) (map[string]any, error) {
		q := values(append([]any{"Action", action, "RegionId", home}, kv...)...)
		r, err := b.http.Get(b.url + "/?" + sign("GET", "alice", "a-secret", q).Encode())
		if err != nil {
			return nil, err
		}
		defer r.Body.Close()
		text, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		if r.StatusCode != 200 {
			return nil, fmt.Errorf("%s: %d %s", action, r.StatusCode, text)
		}
		var answer map[string]any
		return answer, json.Unmarshal(text, &answer)
	}
	// listed reads all VPCs that the filter lets through and checks the answer against itself.
	listed := func(kv ...any) (ids []string, err error) {
		answer, err := call("DescribeVpcs", append([]any{"PageSize", 50}, kv...)...)
		if err != nil {
			return nil, err
		}
		for _, v := range answer["Vpcs"].(map[string]any)["Vpc"].([]any) {
			v := v.(map[string]any)
			if v["VRouterId"] == "" || v["CidrBlock"] != "10.0.0.0/8" {
				return nil, fmt.Errorf("half a VPC: %v", v)
			}
			ids = append(ids, v["VpcId"].(string))
		}
		if total := int(answer["TotalCount"].(float64)); len(ids) != min(total, 50) {
			return nil, fmt.Errorf("%d of %d are listed", len(ids), total)
		}
		return ids, nil
	}
	life := func(client int) error {
		for range rounds {
			made, err := call("CreateVpc", "CidrBlock", "10.0.0.0/8", "VpcName", fmt.Sprint("client-", client))
			if err != nil {
				return err
			}
			id := made["VpcId"].(string)
			if ids, err := listed("VpcName", fmt.Sprint("client-", client)); err != nil || len(ids) != 1 || ids[0] != id {
				return fmt.Errorf("after making %s there are %v (%w)", id, ids, err)
			}
			if _, err := listed(); err != nil {
				return err
			}
			if _, err := call("DeleteVpc", "VpcId", id); err != nil {
				return err
			}
			if ids, err := listed("VpcId", id); err != nil || len(ids) != 0 {
				return fmt.Errorf("after deleting %s there are %v (%w)", id, ids, err)
			}
		}
		return nil
	}
	var group sync.WaitGroup
	for client := range clients {
		group.Go(func() { assert.NoError(t, life(client)) })
	}
	group.Wait()
	ids, err := listed()
	require.NoError(t, err)
	assert.Empty(t, ids)
}
