package sim_test

import (
	"testing"

	"ecsim/model"
	"ecsim/model/api"
)

type (
	groupRow   = api.DescribeBgpGroupsResponseBgpGroupsBgpGroup
	peerRow    = api.DescribeBgpPeersResponseBgpPeersBgpPeer
	networkRow = api.DescribeBgpNetworksResponseBgpNetworksBgpNetwork
)

func TestDescribeBgpGroups(t *testing.T) {
	e := newPairEstate(t)
	want := api.DescribeBgpGroupsResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.BgpGroups.BgpGroup = []groupRow{{
		BgpGroupId: e.group, Name: "data-centre", Description: "customer routers", RouterId: e.vbrA, RegionId: home, Status: "Available",
		PeerAsn: "65010", LocalAsn: "45104", IsFake: "false", AuthKey: "Secret-1", IpVersion: "IPv4", RouteLimit: "100", Hold: "30", Keepalive: "10",
	}}
	shows(e.bed, want, api.DescribeBgpGroups)
	other := e.bed.group(e.vbrB, "IsFakeAsn", true)
	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeBgpGroupsResponse](e.bed, api.DescribeBgpGroups, kv...).BgpGroups.BgpGroup {
			ids = append(ids, r.BgpGroupId)
		}
		return ids
	}
	filtered(e.bed, ids, []selection{
		{"all", nil, []string{e.group, other}},
		{"VBR", by("RouterId", e.vbrB), []string{other}},
		{"ID", by("BgpGroupId", e.group), []string{e.group}},
		{"ID of another VBR", by("BgpGroupId", e.group, "RouterId", e.vbrB), nil},
		{"default", by("IsDefault", true), nil},
		{"not default", by("IsDefault", false), []string{e.group, other}},
		{"second page", by("PageNumber", 2, "PageSize", 1), []string{other}},
		{"another region", by("RegionId", away), nil},
	})
}

func TestDescribeBgpPeers(t *testing.T) {
	e := newPairEstate(t)
	want := api.DescribeBgpPeersResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	row := peerRow{
		BgpPeerId: e.peer, BgpGroupId: e.group, RouterId: e.vbrA, RegionId: home, Status: "Available", BgpStatus: "Connect",
		PeerIpAddress: "10.255.1.2", IpVersion: "IPv4", EnableBfd: true, BfdMultiHop: 3, PeerAsn: "65010", LocalAsn: "45104", AuthKey: "Secret-1",
		Description: "customer routers", RouteLimit: "100", Hold: "30", Keepalive: "10", AdvertisedRouteCount: 2, GmtModified: hour(10),
	}
	want.BgpPeers.BgpPeer = []peerRow{row}
	shows(e.bed, want, api.DescribeBgpPeers)

	learnt := &model.RouteEntry{RouteTableID: e.tableA(), Destination: "192.168.9.0/24", Type: model.EntryBGP, Status: model.EntryAvailable,
		NextHops: []model.NextHop{{ID: e.vlanInterface(e.vbrA, e.circuitA), Type: model.HopRouterInterface}}}
	learnt.ID, learnt.Owner, learnt.Region = "rte-learnt", alice, home
	e.put(learnt)
	want.BgpPeers.BgpPeer[0].ReceivedRouteCount = 1
	shows(e.bed, want, api.DescribeBgpPeers)

	other := e.bed.peer(e.bed.group(e.vbrB))
	ids := func(kv ...any) (ids []string) {
		for _, r := range read[api.DescribeBgpPeersResponse](e.bed, api.DescribeBgpPeers, kv...).BgpPeers.BgpPeer {
			ids = append(ids, r.BgpPeerId)
		}
		return ids
	}
	filtered(e.bed, ids, []selection{
		{"all", nil, []string{e.peer, other}},
		{"VBR", by("RouterId", e.vbrB), []string{other}},
		{"group", by("BgpGroupId", e.group), []string{e.peer}},
		{"ID", by("BgpPeerId", other), []string{other}},
		{"default", by("IsDefault", true), nil},
	})

	for state, want := range map[string]string{model.BGPPending: "creating", model.BGPModifying: "modifying", model.BGPDeleting: "deleting"} {
		change(e.bed, e.World().BGPPeers, e.peer, func(p *model.BGPPeer) { p.Status = state })
		r := read[api.DescribeBgpPeersResponse](e.bed, api.DescribeBgpPeers, "BgpPeerId", e.peer).BgpPeers.BgpPeer[0]
		equal(e.bed, []any{want, state, int64(0)}, []any{r.BgpStatus, r.Status, r.AdvertisedRouteCount})
	}
}

// TestAddressOfPeer: a peer made without an address has the customer's end of the VBR's only circuit.
func TestAddressOfPeer(t *testing.T) {
	b := newBed(t)
	vbr := b.vbr(b.circuit(), 10, b.addresses6()...)
	for version, want := range map[string]string{"IPv4": b.World().VBRs.Get(vbr).Primary().PeerGatewayIP, "IPv6": b.World().VBRs.Get(vbr).Primary().PeerIPv6} {
		peer := b.make(newPeer(b.group(vbr, "IpVersion", version))).id("BgpPeerId")
		r := read[api.DescribeBgpPeersResponse](b, api.DescribeBgpPeers, "BgpPeerId", peer).BgpPeers.BgpPeer[0]
		equal(b, []string{want, version}, []string{r.PeerIpAddress, r.IpVersion})
	}
}

func TestDescribeBgpNetworks(t *testing.T) {
	e := newPairEstate(t)
	e.make(announce(e.vbrB, "172.16.2.0/24", "VpcId", e.vpc.ID))
	first := networkRow{DstCidrBlock: "172.16.1.0/24", VpcId: e.vpc.ID, RouterId: e.vbrA, Status: "Enabled"}
	second := networkRow{DstCidrBlock: "172.16.0.0/24", VpcId: e.vpc.ID, RouterId: e.vbrA, Status: "Enabled"}
	want := api.DescribeBgpNetworksResponse{PageNumber: 1, PageSize: 2, TotalCount: 3}
	want.BgpNetworks.BgpNetwork = []networkRow{first, second}
	shows(e.bed, want, api.DescribeBgpNetworks, "PageSize", 2)

	want = api.DescribeBgpNetworksResponse{PageNumber: 1, PageSize: 10, TotalCount: 1}
	want.BgpNetworks.BgpNetwork = []networkRow{{DstCidrBlock: "172.16.2.0/24", VpcId: e.vpc.ID, RouterId: e.vbrB, Status: "Enabled"}}
	shows(e.bed, want, api.DescribeBgpNetworks, "RouterId", e.vbrB)
}
