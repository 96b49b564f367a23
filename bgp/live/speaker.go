package live

import (
	"context"
	"fmt"
	"net/netip"
	"sync"

	gobgp "github.com/osrg/gobgp/v3/api"
	"github.com/osrg/gobgp/v3/pkg/log"
	"github.com/osrg/gobgp/v3/pkg/server"

	"ecsim/bgp"
)

// speaker is one gobgp server: a VBR, or a customer's router.
type speaker struct {
	id      string
	asn     uint32
	router  netip.Addr
	address netip.AddrPort
	server  *server.BgpServer
	cancel  context.CancelFunc
	aliases aliases
	// announced is what it originates, by prefix, and exports what it says of that to whom, once it is ruled by a policy.
	announced map[string]bgp.Announcement
	exports   []export
	ruled     bool
	// dirty is set by gobgp's goroutines when something may have changed.
	mu    sync.Mutex
	dirty bool
}

// starting serializes the start of servers in this process: gobgp writes globals then.
var starting sync.Mutex

// startSpeaker starts a server that listens on the address. wake is called, from another goroutine, when something has
// changed; nil watches nothing.
func startSpeaker(r *bgp.Router, address netip.AddrPort, wake func()) (*speaker, error) {
	s := &speaker{
		id: r.ID, asn: r.ASN, router: r.RouterID, address: address, announced: map[string]bgp.Announcement{}, aliases: aliases{},
		server: server.NewBgpServer(server.LoggerOption(quiet{})),
	}
	go s.server.Serve()
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	starting.Lock()
	err := s.server.StartBgp(ctx, &gobgp.StartBgpRequest{Global: &gobgp.Global{
		Asn: r.ASN, RouterId: r.RouterID.String(), ListenPort: int32(address.Port()), ListenAddresses: []string{address.Addr().String()},
		Families: []uint32{0, 1}, // IPv4 and IPv6 unicast: a table each, not of every family there is
		// Without these the choice between routes would depend on the order in which they came.
		RouteSelectionOptions: &gobgp.RouteSelectionOptionsConfig{AlwaysCompareMed: true, ExternalCompareRouterId: true},
	}})
	starting.Unlock()
	if err != nil {
		cancel()
		return nil, fmt.Errorf("the speaker of %s cannot listen on %s: %w", r.ID, address, err)
	}
	if err := s.setPolicy(nil); err != nil {
		s.stop()
		return nil, err
	}
	if wake != nil {
		if err := s.watch(ctx, wake); err != nil {
			s.stop()
			return nil, err
		}
	}
	return s, nil
}

func (s *speaker) watch(ctx context.Context, wake func()) error {
	return s.server.WatchEvent(ctx, &gobgp.WatchEventRequest{
		Peer: &gobgp.WatchEventRequest_Peer{},
		Table: &gobgp.WatchEventRequest_Table{Filters: []*gobgp.WatchEventRequest_Table_Filter{
			{Type: gobgp.WatchEventRequest_Table_Filter_ADJIN},
		}},
		BatchSize: 1000,
	}, func(*gobgp.WatchEventResponse) { s.touch(wake) })
}

// touch marks the speaker as changed, and wakes the fabric unless it is marked already.
func (s *speaker) touch(wake func()) {
	s.mu.Lock()
	was := s.dirty
	s.dirty = true
	s.mu.Unlock()
	if !was {
		wake()
	}
}

// take reports whether the speaker is marked as changed, and takes the mark away.
func (s *speaker) take() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	was := s.dirty
	s.dirty = false
	return was
}

func (s *speaker) stop() {
	_ = s.server.StopBgp(context.Background(), &gobgp.StopBgpRequest{})
	s.cancel()
}

// neighbor is a neighbour as a speaker is told of it.
type neighbor struct {
	// alias is the address it is known by.
	alias netip.Addr
	// asn is what it is expected to be, local what the speaker calls itself towards it.
	asn, local uint32
	key        string
	ipv6       bool
	// limit is the largest number of routes it may send; 0 for any number.
	limit           uint32
	hold, keepalive uint64
}

func (s *speaker) peer(n *neighbor) *gobgp.Peer {
	local := n.local
	if local == s.asn {
		local = 0 // what it is anyway
	}
	family := gobgp.Family{Afi: gobgp.Family_AFI_IP, Safi: gobgp.Family_SAFI_UNICAST}
	if n.ipv6 {
		family.Afi = gobgp.Family_AFI_IP6
	}
	safi := &gobgp.AfiSafi{Config: &gobgp.AfiSafiConfig{Family: &family, Enabled: true}}
	if n.limit > 0 {
		safi.PrefixLimits = &gobgp.PrefixLimit{Family: &family, MaxPrefixes: n.limit}
	}
	return &gobgp.Peer{
		Conf: &gobgp.PeerConf{
			NeighborAddress: n.alias.String(), PeerAsn: n.asn, LocalAsn: local, AuthPassword: n.key,
			// Nothing that was learned is passed on, so it replaces nothing. But without it gobgp forgets to withdraw a route of
			// its own when what is left of the prefix came from another neighbour of the same AS.
			ReplacePeerAsn: n.asn != n.local,
		},
		Transport: &gobgp.Transport{LocalAddress: s.address.Addr().String(), PassiveMode: true},
		Timers: &gobgp.Timers{Config: &gobgp.TimersConfig{
			ConnectRetry: 1, IdleHoldTimeAfterReset: 1, HoldTime: n.hold, KeepaliveInterval: n.keepalive,
		}},
		AfiSafis: []*gobgp.AfiSafi{safi},
	}
}

func (s *speaker) addNeighbor(n *neighbor) error {
	if err := s.server.AddPeer(context.Background(), &gobgp.AddPeerRequest{Peer: s.peer(n)}); err != nil {
		return fmt.Errorf("%s: neighbour %s: %w", s.id, n.alias, err)
	}
	return nil
}

// setLimit changes how many routes a neighbour may send, while the session goes on.
func (s *speaker) setLimit(n *neighbor) error {
	_, err := s.server.UpdatePeer(context.Background(), &gobgp.UpdatePeerRequest{Peer: s.peer(n)})
	return err
}

func (s *speaker) removeNeighbor(n *neighbor) {
	if n.key != "" {
		// Only an update takes the key off the listener.
		open := *n
		open.key = ""
		_, _ = s.server.UpdatePeer(context.Background(), &gobgp.UpdatePeerRequest{Peer: s.peer(&open)})
	}
	_ = s.server.DeletePeer(context.Background(), &gobgp.DeletePeerRequest{Address: n.alias.String()})
}

// shutdown ends the session with Cease, Administrative Shutdown, and keeps it down.
func (s *speaker) shutdown(alias netip.Addr) {
	_ = s.server.DisablePeer(context.Background(), &gobgp.DisablePeerRequest{Address: alias.String()})
}

// reset ends the session with Cease, Administrative Reset.
func (s *speaker) reset(alias netip.Addr) {
	_ = s.server.ResetPeer(context.Background(), &gobgp.ResetPeerRequest{Address: alias.String()})
}

// quiet is a log that nobody reads: what matters of it passes through the lines.
type quiet struct{}

func (quiet) Panic(string, log.Fields) {}
func (quiet) Fatal(string, log.Fields) {}
func (quiet) Error(string, log.Fields) {}
func (quiet) Warn(string, log.Fields)  {}
func (quiet) Info(string, log.Fields)  {}
func (quiet) Debug(string, log.Fields) {}
func (quiet) SetLevel(log.LogLevel)    {}
func (quiet) GetLevel() log.LogLevel   { return log.PanicLevel }
