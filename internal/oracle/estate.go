package oracle

import "ecsim/model"

// estate is a world laid out flat.
type estate struct {
	w          *model.World
	now        model.Instant
	accounts   []*model.Account
	circuits   []*model.PhysicalConnection
	orders     []*model.Order
	vbrs       []*model.VirtualBorderRouter
	holds      []*model.VlanHold
	interfaces []*model.RouterInterface
	entries    []*model.RouteEntry
	groups     []*model.BGPGroup
	peers      []*model.BGPPeer
	networks   []*model.BGPNetwork
	vpcs       []*model.Vpc
	vswitches  []*model.VSwitch
	failovers  []*model.VBRHA
	timers     []*model.Timer
	tokens     []*model.Token
}

func flatten(w *model.World) *estate {
	return &estate{
		w: w, now: w.Now, accounts: rows(w.Accounts), circuits: rows(w.Circuits), orders: rows(w.Orders), vbrs: rows(w.VBRs),
		holds: rows(w.VlanHolds), interfaces: rows(w.RouterInterfaces), entries: rows(w.RouteEntries), groups: rows(w.BGPGroups),
		peers: rows(w.BGPPeers), networks: rows(w.BGPNetworks), vpcs: rows(w.Vpcs), vswitches: rows(w.VSwitches),
		failovers: rows(w.VBRHAs),
		timers:    rows(w.Timers), tokens: rows(w.Tokens),
	}
}

func rows[T any](t model.Table[T]) (all []*T) {
	t.Scan(func(r *T) bool {
		all = append(all, r)
		return true
	})
	return all
}

// find returns the first for which ok holds, or nil.
func find[T any](all []*T, ok func(*T) bool) *T {
	for _, r := range all {
		if ok(r) {
			return r
		}
	}
	return nil
}

func count[T any](all []*T, ok func(*T) bool) (n int64) {
	for _, r := range all {
		if ok(r) {
			n++
		}
	}
	return n
}

func (e *estate) circuit(id string) *model.PhysicalConnection {
	return find(e.circuits, func(c *model.PhysicalConnection) bool { return c.ID == id })
}

func (e *estate) vbr(id string) *model.VirtualBorderRouter {
	return find(e.vbrs, func(v *model.VirtualBorderRouter) bool { return v.ID == id })
}

func (e *estate) routerInterface(id string) *model.RouterInterface {
	return find(e.interfaces, func(r *model.RouterInterface) bool { return r.ID == id })
}

func (e *estate) entry(id string) *model.RouteEntry {
	return find(e.entries, func(r *model.RouteEntry) bool { return r.ID == id })
}

func (e *estate) group(id string) *model.BGPGroup {
	return find(e.groups, func(g *model.BGPGroup) bool { return g.ID == id })
}

func (e *estate) peer(id string) *model.BGPPeer {
	return find(e.peers, func(p *model.BGPPeer) bool { return p.ID == id })
}

func (e *estate) vpc(id string) *model.Vpc {
	return find(e.vpcs, func(v *model.Vpc) bool { return v.ID == id })
}

func (e *estate) vpcOfRouter(id string) *model.Vpc {
	return find(e.vpcs, func(v *model.Vpc) bool { return v.VRouterID == id })
}

func (e *estate) vbrOfTable(id string) *model.VirtualBorderRouter {
	return find(e.vbrs, func(v *model.VirtualBorderRouter) bool { return v.RouteTableID == id })
}

func (e *estate) vpcOfTable(id string) *model.Vpc {
	return find(e.vpcs, func(v *model.Vpc) bool { return v.RouteTableID == id })
}

// vbrOfVlanInterface returns the VBR that has that VLAN interface, and its place on the circuit.
func (e *estate) vbrOfVlanInterface(id string) (*model.VirtualBorderRouter, *model.Attachment) {
	for _, v := range e.vbrs {
		for i := range v.Attachments {
			if v.Attachments[i].VlanInterfaceID == id {
				return v, &v.Attachments[i]
			}
		}
	}
	return nil, nil
}

// on returns the VBR's place on the circuit, or nil.
func on(v *model.VirtualBorderRouter, circuit string) *model.Attachment {
	for i := range v.Attachments {
		if v.Attachments[i].CircuitID == circuit {
			return &v.Attachments[i]
		}
	}
	return nil
}

// hasIPv6 reports whether IPv6 is on for any of the VBR's circuits.
func hasIPv6(v *model.VirtualBorderRouter) bool {
	for _, a := range v.Attachments {
		if a.EnableIPv6 {
			return true
		}
	}
	return false
}

// vbrsOn counts the VBRs created on or associated with the circuit.
func (e *estate) vbrsOn(circuit string) int64 {
	return count(e.vbrs, func(v *model.VirtualBorderRouter) bool { return on(v, circuit) != nil })
}

// quota is the number in force: the settings' own, else the default, of which the pages give four.
func (e *estate) quota(name string) int64 {
	if n, ok := e.w.Settings.Quotas[name]; ok {
		return n
	}
	switch name {
	case "circuits.not-enabled", "router-interfaces.per-router":
		return 5
	case "route-entries.per-table":
		return 200
	case "bgp-peers.per-vbr":
		return 8
	}
	for _, q := range model.Quotas {
		if q.Name == name {
			return q.Default
		}
	}
	return 0
}

func (e *estate) region(id string) *model.Region {
	table := e.w.Settings.RegionTable()
	for i := range table {
		if table[i].ID == id {
			return &table[i]
		}
	}
	return nil
}

// accessPoint returns the access point and the ID of its region.
func (e *estate) accessPoint(id string) (*model.AccessPoint, string) {
	for _, r := range e.w.Settings.RegionTable() {
		for i := range r.AccessPoints {
			if r.AccessPoints[i].ID == id {
				return &r.AccessPoints[i], r.ID
			}
		}
	}
	return nil, ""
}

// account returns what is known of the account, or the defaults.
func (e *estate) account(uid string) *model.Account {
	for _, a := range e.accounts {
		if a.UID == uid {
			return a
		}
	}
	return &model.Account{UID: uid}
}

// trafficOpen reports whether outbound traffic billing is open for the account in the region.
func (e *estate) trafficOpen(uid, region string) bool {
	for _, r := range e.account(uid).OpenServices {
		if r == region {
			return true
		}
	}
	return false
}
