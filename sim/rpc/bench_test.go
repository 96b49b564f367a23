package rpc

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/modeltest"
)

// sink is a ResponseWriter that keeps the status only.
type sink struct {
	header http.Header
	status int
}

func (s *sink) Header() http.Header         { return s.header }
func (s *sink) Write(b []byte) (int, error) { return len(b), nil }
func (s *sink) WriteHeader(status int)      { s.status = status }

// BenchmarkCall is a signed call without the connection: what the server adds to net/http.
func BenchmarkCall(b *testing.B) {
	w := modeltest.Estate(1000, 1)
	w.Settings.Delays = model.DelaysNone
	var near *model.RouterInterface
	w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool { near = r; return r.RouterType != model.RouterVBR })
	table := w.VBRs.Get(near.RouterID).RouteTableID
	route := []any{"RegionId", modeltest.Region, "RouteTableId", table, "DestinationCidrBlock", "11.0.0.0/24", "NextHopId", near.ID}
	for _, c := range []struct {
		name  string
		calls [][]any
	}{
		{"one", [][]any{{"Action", "DescribeRouterInterfaceAttribute", "RegionId", modeltest.Region, "InstanceId", near.ID}}},
		{"ten", [][]any{{"Action", "DescribeVirtualBorderRouters", "RegionId", modeltest.Region, "PageSize", 10}}},
		{"write", [][]any{append([]any{"Action", "CreateRouteEntry", "NextHopType", "RouterInterface"}, route...), append([]any{"Action", "DeleteRouteEntry"}, route...)}},
		{"refused", [][]any{{"Action", "DescribeRouterInterfaceAttribute", "RegionId", modeltest.Region, "InstanceId", "ri-none"}}},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := New(Options{World: w.Fork(), Accounts: []Account{{modeltest.Owner, "k", "s"}}})
			defer s.Close()
			requests := make([]*http.Request, 0, b.N)
			for i := range b.N {
				r, err := http.NewRequest("GET", "/?"+sign("GET", "k", "s", values(c.calls[i%len(c.calls)]...)).Encode(), nil)
				require.NoError(b, err)
				r.RemoteAddr, r.Host = "127.0.0.1:1", "127.0.0.1:8400"
				requests = append(requests, r)
			}
			out := &sink{header: http.Header{}}
			b.ReportAllocs()
			b.ResetTimer()
			for _, r := range requests {
				s.ServeHTTP(out, r)
				if out.status != 200 && c.name != "refused" {
					b.Fatal(fmt.Sprint("status ", out.status))
				}
			}
		})
	}
}
