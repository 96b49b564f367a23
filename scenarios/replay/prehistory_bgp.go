package replay

import (
	"ecsim/model"
	"ecsim/validate"
)

func (p *prehistory) group(id string) *model.BGPGroup {
	v := p.ownVBR()
	g := &model.BGPGroup{Meta: p.meta(id), VbrID: v.ID, Status: model.BGPAvailable, PeerASN: 65000, LocalASN: model.CloudASN, IPVersion: model.IPv4,
		RouteLimit: model.DynamicRoutes}
	g.Region = v.Region
	p.w.Put(g)
	p.fact(id, "a BGP group of %s; the peer's AS number is not known, taken as %d", v.ID, g.PeerASN)
	return g
}

func (p *prehistory) peer(id string) {
	g := p.w.BGPGroups.Get(p.param("BgpGroupId"))
	if g == nil {
		g = p.group(p.invent(model.PrefixBGPGroup))
	}
	x := &model.BGPPeer{Meta: p.meta(id), VbrID: g.VbrID, GroupID: g.ID, Status: model.BGPAvailable, IPVersion: g.IPVersion}
	x.Region = g.Region
	p.w.Put(x)
	p.fact(id, "a BGP peer in %s; its address is not known", g.ID)
}

func (p *prehistory) failoverGroup(id string) {
	a := p.vbr(p.invent(model.PrefixVirtualBorderRouter), model.VBRActive)
	b := p.vbr(p.invent(model.PrefixVirtualBorderRouter), model.VBRActive)
	p.w.Put(&model.VBRHA{Meta: p.meta(id), VbrID: a.ID, PeerVbrID: b.ID, Status: model.VBRHAActive})
	p.fact(id, "a VBR failover group; its VBRs are not known")
}

func (p *prehistory) network() {
	v := p.ownVBR()
	to := validate.Prefix(p.param("DstCidrBlock"))
	if to == "" {
		return
	}
	p.w.Put(&model.BGPNetwork{Owner: v.Owner, Region: v.Region, VbrID: v.ID, Destination: to, Status: model.NetworkEnabled})
	p.facts = append(p.facts, v.ID+": announces "+to)
}
