package model

// States of BGP groups and peers (002: DescribeBgpPeers) and of an advertised network (DescribeBgpNetworks).
const (
	BGPPending   = "Pending"
	BGPAvailable = "Available"
	BGPModifying = "Modifying"
	BGPDeleting  = "Deleting"

	NetworkEnabled = "Enabled"
)

// Facts of the cloud side's BGP (002: CreateBgpGroup).
const (
	CloudASN      = 45104
	DynamicRoutes = 110
	// HoldTime and KeepaliveTime are in seconds, as DescribeBgpGroups shows them.
	HoldTime      = 30
	KeepaliveTime = 10
)

// IP versions as the BGP actions spell them.
const (
	IPv4 = "IPv4"
	IPv6 = "IPv6"
)

// BGPGroup collects the peers of a VBR that share their settings.
type BGPGroup struct {
	Meta
	VbrID     string `json:"routerId"`
	Status    string `json:"status"`
	PeerASN   int64  `json:"peerAsn"`
	LocalASN  int64  `json:"localAsn"`
	IsFakeASN bool   `json:"isFakeAsn,omitempty"`
	AuthKey   string `json:"authKey,omitempty"`
	IPVersion string `json:"ipVersion"`
	// RouteLimit is the largest number of routes a peer may send.
	RouteLimit int64 `json:"routeLimit"`
}

// BGPPeer is one neighbour of a VBR.
type BGPPeer struct {
	Meta
	VbrID   string `json:"routerId"`
	GroupID string `json:"bgpGroupId"`
	Status  string `json:"status"`
	// PeerIP is the neighbour's address; empty stands for the customer's end of the VBR's only circuit.
	PeerIP      string  `json:"peerIpAddress,omitempty"`
	IPVersion   string  `json:"ipVersion"`
	EnableBFD   bool    `json:"enableBfd,omitempty"`
	BFDMultiHop int64   `json:"bfdMultiHop,omitempty"`
	Modified    Instant `json:"gmtModified,omitzero"`
}

// BGPNetwork is a prefix that a VBR advertises to its neighbours. Router and prefix name it; it has no ID.
type BGPNetwork struct {
	Owner  string `json:"owner"`
	Region string `json:"region"`
	VbrID  string `json:"routerId"`
	// Destination is a prefix in canonical CIDR notation.
	Destination  string  `json:"dstCidrBlock"`
	VpcID        string  `json:"vpcId,omitempty"`
	Status       string  `json:"status"`
	CreationTime Instant `json:"creationTime,omitzero"`
}

func (g *BGPGroup) key() string { return g.ID }

func (g *BGPGroup) index(k *keys) {
	k.own(KindBGPGroup, &g.Meta)
	k.add(kGroup, g.VbrID, g.ID)
}

func (p *BGPPeer) key() string { return p.ID }

func (p *BGPPeer) index(k *keys) {
	k.own(KindBGPPeer, &p.Meta)
	k.add(kPeer, p.VbrID, p.ID)
	k.add(kGroupPeer, p.GroupID, p.ID)
}

func (n *BGPNetwork) key() string { return NetworkKey(n.VbrID, n.Destination) }

func (n *BGPNetwork) index(k *keys) {
	key := n.key()
	k.place(KindBGPNetwork, key, &Meta{Owner: n.Owner, Region: n.Region, CreationTime: n.CreationTime})
	k.add(kNetwork, n.VbrID, key)
	if n.VpcID != "" {
		k.add(kVpcNetwork, n.VpcID, key)
	}
}

// NetworkKey is the key of a BGPNetwork in its table.
func NetworkKey(vbrID, destination string) string { return vbrID + "/" + destination }
