package sim_test

import (
	"encoding/binary"
	"fmt"
	"net/netip"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/model/api"
)

// fork is an independent copy of the bed for another test.
func (b *bed) fork(t tester) *bed {
	return &bed{tester: t, Engine: b.Engine.Fork(), account: b.account, links: b.links}
}

// try makes a call and reports whether it was accepted.
func (b *bed) try(c call) (answer, bool) {
	r, err := b.Do(b.request(c))
	if err != nil {
		return nil, false
	}
	return b.body(r), true
}

// pick draws one of the IDs, or one that names nothing when there are none.
func pick(t *rapid.T, ids []string) string {
	if len(ids) == 0 {
		return "xyz-bp1nothing"
	}
	return ids[rapid.IntRange(0, len(ids)-1).Draw(t, "which")]
}

// Whatever calls come in whatever order: a router has at most five interfaces, two routers at most one connected pair,
// and the ends of a pair name each other.
func TestPropertyRouterInterfaces(t *testing.T) {
	base := newBed(t)
	n := base.apart()
	vpcs := []*model.Vpc{n.vpc, base.vpc("10.2.0.0/16")}
	base.delays()
	connected := 0
	rapid.Check(t, func(t *rapid.T) {
		b := base.fork(t)
		var ids []string
		add := func(c call) string {
			a, ok := b.try(c)
			if !ok {
				return pick(t, ids)
			}
			ids = append(ids, a.id("RouterInterfaceId"))
			return a.id("RouterInterfaceId")
		}
		ends := func() (near, far call) {
			vpc := vpcs[rapid.IntRange(0, 1).Draw(t, "vpc")]
			if rapid.Bool().Draw(t, "vbr") {
				return b.nearEnd(n.vbr, vpc), b.farEnd(n.vbr, vpc)
			}
			other := vpcs[rapid.IntRange(0, 1).Draw(t, "other")]
			return between(vpc, other, model.RoleInitiating), between(other, vpc, model.RoleAccepting)
		}
		meet := func(one, two string) {
			b.try(toInterface(api.ModifyRouterInterfaceAttribute, one, "OppositeInterfaceId", two))
			b.try(toInterface(api.ModifyRouterInterfaceAttribute, two, "OppositeInterfaceId", one))
		}
		do := func(a model.Action) func(*rapid.T) {
			return func(t *rapid.T) { b.try(toInterface(a, pick(t, ids))) }
		}
		t.Repeat(map[string]func(*rapid.T){
			"one":  func(*rapid.T) { near, _ := ends(); add(near) },
			"name": func(t *rapid.T) { meet(pick(t, ids), pick(t, ids)) },
			"pair": func(*rapid.T) {
				near, far := ends()
				one, two := add(near), add(far)
				meet(one, two)
				b.try(toInterface(api.ConnectRouterInterface, one))
			},
			"connect":    do(api.ConnectRouterInterface),
			"activate":   do(api.ActivateRouterInterface),
			"deactivate": do(api.DeactivateRouterInterface),
			"delete":     do(api.DeleteRouterInterface),
			"wait":       func(*rapid.T) { b.advance(10 * second) },
			"":           func(t *rapid.T) { connected += checkInterfaces(t, b) },
		})
	})
	if connected == 0 {
		t.Error("no pair was ever connected")
	}
}

// checkInterfaces proves what always holds of router interfaces and counts the connected pairs.
func checkInterfaces(t *rapid.T, b *bed) (pairs int) {
	onRouter := map[string]int{}
	between := map[[2]string]string{}
	b.World().RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
		if onRouter[r.RouterID]++; onRouter[r.RouterID] > 5 {
			t.Fatalf("router %s has more than five interfaces", r.RouterID)
		}
		o := b.World().RouterInterfaces.Get(r.OppositeInterface)
		if !r.Connected() || o == nil || r.Role != model.RoleInitiating {
			return true
		}
		if o.OppositeInterface != r.ID || o.Status == model.InterfaceIdle || o.Role != model.RoleAccepting || o.RouterID == r.RouterID {
			t.Fatalf("%+v\nis connected with\n%+v", r, o)
		}
		if !o.Connected() {
			return true
		}
		pairs++
		routers := [2]string{min(r.RouterID, o.RouterID), max(r.RouterID, o.RouterID)}
		if other := between[routers]; other != "" {
			t.Fatalf("both %s and %s connect %v", other, r.ID, routers)
		}
		between[routers] = r.ID
		return true
	})
	return pairs
}

// block is a prefix as the numbers of its first and last address: the tests' own idea of overlap.
type block struct{ first, last uint64 }

func blockOf(p netip.Prefix) block {
	a := p.Addr().As4()
	size := uint64(1) << (32 - p.Bits())
	first := uint64(binary.BigEndian.Uint32(a[:])) / size * size
	return block{first, first + size - 1}
}

func (b block) within(o block) bool { return o.first <= b.first && b.last <= o.last }

func (b block) overlaps(o block) bool { return b.first <= o.last && o.first <= b.last }

// prefixes draws prefixes close to where the rules differ, host bits and all.
func prefixes(t *rapid.T, name string) netip.Prefix {
	near := rapid.SampledFrom([]uint32{0x0a000000, 0x64400000, 0x647fff00, 0x64800000, 0xc0a80000, 0xc0a80800, 0xc0a81000}).Draw(t, name+" near")
	at := near + rapid.Uint32Range(0, 4095).Draw(t, name+" offset")
	bits := rapid.OneOf(rapid.IntRange(16, 29), rapid.IntRange(8, 32)).Draw(t, name+" bits")
	var a [4]byte
	binary.BigEndian.PutUint32(a[:], at)
	return netip.PrefixFrom(netip.AddrFrom4(a), bits)
}

// What a route table and the vSwitches beside it accept agrees with a computation that knows nothing of the rules, and
// the table never has more than 200 custom entries nor two to one destination.
func TestPropertyRoutes(t *testing.T) {
	base := newBed(t)
	n := base.network()
	for i := range 190 {
		base.route(n.vpcTable, fmt.Sprintf("172.20.%d.0/24", i), n.far)
	}
	services, vpcBlock := blockOf(netip.MustParsePrefix("100.64.0.0/10")), blockOf(netip.MustParsePrefix("192.168.0.0/16"))
	outcomes := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		b := base.fork(t)
		routes, switches := map[block]string{}, map[block]string{}
		var added []block
		note := func(what string, accepted, should bool, p netip.Prefix) {
			if accepted != should {
				t.Fatalf("%s %s: accepted %v, should be %v\nroutes %v\nvSwitches %v", what, p, accepted, should, routes, switches)
			}
			outcomes[fmt.Sprint(what, accepted)]++
		}
		overlaps := func(blocks map[block]string, x block) bool {
			for o := range blocks {
				if x.overlaps(o) {
					return true
				}
			}
			return false
		}
		t.Repeat(map[string]func(*rapid.T){
			"route": func(t *rapid.T) {
				p := prefixes(t, "route")
				x := blockOf(p)
				_, there := routes[x]
				a, ok := b.try(newRoute(n.vpcTable, p.String(), n.far))
				note("route to", ok, !there && !x.within(services) && !overlaps(switches, x) && len(routes) < 10, p)
				if ok {
					routes[x] = a.id("RouteEntryId")
					added = append(added, x)
				}
			},
			"vSwitch": func(t *rapid.T) {
				p := prefixes(t, "vSwitch").Masked()
				x := blockOf(p)
				a, ok := b.try(newVSwitch(n.vpc, p.String()))
				note("vSwitch", ok, p.Bits() >= 16 && p.Bits() <= 29 && x.within(vpcBlock) && !overlaps(switches, x) && !overlaps(routes, x), p)
				if ok {
					switches[x] = a.id("VSwitchId")
				}
			},
			"drop": func(t *rapid.T) {
				if len(added) > 0 {
					x := added[rapid.IntRange(0, len(added)-1).Draw(t, "which")]
					b.do(api.DeleteRouteEntry, "RouteEntryId", routes[x])
					delete(routes, x)
					added = slices.DeleteFunc(added, func(y block) bool { return y == x })
				}
			},
			"": func(t *rapid.T) {
				custom, seen := 0, map[string]bool{}
				b.World().Entries(n.vpcTable, func(e *model.RouteEntry) bool {
					if seen[e.Destination] {
						t.Fatalf("two entries to %s", e.Destination)
					}
					seen[e.Destination] = true
					if e.Type == model.EntryCustom {
						custom++
					}
					return true
				})
				if custom > 200 || custom != 190+len(routes) {
					t.Fatalf("%d custom entries; %d were added to 190", custom, len(routes))
				}
			},
		})
	})
	for _, what := range []string{"route totrue", "route tofalse", "vSwitchtrue", "vSwitchfalse"} {
		if outcomes[what] == 0 {
			t.Errorf("never drawn: %s (%v)", what, outcomes)
		}
	}
}

// Whatever calls come in whatever order, a VBR has at most eight BGP peers, each with an address of its own.
func TestPropertyPeers(t *testing.T) {
	base := newBed(t)
	vbr := base.vbr(base.circuit(), 100)
	group := base.group(vbr)
	implicit := base.World().VBRs.Get(vbr).Primary().PeerGatewayIP
	base.delays()
	most := 0
	rapid.Check(t, func(t *rapid.T) {
		b := base.fork(t)
		groups, peers := []string{group}, []string(nil)
		ip := func(t *rapid.T) []any {
			return given("PeerIpAddress", rapid.SampledFrom([]string{"", implicit, "172.30.0.1", "172.30.0.2", "172.30.0.3", "172.30.0.4",
				"172.30.0.5", "172.30.0.6", "172.30.0.7", "172.30.0.8", "172.30.0.9"}).Draw(t, "address"))
		}
		t.Repeat(map[string]func(*rapid.T){
			"group": func(*rapid.T) {
				if a, ok := b.try(newGroup(vbr)); ok {
					groups = append(groups, a.id("BgpGroupId"))
				}
			},
			"peer": func(t *rapid.T) {
				if a, ok := b.try(newPeer(pick(t, groups), ip(t)...)); ok {
					peers = append(peers, a.id("BgpPeerId"))
				}
			},
			"peers": func(t *rapid.T) {
				for range 6 {
					if a, ok := b.try(newPeer(pick(t, groups), ip(t)...)); ok {
						peers = append(peers, a.id("BgpPeerId"))
					}
				}
			},
			"move":         func(t *rapid.T) { b.try(on(api.ModifyBgpPeerAttribute, "BgpPeerId", pick(t, peers)).with(ip(t)...)) },
			"delete peer":  func(t *rapid.T) { b.try(on(api.DeleteBgpPeer, "BgpPeerId", pick(t, peers))) },
			"delete group": func(t *rapid.T) { b.try(on(api.DeleteBgpGroup, "BgpGroupId", pick(t, groups))) },
			"wait":         func(*rapid.T) { b.advance(5 * second) },
			"": func(t *rapid.T) {
				count, owner := 0, map[string]string{}
				b.World().PeersOf(vbr, func(p *model.BGPPeer) bool {
					count++
					address := p.PeerIP
					if address == "" {
						address = implicit
					}
					if owner[address] != "" {
						t.Fatalf("both %s and %s have address %s", owner[address], p.ID, address)
					}
					owner[address] = p.ID
					if b.World().BGPGroups.Get(p.GroupID) == nil {
						t.Fatalf("peer %s is in group %s, which is gone", p.ID, p.GroupID)
					}
					return true
				})
				if count > 8 {
					t.Fatalf("the VBR has %d peers", count)
				}
				most = max(most, count)
			},
		})
	})
	if most < 8 {
		t.Errorf("at most %d peers were ever there; the quota was never reached", most)
	}
}
