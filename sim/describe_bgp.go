package sim

import (
	"net/netip"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	groupRow   = api.DescribeBgpGroupsResponseBgpGroupsBgpGroup
	peerRow    = api.DescribeBgpPeersResponseBgpPeersBgpPeer
	networkRow = api.DescribeBgpNetworksResponseBgpNetworksBgpNetwork
)

// bgpStatus is a peer's connection state, by the state of the peer itself. The page knows no value for a session that
// is down; where sessions are only configured Connect stands for "in use", elsewhere a session's state is in its place.
var bgpStatus = map[string]string{
	model.BGPPending: "creating", model.BGPAvailable: "Connect", model.BGPModifying: "modifying", model.BGPDeleting: "deleting",
}

// describeGroups lists BGP groups. None of them is a default group, which no page explains.
func describeGroups(k *call, in *api.DescribeBgpGroupsRequest) *api.DescribeBgpGroupsResponse {
	s := groupList.of(k)
	s.ids(wanted(in.BgpGroupId))
	s.on(in.RouterId, (*model.World).GroupsOf)
	s.none(in.IsDefault.V)
	shown, p := s.page()
	r := &api.DescribeBgpGroupsResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.BgpGroups.BgpGroup = each(shown, func(g *model.BGPGroup) groupRow {
		return groupRow{
			BgpGroupId: g.ID, Name: g.Name, Description: g.Description, RouterId: g.VbrID, RegionId: g.Region, Status: g.Status,
			PeerAsn: number(g.PeerASN), LocalAsn: number(g.LocalASN), IsFake: strconv.FormatBool(g.IsFakeASN), AuthKey: g.AuthKey,
			IpVersion: g.IPVersion, RouteLimit: number(g.RouteLimit), Hold: number(model.HoldTime), Keepalive: number(model.KeepaliveTime),
		}
	})
	return r
}

// wanted is the one ID that a call asks for, or nil.
func wanted(id api.Opt[string]) []string {
	if id.Set {
		return []string{id.V}
	}
	return nil
}

func describePeers(k *call, in *api.DescribeBgpPeersRequest) *api.DescribeBgpPeersResponse {
	s := peerList.of(k)
	s.ids(wanted(in.BgpPeerId))
	s.on(in.BgpGroupId, (*model.World).PeersIn)
	s.on(in.RouterId, (*model.World).PeersOf)
	s.none(in.IsDefault.V)
	shown, p := s.page()
	r := &api.DescribeBgpPeersResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.BgpPeers.BgpPeer = each(shown, k.peerRow)
	return r
}

// peerRow shows a peer with what its group says for it.
func (k *call) peerRow(p *model.BGPPeer) peerRow {
	v := k.w.VBRs.Get(p.VbrID)
	r := peerRow{
		BgpPeerId: p.ID, Name: p.Name, BgpGroupId: p.GroupID, RouterId: p.VbrID, RegionId: p.Region,
		Status: p.Status, BgpStatus: bgpStatus[p.Status], PeerIpAddress: peerAddress(v, p), IpVersion: p.IPVersion,
		EnableBfd: p.EnableBFD, BfdMultiHop: p.BFDMultiHop, Hold: number(model.HoldTime), Keepalive: number(model.KeepaliveTime),
		GmtModified: stamp(p.Modified),
	}
	if g := k.w.BGPGroups.Get(p.GroupID); g != nil {
		r.Description, r.AuthKey, r.RouteLimit = g.Description, g.AuthKey, number(g.RouteLimit)
		r.PeerAsn, r.LocalAsn, r.IsFake = number(g.PeerASN), number(g.LocalASN), g.IsFakeASN
	}
	switch {
	case p.Status != model.BGPAvailable:
	case k.w.Settings.SpeaksBGP():
		r.BgpStatus = model.SessionIdle
		if s := k.w.BGPSessions.Get(p.ID); s != nil {
			r.BgpStatus, r.AdvertisedRouteCount, r.ReceivedRouteCount = s.State, int64(len(s.Advertised)), int64(len(s.Received))
		}
	default:
		r.AdvertisedRouteCount, r.ReceivedRouteCount = k.routeCounts(v, p, r.PeerIpAddress)
	}
	return r
}

// peerAddress is the neighbour's address. The VBR of an incomplete state may be missing.
func peerAddress(v *model.VirtualBorderRouter, p *model.BGPPeer) string {
	if v == nil {
		return p.PeerIP
	}
	return v.PeerAddress(p)
}

// routeCounts counts the networks that the VBR advertises to a peer, and the BGP routes in the VBR's table that lead
// over the VLAN interface at whose other end the peer is. A peer further away has none of its own.
func (k *call) routeCounts(v *model.VirtualBorderRouter, p *model.BGPPeer, address string) (advertised, received int64) {
	if v == nil {
		return 0, 0
	}
	k.w.NetworksOf(v.ID, func(n *model.BGPNetwork) bool {
		if d, err := netip.ParsePrefix(n.Destination); err == nil && d.Addr().Is6() == (p.IPVersion == model.IPv6) {
			advertised++
		}
		return true
	})
	for i := range v.Attachments {
		if a := &v.Attachments[i]; address != "" && (a.PeerGatewayIP == address || a.PeerIPv6 == address) {
			k.w.EntriesVia(a.VlanInterfaceID, func(e *model.RouteEntry) bool {
				if e.Type == model.EntryBGP && ipVersion(e) == p.IPVersion {
					received++
				}
				return true
			})
		}
	}
	return advertised, received
}

func describeNetworks(k *call, in *api.DescribeBgpNetworksRequest) *api.DescribeBgpNetworksResponse {
	s := networkList.of(k)
	s.on(in.RouterId, (*model.World).NetworksOf)
	shown, p := s.page()
	r := &api.DescribeBgpNetworksResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.BgpNetworks.BgpNetwork = each(shown, func(n *model.BGPNetwork) networkRow {
		return networkRow{DstCidrBlock: n.Destination, VpcId: n.VpcID, RouterId: n.VbrID, Status: n.Status}
	})
	return r
}
