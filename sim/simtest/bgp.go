package simtest

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
)

func (m *maker) asn() string {
	return choose(m, "ASN", "65001", "65002", "65003", "65004", "1", "64512", "4200000000", "4294967294", "45104", "0", "23456", "4294967295", "4294967296")
}

func createGroup(m *maker) model.Request {
	v := m.vbr("VBR", "active")
	m.id("RouterId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	m.set("PeerAsn", m.asn())
	m.maybe(4, "AuthKey", "secret", "!PWZ2wsq")
	m.maybe(3, "IpVersion", "IPv4", "IPv6", "ipv6")
	m.maybe(8, "IsFakeAsn", "true", "false")
	m.texts("Name", "Description")
	m.token("ClientToken")
	return m.request(api.CreateBgpGroup, true)
}

func (m *maker) group(fit func(*model.BGPGroup) bool) *model.BGPGroup {
	g := pick(m, "group", m.w.BGPGroups, fit)
	if g == nil {
		m.id("BgpGroupId", model.PrefixBGPGroup, nil)
		return nil
	}
	m.about(&g.Meta)
	m.id("BgpGroupId", model.PrefixBGPGroup, &g.Meta)
	return g
}

func available(g *model.BGPGroup) bool { return g.Status == "Available" }

func modifyGroup(m *maker) model.Request {
	m.group(available)
	m.maybe(2, "PeerAsn", "65003", "45104", "23456")
	m.maybe(4, "AuthKey", "secret")
	m.maybe(8, "ClearAuthKey", "true")
	m.texts("Name", "Description")
	m.token("ClientToken")
	return m.request(api.ModifyBgpGroupAttribute, true)
}

func deleteGroup(m *maker) model.Request {
	m.group(func(g *model.BGPGroup) bool {
		free := available(g)
		m.w.PeersIn(g.ID, func(*model.BGPPeer) bool { free = false; return false })
		return free
	})
	return m.request(api.DeleteBgpGroup, true)
}

// peerAddress draws the customer's end of one of the VBR's circuits, or another address.
func (m *maker) peerAddress(vbr string) {
	var ends []string
	if v := m.w.VBRs.Get(vbr); v != nil {
		for _, a := range v.Attachments {
			ends = append(ends, a.PeerGatewayIP, a.PeerGatewayIP, a.PeerIPv6)
		}
	}
	if len(ends) == 0 || m.one(3, "another address") {
		ends = []string{"10.0.0.2", "10.0.1.2", "10.0.2.2", "10.0.3.2", "10.0.4.2", "2001:db8::2", "peer"}
	}
	m.set("PeerIpAddress", choose(m, "PeerIpAddress", ends...))
}

func (m *maker) bfd() {
	if m.one(3, "BFD") {
		m.set("EnableBfd", choose(m, "EnableBfd", "true", "false"))
		m.set("BfdMultiHop", choose(m, "BfdMultiHop", "1", "255", "0", "256", ""))
	}
}

func createPeer(m *maker) model.Request {
	g := m.group(available)
	if g != nil && !m.one(8, "no address") {
		m.peerAddress(g.VbrID)
	}
	m.bfd()
	m.maybe(6, "IpVersion", "IPv4", "IPv6")
	m.token("ClientToken")
	return m.request(api.CreateBgpPeer, true)
}

func (m *maker) peer() *model.BGPPeer {
	p := pick(m, "peer", m.w.BGPPeers, func(p *model.BGPPeer) bool { return p.Status == "Available" })
	if p == nil {
		m.id("BgpPeerId", model.PrefixBGPPeer, nil)
		return nil
	}
	m.about(&p.Meta)
	m.id("BgpPeerId", model.PrefixBGPPeer, &p.Meta)
	return p
}

func modifyPeer(m *maker) model.Request {
	p := m.peer()
	if p != nil && m.one(2, "new address") {
		m.peerAddress(p.VbrID)
	}
	m.bfd()
	m.token("ClientToken")
	return m.request(api.ModifyBgpPeerAttribute, true)
}

func deletePeer(m *maker) model.Request {
	m.peer()
	return m.request(api.DeleteBgpPeer, true)
}

func addNetwork(m *maker) model.Request {
	v := pick(m, "VBR", m.w.VBRs, func(v *model.VirtualBorderRouter) bool { return v.Status == "active" && m.linked(v.ID) })
	if v != nil {
		m.about(&v.Meta)
	}
	m.id("RouterId", model.PrefixVirtualBorderRouter, vbrMeta(v))
	vpc := pick(m, "VPC", m.w.Vpcs, func(p *model.Vpc) bool { return p.Owner == m.account && p.Region == m.region })
	block := "172.16.0.0/16"
	if vpc != nil {
		block = vpc.CidrBlock
		if m.one(2, "name the VPC") {
			m.id("VpcId", model.PrefixVpc, &vpc.Meta)
		}
	}
	m.set("DstCidrBlock", choose(m, "DstCidrBlock", block, block, fmt.Sprintf("172.16.%d.0/24", m.w.BGPNetworks.Len()), "172.16.0.1/16", "block", "224.0.0.0/4"))
	m.token("ClientToken")
	return m.request(api.AddBgpNetwork, true)
}

func deleteNetwork(m *maker) model.Request {
	n := pick(m, "network", m.w.BGPNetworks, func(*model.BGPNetwork) bool { return true })
	if n == nil {
		m.id("RouterId", model.PrefixVirtualBorderRouter, nil)
		m.set("DstCidrBlock", "172.16.0.0/16")
	} else {
		m.account, m.region = n.Owner, n.Region
		m.set("RouterId", n.VbrID)
		m.set("DstCidrBlock", choose(m, "DstCidrBlock", n.Destination, n.Destination, n.Destination, "172.31.0.0/16"))
	}
	return m.request(api.DeleteBgpNetwork, true)
}
