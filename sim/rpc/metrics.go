package rpc

import (
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"ecsim/model"
)

// metrics are what GET /metrics shows.
type metrics struct {
	calls    *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	registry *prometheus.Registry
}

func newMetrics(s *Server) *metrics {
	m := &metrics{
		calls: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ecsim_calls_total", Help: "API calls by action, HTTP status and error code.",
		}, []string{"action", "status", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "ecsim_call_seconds", Help: "Time from a call's arrival to its answer.", Buckets: prometheus.ExponentialBuckets(1e-5, 4, 10),
		}, []string{"action"}),
		registry: prometheus.NewRegistry(),
	}
	m.registry.MustRegister(m.calls, m.seconds, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	gauge := func(name, help string, labels prometheus.Labels, value func() float64) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help, ConstLabels: labels}, value))
	}
	for kind, count := range map[model.Kind]func(*model.World) int{
		model.KindPhysicalConnection:  func(w *model.World) int { return w.Circuits.Len() },
		model.KindVirtualBorderRouter: func(w *model.World) int { return w.VBRs.Len() },
		model.KindRouterInterface:     func(w *model.World) int { return w.RouterInterfaces.Len() },
		model.KindRouteEntry:          func(w *model.World) int { return w.RouteEntries.Len() },
		model.KindBGPPeer:             func(w *model.World) int { return w.BGPPeers.Len() },
		model.KindVpc:                 func(w *model.World) int { return w.Vpcs.Len() },
	} {
		gauge("ecsim_resources", "Resources in the world by kind.", prometheus.Labels{"kind": string(kind)}, func() float64 {
			v, err := s.core.current()
			if err != nil {
				return 0
			}
			return float64(count(v.engine.World()))
		})
	}
	for _, state := range model.SessionStates {
		gauge("ecsim_bgp_sessions", "BGP sessions by state, as the world has them.", prometheus.Labels{"state": state}, func() float64 {
			v, err := s.core.current()
			if err != nil {
				return 0
			}
			n := 0
			v.engine.World().BGPSessions.Scan(func(b *model.BGPSession) bool {
				if b.State == state {
					n++
				}
				return true
			})
			return float64(n)
		})
	}
	gauge("ecsim_event_watchers", "Clients that watch the world's events.", nil, func() float64 { return float64(s.core.events.count()) })
	if j := s.core.journal; j != nil {
		counter := func(name, help string, value func() float64) {
			m.registry.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, value))
		}
		counter("ecsim_journal_records_total", "Changes written to the journal.", func() float64 { return float64(j.Stats().Records) })
		counter("ecsim_journal_commits_total", "Commits of the journal's store.", func() float64 { return float64(j.Stats().Commits) })
		counter("ecsim_journal_fsyncs_total", "Times the disk was waited for.", func() float64 { return float64(j.Stats().Fsyncs) })
		gauge("ecsim_journal_length", "Changes behind the newest snapshot.", nil, func() float64 { return float64(j.Stats().Journal) })
		gauge("ecsim_journal_file_bytes", "Size of the store's file.", nil, func() float64 { return float64(j.Stats().FileSize) })
	}
	return m
}

func (m *metrics) count(c *callLog, status int) {
	action := string(c.action)
	if action == "" {
		action = "unknown" // whatever clients send must not make labels
	}
	m.calls.WithLabelValues(action, strconv.Itoa(status), string(c.code)).Inc()
	m.seconds.WithLabelValues(action).Observe(c.took.Seconds())
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
