package rib

import (
	"net/netip"
	"strconv"

	"ecsim/bgp"
	"ecsim/model"
)

// Uses is what of Learned concerns the addresses of a prefix, without deriving the estate: the routes that a customer's
// router uses, the best to each destination, whose destination covers the prefix or is a part of it; by destination.
func Uses(w *model.World, r *model.CustomerRouter, p netip.Prefix) []Route {
	var all []candidate
	var routes []Route
	for _, peer := range r.Peers {
		now := w.BGPSessions.Get(peer)
		if now == nil || now.State != model.SessionEstablished {
			continue
		}
		var from *neighbour
		path := ""
		for _, text := range now.Advertised {
			prefix, err := netip.ParsePrefix(text)
			if err != nil || !prefix.Overlaps(p) {
				continue
			}
			if from == nil {
				if from, path = vbrNeighbour(w, peer); from == nil {
					break
				}
			}
			all = append(all, candidate{prefix: prefix, route: len(routes), pathLength: pathLength(path), from: from})
			routes = append(routes, Route{Prefix: text, Peer: peer, ASPath: path})
		}
	}
	if len(all) == 1 {
		routes[0].Best = true
		return routes
	}
	best := make([]Route, 0, len(all))
	choose(all, func(route int) {
		routes[route].Best = true
		best = append(best, routes[route])
	})
	return best
}

// vbrNeighbour is a VBR as a neighbour of the customer's router that is its BGP peer, and the AS path of what it sends;
// nil when there is no session with that peer.
func vbrNeighbour(w *model.World, peer string) (*neighbour, string) {
	p := w.BGPPeers.Get(peer)
	if p == nil || p.Status != model.BGPAvailable && p.Status != model.BGPModifying {
		return nil, ""
	}
	v, g := w.VBRs.Get(p.VbrID), w.BGPGroups.Get(p.GroupID)
	if v == nil || g == nil {
		return nil, ""
	}
	address, _ := netip.ParseAddr(v.PeerAddress(p))
	_, local := bgp.LineTo(w, v, address)
	asn := bgp.LocalASN(g)
	n := &neighbour{ibgp: asn == uint32(g.PeerASN), id: bgp.RouterID(v), address: local, peer: peer}
	if n.ibgp {
		return n, ""
	}
	return n, strconv.FormatUint(uint64(asn), 10)
}
