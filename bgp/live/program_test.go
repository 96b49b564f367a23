package live

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"ecsim/bgp/bgptest"
	"ecsim/model"
)

// program is an estate and what happens to it: what the differential test runs in both control planes.
type program struct {
	Drop    bool            `json:",omitempty"`
	VBRs    []programVBR    `json:",omitempty"`
	Routers []programRouter `json:",omitempty"`
	Steps   []programStep   `json:",omitempty"`
}

type programVBR struct {
	Networks []string      `json:",omitempty"`
	Peers    []programPeer `json:",omitempty"`
}

type programPeer struct {
	// Router is the index of the customer's router that it is, -1 for none.
	Router int
	// ASN is what the group expects; Local what it calls itself, 0 for 45104. Limit 0 is 110.
	ASN   int64  `json:",omitempty"`
	Local int64  `json:",omitempty"`
	Key   string `json:",omitempty"`
	IPv6  bool   `json:",omitempty"`
	BFD   bool   `json:",omitempty"`
	Limit int64  `json:",omitempty"`
	// Remote: the peer is behind a static route, not in the peering subnet.
	Remote bool `json:",omitempty"`
}

type programRouter struct {
	ASN        int64               `json:",omitempty"`
	Remote     int64               `json:",omitempty"`
	IP         string              `json:",omitempty"`
	Key        string              `json:",omitempty"`
	Prefixes   []string            `json:",omitempty"`
	Attributes []programAttributes `json:",omitempty"`
}

type programAttributes struct {
	Prefix string `json:",omitempty"`
	// VBR and Peer are indexes; -1 for all.
	VBR, Peer int
	Prepend   int64  `json:",omitempty"`
	MED       int64  `json:",omitempty"`
	Origin    string `json:",omitempty"`
}

// programStep is one thing that happens. Target is a circuit, peer, VBR or router by its ID or name.
type programStep struct {
	Do     string   `json:",omitempty"`
	Target string   `json:",omitempty"`
	Text   string   `json:",omitempty"`
	Number int64    `json:",omitempty"`
	List   []string `json:",omitempty"`
}

func (s programStep) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", s.Do, s.Target)
	if s.Text != "" || s.Do == "key" {
		fmt.Fprintf(&b, " %q", s.Text)
	}
	if s.Number != 0 {
		fmt.Fprintf(&b, " %d", s.Number)
	}
	if s.List != nil {
		fmt.Fprintf(&b, " %s", strings.Join(s.List, " "))
	}
	return b.String()
}

func routerName(i int) string         { return fmt.Sprintf("ce-%d", i+1) }
func vbrName(i int) string            { return fmt.Sprintf("vbr-%d", i+1) }
func peerName(vbr, peer int) string   { return fmt.Sprintf("bgp-vbr-%d-%d", vbr+1, peer) }
func circuitName(vbr, c int) string   { return fmt.Sprintf("pc-%d-%d", vbr+1, c) }
func remoteAddress(v, c int) string   { return fmt.Sprintf("10.100.%d.%d", v+1, 10+c) }
func remoteAddress6(v, c int) string  { return fmt.Sprintf("2001:db8:f:%x::%x", v+1, 10+c) }
func attachment(v, c int) (id string) { return fmt.Sprintf("ri-%d-%d", v+1, c) }

// world builds the estate.
func (p *program) world() *model.World {
	w := bgptest.New(model.BGPModel)
	if p.Drop {
		w.Settings.RouteLimitPolicy = model.RouteLimitDrop
	}
	peers := make([][]string, len(p.Routers))
	for i, pv := range p.VBRs {
		v := bgptest.AddVBR(w, i+1, len(pv.Peers))
		n := *v
		n.MinTxInterval, n.MinRxInterval, n.DetectMultiplier = 200, 200, 3
		w.Put(&n)
		for _, network := range pv.Networks {
			bgptest.Announce(w, v, network)
		}
		for c, pp := range pv.Peers {
			peer := bgptest.AddPeer(w, v, c, pp.ASN, func(g *model.BGPGroup, b *model.BGPPeer) {
				g.LocalASN, g.AuthKey, g.RouteLimit = cmp.Or(pp.Local, model.CloudASN), pp.Key, cmp.Or(pp.Limit, model.DynamicRoutes)
				if pp.IPv6 {
					g.IPVersion = model.IPv6
				}
				b.EnableBFD, b.BFDMultiHop = pp.BFD, 1
				if pp.Remote {
					b.PeerIP = remoteAddress(i, c)
					if pp.IPv6 {
						b.PeerIP = remoteAddress6(i, c)
					}
				}
			})
			if pp.Remote {
				w.Put(&model.RouteEntry{
					Meta:         model.Meta{ID: "rte-" + peer.ID, Owner: bgptest.Account, Region: bgptest.Region, CreationTime: bgptest.Start},
					RouteTableID: v.RouteTableID, Destination: peer.PeerIP + "/" + map[bool]string{false: "32", true: "128"}[pp.IPv6],
					Type: model.EntryCustom, Status: model.EntryAvailable,
					NextHops: []model.NextHop{{ID: attachment(i, c), Type: model.HopRouterInterface}},
				})
			}
			if pp.Router >= 0 {
				peers[pp.Router] = append(peers[pp.Router], peer.ID)
			}
		}
	}
	for i, pr := range p.Routers {
		r := &model.CustomerRouter{Name: routerName(i), ASN: pr.ASN, RemoteASN: pr.Remote, IP: pr.IP, AuthKey: pr.Key, Prefixes: pr.Prefixes, Peers: peers[i]}
		for _, a := range pr.Attributes {
			m := model.RouteAttributes{Prefix: a.Prefix, Prepend: a.Prepend, MED: a.MED, Origin: a.Origin}
			if a.VBR >= 0 {
				m.Peer = peerName(a.VBR, a.Peer)
			}
			r.Attributes = append(r.Attributes, m)
		}
		w.Put(r)
	}
	return w
}

// apply does a step to the world.
func (s programStep) apply(w *model.World) {
	router := func(change func(*model.CustomerRouter)) {
		if r := w.CustomerRouters.Get(s.Target); r != nil {
			c := *r
			change(&c)
			w.Put(&c)
		}
	}
	group := func(change func(*model.BGPGroup)) {
		if p := w.BGPPeers.Get(s.Target); p != nil {
			g := *w.BGPGroups.Get(p.GroupID)
			change(&g)
			w.Put(&g)
		}
	}
	switch s.Do {
	case "fail":
		w.Put(&model.Fault{Target: s.Target, Since: w.Now})
	case "heal":
		w.Remove(&model.Fault{Target: s.Target})
	case "prefixes":
		router(func(r *model.CustomerRouter) {
			r.Prefixes = s.List
			r.Attributes = slices.DeleteFunc(slices.Clone(r.Attributes), func(a model.RouteAttributes) bool {
				return a.Prefix != "" && !slices.Contains(s.List, a.Prefix)
			})
		})
	case "attributes":
		router(func(r *model.CustomerRouter) {
			r.Attributes = []model.RouteAttributes{{Prepend: s.Number, MED: 7 * s.Number, Origin: s.Text}}
		})
	case "asn":
		router(func(r *model.CustomerRouter) { r.ASN = s.Number })
	case "router-key":
		router(func(r *model.CustomerRouter) { r.AuthKey = s.Text })
	case "key":
		group(func(g *model.BGPGroup) { g.AuthKey = s.Text })
	case "limit":
		group(func(g *model.BGPGroup) { g.RouteLimit = s.Number })
	case "local-asn":
		group(func(g *model.BGPGroup) { g.LocalASN = s.Number })
	case "network":
		v := w.VBRs.Get(s.Target)
		if n := w.BGPNetworks.Get(model.NetworkKey(s.Target, s.Text)); n != nil {
			w.Remove(n)
		} else {
			bgptest.Announce(w, v, s.Text)
		}
	case "unroute":
		if e := w.RouteEntries.Get("rte-" + s.Target); e != nil {
			w.Remove(e)
		}
	case "delete":
		p := w.BGPPeers.Get(s.Target)
		if p == nil {
			return
		}
		if r := w.CustomerRouterOf(p.ID); r != nil {
			c := *r
			c.Peers = slices.DeleteFunc(slices.Clone(c.Peers), func(id string) bool { return id == p.ID })
			c.Attributes = slices.DeleteFunc(slices.Clone(c.Attributes), func(a model.RouteAttributes) bool { return a.Peer == p.ID })
			w.Put(&c)
		}
		w.Remove(&model.Fault{Target: p.ID})
		if m := w.BGPSessions.Get(p.ID); m != nil {
			w.Remove(m)
		}
		w.Remove(p)
	}
}

// What programs are drawn from: few values of each kind, so that they meet.
var (
	poolV4   = []string{"10.200.0.0/16", "10.200.0.0/24", "10.200.1.0/24", "10.201.0.0/16", "10.202.0.0/16", "0.0.0.0/0", "192.168.7.7/32", "192.168.8.0/22"}
	poolV6   = []string{"2001:db8:100::/48", "2001:db8:100::/64", "::/0", "2001:db8:101::1/128"}
	poolASN  = []int64{64512, 64513, 4200000001}
	poolKeys = []string{"", "", "", "k1", "k2"}
)

func drawSome(t *rapid.T, pool []string, label string) []string {
	mask := rapid.IntRange(0, 1<<len(pool)-1).Draw(t, label)
	some := []string{}
	for i, v := range pool {
		if mask>>i&1 == 1 {
			some = append(some, v)
		}
	}
	return some
}

// oneIn is true one time in n.
func oneIn(t *rapid.T, n int, label string) bool { return rapid.IntRange(1, n).Draw(t, label) == n }

func drawProgram(t *rapid.T) *program {
	p := &program{Drop: oneIn(t, 6, "drop")}
	for range rapid.IntRange(1, 4).Draw(t, "routers") {
		r := programRouter{
			ASN: rapid.SampledFrom(poolASN).Draw(t, "asn"), Key: rapid.SampledFrom(poolKeys).Draw(t, "key"),
			Prefixes: append(drawSome(t, poolV4, "v4"), drawSome(t, poolV6, "v6")...),
		}
		switch {
		case oneIn(t, 12, "cloud-asn"):
			r.ASN = model.CloudASN
		case oneIn(t, 12, "remote-asn"):
			r.Remote = 65099
		case oneIn(t, 12, "elsewhere"):
			r.IP = "10.250.0.1"
		}
		slices.Sort(r.Prefixes)
		p.Routers = append(p.Routers, r)
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "vbrs") {
		v := programVBR{Networks: append(drawSome(t, poolV4[:4], "networks"), drawSome(t, poolV6[:2], "networks6")...)}
		for range rapid.IntRange(1, 8).Draw(t, "peers") {
			pp := programPeer{
				Router: rapid.IntRange(0, len(p.Routers)-1).Draw(t, "router"),
				IPv6:   oneIn(t, 4, "ipv6"), BFD: oneIn(t, 2, "bfd"), Remote: oneIn(t, 6, "remote"),
			}
			pp.ASN, pp.Key = p.Routers[pp.Router].ASN, p.Routers[pp.Router].Key
			if pp.ASN == model.CloudASN {
				pp.ASN = 64512 // no group can have the other
			}
			switch rapid.IntRange(0, 20).Draw(t, "odd") {
			case 1:
				pp.Router = -1
			case 2:
				pp.ASN = 64999
			case 3:
				pp.Key = "other"
			case 4:
				pp.Local = 65010
			case 5:
				pp.Local = pp.ASN
			case 6, 7:
				pp.Limit = int64(rapid.IntRange(1, 4).Draw(t, "limit"))
			}
			v.Peers = append(v.Peers, pp)
		}
		_ = i
		p.VBRs = append(p.VBRs, v)
	}
	for i := range p.Routers {
		r := &p.Routers[i]
		for range rapid.IntRange(0, 3).Draw(t, "attributes") {
			a := programAttributes{VBR: -1, Peer: -1, Prepend: int64(rapid.IntRange(0, 2).Draw(t, "prepend")), MED: int64(rapid.IntRange(0, 2).Draw(t, "med")),
				Origin: rapid.SampledFrom([]string{"", model.OriginIGP, model.OriginEGP, model.OriginIncomplete}).Draw(t, "origin")}
			if len(r.Prefixes) > 0 && rapid.Bool().Draw(t, "one prefix") {
				a.Prefix = rapid.SampledFrom(r.Prefixes).Draw(t, "prefix")
			}
			if rapid.Bool().Draw(t, "one peer") {
				if v, c, ok := p.anyPeerOf(t, i); ok {
					a.VBR, a.Peer = v, c
				}
			}
			r.Attributes = append(r.Attributes, a)
		}
	}
	for range rapid.IntRange(0, 4).Draw(t, "steps") {
		p.Steps = append(p.Steps, p.drawStep(t))
	}
	return p
}

func (p *program) anyPeerOf(t *rapid.T, router int) (v, c int, ok bool) {
	var all [][2]int
	for i := range p.VBRs {
		for j := range p.VBRs[i].Peers {
			if p.VBRs[i].Peers[j].Router == router {
				all = append(all, [2]int{i, j})
			}
		}
	}
	if len(all) == 0 {
		return 0, 0, false
	}
	one := rapid.SampledFrom(all).Draw(t, "peer")
	return one[0], one[1], true
}

func (p *program) drawStep(t *rapid.T) programStep {
	v := rapid.IntRange(0, len(p.VBRs)-1).Draw(t, "vbr")
	c := rapid.IntRange(0, len(p.VBRs[v].Peers)-1).Draw(t, "peer")
	r := rapid.IntRange(0, len(p.Routers)-1).Draw(t, "router")
	faults := []string{circuitName(v, c), circuitName(v, c), peerName(v, c), vbrName(v), routerName(r)}
	switch s := rapid.SampledFrom([]string{
		"fail", "fail", "fail", "heal", "prefixes", "prefixes", "attributes", "asn", "router-key", "key", "limit", "local-asn", "network", "unroute", "delete",
	}).Draw(t, "step"); s {
	case "heal":
		for i := len(p.Steps) - 1; i >= 0; i-- {
			if p.Steps[i].Do == "fail" {
				return programStep{Do: s, Target: p.Steps[i].Target}
			}
		}
		fallthrough
	case "fail":
		return programStep{Do: "fail", Target: rapid.SampledFrom(faults).Draw(t, "target")}
	case "prefixes":
		list := append(drawSome(t, poolV4, "v4"), drawSome(t, poolV6, "v6")...)
		slices.Sort(list)
		return programStep{Do: s, Target: routerName(r), List: list}
	case "attributes":
		return programStep{Do: s, Target: routerName(r), Number: int64(rapid.IntRange(0, 3).Draw(t, "number")), Text: model.OriginEGP}
	case "asn":
		return programStep{Do: s, Target: routerName(r), Number: rapid.SampledFrom(poolASN).Draw(t, "asn")}
	case "router-key":
		return programStep{Do: s, Target: routerName(r), Text: rapid.SampledFrom(poolKeys).Draw(t, "key")}
	case "key":
		return programStep{Do: s, Target: peerName(v, c), Text: rapid.SampledFrom(poolKeys).Draw(t, "key")}
	case "limit":
		return programStep{Do: s, Target: peerName(v, c), Number: int64(rapid.IntRange(1, 8).Draw(t, "limit"))}
	case "local-asn":
		return programStep{Do: s, Target: peerName(v, c), Number: rapid.SampledFrom([]int64{model.CloudASN, 65010, 64512}).Draw(t, "asn")}
	case "network":
		return programStep{Do: s, Target: vbrName(v), Text: rapid.SampledFrom(append(slices.Clone(poolV4[:4]), poolV6[:2]...)).Draw(t, "prefix")}
	default:
		return programStep{Do: s, Target: peerName(v, c)}
	}
}
