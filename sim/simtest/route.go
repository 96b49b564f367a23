package simtest

import (
	"fmt"
	"strconv"

	"ecsim/model"
	"ecsim/model/api"
	"pgregory.net/rapid"
)

// destination draws a block: a free one, one that there is a route to, one that meets a vSwitch, or a special one.
func (m *maker) destination(table string) string {
	var there []string
	m.w.Entries(table, func(e *model.RouteEntry) bool {
		there = append(there, e.Destination)
		return true
	})
	switch kind := choose(m, "destination", "free", "free", "free", "free", "there", "special"); {
	case kind == "there" && len(there) > 0:
		return choose(m, "known destination", there...)
	case kind == "special":
		return choose(m, "special destination", "100.64.0.0/10", "100.64.1.0/24", "100.0.0.0/8", "0.0.0.0/0", "10.1.0.0/16", "192.168.1.1", "192.168.0.1/24",
			"192.168.0.0/33", "2001:db8::/32", "somewhere", "172.16.0.0/12", "172.16.0.0/24", "172.16.0.7/32")
	}
	return fmt.Sprintf("192.168.%d.0/24", rapid.IntRange(0, 30).Draw(m.t, "destination"))
}

// hops lists the router interfaces of the router, the active ones first.
func (m *maker) hops(router string) (ids []string) {
	var others []string
	m.w.InterfacesOf(router, func(r *model.RouterInterface) bool {
		if r.Status == "Active" {
			ids = append(ids, r.ID)
		} else {
			others = append(others, r.ID)
		}
		return true
	})
	if len(others) > 0 && (len(ids) == 0 || m.one(8, "idle hop")) {
		return others
	}
	return ids
}

// linked reports whether the router has router interfaces.
func (m *maker) linked(router string) (any bool) {
	m.w.InterfacesOf(router, func(*model.RouterInterface) bool { any = true; return false })
	return any
}

func createEntry(m *maker) model.Request {
	var ids []string
	table := m.gone(model.PrefixVpcRouteTable)
	if m.w.Vpcs.Len() > 0 && (m.w.VBRs.Len() == 0 || m.one(2, "VPC table")) {
		v := m.vpc("VPC", func(v *model.Vpc) bool { return m.linked(v.VRouterID) })
		table, ids = v.RouteTableID, m.hops(v.VRouterID)
	} else if v := m.vbr("VBR", "active"); v != nil {
		table, ids = v.RouteTableID, append(m.hops(v.ID), v.Primary().VlanInterfaceID, v.Attachments[len(v.Attachments)-1].VlanInterfaceID)
	}
	m.set("RouteTableId", table)
	m.set("DestinationCidrBlock", m.destination(table))
	if len(ids) == 0 || m.one(12, "foreign hop") {
		ids = append(ids, m.gone(model.PrefixRouterInterface))
		m.w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool { ids = append(ids, r.ID); return true })
	}
	switch choose(m, "form", "plain", "plain", "plain", "ECMP", "odd") {
	case "plain":
		m.set("NextHopType", "RouterInterface")
		m.set("NextHopId", choose(m, "next hop", ids...))
	case "ECMP":
		for n := range choose(m, "number of hops", min(2, len(ids)), 2, 4, 5, 1) {
			m.set("NextHopList."+strconv.Itoa(n+1)+".NextHopId", ids[n%len(ids)])
			m.maybe(2, "NextHopList."+strconv.Itoa(n+1)+".NextHopType", "RouterInterface", "Instance")
			m.maybe(4, "NextHopList."+strconv.Itoa(n+1)+".Weight", "100", "0", "256")
		}
		m.maybe(10, "NextHopType", "RouterInterface")
	default:
		m.maybe(2, "NextHopType", "RouterInterface", "Instance", "HaVip", "Elsewhere")
		m.maybe(2, "NextHopId", append(ids, "i-1")...)
	}
	m.texts("RouteEntryName", "Description")
	m.token("ClientToken")
	return m.request(api.CreateRouteEntry, !m.one(3, "no region"))
}

func (m *maker) entry(fit func(*model.RouteEntry) bool) *model.RouteEntry {
	e := pick(m, "entry", m.w.RouteEntries, fit)
	if e != nil {
		m.about(&e.Meta)
	}
	return e
}

func modifyEntry(m *maker) model.Request {
	e := m.entry(func(e *model.RouteEntry) bool { return e.Type == "Custom" })
	if e == nil {
		m.id("RouteEntryId", model.PrefixRouteEntry, nil)
	} else {
		m.id("RouteEntryId", model.PrefixRouteEntry, &e.Meta)
	}
	m.maybe(2, "RouteEntryName", "entry-1", "entry.1", "1", "https://e")
	m.maybe(2, "Description", "some entry", "1")
	return m.request(api.ModifyRouteEntry, true)
}

func deleteEntry(m *maker) model.Request {
	e := m.entry(func(e *model.RouteEntry) bool { return e.Type == "Custom" && e.Status == "Available" })
	if e == nil {
		m.id("RouteEntryId", model.PrefixRouteEntry, nil)
		return m.request(api.DeleteRouteEntry, true)
	}
	if m.one(3, "by ID") {
		m.id("RouteEntryId", model.PrefixRouteEntry, &e.Meta)
	} else {
		m.set("RouteTableId", e.RouteTableID)
		m.set("DestinationCidrBlock", e.Destination)
	}
	switch {
	case m.one(8, "no hop"):
	case len(e.NextHops) == 1 && !m.one(8, "as a list"):
		m.set("NextHopId", choose(m, "hop", e.NextHops[0].ID, e.NextHops[0].ID, e.NextHops[0].ID, e.NextHops[0].ID, m.gone(model.PrefixRouterInterface)))
	default:
		for n, h := range e.NextHops {
			m.set("NextHopList."+strconv.Itoa(n+1)+".NextHopId", h.ID)
			m.set("NextHopList."+strconv.Itoa(n+1)+".NextHopType", h.Type)
		}
	}
	return m.request(api.DeleteRouteEntry, !m.one(3, "no region"))
}

func createVpc(m *maker) model.Request {
	m.account = choose(m, "account", Owner, Neighbour)
	m.region = choose(m, "region", Regions...)
	m.maybe(2, "CidrBlock", "172.16.0.0/12", "192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/16", "8.8.8.0/24", "block")
	m.maybe(6, "VpcName", "vpc-1", "http://vpc")
	m.token("ClientToken")
	return m.request(api.CreateVpc, true)
}

func deleteVpc(m *maker) model.Request {
	v := m.vpc("VPC", func(v *model.Vpc) bool {
		free := true
		m.w.VSwitchesOf(v.ID, func(*model.VSwitch) bool { free = false; return false })
		m.w.InterfacesOf(v.VRouterID, func(*model.RouterInterface) bool { free = false; return false })
		return free
	})
	if v == nil {
		m.id("VpcId", model.PrefixVpc, nil)
	} else {
		m.id("VpcId", model.PrefixVpc, &v.Meta)
	}
	return m.request(api.DeleteVpc, true)
}

func createVSwitch(m *maker) model.Request {
	v := m.vpc("VPC", func(v *model.Vpc) bool { return v.Status == "Available" })
	base := "172.16"
	if v == nil {
		m.id("VpcId", model.PrefixVpc, nil)
	} else {
		m.id("VpcId", model.PrefixVpc, &v.Meta)
		if len(v.CidrBlock) > 6 {
			base = v.CidrBlock[:6]
		}
	}
	m.set("CidrBlock", choose(m, "CidrBlock", fmt.Sprintf("%s.%d.0/24", base, rapid.IntRange(0, 30).Draw(m.t, "subnet")), base+".0.0/28", base+".0.0/30", "8.8.8.0/24", "block"))
	m.set("ZoneId", choose(m, "ZoneId", m.region+"-b", m.region+"-h", "cn-nowhere-a"))
	m.texts("VSwitchName", "")
	return m.request(api.CreateVSwitch, true)
}

func deleteVSwitch(m *maker) model.Request {
	s := pick(m, "vSwitch", m.w.VSwitches, func(s *model.VSwitch) bool { return s.Status == "Available" })
	if s == nil {
		m.id("VSwitchId", model.PrefixVSwitch, nil)
	} else {
		m.about(&s.Meta)
		m.id("VSwitchId", model.PrefixVSwitch, &s.Meta)
	}
	return m.request(api.DeleteVSwitch, true)
}
